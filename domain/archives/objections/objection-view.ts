import { z } from "zod";
import { objectionAbout, objectionMatter, objectionOutcome, objectionStage, referralSays } from "./objection.ts";

export const keptPaper = z.object({ id: z.uuid(), name: z.string(), broughtOn: z.iso.date() });
export type KeptPaper = z.infer<typeof keptPaper>;

/** A deadline as it stands beside a matter; null where none runs. `daysLeft` in working days, 0 on the last day. */
export const matterClock = z.object({
  dueOn: z.iso.date(),
  daysLeft: z.int(),
  late: z.boolean(),
  provisional: z.boolean(),
  edition: z.string(),
});
export type MatterClock = z.infer<typeof matterClock>;

/** How the receivers of a record were told of a matter. */
export const receiverCount = z.object({ told: z.int(), acknowledged: z.int(), late: z.int() });

/** Which record a matter is about, as it stood when the matter began. */
export const matterRecord = z.object({
  recordId: z.uuid(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  document: z.string(),
  issuer: z.string(),
  decidedOn: z.iso.date(),
});
export type MatterRecord = z.infer<typeof matterRecord>;

export const objectionView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  about: objectionAbout,
  /** Null: about what is no record, or the record is past its retention. */
  record: matterRecord.nullable(),
  /** What is no record by its own id: the application that was graded, the entry in a roll. */
  targetId: z.uuid().nullable(),
  matter: objectionMatter,
  claim: z.string(),
  reason: z.string(),
  evidence: z.array(keptPaper),
  filedOn: z.iso.date(),
  agent: z.object({ name: z.string(), authorisation: keptPaper }).nullable(),
  stage: objectionStage,
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  referral: z
    .object({
      to: z.string(),
      asks: z.string(),
      on: z.iso.date(),
      answer: z
        .object({
          says: referralSays,
          text: z.string(),
          paper: keptPaper.nullable(),
          on: z.iso.date(),
        })
        .nullable(),
    })
    .nullable(),
  answers: z.array(
    z.object({
      round: z.int(),
      outcome: objectionOutcome,
      reasons: z.string(),
      correction: z.string(),
      correctedBy: z.uuid().nullable(),
      on: z.iso.date(),
      by: z.string(),
      documentId: z.uuid(),
      number: z.string(),
    }),
  ),
  secondLookWhy: z.string().nullable(),
  disagreement: z
    .object({ text: z.string(), state: z.enum(["waiting", "shown", "kept-back"]), why: z.string().nullable() })
    .nullable(),
  receivers: receiverCount,
  can: z.array(z.string()),
});
export type ObjectionView = z.infer<typeof objectionView>;

/** A matter of either kind as a list shows it. */
export const matterRow = z.object({
  kind: z.enum(["objection", "repair"]),
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  /** The item of the record; empty for an identity. */
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  document: z.string(),
  stage: z.string(),
  filedOn: z.iso.date(),
  clock: matterClock.nullable(),
  lateReceivers: z.int(),
});
export type MatterRow = z.infer<typeof matterRow>;

export const receiverNotice = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  handoverId: z.uuid(),
  handoverNumber: z.string(),
  recipient: z.string(),
  recipientKind: z.string(),
  cause: z.enum(["objection", "repair", "recall"]),
  causeId: z.uuid(),
  says: z.enum(["disputed", "corrected", "kept", "repaired", "restored", "recalled"]),
  toldAt: z.iso.datetime({ offset: true }),
  dueOn: z.iso.date(),
  late: z.boolean(),
  /** How it went to the receiver's own address; null where it has none, and is told on the desk, under its key or by letter. */
  sending: z
    .object({
      way: z.enum(["mail", "web-hook"]),
      state: z.enum(["waiting", "failed", "sent", "given-up"]),
      attempts: z.int(),
      /** Why the last attempt failed: a code, no text of anybody's. */
      fault: z.string().nullable(),
      sentAt: z.iso.datetime({ offset: true }).nullable(),
    })
    .nullable(),
  acknowledgement: z
    .object({
      at: z.iso.datetime({ offset: true }),
      through: z.enum(["api", "desk", "note", "link"]),
      by: z.string(),
      note: z.string(),
    })
    .nullable(),
  can: z.array(z.string()),
});
export type ReceiverNotice = z.infer<typeof receiverNotice>;
