import { codeSlip } from "./code-slip.ts";
import { organisationCode } from "./merge-candidate.ts";
import { type CandidateName, explainCandidate, readNameQuery } from "./name-match.ts";
import { editsWithin } from "./near-text.ts";
import { nameKey } from "./subject-name.ts";

/** Why a subject on the register may be the one about to be registered. */
export type Likeness = {
  readonly reason:
    | "same-code"
    | "one-character"
    | "two-swapped"
    | "same-organisation-code"
    | "exact-name"
    | "same-key"
    | "former-name"
    | "short-name"
    | "same-sound"
    | "near-name";
  /** Its code or name, as kept. */
  readonly theirs: string;
};

type Registered = {
  readonly subjectId: string;
  readonly codes: readonly string[];
  readonly names: readonly CandidateName[];
};

/**
 * Why this subject may be meant; empty where nothing speaks for it. Every reason asks a person to say that it is another
 * one, so names that merely share words (one begins like the other, a branch like its parent) are no reason.
 */
export function likenessesOf(name: string, code: string, registered: Registered): Likeness[] {
  return [...registered.codes.flatMap((theirs) => codeLikeness(code, theirs)), ...nameLikenesses(name, registered)];
}

function codeLikeness(code: string, theirs: string): Likeness[] {
  if (code === "") return [];
  if (code === theirs) return [{ reason: "same-code", theirs }];
  const slip = codeSlip(code, theirs);
  if (slip !== null) return [{ reason: slip.kind, theirs }];
  return organisationCode(code) === organisationCode(theirs) ? [{ reason: "same-organisation-code", theirs }] : [];
}

const sameNames = ["exact-name", "same-key", "former-name", "short-name"] as const;

function nameLikenesses(name: string, registered: Registered): Likeness[] {
  const key = nameKey(name);
  if (key === "") return [];
  const explained = explainCandidate(readNameQuery(name), { ...registered, codes: [], member: false, active: true });
  const theirs = explained?.matchedName ?? "";
  const same = sameNames.find((reason) => reason === explained?.reason);
  if (same !== undefined) return [{ reason: same, theirs }];
  const near = registered.names.find((one) => isNear(key, nameKey(one.name)));
  if (near !== undefined) return [{ reason: "near-name", theirs: near.name }];
  const sounds = explained?.reason === "same-sound" && nameKey(theirs).length === key.length;
  return sounds ? [{ reason: "same-sound", theirs }] : [];
}

const shortestNear = 6;

/** One character added, left out or another: how a name is mistyped. */
function isNear(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestNear || Math.abs(one.length - other.length) > 1) return false;
  const [sought, text] = one.length <= other.length ? [one, other] : [other, one];
  return editsWithin(sought, text, 1) <= 1;
}
