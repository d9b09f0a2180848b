import type { PagePoint } from "@xinheng/domain/access/seals/seal-place.ts";
import type { DocumentView } from "@xinheng/domain/document-view.ts";
import { type OfficialNumber, writtenNumber } from "@xinheng/domain/official-number.ts";
import { type ExpressionBuilder, sql } from "kysely";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../database.ts";
import { holdsWithdrawn } from "../handovers/withdrawn-store.ts";

/** A document that was made and does not change any more. */
export type FrozenDocument = {
  readonly id: string;
  readonly associationId: string;
  readonly kind: string;
  /** id@edition of the template. */
  readonly template: string;
  readonly title: string;
  readonly number: OfficialNumber;
  readonly issuedOn: string;
  readonly pdfFileId: string;
  readonly modelFileId: string;
  readonly pdfSha256: Buffer;
  readonly conformance: DocumentView["conformance"];
  readonly missing: readonly string[];
  readonly sealPlace: PagePoint | null;
  /** Offices that may read it; none: it is read within its matter alone. */
  readonly readers: readonly string[];
  /** The document it stands in the place of. */
  readonly corrects: string | null;
  readonly subjects: readonly string[];
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly madeByOffice: string;
};

export async function saveDocument(tx: Tx, made: FrozenDocument): Promise<void> {
  await tx.db
    .insertInto("document")
    .values({
      id: made.id,
      association_id: made.associationId,
      kind: made.kind,
      template: made.template,
      title: made.title,
      prefix: made.number.prefix,
      year: made.number.year,
      series_order: made.number.order,
      issued_on: made.issuedOn,
      pdf_file_id: made.pdfFileId,
      model_file_id: made.modelFileId,
      pdf_sha256: made.pdfSha256,
      conformance: made.conformance,
      missing: [...made.missing],
      seal_page: made.sealPlace?.page ?? null,
      seal_x_um: made.sealPlace?.xUm ?? null,
      seal_y_um: made.sealPlace?.yUm ?? null,
      readers: [...made.readers],
      corrects: made.corrects,
      made_at: made.madeAt,
      made_by: made.madeBy,
      made_by_office: made.madeByOffice,
    })
    .execute();
  await nameSubjects(tx, [made.id], made);
}

type Concerned = Pick<FrozenDocument, "associationId" | "subjects">;

/** Says anew whom documents concern, where it turned out to be somebody else; the documents stay as they are. */
export async function concernSubjects(tx: Tx, documents: readonly string[], of: Concerned): Promise<void> {
  if (documents.length === 0) return;
  await tx.db.deleteFrom("document_subject").where("document_id", "in", documents).execute();
  await nameSubjects(tx, documents, of);
}

async function nameSubjects(
  tx: Tx,
  documents: readonly string[],
  { associationId, subjects }: Concerned,
): Promise<void> {
  const named = documents.flatMap((document_id) =>
    subjects.map((subject_id) => ({ subject_id, document_id, association_id: associationId })),
  );
  if (named.length > 0) await tx.db.insertInto("document_subject").values(named).execute();
}

/** Where a frozen document lies, who reads it, and whom it concerns. */
export type KeptDocument = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly pdfFileId: string;
  readonly modelFileId: string;
  readonly readers: readonly string[];
  readonly subjects: readonly string[];
  /** The number of the document that corrected it. */
  readonly correctedBy: string | null;
  /** Of the frozen PDF, in hexadecimal. */
  readonly sha256: string;
  /** It holds a record that was taken back, or whose publicity ended by repair, after it was made. */
  readonly holdsWithdrawn: boolean;
  readonly drawn: OfficialNumber;
  readonly madeBy: string | null;
  readonly sealPlace: PagePoint | null;
  /** The PDF that carries all seals applied so far. */
  readonly sealedFileId: string | null;
};

const withdrawn = sql<boolean>`exists (select from handover
  where handover.file_id = document.pdf_file_id and ${holdsWithdrawn("handover.id", "handover.made_at")})`;

export async function findDocument(tx: ReadTx, id: string): Promise<KeptDocument | null> {
  const row = await tx.db
    .selectFrom("document")
    .leftJoin("document as later", "later.corrects", "document.id")
    .leftJoinLateral(lastSealing, (on) => on.onTrue())
    .select([
      "sealing.file_id as sealed_file_id",
      ...(["document.id", "document.kind", "document.title", "document.readers"] as const),
      ...(["document.prefix", "document.year", "document.series_order"] as const),
      ...(["document.pdf_file_id", "document.model_file_id", "document.pdf_sha256", "document.made_by"] as const),
      ...(["document.seal_page", "document.seal_x_um", "document.seal_y_um"] as const),
      ...(["later.prefix as later_prefix", "later.year as later_year", "later.series_order as later_order"] as const),
      withdrawn.as("holds_withdrawn"),
    ])
    .where("document.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  // Whom a subject was merged into reads what concerns it, for as long as that stands.
  const { rows: concerned } = await sql<{ subject_id: string }>`with recursive concerned (subject_id) as (
      select subject_id from document_subject where document_id = ${id}
      union select subject.merged_into from concerned join subject on subject.id = concerned.subject_id
        where subject.merged_into is not null)
    select subject_id from concerned limit 1000`.execute(tx.db);
  const { seal_page: page, seal_x_um: xUm, seal_y_um: yUm } = row;
  const drawn = { prefix: row.prefix, year: row.year, order: row.series_order };
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: writtenNumber(drawn),
    pdfFileId: row.pdf_file_id,
    modelFileId: row.model_file_id,
    readers: row.readers,
    subjects: concerned.map((one) => one.subject_id),
    correctedBy: writtenOrNull(row.later_prefix, row.later_year, row.later_order),
    sha256: row.pdf_sha256.toString("hex"),
    holdsWithdrawn: row.holds_withdrawn,
    drawn,
    madeBy: row.made_by,
    sealPlace: page === null || xUm === null || yUm === null ? null : { page, xUm, yUm },
    sealedFileId: row.sealed_file_id,
  };
}

