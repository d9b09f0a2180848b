import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import { type FactsAsked, factRelation } from "../fact-store.ts";
import { type FrozenRecord, rootOfRecords } from "./facts-root.ts";

/** What everybody's score rests on: how many records, and the root over them. Whoever has none has the root of nothing. */
export async function listRoots(
  tx: ReadTx,
  asked: FactsAsked,
  subjectIds: readonly string[],
): Promise<Map<string, { readonly facts: number; readonly root: string }>> {
  const { rows } = await sql<{ subject_id: string; id: string; hash: string }>`with ${factRelation(asked, subjectIds)}
    select fact.subject_id, fact.id, encode(coalesce(common.content_hash, own.content_hash), 'hex') as hash
    from fact join scope using (subject_id)
      left join record as common on common.subject_id = fact.subject_id and common.id = fact.id
      left join association_record as own on own.id = fact.id
    limit ${sql.lit(mostRecords)}`.execute(tx.db);
  if (rows.length === mostRecords) throw new Error("a round froze more records than it may read");
  const bySubject = Map.groupBy(rows, ({ subject_id: subject }) => subject);
  return new Map(
    subjectIds.map((id) => {
      const records: FrozenRecord[] = bySubject.get(id) ?? [];
      return [id, { facts: records.length, root: rootOfRecords(records) }] as const;
    }),
  );
}

const mostRecords = 1_000_000;
