import type pg from "pg";
import { type Job, PgBoss } from "pg-boss";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { type Database, transact, type Tx } from "./database.ts";
import type { House } from "./house.ts";
import { layEvent } from "./follower.ts";
import { isDatabaseAway } from "./http.ts";
import type { Operation } from "./operation.ts";
import { newRequestId, perform } from "./perform.ts";
import type { Progress } from "./progress.ts";
import {
  beginWork,
  findWork,
  finishWork,
  listAbandonedWork,
  reportWork,
  saveNewWork,
  type Work,
} from "./work-store.ts";

/** Long work: which deed carries it out, and how the matter it is about is named in its path. */
export type WorkKind = {
  readonly queue: string;
  readonly runs: Operation;
  readonly paramsOf: (matterId: string) => Record<string, string>;
};

/** Starts long work inside a deed's transaction: committed with it or never queued. */
export type WorkDesk = {
  readonly start: (
    tx: Tx,
    work: { associationId: string | null; queue: string; matterId: string; startedBy: string | null; at: Date },
  ) => Promise<string>;
};

/** Runs the queue. Opened after the house stands, for its work is done by operations of the house. */
export type WorkRunner = { readonly stop: () => Promise<void> };

const schema = "pgboss";
const queue = "work";
// pg-boss would retry after 15 minutes beside the first run (HARD-PARTS 1.6): the longest work is given a day, its life is told by heartbeats.
const queueOptions = {
  expireInSeconds: 24 * 60 * 60,
  retryLimit: 5,
  heartbeatSeconds: 60,
  deleteAfterSeconds: 24 * 60 * 60,
};
const silentAfterSeconds = 90;

/** Creates or upgrades pg-boss's schema; run with the owner's role, beside the migrations. */
export async function migrateWork(
  ownerUrl: string,
  appRole: string,
  execute: (sql: string) => Promise<unknown>,
): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(queue, queueOptions);
  await boss.stop({ graceful: false, close: true });
  await execute(`grant usage on schema ${schema} to ${appRole}`);
  await execute(`grant select, insert, update, delete on all tables in schema ${schema} to ${appRole}`);
  await execute(`grant execute on all functions in schema ${schema} to ${appRole}`);
}

export type WorkQueue = WorkDesk & { readonly boss: PgBoss };

export function openWorkQueue(database: Database): WorkQueue {
  const boss = new PgBoss({
    db: bossOver(database.app),
    schema,
    migrate: false,
    createSchema: false,
    supervise: true,
    schedule: false,
    superviseIntervalSeconds: 30,
  });
  boss.on("error", () => undefined);
  return {
    boss,
    start: async (tx, work) => {
      const id = await saveNewWork(tx, work);
      await send(boss, id, bossOver(tx.client));
      return id;
    },
  };
}

/** Starts taking work, first whatever a killed run left behind. */
export async function runWork(house: House, desk: WorkQueue, kinds: readonly WorkKind[]): Promise<WorkRunner> {
  await desk.boss.start();
  await takeUpAbandoned(house, desk.boss);
  await desk.boss.work<{ workId: string }>(
    queue,
    { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: 2 },
    async (jobs: Job<{ workId: string }>[]) => {
      for (const job of jobs) await runOne(house, kinds, job.data.workId);
    },
  );
  return { stop: () => desk.boss.stop({ graceful: true, timeout: 20_000, close: false }) };
}

async function takeUpAbandoned(house: House, boss: PgBoss): Promise<void> {
  const silentSince = new Date(house.time.now().getTime() - silentAfterSeconds * 1000);
  // The embedded database has one instance, whose folder is locked: whatever runs there was left by a killed one.
  const since = house.config.databaseUrl === undefined ? new Date(8.64e15) : silentSince;
  const abandoned = await transact(house.database.app, { associationId: null, audience: "house" }, (tx) =>
    listAbandonedWork(tx, since),
  );
  for (const work of abandoned) await send(boss, work.id, bossOver(house.database.app));
}

