import { z } from "zod";
import { importState, importView } from "@xinheng/domain/archives/import-view.ts";
import { question } from "../platform/operation.ts";
import { summaryOf } from "./import-views.ts";
import { listImports as findImports } from "./import-store.ts";

const row = importView.pick({
  id: true,
  fileName: true,
  item: true,
  itemName: true,
  itemNameEn: true,
  edition: true,
  encoding: true,
  state: true,
  counts: true,
  uploadedAt: true,
  confirmedAt: true,
});

/** The association's imports, newest first. `cursor` is the last id of the page before. */
export const listImports = question({
  name: "list-imports",
  path: "/imports",
  says: { zh: "归集记录", en: "List imports" },
  query: z.object({
    state: importState.optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({ imports: z.array(row), more: z.string().nullable() }),
  refuses: [],
  async run({ tx, house, query }) {
    const found = await findImports(tx, { state: query.state, before: query.cursor, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    return {
      imports: shown.map((held) => summaryOf(house, held)),
      more: found.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
    };
  },
});
