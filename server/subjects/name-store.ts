import { sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";

/** Whose a code is, and all names that subject goes by or went by. */
export type NamedHolder = { readonly subjectId: string; readonly names: readonly string[] };

/** The holders of these codes; codes that nobody has claimed are left out. One trip for a whole block of an import. */
export async function findNamedHolders(tx: ReadTx, codes: readonly string[]): Promise<Map<string, NamedHolder>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; subject_id: string; names: string[] }>`
    select code, subject_id, array(select name from subject_name where subject_name.subject_id = subject_claim.subject_id) as names
    from subject_claim
    where scheme in ('uscc', 'registration-number', 'organisation-code') and code = any(${[...new Set(codes)]}::text[])`.execute(
    tx.db,
  );
  return new Map(rows.map((row) => [row.code, { subjectId: row.subject_id, names: row.names }]));
}
/** The names that each of these subjects goes by or went by. */
export async function listNamesOf(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (subjectIds.length === 0) return names;
  const rows = await tx.db
    .selectFrom("subject_name")
    .select(["subject_id", "name"])
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .execute();
  for (const row of rows) names.set(row.subject_id, [...(names.get(row.subject_id) ?? []), row.name]);
  return names;
}

/** The subjects that bear one of these names, as `normaliseName` gives them; natural persons and merged ones left out. */
export async function listNamesakes(tx: ReadTx, normalNames: readonly string[]): Promise<Map<string, string[]>> {
  if (normalNames.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("subject_name")
    .innerJoin("subject", "subject.id", "subject_name.subject_id")
    .select(["subject_name.normal", "subject.id"])
    .distinct()
    .where((where) => where("subject_name.normal", "=", where.fn.any(where.val([...normalNames]))))
    .where("subject.merged_into", "is", null)
    .where("subject.kind", "<>", "practitioner")
    .orderBy("subject.id")
    .limit(50_000)
    .execute();
  const found = Map.groupBy(rows, ({ normal }) => normal);
  return new Map([...found].map(([normal, held]) => [normal, held.map(({ id }) => id)]));
}
