import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { InfringementReport } from "@xinheng/domain/discipline/infringements/infringement-figures.ts";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { endInfringementRetention } from "./endings/end-infringement-retention.ts";
import { noteInfringementOverdue } from "./infringements/note-infringement-overdue.ts";
import { infringementsIn } from "./test-infringement.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof infringementsIn>;
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = infringementsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const nowhere = `/api/infringements/${randomUUID()}`;
const staff = () => bench.staff();
const viewed = async (reply: Promise<TestReply>) => bench.done<InfringementView>(await reply);

describe("decide-infringement", () => {
  it("200: a numbered document that the complainant reads, with the office responsible and no person", async () => {
    const one = await bench.investigating();
    const reply = await one.officer.post(`${one.path}/findings`, bench.finding());
    const view = bench.done<InfringementView>(reply);
    assert.deepEqual([view.stage, view.finding?.verdict, view.clock?.dueOn], ["found", "founded", "2026-12-21"]);
    assert.match(view.finding?.number ?? "", /侵处〔2026〕\d+号$/);
    const own = await one.member.get(one.path);
    assert.equal(own.text.includes(one.officer.accountId ?? "none"), false);
    assert.equal(bench.done<InfringementView>(own).secondLookUntil, "2026-12-07");
    assert.equal((await one.member.get(`/api/documents/${view.finding?.documentId ?? ""}/file`)).status, 200);
    const other = await bench.newMember();
    assert.equal((await other.asker.get(`/api/documents/${view.finding?.documentId ?? ""}/file`)).status, 404);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/findings`, bench.finding()), 404, "infringement-not-found");
  });
  it("409: by the officer alone, and not once the log names them", async () => {
    const one = await bench.investigating();
    refusedWith(await staff().post(`${one.path}/findings`, bench.finding()), 409, "infringement-not-your-move");
    await house.sql("update infringement set against = array[$2::uuid] where id = $1", [one.id, randomUUID()]);
    bench.done(await one.officer.post(`/api/subjects/${one.subjectId}/inspections`, { purpose: "示例：查看" }));
    const reply = await one.officer.post(`${one.path}/findings`, bench.finding());
    refusedWith(reply, 409, "infringement-officer-conflict");
  });
  it("422: founded with nobody responsible, unfounded with somebody, or without a template", async () => {
    const one = await bench.investigating();
    for (const more of [{ responsible: [] }, { verdict: "unfounded" }])
      refusedWith(
        await one.officer.post(`${one.path}/findings`, bench.finding(more)),
        422,
        "infringement-responsible-missing",
      );
    house.time.set("2026-10-31T10:00:00+08:00");
    refusedWith(await one.officer.post(`${one.path}/findings`, bench.finding()), 422, "document-template-missing");
  });
  it("503: while too many documents are being made", async () => {
    const one = await bench.investigating();
    const free = fillSetter(house.house);
    refusedWith(await one.officer.post(`${one.path}/findings`, bench.finding()), 503, "documents-busy");
    free();
  });
});

describe("ask-infringement-second-look", () => {
  const why = { why: "示例：责任方不止一个。" };
  it("200: others than the first look at it again, and give the second finding", async () => {
    const one = await bench.found();
    const asked = await viewed(one.member.post(`${one.path}/second-look`, why));
    assert.deepEqual([asked.stage, asked.secondLook?.onPaper], ["second-look", false]);
    refusedWith(await bench.assign(one, one.officer), 409, "infringement-officer-conflict");
    // Until another is entrusted with it, whoever found before finds nothing more.
    const again = await one.officer.post(`${one.path}/findings`, bench.unfounded);
    refusedWith(again, 409, "infringement-officer-conflict");
    const other = await house.newAccount("supervisor");
    assert.equal((await viewed(bench.assign(one, other))).officer?.round, 2);
    const view = await viewed(other.post(`${one.path}/findings`, bench.unfounded));
    assert.deepEqual([view.stage, view.finding?.verdict, view.review?.verdict], ["reviewed", "founded", "unfounded"]);
    assert.equal(view.can.includes("order-infringement-consequence"), false);
  });
  it("200: entered from its paper", async () => {
    const one = await bench.found();
    const paper = await bench.bring(staff(), one, "&side=complainant");
    assert.equal((await viewed(staff().post(`${one.path}/second-look`, { ...why, paper }))).secondLook?.onPaper, true);
  });
  it("404: no such complaint, or no such paper", async () => {
    refusedWith(await staff().post(`${nowhere}/second-look`, why), 404, "infringement-not-found");
    const one = await bench.found();
    const body = { ...why, paper: randomUUID() };
    refusedWith(await staff().post(`${one.path}/second-look`, body), 404, "infringement-paper-not-found");
  });
  it("409: not after its day, and once", async () => {
    const one = await bench.found();
    house.time.set("2026-12-08T10:00:00+08:00");
    refusedWith(await one.member.post(`${one.path}/second-look`, why), 409, "infringement-second-look-late");
    house.time.set("2026-12-07T10:00:00+08:00");
    bench.done(await one.member.post(`${one.path}/second-look`, why));
    refusedWith(await one.member.post(`${one.path}/second-look`, why), 409, "infringement-stage-wrong");
  });
  it("200: after it was closed too while its days run; 409 afterwards", async () => {
    const one = await bench.found({ verdict: "unfounded", responsible: [] });
    bench.done(await staff().post(`${one.path}/close`, { text: "示例：不成立。" }));
    house.time.set("2026-12-08T10:00:00+08:00");
    assert.equal((await bench.shown(one.member, one)).can.includes("ask-infringement-second-look"), false);
    refusedWith(await one.member.post(`${one.path}/second-look`, why), 409, "infringement-second-look-late");
    house.time.set("2026-12-07T10:00:00+08:00");
    const view = await viewed(one.member.post(`${one.path}/second-look`, why));
    assert.deepEqual([view.stage, view.clock !== null], ["second-look", true]);
    const [row] = await house.sql("select ended_on from infringement where id = $1", [one.id]);
    assert.deepEqual(row, { ended_on: null });
  });
  it("422: what is entered rests on a paper", async () => {
    const one = await bench.found();
    refusedWith(await staff().post(`${one.path}/second-look`, why), 422, "infringement-paper-missing");
  });
});

describe("order-infringement-consequence", () => {
  const order = (path: string, more: object = {}) =>
    staff().post(`${path}/consequences`, { ...bench.apology, ...more });
  it("200: what makes good, which the complainant reads", async () => {
    const one = await bench.found();
    bench.done(await order(one.path));
    bench.done(await order(one.path, { kind: "compensation", target: "投诉人", amountFen: 100_000 }));
    const own = (await bench.shown(one.member, one)).consequences;
    assert.deepEqual(
      own.map(({ kind, amountFen }) => [kind, amountFen]),
      [...([["apology", null]] as const), ...([["compensation", 100_000]] as const)],
    );
  });
  it("200: a case against a member, which the complainant does not read of", async () => {
    const one = await bench.found();
    const receiver = await bench.newMember();
    const more = { kind: "to-discipline", target: "", memberId: receiver.subjectId, actedOn: "2026-11-10" };
    const view = await viewed(order(one.path, more));
    const [ordered] = view.consequences;
    assert.equal(ordered?.done?.on, "2026-11-20");
    const opened = bench.done<CaseView>(await staff().get(`/api/cases/${ordered.caseId ?? ""}`));
    assert.deepEqual([opened.stage, opened.source?.kind], ["opened", "own-finding"]);
    assert.deepEqual((await bench.shown(one.member, one)).consequences, []);
  });
  it("200: an organ is told by a numbered letter, which the complainant cannot open", async () => {
    const one = await bench.found();
    const ordered = await bench.order(one, { kind: "notice-authority", target: "示例市网信办" });
    assert.match(ordered.letter?.number ?? "", /侵函〔2026〕\d+号$/);
    assert.equal((await one.member.get(`/api/documents/${ordered.letter?.documentId ?? ""}/file`)).status, 404);
  });
  it("404: no such complaint, or no such member", async () => {
    refusedWith(await order(nowhere), 404, "infringement-not-found");
    const one = await bench.found();
    const more = { kind: "to-discipline", target: "", memberId: randomUUID(), actedOn: "2026-11-10" };
    refusedWith(await order(one.path, more), 404, "subject-not-found");
  });
  it("409: not of what was unfounded, and not against who is no member", async () => {
    const one = await bench.found({ verdict: "unfounded", responsible: [] });
    refusedWith(await order(one.path), 409, "infringement-unfounded");
    const other = await bench.found();
    const { subjectId } = await bench.newMember();
    await house.sql("delete from member where subject_id = $1", [subjectId]);
    const more = { kind: "to-discipline", target: "", memberId: subjectId, actedOn: "2026-11-10" };
    refusedWith(await order(other.path, more), 409, "case-not-member");
  });
  it("422: without what its kind asks for, or to be done by a day that is past", async () => {
    const one = await bench.found();
    for (const more of [{ kind: "compensation" }, { target: "" }, { kind: "to-discipline" }, { amountFen: 1 }])
      refusedWith(await order(one.path, more), 422, "infringement-consequence-wrong");
    refusedWith(await order(one.path, { dueOn: "2026-11-19" }), 422, "infringement-day-wrong");
  });
  it("503: while too many documents are being made", async () => {
    const one = await bench.found();
    const free = fillSetter(house.house);
    refusedWith(await order(one.path, { kind: "to-authority", target: "示例市网信办" }), 503, "documents-busy");
    free();
  });
});

describe("carry-out-infringement-consequence", () => {
  const how = { how: "示例：送达致歉信。", on: "2026-11-20" };
  const carryOut = (path: string, id: string, body: object) =>
    staff().post(`${path}/consequences/${id}/execution`, body);
  it("200: with its day and proof", async () => {
    const one = await bench.found();
    const { id } = await bench.order(one);
    const paper = await bench.bring(staff(), one);
    const view = await viewed(carryOut(one.path, id, { ...how, paper }));
    assert.deepEqual(view.consequences[0]?.done, { ...how, paper });
  });
  it("404: no such complaint, consequence or paper, or done already", async () => {
    const one = await bench.found();
    const { id } = await bench.order(one);
    const paper = await bench.bring(staff(), one);
    refusedWith(await carryOut(nowhere, id, { ...how, paper }), 404, "infringement-not-found");
    const none = await carryOut(one.path, randomUUID(), { ...how, paper });
    refusedWith(none, 404, "infringement-consequence-not-found");
    const unknown = await carryOut(one.path, id, { ...how, paper: randomUUID() });
    refusedWith(unknown, 404, "infringement-paper-not-found");
    bench.done(await carryOut(one.path, id, { ...how, paper }));
    refusedWith(await carryOut(one.path, id, { ...how, paper }), 404, "infringement-consequence-not-found");
  });
  it("409: what is told by letter is done by the letter", async () => {
    const one = await bench.found();
    const { id } = await bench.order(one, { kind: "to-authority", target: "示例市网信办" });
    const paper = await bench.bring(staff(), one);
    refusedWith(await carryOut(one.path, id, { ...how, paper }), 409, "infringement-by-letter");
  });
  it("422: on a day to come", async () => {
    const one = await bench.found();
    const { id } = await bench.order(one);
    const paper = await bench.bring(staff(), one);
    const body = { ...how, on: "2026-11-21", paper };
    refusedWith(await carryOut(one.path, id, body), 422, "infringement-day-wrong");
  });
});

describe("note-infringement-letter", () => {
  const ordered = async () => {
    const one = await bench.found();
    const { id } = await bench.order(one, { kind: "to-authority", target: "示例市网信办" });
    const steps = `${one.path}/consequences/${id}/letter-steps`;
    return { one, steps, paper: await bench.bring(staff(), one) };
  };
  const sent = { step: "sent", way: "post", on: "2026-11-20" };
  it("200: sent, received with its receipt, which carries it out, and answered", async () => {
    const { steps, paper } = await ordered();
    assert.equal((await viewed(staff().post(steps, sent))).consequences[0]?.done, null);
    const received = await viewed(staff().post(steps, { step: "received", on: "2026-11-20", paper }));
    assert.deepEqual(
      [received.consequences[0]?.done?.paper, received.consequences[0]?.done?.on],
      [paper, "2026-11-20"],
    );
    const view = await viewed(
      staff().post(steps, { step: "answered", text: "示例：已收悉。", on: "2026-11-20", paper }),
    );
    assert.equal(view.consequences[0]?.letter?.reply?.text, "示例：已收悉。");
  });
  it("404: no such complaint, letter or paper", async () => {
    const { one, steps } = await ordered();
    refusedWith(await staff().post(steps.replace(one.id, randomUUID()), sent), 404, "infringement-not-found");
    const elsewhere = `${one.path}/consequences/${randomUUID()}/letter-steps`;
    refusedWith(await staff().post(elsewhere, sent), 404, "infringement-consequence-not-found");
    refusedWith(await staff().post(steps, { ...sent, paper: randomUUID() }), 404, "infringement-paper-not-found");
  });
  it("409: not received before it was sent", async () => {
    const { steps, paper } = await ordered();
    const reply = await staff().post(steps, { step: "received", on: "2026-11-20", paper });
    refusedWith(reply, 409, "case-letter-step-wrong");
  });
  it("422: not before it was written", async () => {
    const { steps } = await ordered();
    refusedWith(await staff().post(steps, { ...sent, on: "2026-11-19" }), 422, "infringement-day-wrong");
  });
});

describe("close-infringement", () => {
  const body = { text: "示例：各项已办结。" };
  it("200: unfounded; or once everything ordered was carried out", async () => {
    const none = await bench.found({ verdict: "unfounded", responsible: [] });
    assert.equal((await viewed(staff().post(`${none.path}/close`, body))).stage, "closed");
    const one = await bench.found();
    const { id } = await bench.order(one);
    const paper = await bench.bring(staff(), one);
    const execution = { how: "示例：送达致歉信。", on: "2026-11-20", paper };
    bench.done(await staff().post(`${one.path}/consequences/${id}/execution`, execution));
    const view = await viewed(staff().post(`${one.path}/close`, body));
    assert.deepEqual(
      [view.stage, view.outcome?.text, view.can],
      [...(["closed", body.text, ["ask-infringement-second-look", "open-infringement-contact"]] as const)],
    );
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/close`, body), 404, "infringement-not-found");
  });
  it("409: not with nothing done about what was found", async () => {
    const one = await bench.found();
    refusedWith(await staff().post(`${one.path}/close`, body), 409, "infringement-not-done");
    await bench.order(one);
    refusedWith(await staff().post(`${one.path}/close`, body), 409, "infringement-not-done");
  });
});

