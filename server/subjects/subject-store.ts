import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { nameIndex } from "@xinheng/domain/subjects/name-tokens.ts";
import { codeScheme } from "@xinheng/domain/subjects/subject-code.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import { type SubjectKind, subjectKind } from "@xinheng/domain/subjects/subject-view.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

export type Subject = {
  readonly id: string;
  readonly shortId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  /** The subject this one was merged into; its own address leads there. */
  readonly mergedInto: string | null;
};

export type CodeScheme = "uscc" | "registration-number" | "organisation-code";
export type CodeStanding = "valid" | "check-failed" | "unchecked";
export type NameKind = "registered" | "former" | "short" | "as-printed";

export async function findSubject(tx: ReadTx, id: string): Promise<Subject | null> {
  const row = await subjects(tx).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : subjectOf(row);
}

/** Several subjects by their ids; those that do not exist are left out. */
export async function findSubjects(tx: ReadTx, ids: readonly string[]): Promise<Map<string, Subject>> {
  if (ids.length === 0) return new Map();
  const rows = await subjects(tx).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, subjectOf(row)]));
}

export async function findSubjectByShortId(tx: ReadTx, shortId: string): Promise<Subject | null> {
  const row = await subjects(tx).where("short_id", "=", shortId).executeTakeFirst();
  return row === undefined ? null : subjectOf(row);
}

/** A name with the days on which it held, where they are known. */
export type HeldName = {
  readonly name: string;
  readonly kind: NameKind;
  readonly fromOn: string | null;
  readonly toOn: string | null;
};

/** Its names, the registered one first, then the latest; at most 50. */
export async function listNames(tx: ReadTx, subjectId: string): Promise<HeldName[]> {
  const rows = await tx.db
    .selectFrom("subject_name")
    .select(["name", "kind", "valid_from", "valid_to"])
    .where("subject_id", "=", subjectId)
    .orderBy(sql`kind <> 'registered'`)
    .orderBy(sql`valid_to desc nulls last`)
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    name: row.name,
    kind: nameKindOf(row.kind),
    fromOn: row.valid_from,
    toOn: row.valid_to,
  }));
}

/** Its codes and numbers; at most 20. */
export async function listIdentifiers(
  tx: ReadTx,
  subjectId: string,
): Promise<{ scheme: CodeScheme; code: string; standing: CodeStanding }[]> {
  const rows = await tx.db
    .selectFrom("subject_identifier")
    .select(["scheme", "code", "standing"])
    .where("subject_id", "=", subjectId)
    .orderBy(sql`scheme <> 'uscc'`)
    .orderBy("scheme")
    .orderBy("code")
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, scheme: codeScheme.parse(row.scheme), standing: standingOf(row.standing) }));
}

/** Whose each of these codes is; codes that nobody has claimed are left out. The schemes differ in length, so no two share one. */
export async function findClaims(tx: ReadTx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.prepared(
    sql<{ code: string; subject_id: string }>`
    select code, subject_id from subject_claim
    where scheme in ('uscc', 'registration-number', 'organisation-code') and code = any(${[...codes]}::text[])`.compile(
      tx.db,
    ),
  );
  return new Map(rows.map((row) => [row.code, row.subject_id]));
}

export type NewSubject = {
  readonly id: string;
  readonly shortId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly code: string;
  readonly standing: CodeStanding;
  readonly scheme: CodeScheme;
};

/**
 * Saves subjects that nobody knew, each with its claim, identifier and name, and answers whose each code is now.
 * Where somebody else claimed a code in the meantime, that subject stands and nothing of ours is kept.
 */
export async function saveNewSubjects(tx: Tx, rows: readonly NewSubject[]): Promise<Map<string, string>> {
  const wanted = new Map(rows.map((row) => [row.code, row]));
  if (wanted.size === 0) return new Map();
  const won = await claim(tx, [...wanted.values()]);
  await saveSubjects(tx, won);
  await saveIdentifiers(tx, won);
  await saveNames(
    tx,
    won.map((row) => ({ subjectId: row.id, name: row.name, kind: "registered" as const })),
  );
  const ours = new Map(won.map((row) => [row.code, row.id]));
  const lost = [...wanted.keys()].filter((code) => !ours.has(code));
  return new Map([...ours, ...(await findClaims(tx, lost))]);
}

/** Adds names by which subjects are found; one a subject already has in that kind is left as it is. */
export async function saveNames(
  tx: Tx,
  names: readonly { readonly subjectId: string; readonly name: string; readonly kind: NameKind }[],
): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map(({ subjectId, name, kind }) => {
    const { tokens, pinyin, initials } = nameIndex(name);
    return {
      subject_id: subjectId,
      id: uuidv7(),
      name,
      normal: normaliseName(name),
      kind,
      grams: tokens,
      pinyin,
      initials,
    };
  });
  // As JSON: unnest takes an array of arrays apart into single words.
  await sql`
    insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials)
    select subject_id, id, name, normal, kind, grams, pinyin, initials
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (subject_id uuid, id uuid, name text, normal text, kind text, grams text[], pinyin text, initials text)
    on conflict (subject_id, normal, kind) do nothing`.execute(tx.db);
}

/** The rows whose code was free. A claim that another transaction is about to make is waited for. */
async function claim(tx: Tx, rows: readonly NewSubject[]): Promise<NewSubject[]> {
  // Claimed in one order everywhere, so that two imports wait for one another and never in a circle.
  const ordered = rows.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const claimed = await sql<{ code: string }>`
    insert into subject_claim (scheme, code, subject_id, standing)
    select * from unnest(${ordered.map((row) => row.scheme)}::text[], ${ordered.map((row) => row.code)}::text[],
      ${ordered.map((row) => row.id)}::uuid[], ${ordered.map((row) => row.standing)}::text[])
    on conflict (scheme, code) do nothing
    returning code`.execute(tx.db);
  const won = new Set(claimed.rows.map((row) => row.code));
  return ordered.filter((row) => won.has(row.code));
}

async function saveSubjects(tx: Tx, rows: readonly NewSubject[]): Promise<void> {
  await sql`
    insert into subject (id, short_id, kind, name)
    select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.shortId)}::text[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.name)}::text[])`.execute(tx.db);
}

async function saveIdentifiers(tx: Tx, rows: readonly NewSubject[]): Promise<void> {
  await sql`
    insert into subject_identifier (subject_id, scheme, code, standing)
    select * from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.scheme)}::text[],
      ${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.standing)}::text[])`.execute(tx.db);
}

export const subjectRow = ["id", "short_id", "kind", "name", "merged_into"] as const;

function subjects(tx: ReadTx) {
  return tx.db.selectFrom("subject").select(subjectRow);
}

export function subjectOf(row: {
  id: string;
  short_id: string;
  kind: string;
  name: string;
  merged_into: string | null;
}): Subject {
  return {
    id: row.id,
    shortId: row.short_id,
    kind: subjectKind.parse(row.kind),
    name: row.name,
    mergedInto: row.merged_into,
  };
}

export function nameKindOf(text: string): NameKind {
  return text === "registered" || text === "former" || text === "short" ? text : "as-printed";
}

export function standingOf(text: string): CodeStanding {
  return text === "valid" || text === "check-failed" ? text : "unchecked";
}
