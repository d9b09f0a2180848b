import { addPeriod, type Day, daysBetween } from "../calendar.ts";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { inForce, type PackContext, ruleInForce } from "../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../catalogue/pack.ts";
import type { RuleOf, Severity } from "../catalogue/rule-entry.ts";
import { type Judged, severityOf } from "./severity.ts";

/** The rules an item is shown by, taken once for a day, a place and an association. */
export type PublicityRules = {
  readonly window: RuleOf<"publicity-window"> | RuleOf<"validity-window">;
  readonly plainKinds: RuleOf<"severity-class"> | null;
  /** Authorities' own dividing lines; they come before the plain kinds. */
  readonly tables: readonly RuleOf<"severity-table">[];
};

/**
 * What is to be shown. `ownEndOn` is the end the row itself carries: 公示截止期 of an adverse record, 有效期至 of a licence.
 * `severity` is a class given by the source or by a person and stands before every rule.
 */
export type Publishable = Judged & {
  readonly polarity: "adverse" | "positive" | "neutral";
  readonly decidedOn: Day;
  readonly ownEndOn: Day | null;
  readonly severity?: Severity | undefined;
};

/** Why a record is shown for so long, or not at all. */
export type PublicityWhy =
  | "minor-in-principle-not"
  | "class-maximum"
  | "edition-maximum"
  | "own-end"
  | "own-end-capped"
  | "unclassed"
  | "while-valid"
  | "without-end"
  | "source-says-invalid";

/**
 * When a record is public. `until` is the last day, which ends at 24:00; null means without end, or, where `publish` is
 * false, that there is no window. `rule` is the `id@edition` it was judged by, which the record keeps.
 */
export type PublicityWindow = {
  readonly severity: Severity | null;
  readonly publish: boolean;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly why: PublicityWhy;
  readonly rule: string;
};

/** The rules of an item in force; null where the packs have none, and then nothing of the item may be shown. */
export function publicityRules(packs: PackSet, item: CatalogueEntry, context: PackContext): PublicityRules | null {
  const window = inForce(packs, "rule", item.publicity, context);
  if (window?.type !== "publicity-window" && window?.type !== "validity-window") return null;
  const plainKinds =
    item.severity === undefined ? null : ruleInForce(packs, { type: "severity-class", id: item.severity }, context);
  const tableIds = new Set(
    packs.filter((entry) => entry.kind === "rule" && entry.type === "severity-table").map(({ id }) => id),
  );
  const tables = [...tableIds].flatMap((id) => ruleInForce(packs, { type: "severity-table", id }, context) ?? []);
  return { window, plainKinds, tables };
}

/**
 * How long a record is public. The window runs from the day of the decision and not from the day of publication. An
 * adverse record is public to its own end, at most for the longest of its class; with no own end for that longest. Its
 * class is never guessed upward: unknown and without an own end, it stays back until a person has classed it.
 */
export function publicityWindow({ rules, ...fact }: Publishable & { readonly rules: PublicityRules }): PublicityWindow {
  const rule = entryRef(rules.window);
  if (rules.window.type === "validity-window") return whileValid(fact, rules.window);
  const severity = fact.severity ?? severityOf(fact, rules);
  const shown = severity === null ? rules.window.unclassed : rules.window.classes[severity];
  if ("publish" in shown && shown.publish !== "yes") {
    return { severity, publish: false, from: null, until: null, why: "minor-in-principle-not", rule };
  }
  if (fact.ownEndOn === null && "withoutOwnEnd" in shown && shown.withoutOwnEnd === "held") {
    return { severity, publish: false, from: null, until: null, why: "unclassed", rule };
  }
  const longest = addPeriod(fact.decidedOn, shown.longest);
  const whole = severity === null ? "edition-maximum" : "class-maximum";
  return { severity, publish: true, from: fact.decidedOn, ...endOf(fact.ownEndOn, longest, whole), rule };
}

/** How sure we are that the source still stands behind a record it published. */
export type RecheckState = "fresh" | "aged" | "withheld";

/**
 * Past `first` (30 days) the age is pointed out and a task asks; past `second` (90 days) the record is neither shown nor
 * counted until it is confirmed: the official platform may have ended it without our knowing.
 */
export function recheckState(lastConfirmedOn: Day, today: Day, rule: RuleOf<"recheck">): RecheckState {
  if (daysBetween(addPeriod(lastConfirmedOn, rule.second), today) > 0) return "withheld";
  return daysBetween(addPeriod(lastConfirmedOn, rule.first), today) > 0 ? "aged" : "fresh";
}

function endOf(
  ownEndOn: Day | null,
  longest: Day,
  whole: "class-maximum" | "edition-maximum",
): { until: Day; why: PublicityWhy } {
  if (ownEndOn === null) return { until: longest, why: whole };
  return ownEndOn <= longest ? { until: ownEndOn, why: "own-end" } : { until: longest, why: "own-end-capped" };
}

function whileValid(fact: Omit<Publishable, "severity">, rule: RuleOf<"validity-window">): PublicityWindow {
  const endless = fact.ownEndOn === null || fact.ownEndOn >= rule.unlimited;
  const window = { severity: null, publish: true, from: fact.decidedOn, rule: entryRef(rule) } as const;
  return { ...window, until: endless ? null : fact.ownEndOn, why: endless ? "without-end" : "while-valid" };
}
