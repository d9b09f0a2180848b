import { receiverLetter, type ReceiverLetter } from "@xinheng/domain/archives/receivers/receiver-letter.ts";
import { findAssociation } from "../../access/association-store.ts";
import { transact, type Tx } from "../../platform/database.ts";
import { findHandover } from "../../platform/handovers/handover-store.ts";
import type { House } from "../../platform/house.ts";
import { findHook } from "../../platform/notices/hook-store.ts";
import { hookLadder, mailLadder } from "../../platform/notices/sending-ladder.ts";
import { postSigned } from "../../platform/notices/signed-post.ts";
import { dayOf } from "../../platform/time.ts";
import { type KeptReceiverNotice, listReceiverNotices } from "../objections/receiver-notice-store.ts";
import { findReceiverAddress } from "./receiver-address-store.ts";
import { type ReceiverMessage, settleReceiverMessage, takeDueReceiverMessages } from "./receiver-message-store.ts";

const most = 50;
/** Longer than any attempt may take: what is taken and not settled by then belonged to somebody who was killed. */
const takenForMs = 5 * 60_000;

type Ready = ReceiverLetter & {
  readonly subjectId: string;
  readonly recordIds: readonly string[];
  readonly toldAt: string;
};
type Target =
  | { readonly way: "mail"; readonly to: string }
  | { readonly way: "web-hook"; readonly address: string; readonly secretCipher: string };
type Fault = { readonly code: string; readonly permanent: boolean };

/** Sends what is due to receivers at their own addresses, and keeps what came of it. */
export async function sendReceiverMessages(house: House): Promise<void> {
  const now = house.time.now();
  const until = new Date(now.getTime() + takenForMs);
  const taken = await transact(house.database.app, { associationId: null, audience: "house" }, (tx) =>
    takeDueReceiverMessages(tx, now, until, most),
  );
  await Promise.all(taken.map((message) => sendOne(house, message)));
}

async function sendOne(house: House, message: ReceiverMessage): Promise<void> {
  const within = <Answer>(does: (tx: Tx) => Promise<Answer>) =>
    transact(house.database.app, { associationId: message.associationId, audience: "staff" }, does);
  const ready = await within((tx) => readyOf(tx, house, message));
  const target = await within((tx) => targetOf(tx, house, message));
  const fault = ready === null || target === null ? gone : await attempt(house, { message, ready, target });
  const at = house.time.now();
  const ladder = target?.way === "web-hook" ? hookLadder : mailLadder;
  const rest = fault?.permanent === true ? undefined : ladder[message.attempts - 1];
  const state = fault === null ? "sent" : rest === undefined ? "given-up" : "failed";
  const nextAt = new Date(at.getTime() + (rest ?? 0));
  await within((tx) => settleReceiverMessage(tx, message, { state, fault: fault?.code ?? null, nextAt, at }));
}

/** Its address ended, or what it tells of is kept no longer. */
const gone: Fault = { code: "no-address", permanent: true };

async function readyOf(tx: Tx, house: House, message: ReceiverMessage): Promise<Ready | null> {
  if (message.linkCipher === null) return null;
  const notice = await noticeOf(tx, message.noticeId, dayOf(house.time.now()));
  if (notice === null) return null;
  const handover = await findHandover(tx, notice.handoverId);
  const association = await findAssociation(tx, message.associationId);
  if (handover === null || association === null) return null;
  const token = house.keys.open(message.linkCipher).toString();
  return {
    association: association.name,
    handoverNumber: handover.number,
    handedOn: dayOf(new Date(handover.madeAt)),
    ...{ says: notice.says, dueOn: notice.dueOn, toldAt: notice.toldAt },
    ...{ subjectId: notice.subjectId, recordIds: message.recordIds },
    // Behind the #, where no server's log and no proxy sees it.
    link: `${house.publicUrl().replace(/\/$/, "")}/told#${token}`,
  };
}

async function noticeOf(tx: Tx, id: string, today: string): Promise<KeptReceiverNotice | null> {
  const [notice] = await listReceiverNotices(tx, { state: "all", today, id }, { before: undefined, limit: 1 });
  return notice ?? null;
}

async function targetOf(tx: Tx, house: House, { addressId, hookId }: ReceiverMessage): Promise<Target | null> {
  if (hookId !== null) {
    const hook = await findHook(tx, hookId);
    return hook === null ? null : { way: "web-hook", address: hook.address, secretCipher: hook.secretCipher };
  }
  const found = addressId === null ? null : await findReceiverAddress(tx, addressId);
  if (found === null) return null;
  const address = house.keys.open(found.addressCipher).toString();
  return found.secretCipher === null
    ? { way: "mail", to: address }
    : { way: "web-hook", address, secretCipher: found.secretCipher };
}

type Sending = { readonly message: ReceiverMessage; readonly ready: Ready; readonly target: Target };

/** Null: it was taken. */
async function attempt(house: House, { message, ready, target }: Sending): Promise<Fault | null> {
  if (target.way === "web-hook") {
    const code = await postSigned(house, target, { id: message.id, payload: payloadOf(message, ready) });
    // 410 Gone says that nobody will ever listen there again (Standard Webhooks).
    return code === null ? null : { code, permanent: code === "http-410" };
  }
  if (house.mailer === null) return { code: "mail-not-set-up", permanent: false };
  // The same for every attempt: a server or a reader that has it already knows it again.
  const messageId = `<${message.id}@${new URL(house.publicUrl()).hostname}>`;
  return house.mailer.send({ to: target.to, ...receiverLetter(ready), messageId });
}

/** What leaves for a machine: ids, what became of the record, and the link; nothing that the record says. */
function payloadOf({ noticeId, associationId }: ReceiverMessage, ready: Ready): string {
  const { subjectId, recordIds, handoverNumber, says, dueOn, toldAt, link } = ready;
  return JSON.stringify({
    type: "receiver-told",
    timestamp: toldAt,
    data: { associationId, noticeId, handoverNumber, subjectId, recordIds, says, dueOn, acknowledge: link },
  });
}
