import { itemOf } from "@xinheng/domain/archives/archive.ts";
import type { MatterRecord } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import type { UnmarkedRecord } from "../record-read-store.ts";
import { listVersions } from "../record-version-store.ts";

type Of = {
  readonly subjectId: string;
  /** Where another than whose the matter is. */
  readonly recordSubject?: string;
  readonly recordId: string | null;
  readonly common: boolean;
};

/** The records that matters are about, by their ids, as they stood then; one past its retention is not among them. */
export async function findMatterRecords(
  tx: ReadTx,
  packs: PackSet,
  matters: readonly Of[],
): Promise<Map<string, MatterRecord>> {
  const keysOf = (common: boolean) =>
    matters.flatMap((one) =>
      one.recordId === null || one.common !== common
        ? []
        : [{ subjectId: one.recordSubject ?? one.subjectId, id: one.recordId }],
    );
  const records = [...(await listVersions(tx, keysOf(true))), ...(await listOwnVersionsById(tx, keysOf(false)))];
  return new Map(records.map((record) => [record.id, viewed(record, packs)]));
}

function viewed(record: UnmarkedRecord, packs: PackSet): MatterRecord {
  const entry = itemOf(record, packs);
  return {
    recordId: record.id,
    itemName: entry?.name ?? record.item,
    itemNameEn: entry?.nameEn ?? null,
    document: record.documentPrinted,
    issuer: record.issuerName,
    decidedOn: record.decidedOn,
  };
}
