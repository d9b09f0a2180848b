import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { entryView, publishedEvaluation } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { finishEvaluationPublicity } from "./finish-evaluation-publicity.ts";
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

/** What everybody reads of a subject. */
const openOf = async (subjectId: string) => {
  const reply = await house.as("nobody").get(`/api/evaluations?association=${house.association.id}&limit=200`);
  const { rows } = shown(z.object({ rows: z.array(publishedEvaluation) }), reply);
  return rows.find((row) => row.subjectId === subjectId) ?? null;
};

describe("mark-evaluation-indicator", () => {
  it("200: two who lie within the spread give their mean, a third settles by the median what lies apart", async () => {
    const { id } = await r.scoring();
    const settledOf = async (points: readonly string[], indicator: string) => {
      for (const [scorer, one] of points.entries())
        shown(entryView, await r.mark(id, indicator, { points: one, scorer }));
      const reply = await r.staff().get(`/api/subjects/${await subjectOf(id)}/evaluations/${id}`);
      const { settled, settledBy } = shown(entryView, reply).judged.find((one) => one.indicator === indicator) ?? {};
      return [settled, settledBy];
    };
    // The general model asks for two, at most 20 apart.
    assert.deepEqual(await settledOf(["70", "85"], "finance"), ["77.5", "mean"]);
    assert.deepEqual(await settledOf(["40", "90"], "contracts"), [null, null]);
    assert.deepEqual(await settledOf(["40", "90", "80"], "management"), ["80", "median"]);
  });
  it("404: no such application", async () => {
    refusedWith(await r.mark(nobody, "finance", {}), 404, "evaluation-entry-not-found");
  });
  it("409: not before scoring, not twice by one person, not beyond what is asked for", async () => {
    const early = await r.frozen();
    refusedWith(await r.mark(early.id, "finance", {}), 409, "evaluation-entry-stage-wrong");
    const { id } = await r.scoring();
    assert.equal((await r.mark(id, "finance", { scorer: 0 })).status, 200);
    refusedWith(await r.mark(id, "finance", { scorer: 0 }), 409, "evaluation-marked-already");
    assert.equal((await r.mark(id, "finance", { scorer: 1 })).status, 200);
    refusedWith(await r.mark(id, "finance", { scorer: 2 }), 409, "evaluation-marks-enough");
  });
  it("422: an indicator that records decide, more than full marks, evidence of no kind the model names", async () => {
    const { id } = await r.scoring();
    const evidence = [{ name: "口头说明", paperId: await r.bench.paper() }];
    refusedWith(await r.mark(id, "tax", { evidence }), 422, "evaluation-indicator-not-judged");
    refusedWith(await r.mark(id, "finance", { points: "101" }), 422, "evaluation-points-over");
    refusedWith(await r.mark(id, "finance", { evidence }), 422, "evaluation-evidence-wrong");
    const nothing = [{ name: "审计报告", paperId: nobody }];
    refusedWith(await r.mark(id, "finance", { evidence: nothing }), 422, "evaluation-evidence-wrong");
  });
});

describe("declare-evaluation-interest", () => {
  const declare = (id: string, asker: Asker) =>
    asker.post(`/api/evaluation-entries/${id}/interests`, { reason: "示例：在该单位任职" });
  it("200: whoever has said so gives no marks, and whoever speaks for the member gives none either", async () => {
    const { id, who } = await r.scoring();
    const scorer = await house.newAccount("committee-member");
    const own = shown(entryView, await declare(id, scorer));
    assert.deepEqual([own.aside, own.can.includes("mark-evaluation-indicator")], [true, false]);
    const evidence = [{ name: "审计报告", paperId: await r.bench.paper() }];
    const marks = { indicator: "finance", points: "80", says: "示例：核实", evidence };
    const mark = (asker: Asker) => asker.post(`/api/evaluation-entries/${id}/marks`, marks);
    refusedWith(await mark(scorer), 409, "evaluation-interest-declared");
    const speaker = await house.newAccount("committee-member");
    await house.sql(
      `insert into office_term (id, account_id, office, association_id, subject_id, from_on)
       select gen_random_uuid(), account_id, 'member', association_id, $2, from_on from office_term where account_id = $1`,
      [speaker.accountId, who.subjectId],
    );
    refusedWith(await mark(speaker), 409, "evaluation-interest-declared");
    assert.equal((await mark(await house.newAccount("committee-member"))).status, 200);
  });
  it("404: no such application", async () => {
    refusedWith(await declare(nobody, r.staff()), 404, "evaluation-entry-not-found");
  });
  it("409: not once there is a score", async () => {
    const { id } = await r.scored();
    refusedWith(await declare(id, r.staff()), 409, "evaluation-entry-stage-wrong");
  });
});

