import type { ListEntry } from "./list-entry.ts";
import { authorityPoints, type MeasureEntry } from "./measure-entry.ts";
import type { PackEntry } from "./pack.ts";
import { type PackFault, type PackFaultCode, type PackPath, type PlacedEntry, packFault } from "./pack-fault.ts";

type Found = {
  readonly code: PackFaultCode;
  readonly path: PackPath;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** What no list, measure or tier may say, whoever brings the pack: the same for shipped files and for the desk. */
export function listFaults(set: readonly PlacedEntry[]): PackFault[] {
  return set.flatMap(({ entry, at }) =>
    found(entry, set).map(({ code, path, details }) => packFault(code, { entry: at, path }, details ?? {})),
  );
}

function found(entry: PackEntry, set: readonly PlacedEntry[]): Found[] {
  if (entry.kind === "list")
    return [...(entry.holder === "association" ? ofRoll(entry) : ofOfficial(entry)), ...ofItem(entry, set)];
  if (entry.kind === "measure") return ofMeasure(entry);
  if (entry.kind === "rule" && entry.type === "supplier-tiers")
    return entry.tiers.flatMap(({ tier, lists }, at) =>
      tier === "incentive" || tier === "warning"
        ? []
        : lists.flatMap((list, number): Found[] =>
            holderOf(list, set) === "association"
              ? [{ code: "tier-needs-authority", path: ["tiers", at, "lists", number], details: { list } }]
              : [],
          ),
    );
  return [];
}

function ofOfficial(entry: ListEntry): Found[] {
  return [
    // 不得擅自增加或者扩展严重失信主体名单 (国办发〔2020〕49号).
    ...when(entry.association !== undefined, { code: "list-of-authority", path: ["association"] }),
    ...when(entry.named === undefined, { code: "list-unnamed", path: ["holder"] }),
    ...when(entry.colour === "focus" && entry.publicity !== "internal", {
      code: "focus-list-open",
      path: ["publicity"],
    }),
  ];
}

function ofRoll(entry: ListEntry): Found[] {
  const { colour, publicity } = entry;
  const counting = entry.criteria.flatMap(({ text }, at): Found[] =>
    colour !== "red" && countsUp(text)
      ? [{ code: "criterion-counts-up", path: ["criteria", at, "text"], details: { text } }]
      : [],
  );
  return [
    ...counting,
    ...when(colour === "focus" && publicity !== "internal", { code: "focus-list-open", path: ["publicity"] }),
    ...when(colour === "black" && publicity !== "internal" && entry.publicBasis === undefined, {
      code: "list-public-without-basis",
      path: ["publicity"],
    }),
    ...when(entry.resolution === undefined || (colour !== "red" && entry.notice === undefined), {
      code: "list-without-procedure",
      path: ["holder"],
    }),
  ];
}

function ofItem(entry: ListEntry, set: readonly PlacedEntry[]): Found[] {
  const item = set.find(({ entry: one }) => one.kind === "catalogue" && one.id === entry.item)?.entry;
  const fits = item?.kind !== "catalogue" || item.holder === entry.holder;
  return when(!fits, { code: "list-item-unfit", path: ["item"], details: { item: entry.item } });
}

function ofMeasure(entry: MeasureEntry): Found[] {
  const restrains = entry.direction === "restraint";
  const reserved = entry.points.flatMap((point, at): Found[] =>
    restrains && entry.appliedBy.includes("association") && (authorityPoints as readonly string[]).includes(point)
      ? [{ code: "measure-of-authority", path: ["points", at], details: { point } }]
      : [],
  );
  return [
    ...reserved,
    ...when(restrains && entry.longest === undefined, { code: "measure-without-longest", path: ["direction"] }),
    ...when(entry.association !== undefined && entry.appliedBy.some((user) => user !== "association"), {
      code: "measure-of-others",
      path: ["appliedBy"],
    }),
  ];
}

/** 累计、多次、三次以上 and the like: what turns many small things into a grave one. */
function countsUp(text: string): boolean {
  return /累计|累积|多次|屡次|[一二两三四五六七八九十\d]+\s*(次|起|件|条)\s*(及)?以上|(达到?|满|超过)\s*[一二两三四五六七八九十\d]+\s*(次|起|件|条)/.test(
    text,
  );
}

function holderOf(list: string, set: readonly PlacedEntry[]): ListEntry["holder"] | null {
  const entry = set.find(({ entry: one }) => one.kind === "list" && one.id === list)?.entry;
  return entry?.kind === "list" ? entry.holder : null;
}

function when(holds: boolean, fault: Found): Found[] {
  return holds ? [fault] : [];
}
