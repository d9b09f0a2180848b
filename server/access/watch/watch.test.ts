import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

const codeOf = (reply: TestReply) => (reply.body as { code: string }).code;

type ClockBody = { id: string; state: string; dueOn: string; pauseReason: string | null; can: string[] };

async function plantClock(changed: Record<string, unknown> = {}): Promise<string> {
  const row: Record<string, unknown> = {
    ...{
      id: randomUUID(),
      association_id: house.association.id,
      matter: "toy",
      matter_id: randomUUID(),
      operation: "toy",
    },
    ...{
      owner_office: "secretariat",
      edition: "toy@2026",
      started_on: "2026-11-16",
      period_count: 7,
      period_unit: "WD",
    },
    ...{ due_on: "2026-11-25", provisional: false, state: "running" },
    ...changed,
  };
  const names = Object.keys(row);
  await house.sql(
    `insert into clock (${names.join()}) values (${names.map((_, at) => `$${String(at + 1)}`).join()})`,
    Object.values(row),
  );
  return String(row["id"]);
}

async function plantWork(state: string, changed: { associationId?: string } = {}): Promise<string> {
  const id = randomUUID();
  await house.sql(
    "insert into work (id, association_id, queue, matter_id, state) values ($1, $2, 'toy', gen_random_uuid(), $3)",
    [id, changed.associationId ?? house.association.id, state],
  );
  return id;
}

describe("list-journal", () => {
  type Page = {
    entries: { id: string; operation: string; actorName: string; office: string; seal: string | null }[];
    next: string | null;
  };

  it("200: shows an association's officers its own entries, newest first, page by page, with names and seals", async () => {
    const clock = await plantClock();
    await house.as("secretariat").post(`/api/clocks/${clock}/pause`, { reason: "等待材料" });
    house.time.set("2026-11-20T10:00:01+08:00");
    await house.as("secretariat").delete(`/api/clocks/${clock}/pause`);
    await house.settle();
    const all = (await house.as("supervisor").get("/api/journal")).body as Page;
    assert.deepEqual(
      all.entries.slice(0, 2).map((entry) => [entry.operation, entry.office, entry.actorName]),
      [
        ["resume-clock", "secretariat", "secretariat"],
        ["pause-clock", "secretariat", "secretariat"],
      ],
    );
    assert.ok(all.entries.every((entry) => entry.seal !== null));
    const first = (await house.as("supervisor").get("/api/journal?limit=1")).body as Page;
    const second = (await house.as("supervisor").get(`/api/journal?limit=1&before=${first.next ?? ""}`)).body as Page;
    assert.deepEqual(
      [first.entries[0]?.id, second.entries[0]?.id],
      all.entries.slice(0, 2).map((entry) => entry.id),
    );
    const one = (await house.as("supervisor").get("/api/journal?operation=pause-clock")).body as Page;
    assert.deepEqual(
      one.entries.map((entry) => entry.operation),
      ["pause-clock"],
    );
  });

  it("200: shows nothing of it to another association, and to the house's auditor what is the house's", async () => {
    await house
      .as("system-administrator")
      .post("/api/calendar/2031", { off: ["2031-01-01"], worked: [], source: "示例通知" });
    const foreign = (await house.as("supervisor", "foreign").get("/api/journal")).body as Page;
    assert.deepEqual(foreign.entries, []);
    const own = (await house.as("audit-administrator").get("/api/journal")).body as Page;
    assert.deepEqual(
      own.entries.map((entry) => entry.operation),
      ["import-calendar"],
    );
  });
});

