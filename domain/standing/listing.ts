import { disputedSince, groundDisputedSince, stoppingMark } from "../archives/record-mark.ts";
import type { KeptRecord } from "../archives/archive.ts";
import type { VisitorGate } from "../archives/visitor-gate.ts";
import { addPeriod, type Day } from "../calendar.ts";
import { findEntry } from "../catalogue/in-force.ts";
import type { ListEntry } from "../catalogue/list-entry.ts";
import type { PackSet } from "../catalogue/pack.ts";
import { entryRef } from "../catalogue/pack.ts";
import { isRefusal } from "../refusal.ts";
import type { KeptListEntry } from "./list-entry-stage.ts";

/**
 * One subject's place in one list, whoever decided it. `until` is the last day, which ends at 24:00; null: until the
 * authority removes it. Whether it stands is asked of the day and never kept (HARD-PARTS b12, b13).
 */
export type Listing = {
  readonly subjectId: string;
  readonly list: ListEntry;
  readonly ground: { readonly kind: "record" | "entry"; readonly id: string };
  readonly document: { readonly number: string; readonly issuer: string; readonly decidedOn: Day };
  readonly why: string;
  readonly from: Day;
  readonly until: Day | null;
  /** Since when the subject disputes it; null: it does not. It stands all the same until it is answered. */
  readonly disputedSince: Day | null;
  /** Since when a record that an entry in a roll rests on is disputed. */
  readonly groundDisputedSince: Day | null;
  /** Not to be shown or relied upon while an answer is overdue; what was applied on it before is not lifted for that. */
  readonly withheld: boolean;
};

/** Whether a listing stands on a day. */
export function stands({ from, until }: Pick<Listing, "from" | "until">, on: Day): boolean {
  return from <= on && (until === null || until >= on);
}

/**
 * What a record of an authority's decision says: in which list, for how long. Null where it is of no list, held back, said
 * by its source to be removed, ended by repair, or not confirmed for so long that nobody may rely on it (HARD-PARTS b14).
 */
export function listingOfRecord(
  record: KeptRecord,
  lists: readonly ListEntry[],
  given: { readonly packs: PackSet; readonly gate: VisitorGate },
): Listing | null {
  const list = lists.find(
    (one) => one.item === record.item && (one.named ?? []).includes(namedIn(record, given.packs)),
  );
  const stopped = stoppingMark(record.marks);
  if (list === undefined || stopped === "repaired" || !isRelied(record, given.gate)) return null;
  const ends = [
    record.validTo,
    record.publicUntil,
    list.term === undefined ? null : addPeriod(record.decidedOn, list.term),
  ];
  const { documentPrinted, issuerName, decidedOn } = record;
  return {
    subjectId: record.subjectId,
    list,
    ground: { kind: "record", id: record.id },
    document: { number: documentPrinted, issuer: issuerName, decidedOn },
    why: groundIn(record, given.packs),
    from: decidedOn,
    until: earliest(ends),
    ...{ disputedSince: disputedSince(record.marks), groundDisputedSince: null },
    withheld: stopped === "unanswered",
  };
}

/** What an entry in the association's own roll says; null before it is entered, and once it was left. */
export function listingOfEntry(entry: KeptListEntry, lists: readonly ListEntry[]): Listing | null {
  const list = lists.find(({ id }) => id === entry.list);
  if (list === undefined || entry.stage !== "entered" || entry.enteredOn === null) return null;
  const { subjectId, id, document, facts, enteredOn, endsOn, marks } = entry;
  return {
    ...{ subjectId, list, ground: { kind: "entry", id }, document, why: facts, from: enteredOn, until: endsOn },
    ...{ disputedSince: disputedSince(marks), groundDisputedSince: groundDisputedSince(marks) },
    withheld: stoppingMark(marks) === "unanswered",
  };
}

/** How a list's edition is kept with an entry. */
export function listRef(list: ListEntry): string {
  return entryRef(list);
}

function isRelied(record: KeptRecord, gate: VisitorGate): boolean {
  const known = gate.editions.get(record.edition);
  if (known === undefined || record.lastConfirmedOn < known.confirmedSince) return false;
  return record.held === "" && record.replacedAt === null && record.publicityWhy !== "source-says-invalid";
}

function namedIn(record: KeptRecord, packs: PackSet): string {
  const kinds = rolesOf(record, packs)?.kinds;
  return kinds === undefined ? "" : (record.fields[kinds] ?? "");
}

function groundIn(record: KeptRecord, packs: PackSet): string {
  const roles = rolesOf(record, packs);
  const field = roles?.violation ?? roles?.content ?? roles?.kinds;
  return field === undefined ? "" : (record.fields[field] ?? "");
}

function rolesOf(record: Pick<KeptRecord, "edition">, packs: PackSet) {
  const entry = findEntry(packs, record.edition);
  return isRefusal(entry) || entry.kind !== "catalogue" ? null : entry.roles;
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}
