import { sql } from "kysely";
import type { ReadTx, Tx } from "./database.ts";

export type OutboxRow = {
  readonly entryId: string;
  readonly follower: string;
  readonly associationId: string | null;
  readonly subjectId: string | null;
  readonly at: Date;
  readonly tries: number;
};

/** Lays an entry before its followers, in the operation's own transaction. */
export async function layInOutbox(
  tx: Tx,
  rows: readonly {
    entryId: string;
    follower: string;
    associationId: string | null;
    subjectId: string | null;
    at: Date;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.db
    .insertInto("outbox")
    .values(
      rows.map((row) => ({
        entry_id: row.entryId,
        follower: row.follower,
        association_id: row.associationId,
        subject_id: row.subjectId,
        at: row.at,
        retry_at: row.at,
      })),
    )
    .execute();
}

/**
 * The next rows that may run, oldest first: of each subject (and of each follower where there is no subject) as many as
 * stand before the first that rests. Whoever carries them out stops with a subject whose row failed.
 */
export async function dueInOutbox(tx: ReadTx, now: Date, limit: number): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    select entry_id as "entryId", follower, association_id as "associationId", subject_id as "subjectId", at, tries
    from (select *, max(retry_at) over (partition by coalesce(subject_id::text, follower) order by at, entry_id, follower)
            as rests_until
          from outbox where done_at is null) as open
    where rests_until <= ${now} order by at, entry_id, follower limit ${limit}`.execute(tx.db);
  return rows;
}

/** What was followed long ago goes. */
export async function forgetFollowed(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom("outbox").where("done_at", "<", before).execute();
}

/** Marks a row done; false when somebody else had done it, so that a follower happens once. */
export async function finishInOutbox(tx: Tx, row: { entryId: string; follower: string }, at: Date): Promise<boolean> {
  const done = await tx.db
    .updateTable("outbox")
    .set({ done_at: at, fault: null })
    .where("entry_id", "=", row.entryId)
    .where("follower", "=", row.follower)
    .where("done_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Puts a failed row off: 1, 2, 4 … minutes, an hour at most. */
export async function postponeInOutbox(tx: Tx, row: OutboxRow, fault: string, now: Date): Promise<void> {
  const minutes = Math.min(2 ** row.tries, 60);
  await tx.db
    .updateTable("outbox")
    .set({ tries: row.tries + 1, fault, retry_at: new Date(now.getTime() + minutes * 60_000) })
    .where("entry_id", "=", row.entryId)
    .where("follower", "=", row.follower)
    .execute();
}

export async function listLate(
  tx: ReadTx,
  before: Date,
  limit: number,
): Promise<(OutboxRow & { fault: string | null })[]> {
  const rows = await tx.db
    .selectFrom("outbox")
    .selectAll()
    .where("done_at", "is", null)
    .where("at", "<", before)
    .orderBy("at")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    entryId: row.entry_id,
    follower: row.follower,
    associationId: row.association_id,
    subjectId: row.subject_id,
    at: row.at,
    tries: row.tries,
    fault: row.fault,
  }));
}
