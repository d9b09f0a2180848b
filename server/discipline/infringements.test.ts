import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import {
  type InfringementView,
  infringementReceived,
} from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
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

const nowhere = `/api/infringements/${randomUUID()}`;
const staff = () => bench.staff();
const viewed = async (reply: Promise<TestReply>) => bench.done<InfringementView>(await reply);

describe("file-infringement", () => {
  it("200: a member follows it in its centre; journal and clock tell nothing of whose it is", async () => {
    const { subjectId, asker } = await bench.newMember();
    const sent = infringementReceived.parse(
      (await asker.post(`/api/subjects/${subjectId}/infringements`, bench.wanted())).body,
    );
    assert.match(sent.number, /^20261120-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const view = bench.done<InfringementView>(await asker.get(`/api/infringements/${sent.infringementId}`));
    assert.deepEqual([view.stage, view.role, view.clock?.dueOn], ["received", "complainant", "2026-11-27"]);
    assert.deepEqual(view.can, ["withdraw-infringement", "bring-infringement-paper"]);
    const [entry] = await house.sql<{ text: string }>(
      "select row_to_json(journal_entry)::text as text from journal_entry where operation = 'file-infringement' order by id desc limit 1",
    );
    assert.equal(entry?.text.includes(subjectId), false);
    const [clock] = await house.sql("select subject_id from clock where matter_id = $1", [sent.infringementId]);
    assert.deepEqual(clock, { subject_id: null });
  });
  it("200: a practitioner complains of what was done with their own data", async () => {
    const subjectId = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'practitioner', '')", [
      ...[subjectId, randomUUID().replaceAll("-", "").slice(0, 10)],
    ]);
    const asker = await house.newAccount("practitioner", { subjectId });
    assert.equal((await asker.post(`/api/subjects/${subjectId}/infringements`, bench.wanted())).status, 200);
  });
  it("404: for a subject that is no more", async () => {
    const subjectId = randomUUID();
    const asker = await house.newAccount("member", { subjectId });
    refusedWith(await asker.post(`/api/subjects/${subjectId}/infringements`, bench.wanted()), 404, "subject-not-found");
  });
  it("409: without a rule of periods", async () => {
    const { subjectId, asker } = await bench.newMember();
    const file = () => asker.post(`/api/subjects/${subjectId}/infringements`, bench.wanted());
    refusedWith(await bench.without("deadline-infringement", file), 409, "infringement-rule-missing");
  });
  it("422: noticed on a day to come, or before it began", async () => {
    const { subjectId, asker } = await bench.newMember();
    for (const more of [{ noticedOn: "2026-11-21" }, { sinceOn: "2026-11-19" }])
      refusedWith(
        await asker.post(`/api/subjects/${subjectId}/infringements`, bench.wanted(more)),
        422,
        "infringement-day-wrong",
      );
  });
});

describe("enter-infringement", () => {
  const enter = (more: object) => staff().post("/api/infringements", { ...bench.wanted(), channel: "paper", ...more });
  const outsider = { name: "示例张某", contact: "13800000000（示例）" };
  it("200: for somebody outside the register; name and contact are sealed", async () => {
    const sent = infringementReceived.parse((await enter(outsider)).body);
    const [row] = await house.sql<{ text: string }>(
      "select row_to_json(infringement)::text as text from infringement where id = $1",
      [sent.infringementId],
    );
    for (const word of Object.values(outsider)) assert.equal(row?.text.includes(word), false, word);
    await assert.rejects(house.house.database.visitor.query("select 1 from infringement"), /permission denied/);
    const view = await bench.shown(staff(), { path: `/api/infringements/${sent.infringementId}` });
    assert.deepEqual([view.complainant, view.registered, view.channel], [outsider.name, false, "paper"]);
  });
  it("200: for a member without an account, by a supervisor", async () => {
    const { subjectId, asker } = await bench.newMember();
    const body = { ...bench.wanted(), channel: "telephone", fromId: subjectId };
    const sent = infringementReceived.parse((await house.as("supervisor").post("/api/infringements", body)).body);
    const path = `/api/infringements/${sent.infringementId}`;
    const before_ = await bench.shown(staff(), { path });
    assert.deepEqual([before_.registered, before_.identity, before_.fromId], [false, "unchecked", subjectId]);
    refusedWith(await asker.get(path), 404, "infringement-not-found");
    bench.done(await staff().post(`${path}/identity`, { confirmed: true, how: "示例：核对授权书。", subjectId }));
    assert.equal((await bench.shown(staff(), { path })).registered, true);
    assert.equal((await bench.shown(asker, { path })).role, "complainant");
  });
  it("404: nobody of the register", async () => {
    refusedWith(await enter({ fromId: randomUUID() }), 404, "subject-not-found");
  });
  it("409: without a rule of periods", async () => {
    const reply = await bench.without("deadline-infringement", () => enter(outsider));
    refusedWith(reply, 409, "infringement-rule-missing");
  });
  it("422: without a name or how to be reached", async () => {
    refusedWith(await enter({ ...outsider, name: "" }), 422, "infringement-name-missing");
    refusedWith(await enter({ ...outsider, contact: "" }), 422, "infringement-name-missing");
  });
});

