import { v7 as uuidv7 } from "uuid";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listMergedCodes, lockSubjects } from "../../subjects/merge-store.ts";
import { type NewMark, saveMark } from "../record-mark-store.ts";
import type { LockedRecord } from "../record-read-store.ts";
import { recordReader } from "./moving-records.ts";

export type MarkLayer = { readonly tx: Tx; readonly house: House; readonly today: string };

/** As long as any chain of merges may be; each step is a subject. */
const mostMerges = 50;

/** A record at one of those whom its subject was merged into: the winner, the one merged, and how the record is named there. */
export type Station = { readonly winner: string; readonly from: string; readonly version: LockedRecord | null };

/** Everybody whom a subject was merged into since, in order, with a record of it as it is named under each. */
export async function stationsOf(
  { tx, house, today }: MarkLayer,
  home: { readonly subjectId: string; readonly associationId: string },
  version: LockedRecord | null,
): Promise<Station[]> {
  const reader = recordReader(house, await packContextOf(tx, home.associationId, today));
  const stations: Station[] = [];
  for (let [from, at] = [home.subjectId, version]; stations.length < mostMerges; ) {
    const winner = (await lockSubjects(tx, [from])).get(from)?.mergedInto ?? null;
    if (winner === null) break;
    const codes = { from: await listMergedCodes(tx, [from]), to: await listMergedCodes(tx, [winner]) };
    if (at !== null) {
      const { naturalKey, contentHash } = reader.identityUnder(at, codes);
      at = { ...at, naturalKey, contentHash };
    }
    stations.push({ winner, from, version: at });
    from = winner;
  }
  return stations;
}

/**
 * Lays a mark down where its matter was begun, and under everybody whom that subject was merged into since: there the record
 * stands today. What was laid down under the winner goes with the merge's undoing, what lies at home counts again.
 * `version`: the record that it marks, as it was named at home; null for a mark on who the subject is.
 */
export async function layMark(layer: MarkLayer, mark: NewMark, version: LockedRecord | null): Promise<void> {
  await saveMark(layer.tx, mark);
  // What an association keeps itself no merge moves: it is read under the winner as it lies.
  if (!mark.common) return;
  for (const station of await stationsOf(layer, mark, version)) {
    const naturalKey = station.version?.naturalKey ?? null;
    const there = { subjectId: station.winner, naturalKey, movedFrom: station.from };
    await saveMark(layer.tx, { ...mark, id: uuidv7(), ...there });
  }
}
