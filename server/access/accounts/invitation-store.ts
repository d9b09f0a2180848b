import type { Tx } from "../../platform/database.ts";

export type Invitation = { readonly id: string; readonly accountId: string };
type NewInvitation = Invitation & { readonly tokenHash: Buffer; readonly createdAt: Date; readonly expiresAt: Date };

/** Saves an invitation; earlier ones of the account become void, so that one link is good at a time. */
export async function saveInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await voidInvitations(tx, invitation.accountId, invitation.createdAt);
  await tx.db
    .insertInto("invitation")
    .values({
      id: invitation.id,
      account_id: invitation.accountId,
      token_hash: invitation.tokenHash,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

export async function voidInvitations(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.db
    .updateTable("invitation")
    .set({ used_at: at })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .execute();
}

/** Uses an invitation up, or null where it is used, over or unknown. Of two at once the second finds it used. */
export async function useInvitation(tx: Tx, tokenHash: Buffer, at: Date): Promise<Invitation | null> {
  const row = await tx.db
    .updateTable("invitation")
    .set({ used_at: at })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", at)
    .returning(["id", "account_id"])
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, accountId: row.account_id };
}
