import { sql } from "kysely";
import type { DataAct } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import type { ReadTx } from "../../platform/database.ts";

type Wanted = { readonly subjectIds: readonly string[]; readonly fromOn: string; readonly untilOn: string };
type Row = Omit<DataAct, "at"> & { readonly at: Date };

/**
 * What was done with a subject's data in a period, the earliest first: looks, handovers and deeds that name it. A look within
 * a case that is still open stays with the case, and to whom a person gave a report is that person's alone to know.
 */
export async function listActs(tx: ReadTx, { subjectIds, fromOn, untilOn }: Wanted, limit: number): Promise<DataAct[]> {
  const ids = sql`${[...subjectIds]}::uuid[]`;
  const { rows } = await sql<Row>`
    select kind, at, account_id as "accountId", who, office, what, told from (
      select 'look' as kind, id, at, account_id, who, office, purpose as what, basis as told from look
      where subject_id = any(${ids}) and report_id is null and (case_id is null or case_closed_on is not null)
      union all
      select 'handover', id, made_at, case when made_by_kind = 'person' then made_by end, made_by_name, office,
        what || ' ' || number, recipient_name from handover
      where association_id = current_association() and exists (
        select from handover_item where handover_id = handover.id and subject_id = any(${ids}))
      union all
      select 'deed', entry.id, entry.at, case when actor_kind = 'person' then actor_id end,
        coalesce(account.display_name, actor_kind), office, operation, outcome
      from journal_entry as entry left join account on account.id = entry.actor_id and actor_kind = 'person'
      where association_id = current_association() and subjects && ${ids}
    ) as act
    where (at at time zone 'Asia/Shanghai')::date between ${fromOn}::date and ${untilOn}::date
    order by at, id limit ${limit}`.execute(tx.db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Accounts that did anything with the data in the period. */
export async function listActors(tx: ReadTx, { subjectIds, fromOn, untilOn }: Wanted): Promise<string[]> {
  const ids = sql`${[...subjectIds]}::uuid[]`;
  const { rows } = await sql<{ id: string }>`
    select distinct account_id as id from (
      select account_id, at from look where subject_id = any(${ids})
      union all
      select made_by, made_at from handover where association_id = current_association() and made_by_kind = 'person'
        and exists (select from handover_item where handover_id = handover.id and subject_id = any(${ids}))
      union all
      select actor_id, at from journal_entry
      where association_id = current_association() and actor_kind = 'person' and subjects && ${ids}
    ) as act
    where account_id is not null
      and (at at time zone 'Asia/Shanghai')::date between ${fromOn}::date and ${untilOn}::date`.execute(tx.db);
  return rows.map(({ id }) => id);
}
