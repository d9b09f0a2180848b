import { v7 as uuidv7 } from "uuid";
import type { Tx } from "../../platform/database.ts";
import { type Merge, noteMoved } from "../../subjects/merge-store.ts";
import { stoppedBy } from "../judge-rows.ts";
import { listCommonMarks, saveMark } from "../record-mark-store.ts";
import { findRecallsByKeys, keptAs, listRecalls, saveRecall } from "../recalls/recall-store.ts";
import { listCurrentForUpdate, listVersions } from "../record-version-store.ts";
import { closeRecords, copyRecords, findCurrentByKeys, keyOf } from "../record-write-store.ts";
import { type MergedCodes, type RecordReader, versionUnder } from "./moving-records.ts";

export type Moving = {
  readonly merge: Pick<Merge, "subjectId" | "id" | "loserId">;
  readonly reader: RecordReader;
  /** How the loser's rows were read before, and how the winner's are from now on. */
  readonly before: MergedCodes;
  readonly after: MergedCodes;
  readonly at: Date;
};

const batch = 500;

/**
 * Lays the loser's records down under the winner. One that the winner holds already, or that was recalled there, is ended
 * and not carried over: one document is one record.
 */
export async function moveRecords(
  tx: Tx,
  moving: Moving,
): Promise<{ readonly moved: number; readonly ended: readonly string[] }> {
  const { merge, reader, before, after, at } = moving;
  const ended: string[] = [];
  const taken = new Set<string>();
  let moved = 0;
  const keys = new Map<string, Buffer>();
  for (let last: string | null = null; ; ) {
    const records = await listCurrentForUpdate(tx, merge.loserId, last, batch);
    if (records.length === 0) break;
    last = records.at(-1)?.id ?? null;
    const keyed = records.map((record) => ({
      record,
      identity: reader.identityUnder(record, { from: before, to: after }),
    }));
    for (const { record, identity } of keyed) keys.set(record.naturalKey.toString("hex"), identity.naturalKey);
    const wanted = keyed.map(({ identity }) => ({ subjectId: merge.subjectId, naturalKey: identity.naturalKey }));
    const held = await findCurrentByKeys(tx, wanted);
    const recalled = await findRecallsByKeys(tx, wanted);
    const going = keyed.filter(({ record, identity }) => {
      const key = keyOf(merge.subjectId, identity.naturalKey);
      const stopped = stoppedBy(recalled.get(key) ?? [], identity.contentHash);
      const clashes = held.has(key) || stopped !== undefined || taken.has(key);
      taken.add(key);
      if (clashes) ended.push(record.id);
      return !clashes;
    });
    await closeRecords(tx, records, at);
    await copyRecords(
      tx,
      going.map(({ record, identity }) => versionUnder(record, { subjectId: merge.subjectId, identity, at })),
    );
    moved += going.length;
  }
  await moveRecalls(tx, moving);
  await moveMarks(tx, merge, keys);
  await noteMoved(tx, { ...merge, moved, ended });
  return { moved, ended };
}

/** What is marked on the loser's records is marked on them under the winner: a repaired one does not come back by a merge. */
async function moveMarks(tx: Tx, merge: Moving["merge"], keys: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const mark of await listCommonMarks(tx, merge.loserId)) {
    const naturalKey = mark.naturalKey === null ? null : (keys.get(mark.naturalKey.toString("hex")) ?? mark.naturalKey);
    await saveMark(tx, { ...mark, id: uuidv7(), subjectId: merge.subjectId, naturalKey, movedFrom: merge.loserId });
  }
}

/** What was taken back from the loser stays taken back under the winner. */
async function moveRecalls(tx: Tx, { merge, reader, before, after }: Moving): Promise<void> {
  const recalls = await listRecalls(tx, merge.loserId);
  const versions = new Map((await listVersions(tx, recalls.map(keptAs))).map((version) => [version.id, version]));
  for (const recall of recalls) {
    const version = versions.get(recall.recordId);
    const identity =
      version === undefined
        ? recall
        : reader.identityUnder(
            { ...version, naturalKey: recall.naturalKey, contentHash: recall.contentHash },
            { from: before, to: after },
          );
    await saveRecall(tx, {
      ...recall,
      naturalKey: identity.naturalKey,
      contentHash: identity.contentHash,
      subjectId: merge.subjectId,
      movedFrom: merge.loserId,
    });
  }
}
