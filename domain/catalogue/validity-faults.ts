import { addDays } from "../calendar.ts";
import { coversRegion, mayNarrow, narrowness } from "./in-force.ts";
import { entryRef, type PackEntry } from "./pack.ts";
import { type PackFault, type PlacedEntry, packFault } from "./pack-fault.ts";

const endOfTime = "9999-12-31";
const directions = { stricter: "更严", milder: "更宽", allowed: "", refused: "" } as const;

/** Faults of time and rank: one edition after the other without overlap or gap, each naming the one it replaces. */
export function validityFaults(set: readonly PlacedEntry[]): PackFault[] {
  const families = Map.groupBy(set, ({ entry }) => [entry.kind, entry.id].join(" "));
  return [
    ...duplicates(set),
    ...set.flatMap(backwards),
    ...set.flatMap((placed) => unknownReplaced(placed, set)),
    ...[...families.values()].flatMap((family) => [...successionFaults(family), ...narrowerFaults(family)]),
  ];
}

function duplicates(set: readonly PlacedEntry[]): PackFault[] {
  const sameRef = Map.groupBy(set, ({ entry }) => entryRef(entry));
  return [...sameRef].flatMap(([ref, [, ...again]]) =>
    again.map(({ at }) => packFault("duplicate-entry", { entry: at, path: ["edition"] }, { ref })),
  );
}

function backwards({ entry, at }: PlacedEntry): PackFault[] {
  if (entry.validTo === undefined || entry.validTo >= entry.validFrom) return [];
  return [
    packFault("validity-backwards", { entry: at, path: ["validTo"] }, { from: entry.validFrom, to: entry.validTo }),
  ];
}

function unknownReplaced({ entry, at }: PlacedEntry, set: readonly PlacedEntry[]): PackFault[] {
  const ref = entry.replaces;
  if (ref === undefined || set.some((other) => entryRef(other.entry) === ref)) return [];
  return [packFault("replaces-unknown", { entry: at, path: ["replaces"] }, { ref })];
}

/** Editions of one entry for one place, in the order of their beginning. */
function successionFaults(family: readonly PlacedEntry[]): PackFault[] {
  const places = Map.groupBy(family, ({ entry }) => `${entry.region} ${entry.association ?? ""}`);
  return [...places.values()].flatMap((editions) => {
    const inOrder = editions.toSorted((one, other) => (one.entry.validFrom < other.entry.validFrom ? -1 : 1));
    return inOrder.flatMap((edition, number) => stepFaults(inOrder[number - 1], edition));
  });
}

function stepFaults(earlier: PlacedEntry | undefined, later: PlacedEntry): PackFault[] {
  const { replaces, validFrom } = later.entry;
  if (earlier === undefined) {
    // The first edition for its place may only replace an entry of another id or a wider place.
    return [];
  }
  const ref = entryRef(earlier.entry);
  const end = earlier.entry.validTo ?? endOfTime;
  const place = (path: string) => ({ entry: later.at, path: [path] });
  if (validFrom <= end) return [packFault("validity-overlap", place("validFrom"), { ref })];
  const gapFrom = addDays(end, 1);
  const gap =
    gapFrom < validFrom
      ? [packFault("validity-gap", place("validFrom"), { ref, from: gapFrom, to: addDays(validFrom, -1) })]
      : [];
  if (replaces === undefined) return [...gap, packFault("replaces-missing", place("id"), { ref })];
  return replaces === ref ? gap : [...gap, packFault("replaces-wrong", place("replaces"), { ref: replaces })];
}

/** A narrower entry must be one that each wider one in force at the same time lets pass. */
function narrowerFaults(family: readonly PlacedEntry[]): PackFault[] {
  return family.flatMap(({ entry, at }) =>
    family
      .filter((wider) => isWider(wider.entry, entry) && !mayNarrow(wider.entry, entry))
      .map(({ entry: wider }) => {
        const code = wider.narrower === "refused" ? "narrower-refused" : "narrower-wrong-direction";
        const details = { ref: entryRef(wider), directionZh: directions[wider.narrower], direction: wider.narrower };
        return packFault(
          code,
          { entry: at, path: [entry.association === undefined ? "region" : "association"] },
          details,
        );
      }),
  );
}

function isWider(wider: PackEntry, narrower: PackEntry): boolean {
  if (narrowness(wider) >= narrowness(narrower)) return false;
  if (wider.association !== undefined && wider.association !== narrower.association) return false;
  const together =
    wider.validFrom <= (narrower.validTo ?? endOfTime) && narrower.validFrom <= (wider.validTo ?? endOfTime);
  return together && coversRegion(wider.region, narrower.region);
}
