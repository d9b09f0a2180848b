import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";

/** How many, and since when the oldest waits. */
type Waiting = { readonly count: number; readonly since: string };
export type EvaluationWaiting = Readonly<
  Record<"unjudged" | "objections" | "underWay" | "suspended" | "reviews", Waiting | null>
>;

/** What waits for the secretariat of the association of the transaction; null where nothing does. */
export async function findEvaluationWaiting(tx: ReadTx): Promise<EvaluationWaiting> {
  const { rows } = await sql<{ kind: keyof EvaluationWaiting; count: number; since: string }>`
    with open_round as (select id, stage from evaluation_round where stage <> 'closed'),
    waits (kind, since) as (
      select 'unjudged', entry.applied_on from evaluation_entry as entry join open_round as round on round.id = entry.round_id
        where entry.stage = 'applied' and round.stage in ('called', 'qualifying')
      union all select 'objections', objection.filed_on from evaluation_objection as objection where objection.outcome is null
      union all select 'underWay', coalesce(entry.noticed_on, entry.decided_on, entry.judged_on)
        from evaluation_entry as entry join open_round as round on round.id = entry.round_id
        where round.stage = 'scoring' and entry.stage in ('frozen', 'scored', 'decided', 'noticed')
      union all select 'suspended', last.happened_on
        from evaluation_entry as entry cross join lateral (
          select event.kind, event.happened_on from grade_event as event
          where event.subject_id = entry.subject_id and event.entry_id = entry.id and event.kind <> 'reviewed'
          order by event.happened_at desc, event.id desc limit 1) as last
        where entry.stage in ('publicised', 'final') and last.kind in ('suspended', 'reopened')
      union all select 'reviews', clock.due_on
        from evaluation_entry as entry join clock on clock.matter_id = entry.id
        where entry.stage = 'final' and clock.operation = 'call-grade-review' and clock.state = 'struck'
          and not exists (select from clock as next where next.matter_id = entry.id and next.id <> clock.id
            and next.operation = 'call-grade-review' and next.started_on >= clock.due_on)
          and not exists (select from grade_event as event where event.subject_id = entry.subject_id
            and event.entry_id = entry.id and event.kind = 'reviewed' and event.happened_on >= clock.due_on))
    select kind, count(*)::int as count, min(since) as since from waits group by kind`.execute(tx.db);
  const of = (kind: keyof EvaluationWaiting): Waiting | null => {
    const row = rows.find((one) => one.kind === kind);
    return row === undefined ? null : { count: row.count, since: row.since };
  };
  return {
    unjudged: of("unjudged"),
    objections: of("objections"),
    underWay: of("underWay"),
    suspended: of("suspended"),
    reviews: of("reviews"),
  };
}

/** The frozen data that these subjects may still object to, and until when. */
export async function listDataToCheck(
  tx: ReadTx,
  subjectIds: readonly string[],
  today: string,
): Promise<{ id: string; subjectId: string; round: string; frozenOn: string; until: string }[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await sql<{ id: string; subjectId: string; round: string; frozenOn: string; until: string }>`
    select entry.id, entry.subject_id as "subjectId", round.title as round, round.frozen_on as "frozenOn",
      round.remarks_until as until
    from evaluation_entry as entry join evaluation_round as round on round.id = entry.round_id
    where entry.subject_id = any (${[...subjectIds]}::uuid[]) and entry.stage = 'frozen' and round.stage = 'remarks'
      and round.remarks_until >= ${today}::date
    order by round.remarks_until, entry.id limit 50`.execute(tx.db);
  return rows;
}
