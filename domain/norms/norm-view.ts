import { z } from "zod";
import { office } from "../access/office.ts";
import { normKind } from "../catalogue/norm-entry.ts";
import { packSource } from "../catalogue/pack-header.ts";
import { nextDeeds } from "./next-step.ts";
import { normClause, normStages } from "./norm.ts";
import { normProjectView, projectStates } from "./norm-project.ts";

/** What the days and the later versions make of a promulgated norm; null before it is promulgated. */
export const normStates = ["to-come", "in-force", "revised", "repealed"] as const;

export const normSummary = z.object({
  id: z.uuid(),
  kind: normKind,
  title: z.string(),
  version: z.number().int(),
  stage: z.enum(normStages),
  state: z.enum(normStates).nullable(),
  number: z.string().nullable(),
  /** T/… of a promulgated group standard. */
  standardCode: z.string().nullable(),
  promulgatedOn: z.iso.date().nullable(),
  inForceFrom: z.iso.date().nullable(),
  reviewOn: z.iso.date().nullable(),
  changedAt: z.iso.datetime({ offset: true }),
  /** Who is to do what next, and the last day where a rule or a decision sets one; null where nothing is left to do. */
  next: z.object({ deed: z.enum(nextDeeds), offices: z.array(office), by: z.iso.date().nullable() }).nullable(),
});
export type NormSummary = z.infer<typeof normSummary>;

const answerView = z.object({
  verdict: z.enum(["lawful", "must-go"]),
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
});

/** The competition gate of the text as it stands: every question, every passage flagged, and what still keeps it shut. */
export const gateView = z.object({
  edition: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      asks: z.string(),
      asksEn: z.string(),
      source: packSource,
      answer: answerView.nullable(),
    }),
  ),
  passages: z.array(
    z.object({
      question: z.string(),
      clause: z.number().int(),
      sentence: z.string(),
      words: z.array(z.string()),
      why: z.string(),
      whyEn: z.string(),
      answer: answerView.nullable(),
    }),
  ),
  signed: z.boolean(),
});

export const normReviewView = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  role: z.enum(["legal", "expert"]),
  name: z.string(),
  unit: z.string(),
  verdict: z.enum(["agree", "disagree", "recused"]),
  opinion: z.string(),
  signedOn: z.iso.date(),
  paperId: z.uuid(),
});

export const notifiedParty = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(["member", "department", "public"]),
});

/** Why the next step cannot be taken yet, and by which article. */
export const normBlock = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Who can mend it; nobody where only the day can. */
  offices: z.array(office),
  basis: z.object({ document: z.string(), article: z.string().nullable(), isVerified: z.boolean() }).nullable(),
});
export type NormBlock = z.infer<typeof normBlock>;

