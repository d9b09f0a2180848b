import { sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";

/** So many things wait, the first since then. */
export type Waiting = { readonly count: number; readonly since: string };

/** What of dues, internal rules and the check of independence is overdue, open or was never begun; null where nothing is. */
export type OrderWaiting = {
  readonly duesUnpublished: Waiting | null;
  readonly rulesToReview: Waiting | null;
  readonly roundOpen: Waiting | null;
  /** The check was never made; since the association came here. */
  readonly roundNever: Waiting | null;
  readonly faultsLate: Waiting | null;
};

export async function findOrderWaiting(tx: ReadTx, today: string): Promise<OrderWaiting> {
  const { rows } = await sql<{ what: string; count: bigint; since: string }>`
    select 'dues' as what, count(*) as count, min(publish_by)::text as since from dues_standard
      where stage = 'set' and published_on is null and publish_by < ${today}::date
    union all
    select 'rules', count(*), min(review_on)::text from internal_rule
      where stage = 'approved' and review_called and not exists (select from internal_rule later
        where later.association_id = internal_rule.association_id and later.lineage = internal_rule.lineage
          and later.version > internal_rule.version and later.in_force_from <= ${today}::date)
    union all
    select 'round', count(*), min(opened_on)::text from decoupling_round where closed_on is null
    union all
    select 'never', 1, (created_at at time zone 'Asia/Shanghai')::date::text from association
      where id = current_association() and not exists (select from decoupling_round)
    union all
    select 'faults', count(*), min(mend_by)::text from decoupling_answer
      join decoupling_round on decoupling_round.id = decoupling_answer.round_id
      where decoupling_round.closed_on is not null and mended_on is null and mend_by < ${today}::date`.execute(tx.db);
  const found = (what: string): Waiting | null => {
    const row = rows.find((one) => one.what === what);
    return row === undefined || row.count === 0n ? null : { count: Number(row.count), since: row.since };
  };
  return {
    duesUnpublished: found("dues"),
    rulesToReview: found("rules"),
    roundOpen: found("round"),
    roundNever: found("never"),
    faultsLate: found("faults"),
  };
}
