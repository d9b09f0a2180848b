import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { complaintKind } from "@xinheng/domain/discipline/complaints/complaint.ts";
import type { complaintReceived } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { drawReceipt } from "../../norms/letters/by-receipt.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isOnTheRoll } from "../on-the-roll.ts";
import { sealPerson } from "./complaint-person.ts";
import { complaintsRule, enterComplaintStage, judgeComplaintDay } from "./complaint-step.ts";
import { type NewComplaint, saveComplaint } from "./complaint-store.ts";

/** What every complaint says, by whatever road it comes. */
export const complaintBody = {
  /** The member complained of. */
  subjectId: z.uuid(),
  kind: complaintKind,
  happenedOn: z.iso.date(),
  facts: z.string().trim().min(6).max(4_000),
  wants: z.string().trim().min(2).max(1_000),
  contact: z.string().trim().min(5).max(200),
  /** Whether the member may be told who complains. */
  showsName: z.boolean().default(false),
} as const;

type Brought = z.output<z.ZodObject<typeof complaintBody>>;
type Beginner = { readonly tx: Tx; readonly house: House; readonly now: Date; readonly today: string };
type Begun = z.infer<typeof complaintReceived> & { readonly ruleEdition: string };
type BeginRefusal = Refusal<
  | "subject-not-found"
  | "complaint-not-member"
  | "complaint-of-oneself"
  | "complaint-day-wrong"
  | "complaint-contact-missing"
  | "complaint-rule-missing"
>;

/**
 * Takes a complaint in and sets the time for judging it going. The one way in: by whatever road it comes, it is about a member
 * of this association.
 */
export async function beginComplaint(
  beginner: Beginner,
  sent: Brought,
  from: Pick<NewComplaint, "associationId" | "channel" | "hotline" | "fromId" | "enteredBy"> & {
    readonly name: string;
  },
): Promise<Begun | BeginRefusal> {
  const { tx, house, now, today } = beginner;
  const standing = await findStanding(tx, [sent.subjectId, ...(from.fromId === null ? [] : [from.fromId])]);
  const member = standing.get(sent.subjectId);
  const complainant = from.fromId === null ? null : (standing.get(from.fromId) ?? refuse("subject-not-found"));
  if (member === undefined) return refuse("subject-not-found");
  if (complainant !== null && isRefusal(complainant)) return complainant;
  if (complainant?.id === member.id) return refuse("complaint-of-oneself");
  if (!(await isOnTheRoll(tx, member.id))) return refuse("complaint-not-member");
  const wrong = judgeComplaintDay(sent.happenedOn, { from: "1990-01-01", until: today });
  if (wrong !== null) return wrong;
  const name = complainant?.name ?? from.name;
  if (name.length < 2) return refuse("complaint-contact-missing");
  const rule = complaintsRule(house.packs.set, await packContextOf(tx, from.associationId, today));
  if (isRefusal(rule)) return rule;
  const { receipt, receiptHash } = drawReceipt();
  const { associationId, channel, hotline, enteredBy } = from;
  const { kind, happenedOn, facts, wants, contact, showsName } = sent;
  const made = { id: uuidv7({ msecs: now.getTime() }), associationId, ruleEdition: entryRef(rule) };
  await saveComplaint(tx, {
    ...{ ...made, subjectId: member.id, kind, happenedOn, facts, wants, showsName, channel, hotline, enteredBy },
    ...{ fromId: complainant?.id ?? null, fromSealed: sealPerson(house, { name, contact }) },
    ...{ receiptHash, receivedOn: today, receivedAt: now },
  });
  const unset = await enterComplaintStage(beginner, made, { stage: "received" });
  return unset ?? { complaintId: made.id, receipt, receivedOn: today, ruleEdition: made.ruleEdition };
}
