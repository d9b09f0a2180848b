import { addDays, addMonths, addYears, type Day } from "../calendar.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** A term of a body (第三届理事会): begun by an election, ended by the charter's years or put off with the registrar's consent. */
export type BodyTerm = {
  readonly beganOn: Day;
  readonly years: number;
  readonly postponedUntil: Day | null;
};

/** The last day of a term: five years begun on 2021-06-01 end on 2026-05-31. */
export function termEndsOn(term: BodyTerm): Day {
  return term.postponedUntil ?? addDays(addYears(term.beganOn, term.years), -1);
}

/** When the end of a term has to be thought of: the warning, the beginning of preparations, and the last day to register. */
export function termDutiesOf(
  term: BodyTerm,
  rule: RuleOf<"term-duties">,
): { readonly warnOn: Day; readonly startOn: Day; readonly registerBy: Day } {
  const end = termEndsOn(term);
  return {
    warnOn: addMonths(end, -rule.warnMonthsBefore),
    startOn: addMonths(end, -rule.startMonthsBefore),
    registerBy: addDays(end, rule.registerDaysAfter),
  };
}

/** Puts the end of a term off, within what the charter allows counted from its own end, never twice beyond it. */
export function postponeTerm(
  term: BodyTerm,
  until: Day,
  { yearsMost, article }: { readonly yearsMost: number; readonly article: string },
): BodyTerm | Refusal<"term-postponed-too-far" | "term-not-postponed"> {
  const own = termEndsOn({ ...term, postponedUntil: null });
  if (until <= own) return refuse("term-not-postponed", { end: own });
  const latest = addYears(own, yearsMost);
  if (until > latest) return refuse("term-postponed-too-far", { latest, article });
  return { ...term, postponedUntil: until };
}
