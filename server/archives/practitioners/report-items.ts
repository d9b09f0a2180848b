import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";

/** Items by the names a reader knows, of their latest edition. An item the packs no longer hold is named by its id. */
export function namedItems(
  packs: PackSet,
  ids: readonly string[],
): { id: string; name: string; nameEn: string | null }[] {
  return ids.map((id) => {
    const entry = packs.findLast((one) => one.kind === "catalogue" && one.id === id);
    return { id, name: entry?.name ?? id, nameEn: entry?.nameEn ?? null };
  });
}
