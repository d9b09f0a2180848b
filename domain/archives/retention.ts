import { addDays, addPeriod, type Day } from "../calendar.ts";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { ruleInForce } from "../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../catalogue/pack.ts";
import type { RowFault } from "../row-fault.ts";

/** What a record's retention is counted from and by. */
export type Retained = {
  readonly polarity: "adverse" | "positive" | "neutral";
  readonly decidedOn: Day;
  readonly validTo: Day | null;
};

/** `endedBefore`: what ended before this day is past the term of `rule`, an `id@edition`. */
export type RetentionTerm = { readonly rule: string; readonly endedBefore: Day };

/**
 * The day on which a matter ended and from which its retention is counted. An adverse event ends with the validity of the
 * decision, else on the day of the decision (征信业管理条例 16). A licence or an honour ends with its validity; one without
 * an end is kept, for its retention has not begun: null.
 */
export function endOfMatter({ polarity, decidedOn, validTo }: Retained): Day | null {
  if (validTo === null) return polarity === "adverse" ? decidedOn : null;
  return validTo > decidedOn ? validTo : decidedOn;
}

/**
 * The term of a retention rule as a day to compare with, so that the database compares days alone. Null where the packs have
 * no such rule today, or one that only says how long something has to be kept at least. Months and years end by themselves
 * on their day, rest or not: no calendar is asked, so no term is provisional.
 */
export function retentionTerm(packs: PackSet, retention: string, today: Day): RetentionTerm | null {
  const rule = ruleInForce(packs, { type: "retention", id: retention }, { on: today, region: "CN" });
  if (rule === null || rule.bound !== "atMost") return null;
  const back = addPeriod(today, { ...rule.period, count: -rule.period.count });
  let endedBefore = addDays(back, slackDays);
  while (addPeriod(addDays(endedBefore, -1), rule.period) >= today) endedBefore = addDays(endedBefore, -1);
  return { rule: entryRef(rule), endedBefore };
}

/** Whether the retention of the matter is over: its last day is past. */
export function isPastRetention(record: Retained, term: RetentionTerm | null): boolean {
  const end = endOfMatter(record);
  return term !== null && end !== null && end < term.endedBefore;
}

/** A row whose retention is over would be removed on the day it came: it is returned instead, with the day on which the matter ended. */
export function retentionFault(
  { polarity, roles }: Pick<CatalogueEntry, "polarity" | "roles">,
  days: Pick<Retained, "decidedOn" | "validTo">,
  term: RetentionTerm | null,
): RowFault | null {
  const matter = { polarity, ...days };
  const ended = endOfMatter(matter);
  if (term === null || ended === null || !isPastRetention(matter, term)) return null;
  const column = ended === days.validTo && roles.validTo !== undefined ? roles.validTo : roles.decidedOn;
  return { column, code: "row-past-retention", details: { ended, rule: term.rule } };
}

/** Months have 28 to 31 days: going back a period and forth again misses by three days at most. */
const slackDays = 4;
