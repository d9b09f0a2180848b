import { archiveOf, mostRecordsShown, tallyOf } from "@xinheng/domain/archives/archive.ts";
import { itemsOfClasses } from "@xinheng/domain/archives/consents/consent.ts";
import { isConsented } from "@xinheng/domain/archives/consents/consented.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findSubjectCard } from "../../subjects/subject-card-store.ts";
import { withinRetention } from "../endings/retention-store.ts";
import { findJoined, ofLinesOf } from "../merges/line-store.ts";
import { readOwnRecords, talliedWith } from "../own-records/read-own-records.ts";
import { viewArchiveSubject } from "../own-records/view-archive-subject.ts";
import { listRecords, notRecalled, onlyEditions, standingOn } from "../record-read-store.ts";

/** More records of one subject than this are not read under a consent; the answer says that there are more. */
const mostRead = 1_000;

export type Consented = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly today: string;
  readonly subjectId: string;
  readonly classes: readonly string[];
  readonly closed: boolean;
};

/**
 * What a consent to these classes shows today, to the data user and, before it is given, to the subject: the same function
 * for both. Of the relations of the subject nothing, for they are other subjects; of what was taken back nothing at all.
 */
export async function readConsented({
  tx,
  house,
  today,
  subjectId,
  classes,
  closed,
}: Consented): Promise<ArchiveView | Refusal<"subject-not-found" | "subject-merged">> {
  const subject = await findSubjectCard(tx, subjectId);
  if (subject === null || subject.kind === "practitioner") return refuse("subject-not-found");
  // The heir's archive holds what the heir never opened: the data user asks the heir.
  if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
  const viewed = await viewArchiveSubject({ tx, house, asOf: today }, subject);
  if (viewed === null) return refuse("subject-not-found");
  const packs = house.packs.set;
  const gate = visitorGate(packs, today);
  const joined = await findJoined(tx, subjectId);
  const opened = onlyEditions(itemsOfClasses(packs, classes).map(entryRef));
  const seen = [standingOn(today, addDays(today, 1)), notRecalled, withinRetention(gate), opened];
  const lines = joined.linked.length > 1 ? [ofLinesOf(joined)] : [];
  const common = (await listRecords(tx, joined.linked, [...seen, ...lines], mostRead)).filter((record) =>
    isConsented(record, gate, closed),
  );
  const kept = await readOwnRecords({ tx, packs, today, subjectId, open: false }, seen);
  const own = kept.filter((record) => isConsented(record, gate, closed));
  return archiveOf({
    subject: { ...viewed, relations: [] },
    records: [...common.slice(0, mostRecordsShown + 1), ...own].toSorted(newestFirst),
    ...{
      recalls: [],
      tally: talliedWith(tallyOf(common), own),
      packs,
      gate,
      audience: "data-user",
      asOf: today,
      can: [],
    },
  });
}

type Placed = { readonly id: string; readonly decidedOn: string };

function newestFirst(one: Placed, other: Placed): number {
  if (one.decidedOn !== other.decidedOn) return one.decidedOn < other.decidedOn ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
