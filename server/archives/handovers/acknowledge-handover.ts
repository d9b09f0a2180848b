import { z } from "zod";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { saveAcknowledgement } from "../../platform/handovers/acknowledgement-store.ts";
import { findHandoverForUpdate } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";

/** A machine acknowledges what came to it under its key; the secretariat notes what any other recipient answered. */
export const acknowledgeHandover = deed({
  name: "acknowledge-handover",
  method: "POST",
  path: "/handovers/{handoverId}/acknowledgement",
  says: {
    zh: "签收一次交付：接收系统凭自己的密钥签收，或由秘书处登记接收方的答复。",
    en: "Acknowledge a handover: the receiving system under its key, or the secretariat by noting the recipient's answer.",
  },
  params: z.object({ handoverId: z.uuid() }),
  body: z.object({
    /** Who said so; under a key it is the key itself. */
    by: z.string().trim().min(2).max(100).optional(),
    note: z.string().trim().max(500).default(""),
  }),
  reply: z.object({ handoverId: z.uuid(), through: z.enum(["api", "note"]) }),
  refuses: ["handover-not-found", "handover-not-received", "handover-acknowledged"],
  journals: ({ params }) => ({ ids: { handoverId: params.handoverId } }),
  async run({ tx, actor, now, params, body }) {
    const found = await findHandoverForUpdate(tx, params.handoverId);
    if (found === null) return refuse("handover-not-found");
    const received = found.recipient.id !== null && found.recipient.id === actor.id;
    // Whoever may send a recipient its link may also note what the recipient answered on paper or by telephone.
    const notes = actor.kind === "person" && mayPerform(actor, "issue-handover-link");
    if (!received && !notes) return refuse("handover-not-received");
    const { at } = found.acknowledgement;
    if (at !== null) return refuse("handover-acknowledged", { on: dayOf(new Date(at)) });
    const through: "api" | "note" = actor.kind === "key" ? "api" : "note";
    await saveAcknowledgement(tx, found.id, { at: now, through, by: body.by ?? actor.name, note: body.note });
    return { handoverId: found.id, through };
  },
});