async function send(boss: PgBoss, workId: string, db: ReturnType<typeof bossOver>): Promise<void> {
  // The payload names the row and holds nothing else (HARD-PARTS 5).
  await boss.send(queue, { workId }, { db });
}

/** One run at a time for each piece of work, by an advisory lock that dies with its connection. */
async function runOne(house: House, kinds: readonly WorkKind[], workId: string): Promise<void> {
  const lock = await house.database.app.connect();
  try {
    const { rows } = await lock.query<{ mine: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 7)) as mine",
      [workId],
    );
    if (rows[0]?.mine !== true) return;
    try {
      await carryOut(house, kinds, workId);
    } finally {
      await lock.query("select pg_advisory_unlock(hashtextextended($1, 7))", [workId]);
    }
  } finally {
    lock.release();
  }
}

async function carryOut(house: House, kinds: readonly WorkKind[], workId: string): Promise<void> {
  const inHouse = <Answer>(does: (tx: Tx) => Promise<Answer>) =>
    transact(house.database.app, { associationId: null, audience: "house" }, does);
  const work = await inHouse((tx) => findWork(tx, workId));
  if (work === null || (work.state !== "waiting" && work.state !== "running")) return;
  const kind = kinds.find((known) => known.queue === work.queue);
  if (kind === undefined) throw new Error(`nobody carries out ${work.queue}`);
  await inHouse((tx) => beginWork(tx, workId, house.time.now()));
  const ended = await runDeedOf(house, kind, work, progressOf(inHouse, house, workId));
  if (ended === null) return;
  await inHouse(async (tx) => {
    const at = house.time.now();
    await finishWork(tx, workId, { ...ended, at });
    const event = { name: "work-failed", id: workId, associationId: work.associationId, at } as const;
    if (ended.state === "failed") await layEvent(tx, house.followers, event);
  });
}

/**
 * Null when it is done: then its row says so in the deed's own transaction, so that a run killed just after the commit
 * is not taken for one that failed. A fault of ours ends the work visibly; only a database gone away is worth another run.
 */
async function runDeedOf(
  house: House,
  kind: WorkKind,
  work: Work,
  progress: Progress,
): Promise<{ state: "failed" | "cancelled"; fault: string } | null> {
  const asked = {
    actor: clockActor(work.associationId),
    params: kind.paramsOf(work.matterId),
    requestId: newRequestId(),
    progress,
  };
  const markDone = (tx: Tx) => finishWork(tx, work.id, { state: "done", fault: null, at: house.time.now() });
  try {
    const answer = await perform(house, kind.runs, { ...asked, after: markDone });
    if (answer.kind !== "refused") return null;
    return {
      state: answer.refusal.refused === "work-cancelled" ? "cancelled" : "failed",
      fault: answer.refusal.refused,
    };
  } catch (failure) {
    if (isDatabaseAway(failure)) throw failure;
    house.tellFault(work.queue, failure);
    return { state: "failed", fault: "fault-of-ours" };
  }
}

function progressOf(
  inHouse: <Answer>(does: (tx: Tx) => Promise<Answer>) => Promise<Answer>,
  house: House,
  workId: string,
): Progress {
  return {
    report: (done, total) => inHouse((tx) => reportWork(tx, workId, { done, total, at: house.time.now() })),
    cancelAsked: async () => (await inHouse((tx) => findWork(tx, workId)))?.cancelAsked ?? true,
  };
}

function bossOver(connection: pg.Pool | pg.ClientBase) {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const result: unknown = await connection.query(text, values);
      // Several statements in one text answer with several results; pg-boss reads the last.
      const last: unknown = Array.isArray(result) ? result.at(-1) : result;
      return last as { rows: unknown[] };
    },
  };
}

/** Carries out what waits, here and now: for tests and for commands that must not return before it is done. */
export async function carryOutWaiting(house: House, kinds: readonly WorkKind[]): Promise<void> {
  const waiting = await transact(house.database.app, { associationId: null, audience: "house" }, (tx) =>
    listAbandonedWork(tx, new Date(8.64e15)),
  );
  for (const work of waiting) await runOne(house, kinds, work.id);
}
