import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import {
  complaintAnswer,
  complaintReceived,
  type ComplaintView,
} from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { complaintsIn, secret } from "./test-complaint.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof complaintsIn>;
// Friday: five working days from it end on Friday the 27th.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = complaintsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const nowhere = () => `/api/complaints/${randomUUID()}`;
const staff = () => bench.staff();

describe("send-complaint", () => {
  it("200: without an account; the receipt is told once, name and contact are sealed, and nobody else is shown it", async () => {
    const { subjectId, asker } = await bench.newMember();
    const sent = complaintReceived.parse((await bench.send(subjectId)).body);
    const [row] = await house.sql<{ text: string }>(
      "select row_to_json(complaint)::text as text from complaint where id = $1",
      [sent.complaintId],
    );
    for (const word of [secret, "示例消费者", sent.receipt]) assert.equal(row?.text.includes(word), false, word);
    assert.equal((await asker.get(`/api/complaints/${sent.complaintId}`)).status, 404);
    await assert.rejects(house.house.database.visitor.query("select 1 from complaint"), /permission denied/);
    const entries = await house.sql<{ text: string }>(
      "select row_to_json(journal_entry)::text as text from journal_entry where operation = 'send-complaint'",
    );
    assert.ok(entries.length > 0 && entries.every(({ text }) => !text.includes("示例")));
    const view = bench.done<ComplaintView>(await staff().get(`/api/complaints/${sent.complaintId}`));
    assert.deepEqual([view.stage, view.complainant, view.clock?.dueOn], ["received", "示例消费者", "2026-11-27"]);
    assert.equal(JSON.stringify(view).includes(secret), false);
  });
  it("404: no such association, or nobody of the register", async () => {
    const nobody = await house.newAccount(null);
    const elsewhere = `/api/associations/${randomUUID()}/complaints`;
    refusedWith(await nobody.post(elsewhere, bench.wanted(randomUUID())), 404, "association-not-found");
    refusedWith(await bench.send(randomUUID()), 404, "subject-not-found");
  });
  it("409: about somebody who is no member here", async () => {
    const { subjectId } = await bench.newMember();
    await house.sql("delete from member where subject_id = $1", [subjectId]);
    refusedWith(await bench.send(subjectId), 409, "complaint-not-member");
  });
  it("422: a day to come", async () => {
    const { subjectId } = await bench.newMember();
    refusedWith(await bench.send(subjectId, { happenedOn: "2026-11-21" }), 422, "complaint-day-wrong");
  });
  it("429: not often from one address", async () => {
    const { subjectId } = await bench.newMember();
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 11; tried++)
      statuses.push((await from.post(bench.address, bench.wanted(subjectId))).status);
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
  });
});

describe("file-complaint", () => {
  const filed = async () => {
    const [one, other] = [await bench.newMember(), await bench.newMember()];
    const { name: _, ...body } = bench.wanted(other.subjectId);
    return { one, other, body, path: `/api/subjects/${one.subjectId}/complaints` };
  };
  it("200: a member complains of another and follows it in its centre", async () => {
    const { one, other, body, path } = await filed();
    const sent = complaintReceived.parse((await one.asker.post(path, body)).body);
    const view = bench.done<ComplaintView>(await one.asker.get(`/api/complaints/${sent.complaintId}`));
    assert.deepEqual([view.role, view.member.subjectId, view.facts], ["complainant", other.subjectId, body.facts]);
    assert.deepEqual(view.can, ["withdraw-complaint", "bring-complaint-paper"]);
  });
  it("404: of nobody", async () => {
    const { one, body, path } = await filed();
    refusedWith(await one.asker.post(path, { ...body, subjectId: randomUUID() }), 404, "subject-not-found");
  });
  it("409: of an organisation that left", async () => {
    const { one, other, body, path } = await filed();
    await house.sql("update member set left_on = '2026-01-01' where subject_id = $1", [other.subjectId]);
    refusedWith(await one.asker.post(path, body), 409, "complaint-not-member");
  });
  it("422: of oneself", async () => {
    const { one, body, path } = await filed();
    refusedWith(await one.asker.post(path, { ...body, subjectId: one.subjectId }), 422, "complaint-of-oneself");
  });
});

