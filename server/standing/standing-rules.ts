import { inForce, type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import type { MeasureEntry } from "@xinheng/domain/catalogue/measure-entry.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";

/** The lists and measures of a day, a place and an association, by id, and the tiers of suppliers. */
export type StandingRules = {
  readonly lists: readonly ListEntry[];
  readonly measures: readonly MeasureEntry[];
  readonly tiers: RuleOf<"supplier-tiers"> | null;
};

const held = new WeakMap<PackSet, Map<string, StandingRules>>();
const mostHeld = 500;

/** Taken once for a day and an association: every look-up asks, and the packs stand as long as the set does. */
export function standingRules(packs: PackSet, context: PackContext): StandingRules {
  const ofSet = held.get(packs) ?? new Map<string, StandingRules>();
  held.set(packs, ofSet);
  const key = `${context.on} ${context.region} ${context.association ?? ""}`;
  const known = ofSet.get(key);
  if (known !== undefined) return known;
  const rules = taken(packs, context);
  if (ofSet.size >= mostHeld) ofSet.clear();
  ofSet.set(key, rules);
  return rules;
}

function taken(packs: PackSet, context: PackContext): StandingRules {
  const ids = (kind: "list" | "measure") => [
    ...new Set(packs.filter((entry) => entry.kind === kind).map(({ id }) => id)),
  ];
  return {
    lists: ids("list").flatMap((id) => inForce(packs, "list", id, context) ?? []),
    measures: ids("measure").flatMap((id) => inForce(packs, "measure", id, context) ?? []),
    tiers: ruleInForce(packs, { type: "supplier-tiers", id: "supplier-tiers" }, context),
  };
}
