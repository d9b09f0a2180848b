import { z } from "zod";
import { judgeComplaintMove } from "@xinheng/domain/discipline/complaints/complaint.ts";
import { complaintAnswer } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { deed } from "../../platform/operation.ts";
import { enterComplaintStage } from "./complaint-step.ts";
import { findComplaint } from "./complaint-store.ts";
import { answerOfComplaint, withReceipt } from "./receipted-complaint.ts";

/** Whoever holds the receipt takes the complaint back, without an account. */
export const withdrawComplaintByReceipt = deed({
  name: "withdraw-complaint-by-receipt",
  method: "POST",
  path: "/complaints/receipt-withdrawals",
  says: {
    zh: "投诉人凭回执码撤回投诉，不需要账号。",
    en: "The complainant takes a complaint back by its receipt, without an account.",
  },
  body: z.object({ receipt: z.string().min(4).max(100), why: z.string().trim().min(2).max(1_000) }),
  reply: complaintAnswer,
  refuses: ["complaint-receipt-unknown", "complaint-stage-wrong", "complaint-not-your-move", "complaint-rule-missing"],
  perAddress: { most: 20, minutes: 10 },
  journals: ({ reply }) => ({ ids: { complaint: reply.id, association: reply.associationId } }),
  run: (given) =>
    withReceipt(given.tx, given.body.receipt, async (kept) => {
      const { tx, today, body } = given;
      const refused = judgeComplaintMove(kept.stage, "complainant", "withdraw-complaint");
      if (refused !== null) return refused;
      const change = { outcome: { text: body.why, on: today } };
      const unset = await enterComplaintStage(given, kept, { stage: "withdrawn", change });
      const after = unset === null ? await findComplaint(tx, kept.id) : null;
      return unset ?? answerOfComplaint(tx, after ?? kept);
    }),
});
