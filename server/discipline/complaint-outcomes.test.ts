import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { ComplaintReport } from "@xinheng/domain/discipline/complaints/complaint-figures.ts";
import { complaintAnswer, type ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { noteComplaintOverdue } from "./complaints/note-complaint-overdue.ts";
import { endComplaintRetention } from "./endings/end-complaint-retention.ts";
import { type Complained, complaintsIn, secret } from "./test-complaint.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof complaintsIn>;
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = complaintsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const nowhere = `/api/complaints/${randomUUID()}`;
const staff = () => bench.staff();
const viewed = async (reply: Promise<TestReply>) => bench.done<ComplaintView>(await reply);

describe("judge-complaint", () => {
  const accepted = { accepted: true, why: "示例：属于受理范围。" };
  it("200: accepted; not accepted ends it, with where to turn instead, which the complainant reads", async () => {
    const one = await bench.received();
    assert.equal((await viewed(staff().post(`${one.path}/judgement`, accepted))).stage, "accepted");
    const other = await bench.received();
    const refused = { accepted: false, why: "示例：已在法院审理。", instead: "示例：受理法院" };
    assert.equal((await viewed(staff().post(`${other.path}/judgement`, refused))).stage, "not-accepted");
    const told = complaintAnswer.parse((await bench.lookUp(other.receipt)).body);
    assert.deepEqual([told.stage, told.judgement?.instead], ["not-accepted", "示例：受理法院"]);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/judgement`, accepted), 404, "complaint-not-found");
  });
  it("409: not twice", async () => {
    const one = await bench.accepted();
    refusedWith(await staff().post(`${one.path}/judgement`, accepted), 409, "complaint-stage-wrong");
  });
  it("422: nobody is sent away without being told where to turn", async () => {
    const one = await bench.received();
    const refused = { accepted: false, why: "示例：不属于受理范围。" };
    refusedWith(await staff().post(`${one.path}/judgement`, refused), 422, "complaint-instead-missing");
  });
});

describe("ask-complaint-answer", () => {
  it("200: the member's seven working days run", async () => {
    const one = await bench.asked();
    const view = await bench.shown(one.member, one);
    assert.deepEqual(
      [view.stage, view.clock?.dueOn, view.can],
      ["asked", "2026-12-01", ["answer-complaint", "bring-complaint-paper"]],
    );
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/question`, bench.told), 404, "complaint-not-found");
  });
  it("409: not before it is accepted", async () => {
    const one = await bench.received();
    refusedWith(await staff().post(`${one.path}/question`, bench.told), 409, "complaint-stage-wrong");
  });
});

describe("answer-complaint", () => {
  const body = { text: "示例：可以更换。" };
  it("200: by the member; on paper by the secretariat", async () => {
    const one = await bench.asked();
    const view = await viewed(one.member.post(`${one.path}/answer`, body));
    assert.deepEqual([view.stage, view.answer?.onPaper, view.answer?.late], ["answered", false, false]);
    const other = await bench.asked();
    const paper = await bench.bring(staff(), other, "&side=member");
    const entered = await viewed(staff().post(`${other.path}/answer`, { ...body, paper }));
    assert.deepEqual([entered.answer?.onPaper, entered.answer?.paper], [true, paper]);
  });
  it("404: another member's complaint, or a paper that is not there", async () => {
    const one = await bench.asked();
    const { asker } = await bench.newMember();
    refusedWith(await asker.post(`${one.path}/answer`, body), 404, "complaint-not-found");
    const reply = await one.member.post(`${one.path}/answer`, { ...body, paper: randomUUID() });
    refusedWith(reply, 404, "complaint-paper-not-found");
  });
  it("409: once", async () => {
    const one = await bench.answered();
    refusedWith(await one.member.post(`${one.path}/answer`, body), 409, "complaint-stage-wrong");
  });
  it("422: the secretariat enters no answer without the member's paper", async () => {
    const one = await bench.asked();
    refusedWith(await staff().post(`${one.path}/answer`, body), 422, "complaint-answer-paper-missing");
  });
});