describe("judge-infringement", () => {
  it("200: whose own act is complained of sees it no more", async () => {
    const one = await bench.filed();
    const accused = await house.newAccount("secretariat");
    assert.equal((await accused.get(one.path)).status, 200);
    const body = { ...bench.judgement, against: [accused.accountId] };
    const view = await viewed(staff().post(`${one.path}/judgement`, body));
    assert.deepEqual([view.stage, view.against.length, view.clock?.dueOn], ["accepted", 1, "2026-11-25"]);
    refusedWith(await accused.get(one.path), 404, "infringement-not-found");
    assert.equal((await accused.get("/api/infringements?limit=100")).text.includes(one.id), false);
    assert.deepEqual((await bench.shown(one.member, one)).against, []);
  });
  it("200: not accepted, with where to turn", async () => {
    const one = await bench.filed();
    const body = { accepted: false, why: "示例：与本会无关。", instead: "示例市网信办" };
    const view = await viewed(one.officer.post(`${one.path}/judgement`, body));
    assert.deepEqual([view.stage, view.judgement?.instead, view.clock], ["not-accepted", "示例市网信办", null]);
    assert.equal((await bench.shown(one.member, one)).judgement?.why, body.why);
  });
  it("404: no such complaint, or nobody of the secretariat", async () => {
    refusedWith(await staff().post(`${nowhere}/judgement`, bench.judgement), 404, "infringement-not-found");
    const one = await bench.filed();
    const body = { ...bench.judgement, against: [randomUUID()] };
    refusedWith(await staff().post(`${one.path}/judgement`, body), 404, "infringement-person-not-found");
  });
  it("409: nobody refuses what they had their hands in, nor names themselves", async () => {
    const one = await bench.filed();
    const hand = await house.newAccount("secretariat");
    bench.done(await hand.post(`/api/subjects/${one.subjectId}/inspections`, { purpose: "示例：核对" }));
    const no = { accepted: false, why: "示例不予受理", instead: "示例" };
    refusedWith(await hand.post(`${one.path}/judgement`, no), 409, "infringement-officer-conflict");
    const self = await house.newAccount("secretariat");
    const body = { ...bench.judgement, against: [self.accountId] };
    refusedWith(await self.post(`${one.path}/judgement`, body), 409, "infringement-officer-conflict");
    bench.done(await hand.post(`${one.path}/judgement`, bench.judgement));
    refusedWith(await hand.post(`${one.path}/judgement`, bench.judgement), 409, "infringement-stage-wrong");
  });
  it("422: who is not accepted is told where to turn", async () => {
    const one = await bench.filed();
    const body = { accepted: false, why: "示例不予受理" };
    refusedWith(await staff().post(`${one.path}/judgement`, body), 422, "infringement-instead-missing");
  });
});

