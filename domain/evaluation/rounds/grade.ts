import type { Day } from "../../calendar.ts";
import type { EntryStage } from "./entry.ts";

export const gradeEventKinds = ["suspended", "reviewed", "reopened", "restored", "lowered", "raised"] as const;
export type GradeEventKind = (typeof gradeEventKinds)[number];

/** What happened to a published grade; `grade` is what the model gave on that day, null where it gave none. */
export type GradeEvent = { readonly kind: GradeEventKind; readonly grade: string | null };

export const gradeStates = ["in-publicity", "final", "suspended", "expired", "replaced", "withdrawn"] as const;
export type GradeState = (typeof gradeStates)[number];

/** `replaced`: a later round gave the member another grade that is final. */
type Published = {
  readonly stage: EntryStage;
  readonly grade: string;
  readonly validUntil: Day | null;
  readonly replaced: boolean;
};

/**
 * A published grade as it stands: nothing of it is kept, it is read from what happened (in order, the earliest first) and
 * from the day. Null before anybody could read it.
 */
export function gradeAsItStands(
  { stage, grade, validUntil, replaced }: Published,
  events: readonly GradeEvent[],
  today: Day,
): { readonly grade: string; readonly state: GradeState } | null {
  const now = events.findLast(({ kind }) => isChange(kind))?.grade ?? grade;
  if (stage === "withdrawn") return validUntil === null ? null : { grade: now, state: "withdrawn" };
  if (stage !== "publicised" && stage !== "final") return null;
  if (replaced) return { grade: now, state: "replaced" };
  if (validUntil !== null && today > validUntil) return { grade: now, state: "expired" };
  if (isSuspended(events)) return { grade: now, state: "suspended" };
  return { grade: now, state: stage === "final" ? "final" : "in-publicity" };
}

/** By a body the grade became another. */
export function isChange(kind: GradeEventKind): boolean {
  return kind === "lowered" || kind === "raised";
}

/** A body decided what follows of what had happened. */
function isSettled(kind: GradeEventKind): boolean {
  return kind === "restored" || isChange(kind);
}

/** Since a veto appeared and until a body has decided what follows. */
export function isSuspended(events: readonly GradeEvent[]): boolean {
  return events.findLast(({ kind }) => kind === "suspended" || isSettled(kind))?.kind === "suspended";
}

/** Whether anything can still become of a grade. */
export function isOver(state: GradeState): boolean {
  return state === "withdrawn" || state === "expired" || state === "replaced";
}

export const gradeMatters = ["veto", "objection", "review"] as const;
export type GradeMatter = (typeof gradeMatters)[number];

/** What happened since a body decided last. */
export function openEvents<E extends Pick<GradeEvent, "kind">>(events: readonly E[]): readonly E[] {
  return events.slice(events.findLastIndex(({ kind }) => isSettled(kind)) + 1);
}

/**
 * What a body has to decide on: a veto that appeared, an objection that was upheld, or a review that found a lower grade;
 * null where there is nothing.
 */
export function openMatter<E extends GradeEvent>(
  events: readonly E[],
  now: string,
  grades: readonly string[],
): { readonly about: GradeMatter; readonly since: E } | null {
  const open = openEvents(events);
  const veto = open.findLast(({ kind }) => kind === "suspended");
  if (veto !== undefined) return { about: "veto", since: veto };
  const objection = open.findLast(({ kind }) => kind === "reopened");
  if (objection !== undefined) return { about: "objection", since: objection };
  const review = open.findLast(({ kind }) => kind === "reviewed");
  return review !== undefined && isLower(grades, review.grade, now) ? { about: "review", since: review } : null;
}

/** By the model's own order, the best first; no grade at all is below every grade. */
export function isLower(grades: readonly string[], one: string | null, than: string): boolean {
  return one === null || grades.indexOf(one) > grades.indexOf(than);
}
