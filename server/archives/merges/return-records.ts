import type { ReadTx, Tx } from "../../platform/database.ts";
import type { Merge } from "../../subjects/merge-store.ts";
import { dayOf } from "../../platform/time.ts";
import { sendMarksBack } from "../record-mark-store.ts";
import {
  findRecallsByKeys,
  keptAs,
  type KeptRecall,
  liftRecalls,
  listMovedRecalls,
  listRecalls,
  saveRecall,
  sendRecallsAway,
} from "../recalls/recall-store.ts";
import type { LockedRecord } from "../record-read-store.ts";
import { type Link, listCurrentForUpdate, listLinks, listVersions } from "../record-version-store.ts";
import { closeRecords, copyRecords, keyOf, type RecordKey } from "../record-write-store.ts";
import type { Moving } from "./move-records.ts";
import { versionUnder } from "./moving-records.ts";

export type Returning = Omit<Moving, "merge"> & { readonly merge: Merge };

const batch = 500;
const longestLine = 1_000;

/** Lays the loser's records down under itself again and answers how many. */
export async function returnRecords(tx: Tx, returning: Returning): Promise<number> {
  const { merge, at } = returning;
  const back = new Set<string>();
  let returned = 0;
  for (let last: string | null = null; ; ) {
    const records = await listCurrentForUpdate(tx, merge.subjectId, last, batch);
    if (records.length === 0) break;
    last = records.at(-1)?.id ?? null;
    const going = (await losersAmong(tx, returning, records)).map((record) => ({
      record,
      identity: identityAtHome(returning, record),
    }));
    const fresh = going.filter(({ identity }) => !back.has(identity.naturalKey.toString("hex")));
    for (const { identity } of fresh) back.add(identity.naturalKey.toString("hex"));
    await closeRecords(
      tx,
      fresh.map(({ record }) => record),
      at,
    );
    await copyRecords(
      tx,
      fresh.map(({ record, identity }) => versionUnder(record, { subjectId: merge.loserId, identity, at })),
    );
    returned += fresh.length;
  }
  await returnRecalls(tx, returning);
  // Those of the loser itself were never touched, and count again with its records.
  await sendMarksBack(tx, { from: merge.subjectId, to: merge.loserId }, { today: dayOf(at), now: at });
  return returned + (await restoreEnded(tx, returning, back));
}

function identityAtHome({ reader, before, after }: Returning, record: LockedRecord) {
  return reader.identityUnder(record, { from: before, to: after });
}

/**
 * Whose are these now? What came over with the merge is the loser's, and so is what was first recorded since under one of
 * its codes; what the winner held before stays, whatever has replaced it.
 */
async function losersAmong(
  tx: ReadTx,
  { merge, reader }: Pick<Returning, "merge" | "reader">,
  records: readonly LockedRecord[],
): Promise<LockedRecord[]> {
  const origins = await originsOf(tx, merge, records);
  const codes = new Set(merge.codes.map(({ code }) => code));
  return records.filter((record) => {
    const origin = origins.get(record.id);
    return origin === "moved" || (origin === "since" && codes.has(reader.codeOf(record) ?? ""));
  });
}

/** Whether undoing the merge would give this record back. */
export async function isLosers(
  tx: ReadTx,
  given: Pick<Returning, "merge" | "reader">,
  record: LockedRecord,
): Promise<boolean> {
  return (await losersAmong(tx, given, [record])).length > 0;
}

type Origin = "moved" | "before" | "since";

/** Follows each version's line back to where it came from, a whole batch one step at a time. */
async function originsOf(tx: ReadTx, merge: Merge, keys: readonly RecordKey[]): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  let walking = new Map(keys.map((key) => [key.id, { subjectId: key.subjectId, id: key.id }]));
  for (let step = 0; walking.size > 0 && step < longestLine; step += 1) {
    const links = new Map((await listLinks(tx, [...walking.values()])).map((link) => [link.id, link]));
    const next = new Map<string, RecordKey>();
    for (const [start, at] of walking) {
      const link = links.get(at.id);
      const origin = link === undefined ? "before" : originOf(link, merge);
      if (origin !== null || link === undefined || link.replaces === null) origins.set(start, origin ?? "since");
      else next.set(start, { subjectId: link.replacesSubject ?? link.subjectId, id: link.replaces });
    }
    walking = next;
  }
  return origins;
}

/** Null: go on to what it replaces. */
function originOf(link: Link, merge: Merge): Origin | null {
  const came = link.subjectId === merge.subjectId && link.replacesSubject === merge.loserId;
  if (came && link.recordedAt.getTime() === merge.mergedAt.getTime()) return "moved";
  return link.recordedAt < merge.mergedAt ? "before" : null;
}

/** What the merge had ended because the winner held it too. Taken back there meanwhile, it is taken back here as well. */
async function restoreEnded(tx: Tx, returning: Returning, back: ReadonlySet<string>): Promise<number> {
  const { merge, reader, before, after, at } = returning;
  const versions = await listVersions(
    tx,
    merge.ended.map((id) => ({ subjectId: merge.loserId, id })),
  );
  const keyed = versions.map((version) => ({ version, ...reader.identityUnder(version, { from: after, to: before }) }));
  const recalls = await listRecalls(tx, merge.subjectId);
  const taken = await findRecallsByKeys(
    tx,
    keyed.map(({ naturalKey }) => ({ subjectId: merge.subjectId, naturalKey })),
  );
  const restored: LockedRecord[] = [];
  for (const { version, naturalKey } of keyed) {
    const recall = taken.has(keyOf(merge.subjectId, naturalKey)) ? madeSince(recalls, merge, naturalKey) : undefined;
    if (recall !== undefined)
      await saveRecall(tx, {
        ...recall,
        subjectId: merge.loserId,
        naturalKey: version.naturalKey,
        contentHash: version.contentHash,
        movedFrom: merge.subjectId,
      });
    else if (!back.has(version.naturalKey.toString("hex"))) restored.push(version);
  }
  await copyRecords(
    tx,
    restored.map((version) => versionUnder(version, { subjectId: merge.loserId, identity: version, at })),
  );
  return restored.length;
}

function madeSince(recalls: readonly KeptRecall[], merge: Merge, naturalKey: Buffer): KeptRecall | undefined {
  return recalls.find((recall) => recall.recalledAt >= merge.mergedAt && recall.naturalKey.equals(naturalKey));
}

/** Recalls that came over go back; those of records that were the loser's go with them. */
async function returnRecalls(tx: Tx, returning: Returning): Promise<void> {
  const { merge, at } = returning;
  const moved = await listMovedRecalls(tx, merge.subjectId, merge.loserId);
  for (const { recordId, lifted } of moved) {
    if (lifted !== null) await liftRecalls(tx, [{ subjectId: merge.loserId, id: recordId }], lifted);
  }
  const since = (await listRecalls(tx, merge.subjectId)).filter(
    (recall) => recall.movedFrom === null && recall.recalledAt >= merge.mergedAt,
  );
  const losers = await losersAmong(tx, returning, await listVersions(tx, since.map(keptAs)));
  for (const record of losers) {
    const recall = since.find(({ recordId }) => recordId === record.id);
    if (recall === undefined) continue;
    const { naturalKey, contentHash } = identityAtHome(returning, record);
    await saveRecall(tx, { ...recall, subjectId: merge.loserId, naturalKey, contentHash, movedFrom: merge.subjectId });
  }
  const gone = [...moved.map(({ recordId }) => recordId), ...losers.map(({ id }) => id)];
  await sendRecallsAway(
    tx,
    gone.map((id) => ({ subjectId: merge.subjectId, id })),
    at,
  );
}
