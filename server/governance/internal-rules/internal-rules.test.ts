import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { internalRules, internalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { nobody, orderBench, refusedWith, shown } from "../test-order.ts";
import { callInternalRuleReview } from "./call-internal-rule-review.ts";

let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = orderBench(house);
  await bench.enterCharter();
});
after(() => house.stop());

const send = async (more: object = {}) =>
  bench.staff().post("/api/internal-rules", {
    kind: "finance",
    title: "示例财务管理制度",
    owner: "秘书长",
    paperId: await bench.paper(),
    ...more,
  });
const entered = async (more: object = {}) => shown(internalRuleView, await send(more));
const vote = (id: string, more: object = {}) =>
  bench.resolve({
    ...{ matter: { kind: "internal-rule", id }, kind: "adopt-internal-rule", body: "council", ballot: "open" },
    ...more,
  });
const step = (id: string, move: string, body: object) => bench.staff().post(`/api/internal-rules/${id}/${move}`, body);
const approve = async (id: string, more: object = {}) =>
  step(id, "approval", {
    ...{ resolutionId: await vote(id), inForceFrom: "2026-11-20", reviewOn: "2027-11-19" },
    ...more,
  });
const approved = async (more: object = {}) => shown(internalRuleView, await approve((await entered(more)).id));
const register = async () => shown(internalRules, await bench.staff().get("/api/internal-rules"));
const stateOf = async (id: string) => (await register()).rows.find((row) => row.id === id)?.state;

describe("list-internal-rules", () => {
  it("200: names the kinds that are missing, and no more once one is in force", async () => {
    const before = (await register()).gaps.map(({ id }) => id);
    assert.ok(before.includes("archives") && before.includes("re-election"));
    await approved({ kind: "archives", title: "示例档案管理制度" });
    const gaps = (await register()).gaps.map(({ id }) => id);
    assert.deepEqual(
      before.filter((id) => !gaps.includes(id)),
      ["archives"],
    );
    const { rows } = shown(internalRules, await house.as("member").get("/api/internal-rules"));
    assert.ok(rows.every(({ state }) => state !== "draft"));
  });

  it("409: not without a rule", async () => {
    const reply = await bench.without("internal-rules", () => bench.staff().get("/api/internal-rules"));
    refusedWith(reply, 409, "governance-rules-missing");
  });
});

describe("enter-internal-rule", () => {
  it("200: a draft, and the next version of what is in force", async () => {
    assert.deepEqual([(await entered()).state, (await entered()).version], ["draft", 1]);
    const first = await approved();
    const next = await entered({ follows: first.id, kind: "personnel" });
    assert.deepEqual([next.version, next.kind.id, next.lineage], [2, "finance", first.lineage]);
  });

  it("404: a paper or a former version that is not there", async () => {
    refusedWith(await send({ paperId: nobody }), 404, "paper-not-found");
    refusedWith(await send({ follows: nobody }), 404, "internal-rule-not-found");
  });

  it("409: a draft has no next version, and there is one next version at a time", async () => {
    refusedWith(await send({ follows: (await entered()).id }), 409, "internal-rule-stage-wrong");
    const first = await approved();
    await entered({ follows: first.id });
    refusedWith(await send({ follows: first.id }), 409, "internal-rule-draft-waits");
  });

  it("422: a kind the rule does not know", async () => {
    refusedWith(await send({ kind: "poetry" }), 422, "internal-rule-kind-unknown");
  });
});

