import type { Day } from "../../calendar.ts";
import { writtenClause } from "../../norms/norm.ts";
import { type Refusal, refuse } from "../../refusal.ts";

/** A promulgated version of a norm and the days it stands between. */
export type NormVersion = {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly inForceFrom: Day | null;
  /** From which day a later version stands in its place. */
  readonly followedFrom: Day | null;
  readonly repealedOn: Day | null;
};

/** Whether a version stood on a day; its own first day counts, the day it was followed or repealed does not. */
export function isInForceOn({ inForceFrom, followedFrom, repealedOn }: NormVersion, on: Day): boolean {
  const ended = [followedFrom, repealedOn].some((day) => day !== null && day <= on);
  return inForceFrom !== null && inForceFrom <= on && !ended;
}

/** Null: the version stood on the day of the act. Otherwise which one did. `versions` are all of the same norm. */
export function judgeClauseDay(
  cited: NormVersion,
  { clause, actedOn }: { readonly clause: number; readonly actedOn: Day },
  versions: readonly NormVersion[],
): Refusal<"case-clause-not-in-force"> | null {
  if (isInForceOn(cited, actedOn)) return null;
  const stood = versions.find((one) => isInForceOn(one, actedOn));
  const details = {
    title: cited.title,
    version: cited.version,
    clause: writtenClause(clause),
    clauseEn: clause,
    actedOn,
  };
  return refuse("case-clause-not-in-force", {
    ...details,
    stood:
      stood === undefined
        ? "当日没有施行的版本"
        : `当日施行的是第${String(stood.version)}版（${stood.inForceFrom ?? ""}起）`,
    stoodEn:
      stood === undefined
        ? "no version was in force that day"
        : `version ${String(stood.version)} was, from ${stood.inForceFrom ?? ""}`,
  });
}
