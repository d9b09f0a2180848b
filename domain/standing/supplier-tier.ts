import type { RuleOf } from "../catalogue/rule-entry.ts";
import type { SupplierTier } from "../catalogue/standing-rules.ts";
import type { Listing } from "./listing.ts";

const gravestFirst: readonly SupplierTier[] = ["elimination", "punishment", "warning", "incentive"];

/** The tier of a supplier and what puts it there; null: none of the four. The gravest that stands counts. */
export function tierOf(
  rule: RuleOf<"supplier-tiers">,
  listings: readonly Listing[],
): { readonly tier: SupplierTier; readonly listing: Listing } | null {
  for (const tier of gravestFirst) {
    const lists = rule.tiers.find((one) => one.tier === tier)?.lists ?? [];
    const listing = listings.find(({ list }) => lists.includes(list.id));
    if (listing !== undefined) return { tier, listing };
  }
  return null;
}
