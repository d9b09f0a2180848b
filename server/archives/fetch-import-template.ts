import { Readable } from "node:stream";
import { z } from "zod";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { inForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { question } from "../platform/operation.ts";
import { composeTemplate, type ListedValues } from "./import-template.ts";
import { itemFor } from "./import-walk.ts";
import { xlsxMediaType } from "../platform/sheets/text-sheet.ts";

/** The blank workbook of a catalogue item, by the edition in force today. Chinese only, as the packs are: it is filled in by departments. */
export const fetchImportTemplate = question({
  name: "fetch-import-template",
  path: "/catalogue-templates/{item}",
  says: { zh: "下载归集模板（xlsx）", en: "Fetch the blank workbook of a catalogue item (xlsx)" },
  params: z.object({ item: z.string().max(60) }),
  reply: "file",
  refuses: ["import-item-unknown"],
  async run({ tx, house, actor, params, today }) {
    const context = await packContextOf(tx, actor.associationId, today);
    const entry = itemFor(house, params.item, context);
    if (isRefusal(entry)) return entry;
    const workbook = await composeTemplate(entry, listedValues(house.packs.set, entry, context));
    return {
      name: `${entry.name}-模板.xlsx`,
      mediaType: xlsxMediaType,
      stream: Readable.from([Buffer.from(workbook)]),
    };
  },
});

/** The values that may still be chosen; those of older editions are accepted, not offered. */
function listedValues(packs: PackSet, entry: CatalogueEntry, context: PackContext): ListedValues {
  const ids = new Set(entry.fields.flatMap((field) => field.values ?? []));
  return new Map(
    [...ids].flatMap((id) => {
      const words = inForce(packs, "words", id, context);
      if (words?.type !== "code-list") return [];
      return [[id, words.values.filter(({ valid }) => valid !== false).map(({ name }) => name)] as const];
    }),
  );
}
