import type { LikeCase } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { ruleIdOf } from "./case-step.ts";
import { type KeptCase, listDecidedCases } from "./case-store.ts";

/** How many decided cases are looked through, the latest first, and how many are shown. */
const lookedThrough = 500;
const shown = 10;

/** Decided cases like this one, each with why it is like: the same clause broken, and, once it is decided itself, the same gravity or factors. */
export async function likeCases(tx: ReadTx, kept: KeptCase): Promise<LikeCase[]> {
  const others = (await listDecidedCases(tx, lookedThrough)).filter(
    ({ id, ruleEdition }) => id !== kept.id && ruleIdOf(ruleEdition) === ruleIdOf(kept.ruleEdition),
  );
  const found = others.flatMap((other) => {
    const why = whyLike(kept, other);
    const { decision } = other;
    if (decision === null || why.length === 0) return [];
    const rungs = other.review === null ? decision.rungs : other.review.rungs;
    return [{ id: other.id, number: decision.number, on: decision.on, rungs, deviation: decision.deviation, why }];
  });
  return found.toSorted((a, b) => b.why.length - a.why.length).slice(0, shown);
}

function whyLike(one: KeptCase, other: KeptCase): LikeCase["why"] {
  const cited = (kept: KeptCase) =>
    (kept.decision?.breaches ?? kept.notice?.breaches ?? []).map(({ title, clause }) => `${title} ${String(clause)}`);
  const [mine, theirs] = [cited(one), cited(other)];
  const { decision } = one;
  const factors = (kept: KeptCase) => (kept.decision?.factors ?? []).toSorted().join(" ");
  const found: readonly (readonly [LikeCase["why"][number], boolean])[] = [
    ["same-clause", mine.some((clause) => theirs.includes(clause))],
    ["same-gravity", decision !== null && decision.gravity !== "" && decision.gravity === other.decision?.gravity],
    ["same-factors", decision !== null && decision.factors.length > 0 && factors(one) === factors(other)],
  ];
  // Gravity alone makes no two cases alike.
  return found[0]?.[1] === true ? found.flatMap(([why, holds]) => (holds ? [why] : [])) : [];
}