describe("show-journal-state", () => {
  type State = {
    seals: number;
    pending: number;
    lastSeal: { number: string; seal: string } | null;
    outside: { day: string; number: string; seal: string } | null;
  };

  it("200: names the last seal, what waits, and the seal that has left the house", async () => {
    await house.settle();
    await house.as("secretariat").post(`/api/clocks/${await plantClock()}/pause`, { reason: "等待材料" });
    const waiting = (await house.as("audit-administrator").get("/api/journal/state")).body as State;
    assert.equal(waiting.pending, 1);
    await house.settle();
    const sealed = (await house.as("audit-administrator").get("/api/journal/state")).body as State;
    assert.deepEqual([sealed.pending, sealed.seals, sealed.outside], [0, waiting.seals + 1, null]);
    assert.match(sealed.lastSeal?.seal ?? "", /^[0-9a-f]{64}$/);
    house.time.set("2026-11-21T00:00:01+08:00");
    await house.settle();
    const carried = (await house.as("audit-administrator").get("/api/journal/state")).body as State;
    assert.deepEqual(
      [carried.outside?.day, carried.outside?.number, carried.outside?.seal],
      ["2026-11-20", sealed.lastSeal?.number, sealed.lastSeal?.seal],
    );
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("list-work", () => {
  type Page = { work: { id: string; state: string; can: string[] }[]; next: string | null };

  it("200: lists the association's own, with what can be done about it", async () => {
    const mine = await plantWork("running");
    const foreign = await plantWork("running", { associationId: house.foreign.id });
    const page = (await house.as("liaison").get("/api/work")).body as Page;
    assert.deepEqual(page.work.find((work) => work.id === mine)?.can, ["cancel-work"]);
    assert.equal(
      page.work.some((work) => work.id === foreign),
      false,
    );
    assert.deepEqual(
      ((await house.as("president").get("/api/work")).body as Page).work.find((work) => work.id === mine)?.can,
      [],
    );
  });
});

describe("show-work", () => {
  it("200: shows one, with how far it is", async () => {
    const id = await plantWork("running");
    await house.sql("update work set done = 30, total = 300 where id = $1", [id]);
    const shown = (await house.as("secretariat").get(`/api/work/${id}`)).body as {
      done: number;
      total: number;
      can: string[];
    };
    assert.deepEqual([shown.done, shown.total, shown.can], [30, 300, ["cancel-work"]]);
  });

  it("404: for what is another association's, as for what is not", async () => {
    const foreign = await plantWork("running", { associationId: house.foreign.id });
    for (const id of [foreign, randomUUID()]) {
      const reply = await house.as("secretariat").get(`/api/work/${id}`);
      assert.deepEqual([reply.status, codeOf(reply)], [404, "work-not-found"]);
    }
  });
});

describe("cancel-work", () => {
  it("200: asks it to stop, which everybody sees", async () => {
    const id = await plantWork("running");
    const reply = await house.as("secretariat").post(`/api/work/${id}/cancellation`);
    assert.deepEqual([reply.status, (reply.body as { cancelAsked: boolean; can: string[] }).cancelAsked], [200, true]);
    const shown = (await house.as("supervisor").get(`/api/work/${id}`)).body as { cancelAsked: boolean; can: string[] };
    assert.deepEqual([shown.cancelAsked, shown.can], [true, []]);
  });

  it("404: for another association's", async () => {
    const foreign = await plantWork("running", { associationId: house.foreign.id });
    assert.equal((await house.as("secretariat").post(`/api/work/${foreign}/cancellation`)).status, 404);
    assert.deepEqual(await house.sql("select cancel_asked from work where id = $1", [foreign]), [
      { cancel_asked: false },
    ]);
  });

  it("409: when it has ended", async () => {
    for (const state of ["done", "failed", "cancelled"]) {
      const reply = await house.as("secretariat").post(`/api/work/${await plantWork(state)}/cancellation`);
      assert.deepEqual([reply.status, codeOf(reply)], [409, "work-already-ended"], state);
    }
  });
});

describe("list-clocks", () => {
  type Page = { clocks: ClockBody[]; next: string | null };

  it("200: lists open deadlines by their last day, page by page, and nothing of another association", async () => {
    await house.sql("delete from clock");
    const ids = [];
    for (const due_on of ["2026-11-25", "2026-11-23", "2026-11-25", "2026-12-01"])
      ids.push([due_on, await plantClock({ due_on })] as const);
    await plantClock({ association_id: house.foreign.id, due_on: "2026-11-22" });
    await plantClock({ state: "struck" });
    const ordered = ids.toSorted().map(([, id]) => id);
    const all = (await house.as("president").get("/api/clocks")).body as Page;
    assert.deepEqual(
      all.clocks.map((clock) => clock.id),
      ordered,
    );
    const seen = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: Page = (await house.as("president").get(`/api/clocks?limit=1${next === "" ? "" : `&after=${next}`}`))
        .body as Page;
      seen.push(...page.clocks.map((clock) => clock.id));
      next = page.next;
    }
    assert.deepEqual(seen, ordered);
    assert.equal(((await house.as("president").get("/api/clocks?dueBefore=2026-11-23")).body as Page).clocks.length, 1);
    assert.equal(((await house.as("president").get("/api/clocks?state=struck")).body as Page).clocks.length, 1);
    assert.equal((await house.as("president").get("/api/clocks?after=nonsense")).status, 400);
  });
});

describe("pause-clock", () => {
  const pause = (id: string, reason = "等待对方补正材料") =>
    house.as("secretariat").post(`/api/clocks/${id}/pause`, { reason });

  it("200: stands it still with the reason, which is journalled by id only", async () => {
    const id = await plantClock();
    const paused = (await pause(id, " 等待对方补正材料 ")).body as ClockBody;
    assert.deepEqual([paused.state, paused.pauseReason, paused.can], ["paused", "等待对方补正材料", ["resume-clock"]]);
    const [entry] = await house.sql<{ all: string }>(
      "select e::text as all from journal_entry e where operation = 'pause-clock' and ids ->> 'clockId' = $1",
      [id],
    );
    assert.ok(entry !== undefined && !entry.all.includes("补正"));
  });

  it("404: for another association's, which stays as it was", async () => {
    const id = await plantClock({ association_id: house.foreign.id });
    assert.deepEqual(
      [(await pause(id)).status, await house.sql("select state from clock where id = $1", [id])],
      [404, [{ state: "running" }]],
    );
  });

  it("409: when it is not running, and when its last day is over", async () => {
    assert.equal(codeOf(await pause(await plantClock({ state: "struck" }))), "clock-not-running");
    const over = await pause(await plantClock({ due_on: "2026-11-19" }));
    assert.deepEqual([over.status, codeOf(over)], [409, "clock-overdue"]);
    const lastDay = await pause(await plantClock({ due_on: "2026-11-20" }));
    assert.equal(lastDay.status, 200, "on its last day it can still be paused");
  });

  it("422: before the day it began", async () => {
    const reply = await pause(await plantClock({ started_on: "2026-11-23", due_on: "2026-12-02" }));
    assert.deepEqual([reply.status, codeOf(reply)], [422, "clock-wrong-day"]);
  });

  it("400: without a reason", async () => {
    assert.equal((await pause(await plantClock(), "  ")).status, 400);
  });
});

describe("resume-clock", () => {
  const resume = (id: string) => house.as("secretariat").delete(`/api/clocks/${id}/pause`);
  const paused = (changed: Record<string, unknown> = {}) =>
    plantClock({ state: "paused", paused_on: "2026-11-18", pause_reason: "x", ...changed });

  it("200: goes on with what was left: two working days of rest, two later", async () => {
    const resumed = (await resume(await paused())).body as ClockBody;
    assert.deepEqual(
      [resumed.state, resumed.dueOn, resumed.pauseReason, resumed.can],
      ["running", "2026-11-27", null, ["pause-clock"]],
    );
  });

  it("404: for another association's", async () => {
    assert.equal((await resume(await paused({ association_id: house.foreign.id }))).status, 404);
  });

  it("409: when it does not stand still, and after fifty rests", async () => {
    assert.equal(codeOf(await resume(await plantClock())), "clock-not-paused");
    const rests = JSON.stringify(
      Array.from({ length: 50 }, () => ({ pausedOn: "2026-11-17", resumedOn: "2026-11-17", reason: "x" })),
    );
    const often = await resume(await paused({ pauses: rests }));
    assert.deepEqual([often.status, codeOf(often)], [409, "clock-pauses-too-many"]);
  });

  it("422: before the day it was paused", async () => {
    const reply = await resume(await paused({ paused_on: "2026-11-21" }));
    assert.deepEqual([reply.status, codeOf(reply)], [422, "clock-wrong-day"]);
  });
});

describe("list-followers", () => {
  it("200: shows the late ones of every association to the house's administrators, by ids alone", async () => {
    for (const [minutes, associationId, done] of [
      [30, house.association.id, null],
      [20, house.foreign.id, null],
      [25, null, null],
      [40, null, house.time.now()],
      [0, null, null],
    ] as const) {
      const at = new Date(house.time.now().getTime() - minutes * 60_000);
      await house.sql(
        "insert into outbox (entry_id, follower, association_id, at, tries, retry_at, fault, done_at) values (gen_random_uuid(), 'toy', $1, $2, 3, $2, 'Error', $3)",
        [associationId, at, done],
      );
    }
    const { late } = (await house.as("system-administrator").get("/api/followers")).body as {
      late: { associationId: string | null; tries: number; fault: string }[];
    };
    assert.deepEqual(
      late.map((row) => row.associationId),
      [house.association.id, null, house.foreign.id],
    );
    assert.deepEqual([late[0]?.tries, late[0]?.fault], [3, "Error"]);
  });
});
