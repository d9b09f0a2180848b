import { addPeriod, type Day } from "../calendar.ts";
import type { ListEntry } from "../catalogue/list-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { KeptListEntry } from "./list-entry-stage.ts";
import type { Listing } from "./listing.ts";

/** What somebody asks to enter in a roll, with what is known of it. */
export type Proposal = {
  readonly criterion: string;
  readonly document: { readonly number: string; readonly issuer: string; readonly decidedOn: Day } | null;
  readonly hasPaper: boolean;
  /** The records it is to rest on, with the class of each. */
  readonly records: readonly { readonly severity: "minor" | "general" | "serious" | null }[];
  readonly isPerson: boolean;
  readonly isMember: boolean;
  /** Where the subject stands today. */
  readonly listings: readonly Listing[];
  readonly underWay: boolean;
};

type ProposalCode =
  | "list-reserved"
  | "list-criterion-unknown"
  | "list-without-document"
  | "list-document-in-future"
  | "list-counts-up"
  | "list-holds-no-person"
  | "list-members-only"
  | "list-red-beside-black"
  | "list-entry-under-way";

/**
 * Whether a subject may be proposed for a roll: by a criterion of the pack and by one effective document, never by counting
 * up (国办发〔2020〕49号). The one judge for every road into a roll.
 */
export function judgeProposal(list: ListEntry, asked: Proposal, today: Day): Refusal<ProposalCode> | null {
  const about = { list: list.name, listEn: list.nameEn ?? list.name, article: articleOf(list) };
  if (list.holder === "authority") return refuse("list-reserved", { ...about, authority: list.authority });
  if (!list.criteria.some(({ id }) => id === asked.criterion))
    return refuse("list-criterion-unknown", { ...about, known: list.criteria.map(({ id }) => id).join("、") });
  if (asked.document === null || !asked.hasPaper) return refuse("list-without-document", about);
  if (asked.document.decidedOn > today)
    return refuse("list-document-in-future", { on: asked.document.decidedOn, today });
  if (list.colour === "black" && isCountedUp(asked.records)) return refuse("list-counts-up", about);
  return judgeSubject(list, asked, about);
}

function judgeSubject(list: ListEntry, asked: Proposal, about: Readonly<Record<string, string>>) {
  if (asked.isPerson) return refuse("list-holds-no-person", about);
  if (list.membersOnly && !asked.isMember) return refuse("list-members-only", about);
  const black = asked.listings.find((listing) => listing.list.colour === "black");
  // 红名单先与失信名单交叉比对 (发改财金规〔2017〕1798号).
  if (list.colour === "red" && black !== undefined)
    return refuse("list-red-beside-black", {
      ...about,
      other: black.list.name,
      otherEn: black.list.nameEn ?? black.list.name,
    });
  const there = asked.underWay || asked.listings.some((listing) => listing.list.id === list.id);
  return there ? refuse("list-entry-under-way", about) : null;
}

/** Several records make no graver one, and one that is not serious is not made so by a list. */
function isCountedUp(records: Proposal["records"]): boolean {
  return records.length > 1 || records.some(({ severity }) => severity !== "serious");
}

/** Whether the time for a statement is over, or one was made. While the calendar is provisional nothing strikes. */
export function judgeEntering(
  entry: Pick<KeptListEntry, "statementDueOn" | "statementProvisional" | "statement">,
  today: Day,
): Refusal<"list-statement-time-runs"> | null {
  const { statementDueOn: due, statement } = entry;
  if (due === null || statement !== null) return null;
  return due >= today || entry.statementProvisional ? refuse("list-statement-time-runs", { on: due }) : null;
}

/** How long an entry lasts from the day of the resolution. */
export function lastDayIn(list: ListEntry, enteredOn: Day): Day | null {
  return list.term === undefined ? null : addPeriod(enteredOn, list.term);
}

/** Whether a subject may leave before the term is over. */
export function judgeLeaving(
  list: ListEntry,
  enteredOn: Day,
  today: Day,
): Refusal<"list-without-early-exit" | "list-too-early-to-leave"> | null {
  const about = { list: list.name, listEn: list.nameEn ?? list.name, article: articleOf(list) };
  // Nobody is kept among the well-standing against what is known.
  if (list.colour === "red") return null;
  if (list.earlyExitAfter === undefined) return refuse("list-without-early-exit", about);
  const earliest = addPeriod(enteredOn, list.earlyExitAfter);
  return today < earliest ? refuse("list-too-early-to-leave", { ...about, on: earliest }) : null;
}

/** Document and article, as they are cited. */
export function articleOf({ source }: Pick<ListEntry, "source">): string {
  return `《${source.document}》${source.article ?? ""}`;
}
