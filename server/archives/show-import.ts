import { z } from "zod";
import { importView } from "@xinheng/domain/archives/import-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { findImport } from "./import-store.ts";
import { viewImport } from "./import-views.ts";

/** One import as the desk shows it, with the progress of what runs. */
export const showImport = question({
  name: "show-import",
  path: "/imports/{importId}",
  says: { zh: "查看一次归集", en: "Show an import" },
  params: z.object({ importId: z.uuid() }),
  reply: importView,
  refuses: ["import-not-found"],
  async run({ tx, house, actor, params }) {
    const found = await findImport(tx, params.importId);
    return found === null ? refuse("import-not-found") : viewImport({ tx, house, actor }, found);
  },
});
