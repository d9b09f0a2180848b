import type { Every } from "@xinheng/domain/archives/arrivals/span.ts";
import type { Period } from "@xinheng/domain/calendar.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { itemInForce, type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";

/** An item of which something is expected in each span, and how long after a decision it is due. */
export type ExpectedItem = { readonly entry: CatalogueEntry; readonly every: Every; readonly within: Period };

/** The items in force whose cycle the catalogue gives; the longest of their time limits is granted to everybody. */
export function expectedItems(packs: PackSet, context: PackContext): ReadonlyMap<string, ExpectedItem> {
  const ids = new Set(packs.flatMap((entry) => (entry.kind === "catalogue" ? [entry.id] : [])));
  return new Map(
    [...ids].flatMap((id) => {
      const entry = itemInForce(packs, id, context);
      if (isRefusal(entry) || entry.reportedEvery === undefined) return [];
      const limits = entry.publishWithin.flatMap(
        (rule) => ruleInForce(packs, { type: "deadline", id: rule }, context)?.limits[0]?.period ?? [],
      );
      const within = limits.toSorted((one, other) => daysOf(other) - daysOf(one))[0] ?? { count: 0, unit: "D" };
      return [[id, { entry, every: entry.reportedEvery, within }] as const];
    }),
  );
}

/** About how many natural days a period has: for comparing two of them. */
function daysOf({ count, unit }: Period): number {
  return count * { WD: 1.5, D: 1, M: 30.5, Y: 365 }[unit];
}
