import { sql, type Selectable } from "kysely";
import { z } from "zod";
import { importState } from "@xinheng/domain/archives/import-view.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import type { FileFormat } from "../platform/sheets/file-blocks.ts";
import type { SheetNotes } from "../platform/sheets/sheet-blocks.ts";

const column = z
  .object({
    printed: z.string(),
    field: z.string().nullable(),
    unit: z.enum(["元", "万元"]).nullable(),
    how: z.enum(["known", "mapped", "ignored", "unknown"]).optional(),
  })
  // Imports of earlier versions do not say how a column was understood.
  .transform(({ how, ...read }) => ({ ...read, how: how ?? (read.field === null ? "unknown" : "known") }) as const);
const fileRefusal = z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) });

/** An import: a file of one catalogue item on its way into the archive. */
export type Import = {
  readonly id: string;
  readonly associationId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly item: string;
  readonly edition: string;
  /** The format the file was read in: an encoding, or a kind of workbook. */
  readonly encoding: FileFormat | null;
  /** Null: not a workbook, or not read yet. */
  readonly sheet: SheetNotes | null;
  readonly header: readonly z.infer<typeof column>[];
  /** Whose mapping of columns it was read by; null: by the catalogue alone. */
  readonly mappedFor: string | null;
  readonly state: z.infer<typeof importState>;
  readonly refusal: z.infer<typeof fileRefusal> | null;
  readonly counts: ImportCounts;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly previewedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
};

/** `created`, `changed`, `unchanged`, `newSubjects`: what confirming would do, and, once confirmed, did. */
export type ImportCounts = {
  readonly rows: number;
  readonly good: number;
  readonly faulty: number;
  readonly repeated: number;
  readonly held: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly newSubjects: number;
};

export const noCounts: ImportCounts = {
  rows: 0,
  good: 0,
  faulty: 0,
  repeated: 0,
  held: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  newSubjects: 0,
};

export async function saveImport(tx: Tx, held: Import): Promise<void> {
  const { counts } = held;
  const row = {
    association_id: held.associationId,
    file_id: held.fileId,
    file_name: held.fileName,
    item: held.item,
    edition: held.edition,
    encoding: held.encoding,
    sheet: held.sheet === null ? null : JSON.stringify(held.sheet),
    header: JSON.stringify(held.header),
    mapped_for: held.mappedFor,
    state: held.state,
    refusal: held.refusal === null ? null : JSON.stringify(held.refusal),
    rows: BigInt(counts.rows),
    good: BigInt(counts.good),
    faulty: BigInt(counts.faulty),
    repeated: BigInt(counts.repeated),
    held: BigInt(counts.held),
    created: BigInt(counts.created),
    changed: BigInt(counts.changed),
    unchanged: BigInt(counts.unchanged),
    new_subjects: BigInt(counts.newSubjects),
    uploaded_by: held.uploadedBy,
    uploaded_at: held.uploadedAt,
    previewed_at: held.previewedAt,
    confirmed_by: held.confirmedBy,
    confirmed_at: held.confirmedAt,
  };
  await tx.db
    .insertInto("import")
    .values({ id: held.id, ...row })
    .onConflict((clash) => clash.column("id").doUpdateSet(row))
    .execute();
}

export async function findImport(tx: ReadTx, id: string): Promise<Import | null> {
  const row = await tx.db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : importOf(row);
}

export async function findImportForUpdate(tx: Tx, id: string): Promise<Import | null> {
  const row = await tx.db.selectFrom("import").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : importOf(row);
}

export async function listImports(
  tx: ReadTx,
  wanted: { state: string | undefined; before: string | undefined; limit: number },
): Promise<Import[]> {
  let query = tx.db.selectFrom("import").selectAll();
  if (wanted.state !== undefined) query = query.where("state", "=", wanted.state);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(importOf);
}

export type KeptFault = RowFault & { readonly row: number };

/** Keeps the faults of a block. */
export async function saveFaults(
  tx: Tx,
  held: Pick<Import, "id" | "associationId">,
  faults: readonly KeptFault[],
): Promise<void> {
  if (faults.length === 0) return;
  const ordinals = new Map<number, number>();
  const ordinal = faults.map((fault) => {
    const next = (ordinals.get(fault.row) ?? 0) + 1;
    ordinals.set(fault.row, next);
    return next;
  });
  await sql`insert into import_fault (import_id, association_id, row_number, ordinal, column_name, code, details)
    select ${held.id}, ${held.associationId}, given.* from unnest(
      ${faults.map((fault) => fault.row)}::int[], ${ordinal}::smallint[], ${faults.map((fault) => fault.column)}::text[], ${faults.map((fault) => fault.code)}::text[],
      ${faults.map((fault) => JSON.stringify(fault.details))}::jsonb[]) as given
    on conflict do nothing`.execute(tx.db);
}

