import { z } from "zod";
import { addDays } from "@xinheng/domain/calendar.ts";
import { fetchableDays } from "@xinheng/domain/archives/exports/export-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { findExport, isExportStale } from "./export-store.ts";

/** The file of an export, for whoever asked for it and nobody else: another receiver would stand in no register. */
export const fetchExport = question({
  name: "fetch-export",
  path: "/exports/{exportId}/file",
  says: { zh: "下载导出的文件", en: "Fetch the file of an export" },
  params: z.object({ exportId: z.uuid() }),
  reply: "file",
  refuses: ["export-not-found", "export-not-made", "export-holds-withdrawn", "export-file-gone"],
  async run({ tx, house, actor, today, params }) {
    const found = await findExport(tx, params.exportId);
    if (found === null || found.askedBy.id !== actor.id) return refuse("export-not-found");
    if (found.made === null) return refuse("export-not-made");
    if (await isExportStale(tx, found.id)) return refuse("export-holds-withdrawn");
    const untilOn = addDays(dayOf(found.made.at), fetchableDays);
    const file = found.made.fileId === null ? null : await findFile(tx, found.made.fileId);
    if (file === null || today > untilOn) return refuse("export-file-gone", { on: untilOn });
    return { name: file.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
