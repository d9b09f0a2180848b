import { z } from "zod";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { giveUpReceiverMessages } from "../receivers/receiver-message-store.ts";
import { listReceiverNotices, saveReceiverAcknowledgement } from "./receiver-notice-store.ts";

/** A receiver says that it was told, under its key or on the desk; the secretariat notes what any other one answered. */
export const acknowledgeReceiverNotice = deed({
  name: "acknowledge-receiver-notice",
  method: "POST",
  path: "/receiver-notices/{noticeId}/acknowledgement",
  says: {
    zh: "签收一份告知：接收方本人或其系统签收，或由秘书处登记接收方的答复。",
    en: "Acknowledge a notice: the receiver or its system, or the secretariat by noting what the receiver answered.",
  },
  params: z.object({ noticeId: z.uuid() }),
  body: z.object({
    by: z.string().trim().min(2).max(100).optional(),
    note: z.string().trim().max(500).default(""),
  }),
  reply: z.object({ noticeId: z.uuid(), through: z.enum(["api", "desk", "note"]) }),
  refuses: ["receiver-notice-not-found", "receiver-notice-acknowledged"],
  journals: ({ params }) => ({ ids: { receiverNotice: params.noticeId } }),
  async run({ tx, actor, now, today, params: { noticeId: id }, body }) {
    const [found] = await listReceiverNotices(tx, { state: "all", today, id }, { before: undefined, limit: 1 });
    const own = found?.recipientId !== null && found?.recipientId === actor.id;
    const notes = actor.kind === "person" && mayPerform(actor, "issue-handover-link");
    if (found === undefined || !(own || notes)) return refuse("receiver-notice-not-found");
    const through: "api" | "desk" | "note" = own ? (actor.kind === "key" ? "api" : "desk") : "note";
    const done = await saveReceiverAcknowledgement(tx, found, {
      ...{ at: now, through, note: body.note },
      by: own ? actor.name : (body.by ?? found.recipient),
    });
    await giveUpReceiverMessages(tx, { noticeId: id }, "acknowledged");
    if (!done) return refuse("receiver-notice-acknowledged", { on: dayOf(new Date(found.acknowledgement?.at ?? now)) });
    return { noticeId: id, through };
  },
});