describe("enter-complaint", () => {
  const entered = async (more: object = {}) => {
    const { subjectId } = await bench.newMember();
    return staff().post("/api/complaints", { ...bench.wanted(subjectId), channel: "telephone", ...more });
  };
  it("200: from a hotline with its number, followed by the receipt", async () => {
    const reply = await entered({ channel: "hotline", hotline: "12365 第2026-1号（示例）" });
    const { complaintId, receipt } = complaintReceived.parse(reply.body);
    const view = bench.done<ComplaintView>(await staff().get(`/api/complaints/${complaintId}`));
    assert.deepEqual([view.channel, view.hotline], ["hotline", "12365 第2026-1号（示例）"]);
    assert.equal(complaintAnswer.parse((await bench.lookUp(receipt)).body).stage, "received");
  });
  it("404: the complainant is nobody of the register", async () => {
    refusedWith(await entered({ fromId: randomUUID() }), 404, "subject-not-found");
  });
  it("409: not of a member", async () => {
    const { subjectId } = await bench.newMember();
    await house.sql("delete from member where subject_id = $1", [subjectId]);
    refusedWith(await entered({ subjectId }), 409, "complaint-not-member");
  });
  it("422: without a name", async () => {
    refusedWith(await entered({ name: "" }), 422, "complaint-contact-missing");
  });
});

describe("look-up-complaint", () => {
  it("200: state, reasons and outcome, whoever holds the receipt; nothing of the member's answer", async () => {
    const one = await bench.answered();
    const before_ = await bench.lookUp(one.receipt.toUpperCase().replaceAll("-", " "));
    const waiting = complaintAnswer.parse(before_.body);
    assert.deepEqual([waiting.stage, waiting.answeredOn, waiting.withdrawable], ["answered", "2026-11-20", true]);
    assert.equal(before_.text.includes("可以更换"), false);
    bench.done(await staff().post(`${one.path}/end`, { how: "settled", text: "示例：双方同意换货。" }));
    const told = complaintAnswer.parse((await bench.lookUp(one.receipt)).body);
    assert.deepEqual([told.stage, told.outcome?.text, told.withdrawable], ["settled", "示例：双方同意换货。", false]);
  });
  it("404: a code that nobody was given", async () => {
    refusedWith(await bench.lookUp("abcd-efgh-jkmn-pqrs-tuvw-2345"), 404, "complaint-receipt-unknown");
  });
  it("429: not often from one address, and nothing of it is journalled", async () => {
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 21; tried++)
      statuses.push((await from.post("/api/complaints/lookup", { receipt: "abcd-efgh" })).status);
    assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 404), 429]);
    assert.deepEqual(await house.sql("select 1 from journal_entry where operation = 'look-up-complaint'"), []);
  });
});

describe("withdraw-complaint-by-receipt", () => {
  const withdraw = async (receipt: string) =>
    (await house.newAccount(null)).post("/api/complaints/receipt-withdrawals", { receipt, why: "示例：已经解决。" });
  it("200: taken back without an account; the member is not told why", async () => {
    const one = await bench.asked();
    assert.equal(complaintAnswer.parse((await withdraw(one.receipt)).body).stage, "withdrawn");
    const view = await bench.shown(one.member, one);
    assert.deepEqual([view.stage, view.outcome, view.clock], ["withdrawn", null, null]);
  });
  it("404: no such receipt", async () => {
    refusedWith(await withdraw("abcd-efgh"), 404, "complaint-receipt-unknown");
  });
  it("409: not once it is closed", async () => {
    const one = await bench.received();
    assert.equal((await withdraw(one.receipt)).status, 200);
    refusedWith(await withdraw(one.receipt), 409, "complaint-stage-wrong");
  });
});

