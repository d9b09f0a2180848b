import { type Selectable, sql } from "kysely";
import { packUploadState } from "@xinheng/domain/catalogue/pack-upload-view.ts";
import type { z } from "zod";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A pack file from the desk: its text as it was sent, which editions it brings, who brought it and who switched it on. */
export type PackUpload = {
  readonly id: string;
  /** Null: it holds for the house. */
  readonly associationId: string | null;
  readonly fileName: string;
  readonly text: string;
  readonly sha256: Buffer;
  /** `id@edition` of each entry. */
  readonly editions: readonly string[];
  /** The first day of the earliest of them. */
  readonly beginsOn: string;
  readonly state: z.infer<typeof packUploadState>;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly switchedOnBy: string | null;
  readonly switchedOnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
};

/** One at a time brings in, switches on or withdraws: each is judged against what stands. Readers go on. */
export async function lockPacks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('packs', 11))`.execute(tx.db);
}

export async function saveNewUpload(tx: Tx, upload: PackUpload): Promise<void> {
  await tx.db
    .insertInto("pack_upload")
    .values({
      id: upload.id,
      association_id: upload.associationId,
      file_name: upload.fileName,
      text: upload.text,
      sha256: upload.sha256,
      editions: [...upload.editions],
      begins_on: upload.beginsOn,
      state: upload.state,
      uploaded_by: upload.uploadedBy,
      uploaded_at: upload.uploadedAt,
    })
    .execute();
}

/** Saves where an upload stands; what was sent does not change. */
export async function saveStanding(tx: Tx, upload: PackUpload): Promise<void> {
  await tx.db
    .updateTable("pack_upload")
    .set({
      state: upload.state,
      switched_on_by: upload.switchedOnBy,
      switched_on_at: upload.switchedOnAt,
      withdrawn_by: upload.withdrawnBy,
      withdrawn_at: upload.withdrawnAt,
      withdrawn_why: upload.withdrawnWhy,
    })
    .where("id", "=", upload.id)
    .execute();
}

/** An upload of the association one is in, or, outside any, of the house. */
export async function findUpload(tx: ReadTx, associationId: string | null, id: string): Promise<PackUpload | null> {
  const row = await tx.db
    .selectFrom("pack_upload")
    .selectAll()
    .where("id", "=", id)
    .where("association_id", associationId === null ? "is" : "=", associationId)
    .executeTakeFirst();
  return row === undefined ? null : uploadOf(row);
}

const mostStanding = 2_000;

/** Every upload that is switched on, of the house and of all associations, in the order of their switching on. */
export async function listStandingUploads(tx: ReadTx): Promise<PackUpload[]> {
  const rows = await tx.db
    .selectFrom("pack_upload")
    .selectAll()
    .where("state", "=", "on")
    .orderBy("switched_on_at")
    .orderBy("id")
    .limit(mostStanding)
    .execute();
  return rows.map(uploadOf);
}

/** Newest first; `before` is the last of the page before. */
export async function listUploads(
  tx: ReadTx,
  wanted: { associationId: string | null; before: string | undefined; limit: number },
): Promise<PackUpload[]> {
  let query = tx.db
    .selectFrom("pack_upload")
    .selectAll()
    .where("association_id", wanted.associationId === null ? "is" : "=", wanted.associationId);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(uploadOf);
}

function uploadOf(row: Selectable<DB["pack_upload"]>): PackUpload {
  return {
    id: row.id,
    associationId: row.association_id,
    fileName: row.file_name,
    text: row.text,
    sha256: row.sha256,
    editions: row.editions,
    beginsOn: row.begins_on,
    state: packUploadState.parse(row.state),
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    switchedOnBy: row.switched_on_by,
    switchedOnAt: row.switched_on_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnWhy: row.withdrawn_why,
  };
}
