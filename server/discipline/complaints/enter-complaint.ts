import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { complaintReceived } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { deed } from "../../platform/operation.ts";
import { beginComplaint, complaintBody } from "./begin-complaint.ts";

/** The secretariat enters what came on paper, by telephone or from a hotline, and gives the complainant the receipt. */
export const enterComplaint = deed({
  name: "enter-complaint",
  method: "POST",
  path: "/complaints",
  says: {
    zh: "秘书处登记书面、电话或者热线（如 12365）转来的投诉；回执码只显示一次，交给投诉人。",
    en: "The secretariat enters a complaint from paper, telephone or a hotline (such as 12365); the receipt is told once and goes to the complainant.",
  },
  body: z.object({
    ...complaintBody,
    channel: z.enum(["paper", "telephone", "hotline"]),
    /** Which hotline, and its number of the matter. */
    hotline: z.string().trim().max(80).default(""),
    /** One of the register, or an outsider by name. */
    fromId: z.uuid().nullable().default(null),
    name: z.string().trim().max(80).default(""),
  }),
  reply: complaintReceived,
  refuses: [
    "subject-not-found",
    "complaint-not-member",
    "complaint-of-oneself",
    "complaint-day-wrong",
    "complaint-contact-missing",
    "complaint-rule-missing",
  ],
  journals: ({ reply }) => ({ ids: { complaint: reply.complaintId } }),
  run: async (given) => {
    const { actor, body } = given;
    const { channel, hotline, fromId, name, ...sent } = body;
    const from = { associationId: ownAssociation(actor), channel, hotline, fromId, enteredBy: actor.id, name };
    return beginComplaint(given, sent, from);
  },
});