/** The seal that was applied last: its PDF carries those before it. */
function lastSealing(from: ExpressionBuilder<DB, "document">) {
  return from
    .selectFrom("seal_use")
    .select(["seal_use.file_id", "seal_use.sealed_sha256"])
    .whereRef("seal_use.document_id", "=", "document.id")
    .where("seal_use.applied_at", "is not", null)
    .orderBy("seal_use.seal_order", "desc")
    .limit(1)
    .as("sealing");
}

/** The files of these documents that are still kept: each has its PDF, the text it was set from, and what was sealed of it. */
export async function listDocumentFiles(tx: ReadTx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select file.id from document join file on file.id in (document.pdf_file_id, document.model_file_id)
    where document.id = any(${[...ids]}::uuid[]) and file.dropped_at is null
    union all
    select file.id from seal_use join file on file.id = seal_use.file_id
    where seal_use.document_id = any(${[...ids]}::uuid[]) and file.dropped_at is null`.execute(tx.db);
  return rows.map(({ id }) => id);
}

export type DocumentsWanted = {
  readonly subjectId: string;
  readonly offices: readonly string[];
  /** Only documents made before this one; ids are ordered by time. */
  readonly before: string | undefined;
  readonly limit: number;
};

/** Documents about a subject that one of these offices reads, the newest first. */
export async function listDocuments(tx: ReadTx, wanted: DocumentsWanted): Promise<Omit<DocumentView, "asksPurpose">[]> {
  let query = tx.db
    .selectFrom("document_subject")
    .innerJoin("document", "document.id", "document_subject.document_id")
    .innerJoin("document_number", "document_number.document_id", "document.id")
    .innerJoin("file", "file.id", "document.pdf_file_id")
    .leftJoin("document as earlier", "earlier.id", "document.corrects")
    .leftJoin("document as later", "later.corrects", "document.id")
    .leftJoinLateral(lastSealing, (on) => on.onTrue())
    .select([
      "sealing.sealed_sha256",
      ...(["document.id", "document.kind", "document.title", "document.template"] as const),
      ...(["document.prefix", "document.year", "document.series_order", "document.issued_on"] as const),
      ...(["document.made_at", "document.made_by_office", "document.pdf_sha256"] as const),
      ...(["document.conformance", "document.missing", "document_number.void_reason"] as const),
      "file.dropped_at",
      withdrawn.as("holds_withdrawn"),
      ...(["earlier.id as earlier_id", "earlier.prefix as earlier_prefix"] as const),
      ...(["earlier.year as earlier_year", "earlier.series_order as earlier_order"] as const),
      ...(["later.id as later_id", "later.prefix as later_prefix"] as const),
      ...(["later.year as later_year", "later.series_order as later_order"] as const),
    ])
    .where(
      sql<boolean>`document_subject.subject_id in (with recursive gone (id) as (
        select ${wanted.subjectId}::uuid union select subject.id from gone join subject on subject.merged_into = gone.id)
        select id from gone)`,
    )
    .where(sql<boolean>`document.readers && ${[...wanted.offices]}::text[]`);
  if (wanted.before !== undefined) query = query.where("document.id", "<", wanted.before);
  const rows = await query.orderBy("document.id", "desc").limit(wanted.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: writtenNumber({ prefix: row.prefix, year: row.year, order: row.series_order }),
    title: row.title,
    template: row.template,
    issuedOn: row.issued_on,
    madeAt: row.made_at.toISOString(),
    madeByOffice: row.made_by_office,
    sha256: row.pdf_sha256.toString("hex"),
    sealedSha256: row.sealed_sha256?.toString("hex") ?? null,
    conformance: row.conformance === "PDF" ? "PDF" : "PDF/A-2b",
    missing: row.missing,
    corrects: namedOrNull(row.earlier_id, writtenOrNull(row.earlier_prefix, row.earlier_year, row.earlier_order)),
    correctedBy: namedOrNull(row.later_id, writtenOrNull(row.later_prefix, row.later_year, row.later_order)),
    voided: row.void_reason,
    kept: row.dropped_at === null,
    withdrawn: row.holds_withdrawn,
  }));
}

function writtenOrNull(prefix: string | null, year: number | null, order: number | null): string | null {
  return prefix === null || year === null || order === null ? null : writtenNumber({ prefix, year, order });
}

function namedOrNull(id: string | null, number: string | null): { id: string; number: string } | null {
  return id === null || number === null ? null : { id, number };
}
