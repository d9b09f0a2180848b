import type { ReadTx } from "../../platform/database.ts";

/** Names for the actors of journal entries: accounts and keys of the same id space. */
export async function namesOfActors(tx: ReadTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("account")
    .select(["id", "display_name as name"])
    .where("id", "in", [...ids])
    .unionAll(
      tx.db
        .selectFrom("api_key")
        .select(["id", "name"])
        .where("id", "in", [...ids]),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** In which seal each of these entries lies. */
export async function sealsOfEntries(tx: ReadTx, ids: readonly string[]): Promise<Map<string, bigint>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("journal_seal_member")
    .select(["entry_id", "seal_number"])
    .where("entry_id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.entry_id, row.seal_number]));
}
