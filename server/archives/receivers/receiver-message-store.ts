import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";

const messageState = z.enum(["waiting", "failed", "sent", "given-up"]);

/** A notice on its way to a receiver's own address. */
export type ReceiverMessage = {
  readonly noticeId: string;
  readonly associationId: string;
  readonly id: string;
  readonly addressId: string | null;
  readonly hookId: string | null;
  readonly recordIds: readonly string[];
  readonly linkCipher: string | null;
  readonly attempts: number;
};

type NewMessage = Omit<ReceiverMessage, "attempts" | "linkCipher"> & {
  readonly tokenHash: Buffer;
  readonly linkCipher: string;
  readonly at: Date;
};

/** Lays a message ready; told again, a notice's message begins anew with another link, and the one before is void. */
export async function saveReceiverMessage(tx: Tx, message: NewMessage): Promise<void> {
  const begun = {
    id: message.id,
    address_id: message.addressId,
    hook_id: message.hookId,
    record_ids: [...message.recordIds],
    token_hash: message.tokenHash,
    link_cipher: message.linkCipher,
    state: "waiting",
    attempts: 0,
    fault: null,
    made_at: message.at,
    next_at: message.at,
    sent_at: null,
  };
  await tx.db
    .insertInto("receiver_message")
    .values({ notice_id: message.noticeId, association_id: message.associationId, ...begun })
    .onConflict((clash) => clash.column("notice_id").doUpdateSet(begun))
    .execute();
}

/** Takes what is due in any association, each for `until`: killed, a sender leaves it to be sent again under the same id. */
export async function takeDueReceiverMessages(
  tx: Tx,
  now: Date,
  until: Date,
  limit: number,
): Promise<ReceiverMessage[]> {
  const { rows } = await sql<MessageRow>`
    update receiver_message set next_at = ${until}, attempts = attempts + 1 where notice_id in
      (select notice_id from receiver_message where state in ('waiting', 'failed') and next_at <= ${now}
       order by next_at, notice_id limit ${limit} for update skip locked)
    returning *`.execute(tx.db);
  return rows.map(messageOf);
}

/** What came of an attempt. A message that was told anew meanwhile has another id, and is left alone. */
export async function settleReceiverMessage(
  tx: Tx,
  message: Pick<ReceiverMessage, "noticeId" | "id">,
  came: { state: "sent" | "failed" | "given-up"; fault: string | null; nextAt: Date; at: Date },
): Promise<void> {
  await tx.db
    .updateTable("receiver_message")
    .set({
      state: came.state,
      fault: came.fault,
      next_at: came.nextAt,
      ...(came.state === "sent" ? { sent_at: came.at } : {}),
      ...(came.state === "failed" ? {} : { link_cipher: null }),
    })
    .where("notice_id", "=", message.noticeId)
    .where("id", "=", message.id)
    .execute();
}

/** Whose link this is; found without any association, for the link names it. */
export async function findMessageByToken(tx: Tx, tokenHash: Buffer): Promise<ReceiverMessage | null> {
  await sql`select set_config('xinheng.token', ${tokenHash.toString("hex")}, true)`.execute(tx.db);
  const row = await tx.db
    .selectFrom("receiver_message")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : messageOf(row);
}

/** Gives up what still waits to be sent of a notice that was answered, or for an address that ended. */
export async function giveUpReceiverMessages(
  tx: Tx,
  of: { readonly noticeId: string } | { readonly addressId: string },
  fault: string,
): Promise<void> {
  const waiting = tx.db
    .updateTable("receiver_message")
    .set({ state: "given-up", fault, link_cipher: null })
    .where("state", "in", ["waiting", "failed"]);
  const those =
    "noticeId" in of ? waiting.where("notice_id", "=", of.noticeId) : waiting.where("address_id", "=", of.addressId);
  await those.execute();
}

/** How notices went to their receivers' own addresses, by notice. */
export async function listSendings(tx: ReadTx, noticeIds: readonly string[]) {
  if (noticeIds.length === 0) return new Map<string, Sending>();
  const rows = await tx.db
    .selectFrom("receiver_message")
    .leftJoin("receiver_address", "receiver_address.id", "receiver_message.address_id")
    .select(["notice_id", "state", "attempts", "fault", "sent_at", "receiver_address.way"])
    .where("notice_id", "in", [...noticeIds])
    .execute();
  return new Map(
    rows.map((row): [string, Sending] => [
      row.notice_id,
      {
        way: row.way === "mail" ? "mail" : "web-hook",
        state: messageState.parse(row.state),
        attempts: row.attempts,
        fault: row.fault,
        sentAt: row.sent_at?.toISOString() ?? null,
      },
    ]),
  );
}

type Sending = {
  readonly way: "mail" | "web-hook";
  readonly state: z.infer<typeof messageState>;
  readonly attempts: number;
  readonly fault: string | null;
  readonly sentAt: string | null;
};

type MessageRow = {
  notice_id: string;
  association_id: string;
  id: string;
  address_id: string | null;
  hook_id: string | null;
  record_ids: string[];
  link_cipher: string | null;
  attempts: number;
};

function messageOf(row: MessageRow): ReceiverMessage {
  return {
    noticeId: row.notice_id,
    associationId: row.association_id,
    id: row.id,
    addressId: row.address_id,
    hookId: row.hook_id,
    recordIds: row.record_ids,
    linkCipher: row.link_cipher,
    attempts: row.attempts,
  };
}
