import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import {
  type InfringementAnswer,
  infringementAnswer,
} from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import {
  type InfringementView,
  infringementReceived,
} from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { infringementsIn } from "./test-infringement.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof infringementsIn>;
// Friday: the five working days of judging end on Friday the 27th.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = infringementsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const staff = () => bench.staff();
const outsider = { name: "示例张某", contact: "13800000000（示例）" };
const address = () => `/api/associations/${house.association.id}/infringements`;
/** Each visitor writes from an address of its own: one address may not write often. */
const send = async (more: object = {}) =>
  (await house.newAccount(null)).post(address(), bench.wanted({ ...outsider, ...more }));
const lookUp = async (receipt: string) => (await house.newAccount(null)).post("/api/infringements/lookup", { receipt });
const withdraw = async (receipt: string) =>
  (await house.newAccount(null)).post("/api/infringements/receipt-withdrawals", { receipt, why: "示例：已经查清。" });
const answered = async (receipt: string): Promise<InfringementAnswer> =>
  infringementAnswer.parse((await lookUp(receipt)).body);

type Sent = { readonly id: string; readonly path: string; readonly receipt: string; readonly officer: Asker };
const sent = async (): Promise<Sent> => {
  const { infringementId: id, receipt } = infringementReceived.parse((await send()).body);
  return { id, path: `/api/infringements/${id}`, receipt, officer: await house.newAccount("supervisor") };
};
const investigated = async (): Promise<Sent> => {
  const one = await sent();
  bench.done(await staff().post(`${one.path}/judgement`, bench.judgement));
  bench.done(await staff().post(`${one.path}/officer`, { accountId: one.officer.accountId }));
  return one;
};
const found = async (): Promise<Sent> => {
  const one = await investigated();
  bench.done(await one.officer.post(`${one.path}/findings`, bench.finding()));
  return one;
};
const shown = async (asker: Asker, { path }: Pick<Sent, "path">): Promise<InfringementView> =>
  bench.done(await asker.get(path));
const yes = { confirmed: true, how: "示例：出示身份证件，核对后退还。" };
const no = { confirmed: false, how: "示例：请携带证件到秘书处。" };
const check = (one: Pick<Sent, "path">, body: object) => staff().post(`${one.path}/identity`, body);

describe("send-infringement", () => {
  it("200: without an account; the receipt is told once, name and contact are sealed, and it enters the list and the clock", async () => {
    const told = infringementReceived.parse((await send()).body);
    const [row] = await house.sql<{ text: string }>(
      "select row_to_json(infringement)::text as text from infringement where id = $1",
      [told.infringementId],
    );
    for (const word of [...Object.values(outsider), told.receipt]) assert.equal(row?.text.includes(word), false, word);
    const entries = await house.sql<{ text: string }>(
      "select row_to_json(journal_entry)::text as text from journal_entry where operation = 'send-infringement'",
    );
    assert.ok(entries.length > 0 && entries.every(({ text }) => !text.includes("示例")));
    const reply = await staff().get(`/api/infringements/${told.infringementId}`);
    const view = bench.done<InfringementView>(reply);
    assert.deepEqual([view.channel, view.complainant, view.registered], ["portal", outsider.name, false]);
    assert.deepEqual([view.identity, view.clock?.dueOn], ["unchecked", "2026-11-27"]);
    assert.equal(reply.text.includes(outsider.contact), false);
    const { infringements } = bench.done<{ infringements: { id: string }[] }>(
      await staff().get("/api/infringements?limit=100"),
    );
    assert.ok(infringements.some(({ id }) => id === told.infringementId));
  });
  it("404: no such association", async () => {
    const nobody = await house.newAccount(null);
    const elsewhere = `/api/associations/${randomUUID()}/infringements`;
    refusedWith(await nobody.post(elsewhere, bench.wanted(outsider)), 404, "association-not-found");
  });
  it("409: without a rule of periods, and while two thousand wait to be judged", async () => {
    refusedWith(await bench.without("deadline-infringement", () => send()), 409, "infringement-rule-missing");
    const { infringementId } = infringementReceived.parse((await send()).body);
    const planted = randomUUID();
    await house.sql(
      `insert into infringement select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'facts', $2::text))).*
         from infringement one, generate_series(1, 2000) where one.id = $1`,
      [infringementId, planted],
    );
    refusedWith(await send(), 409, "infringements-too-many");
    await house.sql("delete from infringement where facts = $1", [planted]);
  });
  it("422: without a name or how to be reached, or noticed on a day to come", async () => {
    for (const more of [{ name: "" }, { contact: "" }]) refusedWith(await send(more), 422, "infringement-name-missing");
    refusedWith(await send({ noticedOn: "2026-11-21" }), 422, "infringement-day-wrong");
  });
  it("429: not often from one address", async () => {
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 11; tried++)
      statuses.push((await from.post(address(), bench.wanted(outsider))).status);
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
  });
});

