import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";

/** What the latest edition of an item calls it; null where no item was named or the packs have none such. */
export function nameOfItem(packs: PackSet, id: string | undefined, language: "zh" | "en"): string | null {
  const editions = packs.filter((entry): entry is CatalogueEntry => entry.kind === "catalogue" && entry.id === id);
  const latest = editions.toSorted((one, other) => (one.edition < other.edition ? 1 : -1))[0];
  if (latest === undefined) return null;
  return language === "en" ? (latest.nameEn ?? latest.name) : latest.name;
}
