import { z } from "zod";
import { type Day, lastDayOf, type WorkCalendar } from "../calendar.ts";
import { findEntry, ruleInForce } from "../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { retentionTerm } from "./retention.ts";

/** Why a source takes a record back. A court's ruling binds the source and us alike. */
export const recallReason = z.enum(["source-revoked", "source-changed", "wrong-subject", "court"]);
export type RecallReason = z.infer<typeof recallReason>;

/** What says that the record is taken back: the decision that revokes or changes it, a letter of the source, a ruling. */
export const recallDocument = z.object({
  number: z.string().trim().min(1).max(128),
  issuer: z.string().trim().min(2).max(200),
  decidedOn: z.iso.date(),
});
export type RecallDocument = z.infer<typeof recallDocument>;

/** A recall as it is kept. */
export type Recall = {
  readonly recordId: string;
  readonly item: string;
  readonly edition: string;
  readonly reason: RecallReason;
  readonly document: RecallDocument;
  readonly note: string;
  readonly ruleEdition: string;
  readonly dueOn: Day;
  readonly provisional: boolean;
  readonly late: boolean;
  readonly recalledOn: Day;
};

/** What staff and the subject see in the place of a record that was taken back: class, article, day (HARD-PARTS b9). */
export const tombstone = z.object({
  recordId: z.uuid(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  class: z.string().nullable(),
  reason: recallReason,
  article: z.string(),
  document: z.object({ number: z.string(), issuer: z.string(), decidedOn: z.iso.date() }),
  note: z.string(),
  recalledOn: z.iso.date(),
  /** The last day by which it was to be taken back. */
  dueOn: z.iso.date(),
  provisional: z.boolean(),
  late: z.boolean(),
});
export type Tombstone = z.infer<typeof tombstone>;

const withdrawalRule = "deadline-withdraw-changed-penalty";

export type RecallClock = Pick<Recall, "ruleEdition" | "dueOn" | "provisional" | "late">;

/**
 * By when a record had to be taken back: within three working days of the day of the document that takes it back
 * (行政处罚法 48 and 85). A recall that comes later is done all the same, and noted as late.
 */
export function recallClock(
  asked: { readonly document: RecallDocument; readonly recordDecidedOn: Day; readonly today: Day },
  packs: PackSet,
  calendar: WorkCalendar,
): RecallClock | Refusal<"recall-document-in-future" | "recall-before-decision"> {
  const { decidedOn } = asked.document;
  if (decidedOn > asked.today) return refuse("recall-document-in-future", { on: decidedOn, today: asked.today });
  if (decidedOn < asked.recordDecidedOn)
    return refuse("recall-before-decision", { on: decidedOn, decidedOn: asked.recordDecidedOn });
  const rule = ruleInForce(packs, { type: "deadline", id: withdrawalRule }, { on: asked.today, region: "CN" });
  const [limit] = rule?.limits ?? [];
  if (rule === null || limit === undefined) throw new Error(`the packs have no ${withdrawalRule}`);
  const { on, provisional } = lastDayOf(calendar, decidedOn, limit.period);
  // Nothing that speaks against somebody rests on a calendar that is not published yet.
  return { ruleEdition: entryRef(rule), dueOn: on, provisional, late: asked.today > on && !provisional };
}

/**
 * Whether a row of the recalled record's key is stopped. A decision that was revoked is gone with every wording of it; where
 * the source only changed it or named the wrong subject, the mended row is welcome and the same row is not.
 */
export function isStopped(recalled: { readonly reason: RecallReason; readonly sameContent: boolean }): boolean {
  return recalled.sameContent || recalled.reason === "source-revoked" || recalled.reason === "court";
}

/** The tombstone of a recall; null once the item's retention has run out, from when on nothing is shown at all. */
export function tombstoneOf(recall: Recall, packs: PackSet, today: Day): Tombstone | null {
  const found = findEntry(packs, recall.edition);
  const entry = isRefusal(found) || found.kind !== "catalogue" ? null : found;
  const term = entry === null ? null : retentionTerm(packs, entry.retention, today);
  if (term !== null && recall.recalledOn < term.endedBefore) return null;
  const { ruleEdition, edition: _edition, ...kept } = recall;
  return {
    ...kept,
    itemName: entry?.name ?? recall.item,
    itemNameEn: entry?.nameEn ?? null,
    class: entry?.class ?? null,
    article: articleOf(ruleEdition, packs),
  };
}

function articleOf(ref: string, packs: PackSet): string {
  const rule = findEntry(packs, ref);
  return isRefusal(rule) ? ref : `${rule.source.document}${rule.source.article ?? ""}`;
}
