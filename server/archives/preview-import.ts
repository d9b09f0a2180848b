import { z } from "zod";
import { mappedHeader } from "@xinheng/domain/archives/headers/header-mapping.ts";
import { type Column, understandHeader } from "@xinheng/domain/import-header.ts";
import { startClock } from "@xinheng/domain/clock.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import { packContextOf } from "../catalogue/pack-context.ts";
import { saveClock } from "../platform/clock-store.ts";
import { findFile } from "../platform/file-store.ts";
import { deed, type GivenDeed } from "../platform/operation.ts";
import { findMapping } from "./headers/header-mapping-store.ts";
import {
  dropFaults,
  findImportForUpdate,
  type Import,
  type ImportCounts,
  type KeptFault,
  noCounts,
  saveFaults,
  saveImport,
} from "./import-store.ts";
import { itemFor, type JudgedBlock, walkImport, type WalkRefusal } from "./import-walk.ts";
import type { JudgedRow } from "./judge-rows.ts";
import { rowSifter } from "./row-sifter.ts";
import { type FileFormat, formatsOf } from "../platform/sheets/file-blocks.ts";
import type { SheetNotes } from "../platform/sheets/sheet-blocks.ts";

const params = z.object({ importId: z.uuid() });
const mostKeptFaults = 100_000;

