import { type Refusal, refuse } from "../../refusal.ts";

/** What a proposal is to become part of. */
export const proposalKinds = {
  "national-standard": { zh: "国家标准", en: "National standard" },
  "industry-standard": { zh: "行业标准", en: "Industry standard" },
  "local-standard": { zh: "地方标准", en: "Local standard" },
  "sector-plan": { zh: "行业规划", en: "Sector plan" },
  policy: { zh: "政策", en: "Policy" },
  law: { zh: "法律法规", en: "Law or regulation" },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ProposalKind = keyof typeof proposalKinds;

/** What became of a proposal that was sent. That nobody answered is an outcome too. */
export const proposalResults = ["adopted", "partly", "rejected", "unanswered"] as const;
export type ProposalResult = (typeof proposalResults)[number];

/** How far the association itself came with it. */
export const proposalStages = ["draft", "issued", "sent", "withdrawn"] as const;
export type ProposalStage = (typeof proposalStages)[number];

/** Where a proposal stands: its stage, and from its first outcome on the outcome that stands. */
export const proposalStates = ["draft", "issued", "sent", ...proposalResults, "withdrawn"] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalWays = ["post", "hand", "mail", "online", "meeting"] as const;

const moves = {
  "edit-proposal": { from: ["draft"], to: "draft" },
  "issue-proposal-letter": { from: ["draft"], to: "issued" },
  // A form on an authority's site has no letter.
  "send-proposal": { from: ["draft", "issued"], to: "sent" },
  "enter-proposal-outcome": { from: ["sent", ...proposalResults], to: "sent" },
  // What was answered stands.
  "withdraw-proposal": { from: ["draft", "issued", "sent", "unanswered"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalStage }>;
export type ProposalMove = keyof typeof moves;

export function stateOfProposal(stage: ProposalStage, result: ProposalResult | null): ProposalState {
  return stage === "sent" && result !== null ? result : stage;
}

/** The stage after a move, or why it cannot be made now. */
export function moveProposal(
  state: ProposalState,
  move: ProposalMove,
): ProposalStage | Refusal<"proposal-state-wrong"> {
  const allowed: readonly ProposalState[] = moves[move].from;
  return allowed.includes(state) ? moves[move].to : refuse("proposal-state-wrong", { state });
}

export function proposalMovesFrom(state: ProposalState): ProposalMove[] {
  return (Object.keys(moves) as ProposalMove[]).filter((move) => {
    const allowed: readonly ProposalState[] = moves[move].from;
    return allowed.includes(state);
  });
}

/** Whether it went, or would go today, after the last day of the call. Said, and no bar: a late opinion may still be read. */
export function isProposalLate(
  { callDueOn, sentOn }: { readonly callDueOn: string | null; readonly sentOn: string | null },
  today: string,
): boolean {
  return callDueOn !== null && (sentOn ?? today) > callDueOn;
}

/** Whether the days of a sending can be right. */
export function judgeSending(
  asked: { readonly sentOn: string; readonly expectedOn: string },
  { earliest, today }: { readonly earliest: string; readonly today: string },
): Refusal<"proposal-day-wrong" | "proposal-expected-before"> | null {
  const { sentOn, expectedOn } = asked;
  if (sentOn < earliest || sentOn > today) return refuse("proposal-day-wrong", { earliest, latest: today });
  return expectedOn < sentOn ? refuse("proposal-expected-before", { sent: sentOn }) : null;
}

/** An outcome as it is entered. */
export type EnteredOutcome = {
  readonly result: ProposalResult;
  readonly settledOn: string;
  /** The standard, plan, policy, law or reply that says so. */
  readonly document: { readonly issuedOn: string } | null;
  readonly paperId: string | null;
  /** The outcome that this one takes the place of. */
  readonly corrects: { readonly outcomeId: string } | null;
};

type OutcomeFault = Refusal<
  | "proposal-outcome-stands"
  | "proposal-day-wrong"
  | "proposal-document-early"
  | "proposal-outcome-unproven"
  | "proposal-answer-unanswered"
>;

/** Whether an outcome can be entered after what stands. One that stands is never changed, only answered by a later one. */
export function judgeOutcome(
  asked: EnteredOutcome,
  since: { readonly sentOn: string; readonly standing: string | null; readonly today: string },
): OutcomeFault | null {
  const { result, settledOn, document, paperId, corrects } = asked;
  const { sentOn, standing, today } = since;
  if ((corrects?.outcomeId ?? null) !== standing) return refuse("proposal-outcome-stands");
  if (settledOn < sentOn || settledOn > today) return refuse("proposal-day-wrong", { earliest: sentOn, latest: today });
  const proven = document !== null || paperId !== null;
  if (result === "unanswered") return proven ? refuse("proposal-answer-unanswered") : null;
  if (!proven) return refuse("proposal-outcome-unproven");
  return document === null ? null : judgeDocument({ ...document, result }, { sentOn, today });
}

/** What is older than the proposal took nothing over from it; a refusal may well point to an older document. */
function judgeDocument(
  { result, issuedOn }: { readonly result: ProposalResult; readonly issuedOn: string },
  { sentOn, today }: { readonly sentOn: string; readonly today: string },
): Refusal<"proposal-document-early" | "proposal-day-wrong"> | null {
  if (issuedOn > today) return refuse("proposal-day-wrong", { earliest: sentOn, latest: today });
  return result !== "rejected" && issuedOn < sentOn ? refuse("proposal-document-early", { sent: sentOn }) : null;
}