describe("assign-infringement-officer", () => {
  it("200: a supervisor; the thirty days run from the day it was accepted", async () => {
    const one = await bench.accepted();
    house.time.set("2026-11-24T10:00:00+08:00");
    const view = await viewed(bench.assign(one, one.officer));
    assert.deepEqual([view.stage, view.clock?.dueOn, view.officer?.round], ["investigating", "2026-12-21", 1]);
    assert.equal((await bench.shown(one.member, one)).officer?.name, "");
  });
  it("200: another in the place of the first", async () => {
    const one = await bench.investigating();
    const other = await house.newAccount("supervisor");
    const view = await viewed(bench.assign(one, other));
    assert.deepEqual([view.stage, view.role], ["investigating", "house"]);
    assert.equal((await bench.shown(one.officer, one)).role, "house");
    assert.equal((await bench.shown(other, one)).role, "officer");
  });
  it("404: no such complaint, or nobody of secretariat and supervisors", async () => {
    const one = await bench.accepted();
    const body = { accountId: one.officer.accountId };
    refusedWith(await staff().post(`${nowhere}/officer`, body), 404, "infringement-not-found");
    refusedWith(await bench.assign(one, one.member), 404, "infringement-person-not-found");
  });
  it("409: never whose own act is complained of, whom the log names, or who speaks for the complainant", async () => {
    const one = await bench.filed();
    const [accused, hand, tied] = [
      await house.newAccount("secretariat"),
      await house.newAccount("secretariat"),
      await house.newAccount("supervisor"),
    ];
    bench.done(await hand.post(`/api/subjects/${one.subjectId}/inspections`, { purpose: "示例：核对" }));
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), tied.accountId, house.association.id, one.subjectId],
    );
    refusedWith(await bench.assign(one, one.officer), 409, "infringement-stage-wrong");
    bench.done(await staff().post(`${one.path}/judgement`, { ...bench.judgement, against: [accused.accountId] }));
    for (const [asker, conflict] of [
      ...([[accused, "complained-of"]] as const),
      ...([[hand, "in-log"]] as const),
      ...([[tied, "tied"]] as const),
    ]) {
      refusedWith(await bench.assign(one, asker), 409, "infringement-officer-conflict");
      const { persons } = await bench.shown(staff(), one);
      assert.deepEqual(persons.find(({ accountId }) => accountId === asker.accountId)?.conflicts, [conflict]);
    }
  });
});

