import { type Actor, ownAssociation } from "@xinheng/domain/access/actor.ts";
import type { KeptListEntry } from "@xinheng/domain/standing/list-entry-stage.ts";
import type { RecordKey } from "../../archives/record-write-store.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding, listLed } from "../../subjects/standing-store.ts";
import { endOwnRecord } from "./end-own-record.ts";
import { changeListEntry, listEntriesRestingOn } from "./list-entry-store.ts";

/** In which follower's deed something ends. */
type Ending = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

/** Ends what stands in a roll of a subject, or was to, on the ground of a record that is a ground no longer; answers how many. */
export async function endEntriesRestingOn(
  ending: Ending,
  of: { readonly subjectId: string; readonly versions: readonly RecordKey[] },
  why: string,
): Promise<number> {
  const { tx } = ending;
  // An entry stays under whom it was proposed for, whomever that subject was merged into.
  const standing = (await findStanding(tx, [of.subjectId])).get(of.subjectId)?.id ?? of.subjectId;
  const family = [...(await listLed(tx, [standing])).keys()];
  const resting = await listEntriesRestingOn(tx, family, of.versions);
  for (const one of resting) await endEntry(ending, one, why);
  return resting.length;
}

/** Lets one entry go by the program itself. */
export async function endEntry(ending: Ending, entry: KeptListEntry, why: string): Promise<void> {
  const { tx, house, actor, now, today } = ending;
  const stage = entry.stage === "proposed" ? "dropped" : "left";
  await changeListEntry(tx, entry, { stage, endedOn: today, endedWhy: why, endedBy: null });
  await endOwnRecord({ tx, house, associationId: ownAssociation(actor), accountId: null, now, today }, entry);
}
