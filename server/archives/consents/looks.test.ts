import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { z } from "zod";
import { lookView } from "@xinheng/domain/access/look-view.ts";
import { handoverView } from "@xinheng/domain/access/handover-view.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { type ArchiveView, archiveView } from "@xinheng/domain/archives/record-view.ts";
import { orderBench, refusedWith, shown, nobody } from "../../governance/test-order.ts";
import { doDaily } from "../../platform/daily/daily-deed.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { endConsentRetention } from "./end-consent-retention.ts";
import { type Bank, consentsIn, ownClass, penalties, type Subject } from "../test-consent.ts";

let house: TestHouse;
let bench: ReturnType<typeof consentsIn>;
const morning = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(morning);
  bench = consentsIn(house);
});
beforeEach(() => house.time.set(morning));
after(() => house.stop());

const looked = z.object({ archive: archiveView, handover: z.string(), first: z.boolean(), looks: z.int() });
const pair = async (): Promise<{ bank: Bank; subject: Subject }> => ({
  bank: await bench.bank(),
  subject: await bench.subject(),
});
const seen = (reply: TestReply): ArchiveView => shown(looked, reply).archive;
const idsOf = ({ records }: ArchiveView) => records.map(({ id }) => id);
const noticesOf = async (asker: Asker): Promise<(string | undefined)[][]> => {
  const page = z.object({
    notices: z.array(z.object({ kind: z.string(), title: z.object({ zh: z.string() }), matterPath: z.string() })),
  });
  const { notices } = shown(page, await asker.get("/api/notices"));
  return notices.map(({ kind, matterPath }) => [kind, matterPath]).toSorted();
};

