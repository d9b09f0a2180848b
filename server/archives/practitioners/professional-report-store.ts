import type { Selectable } from "kysely";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A report as it was issued: for whom, what for, of which items, until when. Its records are read when it is opened. */
export type Report = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly items: readonly string[];
  readonly issuedAt: Date;
  readonly untilOn: string;
  readonly revokedAt: Date | null;
};

export async function saveReport(tx: Tx, report: Report, tokenHash: Buffer): Promise<void> {
  await tx.db
    .insertInto("professional_report")
    .values({
      subject_id: report.subjectId,
      id: report.id,
      association_id: report.associationId,
      token_hash: tokenHash,
      recipient: report.recipient,
      purpose: report.purpose,
      items: [...report.items],
      issued_at: report.issuedAt,
      until_on: report.untilOn,
      revoked_at: report.revokedAt,
    })
    .execute();
}

/** The report that a token opens, over every association: run in the house's audience. */
export async function findReportByToken(tx: ReadTx, tokenHash: Buffer): Promise<Report | null> {
  const row = await tx.db
    .selectFrom("professional_report")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

export async function findReportForUpdate(tx: Tx, subjectId: string, id: string): Promise<Report | null> {
  const row = await tx.db
    .selectFrom("professional_report")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

export async function revokeReport(tx: Tx, subjectId: string, id: string, at: Date): Promise<void> {
  await tx.db
    .updateTable("professional_report")
    .set({ revoked_at: at })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

/** What a person issued, the latest first. */
export async function listReports(
  tx: ReadTx,
  wanted: { readonly subjectId: string; readonly before: string | undefined; readonly limit: number },
): Promise<Report[]> {
  let query = tx.db.selectFrom("professional_report").selectAll().where("subject_id", "=", wanted.subjectId);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  const rows = await query.orderBy("id", "desc").limit(wanted.limit).execute();
  return rows.map(reportOf);
}

function reportOf(row: Selectable<DB["professional_report"]>): Report {
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    recipient: row.recipient,
    purpose: row.purpose,
    items: row.items,
    issuedAt: row.issued_at,
    untilOn: row.until_on,
    revokedAt: row.revoked_at,
  };
}
