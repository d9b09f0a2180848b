import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { z } from "zod";
import { type Clock, pauseClock, resumeClock, startClock } from "@xinheng/domain/clock.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findClockForUpdate, type KeptClock, saveClock } from "./clock-store.ts";
import { transact } from "./database.ts";
import { tidyHouse } from "./tidy-house.ts";
import { doWhatIsDue, type Striker } from "./due-work.ts";
import type { Follower } from "./follower.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { deed } from "./operation.ts";
import { listLate } from "./outbox-store.ts";
import { holderOf, otherAssociation, ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";

const about = { path: "/toys", method: "POST", says: { zh: "试验", en: "A toy" }, reply: z.object({}) } as const;

/** What the followers and clocks of the test did, in order, as their own deeds saw it. */
let done: string[] = [];
let failing: (entryId: string) => boolean = () => false;
let refusing = false;

const cause = deed({
  name: "confirm-record",
  ...about,
  body: z.object({ subjectId: z.uuid() }),
  reply: z.object({ subjectId: z.uuid() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: [reply.subjectId] }),
  run: ({ body }) => Promise.resolve({ subjectId: body.subjectId }),
});

const consequence = deed({
  name: "expire-import",
  ...about,
  body: z.object({ entryId: z.uuid() }),
  refuses: ["clock-not-found"],
  journals: ({ reply }) => ({ ids: { done: Object.keys(reply).length } }),
  run: async ({ tx, body, actor }) => {
    const entry = await tx.db.selectFrom("journal_entry").select("subjects").where("id", "=", body.entryId).execute();
    assert.equal(actor.associationId, ownAssociation);
    if (failing(body.entryId)) throw new Error("not today");
    if (refusing) return refuse("clock-not-found");
    done.push(`${body.entryId} ${entry[0]?.subjects[0] ?? ""}`);
    return {};
  },
});
const follower: Follower = { name: "toy-follows", on: "confirm-record", runs: consequence };

const strike = deed({
  name: "preview-import",
  ...about,
  params: z.object({ matterId: z.uuid() }),
  refuses: ["clock-not-found"],
  journals: ({ params }) => ({ ids: { matterId: params.matterId } }),
  run: ({ params, actor }) => {
    assert.equal(actor.kind, "clock");
    if (failing(params.matterId)) throw new Error("not today");
    if (refusing) return Promise.resolve(refuse("clock-not-found"));
    done.push(params.matterId);
    return Promise.resolve({});
  },
});
const strikers: readonly Striker[] = [{ operation: strike, paramsOf: (matterId) => ({ matterId }) }];

let kernel: TestKernel;
before(async () => {
  kernel = await startTestKernel({ followers: [follower] });
});
after(() => kernel.stop());
beforeEach(async () => {
  await kernel.sql("truncate outbox, clock, journal_entry, journal_pending");
  done = [];
  failing = () => false;
  refusing = false;
  kernel.time.set("2026-11-20T10:00:00+08:00");
  kernel.house.packs.takeYears([{ year: 2026, off: [], worked: [] }]);
});

const secretary = holderOf("secretariat");
const due = () => doWhatIsDue(kernel.house, strikers);
const causeFor = async (subjectId: string): Promise<string> => {
  const requestId = randomUUID();
  await kernel.ask(cause, secretary, { subjectId }, { requestId });
  const [entry] = await kernel.sql<{ id: string }>("select id from journal_entry where request_id = $1", [requestId]);
  return entry?.id ?? "";
};
const later = (minutes: number) => {
  kernel.time.set(new Date(kernel.time.now().getTime() + minutes * 60_000).toISOString());
};
const late = () => kernel.inHouse((tx) => listLate(tx, new Date(kernel.time.now().getTime() - 60_000), 50));

describe("followers", () => {
  it("do what follows from an entry, in a transaction of their own, journalled as the clock's", async () => {
    const [subject] = [randomUUID()];
    const entry = await causeFor(subject);
    await due();
    assert.deepEqual(done, [`${entry} ${subject}`]);
    const [written] = await kernel.sql<{ actor_kind: string; association_id: string }>(
      "select actor_kind, association_id from journal_entry where operation = 'expire-import'",
    );
    assert.deepEqual(written, { actor_kind: "clock", association_id: ownAssociation });
  });

  it("happen once, however often and however many pollers look", async () => {
    const entries = [];
    for (let number = 0; number < 5; number += 1) entries.push(await causeFor(randomUUID()));
    await Promise.all([due(), due(), due()]);
    await due();
    const [kept] = await kernel.sql<{ n: bigint }>(
      "select count(*) as n from journal_entry where operation = 'expire-import'",
    );
    assert.equal(Number(kept?.n), 5);
  });

  it("are laid with the entry or not at all", async () => {
    const broken = deed({
      ...about,
      name: "confirm-record",
      refuses: ["clock-not-found"],
      journals: () => ({}),
      run: () => Promise.resolve(refuse("clock-not-found")),
    });
    await kernel.ask(broken, secretary);
    assert.deepEqual(await kernel.sql("select * from outbox"), []);
  });

  it("keep the order of one subject: a failing one holds up those after it, and no other subject", async () => {
    const [held, free] = [randomUUID(), randomUUID()];
    const first = await causeFor(held);
    later(1);
    const second = await causeFor(held);
    const other = await causeFor(free);
    failing = (entryId) => entryId === first;
    await due();
    await due();
    assert.deepEqual(done, [`${other} ${free}`]);
    failing = () => false;
    await due();
    assert.deepEqual(done.length, 1, "it rests before it is tried again");
    later(2);
    await due();
    await due();
    assert.deepEqual(done.slice(1), [`${first} ${held}`, `${second} ${held}`]);
  });

  it("carry out all that waits of one subject in one look, in order", async () => {
    const subject = randomUUID();
    const entries = [];
    for (let number = 0; number < 4; number += 1) {
      entries.push(`${await causeFor(subject)} ${subject}`);
      later(1);
    }
    assert.equal(await due(), 4);
    assert.deepEqual(done, entries);
  });

  it("are forgotten a season after they were done, and never before", async () => {
    await causeFor(randomUUID());
    const open = await causeFor(randomUUID());
    failing = (entryId) => entryId === open;
    await due();
    later(91 * 24 * 60);
    await tidyHouse(kernel.house);
    assert.deepEqual(await kernel.sql("select done_at from outbox"), [{ done_at: null }]);
  });

  it("postpone what fails a little longer each time, and show it as late with its fault", async () => {
    const entry = await causeFor(randomUUID());
    failing = () => true;
    const waits = [];
    for (let tried = 0; tried < 4; tried += 1) {
      await due();
      const [row] = await kernel.sql<{ retry_at: Date; tries: number }>("select retry_at, tries from outbox");
      const minutes = ((row?.retry_at.getTime() ?? 0) - kernel.time.now().getTime()) / 60_000;
      waits.push(minutes);
      later(minutes);
    }
    assert.deepEqual(waits, [1, 2, 4, 8]);
    assert.deepEqual(
      kernel.faults.slice(-4),
      Array.from({ length: 4 }, () => "toy-follows: Error"),
    );
    const [found] = await late();
    assert.equal(found?.entryId, entry);
    assert.equal(found.tries, 4);
    assert.ok(found.fault !== null && !found.fault.includes("not today"), "the kind of failure, not its text");
    failing = () => false;
    await due();
    assert.deepEqual(await late(), []);
  });

  it("postpone what is refused, and what nobody follows any more, with the reason", async () => {
    await causeFor(randomUUID());
    refusing = true;
    await due();
    await kernel.sql(
      "insert into outbox (entry_id, follower, association_id, at, retry_at) values (gen_random_uuid(), 'gone', $1, $2, $2)",
      [ownAssociation, kernel.time.now()],
    );
    await due();
    later(2);
    assert.deepEqual((await late()).map((row) => row.fault).sort(), ["clock-not-found", "no such follower"]);
  });
});

describe("clocks", () => {
  const start = async (startedOn: string, count: number, changed: Partial<KeptClock> = {}): Promise<KeptClock> => {
    const period = { count, unit: "WD" } as const;
    const clock = startClock(
      { id: randomUUID(), startedOn, period, ruleEdition: "toy@2026" },
      kernel.house.packs.calendar(),
    );
    return keep({
      ...clock,
      associationId: ownAssociation,
      subjectId: null,
      matter: "toy",
      matterId: randomUUID(),
      operation: "preview-import",
      ownerOffice: "secretariat",
      fault: null,
      ...changed,
    });
  };
  const keep = async (clock: KeptClock): Promise<KeptClock> => {
    await kernel.inHouse((tx) => saveClock(tx, clock));
    return clock;
  };
  const found = async (clock: KeptClock): Promise<KeptClock> => {
    const now = await kernel.inHouse((tx) => findClockForUpdate(tx, clock.id));
    assert.ok(now);
    return now;
  };
  const moved = async (clock: KeptClock, move: (clock: Clock) => Clock | Refusal) => {
    const next = move(await found(clock));
    if (isRefusal(next)) throw new Error(next.refused);
    return keep({ ...(await found(clock)), ...next });
  };

  it("strike after 24:00 of their last day in Shanghai, not a second before, and once", async () => {
    // Friday the 20th and one working day: Monday the 23rd.
    const clock = await start("2026-11-20", 1);
    assert.equal(clock.dueOn, "2026-11-23");
    kernel.time.set("2026-11-23T23:59:59.999+08:00");
    await due();
    assert.deepEqual(done, []);
    kernel.time.set("2026-11-24T00:00:00+08:00");
    await Promise.all([due(), due()]);
    await due();
    assert.equal((await kernel.sql("select 1 from journal_entry where operation = 'preview-import'")).length, 1);
    assert.equal((await found(clock)).state, "struck");
  });

  it("catch up in order after three weeks off", async () => {
    const clocks = [];
    for (const count of [9, 1, 5, 3]) clocks.push(await start("2026-11-20", count));
    kernel.time.set("2026-12-14T08:00:00+08:00");
    await due();
    assert.deepEqual(
      done,
      clocks.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)).map((clock) => clock.matterId),
    );
  });

  it("do not strike while provisional, not in a year nobody has published", async () => {
    const clock = await start("2026-12-30", 3);
    assert.equal(clock.provisional, true);
    kernel.time.set("2027-06-01T08:00:00+08:00");
    await due();
    assert.deepEqual(done, []);
    assert.equal((await found(clock)).state, "running");
  });

  it("are settled when their year is known, even where the import did not meet them", async () => {
    const clock = await start("2026-12-30", 3);
    kernel.time.set("2027-01-20T08:00:00+08:00");
    kernel.house.packs.takeYears([
      { year: 2026, off: [], worked: [] },
      { year: 2027, off: ["2027-01-01"], worked: [] },
    ]);
    await due();
    assert.deepEqual([(await found(clock)).dueOn, (await found(clock)).state], ["2027-01-05", "struck"]);
    assert.deepEqual(done, [clock.matterId]);
  });

  it("turn the year in Shanghai: at 23:59 of 31 December the day is not over, at 0:00 of 1 January it is", async () => {
    const clock = await start("2026-12-30", 1);
    assert.deepEqual([clock.dueOn, clock.provisional], ["2026-12-31", false]);
    kernel.time.set("2026-12-31T23:59:00+08:00");
    await due();
    assert.deepEqual(done, []);
    kernel.time.set("2027-01-01T00:00:00+08:00");
    await due();
    assert.deepEqual(done, [clock.matterId]);
  });

  it("stand still while paused and go on with what was left", async () => {
    const clock = await start("2026-11-20", 2);
    await moved(clock, (running) => pauseClock(running, { on: "2026-11-20", reason: "等待材料" }));
    kernel.time.set("2026-12-10T08:00:00+08:00");
    await due();
    assert.deepEqual(done, []);
    await moved(clock, (paused) => resumeClock(paused, "2026-12-10", kernel.house.packs.calendar()));
    await due();
    assert.deepEqual(done, []);
    assert.equal((await found(clock)).dueOn, "2026-12-14");
    kernel.time.set("2026-12-15T00:00:00+08:00");
    await due();
    assert.deepEqual(done, [clock.matterId]);
  });

  it("take back the strike with a consequence that fails, say so, and try again ten minutes later", async () => {
    const clock = await start("2026-11-20", 1);
    const next = await start("2026-11-20", 2);
    kernel.time.set("2026-11-25T08:00:00+08:00");
    failing = (matterId) => matterId === clock.matterId;
    await due();
    assert.deepEqual(done, [next.matterId]);
    assert.deepEqual([(await found(clock)).state, (await found(clock)).fault], ["running", "Error"]);
    failing = () => false;
    await due();
    assert.equal(done.length, 1, "it rests first");
    later(11);
    await due();
    assert.deepEqual(done, [next.matterId, clock.matterId]);
    assert.deepEqual([(await found(clock)).state, (await found(clock)).fault], ["struck", null]);
  });

  it("note a refusal, and a deed that nobody performs", async () => {
    const refused = await start("2026-11-20", 1);
    const orphan = await start("2026-11-20", 1, { operation: "expire-import" });
    kernel.time.set("2026-11-25T08:00:00+08:00");
    refusing = true;
    await due();
    assert.equal((await found(refused)).fault, "clock-not-found");
    assert.equal((await found(orphan)).fault, "nobody strikes this");
  });

  it("work inside their own association", async () => {
    await start("2026-11-20", 1, { associationId: otherAssociation });
    kernel.time.set("2026-11-25T08:00:00+08:00");
    await due();
    const [entry] = await kernel.sql<{ association_id: string }>(
      "select association_id from journal_entry where operation = 'preview-import'",
    );
    assert.equal(entry?.association_id, otherAssociation);
  });

  it("are not harmed by a stop: the heartbeat begins nothing that it would not finish", async () => {
    const clock = await start("2026-11-20", 1);
    kernel.time.set("2026-11-25T08:00:00+08:00");
    const told: unknown[] = [];
    await startHeartbeat(kernel.house, strikers, (failure) => told.push(failure)).stop();
    assert.deepEqual(told, []);
    const stopped = await found(clock);
    assert.deepEqual([stopped.state, stopped.fault], ["running", null]);
  });

  it("cannot be struck out of turn by two who hold the same row", async () => {
    const clock = await start("2026-11-20", 1);
    kernel.time.set("2026-11-25T08:00:00+08:00");
    await transact(kernel.house.database.app, { associationId: ownAssociation, audience: "staff" }, async (tx) => {
      const mine = await findClockForUpdate(tx, clock.id);
      assert.ok(mine);
      const striking = due();
      await saveClock(tx, { ...mine, state: "stopped" });
      return { striking };
    }).then(({ striking }) => striking);
    assert.deepEqual(done, []);
    assert.equal((await found(clock)).state, "stopped");
  });
});
