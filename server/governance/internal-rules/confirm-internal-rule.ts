import { z } from "zod";
import { internalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeRule, findRuleForUpdate } from "./internal-rule-store.ts";
import { setReviewDay } from "./review-day.ts";
import { viewOneRule } from "./view-internal-rules.ts";

/** Looked at and found to hold on, with what was found and the next day of review. */
export const confirmInternalRule = deed({
  name: "confirm-internal-rule",
  method: "POST",
  path: "/internal-rules/{ruleId}/review",
  says: {
    zh: "复核制度，确认继续有效，写明结论和下一次复核的日期。",
    en: "Reviews an internal rule that holds on, with what was found and the next day of review.",
  },
  params: z.object({ ruleId: z.uuid() }),
  body: z.object({ note: z.string().trim().min(2).max(1_000), reviewOn: z.iso.date() }),
  reply: internalRuleView,
  refuses: [
    "internal-rule-not-found",
    "internal-rule-stage-wrong",
    "governance-rules-missing",
    "internal-rule-review-wrong",
  ],
  journals: ({ params }) => ({ ids: { internalRule: params.ruleId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await findRuleForUpdate(tx, params.ruleId);
    if (kept === null) return refuse("internal-rule-not-found");
    if (kept.stage !== "approved") return refuse("internal-rule-stage-wrong");
    const wrong = await setReviewDay(given, kept.id, { from: today, reviewOn: body.reviewOn });
    if (wrong !== null) return wrong;
    const reviewed = { reviewCalled: false, reviewedOn: today, reviewedNote: body.note };
    await changeRule(tx, kept.id, { ...reviewed, reviewOn: body.reviewOn });
    return viewOneRule(given, kept.id);
  },
});