describe("note-infringement-overdue", () => {
  const strike = (infringementId: string) =>
    perform(house.house, noteInfringementOverdue, {
      ...{ actor: clockActor(house.association.id), params: { infringementId }, body: {}, requestId: randomUUID() },
    });
  it("200: marked, and counted as late in the figures of the year it ends", async () => {
    const one = await bench.filed();
    house.time.set("2026-11-28T10:00:00+08:00");
    await house.settle();
    assert.equal((await bench.shown(staff(), one)).overdueOn, "2026-11-28");
    bench.done(await staff().post(`${one.path}/judgement`, bench.judgement));
    assert.equal((await bench.shown(staff(), one)).overdueOn, null);
  });
  it("404: no such complaint", async () => {
    const answer = await strike(randomUUID());
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "infringement-not-found");
  });
  it("409: closed since", async () => {
    const one = await bench.filed();
    bench.done(await one.member.post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    const answer = await strike(one.id);
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "infringement-stage-wrong");
  });
});

describe("report-infringements", () => {
  it("200: by kind and finding, naming nobody", async () => {
    const before_ = bench.done<InfringementReport>(await staff().get("/api/infringement-report?year=2026"));
    const one = await bench.found();
    await bench.suit();
    const reply = await house.as("president").get("/api/infringement-report?year=2026");
    const report = bench.done<InfringementReport>(reply);
    const leaks = ({ kinds }: InfringementReport) => kinds.find(({ kind }) => kind === "leak")?.verdicts.founded ?? 0;
    assert.deepEqual(
      [report.received - before_.received, leaks(report) - leaks(before_), report.suits - before_.suits],
      [1, 1, 1],
    );
    assert.equal(reply.text.includes(one.subjectId), false);
  });
});

