import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { waitingList } from "@xinheng/domain/supervision/waiting-view.ts";
import { shown } from "../governance/test-order.ts";
import { suspendEvaluationGrades } from "../evaluation/grades/suspend-evaluation-grades.ts";
import { roundBench } from "../evaluation/test-round.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

const waitingOf = async (asker: Asker) => shown(waitingList, await asker.get("/api/waiting")).waiting;
const countOf = async (kind: string, asker = r.staff()) =>
  (await waitingOf(asker)).find((one) => one.kind === kind)?.count ?? 0;

describe("what of evaluations waits", () => {
  it("for the secretariat, step by step; the periods with their pages, and for nobody who does none of it", async () => {
    const open = await r.called();
    const who = await r.member();
    assert.equal((await r.apply(who, open.id)).status, 200);
    assert.equal(await countOf("evaluations-to-qualify"), 1);
    assert.equal(await countOf("evaluations-to-qualify", house.as("supervisor")), 0);
    r.today("2026-12-02");
    const clock = (await waitingOf(r.staff())).find(({ matterPath }) => matterPath.endsWith(open.id));
    assert.deepEqual(
      [clock?.kind, clock?.dueOn, clock?.title.zh],
      ["clock-due", "2026-12-04", "期限将满：会员申请参加评价"],
    );
    const frozen = await r.frozen();
    const data = (await waitingOf(frozen.who.asker)).find(({ kind }) => kind === "evaluation-to-check");
    assert.deepEqual(
      [data?.dueOn, data?.matterPath],
      [frozen.round.remarksUntil, `/desk/own/evaluations/${frozen.who.subjectId}/${frozen.id}`],
    );
    assert.equal((await r.own(frozen.who, frozen.id, "objections", { reason: "示例：数据有误" })).status, 200);
    assert.equal(await countOf("evaluation-objections"), 1);
  });
  it("a suspended grade until a body has decided, a review until it is made", async () => {
    const { who, id } = await r.graded();
    await r.penalty(who.subjectId);
    assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
    assert.equal(await countOf("grades-to-settle"), 1);
    await house.sql("update clock set state = 'struck', due_on = '2026-12-31' where matter_id = $1", [id]);
    assert.equal(await countOf("grade-reviews-due"), 1);
    assert.equal((await r.step(id, "review", { reasons: "示例：已复核" })).status, 200);
    assert.equal(await countOf("grade-reviews-due"), 0);
  });
});
