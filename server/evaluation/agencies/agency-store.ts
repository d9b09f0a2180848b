import { type Selectable, sql } from "kysely";
import { z } from "zod";
import {
  type AgencyEnding,
  agencyEndings,
  type AgencyStage,
  agencyStages,
} from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** An agency's entry in the register of an association, by its own subject. */
export type KeptAgency = {
  readonly subjectId: string;
  readonly id: string;
  readonly services: readonly string[];
  readonly sectors: readonly string[];
  readonly applicationPaper: string;
  readonly edition: string;
  readonly stage: AgencyStage;
  readonly appliedOn: string;
  readonly appliedAt: Date;
  readonly clauses: readonly string[];
  readonly contractPaper: string | null;
  readonly resolutionId: string | null;
  readonly resolutionNumber: string | null;
  readonly admittedOn: string | null;
  readonly grade: string | null;
  readonly gradedOn: string | null;
  readonly suspendedUntil: string | null;
  readonly endedOn: string | null;
  readonly endedHow: AgencyEnding | null;
  readonly endedWhy: string | null;
  readonly barredUntil: string | null;
};

export async function saveAgency(
  tx: Tx,
  agency: Pick<
    KeptAgency,
    "subjectId" | "id" | "services" | "sectors" | "applicationPaper" | "edition" | "appliedOn" | "appliedAt"
  > & { readonly associationId: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("agency")
    .values({
      subject_id: agency.subjectId,
      id: agency.id,
      association_id: agency.associationId,
      services: [...agency.services],
      sectors: [...agency.sectors],
      application_paper: agency.applicationPaper,
      edition: agency.edition,
      stage: "applied",
      applied_on: agency.appliedOn,
      applied_at: agency.appliedAt,
      applied_by: agency.by,
    })
    .execute();
}

/** What may change in an entry as it comes along. */
export type AgencyChange = Partial<
  Omit<
    KeptAgency,
    "subjectId" | "id" | "services" | "sectors" | "applicationPaper" | "edition" | "appliedOn" | "appliedAt"
  >
>;

export async function changeAgency(
  tx: Tx,
  key: Pick<KeptAgency, "subjectId" | "id">,
  change: AgencyChange,
): Promise<void> {
  await tx.db
    .updateTable("agency")
    .set({
      stage: change.stage,
      clauses: change.clauses === undefined ? undefined : [...change.clauses],
      contract_paper: change.contractPaper,
      resolution_id: change.resolutionId,
      resolution_number: change.resolutionNumber,
      admitted_on: change.admittedOn,
      grade: change.grade,
      graded_on: change.gradedOn,
      suspended_until: change.suspendedUntil,
      ended_on: change.endedOn,
      ended_how: change.endedHow,
      ended_why: change.endedWhy,
      barred_until: change.barredUntil,
    })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** The latest entry of the subject in this association's register. */
export async function findAgency(tx: ReadTx, subjectId: string): Promise<KeptAgency | null> {
  const row = await latest(tx, subjectId).executeTakeFirst();
  return row === undefined ? null : agencyOf(row);
}

/** The same, held until the transaction ends. */
export async function findAgencyForUpdate(tx: Tx, subjectId: string): Promise<KeptAgency | null> {
  const row = await latest(tx, subjectId).forUpdate().executeTakeFirst();
  return row === undefined ? null : agencyOf(row);
}

const latest = (tx: ReadTx, subjectId: string) =>
  tx.db
    .selectFrom("agency")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .orderBy("applied_at", "desc")
    .orderBy("id", "desc")
    .limit(1);

/** The register, the latest entry first. */
export async function listKeptAgencies(
  tx: ReadTx,
  filter: { readonly stage?: AgencyStage | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptAgency[]> {
  let query = tx.db.selectFrom("agency").selectAll();
  if (filter.stage !== undefined) query = query.where("stage", "=", filter.stage);
  const rows = await query
    .orderBy("applied_at", "desc")
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(agencyOf);
}

/** Which of these are admitted agencies here today. */
export async function listAdmitted(tx: ReadTx, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom("agency")
    .select("subject_id")
    .where("subject_id", "in", [...subjectIds])
    .where("stage", "=", "admitted")
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

const openRow = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  shortId: z.string(),
  name: z.string(),
  services: z.array(z.string()),
  sectors: z.array(z.string()),
  stage: z.enum(["admitted", "exited"]),
  resolutionNumber: z.string(),
  admittedOn: z.iso.date(),
  grade: z.string().nullable(),
  gradedOn: z.iso.date().nullable(),
  suspendedUntil: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  endedHow: z.enum(agencyEndings).nullable(),
  qualifications: z.array(z.object({ word: z.string(), issuer: z.string(), validUntil: z.iso.date().nullable() })),
});
export type OpenAgencyRow = z.infer<typeof openRow>;

/** Who was admitted, as visitors may read it: those that stand first, then by the day of admission. */
export async function listOpenAgencies(tx: ReadTx, associationId: string, limit: number): Promise<OpenAgencyRow[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select agency.id, agency.subject_id as "subjectId", subject.short_id as "shortId", subject.name, services, sectors, stage,
      resolution_number as "resolutionNumber", admitted_on as "admittedOn", grade, graded_on as "gradedOn",
      suspended_until as "suspendedUntil", ended_on as "endedOn", ended_how as "endedHow",
      coalesce((
        select jsonb_agg(jsonb_build_object('word', word, 'issuer', entry.name, 'validUntil', entry.valid_until) order by word, entry.id)
        from open.agency_qualification entry where entry.subject_id = agency.subject_id and entry.agency_id = agency.id
      ), '[]') as qualifications
    from open.agency join subject on subject.id = agency.subject_id
    where agency.association_id = ${associationId}
    order by stage, admitted_on desc, agency.id desc limit ${limit}`.execute(tx.db);
  return z.array(openRow).parse(rows);
}

function agencyOf(row: Selectable<DB["agency"]>): KeptAgency {
  return {
    ...{ subjectId: row.subject_id, id: row.id, services: row.services, sectors: row.sectors },
    ...{ applicationPaper: row.application_paper, edition: row.edition, stage: z.enum(agencyStages).parse(row.stage) },
    ...{
      appliedOn: row.applied_on,
      appliedAt: row.applied_at,
      clauses: row.clauses,
      contractPaper: row.contract_paper,
    },
    ...{ resolutionId: row.resolution_id, resolutionNumber: row.resolution_number, admittedOn: row.admitted_on },
    ...{ grade: row.grade, gradedOn: row.graded_on, suspendedUntil: row.suspended_until, endedOn: row.ended_on },
    ...{ endedHow: z.enum(agencyEndings).nullable().parse(row.ended_how), endedWhy: row.ended_why },
    barredUntil: row.barred_until,
  };
}
