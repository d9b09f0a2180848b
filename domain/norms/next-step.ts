import type { Office } from "../access/office.ts";
import { permissionTable } from "../access/permission-table.ts";
import { addPeriod, type Day } from "../calendar.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import type { NormStage } from "./norm.ts";
import { projectDeed, type ProjectState } from "./norm-project.ts";

export const nextDeeds = [
  "propose-norm-project",
  "decide-norm-project",
  "edit-norm",
  "pass-norm-gate",
  "open-norm-consultation",
  "close-norm-consultation",
  "put-norm-to-vote",
  "promulgate-norm",
  "confirm-norm",
] as const;
export type NextDeed = (typeof nextDeeds)[number];

type Place = {
  readonly stage: NormStage;
  readonly hasText: boolean;
  readonly project: ProjectState | null;
  readonly consultedUntil: Day | null;
  readonly reviewOn: Day | null;
};

/** Who is to do what next, and until when: the days are those of the consultation and of the review, nothing else has one. */
export function nextStep(
  place: Place,
): { readonly deed: NextDeed; readonly offices: Office[]; readonly by: Day | null } | null {
  const deed = nextDeed(place);
  return deed === null ? null : { deed, offices: [...permissionTable[deed]], by: lastDay(place) };
}

function nextDeed({ stage, hasText, project }: Place): NextDeed | null {
  switch (stage) {
    case "draft":
      return projectDeed(project) ?? (hasText ? "pass-norm-gate" : "edit-norm");
    case "checked":
      return "open-norm-consultation";
    case "consultation":
      return "close-norm-consultation";
    case "expert-review":
      return "put-norm-to-vote";
    case "vote":
      return "promulgate-norm";
    case "promulgated":
    case "under-review":
      return "confirm-norm";
    case "repealed":
      return null;
  }
}

function lastDay({ stage, consultedUntil, reviewOn }: Place): Day | null {
  if (stage === "consultation") return consultedUntil;
  return stage === "promulgated" || stage === "under-review" ? reviewOn : null;
}

/**
 * The last whole year in which a norm was in force for a day or more and which nobody has reported on, with the last day for it by
 * the rule; null: none is owed.
 */
export function reportOwed(
  norm: { readonly stage: NormStage; readonly inForceFrom: Day | null },
  reported: readonly number[],
  asked: { readonly today: Day; readonly within: RuleOf<"norm-making">["norms"][number]["reportWithin"] | null },
): { readonly year: number; readonly by: Day | null } | null {
  const isKept = norm.stage === "promulgated" || norm.stage === "under-review";
  const year = Number(asked.today.slice(0, 4)) - 1;
  const end = `${String(year)}-12-31`;
  if (!isKept || norm.inForceFrom === null || norm.inForceFrom > end || reported.includes(year)) return null;
  return { year, by: asked.within === null ? null : addPeriod(end, asked.within) };
}
