import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

const codeOf = (reply: TestReply) => (reply.body as { code: string }).code;
const put = (year: number, body: object) =>
  house
    .as("system-administrator")
    .post(`/api/calendar/${String(year)}`, { source: "示例：国务院办公厅通知", worked: [], ...body });

async function plantClock(
  startedOn: string,
  count: number,
  counted: { dueOn: string; provisional: boolean },
  associationId = house.association.id,
): Promise<string> {
  const id = randomUUID();
  await house.sql(
    `insert into clock (id, association_id, matter, matter_id, operation, owner_office, edition, started_on, period_count, period_unit, due_on, provisional, state)
     values ($1, $2, 'toy', gen_random_uuid(), 'toy', 'secretariat', 'toy@2026', $3, $4, 'WD', $5, $6, 'running')`,
    [id, associationId, startedOn, count, counted.dueOn, counted.provisional],
  );
  return id;
}
const clock = async (id: string) =>
  (
    await house.sql<{ due_on: string; provisional: boolean }>("select due_on, provisional from clock where id = $1", [
      id,
    ])
  )[0];

describe("import-calendar", () => {
  it("200: counts every association's open deadlines anew, in one deed, and the new calendar counts from then on", async () => {
    // 2026-12-30 is a Wednesday; without a calendar of 2027 plain weekends are taken: 31 December, 1 and 4 January.
    const own = await plantClock("2026-12-30", 3, { dueOn: "2027-01-04", provisional: true });
    const foreign = await plantClock("2026-12-30", 3, { dueOn: "2027-01-04", provisional: true }, house.foreign.id);
    const before_ = await plantClock("2026-12-29", 2, { dueOn: "2026-12-31", provisional: false });
    const untouched = await plantClock("2026-11-16", 2, { dueOn: "2026-11-18", provisional: false });
    // As a notice would have it: New Year from Thursday the 31st to Saturday the 2nd, Sunday the 3rd worked.
    const reply = await put(2027, { off: ["2027-01-01", "2026-12-31"], worked: ["2027-01-03"] });
    assert.equal(reply.status, 200, reply.text);
    const done = reply.body as {
      recounted: number;
      moved: number;
      settled: number;
      year: { off: string[]; from: string };
    };
    assert.deepEqual(
      [done.recounted, done.moved, done.settled, done.year.off],
      [4, 3, 2, ["2026-12-31", "2027-01-01"]],
    );
    assert.deepEqual(await clock(own), { due_on: "2027-01-05", provisional: false });
    assert.deepEqual(await clock(foreign), await clock(own));
    assert.deepEqual(await clock(before_), { due_on: "2027-01-03", provisional: false });
    assert.deepEqual(await clock(untouched), { due_on: "2026-11-18", provisional: false });
    assert.ok(house.house.packs.calendar().years.has(2027));
    assert.ok(house.house.packs.calendar().years.get(2026)?.off.has("2026-12-31"), "the December before moved too");
    const [entry] = await house.sql<{ association_id: string | null; ids: { year: number } }>(
      "select association_id, ids from journal_entry where operation = 'import-calendar'",
    );
    assert.deepEqual([entry?.association_id, entry?.ids.year], [null, 2027]);
  });

  it("200: takes a corrected notice in place of the first", async () => {
    await put(2028, { off: ["2028-01-03", "2028-01-04"] });
    await put(2028, { off: ["2028-01-03"] });
    assert.deepEqual([...(house.house.packs.calendar().years.get(2028)?.off ?? [])], ["2028-01-03"]);
    assert.equal((await house.sql("select 1 from calendar_year where year = 2028")).length, 1);
  });

  it("200: lets two at once both count: neither loses the other's year", async () => {
    const replies = await Promise.all([put(2033, { off: ["2033-01-03"] }), put(2034, { off: ["2034-01-02"] })]);
    assert.deepEqual(
      replies.map((reply) => reply.status),
      [200, 200],
    );
    const { years } = house.house.packs.calendar();
    assert.ok(years.has(2033) && years.has(2034));
  });

  it("422: for days that cannot stand in the notice, and changes nothing", async () => {
    const cases = [
      [{ off: ["2029-01-01", "2028-11-30"] }, "calendar-day-foreign"],
      [{ off: ["2030-01-01"] }, "calendar-day-foreign"],
      [{ off: ["2029-01-06"] }, "calendar-day-not-worked-anyway"],
      [{ off: ["2029-01-01"], worked: ["2029-01-02"] }, "calendar-day-worked-anyway"],
    ] as const;
    for (const [body, code] of cases) {
      const reply = await put(2029, body);
      assert.deepEqual([reply.status, codeOf(reply)], [422, code]);
    }
    assert.deepEqual(await house.sql("select 1 from calendar_year where year = 2029"), []);
    assert.equal(house.house.packs.calendar().years.has(2029), false);
  });

  it("400: for what is no day, no year, no source, or nothing", async () => {
    for (const [year, body] of [
      [2029, { off: ["2029-02-30"] }],
      [2029, { off: [] }],
      [2029, { off: ["2029-01-01"], source: "" }],
      [1949, { off: ["1949-10-03"] }],
    ] as const) {
      assert.equal((await put(year, body)).status, 400);
    }
  });
});

