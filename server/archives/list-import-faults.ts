import { z } from "zod";
import { faultView } from "@xinheng/domain/archives/import-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { sentenceOf } from "./import-sentences.ts";
import { findImport, listFaults } from "./import-store.ts";
import { nameOf } from "./import-views.ts";

/** What is wrong, row by row, in both languages. `cursor` is the last row of the page before. */
export const listImportFaults = question({
  name: "list-import-faults",
  path: "/imports/{importId}/faults",
  says: { zh: "退回的行及原因", en: "List the returned rows with their reasons" },
  params: z.object({ importId: z.uuid() }),
  query: z.object({
    code: z.string().max(60).optional(),
    cursor: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ faults: z.array(faultView), more: z.number().nullable() }),
  refuses: ["import-not-found"],
  async run({ tx, house, params, query }) {
    const found = await findImport(tx, params.importId);
    if (found === null) return refuse("import-not-found");
    // A row's faults are not torn apart between two pages: one more than a row can have is read beyond.
    const faults = await listFaults(tx, {
      importId: found.id,
      code: query.code,
      column: undefined,
      after: query.cursor,
      limit: query.limit + 20,
    });
    const lastRow = faults.length > query.limit ? faults[query.limit - 1]?.row : undefined;
    const shown = lastRow === undefined ? faults : faults.filter((fault) => fault.row <= lastRow);
    return {
      faults: shown.map(({ row, column, code, details }) => ({
        row,
        column: nameOf(house, found, column),
        code,
        ...sentenceOf(code, details),
      })),
      more: lastRow ?? null,
    };
  },
});
