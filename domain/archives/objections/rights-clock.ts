import type { WorkCalendar } from "../../calendar.ts";
import { type PackContext, ruleInForce } from "../../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../../catalogue/pack.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Clock, startClock } from "../../clock.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export type RightsRule = "deadline-objection" | "deadline-repair";

/** The rule of periods in force. */
export function rightsRule(
  packs: PackSet,
  id: RightsRule,
  context: PackContext,
): RuleOf<"deadline"> | Refusal<"rights-rule-missing"> {
  return ruleInForce(packs, { type: "deadline", id }, context) ?? refuse("rights-rule-missing", { rule: id });
}

/**
 * The clock of one case of the rule. It runs from the filing; where the rule counts a referral anew, from that day. The day it
 * starts on is itself not counted (民法典 201).
 */
export function rightsClock(
  rule: RuleOf<"deadline">,
  event: { readonly id: string; readonly case: string; readonly filedOn: string; readonly today: string },
  calendar: WorkCalendar,
): Clock | Refusal<"rights-rule-missing"> {
  const limit = rule.limits.find((one) => one.case === event.case);
  if (limit === undefined) return refuse("rights-rule-missing", { rule: `${rule.id} ${event.case}` });
  const startedOn = limit.from === "referral" ? event.today : event.filedOn;
  return startClock({ id: event.id, startedOn, period: limit.period, ruleEdition: entryRef(rule) }, calendar);
}
