import { z } from "zod";
import type { Day } from "../../calendar.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export const mediationStage = z.enum([
  "requested",
  "consented",
  "mediating",
  "drafted",
  "agreed",
  "performed",
  "unperformed",
  "declined",
  "ended",
]);
export type MediationStage = z.infer<typeof mediationStage>;

export const mediationSide = z.enum(["requester", "respondent"]);
export type MediationSide = z.infer<typeof mediationSide>;

/** As what somebody stands in a matter; `house` is the secretariat, which writes down what a party brings on paper. */
export type MediationRole = MediationSide | "mediator" | "house";

/** What a party did in its own name. `onPaper`: entered by the secretariat from the party's paper. */
export const mediationAct = z.object({
  side: mediationSide,
  what: z.enum(["consent", "signature", "court", "archive"]),
  /** Whether it says yes: consents, applies to the court together with the other, lets it enter the archive. */
  says: z.boolean(),
  text: z.string(),
  paper: z.uuid().nullable(),
  on: z.iso.date(),
  onPaper: z.boolean(),
});
export type MediationAct = z.infer<typeof mediationAct>;

type Rule = { readonly stages: readonly MediationStage[]; readonly roles: readonly MediationRole[] };

const parties = ["requester", "respondent", "house"] as const;
const conductors = ["mediator", "house"] as const;
const open = ["requested", "consented", "mediating", "drafted"] as const;

/**
 * Every way a matter can move: from which stages, and by whom. Either party may end it at any time before both have signed;
 * what both have signed ends otherwise only when it was not performed in time.
 */
export const mediationMoves = {
  "answer-mediation": { stages: ["requested"], roles: ["respondent", "house"] },
  "choose-mediator": { stages: ["consented"], roles: parties },
  "appoint-mediator": { stages: ["consented"], roles: ["house"] },
  "recuse-mediator": { stages: ["mediating", "drafted"], roles: conductors },
  "call-mediation-session": { stages: ["mediating", "drafted"], roles: conductors },
  "minute-mediation-session": { stages: ["mediating", "drafted"], roles: conductors },
  "write-mediator-note": { stages: ["mediating", "drafted", "agreed"], roles: ["mediator"] },
  "draft-mediation-agreement": { stages: ["mediating", "drafted"], roles: conductors },
  "sign-mediation-agreement": { stages: ["drafted"], roles: parties },
  "record-mediation-performance": { stages: ["agreed"], roles: [...parties, "mediator"] },
  "answer-mediation-performance": { stages: ["agreed"], roles: parties },
  "propose-obligation-day": { stages: ["agreed"], roles: parties },
  "answer-obligation-day": { stages: ["agreed"], roles: parties },
  "agree-to-court-confirmation": { stages: ["agreed"], roles: parties },
  "apply-for-court-confirmation": { stages: ["agreed"], roles: [...parties, "mediator"] },
  "record-court-ruling": { stages: ["agreed", "performed"], roles: [...parties, "mediator"] },
  "consent-to-mediation-record": { stages: ["performed"], roles: parties },
  "bring-mediation-paper": { stages: [...open, "agreed", "performed"], roles: [...parties, "mediator"] },
  "end-mediation": { stages: [...open, "agreed"], roles: [...parties, "mediator"] },
} as const satisfies Record<string, Rule>;
export type MediationMove = keyof typeof mediationMoves;
export const mediationMove = z.enum(Object.keys(mediationMoves) as [MediationMove, ...MediationMove[]]);

/** How far a matter is: its stage, and since when it is late. */
export type MediationState = { readonly stage: MediationStage; readonly overdueOn: Day | null };

/** Null: the move can be made now, by whoever stands in the matter so. */
export function judgeMediationMove(
  { stage, overdueOn }: MediationState,
  role: MediationRole,
  move: MediationMove,
): Refusal<"mediation-stage-wrong" | "mediation-not-your-move"> | null {
  const rule: Rule = mediationMoves[move];
  if (!rule.roles.includes(role)) return refuse("mediation-not-your-move");
  const isBound = move === "end-mediation" && stage === "agreed" && (overdueOn === null || role === "mediator");
  return rule.stages.includes(stage) && !isBound ? null : refuse("mediation-stage-wrong", { stage });
}

/** What a side said last of something; null: nothing yet. */
export function lastAct(
  acts: readonly MediationAct[],
  side: MediationSide,
  what: MediationAct["what"],
): MediationAct | null {
  return acts.findLast((act) => act.side === side && act.what === what) ?? null;
}

/** Whether both sides have said yes to something. */
export function bothSay(acts: readonly MediationAct[], what: MediationAct["what"]): boolean {
  return mediationSide.options.every((side) => lastAct(acts, side, what)?.says === true);
}

/** In these nothing is waited for any more, and the term of what is kept of it runs. */
export const closedStages: readonly MediationStage[] = ["performed", "unperformed", "declined", "ended"];

/** Whether it waits for somebody: then a clock may run. */
export function isMediationOpen(stage: MediationStage): boolean {
  return !closedStages.includes(stage);
}

/** A session and a last day of performance lie ahead; null: it does. */
export function judgeDayToCome(on: Day | null, today: Day): Refusal<"mediation-day-past"> | null {
  return on !== null && on < today ? refuse("mediation-day-past", { on }) : null;
}