describe("end-complaint", () => {
  it("200: settled or unfounded, read by both; no record comes of it", async () => {
    const count = async () =>
      (
        await house.sql<{ n: number }>(
          "select (select count(*)::int from record) + (select count(*)::int from association_record) as n",
        )
      )[0]?.n;
    const one = await bench.answered();
    const before_ = await count();
    const view = await viewed(staff().post(`${one.path}/end`, { how: "unfounded", text: "示例：色差在标准以内。" }));
    assert.deepEqual([view.stage, view.clock, view.can], ["unfounded", null, ["open-complaint-contact"]]);
    assert.equal((await bench.shown(one.member, one)).outcome?.text, "示例：色差在标准以内。");
    assert.equal(await count(), before_);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/end`, { how: "settled", text: "示例" }), 404, "complaint-not-found");
  });
  it("409: not while the member's time runs", async () => {
    const one = await bench.asked();
    const reply = await staff().post(`${one.path}/end`, { how: "unfounded", text: "示例" });
    refusedWith(reply, 409, "complaint-stage-wrong");
  });
});

describe("pass-complaint-to-mediation", () => {
  const body = { matter: "地砖退货（示例）", claim: "示例：退货。", agreed: "示例：来电同意调解并告知姓名。" };
  it("200: a request stands, the complainant asking and the member asked, linked both for staff and sides", async () => {
    const one = await bench.answered();
    const view = await viewed(staff().post(`${one.path}/mediation`, body));
    assert.deepEqual([view.stage, view.passed?.to, view.passed?.note], ["in-mediation", "mediation", body.agreed]);
    const mediation = bench.done<MediationView>(await one.member.get(`/api/mediations/${view.passed?.id ?? ""}`));
    assert.deepEqual([mediation.role, mediation.requester.name, mediation.contact], ["respondent", "示例消费者", null]);
    const told = await bench.shown(one.member, one);
    assert.deepEqual([told.passed?.id, told.passed?.note], [view.passed?.id, ""]);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/mediation`, body), 404, "complaint-not-found");
  });
  it("409: the member left meanwhile, or not at this stage", async () => {
    const one = await bench.answered();
    await house.sql("update member set left_on = '2026-11-19' where subject_id = $1", [one.subjectId]);
    refusedWith(await staff().post(`${one.path}/mediation`, body), 409, "mediation-not-member");
    const other = await bench.received();
    refusedWith(await staff().post(`${other.path}/mediation`, body), 409, "complaint-stage-wrong");
  });
  it("422: complainant and member have become one since", async () => {
    const one = await bench.answered();
    await house.sql("update complaint set from_id = subject_id where id = $1", [one.id]);
    refusedWith(await staff().post(`${one.path}/mediation`, body), 422, "mediation-with-oneself");
  });
});

describe("pass-complaint-to-discipline", () => {
  const body = { text: "示例：消费者反映色差。", allegation: "以次充好（示例）", actedOn: "2026-11-01" };
  it("200: the case shows the complaint as its source; the member learns of neither before the notice", async () => {
    const one = await bench.answered();
    const view = await viewed(staff().post(`${one.path}/case`, body));
    assert.deepEqual([view.stage, view.passed?.to], ["in-discipline", "discipline"]);
    const opened = bench.done<CaseView>(await staff().get(`/api/cases/${view.passed?.id ?? ""}`));
    assert.deepEqual(opened.source, { kind: "complaint", text: body.text, fromId: null, complaintId: one.id });
    const told = await bench.shown(one.member, one);
    assert.deepEqual([told.stage, told.passed, told.can], ["answered", null, []]);
    type List = { complaints: { id: string; stage: string }[] };
    const own = bench.done<List>(await one.member.get(`/api/subjects/${one.subjectId}/complaints`));
    assert.equal(own.complaints.find(({ id }) => id === one.id)?.stage, "answered");
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/case`, body), 404, "complaint-not-found");
  });
  it("409: discipline binds members alone", async () => {
    const one = await bench.answered();
    await house.sql("update member set left_on = '2026-11-19' where subject_id = $1", [one.subjectId]);
    refusedWith(await staff().post(`${one.path}/case`, body), 409, "case-not-member");
  });
  it("422: an act that is still to come", async () => {
    const one = await bench.answered();
    refusedWith(await staff().post(`${one.path}/case`, { ...body, actedOn: "2027-01-01" }), 422, "case-day-wrong");
  });
});

describe("pass-complaint-to-department", () => {
  it("200: a numbered letter that tells no complainant, which the member cannot read", async () => {
    const one = await bench.withDepartment();
    const view = await bench.shown(staff(), one);
    assert.match(view.letter?.number ?? "", /投转〔2026〕\d+号$/);
    assert.deepEqual([view.stage, view.letter?.department], ["with-department", bench.letter.department]);
    const document = `/api/documents/${view.letter?.documentId ?? ""}/file`;
    assert.equal((await staff().bytes(document)).subarray(0, 5).toString(), "%PDF-");
    refusedWith(await one.member.get(document), 404, "document-not-found");
    assert.equal((await bench.shown(one.member, one)).letter, null);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/department`, bench.letter), 404, "complaint-not-found");
  });
  it("409: not before it is accepted", async () => {
    const one = await bench.received();
    refusedWith(await staff().post(`${one.path}/department`, bench.letter), 409, "complaint-stage-wrong");
  });
  it("422: without a template in force", async () => {
    const one = await bench.answered();
    house.time.set("2026-10-31T10:00:00+08:00");
    refusedWith(await staff().post(`${one.path}/department`, bench.letter), 422, "document-template-missing");
  });
  it("503: while too many documents are being made", async () => {
    const one = await bench.answered();
    const free = fillSetter(house.house);
    refusedWith(await staff().post(`${one.path}/department`, bench.letter), 503, "documents-busy");
    free();
  });
});

