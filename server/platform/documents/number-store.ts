import { type OfficialNumber, writtenNumber } from "@xinheng/domain/official-number.ts";
import type { DrawnNumberView, NumberSeriesView } from "@xinheng/domain/document-view.ts";
import { sql } from "kysely";
import type { ReadTx, Tx } from "../database.ts";

/** What a number is drawn for. `documentId` null: the paper is made elsewhere. */
export type NumberDraw = {
  readonly associationId: string;
  readonly prefix: string;
  readonly year: number;
  readonly operation: string;
  readonly documentId: string | null;
  readonly title: string;
  readonly at: Date;
  readonly by: string | null;
};

/**
 * Draws the next number of a series, in the transaction of the deed that uses it. Whoever draws next waits until that one
 * ends: taken back, its number is drawn again, so that none is ever missing.
 */
export async function drawNumber(tx: Tx, draw: NumberDraw): Promise<OfficialNumber> {
  const { last_order: order } = await tx.db
    .insertInto("number_series")
    .values({ association_id: draw.associationId, prefix: draw.prefix, year: draw.year, last_order: 1 })
    .onConflict((clash) =>
      clash
        .columns(["association_id", "prefix", "year"])
        .doUpdateSet({ last_order: sql`number_series.last_order + 1` }),
    )
    .returning("last_order")
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto("document_number")
    .values({
      association_id: draw.associationId,
      prefix: draw.prefix,
      year: draw.year,
      series_order: order,
      operation: draw.operation,
      document_id: draw.documentId,
      title: draw.title,
      drawn_at: draw.at,
      drawn_by: draw.by,
    })
    .execute();
  return { prefix: draw.prefix, year: draw.year, order };
}

export type DrawnNumber = OfficialNumber & { readonly voidedAt: Date | null };

/** A number of the tenant's register, held until the transaction ends, or null. */
export async function findNumberForUpdate(tx: Tx, wanted: OfficialNumber): Promise<DrawnNumber | null> {
  const row = await tx.db
    .selectFrom("document_number")
    .select(["prefix", "year", "series_order", "voided_at"])
    .where("prefix", "=", wanted.prefix)
    .where("year", "=", wanted.year)
    .where("series_order", "=", wanted.order)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  return { prefix: row.prefix, year: row.year, order: row.series_order, voidedAt: row.voided_at };
}

/** A voided number stays in the register with its reason and is not drawn again. */
export async function saveVoid(
  tx: Tx,
  number: OfficialNumber,
  voided: { readonly at: Date; readonly by: string | null; readonly reason: string },
): Promise<void> {
  await tx.db
    .updateTable("document_number")
    .set({ voided_at: voided.at, voided_by: voided.by, void_reason: voided.reason })
    .where("prefix", "=", number.prefix)
    .where("year", "=", number.year)
    .where("series_order", "=", number.order)
    .where("voided_at", "is", null)
    .execute();
}

/** The tenant's series, newest year first, with how many of their numbers are there; at most 200. */
export async function listSeries(tx: ReadTx): Promise<NumberSeriesView[]> {
  const rows = await tx.db
    .selectFrom("number_series")
    .innerJoin("document_number", (on) =>
      on
        .onRef("document_number.association_id", "=", "number_series.association_id")
        .onRef("document_number.prefix", "=", "number_series.prefix")
        .onRef("document_number.year", "=", "number_series.year"),
    )
    .select(({ fn }) => [
      "number_series.prefix",
      "number_series.year",
      "number_series.last_order as last",
      fn.countAll<bigint>().as("drawn"),
      fn.count<bigint>("document_number.voided_at").as("voided"),
    ])
    .groupBy(["number_series.prefix", "number_series.year", "number_series.last_order"])
    .orderBy("number_series.year", "desc")
    .orderBy("number_series.prefix")
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, drawn: Number(row.drawn), voided: Number(row.voided) }));
}

export type NumbersWanted = {
  readonly prefix: string;
  readonly year: number;
  /** Only orders below this one. */
  readonly below: number | undefined;
  readonly limit: number;
  /** Documents are named only to offices that read them. */
  readonly offices: readonly string[];
};

/** Numbers of one series, the last first, with what they went to. */
export async function listNumbers(tx: ReadTx, wanted: NumbersWanted): Promise<Omit<DrawnNumberView, "asksPurpose">[]> {
  let query = tx.db
    .selectFrom("document_number")
    .leftJoin("document", (on) =>
      on
        .onRef("document.id", "=", "document_number.document_id")
        .on(sql<boolean>`document.readers && ${[...wanted.offices]}::text[]`)
        .on(sql<boolean>`exists (select from file where file.id = document.pdf_file_id and file.dropped_at is null)`),
    )
    .select([
      "document_number.prefix",
      "document_number.year",
      "document_number.series_order as order",
      "document_number.title",
      "document_number.operation",
      "document.id as documentId",
      "document_number.drawn_at",
      "document_number.voided_at",
      "document_number.void_reason",
    ])
    .where("document_number.prefix", "=", wanted.prefix)
    .where("document_number.year", "=", wanted.year);
  if (wanted.below !== undefined) query = query.where("document_number.series_order", "<", wanted.below);
  const rows = await query.orderBy("document_number.series_order", "desc").limit(wanted.limit).execute();
  return rows.map(({ prefix, year, order, title, operation, documentId, drawn_at, voided_at, void_reason }) => ({
    number: writtenNumber({ prefix, year, order }),
    prefix,
    year,
    order,
    title,
    operation,
    documentId,
    drawnAt: drawn_at.toISOString(),
    voided: voided_at === null ? null : { at: voided_at.toISOString(), reason: void_reason ?? "" },
  }));
}