const subjectOf = async (id: string): Promise<string> =>
  (await house.sql<{ subject_id: string }>("select subject_id from evaluation_entry where id = $1", [id]))[0]
    ?.subject_id ?? "";

describe("score-evaluation-entry", () => {
  it("200: the model decides: marks of people and records add up, and a veto bars the better grades", async () => {
    const clean = await r.scored();
    const barred = await r.scored(r.penalty);
    const vetoes = ({ reasons }: z.infer<typeof entryView>) => reasons?.vetoes.map(({ atMost }) => atMost);
    assert.deepEqual([clean.entry.stage, clean.entry.waits, vetoes(clean.entry)], ["scored", "review", []]);
    assert.equal(clean.entry.points, clean.entry.reasons?.points);
    assert.equal(clean.entry.grade, clean.entry.reasons?.grade);
    // 近三年有严重失信处罚的，不高于 B 级 (the pack's veto).
    assert.deepEqual(vetoes(barred.entry), ["B"]);
    assert.ok(["B", "CCC", "CC", "C", "D"].includes(barred.entry.grade ?? ""));
  });
  it("404: no such application", async () => {
    refusedWith(await r.step(nobody, "score"), 404, "evaluation-entry-not-found");
  });
  it("409: not while marks are missing, and not on records that are no longer there", async () => {
    const { id } = await r.scoring();
    refusedWith(await r.step(id, "score"), 409, "evaluation-marks-missing");
    const { id: gone, who } = await r.scoring(r.penalty);
    await r.marked(gone);
    await house.sql("delete from record where subject_id = $1", [who.subjectId]);
    refusedWith(await r.step(gone, "score"), 409, "evaluation-data-gone");
    const { id: over } = await r.scored();
    refusedWith(await r.step(over, "score"), 409, "evaluation-entry-stage-wrong");
  });
});

describe("decide-evaluation-entry", () => {
  it("200: confirmed by the resolution of a body the charter names", async () => {
    const { entry } = await r.decided();
    assert.deepEqual([entry.stage, entry.waits, entry.decidedOn], ["decided", "notice", "2026-12-20"]);
    assert.match(entry.resolution?.number ?? "", /示例决/);
  });
  it("404: no such application", async () => {
    refusedWith(await r.step(nobody, "decision", { resolutionId: nobody }), 404, "evaluation-entry-not-found");
  });
  it("409: by none on another matter or of another kind, by none from before the score, by none that was lost", async () => {
    const { id } = await r.scored();
    r.today("2026-12-21");
    const asked = async (more: object) => r.step(id, "decision", { resolutionId: await r.resolve(id, more) });
    refusedWith(await asked({ matter: { kind: "evaluation-entry", id: nobody } }), 409, "resolution-not-on-evaluation");
    refusedWith(await asked({ kind: "other" }), 409, "resolution-not-on-evaluation");
    refusedWith(await asked({ on: "2026-11-20" }), 409, "resolution-not-on-evaluation");
    refusedWith(await asked({ carried: false }), 409, "resolution-not-carried");
    const early = await r.scoring();
    const before = await r.step(early.id, "decision", { resolutionId: await r.resolve(early.id) });
    refusedWith(before, 409, "evaluation-entry-stage-wrong");
  });
});

