import { z } from "zod";
import { keptPaper, matterClock } from "../../archives/objections/objection-view.ts";
import { confirmedByCourt, courtApplication, courtState } from "../agreements/court-confirmation.ts";
import {
  obligationFigures,
  obligationMove,
  obligationState,
  obligationWord,
  obligor,
} from "../agreements/obligation.ts";
import { mediationAct, mediationMove, mediationSide, mediationStage } from "./mediation.ts";
import { mediatorConflict, mediatorTie } from "./mediator-conflict.ts";

const mediationPaper = keptPaper.extend({ side: z.enum(["requester", "respondent", "mediator", "house"]) });

const party = z.object({ subjectId: z.uuid().nullable(), name: z.string() });

/** Somebody of the roll, and what stands against them in the matter looked at. */
const mediatorChoice = z.object({
  id: z.uuid(),
  name: z.string(),
  fields: z.string(),
  conflicts: z.array(mediatorConflict),
});

/** What is owed under an agreement, and what was said of its performance. */
const obligationView = z.object({
  number: z.int(),
  obligor,
  amountFen: z.int().nullable(),
  deed: z.string(),
  /** Null: by the rule, and over by now. */
  dueOn: z.iso.date().nullable(),
  state: obligationState,
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  performedOn: z.iso.date().nullable(),
  words: z.array(obligationWord),
  moves: z.array(obligationMove),
  can: z.array(mediationMove),
});
export type ObligationView = z.infer<typeof obligationView>;

const twoTongues = z.object({ zh: z.string(), en: z.string() });

/** 司法确认 as it stands for an agreement; a rule of the packs gives the last day and the article. */
const courtView = z.object({
  state: courtState,
  until: z.iso.date(),
  /** Whether the last day is over, or the agreement touches on what the law excludes. */
  shut: z.enum(["time-over", "excluded"]).nullable(),
  /** Natural days to the last one; below zero: it is over. */
  daysLeft: z.int(),
  article: z.string(),
  exclusionArticle: z.string(),
  /** What of the exclusions the agreement touches. */
  touches: z.array(twoTongues),
  applications: z.array(courtApplication.extend({ rulingSha256: z.string().nullable() })),
});
export type CourtView = z.infer<typeof courtView>;

export const mediationView = z.object({
  id: z.uuid(),
  stage: mediationStage,
  /** As what the reader stands in it. */
  role: z.enum(["requester", "respondent", "mediator", "house"]),
  requester: party,
  respondent: party,
  /** An outsider's address: for the secretariat and the mediator; null where there is none. */
  contact: z.string().nullable(),
  matter: z.string(),
  claim: z.string(),
  ruleEdition: z.string(),
  requestedOn: z.iso.date(),
  answeredOn: z.iso.date().nullable(),
  answerWhy: z.string(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  mediator: z
    .object({
      id: z.uuid(),
      name: z.string(),
      appointedOn: z.iso.date(),
      appointedWhy: z.string(),
      /** What has come to stand against them since: then no agreement is drafted until they stood aside. */
      conflicts: z.array(mediatorConflict),
    })
    .nullable(),
  /** Whom each side chose, by name, as long as they differ. */
  choices: z.array(z.object({ side: mediationSide, name: z.string() })),
  recusals: z.array(z.object({ name: z.string(), why: z.string(), on: z.iso.date() })),
  /** The roll, for whoever may choose now. */
  roll: z.array(mediatorChoice),
  sessions: z.array(
    z.object({
      number: z.int(),
      heldOn: z.iso.date(),
      hour: z.string(),
      place: z.string(),
      attended: z.string().nullable(),
      minutes: z.string().nullable(),
    }),
  ),
  papers: z.array(mediationPaper),
  agreement: z
    .object({
      terms: z.array(z.string()),
      obligations: z.array(obligationView),
      figures: obligationFigures,
      /** What of the exclusions from confirmation by a court it touches, by id. */
      touches: z.array(z.string()),
      documentId: z.uuid(),
      number: z.string(),
      /** Of the PDF that both sign, in hexadecimal. */
      sha256: z.string(),
      agreedOn: z.iso.date().nullable(),
    })
    .nullable(),
  /** Null: nothing was agreed, or no rule of it is in force. */
  court: courtView.nullable(),
  /** What the law excludes from confirmation by a court, for whoever writes the agreement. */
  exclusions: z.array(twoTongues.extend({ id: z.string() })),
  acts: z.array(mediationAct),
  performedOn: z.iso.date().nullable(),
  /** The records it left, where both let it enter the archive. */
  archived: z.boolean(),
  ended: z
    .object({
      ...{ on: z.iso.date(), by: z.string(), why: z.string() },
      /** Closed as not performed after a court confirmed it: what either party can have enforced; null: nothing. */
      enforceable: confirmedByCourt.extend({ article: z.string() }).nullable(),
    })
    .nullable(),
  can: z.array(mediationMove),
});
export type MediationView = z.infer<typeof mediationView>;

export const mediationRow = z.object({
  id: z.uuid(),
  stage: mediationStage,
  requester: z.string(),
  respondent: z.string(),
  matter: z.string(),
  requestedOn: z.iso.date(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  /** How much of the agreement was performed; null: nothing was agreed. */
  figures: obligationFigures.nullable(),
});
export type MediationRow = z.infer<typeof mediationRow>;

export const mediatorView = z.object({
  id: z.uuid(),
  name: z.string(),
  fields: z.string(),
  listedOn: z.iso.date(),
  /** Of whom: for the secretariat and the mediator alone; parties are told of a conflict, not of a life. */
  ties: z.array(mediatorTie.extend({ subjectName: z.string() })).nullable(),
  own: z.boolean(),
});
export type MediatorView = z.infer<typeof mediatorView>;

export const mediatorNoteView = z.object({
  id: z.uuid(),
  writtenAt: z.iso.datetime({ offset: true }),
  text: z.string(),
});
