import { z } from "zod";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { type VisitorGate, visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { startOfDay } from "../../platform/time.ts";
import { dropOldExports, listExportsOver } from "../exports/drop-old-exports.ts";
import { listExtractsOver } from "../extracts/extract-store.ts";
import { deleteDocumentsOver, type DocumentOver, listDocumentsOver } from "../filings/filing-document-store.ts";
import { dropFaults } from "../import-store.ts";
import {
  anyEndedRecall,
  anyEndedRecord,
  deleteEndedOwnRecords,
  deleteEndedRecalls,
  deleteEndedRecords,
  deletePrintedNames,
  type EndedRecord,
  listUploadsOver,
} from "./ending-store.ts";
import { deleteLostProjectNames } from "../projects/project-store.ts";
import { anyCommitmentOver, deleteCommitmentsOver } from "./commitment-ending-store.ts";
import { anyMatterOver, deleteMattersOver, deletePapers, listPapersOver } from "./matter-ending-store.ts";

const uploads = "retention-upload";
/** Of what is no longer valid and speaks against nobody. */
const neutral = "retention-neutral-record";
/** In one transaction, so that none grows without bound; what is left goes with the next beat. */
const mostRecords = 1_000;
const mostUploads = 100;

const count = z.int().min(0);

/**
 * Removes what the rules no longer let us keep: records with their earlier versions and the names that stood only in them,
 * tombstones, uploaded files, files of exports (MISSION, F7). What was handed out, looked at and done keeps its ids.
 */
export const endRetention = deed({
  name: "end-retention",
  method: "POST",
  path: "/retention-endings",
  says: {
    zh: "删除保存期满的内容（由程序每日自动进行）",
    en: "Remove what is past its retention (done by the clock, daily)",
  },
  reply: z.object({
    /** Versions of records and tombstones, by the rule that ended them, `id@edition`. */
    removed: z.record(z.string(), count),
    subjects: z.array(z.uuid()),
    uploads: count,
    exports: count,
    /** Documents of filings, with the filings that came to nothing. */
    filings: count,
    /** Objections and applications for repair about records that are gone, and papers brought for them. */
    matters: count,
    papers: count,
    /** Files of the documents with which such objections and applications were answered; their numbers stay. */
    documents: count,
    /** Files of extracts that held a record which is gone; their numbers stay. */
    extracts: count,
    commitments: count,
  }),
  refuses: ["retention-not-over"],
  journals: ({ reply: { removed, subjects, ...files } }) => ({
    subjects,
    ids: { ...removed, ...files },
    editions: Object.keys(removed),
  }),
  async run(given) {
    const { tx, house, today } = given;
    const gate = visitorGate(house.packs.set, today);
    const records = [
      ...(await deleteEndedRecords(tx, gate, mostRecords)),
      ...(await deleteEndedOwnRecords(tx, gate, mostRecords)),
    ];
    await deletePrintedNames(tx, records);
    if (records.length > 0) await deleteLostProjectNames(tx, house.packs.set);
    const recalls = await deleteEndedRecalls(tx, gate);
    const files = {
      uploads: await dropUploads(given, records),
      exports: await dropOldExports(given),
      filings: await dropFilings(given),
      ...(await dropMatters(given)),
      papers: await dropPapers(given),
      extracts: await dropExtracts(given),
      commitments: await deleteCommitmentsOver(tx, neutralBefore(given), mostRecords),
    };
    const also = Object.values(files).reduce((sum, many) => sum + many, 0);
    if (records.length + recalls.length + also === 0) return refuse("retention-not-over");
    const editions = [...records.map(({ edition }) => edition), ...recalls];
    const subjects = [...new Set(records.map(({ subjectId }) => subjectId))];
    return { removed: byRule(editions, gate), subjects, ...files };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyEnding: DailyDeed = {
  operation: endRetention,
  async isOwed({ tx, house, today }) {
    const packs = house.packs.set;
    const gate = visitorGate(packs, today);
    if ((await anyEndedRecord(tx, gate)) || (await anyEndedRecall(tx, gate))) return true;
    const before = retentionTerm(packs, uploads, today)?.endedBefore ?? null;
    if ((await listUploadsOver(tx, { before, touched: [] }, 1)).length > 0) return true;
    if ((await listExportsOver(tx, house.time.now())).length > 0) return true;
    if (await anyMatterOver(tx, looseSince(house.time.now()))) return true;
    if ((await listExtractsOver(tx, 1)).length > 0) return true;
    if (await anyCommitmentOver(tx, neutralBefore({ house, today }))) return true;
    return (await filingsOver({ tx, house, today, now: house.time.now() }, 1)).length > 0;
  },
};

type Given = GivenDeed<Record<string, never>, Record<string, never>, Record<string, never>>;

/** A file holds the same text as the records made from it: it goes with the first of them, or when its own term is over. */
async function dropUploads({ tx, house, now, today, afterCommit }: Given, records: readonly EndedRecord[]) {
  const touched = [...new Set(records.flatMap(({ importId }) => importId ?? []))];
  const before = retentionTerm(house.packs.set, uploads, today)?.endedBefore ?? null;
  const over = await listUploadsOver(tx, { before, touched }, touched.length + mostUploads);
  for (const { importId, fileId } of over) {
    await dropFaults(tx, importId);
    await markFileDropped(tx, fileId, now);
    afterCommit(() => house.files.drop(fileId));
  }
  return over.length;
}

/** A scan that no filing came to name is kept so long. */
const looseDays = 7;

function looseSince(now: Date): Date {
  return new Date(now.getTime() - looseDays * 86_400_000);
}

/** Filings that came to nothing are kept as uploads are; the document of an accepted one as long as its record. */
async function filingsOver({ tx, house, today, now }: Over, limit: number): Promise<DocumentOver[]> {
  const before = retentionTerm(house.packs.set, uploads, today)?.endedBefore ?? null;
  return listDocumentsOver(
    tx,
    { looseBefore: looseSince(now), endedBefore: before === null ? null : startOfDay(before) },
    limit,
  );
}

type Over = Pick<Given, "house" | "today" | "now"> & { readonly tx: ReadTx };

async function dropFilings(given: Given): Promise<number> {
  const { tx, house, now, afterCommit } = given;
  const over = await filingsOver(given, mostUploads);
  await deleteDocumentsOver(tx, over);
  for (const { id } of over) {
    await markFileDropped(tx, id, now);
    afterCommit(() => house.files.drop(id));
  }
  return over.length;
}

function neutralBefore({ house, today }: Pick<Given, "house" | "today">): string | null {
  return retentionTerm(house.packs.set, neutral, today)?.endedBefore ?? null;
}

/** What was answered is numbered for good; its text goes with what it was about. */
async function dropMatters(given: Given) {
  const { matters, documents } = await deleteMattersOver(given.tx, mostRecords);
  return { matters, documents: await dropDocuments(given, documents) };
}

/** An extract says what its records said, in a file of its own: it goes with the first of them, whoever removed that. */
async function dropExtracts(given: Given): Promise<number> {
  return dropDocuments(given, await listExtractsOver(given.tx, mostUploads));
}

async function dropDocuments({ tx, house, now, afterCommit }: Given, documents: readonly string[]): Promise<number> {
  const files = await listDocumentFiles(tx, documents);
  for (const id of files) {
    await markFileDropped(tx, id, now);
    afterCommit(() => house.files.drop(id));
  }
  return files.length;
}

/** A paper goes with the matter it was brought for, and one that came to no matter as a loose scan does. */
async function dropPapers({ tx, house, now, afterCommit }: Given): Promise<number> {
  const over = await listPapersOver(tx, looseSince(now), mostUploads);
  await deletePapers(tx, over);
  for (const { id } of over) {
    await markFileDropped(tx, id, now);
    afterCommit(() => house.files.drop(id));
  }
  return over.length;
}

function byRule(editions: readonly string[], gate: VisitorGate): Record<string, number> {
  const found = Object.groupBy(editions, (edition) => gate.editions.get(edition)?.retention?.rule ?? "");
  return Object.fromEntries(Object.entries(found).map(([rule, of]) => [rule, of?.length ?? 0]));
}
