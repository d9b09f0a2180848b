import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeRule, findRuleForUpdate } from "./internal-rule-store.ts";

/** The day of review is over: the rule holds on, and waits on the desk to be looked at. */
export const callInternalRuleReview = deed({
  name: "call-internal-rule-review",
  method: "POST",
  path: "/internal-rules/{ruleId}/review-call",
  says: {
    zh: "制度的复核日期已到，列入待办（由程序自动进行）",
    en: "Calls for the review of an internal rule when its day is over (done by the clock)",
  },
  params: z.object({ ruleId: z.uuid() }),
  reply: z.object({ called: z.literal(true) }),
  refuses: ["internal-rule-not-found", "internal-rule-stage-wrong"],
  journals: ({ params }) => ({ ids: { internalRule: params.ruleId } }),
  async run({ tx, params }) {
    const kept = await findRuleForUpdate(tx, params.ruleId);
    if (kept === null) return refuse("internal-rule-not-found");
    if (kept.stage !== "approved") return refuse("internal-rule-stage-wrong");
    await changeRule(tx, kept.id, { reviewCalled: true });
    return { called: true as const };
  },
});
