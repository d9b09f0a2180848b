import { type RawBuilder, sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";
import { endPreparation, prepareForMembers, type Whose } from "./fact-store.ts";
import { scoreRelation, type ScoresAsked } from "./score-store.ts";

/** How many members would be graded so by a model, and how by the one it is laid beside. Grades count from 0. */
export type TrialCount = { readonly grade: number | null; readonly before: number | null; readonly members: number };

/** Counts the present members by grade under one model and, where there is one, under the version before. */
export async function countScores(tx: ReadTx, now: ScoresAsked, before: ScoresAsked | null): Promise<TrialCount[]> {
  const whose = await prepareForMembers(tx);
  const { rows } = await sql<{ grade: number | null; before: number | null; members: bigint }>`
    select now.grade, before.grade as before, count(*) as members from ${laidBeside(now, before, whose)}
    group by 1, 2 order by 1 nulls last, 2 nulls last limit 1000`.execute(tx.db);
  await endPreparation(tx);
  return rows.map((row) => ({ ...row, members: Number(row.members) }));
}

export type MemberScore = {
  readonly subjectId: string;
  readonly name: string;
  readonly points: bigint;
  readonly grade: number | null;
  readonly before: number | null;
};

/** Which of them to list: one grade, one grade before, or only those whose grade changes. */
export type ScoreFilter = {
  readonly grade: number | null | undefined;
  readonly before: number | null | undefined;
  readonly changed: boolean;
};

/** Members with their scores in the order of their names: a model ranks nobody (MISSION, must hold 10). */
export async function listMemberScores(
  tx: ReadTx,
  asked: { readonly now: ScoresAsked; readonly before: ScoresAsked | null; readonly filter: ScoreFilter },
  page: { readonly offset: number; readonly limit: number },
): Promise<MemberScore[]> {
  const { grade, before, changed } = asked.filter;
  const conditions: RawBuilder<unknown>[] = [
    ...(grade === undefined ? [] : [sql`now.grade is not distinct from ${grade}::integer`]),
    ...(before === undefined ? [] : [sql`before.grade is not distinct from ${before}::integer`]),
    ...(changed ? [sql`before.subject_id is not null and before.grade_id is distinct from now.grade_id`] : []),
    sql`true`,
  ];
  const whose = await prepareForMembers(tx);
  const { rows } = await sql<{ id: string; name: string; points: string; grade: number | null; before: number | null }>`
    select subject.id, subject.name, now.points, now.grade, before.grade as before
    from ${laidBeside(asked.now, asked.before, whose)} join subject on subject.id = now.subject_id
    where ${sql.join(conditions, sql` and `)}
    order by subject.name, subject.id limit ${page.limit} offset ${page.offset}`.execute(tx.db);
  await endPreparation(tx);
  return rows.map((row) => ({
    subjectId: row.id,
    name: row.name,
    points: BigInt(row.points),
    grade: row.grade,
    before: row.before,
  }));
}

/** Each side is a statement of its own; grades are compared by their names, for two versions may cut them otherwise. */
function laidBeside(now: ScoresAsked, before: ScoresAsked | null, whose: Whose): RawBuilder<unknown> {
  const none = sql`(select null::uuid as subject_id, null::integer as grade, null::text as grade_id where false)`;
  return sql`${scores(now, whose)} as now left join ${before === null ? none : scores(before, whose)} as before
    on before.subject_id = now.subject_id`;
}

function scores(asked: ScoresAsked, whose: Whose): RawBuilder<unknown> {
  const ids = asked.plan.grades.map(({ id }) => id);
  return sql`(with ${scoreRelation(asked, whose)}
    select subject_id, points, grade, (${ids}::text[])[grade + 1] as grade_id from score)`;
}
