import { z } from "zod";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { mostExported } from "@xinheng/domain/archives/exports/export-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { saveFile } from "../../platform/file-store.ts";
import { drawHandoverNumber, type HandoverNumber, saveHandover } from "../../platform/handovers/handover-store.ts";
import { basisOf } from "../own-records/audience-of.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { dropOldExports } from "./drop-old-exports.ts";
import { exportKind, exportStream } from "./export-file.ts";
import { saveLooksOfExport } from "./export-look-store.ts";
import { type Export, findExportForUpdate, saveMadeExport } from "./export-store.ts";
import { type Exported, exportedOf } from "./exported.ts";

const params = z.object({ exportId: z.uuid() });
const limitBytes = 4 * 1024 ** 3 - 1;

/** Makes the file of an export, and with it its handover: both or neither. Killed, it starts over. */
export const carryOutExport = deed({
  name: "carry-out-export",
  method: "POST",
  path: "/exports/{exportId}/execution",
  says: {
    zh: "生成导出的文件并登记交付（由程序自动进行）",
    en: "Make the file of an export and register its handover (done by the program itself)",
  },
  params,
  reply: z.object({ exportId: z.uuid(), handoverId: z.uuid(), number: z.string(), rows: z.int() }),
  refuses: [
    "export-not-found",
    "export-already-made",
    "export-empty",
    "export-too-large",
    "work-cancelled",
    "disk-full",
  ],
  journals: ({ params: { exportId }, reply }) => ({
    ids: { exportId, handoverId: reply.handoverId, rows: reply.rows },
  }),
  async run(given) {
    const { tx, house, now } = given;
    const found = await findExportForUpdate(tx, given.params.exportId);
    if (found === null) return refuse("export-not-found");
    if (found.made !== null) return refuse("export-already-made");
    await dropOldExports(given);
    const handover = drawHandoverNumber(now);
    const exported = await exportedOf(given, found, handover);
    if (exported.count === 0) return refuse("export-empty");
    if (exported.count > mostExported) return refuse("export-too-large", { most: mostExported });
    const kind = exportKind(found.format);
    const file = await house.files.put(exportStream(found.format, exported.table, exported.sheet), {
      name: `${exported.sheet}-${handover.number}.${kind.ending}`,
      mediaType: kind.mediaType,
      limitBytes,
    });
    if (isRefusal(file)) {
      if (exported.cancelled()) return refuse("work-cancelled");
      if (file.refused === "disk-full") return refuse("disk-full");
      throw exported.fault() ?? new Error(`an export ended with ${file.refused}`);
    }
    await saveFile(tx, file, found.associationId);
    await register(given, found, { handover, file, exported });
    const made = { at: now, rows: exported.count, handoverId: handover.id, fileId: file.id };
    await saveMadeExport(tx, found.id, made);
    return { exportId: found.id, handoverId: handover.id, number: handover.number, rows: exported.count };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, Record<string, never>>;

type Made = {
  readonly handover: HandoverNumber;
  readonly file: { readonly id: string; readonly sha256: Buffer };
  readonly exported: Exported;
};

/** Handed to whoever asked, or through them to the recipient they named, from whom alone a word is waited for. */
async function register({ tx, now }: Given, found: Export, { handover, file, exported }: Made): Promise<void> {
  const { associationId, askedBy, office, purpose } = found;
  const { id, kind, name } = askedBy;
  const recipient: HandoverView["recipient"] =
    found.recipient === null
      ? { kind: kind === "key" ? "key" : "account", id, name }
      : { kind: "partner", id: null, name: found.recipient };
  await saveHandover(tx, handover, {
    what: "export",
    operation: "export-records",
    recipient,
    channel: "download",
    actor: { ...visitor, ...askedBy, associationId },
    office,
    at: now,
    file,
    parameters: found.printed,
    purpose,
    basis: basisOf(exported.audience),
    acknowledgeByOn: found.acknowledgeByOn,
  });
  const accountId = askedBy.kind === "person" ? askedBy.id : null;
  const look = { handoverId: handover.id, associationId, accountId, who: askedBy.name, office, purpose, at: now };
  await saveLooksOfExport(tx, { ...look, basis: basisOf(exported.audience) }, exported.gate);
}
