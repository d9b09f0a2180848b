import { codeSlip } from "./code-slip.ts";
import type { CandidateReason } from "./merge-view.ts";
import { type CandidateName, explainCandidate, readNameQuery } from "./name-match.ts";

/** What is known of a subject for telling whether two are one. */
export type Known = {
  readonly subjectId: string;
  readonly codes: readonly string[];
  readonly names: readonly CandidateName[];
};

const sameNames = ["exact-name", "same-key", "former-name", "short-name"] as const;

/**
 * Everything that speaks for two subjects being one, codes first. A list of reasons and no score: whether they suffice is
 * judged by a person with the papers before them.
 */
export function mergeReasons(ours: Known, theirs: Known): CandidateReason[] {
  const codes = ours.codes.flatMap((one) => theirs.codes.flatMap((other) => codeReason(one, other)));
  const names = ours.names.flatMap(({ name }): CandidateReason[] => nameReason(name, theirs));
  return [...codes, ...names.filter((reason, at) => names.findIndex((other) => other.theirs === reason.theirs) === at)];
}

export function isByCode(reasons: readonly CandidateReason[]): boolean {
  return reasons.some(
    ({ reason }) => reason === "one-character" || reason === "two-swapped" || reason === "same-organisation-code",
  );
}

function codeReason(ours: string, theirs: string): CandidateReason[] {
  const slip = codeSlip(ours, theirs);
  if (slip !== null) return [{ reason: slip.kind, theirs, ours, place: slip.place }];
  return organisationCode(ours) === organisationCode(theirs) && ours !== theirs
    ? [{ reason: "same-organisation-code", theirs, ours, place: null }]
    : [];
}

/** Positions 9 to 17 of a unified code are the organisation code; any other code stands for itself (GB 32100). */
export function organisationCode(code: string): string {
  return code.length === 18 ? code.slice(8, 17) : code;
}

function nameReason(name: string, theirs: Known): CandidateReason[] {
  const explained = explainCandidate(readNameQuery(name), { ...theirs, codes: [], member: false, active: true });
  const reason = sameNames.find((same) => same === explained?.reason);
  return explained === null || reason === undefined
    ? []
    : [{ reason, theirs: explained.matchedName ?? "", ours: name, place: null }];
}
