import { type RawBuilder, sql } from "kysely";
import { type Leaf, type ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { indicatorRange, leafRange } from "@xinheng/domain/catalogue/models/grade-reach.ts";
import type { Score } from "@xinheng/domain/evaluation/score.ts";
import type { ReadTx } from "../platform/database.ts";
import { factRelation, type FactsAsked, type Whose } from "./fact-store.ts";
import { isNarrow, leafKey, type Leaves, leafSql, leafValueSql, planSql } from "./plan-store.ts";

/** Marks that people gave: whose, for which indicator, how many ten-thousandths. */
export type Judged = { readonly subjectId: string; readonly indicator: string; readonly points: bigint };

export type ScoresAsked = FactsAsked & { readonly plan: ModelPlan; readonly judged: readonly Judged[] };

/** Columns of one scan; PostgreSQL takes 1,664 and more leaves are counted by a scan of their own. */
const mostColumns = 1_000;

/**
 * One statement for everybody: one scan of the facts in which each distinct leaf is one FILTER aggregate, then the
 * expressions over its columns, then the sum and the grade. The TypeScript evaluator says the same of one subject.
 * Yields, after `with`, `score (subject_id, own, shares, points, by_marks, grade, vetoed, lacks)`.
 */
export function scoreRelation(asked: ScoresAsked, whose: Whose): RawBuilder<unknown> {
  const { plan } = asked;
  const leaves = columnsOf(plan.leaves, asked.on);
  const over: Leaves = {
    column: (name) => {
      const found = leaves.values.get(name);
      if (found === undefined) throw new Error(`the plan has no leaf ${name}`);
      return found;
    },
    range: (name) => leafRange(plan.leaves, name),
  };
  const own = plan.indicators.map((one, at) => sql`${planSql(one.value, over)} as ${named("i", at)}`);
  const struck = plan.vetoes.map(({ when }, at) => sql`${planSql(when, over)} as ${named("v", at)}`);
  const lacking = plan.required.map(({ when }, at) => sql`not ${planSql(when, over)} as ${named("q", at)}`);
  return sql`${factRelation(asked, whose)}, ${leaves.scans},
    judged (subject_id, indicator, points) as (${judgedRows(asked.judged)}),
    marked as (select scope.subject_id, ${sql.join([...own, ...struck, ...lacking])}
      from scope ${leaves.joins} offset 0),
    shared as (select marked.*, ${sql.join(shares(plan))} from marked offset 0),
    summed as (select shared.*, ${joined("s", plan.indicators.length, sql` + `, sql`0::numeric`)} as points from shared offset 0),
    ranked as (select summed.*, ${gradeOf(plan)} as by_marks from summed offset 0),
    score as (select subject_id, array[${listed("i", plan.indicators.length)}]::numeric[] as own,
        array[${listed("s", plan.indicators.length)}]::numeric[] as shares, points, by_marks,
        case when ${joined("q", plan.required.length, sql` or `, sql`false`)} then null else ${barred(plan)} end as grade,
        array[${listed("v", plan.vetoes.length)}]::boolean[] as vetoed, array[${listed("q", plan.required.length)}]::boolean[] as lacks
      from ranked)`;
}

/** The scores themselves, by subject. */
export async function listScores(tx: ReadTx, asked: ScoresAsked, whose: Whose): Promise<Map<string, Score>> {
  const { rows } = await sql<ScoreRow>`with ${scoreRelation(asked, whose)}
    select subject_id, own, shares, points, by_marks, grade, vetoed, lacks from score`.execute(tx.db);
  return new Map(rows.map((row) => [row.subject_id, scoreOfRow(asked.plan, row)]));
}

type ScoreRow = {
  subject_id: string;
  own: string[];
  shares: string[];
  points: string;
  by_marks: number | null;
  grade: number | null;
  vetoed: boolean[];
  lacks: boolean[];
};

function scoreOfRow(plan: ModelPlan, row: ScoreRow): Score {
  return {
    points: BigInt(row.points),
    byMarks: row.by_marks,
    grade: row.grade,
    indicators: plan.indicators.map(({ id }, at) => ({
      id,
      own: BigInt(row.own[at] ?? ""),
      points: BigInt(row.shares[at] ?? ""),
    })),
    vetoes: plan.vetoes.filter((_, at) => row.vetoed[at] === true).map(({ id }) => id),
    lacking: plan.required.filter((_, at) => row.lacks[at] === true).map(({ id }) => id),
  };
}

type Columns = {
  readonly scans: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
  readonly values: ReadonlyMap<string, RawBuilder<unknown>>;
};

/** Each distinct leaf once, in scans of a thousand columns; and what each named leaf reads. */
function columnsOf(leaves: readonly Leaf[], on: string): Columns {
  const distinct = new Map<
    string,
    { readonly scan: number; readonly column: RawBuilder<unknown>; readonly made: RawBuilder<unknown> }
  >();
  const values = new Map<string, RawBuilder<unknown>>();
  for (const leaf of leaves) {
    if (leaf.kind === "people") {
      values.set(leaf.id, judgedSql(leaf));
      continue;
    }
    const key = leafKey(leaf);
    const at = distinct.size;
    const scan = Math.floor(at / mostColumns);
    const column = sql.ref(`leaf${String(scan)}.l${String(at)}`);
    const known = distinct.get(key) ?? { scan, column, made: sql`${leafSql(leaf, on)} as ${named("l", at)}` };
    distinct.set(key, known);
    values.set(leaf.id, leafValueSql(leaf, known.column, leafRange(leaves, leaf.id)));
  }
  const scans = [...Map.groupBy(distinct.values(), ({ scan }) => scan)].map(
    ([
      scan,
      columns,
    ]) => sql`${named("leaf", scan)} as (select fact.subject_id, ${sql.join(columns.map(({ made }) => made))}
      from fact join scope on scope.subject_id = fact.subject_id group by fact.subject_id)`,
  );
  const joins = scans.map((_, scan) => {
    const relation = named("leaf", scan);
    return sql`left join ${relation} on ${relation}.subject_id = scope.subject_id`;
  });
  const none = sql`leaf0 as (select subject_id from scope where false)`;
  return { scans: scans.length === 0 ? none : sql.join(scans), joins: sql.join(joins, sql` `), values };
}

/** What people gave stays within the marks there are; what they did not give is what the model says. */
function judgedSql(leaf: Leaf & { kind: "people" }): RawBuilder<unknown> {
  const [full, missing] = [sql.raw(`${String(leaf.full)}::numeric`), sql.raw(`${String(leaf.missing)}::numeric`)];
  return sql`least(greatest(coalesce((select judged.points from judged
    where judged.subject_id = scope.subject_id and judged.indicator = ${leaf.indicator}), ${missing}), 0), ${full})`;
}

function judgedRows(judged: readonly Judged[]): RawBuilder<unknown> {
  return sql`select * from unnest(${judged.map(({ subjectId }) => subjectId)}::uuid[],
    ${judged.map(({ indicator }) => indicator)}::text[], ${judged.map(({ points }) => String(points))}::numeric[])`;
}

/** Marks of the whole: half away from zero, once for each indicator, so that what is shown adds up. */
function shares(plan: ModelPlan): RawBuilder<unknown>[] {
  return plan.indicators.map(({ share, full, value }, at) => {
    const own = named("i", at);
    const { least, most } = indicatorRange(value, plan.leaves).range;
    // Where nothing is below zero and nothing large, whole numbers divide as `div` does.
    if (least >= 0n && isNarrow({ least, most: 2n * (most * share + full) }))
      return sql`(${own}::bigint * ${sql.raw(`${String(2n * share)}::bigint`)} + ${sql.raw(String(full))}) / ${sql.raw(`${String(2n * full)}::bigint`)} as ${named("s", at)}`;
    const [times, by] = [sql.raw(`${String(2n * share)}::numeric`), sql.raw(`${String(2n * full)}::numeric`)];
    const half = sql.raw(`${String(full)}::numeric`);
    return sql`sign(${own}) * div(abs(${own}) * ${times} + ${half}, ${by}) as ${named("s", at)}`;
  });
}

function gradeOf({ grades }: ModelPlan): RawBuilder<unknown> {
  const reached = grades.map(({ atLeast }, at) => sql.raw(`when points >= ${String(atLeast)} then ${String(at)}`));
  return sql`(case ${sql.join(reached, sql` `)} end)`;
}

/** No better than each veto that struck allows; null stays null, for below all grades there is none. */
function barred({ vetoes }: ModelPlan): RawBuilder<unknown> {
  const bars = vetoes.map(({ atMost }, at) => sql`case when ${named("v", at)} then ${sql.lit(atMost)} end`);
  return bars.length === 0
    ? sql`by_marks`
    : sql`case when by_marks is null then null else greatest(by_marks, ${sql.join(bars)}) end`;
}

function named(letter: string, at: number): RawBuilder<unknown> {
  return sql.ref(`${letter}${String(at)}`);
}

function listed(letter: string, count: number): RawBuilder<unknown> {
  return sql.raw(Array.from({ length: count }, (_, at) => `${letter}${String(at)}`).join(", "));
}

function joined(
  letter: string,
  count: number,
  by: RawBuilder<unknown>,
  none: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return count === 0
    ? none
    : sql.join(
        Array.from({ length: count }, (_, at) => named(letter, at)),
        by,
      );
}
