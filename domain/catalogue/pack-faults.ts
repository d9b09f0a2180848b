import { z } from "zod";
import { type PackEntry, packEntry } from "./pack.ts";
import { listFaults } from "./list-faults.ts";
import { documentFaults } from "./document-faults.ts";
import { type PackFault, type PlacedEntry, packFault } from "./pack-fault.ts";
import { referenceFaults } from "./reference-faults.ts";
import { validityFaults } from "./validity-faults.ts";

/**
 * Reads entries as they stand in the files. What has the wrong shape is left out of `packs` and answered with a fault;
 * the rest is checked as a set: references, validity, editions, narrower entries, headings, expressions.
 */
export function readPacks(raw: readonly unknown[]): { packs: PackEntry[]; faults: PackFault[] } {
  const { placed, misshapen } = readEntries(raw);
  const faults = [...misshapen, ...setFaults(placed)];
  return { packs: placed.map(({ entry }) => entry), faults: faults.sort((one, other) => one.entry - other.entry) };
}

/** Entries of the right shape, with their places, and the faults of the others. */
export function readEntries(raw: readonly unknown[]): { placed: PlacedEntry[]; misshapen: PackFault[] } {
  const read = raw.map((data, at) => ({ at, data, parsed: packEntry.safeParse(data) }));
  return {
    placed: read.flatMap(({ at, parsed }) => (parsed.success ? [{ at, entry: parsed.data }] : [])),
    misshapen: read.flatMap(({ at, data, parsed }) => (parsed.success ? [] : schemaFaults(data, at))),
  };
}

/** What is wrong with entries as a set. */
export function setFaults(placed: readonly PlacedEntry[]): PackFault[] {
  return [...validityFaults(placed), ...referenceFaults(placed), ...documentFaults(placed), ...listFaults(placed)];
}

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** Parsed once more in each language: zod words its issues while it parses. */
function schemaFaults(data: unknown, at: number): PackFault[] {
  const inChinese = packEntry.safeParse(data, { error: chinese }).error?.issues ?? [];
  const inEnglish = packEntry.safeParse(data, { error: english }).error?.issues ?? [];
  return inEnglish.slice(0, 50).map((issue, number) => {
    const surplus = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const path = [...issue.path, ...surplus].map((step) => (typeof step === "number" ? step : String(step)));
    const where = path.length === 0 ? "" : `${path.join(".")}: `;
    const details = { zh: where + (inChinese[number]?.message ?? issue.message), en: where + issue.message };
    return packFault("schema", { entry: at, path }, details);
  });
}