/** Forgets the faults of an earlier, broken-off pass. */
export async function dropFaults(tx: Tx, importId: string): Promise<void> {
  await tx.db.deleteFrom("import_fault").where("import_id", "=", importId).execute();
}

/** How many rows one rule returned; `first` is what the first of them filled its sentence with. */
export type FaultCount = {
  readonly code: string;
  readonly column: string;
  readonly rows: number;
  readonly first: RowFault["details"];
};

export async function countFaults(tx: ReadTx, importId: string): Promise<FaultCount[]> {
  const rows = await tx.db
    .selectFrom("import_fault")
    .select([
      "code",
      "column_name",
      (count) => count.fn.countAll<bigint>().as("rows"),
      sql`(array_agg(details order by row_number))[1]`.as("first"),
    ])
    .where("import_id", "=", importId)
    .groupBy(["code", "column_name"])
    .orderBy("rows", "desc")
    .orderBy("code")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    code: row.code,
    column: row.column_name,
    rows: Number(row.rows),
    first: details.parse(row.first),
  }));
}

export async function listFaults(
  tx: ReadTx,
  wanted: { importId: string; code: string | undefined; column: string | undefined; after: number; limit: number },
): Promise<KeptFault[]> {
  let query = tx.db
    .selectFrom("import_fault")
    .selectAll()
    .where("import_id", "=", wanted.importId)
    .where("row_number", ">", wanted.after);
  if (wanted.code !== undefined) query = query.where("code", "=", wanted.code);
  if (wanted.column !== undefined) query = query.where("column_name", "=", wanted.column);
  return (await query.orderBy("row_number").orderBy("ordinal").limit(wanted.limit).execute()).map(faultOf);
}

/** The rows that a conflict within the file keeps out; known only when the whole file was read, so kept for the second pass. */
export async function listConflictRows(tx: ReadTx, importId: string): Promise<Set<number>> {
  const rows = await tx.db
    .selectFrom("import_fault")
    .select("row_number")
    .where("import_id", "=", importId)
    .where("code", "=", "row-key-conflict")
    .execute();
  return new Set(rows.map((row) => row.row_number));
}

/** Files that no import of this association needs any more are dropped by whoever calls; the row says which. */
export async function lockCollecting(tx: Tx, item: string): Promise<void> {
  // One confirm at a time for each item: two files with the same document would else meet at the unique key and fail late.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`collect:${item}`}, 11))`.execute(tx.db);
}

const mostTries = 60;
const betweenTriesMs = 35;

/**
 * The same lock for what a person waits for: false after two seconds, while a file of the item is being carried out. Several
 * items are locked in one order, so that two who want several never wait in a circle.
 */
export async function tryLockCollecting(tx: Tx, items: readonly string[]): Promise<boolean> {
  for (const item of [...items].sort()) {
    let taken = false;
    for (let tried = 0; !taken; tried += 1) {
      if (tried === mostTries) return false;
      if (tried > 0) await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
      const { rows } = await sql<{
        taken: boolean;
      }>`select pg_try_advisory_xact_lock(hashtextextended(${`collect:${item}`}, 11)) as taken`.execute(tx.db);
      taken = rows[0]?.taken ?? false;
    }
  }
  return true;
}

const encoding = z.enum(["utf-8", "gb18030", "xlsx", "xls"]).nullable();
const sheet = z.object({ name: z.string(), others: z.array(z.string()), hiddenRows: z.int() }).nullable();
const details = z.record(z.string(), z.union([z.string(), z.number()]));

function faultOf(row: Selectable<DB["import_fault"]>): KeptFault {
  return { row: row.row_number, column: row.column_name, code: row.code, details: details.parse(row.details) };
}

function importOf(row: Selectable<DB["import"]>): Import {
  return {
    id: row.id,
    associationId: row.association_id,
    fileId: row.file_id,
    fileName: row.file_name,
    item: row.item,
    edition: row.edition,
    encoding: encoding.parse(row.encoding),
    sheet: sheet.parse(row.sheet),
    header: z.array(column).parse(row.header ?? []),
    mappedFor: row.mapped_for,
    state: importState.parse(row.state),
    refusal: row.refusal === null ? null : fileRefusal.parse(row.refusal),
    counts: {
      rows: Number(row.rows),
      good: Number(row.good),
      faulty: Number(row.faulty),
      repeated: Number(row.repeated),
      held: Number(row.held),
      created: Number(row.created ?? 0n),
      changed: Number(row.changed ?? 0n),
      unchanged: Number(row.unchanged ?? 0n),
      newSubjects: Number(row.new_subjects ?? 0n),
    },
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    previewedAt: row.previewed_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  };
}
