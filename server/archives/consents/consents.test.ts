import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { z } from "zod";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import {
  consentFigures,
  consentFrame,
  consentView,
  usedConsent,
} from "@xinheng/domain/archives/consents/consent-view.ts";
import { dataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { nobody, orderBench, refusedWith, shown } from "../../governance/test-order.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { type Bank, consentsIn, monthly, ownClass, penalties, type Subject } from "../test-consent.ts";

let house: TestHouse;
let bench: ReturnType<typeof consentsIn>;
const morning = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(morning);
  bench = consentsIn(house);
});
beforeEach(() => house.time.set(morning));
after(() => house.stop());

const noRule = (does: () => Promise<TestReply>) => orderBench(house).without("consent", does);
const merged = async (): Promise<string> => {
  const [winner, loser] = [await bench.organisation(), await bench.organisation()];
  await house.sql("update subject set merged_into = $1 where id = $2", [winner, loser]);
  return loser;
};
const pair = async (): Promise<{ bank: Bank; subject: Subject }> => ({
  bank: await bench.bank(),
  subject: await bench.subject(),
});
const ended = async (): Promise<Bank> => {
  const bank = await bench.bank();
  shown(dataUserView, await bench.staff().post(`${bank.path}/end`, { reason: "示例：协议到期" }));
  return bank;
};
const register = z.object({ dataUsers: z.array(dataUserView), can: z.array(z.string()) });
const consents = z.object({ consents: z.array(consentView), can: z.array(z.string()) });
const used = z.object({ consents: z.array(usedConsent), can: z.array(z.string()), frame: consentFrame });
const wrong = [
  [{ classes: ["星座信息"] }, "consent-class-unknown"],
  [{ purpose: "other" }, "consent-purpose-unsaid"],
  [{ purposeSays: "示例" }, "consent-purpose-unsaid"],
  [{ fromOn: "2026-11-19" }, "consent-days-wrong"],
  [{ fromOn: "2026-12-20" }, "consent-days-wrong"],
  [{ untilOn: "2027-11-21" }, "consent-too-long"],
] as const;

describe("admit-data-user", () => {
  it("200: an organisation with a valid code, by its agreement; the secretariat reads that, members do not", async () => {
    const id = await bench.organisation();
    const view = shown(dataUserView, await bench.admit(id, { kind: "insurer" }));
    assert.deepEqual(
      [view.kind, view.admittedOn, view.endedOn, view.agreement?.name],
      [...["insurer", "2026-11-20", null, "示例.pdf"]],
    );
    const { member } = await bench.subject();
    const read = shown(register, await member.get("/api/data-users"));
    assert.deepEqual(
      read.dataUsers.filter((one) => one.subjectId === id).map(({ agreement, can }) => [agreement, can]),
      [[null, []]],
    );
  });

  it("404: no such organisation, no such agreement", async () => {
    refusedWith(await bench.admit(nobody), 404, "subject-not-found");
    refusedWith(await bench.admit(await bench.organisation(), { agreementPaperId: nobody }), 404, "paper-not-found");
  });

  it("409: without a valid code, and only once", async () => {
    refusedWith(await bench.admit(await bench.organisation("enterprise", false)), 409, "data-user-code-missing");
    const { id } = await bench.bank();
    refusedWith(await bench.admit(id), 409, "data-user-standing");
  });

  it("410: a merged subject", async () => {
    refusedWith(await bench.admit(await merged()), 410, "subject-merged");
  });

  it("422: a person; a kind that is not said", async () => {
    const person = await bench.organisation("practitioner");
    refusedWith(await bench.admit(person), 422, "data-user-not-organisation");
    const id = await bench.organisation();
    refusedWith(await bench.admit(id, { kind: "other" }), 422, "data-user-kind-unsaid");
    refusedWith(await bench.admit(id, { kindSays: "示例" }), 422, "data-user-kind-unsaid");
  });
});

