import { z } from "zod";
import { subjectKind } from "./subject-view.ts";

/** Why two subjects are taken for one. A name alone is no reason. */
export const mergeReason = z.enum(["code-slip", "code-changed", "renamed", "registered-twice"]);
export type MergeReason = z.infer<typeof mergeReason>;

/** Why a candidate is shown: what of it meets what of the subject. */
export const candidateReason = z.object({
  reason: z.enum([
    "one-character",
    "two-swapped",
    "same-organisation-code",
    "exact-name",
    "same-key",
    "former-name",
    "short-name",
  ]),
  /** What of the candidate: a code or a name. */
  theirs: z.string(),
  ours: z.string(),
  /** Of codes: where they differ, counted from 1. */
  place: z.int().nullable(),
});
export type CandidateReason = z.infer<typeof candidateReason>;

/** A subject that may be the same one, with what would move. Nothing merges by itself. */
export const mergeCandidate = z.object({
  id: z.uuid(),
  shortId: z.string(),
  kind: subjectKind,
  name: z.string(),
  codes: z.array(z.object({ code: z.string(), standing: z.enum(["valid", "check-failed", "unchecked"]) })),
  reasons: z.array(candidateReason).min(1),
  /** False: only the name speaks for it, which is not enough. */
  byCode: z.boolean(),
  records: z.int(),
  adverse: z.int(),
});
export type MergeCandidate = z.infer<typeof mergeCandidate>;

/** A merge that stands. Only the last one can be undone. */
export const mergeView = z.object({
  id: z.uuid(),
  loser: z.object({ id: z.uuid(), shortId: z.string(), name: z.string() }),
  codes: z.array(z.string()),
  reason: mergeReason,
  evidence: z.string(),
  moved: z.int(),
  ended: z.int(),
  mergedOn: z.iso.date(),
  last: z.boolean(),
});
export type MergeView = z.infer<typeof mergeView>;
