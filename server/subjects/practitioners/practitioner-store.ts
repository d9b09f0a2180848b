import { type Selectable, sql } from "kysely";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { newShortId } from "../short-id.ts";

/** A natural person on an association's register; the numbers are sealed. */
export type Practitioner = {
  readonly subjectId: string;
  readonly associationId: string;
  readonly name: string;
  readonly identityCipher: string;
  readonly phoneCipher: string | null;
  readonly registeredAt: Date;
};

/** Whose an identity number is in this association, by its keyed hash; null where nobody claims it. */
export async function findClaimant(tx: ReadTx, associationId: string, identityIndex: Buffer): Promise<string | null> {
  const row = await tx.db
    .selectFrom("practitioner_claim")
    .select("subject_id")
    .where("association_id", "=", associationId)
    .where("identity_index", "=", identityIndex)
    .executeTakeFirst();
  return row?.subject_id ?? null;
}

/**
 * Enters a person on the register. The common row of the subject has no name: only the association's own row has.
 * Answers false where somebody else claimed the number in the meantime.
 */
export async function savePractitioner(
  tx: Tx,
  person: Practitioner & { readonly identityIndex: Buffer; readonly registeredBy: string | null },
): Promise<boolean> {
  const claim = await tx.db
    .insertInto("practitioner_claim")
    .values({
      association_id: person.associationId,
      identity_index: person.identityIndex,
      subject_id: person.subjectId,
    })
    .onConflict((clash) => clash.doNothing())
    .returning("subject_id")
    .executeTakeFirst();
  if (claim === undefined) return false;
  await tx.db
    .insertInto("subject")
    .values({ id: person.subjectId, short_id: newShortId(), kind: "practitioner", name: "从业人员" })
    .execute();
  await tx.db
    .insertInto("practitioner")
    .values({
      subject_id: person.subjectId,
      association_id: person.associationId,
      name: person.name,
      identity_cipher: person.identityCipher,
      phone_cipher: person.phoneCipher,
      registered_at: person.registeredAt,
      registered_by: person.registeredBy,
    })
    .execute();
  return true;
}

/** The person, as far as this association knows one; null also for somebody another association registered. */
export async function findPractitioner(tx: ReadTx, subjectId: string): Promise<Practitioner | null> {
  const row = await tx.db.selectFrom("practitioner").selectAll().where("subject_id", "=", subjectId).executeTakeFirst();
  return row === undefined ? null : practitionerOf(row);
}

/** The names on this association's register of those it knows. */
export async function listPractitionerNames(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("practitioner")
    .select(["subject_id", "name"])
    .where("subject_id", "in", [...subjectIds])
    .execute();
  return new Map(rows.map(({ subject_id, name }) => [subject_id, name]));
}

/** The register by name, those first whose name begins with `q`; `after` is the last of the page before. */
export async function listPractitioners(
  tx: ReadTx,
  wanted: { readonly q: string; readonly after: string | undefined; readonly limit: number },
): Promise<Practitioner[]> {
  let query = tx.db.selectFrom("practitioner").selectAll();
  if (wanted.q !== "") query = query.where("name", "like", `${wanted.q.replaceAll(/[\\%_]/g, "\\$&")}%`);
  if (wanted.after !== undefined) {
    const { after } = wanted;
    query = query.where(
      sql<boolean>`(name, subject_id) > (select last.name, last.subject_id from practitioner as last where last.subject_id = ${after})`,
    );
  }
  const rows = await query.orderBy("name").orderBy("subject_id").limit(wanted.limit).execute();
  return rows.map(practitionerOf);
}

function practitionerOf(row: Selectable<DB["practitioner"]>): Practitioner {
  return {
    subjectId: row.subject_id,
    associationId: row.association_id,
    name: row.name,
    identityCipher: row.identity_cipher,
    phoneCipher: row.phone_cipher,
    registeredAt: row.registered_at,
  };
}
