import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { waitingList } from "@xinheng/domain/supervision/waiting-view.ts";
import { days, normBench } from "../norms/test-norm.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
});
after(() => house.stop());

describe("the yearly report on a norm", () => {
  it("waits for the secretariat once a year in force is over, with the last day of the rule, until it is entered", async () => {
    const norm = await normBench(house).promulgated();
    const owed = async (who: "secretariat" | "supervisor" = "secretariat") => {
      const { body } = await house.as(who).get("/api/waiting");
      return waitingList.parse(body).waiting.filter(({ kind }) => kind === "norm-report-owed");
    };
    house.time.set("2027-11-20T10:00:00+08:00");
    assert.deepEqual(await owed(), [], "it came into force in 2027");
    house.time.set("2028-01-02T10:00:00+08:00");
    assert.deepEqual(
      (await owed()).map(({ title, dueOn, since, matterPath }) => [title.zh, dueOn, since, matterPath]),
      [["2027 年度执行情况报告：示例自律规约", "2028-03-31", "2028-01-01", `/desk/norms/${norm.id}?tab=practice`]],
    );
    assert.deepEqual(await owed("supervisor"), []);
    const report = { year: 2027, report: "示例：本年度签署一家，未收到投诉。" };
    assert.equal((await house.as("secretariat").post(`/api/norms/${norm.id}/reports`, report)).status, 200);
    assert.deepEqual(await owed(), []);
  });
});
