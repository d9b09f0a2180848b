import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { transact } from "./database.ts";
import { deed } from "./operation.ts";
import { ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";
import { carryOutWaiting, runWork, type WorkKind, type WorkRunner } from "./work-desk.ts";
import { askToCancel, findWork, listWork, type Work } from "./work-store.ts";

const scope = { associationId: ownAssociation, audience: "staff" } as const;
const about = { name: "carry-out-import", path: "/toys", method: "POST", says: { zh: "试验", en: "A toy" } } as const;

/** How the toy behaves, set by each test: it walks blocks and reports after each. */
let block: (at: number, matterId: string) => Promise<void> = () => Promise.resolve();
let running = 0;
let mostAtOnce = 0;
let runs = 0;

const walk = deed({
  ...about,
  params: z.object({ matterId: z.uuid() }),
  reply: z.object({}),
  refuses: ["work-cancelled", "clock-not-found"],
  journals: ({ params }) => ({ ids: { matterId: params.matterId } }),
  run: async ({ tx, params, actor, progress }) => {
    runs += 1;
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    try {
      for (let at = 1; at <= 5; at += 1) {
        if (await progress.cancelAsked()) return refuse("work-cancelled");
        const row = {
          association_id: actor.associationId ?? "",
          subject_id: randomUUID(),
          number: params.matterId.slice(0, 8),
          joined_on: "2026-01-01",
        };
        await tx.db.insertInto("member").values(row).execute();
        await progress.report(at, 5);
        await block(at, params.matterId);
      }
      return {};
    } finally {
      running -= 1;
    }
  },
});
const refusing = deed({
  ...about,
  name: "preview-import",
  reply: z.object({}),
  refuses: ["clock-not-found"],
  journals: "quiet",
  run: () => Promise.resolve(refuse("clock-not-found")),
});
const kinds: readonly WorkKind[] = [
  { queue: "walk", runs: walk, paramsOf: (matterId) => ({ matterId }) },
  { queue: "refused", runs: refusing, paramsOf: () => ({}) },
];

let kernel: TestKernel;
let runner: WorkRunner | undefined;
before(async () => {
  kernel = await startTestKernel();
});
after(async () => {
  await runner?.stop();
  await kernel.stop();
});
beforeEach(async () => {
  await kernel.sql("truncate work, member, journal_entry, journal_pending");
  block = () => Promise.resolve();
  [running, mostAtOnce, runs] = [0, 0, 0];
});

const inScope = <Answer>(does: Parameters<typeof transact<Answer>>[2]) =>
  transact(kernel.house.database.app, scope, does);
const begin = (queue = "walk") =>
  inScope((tx) =>
    kernel.desk.start(tx, {
      associationId: ownAssociation,
      queue,
      matterId: randomUUID(),
      startedBy: null,
      at: kernel.time.now(),
    }),
  );
const look = async (id: string): Promise<Work> => {
  const work = await inScope((tx) => findWork(tx, id));
  assert.ok(work);
  return work;
};
const rows = async () => Number((await kernel.sql<{ n: bigint }>("select count(*) as n from member"))[0]?.n);
const entries = async () => Number((await kernel.sql<{ n: bigint }>("select count(*) as n from journal_entry"))[0]?.n);
async function until(met: () => Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error("it did not come to pass");
    await wait(25);
  }
}

