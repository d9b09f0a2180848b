import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { applicationView } from "@xinheng/domain/standing/standing-view.ts";
import { type Collected, rightsIn } from "../archives/test-rights.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { entryOf, refusedWith, standingBench } from "./test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
  rights = rightsIn(house);
});
after(() => house.stop());

let n = 700;
const inList = async (query: string) =>
  z
    .object({ entries: z.array(listEntryView) })
    .parse((await house.as("secretariat").get(`/api/list-entries?limit=200&${query}`)).body).entries;
const applications = async () =>
  z
    .object({ applications: z.array(applicationView) })
    .parse((await house.as("secretariat").get("/api/measure-applications?limit=200")).body).applications;
const applied = async (subjectId: string) => {
  const reply = await house.as("liaison").post(`/api/subjects/${subjectId}/measures`, {
    ...{ measure: "wages-funds", point: "subsidy", from: day, until: "2027-11-20" },
    ...{ unit: "示例市财政局", outcome: "示例：不予安排财政资金" },
  });
  assert.equal(reply.status, 200, reply.text);
};

/** Listed by an authority a year ago and so for the shortest time, in the association's roll on that ground, restricted. */
async function listed(): Promise<Collected & { entry: string }> {
  const record = await bench.listed(n++, { MD_LRRQ: "2025-11-03" });
  await bench.member(record.subjectId);
  const more = { criterion: "serious-listed", records: [record.recordId] };
  const { id: entry } = await bench.enteredFor(record.subjectId, day, more);
  await applied(record.subjectId);
  return { ...record, entry };
}

