import type { House } from "../../platform/house.ts";

/** Every item that something may be collected under. */
export function collectedItems(house: House): string[] {
  return [
    ...new Set(
      house.packs.set
        .filter((entry) => entry.kind === "catalogue" && entry.holder === "authority")
        .map((entry) => entry.id),
    ),
  ];
}
