import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { ReadTx, Tx } from "./database.ts";

/** What an operation says of itself in the journal: ids and editions, never a text (HARD-PARTS b3). */
export type JournalFacts = {
  readonly subjects?: readonly string[];
  readonly ids?: Readonly<Record<string, string | number>>;
  readonly editions?: readonly string[];
};

export type Entry = JournalFacts & {
  readonly operation: string;
  readonly actor: Actor;
  readonly office: string;
  readonly outcome: string;
  readonly at: Date;
  readonly requestId: string;
  /** The parsed body; only its salted digest is kept. The salt is thrown away with the request: it proves nothing later, but it cannot be guessed from either. */
  readonly body: unknown;
};

/** Writes one entry and puts it into the sealer's queue, in the operation's own transaction. */
export async function writeEntry(tx: Tx, entry: Entry): Promise<string> {
  const id = uuidv7({ msecs: entry.at.getTime() });
  const { actor } = entry;
  const facts = [[...(entry.subjects ?? [])], JSON.stringify(entry.ids ?? {}), [...(entry.editions ?? [])]];
  const values = [
    id,
    entry.at,
    entry.operation,
    actor.kind,
    actor.id,
    entry.office,
    actor.associationId,
    ...facts,
    entry.outcome,
    digestOf(entry.body),
    entry.requestId,
  ];
  await tx.client.query({ name: "write-entry", text: entryStatement, values });
  return id;
}

/** Every deed runs it, so it is written out and prepared once per connection: built anew it cost as much as the deed. */
const entryStatement = `
  with written as (
    insert into journal_entry (id, at, operation, actor_kind, actor_id, office, association_id, subjects, ids, editions, outcome, digest, request_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id)
  insert into journal_pending (entry_id) select id from written`;

function digestOf(body: unknown): Buffer {
  const salt = randomBytes(16);
  return createHash("sha256")
    .update(salt)
    .update(JSON.stringify(body ?? null, bigintAsText))
    .digest();
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** An entry as it lies in the table. */
export type JournalRow = {
  id: string;
  at: Date;
  operation: string;
  actor_kind: string;
  actor_id: string | null;
  office: string;
  association_id: string | null;
  subjects: string[];
  ids: unknown;
  editions: string[];
  outcome: string;
  digest: Buffer;
  request_id: string;
};

/** The hash of everything an entry says, in one fixed spelling. */
export function entryHash(row: JournalRow): Buffer {
  const said = [
    row.id,
    row.at.toISOString(),
    row.operation,
    row.actor_kind,
    row.actor_id,
    row.office,
    row.association_id,
    row.subjects,
    sortedJson(row.ids),
    row.editions,
    row.outcome,
    row.digest.toString("hex"),
    row.request_id,
  ];
  return createHash("sha256").update("xinheng entry 1\n").update(JSON.stringify(said)).digest();
}

function sortedJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The root over the entries of one seal, in their order. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const root = createHash("sha256").update("xinheng root 1\n");
  for (const hash of hashes) root.update(hash);
  return root.digest();
}

export type Seal = {
  readonly number: bigint;
  readonly previous: Buffer;
  readonly sealedAt: Date;
  readonly entries: number;
  readonly root: Buffer;
  readonly seal: Buffer;
};

/** A seal binds its number, the seal before it, the time, the count and the root. */
export function sealHash(seal: Omit<Seal, "seal">): Buffer {
  return createHash("sha256")
    .update("xinheng seal 1\n")
    .update(`${seal.number.toString()}\n${seal.sealedAt.toISOString()}\n${String(seal.entries)}\n`)
    .update(seal.previous)
    .update(seal.root)
    .digest();
}

export const beforeTheFirstSeal: Buffer = Buffer.alloc(32);

const entriesPerSeal = 5_000;

/**
 * Seals every entry that has none, by queue and not by `id > last`: a transaction that commits late has an earlier id.
 * One sealer at a time, by advisory lock. Answers the seal, or null when there was nothing to do.
 */
