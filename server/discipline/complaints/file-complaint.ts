import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { complaintReceived } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { deed } from "../../platform/operation.ts";
import { beginComplaint, complaintBody } from "./begin-complaint.ts";

/** A member complains of another under its own account, and follows it there. */
export const fileComplaint = deed({
  name: "file-complaint",
  method: "POST",
  path: "/subjects/{subjectId}/complaints",
  says: {
    zh: "会员投诉另一会员的产品、服务、价格或者侵犯知识产权；在会员中心查看进展。不公开，也不形成记录。",
    en: "A member complains of another's product, service, price or infringement of IP, and follows it in its centre; not public and no record.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object(complaintBody),
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
    const { actor, params, body } = given;
    const from = { associationId: ownAssociation(actor), channel: "member", hotline: "" } as const;
    return beginComplaint(given, body, { ...from, fromId: params.subjectId, enteredBy: actor.id, name: "" });
  },
});
