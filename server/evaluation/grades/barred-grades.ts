import { isSuspended } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { ModelReader } from "../found-model.ts";
import { listPublishedEntries } from "../rounds/entry-store.ts";
import { gradeToday } from "./grade-today.ts";
import { findStandingGrade, type StandingGrade } from "./standing-grade.ts";

export type BarredGrade = StandingGrade & { readonly today: Awaited<ReturnType<typeof gradeToday>> };

/** Published grades that by today's records a veto leaves no room for, and that are not suspended yet. */
export async function listBarredGrades(
  reader: ModelReader,
  subjectIds: readonly string[] | null,
): Promise<BarredGrade[]> {
  const barred: BarredGrade[] = [];
  for (const entry of await listPublishedEntries(reader.tx, { today: reader.today, subjectIds })) {
    const standing = await findStandingGrade(reader, entry);
    if (standing === null || isSuspended(standing.events)) continue;
    const today = await gradeToday(reader, entry, standing.grade);
    if (today.barring.length > 0) barred.push({ ...standing, today });
  }
  return barred;
}
