import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { ObjectionView, ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { codeOf, rightsIn } from "../test-rights.ts";

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
// Friday: three working days from it end on Wednesday the 25th, seven on Tuesday the 1st of December.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  rights = rightsIn(house);
});
after(() => house.stop());

/** Twenty wait: the next is told to come again. */
const whileBusy = async (ask: () => Promise<void>) => {
  const free = fillSetter(house.house);
  await ask();
  free();
};

const nobodys = () => ({ subjectId: randomUUID(), id: randomUUID() });
const second = { reason: "答复没有回应我方提交的缴款凭证。" };
const rejection = { outcome: "rejected", reasons: "经核查，与决定书一致。" };

async function opened(n: number, change: object = {}) {
  const record = await rights.collect(n);
  const member = await rights.memberOf(record.subjectId);
  return { record, member, objection: await rights.filed(member, record, change) };
}
async function rejected(n: number) {
  const matter = await opened(n);
  const reply = await house.as("secretariat").post(`${rights.pathOf(matter.objection)}/answer`, rejection);
  return { ...matter, answered: rights.done<ObjectionView>(reply) };
}
/** The same document with another amount: what the source sends when it has corrected itself. */
const mended = async (n: number) =>
  rights.done<{ subjectId: string; recordId: string }>(
    await house
      .as("liaison")
      .post("/api/records", { item: penaltyItem, fields: penaltyFields(n, { CF_NR: "罚款1万元", CF_NR_FK: "1" }) }),
  );

describe("bring-evidence", () => {
  it("200: the party brings a paper", async () => {
    const { subjectId } = await rights.collect(1);
    assert.match(await rights.bring(await rights.memberOf(subjectId), subjectId), /^[0-9a-f-]{36}$/);
  });
  it("stores nothing of a member who brings it for another subject", async () => {
    const [own, other] = [await rights.collect(1), await rights.collect(2)];
    const member = await rights.memberOf(own.subjectId);
    const files = async () => (await house.sql<{ count: bigint }>("select count(*) from file"))[0]?.count;
    const before = await files();
    const reply = await member.upload(`/api/subjects/${other.subjectId}/evidence?name=x`, Buffer.from("x"));
    assert.deepEqual([...codeOf(reply), await files()], [403, "office-missing", before]);
  });
  it("404: for nobody", async () => {
    const path = `/api/subjects/${randomUUID()}/evidence?name=x`;
    assert.equal((await house.as("secretariat").upload(path, Buffer.from("x"))).status, 404);
  });
});

describe("fetch-evidence", () => {
  it("200: byte for byte, to the party and the secretariat", async () => {
    const { subjectId } = await rights.collect(1);
    const member = await rights.memberOf(subjectId);
    const id = await rights.bring(member, subjectId, "%PDF-1.7 缴款凭证（示例）");
    for (const asker of [member, house.as("secretariat")])
      assert.equal(
        (await asker.bytes(`/api/subjects/${subjectId}/evidence/${id}`)).toString(),
        "%PDF-1.7 缴款凭证（示例）",
      );
  });
  it("404: another association's, or another subject's", async () => {
    const { subjectId } = await rights.collect(1);
    const other = await rights.collect(2);
    const id = await rights.bring(house.as("secretariat"), subjectId);
    const foreign = await house.as("secretariat", "foreign").get(`/api/subjects/${subjectId}/evidence/${id}`);
    assert.equal(foreign.status, 404);
    assert.equal((await house.as("secretariat").get(`/api/subjects/${other.subjectId}/evidence/${id}`)).status, 404);
  });
});

