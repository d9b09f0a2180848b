import { findOpenOwnRecord } from "../own-records/open-own-record.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { moveMarksToRecord } from "../record-mark-store.ts";
import { nameRecord } from "./objection-store.ts";

/**
 * What was objected to became a record of its subject: its matters go on as ones on the record, and what is marked on it is
 * marked on the record, so that dispute and disagreement stand wherever the record does.
 */
export async function becomeRecord(
  { tx, today, now }: { readonly tx: Tx; readonly today: string; readonly now: Date },
  target: { readonly subjectId: string; readonly targetId: string },
  recordId: string,
): Promise<void> {
  const record = await findOpenOwnRecord(tx, target.subjectId, recordId);
  if (isRefusal(record)) throw new Error("a record that was just kept is not there");
  await nameRecord(tx, target, record);
  await moveMarksToRecord(
    tx,
    target,
    { naturalKey: record.naturalKey, open: record.openScope === "public" },
    { today, now },
  );
}