describe("end-data-user", () => {
  const end = (id: string) => bench.staff().post(`/api/data-users/${id}/end`, { reason: "示例：协议到期" });

  it("200: it stays in the register with its reason, what it held stops, and an entry anew brings none of it back", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    const view = shown(dataUserView, await end(bank.id));
    assert.deepEqual([view.endedOn, view.endedWhy, view.can], ["2026-11-20", "示例：协议到期", []]);
    refusedWith(await bench.look(bank, consent.id), 409, "data-user-ended");
    shown(dataUserView, await bench.admit(bank.id));
    refusedWith(await bench.look(bank, consent.id), 409, "consent-not-live");
    const [left] = shown(used, await subject.member.get(subject.path)).consents;
    assert.deepEqual([left?.state, left?.revokedWhy], ["revoked", "示例：协议到期"]);
  });

  it("404: no such data user", async () => {
    refusedWith(await end(nobody), 404, "data-user-not-found");
  });

  it("409: ended already", async () => {
    refusedWith(await end((await ended()).id), 409, "data-user-ended");
  });
});

describe("list-data-users", () => {
  it("200: the secretariat reads all with their ends, members those that stand; no other association any", async () => {
    const [standing, over] = [await bench.bank(), await ended()];
    const all = shown(register, await bench.staff().get("/api/data-users?limit=200"));
    const ids = all.dataUsers.map(({ subjectId }) => subjectId);
    assert.ok(ids.includes(standing.id) && ids.includes(over.id));
    assert.deepEqual(all.can, ["admit-data-user"]);
    const { member } = await bench.subject();
    const theirs = shown(register, await member.get("/api/data-users?limit=200")).dataUsers;
    assert.ok(theirs.some(({ subjectId }) => subjectId === standing.id));
    assert.ok(!theirs.some(({ subjectId }) => subjectId === over.id));
    const foreign = await house.as("secretariat", "foreign").get("/api/data-users");
    assert.deepEqual(shown(register, foreign).dataUsers, []);
  });
});

describe("request-consent", () => {
  it("200: it waits with the subject and opens nothing", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    assert.deepEqual([asked.state, asked.grantedAt, asked.asked?.classes], ["asked", null, [penalties]]);
    refusedWith(await bench.look(bank, asked.id), 409, "consent-not-live");
    const [seen] = shown(used, await subject.member.get(subject.path)).consents;
    assert.deepEqual([seen?.id, seen?.can], [asked.id, ["grant-consent", "decline-consent"]]);
  });

  it("404: no such subject; the office's own organisation is no data user", async () => {
    const bank = await bench.bank();
    refusedWith(await bench.request(bank, nobody), 404, "subject-not-found");
    const id = await bench.organisation();
    const stray = { id, desk: await house.newAccount("data-user", { subjectId: id }), path: `/api/data-users/${id}` };
    refusedWith(await bench.request(stray, (await bench.subject()).subjectId), 404, "data-user-not-found");
  });

  it("409: asked already, ended, or no rule", async () => {
    const { bank, subject } = await pair();
    await bench.requested(bank, subject);
    refusedWith(await bench.request(bank, subject.subjectId), 409, "consent-asked-already");
    refusedWith(await bench.request(await ended(), subject.subjectId), 409, "data-user-ended");
    refusedWith(await noRule(() => bench.request(bank, subject.subjectId)), 409, "consent-rule-missing");
  });

  it("410: a merged subject", async () => {
    refusedWith(await bench.request(await bench.bank(), await merged()), 410, "subject-merged");
  });

  it("422: of a person, of itself, beyond the rule", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.request(bank, await bench.organisation("practitioner")), 422, "consent-of-person");
    refusedWith(await bench.request(bank, bank.id), 422, "consent-to-oneself");
    for (const [scope, code] of wrong) refusedWith(await bench.request(bank, subject.subjectId, scope), 422, code);
  });
});