describe("file-objection", () => {
  it("200: disputed everywhere from that moment, and three working days run", async () => {
    const { record, objection } = await opened(10);
    assert.deepEqual([objection.stage, objection.clock?.dueOn, objection.clock?.daysLeft], ["open", "2026-11-25", 3]);
    const [shown] = await rights.visitorSees(record);
    assert.equal(shown?.disputedSince, "2026-11-20");
    const foreign = await house
      .as("secretariat", "foreign")
      .post(`/api/subjects/${record.subjectId}/inspections`, { purpose: "核对异议" });
    const seen = rights.done<{ records: { disputedSince: string | null }[] }>(foreign).records;
    assert.equal(seen[0]?.disputedSince, "2026-11-20", "a common record is disputed for every association");
    const page = await house.as("nobody").get(`/s/${await shortIdOf(record.subjectId)}`);
    assert.match(page.text, /有异议/);
  });
  it("200: by the secretariat for an agent, with the authorisation", async () => {
    const record = await rights.collect(11);
    const staff = house.as("secretariat");
    const agent = { name: "示例律师", authorisation: await rights.bring(staff, record.subjectId) };
    assert.equal((await rights.filed(staff, record, { agent })).agent?.name, "示例律师");
  });
  it("200: to who the subject is said to be", async () => {
    const record = await rights.collect(12);
    const member = await rights.memberOf(record.subjectId);
    await rights.filed(member, record, { recordId: null, matter: "not-ours", claim: "曾用名 示例旧厂" });
    const page = await house.as("nobody").get(`/api/subjects/${record.subjectId}/archive`);
    assert.equal(rights.done<{ subject: { disputedSince: string } }>(page).subject.disputedSince, "2026-11-20");
  });
  it("409: one that is open bars another; one that was answered bars the same without new evidence", async () => {
    const { record, member, objection } = await opened(13, {});
    assert.deepEqual(codeOf(await rights.file(member, record)), [409, "objection-open-already"]);
    const path = `${rights.pathOf(objection)}/answer`;
    const answered = rights.done<ObjectionView>(await house.as("secretariat").post(path, rejection));
    const again = await rights.file(member, record);
    assert.deepEqual(codeOf(again), [409, "objection-answered-before"]);
    assert.ok(again.text.includes(answered.answers[0]?.number ?? "-"), "the earlier answer is named");
    const evidence = [await rights.bring(member, record.subjectId, "%PDF-1.7 新证据（示例）")];
    const fresh = await rights.filed(member, record, { evidence });
    await member.delete(rights.pathOf(fresh));
    // The same file again is not new, whatever it is called.
    rights.done(
      await house
        .as("secretariat")
        .post(`${rights.pathOf(await rights.filed(member, record, { evidence }))}/answer`, rejection),
    );
    const same = [await rights.bring(member, record.subjectId, "%PDF-1.7 新证据（示例）")];
    assert.deepEqual(codeOf(await rights.file(member, record, { evidence: same })), [409, "objection-answered-before"]);
    assert.equal((await rights.file(member, record, { matter: "set-aside" })).status, 200, "another matter is another");
  });
  it("410: the subject was merged into another", async () => {
    const [loser, winner] = [await rights.collect(14), await rights.collect(15)];
    await house.sql("update subject set merged_into = $1 where id = $2", [winner.subjectId, loser.subjectId]);
    const reply = await rights.file(await rights.memberOf(loser.subjectId), loser);
    assert.deepEqual(codeOf(reply), [410, "subject-merged"]);
  });
  it("404: no such record, no such subject", async () => {
    const record = await rights.collect(10);
    const staff = house.as("secretariat");
    const agent = { name: "示例律师", authorisation: await rights.bring(staff, record.subjectId) };
    const nobody = { subjectId: record.subjectId, recordId: randomUUID() };
    assert.deepEqual(codeOf(await rights.file(staff, nobody, { agent })), [404, "record-not-found"]);
    const gone = { subjectId: randomUUID(), recordId: record.recordId };
    assert.deepEqual(codeOf(await rights.file(staff, gone, { agent })), [404, "subject-not-found"]);
  });
  it("422: without authorisation, with a paper nobody brought, an identity without a claim", async () => {
    const record = await rights.collect(16);
    assert.deepEqual(codeOf(await rights.file(house.as("secretariat"), record)), [422, "authorisation-missing"]);
    const member = await rights.memberOf(record.subjectId);
    const evidence = [randomUUID()];
    assert.deepEqual(codeOf(await rights.file(member, record, { evidence })), [422, "evidence-not-found"]);
    assert.deepEqual(codeOf(await rights.file(member, record, { recordId: null })), [422, "objection-claim-missing"]);
  });
});

async function shortIdOf(subjectId: string): Promise<string> {
  const [row] = await house.sql<{ short_id: string }>("select short_id from subject where id = $1", [subjectId]);
  return row?.short_id ?? "";
}

describe("show-objection", () => {
  it("200: to the party and the secretariat, with what each may do", async () => {
    const { member, objection } = await opened(20);
    const own = rights.done<ObjectionView>(await member.get(rights.pathOf(objection)));
    assert.deepEqual(own.can, ["withdraw-objection"]);
    const staff = rights.done<ObjectionView>(await house.as("secretariat").get(rights.pathOf(objection)));
    assert.deepEqual(staff.can, ["refer-objection", "decide-objection"]);
  });
  it("404: another association's", async () => {
    const { objection } = await opened(21);
    assert.equal((await house.as("secretariat", "foreign").get(rights.pathOf(objection))).status, 404);
  });
});

