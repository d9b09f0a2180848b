import { type Refusal, refuse } from "../refusal.ts";

/** An opinion as far as its answer and its way are concerned. */
export type Opinion = {
  readonly id: string;
  readonly number: number;
  readonly consultationId: string;
  readonly clause: number | null;
  readonly answer: "adopted" | "partly" | "rejected" | null;
  readonly reason: string | null;
  /** The opinion it was merged into: it is answered there. */
  readonly mergedInto: string | null;
  /** Taken apart: each part is answered instead. */
  readonly isSplit: boolean;
};

/** Whether somebody still owes it an answer. */
export function isOwed({ answer, mergedInto, isSplit }: Opinion): boolean {
  return answer === null && mergedInto === null && !isSplit;
}

/** Whether an opinion may still be answered, merged or taken apart. */
export function openOpinion(
  opinion: Opinion,
): Refusal<"opinion-already-answered" | "opinion-answered-elsewhere"> | null {
  if (opinion.mergedInto !== null || opinion.isSplit)
    return refuse("opinion-answered-elsewhere", { number: opinion.number });
  return opinion.answer === null ? null : refuse("opinion-already-answered", { number: opinion.number });
}

/**
 * One reason for many opinions answers none of them: those that say the same are merged, the others have reasons of their own.
 * Within one consultation: what was answered in the one before cannot be merged any more, and may rightly be answered alike.
 */
export function copiedReason(
  answer: { readonly reason: string; readonly consultationId: string },
  opinions: readonly Opinion[],
): Refusal<"opinion-reason-copied"> | null {
  const bare = (text: string) => text.replaceAll(/[\s　\p{P}]/gu, "");
  const same = opinions.find(
    ({ reason, consultationId }) =>
      reason !== null && consultationId === answer.consultationId && bare(reason) === bare(answer.reason),
  );
  return same === undefined ? null : refuse("opinion-reason-copied", { number: same.number });
}

/** Opinions that say the same of the same clause become one; neither may be answered or moved before. */
export function judgeMerge(
  from: Opinion,
  into: Opinion,
): Refusal<"opinion-already-answered" | "opinion-answered-elsewhere" | "opinions-not-alike"> | null {
  if (from.id === into.id || from.clause !== into.clause)
    return refuse("opinions-not-alike", { number: from.number, other: into.number });
  return openOpinion(from) ?? openOpinion(into);
}
