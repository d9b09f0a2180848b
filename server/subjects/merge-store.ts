import type { Selectable } from "kysely";
import { type MergeReason, mergeReason } from "@xinheng/domain/subjects/merge-view.ts";
import { v7 as uuidv7 } from "uuid";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import { type SubjectCode, subjectCodes } from "./claim-store.ts";
import { type Subject, subjectOf, subjectRow } from "./subject-store.ts";

/** A code that rows of an import are read by; an organisation code never is. */
export type RowCode = { readonly scheme: "uscc" | "registration-number"; readonly code: string };

/** Two subjects that were found to be one, with all that moved. `subjectId` stands, `loserId` leads to it. */
export type Merge = {
  readonly subjectId: string;
  readonly id: string;
  readonly loserId: string;
  readonly associationId: string;
  readonly reason: MergeReason;
  readonly evidence: string;
  /** The code under which rows with one of the moved codes are judged; null where the winner has none. */
  readonly readAs: RowCode | null;
  readonly codes: readonly SubjectCode[];
  readonly identifiers: readonly SubjectCode[];
  readonly names: readonly string[];
  readonly ended: readonly string[];
  readonly moved: number;
  readonly mergedAt: Date;
  readonly mergedBy: string | null;
  readonly undoneAt: Date | null;
};

/** Under which code the rows of each moved code are judged, for the subjects that others were merged into. */
export async function listMergedCodes(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, RowCode>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("subject_merge")
    .select(["codes", "read_scheme", "read_code"])
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .where("undone_at", "is", null)
    .orderBy("id")
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const readAs = rowCodeOf(row.read_scheme, row.read_code);
      return readAs === null ? [] : subjectCodes.parse(row.codes).map(({ code }) => [code, readAs] as const);
    }),
  );
}

/** Subjects held until the transaction ends, in the order of their ids so that two merges never wait in a circle. */
export async function lockSubjects(tx: Tx, ids: readonly string[]): Promise<Map<string, Subject>> {
  const rows = await tx.db
    .selectFrom("subject")
    .select(subjectRow)
    .where((where) => where("id", "=", where.fn.any(where.val([...ids]))))
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, subjectOf(row)]));
}

export async function leadTo(tx: Tx, loserId: string, winnerId: string | null): Promise<void> {
  await tx.db.updateTable("subject").set({ merged_into: winnerId }).where("id", "=", loserId).execute();
}

/** The loser's names as further names of the winner; its registered name becomes one it had, or one that documents print. */
export async function addNames(
  tx: Tx,
  way: { readonly from: string; readonly to: string },
  registeredAs: "former" | "as-printed",
): Promise<string[]> {
  const theirs = await tx.db
    .selectFrom("subject_name")
    .selectAll()
    .where("subject_id", "=", way.from)
    .orderBy("id")
    .limit(1_000)
    .execute();
  if (theirs.length === 0) return [];
  const added = await tx.db
    .insertInto("subject_name")
    .values(
      theirs.map(({ recorded_at: _then, ...name }) => ({
        ...name,
        subject_id: way.to,
        id: uuidv7(),
        kind: name.kind === "registered" ? registeredAs : name.kind,
      })),
    )
    .onConflict((clash) => clash.columns(["subject_id", "normal", "kind"]).doNothing())
    .returning("id")
    .execute();
  return added.map((row) => row.id);
}

/** Takes from the winner again what a merge had added to it. */
export async function takeBack(tx: Tx, merge: Pick<Merge, "subjectId" | "identifiers" | "names">): Promise<void> {
  const { subjectId } = merge;
  for (const { scheme, code } of merge.identifiers) {
    await tx.db
      .deleteFrom("subject_identifier")
      .where("subject_id", "=", subjectId)
      .where("scheme", "=", scheme)
      .where("code", "=", code)
      .execute();
  }
  await tx.db
    .deleteFrom("subject_name")
    .where("subject_id", "=", subjectId)
    .where((where) => where("id", "=", where.fn.any(where.val([...merge.names]))))
    .execute();
}

export async function saveMerge(tx: Tx, merge: Merge): Promise<void> {
  await tx.db
    .insertInto("subject_merge")
    .values({
      subject_id: merge.subjectId,
      id: merge.id,
      loser_id: merge.loserId,
      association_id: merge.associationId,
      reason: merge.reason,
      evidence: merge.evidence,
      read_scheme: merge.readAs?.scheme ?? null,
      read_code: merge.readAs?.code ?? null,
      codes: JSON.stringify(merge.codes),
      identifiers: JSON.stringify(merge.identifiers),
      names: [...merge.names],
      ended: [...merge.ended],
      moved: merge.moved,
      merged_at: merge.mergedAt,
      merged_by: merge.mergedBy,
    })
    .execute();
}

/** Notes what became of the loser's records. */
export async function noteMoved(tx: Tx, merge: Pick<Merge, "subjectId" | "id" | "moved" | "ended">): Promise<void> {
  await tx.db
    .updateTable("subject_merge")
    .set({ moved: merge.moved, ended: [...merge.ended] })
    .where("subject_id", "=", merge.subjectId)
    .where("id", "=", merge.id)
    .execute();
}

export async function findMergeForUpdate(tx: Tx, subjectId: string, id: string): Promise<Merge | null> {
  const row = await tx.db
    .selectFrom("subject_merge")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : mergeOf(row);
}

/** The merges of a subject that stand, the last first; at most 100. */
export async function listMerges(tx: ReadTx, subjectId: string): Promise<Merge[]> {
  const rows = await tx.db
    .selectFrom("subject_merge")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("undone_at", "is", null)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(mergeOf);
}

export async function endMerge(
  tx: Tx,
  merge: Pick<Merge, "subjectId" | "id">,
  undone: { at: Date; by: string | null; reason: string },
): Promise<void> {
  await tx.db
    .updateTable("subject_merge")
    .set({ undone_at: undone.at, undone_by: undone.by, undone_reason: undone.reason })
    .where("subject_id", "=", merge.subjectId)
    .where("id", "=", merge.id)
    .execute();
}

function rowCodeOf(scheme: string | null, code: string | null): RowCode | null {
  return code === null || (scheme !== "uscc" && scheme !== "registration-number") ? null : { scheme, code };
}

function mergeOf(row: Selectable<DB["subject_merge"]>): Merge {
  return {
    subjectId: row.subject_id,
    id: row.id,
    loserId: row.loser_id,
    associationId: row.association_id,
    reason: mergeReason.parse(row.reason),
    evidence: row.evidence,
    readAs: rowCodeOf(row.read_scheme, row.read_code),
    codes: subjectCodes.parse(row.codes),
    identifiers: subjectCodes.parse(row.identifiers),
    names: row.names,
    ended: row.ended,
    moved: row.moved,
    mergedAt: row.merged_at,
    mergedBy: row.merged_by,
    undoneAt: row.undone_at,
  };
}
