import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { NoticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import type { WaitingItem } from "@xinheng/domain/supervision/waiting-view.ts";
import { complaintsIn } from "../discipline/test-complaint.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof complaintsIn>;
// Friday: the five working days of judging end on Friday the 27th, the seven of an answer on Tuesday the 1st.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = complaintsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

/** What waits for somebody in one complaint: kind and day. */
async function waits(asker: Asker, id: string): Promise<(string | null)[][]> {
  const { waiting } = bench.done<{ waiting: WaitingItem[] }>(await asker.get("/api/waiting"));
  return waiting
    .filter(({ kind, matterPath }) => kind.startsWith("complaint-") && matterPath.endsWith(id))
    .map(({ kind, dueOn }) => [kind, dueOn]);
}

async function notices(asker: Asker, id: string, kind: string): Promise<string[]> {
  const read = bench.done<{ notices: NoticeView[] }>(await asker.get("/api/notices"));
  return read.notices.filter((one) => one.kind === kind && one.matterPath.endsWith(id)).map(({ title }) => title.zh);
}

describe("list-waiting of a complaint", () => {
  it("names to the secretariat each step, to the member its answer, until it is done", async () => {
    const staff = bench.staff();
    const one = await bench.received();
    assert.deepEqual(await waits(staff, one.id), [["complaint-to-judge", "2026-11-27"]]);
    assert.deepEqual(await waits(one.member, one.id), []);
    bench.done(await staff.post(`${one.path}/judgement`, { accepted: true, why: "示例受理" }));
    assert.deepEqual(await waits(staff, one.id), [["complaint-to-ask", "2026-11-25"]]);
    bench.done(await staff.post(`${one.path}/question`, bench.told));
    assert.deepEqual(await waits(staff, one.id), []);
    assert.deepEqual(await waits(one.member, one.id), [["complaint-to-answer", "2026-12-01"]]);
    bench.done(await one.member.post(`${one.path}/answer`, { text: "示例答复" }));
    assert.deepEqual(await waits(one.member, one.id), []);
    assert.deepEqual(await waits(staff, one.id), [["complaint-to-end", "2026-12-04"]]);
    bench.done(await staff.post(`${one.path}/end`, { how: "settled", text: "示例和解" }));
    assert.deepEqual(await waits(staff, one.id), []);
  });
});

describe("notices of a complaint", () => {
  it("tell the secretariat what a visitor sent, and the member from the question on; nobody is told who complains", async () => {
    const one = await bench.received();
    await house.settle();
    const staff = bench.staff();
    assert.equal((await notices(staff, one.id, "complaint-received")).length, 1);
    assert.deepEqual(await notices(one.member, one.id, "complaint-moved"), []);
    bench.done(await staff.post(`${one.path}/judgement`, { accepted: true, why: "示例受理" }));
    await house.settle();
    assert.deepEqual(await notices(one.member, one.id, "complaint-moved"), []);
    bench.done(await staff.post(`${one.path}/question`, bench.told));
    await house.settle();
    const told = await notices(one.member, one.id, "complaint-moved");
    assert.equal(told.length, 1);
    assert.equal(told[0]?.includes("示例消费者"), false);
  });
  it("tell the member that its time is nearly over", async () => {
    const one = await bench.asked();
    house.time.set("2026-11-30T09:00:00+08:00");
    await house.settle();
    assert.equal((await notices(one.member, one.id, "complaint-near")).length, 1);
  });
});
