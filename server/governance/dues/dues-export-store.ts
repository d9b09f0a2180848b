import type { ReadTx, Tx } from "../../platform/database.ts";

/** The levy of a year that was written as a file. */
export type DuesExport = {
  readonly id: string;
  readonly associationId: string;
  readonly fileId: string;
  /** What the register of everything handed out says of it. */
  readonly handoverId: string;
  readonly year: number;
  readonly lines: number;
  readonly purpose: string;
  readonly madeBy: string;
  readonly madeAt: Date;
};

export async function saveDuesExport(tx: Tx, made: DuesExport): Promise<void> {
  await tx.db
    .insertInto("dues_export")
    .values({
      id: made.id,
      association_id: made.associationId,
      file_id: made.fileId,
      handover_id: made.handoverId,
      year: made.year,
      lines: made.lines,
      purpose: made.purpose,
      made_by: made.madeBy,
      made_at: made.madeAt,
    })
    .execute();
}

/** Which file an export is. */
export async function findDuesExport(tx: ReadTx, id: string): Promise<{ readonly fileId: string } | null> {
  const row = await tx.db.selectFrom("dues_export").select("file_id").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { fileId: row.file_id };
}