describe("withdraw-complaint", () => {
  const body = { why: "示例：投诉人来电撤回。" };
  it("200: entered by the secretariat", async () => {
    const one = await bench.accepted();
    const view = bench.done<ComplaintView>(await staff().post(`${one.path}/withdrawal`, body));
    assert.deepEqual([view.stage, view.outcome?.text, view.can], ["withdrawn", body.why, ["open-complaint-contact"]]);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere()}/withdrawal`, body), 404, "complaint-not-found");
  });
  it("409: not by the member it is about", async () => {
    const one = await bench.asked();
    refusedWith(await one.member.post(`${one.path}/withdrawal`, body), 409, "complaint-not-your-move");
  });
});

describe("show-complaint", () => {
  it("200: the member reads what it is asked, not who complains; the supervisor reads and does nothing", async () => {
    const one = await bench.asked();
    const reply = await one.member.get(one.path);
    const view = bench.done<ComplaintView>(reply);
    assert.deepEqual([view.role, view.complainant, view.facts, view.judgement], ["member", null, null, null]);
    assert.deepEqual([view.question?.told, view.clock?.dueOn], [bench.told.told, "2026-12-01"]);
    for (const word of [secret, "示例消费者", "退货"]) assert.equal(reply.text.includes(word), false, word);
    const overseer = await bench.shown(house.as("supervisor"), one);
    assert.deepEqual([overseer.role, overseer.complainant, overseer.can], ["overseer", null, []]);
  });
  it("200: the member is told who complains only where the complainant let it, and never the contact", async () => {
    const one = await bench.asked({ showsName: true });
    const reply = await one.member.get(one.path);
    assert.equal(bench.done<ComplaintView>(reply).complainant, "示例消费者");
    assert.equal(reply.text.includes(secret), false);
  });
  it("404: another member's, another association's, or before it was asked", async () => {
    const one = await bench.accepted();
    const { asker } = await bench.newMember();
    for (const other of [asker, one.member, house.as("secretariat", "foreign")])
      refusedWith(await other.get(one.path), 404, "complaint-not-found");
  });
});

describe("list-complaints", () => {
  it("200: open ones or all, by member and kind; nobody who complains is named", async () => {
    const one = await bench.asked();
    bench.done(await staff().post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    type List = { complaints: { id: string }[] };
    const ids = async (query: string) =>
      bench.done<List>(await staff().get(`/api/complaints${query}`)).complaints.map(({ id }) => id);
    assert.equal((await ids("?limit=100")).includes(one.id), false);
    assert.equal((await ids("?limit=100&state=all")).includes(one.id), true);
    assert.equal((await staff().get("/api/complaints?state=all")).text.includes("示例消费者"), false);
  });
});

describe("list-own-complaints", () => {
  it("200: about oneself once one is asked, and those one made", async () => {
    const one = await bench.accepted();
    const path = `/api/subjects/${one.subjectId}/complaints`;
    type List = { complaints: { id: string; role: string }[] };
    assert.deepEqual(bench.done<List>(await one.member.get(path)).complaints, []);
    bench.done(await staff().post(`${one.path}/question`, bench.told));
    const other = await bench.newMember();
    const { name: _, ...body } = bench.wanted(other.subjectId);
    bench.done(await one.member.post(path, body));
    const roles = bench.done<List>(await one.member.get(path)).complaints.map(({ role }) => role);
    assert.deepEqual(roles.toSorted(), ["complainant", "member"]);
  });
});

describe("open-complaint-contact", () => {
  const body = { purpose: "示例：核实投诉内容" };
  it("200: for a purpose; who looked stays with the complaint, and the journal has no word of it", async () => {
    const one = await bench.asked();
    const opened = bench.done(await staff().post(`${one.path}/contact`, body));
    assert.deepEqual(opened, { name: "示例消费者", contact: secret });
    const view = await bench.shown(staff(), one);
    assert.deepEqual(view.looks, [{ by: "secretariat", purpose: body.purpose, on: "2026-11-20" }]);
    assert.deepEqual((await bench.shown(one.member, one)).looks, []);
    const entries = await house.sql<{ text: string }>(
      "select row_to_json(journal_entry)::text as text from journal_entry where operation = 'open-complaint-contact'",
    );
    assert.equal(entries.length, 1);
    assert.equal(entries[0]?.text.includes("示例"), false);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere()}/contact`, body), 404, "complaint-not-found");
  });
  it("409: not by who is both the secretariat and speaks for the member", async () => {
    const one = await bench.asked();
    const both = await house.newAccount("secretariat");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), both.accountId, house.association.id, one.subjectId],
    );
    refusedWith(await both.post(`${one.path}/contact`, body), 409, "complaint-not-your-move");
  });
});

describe("bring-complaint-paper", () => {
  it("200: a side reads its own and what is shared", async () => {
    const one = await bench.asked();
    await bench.bring(staff(), one, "&side=complainant");
    const shared = await bench.bring(staff(), one, "&side=complainant&shared=yes");
    const own = await bench.bring(one.member, one);
    assert.deepEqual(
      (await bench.shown(one.member, one)).papers.map(({ id }) => id).toSorted(),
      [shared, own].toSorted(),
    );
    assert.equal((await bench.shown(staff(), one)).papers.length, 3);
  });
  it("404: no such complaint", async () => {
    const reply = await staff().upload(`${nowhere()}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 404, "complaint-not-found");
  });
  it("409: not once it is closed", async () => {
    const one = await bench.received();
    bench.done(await staff().post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    const reply = await staff().upload(`${one.path}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 409, "complaint-stage-wrong");
  });
});

describe("fetch-complaint-paper", () => {
  it("200: its bytes", async () => {
    const one = await bench.asked();
    const id = await bench.bring(staff(), one, "&side=complainant&shared=yes");
    assert.equal((await one.member.bytes(`${one.path}/papers/${id}`)).toString(), "示例");
  });
  it("404: the other side's, and of a complaint that is none of one's own", async () => {
    const one = await bench.asked();
    const id = await bench.bring(staff(), one, "&side=complainant");
    refusedWith(await one.member.get(`${one.path}/papers/${id}`), 404, "complaint-paper-not-found");
    const { asker } = await bench.newMember();
    refusedWith(await asker.get(`${one.path}/papers/${id}`), 404, "complaint-not-found");
  });
});
