import {
  exportCells,
  exportHeading,
  exportPreamble,
  type ExportReader,
  itemFields,
} from "@xinheng/domain/archives/exports/export-row.ts";
import type { Audience } from "@xinheng/domain/archives/audience-table.ts";
import { exportWords } from "@xinheng/domain/archives/exports/export-words.ts";
import { recordFilter } from "@xinheng/domain/archives/exports/record-filter.ts";
import type { FoundRecord } from "@xinheng/domain/archives/exports/record-list-view.ts";
import { type VisitorGate, visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { office as anOffice, offices } from "@xinheng/domain/access/office.ts";
import { findAssociation } from "../../access/association-store.ts";
import type { Tx } from "../../platform/database.ts";
import { type HandoverNumber, saveHandedOut } from "../../platform/handovers/handover-store.ts";
import type { House } from "../../platform/house.ts";
import type { Progress } from "../../platform/progress.ts";
import { audienceOf, editionsOpenTo } from "../own-records/audience-of.ts";
import type { ExportTable } from "./export-file.ts";
import type { Export } from "./export-store.ts";
import { readRecordsBy } from "./record-list-store.ts";

const blockRows = 1_000;

/** What goes into a file. Its rows note what went out as they are read. */
export type Exported = {
  readonly count: number;
  readonly table: ExportTable;
  /** The name of the sheet, and the beginning of the file's. */
  readonly sheet: string;
  readonly audience: Audience;
  readonly gate: VisitorGate;
  /** Whether reading the rows ended because somebody asked to stop. */
  readonly cancelled: () => boolean;
  /** What went wrong while they were read; null where nothing did. */
  readonly fault: () => Error | null;
};

type Given = {
  readonly tx: Tx;
  readonly house: House;
  readonly progress: Progress;
  readonly now: Date;
  readonly today: string;
};

/** The records an export asked for, as of one moment, as whoever asked may see them. */
export async function exportedOf(given: Given, found: Export, handover: HandoverNumber): Promise<Exported> {
  const { tx, house, today } = given;
  const { language } = found;
  const packs = house.packs.set;
  const gate = visitorGate(packs, today);
  const audience = audienceOf(anOffice.parse(found.office));
  const filter = recordFilter.parse(found.filter);
  const { count, blocks } = await readRecordsBy(
    tx,
    { filter, gate, editions: editionsOpenTo(audience, packs) },
    blockRows,
  );
  // Each row looks its item up: among the items alone, not among all rules.
  const items = packs.filter((entry) => entry.kind === "catalogue");
  const reader: ExportReader = { packs: items, gate, audience, language, item: filter.item };
  const fields = itemFields(reader);
  const ending: Ending = { cancelled: false, fault: null };
  const rows = noted(given, { found, handover, blocks, count, ending }, (one) => exportCells(one, reader, fields));
  const preamble = exportPreamble(await aboutOf(given, found, handover, count), language);
  return {
    count,
    table: { preamble, heading: exportHeading(reader, fields), rows },
    sheet: exportWords.title[language],
    audience,
    gate,
    cancelled: () => ending.cancelled,
    fault: () => ending.fault,
  };
}

type Ending = { cancelled: boolean; fault: Error | null };

type Noted = {
  readonly found: Export;
  readonly handover: HandoverNumber;
  readonly blocks: AsyncGenerator<FoundRecord[]>;
  readonly count: number;
  readonly ending: Ending;
};

/**
 * Each block is noted as handed out before it is written, and the next one fetched while it is. The stream that reads this
 * tells no reason when it breaks off.
 */
async function* noted(
  { tx, progress }: Given,
  { found, handover, blocks, count, ending }: Noted,
  write: (one: FoundRecord) => string[],
): AsyncGenerator<string[][]> {
  const to = { id: handover.id, associationId: found.associationId };
  let done = 0;
  let toldAt = 0;
  let next = blocks.next();
  try {
    for (;;) {
      const read = await next;
      if (read.done === true) return;
      const block = read.value;
      // Progress is a transaction of its own: told some times a second.
      const isTime = performance.now() - toldAt > tellEveryMs;
      if (isTime) ending.cancelled = await progress.cancelAsked();
      if (ending.cancelled) throw new Error("asked to stop");
      await saveHandedOut(tx, to, block.map(itemOf));
      next = blocks.next();
      // Its failure is told when its turn comes; until then nobody waits for it.
      next.catch(() => undefined);
      yield block.map(write);
      done += block.length;
      if (isTime) await progress.report(done, count);
      if (isTime) toldAt = performance.now();
    }
  } catch (failure) {
    ending.fault = failure instanceof Error ? failure : new Error(String(failure));
    throw failure;
  }
}

const tellEveryMs = 250;

function itemOf({ record }: FoundRecord) {
  return { subjectId: record.subjectId, recordId: record.id };
}

async function aboutOf({ tx, now }: Given, found: Export, handover: HandoverNumber, rows: number) {
  const association = await findAssociation(tx, found.associationId);
  const office = offices[anOffice.parse(found.office)][found.language];
  return {
    number: handover.number,
    association: association?.name ?? "",
    exporter: `${found.askedBy.name} (${office})`,
    at: `${new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC+8`,
    purpose: found.purpose,
    recipient: found.recipient ?? found.askedBy.name,
    printed: found.printed,
    rows,
  };
}
