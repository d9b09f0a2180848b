import { v7 as uuidv7 } from "uuid";
import type { MarkKind } from "@xinheng/domain/archives/record-mark.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { layMark, type MarkLayer } from "../merges/lay-mark.ts";
import { listVersions } from "../record-version-store.ts";
import type { KeptObjection } from "./objection-store.ts";

/** Marks what an objection is about, by what the record was when it was filed; nothing where it is past its retention. */
export async function markObjection(
  mover: MarkLayer & { readonly now: Date },
  kept: KeptObjection,
  mark: { readonly kind: MarkKind; readonly note: string },
): Promise<void> {
  const { tx, today, now } = mover;
  const key = { subjectId: kept.subjectId, id: kept.recordId ?? "" };
  const named = kept.recordId !== null;
  const version = named && kept.common ? (await listVersions(tx, [key]))[0] : undefined;
  const record = version ?? (named ? (await listOwnVersionsById(tx, [key]))[0] : undefined);
  if (named && record === undefined) return;
  await layMark(
    mover,
    {
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
    },
    version ?? null,
  );
}
