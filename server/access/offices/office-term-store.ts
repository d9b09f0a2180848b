import { sql } from "kysely";
import { type Office, office } from "@xinheng/domain/access/office.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A term of office. Days are inclusive; `endedOn` set means it is over at once. */
export type OfficeTerm = {
  readonly id: string;
  readonly accountId: string;
  readonly office: Office;
  readonly associationId: string | null;
  readonly subjectId: string | null;
  readonly body: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly endedOn: string | null;
};

export type NamedTerm = OfficeTerm & { readonly name: string };

/** Makes grants wait for each other until the transaction ends: exclusions look at many rows, and grants are rare. */
export async function takeGrantTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(724520)`.execute(tx.db);
}

/** The terms a person holds on a day. */
export async function listRunningTerms(tx: ReadTx, accountId: string, on: string): Promise<OfficeTerm[]> {
  const rows = await tx.db
    .selectFrom("office_term")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("ended_on", "is", null)
    .where("from_on", "<=", on)
    .where((where) => where.or([where("until_on", "is", null), where("until_on", ">=", on)]))
    .orderBy("from_on")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(termOf);
}

/** The person's terms that were not ended and are not past, those to come among them. */
export async function listStandingTerms(tx: ReadTx, accountId: string): Promise<OfficeTerm[]> {
  const rows = await tx.db
    .selectFrom("office_term")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("ended_on", "is", null)
    .limit(200)
    .execute();
  return rows.map(termOf);
}

/** Writes on terms that ran out what the calendar says anyway, so that the office can be given again. */
export async function closeLapsedTerms(tx: Tx, accountId: string, today: string): Promise<void> {
  await tx.db
    .updateTable("office_term")
    .set((row) => ({ ended_on: row.ref("until_on") }))
    .where("account_id", "=", accountId)
    .where("ended_on", "is", null)
    .where("until_on", "<", today)
    .execute();
}

/** Accounts, not suspended, that hold one of the offices on a day: in an association, or (null) in the house. */
export async function listHolders(
  tx: ReadTx,
  wanted: {
    offices: readonly Office[];
    associationId: string | null;
    /** Of those who speak for somebody: for this one. */
    subjectId?: string;
    on: string;
    limit: number;
  },
): Promise<string[]> {
  if (wanted.offices.length === 0) return [];
  let query = tx.db
    .selectFrom("office_term")
    .innerJoin("account", "account.id", "office_term.account_id")
    .select("account_id")
    .distinct()
    .where("office", "in", wanted.offices)
    .where("association_id", "is not distinct from", wanted.associationId)
    .where("account.suspended_at", "is", null)
    .where("ended_on", "is", null)
    .where("from_on", "<=", wanted.on)
    .where((where) => where.or([where("until_on", "is", null), where("until_on", ">=", wanted.on)]));
  if (wanted.subjectId !== undefined) query = query.where("subject_id", "=", wanted.subjectId);
  const rows = await query.orderBy("account_id").limit(wanted.limit).execute();
  return rows.map((row) => row.account_id);
}

export async function isOfficeHeld(tx: ReadTx, held: Office, on: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("office_term")
    .select("id")
    .where("office", "=", held)
    .where("ended_on", "is", null)
    .where("from_on", "<=", on)
    .where((where) => where.or([where("until_on", "is", null), where("until_on", ">=", on)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveTerm(tx: Tx, term: OfficeTerm, granted: { by: string | null; at: Date }): Promise<void> {
  await tx.db
    .insertInto("office_term")
    .values({
      id: term.id,
      account_id: term.accountId,
      office: term.office,
      association_id: term.associationId,
      subject_id: term.subjectId,
      body: term.body,
      from_on: term.fromOn,
      until_on: term.untilOn,
      ended_on: term.endedOn,
      granted_by: granted.by,
      recorded_at: granted.at,
    })
    .execute();
}

export async function findTermForUpdate(tx: Tx, id: string): Promise<OfficeTerm | null> {
  const row = await tx.db.selectFrom("office_term").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : termOf(row);
}

export async function endTerm(tx: Tx, id: string, endedOn: string): Promise<void> {
  await tx.db.updateTable("office_term").set({ ended_on: endedOn }).where("id", "=", id).execute();
}

type WantedTerms = {
  readonly associationId: string | null;
  readonly on: string;
  readonly past: boolean;
  readonly after: string | undefined;
  readonly limit: number;
};

/** Terms in an association, or (null) in the house, by id; those that are over only when `past` is asked for. */
export async function listTerms(tx: ReadTx, wanted: WantedTerms): Promise<NamedTerm[]> {
  let query = tx.db
    .selectFrom("office_term")
    .innerJoin("account", "account.id", "office_term.account_id")
    .selectAll("office_term")
    .select("account.display_name")
    .where("office_term.association_id", "is not distinct from", wanted.associationId);
  if (!wanted.past) {
    query = query
      .where("office_term.ended_on", "is", null)
      .where((where) => where.or([where("until_on", "is", null), where("until_on", ">=", wanted.on)]));
  }
  if (wanted.after !== undefined) query = query.where("office_term.id", ">", wanted.after);
  const rows = await query.orderBy("office_term.id").limit(wanted.limit).execute();
  return rows.map((row) => ({ ...termOf(row), name: row.display_name }));
}

type TermRow = {
  id: string;
  account_id: string;
  office: string;
  association_id: string | null;
  subject_id: string | null;
  body: string;
  from_on: string;
  until_on: string | null;
  ended_on: string | null;
};

function termOf(row: TermRow): OfficeTerm {
  return {
    id: row.id,
    accountId: row.account_id,
    office: office.parse(row.office),
    associationId: row.association_id,
    subjectId: row.subject_id,
    body: row.body,
    fromOn: row.from_on,
    untilOn: row.until_on,
    endedOn: row.ended_on,
  };
}