describe("grant-consent", () => {
  it("200: by the subject itself, of its own accord", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank, { mostLooks: 2 });
    assert.deepEqual(
      [consent.state, consent.way, consent.asked, consent.can],
      ["live", "own", null, ["revoke-consent"]],
    );
    assert.deepEqual(consent.scope, { ...monthly, classes: [penalties], mostLooks: 2 });
  });

  it("200: an answer gives less than was asked for, under the same request", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject, { classes: [penalties, ownClass], closed: true });
    const narrow = { untilOn: "2026-11-30", mostLooks: 1 };
    const given = shown(consentView, await bench.grant(subject, bank, { requestId: asked.id }, narrow));
    assert.deepEqual([given.id, given.state, given.scope.closed], [asked.id, "live", false]);
    assert.deepEqual(given.asked?.classes, [penalties, ownClass]);
  });

  it("401, 403: nobody grants for another, and no secretariat", async () => {
    const { bank, subject } = await pair();
    const other = await bench.subject();
    refusedWith(await bench.grant({ ...subject, member: other.member }, bank), 403, "office-missing");
    refusedWith(await bench.grant({ ...subject, member: bench.staff() }, bank), 403, "office-missing");
    refusedWith(await bench.grant({ ...subject, member: house.as("nobody") }, bank), 401, "sign-in-first");
  });

  it("404: no such subject, data user or request", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.grant(subject, { id: nobody }), 404, "data-user-not-found");
    refusedWith(await bench.grant(subject, bank, { requestId: nobody }), 404, "consent-not-found");
    const own = await bench.granted(subject, bank);
    refusedWith(await bench.grant(subject, bank, { requestId: own.id }), 404, "consent-not-found");
    const gone = await house.newAccount("member", { subjectId: nobody });
    const nowhere = { ...subject, member: gone, path: `/api/subjects/${nobody}/consents` };
    refusedWith(await bench.grant(nowhere, bank), 404, "subject-not-found");
  });

  it("409: answered already, asked by another, ended, no rule", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    const answer = { requestId: asked.id };
    refusedWith(await bench.grant(subject, await bench.bank(), answer), 409, "consent-request-another");
    shown(consentView, await bench.grant(subject, bank, answer));
    refusedWith(await bench.grant(subject, bank, answer), 409, "consent-not-asked");
    refusedWith(await bench.grant(subject, await ended()), 409, "data-user-ended");
    refusedWith(await noRule(() => bench.grant(subject, bank)), 409, "consent-rule-missing");
  });

  it("410: a merged subject", async () => {
    const { bank, subject } = await pair();
    const loser = await merged();
    const member = await bench.rights.memberOf(loser);
    const away = { ...subject, member, path: `/api/subjects/${loser}/consents` };
    refusedWith(await bench.grant(away, bank), 410, "subject-merged");
  });

  it("422: to itself, of a person, beyond the rule, wider than asked, not agreed to", async () => {
    const { bank, subject } = await pair();
    for (const [scope, code] of wrong) refusedWith(await bench.grant(subject, bank, {}, scope), 422, code);
    const member = await bench.rights.memberOf(bank.id);
    const itself = { ...subject, member, path: `/api/subjects/${bank.id}/consents` };
    refusedWith(await bench.grant(itself, bank), 422, "consent-to-oneself");
    const person = await bench.organisation("practitioner");
    const alone = await bench.rights.memberOf(person);
    const ofPerson = { ...subject, member: alone, path: `/api/subjects/${person}/consents` };
    refusedWith(await bench.grant(ofPerson, bank), 422, "consent-of-person");
    const asked = await bench.requested(bank, subject, { mostLooks: 2 });
    for (const wider of [
      ...[
        { mostLooks: null },
        { mostLooks: 3 },
        { mostLooks: 2, closed: true },
        { mostLooks: 2, purpose: "insurance" },
      ],
      ...[
        { mostLooks: 2, untilOn: "2026-12-20" },
        { mostLooks: 2, classes: [penalties, ownClass] },
      ],
    ])
      refusedWith(await bench.grant(subject, bank, { requestId: asked.id }, wider), 422, "consent-wider");
    refusedWith(await bench.grant(subject, bank, { agreed: false }), 400, "request-invalid");
  });
});