describe("end-repaired-entries", () => {
  it("200: a repaired record stands in no list and restrains nothing, and what rested on it ends; revoked, only its own place returns", async () => {
    const record = await listed();
    const { subjectId } = record;
    assert.equal((await bench.stands(subjectId, "subsidy")).verdict, "restricted");
    const repair = await rights.granted(await rights.memberOf(subjectId), record);

    // Before any follower has been round.
    const free = await bench.stands(subjectId, "subsidy");
    assert.deepEqual([free.verdict, free.listings], ["normal", []]);
    assert.ok(!(await inList("list=list-wages")).some(({ id }) => id === record.recordId));
    assert.ok(!(await inList("list=roll-black&state=in-list")).some(({ id }) => id === record.entry));
    const again = await bench.propose(subjectId, { criterion: "serious-listed", records: [record.recordId] });
    refusedWith(again, 422, "list-ground-repaired");

    await house.settle();
    const [left] = (await inList("list=roll-black&state=over")).filter(({ id }) => id === record.entry);
    assert.deepEqual([left?.state, left?.endedOn, left?.endedWhy], ["left", day, "所依据的记录已完成信用修复"]);
    const own = await house.sql<{ valid_to: string }>(
      "select valid_to from association_record where subject_id = $1 and item = 'own-black-roll' and replaced_at is null",
      [subjectId],
    );
    assert.deepEqual(own, [{ valid_to: day }], "what is scored of it ends with it");
    const [lifted] = (await applications()).filter((one) => one.subjectId === subjectId);
    assert.deepEqual([lifted?.state, lifted?.liftedOn], ["lifted", day]);

    const revoked = await house
      .as("secretary-general")
      .post(`${rights.repairPath(repair)}/revocation`, { why: "提交的付款凭证系伪造。" });
    assert.equal(revoked.status, 200, revoked.text);
    await house.settle();
    const back = await bench.stands(subjectId, "subsidy");
    assert.deepEqual(
      back.listings.map(({ list }) => list),
      ["list-wages"],
    );
    assert.ok((await inList("list=list-wages")).some(({ id }) => id === record.recordId));
    const [still] = (await inList("list=roll-black&state=over")).filter(({ id }) => id === record.entry);
    assert.equal(still?.state, "left", "a roll takes a new proposal");
    const [gone] = (await applications()).filter((one) => one.subjectId === subjectId);
    assert.equal(gone?.state, "lifted");
  });

  it("409: what was only proposed on it is not entered, before any follower has been round", async () => {
    const record = await bench.listed(n++, { MD_LRRQ: "2025-11-03" });
    const { subjectId } = record;
    await bench.member(subjectId);
    const more = { criterion: "serious-listed", records: [record.recordId] };
    const entry = entryOf(await bench.propose(subjectId, more));
    const path = `/api/subjects/${subjectId}/list-entries/${entry.id}`;
    entryOf(await bench.staff().post(`${path}/statement`, { statement: "示例：没有意见" }));
    await rights.granted(await rights.memberOf(subjectId), record);
    const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`);
    refusedWith(await bench.staff().post(`${path}/entry`, { resolutionId }), 409, "list-ground-over");
    await house.settle();
    assert.ok(
      (await inList("list=roll-black&state=over")).some(({ id, state }) => id === entry.id && state === "dropped"),
    );
  });

  it("200: a refusal ends nothing", async () => {
    const record = await listed();
    const repair = await rights.applied(await rights.memberOf(record.subjectId), record);
    const staff = house.as("secretariat");
    rights.done(await staff.post(`${rights.repairPath(repair)}/check`, { missing: [] }));
    const unpaid = { ...rights.verified, says: "unfulfilled", text: "示例：尚有工资没有支付。" };
    rights.done(await staff.post(`${rights.repairPath(repair)}/verification`, unpaid));
    const decision = { outcome: "refused", reasons: "认定单位答复尚未履行完毕。" };
    rights.done(await staff.post(`${rights.repairPath(repair)}/decision`, decision));
    await house.settle();
    assert.ok((await inList("list=roll-black&state=in-list")).some(({ id }) => id === record.entry));
    assert.equal((await bench.stands(record.subjectId, "subsidy")).verdict, "restricted");
  });
});

describe("a place in a list that is disputed", () => {
  it("of an authority's list shows so in the list and in the look-up, and stands until it is answered", async () => {
    const record = await listed();
    const objection: ObjectionView = await rights.filed(await rights.memberOf(record.subjectId), record);
    assert.equal(objection.about, "list-entry");
    const [shown] = (await inList("list=list-wages")).filter(({ id }) => id === record.recordId);
    assert.deepEqual([shown?.disputedSince, shown?.can], [day, []]);
    const answer = await bench.stands(record.subjectId, "subsidy");
    assert.equal(answer.verdict, "restricted");
    assert.deepEqual(
      answer.following.map(({ ground }) => [ground.disputedSince, ground.groundDisputedSince]),
      answer.following.map(({ ground }) => (ground.list === "list-wages" ? [day, null] : [null, day])),
    );
    assert.ok(answer.listings.some(({ disputedSince }) => disputedSince === day));
    const path = `${rights.pathOf(objection)}/answer`;
    rights.done(await house.as("secretariat").post(path, { outcome: "rejected", reasons: "经核查，与决定书一致。" }));
    const [answered] = (await inList("list=list-wages")).filter(({ id }) => id === record.recordId);
    assert.deepEqual([answered?.disputedSince, answered?.can], [null, ["file-objection"]]);
  });

  it("of the association's own rolls as well, and a visitor reads it of a member of good standing", async () => {
    const subjectId = await bench.member((await bench.penalised(n++)).subjectId);
    const black = await bench.enteredFor(subjectId, day);
    const member = await rights.memberOf(subjectId);
    const recordId = z.uuid().parse(black.recordId);
    await rights.filed(member, { subjectId, recordId });
    const [shown] = (await inList("list=roll-black&state=in-list")).filter(({ id }) => id === black.id);
    assert.equal(shown?.disputedSince, day);
    const { listings } = await bench.stands(subjectId, "awards");
    assert.deepEqual(
      listings.map(({ list, disputedSince }) => [list, disputedSince]),
      [["roll-black", day]],
    );

    const good = await bench.member((await bench.penalised(n++)).subjectId);
    const proposed = await bench.propose(good, { list: "roll-red", criterion: "kept-commitment" });
    const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`, "integrity-work");
    const path = `/api/subjects/${good}/list-entries/${listEntryView.parse(proposed.body).id}/entry`;
    const red = listEntryView.parse((await bench.staff().post(path, { resolutionId })).body);
    const redRecord = { subjectId: good, recordId: z.uuid().parse(red.recordId) };
    await rights.filed(await rights.memberOf(good), redRecord, { matter: "not-ours" });
    const portal = await rights.visitorSees(redRecord);
    assert.equal(portal.find(({ id }) => id === redRecord.recordId)?.disputedSince, day);
  });

  it("withheld while the answer is overdue, restrains nobody anew, and what was applied before keeps its ground", async () => {
    const [record, other] = [await listed(), await listed()];
    await rights.filed(await rights.memberOf(record.subjectId), record);
    bench.on("2026-11-30");
    await house.settle();
    assert.ok(!(await inList("list=list-wages")).some(({ id }) => id === record.recordId));
    const { listings } = await bench.stands(record.subjectId, "subsidy");
    assert.ok(!listings.some(({ list }) => list === "list-wages"));
    // Another decision of the house lets the follower ask of every application.
    await rights.granted(await rights.memberOf(other.subjectId), other);
    await house.settle();
    const [kept] = (await applications()).filter((one) => one.subjectId === record.subjectId);
    assert.equal(kept?.state, "in-force");
    bench.on(day);
  });
});
