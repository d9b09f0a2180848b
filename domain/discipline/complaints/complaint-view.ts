import { z } from "zod";
import { keptPaper, matterClock } from "../../archives/objections/objection-view.ts";
import { letterReceipt } from "../../norms/letter-receipt.ts";
import { receiptPaper } from "../receipt-papers/receipt-paper.ts";
import {
  complaintChannel,
  complaintKind,
  complaintMove,
  complaintParts,
  complaintRole,
  complaintStage,
} from "./complaint.ts";

const complaintPaper = keptPaper.extend({
  side: z.enum(["house", "member", "complainant"]),
  /** Whether both sides read it; else whoever brought it and the secretariat. */
  shared: z.boolean(),
  /** When it came by the receipt; null: by an account, or the reader is a side. */
  byReceiptAt: z.iso.datetime().nullable(),
});

export const complaintView = z.object({
  id: z.uuid(),
  stage: complaintStage,
  /** As what the reader stands in it. */
  role: complaintRole,
  kind: complaintKind,
  channel: complaintChannel,
  /** The hotline and the number under which it came, where one passed it on. */
  hotline: z.string(),
  member: z.object({ subjectId: z.uuid(), name: z.string() }),
  /** By name where the reader may know it: the secretariat, the complainant, the member where the complainant let it. */
  complainant: z.string().nullable(),
  /** The complainant's own words; the member reads the question in their place. */
  facts: z.string().nullable(),
  wants: z.string().nullable(),
  happenedOn: z.iso.date(),
  showsName: z.boolean(),
  receivedOn: z.iso.date(),
  ruleEdition: z.string(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  judgement: complaintParts.judgement.nullable(),
  question: complaintParts.question.nullable(),
  answer: complaintParts.answer.nullable(),
  outcome: complaintParts.outcome.nullable(),
  passed: complaintParts.passed.nullable(),
  letter: complaintParts.letter.nullable(),
  papers: z.array(complaintPaper),
  looks: complaintParts.looks,
  can: z.array(complaintMove),
});
export type ComplaintView = z.infer<typeof complaintView>;

export const complaintRow = z.object({
  id: z.uuid(),
  stage: complaintStage,
  role: complaintRole,
  kind: complaintKind,
  channel: complaintChannel,
  member: z.string(),
  receivedOn: z.iso.date(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
});
export type ComplaintRow = z.infer<typeof complaintRow>;

/** What whoever complains is told once. */
export const complaintReceived = z.object({ complaintId: z.uuid(), receipt: letterReceipt, receivedOn: z.iso.date() });

/** What became of a complaint, for whoever holds its receipt: what was decided and said to them, and nothing of the member's papers. */
export const complaintAnswer = z.object({
  id: z.uuid(),
  associationId: z.uuid(),
  stage: complaintStage,
  kind: complaintKind,
  member: z.string(),
  facts: z.string(),
  wants: z.string(),
  happenedOn: z.iso.date(),
  receivedOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  judgement: complaintParts.judgement.nullable(),
  answeredOn: z.iso.date().nullable(),
  outcome: complaintParts.outcome.nullable(),
  department: z
    .object({
      name: z.string(),
      on: z.iso.date(),
      receivedOn: z.iso.date().nullable(),
      reply: z.object({ number: z.string(), text: z.string(), on: z.iso.date() }).nullable(),
    })
    .nullable(),
  withdrawable: z.boolean(),
  /** What whoever holds the receipt brought by it. */
  papers: z.array(receiptPaper),
  /** Whether more may be brought at this stage. */
  bringable: z.boolean(),
});
export type ComplaintAnswer = z.infer<typeof complaintAnswer>;