describe("look-up-infringement", () => {
  it("200: accepted or refused with reasons, whoever holds the receipt, however it is typed", async () => {
    const one = await sent();
    const waiting = await answered(one.receipt.toUpperCase().replaceAll("-", " "));
    assert.deepEqual([waiting.stage, waiting.dueOn, waiting.withdrawable], ["received", "2026-11-27", true]);
    assert.equal(waiting.identity?.state, "unchecked");
    const body = { accepted: false, why: "示例：与本会无关。", instead: "示例市网信办" };
    // Nobody knows whose data it is, so the log cannot tell whose hands it was in: not for the secretariat to refuse.
    refusedWith(await staff().post(`${one.path}/judgement`, body), 409, "infringement-officer-conflict");
    bench.done(await one.officer.post(`${one.path}/judgement`, body));
    const { stage, judgement, dueOn, withdrawable } = await answered(one.receipt);
    assert.deepEqual([stage, judgement?.why, judgement?.instead], ["not-accepted", body.why, body.instead]);
    assert.deepEqual([dueOn, withdrawable], [null, false]);
  });
  it("200: what was found and made good is told once it is sure whose data it is, and never whose doing it was", async () => {
    const one = await found();
    bench.done(await staff().post(`${one.path}/consequences`, bench.apology));
    const stopped = { ...bench.apology, kind: "receiver-stopped", target: "示例接收公司", text: "示例：停止提供。" };
    bench.done(await staff().post(`${one.path}/consequences`, stopped));
    const before_ = await lookUp(one.receipt);
    const hidden = infringementAnswer.parse(before_.body);
    assert.deepEqual([hidden.stage, hidden.withheld, hidden.finding, hidden.remedies], ["found", true, null, []]);
    for (const word of ["没有事由的导出", "超出目的提供", "书面致歉", "示例接收公司"])
      assert.equal(before_.text.includes(word), false, word);
    bench.done(await check(one, yes));
    const after_ = await lookUp(one.receipt);
    const told = infringementAnswer.parse(after_.body);
    assert.deepEqual([told.withheld, told.finding?.verdict, told.identity?.state], [false, "founded", "confirmed"]);
    assert.deepEqual(
      told.remedies.map(({ kind, text }) => [kind, text]),
      [["apology", bench.apology.text]],
    );
    for (const word of ["示例接收公司", "secretariat", outsider.name])
      assert.equal(after_.text.includes(word), false, word);
  });
  it("200: nothing that was found by the receipt of what a caller said in a member's name, before that was checked", async () => {
    const { subjectId } = await bench.newMember();
    const called = { ...bench.wanted(), channel: "telephone", fromId: subjectId };
    const told = infringementReceived.parse((await staff().post("/api/infringements", called)).body);
    const one = { path: `/api/infringements/${told.infringementId}`, officer: await house.newAccount("supervisor") };
    bench.done(await staff().post(`${one.path}/judgement`, bench.judgement));
    bench.done(await staff().post(`${one.path}/officer`, { accountId: one.officer.accountId }));
    bench.done(await one.officer.post(`${one.path}/extracts`, { fromOn: "2026-11-01", untilOn: "2026-11-20" }));
    bench.done(await one.officer.post(`${one.path}/findings`, bench.finding()));
    bench.done(await staff().post(`${one.path}/consequences`, bench.apology));
    const hidden = await lookUp(told.receipt);
    const { withheld, finding, remedies, identity } = infringementAnswer.parse(hidden.body);
    assert.deepEqual([withheld, finding, remedies, identity?.state], [true, null, [], "unchecked"]);
    assert.equal(hidden.text.includes("没有事由的导出"), false);
    bench.done(await check(one, { ...yes, subjectId }));
    assert.equal((await answered(told.receipt)).finding?.verdict, "founded");
  });
  it("200: by the receipt of what came on paper", async () => {
    const body = { ...bench.wanted(outsider), channel: "paper" };
    const { receipt } = infringementReceived.parse((await staff().post("/api/infringements", body)).body);
    assert.equal((await answered(receipt)).stage, "received");
  });
  it("404: a code that nobody was given", async () => {
    refusedWith(await lookUp("abcd-efgh-jkmn-pqrs-tuvw-2345"), 404, "infringement-receipt-unknown");
  });
  it("429: not often from one address, and nothing of it is journalled", async () => {
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 21; tried++)
      statuses.push((await from.post("/api/infringements/lookup", { receipt: "abcd-efgh" })).status);
    assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 404), 429]);
    assert.deepEqual(await house.sql("select 1 from journal_entry where operation = 'look-up-infringement'"), []);
  });
});

