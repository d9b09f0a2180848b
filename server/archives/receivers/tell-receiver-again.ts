import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findHandover } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { listReceiverNotices } from "../objections/receiver-notice-store.ts";
import { listHandedOut } from "./told-version-store.ts";
import { toldVersions } from "./told-versions.ts";
import { sendToReceiver } from "./send-to-receiver.ts";

/** Sends a notice once more, to the receiver's address of now: after a failure, to a late one, or where an address came later. */
export const tellReceiverAgain = deed({
  name: "tell-receiver-again",
  method: "POST",
  path: "/receiver-notices/{noticeId}/message",
  says: {
    zh: "把一份告知再发一次，发到接收方现在的告知地址；原来的链接随即失效",
    en: "Send a notice once more, to the receiver's address of now; the earlier link is void",
  },
  params: z.object({ noticeId: z.uuid() }),
  reply: z.object({ noticeId: z.uuid() }),
  refuses: ["receiver-notice-not-found", "receiver-notice-acknowledged", "receiver-address-missing"],
  journals: ({ params }) => ({ ids: { receiverNotice: params.noticeId } }),
  async run({ tx, house, now, today, params: { noticeId } }) {
    const page = { before: undefined, limit: 1 };
    const [notice] = await listReceiverNotices(tx, { state: "all", today, id: noticeId }, page);
    const handover = notice === undefined ? null : await findHandover(tx, notice.handoverId);
    if (notice === undefined || handover === null) return refuse("receiver-notice-not-found");
    const { acknowledgement } = notice;
    if (acknowledgement !== null)
      return refuse("receiver-notice-acknowledged", { on: dayOf(new Date(acknowledgement.at)) });
    const received = await listHandedOut(tx, handover.id, await toldVersions(tx, notice));
    const sent = await sendToReceiver({ tx, house, now }, { id: noticeId, handover, received });
    return sent ? { noticeId } : refuse("receiver-address-missing");
  },
});
