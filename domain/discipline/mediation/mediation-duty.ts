import type { Day } from "../../calendar.ts";
import { awaitsAnswerOf, isOwedBy, type Obligation, pendingMove } from "../agreements/obligation.ts";
import {
  lastAct,
  type MediationAct,
  type MediationRole,
  type MediationSide,
  type MediationStage,
} from "./mediation.ts";

export type MediationDuty =
  | "mediation-to-answer"
  | "mediation-to-choose"
  | "mediation-to-appoint"
  | "mediation-session"
  | "mediation-to-minute"
  | "mediation-to-settle"
  | "mediation-to-sign"
  | "mediation-to-perform"
  | "mediation-to-confirm"
  | "mediation-to-answer-day"
  | "mediation-to-join-court";

/** What of a matter decides who has to do something next. */
export type DutyFacts = {
  readonly stage: MediationStage;
  readonly acts: readonly MediationAct[];
  /** Which sides have chosen a mediator. */
  readonly chose: readonly MediationSide[];
  /** Which side has no account here, so that the secretariat enters its papers; null: both have one. */
  readonly outsider: MediationSide | null;
  /** Days of sessions that have no minutes. */
  readonly sessions: readonly Day[];
  /** What the agreement obliges to, each with its day. */
  readonly obligations: readonly Pick<Obligation, "obligor" | "words" | "moves" | "dueOn">[];
  /** The last day to apply to a court together; null: there is no way to it, or it is over. */
  readonly courtUntil: Day | null;
};

export type Due = { readonly duty: MediationDuty; readonly on: Day | null };

/** What waits for somebody in a matter, each thing once; `on`: its day, where the matter names one. */
export function dutiesOf(facts: DutyFacts, role: MediationRole, today: Day): Due[] {
  const held = facts.sessions.map((on) => ({ duty: sessionDuty(role, on, today), on }));
  const met = held.flatMap(({ duty, on }) => (duty === null ? [] : [{ duty, on }]));
  const next = nextDuty(facts, role);
  const waiting = next === null ? met : [...met, { duty: next, on: null }];
  const side = role === "house" ? facts.outsider : role === "mediator" ? null : role;
  return facts.stage === "agreed" && side !== null ? [...waiting, ...owedBy(facts, side)] : waiting;
}

function sessionDuty(role: MediationRole, on: Day, today: Day): MediationDuty | null {
  // Whoever conducts it writes the minutes from its day on; who is only called has nothing left to do.
  if (role === "mediator") return on <= today ? "mediation-to-minute" : "mediation-session";
  return role === "house" || on < today ? null : "mediation-session";
}

function nextDuty(facts: DutyFacts, role: MediationRole): MediationDuty | null {
  if (role === "mediator")
    return facts.stage === "mediating" && facts.sessions.length === 0 ? "mediation-to-settle" : null;
  if (role !== "house") return dutyOfSide(facts, role);
  // Both chose and are not of one mind, or one cannot choose by itself: nothing moves without the secretariat.
  const isStuck = facts.chose.length === 2 || facts.outsider !== null;
  if (facts.stage === "consented" && isStuck) return "mediation-to-appoint";
  return facts.outsider === null ? null : dutyOfSide(facts, facts.outsider);
}

function dutyOfSide({ stage, acts, chose }: DutyFacts, side: MediationSide): MediationDuty | null {
  switch (stage) {
    case "requested":
      return side === "respondent" ? "mediation-to-answer" : null;
    case "consented":
      return chose.includes(side) ? null : "mediation-to-choose";
    case "drafted":
      return lastAct(acts, side, "signature") === null ? "mediation-to-sign" : null;
    case "agreed":
    case "mediating":
    case "performed":
    case "unperformed":
    case "declined":
    case "ended":
      return null;
  }
}

/** What waits for a side under an agreement: to perform, to confirm, to answer the wish to move a day, to join the other before a court. */
function owedBy({ obligations, acts, courtUntil }: DutyFacts, side: MediationSide): Due[] {
  const owed = obligations.filter((one) => isOwedBy(one, side));
  const on = owed.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null;
  const asked = obligations.some(({ moves }) => (pendingMove(moves)?.asked.by ?? side) !== side);
  const other = side === "requester" ? "respondent" : "requester";
  const isJoined = lastAct(acts, side, "court") !== null || lastAct(acts, other, "court")?.says !== true;
  return [
    ...(owed.length === 0 ? [] : [{ duty: "mediation-to-perform", on } as const]),
    ...(obligations.some((one) => awaitsAnswerOf(one, side))
      ? [{ duty: "mediation-to-confirm", on: null } as const]
      : []),
    ...(asked ? [{ duty: "mediation-to-answer-day", on: null } as const] : []),
    ...(isJoined || courtUntil === null ? [] : [{ duty: "mediation-to-join-court", on: courtUntil } as const]),
  ];
}
