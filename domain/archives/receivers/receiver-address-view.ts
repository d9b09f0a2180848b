import { z } from "zod";
import { receiverNotice } from "../objections/objection-view.ts";

const instant = z.iso.datetime({ offset: true });

/** How a receiver with an address of its own is told: by mail, or by a signed message to its machine. */
export const receiverWay = z.enum(["mail", "web-hook"]);
export type ReceiverWay = z.infer<typeof receiverWay>;

/** Where a receiver is told, as the secretariat reads it; its secret is shown once, when it is drawn. */
export const receiverAddressView = z.object({
  id: z.uuid(),
  recipient: z.string(),
  recipientKind: z.enum(["key", "partner"]),
  way: receiverWay,
  address: z.string(),
  givenAt: instant,
  can: z.array(z.string()),
});
export type ReceiverAddressView = z.infer<typeof receiverAddressView>;

/** An address as it is given: a mailbox, or an https address of the receiver's machine. */
export const newReceiverAddress = z.discriminatedUnion("way", [
  z.object({ way: z.literal("mail"), address: z.email().max(254) }),
  z.object({ way: z.literal("web-hook"), address: z.url({ protocol: /^https?$/ }).max(500) }),
]);

/** What a receiver reads behind the link: which record of what was handed to it, and what became of that; never what it says. */
export const receiverSlip = z.object({
  association: z.string(),
  recipient: z.string(),
  handoverNumber: z.string(),
  handedOn: z.iso.date(),
  says: receiverNotice.shape.says,
  subjectName: z.string(),
  recordIds: z.array(z.uuid()),
  toldAt: instant,
  dueOn: z.iso.date(),
  acknowledgement: z.object({ at: instant, by: z.string() }).nullable(),
});
