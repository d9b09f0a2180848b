import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { CaseReport, CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { newRequestId, perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { endCaseRetention } from "./endings/end-case-retention.ts";
import { casesIn } from "./test-case.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

const nowhere = `/api/cases/${randomUUID()}`;

describe("decide-case", () => {
  it("200: by a carried resolution in which who should stood aside, numbered, with what the guideline proposed", async () => {
    const accused = await bench.stated();
    const seats = [
      { name: "示例委员甲" },
      { name: "示例承办人", accountId: accused.investigator.accountId, aside: true },
    ];
    const resolution = await bench.resolve(accused, { seats });
    const before_ = await bench.shown(bench.staff(), accused);
    assert.deepEqual(
      before_.resolutions.map(({ id }) => id),
      [resolution],
    );
    const view = bench.done<CaseView>(await bench.staff().post(`${accused.path}/decision`, bench.decision(resolution)));
    const { decision } = view;
    assert.match(decision?.number ?? "", /惩〔2026〕\d+号$/);
    assert.deepEqual(
      [view.stage, decision?.proposed, decision?.deviation, decision?.resolution.id],
      ["decided", "public-reprimand", "", resolution],
    );
    assert.equal("deciders" in (decision ?? {}), false);
  });
  it("200: without a sanction it is over once served", async () => {
    const accused = await bench.stated();
    const resolution = await bench.resolve(accused, {});
    const { gravity: _, ...cleared } = bench.decision(resolution, { rungs: [], breaches: [] });
    const { decision } = bench.done<CaseView>(await bench.staff().post(`${accused.path}/decision`, cleared));
    assert.deepEqual([decision?.gravity, decision?.proposed, decision?.deviation], ["", "", ""]);
    const view = bench.done<CaseView>(await accused.member.post(`${accused.path}/acknowledgement`));
    assert.deepEqual([view.stage, view.clock, view.ended?.on], ["closed", null, "2026-11-20"]);
  });
  it("422: a breach without a sanction leaves the guideline, and says why or is not decided", async () => {
    const accused = await bench.stated();
    const resolution = await bench.resolve(accused, {});
    const spared = bench.decision(resolution, { rungs: [] });
    const decide = (more: object) => bench.staff().post(`${accused.path}/decision`, { ...spared, ...more });
    refusedWith(await decide({}), 422, "case-deviation-missing");
    refusedWith(await decide({ gravity: undefined }), 422, "case-guideline-unknown");
    bench.done(await decide({ deviation: "行为轻微并已及时改正，不予惩戒（示例）。" }));
  });
  it("404: no such case", async () => {
    const sent = bench.decision(randomUUID());
    refusedWith(await bench.staff().post(`${nowhere}/decision`, sent), 404, "case-not-found");
  });
  it("409: on something else, of a kind that may not, taken before, not carried", async () => {
    const accused = await bench.stated();
    const decide = (resolutionId: string, more: object = {}) =>
      bench.staff().post(`${accused.path}/decision`, bench.decision(resolutionId, more));
    const other = await bench.resolve(await bench.stated(), {});
    const kind = await bench.resolve(accused, { kind: "other", body: "council" });
    const early = await bench.resolve(accused, { on: "2026-11-19" });
    for (const id of [other, kind, early]) refusedWith(await decide(id), 409, "case-resolution-wrong");
    refusedWith(await decide(await bench.resolve(accused, { carried: false })), 409, "resolution-not-carried");
  });
  it("409: the investigator voted; heavier than the notice told", async () => {
    const accused = await bench.stated();
    const seats = [{ name: "示例承办人", accountId: accused.investigator.accountId }];
    const decide = (resolutionId: string, more: object = {}) =>
      bench.staff().post(`${accused.path}/decision`, bench.decision(resolutionId, more));
    const voted = await decide(await bench.resolve(accused, { seats }));
    refusedWith(voted, 409, "case-barred-voted");
    assert.ok(voted.text.includes("示例承办人"));
    const expelled = await bench.resolve(accused, { kind: "expel-member", body: "council" });
    refusedWith(await decide(expelled, { rungs: ["expulsion"] }), 409, "case-beyond-notice");
    refusedWith(await decide(expelled, { breaches: [1] }), 409, "case-beyond-notice");
  });
  it("422: it leaves the guideline without a reason; unknown rungs or factors", async () => {
    const accused = await bench.stated();
    const resolution = await bench.resolve(accused, {});
    const decide = (more: object) => bench.staff().post(`${accused.path}/decision`, bench.decision(resolution, more));
    const silent = await decide({ rungs: ["warning"] });
    refusedWith(silent, 422, "case-deviation-missing");
    assert.ok(silent.text.includes("公开谴责"));
    refusedWith(await decide({ rungs: ["fine"] }), 422, "case-rung-unknown");
    refusedWith(await decide({ rungs: ["warning", "sector-criticism"] }), 422, "case-rungs-not-together");
    refusedWith(await decide({ factors: ["weather"] }), 422, "case-guideline-unknown");
  });
  it("503: while too many documents are being made", async () => {
    const accused = await bench.stated();
    const resolution = await bench.resolve(accused, {});
    const free = fillSetter(house.house);
    refusedWith(
      await bench.staff().post(`${accused.path}/decision`, bench.decision(resolution)),
      503,
      "documents-busy",
    );
    free();
  });
});

describe("appeal-case", () => {
  it("200: within its ten working days, and silence makes the decision final", async () => {
    const [accused, silent] = [await bench.delivered(), await bench.delivered()];
    const view = bench.done<CaseView>(
      await accused.member.post(`${accused.path}/appeal`, { grounds: "惩戒过重（示例）。" }),
    );
    assert.deepEqual([view.stage, view.appeal?.onPaper], ["appealed", false]);
    house.time.set("2026-12-05T10:00:00+08:00");
    await house.settle();
    assert.equal((await bench.shown(silent.member, silent)).stage, "final");
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("404: no such case; a paper the file does not hold", async () => {
    const accused = await bench.delivered();
    const sent = { grounds: "示例", paper: randomUUID() };
    refusedWith(await bench.staff().post(`${nowhere}/appeal`, sent), 404, "case-not-found");
    refusedWith(await accused.member.post(`${accused.path}/appeal`, sent), 404, "case-paper-not-found");
  });
  it("409: before it was served", async () => {
    const accused = await bench.decided();
    refusedWith(await accused.member.post(`${accused.path}/appeal`, { grounds: "示例" }), 409, "case-stage-wrong");
  });
  it("422: by the secretariat without the member's paper", async () => {
    const { path } = await bench.delivered();
    refusedWith(await bench.staff().post(`${path}/appeal`, { grounds: "示例" }), 422, "case-statement-paper-missing");
  });
});

describe("decide-case-appeal", () => {
  const decideBy = (path: string, resolutionId: string, more: object = {}) =>
    bench.staff().post(`${path}/appeal/decision`, bench.review(resolutionId, more));
  it("200: reduced by others, numbered; what stands is the lighter sanction", async () => {
    const accused = await bench.reviewed();
    const { stage, review } = await bench.shown(accused.member, accused);
    assert.deepEqual([stage, review?.outcome, review?.rungs], ["reviewed", "reduced", ["sector-criticism"]]);
    assert.match(review?.number ?? "", /惩申〔2026〕\d+号$/);
  });
  it("200: set aside it is over, sent back it is investigated anew and keeps the numbers", async () => {
    const [aside, back] = [
      await bench.reviewed({ outcome: "set-aside", rungs: [] }),
      await bench.reviewed({ outcome: "sent-back", rungs: [] }),
    ];
    for (const one of [aside, back]) bench.done(await one.member.post(`${one.path}/acknowledgement`));
    assert.equal((await bench.shown(bench.staff(), aside)).stage, "closed");
    const again = await bench.shown(bench.staff(), back);
    assert.deepEqual([again.stage, again.decision, again.earlier.length], ["investigating", null, 1]);
    bench.done(await bench.staff().post(`${back.path}/notice`, bench.told()));
  });
  it("404: no such case", async () => {
    refusedWith(await decideBy(nowhere, randomUUID()), 404, "case-not-found");
  });
  it("409: a decider sits in the appeal, under another office and name, and is told by name", async () => {
    const accountId = house.as("supervisor").accountId;
    const accused = await bench.appealed([{ name: "示例委员甲" }, { name: "示例委员乙", accountId }]);
    const seats = [{ name: "示例理事丙" }, { name: "示例乙（理事）", accountId }];
    const resolution = await bench.resolve(accused, { step: "case-appeal", body: "council", seats });
    const reply = await decideBy(accused.path, resolution);
    refusedWith(reply, 409, "case-decider-in-appeal");
    assert.ok(reply.text.includes("示例乙（理事）") && !reply.text.includes("示例理事丙"), reply.text);
    const named = await bench.resolve(accused, {
      ...{ step: "case-appeal", body: "council", seats: [{ name: "示例委员 甲" }] },
    });
    refusedWith(await decideBy(accused.path, named), 409, "case-decider-in-appeal");
    const { barred } = await bench.shown(bench.staff(), accused);
    assert.ok(barred.includes("示例委员甲") && barred.includes("示例委员乙"));
  });
  it("409: nothing becomes heavier, upheld is the same; the resolution on the sanction is none on the appeal", async () => {
    const accused = await bench.appealed();
    const resolution = await bench.resolve(accused, { step: "case-appeal", body: "council" });
    const heavier = { outcome: "reduced", rungs: ["expulsion"] };
    refusedWith(await decideBy(accused.path, resolution, heavier), 409, "case-appeal-heavier");
    const other = { outcome: "upheld", rungs: ["warning"] };
    refusedWith(await decideBy(accused.path, resolution, other), 409, "case-appeal-heavier");
    refusedWith(await decideBy(accused.path, await bench.resolve(accused, {})), 409, "case-resolution-wrong");
  });
  it("422: unknown rungs", async () => {
    const { path } = await bench.appealed();
    refusedWith(await decideBy(path, randomUUID(), { rungs: ["fine"] }), 422, "case-rung-unknown");
  });
  it("503: while too many documents are being made", async () => {
    const accused = await bench.appealed();
    const resolution = await bench.resolve(accused, { step: "case-appeal", body: "council" });
    const free = fillSetter(house.house);
    refusedWith(
      await bench.staff().post(`${accused.path}/appeal/decision`, bench.review(resolution)),
      503,
      "documents-busy",
    );
    free();
  });
});

describe("execute-case-sanction", () => {
  const carriedOut = (more: object) => ({ how: "在会员大会宣布（示例）", on: "2026-11-20", ...more });
  it("200: with its proof, once; expulsion ends the membership on the roll", async () => {
    const accused = await bench.final();
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    const sent = carriedOut({ rung: "sector-criticism", paper });
    const view = bench.done<CaseView>(await bench.staff().post(`${accused.path}/executions`, sent));
    assert.deepEqual([view.stage, view.executions.length], ["final", 1]);
    refusedWith(await bench.staff().post(`${accused.path}/executions`, sent), 409, "case-sanction-not-decided");

    const expelled = await bench.noticed({ rungs: ["expulsion"] });
    bench.done(await expelled.member.post(`${expelled.path}/acknowledgement`));
    bench.done(await bench.state(expelled, false));
    const resolution = await bench.resolve(expelled, { kind: "expel-member", body: "council" });
    const decision = bench.decision(resolution, { rungs: ["expulsion"], gravity: "very-grave" });
    bench.done(await bench.staff().post(`${expelled.path}/decision`, decision));
    bench.done(await expelled.member.post(`${expelled.path}/acknowledgement`));
    house.time.set("2026-12-05T10:00:00+08:00");
    await house.settle();
    const proof = await bench.bring(bench.staff(), expelled, { kind: "proof" });
    const out = carriedOut({ rung: "expulsion", paper: proof, on: "2026-12-05" });
    bench.done(await bench.staff().post(`${expelled.path}/executions`, out));
    const [row] = await house.sql<{ left_on: string }>("select left_on::text from member where subject_id = $1", [
      expelled.subjectId,
    ]);
    assert.equal(row?.left_on, "2026-12-05");
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("404: no such case; a paper the file does not hold", async () => {
    const accused = await bench.final();
    const sent = carriedOut({ rung: "sector-criticism", paper: randomUUID() });
    refusedWith(await bench.staff().post(`${nowhere}/executions`, sent), 404, "case-not-found");
    refusedWith(await bench.staff().post(`${accused.path}/executions`, sent), 404, "case-paper-not-found");
  });
  it("409: stayed while an appeal may come or runs", async () => {
    for (const accused of [await bench.delivered(), await bench.appealed()]) {
      const sent = carriedOut({ rung: "public-reprimand", paper: randomUUID() });
      refusedWith(await bench.staff().post(`${accused.path}/executions`, sent), 409, "case-sanction-stayed");
    }
  });
  it("422: before it was decided", async () => {
    const accused = await bench.final();
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    const sent = carriedOut({ rung: "sector-criticism", paper, on: "2026-11-19" });
    refusedWith(await bench.staff().post(`${accused.path}/executions`, sent), 422, "case-day-wrong");
  });
});

describe("close-case", () => {
  const why = { why: "惩戒已全部执行。" };
  it("200: when all is executed; or dropped after an inquiry that found nothing", async () => {
    const [accused, cleared] = [await bench.final(), await bench.investigated()];
    refusedWith(await bench.staff().post(`${accused.path}/close`, why), 409, "case-not-executed");
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    const sent = { rung: "sector-criticism", how: "已通报（示例）", on: "2026-11-20", paper };
    bench.done(await bench.staff().post(`${accused.path}/executions`, sent));
    const stages = [];
    for (const { path } of [accused, cleared])
      stages.push(bench.done<CaseView>(await bench.staff().post(`${path}/close`, why)).stage);
    assert.deepEqual(stages, ["closed", "dropped"]);
  });
  it("404: no such case", async () => {
    refusedWith(await bench.staff().post(`${nowhere}/close`, why), 404, "case-not-found");
  });
  it("409: not while it waits for a decision", async () => {
    const { path } = await bench.stated();
    refusedWith(await bench.staff().post(`${path}/close`, why), 409, "case-stage-wrong");
  });
});

describe("report-cases", () => {
  it("200: counts the year, tells where the guideline was left and why, and names no member", async () => {
    house.time.set("2027-03-01T10:00:00+08:00");
    const empty = bench.done<CaseReport>(await bench.staff().get("/api/case-report?year=2027"));
    assert.deepEqual([empty.opened, empty.decided, empty.deviations], [0, 0, []]);
    const deviation = "该单位已在开标前主动撤回，没有造成后果。";
    await bench.decided(undefined, { rungs: ["warning"], deviation });
    const accused = await bench.decided();
    const like = (await bench.shown(bench.staff(), accused)).like[0];
    assert.ok(like?.why.includes("same-clause") && like.why.includes("same-gravity"), JSON.stringify(like));
    assert.deepEqual((await bench.shown(accused.member, accused)).like, []);
    const reply = await house.as("president").get("/api/case-report?year=2027");
    const report = bench.done<CaseReport>(reply);
    assert.deepEqual([report.opened, report.decided, report.appeals.filed], [2, 2, 0]);
    assert.deepEqual(
      report.table.find(({ gravity }) => gravity === "情节严重")?.rungs.map(({ name, count }) => [name, count]),
      [
        ["警告", 1],
        ["公开谴责", 1],
        ["通报有关部门", 1],
      ],
    );
    assert.deepEqual(
      report.deviations.map(({ proposed, decided, why }) => [proposed.name, decided.map(({ name }) => name), why]),
      [["公开谴责", ["警告"], deviation]],
    );
    const { respondent } = await bench.shown(bench.staff(), accused);
    assert.ok(!reply.text.includes(respondent.name));
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("409: no rule in force", async () => {
    const asked = bench.without("discipline-members", () => bench.staff().get("/api/case-report?year=2027"));
    refusedWith(await asked, 409, "case-rule-missing");
  });
});

describe("end-case-retention", () => {
  it("200: five years after it ended nothing of a case is left but the numbers of its documents", async () => {
    const accused = await bench.stated();
    const resolution = await bench.resolve(accused, {});
    const cleared = { rungs: [], breaches: [], deviation: "查明行为不违反规约（示例）。" };
    bench.done(await bench.staff().post(`${accused.path}/decision`, bench.decision(resolution, cleared)));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    const left = async () => {
      const [row] = await house.sql<{ cases: number; papers: number; texts: number; numbers: number }>(
        `select (select count(*)::int from discipline_case where id = $1) as cases,
           (select count(*)::int from case_paper where case_id = $1) as papers,
           (select count(*)::int from file where dropped_at is null and id in
             (select pdf_file_id from document where kind like 'case-%' and id in (select document_id from document_subject where subject_id = $2))) as texts,
           (select count(*)::int from document where kind like 'case-%' and id in (select document_id from document_subject where subject_id = $2)) as numbers`,
        [accused.id, accused.subjectId],
      );
      return row;
    };
    assert.deepEqual(await left(), { cases: 1, papers: 1, texts: 2, numbers: 2 });
    house.time.set("2031-11-20T23:00:00+08:00");
    await house.settle();
    assert.equal((await left())?.cases, 1);
    house.time.set("2031-11-21T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await left(), { cases: 0, papers: 0, texts: 0, numbers: 2 });
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("409: nothing is past its retention", async () => {
    const asked = { actor: clockActor(house.association.id), params: {}, body: {}, requestId: newRequestId() };
    const answer = await perform(house.house, endCaseRetention, asked);
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "retention-not-over");
  });
});
