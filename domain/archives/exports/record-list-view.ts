import { z } from "zod";
import type { PackSet } from "../../catalogue/pack.ts";
import { itemOf, type KeptRecord } from "../archive.ts";
import { polarity } from "../record-view.ts";
import { publicityState, type VisitorGate } from "../visitor-gate.ts";
import { recordState, type RecordState } from "./record-filter.ts";

/** A record as a list of the desk shows it. Of one that its source took back only class and day are told. */
export const listedRecord = z.object({
  subjectId: z.uuid(),
  shortId: z.string(),
  subjectName: z.string(),
  subjectCode: z.string().nullable(),
  recordId: z.uuid(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  polarity,
  /** Number, issuer and day of the document; null where the record was taken back. */
  document: z.object({ printed: z.string(), issuer: z.string(), decidedOn: z.iso.date() }).nullable(),
  state: recordState,
  publicFrom: z.iso.date().nullable(),
  publicUntil: z.iso.date().nullable(),
  recalledOn: z.iso.date().nullable(),
  /** By when it had to be public and how many working days later it came; null where it was not late. */
  late: z.object({ dueOn: z.iso.date(), days: z.int().min(1) }).nullable(),
});
export type ListedRecord = z.infer<typeof listedRecord>;

/** Newest decision first. `next` is given as `cursor` to read on. */
export const recordPage = z.object({
  records: z.array(listedRecord).max(200),
  next: z.string().nullable(),
  can: z.array(z.string()),
});

/** A record with whose it is, as a list finds it. */
export type FoundRecord = {
  readonly record: KeptRecord;
  readonly shortId: string;
  readonly subjectName: string;
  readonly subjectKind: string;
  readonly subjectCode: string | null;
  /** The day its source took it back; null where it stands. */
  readonly recalledOn: string | null;
};

export function listedRecordOf(found: FoundRecord, packs: PackSet, gate: VisitorGate): ListedRecord {
  const { record, recalledOn } = found;
  const entry = itemOf(record, packs);
  const { documentPrinted: printed, issuerName: issuer, decidedOn } = record;
  return {
    subjectId: record.subjectId,
    shortId: found.shortId,
    subjectName: found.subjectName,
    subjectCode: found.subjectCode,
    recordId: record.id,
    item: record.item,
    itemName: entry?.name ?? record.item,
    itemNameEn: entry?.nameEn ?? null,
    polarity: record.polarity,
    document: recalledOn === null ? { printed, issuer, decidedOn } : null,
    state: stateOf(found, gate),
    publicFrom: recalledOn === null ? record.publicFrom : null,
    publicUntil: recalledOn === null ? record.publicUntil : null,
    recalledOn,
    late: lateOf(record),
  };
}

function lateOf({ publishDueOn: dueOn, publishDaysLate: days }: KeptRecord): ListedRecord["late"] {
  return dueOn === null || days === null || days === 0 ? null : { dueOn, days };
}

/** The state as the filter names it: an unclassed record is not public either. */
export function stateOf({ record, recalledOn }: FoundRecord, gate: VisitorGate): RecordState {
  if (recalledOn !== null) return "recalled";
  if (record.held !== "") return "held";
  const state = publicityState(record, gate);
  return state === "unclassed" || state === "withheld" ? "not-public" : state;
}
