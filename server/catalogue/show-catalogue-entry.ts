import { z } from "zod";
import { catalogueEntryView } from "@xinheng/domain/catalogue/catalogue-view.ts";
import { packId } from "@xinheng/domain/catalogue/pack-header.ts";
import { packKind } from "@xinheng/domain/catalogue/pack-kind.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { editionViewOf } from "./edition-view-of.ts";

/** One entry in all its editions, the newest first. */
export const showCatalogueEntry = visitorQuestion({
  name: "show-catalogue-entry",
  path: "/catalogue/{kind}/{id}",
  says: { zh: "查看目录或规则的一条", en: "See one entry of the catalogue or the rules" },
  params: z.object({ kind: packKind, id: packId }),
  reply: catalogueEntryView,
  refuses: ["catalogue-entry-not-found"],
  run: ({ house, params, today }) => {
    const { kind, id } = params;
    const editions = house.packs.set
      .filter((entry) => entry.kind === kind && entry.id === id)
      .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
    if (editions.length === 0) return Promise.resolve(refuse("catalogue-entry-not-found", { kind, id }));
    return Promise.resolve({
      kind,
      id,
      editions: editions.map((entry) => editionViewOf(entry, house.packs.standing(), today)),
    });
  },
});
