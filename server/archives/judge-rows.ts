import { hash as digest } from "node:crypto";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { CheckedRow, RowRules } from "@xinheng/domain/archives/import-row.ts";
import { type ReadyList, readyList } from "@xinheng/domain/archives/listed-values.ts";
import { isStopped } from "@xinheng/domain/archives/recall.ts";
import { contentText, naturalKeyText, readUnder, type SubjectCode } from "@xinheng/domain/archives/record-identity.ts";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { inForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { nameKey } from "@xinheng/domain/subjects/subject-name.ts";
import type { ReadTx } from "../platform/database.ts";
import { listMergedCodes } from "../subjects/merge-store.ts";
import { findNamedHolders } from "../subjects/name-store.ts";
import { findRecallsByKeys, type RecalledKey } from "./recalls/recall-store.ts";
import { type CurrentRecord, findCurrentByKeys, keyOf } from "./record-write-store.ts";

/** What is to happen with a row that is good: laid down, replacing the version it names, or nothing, for the house knows it. */
export type JudgedRow = {
  readonly row: number;
  readonly checked: CheckedRow;
  /** Null: the subject is not known yet. */
  readonly subjectId: string | null;
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly action: "create" | "change" | "same";
  readonly current: CurrentRecord | null;
  readonly held: string;
};

export type FaultyRow = { readonly row: number; readonly faults: readonly RowFault[] };

/**
 * Looks up what the house knows of checked rows: their subjects, their records, what was recalled. The same for a file's
 * block and for a single form, so that no road is easier than another.
 */
export async function judgeRows(
  tx: ReadTx,
  entry: CatalogueEntry,
  rows: readonly { readonly row: number; readonly checked: CheckedRow }[],
): Promise<{ readonly judged: readonly JudgedRow[]; readonly recalled: readonly FaultyRow[] }> {
  const holders = await findNamedHolders(
    tx,
    rows.map(({ checked }) => checked.code),
  );
  const subjectIds = [...new Set([...holders.values()].map((holder) => holder.subjectId))];
  const merged = await listMergedCodes(tx, subjectIds);
  const keyed = rows.map(({ row, checked }) => ({
    row,
    checked,
    subjectId: holders.get(checked.code)?.subjectId ?? null,
    ...rowIdentity(checked, entry, merged),
  }));
  const known = keyed.flatMap(({ subjectId, naturalKey }) => (subjectId === null ? [] : [{ subjectId, naturalKey }]));
  const current = await findCurrentByKeys(tx, known);
  const recalls = await findRecallsByKeys(tx, known);
  const judged: JudgedRow[] = [];
  const recalled: FaultyRow[] = [];
  for (const row of keyed) {
    const key = row.subjectId === null ? "" : keyOf(row.subjectId, row.naturalKey);
    const stopped = stoppedBy(recalls.get(key) ?? [], row.contentHash);
    if (stopped !== undefined) {
      recalled.push({
        row: row.row,
        faults: [{ column: "", code: "row-was-recalled", details: { on: stopped.recalledOn } }],
      });
      continue;
    }
    const before = current.get(key) ?? null;
    judged.push({
      ...row,
      current: before,
      action: actionOf(before, row.contentHash),
      held: heldFor(row.checked, holders.get(row.checked.code)?.names),
    });
  }
  return { judged, recalled };
}

export type RowIdentity = { readonly naturalKey: Buffer; readonly contentHash: Buffer };

/** The natural key of a row and the hash of what it says; rows under a code that was merged away are read under the other. */
export function rowIdentity(
  checked: CheckedRow,
  entry: CatalogueEntry,
  merged: ReadonlyMap<string, SubjectCode>,
): RowIdentity {
  const read = readUnder(checked, merged.get(checked.code), entry);
  return {
    naturalKey: digest("sha256", naturalKeyText(read, entry), "buffer").subarray(0, 16),
    contentHash: digest("sha256", contentText(read, entry), "buffer"),
  };
}

/** The code lists that the item's fields name, ready for a million rows. */
export function listsOf(packs: PackSet, entry: CatalogueEntry, context: PackContext): ReadonlyMap<string, ReadyList> {
  const ids = new Set(entry.fields.flatMap((field) => field.values ?? []));
  return new Map(
    [...ids].flatMap((id) => {
      const words = inForce(packs, "words", id, context);
      return words?.type === "code-list" ? [[id, readyList(words)] as const] : [];
    }),
  );
}

/** By what rows of the item are read today. */
export function rowRulesOf(packs: PackSet, entry: CatalogueEntry, context: PackContext): RowRules {
  const today = context.on;
  return {
    entry,
    lists: listsOf(packs, entry, context),
    today,
    retention: retentionTerm(packs, entry.retention, today),
  };
}

/** The recall that keeps a row of its key out, if one does. */
export function stoppedBy(recalls: readonly RecalledKey[], contentHash: Buffer): RecalledKey | undefined {
  return recalls.find(({ reason, contentHash: recalled }) =>
    isStopped({ reason, sameContent: recalled.equals(contentHash) }),
  );
}

function actionOf(before: CurrentRecord | null, contentHash: Buffer): JudgedRow["action"] {
  if (before === null) return "create";
  return before.contentHash.equals(contentHash) ? "same" : "change";
}

/** A code that is known under other names may be a slip of the pen that hits somebody else: a person looks first (X19). */
export function heldFor(checked: CheckedRow, names: readonly string[] | undefined): string {
  if (checked.held !== "" || names === undefined) return checked.held;
  const key = nameKey(checked.name);
  return names.some((name) => nameKey(name) === key) ? "" : "name-differs";
}
