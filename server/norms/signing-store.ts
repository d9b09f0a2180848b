import { z } from "zod";
import type { signingView } from "@xinheng/domain/norms/norm-view.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

type KeptSigning = z.output<typeof signingView>;
const signers = z.enum(["member", "practitioner"]);

export async function saveSigning(
  tx: Tx,
  signing: KeptSigning & {
    readonly associationId: string;
    readonly normId: string;
    readonly memberSubject: string | null;
    readonly practitionerSubject: string | null;
    readonly forOneself: boolean;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_signing")
    .values({
      id: signing.id,
      association_id: signing.associationId,
      norm_id: signing.normId,
      signer: signing.signer,
      member_subject: signing.memberSubject,
      practitioner_subject: signing.practitionerSubject,
      for_oneself: signing.forOneself,
      name: signing.name,
      unit: signing.unit,
      signed_on: signing.signedOn,
      entered_by: signing.by,
    })
    .execute();
}

type Signer = {
  readonly memberSubject: string | null;
  readonly practitionerSubject: string | null;
  readonly name: string;
  readonly unit: string;
};

/** Whether the member, the practitioner of the register, or somebody of that name and employer has signed. */
export async function hasSigned(tx: ReadTx, normId: string, who: Signer): Promise<boolean> {
  const { memberSubject, practitionerSubject, name, unit } = who;
  const query = tx.db.selectFrom("norm_signing").select("id").where("norm_id", "=", normId);
  const signed =
    memberSubject !== null
      ? query.where("member_subject", "=", memberSubject)
      : practitionerSubject !== null
        ? query.where("practitioner_subject", "=", practitionerSubject)
        : query
            .where("member_subject", "is", null)
            .where("practitioner_subject", "is", null)
            .where("name", "=", name)
            .where("unit", "=", unit);
  return (await signed.executeTakeFirst()) !== undefined;
}

/** The day on which a subject of the roll or of the register signed; null where it has not. */
export async function findSigningDay(
  tx: ReadTx,
  normId: string,
  subjectIds: readonly string[],
): Promise<string | null> {
  if (subjectIds.length === 0) return null;
  const row = await tx.db
    .selectFrom("norm_signing")
    .select("signed_on")
    .where("norm_id", "=", normId)
    .where((is) => is.or([is("member_subject", "in", subjectIds), is("practitioner_subject", "in", subjectIds)]))
    .executeTakeFirst();
  return row?.signed_on ?? null;
}

export async function countSignings(
  tx: ReadTx,
  normId: string,
): Promise<{ readonly members: number; readonly practitioners: number }> {
  const rows = await tx.db
    .selectFrom("norm_signing")
    .select(({ fn }) => ["signer", fn.countAll<bigint>().as("count")])
    .where("norm_id", "=", normId)
    .groupBy("signer")
    .execute();
  const of = (signer: string) => Number(rows.find((row) => row.signer === signer)?.count ?? 0n);
  return { members: of("member"), practitioners: of("practitioner") };
}

/** Who signed, in the order it was entered; `after` is the last one seen. */
export async function listSignings(
  tx: ReadTx,
  normId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<KeptSigning[]> {
  let query = tx.db.selectFrom("norm_signing").selectAll().where("norm_id", "=", normId);
  if (page.after !== undefined) query = query.where("id", ">", page.after);
  const rows = await query.orderBy("id").limit(page.limit).execute();
  return rows.map((row) => ({
    id: row.id,
    signer: signers.parse(row.signer),
    name: row.name,
    unit: row.unit,
    signedOn: row.signed_on,
  }));
}

/** The name of a member on the roll today; null where it is not on it. */
export async function findMemberName(tx: ReadTx, associationId: string, subjectId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("member")
    .innerJoin("subject", "subject.id", "member.subject_id")
    .select("subject.name")
    .where("member.association_id", "=", associationId)
    .where("member.subject_id", "=", subjectId)
    .where("member.left_on", "is", null)
    .executeTakeFirst();
  return row?.name ?? null;
}

export type KeptReport = { readonly year: number; readonly report: string; readonly by: string; readonly at: Date };

export async function saveReport(
  tx: Tx,
  report: {
    readonly normId: string;
    readonly associationId: string;
    readonly year: number;
    readonly report: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_report")
    .values({
      norm_id: report.normId,
      association_id: report.associationId,
      year: report.year,
      report: report.report,
      reported_by: report.by,
      reported_at: report.at,
    })
    .execute();
}

/** The reports on the execution, the latest year first; at most 100. */
export async function listReports(tx: ReadTx, normId: string): Promise<KeptReport[]> {
  const rows = await tx.db
    .selectFrom("norm_report")
    .leftJoin("account", "account.id", "norm_report.reported_by")
    .select(["year", "report", "reported_at", "account.display_name"])
    .where("norm_id", "=", normId)
    .orderBy("year", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({ year: row.year, report: row.report, by: row.display_name ?? "", at: row.reported_at }));
}

/** The years that were reported on, by norm. */
export async function listReportYears(tx: ReadTx, normIds: readonly string[]): Promise<Map<string, number[]>> {
  if (normIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("norm_report")
    .select(["norm_id", "year"])
    .where("norm_id", "in", [...normIds])
    .execute();
  const byNorm = Map.groupBy(rows, (row) => row.norm_id);
  return new Map([...byNorm].map(([id, reported]) => [id, reported.map(({ year }) => year)]));
}
