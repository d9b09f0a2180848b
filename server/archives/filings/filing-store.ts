import { sql } from "kysely";
import { z } from "zod";
import { type FilingState, filingState } from "@xinheng/domain/archives/filings/filing.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What a subject stated of itself, and what became of it. */
export type Filing = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly item: string;
  readonly edition: string;
  readonly state: FilingState;
  readonly fields: Readonly<Record<string, string>>;
  readonly documentId: string;
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly reason: string;
  readonly recordId: string | null;
};

/** A filing with the names that stand on its page. */
export type NamedFiling = Filing & {
  readonly subjectName: string;
  readonly person: boolean;
  readonly documentName: string;
  readonly documentBytes: number | null;
  readonly filer: string;
  readonly ender: string;
};

export async function saveNewFiling(tx: Tx, filing: Filing): Promise<void> {
  await tx.db
    .insertInto("filing")
    .values({
      subject_id: filing.subjectId,
      id: filing.id,
      association_id: filing.associationId,
      item: filing.item,
      edition: filing.edition,
      state: filing.state,
      fields: JSON.stringify(filing.fields),
      document_id: filing.documentId,
      filed_at: filing.filedAt,
      filed_by: filing.filedBy,
    })
    .execute();
}

export type Ended = Pick<Filing, "state" | "reason" | "recordId" | "fields"> & {
  readonly endedAt: Date;
  readonly endedBy: string | null;
};

export async function endFiling(tx: Tx, { subjectId, id }: Pick<Filing, "subjectId" | "id">, ended: Ended) {
  await tx.db
    .updateTable("filing")
    .set({
      state: ended.state,
      reason: ended.reason,
      record_id: ended.recordId,
      fields: JSON.stringify(ended.fields),
      ended_at: ended.endedAt,
      ended_by: ended.endedBy,
    })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .execute();
}

/** One filing, held until the transaction ends. */
export async function findFilingForUpdate(tx: Tx, subjectId: string, id: string): Promise<NamedFiling | null> {
  await tx.db
    .selectFrom("filing")
    .select("id")
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return findFiling(tx, subjectId, id);
}

export async function findFiling(tx: ReadTx, subjectId: string, id: string): Promise<NamedFiling | null> {
  const row = await named(tx).where("filing.subject_id", "=", subjectId).where("filing.id", "=", id).executeTakeFirst();
  return row === undefined ? null : filingOf(row);
}

/** The latest first; of one subject or of all. */
export async function listFilingsBy(
  tx: ReadTx,
  asked: {
    readonly subjectId: string | undefined;
    readonly state: FilingState | undefined;
    readonly before: string | undefined;
    readonly limit: number;
  },
): Promise<NamedFiling[]> {
  let query = named(tx);
  if (asked.subjectId !== undefined) query = query.where("filing.subject_id", "=", asked.subjectId);
  if (asked.state !== undefined) query = query.where("filing.state", "=", asked.state);
  if (asked.before !== undefined) query = query.where("filing.id", "<", asked.before);
  const rows = await query.orderBy("filing.id", "desc").limit(asked.limit).execute();
  return rows.map(filingOf);
}

/** How many wait, and since when the first of them does; null where none does. Of one subject, or of all. */
export async function countOpenFilings(
  tx: ReadTx,
  subjectId?: string,
): Promise<{ readonly count: number; readonly since: Date } | null> {
  let query = tx.db
    .selectFrom("filing")
    .select((of) => [of.fn.countAll<bigint>().as("count"), of.fn.min<Date | null>("filed_at").as("since")])
    .where("state", "=", "filed");
  if (subjectId !== undefined) query = query.where("subject_id", "=", subjectId);
  const row = await query.executeTakeFirstOrThrow();
  return row.since === null ? null : { count: Number(row.count), since: row.since };
}

/** Serialises the filings of one subject until the transaction ends, so that their number can be judged. */
export async function lockFilingsOf(tx: Tx, subjectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`filings of ${subjectId}`}, 0))`.execute(tx.db);
}

function named(tx: ReadTx) {
  return tx.db
    .selectFrom("filing")
    .innerJoin("subject", "subject.id", "filing.subject_id")
    .leftJoin("practitioner", "practitioner.subject_id", "filing.subject_id")
    .leftJoin("filing_document as document", (join) =>
      join.onRef("document.subject_id", "=", "filing.subject_id").onRef("document.id", "=", "filing.document_id"),
    )
    .leftJoin("file", (join) => join.onRef("file.id", "=", "filing.document_id").on("file.dropped_at", "is", null))
    .leftJoin("account as filer", "filer.id", "filing.filed_by")
    .leftJoin("account as ender", "ender.id", "filing.ended_by")
    .selectAll("filing")
    .select([
      "subject.name as subject_name",
      "subject.kind as subject_kind",
      "practitioner.name as person_name",
      "document.name as document_name",
      "file.bytes as document_bytes",
      "filer.display_name as filer_name",
      "ender.display_name as ender_name",
    ]);
}

const fields = z.record(z.string(), z.string());

type NamedRow = Awaited<ReturnType<ReturnType<typeof named>["execute"]>>[number];

function filingOf(row: NamedRow): NamedFiling {
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    item: row.item,
    edition: row.edition,
    state: filingState.parse(row.state),
    fields: fields.parse(row.fields),
    documentId: row.document_id,
    filedAt: row.filed_at,
    filedBy: row.filed_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    reason: row.reason,
    recordId: row.record_id,
    subjectName: row.person_name ?? row.subject_name,
    person: row.subject_kind === "practitioner",
    documentName: row.document_name ?? "",
    documentBytes: row.document_bytes === null ? null : Number(row.document_bytes),
    filer: row.filer_name ?? "",
    ender: row.ender_name ?? "",
  };
}
