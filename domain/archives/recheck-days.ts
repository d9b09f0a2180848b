import { addPeriod, type Day } from "../calendar.ts";
import { ruleInForce } from "../catalogue/in-force.ts";
import type { PackSet } from "../catalogue/pack.ts";

/** A confirmation of this item that lies before the day is past the first term of the item's recheck rule. */
export type RecheckDay = { readonly item: string; readonly confirmedBefore: Day };

/** For each item of the catalogue that is rechecked, the day before which a confirmation has to be renewed. */
export function recheckDays(packs: PackSet, today: Day): RecheckDay[] {
  const items = packs.filter((entry) => entry.kind === "catalogue");
  const byItem = new Map(items.flatMap((entry) => (entry.recheck === undefined ? [] : [[entry.id, entry.recheck]])));
  return [...byItem].flatMap(([item, id]) => {
    const rule = ruleInForce(packs, { type: "recheck", id }, { on: today, region: "CN" });
    if (rule === null) return [];
    return [{ item, confirmedBefore: addPeriod(today, { ...rule.first, count: -rule.first.count }) }];
  });
}
