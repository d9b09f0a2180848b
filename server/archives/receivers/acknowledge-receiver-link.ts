import { z } from "zod";
import { receiverSlip } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { hashToken } from "../../access/secret-token.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { listReceiverNotices, saveReceiverAcknowledgement } from "../objections/receiver-notice-store.ts";
import { findMessageByToken, giveUpReceiverMessages } from "./receiver-message-store.ts";
import { slipOfNotice } from "./slip-of-notice.ts";

/** A receiver says by its link that it was told. Said once; the link goes on showing what was said. */
export const acknowledgeReceiverLink = deed({
  name: "acknowledge-receiver-link",
  method: "POST",
  path: "/receiver-links/acknowledgement",
  says: {
    zh: "接收方凭告知链接确认收到，不需要账号；只能确认一次",
    en: "The receiver says by the link that it was told, without an account; once",
  },
  body: z.object({
    token: z.string().min(1).max(100),
    by: z.string().trim().min(2).max(100),
    note: z.string().trim().max(500).default(""),
  }),
  reply: receiverSlip,
  refuses: ["receiver-link-void", "receiver-notice-acknowledged"],
  perAddress: { most: 10, minutes: 10 },
  journals: ({ reply }) => ({ ids: { handoverNumber: reply.handoverNumber } }),
  async run({ tx, now, today, body: { token, by, note } }) {
    const message = await findMessageByToken(tx, hashToken(token));
    if (message === null) return refuse("receiver-link-void");
    const { noticeId } = message;
    return inAssociation(tx, message.associationId, async () => {
      const page = { before: undefined, limit: 1 };
      const [notice] = await listReceiverNotices(tx, { state: "all", today, id: noticeId }, page);
      if (notice === undefined) return refuse("receiver-link-void");
      const done = await saveReceiverAcknowledgement(tx, notice, { at: now, through: "link", by, note });
      const on = dayOf(new Date(notice.acknowledgement?.at ?? now));
      if (!done) return refuse("receiver-notice-acknowledged", { on });
      await giveUpReceiverMessages(tx, { noticeId }, "acknowledged");
      const slip = await slipOfNotice(tx, message, today);
      if (slip === null) throw new Error("the notice was held");
      return slip;
    });
  },
});
