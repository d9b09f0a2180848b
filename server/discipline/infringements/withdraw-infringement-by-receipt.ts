import { z } from "zod";
import { judgeInfringementMove } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { infringementAnswer } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import { deed } from "../../platform/operation.ts";
import { enterInfringementStage } from "./infringement-step.ts";
import { findInfringement } from "./infringement-store.ts";
import { answerOfInfringement, withInfringementReceipt } from "./receipted-infringement.ts";

/** Whoever holds the receipt takes it back before anything is found, without an account. */
export const withdrawInfringementByReceipt = deed({
  name: "withdraw-infringement-by-receipt",
  method: "POST",
  path: "/infringements/receipt-withdrawals",
  says: {
    zh: "投诉人在作出处理意见之前凭回执码撤回侵权投诉，不需要账号。",
    en: "The complainant takes a complaint about data back by its receipt before anything is found, without an account.",
  },
  body: z.object({ receipt: z.string().min(4).max(100), why: z.string().trim().min(2).max(1_000) }),
  reply: infringementAnswer,
  refuses: [
    "infringement-receipt-unknown",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-rule-missing",
  ],
  perAddress: { most: 20, minutes: 10 },
  journals: ({ reply }) => ({ ids: { infringement: reply.id, association: reply.associationId } }),
  run: (given) =>
    withInfringementReceipt(given.tx, given.body.receipt, async (kept) => {
      const { tx, today, body } = given;
      const refused = judgeInfringementMove(kept.stage, "complainant", "withdraw-infringement");
      if (refused !== null) return refused;
      const parts = { outcome: { text: body.why, on: today } };
      const unset = await enterInfringementStage(given, kept, { stage: "withdrawn", change: { parts } });
      return unset ?? answerOfInfringement(given, (await findInfringement(tx, kept.id)) ?? kept);
    }),
});
