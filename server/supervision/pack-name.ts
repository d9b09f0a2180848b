import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";

/** How a list, a measure or a letter is called in both languages; by its `id@edition` where the packs hold it no longer. */
export function packName(packs: PackSet, edition: string): { readonly zh: string; readonly en: string } {
  const entry = findEntry(packs, edition);
  const zh = isRefusal(entry) ? edition : entry.name;
  return { zh, en: isRefusal(entry) ? zh : (entry.nameEn ?? zh) };
}
