import { z } from "zod";
import { type CatalogueRow, cataloguePage } from "@xinheng/domain/catalogue/catalogue-view.ts";
import type { PackEntry } from "@xinheng/domain/catalogue/pack.ts";
import { packKind } from "@xinheng/domain/catalogue/pack-kind.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { holdsOn } from "./edition-view-of.ts";

/** Everything the packs decide, one row for each entry: what is collected, by which rules, on what source. */
export const listCatalogue = visitorQuestion({
  name: "list-catalogue",
  path: "/catalogue",
  says: { zh: "查看信息目录与规则", en: "List the catalogue and the rules" },
  query: z.object({
    kind: packKind.optional(),
    q: z.string().trim().max(60).optional(),
    /** The `next` of the page before: `kind/id`. */
    after: z.string().max(90).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  reply: cataloguePage,
  refuses: [],
  run: ({ house, query, today }) => {
    const { kind, q, after, limit } = query;
    const wanted = house.packs.set.filter((entry) => (kind === undefined || entry.kind === kind) && mentions(entry, q));
    const places = Map.groupBy(wanted, placeOf);
    const left = [...places.keys()].toSorted().filter((place) => after === undefined || place > after);
    const page = left.slice(0, limit);
    return Promise.resolve({
      entries: page.flatMap((place) => rowOf(places.get(place) ?? [], today)),
      next: left.length > limit ? (page.at(-1) ?? null) : null,
    });
  },
});

function placeOf(entry: PackEntry): string {
  return `${entry.kind}/${entry.id}`;
}

function mentions(entry: PackEntry, q: string | undefined): boolean {
  const words = [entry.id, entry.name, entry.nameEn ?? "", entry.source.document].join("\n").toLowerCase();
  return q === undefined || words.includes(q.toLowerCase());
}

function rowOf(editions: readonly PackEntry[], today: string): CatalogueRow[] {
  const newestFirst = editions.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  const shown = newestFirst.find((entry) => holdsOn(entry, today)) ?? newestFirst[0];
  if (shown === undefined) return [];
  const { kind, id, name, edition, validFrom, region } = shown;
  return [
    {
      ...{ kind, id, name, edition, validFrom, region },
      type: "type" in shown ? shown.type : null,
      nameEn: shown.nameEn ?? null,
      validTo: shown.validTo ?? null,
      association: shown.association ?? null,
      holder: shown.kind === "catalogue" ? shown.holder : null,
      about: shown.kind === "catalogue" ? shown.about : [],
      channels: shown.kind === "catalogue" ? shown.channels : [],
      mark: shown.source.mark,
      inForce: holdsOn(shown, today),
      editions: editions.length,
    },
  ];
}
