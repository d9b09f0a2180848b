import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";

/** What an item that went out is called today, and what became of it. */
export type NamedItem = HandedOut & {
  readonly subjectName: string;
  readonly edition: string | null;
  readonly since: "stands" | "replaced" | "recalled";
};

/** Names of items in the order given. */
export async function nameHandedOut(tx: ReadTx, items: readonly HandedOut[]): Promise<NamedItem[]> {
  if (items.length === 0) return [];
  const { rows } = await sql<{ name: string; edition: string | null; since: NamedItem["since"] }>`
    select subject.name, record.edition,
      case when recall.record_id is not null then 'recalled' when record.replaced_at is not null then 'replaced' else 'stands' end as since
    from unnest(${items.map((item) => item.subjectId)}::uuid[], ${items.map((item) => item.recordId)}::uuid[])
      with ordinality as item (subject_id, record_id, place)
    join subject on subject.id = item.subject_id
    left join record on record.subject_id = item.subject_id and record.id = item.record_id
    left join recall on recall.subject_id = item.subject_id and recall.record_id = item.record_id
      and recall.lifted_at is null and recall.moved_at is null
    order by item.place`.execute(tx.db);
  return items.flatMap((item, at) => {
    const row = rows[at];
    return row === undefined ? [] : [{ ...item, subjectName: row.name, edition: row.edition, since: row.since }];
  });
}
