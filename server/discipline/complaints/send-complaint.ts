import { z } from "zod";
import { complaintReceived } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { beginComplaint, complaintBody } from "./begin-complaint.ts";
import { countUnjudgedComplaints } from "./complaint-store.ts";

/** More than the secretariat could read: whoever floods the form does not fill the house. */
const mostUnjudged = 2_000;

/** Anybody complains of a member, without an account. Nobody but the secretariat is shown it; the receipt is told once. */
export const sendComplaint = deed({
  name: "send-complaint",
  method: "POST",
  path: "/associations/{associationId}/complaints",
  says: {
    zh: "社会公众投诉会员的产品、服务、价格或者侵犯知识产权，不需要账号；不公开，也不形成记录。回执码只显示一次，凭它查询进展和结果。",
    en: "Anybody complains of a member's product, service, price or infringement of IP, without an account; it is not public and no record. The receipt is told once; state and outcome are looked up by it.",
  },
  params: z.object({ associationId: z.uuid() }),
  body: z.object({ ...complaintBody, name: z.string().trim().min(2).max(80) }),
  reply: complaintReceived,
  refuses: [
    "association-not-found",
    "complaints-too-many",
    "subject-not-found",
    "complaint-not-member",
    "complaint-day-wrong",
    "complaint-contact-missing",
    "complaint-of-oneself",
    "complaint-rule-missing",
  ],
  perAddress: { most: 10, minutes: 10 },
  journals: ({ params, reply }) => ({ ids: { complaint: reply.complaintId, association: params.associationId } }),
  async run(given) {
    const { tx, params, body } = given;
    const { name, ...sent } = body;
    return inAssociation(tx, params.associationId, async () => {
      if ((await findAssociation(tx, params.associationId)) === null) return refuse("association-not-found");
      if ((await countUnjudgedComplaints(tx)) >= mostUnjudged) return refuse("complaints-too-many");
      const { associationId } = params;
      const from = { associationId, channel: "portal", hotline: "", fromId: null, enteredBy: null, name } as const;
      return beginComplaint(given, sent, from);
    });
  },
});
