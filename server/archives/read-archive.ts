import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import { archiveOf, type KeptRecord, mostRecordsShown, tallyOf } from "@xinheng/domain/archives/archive.ts";
import { type Audience, readsAbout, readsOwn } from "@xinheng/domain/archives/audience-table.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { type VisitorGate, visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findSubjectCard } from "../subjects/subject-card-store.ts";
import { withinRetention } from "./endings/retention-store.ts";
import { findJoined, type Joined, ofLinesOf } from "./merges/line-store.ts";
import { listOwnRecalls } from "./own-records/association-recall-store.ts";
import { readOwnRecords, talliedWith } from "./own-records/read-own-records.ts";
import { editionsOpenTo } from "./own-records/audience-of.ts";
import { viewArchiveSubject } from "./own-records/view-archive-subject.ts";
import { listRecalls } from "./recalls/recall-store.ts";
import {
  decidedIn,
  knownOn,
  listRecords,
  notRecalled,
  ofEditions,
  openToVisitors,
  type RecordCondition,
  standingOn,
  tallyRecords,
} from "./record-read-store.ts";

export type ArchiveAsked = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
  readonly subjectId: string;
  /** Undefined: today. */
  readonly asOf: string | undefined;
  /** For whom it is read; what they see of it stands in the audience table. */
  readonly audience: Audience;
  /** Where an archive is longer than a page: which of it is wanted. */
  readonly only?: { readonly year: number | null; readonly polarity: string | null };
};

/**
 * The archive of one subject as its reader may see it: what authorities decided, and beside it what the reader's association
 * keeps itself. The same for the open page, the API, an inspection and the subject's own page.
 */
export async function readArchive(
  asked: ArchiveAsked,
): Promise<ArchiveView | Refusal<"subject-not-found" | "subject-merged" | "as-of-in-future">> {
  const { tx, house, today, subjectId, audience } = asked;
  const asOf = asked.asOf ?? today;
  if (asOf > today) return refuse("as-of-in-future", { on: asOf, today });
  const subject = await findSubjectCard(tx, subjectId);
  // A natural person has no public page (MISSION, must hold 9); who reads of persons at all, the table says.
  if (subject === null || !readsAbout(audience, subject.kind)) return refuse("subject-not-found");
  if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
  const viewed = await viewArchiveSubject({ tx, house, asOf }, subject);
  // Somebody whom only another association registered is nobody here.
  if (viewed === null) return refuse("subject-not-found");
  const packs = house.packs.set;
  const gate = visitorGate(packs, today);
  // A visitor is shown current versions only, and those lie under the subject they are about.
  const joined = audience === "visitor" ? alone(subjectId) : await findJoined(tx, subjectId);
  const seen = seenBy(audience, { packs, gate, asOf });
  const common = [...seen, ...(joined.linked.length > 1 ? [ofLinesOf(joined)] : [])];
  const own = await readOwnRecords({ tx, packs, today, subjectId, open: audience === "visitor" }, seen);
  const newest = await listRecords(tx, joined.linked, common, mostRecordsShown + 1);
  const isWhole = newest.length <= mostRecordsShown;
  const page = isWhole ? newest : await pageOf(asked, joined.linked, { seen: common, newest });
  return archiveOf({
    subject: viewed,
    records: [...page, ...own.filter((record) => isWanted(record, page.length, asked.only))].toSorted(newestFirst),
    recalls: await recallsFor(asked),
    tally: talliedWith(isWhole ? tallyOf(newest) : await tallyRecords(tx, joined.linked, common), own),
    packs,
    gate,
    audience,
    asOf,
    can: openTo(asked.actor, subject.kind === "practitioner" ? onPersons : onArchives, subjectId),
  });
}

const onPersons = [
  "inspect-archive",
  "list-looks",
  "recall-record",
  "lift-recall",
  "keep-record",
  "file-objection",
] as const satisfies readonly OperationName[];

const onArchives = [
  "show-subject",
  "inspect-archive",
  "issue-archive-extract",
  "list-subject-documents",
  "confirm-record",
  "list-looks",
  "collect-record",
  "recall-record",
  "lift-recall",
  "list-merge-candidates",
  "merge-subjects",
  "unmerge-subjects",
  "list-receivers",
  "keep-record",
  "file-objection",
] as const satisfies readonly OperationName[];

/** Visitors are told nothing of what was taken back, not even that it was. */
async function recallsFor({ tx, subjectId, audience }: ArchiveAsked) {
  if (audience === "visitor") return [];
  return [...(await listRecalls(tx, subjectId)), ...(await listOwnRecalls(tx, subjectId))];
}

/** Of an archive longer than a page what was asked for, or the newest; one record more than is shown, so that the page knows. */
async function pageOf(
  { tx, only }: ArchiveAsked,
  subjectIds: readonly string[],
  { seen, newest }: { readonly seen: readonly RecordCondition[]; readonly newest: readonly KeptRecord[] },
) {
  if (only === undefined || (only.year === null && only.polarity === null)) return newest;
  return listRecords(tx, subjectIds, [...seen, decidedIn(only.year, only.polarity)], mostRecordsShown + 1);
}

type Placed = { readonly id: string; readonly decidedOn: string };

/** Own records go with the page of the common ones: all of them where the page holds the whole archive. */
function isWanted(record: Placed & { readonly polarity: string }, shown: number, only: ArchiveAsked["only"]): boolean {
  if (shown <= mostRecordsShown || only === undefined) return true;
  const ofYear = only.year === null || record.decidedOn.startsWith(`${String(only.year)}-`);
  return ofYear && (only.polarity === null || record.polarity === only.polarity);
}

function newestFirst(one: Placed, other: Placed): number {
  if (one.decidedOn !== other.decidedOn) return one.decidedOn < other.decidedOn ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

type Seeing = { readonly packs: PackSet; readonly gate: VisitorGate; readonly asOf: string };

const alone = (subjectId: string): Joined => ({ homes: [subjectId], linked: [subjectId] });

/**
 * A visitor sees current versions that are public today; whoever has a right sees versions as they stood on the day, of the
 * items that the audience table opens; the subject sees all that is kept of it (民法典 1029).
 */
function seenBy(audience: Audience, { packs, gate, asOf }: Seeing): RecordCondition[] {
  const nextDay = addDays(asOf, 1);
  if (audience === "visitor") return [openToVisitors(gate), knownOn(asOf, nextDay)];
  const stood = [standingOn(asOf, nextDay), notRecalled, withinRetention(gate)];
  if (readsOwn(audience)) return stood;
  return [...stood, ofEditions(editionsOpenTo(audience, packs), gate)];
}
