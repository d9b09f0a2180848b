import { sql } from "kysely";
import { mergedInto } from "../archives/own-records/association-record-store.ts";
import type { ReadTx } from "../platform/database.ts";

/** The document behind a fact, as the explanation of a score names it. */
export type FactSource = {
  readonly id: string;
  readonly item: string;
  readonly document: string;
  readonly issuer: string;
  readonly heldOn: string;
};

/**
 * What these records of a subject rest on, common ones and those of the association of the transaction; of one that others
 * were merged into, theirs as well.
 */
export async function listFactSources(
  tx: ReadTx,
  subjectId: string,
  ids: readonly string[],
): Promise<Map<string, FactSource>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)].slice(0, mostSources);
  const columns = sql`id, item, document_printed as document, issuer_name as issuer, decided_on as held_on`;
  const { rows } = await sql<Omit<FactSource, "heldOn"> & { held_on: string }>`
    select ${columns} from record
      where subject_id in ${mergedInto(subjectId)} and id = any(${wanted}::uuid[])
    union all select ${columns} from association_record
      where subject_id in ${mergedInto(subjectId)} and id = any(${wanted}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ held_on, ...row }) => [row.id, { ...row, heldOn: held_on }]));
}

const mostSources = 2_000;
