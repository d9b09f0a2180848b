import { z } from "zod";
import { namedResolution } from "../../governance/order-view.ts";
import { assignmentStages } from "../agencies/agency.ts";
import { scoreReasons } from "../model-view.ts";
import { siteVisit } from "../visits/site-visit.ts";
import { gradeSpread } from "../figures/grade-figures.ts";
import { ratingsView } from "../ratings/rating-view.ts";
import { entryStages, entryWaitsFor } from "./entry.ts";
import { gradeStates } from "./grade.ts";
import { gradeDispute, gradeLife } from "./grade-view.ts";
import { roundStages, roundWaitsFor } from "./round.ts";

const day = z.iso.date();

export const roundSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  purpose: z.string(),
  modelId: z.uuid(),
  modelName: z.string(),
  modelNameEn: z.string(),
  stage: z.enum(roundStages),
  waits: z.enum(roundWaitsFor),
  calledOn: day.nullable(),
  applyUntil: day.nullable(),
  remarksUntil: day.nullable(),
  closedOn: day.nullable(),
  closedWhy: z.string(),
});
export type RoundSummary = z.infer<typeof roundSummary>;

export const entrySummary = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  name: z.string(),
  roundId: z.uuid(),
  roundTitle: z.string(),
  stage: z.enum(entryStages),
  waits: z.enum(entryWaitsFor),
  appliedOn: day,
  committedBy: z.string(),
  judgedWhy: z.string(),
  points: z.string().nullable(),
  grade: z.string().nullable(),
  decidedOn: day.nullable(),
  number: z.string().nullable(),
  documentId: z.uuid().nullable(),
  publicityUntil: day.nullable(),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  /** The published grade as it stands today; null before anybody could read it. */
  standing: z.enum(gradeStates).nullable(),
  /** Since when its member disputes it; null: it does not. */
  disputedSince: gradeDispute.disputedSince,
  withdrawnOn: day.nullable(),
  withdrawnWhy: z.string(),
});
export type EntrySummary = z.infer<typeof entrySummary>;

/** A deadline of the packs, with how far its source was seen. */
const periodView = z.object({
  case: z.string(),
  name: z.string(),
  count: z.int(),
  unit: z.enum(["WD", "D", "M", "Y"]),
  source: z.string(),
  mark: z.enum(["verified", "seen-once", "unverified"]),
});
export type PeriodView = z.infer<typeof periodView>;

export const roundView = roundSummary.extend({
  frozenOn: day.nullable(),
  frozenAt: z.iso.datetime().nullable(),
  editions: z.array(z.string()),
  root: z.string().nullable(),
  /** Of a hundred applications how many two agencies rate. */
  doubleShare: z.int(),
  /** How the grades that the model has given are spread; as given. */
  grades: gradeSpread,
  periods: z.array(periodView),
  entries: z.array(entrySummary).max(500),
  can: z.array(z.enum(["call-evaluation-round", "freeze-evaluation-round", "close-evaluation-round"])),
});
export type RoundView = z.infer<typeof roundView>;

const objectionView = z.object({
  id: z.uuid(),
  about: z.enum(["data", "result"]),
  reason: z.string(),
  filedOn: day,
  outcome: z.enum(["upheld", "rejected"]).nullable(),
  answer: z.string(),
  answeredOn: day.nullable(),
});

const givenMark = z.object({
  by: z.string(),
  /** The agency it was given for; null of the association's own scorers. */
  agency: z.string().nullable(),
  points: z.string(),
  says: z.string(),
  evidence: z.array(z.object({ name: z.string(), paperId: z.uuid() })),
});