describe("take-infringement-extract", () => {
  const period = { fromOn: "2026-11-01", untilOn: "2026-11-20" };
  it("200: looks, handovers and deeds of the period are frozen with their hash; the complainant reads how many", async () => {
    const one = await bench.investigating();
    const inspect = (purpose: string) =>
      house.as("secretariat").post(`/api/subjects/${one.subjectId}/inspections`, { purpose });
    bench.done(await inspect("示例：核对会费"));
    const view = await viewed(one.officer.post(`${one.path}/extracts`, period));
    const [extract] = view.extracts;
    assert.equal(extract?.counts.look, 1);
    const look = extract.acts?.find(({ kind }) => kind === "look");
    assert.deepEqual([look?.what, look?.who], ["示例：核对会费", "secretariat"]);
    assert.ok(extract.acts?.some(({ kind, what }) => kind === "deed" && what === "inspect-archive"));
    assert.deepEqual([extract.intact, extract.shortened, extract.sha256.length], [true, false, 64]);
    bench.done(await inspect("示例：摘录以后"));
    assert.deepEqual((await bench.shown(one.officer, one)).extracts, view.extracts);
    const [own] = (await bench.shown(one.member, one)).extracts;
    assert.deepEqual([own?.acts, own?.counts.look], [null, 1]);
    await house.sql("update infringement_extract set acts = replace(acts, '会费', '其他') where infringement_id = $1", [
      one.id,
    ]);
    assert.equal((await bench.shown(one.officer, one)).extracts[0]?.intact, false);
  });
  it("200: nothing of before or after the period", async () => {
    const one = await bench.investigating();
    bench.done(
      await house.as("secretariat").post(`/api/subjects/${one.subjectId}/inspections`, { purpose: "示例今天" }),
    );
    const view = await viewed(
      one.officer.post(`${one.path}/extracts`, { fromOn: "2026-11-01", untilOn: "2026-11-19" }),
    );
    assert.deepEqual(view.extracts[0]?.counts, { look: 0, handover: 0, deed: 0 });
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/extracts`, period), 404, "infringement-not-found");
  });
  it("409: by the officer alone, and only of a subject that the log knows", async () => {
    const one = await bench.investigating();
    refusedWith(await staff().post(`${one.path}/extracts`, period), 409, "infringement-not-your-move");
    await house.sql("update infringement set from_id = null where id = $1", [one.id]);
    refusedWith(await one.officer.post(`${one.path}/extracts`, period), 409, "infringement-subject-unknown");
  });
  it("422: a period to come", async () => {
    const one = await bench.investigating();
    const body = { fromOn: "2026-11-01", untilOn: "2026-11-21" };
    refusedWith(await one.officer.post(`${one.path}/extracts`, body), 422, "infringement-day-wrong");
  });
});

describe("note-infringement", () => {
  const note = { kind: "inquiry", text: "示例：询问了保管人。" };
  it("200: the complainant reads what it was told, and nothing of the inquiry", async () => {
    const one = await bench.investigating();
    bench.done(await one.officer.post(`${one.path}/notes`, note));
    const told = { kind: "told", text: "示例：电话告知已受理。" };
    assert.equal((await viewed(staff().post(`${one.path}/notes`, told))).notes.length, 2);
    const reply = await one.member.get(one.path);
    assert.equal(reply.text.includes("保管人"), false);
    const [own] = bench.done<InfringementView>(reply).notes;
    assert.deepEqual([own?.text, own?.by], [told.text, ""]);
  });
  it("404: no such complaint, or no such paper", async () => {
    refusedWith(await staff().post(`${nowhere}/notes`, note), 404, "infringement-not-found");
    const one = await bench.investigating();
    const body = { ...note, paper: randomUUID() };
    refusedWith(await staff().post(`${one.path}/notes`, body), 404, "infringement-paper-not-found");
  });
  it("409: not by the complainant's other office, and not beyond two hundred", async () => {
    const one = await bench.investigating();
    const both = await house.newAccount("secretariat");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), both.accountId, house.association.id, one.subjectId],
    );
    refusedWith(await both.post(`${one.path}/notes`, note), 409, "infringement-not-your-move");
    const full = JSON.stringify(
      Array.from({ length: 200 }, () => ({ ...note, by: "", paper: null, on: "2026-11-20" })),
    );
    await house.sql("update infringement set parts = jsonb_set(parts, '{notes}', $2::jsonb) where id = $1", [
      one.id,
      full,
    ]);
    refusedWith(await staff().post(`${one.path}/notes`, note), 409, "infringement-full");
  });
});

describe("extend-infringement", () => {
  const why = { why: "示例：接收方还没有回复。" };
  it("200: once, from its last day, with a reason that the complainant reads", async () => {
    const one = await bench.investigating();
    const view = await viewed(one.officer.post(`${one.path}/extension`, why));
    assert.equal(view.clock?.dueOn, view.extension?.until);
    assert.ok((view.clock?.dueOn ?? "") > "2026-12-20");
    assert.equal(view.can.includes("extend-infringement"), false);
    assert.equal((await bench.shown(one.member, one)).extension?.why, why.why);
    refusedWith(await one.officer.post(`${one.path}/extension`, why), 409, "infringement-extension-wrong");
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/extension`, why), 404, "infringement-not-found");
  });
  it("409: not once the period is over", async () => {
    const one = await bench.investigating();
    house.time.set("2026-12-25T10:00:00+08:00");
    refusedWith(await one.officer.post(`${one.path}/extension`, why), 409, "infringement-extension-wrong");
  });
});

describe("show-infringement", () => {
  it("200: for secretariat, supervisors and whoever complained", async () => {
    const one = await bench.filed();
    assert.equal((await bench.shown(house.as("supervisor"), one)).role, "house");
    assert.equal((await bench.shown(one.member, one)).role, "complainant");
  });
  it("404: another member's, another association's", async () => {
    const one = await bench.filed();
    const { asker } = await bench.newMember();
    for (const other of [asker, house.as("secretariat", "foreign")])
      refusedWith(await other.get(one.path), 404, "infringement-not-found");
  });
});

