import type { RuleOf } from "../catalogue/rule-entry.ts";
import { leastFor, shareOf } from "../share.ts";
import { type CharterFault, charterFault } from "./charter-fault.ts";

/** How many delegates an assembly of delegates needs for so many members; null where there must be an assembly of all. */
export function delegatesNeeded(rule: RuleOf<"delegates">, members: number): number | null {
  if (members <= rule.membersAbove) return null;
  const step = rule.steps.filter(({ membersAbove }) => members > membersAbove).at(-1)?.least ?? 0;
  return Math.max(leastFor(shareOf(rule.leastShare), members), step);
}

/** Whether an assembly of so many delegates may stand for so many members. */
export function delegateFaults(
  rule: RuleOf<"delegates">,
  { members, delegates }: { readonly members: number; readonly delegates: number },
): CharterFault[] {
  const least = delegatesNeeded(rule, members);
  const place = { at: "bodies", weight: "binding", source: rule.source } as const;
  if (least === null) return [charterFault("delegates-not-allowed", place, { members, above: rule.membersAbove })];
  return delegates < least ? [charterFault("delegates-few", place, { least, given: delegates })] : [];
}