describe("note-department-receipt", () => {
  const body = { by: "示例市市场监督管理局收发室", on: "2026-11-20" };
  it("200: who took it, when, with the slip", async () => {
    const one = await bench.withDepartment();
    const paper = await bench.bring(staff(), one);
    const view = await viewed(staff().post(`${one.path}/department/receipt`, { ...body, paper }));
    assert.deepEqual([view.stage, view.letter?.receipt], ["with-department", { ...body, paper }]);
  });
  it("404: no such complaint, or no such paper", async () => {
    refusedWith(await staff().post(`${nowhere}/department/receipt`, body), 404, "complaint-not-found");
    const one = await bench.withDepartment();
    const reply = await staff().post(`${one.path}/department/receipt`, { ...body, paper: randomUUID() });
    refusedWith(reply, 404, "complaint-paper-not-found");
  });
  it("409: once", async () => {
    const one = await bench.withDepartment();
    bench.done(await staff().post(`${one.path}/department/receipt`, body));
    refusedWith(await staff().post(`${one.path}/department/receipt`, body), 409, "complaint-receipt-noted");
  });
  it("422: not before the letter", async () => {
    const one = await bench.withDepartment();
    const reply = await staff().post(`${one.path}/department/receipt`, { ...body, on: "2026-11-19" });
    refusedWith(reply, 422, "complaint-day-wrong");
  });
});

describe("note-department-reply", () => {
  const body = { number: "示市监函〔2026〕1号", text: "示例：已责令改正。", on: "2026-11-20" };
  it("200: the complaint ends with it, and the complainant reads it by the receipt", async () => {
    const one = await bench.withDepartment();
    const view = await viewed(staff().post(`${one.path}/department/reply`, body));
    assert.deepEqual([view.stage, view.letter?.reply?.text], ["department-replied", body.text]);
    const told = complaintAnswer.parse((await bench.lookUp(one.receipt)).body);
    assert.deepEqual(told.department?.reply, body);
  });
  it("404: no such complaint, or no such paper", async () => {
    refusedWith(await staff().post(`${nowhere}/department/reply`, body), 404, "complaint-not-found");
    const one = await bench.withDepartment();
    const reply = await staff().post(`${one.path}/department/reply`, { ...body, paper: randomUUID() });
    refusedWith(reply, 404, "complaint-paper-not-found");
  });
  it("409: nothing is at a department", async () => {
    const one = await bench.answered();
    refusedWith(await staff().post(`${one.path}/department/reply`, body), 409, "complaint-stage-wrong");
  });
  it("422: a day to come", async () => {
    const one = await bench.withDepartment();
    const reply = await staff().post(`${one.path}/department/reply`, { ...body, on: "2026-11-21" });
    refusedWith(reply, 422, "complaint-day-wrong");
  });
});

