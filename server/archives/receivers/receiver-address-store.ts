import { sql } from "kysely";
import { z } from "zod";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import { type ReceiverWay, receiverWay } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const kind = z.enum(["key", "partner"]);

/** Where a receiver is told, sealed. */
export type ReceiverAddress = {
  readonly id: string;
  readonly recipientKind: z.infer<typeof kind>;
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly way: ReceiverWay;
  readonly addressCipher: string;
  readonly secretCipher: string | null;
  readonly givenAt: Date;
};

/** Lays an address down; false where the receiver has one that stands. */
export async function saveReceiverAddress(
  tx: Tx,
  given: ReceiverAddress & { readonly associationId: string; readonly givenBy: string },
): Promise<boolean> {
  const made = await tx.db
    .insertInto("receiver_address")
    .values({
      id: given.id,
      association_id: given.associationId,
      recipient_kind: given.recipientKind,
      recipient_id: given.recipientId,
      recipient_name: given.recipientName,
      way: given.way,
      address_cipher: given.addressCipher,
      secret_cipher: given.secretCipher,
      given_by: given.givenBy,
      given_at: given.givenAt,
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The address that stands for whom a handover names; who is named by an id is found by it, whatever it is called. */
export async function findAddressOf(tx: ReadTx, recipient: HandoverView["recipient"]): Promise<ReceiverAddress | null> {
  const row = await tx.db
    .selectFrom("receiver_address")
    .selectAll()
    .where("ended_at", "is", null)
    .where("recipient_kind", "=", recipient.kind)
    .where(sql<boolean>`coalesce(recipient_id::text, recipient_name) = ${recipient.id ?? recipient.name}`)
    .executeTakeFirst();
  return row === undefined ? null : addressOf(row);
}

export async function findReceiverAddress(tx: ReadTx, id: string): Promise<ReceiverAddress | null> {
  const row = await tx.db
    .selectFrom("receiver_address")
    .selectAll()
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : addressOf(row);
}

/** The association's addresses that stand, oldest first. */
export async function listReceiverAddresses(
  tx: ReadTx,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<ReceiverAddress[]> {
  let query = tx.db.selectFrom("receiver_address").selectAll().where("ended_at", "is", null);
  if (page.after !== undefined) query = query.where("id", ">", page.after);
  return (await query.orderBy("id").limit(page.limit).execute()).map(addressOf);
}

export async function endReceiverAddressAt(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db.updateTable("receiver_address").set({ ended_at: at }).where("id", "=", id).execute();
}

type AddressRow = {
  id: string;
  recipient_kind: string;
  recipient_id: string | null;
  recipient_name: string;
  way: string;
  address_cipher: string;
  secret_cipher: string | null;
  given_at: Date;
};

function addressOf(row: AddressRow): ReceiverAddress {
  return {
    id: row.id,
    recipientKind: kind.parse(row.recipient_kind),
    recipientId: row.recipient_id,
    recipientName: row.recipient_name,
    way: receiverWay.parse(row.way),
    addressCipher: row.address_cipher,
    secretCipher: row.secret_cipher,
    givenAt: row.given_at,
  };
}
