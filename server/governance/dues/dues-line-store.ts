import { sql } from "kysely";
import type { DuesTotals } from "@xinheng/domain/governance/dues/dues-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** The assessment of a year. */
export type KeptAssessment = {
  readonly id: string;
  readonly year: number;
  readonly standardId: string;
  readonly assessedOn: string;
};

/** What a member owes for a year; the amount in fen. */
export type KeptLine = {
  readonly id: string;
  readonly associationId: string;
  readonly assessmentId: string;
  readonly memberSubject: string;
  readonly memberNumber: string;
  readonly tier: string;
  readonly tierName: string;
  readonly post: string | null;
  readonly amount: bigint;
  readonly assessedOn: string;
};
export type LineOfYear = KeptLine & { readonly year: number; readonly standardId: string };

export async function findAssessment(tx: ReadTx, year: number): Promise<KeptAssessment | null> {
  const row = await tx.db.selectFrom("dues_assessment").selectAll().where("year", "=", year).executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, year: row.year, standardId: row.standard_id, assessedOn: row.assessed_on };
}

export async function saveAssessment(
  tx: Tx,
  assessment: KeptAssessment & { readonly associationId: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("dues_assessment")
    .values({
      id: assessment.id,
      association_id: assessment.associationId,
      year: assessment.year,
      standard_id: assessment.standardId,
      assessed_on: assessment.assessedOn,
      assessed_by: assessment.by,
      assessed_at: assessment.at,
    })
    .execute();
}

export async function saveLines(tx: Tx, lines: readonly KeptLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += 1_000) {
    await tx.db
      .insertInto("dues_line")
      .values(
        lines.slice(from, from + 1_000).map((line) => ({
          id: line.id,
          association_id: line.associationId,
          assessment_id: line.assessmentId,
          member_subject: line.memberSubject,
          member_number: line.memberNumber,
          tier: line.tier,
          tier_name: line.tierName,
          post: line.post,
          amount: line.amount,
          assessed_on: line.assessedOn,
        })),
      )
      .execute();
  }
}

/** Whose dues of an assessment are computed already. */
export async function listAssessedMembers(tx: ReadTx, assessmentId: string): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom("dues_line")
    .select("member_subject")
    .where("assessment_id", "=", assessmentId)
    .limit(40_000)
    .execute();
  return new Set(rows.map((row) => row.member_subject));
}

const lines = (tx: ReadTx) =>
  tx.db
    .selectFrom("dues_line")
    .innerJoin("dues_assessment", "dues_assessment.id", "dues_line.assessment_id")
    .selectAll("dues_line")
    .select(["dues_assessment.year", "dues_assessment.standard_id"]);

/** What is paid and reduced on a line, net of what was taken back; in fen. */
const settled = (kind: "payment" | "reduction") => sql<bigint>`coalesce((
  select sum(entry.amount) from dues_entry as entry where entry.line_id = dues_line.id and entry.kind = ${kind}
    and not exists (select from dues_entry as back where back.reverses = entry.id)), 0)::bigint`;

const owed = sql<bigint>`(dues_line.amount - ${settled("payment")} - ${settled("reduction")})`;

/** The lines of a year in the order of member numbers; `state` narrows them by what is still owed. */
export async function listLines(
  tx: ReadTx,
  asked: { readonly year: number; readonly state?: "paid" | "partly" | "unpaid" | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<LineOfYear[]> {
  let query = lines(tx).where("dues_assessment.year", "=", asked.year);
  if (asked.state === "paid") query = query.where(sql<boolean>`${owed} <= 0`);
  if (asked.state === "partly") query = query.where(sql<boolean>`${owed} > 0 and ${settled("payment")} > 0`);
  if (asked.state === "unpaid") query = query.where(sql<boolean>`${owed} > 0 and ${settled("payment")} = 0`);
  const rows = await query
    .orderBy("dues_line.member_number")
    .orderBy("dues_line.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(lineOf);
}

/** Every line of these members, the latest year first; at most 200. */
export async function listLinesOf(tx: ReadTx, memberSubjects: readonly string[]): Promise<LineOfYear[]> {
  if (memberSubjects.length === 0) return [];
  const rows = await lines(tx)
    .where("dues_line.member_subject", "in", [...memberSubjects])
    .orderBy("dues_assessment.year", "desc")
    .limit(200)
    .execute();
  return rows.map(lineOf);
}

export async function findLine(tx: ReadTx, id: string): Promise<LineOfYear | null> {
  const row = await lines(tx).where("dues_line.id", "=", id).executeTakeFirst();
  return row === undefined ? null : lineOf(row);
}

/** What was assessed and settled of an assessment. */
export async function totalLines(tx: ReadTx, assessmentId: string): Promise<DuesTotals> {
  const row = await tx.db
    .selectFrom("dues_line")
    .select([
      sql<bigint>`count(*)`.as("members"),
      sql<bigint>`coalesce(sum(amount), 0)::bigint`.as("assessed"),
      sql<bigint>`coalesce(sum(${settled("reduction")}), 0)::bigint`.as("reduced"),
      sql<bigint>`coalesce(sum(${settled("payment")}), 0)::bigint`.as("paid"),
    ])
    .where("assessment_id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  const [assessedFen, reducedFen, paidFen] = [Number(row.assessed), Number(row.reduced), Number(row.paid)];
  const members = Number(row.members);
  return { members, assessedFen, reducedFen, paidFen, owedFen: assessedFen - reducedFen - paidFen };
}

type LineRow = {
  id: string;
  association_id: string;
  assessment_id: string;
  member_subject: string;
  member_number: string;
  tier: string;
  tier_name: string;
  post: string | null;
  amount: bigint;
  assessed_on: string;
  year: number;
  standard_id: string;
};

function lineOf(row: LineRow): LineOfYear {
  return {
    id: row.id,
    associationId: row.association_id,
    assessmentId: row.assessment_id,
    memberSubject: row.member_subject,
    memberNumber: row.member_number,
    tier: row.tier,
    tierName: row.tier_name,
    post: row.post,
    amount: row.amount,
    assessedOn: row.assessed_on,
    year: row.year,
    standardId: row.standard_id,
  };
}
