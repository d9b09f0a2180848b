import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { entrySummary, entryView, openCall, roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { closeEvaluationCall } from "./close-evaluation-call.ts";
import { closeEvaluationRemarks } from "./close-evaluation-remarks.ts";
import { roundBench } from "../test-round.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const nobody = randomUUID();
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

const qualifies = { qualifies: true, reasons: "示例：符合条件" };
describe("plan-evaluation-round", () => {
  it("200: planned by a published model, with the periods and how far their sources were seen", async () => {
    const round = await r.plan();
    assert.deepEqual([round.stage, round.waits, round.entries], ["planned", "call", []]);
    assert.deepEqual(
      round.periods.map((one) => [one.case, one.count, one.unit, one.mark]),
      [
        ["call", 10, "WD", "unverified"],
        ["remarks", 5, "WD", "unverified"],
        ["publicity", 7, "WD", "unverified"],
        ["review", 1, "Y", "unverified"],
        ["marks", 10, "WD", "unverified"],
        ["validity", 3, "Y", "seen-once"],
      ],
    );
    // MISSION B1: voluntary and free; nowhere is there a place for money.
    assert.doesNotMatch(JSON.stringify(round), /fee|amount|费用/i);
  });
  it("409: a draft, or no model at all, is nothing to evaluate by", async () => {
    const body = { title: "示例", purpose: "示例", modelId: nobody };
    refusedWith(await r.staff().post("/api/evaluation-rounds", body), 409, "evaluation-model-not-published");
  });
});

describe("list-evaluation-rounds", () => {
  it("200: the association's own, and not another's", async () => {
    const { id } = await r.plan();
    const ids = async (where: "association" | "foreign") =>
      shown(
        z.object({ rows: z.array(z.object({ id: z.uuid() })) }),
        await house.as("secretariat", where).get("/api/evaluation-rounds?stage=planned"),
      ).rows.map((row) => row.id);
    assert.ok((await ids("association")).includes(id));
    assert.deepEqual(await ids("foreign"), []);
  });
});

describe("show-evaluation-round", () => {
  it("200: who is next, and what this reader can do", async () => {
    const { id } = await r.plan();
    const read = async (who: "secretary-general" | "supervisor") =>
      shown(roundView, await house.as(who).get(`/api/evaluation-rounds/${id}`)).can;
    assert.deepEqual(await read("secretary-general"), ["call-evaluation-round", "close-evaluation-round"]);
    assert.deepEqual(await read("supervisor"), []);
  });
  it("404: none, or another association's", async () => {
    const { id } = await r.plan();
    refusedWith(await r.staff().get(`/api/evaluation-rounds/${nobody}`), 404, "evaluation-round-not-found");
    const foreign = await house.as("secretariat", "foreign").get(`/api/evaluation-rounds/${id}`);
    refusedWith(foreign, 404, "evaluation-round-not-found");
  });
});

describe("call-evaluation-round", () => {
  it("200: ten working days from Friday 20 November 2026 end on Friday 4 December", async () => {
    r.today("2026-11-20");
    const round = await r.called();
    assert.deepEqual([round.stage, round.calledOn, round.applyUntil], ["called", "2026-11-20", "2026-12-04"]);
  });
  it("404: no such round", async () => {
    refusedWith(await r.stepRound(nobody, "call"), 404, "evaluation-round-not-found");
  });
  it("409: not twice, and not without a rule of periods", async () => {
    const { id } = await r.called();
    refusedWith(await r.stepRound(id, "call"), 409, "evaluation-round-stage-wrong");
    const planned = await r.plan();
    const reply = await r.bench.without("deadline-evaluation-round", () => r.stepRound(planned.id, "call"));
    refusedWith(reply, 409, "evaluation-rule-missing");
  });
});

describe("close-evaluation-call", () => {
  it("200: the clock closes it when the last day is over, and not before", async () => {
    r.today("2026-11-20");
    const { id } = await r.called();
    r.today("2026-12-04");
    await house.settle();
    assert.equal((await r.round(id)).stage, "called");
    await r.after("2026-12-04");
    assert.deepEqual([(await r.round(id)).stage, (await r.round(id)).waits], ["qualifying", "qualification"]);
  });
  it("404: no such round", async () => {
    assert.equal(await r.bench.byClock(closeEvaluationCall, { roundId: nobody }), "evaluation-round-not-found");
  });
  it("409: one that is not called", async () => {
    const { id } = await r.plan();
    assert.equal(await r.bench.byClock(closeEvaluationCall, { roundId: id }), "evaluation-round-stage-wrong");
  });
});

describe("apply-for-evaluation", () => {
  it("200: by the member itself, while the call is open", async () => {
    r.today("2026-11-20");
    const { id } = await r.called();
    const entry = shown(entryView, await r.apply(await r.member(), id));
    assert.deepEqual([entry.stage, entry.waits, entry.committedBy], ["applied", "qualification", "示例人"]);
  });
  it("404: no such round", async () => {
    refusedWith(await r.apply(await r.member(), nobody), 404, "evaluation-round-not-found");
  });
  it("409: not twice, not before the call or after its last day, and only a present member", async () => {
    r.today("2026-11-20");
    const { id } = await r.called();
    const who = await r.member();
    assert.equal((await r.apply(who, id)).status, 200);
    refusedWith(await r.apply(who, id), 409, "evaluation-applied-already");
    refusedWith(await r.apply(who, (await r.plan()).id), 409, "evaluation-round-stage-wrong");
    const gone = await r.member();
    await house.sql("update member set left_on = '2026-01-01' where subject_id = $1", [gone.subjectId]);
    refusedWith(await r.apply(gone, id), 409, "evaluation-not-member");
    // The clock has not struck yet; the day is over all the same.
    r.today("2026-12-05");
    refusedWith(await r.apply(await r.member(), id), 409, "evaluation-round-stage-wrong");
  });
  it("403: nobody applies for another", async () => {
    r.today("2026-11-20");
    const { id } = await r.called();
    const [one, other] = [await r.member(), await r.member()];
    refusedWith(await r.apply({ ...one, subjectId: other.subjectId }, id), 403, "office-missing");
  });
});

describe("list-own-evaluations", () => {
  it("200: the calls that are open until one has applied, then the application", async () => {
    r.today("2026-11-20");
    const { id } = await r.called();
    const who = await r.member();
    const read = async () =>
      shown(
        z.object({ calls: z.array(openCall), entries: z.array(entrySummary) }),
        await who.asker.get(`/api/subjects/${who.subjectId}/evaluations`),
      );
    const call = (await read()).calls.find((one) => one.id === id);
    assert.deepEqual(call?.can, ["apply-for-evaluation"]);
    await r.apply(who, id);
    const { calls, entries } = await read();
    assert.ok(!calls.some((one) => one.id === id));
    assert.deepEqual(
      entries.map(({ roundId, stage }) => [roundId, stage]),
      [[id, "applied"]],
    );
  });
});

describe("qualify-evaluation-entry", () => {
  it("200: refused with its reason, which the applicant reads", async () => {
    r.today("2026-11-20");
    const who = await r.member();
    const { id } = shown(entryView, await r.apply(who, (await r.called()).id));
    const entry = await r.done(id, "qualification", { qualifies: false, reasons: "示例：入会不满一年" });
    assert.equal(entry.stage, "not-qualified");
    const read = await r.seen(who, id);
    assert.deepEqual([read.judgedWhy, read.can], ["示例：入会不满一年", []]);
  });
  it("404: no such application", async () => {
    refusedWith(await r.step(nobody, "qualification", qualifies), 404, "evaluation-entry-not-found");
  });
  it("409: judged once", async () => {
    const { id } = await r.frozen();
    refusedWith(await r.step(id, "qualification", qualifies), 409, "evaluation-entry-stage-wrong");
  });
});

describe("freeze-evaluation-round", () => {
  it("200: a day, an instant, editions and a root over the records; no copy of them", async () => {
    const { id, who, round } = await r.frozen(r.penalty);
    assert.deepEqual([round.stage, round.frozenOn, round.remarksUntil], ["remarks", "2026-12-05", "2026-12-11"]);
    assert.ok(round.editions.includes("double-publicity-penalty@2018"));
    const entry = await r.seen(who, id);
    assert.deepEqual([entry.facts, entry.intact, entry.waits], [1, true, "remarks"]);
    // The member sees the record behind its marks before anybody scores.
    assert.match(JSON.stringify(entry.reasons), /示罚〔2026〕1号/);
    assert.deepEqual(entry.can.toSorted(), ["object-to-evaluation", "withdraw-evaluation"]);
    const empty = await r.frozen();
    assert.notEqual((await r.seen(empty.who, empty.id)).root, entry.root);
  });
  it("404: no such round", async () => {
    refusedWith(await r.stepRound(nobody, "freeze"), 404, "evaluation-round-not-found");
  });
  it("409: not before everybody is judged, nor for nobody, nor twice, nor without a rule", async () => {
    r.today("2026-11-20");
    const open = await r.called();
    const { id } = shown(entryView, await r.apply(await r.member(), open.id));
    refusedWith(await r.stepRound(open.id, "freeze"), 409, "evaluation-round-stage-wrong");
    await r.after("2026-12-04");
    refusedWith(await r.stepRound(open.id, "freeze"), 409, "evaluation-entries-unjudged");
    await r.done(id, "qualification", { ...qualifies, qualifies: false });
    refusedWith(await r.stepRound(open.id, "freeze"), 409, "evaluation-nobody-qualified");
    const frozen = await r.frozen();
    refusedWith(await r.stepRound(frozen.round.id, "freeze"), 409, "evaluation-round-stage-wrong");
  });
});

describe("show-evaluation-entry", () => {
  it("200: a member reads no single mark before there is a score; staff do", async () => {
    const { who, id } = await r.scoring();
    assert.equal((await r.mark(id, "finance", { scorer: 0 })).status, 200);
    const finance = ({ judged }: z.infer<typeof entryView>) => judged.find((one) => one.indicator === "finance");
    assert.deepEqual([finance(await r.seen(who, id))?.marks, finance(await r.seen(who, id))?.wanting], [[], 1]);
    const read = await r.staff().get(`/api/subjects/${who.subjectId}/evaluations/${id}`);
    assert.equal(finance(shown(entryView, read))?.marks[0]?.points, "80");
  });
  it("404: nothing under another subject, nor in another association", async () => {
    const { who, id } = await r.frozen();
    const other = await r.member();
    const path = `/api/subjects/${other.subjectId}/evaluations/${id}`;
    refusedWith(await other.asker.get(path), 404, "evaluation-entry-not-found");
    const foreign = house.as("secretariat", "foreign");
    const reply = await foreign.get(`/api/subjects/${who.subjectId}/evaluations/${id}`);
    refusedWith(reply, 404, "evaluation-entry-not-found");
  });
});

describe("close-evaluation-remarks", () => {
  it("200: scoring begins when the days are over", async () => {
    const { round } = await r.scoring();
    assert.deepEqual([(await r.round(round.id)).stage, (await r.round(round.id)).waits], ["scoring", "results"]);
  });
  it("200: a remark without an answer holds scoring back until it has one", async () => {
    const { who, id, round } = await r.frozen();
    assert.equal((await r.own(who, id, "objections", { reason: "示例：少了一项行政许可" })).status, 200);
    await r.after(round.remarksUntil ?? "");
    assert.equal((await r.round(round.id)).stage, "remarks");
    await r.done(id, "objection-answer", { outcome: "rejected", answer: "示例：该许可已经注销" });
    assert.equal((await r.round(round.id)).stage, "scoring");
  });
  it("404: no such round", async () => {
    const params = { roundId: nobody };
    assert.equal(await r.bench.byClock(closeEvaluationRemarks, params), "evaluation-round-not-found");
  });
  it("409: one whose data are not frozen", async () => {
    const params = { roundId: (await r.plan()).id };
    assert.equal(await r.bench.byClock(closeEvaluationRemarks, params), "evaluation-round-stage-wrong");
  });
});

describe("withdraw-evaluation", () => {
  it("200: at any time; nobody waits for whoever has gone, and it may apply again while it can", async () => {
    const { who, id, round } = await r.frozen();
    assert.equal((await r.own(who, id, "objections", { reason: "示例：数据有误" })).status, 200);
    const entry = shown(entryView, await r.own(who, id, "withdrawal", { reason: "示例：不再参加" }));
    assert.deepEqual([entry.stage, entry.waits, entry.can], ["withdrawn", "nothing", []]);
    await r.after(round.remarksUntil ?? "");
    assert.equal((await r.round(round.id)).stage, "scoring");
  });
  it("404: not another's", async () => {
    const { id } = await r.frozen();
    refusedWith(await r.own(await r.member(), id, "withdrawal"), 404, "evaluation-entry-not-found");
  });
  it("409: once", async () => {
    const { who, id } = await r.frozen();
    assert.equal((await r.own(who, id, "withdrawal")).status, 200);
    refusedWith(await r.own(who, id, "withdrawal"), 409, "evaluation-entry-stage-wrong");
  });
});

describe("close-evaluation-round", () => {
  it("200: a round that nobody may go on with ends with its reason", async () => {
    const { id } = await r.called();
    const round = shown(roundView, await r.stepRound(id, "closing", { reason: "示例：无人申请" }));
    assert.deepEqual([round.stage, round.closedWhy, round.can], ["closed", "示例：无人申请", []]);
    await r.after("2027-01-31");
    assert.equal((await r.round(id)).stage, "closed");
  });
  it("404: no such round", async () => {
    refusedWith(await r.stepRound(nobody, "closing", { reason: "示例" }), 404, "evaluation-round-not-found");
  });
  it("409: not while somebody waits for a result, and once", async () => {
    const { round } = await r.frozen();
    const reason = { reason: "示例：不办了" };
    refusedWith(await r.stepRound(round.id, "closing", reason), 409, "evaluation-entries-under-way");
    const { id } = await r.plan();
    assert.equal((await r.stepRound(id, "closing", reason)).status, 200);
    refusedWith(await r.stepRound(id, "closing", reason), 409, "evaluation-round-stage-wrong");
  });
});
