import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { listEntryView, listView } from "@xinheng/domain/standing/list-view.ts";
import { supplierView } from "@xinheng/domain/standing/standing-view.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { entryOf, nobody, refusedWith, standingBench } from "./test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
});
after(() => house.stop());

let n = 100;
const memberOf = async () => bench.member((await bench.penalised(n++)).subjectId);
const at = (subjectId: string, entryId: string, step: string) =>
  `/api/subjects/${subjectId}/list-entries/${entryId}/${step}`;
const entries = z.object({ entries: z.array(listEntryView) });
const inRoll = async (query: string) =>
  entries.parse((await house.as("secretariat").get(`/api/list-entries?${query}`)).body).entries;

describe("list-lists", () => {
  it("200: names of each list who decides, on what basis, by which criteria; a liaison reads no internal one", async () => {
    const all = async (as: Parameters<TestHouse["as"]>[0]) =>
      z.object({ lists: z.array(listView) }).parse((await house.as(as).get("/api/lists")).body).lists;
    const wages = (await all("secretariat")).find(({ id }) => id === "list-wages");
    assert.deepEqual([wages?.holder, wages?.term, wages?.earlyExitAfter], ["authority", "3Y", "6M"]);
    assert.match(wages?.article ?? "", /人社部令第45号/);
    const ids = (await all("liaison")).map(({ id }) => id);
    assert.ok(!ids.includes("roll-black") && !ids.includes("roll-focus") && ids.includes("list-wages"));
  });
});

describe("propose-list-entry", () => {
  it("200: tells the article and until when a statement is awaited", async () => {
    const entry = entryOf(await bench.propose(await memberOf()));
    assert.deepEqual([entry.state, entry.statementDueOn, entry.from], ["proposed", "2026-11-27", null]);
    assert.deepEqual(entry.can, [
      ...["state-on-list-entry", "enter-list-entry", "drop-list-entry", "file-listing-objection"],
    ]);
  });

  it("422: without an effective document, with the article", async () => {
    const subjectId = await memberOf();
    refusedWith(await bench.propose(subjectId, { document: null }), 422, "list-without-document", "国办发〔2020〕49号");
    refusedWith(await bench.propose(subjectId, { paperId: null }), 422, "list-without-document");
    const late = { document: { ...bench.document, decidedOn: "2026-11-21" } };
    refusedWith(await bench.propose(subjectId, late), 422, "list-document-in-future");
  });

  it("422: what the law leaves to authorities, and a criterion outside the pack", async () => {
    const subjectId = await memberOf();
    refusedWith(await bench.propose(subjectId, { list: "list-wages" }), 422, "list-reserved", "人社部令第45号");
    refusedWith(await bench.propose(subjectId, { criterion: "bad-service" }), 422, "list-criterion-unknown");
  });

  it("422: small records counted up make no black entry", async () => {
    const [first, second] = [
      await bench.penalised(n),
      await bench.penalised(n, { CF_WSH: `示环罚字〔2026〕另${String(n)}号` }),
    ];
    n += 1;
    const subjectId = await bench.member(first.subjectId);
    const both = { records: [first.recordId, second.recordId] };
    refusedWith(await bench.propose(subjectId, both), 422, "list-counts-up");
    refusedWith(await bench.propose(subjectId, { records: [first.recordId] }), 422, "list-counts-up");
  });

  it("422: no person, and no stranger", async () => {
    const stranger = (await bench.penalised(n++)).subjectId;
    refusedWith(await bench.propose(stranger), 422, "list-members-only");
    const person = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'practitioner', '示例')", [
      person,
      person.slice(0, 8),
    ]);
    refusedWith(await bench.propose(person), 422, "list-holds-no-person");
  });

  it("422: a red roll is held against the adverse lists first", async () => {
    const { subjectId } = await bench.listed(n++);
    await bench.member(subjectId);
    const red = { list: "roll-red", criterion: "kept-commitment" };
    refusedWith(await bench.propose(subjectId, red), 422, "list-red-beside-black", "拖欠农民工工资");
  });

  it("404: no such list, subject or record", async () => {
    const subjectId = await memberOf();
    refusedWith(await bench.propose(subjectId, { list: "list-of-mine" }), 404, "list-not-found");
    refusedWith(await bench.propose(nobody), 404, "subject-not-found");
    refusedWith(await bench.propose(subjectId, { records: [nobody] }), 404, "record-not-found");
  });

  it("409: once under way", async () => {
    const subjectId = await memberOf();
    entryOf(await bench.propose(subjectId));
    refusedWith(await bench.propose(subjectId), 409, "list-entry-under-way");
  });

  it("410: not of a merged subject", async () => {
    const [one, other] = [await memberOf(), await memberOf()];
    await house.sql("update subject set merged_into = $2 where id = $1", [one, other]);
    refusedWith(await bench.propose(one), 410, "subject-merged");
  });
});