describe("decline-consent", () => {
  const decline = ({ member, path }: Subject, id: string) => member.post(`${path}/${id}/decline`, { reason: "示例" });

  it("200: the data user reads the no, and may ask again", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    assert.equal(shown(consentView, await decline(subject, asked.id)).state, "declined");
    const held = shown(consents, await bank.desk.get(`${bank.path}/consents`)).consents;
    assert.deepEqual(
      held.map(({ state, declinedWhy, can }) => [state, declinedWhy, can]),
      [["declined", "示例", []]],
    );
    await bench.requested(bank, subject);
  });

  it("404: no such request", async () => {
    refusedWith(await decline(await bench.subject(), nobody), 404, "consent-not-found");
  });

  it("409: answered already, or lapsed with its last day", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    house.time.set("2026-12-20T10:00:00+08:00");
    refusedWith(await decline(subject, asked.id), 409, "consent-not-asked");
    house.time.set(morning);
    shown(consentView, await decline(subject, asked.id));
    refusedWith(await decline(subject, asked.id), 409, "consent-not-asked");
  });
});

describe("revoke-consent", () => {
  const revoke = ({ path }: Subject, id: string, by = house.as("nobody"), reason = "") =>
    by.post(`${path}/${id}/revocation`, { reason });

  it("200: by the subject without a reason, by the secretariat with one; nothing is read from then on", async () => {
    const { bank, subject } = await pair();
    const [one, other] = [await bench.granted(subject, bank), await bench.granted(subject, bank)];
    assert.equal(shown(consentView, await revoke(subject, one.id, subject.member)).state, "revoked");
    refusedWith(await bench.look(bank, one.id), 409, "consent-not-live");
    const stopped = shown(consentView, await revoke(subject, other.id, bench.staff(), "示例：单位来函"));
    assert.deepEqual([stopped.state, stopped.revokedWhy], ["revoked", "示例：单位来函"]);
  });

  it("404: no such consent", async () => {
    const subject = await bench.subject();
    refusedWith(await revoke(subject, nobody, subject.member), 404, "consent-not-found");
  });

  it("409: not granted, revoked already, or over", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    refusedWith(await revoke(subject, asked.id, subject.member), 409, "consent-not-revocable");
    const given = await bench.granted(subject, bank);
    shown(consentView, await revoke(subject, given.id, subject.member));
    refusedWith(await revoke(subject, given.id, subject.member), 409, "consent-not-revocable");
    const over = await bench.granted(subject, bank);
    house.time.set("2026-12-20T10:00:00+08:00");
    refusedWith(await revoke(subject, over.id, subject.member), 409, "consent-not-revocable");
  });

  it("422: the secretariat names its ground", async () => {
    const { bank, subject } = await pair();
    const given = await bench.granted(subject, bank);
    refusedWith(await revoke(subject, given.id, bench.staff()), 422, "consent-why-missing");
  });
});

describe("preview-consent", () => {
  const preview = ({ subjectId, member }: Pick<Subject, "subjectId" | "member">, classes: string, closed = "no") =>
    member.get(`/api/subjects/${subjectId}/consent-preview?classes=${encodeURIComponent(classes)}&closed=${closed}`);

  it("200: exactly what the data user will read, class by class", async () => {
    const { bank, subject } = await pair();
    const own = await bench.keepOwn(subject);
    const idsIn = async (classes: string) =>
      shown(archiveView, await preview(subject, classes)).records.map(({ id }) => id);
    assert.deepEqual(await idsIn(penalties), [subject.recordId]);
    assert.deepEqual(await idsIn(ownClass), [own]);
    assert.deepEqual((await idsIn(`${penalties},${ownClass}`)).toSorted(), [own, subject.recordId].toSorted());
    const consent = await bench.granted(subject, bank, { classes: [ownClass] });
    const looked = shown(z.object({ archive: archiveView }), await bench.look(bank, consent.id));
    assert.deepEqual(looked.archive, shown(archiveView, await preview(subject, ownClass)));
  });

  it("404: no such subject, no person", async () => {
    const member = await house.newAccount("member", { subjectId: nobody });
    refusedWith(await preview({ subjectId: nobody, member }, penalties), 404, "subject-not-found");
  });

  it("410: a merged subject", async () => {
    const subjectId = await merged();
    const member = await bench.rights.memberOf(subjectId);
    refusedWith(await preview({ subjectId, member }, penalties), 410, "subject-merged");
  });

  it("422: a class that the catalogue does not hold", async () => {
    refusedWith(await preview(await bench.subject(), "从业人员职业信息"), 422, "consent-class-unknown");
  });
});