describe("refer-objection", () => {
  const asks = { to: "示例市生态环境局", asks: "请核对罚款金额。" };
  it("200: the period with the help of others, counted from the filing", async () => {
    const { objection } = await opened(25);
    house.time.set("2026-11-23T10:00:00+08:00");
    const path = `${rights.pathOf(objection)}/referral`;
    const referred = rights.done<ObjectionView>(await house.as("secretariat").post(path, asks));
    assert.deepEqual([referred.stage, referred.clock?.dueOn], ["referred", "2026-12-01"]);
    house.time.set(friday);
  });
  it("404: no such objection", async () => {
    const reply = await house.as("secretariat").post(`${rights.pathOf(nobodys())}/referral`, asks);
    assert.deepEqual(codeOf(reply), [404, "objection-not-found"]);
  });
  it("409: answered already", async () => {
    const { objection } = await rejected(26);
    const reply = await house.as("secretariat").post(`${rights.pathOf(objection)}/referral`, asks);
    assert.deepEqual(codeOf(reply), [409, "objection-stage-wrong"]);
  });
});

describe("answer-referral", () => {
  const says = { says: "changed", text: "罚款应为1万元，已更正报送。" };
  it("200: what the source found is kept once; 409: a second word is not taken", async () => {
    const { objection } = await opened(30);
    const path = `${rights.pathOf(objection)}/referral`;
    rights.done(await house.as("secretariat").post(path, { to: "示例市生态环境局", asks: "请核对。" }));
    const told = rights.done<ObjectionView>(await house.as("secretariat").post(`${path}/answer`, says));
    assert.deepEqual([told.referral?.answer?.says, told.referral?.answer?.on], ["changed", "2026-11-20"]);
    const again = await house.as("secretariat").post(`${path}/answer`, says);
    assert.deepEqual(codeOf(again), [409, "objection-not-referred"]);
  });
  it("409: nobody was asked", async () => {
    const { objection } = await opened(31);
    const reply = await house.as("secretariat").post(`${rights.pathOf(objection)}/referral/answer`, says);
    assert.deepEqual(codeOf(reply), [409, "objection-stage-wrong"]);
  });
  it("404: no such objection", async () => {
    const reply = await house.as("secretariat").post(`${rights.pathOf(nobodys())}/referral/answer`, says);
    assert.equal(reply.status, 404);
  });
  it("422: a paper nobody brought", async () => {
    const { objection } = await opened(32);
    const path = `${rights.pathOf(objection)}/referral`;
    rights.done(await house.as("secretariat").post(path, { to: "示例市生态环境局", asks: "请核对。" }));
    const reply = await house.as("secretariat").post(`${path}/answer`, { ...says, paper: randomUUID() });
    assert.deepEqual(codeOf(reply), [422, "evidence-not-found"]);
  });
});

