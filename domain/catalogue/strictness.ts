import type { Period } from "../calendar.ts";
import type { PackEntry } from "./pack.ts";
import { type RuleOf, severities } from "./rule-entry.ts";

/** How a narrower entry stands to a wider one; `unclear` where it is stricter here and milder there, or cannot be told. */
export type Strictness = "same" | "stricter" | "milder" | "unclear";

/**
 * Compares the lengths two rules of one type set. Stricter means heavier for the one it binds: a shorter deadline or
 * recheck for the house, a longer publicity for the subject, a shorter `atMost` or longer `atLeast` for the keeper.
 */
export function strictnessOf(wider: PackEntry, narrower: PackEntry): Strictness {
  if (wider.kind !== "rule" || narrower.kind !== "rule") return "unclear";
  if (wider.type === "deadline" && narrower.type === "deadline") return ofDeadlines(wider, narrower);
  if (wider.type === "recheck" && narrower.type === "recheck") {
    return together([shorter(wider.first, narrower.first), shorter(wider.second, narrower.second)]);
  }
  if (wider.type === "dues" && narrower.type === "dues") {
    const tiers = narrower.tiersMost - wider.tiersMost;
    return together([
      tiers === 0 ? "same" : tiers < 0 ? "stricter" : "milder",
      shorter(wider.publishWithin, narrower.publishWithin),
    ]);
  }
  if (wider.type === "case-interviewers" && narrower.type === "case-interviewers") {
    const more = narrower.least - wider.least;
    return more === 0 ? "same" : more > 0 ? "stricter" : "milder";
  }
  if (wider.type === "retention" && narrower.type === "retention") return ofRetention(wider, narrower);
  if (wider.type === "publicity-window" && narrower.type === "publicity-window") return ofPublicity(wider, narrower);
  return "unclear";
}

function ofDeadlines(wider: RuleOf<"deadline">, narrower: RuleOf<"deadline">): Strictness {
  const pairs = narrower.limits.map((limit) => ({ limit, same: wider.limits.find((one) => one.case === limit.case) }));
  if (pairs.length !== wider.limits.length) return "unclear";
  return together(
    pairs.map(({ limit, same }) => (same === undefined ? "unclear" : shorter(same.period, limit.period))),
  );
}

function ofRetention(wider: RuleOf<"retention">, narrower: RuleOf<"retention">): Strictness {
  if (wider.bound !== narrower.bound) return "unclear";
  const strictness = shorter(wider.period, narrower.period);
  return wider.bound === "atMost" ? strictness : opposite(strictness);
}

const publishing = { no: 0, "in-principle-not": 1, yes: 2 } as const;

function ofPublicity(wider: RuleOf<"publicity-window">, narrower: RuleOf<"publicity-window">): Strictness {
  const lengths = severities.flatMap((name) => {
    const [one, other] = [wider.classes[name], narrower.classes[name]];
    const shown = publishing[other.publish] - publishing[one.publish];
    return [
      opposite(shorter(one.longest, other.longest)),
      shown === 0 ? "same" : shown > 0 ? "stricter" : "milder",
    ] as const;
  });
  return together([...lengths, opposite(shorter(wider.unclassed.longest, narrower.unclassed.longest))]);
}

function shorter(wider: Period, narrower: Period): Strictness {
  const [one, other] = [inMonths(wider), inMonths(narrower)];
  // Working days, natural days and months have no fixed rate; only lengths of one sort are compared.
  if (one.sort !== other.sort) return "unclear";
  if (one.count === other.count) return "same";
  return other.count < one.count ? "stricter" : "milder";
}

function inMonths(period: Period): { sort: string; count: number } {
  if (period.unit === "Y") return { sort: "M", count: period.count * 12 };
  return { sort: period.unit, count: period.count };
}

function opposite(strictness: Strictness): Strictness {
  if (strictness === "stricter") return "milder";
  return strictness === "milder" ? "stricter" : strictness;
}

function together(all: readonly Strictness[]): Strictness {
  const telling = new Set(all.filter((one) => one !== "same"));
  const [only] = telling;
  if (only === undefined) return "same";
  return telling.size === 1 ? only : "unclear";
}
