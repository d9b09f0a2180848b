import { z } from "zod";
import { matterClock } from "../../archives/objections/objection-view.ts";
import { mediatorConflict } from "../mediation/mediator-conflict.ts";
import { caseInterview } from "../interviews/case-interview.ts";
import { letterDuty } from "../letters/case-letter.ts";
import { casePublication } from "../publicity/case-publication.ts";
import { caseMove, caseParts, caseRole, caseStage } from "./case.ts";

export const casePaperKind = z.enum(["evidence", "interview", "source", "statement", "proof"]);

/** A paper of the file with where it came from: who had it, when it was taken, who laid it in, and what it weighs to the byte. */
const casePaperView = z.object({
  id: z.uuid(),
  kind: casePaperKind,
  name: z.string(),
  from: z.string(),
  obtainedOn: z.iso.date(),
  enteredBy: z.string(),
  enteredOn: z.iso.date(),
  sha256: z.string(),
  /** Why the respondent does not read it; "" where it does. */
  withheldWhy: z.string(),
});
export type CasePaperView = z.infer<typeof casePaperView>;

const namedRung = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

/** Somebody who could investigate or hear, and what stands against it. */
const candidate = z.object({
  accountId: z.uuid(),
  name: z.string(),
  conflicts: z.array(mediatorConflict),
});

const likeCase = z.object({
  id: z.uuid(),
  number: z.string(),
  on: z.iso.date(),
  rungs: z.array(z.string()),
  deviation: z.string(),
  why: z.array(z.enum(["same-clause", "same-gravity", "same-factors"])),
});
export type LikeCase = z.infer<typeof likeCase>;

export const caseView = z.object({
  id: z.uuid(),
  stage: caseStage,
  role: caseRole,
  respondent: z.object({ subjectId: z.uuid(), name: z.string(), isPerson: z.boolean() }),
  allegation: z.string(),
  actedOn: z.iso.date(),
  openedOn: z.iso.date(),
  ruleEdition: z.string(),
  /** Null for the respondent: who complained is not told by the file. */
  source: caseParts.source.nullable(),
  triage: caseParts.triage.nullable(),
  investigation: caseParts.investigation.nullable(),
  recusals: caseParts.recusals,
  notice: caseParts.notice.nullable(),
  services: caseParts.services,
  statement: caseParts.statement.nullable(),
  hearing: caseParts.hearing.nullable(),
  decision: caseParts.decision.omit({ deciders: true }).nullable(),
  appeal: caseParts.appeal.nullable(),
  review: caseParts.review.nullable(),
  letters: caseParts.letters,
  /** What is owed of the letters; null: nothing. */
  letterDuty: letterDuty.nullable(),
  executions: caseParts.executions,
  /** What of it is public, was or will be; nothing, unless a law orders it and the association switched it on. */
  publications: z.array(casePublication),
  publicationEnded: z.object({ on: z.iso.date(), why: z.string() }).nullable(),
  /** Decisions that an appeal sent back, by their numbers. */
  earlier: z.array(z.object({ decision: z.string(), review: z.string() })),
  ended: z.object({ on: z.iso.date(), why: z.string() }).nullable(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  papers: z.array(casePaperView),
  /** Who was heard, as far as the reader may know. */
  interviews: z.array(caseInterview),
  /** The ladder and the guideline, by the edition the case was opened under. */
  ladder: z.array(namedRung.extend({ stayed: z.boolean(), byLetter: z.boolean() })),
  gravities: z.array(namedRung.extend({ rung: z.string() })),
  factors: z.array(namedRung.extend({ shift: z.int() })),
  /** Decided cases to compare with; none for the respondent. */
  like: z.array(likeCase),
  /** Who may not decide now, by name: those who should stand aside in the meeting. */
  barred: z.array(z.string()),
  /** What a meeting votes on next, for the agenda: the matter, and the kind of resolution in the charter. */
  vote: z.object({ matter: z.enum(["case", "case-appeal"]), resolution: z.string() }).nullable(),
  /** Carried resolutions on what is to be decided now. */
  resolutions: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
  candidates: z.array(candidate),
  /** What is read out before the first question of an interview, for whoever takes one down. */
  interviewRights: z.array(z.string()),
  /** How many ask in one held today at the least; null where the reader takes none down. */
  interviewersLeast: z.int().nullable(),
  can: z.array(caseMove),
});
export type CaseView = z.infer<typeof caseView>;

export const caseRow = z.object({
  id: z.uuid(),
  stage: caseStage,
  respondent: z.string(),
  allegation: z.string(),
  openedOn: z.iso.date(),
  number: z.string().nullable(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

const counted = z.object({ name: z.string(), nameEn: z.string(), count: z.int() });

/** A year of cases: what came in, what was decided, where the guideline was left and why. Names no member. */
export const caseReport = z.object({
  year: z.int(),
  opened: z.int(),
  declined: z.int(),
  passedOn: z.int(),
  dropped: z.int(),
  decided: z.int(),
  /** Of the decided: those that ended without a sanction. */
  cleared: z.int(),
  /** Decided by gravity and rung: like cases end alike, or the reason stands below. */
  table: z.array(z.object({ gravity: z.string(), gravityEn: z.string(), rungs: z.array(counted) })),
  deviations: z.array(
    z.object({
      caseId: z.uuid(),
      number: z.string(),
      on: z.iso.date(),
      proposed: namedRung,
      decided: z.array(namedRung),
      why: z.string(),
    }),
  ),
  appeals: z.object({ filed: z.int(), upheld: z.int(), reduced: z.int(), setAside: z.int(), sentBack: z.int() }),
});
export type CaseReport = z.infer<typeof caseReport>;
