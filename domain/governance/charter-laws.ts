import { inForce, type PackContext } from "../catalogue/in-force.ts";
import type { PackSet } from "../catalogue/pack.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";

/** Every set of checks on charters in force there on the day: the nation's, and what a province or a city adds. */
export function charterLaws(packs: PackSet, context: PackContext): RuleOf<"charter-law">[] {
  const ids = new Set(
    packs.flatMap((entry) => (entry.kind === "rule" && entry.type === "charter-law" ? [entry.id] : [])),
  );
  return [...ids].flatMap((id) => {
    const rule = inForce(packs, "rule", id, context);
    return rule?.type === "charter-law" ? [rule] : [];
  });
}
