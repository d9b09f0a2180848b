import { type Column, readHeader } from "@xinheng/domain/import-header.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readCreditCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { StoredFile } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import { fileBlocks, type FileFormat, formatsOf } from "../../platform/sheets/file-blocks.ts";

const mostRows = 1_000;

const shape = {
  fields: [
    {
      code: "creditCode",
      name: "统一社会信用代码",
      aliases: ["信用代码", "社会信用代码", "统一代码", "代码", "Unified social credit code"],
      required: "always",
    },
  ],
} as const;

export type CodesRefusal = Refusal<"lookup-file-unfit" | "lookup-file-too-long">;

/** The codes of a file, each once, in their order; how a spreadsheet dressed them up is put right where it can be. */
export async function readCodes(house: House, file: StoredFile): Promise<readonly string[] | CodesRefusal> {
  const formats = await formatsOf(house.files.get(file));
  if (isRefusal(formats)) return refuse("lookup-file-unfit");
  for (const format of formats) {
    const read = await readAs(house, file, format);
    if (read !== "other-encoding") return read;
  }
  return refuse("lookup-file-unfit");
}

async function readAs(
  house: House,
  file: StoredFile,
  format: FileFormat,
): Promise<readonly string[] | CodesRefusal | "other-encoding"> {
  let header: readonly Column[] | null = null;
  const codes = new Set<string>();
  for await (const block of fileBlocks(house.files.get(file), format, shape)) {
    if (isRefusal(block))
      return block.refused === "file-encoding-unknown" ? "other-encoding" : refuse("lookup-file-unfit");
    const lines = header === null ? block.rows.slice(1) : block.rows;
    if (header === null) {
      const understood = readHeader(block.rows[0] ?? [], { ...shape, ignoredHeaders: [] });
      if (isRefusal(understood)) return refuse("lookup-file-unfit");
      header = understood;
    }
    const column = header.findIndex(({ field }) => field === "creditCode");
    for (const line of lines) {
      const text = line[column]?.trim() ?? "";
      if (text === "") continue;
      const read = readCreditCode(text);
      codes.add(isRefusal(read) ? text.slice(0, 40) : read.code);
      if (codes.size > mostRows) return refuse("lookup-file-too-long", { longest: mostRows });
    }
  }
  return codes.size === 0 ? refuse("lookup-file-unfit") : [...codes];
}