/** An indicator left to people: what was given, by whom, on what. A member reads no marks before they are settled. */
export const judgedView = z.object({
  indicator: z.string(),
  name: z.string(),
  nameEn: z.string(),
  full: z.string(),
  count: z.int(),
  spread: z.string(),
  wanting: z.int(),
  settled: z.string().nullable(),
  settledBy: z.enum(["mean", "median", "agencies", "reconciled"]).nullable(),
  evidence: z.array(z.string()),
  /** Marks rest on a visit on site. */
  onSite: z.boolean(),
  /** Left to the agency the application is assigned to, until its work is accepted. */
  agencys: z.boolean(),
  marks: z.array(givenMark),
  /** Since when it is, or was, marked anew upon an upheld objection; null: never. */
  anewOn: day.nullable(),
  /** Marks that count no longer, each with the day on which the objection was upheld. */
  ended: z.array(givenMark.extend({ endedOn: day })),
  /** This reader scored it, be it by a mark that counts no longer, and scores it no more. */
  own: z.boolean(),
});
export type JudgedView = z.infer<typeof judgedView>;

/** Indicators that are marked anew since an objection was upheld, until there is a score, or a body has decided. */
export const marksAnew = z.object({
  indicators: z.array(z.string()),
  since: day,
  /** How many of them have not the marks they need. */
  wanting: z.int(),
  /** By when they are to be given; null: no day is set. */
  dueOn: day.nullable(),
  late: z.boolean(),
  /** Of a final grade, once all are given: what the model comes to today. */
  found: z.object({ points: z.string(), grade: z.string().nullable() }).nullable(),
});
export type MarksAnew = z.infer<typeof marksAnew>;

export const entryView = entrySummary.extend({
  frozenOn: day.nullable(),
  knownAt: z.iso.datetime().nullable(),
  facts: z.int().nullable(),
  root: z.string().nullable(),
  /** Whether the records read again give the same root; null before the freeze. */
  intact: z.boolean().nullable(),
  /** The result was signed, and can be recomputed from its file. */
  signed: z.boolean(),
  resolution: namedResolution.nullable(),
  reasons: scoreReasons.nullable(),
  judged: z.array(judgedView),
  objections: z.array(objectionView),
  /** A published grade as it stands, and what became of it; null before. */
  life: gradeLife.nullable(),
  /** To whom it was given for scoring, the latest first. */
  agencies: z.array(
    z.object({
      id: z.uuid(),
      agencyId: z.uuid(),
      name: z.string(),
      stage: z.enum(assignmentStages),
      dueOn: day,
      assignedOn: day,
      recalledWhy: z.string(),
    }),
  ),
  ratings: ratingsView,
  anew: marksAnew.nullable(),
  /** What agencies saw on site, of those that were not taken back. */
  visits: z.array(siteVisit),
  /** Whether this reader declared an interest. */
  aside: z.boolean(),
  can: z.array(
    z.enum([
      ...(["qualify-evaluation-entry", "mark-evaluation-indicator", "score-evaluation-entry"] as const),
      ...(["decide-evaluation-entry", "notify-evaluation-result", "publicise-evaluation-result"] as const),
      ...(["withdraw-evaluation", "object-to-evaluation", "answer-evaluation-objection"] as const),
      ...(["declare-evaluation-interest", "review-evaluation-grade", "settle-evaluation-grade"] as const),
      ...(["issue-evaluation-certificate", "assign-evaluation-entry", "file-grade-objection"] as const),
      ...(["order-second-rating", "reconcile-ratings"] as const),
    ]),
  ),
});
export type EntryView = z.infer<typeof entryView>;

/** A call that is open, as a member finds it. */
export const openCall = roundSummary.extend({ can: z.array(z.enum(["apply-for-evaluation"])) });

/** What everybody reads of a result: no marks, no applicant without a grade. */
export const publishedEvaluation = z.object({
  entryId: z.uuid(),
  subjectId: z.uuid(),
  shortId: z.string(),
  name: z.string(),
  association: z.string(),
  round: z.string(),
  modelId: z.uuid(),
  model: z.string(),
  modelEn: z.string(),
  grade: z.string(),
  state: z.enum(gradeStates),
  ...gradeDispute,
  publicityUntil: day,
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  /** The certificate in hand, for its page; null where none was issued. */
  certificateId: z.uuid().nullable(),
});
export type PublishedEvaluation = z.infer<typeof publishedEvaluation>;
