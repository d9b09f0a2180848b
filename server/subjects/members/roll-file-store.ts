import type { Selectable } from "kysely";
import { sql } from "kysely";
import { z } from "zod";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import { type RollCounts, rollCounts, rollState } from "@xinheng/domain/subjects/members/roll-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const column = z.object({
  printed: z.string(),
  field: z.string().nullable(),
  unit: z.null().or(z.enum(["元", "万元"])),
});
const details = z.record(z.string(), z.union([z.string(), z.number()]));
const fileRefusal = z.object({ code: z.string(), details });
const format = z.enum(["utf-8", "gb18030", "xlsx", "xls"]).nullable();

/** A roll brought as a file. */
export type Roll = {
  readonly id: string;
  readonly associationId: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly format: z.infer<typeof format>;
  readonly sheetName: string;
  readonly header: readonly z.infer<typeof column>[];
  readonly state: z.infer<typeof rollState>;
  readonly refusal: z.infer<typeof fileRefusal> | null;
  readonly counts: RollCounts;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
};

export async function saveRoll(tx: Tx, roll: Roll): Promise<void> {
  const row = {
    association_id: roll.associationId,
    file_id: roll.fileId,
    file_name: roll.fileName,
    format: roll.format,
    sheet_name: roll.sheetName,
    header: JSON.stringify(roll.header),
    state: roll.state,
    refusal: roll.refusal === null ? null : JSON.stringify(roll.refusal),
    counts: JSON.stringify(roll.counts),
    uploaded_by: roll.uploadedBy,
    uploaded_at: roll.uploadedAt,
    confirmed_by: roll.confirmedBy,
    confirmed_at: roll.confirmedAt,
  };
  await tx.db
    .insertInto("roll_file")
    .values({ id: roll.id, ...row })
    .onConflict((clash) => clash.column("id").doUpdateSet(row))
    .execute();
}

export async function findRoll(tx: ReadTx, id: string): Promise<Roll | null> {
  const row = await tx.db.selectFrom("roll_file").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : rollOf(row);
}

export async function findRollForUpdate(tx: Tx, id: string): Promise<Roll | null> {
  const row = await tx.db.selectFrom("roll_file").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : rollOf(row);
}

/** The previews that nobody confirmed; a later one takes their place. */
export async function listUnconfirmedRolls(tx: Tx): Promise<Roll[]> {
  const rows = await tx.db
    .selectFrom("roll_file")
    .selectAll()
    .where("state", "in", ["previewed", "refused"])
    .orderBy("id")
    .limit(100)
    .forUpdate()
    .execute();
  return rows.map(rollOf);
}

export type KeptRollFault = RowFault & { readonly row: number };

/** Keeps what was found wrong, in place of what was found before. */
export async function replaceRollFaults(
  tx: Tx,
  roll: Pick<Roll, "id" | "associationId">,
  faults: readonly KeptRollFault[],
): Promise<void> {
  await tx.db.deleteFrom("roll_fault").where("roll_id", "=", roll.id).execute();
  const ordinals = new Map<number, number>();
  const ordinal = faults.map(({ row }) => {
    const next = (ordinals.get(row) ?? 0) + 1;
    ordinals.set(row, next);
    return next;
  });
  await sql`insert into roll_fault (roll_id, association_id, row_number, ordinal, column_name, code, details)
    select ${roll.id}, ${roll.associationId}, given.* from unnest(
      ${faults.map((one) => one.row)}::int[], ${ordinal}::smallint[], ${faults.map((one) => one.column)}::text[],
      ${faults.map((one) => one.code)}::text[], ${faults.map((one) => JSON.stringify(one.details))}::jsonb[]) as given`.execute(
    tx.db,
  );
}

export async function listRollFaults(tx: ReadTx, rollId: string, limit: number): Promise<KeptRollFault[]> {
  const rows = await tx.db
    .selectFrom("roll_fault")
    .selectAll()
    .where("roll_id", "=", rollId)
    .orderBy("row_number")
    .orderBy("ordinal")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    row: row.row_number,
    column: row.column_name,
    code: row.code,
    details: details.parse(row.details),
  }));
}

function rollOf(row: Selectable<DB["roll_file"]>): Roll {
  return {
    id: row.id,
    associationId: row.association_id,
    fileId: row.file_id,
    fileName: row.file_name,
    format: format.parse(row.format),
    sheetName: row.sheet_name,
    header: z.array(column).parse(row.header),
    state: rollState.parse(row.state),
    refusal: row.refusal === null ? null : fileRefusal.parse(row.refusal),
    counts: rollCounts.parse(row.counts),
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
  };
}
