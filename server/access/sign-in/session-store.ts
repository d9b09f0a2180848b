import type { ReadTx, Tx } from "../../platform/database.ts";

const idleMinutes = 30;

export type Session = {
  readonly id: string;
  readonly accountId: string;
  readonly associationId: string | null;
  readonly secondFactor: boolean;
  readonly agent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
};

/** A session with the person behind it. */
export type PersonSession = Session & { readonly displayName: string; readonly demonstration: boolean };

/** The living session under a token: not ended, not idle for 30 minutes, not past its end, its account not suspended. */
export async function findSession(tx: ReadTx, tokenHash: Buffer, now: Date): Promise<PersonSession | null> {
  const row = await tx.db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .selectAll("session")
    .select(["account.display_name", "account.demonstration"])
    .where("session.token_hash", "=", tokenHash)
    .where("session.ended_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("session.last_seen_at", ">", idleSince(now))
    .where("account.suspended_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...sessionOf(row), displayName: row.display_name, demonstration: row.demonstration };
}

export async function saveSession(tx: Tx, session: Session & { readonly tokenHash: Buffer }): Promise<void> {
  await tx.db
    .insertInto("session")
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      association_id: session.associationId,
      second_factor: session.secondFactor,
      agent: session.agent,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Notes that the session is in use. */
export async function touchSession(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx.db
    .updateTable("session")
    .set({ last_seen_at: at })
    .where("id", "=", sessionId)
    .where("last_seen_at", "<", at)
    .execute();
}

export async function saveSessionPlace(tx: Tx, sessionId: string, associationId: string | null): Promise<void> {
  await tx.db.updateTable("session").set({ association_id: associationId }).where("id", "=", sessionId).execute();
}

/** The factor was proven in this session; null: in none of the account's any more. */
export async function saveSecondFactor(tx: Tx, accountId: string, sessionId: string | null): Promise<void> {
  const change = tx.db.updateTable("session").where("account_id", "=", accountId).where("ended_at", "is", null);
  await (sessionId === null
    ? change.set({ second_factor: false })
    : change.set({ second_factor: true }).where("id", "=", sessionId)
  ).execute();
}

/** The account's living sessions, the one last used first. */
export async function listSessions(tx: ReadTx, accountId: string, now: Date): Promise<Session[]> {
  const rows = await tx.db
    .selectFrom("session")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("last_seen_at", ">", idleSince(now))
    .orderBy("last_seen_at", "desc")
    .limit(100)
    .execute();
  return rows.map(sessionOf);
}

/** Ends one of the account's own sessions; false where it has none such, or it has ended. */
export async function endOwnSession(
  tx: Tx,
  ended: { accountId: string; sessionId: string; at: Date },
): Promise<boolean> {
  const row = await tx.db
    .updateTable("session")
    .set({ ended_at: ended.at })
    .where("id", "=", ended.sessionId)
    .where("account_id", "=", ended.accountId)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every session of the account but one. */
export async function endSessions(tx: Tx, accountId: string, at: Date, but: string | null = null): Promise<void> {
  let ending = tx.db
    .updateTable("session")
    .set({ ended_at: at })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null);
  if (but !== null) ending = ending.where("id", "<>", but);
  await ending.execute();
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleMinutes * 60_000);
}

type SessionRow = {
  id: string;
  account_id: string;
  association_id: string | null;
  second_factor: boolean;
  agent: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
};

function sessionOf(row: SessionRow): Session {
  return {
    id: row.id,
    accountId: row.account_id,
    associationId: row.association_id,
    secondFactor: row.second_factor,
    agent: row.agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}
