import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../platform/file-store.ts";
import { question } from "../platform/operation.ts";
import { fileBlocks } from "../platform/sheets/file-blocks.ts";
import { returnedFile } from "../platform/sheets/returned-file.ts";
import { sentenceOf } from "./import-sentences.ts";
import { findImport, type KeptFault, listFaults } from "./import-store.ts";
import { itemOf, nameOf } from "./import-views.ts";

const mostReturned = 200_000;

/** The faulty rows as a file like the one sent: same kind, same columns, same order, same encoding, the reasons in two columns behind. */
export const fetchImportFaults = question({
  name: "fetch-import-faults",
  path: "/imports/{importId}/faulty-rows",
  says: { zh: "下载退回的行", en: "Fetch the returned rows as a file" },
  params: z.object({ importId: z.uuid() }),
  query: z.object({ language: z.enum(["zh", "en"]).default("zh") }),
  reply: "file",
  refuses: ["import-not-found", "import-without-faults", "no-such-file"],
  async run({ tx, house, params, query }) {
    const found = await findImport(tx, params.importId);
    if (found === null) return refuse("import-not-found");
    if (found.encoding === null || found.counts.faulty === 0) return refuse("import-without-faults");
    const file = await findFile(tx, found.fileId);
    if (file === null) return refuse("no-such-file");
    const faults = await listFaults(tx, {
      importId: found.id,
      code: undefined,
      column: undefined,
      after: 0,
      limit: mostReturned,
    });
    const reasons = reasonsOf(faults, query.language, (column) => nameOf(house, found, column));
    const blocks = fileBlocks(house.files.get(file), found.encoding, itemOf(house, found));
    const sent = {
      fileName: found.fileName,
      format: found.encoding,
      sheetName: found.sheet?.name ?? "",
      header: found.header.map((column) => column.printed),
    };
    return returnedFile(sent, blocks, reasons, query.language);
  },
});

function reasonsOf(
  faults: readonly KeptFault[],
  language: "zh" | "en",
  named: (column: string) => string,
): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const fault of faults) {
    const column = fault.column === "" ? "" : `${named(fault.column)}：`;
    const before = reasons.get(fault.row);
    const says = `${column}${sentenceOf(fault.code, fault.details)[language]}`;
    reasons.set(fault.row, before === undefined ? says : `${before} | ${says}`);
  }
  return reasons;
}
