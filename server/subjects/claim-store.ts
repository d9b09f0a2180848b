import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx, Tx } from "../platform/database.ts";
import type { CodeScheme } from "./subject-store.ts";

export type SubjectCode = { readonly scheme: CodeScheme; readonly code: string };
/** All codes of a subject, the unified ones first; at most 1,000. */
export async function listCodes(tx: ReadTx, subjectId: string): Promise<SubjectCode[]> {
  const rows = await tx.db
    .selectFrom("subject_identifier")
    .select(["scheme", "code"])
    .where("subject_id", "=", subjectId)
    .orderBy(sql`scheme <> 'uscc'`)
    .orderBy("recorded_at")
    .orderBy("code")
    .limit(1_000)
    .execute();
  return subjectCodes.parse(rows);
}

export type StandingCode = { readonly code: string; readonly standing: "valid" | "check-failed" | "unchecked" };

/** The codes of several subjects with their standing, by subject. */
export async function listStandings(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, StandingCode[]>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("subject_identifier")
    .select(["subject_id", "code", "standing"])
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .orderBy("code")
    .limit(1_000)
    .execute();
  const found = Map.groupBy(rows, (row) => row.subject_id);
  return new Map(
    [...found].map(([id, held]) => [
      id,
      held.map(({ code, standing: text }) => ({ code, standing: standing.parse(text) })),
    ]),
  );
}

/** The code by which each subject is named: the unified one where it has one. */
export async function listPrimaryCodes(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.prepared(
    sql<{ subject_id: string; code: string }>`
    select distinct on (subject_id) subject_id, code from subject_identifier
    where subject_id = any(${[...subjectIds]}::uuid[])
    order by subject_id, scheme <> 'uscc', recorded_at, code`.compile(tx.db),
  );
  return new Map(rows.map((row) => [row.subject_id, row.code]));
}

/** Gives the claims of these codes from one subject to another and answers which moved. The claim is keyed by the code. */
export async function moveClaims(
  tx: Tx,
  moved: readonly SubjectCode[],
  way: { readonly from: string; readonly to: string },
): Promise<SubjectCode[]> {
  if (moved.length === 0) return [];
  const { rows } = await sql<{ scheme: string; code: string }>`
    update subject_claim set subject_id = ${way.to}
    from unnest(${moved.map((one) => one.scheme)}::text[], ${moved.map((one) => one.code)}::text[]) as moved (scheme, code)
    where subject_claim.scheme = moved.scheme and subject_claim.code = moved.code and subject_claim.subject_id = ${way.from}
    returning subject_claim.scheme, subject_claim.code`.execute(tx.db);
  return subjectCodes.parse(rows).toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** Writes the loser's codes beside the winner's and answers those that were not there yet. */
export async function addIdentifiers(
  tx: Tx,
  way: { readonly from: string; readonly to: string },
): Promise<SubjectCode[]> {
  const { rows } = await sql<{ scheme: string; code: string }>`
    insert into subject_identifier (subject_id, scheme, code, standing)
    select ${way.to}::uuid, scheme, code, standing from subject_identifier where subject_id = ${way.from}
    on conflict (subject_id, scheme, code) do nothing
    returning scheme, code`.execute(tx.db);
  return subjectCodes.parse(rows);
}

export const subjectCodes = z.array(
  z.object({ scheme: z.enum(["uscc", "registration-number", "organisation-code"]), code: z.string() }),
);

const standing = z.enum(["valid", "check-failed", "unchecked"]);