describe("long work, carried out here and now", () => {
  it("shows its progress to others while its own transaction is open", async () => {
    const id = await begin();
    const seen: string[] = [];
    block = async (at) => {
      const { state, done, total } = await look(id);
      seen.push(`${state} ${String(done)}/${String(total)} rows ${String(await rows())}`);
      assert.equal(done, at);
    };
    await carryOutWaiting(kernel.house, kinds);
    assert.deepEqual(
      seen,
      [1, 2, 3, 4, 5].map((at) => `running ${String(at)}/5 rows 0`),
    );
    assert.deepEqual([(await look(id)).state, await rows(), await entries()], ["done", 5, 1]);
  });

  it("says that it is done in the very transaction of the deed", async () => {
    const id = await begin();
    await carryOutWaiting(kernel.house, kinds);
    const [same] = await kernel.sql<{ same: boolean }>(
      "select (select xmin from work where id = $1) = (select xmin from journal_entry) as same",
      [id],
    );
    assert.equal(same?.same, true);
  });

  it("stops between two blocks when asked, takes all back, and says so", async () => {
    const id = await begin();
    block = async (at) => {
      if (at === 2) assert.equal(await inScope((tx) => askToCancel(tx, id)), true);
    };
    await carryOutWaiting(kernel.house, kinds);
    const ended = await look(id);
    assert.deepEqual([ended.state, ended.done, await rows(), await entries()], ["cancelled", 2, 0, 0]);
    assert.equal(await inScope((tx) => askToCancel(tx, id)), false, "there is nothing left to cancel");
  });

  it("ends as failed with the code of its refusal", async () => {
    const id = await begin("refused");
    await carryOutWaiting(kernel.house, kinds);
    assert.deepEqual([(await look(id)).state, (await look(id)).fault], ["failed", "clock-not-found"]);
  });

  it("ends as failed where a promise of ours breaks, so that nobody waits for ever and it can be begun anew", async () => {
    const id = await begin();
    block = () => Promise.reject(new Error("text that may quote data"));
    await carryOutWaiting(kernel.house, kinds);
    assert.deepEqual([(await look(id)).state, (await look(id)).fault, await rows()], ["failed", "fault-of-ours", 0]);
  });

  it("is begun with its deed or not at all, and once for a matter", async () => {
    const matterId = randomUUID();
    const start = { associationId: ownAssociation, queue: "walk", matterId, startedBy: null, at: kernel.time.now() };
    const jobs = async () => (await kernel.sql("select 1 from pgboss.job")).length;
    const queued = await jobs();
    await transact(
      kernel.house.database.app,
      scope,
      (tx) => kernel.desk.start(tx, start),
      () => false,
    );
    assert.deepEqual(
      [await inScope((tx) => listWork(tx, { matterId: undefined, limit: 9 })), await jobs()],
      [[], queued],
    );
    await begin();
    await inScope((tx) => kernel.desk.start(tx, start));
    await assert.rejects(
      inScope((tx) => kernel.desk.start(tx, start)),
      /work_open_once/,
    );
    assert.equal(await jobs(), queued + 2);
  });

  it("is never done twice at once, nor twice at all, however many carry it out", async () => {
    await begin();
    block = () => wait(20);
    await Promise.all([
      carryOutWaiting(kernel.house, kinds),
      carryOutWaiting(kernel.house, kinds),
      carryOutWaiting(kernel.house, kinds),
    ]);
    assert.deepEqual([mostAtOnce, runs, await rows(), await entries()], [1, 1, 5, 1]);
  });

  it("holds nothing in the queue but the id of its row", async () => {
    const id = await begin();
    const [job] = await kernel.sql<{ data: unknown }>("select data from pgboss.job where data ->> 'workId' = $1", [id]);
    assert.deepEqual(job?.data, { workId: id });
  });
});

describe("the queue that runs by itself", () => {
  it("takes up what a killed run left behind, then whatever is begun, two pieces side by side", async () => {
    const left = randomUUID();
    await kernel.sql(
      "insert into work (id, association_id, queue, matter_id, state, done, heartbeat_at) values ($1, $2, 'walk', gen_random_uuid(), 'running', 3, $3)",
      [left, ownAssociation, kernel.time.now()],
    );
    runner = await runWork(kernel.house, kernel.desk, kinds);
    await until(async () => (await look(left)).state === "done");
    assert.equal(await rows(), 5);
    block = () => wait(60);
    const ids = [await begin(), await begin(), await begin()];
    await until(async () => (await Promise.all(ids.map(look))).every((work) => work.state === "done"));
    assert.equal(await rows(), 20);
    assert.equal(mostAtOnce, 2);
  });

  it("runs again what lost its database in the middle, and does it once", async () => {
    let lost = false;
    block = async (at) => {
      if (at !== 3 || lost) return;
      lost = true;
      await kernel.sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'xinheng_app' and datname = current_database()",
      );
    };
    const id = await begin();
    // Where the queue could not even note that the run failed, its silence is noticed: after a minute, looked for twice a minute.
    await until(async () => (await look(id).catch(() => null))?.state === "done", 150);
    assert.ok(lost);
    assert.deepEqual([await rows(), await entries()], [5, 1]);
  });
});