describe("list-subject-consents", () => {
  it("200: each consent with the instants of its use; nobody else's", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    house.time.set("2026-11-21T09:00:00+08:00");
    assert.equal((await bench.look(bank, consent.id)).status, 200);
    const read = shown(used, await subject.member.get(subject.path));
    assert.deepEqual(
      read.consents.map(({ looks, lookedAt }) => [looks, lookedAt]),
      [[1, ["2026-11-21T01:00:00.000Z"]]],
    );
    assert.deepEqual(read.can, ["grant-consent"]);
    const offered = read.frame.classes.flatMap(({ items }) => items.map(({ id }) => id));
    assert.ok(offered.includes("convention-signed"));
    for (const internal of ["own-black-roll", "own-focus-roll", "commitment-breach"])
      assert.ok(!offered.includes(internal), internal);
    const other = await bench.subject();
    refusedWith(await other.member.get(subject.path), 403, "office-missing");
  });

  it("409: without a rule", async () => {
    const subject = await bench.subject();
    refusedWith(await noRule(() => subject.member.get(subject.path)), 409, "consent-rule-missing");
  });
});

describe("list-held-consents", () => {
  it("200: its own alone, each as it stands today", async () => {
    const { bank, subject } = await pair();
    await bench.granted(subject, bank);
    await bench.granted(subject, await bench.bank());
    const states = async () =>
      shown(consents, await bank.desk.get(`${bank.path}/consents`)).consents.map(({ state, can }) => [state, can]);
    assert.deepEqual(await states(), [["live", ["look-under-consent"]]]);
    house.time.set("2026-12-20T10:00:00+08:00");
    assert.deepEqual(await states(), [["over", []]]);
    refusedWith(await bank.desk.get(`/api/data-users/${nobody}/consents`), 403, "office-missing");
  });

  it("404: the organisation is no data user", async () => {
    const id = await bench.organisation();
    const desk = await house.newAccount("data-user", { subjectId: id });
    refusedWith(await desk.get(`/api/data-users/${id}/consents`), 404, "data-user-not-found");
  });

  it("409: without a rule", async () => {
    const bank = await bench.bank();
    refusedWith(await noRule(() => bank.desk.get(`${bank.path}/consents`)), 409, "consent-rule-missing");
  });
});

describe("list-consents", () => {
  const page = consents.extend({ figures: consentFigures });

  it("200: the states that the database counts are those that the rule tells", async () => {
    const { bank, subject } = await pair();
    await bench.requested(bank, subject);
    await bench.requested(bank, await bench.subject(), { untilOn: "2026-11-21" });
    await bench.granted(subject, bank, { fromOn: "2026-11-25" });
    const once = await bench.granted(subject, bank, { mostLooks: 1 });
    assert.equal((await bench.look(bank, once.id)).status, 200);
    house.time.set("2026-11-22T10:00:00+08:00");
    const all = shown(page, await bench.staff().get("/api/consents?limit=200"));
    const told = Map.groupBy(all.consents, ({ state }) => state);
    assert.deepEqual(
      all.figures.states.map(({ state, count }) => [state, count]),
      [...told].map(([state, those]) => [state, those.length]).toSorted(),
    );
    for (const state of ["asked", "lapsed", "not-yet", "used-up"] as const) {
      const those = shown(page, await bench.staff().get(`/api/consents?limit=200&state=${state}`)).consents;
      assert.deepEqual(
        those.map(({ id }) => id),
        told.get(state)?.map(({ id }) => id),
        state,
      );
    }
    assert.equal(
      all.figures.looks,
      all.consents.reduce((sum, { looks }) => sum + looks, 0),
    );
    const foreign = await house.as("secretariat", "foreign").get("/api/consents");
    assert.deepEqual(shown(page, foreign).consents, []);
  });

  it("409: without a rule", async () => {
    refusedWith(await noRule(() => bench.staff().get("/api/consents")), 409, "consent-rule-missing");
  });
});

