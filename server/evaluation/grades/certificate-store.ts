import { sql } from "kysely";
import type { RecordMark } from "@xinheng/domain/archives/record-mark.ts";
import { marksOf, marksOfTarget } from "../../archives/record-mark-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { isReplaced } from "../rounds/entry-store.ts";

/** What a certificate said on its day. */
export type KeptCertificate = {
  readonly id: string;
  readonly documentId: string;
  readonly number: string;
  readonly grade: string;
  readonly issuedOn: string;
  readonly validUntil: string;
};

type Entry = { readonly subjectId: string; readonly id: string };

export async function saveCertificate(
  tx: Tx,
  entry: Entry & { readonly associationId: string },
  certificate: KeptCertificate & { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("evaluation_certificate")
    .values({
      subject_id: entry.subjectId,
      id: certificate.id,
      association_id: entry.associationId,
      entry_id: entry.id,
      document_id: certificate.documentId,
      number: certificate.number,
      grade: certificate.grade,
      issued_on: certificate.issuedOn,
      issued_at: certificate.at,
      valid_until: certificate.validUntil,
      issued_by: certificate.by,
    })
    .execute();
}

/** The certificates of one application, the earliest first. */
export async function listCertificates(tx: ReadTx, entry: Entry): Promise<KeptCertificate[]> {
  const rows = await tx.db
    .selectFrom("evaluation_certificate")
    .select(["id", "document_id", "number", "grade", "issued_on", "valid_until"])
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .orderBy("issued_at")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    number: row.number,
    grade: row.grade,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
  }));
}

/** A certificate with the application it came from, in columns that a visitor may read. */
export type FoundCertificate = Omit<KeptCertificate, "documentId"> & {
  readonly entryId: string;
  readonly stage: string;
  readonly gradeGiven: string;
  readonly gradeUntil: string;
  readonly replaced: boolean;
  readonly withdrawnOn: string | null;
  readonly name: string;
  readonly shortId: string;
  readonly slug: string;
  readonly round: string;
  readonly modelId: string;
  readonly model: string;
  readonly modelEn: string;
  readonly marks: readonly RecordMark[];
  readonly replacedBy: { readonly id: string; readonly number: string } | null;
};

/** By the id that stands in its printed address. */
export async function findCertificate(tx: ReadTx, id: string): Promise<FoundCertificate | null> {
  const { rows } = await sql<Omit<FoundCertificate, "marks"> & { readonly marks: unknown }>`
    select one.id, one.number, one.grade, one.issued_on as "issuedOn", one.valid_until as "validUntil", one.entry_id as "entryId",
      entry.stage, entry.grade as "gradeGiven", entry.valid_until as "gradeUntil", entry.withdrawn_on as "withdrawnOn",
      ${isReplaced("entry")} as replaced, ${marksOfTarget("entry.subject_id", "entry.id")} as marks,
      subject.name, subject.short_id as "shortId", association.slug, round.title as round,
      round.model_id as "modelId", round.model_name as model, round.model_name_en as "modelEn",
      (select json_build_object('id', later.id, 'number', later.number) from evaluation_certificate as later
        where later.subject_id = one.subject_id and later.entry_id = one.entry_id and later.id <> one.id
          and later.issued_at > one.issued_at
        order by later.issued_at desc, later.id limit 1) as "replacedBy"
    from evaluation_certificate as one
      join evaluation_entry as entry on entry.subject_id = one.subject_id and entry.id = one.entry_id
      join evaluation_round as round on round.id = entry.round_id
      join subject on subject.id = one.subject_id
      join association on association.id = one.association_id
    where one.id = ${id}`.execute(tx.db);
  const [found] = rows;
  return found === undefined ? null : { ...found, marks: marksOf(found.marks) };
}

/** The latest certificate of each of these applications; a visitor may ask. */
export async function listLatestCertificates(
  tx: ReadTx,
  entryIds: readonly string[],
): Promise<Map<string, { readonly id: string; readonly number: string; readonly grade: string }>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("evaluation_certificate")
    .select(["id", "entry_id", "number", "grade"])
    .where((where) => where("entry_id", "=", where.fn.any(where.val([...entryIds]))))
    .orderBy("issued_at")
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ entry_id: entryId, ...row }) => [entryId, row]));
}
