import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { stopClock } from "@xinheng/domain/clock.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { findClockOfMatter, saveClock } from "../platform/clock-store.ts";
import { findFile } from "../platform/file-store.ts";
import { deed, type GivenDeed } from "../platform/operation.ts";
import { arrivalCounter } from "./arrivals/arrival-counter.ts";
import {
  findImportForUpdate,
  type Import,
  type ImportCounts,
  listConflictRows,
  lockCollecting,
  saveImport,
} from "./import-store.ts";
import { itemFor, type JudgedBlock, walkImport } from "./import-walk.ts";
import { judgeNamesAgain, makeSubjects, recordMaker, subjectFor } from "./make-record.ts";
import { closeRecords, copyRecords, noteConfirmed } from "./record-write-store.ts";
import { rowSifter } from "./row-sifter.ts";

const params = z.object({ importId: z.uuid() });

/**
 * Lays a previewed file into the archive: the stored file again, block by block, in one transaction. Killed, nothing has
 * happened; run again, it starts over. The same file twice changes nothing.
 */
export const carryOutImport = deed({
  name: "carry-out-import",
  method: "POST",
  path: "/imports/{importId}/execution",
  says: {
    zh: "将确认的文件入档（由程序自动进行）",
    en: "Lay a confirmed file into the archive (done by the program itself)",
  },
  params,
  reply: z.object({ importId: z.uuid(), created: z.int(), changed: z.int(), unchanged: z.int(), edition: z.string() }),
  refuses: [
    "import-not-found",
    "import-already-ended",
    "import-item-unknown",
    "import-changed-underneath",
    "work-cancelled",
    "no-such-file",
  ],
  journals: ({ params: { importId }, reply }) => ({
    ids: { importId, created: reply.created, changed: reply.changed, unchanged: reply.unchanged },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, params: asked, house, today } = given;
    const found = await findImportForUpdate(tx, asked.importId);
    if (found === null) return refuse("import-not-found");
    if (found.state !== "previewed") return refuse("import-already-ended", { state: found.state });
    const context = await packContextOf(tx, found.associationId, today);
    const entry = itemFor(house, found.item, context);
    if (isRefusal(entry)) return entry;
    if (entryRef(entry) !== found.edition) return refuse("import-changed-underneath", { edition: entryRef(entry) });
    await lockCollecting(tx, found.item);
    const counts = await layDown(given, found, entry, context);
    if (isRefusal(counts)) return counts;
    await saveImport(tx, {
      ...found,
      state: "confirmed",
      counts: { ...found.counts, ...counts },
      confirmedAt: given.now,
    });
    const clock = await findClockOfMatter(tx, found.id, "expire-import");
    const stopped = clock === null ? null : stopClock(clock);
    if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
    return {
      importId: found.id,
      created: counts.created,
      changed: counts.changed,
      unchanged: counts.unchanged,
      edition: found.edition,
    };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, Record<string, never>>;
type Laid = Pick<ImportCounts, "created" | "changed" | "unchanged" | "newSubjects" | "held">;

async function layDown(
  given: Given,
  found: Import,
  entry: CatalogueEntry,
  context: PackContext,
): Promise<Laid | ReturnType<typeof refuse<"work-cancelled" | "no-such-file">>> {
  const file = await findFile(given.tx, found.fileId);
  if (file === null || found.encoding === null) return refuse("no-such-file");
  const conflicts = await listConflictRows(given.tx, found.id);
  const sifter = rowSifter();
  const counts = { created: 0, changed: 0, unchanged: 0, newSubjects: 0, held: 0 };
  const recordOf = recordMaker({ house: given.house, now: given.now, entry, context, from: { importId: found.id } });
  const arrivals = arrivalCounter(given.tx, found.associationId, given.today);
  const onBlock = async (block: JudgedBlock): Promise<void> => {
    const sifted = block.judged.filter((row) => sifter.sift(row).kind === "first" && !conflicts.has(row.row));
    counts.newSubjects += sifted.filter(sifter.isNewSubject).length;
    const subjects = await makeSubjects(given.tx, sifted);
    const first = await judgeNamesAgain(given.tx, sifted, subjects);
    const written = first.filter((row) => row.action !== "same");
    const records = written.map((row) => recordOf(row, subjectFor(subjects, row)));
    await closeRecords(
      given.tx,
      written.flatMap((row) => row.current ?? []),
      given.now,
    );
    await copyRecords(given.tx, records);
    for (const record of records) if (record.replaces === null) arrivals.count(record);
    await arrivals.write();
    const same = first.flatMap((row) => (row.action === "same" && row.current !== null ? [row.current] : []));
    await noteConfirmed(given.tx, same, given.today);
    counts.created += written.filter((row) => row.action === "create").length;
    counts.changed += written.filter((row) => row.action === "change").length;
    counts.unchanged += same.length;
    counts.held += written.filter((row) => row.held !== "").length;
  };
  const walked = await walkImport({
    house: given.house,
    associationId: found.associationId,
    entry,
    context,
    file,
    encoding: found.encoding,
    progress: given.progress,
    // As it was understood at the preview: what a person said of the columns meanwhile is for other files.
    readHeader: () => Promise.resolve(found.header),
    onBlock,
  });
  if (!isRefusal(walked)) {
    await arrivals.write("all");
    return counts;
  }
  if (walked.refused === "work-cancelled") return refuse("work-cancelled");
  // The stored file was read whole at the preview; that it cannot be now is a broken promise of ours, not of the file.
  throw new Error(`the second pass ended with ${walked.refused}`);
}
