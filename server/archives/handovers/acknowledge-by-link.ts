import { z } from "zod";
import { handoverSlip } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findHandoverByToken, saveAcknowledgement } from "../../platform/handovers/acknowledgement-store.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { slipOf } from "./handover-slip.ts";

/** The recipient says that it came. Said once; the link goes on showing what was said. */
export const acknowledgeByLink = deed({
  name: "acknowledge-by-link",
  method: "POST",
  path: "/handover-links/acknowledgement",
  says: { zh: "接收方凭签收链接签收", en: "The recipient acknowledges by the link" },
  body: z.object({
    token: z.string().min(1).max(100),
    by: z.string().trim().min(2).max(100),
    note: z.string().trim().max(500).default(""),
  }),
  reply: handoverSlip,
  refuses: ["handover-link-void", "handover-acknowledged"],
  journals: ({ reply }) => ({ ids: { number: reply.number } }),
  async run({ tx, now, body }) {
    const found = await findHandoverByToken(tx, body.token);
    if (found === null) return refuse("handover-link-void");
    const { at } = found.acknowledgement;
    if (at !== null) return refuse("handover-acknowledged", { on: dayOf(new Date(at)) });
    await saveAcknowledgement(tx, found.id, { at: now, through: "link", by: body.by, note: body.note });
    const said = await findHandoverByToken(tx, body.token);
    if (said === null) throw new Error("the handover was held");
    return slipOf(tx, said);
  },
});
