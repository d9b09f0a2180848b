import type { Day, WorkCalendar } from "../calendar.ts";
import { workCalendar } from "../calendar.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { type EntryOf, entryRef, type PackEntry, type PackKind, type PackSet } from "./pack.ts";
import type { RuleOf, RuleType } from "./rule-entry.ts";
import { strictnessOf } from "./strictness.ts";

/** For which day, place and association the question is asked. */
export type PackContext = { readonly on: Day; readonly region: string; readonly association?: string | undefined };

/**
 * The entry that holds on the day. The widest comes first; a narrower one (a province's, a county's, an association's)
 * wins only where the one before it says `narrower: allowed`, or in the direction it names. Null: none is in force.
 */
export function inForce<K extends PackKind>(
  packs: PackSet,
  kind: K,
  id: string,
  context: PackContext,
): EntryOf<K> | null {
  const widestFirst = packs
    .filter((entry): entry is EntryOf<K> => entry.kind === kind && entry.id === id && holds(entry, context))
    .sort((one, other) => narrowness(one) - narrowness(other));
  return widestFirst.reduce<EntryOf<K> | null>(
    (winner, entry) => (winner === null || mayNarrow(winner, entry) ? entry : winner),
    null,
  );
}

/** The rule in force, if it is one of the type; null else. */
export function ruleInForce<T extends RuleType>(
  packs: PackSet,
  rule: { readonly type: T; readonly id: string },
  context: PackContext,
): RuleOf<T> | null {
  const found = inForce(packs, "rule", rule.id, context);
  return found !== null && isRuleOf(found, rule.type) ? found : null;
}

/** The catalogue item in force. Nothing outside the catalogue is stored, whatever the road. */
export function itemInForce(
  packs: PackSet,
  id: string,
  context: PackContext,
): CatalogueEntry | Refusal<"item-not-in-catalogue"> {
  return inForce(packs, "catalogue", id, context) ?? refuse("item-not-in-catalogue", { item: id, on: context.on });
}

/** The entry a record names by `id@edition`, in force or not. */
export function findEntry(packs: PackSet, ref: string): PackEntry | Refusal<"pack-entry-not-found"> {
  return packs.find((entry) => entryRef(entry) === ref) ?? refuse("pack-entry-not-found", { ref });
}

/** The working calendar of all the years the packs hold. */
export function packCalendar(packs: PackSet): WorkCalendar {
  return workCalendar(packs.filter((entry) => entry.kind === "calendar"));
}

/** Whether a narrower entry is let pass by a wider one. */
export function mayNarrow(wider: PackEntry, narrower: PackEntry): boolean {
  if (wider.narrower === "refused") return false;
  if (wider.narrower === "allowed") return true;
  const strictness = strictnessOf(wider, narrower);
  return strictness === "same" || strictness === wider.narrower;
}

/** The length of the region's code, then the association: the nation's entries before a province's, these before a club's. */
export function narrowness(entry: PackEntry): number {
  return entry.region.length + (entry.association === undefined ? 0 : 100);
}

/** Whether `wider` also speaks where `narrower` does: CN holds in CN-34, CN-34 in CN-3406. */
export function coversRegion(wider: string, narrower: string): boolean {
  return wider === "CN" || narrower.startsWith(wider);
}

function holds(entry: PackEntry, context: PackContext): boolean {
  if (entry.validFrom > context.on) return false;
  if (entry.validTo !== undefined && entry.validTo < context.on) return false;
  if (entry.association !== undefined && entry.association !== context.association) return false;
  return coversRegion(entry.region, context.region);
}

function isRuleOf<T extends RuleType>(rule: EntryOf<"rule">, type: T): rule is RuleOf<T> {
  return rule.type === type;
}