describe("look-under-consent", () => {
  it("200: what was opened and no more; the look is counted, told to the subject, and noted as handed over", async () => {
    const { bank, subject } = await pair();
    await bench.keepOwn(subject);
    const consent = await bench.granted(subject, bank);
    const answer = shown(looked, await bench.look(bank, consent.id));
    assert.deepEqual([idsOf(answer.archive), answer.first, answer.looks], [[subject.recordId], true, 1]);
    assert.deepEqual([answer.archive.recalls, answer.archive.subject.relations, answer.archive.can], [[], [], []]);
    assert.deepEqual(answer.archive.counts, { adverse: 1, positive: 0, neutral: 0 });
    const { looks } = shown(
      z.object({ looks: z.array(lookView) }),
      await subject.member.get(`/api/subjects/${subject.subjectId}/looks`),
    );
    assert.deepEqual(
      looks.map(({ who, office, purpose, basis, records }) => [who, office, purpose, basis, records]),
      [["示例银行股份有限公司 data-user", "data-user", "信贷：示例：贷款审查", "consent", [subject.recordId]]],
    );
    const handed = shown(
      z.object({ handovers: z.array(handoverView) }),
      await house.as("secretary-general").get("/api/handovers"),
    ).handovers.find(({ number }) => number === answer.handover);
    assert.deepEqual(
      [handed?.recipient.kind, handed?.recipient.id, handed?.records, handed?.basis, handed?.parameters["consentId"]],
      ["partner", bank.id, 1, "consent", consent.id],
    );
  });

  it("200: only the classes named, of those consented to", async () => {
    const { bank, subject } = await pair();
    const own = await bench.keepOwn(subject);
    const consent = await bench.granted(subject, bank, { classes: [penalties, ownClass] });
    assert.deepEqual(idsOf(seen(await bench.look(bank, consent.id, { classes: [ownClass] }))), [own]);
    assert.equal(seen(await bench.look(bank, consent.id)).records.length, 2);
  });

  it("200: a dispute goes with its record, by its mark", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    const before = await bench.look(bank, consent.id);
    assert.equal(seen(before).records[0]?.disputedSince, null);
    await bench.rights.filed(subject.member, subject);
    assert.equal(seen(await bench.look(bank, consent.id)).records[0]?.disputedSince, "2026-11-20");
  });

  it("200: what is not on show only where the subject opened it; what waits or was taken back never", async () => {
    const { bank } = await pair();
    const over = await bench.subject({ CF_GSJZQ: "2026-11-19" });
    const plain = await bench.granted(over, bank);
    assert.deepEqual(idsOf(seen(await bench.look(bank, plain.id))), []);
    const whole = await bench.granted(over, bank, { closed: true });
    assert.deepEqual(idsOf(seen(await bench.look(bank, whole.id))), [over.recordId]);
    assert.equal(seen(await bench.look(bank, whole.id)).records[0]?.publicity.state, "ended");
    const waiting = await bench.subject();
    const open = await bench.granted(waiting, bank, { closed: true });
    await house.sql("update record set held = 'name-differs' where id = $1", [waiting.recordId]);
    assert.deepEqual(idsOf(seen(await bench.look(bank, open.id))), []);
    const back = await bench.subject();
    const kept = await bench.granted(back, bank, { closed: true });
    assert.deepEqual(idsOf(seen(await bench.look(bank, kept.id))), [back.recordId]);
    const document = { number: "示环撤〔2026〕1号", issuer: "示例市生态环境局", decidedOn: "2026-11-18" };
    const path = `/api/subjects/${back.subjectId}/records/${back.recordId}/recall`;
    bench.rights.done(await bench.staff().post(path, { reason: "source-revoked", document }));
    const after = seen(await bench.look(bank, kept.id));
    assert.deepEqual([idsOf(after), after.recalls], [[], []]);
  });

  it("401, 403: nobody else looks under it", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    const other = await bench.bank();
    refusedWith(await bench.look({ ...other, path: bank.path }, consent.id), 403, "office-missing");
    refusedWith(await bench.look({ ...bank, desk: house.as("nobody") }, consent.id), 401, "sign-in-first");
    refusedWith(await bench.look({ ...bank, desk: bench.staff() }, consent.id), 403, "office-missing");
  });

  it("404: no such consent, another's, no data user; no office reads an archive by itself", async () => {
    const { bank, subject } = await pair();
    refusedWith(await bench.look(bank, nobody), 404, "consent-not-found");
    const others = await bench.granted(subject, await bench.bank());
    refusedWith(await bench.look(bank, others.id), 404, "consent-not-found");
    const id = await bench.organisation();
    const stray = { id, desk: await house.newAccount("data-user", { subjectId: id }), path: `/api/data-users/${id}` };
    refusedWith(await bench.look(stray, others.id), 404, "data-user-not-found");
    const inspection = await bank.desk.post(`/api/subjects/${subject.subjectId}/inspections`, { purpose: "示例" });
    refusedWith(inspection, 403, "office-missing");
  });

  it("409: before its first day, after its last, used up, revoked, the data user's entry over", async () => {
    const { bank, subject } = await pair();
    const later = await bench.granted(subject, bank, { fromOn: "2026-11-21", mostLooks: 1 });
    refusedWith(await bench.look(bank, later.id), 409, "consent-not-live");
    house.time.set("2026-11-21T00:00:01+08:00");
    assert.equal((await bench.look(bank, later.id)).status, 200);
    refusedWith(await bench.look(bank, later.id), 409, "consent-used-up");
    const short = await bench.granted(subject, bank, { fromOn: "2026-11-21", untilOn: "2026-11-21" });
    house.time.set("2026-11-21T23:59:59+08:00");
    assert.equal((await bench.look(bank, short.id)).status, 200);
    house.time.set("2026-11-22T00:00:00+08:00");
    refusedWith(await bench.look(bank, short.id), 409, "consent-not-live");
    const revoked = await bench.granted(subject, bank, { fromOn: "2026-11-22" });
    shown(consentView, await subject.member.post(`${subject.path}/${revoked.id}/revocation`));
    refusedWith(await bench.look(bank, revoked.id), 409, "consent-not-live");
    await bench.staff().post(`${bank.path}/end`, { reason: "示例：终止" });
    refusedWith(await bench.look(bank, revoked.id), 409, "data-user-ended");
  });

  it("409: of two looks at once, the last one is taken once", async () => {
    const { bank, subject } = await pair();
    const once = await bench.granted(subject, bank, { mostLooks: 1 });
    const both = await Promise.all([bench.look(bank, once.id), bench.look(bank, once.id)]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
  });

  it("410: once its subject was merged it opens nothing, and again when that is undone", async () => {
    const { bank, subject } = await pair();
    const heir = await bench.subject();
    const consent = await bench.granted(subject, bank);
    await house.sql("update subject set merged_into = $1 where id = $2", [heir.subjectId, subject.subjectId]);
    refusedWith(await bench.look(bank, consent.id), 410, "subject-merged");
    await house.sql("update subject set merged_into = null where id = $1", [subject.subjectId]);
    assert.deepEqual(idsOf(seen(await bench.look(bank, consent.id))), [subject.recordId]);
  });

  it("422: another purpose, a class outside; nothing is counted of what was refused", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank, { mostLooks: 1 });
    refusedWith(await bench.look(bank, consent.id, { purpose: "insurance" }), 422, "consent-purpose-differs");
    refusedWith(await bench.look(bank, consent.id, { classes: [ownClass] }), 422, "consent-class-outside");
    assert.equal((await bench.look(bank, consent.id)).status, 200);
  });
});