describe("notify-evaluation-result", () => {
  it("200: a numbered document that the member can fetch, before anybody else reads the grade", async () => {
    const { id, who } = await r.decided();
    const entry = await r.done(id, "notice");
    assert.match(entry.number ?? "", /信评告〔2026〕\d+号/);
    assert.deepEqual([entry.stage, await openOf(who.subjectId)], ["noticed", null]);
    const pdf = await who.asker.bytes(`/api/documents/${entry.documentId ?? ""}/file?form=pdf`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  });
  it("404: no such application", async () => {
    refusedWith(await r.step(nobody, "notice"), 404, "evaluation-entry-not-found");
  });
  it("409: not before the panel has decided", async () => {
    const { id } = await r.scored();
    refusedWith(await r.step(id, "notice"), 409, "evaluation-entry-stage-wrong");
  });
  it("422: not without a template", async () => {
    const { id } = await r.decided();
    const reply = await r.bench.without("evaluation-notice", () => r.step(id, "notice"));
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: told to come again while many are set, and no number is used", async () => {
    const { id } = await r.decided();
    const free = fillSetter(house.house);
    refusedWith(await r.step(id, "notice"), 503, "documents-busy");
    free();
    assert.equal((await r.done(id, "notice")).stage, "noticed");
  });
});

describe("publicise-evaluation-result", () => {
  it("200: everybody reads the grade for seven working days, and no marks", async () => {
    const { who, entry } = await r.publicised();
    // From Monday 21 December 2026: 22, 23, 24, 25, 28, 29, 30.
    assert.deepEqual([entry.stage, entry.publicityUntil], ["publicised", "2026-12-30"]);
    const open = await openOf(who.subjectId);
    assert.deepEqual([open?.state, open?.grade, open?.validUntil], ["in-publicity", entry.grade, null]);
    assert.doesNotMatch(JSON.stringify(open), /points|indicator/);
  });
  it("404: no such application", async () => {
    refusedWith(await r.step(nobody, "publicity"), 404, "evaluation-entry-not-found");
  });
  it("409: not before the member was told, nor while it objects, nor without a rule", async () => {
    const { id, who } = await r.decided();
    refusedWith(await r.step(id, "publicity"), 409, "evaluation-entry-stage-wrong");
    await r.done(id, "notice");
    const missing = await r.bench.without("deadline-evaluation-round", () => r.step(id, "publicity"));
    refusedWith(missing, 409, "evaluation-rule-missing");
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：分值偏低" }));
    refusedWith(await r.step(id, "publicity"), 409, "evaluation-objection-open");
  });
});

describe("object-to-evaluation", () => {
  it("200: to the frozen data before scoring, to the result from its notice on", async () => {
    const early = await r.frozen();
    const data = shown(entryView, await r.own(early.who, early.id, "objections", { reason: "示例：数据有误" }));
    assert.deepEqual([data.objections[0]?.about, data.waits], ["data", "answer"]);
    const late = await r.publicised();
    const result = shown(entryView, await r.own(late.who, late.id, "objections", { reason: "示例：等级有误" }));
    assert.deepEqual([result.objections[0]?.about, result.waits], ["result", "answer"]);
  });
  it("404: not for another", async () => {
    const { id } = await r.frozen();
    const reply = await r.own(await r.member(), id, "objections", { reason: "示例：数据有误" });
    refusedWith(reply, 404, "evaluation-entry-not-found");
  });
  it("409: not when nothing is open to it, and one at a time", async () => {
    const { who, id } = await r.scoring();
    const object = () => r.own(who, id, "objections", { reason: "示例：数据有误" });
    refusedWith(await object(), 409, "evaluation-objection-window-over");
    const early = await r.frozen();
    const again = () => r.own(early.who, early.id, "objections", { reason: "示例：数据有误" });
    assert.equal((await again()).status, 200);
    refusedWith(await again(), 409, "evaluation-objection-open");
  });
});

describe("answer-evaluation-objection", () => {
  it("200: upheld, the data are frozen anew as corrected, and everything after is done again", async () => {
    const { who, id, entry } = await r.publicised(r.penalty);
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：该处罚已被撤销" }));
    // Its source took it back in the meantime.
    await house.sql("update record set replaced_at = now() - interval '1 day' where subject_id = $1", [who.subjectId]);
    await house.sql("update record set replaced_at = '2026-12-20T00:00:00Z' where subject_id = $1", [who.subjectId]);
    const anew = await r.done(id, "objection-answer", { outcome: "upheld", answer: "示例：已核实，重新评分" });
    assert.deepEqual([anew.stage, anew.facts, anew.grade, anew.number], ["frozen", 0, null, null]);
    assert.notEqual(anew.root, entry.root);
    assert.equal(await openOf(who.subjectId), null);
    // No indicator was named, so the marks that people gave stand.
    const scored = await r.done(id, "score");
    assert.deepEqual([scored.stage, scored.reasons?.vetoes], ["scored", []]);
  });
  it("200: rejected after the last day, the result becomes final with the answer", async () => {
    const { who, id } = await r.publicised();
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：等级有误" }));
    await r.after("2026-12-30");
    assert.equal((await r.seen(who, id)).stage, "publicised");
    const entry = await r.done(id, "objection-answer", { outcome: "rejected", answer: "示例：维持原结果" });
    assert.equal(entry.stage, "final");
  });
  it("404: no such application, nothing to answer", async () => {
    const answer = { outcome: "rejected", answer: "示例" };
    refusedWith(await r.step(nobody, "objection-answer", answer), 404, "evaluation-entry-not-found");
    const { id } = await r.frozen();
    refusedWith(await r.step(id, "objection-answer", answer), 404, "evaluation-objection-not-found");
  });
  it("409: not where the result would be final and no rule says for how long", async () => {
    const { who, id } = await r.publicised();
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：等级有误" }));
    await r.after("2026-12-30");
    const answer = { outcome: "rejected", answer: "示例：维持原结果" };
    const reply = await r.bench.without("deadline-evaluation-validity", () => r.step(id, "objection-answer", answer));
    refusedWith(reply, 409, "evaluation-rule-missing");
  });
});

describe("finish-evaluation-publicity", () => {
  it("200: final by the clock, valid three years, and expired after them by itself", async () => {
    const { who, id } = await r.publicised();
    await r.after("2026-12-30");
    const entry = await r.seen(who, id);
    assert.deepEqual(
      [entry.stage, entry.validFrom, entry.validUntil, entry.standing],
      ["final", "2026-12-31", "2029-12-31", "final"],
    );
    assert.equal((await openOf(who.subjectId))?.state, "final");
    r.today("2029-12-31");
    assert.equal((await r.seen(who, id)).standing, "final");
    r.today("2030-01-01");
    assert.equal((await r.seen(who, id)).standing, "expired");
    assert.equal((await openOf(who.subjectId))?.state, "expired");
  });
  it("404: no such application", async () => {
    const params = { entryId: nobody };
    assert.equal(await r.bench.byClock(finishEvaluationPublicity, params), "evaluation-entry-not-found");
  });
  it("409: one that is not in publicity; without a rule it stays there", async () => {
    const { id } = await r.frozen();
    assert.equal(await r.bench.byClock(finishEvaluationPublicity, { entryId: id }), "evaluation-entry-stage-wrong");
  });
});

describe("list-published-evaluations", () => {
  it("200: whoever withdraws is gone from it at once, a final grade as well", async () => {
    const { who, id } = await r.publicised();
    await r.after("2026-12-30");
    assert.notEqual(await openOf(who.subjectId), null);
    shown(entryView, await r.own(who, id, "withdrawal", { reason: "示例：不再参加" }));
    assert.equal(await openOf(who.subjectId), null);
  });
});
