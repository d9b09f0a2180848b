import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import type { Tx } from "../database.ts";
import { handoverOf } from "./handover-store.ts";

/** Lets the bearer of this token acknowledge; an earlier link of the same handover stops working. */
export async function saveHandoverToken(
  tx: Tx,
  handoverId: string,
  given: { readonly token: string; readonly acknowledgeByOn: string },
): Promise<void> {
  await tx.db
    .updateTable("handover")
    .set({
      token_hash: hashOf(given.token),
      acknowledgement: "awaited",
      acknowledge_by_on: given.acknowledgeByOn,
    })
    .where("id", "=", handoverId)
    .execute();
}

/** The handover whose link this is, held until the transaction ends. Found without any association: the link names it. */
export async function findHandoverByToken(tx: Tx, token: string): Promise<HandoverView | null> {
  const hash = hashOf(token);
  await sql`select set_config('xinheng.token', ${hash.toString("hex")}, true)`.execute(tx.db);
  const row = await tx.db
    .selectFrom("handover")
    .selectAll()
    .where("token_hash", "=", hash)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : handoverOf(row);
}

/** The recipient's word that it came. */
export async function saveAcknowledgement(
  tx: Tx,
  handoverId: string,
  said: {
    readonly at: Date;
    readonly through: NonNullable<HandoverView["acknowledgement"]["through"]>;
    readonly by: string;
    readonly note: string;
  },
): Promise<void> {
  await tx.db
    .updateTable("handover")
    .set({
      acknowledgement: "acknowledged",
      acknowledged_at: said.at,
      acknowledged_through: said.through,
      acknowledged_by: said.by,
      acknowledgement_note: said.note,
    })
    .where("id", "=", handoverId)
    .execute();
}

/** 256 random bits need no salt and no slow hash. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
