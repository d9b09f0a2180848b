import { z } from "zod";
import { judgeMapping, mappedColumn } from "@xinheng/domain/archives/headers/header-mapping.ts";
import { understandHeader } from "@xinheng/domain/import-header.ts";
import { stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findClockOfMatter, saveClock } from "../../platform/clock-store.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { listWork } from "../../platform/work-store.ts";
import { dropFaults, findImportForUpdate, noCounts, saveImport } from "../import-store.ts";
import { itemFor } from "../import-walk.ts";
import { saveMapping } from "./header-mapping-store.ts";

/**
 * Says which field each column stands for that the catalogue does not know. It is kept for the sender's next file with
 * the same headings, and the file is checked anew by it.
 */
export const mapImportHeader = deed({
  name: "map-import-header",
  method: "PUT",
  path: "/imports/{importId}/header",
  says: { zh: "对应文件中未识别的列", en: "Say which field each unknown column of a file stands for" },
  params: z.object({ importId: z.uuid() }),
  body: z.object({
    /** Who sends files like this, in the words of the person who maps. */
    sender: z.string().trim().min(2).max(100),
    columns: z.array(mappedColumn).min(1).max(200),
  }),
  reply: z.object({ importId: z.uuid(), workId: z.uuid(), mapped: z.int(), ignored: z.int(), edition: z.string() }),
  refuses: [
    "import-not-found",
    "import-already-ended",
    "import-being-confirmed",
    "import-item-unknown",
    "mapping-column-unknown",
    "mapping-field-unknown",
    "mapping-field-twice",
  ],
  journals: ({ params, reply }) => ({
    ids: { importId: params.importId, mapped: reply.mapped, ignored: reply.ignored },
    editions: [reply.edition],
  }),
  async run({ tx, house, actor, params, body, now, today }) {
    const found = await findImportForUpdate(tx, params.importId);
    if (found === null) return refuse("import-not-found");
    if (found.state !== "previewed" && found.state !== "refused")
      return refuse("import-already-ended", { state: found.state });
    const [work] = await listWork(tx, { matterId: found.id, before: undefined, limit: 1 });
    if (work?.state === "waiting" || work?.state === "running") return refuse("import-being-confirmed");
    const entry = itemFor(house, found.item, await packContextOf(tx, found.associationId, today));
    if (isRefusal(entry)) return entry;
    const headings = found.header.map(({ printed }) => printed);
    const columns = judgeMapping(body.columns, understandHeader(headings, entry), entry);
    if (isRefusal(columns)) return columns;
    await saveMapping(
      tx,
      { associationId: found.associationId, item: found.item, headings },
      { sender: body.sender, columns, by: actor.id ?? found.uploadedBy, at: now },
    );
    await stopExpiry(tx, found.id);
    await dropFaults(tx, found.id);
    await saveImport(tx, { ...found, state: "uploaded", refusal: null, counts: noCounts, previewedAt: null });
    const workId = await house.work.start(tx, {
      associationId: found.associationId,
      queue: "preview-import",
      matterId: found.id,
      startedBy: actor.id,
      at: now,
    });
    const ignored = columns.filter(({ field }) => field === null).length;
    return { importId: found.id, workId, mapped: columns.length - ignored, ignored, edition: found.edition };
  },
});

/** The check that follows starts a new period. */
async function stopExpiry(tx: Tx, importId: string): Promise<void> {
  const clock = await findClockOfMatter(tx, importId, "expire-import");
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}
