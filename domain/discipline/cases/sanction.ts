import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

type Ladder = Pick<RuleOf<"discipline">, "rungs" | "guideline">;
type Rung = Ladder["rungs"][number];

/** What a rung of the ladder is; null: the ladder has none of the name. */
export function rungOf({ rungs }: Ladder, id: string): Rung | null {
  return rungs.find((rung) => rung.id === id) ?? null;
}

/** How heavy a combination is: its heaviest rung; 0 for none. */
function weightOf(ladder: Ladder, ids: readonly string[]): number {
  return Math.max(0, ...ids.map((id) => rungOf(ladder, id)?.weight ?? 0));
}

/** Null: the ladder knows each rung and lets them stand together. None at all is a case that ends without a sanction. */
export function judgeRungs(
  ladder: Ladder,
  ids: readonly string[],
): Refusal<"case-rung-unknown" | "case-rungs-not-together"> | null {
  const unknown = ids.find((id) => rungOf(ladder, id) === null);
  if (unknown !== undefined) return refuse("case-rung-unknown", { rung: unknown });
  const found = ids.flatMap((id) => rungOf(ladder, id) ?? []);
  const isAlone = found.length > 0 && found.every(({ weight }) => weight === 0);
  const clash = found.find((rung, at) => found.some((other, there) => there !== at && !rung.with.includes(other.id)));
  const wrong = isAlone ? found[0] : clash;
  return wrong === undefined ? null : refuse("case-rungs-not-together", { rung: wrong.name, rungEn: wrong.nameEn });
}

/** Whether a combination goes beyond an earlier one: by its heaviest rung, or by one without weight that the earlier did not name. */
export function isHeavier(ladder: Ladder, now: readonly string[], before: readonly string[]): boolean {
  const beside = now.some((id) => (rungOf(ladder, id)?.weight ?? 0) === 0 && !before.includes(id));
  return weightOf(ladder, now) > weightOf(ladder, before) || beside;
}

/** The rung the guideline proposes: that of the gravity, moved by each factor, never off the ladder. */
export function proposeRung(
  ladder: Ladder,
  { gravity, factors }: { readonly gravity: string; readonly factors: readonly string[] },
): string | Refusal<"case-guideline-unknown"> {
  const { gravities, factors: known } = ladder.guideline;
  const from = gravities.find(({ id }) => id === gravity);
  const unknown = factors.find((id) => !known.some((factor) => factor.id === id));
  if (from === undefined || unknown !== undefined)
    return refuse("case-guideline-unknown", { name: unknown ?? gravity });
  const steps = ladder.rungs.filter(({ weight }) => weight > 0).toSorted((a, b) => a.weight - b.weight);
  const shift = known.filter(({ id }) => factors.includes(id)).reduce((sum, factor) => sum + factor.shift, 0);
  const at = steps.findIndex(({ id }) => id === from.rung) + shift;
  const step = steps[Math.min(Math.max(at, 0), steps.length - 1)];
  if (step === undefined) throw new Error("a ladder has at least one rung with a weight");
  return step.id;
}

/** Whether a decision leaves the guideline: its heaviest rung is another than the proposed one. */
export function deviates(ladder: Ladder, proposed: string, decided: readonly string[]): boolean {
  return weightOf(ladder, decided) !== weightOf(ladder, [proposed]);
}

/** Which kinds of resolution can decide a combination: those of its heaviest rung. */
export function resolutionsFor(
  rule: Pick<RuleOf<"discipline">, "rungs" | "guideline" | "clearResolutions">,
  ids: readonly string[],
): readonly string[] {
  const most = weightOf(rule, ids);
  return ids.map((id) => rungOf(rule, id)).find((rung) => rung?.weight === most)?.resolutions ?? rule.clearResolutions;
}
