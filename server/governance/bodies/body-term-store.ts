import { type Selectable, sql } from "kysely";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A term of a body (第三届理事会). */
export type KeptBodyTerm = {
  readonly id: string;
  readonly body: string;
  readonly ordinal: number;
  readonly beganOn: string;
  readonly years: number;
  readonly postponedUntil: string | null;
  readonly postponementDocument: string | null;
  /** Set when the next term began before its own end. */
  readonly endedOn: string | null;
};

export async function saveBodyTerm(
  tx: Tx,
  term: Pick<KeptBodyTerm, "id" | "body" | "ordinal" | "beganOn" | "years"> & {
    readonly associationId: string;
    readonly note: string;
  },
): Promise<void> {
  await tx.db
    .insertInto("body_term")
    .values({
      id: term.id,
      association_id: term.associationId,
      body: term.body,
      ordinal: term.ordinal,
      began_on: term.beganOn,
      years: term.years,
      note: term.note,
    })
    .execute();
}

/** Every term of the association, by body, the latest first; at most 2,000. */
export async function listBodyTerms(tx: ReadTx): Promise<KeptBodyTerm[]> {
  const rows = await tx.db
    .selectFrom("body_term")
    .selectAll()
    .orderBy("body")
    .orderBy("ordinal", "desc")
    .limit(2_000)
    .execute();
  return rows.map(bodyTermOf);
}

/** The term of a body that had begun by the day, the latest of them; null where none had. */
export async function findBodyTermOn(tx: ReadTx, body: string, on: string): Promise<KeptBodyTerm | null> {
  const row = await tx.db
    .selectFrom("body_term")
    .selectAll()
    .where("body", "=", body)
    .where("began_on", "<=", on)
    .orderBy("began_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : bodyTermOf(row);
}

/** Holds the term until the transaction ends. */
export async function findBodyTermForUpdate(tx: Tx, id: string): Promise<KeptBodyTerm | null> {
  const row = await tx.db.selectFrom("body_term").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : bodyTermOf(row);
}

/** The last term of a body, held until the transaction ends; who begins the next one waits here. */
export async function findLastBodyTermForUpdate(tx: Tx, body: string): Promise<KeptBodyTerm | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('body-term ' || ${body} || current_association()::text, 0))`.execute(
    tx.db,
  );
  const row = await tx.db
    .selectFrom("body_term")
    .selectAll()
    .where("body", "=", body)
    .orderBy("ordinal", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : bodyTermOf(row);
}

export async function endBodyTerm(tx: Tx, id: string, endedOn: string): Promise<void> {
  await tx.db.updateTable("body_term").set({ ended_on: endedOn }).where("id", "=", id).execute();
}

export async function postponeBodyTerm(
  tx: Tx,
  id: string,
  postponement: { readonly until: string; readonly document: string; readonly resolutionId: string },
): Promise<void> {
  await tx.db
    .updateTable("body_term")
    .set({
      postponed_until: postponement.until,
      postponement_document: postponement.document,
      postponed_by: postponement.resolutionId,
    })
    .where("id", "=", id)
    .execute();
}

function bodyTermOf(row: Selectable<DB["body_term"]>): KeptBodyTerm {
  return {
    id: row.id,
    body: row.body,
    ordinal: row.ordinal,
    beganOn: row.began_on,
    years: row.years,
    postponedUntil: row.postponed_until,
    postponementDocument: row.postponement_document,
    endedOn: row.ended_on,
  };
}