describe("state-on-list-entry", () => {
  it("200: by the member itself, shown with its day", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    const own = await house.newAccount("member", { subjectId });
    const stated = entryOf(await own.post(at(subjectId, entry.id, "statement"), { statement: "示例：已经改正" }));
    assert.deepEqual([stated.statement, stated.statedOn], ["示例：已经改正", day]);
  });

  it("404: no such entry, or another association's", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    const body = { statement: "示例" };
    refusedWith(await bench.staff().post(at(subjectId, nobody, "statement"), body), 404, "list-entry-not-found");
    const foreign = house.as("secretary-general", "foreign");
    refusedWith(await foreign.post(at(subjectId, entry.id, "statement"), body), 404, "list-entry-not-found");
  });

  it("409: once it is dropped", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    entryOf(await bench.staff().post(at(subjectId, entry.id, "drop"), { why: "示例：事实不成立" }));
    const reply = await bench.staff().post(at(subjectId, entry.id, "statement"), { statement: "示例" });
    refusedWith(reply, 409, "list-entry-stage-wrong");
  });
});

describe("enter-list-entry", () => {
  it("200: in the roll for its term, with a record of its item that nobody outside reads", async () => {
    const subjectId = await memberOf();
    const entry = await bench.enteredFor(subjectId, day);
    assert.deepEqual(
      [entry.state, entry.from, entry.until, entry.earliestExitOn],
      ["in-list", day, "2027-11-20", "2027-02-20"],
    );
    const kept = await house.sql<{ item: string; open_scope: string }>(
      "select item, open_scope from association_record where subject_id = $1",
      [subjectId],
    );
    assert.deepEqual(kept, [{ item: "own-black-roll", open_scope: "internal" }]);
    const archive = (await house.as("nobody").get(`/api/subjects/${subjectId}/archive`)).text;
    assert.ok(!archive.includes("自律名单"));
  });

  it("409: not while the time for a statement runs; after it without one", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`);
    const enter = () => bench.staff().post(at(subjectId, entry.id, "entry"), { resolutionId });
    refusedWith(await enter(), 409, "list-statement-time-runs", "2026-11-27");
    bench.on("2026-11-28");
    assert.equal(entryOf(await enter()).from, "2026-11-28");
    refusedWith(await enter(), 409, "list-entry-stage-wrong");
    bench.on(day);
  });

  it("422: by no resolution of another kind, lost, taken before the proposal, or used already", async () => {
    const [first, second] = [await memberOf(), await memberOf()];
    const used = (await bench.enteredFor(first, day)).resolution?.id;
    const entry = entryOf(await bench.propose(second));
    entryOf(await bench.staff().post(at(second, entry.id, "statement"), { statement: "示例" }));
    const unfit = [
      await bench.resolve(`${day}T18:00:00+08:00`, "integrity-work"),
      await bench.resolve(`${day}T18:00:00+08:00`, "sanction-member", false),
      await bench.resolve("2026-11-01T18:00:00+08:00"),
      used,
    ];
    for (const resolutionId of unfit)
      refusedWith(
        await bench.staff().post(at(second, entry.id, "entry"), { resolutionId }),
        422,
        "list-resolution-unfit",
      );
  });

  it("410: not of a subject that was merged meanwhile", async () => {
    const [subjectId, other] = [await memberOf(), await memberOf()];
    const entry = entryOf(await bench.propose(subjectId));
    entryOf(await bench.staff().post(at(subjectId, entry.id, "statement"), { statement: "示例" }));
    await house.sql("update subject set merged_into = $2 where id = $1", [subjectId, other]);
    const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`);
    refusedWith(await bench.staff().post(at(subjectId, entry.id, "entry"), { resolutionId }), 410, "subject-merged");
  });

  it("404: no such entry", async () => {
    const reply = await bench.staff().post(at(nobody, nobody, "entry"), { resolutionId: nobody });
    refusedWith(reply, 404, "list-entry-not-found");
  });
});

describe("drop-list-entry", () => {
  it("200: ends before anybody was listed, with its reason", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    const dropped = entryOf(await bench.staff().post(at(subjectId, entry.id, "drop"), { why: "示例：陈述成立" }));
    assert.deepEqual([dropped.state, dropped.endedWhy, dropped.can], ["dropped", "示例：陈述成立", []]);
  });

  it("404: no such entry", async () => {
    refusedWith(await bench.staff().post(at(nobody, nobody, "drop"), { why: "示例" }), 404, "list-entry-not-found");
  });

  it("409: once entered", async () => {
    const subjectId = await memberOf();
    const entry = await bench.enteredFor(subjectId, day);
    refusedWith(
      await bench.staff().post(at(subjectId, entry.id, "drop"), { why: "示例" }),
      409,
      "list-entry-stage-wrong",
    );
  });
});