/** A norm whole: its text, how far it came, what keeps it from going on, and what may be done now. */
export const normView = normSummary.extend({
  purpose: z.string(),
  amends: z.uuid().nullable(),
  /** How far its approval came; null where no rule asks for one. */
  project: z.enum(projectStates).nullable(),
  /** Every proposal, the latest first. */
  projects: z.array(normProjectView),
  /** Whether it is numbered as a standard when it is promulgated. */
  isNumbered: z.boolean(),
  revision: z.number().int(),
  clauses: z.array(normClause),
  texts: z.array(
    z.object({
      revision: z.number().int(),
      why: z.string(),
      by: z.string(),
      at: z.iso.datetime({ offset: true }),
    }),
  ),
  gate: gateView.nullable(),
  reviews: z.array(normReviewView),
  expertsLeast: z.number().int().nullable(),
  consultation: z
    .object({
      revision: z.number().int(),
      openedOn: z.iso.date(),
      closesOn: z.iso.date(),
      edition: z.string(),
      notified: z.array(notifiedParty),
      noticePaper: z.uuid().nullable(),
      opinions: z.number().int(),
      unanswered: z.number().int(),
      /** What the public sent and nobody has read. */
      unread: z.number().int(),
    })
    .nullable(),
  blocks: z.array(normBlock),
  /** The vote it takes by the charter in force; null where the charter knows no such resolution. */
  voting: z
    .object({ kind: z.string(), bodies: z.array(z.object({ id: z.string(), name: z.string() })), article: z.string() })
    .nullable(),
  returnedWhy: z.string().nullable(),
  resolution: z.object({ id: z.uuid(), number: z.string(), decidedOn: z.iso.date(), carried: z.boolean() }).nullable(),
  documentId: z.uuid().nullable(),
  reviewedNote: z.string().nullable(),
  repealedOn: z.iso.date().nullable(),
  repealedWhy: z.string().nullable(),
  signings: z.object({ members: z.number().int(), practitioners: z.number().int() }),
  /** The day on which the reader, or whom the reader speaks for, signed it. */
  ownSigning: z.iso.date().nullable(),
  /** The last whole year in force without a report on it. */
  reportOwed: z.object({ year: z.number().int(), by: z.iso.date().nullable() }).nullable(),
  reports: z.array(
    z.object({ year: z.number().int(), report: z.string(), by: z.string(), at: z.iso.datetime({ offset: true }) }),
  ),
  can: z.array(
    z.enum([
      "propose-norm-project",
      "decide-norm-project",
      "edit-norm",
      "import-norm-clauses",
      "answer-norm-question",
      "sign-norm-review",
      "pass-norm-gate",
      "open-norm-consultation",
      "record-norm-opinion",
      "give-norm-opinion",
      "list-norm-letters",
      "answer-norm-opinion",
      "close-norm-consultation",
      "put-norm-to-vote",
      "return-norm",
      "promulgate-norm",
      "sign-norm",
      "sign-norm-oneself",
      "list-norm-signings",
      "report-norm",
      "confirm-norm",
      "repeal-norm",
      "draft-norm",
      "issue-norm-file",
    ]),
  ),
});
export type NormView = z.infer<typeof normView>;

export const opinionView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  clause: z.number().int().nullable(),
  fromKind: z.enum(["member", "department", "public"]),
  fromName: z.string(),
  opinion: z.string(),
  receivedOn: z.iso.date(),
  /** The text it was given on: a text that went back is laid open again as another. */
  revision: z.number().int(),
  /** Numbers of opinions: where it came from, where it went. */
  splitFrom: z.number().int().nullable(),
  mergedInto: z.number().int().nullable(),
  isSplit: z.boolean(),
  answer: z.enum(["adopted", "partly", "rejected"]).nullable(),
  reason: z.string().nullable(),
  can: z.array(z.enum(["answer-norm-opinion", "merge-norm-opinion", "split-norm-opinion"])),
});
export type OpinionView = z.infer<typeof opinionView>;

/** What the public sent, as it came; read by the secretariat before anybody else. */
export const letterView = z.object({
  id: z.uuid(),
  clause: z.number().int().nullable(),
  fromName: z.string(),
  opinion: z.string(),
  receivedOn: z.iso.date(),
  /** The number of the opinion it was taken in as. */
  takenAs: z.number().int().nullable(),
  setAsideWhy: z.string().nullable(),
  readBy: z.string().nullable(),
  can: z.array(z.enum(["take-norm-letter", "set-aside-norm-letter"])),
});
export type LetterView = z.infer<typeof letterView>;

export const signingView = z.object({
  id: z.uuid(),
  signer: z.enum(["member", "practitioner"]),
  name: z.string(),
  unit: z.string(),
  signedOn: z.iso.date(),
});

/** Two texts, clause beside clause. */
export const normComparison = z.object({
  before: z.object({ normId: z.uuid(), version: z.number().int(), revision: z.number().int() }),
  after: z.object({ normId: z.uuid(), version: z.number().int(), revision: z.number().int() }),
  clauses: z.array(
    z.object({
      change: z.enum(["same", "changed", "added", "removed"]),
      before: normClause.nullable(),
      after: normClause.nullable(),
      parts: z.array(z.object({ part: z.enum(["same", "out", "in"]), text: z.string() })),
    }),
  ),
});
