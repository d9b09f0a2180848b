import { z } from "zod";
import { handoverView } from "../../access/handover-view.ts";

/** One thing handed out on the desk: what it was, whether it is late, what can be done. */
export const handoverOnDesk = handoverView.extend({ late: z.boolean(), can: z.array(z.string()) });

export const handoverPage = z.object({
  handovers: z.array(handoverOnDesk).max(100),
  /** How many are awaited past their day, whatever the list shows. */
  late: z.int(),
  next: z.uuid().nullable(),
});

/** One subject or record that went out, in the words of today. */
const handedOutItem = z.object({
  subjectId: z.uuid(),
  subjectName: z.string(),
  /** Null where the subject itself went. */
  recordId: z.uuid().nullable(),
  itemName: z.string().nullable(),
  itemNameEn: z.string().nullable(),
  /** What became of the version that went: it stands, a later one replaced it, its source took it back. */
  since: z.enum(["stands", "replaced", "recalled"]),
});

export const handoverDetail = z.object({
  handover: handoverOnDesk,
  items: z.array(handedOutItem).max(200),
  next: z.string().nullable(),
});

/** What the recipient reads behind the link: counts, never what the records say. */
export const handoverSlip = z.object({
  number: z.string(),
  association: z.string(),
  what: handoverView.shape.what,
  recipient: z.string(),
  subjects: z.int(),
  records: z.int(),
  madeAt: z.iso.datetime({ offset: true }),
  sha256: z.string().nullable(),
  purpose: z.string(),
  acknowledgement: handoverView.shape.acknowledgement,
});

/** A handover with which versions of the record asked about went with it. */
export const receiverPage = z.object({
  receivers: z
    .array(
      z.object({
        handoverId: z.uuid(),
        number: z.string(),
        what: handoverView.shape.what,
        recipient: z.string(),
        channel: handoverView.shape.channel,
        madeAt: z.iso.datetime({ offset: true }),
        purpose: z.string(),
        acknowledgement: handoverView.shape.acknowledgement.shape.state,
        /** The versions that went; empty where the subject alone did. */
        versions: z.array(z.uuid()),
      }),
    )
    .max(100),
  next: z.uuid().nullable(),
});