describe("list-infringements", () => {
  it("200: open ones or all, by number and kind, and nobody's name", async () => {
    const one = await bench.filed();
    bench.done(await staff().post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    type List = { infringements: { id: string }[] };
    const ids = async (query: string) =>
      bench.done<List>(await staff().get(`/api/infringements${query}`)).infringements.map(({ id }) => id);
    assert.equal((await ids("?limit=100")).includes(one.id), false);
    assert.equal((await ids("?limit=100&state=all")).includes(one.id), true);
  });
});

describe("list-own-infringements", () => {
  it("200: one's own, and no other's", async () => {
    const [one, other] = [await bench.filed(), await bench.filed()];
    const reply = await one.member.get(`/api/subjects/${one.subjectId}/infringements`);
    assert.equal(bench.done<{ infringements: object[] }>(reply).infringements.length, 1);
    assert.equal(reply.text.includes(other.id), false);
  });
});

describe("open-infringement-contact", () => {
  const body = { purpose: "示例：约谈" };
  it("200: for a purpose; who looked stays with it, and the complainant's page has none of it", async () => {
    const one = await bench.filed({ contact: "13800000000（示例）" });
    const opened = bench.done<{ contact: string }>(await staff().post(`${one.path}/contact`, body));
    assert.equal(opened.contact, "13800000000（示例）");
    const reply = await staff().get(one.path);
    assert.deepEqual(bench.done<InfringementView>(reply).looks, [
      { by: "secretariat", purpose: body.purpose, on: "2026-11-20" },
    ]);
    assert.equal(reply.text.includes("13800000000"), false);
    assert.deepEqual((await bench.shown(one.member, one)).looks, []);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/contact`, body), 404, "infringement-not-found");
  });
  it("409: not by who speaks for the complainant as well", async () => {
    const one = await bench.filed();
    const both = await house.newAccount("secretariat");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), both.accountId, house.association.id, one.subjectId],
    );
    refusedWith(await both.post(`${one.path}/contact`, body), 409, "infringement-not-your-move");
  });
});

describe("bring-infringement-paper", () => {
  it("200: the complainant reads their own, whoever laid it in", async () => {
    const one = await bench.filed();
    const [own, entered, inner] = [
      await bench.bring(one.member, one),
      await bench.bring(staff(), one, "&side=complainant"),
      await bench.bring(staff(), one),
    ];
    const read = (await bench.shown(one.member, one)).papers.map(({ id }) => id);
    assert.deepEqual([read.includes(own), read.includes(entered), read.includes(inner)], [true, true, false]);
    assert.equal((await bench.shown(staff(), one)).papers.length, 3);
  });
  it("404: no such complaint", async () => {
    const reply = await staff().upload(`${nowhere}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 404, "infringement-not-found");
  });
  it("409: not once it is closed", async () => {
    const one = await bench.filed();
    bench.done(await one.member.post(`${one.path}/withdrawal`, { why: "示例撤回" }));
    const reply = await staff().upload(`${one.path}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 409, "infringement-stage-wrong");
  });
});

describe("fetch-infringement-paper", () => {
  it("200: its bytes", async () => {
    const one = await bench.filed();
    const id = await bench.bring(one.member, one);
    assert.equal((await staff().bytes(`${one.path}/papers/${id}`)).toString(), "示例");
  });
  it("404: the inquiry's own, and of a complaint that is none of one's own", async () => {
    const one = await bench.filed();
    const id = await bench.bring(staff(), one);
    refusedWith(await one.member.get(`${one.path}/papers/${id}`), 404, "infringement-paper-not-found");
    const { asker } = await bench.newMember();
    refusedWith(await asker.get(`${one.path}/papers/${id}`), 404, "infringement-not-found");
  });
});

describe("withdraw-infringement", () => {
  const body = { why: "示例：已经查清。" };
  it("200: by the complainant while it is inquired into", async () => {
    const one = await bench.investigating();
    const view = await viewed(one.member.post(`${one.path}/withdrawal`, body));
    assert.deepEqual([view.stage, view.outcome?.text, view.clock], ["withdrawn", body.why, null]);
  });
  it("404: no such complaint", async () => {
    refusedWith(await staff().post(`${nowhere}/withdrawal`, body), 404, "infringement-not-found");
  });
  it("409: not what was found already, nor entered by somebody whom the log names", async () => {
    const one = await bench.found();
    refusedWith(await one.member.post(`${one.path}/withdrawal`, body), 409, "infringement-stage-wrong");
    const other = await bench.filed();
    const hand = await house.newAccount("secretariat");
    bench.done(await hand.post(`/api/subjects/${other.subjectId}/inspections`, { purpose: "示例：核对" }));
    refusedWith(await hand.post(`${other.path}/withdrawal`, body), 409, "infringement-officer-conflict");
    bench.done(await staff().post(`${other.path}/withdrawal`, body));
  });
});