describe("end-infringement-retention", () => {
  it("200: three years after it ended nothing is left but the numbers; not while a suit about it goes on", async () => {
    const one = await bench.found();
    const period = { fromOn: "2026-11-01", untilOn: "2026-11-20" };
    await house.sql("update infringement set stage = 'investigating' where id = $1", [one.id]);
    bench.done(await one.officer.post(`${one.path}/extracts`, period));
    await house.sql("update infringement set stage = 'found' where id = $1", [one.id]);
    const { id, letter } = await bench.order(one, { kind: "to-authority", target: "示例市网信办" });
    const paper = await bench.bring(staff(), one);
    const steps = `${one.path}/consequences/${id}/letter-steps`;
    bench.done(await staff().post(steps, { step: "sent", way: "post", on: "2026-11-20" }));
    bench.done(await staff().post(steps, { step: "received", on: "2026-11-20", paper }));
    const suit = await bench.suit({ infringementId: one.id });
    bench.done(await staff().post(`${one.path}/close`, { text: "示例：办结。" }));
    const { finding } = await bench.shown(staff(), one);
    // What was set aside when an identity was corrected goes as well.
    await house.sql(
      `update infringement set parts = parts || jsonb_build_object('finding', null, 'consequences', '[]'::jsonb,
         'setAside', jsonb_build_array(parts || '{"on": "2026-11-20"}')) where id = $1`,
      [one.id],
    );
    const left = async () =>
      (
        await house.sql(
          `select (select count(*)::int from infringement where id = $1) as complaints,
             (select count(*)::int from infringement_extract where infringement_id = $1) as extracts,
             (select count(*)::int from suit where id = $2) as suits,
             (select count(*)::int from file where id = $3 and dropped_at is null) as papers,
             (select count(*)::int from file where dropped_at is null
               and id in (select pdf_file_id from document where id = any($4))) as texts,
             (select count(*)::int from document where id = any($4)) as numbers`,
          [one.id, suit.id, paper, [finding?.documentId, letter?.documentId]],
        )
      )[0];
    const whole = { complaints: 1, extracts: 1, suits: 1, papers: 1, texts: 2, numbers: 2 };
    house.time.set("2029-11-21T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await left(), whole);
    house.time.set("2026-11-20T11:00:00+08:00");
    bench.done(await staff().post(`${suit.path}/close`, { why: "示例：撤诉。" }));
    house.time.set("2029-11-22T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await left(), { complaints: 0, extracts: 0, suits: 0, papers: 0, texts: 0, numbers: 2 });
  });
  it("409: nothing is over", async () => {
    house.time.set("2026-11-20T11:00:00+08:00");
    const answer = await perform(house.house, endInfringementRetention, {
      ...{ actor: clockActor(house.association.id), params: {}, body: {}, requestId: randomUUID() },
    });
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "retention-not-over");
  });
});

describe("a complaint about data is a claim", () => {
  it("stands in no archive or look-up of the subject", async () => {
    const one = await bench.investigating();
    for (const path of [`/api/subjects/${one.subjectId}/archive`, `/api/subjects/${one.subjectId}/own-archive`]) {
      const reply = await one.member.get(path);
      assert.equal(reply.status, 200, path);
      for (const word of ["侵权", "infringement"]) assert.equal(reply.text.includes(word), false, `${path} ${word}`);
    }
  });
});