describe("decide-objection", () => {
  it("200: in part, once the source has corrected it; disputed no longer, numbered, and its receivers are told", async () => {
    const record = await rights.collect(40);
    const key = await house.as("regulator").get(`/api/records?subjectId=${record.subjectId}`);
    assert.equal(key.status, 200, key.text);
    await handedTo(record);
    const member = await rights.memberOf(record.subjectId);
    const objection = await rights.filed(member, record);
    assert.equal(objection.receivers.told, 1);
    const path = `${rights.pathOf(objection)}/answer`;
    const part = { outcome: "accepted-in-part", reasons: "金额有误，违法事实成立。" };
    const early = await house.as("secretariat").post(path, { ...part, correction: "金额由2万元更正为1万元" });
    assert.deepEqual(codeOf(early), [409, "objection-not-corrected"]);
    const version = await mended(40);
    assert.deepEqual(codeOf(await house.as("secretariat").post(path, part)), [422, "objection-correction-missing"]);
    const done = rights.done<ObjectionView>(
      await house.as("secretariat").post(path, { ...part, correction: "金额由2万元更正为1万元" }),
    );
    assert.deepEqual([done.stage, done.clock, done.answers[0]?.correctedBy], ["answered", null, version.recordId]);
    assert.match(done.answers[0]?.number ?? "", /异答〔2026〕\d+号/);
    const [shown] = await rights.visitorSees(record);
    assert.deepEqual([shown?.disputedSince, shown?.amountYuan], [null, "10000.00"]);
    const { notices } = rights.done<{ notices: ReceiverNotice[] }>(
      await house.as("secretariat").get(`/api/receiver-notices?causeId=${objection.id}`),
    );
    assert.deepEqual(notices.map(({ says }) => says).sort(), ["corrected", "disputed"]);
    const pdf = await member.bytes(`/api/documents/${done.answers[0]?.documentId ?? ""}/file`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  });
  it("200: corrected under the winner of a merge made since; the copy that the merge laid down is no correction", async () => {
    const [winner, { record, objection }] = [await rights.collect(58), await opened(59)];
    const path = `${rights.pathOf(objection)}/answer`;
    const part = { outcome: "accepted-in-part", reasons: "金额有误。", correction: "金额由2万元更正为1万元" };
    const chief = house.as("secretary-general");
    const why = { loserId: record.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
    rights.done(await chief.post(`/api/subjects/${winner.subjectId}/merges`, why));
    assert.deepEqual(codeOf(await chief.post(path, part)), [409, "objection-not-corrected"]);
    const version = await mended(59);
    assert.equal(version.subjectId, winner.subjectId);
    const done = rights.done<ObjectionView>(await chief.post(path, part));
    assert.equal(done.answers[0]?.correctedBy, version.recordId);
    const disputed = (await rights.visitorSees(winner)).filter(({ disputedSince }) => disputedSince !== null);
    assert.deepEqual(disputed, [], "answered, it is disputed nowhere");
  });
  it("200: what was taken back needs no other version", async () => {
    const { record, objection } = await opened(41);
    const recall = await house
      .as("secretariat")
      .post(`/api/subjects/${record.subjectId}/records/${record.recordId}/recall`, {
        reason: "source-revoked",
        document: { number: "示环撤〔2026〕2号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" },
      });
    assert.equal(recall.status, 200, recall.text);
    const reply = await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, {
      outcome: "accepted",
      reasons: "决定已撤销。",
      correction: "撤回该信息",
    });
    assert.equal(rights.done<ObjectionView>(reply).answers[0]?.correctedBy, null);
  });
  it("404: no such objection", async () => {
    const reply = await house.as("secretariat").post(`${rights.pathOf(nobodys())}/answer`, rejection);
    assert.equal(reply.status, 404);
  });
  it("409: the second look is by somebody else; 422: a correction is told", async () => {
    const { member, objection } = await rejected(42);
    rights.done(await member.post(`${rights.pathOf(objection)}/second-look`, second));
    const same = await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, rejection);
    assert.deepEqual(codeOf(same), [409, "objection-same-decider"]);
    assert.match(same.text, /行政复议法/);
    const colleague = await house.newAccount("secretariat");
    const closed = rights.done<ObjectionView>(await colleague.post(`${rights.pathOf(objection)}/answer`, rejection));
    assert.deepEqual([closed.stage, closed.answers.length], ["closed", 2]);
  });
  it("503: while too many documents are being made", async () => {
    const { objection } = await opened(46);
    await whileBusy(async () => {
      const reply = await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, rejection);
      assert.deepEqual(codeOf(reply), [503, "documents-busy"]);
    });
  });
  it("422: what was corrected is told in words", async () => {
    const { objection } = await opened(43);
    await mended(43);
    const reply = await house
      .as("secretariat")
      .post(`${rights.pathOf(objection)}/answer`, { outcome: "accepted", reasons: "金额有误。" });
    assert.deepEqual(codeOf(reply), [422, "objection-correction-missing"]);
  });
});

/** A machine was answered with the record under its key: it stands in the register of handovers. */
async function handedTo({ subjectId, recordId }: { subjectId: string; recordId: string }): Promise<string> {
  const id = randomUUID();
  const keyId = randomUUID();
  await house.sql(
    `insert into handover (id, association_id, number, what, operation, recipient_kind, recipient_id, recipient_name, channel, subjects, records,
      made_at, made_by_kind, made_by, made_by_name, office, acknowledgement)
     values ($1, $2, '20261101-' || $4, 'api-answer', 'show-archive', 'key', $3, '示例银行系统', 'api', 1, 1, '2026-11-01', 'key', $3, 'k', 'secretariat', 'none-needed')`,
    [
      id,
      house.association.id,
      keyId,
      id
        .slice(0, 6)
        .replaceAll(/[018-9]/g, "a")
        .replaceAll("-", "b"),
    ],
  );
  await house.sql("insert into handover_item values ($1, $2, $3, $4)", [
    ...[subjectId, id, recordId, house.association.id],
  ]);
  return id;
}

