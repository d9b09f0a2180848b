import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { WaitingItem } from "@xinheng/domain/supervision/waiting-view.ts";
import type { NoticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { mediationIn } from "../discipline/test-mediation.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof mediationIn>;
// Friday: the five working days of an answer end on Friday the 27th.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = mediationIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

/** What waits for somebody in one matter: kind and day. */
async function waits(asker: Asker, id: string): Promise<(string | null)[][]> {
  const { waiting } = bench.done<{ waiting: WaitingItem[] }>(await asker.get("/api/waiting"));
  return waiting
    .filter(({ kind, matterPath }) => kind.startsWith("mediation-") && matterPath.endsWith(id))
    .map(({ kind, dueOn }) => [kind, dueOn]);
}

async function notices(asker: Asker, id: string, kind: string): Promise<string[]> {
  const read = bench.done<{ notices: NoticeView[] }>(await asker.get("/api/notices"));
  return read.notices.filter((one) => one.kind === kind && one.matterPath.endsWith(id)).map(({ title }) => title.zh);
}

describe("list-waiting of a mediation", () => {
  it("names to each what is theirs to do, until it is done", async () => {
    const dispute = await bench.requested();
    const { id, path, requester, respondent, mediator, mediatorId } = dispute;
    assert.deepEqual(await waits(respondent, id), [["mediation-to-answer", "2026-11-27"]]);
    assert.deepEqual(await waits(requester, id), []);
    bench.done(await respondent.post(`${path}/answer`, { consents: true }));
    for (const party of [requester, respondent]) {
      assert.deepEqual(await waits(party, id), [["mediation-to-choose", null]]);
      bench.done(await party.post(`${path}/mediator`, { mediatorId }));
      assert.deepEqual(await waits(party, id), []);
    }
    // Twenty working days to settle it, from Friday the 20th of November.
    assert.deepEqual(await waits(mediator, id), [["mediation-to-settle", "2026-12-18"]]);
    bench.done(await mediator.post(`${path}/sessions`, { heldOn: "2026-11-23", hour: "09:30", place: "示例" }));
    for (const asker of [requester, respondent, mediator])
      assert.deepEqual(await waits(asker, id), [["mediation-session", "2026-11-23"]]);
    house.time.set("2026-11-23T15:00:00+08:00");
    assert.deepEqual(await waits(mediator, id), [["mediation-to-minute", "2026-11-23"]]);
    const minutes = { attended: "双方代表", minutes: "双方核对了账目。" };
    bench.done(await mediator.put(`${path}/sessions/1/minutes`, minutes));
    const owed = ["2026-12-25", "2026-12-31"].map((dueOn) => ({ ...bench.owed, dueOn }));
    bench.done(await mediator.post(`${path}/agreement`, { ...bench.draft, obligations: owed }));
    assert.deepEqual(await waits(mediator, id), []);
    for (const party of [requester, respondent]) {
      assert.deepEqual(await waits(party, id), [["mediation-to-sign", "2026-12-18"]]);
      await bench.sign(party, dispute);
    }
    assert.deepEqual(await waits(requester, id), []);
    assert.deepEqual(await waits(respondent, id), [["mediation-to-perform", "2026-12-25"]]);
    const proof = { performedOn: "2026-11-23", text: "已转账。" };
    bench.done(await respondent.post(`${path}/obligations/1/performance`, proof));
    assert.deepEqual(await waits(requester, id), [["mediation-to-confirm", null]]);
    bench.done(await requester.post(`${path}/obligations/1/answer`, { confirms: true }));
    assert.deepEqual(await waits(requester, id), []);
    assert.deepEqual(await waits(respondent, id), [["mediation-to-perform", "2026-12-31"]]);
  });

  it("the wish to move a day, and to go to the court, wait for the other side", async () => {
    const { id, path, requester, respondent } = await bench.agreed();
    bench.done(await respondent.post(`${path}/obligations/1/day`, { dueOn: "2026-12-31", why: "回款推迟" }));
    assert.deepEqual(await waits(requester, id), [["mediation-to-answer-day", null]]);
    bench.done(await requester.post(`${path}/obligations/1/day-answer`, { consents: false }));
    bench.done(await respondent.post(`${path}/court-consent`, { consents: true }));
    assert.deepEqual(await waits(requester, id), [["mediation-to-join-court", "2026-12-21"]]);
    // By the rule: twenty working days from Friday the 20th of November.
    assert.deepEqual(await waits(respondent, id), [["mediation-to-perform", "2026-12-18"]]);
    bench.done(await requester.post(`${path}/court-consent`, { consents: true }));
    assert.deepEqual(await waits(requester, id), []);
  });

  it("the secretariat appoints where both chose another; a stranger is told of nothing", async () => {
    const { id, path, requester, respondent, mediatorId } = await bench.consented();
    const staff = house.as("secretariat");
    assert.deepEqual(await waits(staff, id), []);
    const other = await bench.newMediator();
    bench.done(await requester.post(`${path}/mediator`, { mediatorId }));
    bench.done(await respondent.post(`${path}/mediator`, { mediatorId: other.mediatorId }));
    assert.deepEqual(await waits(staff, id), [["mediation-to-appoint", null]]);
    assert.deepEqual(await waits(other.asker, id), []);
    assert.deepEqual(await waits((await bench.newMember()).asker, id), []);
  });
});

describe("make-notice-round of mediations", () => {
  it("parties and mediator are told once of a session and of the end of the time of performance", async () => {
    const dispute = await bench.mediating();
    const { id, path, requester, respondent, mediator } = dispute;
    bench.done(await mediator.post(`${path}/sessions`, { heldOn: "2026-11-23", hour: "09:30", place: "示例" }));
    house.time.set("2026-11-23T08:30:00+08:00");
    await house.settle();
    await house.settle();
    for (const asker of [requester, respondent, mediator])
      assert.deepEqual(
        (await notices(asker, id, "mediation-near")).map((title) => title.slice(0, 17)),
        ["调解会或者期限在 2026-11-2".slice(0, 17)],
      );
    const owed = ["2026-11-27", "2027-01-20"].map((dueOn) => ({ ...bench.owed, dueOn }));
    bench.done(await mediator.post(`${path}/agreement`, { ...bench.draft, obligations: owed }));
    for (const party of [requester, respondent]) await bench.sign(party, dispute);
    house.time.set("2026-11-26T08:30:00+08:00");
    await house.settle();
    await house.settle();
    for (const asker of [requester, respondent]) {
      const told = await notices(asker, id, "mediation-near");
      assert.equal(told.filter((title) => title.includes("2026-11-27")).length, 1);
    }
    // The secretariat's notice of the same day leads to the matter, not to the list of deadlines.
    const near = await notices(house.as("secretariat"), id, "clock-near");
    assert.equal(near.length, 1);
    // Both are told of the end of the time to apply to the court.
    house.time.set("2026-12-22T08:30:00+08:00");
    await house.settle();
    await house.settle();
    for (const asker of [requester, respondent])
      assert.equal((await notices(asker, id, "mediation-near")).filter((title) => title.includes("2027-01")).length, 0);
    house.time.set("2027-01-19T08:30:00+08:00");
    await house.settle();
    await house.settle();
    for (const asker of [requester, respondent])
      assert.equal(
        (await notices(asker, id, "mediation-near")).filter((title) => title.includes("2027-01-20")).length,
        1,
      );
    assert.deepEqual(await notices((await bench.newMember()).asker, id, "mediation-near"), []);
  });
});
