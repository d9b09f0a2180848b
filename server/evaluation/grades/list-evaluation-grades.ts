import { z } from "zod";
import { disputedSince } from "@xinheng/domain/archives/record-mark.ts";
import { openMatter } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { type GradeRow, gradeRow } from "@xinheng/domain/evaluation/rounds/grade-view.ts";
import { question } from "../../platform/operation.ts";
import type { ModelReader } from "../found-model.ts";
import { type KeptEntry, listPublishedEntries } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { listLatestCertificates } from "./certificate-store.ts";
import { findStandingGrade } from "./standing-grade.ts";
import { nextReview } from "./view-grade.ts";

/** For staff: what holds, what is suspended, what a body has to decide, when each is reviewed. By name, never by grade. */
export const listEvaluationGrades = question({
  name: "list-evaluation-grades",
  path: "/evaluation-grades",
  says: {
    zh: "公示中和有效期内的信用等级：现在的等级和状态、待决定的事项、复核期限、证书号；按名称排列。",
    en: "Grades in publicity and within their term: state, what is to be decided, next review, certificate; by name.",
  },
  query: z.object({
    offset: z.coerce.number().int().min(0).max(2_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(gradeRow).max(200), next: z.int().nullable() }),
  refuses: [],
  handsOut: ({ reply }) => ({
    items: reply.rows.map(({ subjectId, entryId }) => ({ subjectId, recordId: entryId })),
    parameters: {},
  }),
  async run(given) {
    const { offset, limit } = given.query;
    const all = await listPublishedEntries(given.tx, { today: given.today, subjectIds: null });
    const shown = all.slice(offset, offset + limit);
    const certificates = await listLatestCertificates(
      given.tx,
      shown.map(({ id }) => id),
    );
    const rows: GradeRow[] = [];
    for (const entry of shown) rows.push(...(await rowOf(given, entry, certificates.get(entry.id)?.number ?? null)));
    return { rows, next: all.length > offset + limit ? offset + limit : null };
  },
});

async function rowOf(reader: ModelReader, entry: KeptEntry, certificate: string | null): Promise<GradeRow[]> {
  const standing = await findStandingGrade(reader, entry);
  if (standing === null) return [];
  const round = await roundOfEntry(reader.tx, entry);
  const { content } = await modelOfRound(reader, round);
  const { grade, state, events } = standing;
  const grades = content.grades.map(({ id }) => id);
  return [
    {
      ...{ entryId: entry.id, subjectId: entry.subjectId, name: entry.name, validUntil: entry.validUntil },
      ...{ round: round.title, grade, state, certificate },
      disputedSince: disputedSince(entry.marks),
      reviewDueOn: await nextReview(reader, standing),
      toSettle: openMatter(events, grade, grades)?.about ?? null,
    },
  ];
}
