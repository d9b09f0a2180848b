import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { perform } from "../../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { noteRepairOverdue } from "../repairs/note-repair-overdue.ts";
import { noteObjectionOverdue } from "./note-objection-overdue.ts";
import { type Collected, rightsIn } from "../test-rights.ts";

// The house stands still from Friday, 30 October 2026, to Friday, 20 November: nothing beats, nobody asks.
const stopped = "2026-10-30T10:00:00+08:00";
const resumed = "2026-11-20T08:00:00+08:00";
let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
let record: Collected;
let objection: ObjectionView;
let repair: RepairView;

before(async () => {
  house = await startTestHouse(stopped);
  rights = rightsIn(house);
  record = await rights.collect(201, { CF_JDRQ: "2026-10-20" });
  const other = await rights.collect(202, { CF_JDRQ: "2026-07-20" });
  await house.sql("update record set severity = 'general' where id = $1", [other.recordId]);
  objection = await rights.filed(await rights.memberOf(record.subjectId), record);
  const member = await rights.memberOf(other.subjectId);
  const evidence = await rights.bring(member, other.subjectId);
  const papers = [{ need: "fulfilment", evidence }];
  repair = rights.done(await rights.apply(member, other, { fulfilledOn: "2026-10-29", papers }));
});
after(() => house.stop());

const byClock = (operation: typeof noteObjectionOverdue, params: Record<string, string>) =>
  perform(house.house, operation, {
    ...{ actor: clockActor(house.association.id), params, body: {}, requestId: randomUUID() },
  });

describe("note-objection-overdue", () => {
  it("200: after three weeks of standstill it strikes once, and the record is not shown until it is answered", async () => {
    assert.equal(objection.clock?.dueOn, "2026-11-04");
    house.time.set(resumed);
    assert.equal((await rights.visitorSees(record)).length, 1, "nothing has beaten yet");
    await house.settle();
    await house.settle();
    const entries = await house.sql<{ operation: string }>(
      "select operation from journal_entry where operation like 'note-%-overdue' order by xmin::text::bigint",
    );
    assert.deepEqual(
      entries.map(({ operation }) => operation),
      ["note-objection-overdue", "note-repair-overdue"],
    );
    assert.equal((await rights.visitorSees(record)).length, 0);
    const shown = rights.done<ObjectionView>(await house.as("secretariat").get(rights.pathOf(objection)));
    assert.deepEqual([shown.overdueOn, shown.clock?.late], ["2026-11-20", true]);
    const notices = await house.as("supervisor").get("/api/notices");
    assert.match(notices.text, /matter-overdue/);
    const answer = { outcome: "rejected", reasons: "经核查，与决定书一致。" };
    rights.done(await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, answer));
    assert.equal((await rights.visitorSees(record)).length, 1, "answered, it is shown again");
  });
  it("404: no such objection", async () => {
    const answer = await byClock(noteObjectionOverdue, { objectionId: randomUUID() });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "objection-not-found");
  });
  it("409: answered meanwhile", async () => {
    const answer = await byClock(noteObjectionOverdue, { objectionId: objection.id });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "objection-stage-wrong");
  });
});

describe("note-repair-overdue", () => {
  it("200: the day is noted, and it can be dealt with all the same", async () => {
    const staff = house.as("secretariat");
    const shown = rights.done<RepairView>(await staff.get(rights.repairPath(repair)));
    assert.equal(shown.overdueOn, "2026-11-20");
    assert.deepEqual(shown.can, ["check-repair"]);
  });
  it("404: no such application", async () => {
    const answer = await byClock(noteRepairOverdue, { repairId: randomUUID() });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "repair-not-found");
  });
  it("409: it waits for the subject meanwhile", async () => {
    const missing = { missing: ["commitment"], why: "请补交承诺书。" };
    rights.done(await house.as("secretariat").post(`${rights.repairPath(repair)}/check`, missing));
    const answer = await byClock(noteRepairOverdue, { repairId: repair.id });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "repair-stage-wrong");
  });
});

describe("the waiting page and the calendar", () => {
  it("name the matter and lead to it, and the feed carries its last day", async () => {
    house.time.set("2026-11-20T09:00:00+08:00");
    const fresh = await rights.collect(203);
    const filed = await rights.filed(await rights.memberOf(fresh.subjectId), fresh);
    const waiting = await house.as("secretariat").get("/api/waiting");
    assert.ok(waiting.text.includes(`/desk/objections/${fresh.subjectId}/${filed.id}`));
    assert.match(waiting.text, /答复异议/);
    const drawn = rights.done<{ link: string }>(await house.as("secretariat").post("/api/notice-settings/calendar"));
    const feed = await house.as("nobody").get(new URL(drawn.link).pathname);
    assert.match(feed.text, /DTSTART;VALUE=DATE:20261125/);
  });
});