export async function sealPending(tx: Tx, at: Date): Promise<Seal | null> {
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(724513) as free`.execute(tx.db);
  if (rows[0]?.free !== true) return null;
  const entries = await takePending(tx);
  if (entries.length === 0) return null;
  const last = await tx.db
    .selectFrom("journal_seal")
    .select(["number", "seal"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const hashes = entries.map(entryHash);
  const unsigned = {
    number: (last?.number ?? 0n) + 1n,
    previous: last?.seal ?? beforeTheFirstSeal,
    sealedAt: at,
    entries: entries.length,
    root: rootOf(hashes),
  };
  const seal = { ...unsigned, seal: sealHash(unsigned) };
  await saveSeal(tx, seal, entries, hashes);
  return seal;
}

async function takePending(tx: Tx): Promise<JournalRow[]> {
  const taken = await sql<{ entry_id: string }>`
    delete from journal_pending where entry_id in
      (select entry_id from journal_pending order by entry_id limit ${entriesPerSeal} for update skip locked)
    returning entry_id`.execute(tx.db);
  if (taken.rows.length === 0) return [];
  const ids = taken.rows.map((row) => row.entry_id);
  return tx.db.selectFrom("journal_entry").selectAll().where("id", "in", ids).orderBy("id").execute();
}

async function saveSeal(tx: Tx, seal: Seal, entries: readonly JournalRow[], hashes: readonly Buffer[]): Promise<void> {
  await tx.db
    .insertInto("journal_seal")
    .values({
      number: seal.number,
      previous: seal.previous,
      sealed_at: seal.sealedAt,
      entries: seal.entries,
      root: seal.root,
      seal: seal.seal,
    })
    .execute();
  await sql`
    insert into journal_seal_member (seal_number, ordinal, entry_id, entry_hash)
    select ${seal.number}, ordinality, entry_id, entry_hash
    from unnest(${entries.map((entry) => entry.id)}::uuid[], ${[...hashes]}::bytea[]) with ordinality as given (entry_id, entry_hash, ordinality)`.execute(
    tx.db,
  );
}

/** An entry that this transaction may see, or null. */
export async function findEntry(tx: ReadTx, id: string): Promise<JournalRow | null> {
  return (await tx.db.selectFrom("journal_entry").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
}

/** The entry that was laid before a follower in the transaction that wrote it; without it a promise of ours is broken. */
export async function findFollowed(tx: ReadTx, id: string): Promise<JournalRow> {
  const entry = await findEntry(tx, id);
  if (entry === null) throw new Error("an entry before its follower is not there");
  return entry;
}

/** How many entries wait for their seal that were written before the instant. */
export async function countLate(tx: ReadTx, before: Date): Promise<number> {
  const row = await tx.db
    .selectFrom("journal_pending")
    .innerJoin("journal_entry", "journal_entry.id", "journal_pending.entry_id")
    .select((count) => count.fn.countAll<bigint>().as("late"))
    .where("at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(row.late);
}

/** The latest seal, to be carried out of the house. */
export async function lastSeal(tx: ReadTx): Promise<Seal | null> {
  const row = await tx.db.selectFrom("journal_seal").selectAll().orderBy("number", "desc").limit(1).executeTakeFirst();
  return row === undefined ? null : sealOf(row);
}

export function sealOf(row: {
  number: bigint;
  previous: Buffer;
  sealed_at: Date;
  entries: number;
  root: Buffer;
  seal: Buffer;
}): Seal {
  return {
    number: row.number,
    previous: row.previous,
    sealedAt: row.sealed_at,
    entries: row.entries,
    root: row.root,
    seal: row.seal,
  };
}

/** Entries of the association (or of the house) by time, newest first. */
export async function listEntries(
  tx: ReadTx,
  wanted: {
    associationId: string | null;
    operation: string | undefined;
    subjectId: string | undefined;
    before: string | undefined;
    limit: number;
  },
): Promise<JournalRow[]> {
  let query = tx.db
    .selectFrom("journal_entry")
    .selectAll()
    .where("association_id", "is not distinct from", wanted.associationId);
  if (wanted.operation !== undefined) query = query.where("operation", "=", wanted.operation);
  if (wanted.subjectId !== undefined) query = query.where(sql<boolean>`${wanted.subjectId}::uuid = any(subjects)`);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  return query.orderBy("id", "desc").limit(wanted.limit).execute();
}

export async function countPending(tx: ReadTx): Promise<number> {
  const row = await tx.db
    .selectFrom("journal_pending")
    .select((count) => count.fn.countAll<bigint>().as("waiting"))
    .executeTakeFirstOrThrow();
  return Number(row.waiting);
}
