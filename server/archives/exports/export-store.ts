import type { Selectable } from "kysely";
import { z } from "zod";
import { exportFormat, exportLanguage } from "@xinheng/domain/archives/exports/export-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { holdsWithdrawn } from "../../platform/handovers/withdrawn-store.ts";

/** An export of records that was asked for. */
export type Export = {
  readonly id: string;
  readonly associationId: string;
  readonly filter: unknown;
  readonly printed: Readonly<Record<string, string>>;
  readonly format: z.infer<typeof exportFormat>;
  readonly language: z.infer<typeof exportLanguage>;
  readonly purpose: string;
  /** Null where it is for whoever asked. */
  readonly recipient: string | null;
  readonly acknowledgeByOn: string | null;
  readonly askedBy: { readonly id: string; readonly kind: "person" | "key"; readonly name: string };
  readonly office: string;
  readonly askedAt: Date;
  readonly made: {
    readonly at: Date;
    readonly rows: number;
    readonly handoverId: string;
    /** Null once the file is no longer kept. */
    readonly fileId: string | null;
  } | null;
};

export async function saveNewExport(tx: Tx, asked: Export): Promise<void> {
  await tx.db
    .insertInto("export")
    .values({
      id: asked.id,
      association_id: asked.associationId,
      filter: JSON.stringify(asked.filter),
      printed: JSON.stringify(asked.printed),
      format: asked.format,
      language: asked.language,
      purpose: asked.purpose,
      recipient: asked.recipient,
      acknowledge_by_on: asked.acknowledgeByOn,
      asked_by: asked.askedBy.id,
      asked_by_kind: asked.askedBy.kind,
      asked_by_name: asked.askedBy.name,
      office: asked.office,
      asked_at: asked.askedAt,
    })
    .execute();
}

export async function findExport(tx: ReadTx, id: string): Promise<Export | null> {
  const row = await tx.db.selectFrom("export").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : exportFrom(row);
}

/** Holds the row until the transaction ends. */
export async function findExportForUpdate(tx: Tx, id: string): Promise<Export | null> {
  const row = await tx.db.selectFrom("export").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : exportFrom(row);
}

export async function saveMadeExport(
  tx: Tx,
  id: string,
  made: { readonly at: Date; readonly rows: number; readonly handoverId: string; readonly fileId: string },
): Promise<void> {
  await tx.db
    .updateTable("export")
    .set({ made_at: made.at, row_count: made.rows, handover_id: made.handoverId, file_id: made.fileId })
    .where("id", "=", id)
    .execute();
}

const isStale = holdsWithdrawn("export.handover_id", "export.asked_at");

/** Whether it holds what was withdrawn since it was asked for: its file is given out no more. */
export async function isExportStale(tx: ReadTx, id: string): Promise<boolean> {
  const row = await tx.db.selectFrom("export").select("id").where("id", "=", id).where(isStale).executeTakeFirst();
  return row !== undefined;
}

/** Exports made before the instant, or stale, whose files are still kept; at most 100. */
export async function listOldFiles(tx: ReadTx, before: Date): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("export")
    .innerJoin("file", "file.id", "export.file_id")
    .select("file.id")
    .where((where) => where.or([where("made_at", "<", before), isStale]))
    .where("file.dropped_at", "is", null)
    .limit(100)
    .execute();
  return rows.map((row) => row.id);
}

const words = z.record(z.string(), z.string());

function exportFrom(row: Selectable<DB["export"]>): Export {
  const { made_at: at, row_count: rows, handover_id: handoverId } = row;
  return {
    id: row.id,
    associationId: row.association_id,
    filter: row.filter,
    printed: words.parse(row.printed),
    format: exportFormat.parse(row.format),
    language: exportLanguage.parse(row.language),
    purpose: row.purpose,
    recipient: row.recipient,
    acknowledgeByOn: row.acknowledge_by_on,
    askedBy: { id: row.asked_by, kind: row.asked_by_kind === "key" ? "key" : "person", name: row.asked_by_name },
    office: row.office,
    askedAt: row.asked_at,
    made: at === null || rows === null || handoverId === null ? null : { at, rows, handoverId, fileId: row.file_id },
  };
}
