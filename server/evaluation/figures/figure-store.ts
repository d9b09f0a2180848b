import { sql } from "kysely";
import { z } from "zod";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { openToVisitors } from "../../archives/record-read-store.ts";
import type { ReadTx } from "../../platform/database.ts";

const scale = z.array(z.object({ id: z.string() }));

/** The grades of published models, the best first. */
export async function listScales(tx: ReadTx, modelIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (modelIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; grades: unknown }>`
    select id, content -> 'grades' as grades from model
    where id = any (${[...new Set(modelIds)]}::uuid[]) and state = 'published'`.execute(tx.db);
  return new Map(rows.map(({ id, grades }) => [id, scale.parse(grades).map((one) => one.id)]));
}

/** Grades that became final, as they were given, by the year from which they held; what was withdrawn is in none. */
export async function listGradeYears(
  tx: ReadTx,
  associationId: string,
): Promise<{ readonly year: number; readonly grade: string; readonly count: number }[]> {
  const { rows } = await sql<{ year: number; grade: string; count: number }>`
    select extract(year from valid_from)::int as year, grade, count(*)::int as count from evaluation_entry
    where association_id = ${associationId} and stage = 'final' and valid_from is not null and grade is not null
    group by 1, 2 order by 1, 2 limit 2000`.execute(tx.db);
  return rows;
}

/** The size that was determined last of each of these subjects, among the records that visitors may see and that still hold. */
export async function listSizes(
  tx: ReadTx,
  subjectIds: readonly string[],
  gate: VisitorGate,
): Promise<ReadonlyMap<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const { rows } = await sql<{ subject_id: string; size: string | null }>`
    select distinct on (subject_id) subject_id, fields ->> 'GM_LX' as size from record
    where subject_id = any(${[...subjectIds]}::uuid[]) and item = 'enterprise-size' and valid_from <= ${gate.today}
      and (valid_to is null or valid_to >= ${gate.today}) and ${openToVisitors(gate)}
    order by subject_id, decided_on desc, recorded_at desc, id desc`.execute(tx.db);
  return new Map(rows.flatMap(({ subject_id: id, size }): [string, string][] => (size === null ? [] : [[id, size]])));
}