describe("list-calendar", () => {
  it("200: shows anyone the published years, which of them were imported, and the first that is not known", async () => {
    const { years, provisionalFrom } = (await house.as("nobody").get("/api/calendar")).body as {
      years: { year: number; from: string; mark: string | null; off: string[] }[];
      provisionalFrom: number;
    };
    assert.equal(provisionalFrom, 2029);
    assert.deepEqual(
      years.map((one) => one.year),
      [2024, 2025, 2026, 2027, 2028, 2033, 2034],
    );
    assert.deepEqual(
      years.filter((one) => one.from === "import").map((one) => one.year),
      [2027, 2028, 2033, 2034],
    );
    // The notice of 2026: 国庆 from 1 to 7 October, of which five are weekdays.
    const off = years.find((one) => one.year === 2026)?.off ?? [];
    assert.deepEqual(
      off.filter((day) => day.startsWith("2026-10")),
      ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    );
  });
});

describe("list-catalogue", () => {
  type Page = { entries: { kind: string; id: string; mark: string; inForce: boolean }[]; next: string | null };

  it("200: lists what the packs hold to anyone, by kind and word, page by page", async () => {
    const items = (await house.as("nobody").get("/api/catalogue?kind=catalogue")).body as Page;
    assert.ok(items.entries.some((entry) => entry.id === "double-publicity-penalty" && entry.inForce));
    assert.ok(
      items.entries.every(
        (entry) => entry.kind === "catalogue" && ["verified", "seen-once", "unverified"].includes(entry.mark),
      ),
    );
    const found = (await house.as("nobody").get(`/api/catalogue?q=${encodeURIComponent("再确认")}`)).body as Page;
    assert.deepEqual(found.entries.map((entry) => entry.id).toSorted(), [
      "recheck-honours",
      "recheck-projects",
      "recheck-public-records",
    ]);
    const all = (await house.as("nobody").get("/api/catalogue?kind=words&limit=200")).body as Page;
    const seen = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: Page = (
        await house
          .as("nobody")
          .get(`/api/catalogue?kind=words&limit=3${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`)
      ).body as Page;
      seen.push(...page.entries.map((entry) => entry.id));
      next = page.next;
    }
    assert.deepEqual(
      seen,
      all.entries.map((entry) => entry.id),
    );
  });
});

describe("show-catalogue-entry", () => {
  it("200: shows an item with its fields, roles, source and how sure we are of it", async () => {
    const shown = (await house.as("nobody").get("/api/catalogue/catalogue/double-publicity-penalty")).body as {
      editions: {
        ref: string;
        source: { mark: string; document: string };
        catalogue: { fields: { code: string; maxLength?: number }[]; roles: Record<string, string> };
        content: null;
      }[];
    };
    const [edition] = shown.editions;
    assert.equal(edition?.ref, "double-publicity-penalty@2018");
    assert.equal(edition.source.mark, "verified");
    assert.equal(edition.catalogue.fields.length, 30);
    assert.equal(edition.catalogue.roles["documentNumber"], "CF_WSH");
    assert.equal(edition.content, null);
  });

  it("200: shows a rule as it stands, every one that the packs hold", async () => {
    const rule = (await house.as("nobody").get("/api/catalogue/rule/recheck-public-records")).body as {
      editions: { content: { first: { count: number; unit: string } } }[];
    };
    assert.deepEqual(rule.editions[0]?.content.first, { count: 30, unit: "D" });
    for (const entry of house.house.packs.set) {
      assert.equal((await house.as("nobody").get(`/api/catalogue/${entry.kind}/${entry.id}`)).status, 200, entry.id);
    }
  });

  it("404: for what the packs do not hold, or hold as another kind", async () => {
    for (const path of ["rule/double-publicity-penalty", "catalogue/nothing-here"]) {
      const reply = await house.as("nobody").get(`/api/catalogue/${path}`);
      assert.deepEqual([reply.status, codeOf(reply)], [404, "catalogue-entry-not-found"]);
    }
  });
});
