import { addPeriod, daysBetween } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { startOrderClock, stopOrderClock } from "../order-clock.ts";
import { type OrderMover, ruleHere } from "../rule-here.ts";

/** Sets the deadline by which a version is looked at again, in place of the one before; no later than the rule allows. */
export async function setReviewDay(
  mover: OrderMover,
  ruleId: string,
  days: { readonly from: string; readonly reviewOn: string },
): Promise<Refusal<"governance-rules-missing" | "internal-rule-review-wrong"> | null> {
  const { tx, today } = mover;
  const rule = await ruleHere(mover, "internal-rules");
  if (isRefusal(rule)) return rule;
  const from = days.from > today ? days.from : today;
  const latest = addPeriod(from, rule.reviewWithin);
  if (days.reviewOn <= from || days.reviewOn > latest)
    return refuse("internal-rule-review-wrong", { earliest: from, latest });
  await stopOrderClock(tx, ruleId, "call-internal-rule-review");
  await startOrderClock(mover, {
    matter: "internal-rule",
    matterId: ruleId,
    strikes: "call-internal-rule-review",
    startedOn: today,
    period: { count: daysBetween(today, days.reviewOn), unit: "D" },
    edition: entryRef(rule),
  });
  return null;
}