describe("withdraw-infringement-by-receipt", () => {
  it("200: taken back without an account, with the complainant's word for it", async () => {
    const one = await investigated();
    const answer = infringementAnswer.parse((await withdraw(one.receipt)).body);
    assert.deepEqual(
      [answer.stage, answer.outcome?.text, answer.withdrawable],
      ["withdrawn", "示例：已经查清。", false],
    );
    assert.equal((await shown(staff(), one)).clock, null);
  });
  it("404: no such receipt", async () => {
    refusedWith(await withdraw("abcd-efgh"), 404, "infringement-receipt-unknown");
  });
  it("409: not what was found already", async () => {
    const one = await found();
    refusedWith(await withdraw(one.receipt), 409, "infringement-stage-wrong");
  });
});

describe("check-infringement-identity", () => {
  it("200: the log is searched for the subject that the complainant turned out to be; a wrong check is answered by another", async () => {
    const one = await investigated();
    const { subjectId, asker } = await bench.newMember();
    const period = { fromOn: "2026-11-01", untilOn: "2026-11-20" };
    refusedWith(await one.officer.post(`${one.path}/extracts`, period), 409, "infringement-subject-unknown");
    const view = bench.done<InfringementView>(await check(one, { ...yes, subjectId }));
    assert.deepEqual([view.registered, view.identity, view.identities.length], [true, "confirmed", 1]);
    assert.notEqual(view.identities[0]?.subject, null);
    bench.done(await one.officer.post(`${one.path}/extracts`, period));
    assert.deepEqual((await shown(asker, one)).identities[0]?.by, "");
    bench.done(await check(one, no));
    const back = await shown(staff(), one);
    assert.deepEqual([back.registered, back.identity, back.complainant], [false, "not-confirmed", outsider.name]);
    refusedWith(await asker.get(one.path), 404, "infringement-not-found");
    assert.deepEqual((await answered(one.receipt)).identity, { state: "not-confirmed", how: no.how, on: "2026-11-20" });
  });
  it("200: whom the log names for that subject may not give the finding any more", async () => {
    const one = await sent();
    const hand = await house.newAccount("secretariat");
    const { subjectId } = await bench.newMember();
    bench.done(await hand.post(`/api/subjects/${subjectId}/inspections`, { purpose: "示例：核对" }));
    bench.done(await staff().post(`${one.path}/judgement`, bench.judgement));
    bench.done(await check(one, { ...yes, subjectId }));
    const reply = await staff().post(`${one.path}/officer`, { accountId: hand.accountId });
    refusedWith(reply, 409, "infringement-officer-conflict");
  });
  it("200: a finding about X is told neither to Y, who it turned out to be, nor to X any more; it is inquired into anew", async () => {
    const one = await investigated();
    const [x, y] = [await bench.newMember(), await bench.newMember()];
    bench.done(await check(one, { ...yes, subjectId: x.subjectId }));
    bench.done(await one.officer.post(`${one.path}/extracts`, { fromOn: "2026-11-01", untilOn: "2026-11-20" }));
    bench.done(await staff().post(`${one.path}/notes`, { kind: "told", text: "示例：告知了甲。" }));
    await bench.bring(x.asker, one);
    const { finding } = bench.done<InfringementView>(await one.officer.post(`${one.path}/findings`, bench.finding()));
    bench.done(await staff().post(`${one.path}/consequences`, bench.apology));
    const file = `/api/documents/${finding?.documentId ?? ""}/file`;
    assert.equal((await x.asker.get(file)).status, 200);
    const view = bench.done<InfringementView>(await check(one, { ...yes, subjectId: y.subjectId }));
    assert.deepEqual([view.stage, view.finding, view.consequences], ["investigating", null, []]);
    assert.deepEqual(
      view.setAside.map(({ found: [first], consequences }) => [first?.number, consequences.length]),
      [[finding?.number, 1]],
    );
    for (const { asker } of [x, y]) assert.equal((await asker.get(file)).status, 404);
    refusedWith(await x.asker.get(one.path), 404, "infringement-not-found");
    const own = await shown(y.asker, one);
    assert.deepEqual([own.finding, own.consequences, own.extracts, own.setAside], [null, [], [], []]);
    assert.deepEqual([own.notes, own.papers, own.identities.length], [[], [], 1]);
    const told = await answered(one.receipt);
    assert.deepEqual([told.stage, told.finding, told.remedies, told.withheld], ["investigating", null, [], false]);
    const again = await one.officer.post(`${one.path}/findings`, bench.finding({ reasons: "示例：另查。" }));
    const second = bench.done<InfringementView>(again).finding;
    assert.equal((await y.asker.get(`/api/documents/${second?.documentId ?? ""}/file`)).status, 200);
    assert.equal((await answered(one.receipt)).finding?.reasons, "示例：另查。");
  });
  it("200: who proves it once it is closed is told what was found, and has their days for a second look", async () => {
    const one = await investigated();
    bench.done(await one.officer.post(`${one.path}/findings`, bench.unfounded));
    bench.done(await staff().post(`${one.path}/close`, { text: "示例：不成立。" }));
    house.time.set("2026-12-21T10:00:00+08:00");
    assert.equal((await answered(one.receipt)).withheld, true);
    const { subjectId, asker } = await bench.newMember();
    const view = bench.done<InfringementView>(await check(one, { ...yes, subjectId }));
    assert.deepEqual([view.stage, view.setAside], ["closed", []]);
    const told = await answered(one.receipt);
    assert.deepEqual([told.withheld, told.finding?.verdict, told.secondLookUntil], [false, "unfounded", "2027-01-05"]);
    assert.equal((await asker.get(`/api/documents/${view.finding?.documentId ?? ""}/file`)).status, 200);
    house.time.set("2027-01-05T10:00:00+08:00");
    bench.done(await asker.post(`${one.path}/second-look`, { why: "示例：不服。" }));
    assert.equal((await answered(one.receipt)).stage, "second-look");
  });
  it("200: whoever checked it neither refuses the complaint nor inquires; without a subject of the register a supervisor does", async () => {
    const one = await sent();
    const { subjectId } = await bench.newMember();
    const clerk = await house.newAccount("secretariat");
    const refusal = { accepted: false, why: "示例不予受理", instead: "示例" };
    const conflictsOf = async ({ accountId }: Asker) =>
      (await shown(staff(), one)).persons.find((person) => person.accountId === accountId)?.conflicts;
    assert.deepEqual([await conflictsOf(clerk), await conflictsOf(one.officer)], [["log-unasked"], []]);
    bench.done(await clerk.post(`${one.path}/identity`, yes));
    assert.deepEqual(await conflictsOf(clerk), ["checked-identity", "log-unasked"]);
    refusedWith(await staff().post(`${one.path}/withdrawal`, { why: "示例" }), 409, "infringement-officer-conflict");
    bench.done(await clerk.post(`${one.path}/identity`, { ...yes, subjectId }));
    assert.deepEqual(await conflictsOf(clerk), ["checked-identity"]);
    refusedWith(await clerk.post(`${one.path}/judgement`, refusal), 409, "infringement-officer-conflict");
    bench.done(await clerk.post(`${one.path}/judgement`, bench.judgement));
    const assigned = (by: Asker) => staff().post(`${one.path}/officer`, { accountId: by.accountId });
    refusedWith(await assigned(clerk), 409, "infringement-officer-conflict");
    const other = await house.newAccount("secretariat");
    bench.done(await assigned(other));
    refusedWith(await other.post(`${one.path}/identity`, yes), 409, "infringement-not-your-move");
  });
  it("404: no such complaint, or nobody of the register", async () => {
    refusedWith(await check({ path: `/api/infringements/${randomUUID()}` }, yes), 404, "infringement-not-found");
    refusedWith(await check(await sent(), { ...yes, subjectId: randomUUID() }), 404, "subject-not-found");
  });
  it("409: not of whoever was of the register from the beginning, not once it is closed, not more than twenty times", async () => {
    refusedWith(await check(await bench.filed(), yes), 409, "infringement-identity-known");
    const one = await sent();
    for (let tried = 1; tried <= 20; tried++) bench.done(await check(one, tried % 2 === 0 ? yes : no));
    refusedWith(await check(one, yes), 409, "infringement-full");
    bench.done(await withdraw(one.receipt));
    refusedWith(await check(one, yes), 409, "infringement-stage-wrong");
  });
  it("422: a subject of the register for somebody who is not confirmed", async () => {
    const one = await sent();
    const body = { ...no, subjectId: (await bench.newMember()).subjectId };
    refusedWith(await check(one, body), 422, "infringement-identity-subject-wrong");
  });
});

describe("notices of a complaint about data from the portal", () => {
  it("tell secretariat and supervisors that it came and that it was taken back", async () => {
    const one = await sent();
    const kinds = async () => {
      await house.settle();
      const { notices } = bench.done<{ notices: { kind: string; matterPath: string }[] }>(
        await staff().get("/api/notices"),
      );
      return notices.filter(({ matterPath }) => matterPath.endsWith(one.id)).map(({ kind }) => kind);
    };
    assert.deepEqual(await kinds(), ["infringement-received"]);
    bench.done(await withdraw(one.receipt));
    assert.deepEqual((await kinds()).toSorted(), ["infringement-moved", "infringement-received"]);
  });
});
