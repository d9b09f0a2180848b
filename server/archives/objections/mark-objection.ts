import { v7 as uuidv7 } from "uuid";
import type { MarkKind } from "@xinheng/domain/archives/record-mark.ts";
import type { Tx } from "../../platform/database.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { saveMark } from "../record-mark-store.ts";
import { listVersions } from "../record-version-store.ts";
import type { KeptObjection } from "./objection-store.ts";

/** Marks what an objection is about, by what the record was when it was filed; nothing where it is past its retention. */
export async function markObjection(
  { tx, today, now }: { readonly tx: Tx; readonly today: string; readonly now: Date },
  kept: KeptObjection,
  mark: { readonly kind: MarkKind; readonly note: string },
): Promise<void> {
  const key = { subjectId: kept.subjectId, id: kept.recordId ?? "" };
  const [record] =
    kept.recordId === null ? [] : kept.common ? await listVersions(tx, [key]) : await listOwnVersionsById(tx, [key]);
  if (kept.recordId !== null && record === undefined) return;
  await saveMark(tx, {
    subjectId: record?.subjectId ?? kept.subjectId,
    id: uuidv7(),
    associationId: kept.associationId,
    naturalKey: kept.naturalKey,
    kind: mark.kind,
    common: kept.common,
    open: record === undefined || record.openScope === "public",
    causeId: kept.id,
    note: mark.note,
    sinceOn: today,
    markedAt: now,
    movedFrom: null,
  });
}