describe("approve-internal-rule", () => {
  it("200: in force from its day; the version before is replaced on that day", async () => {
    const first = await approved();
    const next = await entered({ follows: first.id });
    const later = shown(internalRuleView, await approve(next.id, { inForceFrom: "2026-12-01" }));
    assert.deepEqual([later.state, await stateOf(first.id)], ["to-come", "in-force"]);
    bench.on("2026-12-01");
    const states = [await stateOf(next.id), await stateOf(first.id)];
    bench.on("2026-11-20");
    assert.deepEqual(states, ["in-force", "replaced"]);
  });

  it("404: no such rule", async () => {
    refusedWith(await approve(nobody), 404, "internal-rule-not-found");
  });

  it("409: only by a carried resolution that adopts it, and once", async () => {
    const { id } = await entered();
    const on = (more: object) => vote(id, more);
    const other = await approve(id, { resolutionId: await on({ kind: "other" }) });
    refusedWith(other, 409, "resolution-not-on-internal-rule");
    refusedWith(await approve(id, { resolutionId: await on({ carried: false }) }), 409, "resolution-not-carried");
    shown(internalRuleView, await approve(id));
    refusedWith(await approve(id), 409, "internal-rule-stage-wrong");
  });

  it("422: not in force before it was adopted, reviewed within three years", async () => {
    const { id } = await entered();
    refusedWith(await approve(id, { inForceFrom: "2026-11-19" }), 422, "internal-rule-too-early");
    for (const reviewOn of ["2026-11-20", "2029-11-21"])
      refusedWith(await approve(id, { reviewOn }), 422, "internal-rule-review-wrong");
  });
});

describe("confirm-internal-rule", () => {
  const confirm = (id: string, reviewOn = "2028-11-20") => step(id, "review", { note: "示例：仍然适用", reviewOn });

  it("200: the call is answered, and the next review is set", async () => {
    const { id } = await approved();
    bench.on("2027-11-23");
    await house.settle();
    const due = (await register()).rows.find((row) => row.id === id)?.reviewDue;
    const view = shown(internalRuleView, await confirm(id));
    bench.on("2026-11-20");
    assert.deepEqual([due, view.reviewDue, view.reviewedOn, view.reviewOn], [true, false, "2027-11-23", "2028-11-20"]);
  });

  it("404: no such rule", async () => {
    refusedWith(await confirm(nobody), 404, "internal-rule-not-found");
  });

  it("409: a draft is not reviewed", async () => {
    refusedWith(await confirm((await entered()).id), 409, "internal-rule-stage-wrong");
  });

  it("422: the next review no later than the rule allows", async () => {
    refusedWith(await confirm((await approved()).id, "2029-11-21"), 422, "internal-rule-review-wrong");
  });
});

describe("repeal-internal-rule", () => {
  const repeal = async (id: string, resolutionId: string) => step(id, "repeal", { resolutionId, reason: "示例：合并" });

  it("200: by a later resolution; it stays in the register", async () => {
    const { id } = await approved();
    const view = shown(internalRuleView, await repeal(id, await vote(id)));
    assert.deepEqual([view.state, view.repealedOn, view.repealedWhy], ["repealed", "2026-11-20", "示例：合并"]);
  });

  it("404: no such rule", async () => {
    refusedWith(await repeal(nobody, nobody), 404, "internal-rule-not-found");
  });

  it("409: not by the resolution that adopted it, nor one that was lost, nor a draft", async () => {
    const { id, resolution } = await approved();
    refusedWith(await repeal(id, resolution?.id ?? ""), 409, "resolution-not-on-internal-rule");
    refusedWith(await repeal(id, await vote(id, { carried: false })), 409, "resolution-not-carried");
    const draft = await entered();
    refusedWith(await repeal(draft.id, await vote(draft.id)), 409, "internal-rule-stage-wrong");
  });
});

describe("call-internal-rule-review by the clock", () => {
  it("200: marks the rule when its day is over", async () => {
    const { id } = await approved();
    assert.equal(await bench.byClock(callInternalRuleReview, { ruleId: id }), null);
    assert.equal((await register()).rows.find((row) => row.id === id)?.reviewDue, true);
  });

  it("404: no such rule", async () => {
    assert.equal(await bench.byClock(callInternalRuleReview, { ruleId: nobody }), "internal-rule-not-found");
  });

  it("409: a draft is not called for", async () => {
    const { id } = await entered();
    assert.equal(await bench.byClock(callInternalRuleReview, { ruleId: id }), "internal-rule-stage-wrong");
  });
});
