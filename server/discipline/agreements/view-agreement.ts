import { daysBetween } from "@xinheng/domain/calendar.ts";
import {
  courtStateOf,
  judgeCourtRoad,
  judgeUnboundByCourt,
} from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import {
  awaitsAnswerOf,
  figuresOf,
  isWaitedFor,
  type Obligation,
  pendingMove,
  stateOfObligation,
} from "@xinheng/domain/discipline/agreements/obligation.ts";
import {
  bothSay,
  isMediationOpen,
  type MediationMove,
  type MediationRole,
} from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { CourtView, MediationView, ObligationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import type { MatterClock } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import type { MediationPaper } from "../mediation/mediation-paper-store.ts";
import type { MediationReader } from "../mediation/mediation-step.ts";
import type { KeptMediation } from "../mediation/mediation-store.ts";
import { courtFactsOf, courtRuleOn } from "./court-step.ts";

type Looked = {
  readonly kept: KeptMediation;
  readonly role: MediationRole;
  readonly obligations: readonly Obligation[];
  /** How the time of each stands, by its id. */
  readonly clocks: ReadonlyMap<string, MatterClock>;
  /** What the reader could do at this stage, before it is asked of each obligation. */
  readonly moves: readonly MediationMove[];
};

/** The agreement with what it obliges to; null: none was drafted. */
export async function viewAgreement(tx: ReadTx, looked: Looked): Promise<MediationView["agreement"]> {
  const { kept, obligations, clocks } = looked;
  const { terms, documentId, number, agreedOn, touches } = kept;
  const document = documentId === null ? null : await findDocument(tx, documentId);
  if (document === null || number === null) return null;
  return {
    ...{ terms, documentId: document.id, number, sha256: document.sha256, agreedOn, touches },
    obligations: obligations.map((one) => viewObligation(looked, one, clocks.get(one.id) ?? null)),
    figures: figuresOf(obligations),
  };
}

function viewObligation(looked: Looked, one: Obligation, clock: MatterClock | null): ObligationView {
  const state = stateOfObligation(one);
  const { number, obligor, amountFen, deed, overdueOn, performedOn, words, moves } = one;
  return {
    ...{ number, obligor, amountFen, deed, state, overdueOn, performedOn },
    ...{ words: [...words], moves: [...moves], dueOn: one.dueOn ?? clock?.dueOn ?? null },
    clock: isMediationOpen(looked.kept.stage) && isWaitedFor(one) ? clock : null,
    can:
      state === "performed" ? [] : ofEach.filter((move) => looked.moves.includes(move) && isOpenTo(looked, one, move)),
  };
}

/** The moves that are asked of each obligation by itself. */
const ofEach = [
  "record-mediation-performance",
  "answer-mediation-performance",
  "propose-obligation-day",
  "answer-obligation-day",
] as const satisfies MediationMove[];

function isOpenTo({ kept, role }: Looked, one: Obligation, move: (typeof ofEach)[number]): boolean {
  const isParty = role === "requester" || role === "respondent";
  switch (move) {
    case "record-mediation-performance":
      return !isParty || one.obligor === role || one.obligor === "both";
    case "answer-mediation-performance":
      return isParty ? awaitsAnswerOf(one, role) || isDisputedBy(one, role) : one.words.length > 0;
    case "propose-obligation-day":
      return pendingMove(one.moves) === null && judgeUnboundByCourt(kept.applications) === null;
    case "answer-obligation-day":
      return pendingMove(one.moves) !== null;
  }
}

/** Who disputed it may still confirm it. */
function isDisputedBy(one: Obligation, side: MediationRole): boolean {
  return stateOfObligation(one) === "disputed" && one.words.findLast(({ by }) => by === side)?.says === "disputed";
}

/** How the agreement stands before the court; null: nothing was agreed, or no rule was in force. */
export async function viewCourt(
  reader: MediationReader,
  kept: KeptMediation,
  papers: readonly MediationPaper[],
): Promise<CourtView | null> {
  const facts = await courtFactsOf(reader, kept);
  if (facts === null) return null;
  const { rule, until } = facts;
  const touched = rule.exclusions.filter(({ id }) => kept.touches.includes(id));
  return {
    ...{ state: courtStateOf(kept.applications), until, daysLeft: daysBetween(reader.today, until) },
    ...{ article: rule.article, exclusionArticle: rule.exclusionArticle },
    shut: touched.length > 0 ? "excluded" : reader.today > until ? "time-over" : null,
    touches: touched.map(({ name, nameEn }) => ({ zh: name, en: nameEn })),
    applications: kept.applications.map((one) => ({
      ...one,
      rulingSha256: papers.find(({ id }) => id === one.outcome?.paper)?.sha256 ?? null,
    })),
  };
}

/** Which moves of the way to the court stand open, of those that the stage and the role leave. */
export async function openCourtMoves(
  reader: MediationReader,
  kept: KeptMediation,
  moves: readonly MediationMove[],
): Promise<MediationMove[]> {
  const facts = await courtFactsOf(reader, kept);
  const isAtCourt = courtStateOf(kept.applications) === "applied";
  // An application made in time may be written down after it: then the day decides, and not today.
  const isOpen = facts !== null && judgeCourtRoad(facts, facts.until) === null;
  return moves.filter((move) => {
    if (move === "agree-to-court-confirmation") return isOpen && reader.today <= facts.until;
    if (move === "apply-for-court-confirmation") return isOpen && bothSay(kept.acts, "court");
    if (move === "record-court-ruling") return isAtCourt;
    return move !== "end-mediation" || !isAtCourt;
  });
}

/** What the law excludes from confirmation, for whoever writes an agreement. */
export async function viewExclusions(
  reader: MediationReader,
  kept: KeptMediation,
): Promise<MediationView["exclusions"]> {
  const rule = await courtRuleOn(reader, kept.associationId, reader.today);
  return (rule?.exclusions ?? []).map(({ id, name, nameEn }) => ({ id, zh: name, en: nameEn }));
}

/** The next day by which something is owed; null: nothing is waited for. */
export function nextClock(
  obligations: readonly Obligation[],
  clocks: ReadonlyMap<string, MatterClock>,
): MatterClock | null {
  const waited = obligations.flatMap((one) => (isWaitedFor(one) ? (clocks.get(one.id) ?? []) : []));
  return waited.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))[0] ?? null;
}
