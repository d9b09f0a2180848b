import { z } from "zod";
import { type Day, type WorkCalendar } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { startClock } from "../../clock.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { bothSay, type MediationAct } from "../mediation/mediation.ts";

export const courtOutcome = z.enum(["confirmed", "dismissed", "withdrawn"]);
export type CourtOutcome = z.infer<typeof courtOutcome>;
const enterer = z.enum(["requester", "respondent", "mediator", "house"]);

/** 司法确认: what both sides laid before a court together, and what became of it. */
export const courtApplication = z.object({
  appliedOn: z.iso.date(),
  court: z.string(),
  caseNumber: z.string(),
  /** As what somebody stood in the matter who wrote it down here, and when. */
  by: enterer,
  enteredOn: z.iso.date(),
  outcome: z
    .object({
      outcome: courtOutcome,
      decidedOn: z.iso.date(),
      /** The ruling, among the papers of the matter; a withdrawal may have none. */
      paper: z.uuid().nullable(),
      by: enterer,
      enteredOn: z.iso.date(),
    })
    .nullable(),
});
export type CourtApplication = z.infer<typeof courtApplication>;

export const courtState = z.enum(["none", "applied", ...courtOutcome.options]);
export type CourtState = z.infer<typeof courtState>;

/** How an agreement stands before the court. */
export function courtStateOf(applications: readonly CourtApplication[]): CourtState {
  const last = applications.at(-1);
  return last === undefined ? "none" : (last.outcome?.outcome ?? "applied");
}

/** The ruling that made an agreement enforceable. */
export const confirmedByCourt = z.object({ court: z.string(), caseNumber: z.string(), decidedOn: z.iso.date() });

/** By what an agreement is enforceable: closing it here takes nothing of that away. Null: no court confirmed it. */
export function confirmationOf(applications: readonly CourtApplication[]): z.infer<typeof confirmedByCourt> | null {
  const last = applications.at(-1);
  if (last === undefined || last.outcome?.outcome !== "confirmed") return null;
  return { court: last.court, caseNumber: last.caseNumber, decidedOn: last.outcome.decidedOn };
}

/** The last day on which both can apply, by the rule; the day on which the agreement took effect is not counted. */
export function courtUntil(rule: RuleOf<"court-confirmation">, agreedOn: Day, calendar: WorkCalendar): Day {
  return startClock({ id: "", startedOn: agreedOn, period: rule.period, ruleEdition: "" }, calendar).dueOn;
}

export type CourtFacts = {
  readonly rule: RuleOf<"court-confirmation">;
  readonly until: Day;
  /** What of the law's exclusions the agreement touches, by id. */
  readonly touches: readonly string[];
  readonly acts: readonly MediationAct[];
  readonly applications: readonly CourtApplication[];
};
type Shut = Refusal<"court-time-over" | "court-excluded" | "court-applied-already">;

/** Null: the agreement can be laid before a court on that day. */
export function judgeCourtRoad(facts: CourtFacts, on: Day): Shut | null {
  const { rule, until } = facts;
  const excluded = rule.exclusions.find(({ id }) => facts.touches.includes(id));
  if (excluded !== undefined) {
    const { name: kind, nameEn: kindEn } = excluded;
    return refuse("court-excluded", { kind, kindEn, article: rule.exclusionArticle });
  }
  const state = courtStateOf(facts.applications);
  if (state !== "none" && state !== "withdrawn") return refuse("court-applied-already");
  return on > until ? refuse("court-time-over", { until, article: rule.article }) : null;
}

/** Null: that both applied on that day can be written down. */
export function judgeApplication(
  facts: CourtFacts,
  days: { readonly appliedOn: Day; readonly agreedOn: Day; readonly today: Day },
): Shut | Refusal<"court-without-both" | "court-day-wrong"> | null {
  const shut = judgeCourtRoad(facts, days.appliedOn);
  if (shut !== null) return shut;
  if (!bothSay(facts.acts, "court")) return refuse("court-without-both");
  const { appliedOn: on, agreedOn: from, today: until } = days;
  return on < from || on > until ? refuse("court-day-wrong", { from, until }) : null;
}

/** Null: the outcome can be written down. */
export function judgeOutcome(
  applications: readonly CourtApplication[],
  told: { readonly outcome: CourtOutcome; readonly decidedOn: Day; readonly ruling: boolean; readonly today: Day },
): Refusal<"court-not-applied" | "court-day-wrong" | "court-ruling-missing"> | null {
  const last = applications.at(-1);
  if (last === undefined || last.outcome !== null) return refuse("court-not-applied");
  if (told.decidedOn < last.appliedOn || told.decidedOn > told.today)
    return refuse("court-day-wrong", { from: last.appliedOn, until: told.today });
  return told.outcome === "withdrawn" || told.ruling ? null : refuse("court-ruling-missing");
}

/** Before the court, and by its ruling, the agreement stands as it is: no day of it is moved here. */
export function judgeUnboundByCourt(
  applications: readonly CourtApplication[],
): Refusal<"court-binds-agreement"> | null {
  const state = courtStateOf(applications);
  return state === "applied" || state === "confirmed" ? refuse("court-binds-agreement") : null;
}