describe("note-complaint-overdue", () => {
  const strike = ({ id }: Pick<Complained, "id">) =>
    perform(house.house, noteComplaintOverdue, {
      ...{ actor: clockActor(house.association.id), params: { complaintId: id }, body: {}, requestId: randomUUID() },
    });
  it("200: a member that does not answer goes unheard and no record is made; late it is heard all the same", async () => {
    const one = await bench.asked();
    house.time.set("2026-12-02T10:00:00+08:00");
    await house.settle();
    const view = await bench.shown(one.member, one);
    assert.deepEqual(
      [view.stage, view.overdueOn, view.can],
      ["unanswered", null, ["answer-complaint", "bring-complaint-paper"]],
    );
    const late = await viewed(one.member.post(`${one.path}/answer`, { text: "示例：可以更换。" }));
    assert.deepEqual([late.stage, late.answer?.late], ["answered", true]);
  });
  it("200: what the secretariat leaves lying is marked and goes on", async () => {
    const one = await bench.received();
    house.time.set("2026-11-28T10:00:00+08:00");
    await house.settle();
    const view = await bench.shown(staff(), one);
    assert.deepEqual([view.stage, view.overdueOn], ["received", "2026-11-28"]);
    assert.ok(view.can.includes("judge-complaint"));
  });
  it("404: a complaint that is not there", async () => {
    const answer = await strike({ id: randomUUID() });
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "complaint-not-found");
  });
  it("409: one that is closed", async () => {
    const one = await bench.received();
    bench.done(await staff().post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    const answer = await strike(one);
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "complaint-stage-wrong");
  });
});

describe("report-complaints", () => {
  it("200: by kind, outcome and month; names nobody", async () => {
    const read = async () =>
      bench.done<ComplaintReport>(await house.as("president").get("/api/complaint-report?year=2027"));
    house.time.set("2027-03-01T10:00:00+08:00");
    const one = await bench.answered({ kind: "price" });
    bench.done(await staff().post(`${one.path}/end`, { how: "settled", text: "示例：退差价。" }));
    const report = await read();
    assert.deepEqual(report.kinds.find(({ kind }) => kind === "price")?.stages, [{ stage: "settled", count: 1 }]);
    assert.deepEqual([report.received, report.onTime, report.late, report.months[2]?.received], [1, 1, 0, 1]);
    assert.equal(JSON.stringify(report).includes("示例"), false);
  });
});

describe("end-complaint-retention", () => {
  it("200: three years after it ended nothing of a complaint is left but the number of its letter", async () => {
    const one = await bench.withDepartment();
    await bench.bring(staff(), one);
    const { letter } = await bench.shown(staff(), one);
    bench.done(await staff().post(`${one.path}/department/reply`, { text: "示例：已处理。", on: "2026-11-20" }));
    const left = async () =>
      (
        await house.sql(
          `select (select count(*)::int from complaint where id = $1) as complaints,
             (select count(*)::int from complaint_paper where complaint_id = $1) as papers,
             (select count(*)::int from file where dropped_at is null and id = (select pdf_file_id from document where id = $2)) as texts,
             (select count(*)::int from document where id = $2) as numbers`,
          [one.id, letter?.documentId],
        )
      )[0];
    assert.deepEqual(await left(), { complaints: 1, papers: 1, texts: 1, numbers: 1 });
    house.time.set("2029-11-20T23:00:00+08:00");
    await house.settle();
    assert.deepEqual(await left(), { complaints: 1, papers: 1, texts: 1, numbers: 1 });
    house.time.set("2029-11-21T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await left(), { complaints: 0, papers: 0, texts: 0, numbers: 1 });
  });
  it("409: nothing is over", async () => {
    const answer = await perform(house.house, endComplaintRetention, {
      ...{ actor: clockActor(house.association.id), params: {}, body: {}, requestId: randomUUID() },
    });
    assert.ok(answer.kind === "refused" && answer.refusal.refused === "retention-not-over");
  });
});

describe("a complaint is a claim", () => {
  it("stands in no archive, search, list, look-up or document of the member", async () => {
    const one = await bench.withDepartment();
    for (const path of [
      `/api/subjects/${one.subjectId}/archive`,
      `/api/subjects/${one.subjectId}/own-archive`,
      `/api/subjects/${one.subjectId}/documents`,
    ]) {
      const reply = await one.member.get(path);
      assert.equal(reply.status, 200, path);
      for (const word of ["投诉", "complaint", secret, "色差"])
        assert.equal(reply.text.includes(word), false, `${path} ${word}`);
    }
  });
});