describe("bring-consent-paper", () => {
  it("200: a scan waits for its entry", async () => {
    const { subjectId } = await bench.subject();
    assert.match(await bench.scan(subjectId), /^[0-9a-f-]{36}$/);
  });

  it("404: no such subject", async () => {
    const path = `/api/subjects/${nobody}/consent-papers?name=x.pdf`;
    refusedWith(await bench.staff().upload(path, Buffer.from("示例")), 404, "subject-not-found");
  });
});

describe("enter-paper-consent", () => {
  it("200: with its scan; the subject is told at once and can revoke", async () => {
    const { bank, subject } = await pair();
    const consent = shown(consentView, await bench.entered(subject, bank));
    assert.deepEqual([consent.state, consent.way, consent.hasPaper], ["live", "paper", true]);
    await house.settle();
    const told = z.object({ notices: z.array(z.object({ kind: z.string(), matterPath: z.string() })) });
    const { notices } = shown(told, await subject.member.get("/api/notices"));
    assert.deepEqual(
      notices.map(({ kind, matterPath }) => [kind, matterPath]),
      [["consent-entered", "/desk/own/consents"]],
    );
    shown(consentView, await subject.member.post(`${subject.path}/${consent.id}/revocation`));
    refusedWith(await bench.look(bank, consent.id), 409, "consent-not-live");
  });

  it("404: no such subject, data user or scan; one scan serves once and for its own subject", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.entered(subject, { id: nobody }), 404, "data-user-not-found");
    const nowhere = `/api/subjects/${nobody}/paper-consents`;
    const body = { dataUserId: bank.id, scope: monthly, paperId: nobody };
    refusedWith(await bench.staff().post(nowhere, body), 404, "subject-not-found");
    refusedWith(await bench.entered(subject, bank, { paperId: nobody }), 404, "consent-paper-not-found");
    const paperId = await bench.scan(subject.subjectId);
    refusedWith(await bench.entered(await bench.subject(), bank, { paperId }), 404, "consent-paper-not-found");
    shown(consentView, await bench.entered(subject, bank, { paperId }));
    refusedWith(await bench.entered(subject, bank, { paperId }), 404, "consent-paper-not-found");
  });

  it("409: ended, or no rule", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.entered(subject, await ended()), 409, "data-user-ended");
    refusedWith(await noRule(() => bench.entered(subject, bank)), 409, "consent-rule-missing");
  });

  it("410: a merged subject", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.entered({ ...subject, subjectId: await merged() }, bank), 410, "subject-merged");
  });

  it("422: of a person, to itself, beyond the rule", async () => {
    const { bank, subject } = await pair();
    const person = { ...subject, subjectId: await bench.organisation("practitioner") };
    refusedWith(await bench.entered(person, bank), 422, "consent-of-person");
    refusedWith(await bench.entered({ ...subject, subjectId: bank.id }, bank), 422, "consent-to-oneself");
    for (const [scope, code] of wrong) refusedWith(await bench.entered(subject, bank, {}, scope), 422, code);
  });
});

describe("fetch-consent-paper", () => {
  it("200: for the secretariat and the subject", async () => {
    const { bank, subject } = await pair();
    const consent = shown(consentView, await bench.entered(subject, bank));
    for (const asker of [bench.staff(), subject.member]) {
      const bytes = await asker.bytes(`${subject.path}/${consent.id}/paper`);
      assert.equal(bytes.toString(), "%PDF-1.7 示例");
    }
  });

  it("404: a consent without one", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    refusedWith(await bench.staff().get(`${subject.path}/${consent.id}/paper`), 404, "consent-paper-not-found");
  });
});
