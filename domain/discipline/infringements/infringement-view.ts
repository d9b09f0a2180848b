import { z } from "zod";
import { matterClock } from "../../archives/objections/objection-view.ts";
import { letterReceipt } from "../../norms/letter-receipt.ts";
import {
  finding,
  infringementChannel,
  infringementKind,
  infringementMove,
  infringementParts,
  infringementRole,
  infringementStage,
} from "./infringement.ts";
import { identityState } from "./infringement-answer.ts";
import { officerConflict } from "./officer-conflict.ts";

/** Something done with a subject's data, as the log has it. */
export const dataAct = z.object({
  kind: z.enum(["look", "handover", "deed"]),
  at: z.iso.datetime(),
  accountId: z.uuid().nullable(),
  who: z.string(),
  office: z.string(),
  /** The purpose of a look, what was handed over under which number, or the operation. */
  what: z.string(),
  /** The right a look rested on, who received, or how it ended. */
  told: z.string(),
});
export type DataAct = z.infer<typeof dataAct>;

const extractView = z.object({
  id: z.uuid(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
  takenAt: z.iso.datetime(),
  /** How many of each kind. */
  counts: z.object({ look: z.int(), handover: z.int(), deed: z.int() }),
  shortened: z.boolean(),
  sha256: z.string(),
  /** Whether what is kept still has this hash. */
  intact: z.boolean(),
  /** Whoever complains reads how many, and their own access log tells the rest. */
  acts: z.array(dataAct).nullable(),
});

const shape = infringementParts.shape;
/** Who found it is told by the officer, to who may know that. */
const found = finding.omit({ officerId: true, about: true });
const foundView = found.nullable();

export const infringementView = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: infringementStage,
  /** As what the reader stands in it. */
  role: infringementRole,
  kind: infringementKind,
  channel: infringementChannel,
  complainant: z.string(),
  /** Whether the complainant has an account here and is told by notices. */
  registered: z.boolean(),
  /** Whose data it is held to be, for who handles it; before the check, whom of the register the office wrote down. */
  fromId: z.uuid().nullable(),
  /** Whether somebody who came as an outsider is whose data it is; null: it came by their own account. */
  identity: identityState.nullable(),
  identities: z.array(
    shape.identities.unwrap().element.omit({ subjectId: true, byId: true }).extend({
      /** The subject of the register that they were found to be. */
      subject: z.string().nullable(),
    }),
  ),
  noticedOn: z.iso.date(),
  sinceOn: z.iso.date(),
  data: z.string(),
  facts: z.string(),
  wants: z.string(),
  receivedOn: z.iso.date(),
  ruleEdition: z.string(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  /** The last day for asking a second look; null: none can be asked. */
  secondLookUntil: z.iso.date().nullable(),
  judgement: shape.judgement.unwrap(),
  /** Who inquires; whoever complains reads that somebody does, and not who. */
  officer: z.object({ name: z.string(), round: z.int(), on: z.iso.date() }).nullable(),
  /** Accounts whose own act is complained of, by name, for who handles it. */
  against: z.array(z.string()),
  notes: shape.notes.unwrap(),
  extension: shape.extension.unwrap(),
  extracts: z.array(extractView),
  finding: foundView,
  secondLook: shape.secondLook.unwrap(),
  review: foundView,
  consequences: shape.consequences.unwrap(),
  /** What was found about another's data before an identity was corrected, for who handles it. */
  setAside: z.array(z.object({ found: z.array(found), consequences: shape.consequences.unwrap(), on: z.iso.date() })),
  papers: shape.papers.unwrap(),
  looks: shape.looks.unwrap(),
  outcome: shape.outcome.unwrap(),
  /** Who could be entrusted with it, and what stands against each; for who handles it. */
  persons: z.array(z.object({ accountId: z.uuid(), name: z.string(), conflicts: z.array(officerConflict) })),
  suits: z.array(z.object({ id: z.uuid(), organ: z.string(), number: z.string() })),
  can: z.array(infringementMove),
});
export type InfringementView = z.infer<typeof infringementView>;

export const infringementRow = z.object({
  id: z.uuid(),
  number: z.string(),
  stage: infringementStage,
  role: infringementRole,
  kind: infringementKind,
  channel: infringementChannel,
  receivedOn: z.iso.date(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
});
export type InfringementRow = z.infer<typeof infringementRow>;

/** What whoever complains is told once; an account follows it without the receipt. */
export const infringementReceived = z.object({
  infringementId: z.uuid(),
  number: z.string(),
  receipt: letterReceipt,
  receivedOn: z.iso.date(),
});
