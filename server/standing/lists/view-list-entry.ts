import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { addPeriod } from "@xinheng/domain/calendar.ts";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { disputedSince, groundDisputedSince } from "@xinheng/domain/archives/record-mark.ts";
import { type KeptListEntry, listEntryMoves, stateOfEntry } from "@xinheng/domain/standing/list-entry-stage.ts";
import { articleOf } from "@xinheng/domain/standing/list-procedure.ts";
import type { ListEntryView } from "@xinheng/domain/standing/list-view.ts";
import type { Listing } from "@xinheng/domain/standing/listing.ts";
import type { NamedSubject } from "../../subjects/named-subjects.ts";

/** An entry of an own roll for one reader, with what may be done with it now. */
export function viewListEntry(
  entry: KeptListEntry,
  list: ListEntry | null,
  given: { readonly actor: Actor; readonly subject: NamedSubject; readonly today: string },
): ListEntryView {
  const state = stateOfEntry(entry, given.today);
  const moves = Object.entries(listEntryMoves).flatMap(([move, { from }]) =>
    (from as readonly string[]).includes(entry.stage) && state !== "ended" ? [move as keyof typeof listEntryMoves] : [],
  );
  const { resolutionId, resolutionNumber, enteredOn } = entry;
  return {
    ...{ id: entry.id, subjectId: entry.subjectId, subjectName: given.subject.name, code: given.subject.code },
    ...ofList(entry.list, list),
    edition: entry.edition,
    criterion: list?.criteria.find(({ id }) => id === entry.criterion)?.text ?? entry.criterion,
    why: entry.facts,
    document: entry.document,
    paper: entry.paperId,
    state,
    proposedOn: entry.proposedOn,
    statementDueOn: entry.statementDueOn,
    statement: entry.statement,
    statedOn: entry.statedOn,
    resolution:
      resolutionId === null || resolutionNumber === null ? null : { id: resolutionId, number: resolutionNumber },
    from: enteredOn,
    until: entry.endsOn,
    earliestExitOn:
      enteredOn === null || list?.earlyExitAfter === undefined ? null : addPeriod(enteredOn, list.earlyExitAfter),
    endedOn: entry.endedOn,
    endedWhy: entry.endedWhy,
    ...{ recordId: entry.recordId, disputedSince: disputedSince(entry.marks) },
    groundDisputedSince: groundDisputedSince(entry.marks),
    can: openTo(given.actor, [...moves, ...objecting(state, entry.recordId, entry.marks)], entry.subjectId),
  };
}

/** One that is not disputed yet can be objected to: while it is proposed on itself, once it stands on its record. */
function objecting(
  state: string,
  recordId: string | null,
  marks: KeptListEntry["marks"],
): ("file-objection" | "file-listing-objection")[] {
  if (disputedSince(marks) !== null) return [];
  if (state === "proposed") return ["file-listing-objection"];
  return state === "in-list" && recordId !== null ? ["file-objection"] : [];
}

/** A place in an authority's list, of which nothing can be done here but to read it, and to object for whoever asks. */
export function viewListing(listing: Listing, subject: NamedSubject, actor: Actor): ListEntryView {
  const { list, from, until } = listing;
  return {
    ...{ id: listing.ground.id, subjectId: listing.subjectId, subjectName: subject.name, code: subject.code },
    ...ofList(list.id, list),
    ...{ edition: `${list.id}@${list.edition}`, criterion: null, why: listing.why, document: listing.document },
    ...{ paper: null, state: "in-list", proposedOn: null, statementDueOn: null, statement: null, statedOn: null },
    ...{ resolution: null, from, until, endedOn: null, endedWhy: null },
    can: openTo(actor, listing.disputedSince === null ? ["file-objection"] : [], listing.subjectId),
    ...{ recordId: listing.ground.id, disputedSince: listing.disputedSince },
    groundDisputedSince: listing.groundDisputedSince,
    earliestExitOn: list.earlyExitAfter === undefined ? null : addPeriod(from, list.earlyExitAfter),
  };
}

function ofList(id: string, list: ListEntry | null) {
  return {
    list: id,
    listName: list?.name ?? id,
    listNameEn: list?.nameEn ?? null,
    colour: list?.colour ?? ("focus" as const),
    holder: list?.holder ?? ("association" as const),
    article: list === null ? "" : articleOf(list),
  };
}
