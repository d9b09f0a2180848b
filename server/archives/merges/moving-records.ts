import { itemOf } from "@xinheng/domain/archives/archive.ts";
import { type CheckedRow, readRow } from "@xinheng/domain/archives/import-row.ts";
import type { SubjectCode } from "@xinheng/domain/archives/record-identity.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import type { House } from "../../platform/house.ts";
import { newRecordId } from "../import-walk.ts";
import { listsOf, type RowIdentity, rowIdentity } from "../judge-rows.ts";
import type { LockedRecord } from "../record-read-store.ts";
import type { NewRecord } from "../record-write-store.ts";

/** Under which code the rows of each merged code are judged, for one subject. */
export type MergedCodes = ReadonlyMap<string, SubjectCode>;

/** Reads kept records again as the rows they came from, to tell whose code they carry and what their key would be. */
export type RecordReader = {
  /** The code that the record's document prints, or null where it cannot be read any more. */
  readonly codeOf: (record: LockedRecord) => string | null;
  /** Its key and hash under another subject's codes; as they are, where they cannot be made again. */
  readonly identityUnder: (
    record: LockedRecord,
    codes: { readonly from: MergedCodes; readonly to: MergedCodes },
  ) => RowIdentity;
};

export function recordReader(house: House, context: PackContext): RecordReader {
  const known = new Map<string, ReturnType<typeof listsOf>>();
  const listsFor = (entry: CatalogueEntry, edition: string) => {
    const lists = known.get(edition) ?? listsOf(house.packs.set, entry, context);
    known.set(edition, lists);
    return lists;
  };
  const read = (record: LockedRecord): { readonly row: CheckedRow; readonly entry: CatalogueEntry } | null => {
    const entry = itemOf(record, house.packs.set);
    if (entry === null) return null;
    // It stands already: what is past its retention is removed by the clock, not by a merge.
    const rules = { entry, lists: listsFor(entry, record.edition), today: context.on, retention: null };
    const row = readRow(record.fields, new Map(), rules);
    return "fields" in row ? { row, entry } : null;
  };
  return {
    codeOf: (record) => read(record)?.row.code ?? null,
    identityUnder: (record, { from, to }) => {
      const found = read(record);
      // Only a key that we can make is made anew: a record of another origin keeps its own.
      if (found === null || !rowIdentity(found.row, found.entry, from).naturalKey.equals(record.naturalKey))
        return record;
      return rowIdentity(found.row, found.entry, to);
    },
  };
}

/** The next version of a record, under another subject or again under its own (HARD-PARTS b10). */
export function versionUnder(
  record: LockedRecord,
  to: { readonly subjectId: string; readonly identity: RowIdentity; readonly at: Date },
): NewRecord {
  const { replacedAt: _open, ...kept } = record;
  const version = {
    ...kept,
    id: newRecordId(to.at),
    naturalKey: to.identity.naturalKey,
    contentHash: to.identity.contentHash,
    recordedAt: to.at,
    replaces: record.id,
    knownAt: record.knownAt ?? record.recordedAt,
  };
  return record.subjectId === to.subjectId
    ? version
    : { ...version, subjectId: to.subjectId, replacesSubject: record.subjectId };
}
