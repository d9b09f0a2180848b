import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findMemberExport } from "./member-export-store.ts";

/** The workbook of an exported roll. */
export const fetchMemberExport = question({
  name: "fetch-member-export",
  path: "/member-exports/{exportId}",
  says: { zh: "下载导出的会员名册", en: "Fetch an exported roll" },
  params: z.object({ exportId: z.uuid() }),
  reply: "file",
  refuses: ["member-export-not-found"],
  async run({ tx, house, params: { exportId } }) {
    const made = await findMemberExport(tx, exportId);
    const file = made === null ? null : await findFile(tx, made.fileId);
    if (file === null) return refuse("member-export-not-found");
    return { name: file.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
