import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { ReadTx, Tx } from "./database.ts";

/** What must survive a refusal's rollback: tries under a key. The key is a hash; what was typed is not kept. */
export async function countAttempt(
  tx: Tx,
  attempt: { id: string; key: Buffer; operation: string; at: Date; windowMinutes: number },
): Promise<number> {
  // Tries under one key are counted one after another: guesses sent at once would else not see each other.
  await sql`select pg_advisory_xact_lock(724521, ${attempt.key.readInt32BE(0)})`.execute(tx.db);
  await tx.db
    .insertInto("attempt")
    .values({ id: attempt.id, key: attempt.key, operation: attempt.operation, at: attempt.at })
    .execute();
  const since = new Date(attempt.at.getTime() - attempt.windowMinutes * 60_000);
  const row = await tx.db
    .selectFrom("attempt")
    .select((count) => count.fn.countAll<bigint>().as("tries"))
    .where("key", "=", attempt.key)
    .where("at", ">", since)
    // A success counts for nothing, nor does a first step that was right: whoever signs in often is not locked out.
    .where((where) => where.or([where("refusal", "is", null), where("refusal", "not in", ["none", "code-needed"])]))
    .executeTakeFirstOrThrow();
  return Number(row.tries);
}

export async function settleAttempt(tx: Tx, id: string, refusal: string): Promise<void> {
  await tx.db.updateTable("attempt").set({ refusal }).where("id", "=", id).execute();
}

/** A refusal of somebody known, for the auditor: who was refused what, when. */
export async function saveRefusedAttempt(
  tx: Tx,
  attempt: { key: Buffer; operation: string; accountId: string; refusal: string; at: Date },
): Promise<void> {
  await tx.db
    .insertInto("attempt")
    .values({
      id: uuidv7(),
      key: attempt.key,
      operation: attempt.operation,
      account_id: attempt.accountId,
      refusal: attempt.refusal,
      at: attempt.at,
    })
    .execute();
}

export type Remembered = { readonly status: number; readonly location: string | null; readonly sameBody: boolean };

/**
 * Takes an idempotency key, or tells what was answered under it. Two requests at once: the second waits at the unique
 * key until the first has committed, and then finds its answer.
 */
export async function takeIdempotencyKey(
  tx: Tx,
  taken: {
    key: string;
    actor: string;
    operation: string;
    body: Buffer;
    status: number;
    location: string | null;
    at: Date;
  },
): Promise<Remembered | null> {
  const day = new Date(taken.at.getTime() - 24 * 60 * 60_000);
  await tx.db
    .deleteFrom("idempotency")
    .where("key", "=", taken.key)
    .where("actor", "=", taken.actor)
    .where("at", "<", day)
    .execute();
  const inserted = await tx.db
    .insertInto("idempotency")
    .values({
      key: taken.key,
      actor: taken.actor,
      operation: taken.operation,
      body_hash: taken.body,
      status: taken.status,
      location: taken.location,
      at: taken.at,
    })
    .onConflict((clash) => clash.columns(["key", "actor", "operation"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (inserted !== undefined) return null;
  const row = await tx.db
    .selectFrom("idempotency")
    .selectAll()
    .where("key", "=", taken.key)
    .where("actor", "=", taken.actor)
    .where("operation", "=", taken.operation)
    .executeTakeFirstOrThrow();
  return { status: row.status, location: row.location, sameBody: row.body_hash.equals(taken.body) };
}

export async function rememberLocation(
  tx: Tx,
  key: { key: string; actor: string; operation: string },
  location: string,
): Promise<void> {
  await tx.db
    .updateTable("idempotency")
    .set({ location })
    .where("key", "=", key.key)
    .where("actor", "=", key.actor)
    .where("operation", "=", key.operation)
    .execute();
}

/** Old keys and attempts go: 24 hours for keys, 180 days for attempts (network logs: six months, 网络安全法 21). */
export async function forgetOldRequests(tx: Tx, now: Date): Promise<void> {
  await tx.db
    .deleteFrom("idempotency")
    .where("at", "<", new Date(now.getTime() - 24 * 60 * 60_000))
    .execute();
}

export async function pingDatabase(tx: ReadTx): Promise<void> {
  await tx.db.selectFrom("association").select("id").limit(1).execute();
}
