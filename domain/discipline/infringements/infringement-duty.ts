import {
  closedInfringementStages,
  type InfringementParts,
  type InfringementRole,
  type InfringementStage,
  standingFinding,
} from "./infringement.ts";

export type InfringementDuty =
  | "infringement-to-judge"
  | "infringement-to-assign"
  | "infringement-to-find"
  | "infringement-to-order"
  | "infringement-to-carry-out"
  | "infringement-to-close";

type Asked = { readonly stage: InfringementStage; readonly parts: InfringementParts };

/** What waits for whoever stands in it so; null: nothing. The complainant is waited for by nobody. */
export function infringementDutyOf({ stage, parts }: Asked, role: InfringementRole): InfringementDuty | null {
  if (role === "complainant" || closedInfringementStages.includes(stage)) return null;
  switch (stage) {
    case "received":
      return "infringement-to-judge";
    case "accepted":
      return "infringement-to-assign";
    case "investigating":
      return role === "officer" ? "infringement-to-find" : null;
    case "second-look":
      if (role === "officer") return "infringement-to-find";
      return parts.officers.at(-1)?.round === 2 ? null : "infringement-to-assign";
    case "found":
    case "reviewed":
      return afterFinding(parts);
    case "not-accepted":
    case "closed":
    case "withdrawn":
      return null;
  }
}

function afterFinding(parts: InfringementParts): InfringementDuty {
  if (owesConsequence(parts)) return "infringement-to-order";
  return parts.consequences.some(({ done }) => done === null) ? "infringement-to-carry-out" : "infringement-to-close";
}

/** Whether something was found and nothing is ordered yet. */
export function owesConsequence(parts: Pick<InfringementParts, "finding" | "review" | "consequences">): boolean {
  const verdict = standingFinding(parts)?.verdict;
  return (verdict === "founded" || verdict === "in-part") && parts.consequences.length === 0;
}

/** The first thing ordered whose day is past and that is not done; null: none. */
export function lateConsequenceOn({ consequences }: Pick<InfringementParts, "consequences">, today: string) {
  const late = consequences.filter(({ done, dueOn }) => done === null && dueOn < today).map(({ dueOn }) => dueOn);
  return late.toSorted()[0] ?? null;
}
