import type { ReadTx } from "./database.ts";
import { type JournalRow, type Seal, sealOf } from "./journal-store.ts";

/** A place in a seal, with the entry that stands there now; null where it is gone. */
export type SealedEntry = { readonly entryId: string; readonly hash: Buffer; readonly row: JournalRow | null };

/** The next seals after a number: one each second for years is more than fits into memory at once. */
export async function listSeals(tx: ReadTx, after: bigint, limit: number): Promise<Seal[]> {
  const rows = await tx.db
    .selectFrom("journal_seal")
    .selectAll()
    .where("number", ">", after)
    .orderBy("number")
    .limit(limit)
    .execute();
  return rows.map(sealOf);
}

/** A seal holds 5,000 entries at most, so one seal at a time is a bounded read. */
export async function listSealedEntries(tx: ReadTx, number: bigint): Promise<SealedEntry[]> {
  const members = await tx.db
    .selectFrom("journal_seal_member")
    .selectAll()
    .where("seal_number", "=", number)
    .orderBy("ordinal")
    .execute();
  if (members.length === 0) return [];
  const rows = await tx.db
    .selectFrom("journal_entry")
    .selectAll()
    .where(
      "id",
      "in",
      members.map((member) => member.entry_id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return members.map((member) => ({
    entryId: member.entry_id,
    hash: member.entry_hash,
    row: byId.get(member.entry_id) ?? null,
  }));
}

/** Entries no seal holds: just written and waiting, or taken out of the queue by somebody. */
export async function listEntriesWithoutSeal(tx: ReadTx): Promise<{ id: string; at: Date; pending: boolean }[]> {
  const rows = await tx.db
    .selectFrom("journal_entry as entry")
    .leftJoin("journal_seal_member as member", "member.entry_id", "entry.id")
    .leftJoin("journal_pending as pending", "pending.entry_id", "entry.id")
    .select(["entry.id", "entry.at", "pending.entry_id as waiting"])
    .where("member.entry_id", "is", null)
    .limit(10_000)
    .execute();
  return rows.map((row) => ({ id: row.id, at: row.at, pending: row.waiting !== null }));
}
