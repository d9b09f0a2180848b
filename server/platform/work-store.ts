import type { Selectable } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "./database.ts";

export type WorkState = z.infer<typeof workState>;

/** Long work as everybody sees it: one row, changed outside the transaction it reports on. */
export type Work = {
  readonly id: string;
  readonly associationId: string | null;
  readonly queue: string;
  readonly matterId: string;
  /** The account that began it; null: the program itself. */
  readonly startedBy: string | null;
  readonly state: WorkState;
  readonly done: number;
  readonly total: number | null;
  readonly cancelAsked: boolean;
  readonly heartbeatAt: Date | null;
  readonly fault: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

export async function saveNewWork(
  tx: Tx,
  work: { associationId: string | null; queue: string; matterId: string; startedBy: string | null; at: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.db
    .insertInto("work")
    .values({
      id,
      association_id: work.associationId,
      queue: work.queue,
      matter_id: work.matterId,
      state: "waiting",
      started_by: work.startedBy,
      created_at: work.at,
    })
    .execute();
  return id;
}

export async function findWork(tx: ReadTx, id: string): Promise<Work | null> {
  const row = await tx.db.selectFrom("work").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : workOf(row);
}

/** Newest first; ids are in order of creation, so one of them is the place to read on from. */
export async function listWork(
  tx: ReadTx,
  wanted: { matterId: string | undefined; before?: string | undefined; limit: number },
): Promise<Work[]> {
  let query = tx.db.selectFrom("work").selectAll();
  if (wanted.matterId !== undefined) query = query.where("matter_id", "=", wanted.matterId);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(workOf);
}

/** Work that was begun or never begun and has no living runner: what a start has to take up again. */
export async function listAbandonedWork(tx: ReadTx, silentSince: Date): Promise<Work[]> {
  const rows = await tx.db
    .selectFrom("work")
    .selectAll()
    .where("state", "in", ["waiting", "running"])
    .where((where) => where.or([where("heartbeat_at", "is", null), where("heartbeat_at", "<", silentSince)]))
    .orderBy("created_at")
    .limit(1000)
    .execute();
  return rows.map(workOf);
}

export async function beginWork(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db
    .updateTable("work")
    .set({ state: "running", heartbeat_at: at, done: 0n, total: null, fault: null })
    .where("id", "=", id)
    .execute();
}

export async function reportWork(
  tx: Tx,
  id: string,
  told: { done: number; total: number | null; at: Date },
): Promise<void> {
  await tx.db
    .updateTable("work")
    .set({ done: BigInt(told.done), total: told.total === null ? null : BigInt(told.total), heartbeat_at: told.at })
    .where("id", "=", id)
    .execute();
}

export async function finishWork(
  tx: Tx,
  id: string,
  ended: { state: "done" | "failed" | "cancelled"; fault: string | null; at: Date },
): Promise<void> {
  await tx.db
    .updateTable("work")
    .set({ state: ended.state, fault: ended.fault, finished_at: ended.at })
    .where("id", "=", id)
    .execute();
}

/** Asks running work to stop at its next block; true when there was something to stop. */
export async function askToCancel(tx: Tx, id: string): Promise<boolean> {
  const asked = await tx.db
    .updateTable("work")
    .set({ cancel_asked: true })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return asked.numUpdatedRows === 1n;
}

const workState = z.enum(["waiting", "running", "done", "failed", "cancelled"]);

function workOf(row: Selectable<DB["work"]>): Work {
  return {
    id: row.id,
    associationId: row.association_id,
    queue: row.queue,
    matterId: row.matter_id,
    startedBy: row.started_by,
    state: workState.parse(row.state),
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    cancelAsked: row.cancel_asked,
    heartbeatAt: row.heartbeat_at,
    fault: row.fault,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}