describe("ask-second-look", () => {
  it("200: disputed again, with a period of its own", async () => {
    const { record, member, objection } = await rejected(50);
    assert.equal((await rights.visitorSees(record))[0]?.disputedSince, null);
    const asked = rights.done<ObjectionView>(await member.post(`${rights.pathOf(objection)}/second-look`, second));
    assert.deepEqual([asked.stage, asked.clock?.dueOn], ["second-look", "2026-11-25"]);
    assert.equal((await rights.visitorSees(record))[0]?.disputedSince, "2026-11-20");
  });
  it("409: not answered yet", async () => {
    const { member, objection } = await opened(51);
    const reply = await member.post(`${rights.pathOf(objection)}/second-look`, second);
    assert.deepEqual(codeOf(reply), [409, "objection-stage-wrong"]);
  });
  it("404: no such objection", async () => {
    const { record, member } = await opened(52);
    const path = rights.pathOf({ subjectId: record.subjectId, id: randomUUID() });
    assert.equal((await member.post(`${path}/second-look`, second)).status, 404);
  });
});

describe("withdraw-objection", () => {
  it("200: disputed no longer; 409: not twice", async () => {
    const { record, member, objection } = await opened(55);
    assert.equal(rights.done<ObjectionView>(await member.delete(rights.pathOf(objection))).stage, "withdrawn");
    assert.equal((await rights.visitorSees(record))[0]?.disputedSince, null);
    assert.equal((await member.delete(rights.pathOf(objection))).status, 409);
  });
  it("409: it was answered", async () => {
    const { member, objection } = await rejected(56);
    assert.equal((await member.delete(rights.pathOf(objection))).status, 409);
  });
  it("404: no such objection", async () => {
    const { record, member } = await opened(57);
    assert.equal((await member.delete(rights.pathOf({ subjectId: record.subjectId, id: randomUUID() }))).status, 404);
  });
});

const note = "我方已于期限内缴清罚款，不认可“拒不整改”的表述。";

describe("write-disagreement", () => {
  it("200: waits to be looked at, and nobody sees it yet", async () => {
    const { record, member, objection } = await rejected(60);
    const written = await member.put(`${rights.pathOf(objection)}/disagreement`, { text: note });
    assert.equal(rights.done<ObjectionView>(written).disagreement?.state, "waiting");
    assert.equal((await rights.visitorSees(record))[0]?.disagreement, null);
  });
  it("422: carries a telephone number", async () => {
    const { member, objection } = await rejected(61);
    const text = "详情请致电 13900001234 咨询我方。";
    const reply = await member.put(`${rights.pathOf(objection)}/disagreement`, { text });
    assert.deepEqual(codeOf(reply), [422, "disagreement-carries-personal-data"]);
  });
  it("409: not answered yet", async () => {
    const { member, objection } = await opened(62);
    assert.equal((await member.put(`${rights.pathOf(objection)}/disagreement`, { text: note })).status, 409);
  });
  it("404: no such objection", async () => {
    const { record, member } = await opened(63);
    const path = rights.pathOf({ subjectId: record.subjectId, id: randomUUID() });
    assert.equal((await member.put(`${path}/disagreement`, { text: note })).status, 404);
  });
});

