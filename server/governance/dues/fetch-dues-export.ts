import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findDuesExport } from "./dues-export-store.ts";

/** The workbook of an exported levy. */
export const fetchDuesExport = question({
  name: "fetch-dues-export",
  path: "/dues-exports/{exportId}",
  says: { zh: "下载导出的会费名单", en: "Fetch an exported list of dues" },
  params: z.object({ exportId: z.uuid() }),
  reply: "file",
  refuses: ["dues-export-not-found"],
  async run({ tx, house, params: { exportId } }) {
    const made = await findDuesExport(tx, exportId);
    const file = made === null ? null : await findFile(tx, made.fileId);
    if (file === null) return refuse("dues-export-not-found");
    return { name: file.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
