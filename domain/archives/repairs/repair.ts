import { z } from "zod";
import type { Day } from "../../calendar.ts";
import type { RepairNeed } from "../../catalogue/repair-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export const repairStage = z.enum([
  "applied",
  "incomplete",
  "accepted",
  "granted",
  "refused",
  "not-repairable",
  "withdrawn",
  "revoked",
]);
export type RepairStage = z.infer<typeof repairStage>;

export const repairOutcome = z.enum(["granted", "refused", "not-repairable"]);
export type RepairOutcome = z.infer<typeof repairOutcome>;

export const repairOutcomeWords: Readonly<Record<RepairOutcome, string>> = {
  granted: "准予信用修复",
  refused: "不予信用修复",
  "not-repairable": "该信息不可修复",
};

/** A paper and what it is brought for. */
export type RepairPaper = { readonly need: RepairNeed; readonly evidence: string };

/** Every way an application can move; where it leads is the deed's to say where there are several ways. */
export const repairMoves = {
  "check-repair": ["applied"],
  "complete-repair": ["incomplete"],
  "verify-repair": ["accepted"],
  "decide-repair": ["accepted"],
  "withdraw-repair": ["applied", "incomplete", "accepted"],
  "revoke-repair": ["granted"],
} as const satisfies Record<string, readonly RepairStage[]>;
export type RepairMove = keyof typeof repairMoves;

/** Null: the move can be made. */
export function judgeMove(stage: RepairStage, move: RepairMove): Refusal<"repair-stage-wrong"> | null {
  return (repairMoves[move] as readonly RepairStage[]).includes(stage) ? null : refuse("repair-stage-wrong", { stage });
}

/**
 * What a decision must rest on. It is granted only where the source itself says that the duties are fulfilled (谁认定、谁修复);
 * that a record cannot be repaired at all is said with the provision that says so.
 */
export function judgeDecision(
  outcome: RepairOutcome,
  found: { readonly verified: "fulfilled" | "unfulfilled" | null; readonly provision: string },
): Refusal<"repair-not-verified" | "repair-unfulfilled" | "repair-provision-missing"> | null {
  switch (outcome) {
    case "granted":
      if (found.verified === null) return refuse("repair-not-verified");
      return found.verified === "fulfilled" ? null : refuse("repair-unfulfilled");
    case "not-repairable":
      return found.provision === "" ? refuse("repair-provision-missing") : null;
    case "refused":
      return null;
  }
}

/** The last day on which nobody may apply again after false material; null: none is left. */
export function barredUntil(earlier: readonly { readonly barredUntilOn: Day | null }[], today: Day): Day | null {
  const last = earlier
    .flatMap(({ barredUntilOn }) => barredUntilOn ?? [])
    .toSorted()
    .at(-1);
  return last === undefined || last < today ? null : last;
}
