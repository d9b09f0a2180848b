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

/**
 * Lays a mark down where its matter was begun, and under everybody whom that subject was merged into since: there the record
 * stands today. What was laid down under the winner goes with the merge's undoing, what lies at home counts again.
 * `version`: the record that it marks, as it was named at home; null for a mark on who the subject is.
 */
export async function layMark(
  { tx, house, today }: MarkLayer,
  mark: NewMark,
  version: LockedRecord | null,
): Promise<void> {
  await saveMark(tx, mark);
  // What an association keeps itself no merge moves: it is read under the winner as it lies.
  if (!mark.common) return;
  const reader = recordReader(house, await packContextOf(tx, mark.associationId, today));
  let [home, at] = [mark.subjectId, version];
  for (let step = 0; step < mostMerges; step += 1) {
    const winner = (await lockSubjects(tx, [home])).get(home)?.mergedInto ?? null;
    if (winner === null) return;
    const codes = { from: await listMergedCodes(tx, [home]), to: await listMergedCodes(tx, [winner]) };
    if (at !== null) {
      const { naturalKey, contentHash } = reader.identityUnder(at, codes);
      at = { ...at, naturalKey, contentHash };
    }
    const naturalKey = at?.naturalKey ?? null;
    await saveMark(tx, { ...mark, id: uuidv7(), subjectId: winner, naturalKey, movedFrom: home });
    home = winner;
  }
}
