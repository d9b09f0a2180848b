import type { Day } from "../../calendar.ts";
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
  | "mediation-to-perform";

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
};

/** What waits for somebody in a matter, each thing once; `on`: its day, where the matter names one. */
export function dutiesOf(
  facts: DutyFacts,
  role: MediationRole,
  today: Day,
): { readonly duty: MediationDuty; readonly on: Day | null }[] {
  const held = facts.sessions.map((on) => ({ duty: sessionDuty(role, on, today), on }));
  const met = held.flatMap(({ duty, on }) => (duty === null ? [] : [{ duty, on }]));
  const next = nextDuty(facts, role);
  return next === null ? met : [...met, { duty: next, on: null }];
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
      return lastAct(acts, side, "performance")?.says === true ? null : "mediation-to-perform";
    case "mediating":
    case "performed":
    case "unperformed":
    case "declined":
    case "ended":
      return null;
  }
}
