import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { NoticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { casesIn } from "../discipline/test-case.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

async function told(asker: Asker, id: string, kind: string): Promise<string[]> {
  const read = bench.done<{ notices: NoticeView[] }>(await asker.get("/api/notices"));
  return read.notices
    .filter((one) => one.kind === kind && one.matterPath === `/desk/cases/${id}`)
    .map(({ title }) => title.zh.replace("案件有新进展：", ""))
    .toReversed();
}

describe("tell-of-entry of cases", () => {
  it("200: the member from its notice on, the investigator, the panel and the secretariat, nobody of what they did", async () => {
    const accused = await bench.noticed();
    await house.settle();
    assert.deepEqual(await told(accused.member, accused.id, "case-moved"), ["出具惩戒事先告知书"]);
    assert.ok((await told(accused.investigator, accused.id, "case-moved")).includes("指定承办人"));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await bench.state(accused, true));
    await house.settle();
    const panel = await bench.newPanel();
    const heldOn = "2026-11-23";
    bench.done(await bench.staff().post(`${accused.path}/hearing`, bench.hearing(panel, { heldOn })));
    await house.settle();
    const own = await told(accused.member, accused.id, "case-moved");
    assert.deepEqual(own.toSorted(), ["出具惩戒事先告知书", "已定听证"].toSorted());
    for (const asker of panel) assert.deepEqual(await told(asker, accused.id, "case-moved"), ["已定听证"]);
    const staff = await told(house.as("secretariat"), accused.id, "case-moved");
    assert.ok(staff.includes("会员已陈述申辩") && staff.includes("会员已签收文书"), staff.join());
    assert.deepEqual(await told((await bench.newMember()).member, accused.id, "case-moved"), []);
  });
});

describe("make-notice-round of cases", () => {
  it("200: the day of the hearing and the end of a period, once, to those it concerns", async () => {
    const [heard, silent] = [await bench.stated(true), await bench.served()];
    const panel = await bench.newPanel();
    bench.done(await bench.staff().post(`${heard.path}/hearing`, bench.hearing(panel, { heldOn: "2026-11-23" })));
    house.time.set("2026-11-23T08:30:00+08:00");
    await house.settle();
    await house.settle();
    for (const asker of [heard.member, ...panel])
      assert.deepEqual(await told(asker, heard.id, "case-near"), ["听证或者案件期限在 2026-11-23"]);
    assert.deepEqual(await told(silent.member, silent.id, "case-near"), []);
    // Ten working days to state its case, from Friday the 20th of November.
    house.time.set("2026-12-03T08:30:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await told(silent.member, silent.id, "case-near"), ["听证或者案件期限在 2026-12-04"]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});
