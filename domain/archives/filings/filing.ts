import { z } from "zod";
import { type Refusal, refuse } from "../../refusal.ts";

export const filingState = z.enum(["filed", "accepted", "returned", "withdrawn"]);
export type FilingState = z.infer<typeof filingState>;

/** What can be done with a filing: whoever filed it may take it back, the secretariat accepts it or returns it with a reason. */
export const filingMoves = {
  "accept-filing": { from: ["filed"], to: "accepted" },
  "return-filing": { from: ["filed"], to: "returned" },
  "withdraw-filing": { from: ["filed"], to: "withdrawn" },
} as const satisfies Record<string, { readonly from: readonly FilingState[]; readonly to: FilingState }>;

export type FilingMove = keyof typeof filingMoves;

/**
 * Whether the move is possible for this account. Nobody judges what they filed themselves, in whatever office (回避).
 */
export function judgeFiling(
  filing: { readonly state: FilingState; readonly filedBy: string },
  move: FilingMove,
  accountId: string | null,
): Refusal<"filing-not-open" | "filing-own"> | null {
  const from: readonly FilingState[] = filingMoves[move].from;
  if (!from.includes(filing.state)) return refuse("filing-not-open", { state: filing.state });
  return move !== "withdraw-filing" && filing.filedBy === accountId ? refuse("filing-own") : null;
}

/** The most filings of one subject that may wait at a time. */
export const mostOpenFilings = 20;
