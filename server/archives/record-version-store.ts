import { sql } from "kysely";
import type { ReadTx, Tx } from "../platform/database.ts";
import { type LockedRecord, lockedOf, type RecordRow } from "./record-read-store.ts";
import type { RecordKey } from "./record-write-store.ts";

/** The current versions of a subject in the order of their ids, held until the transaction ends. */
export async function listCurrentForUpdate(
  tx: Tx,
  subjectId: string,
  after: string | null,
  limit: number,
): Promise<LockedRecord[]> {
  let query = tx.db
    .selectFrom("record")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("replaced_at", "is", null);
  if (after !== null) query = query.where("id", ">", after);
  return (await query.orderBy("id").limit(limit).forUpdate().execute()).map(lockedOf);
}

/** Versions by their keys, current or not. */
export async function listVersions(tx: ReadTx, keys: readonly RecordKey[]): Promise<LockedRecord[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<RecordRow>`
    select record.* from unnest(${keys.map((key) => key.subjectId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as wanted (subject_id, id)
    join record on record.subject_id = wanted.subject_id and record.id = wanted.id`.execute(tx.db);
  return rows.map(lockedOf);
}

/** A version's place in its line: what it replaced, and whose. */
export type Link = {
  readonly subjectId: string;
  readonly id: string;
  readonly replaces: string | null;
  readonly replacesSubject: string | null;
  readonly recordedAt: Date;
};

export async function listLinks(tx: ReadTx, keys: readonly RecordKey[]): Promise<Link[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{
    subject_id: string;
    id: string;
    replaces: string | null;
    replaces_subject: string | null;
    recorded_at: Date;
  }>`
    select record.subject_id, record.id, record.replaces, record.replaces_subject, record.recorded_at
    from unnest(${keys.map((key) => key.subjectId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as wanted (subject_id, id)
    join record on record.subject_id = wanted.subject_id and record.id = wanted.id`.execute(tx.db);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    replaces: row.replaces,
    replacesSubject: row.replaces_subject,
    recordedAt: row.recorded_at,
  }));
}
