import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptMediation } from "./mediation-store.ts";

type Matter = Pick<KeptMediation, "subjectId" | "id" | "associationId">;
export type SealedNote = { readonly id: string; readonly sealed: string; readonly writtenAt: Date };

export async function saveMediatorNote(
  tx: Tx,
  matter: Matter,
  note: SealedNote & { readonly accountId: string },
): Promise<void> {
  await tx.db
    .insertInto("mediator_note")
    .values({
      subject_id: matter.subjectId,
      id: note.id,
      mediation_id: matter.id,
      association_id: matter.associationId,
      account_id: note.accountId,
      sealed: note.sealed,
      written_at: note.writtenAt,
    })
    .execute();
}

/** What one account wrote of a matter, the newest first: another mediator's notes are not asked for by anybody. */
export async function listMediatorNotesOf(tx: ReadTx, matter: Matter, accountId: string): Promise<SealedNote[]> {
  const rows = await tx.db
    .selectFrom("mediator_note")
    .select(["id", "sealed", "written_at"])
    .where("subject_id", "=", matter.subjectId)
    .where("mediation_id", "=", matter.id)
    .where("account_id", "=", accountId)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.sealed, writtenAt: row.written_at }));
}
