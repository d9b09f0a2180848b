import { addDays } from "../calendar.ts";
import { coversRegion, mayNarrow } from "./in-force.ts";
import { entryRef, type PackEntry } from "./pack.ts";
import { type PackFault, type PlacedEntry, packFault } from "./pack-fault.ts";
import { readEntries, setFaults } from "./pack-faults.ts";

/** An entry that stands, and whether it came with the program or from the catalogue desk. */
export type StandingEntry = { readonly entry: PackEntry; readonly from: "files" | "desk" };

/** Who brings entries in: the house, or an association its own, for its own place only. */
export type BroughtBy = { readonly association: string; readonly region: string } | "house";

export type Joined = {
  readonly standing: readonly StandingEntry[];
  /** What was brought, where it has the right shape. */
  readonly fresh: readonly PackEntry[];
  /** Places count the entries that were brought. */
  readonly faults: readonly PackFault[];
};

/**
 * Lays entries from the desk over those that stand, and judges the whole as at start. An edition that names the one it
 * replaces ends it the day before; one that came with the program only as its `narrower` lets a narrower place decide.
 */
export function joinEditions(standing: readonly StandingEntry[], raw: readonly unknown[], by: BroughtBy): Joined {
  const { placed, misshapen } = readEntries(raw);
  const base = standing.map((one) => endedBy(one, placed));
  const entries = [...base, ...placed.map(({ entry }) => ({ entry, from: "desk" as const }))];
  const before = base.map(({ entry }, at) => ({ entry, at: -1 - at }));
  const told = setFaults([...before, ...placed]).map((fault) => atTheNewOne(fault, base));
  const faults = [
    ...misshapen,
    ...placed.flatMap((one) => [...placeFaults(one, by), ...successionFaults(one, standing)]),
    ...told,
  ];
  return {
    standing: faults.length === 0 ? entries : standing,
    fresh: placed.map(({ entry }) => entry),
    faults: faults.sort((one, other) => one.entry - other.entry),
  };
}

function isSuccessor(later: PackEntry, earlier: PackEntry): boolean {
  return (
    later.kind === earlier.kind &&
    later.replaces === entryRef(earlier) &&
    later.id === earlier.id &&
    later.region === earlier.region &&
    later.association === earlier.association &&
    earlier.validTo === undefined &&
    earlier.validFrom < later.validFrom
  );
}

function endedBy(one: StandingEntry, fresh: readonly PlacedEntry[]): StandingEntry {
  const successor = fresh.find(({ entry }) => isSuccessor(entry, one.entry))?.entry;
  if (successor === undefined) return one;
  return { ...one, entry: { ...one.entry, validTo: addDays(successor.validFrom, -1) } };
}

/** What the law or the program's makers laid down may be followed from the desk only where it says so itself. */
function successionFaults({ entry, at }: PlacedEntry, standing: readonly StandingEntry[]): PackFault[] {
  return standing.flatMap((earlier) => {
    if (earlier.from === "desk" || !isSuccessor(entry, earlier.entry) || mayNarrow(earlier.entry, entry)) return [];
    const ref = entryRef(earlier.entry);
    const place = { entry: at, path: ["replaces"] };
    if (earlier.entry.narrower === "refused") return [packFault("narrower-refused", place, { ref })];
    const direction = earlier.entry.narrower;
    const directionZh = direction === "stricter" ? "更严" : "更宽";
    return [packFault("narrower-wrong-direction", place, { ref, direction, directionZh })];
  });
}

function placeFaults({ entry, at }: PlacedEntry, by: BroughtBy): PackFault[] {
  const kind = entry.kind === "calendar" ? [packFault("kind-not-from-desk", { entry: at, path: ["kind"] }, {})] : [];
  if (by === "house") {
    if (entry.association === undefined) return kind;
    return [...kind, packFault("association-not-house", { entry: at, path: ["association"] }, {})];
  }
  if (entry.association === by.association && entry.region === by.region) return kind;
  const path = [entry.association === by.association ? "region" : "association"];
  return [...kind, packFault("association-not-own", { entry: at, path }, by)];
}

/** A fault that only appears on an entry that stood before is the doing of what was brought. */
function atTheNewOne(fault: PackFault, base: readonly StandingEntry[]): PackFault {
  const broken = base[-1 - fault.entry];
  if (fault.entry >= 0 || broken === undefined) return fault;
  const details = { ref: entryRef(broken.entry), zh: fault.zh, en: fault.en };
  return packFault("breaks-entry", { entry: 0, path: [] }, details);
}

/** Kinds that records, imports and deadlines are judged by: they never begin in the past. */
export function judges(entry: PackEntry): boolean {
  return entry.kind !== "document" && entry.kind !== "sector" && entry.kind !== "template";
}

/** Whether an entry holds for everybody, or only within a region or an association. */
export function holdsFor(
  entry: Pick<PackEntry, "region" | "association">,
  place: { readonly slug: string; readonly region: string },
): boolean {
  if (entry.association !== undefined) return entry.association === place.slug;
  return coversRegion(entry.region, place.region);
}
