import { type Day, lastDayOf, type WorkCalendar, workingDaysBetween } from "../calendar.ts";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { type PackContext, ruleInForce } from "../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../catalogue/pack.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";

/** From decision to publicity: by which rule, until which day, and how many working days later it came; 0: in time. */
export type PublishClock = { readonly rule: string; readonly dueOn: Day; readonly daysLate: number };

type Reached = { readonly decidedOn: Day; readonly issuerName: string };

/**
 * Counts the clocks of many decisions of few days that all reached us on `reachedOn`. A rule that names its authorities goes
 * before one for everybody. Null where no rule applies, or where the day it allows rests on a calendar that is not published:
 * nothing that speaks against somebody is counted by plain weekends.
 */
export function publishClocks(
  rules: { readonly packs: PackSet; readonly entry: CatalogueEntry; readonly context: PackContext },
  calendar: WorkCalendar,
  reachedOn: Day,
): (reached: Reached) => PublishClock | null {
  const { packs, entry, context } = rules;
  const known = entry.publishWithin.flatMap((id) => ruleInForce(packs, { type: "deadline", id }, context) ?? []);
  const counted = new Map<string, PublishClock | null>();
  return ({ decidedOn, issuerName }) => {
    const rule = known.find((one) => isOf(one, issuerName)) ?? known.find((one) => one.authorities.length === 0);
    if (rule === undefined) return null;
    const key = `${rule.id} ${decidedOn}`;
    const before = counted.get(key);
    if (before !== undefined) return before;
    const clock = clockOf(rule, decidedOn, reachedOn, calendar);
    counted.set(key, clock);
    return clock;
  };
}

function isOf(rule: RuleOf<"deadline">, issuerName: string): boolean {
  return rule.authorities.some((words) => issuerName.includes(words));
}

function clockOf(
  rule: RuleOf<"deadline">,
  decidedOn: Day,
  reachedOn: Day,
  calendar: WorkCalendar,
): PublishClock | null {
  const [limit] = rule.limits;
  if (limit === undefined) return null;
  const due = lastDayOf(calendar, decidedOn, limit.period);
  const late = reachedOn > due.on ? workingDaysBetween(calendar, due.on, reachedOn) : { count: 0, provisional: false };
  if (due.provisional || late.provisional) return null;
  return { rule: entryRef(rule), dueOn: due.on, daysLate: late.count };
}