describe("review-disagreement", () => {
  it("200: travels with the record, over every later version of it", async () => {
    const { record, member, objection } = await rejected(65);
    rights.done(await member.put(`${rights.pathOf(objection)}/disagreement`, { text: note }));
    rights.done(await house.as("secretariat").post(`${rights.pathOf(objection)}/disagreement/review`, { show: true }));
    assert.equal((await rights.visitorSees(record))[0]?.disagreement?.text, note);
    await mended(65);
    const [shown] = await rights.visitorSees(record);
    assert.deepEqual([shown?.amountYuan, shown?.disagreement?.text], ["10000.00", note]);
    const page = await house.as("nobody").get(`/s/${await shortIdOf(record.subjectId)}`);
    assert.ok(page.text.includes(note));
  });
  it("200: kept back with a reason, and written anew", async () => {
    const { record, member, objection } = await rejected(66);
    const path = `${rights.pathOf(objection)}/disagreement`;
    rights.done(await member.put(path, { text: note }));
    const back = { show: false, why: "请删去对他人的评价。" };
    rights.done(await house.as("secretariat").post(`${path}/review`, back));
    assert.equal((await rights.visitorSees(record))[0]?.disagreement, null);
    const again = rights.done<ObjectionView>(await member.put(path, { text: "我方不认可该表述。" }));
    assert.equal(again.disagreement?.state, "waiting");
  });
  it("409: nothing waits", async () => {
    const { objection } = await rejected(67);
    const reply = await house.as("secretariat").post(`${rights.pathOf(objection)}/disagreement/review`, { show: true });
    assert.deepEqual(codeOf(reply), [409, "disagreement-not-waiting"]);
  });
  it("404: no such objection", async () => {
    const path = `${rights.pathOf(nobodys())}/disagreement/review`;
    assert.equal((await house.as("secretariat").post(path, { show: true })).status, 404);
  });
});

describe("list-matters", () => {
  it("200: what is under way by its last day, with the working days left", async () => {
    const { objection } = await opened(70);
    const { matters } = rights.done<{ matters: { id: string; clock: { dueOn: string; daysLeft: number } | null }[] }>(
      await house.as("secretariat").get("/api/matters?limit=100"),
    );
    assert.deepEqual(matters.find(({ id }) => id === objection.id)?.clock?.daysLeft, 3);
    const days = matters.map(({ clock }) => clock?.dueOn ?? "9999");
    assert.deepEqual(days, days.toSorted());
    const foreign = await house.as("secretariat", "foreign").get("/api/matters?state=all");
    assert.deepEqual(rights.done<{ matters: unknown[] }>(foreign).matters, []);
  });
});

describe("list-own-matters", () => {
  it("200: one's own alone", async () => {
    const { record, member, objection } = await opened(71);
    const reply = await member.get(`/api/subjects/${record.subjectId}/matters`);
    assert.deepEqual(
      rights.done<{ matters: { id: string }[] }>(reply).matters.map(({ id }) => id),
      [objection.id],
    );
  });
});

describe("list-receiver-notices", () => {
  it("200: who has not acknowledged in five working days is named", async () => {
    const record = await rights.collect(75);
    await handedTo(record);
    const objection = await rights.filed(await rights.memberOf(record.subjectId), record);
    const late = async () =>
      rights.done<{ notices: ReceiverNotice[] }>(
        await house.as("secretariat").get(`/api/receiver-notices?state=late&causeId=${objection.id}`),
      ).notices;
    house.time.set("2026-11-27T10:00:00+08:00");
    assert.deepEqual(await late(), [], "the fifth working day is in time");
    house.time.set("2026-11-28T10:00:00+08:00");
    const [named] = await late();
    assert.deepEqual([named?.recipient, named?.dueOn, named?.late], ["示例银行系统", "2026-11-27", true]);
    house.time.set(friday);
  });
});

describe("acknowledge-receiver-notice", () => {
  const noticeOf = async (n: number) => {
    const record = await rights.collect(n);
    await handedTo(record);
    const objection = await rights.filed(await rights.memberOf(record.subjectId), record);
    const reply = await house.as("secretariat").get(`/api/receiver-notices?causeId=${objection.id}`);
    return rights.done<{ notices: ReceiverNotice[] }>(reply).notices[0]?.id ?? "";
  };
  it("200: the secretariat notes what the receiver answered; 409: once", async () => {
    const path = `/api/receiver-notices/${await noticeOf(80)}/acknowledgement`;
    const said = rights.done<{ through: string }>(await house.as("secretariat").post(path, { by: "示例银行 王工" }));
    assert.equal(said.through, "note");
    assert.deepEqual(codeOf(await house.as("secretariat").post(path)), [409, "receiver-notice-acknowledged"]);
  });
  it("404: somebody else's", async () => {
    const path = `/api/receiver-notices/${await noticeOf(81)}/acknowledgement`;
    assert.equal((await house.as("regulator").post(path)).status, 404);
    assert.equal((await house.as("secretariat", "foreign").post(path)).status, 404);
  });
  it("409: acknowledged before", async () => {
    const path = `/api/receiver-notices/${await noticeOf(82)}/acknowledgement`;
    rights.done(await house.as("secretariat").post(path));
    assert.equal((await house.as("secretariat").post(path)).status, 409);
  });
});
