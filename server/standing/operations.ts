import type { DailyDeed } from "../platform/daily/daily-deed.ts";
import type { Follower } from "../platform/follower.ts";
import type { Operation } from "../platform/operation.ts";
import { dailyStandingEnding, endStandingRetention } from "./endings/end-standing-retention.ts";
import { decideListingObjection } from "./lists/decide-listing-objection.ts";
import { dropListEntry } from "./lists/drop-list-entry.ts";
import { endRecalledEntries } from "./lists/end-recalled-entries.ts";
import { endRepairedEntries } from "./lists/end-repaired-entries.ts";
import { endReturnedEntries } from "./lists/end-returned-entries.ts";
import { enterListEntry } from "./lists/enter-list-entry.ts";
import { fileListingObjection } from "./lists/file-listing-objection.ts";
import { leaveList } from "./lists/leave-list.ts";
import { listListEntriesQuestion } from "./lists/list-list-entries.ts";
import { listLists } from "./lists/list-lists.ts";
import { listSuppliers } from "./lists/list-suppliers.ts";
import { proposeListEntry } from "./lists/propose-list-entry.ts";
import { listOwnListings } from "./lists/list-own-listings.ts";
import { stateOnListEntry } from "./lists/state-on-list-entry.ts";
import { fetchStandingBatch } from "./lookups/fetch-standing-batch.ts";
import { lookUpStandingBatch } from "./lookups/look-up-standing-batch.ts";
import { lookUpStanding } from "./lookups/look-up-standing.ts";
import { applyMeasure } from "./measures/apply-measure.ts";
import { liftMeasures } from "./measures/lift-measures.ts";
import { listMeasureApplications } from "./measures/list-measure-applications.ts";
import { listMeasures } from "./measures/list-measures.ts";

/** Lists, what follows from them, and what a business point is told. */
export const standingOperations: readonly Operation[] = [
  listLists,
  listListEntriesQuestion,
  listOwnListings,
  proposeListEntry,
  stateOnListEntry,
  enterListEntry,
  dropListEntry,
  leaveList,
  fileListingObjection,
  decideListingObjection,
  endRecalledEntries,
  endRepairedEntries,
  endReturnedEntries,
  listSuppliers,
  lookUpStanding,
  lookUpStandingBatch,
  fetchStandingBatch,
  listMeasures,
  applyMeasure,
  listMeasureApplications,
  liftMeasures,
  endStandingRetention,
];

export const standingDaily: readonly DailyDeed[] = [dailyStandingEnding];

/** What may end the ground of a measure: a decision taken back or corrected by its source, or repaired, a merge, an entry left. */
const endings = [
  ...(["recall-record", "carry-out-import", "collect-record", "decide-repair"] as const),
  ...(["merge-subjects", "unmerge-subjects"] as const),
  ...(["leave-list", "end-recalled-entries", "end-repaired-entries", "end-returned-entries"] as const),
];

export const standingFollowers: readonly Follower[] = [
  { name: "end-recalled-entries", on: "recall-record", runs: endRecalledEntries },
  { name: "end-repaired-entries", on: "decide-repair", runs: endRepairedEntries },
  { name: "end-returned-entries", on: "unmerge-subjects", runs: endReturnedEntries },
  ...endings.map((on) => ({ name: `lift-measures-after-${on}`, on, runs: liftMeasures })),
];