/** Reads the whole file once, keeps what is wrong with it and what confirming it would do, and writes no record. */
export const previewImport = deed({
  name: "preview-import",
  method: "POST",
  path: "/imports/{importId}/preview",
  says: { zh: "校验上传的文件（由程序自动进行）", en: "Check an uploaded file (done by the program itself)" },
  params,
  reply: z.object({ importId: z.uuid(), rows: z.int(), good: z.int() }),
  refuses: ["import-not-found", "import-already-ended", "import-item-unknown", "work-cancelled", "no-such-file"],
  journals: ({ params: { importId }, reply }) => ({ ids: { importId, rows: reply.rows, good: reply.good } }),
  async run(given) {
    const { tx, params: asked, house, today, now } = given;
    const found = await findImportForUpdate(tx, asked.importId);
    if (found === null) return refuse("import-not-found");
    if (found.state !== "uploaded") return refuse("import-already-ended", { state: found.state });
    const context = await packContextOf(tx, found.associationId, today);
    const entry = itemFor(house, found.item, context);
    if (isRefusal(entry)) return entry;
    const seen: SeenHeader = { header: [], mappedFor: null };
    const read = await readWhole(given, { found, entry, context, seen });
    if (isRefusal(read) && (read.refused === "work-cancelled" || read.refused === "no-such-file"))
      return refuse(read.refused);
    const checked: Import = isRefusal(read)
      ? {
          ...found,
          edition: entryRef(entry),
          state: "refused",
          header: seen.header,
          mappedFor: seen.mappedFor,
          refusal: { code: read.refused, details: read.details },
          previewedAt: now,
        }
      : { ...found, ...read, ...seen, edition: entryRef(entry), state: "previewed", previewedAt: now };
    await saveImport(tx, checked);
    if (checked.state === "previewed") await startExpiry(given, checked, context);
    return { importId: found.id, rows: checked.counts.rows, good: checked.counts.good };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, Record<string, never>>;
/** The heading row as it was understood, also where the file was refused for it. */
type SeenHeader = { header: readonly Column[]; mappedFor: string | null };
type Reading = {
  readonly found: Import;
  readonly entry: CatalogueEntry;
  readonly context: PackContext;
  readonly seen: SeenHeader;
};
type WholeRead = {
  readonly counts: ImportCounts;
  readonly encoding: FileFormat;
  readonly sheet: SheetNotes | null;
};

/** What the file is shows in its bytes; text is read in one encoding and then, where that fails, in the other. */
async function readWhole(
  given: Given,
  { found, entry, context, seen }: Reading,
): Promise<WholeRead | WalkRefusal | ReturnType<typeof refuse<"no-such-file">>> {
  const file = await findFile(given.tx, found.fileId);
  if (file === null) return refuse("no-such-file");
  const formats = await formatsOf(given.house.files.get(file));
  if (isRefusal(formats)) return formats;
  for (const [at, encoding] of formats.entries()) {
    await dropFaults(given.tx, found.id);
    const tally = tallyOf(given, found);
    const walked = await walkImport({
      house: given.house,
      associationId: found.associationId,
      entry,
      context,
      file,
      encoding,
      progress: given.progress,
      readHeader: async (cells) => {
        const mapping = await findMapping(given.tx, { ...found, headings: cells });
        seen.header = mappedHeader(understandHeader(cells, entry), mapping);
        seen.mappedFor = mapping?.sender ?? null;
        return seen.header;
      },
      onBlock: tally.take,
    });
    if (!isRefusal(walked)) return { counts: tally.counts(), encoding, sheet: tally.sheet() };
    if (walked.refused !== "file-encoding-unknown" || at === formats.length - 1) return walked;
  }
  throw new Error("the last of the formats answers");
}

type Tally = {
  readonly take: (block: JudgedBlock) => Promise<void>;
  readonly counts: () => ImportCounts;
  readonly sheet: () => SheetNotes | null;
};
const codes = { none: 0, create: 1, change: 2, same: 3 } as const;
const heldBit = 4;

/** Counts what confirming would do. A row found to contradict an earlier one takes that one back, so each row's action is kept in a byte. */
function tallyOf(given: Given, found: Import): Tally {
  const sifter = rowSifter();
  let actions = new Uint8Array(4096);
  let kept = 0;
  let sheet: SheetNotes | null = null;
  const counts = { ...noCounts };
  const bump = (noted: number, by: number) => {
    const action = noted & ~heldBit;
    if ((noted & heldBit) !== 0) counts.held += by;
    if (action === codes.create) counts.created += by;
    if (action === codes.change) counts.changed += by;
    if (action === codes.same) counts.unchanged += by;
    if (action !== codes.none) counts.good += by;
  };
  const note = (row: number, action: number) => {
    if (row >= actions.length) actions = enlarged(actions, row);
    actions[row] = action;
    bump(action, 1);
  };
  const judge = (judged: JudgedRow): KeptFault[] => {
    const sifted = sifter.sift(judged);
    if (sifted.kind === "repeated") counts.repeated += 1;
    if (sifted.kind === "first") {
      note(judged.row, codes[judged.action] | (judged.held !== "" && judged.action !== "same" ? heldBit : 0));
      if (sifter.isNewSubject(judged)) counts.newSubjects += 1;
    }
    if (sifted.kind !== "conflict") return [];
    counts.faulty += 1;
    const faults = [conflict(judged.row, sifted.other)];
    if ((actions[sifted.other] ?? codes.none) !== codes.none) {
      bump(actions[sifted.other] ?? codes.none, -1);
      actions[sifted.other] = codes.none;
      counts.faulty += 1;
      faults.push(conflict(sifted.other, judged.row));
    }
    return faults;
  };
  return {
    counts: () => counts,
    sheet: () => sheet,
    take: async (block) => {
      counts.rows += block.rows;
      if (block.sheet !== undefined)
        sheet = { ...block.sheet, hiddenRows: block.sheet.hiddenRows + (sheet?.hiddenRows ?? 0) };
      counts.faulty += block.faulty.length;
      const faults = block.faulty.flatMap(({ row, faults: held }) => held.map((fault) => ({ ...fault, row })));
      const conflicts = block.judged.flatMap(judge);
      // Conflicts are always kept: the second pass leaves their rows out by them.
      const room = Math.max(0, mostKeptFaults - kept);
      kept += Math.min(faults.length, room);
      await saveFaults(given.tx, found, [...faults.slice(0, room), ...conflicts]);
    },
  };
}

function conflict(row: number, other: number): KeptFault {
  return { row, column: "", code: "row-key-conflict", details: { other } };
}

function enlarged(actions: Uint8Array<ArrayBuffer>, row: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(actions.length * 2, row + 1));
  larger.set(actions);
  return larger;
}

/** A preview nobody confirms does not lie about for ever: personal data in the file goes with it. */
async function startExpiry(given: Given, held: Import, context: PackContext): Promise<void> {
  const { house, today } = given;
  const rule = ruleInForce(house.packs.set, { type: "deadline", id: "deadline-import-confirm" }, context);
  const [limit] = rule?.limits ?? [];
  if (rule === null || limit === undefined) throw new Error("the packs have no deadline-import-confirm");
  const clock = startClock(
    { id: uuidv7(), startedOn: today, period: limit.period, ruleEdition: entryRef(rule) },
    house.packs.calendar(),
  );
  await saveClock(given.tx, {
    ...clock,
    associationId: held.associationId,
    subjectId: null,
    matter: "import",
    matterId: held.id,
    operation: "expire-import",
    ownerOffice: "secretariat",
    fault: null,
  });
}
