import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { datesPage } from "@xinheng/domain/supervision/dates-view.ts";
import type { NoticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import type { WaitingItem } from "@xinheng/domain/supervision/waiting-view.ts";
import { infringementsIn } from "../discipline/test-infringement.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof infringementsIn>;
// Friday: the five working days of judging end on Friday the 27th, the thirty days of the inquiry on Monday the 21st.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = infringementsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

/** What waits for somebody in one matter: kind and day. */
async function waits(asker: Asker, id: string): Promise<(string | null)[][]> {
  const { waiting } = bench.done<{ waiting: WaitingItem[] }>(await asker.get("/api/waiting"));
  return waiting
    .filter(({ kind, matterPath }) => !kind.startsWith("clock-") && matterPath.endsWith(id))
    .map(({ kind, dueOn }) => [kind, dueOn]);
}

async function notices(asker: Asker, id: string): Promise<string[]> {
  const read = bench.done<{ notices: NoticeView[] }>(await asker.get("/api/notices"));
  return read.notices.filter((one) => one.matterPath.endsWith(id)).map(({ kind }) => kind);
}

describe("list-waiting of a complaint about data", () => {
  it("names each step to who takes it, until it is done", async () => {
    const staff = bench.staff();
    const one = await bench.filed();
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-judge", "2026-11-27"]]);
    bench.done(await staff.post(`${one.path}/judgement`, bench.judgement));
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-assign", "2026-11-25"]]);
    bench.done(await bench.assign(one, one.officer));
    assert.deepEqual(await waits(staff, one.id), []);
    assert.deepEqual(await waits(one.officer, one.id), [["infringement-to-find", "2026-12-21"]]);
    bench.done(await one.officer.post(`${one.path}/findings`, bench.finding()));
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-order", "2026-12-21"]]);
    const { id } = await bench.order(one);
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-carry-out", "2026-12-21"]]);
    house.time.set("2026-12-03T10:00:00+08:00");
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-carry-out", "2026-12-01"]]);
    const paper = await bench.bring(staff, one);
    const execution = { how: "示例：致歉。", on: "2026-12-03", paper };
    bench.done(await staff.post(`${one.path}/consequences/${id}/execution`, execution));
    assert.deepEqual(await waits(staff, one.id), [["infringement-to-close", "2026-12-21"]]);
    assert.deepEqual(await waits(one.member, one.id), []);
  });
  it("names a day in court, among the dates too, by the organ", async () => {
    const one = await bench.suit();
    const hearing = { on: "2026-11-25", hour: "09:30", place: "示例第一法庭" };
    bench.done(await bench.staff().post(`${one.path}/hearings`, hearing));
    assert.deepEqual(await waits(bench.staff(), one.id), [["suit-hearing", "2026-11-25"]]);
    const { owners } = datesPage.parse((await bench.staff().get("/api/dates?within=30")).body);
    const found = owners.flatMap(({ items }) => items).filter(({ matterPath }) => matterPath.endsWith(one.id));
    assert.deepEqual(
      found.map(({ kind, on, state, title }) => [kind, on, state, title.zh]),
      [["suit-hearing", "2026-11-25", "due", `开庭：${bench.claimed.organ}`]],
    );
  });
});

describe("notices of a complaint about data", () => {
  it("tell who handles it, then whoever complained; never whose own act is complained of", async () => {
    const one = await bench.filed();
    await house.settle();
    const accused = await house.newAccount("secretariat");
    assert.deepEqual(await notices(bench.staff(), one.id), ["infringement-received"]);
    assert.deepEqual(await notices(one.member, one.id), []);
    bench.done(await one.officer.post(`${one.path}/judgement`, { ...bench.judgement, against: [accused.accountId] }));
    await house.settle();
    assert.deepEqual(await notices(one.member, one.id), ["infringement-moved"]);
    assert.deepEqual(await notices(accused, one.id), []);
  });
});
