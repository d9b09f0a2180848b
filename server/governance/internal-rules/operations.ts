import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { approveInternalRule } from "./approve-internal-rule.ts";
import { callInternalRuleReview } from "./call-internal-rule-review.ts";
import { confirmInternalRule } from "./confirm-internal-rule.ts";
import { enterInternalRule } from "./enter-internal-rule.ts";
import { listInternalRules } from "./list-internal-rules.ts";
import { repealInternalRule } from "./repeal-internal-rule.ts";

/** Internal rules from their text to their review. */
export const internalRuleOperations: readonly Operation[] = [
  listInternalRules,
  enterInternalRule,
  approveInternalRule,
  confirmInternalRule,
  repealInternalRule,
  callInternalRuleReview,
];

/** What the clock does when the day of a review is over. */
export const internalRuleStrikers: readonly Striker[] = [
  { operation: callInternalRuleReview, paramsOf: (ruleId) => ({ ruleId }) },
];