describe("leave-list", () => {
  it("200: from the earliest day on; what rests on it ends at once", async () => {
    const subjectId = await memberOf();
    const entry = await bench.enteredFor(subjectId, day);
    assert.equal((await bench.stands(subjectId, "exhibition")).verdict, "restricted");
    const leave = () => bench.staff().post(at(subjectId, entry.id, "exit"), { why: "示例：已经改正并消除影响" });
    refusedWith(await leave(), 409, "list-too-early-to-leave", "2027-02-20");
    bench.on("2027-02-20");
    assert.equal(entryOf(await leave()).state, "left");
    assert.equal((await bench.stands(subjectId, "exhibition")).verdict, "normal");
    bench.on(day);
  });

  it("404: no such entry", async () => {
    refusedWith(await bench.staff().post(at(nobody, nobody, "exit"), { why: "示例" }), 404, "list-entry-not-found");
  });

  it("409: not before its day, nor what was never entered", async () => {
    const subjectId = await memberOf();
    const entry = entryOf(await bench.propose(subjectId));
    refusedWith(
      await bench.staff().post(at(subjectId, entry.id, "exit"), { why: "示例" }),
      409,
      "list-entry-stage-wrong",
    );
  });

  it("422: a list without early exit is left on its day alone", async () => {
    const subjectId = await memberOf();
    const entry = await bench.enteredFor(subjectId, day);
    // Another edition of the association's own, which knows no early exit.
    const { standing, setAside } = house.house.packs;
    const before = standing();
    const strict = before.map((one) =>
      one.entry.kind === "list" && one.entry.id === "roll-black"
        ? { ...one, entry: { ...one.entry, earlyExitAfter: undefined } }
        : one,
    );
    house.house.packs.takeEditions(strict, setAside());
    const reply = await bench.staff().post(at(subjectId, entry.id, "exit"), { why: "示例" });
    house.house.packs.takeEditions(before, setAside());
    refusedWith(reply, 422, "list-without-early-exit");
  });
});

describe("end-recalled-entries", () => {
  it("200: an entry leaves with the record it rests on, at once and for good", async () => {
    const serious = await bench.listed(n++);
    const subjectId = await bench.member(serious.subjectId);
    const more = { criterion: "serious-listed", records: [serious.recordId] };
    const entry = await bench.enteredFor(subjectId, day, more);
    const recall = {
      reason: "source-revoked",
      document: { number: "示撤〔2026〕1号", issuer: "示例市人力资源和社会保障局", decidedOn: "2026-11-19" },
    };
    const reply = await house
      .as("secretariat")
      .post(`/api/subjects/${subjectId}/records/${serious.recordId}/recall`, recall);
    assert.equal(reply.status, 200, reply.text);
    // Before any follower has been round.
    assert.deepEqual((await bench.stands(subjectId, "exhibition")).listings, []);
    await house.settle();
    const [left] = (await inRoll("list=roll-black&state=over")).filter(({ id }) => id === entry.id);
    assert.deepEqual([left?.state, left?.endedOn, left?.endedWhy], ["left", day, "所依据的记录已被撤回"]);
  });
});

describe("list-list-entries", () => {
  it("200: an authority's list by its imported decisions; it ends by itself on its day, also after weeks of standstill", async () => {
    const { recordId } = await bench.listed(n++, { MD_JMRQ: "2026-12-04" });
    const found = async () => (await inRoll("list=list-wages&limit=200")).some(({ id }) => id === recordId);
    assert.equal(await found(), true);
    bench.on("2026-12-04");
    assert.equal(await found(), true);
    bench.on("2026-12-25");
    assert.equal(await found(), false);
    bench.on(day);
  });

  it("200: what its source says is removed is in no list, and no foreign roll is read", async () => {
    const { recordId } = await bench.listed(n++, { MD_ZT: "已移出" });
    assert.ok(!(await inRoll("list=list-wages&limit=200")).some(({ id }) => id === recordId));
    const foreign = await house.as("secretariat", "foreign").get("/api/list-entries");
    assert.deepEqual(entries.parse(foreign.body).entries, []);
  });
});

describe("list-suppliers", () => {
  it("200: punishment and elimination from the finance department's decisions, for their term", async () => {
    const finance = { MD_JG: "示例市财政局", MD_SJLY: "示例市财政局" };
    const barred = await bench.listed(n++, { ...finance, MD_MDMC: "禁止参加政府采购活动", MD_JMRQ: "2027-11-01" });
    const punished = await bench.listed(n++, { ...finance, MD_MDMC: "政府采购严重违法失信行为记录名单" });
    const red = await bench.honoured(n++);
    const tiers = async () => {
      const { body } = await house.as("liaison").get("/api/suppliers?limit=200");
      const { suppliers } = z.object({ suppliers: z.array(supplierView) }).parse(body);
      return (id: string) => suppliers.find(({ subjectId }) => subjectId === id)?.tier;
    };
    const now = await tiers();
    assert.deepEqual(
      [barred, punished, red].map(({ subjectId }) => now(subjectId)),
      ["elimination", "punishment", "incentive"],
    );
    await house.sql("update record set last_confirmed_on = '2027-11-01' where item = 'official-list-entry'");
    bench.on("2027-11-02");
    const later = await tiers();
    assert.deepEqual([later(barred.subjectId), later(punished.subjectId)], [undefined, "punishment"]);
    bench.on(day);
  });
});
