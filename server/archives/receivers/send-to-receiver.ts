import { v7 as uuidv7 } from "uuid";
import { drawToken, hashToken } from "../../access/secret-token.ts";
import type { Tx } from "../../platform/database.ts";
import type { Receiver } from "../../platform/handovers/handover-store.ts";
import type { House } from "../../platform/house.ts";
import { findHook } from "../../platform/notices/hook-store.ts";
import { findAddressOf } from "./receiver-address-store.ts";
import { saveReceiverMessage } from "./receiver-message-store.ts";

type Sender = { readonly tx: Tx; readonly house: House; readonly now: Date };

/**
 * Lays a notice ready for the receiver's own address, with a link drawn for it; inside the association that handed out.
 * False where the receiver has none: it stays on the list, to be told by letter.
 */
export async function sendToReceiver(
  { tx, house, now }: Sender,
  { id: noticeId, handover, received }: Receiver & { readonly id: string },
): Promise<boolean> {
  const target = await targetOf(tx, house, handover.recipient);
  if (target === null) return false;
  const token = drawToken();
  await saveReceiverMessage(tx, {
    ...{ noticeId, associationId: handover.associationId, id: uuidv7() },
    ...target,
    recordIds: received.flatMap(({ recordId }) => recordId ?? []),
    ...{ tokenHash: hashToken(token), linkCipher: house.keys.seal(token), at: now },
  });
  return true;
}

async function targetOf(tx: Tx, house: House, recipient: Receiver["handover"]["recipient"]) {
  const address = await findAddressOf(tx, recipient);
  if (address !== null) {
    const open = address.way === "web-hook" || house.mailer !== null;
    return open ? { addressId: address.id, hookId: null } : null;
  }
  // A receiver that is a web hook of the association has its address there.
  const hook = recipient.kind === "partner" && recipient.id !== null ? await findHook(tx, recipient.id) : null;
  return hook === null || hook.disabledAt !== null ? null : { addressId: null, hookId: hook.id };
}