describe("notices of a consent", () => {
  it("tell the subject what is asked and the first look, the data user the answer and the end", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    await house.settle();
    assert.deepEqual(await noticesOf(subject.member), [["consent-asked", "/desk/own/consents"]]);
    shown(consentView, await bench.grant(subject, bank, { requestId: asked.id }));
    for (let times = 0; times < 2; times += 1) await bench.look(bank, asked.id);
    await house.settle();
    assert.deepEqual(await noticesOf(subject.member), [
      ["consent-asked", "/desk/own/consents"],
      ["consent-used", "/desk/own/consents"],
    ]);
    shown(consentView, await subject.member.post(`${subject.path}/${asked.id}/revocation`));
    await house.settle();
    assert.deepEqual(await noticesOf(bank.desk), [
      ["consent-answered", "/desk/held-consents"],
      ["consent-revoked", "/desk/held-consents"],
    ]);
    assert.equal((await noticesOf(subject.member)).length, 2);
  });

  it("tell the subject what the secretariat stopped, and the data user what became of a record it read", async () => {
    const { bank, subject } = await pair();
    const consent = await bench.granted(subject, bank);
    await bench.look(bank, consent.id);
    await bench.rights.filed(subject.member, subject);
    const stop = { reason: "示例：单位来函" };
    shown(consentView, await bench.staff().post(`${subject.path}/${consent.id}/revocation`, stop));
    await house.settle();
    assert.deepEqual(
      (await noticesOf(bank.desk)).map(([kind, path]) => [kind, path]),
      [
        ["consent-answered", "/desk/held-consents"],
        ["consent-revoked", "/desk/held-consents"],
        ["record-settled", "/desk/held-consents"],
      ],
    );
    const told = (await noticesOf(subject.member)).map(([kind]) => kind);
    assert.ok(told.includes("consent-stopped") && told.includes("consent-used"));
  });

  it("wait with the subject until it answers", async () => {
    const { bank, subject } = await pair();
    const asked = await bench.requested(bank, subject);
    const waiting = async () =>
      shown(z.object({ waiting: z.array(z.object({ kind: z.string(), dueOn: z.string().nullable() })) }), {
        ...(await subject.member.get("/api/waiting")),
      }).waiting.map(({ kind, dueOn }) => [kind, dueOn]);
    assert.deepEqual(await waiting(), [["consent-to-answer", "2026-12-19"]]);
    shown(consentView, await subject.member.post(`${subject.path}/${asked.id}/decline`));
    assert.deepEqual(await waiting(), []);
    assert.equal((await bank.desk.get("/api/waiting")).status, 200);
  });
});

describe("end-consent-retention", () => {
  const kept = async (id: string) => (await house.sql("select from consent where id = $1", [id])).length;

  it("200: three years after its last day a consent goes with its scan; its looks stay", async () => {
    const { bank, subject } = await pair();
    const consent = shown(consentView, await bench.entered(subject, bank));
    await bench.look(bank, consent.id);
    const [paper] = await house.sql<{ id: string }>("select id from consent_paper where consent_id = $1", [consent.id]);
    const dropped = async () =>
      (
        await house.sql<{ dropped: boolean }>("select dropped_at is not null as dropped from file where id = $1", [
          paper?.id,
        ])
      )[0]?.dropped;
    house.time.set("2029-12-19T10:00:00+08:00");
    await doDaily(house.house);
    assert.deepEqual([await kept(consent.id), await dropped()], [1, false]);
    house.time.set("2029-12-20T10:00:00+08:00");
    await doDaily(house.house);
    assert.deepEqual([await kept(consent.id), await dropped()], [0, true]);
    const looks = await house.sql("select from look where consent_id = $1", [consent.id]);
    assert.equal(looks.length, 1);
  });

  it("200: a scan that nobody used goes after a week", async () => {
    const { subjectId } = await bench.subject();
    const id = await bench.scan(subjectId);
    const held = async () => (await house.sql("select from consent_paper where id = $1", [id])).length;
    house.time.set("2026-11-27T09:59:59+08:00");
    await doDaily(house.house);
    assert.equal(await held(), 1);
    house.time.set("2026-11-28T10:00:01+08:00");
    await doDaily(house.house);
    assert.equal(await held(), 0);
  });

  it("409: nothing is over", async () => {
    await doDaily(house.house);
    assert.equal(await orderBench(house).byClock(endConsentRetention, {}), "retention-not-over");
  });
});
