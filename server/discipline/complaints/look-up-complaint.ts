import { z } from "zod";
import { complaintAnswer } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { deed } from "../../platform/operation.ts";
import { answerOfComplaint, withReceipt } from "./receipted-complaint.ts";

/**
 * State and outcome of a complaint, for whoever holds its receipt. A deed and not a question, so that the code stands in a body
 * and in no address, and tries are limited; it changes nothing and is not journalled, for a journal would tell who asked.
 */
export const lookUpComplaint = deed({
  name: "look-up-complaint",
  method: "POST",
  path: "/complaints/lookup",
  says: {
    zh: "凭回执码查询自己的投诉：是否受理、办到哪一步、结果和理由、部门的答复。",
    en: "Looks up by its receipt what became of one's own complaint: accepted or not, how far it is, outcome and reasons, the department's reply.",
  },
  body: z.object({ receipt: z.string().min(4).max(100) }),
  reply: complaintAnswer,
  refuses: ["complaint-receipt-unknown"],
  perAddress: { most: 20, minutes: 10 },
  journals: "quiet",
  run: ({ tx, body }) => withReceipt(tx, body.receipt, (kept) => answerOfComplaint(tx, kept)),
});
