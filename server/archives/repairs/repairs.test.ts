import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import type { RepairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { codeOf, rightsIn } from "../test-rights.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
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
const decision = { outcome: "refused", reasons: "认定单位答复尚未履行完毕。" };
/** A warning is minor: it can be repaired as soon as its duties are done; it is shown where the row says until when. */
async function collected(n: number, severity: "minor" | "general" | "serious" | null, decidedOn = "2026-08-20") {
  const record = await rights.collect(n, { CF_JDRQ: decidedOn, CF_GSJZQ: "2027-06-30" });
  // The class stands in authorities' own tables, which the national pack does not hold; a person sets it.
  await house.sql("update record set severity = $2 where id = $1", [record.recordId, severity]);
  return { record, member: await rights.memberOf(record.subjectId) };
}
async function applied(n: number) {
  const matter = await collected(n, "general");
  return { ...matter, repair: await rights.applied(matter.member, matter.record) };
}
async function accepted(n: number) {
  const matter = await applied(n);
  const check = `${rights.repairPath(matter.repair)}/check`;
  return { ...matter, repair: rights.done<RepairView>(await house.as("secretariat").post(check, { missing: [] })) };
}
const guidePath = ({ subjectId, recordId }: { subjectId: string; recordId: string }) =>
  `/api/subjects/${subjectId}/records/${recordId}/repair-guide`;

describe("show-repair-guide", () => {
  it("200: the earliest day counts from the document; what is needed and missing, by class", async () => {
    // STANDARDS 4.2: general, determined 2026-08-31, three months; serious one year; minor at once.
    const cases = [
      ["minor", "2026-08-31", "2026-08-31"],
      ["general", "2026-08-31", "2026-11-30"],
      ["general", "2026-05-10", "2026-08-10"],
      ["serious", "2026-05-10", "2027-05-10"],
    ] as const;
    let n = 100;
    for (const [severity, determined, earliest] of cases) {
      const { record, member } = await collected((n += 1), severity, determined);
      const guide = rights.done<RepairGuide>(await member.get(guidePath(record)));
      assert.deepEqual([guide.determinedOn, guide.earliestOn], [determined, earliest], severity);
      assert.equal(guide.open, earliest <= "2026-11-20");
      assert.deepEqual(
        guide.needs.map(({ need, brought }) => [need, brought]),
        [
          ["fulfilment", false],
          ["commitment", false],
        ],
      );
      assert.equal(guide.rule.edition, "credit-repair@2026-04-01");
    }
  });
  it("409: not adverse, not classed, repaired", async () => {
    const { record, member } = await collected(110, null);
    assert.deepEqual(codeOf(await member.get(guidePath(record))), [409, "repair-unclassed"]);
    await house.sql("update record set polarity = 'neutral' where id = $1", [record.recordId]);
    assert.deepEqual(codeOf(await member.get(guidePath(record))), [409, "repair-not-adverse"]);
    const done = await collected(111, "general");
    await rights.granted(done.member, done.record);
    assert.deepEqual(codeOf(await done.member.get(guidePath(done.record))), [409, "repair-ended-already"]);
  });
  it("404: no such record", async () => {
    const { record, member } = await collected(112, "general");
    assert.equal((await member.get(guidePath({ ...record, recordId: randomUUID() }))).status, 404);
  });
});

describe("apply-for-repair", () => {
  it("200: on the earliest day, and three working days run to accept it", async () => {
    const { record, member } = await collected(120, "general", "2026-08-20");
    house.time.set("2026-11-19T10:00:00+08:00");
    const early = await rights.apply(member, record, {});
    assert.deepEqual(codeOf(early), [409, "repair-too-early"]);
    assert.ok(early.text.includes("2026-11-20"), "it names the earliest day");
    house.time.set(friday);
    const repair = await rights.applied(member, record);
    assert.deepEqual([repair.stage, repair.clock?.dueOn], ["applied", "2026-11-25"]);
    assert.deepEqual(codeOf(await rights.apply(member, record, {})), [409, "repair-open-already"]);
  });
  it("410: merged", async () => {
    const [loser, winner] = [await collected(121, "general"), await collected(122, "general")];
    await mergeInto(winner.record.subjectId, loser.record.subjectId);
    assert.equal((await rights.apply(loser.member, loser.record, {})).status, 410);
  });
  it("404: no such record", async () => {
    const { record, member } = await collected(123, "general");
    assert.equal((await rights.apply(member, { ...record, recordId: randomUUID() }, {})).status, 404);
  });
  it("422: a paper nobody brought, a day that has not come or is before the document", async () => {
    const { record, member } = await collected(124, "general");
    const papers = [{ need: "fulfilment", evidence: randomUUID() }];
    assert.deepEqual(codeOf(await rights.apply(member, record, { papers })), [422, "evidence-not-found"]);
    const later = await rights.apply(member, record, { fulfilledOn: "2026-11-21" });
    assert.deepEqual(codeOf(later), [422, "repair-fulfilled-later"]);
    const before = await rights.apply(member, record, { fulfilledOn: "2026-08-19" });
    assert.deepEqual(codeOf(before), [422, "repair-fulfilled-before"]);
  });
  it("409: unclassed", async () => {
    const { record, member } = await collected(125, null);
    assert.equal((await rights.apply(member, record, {})).status, 409);
  });
});

async function mergeInto(winner: string, loser: string): Promise<void> {
  await house.sql("update subject set merged_into = $1 where id = $2", [winner, loser]);
}

describe("show-repair", () => {
  it("200: to both sides, with what each may do", async () => {
    const { member, repair } = await applied(130);
    assert.deepEqual(rights.done<RepairView>(await member.get(rights.repairPath(repair))).can, ["withdraw-repair"]);
    const staff = await house.as("secretariat").get(rights.repairPath(repair));
    assert.deepEqual(rights.done<RepairView>(staff).can, ["check-repair"]);
  });
  it("404: another association's", async () => {
    const { repair } = await applied(131);
    assert.equal((await house.as("secretariat", "foreign").get(rights.repairPath(repair))).status, 404);
  });
});

describe("check-repair", () => {
  it("200: complete, it is accepted and seven working days run", async () => {
    const { repair } = await accepted(135);
    assert.deepEqual([repair.stage, repair.clock?.dueOn], ["accepted", "2026-12-01"]);
  });
  it("409: what the rule asks for is not there, and it is named", async () => {
    const { record, member } = await collected(136, "general");
    const papers = [{ need: "fulfilment", evidence: await rights.bring(member, record.subjectId) }];
    const repair = rights.done<RepairView>(await rights.apply(member, record, { papers }));
    const reply = await house.as("secretariat").post(`${rights.repairPath(repair)}/check`, { missing: [] });
    assert.deepEqual(codeOf(reply), [409, "repair-needs-missing"]);
    assert.match(reply.text, /信用承诺书/);
  });
  it("404: no such application", async () => {
    const reply = await house.as("secretariat").post(`${rights.repairPath(nobodys())}/check`, { missing: [] });
    assert.equal(reply.status, 404);
  });
});

describe("complete-repair", () => {
  it("200: what was missing comes, and the period of acceptance runs anew", async () => {
    const { record, member } = await collected(140, "general");
    const repair = rights.done<RepairView>(await rights.apply(member, record, {}));
    const path = rights.repairPath(repair);
    const missing = { missing: ["fulfilment", "commitment"], why: "请补交缴款凭证和承诺书。" };
    const back = rights.done<RepairView>(await house.as("secretariat").post(`${path}/check`, missing));
    assert.deepEqual([back.stage, back.clock], ["incomplete", null]);
    house.time.set("2026-11-25T10:00:00+08:00");
    const papers = [
      { need: "fulfilment", evidence: await rights.bring(member, record.subjectId) },
      { need: "commitment", evidence: await rights.bring(member, record.subjectId) },
    ];
    const again = rights.done<RepairView>(await member.post(`${path}/papers`, { papers }));
    assert.deepEqual([again.stage, again.clock?.dueOn], ["applied", "2026-11-30"]);
    house.time.set(friday);
  });
  it("409: nothing was asked for", async () => {
    const { record, member, repair } = await applied(141);
    const papers = [{ need: "fulfilment", evidence: await rights.bring(member, record.subjectId) }];
    assert.equal((await member.post(`${rights.repairPath(repair)}/papers`, { papers })).status, 409);
  });
  it("422: a paper nobody brought", async () => {
    const { record, member } = await collected(142, "general");
    const repair = rights.done<RepairView>(await rights.apply(member, record, {}));
    const path = rights.repairPath(repair);
    const missing = { missing: ["fulfilment"], why: "请补交缴款凭证。" };
    rights.done(await house.as("secretariat").post(`${path}/check`, missing));
    const papers = [{ need: "fulfilment", evidence: randomUUID() }];
    assert.equal((await member.post(`${path}/papers`, { papers })).status, 422);
  });
  it("404: no such application", async () => {
    const papers = [{ need: "fulfilment", evidence: randomUUID() }];
    const reply = await house.as("secretariat").post(`${rights.repairPath(nobodys())}/papers`, { papers });
    assert.equal(reply.status, 404);
  });
});

describe("verify-repair", () => {
  it("200: what the source says is kept", async () => {
    const { repair } = await accepted(145);
    const path = `${rights.repairPath(repair)}/verification`;
    const told = rights.done<RepairView>(await house.as("secretariat").post(path, rights.verified));
    assert.deepEqual([told.verified?.says, told.verified?.on], ["fulfilled", "2026-11-20"]);
  });
  it("409: not accepted yet", async () => {
    const { repair } = await applied(146);
    const path = `${rights.repairPath(repair)}/verification`;
    assert.equal((await house.as("secretariat").post(path, rights.verified)).status, 409);
  });
  it("422: a paper nobody brought", async () => {
    const { repair } = await accepted(147);
    const path = `${rights.repairPath(repair)}/verification`;
    const reply = await house.as("secretariat").post(path, { ...rights.verified, paper: randomUUID() });
    assert.equal(reply.status, 422);
  });
  it("404: no such application", async () => {
    const path = `${rights.repairPath(nobodys())}/verification`;
    assert.equal((await house.as("secretariat").post(path, rights.verified)).status, 404);
  });
});

describe("decide-repair", () => {
  it("200: granted, it is public nowhere from that moment, also not after the source sends it anew", async () => {
    const { record, member } = await collected(150, "general");
    const elsewhere = await house.newAccount("secretariat", { where: "foreign" });
    const listed = async () =>
      rights.done<{ records: unknown[] }>(
        await elsewhere.get(`/api/records?subjectId=${record.subjectId}&state=public`),
      ).records.length;
    assert.deepEqual([(await rights.visitorSees(record)).length, await listed()], [1, 1]);
    const repair = await rights.granted(member, record);
    assert.match(repair.decision?.number ?? "", /信修〔2026〕\d+号/);
    assert.deepEqual([(await rights.visitorSees(record)).length, await listed()], [0, 0]);
    const search = await house.as("nobody").get(`/api/subjects?q=${encodeURIComponent("示例第150建材")}`);
    const { hits } = rights.done<{ hits: { id: string; publicRecords: number }[] }>(search);
    assert.equal(hits.find(({ id }) => id === record.subjectId)?.publicRecords, 0);
    const asOf = await house.as("nobody").get(`/api/subjects/${record.subjectId}/archive?asOf=2026-11-20`);
    assert.deepEqual(rights.done<{ records: unknown[] }>(asOf).records, []);
    const fields = penaltyFields(150, { CF_JDRQ: "2026-08-20", CF_GSJZQ: "2027-06-30", CF_SY: "补充的事实。" });
    rights.done(await house.as("liaison").post("/api/records", { item: penaltyItem, fields }));
    assert.equal((await rights.visitorSees(record)).length, 0, "a new version of it does not bring it back");
    const own = await member.get(`/api/subjects/${record.subjectId}/own-archive`);
    const { records } = rights.done<{ records: { publicity: { state: string; why: string } }[] }>(own);
    assert.deepEqual([records[0]?.publicity.state, records[0]?.publicity.why], ["ended", "repaired"]);
  });
  it("keeps it from visitors through a merge and its undoing, made by an association that repaired nothing", async () => {
    const [winner, loser] = [await collected(164, "general"), await collected(165, "general")];
    await rights.granted(loser.member, loser.record);
    const foreign = await house.newAccount("secretary-general", { where: "foreign" });
    const path = `/api/subjects/${winner.record.subjectId}/merges`;
    const why = { loserId: loser.record.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
    const { mergeId, moved } = rights.done<{ mergeId: string; moved: number }>(await foreign.post(path, why));
    assert.equal(moved, 1);
    assert.equal((await rights.visitorSees(winner.record)).length, 1, "the winner's own alone");
    rights.done(await foreign.delete(`${path}/${mergeId}`, { reason: "另有其人" }));
    assert.deepEqual(await rights.visitorSees(loser.record), []);
    assert.equal((await rights.visitorSees(winner.record)).length, 1);
  });
  it("keeps it from visitors also where it was merged between the asking and the granting", async () => {
    const [winner, loser] = [await collected(166, "general"), await accepted(167)];
    const staff = house.as("secretariat");
    const path = rights.repairPath(loser.repair);
    rights.done(await staff.post(`${path}/verification`, rights.verified));
    const merges = `/api/subjects/${winner.record.subjectId}/merges`;
    const why = { loserId: loser.record.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
    const chief = house.as("secretary-general");
    const { mergeId } = rights.done<{ mergeId: string }>(await chief.post(merges, why));
    assert.equal((await rights.visitorSees(winner.record)).length, 2);
    rights.done(await staff.post(`${path}/decision`, { outcome: "granted", reasons: "义务已履行完毕。" }));
    assert.equal((await rights.visitorSees(winner.record)).length, 1, "the winner's own alone");
    rights.done(await chief.delete(`${merges}/${mergeId}`, { reason: "另有其人" }));
    assert.deepEqual(await rights.visitorSees(loser.record), []);
    assert.equal((await rights.visitorSees(winner.record)).length, 1);
    rights.done(await chief.post(`${path}/revocation`, { why: "缴款凭证系伪造。" }));
    assert.equal((await rights.visitorSees(loser.record)).length, 1, "and is shown again when the approval falls");
  });
  it("409: not asked of the source, or its duties are not fulfilled", async () => {
    const { repair } = await accepted(151);
    const path = rights.repairPath(repair);
    const granted = { outcome: "granted", reasons: "已履行完毕。" };
    const staff = house.as("secretariat");
    assert.deepEqual(codeOf(await staff.post(`${path}/decision`, granted)), [409, "repair-not-verified"]);
    rights.done(await staff.post(`${path}/verification`, { ...rights.verified, says: "unfulfilled" }));
    assert.deepEqual(codeOf(await staff.post(`${path}/decision`, granted)), [409, "repair-unfulfilled"]);
    const refused = rights.done<RepairView>(await staff.post(`${path}/decision`, decision));
    assert.deepEqual([refused.stage, refused.barredUntilOn], ["refused", null]);
  });
  it("200: not repairable, with the provision; 422: without it, or on a ground that the rule does not know", async () => {
    const { repair } = await accepted(152);
    const path = `${rights.repairPath(repair)}/decision`;
    const staff = house.as("secretariat");
    const not = { outcome: "not-repairable", reasons: "法律规定不可修复。" };
    assert.deepEqual(codeOf(await staff.post(path, not)), [422, "repair-provision-missing"]);
    const provision = "示例法第九条";
    assert.deepEqual(codeOf(await staff.post(path, { ...not, provision })), [422, "repair-ground-unknown"]);
    const done = rights.done<RepairView>(await staff.post(path, { ...not, provision, ground: "by-law" }));
    assert.match(done.decision?.provision ?? "", /示例法第九条/);
  });
  it("503: while too many documents are being made", async () => {
    const { repair } = await accepted(154);
    await whileBusy(async () => {
      const reply = await house.as("secretariat").post(`${rights.repairPath(repair)}/decision`, decision);
      assert.deepEqual(codeOf(reply), [503, "documents-busy"]);
    });
  });
  it("422: the provision is missing", async () => {
    const { repair } = await accepted(153);
    const not = { outcome: "not-repairable", reasons: "法律规定不可修复。" };
    assert.equal((await house.as("secretariat").post(`${rights.repairPath(repair)}/decision`, not)).status, 422);
  });
  it("404: no such application", async () => {
    const reply = await house.as("secretariat").post(`${rights.repairPath(nobodys())}/decision`, decision);
    assert.equal(reply.status, 404);
  });
});

describe("withdraw-repair", () => {
  it("200: it can be made again; 409: not twice", async () => {
    const { record, member, repair } = await applied(155);
    assert.equal(rights.done<RepairView>(await member.delete(rights.repairPath(repair))).stage, "withdrawn");
    assert.equal((await member.delete(rights.repairPath(repair))).status, 409);
    assert.equal((await rights.applied(member, record)).stage, "applied");
  });
  it("409: decided", async () => {
    const { member, repair } = await accepted(156);
    rights.done(await house.as("secretariat").post(`${rights.repairPath(repair)}/decision`, decision));
    assert.equal((await member.delete(rights.repairPath(repair))).status, 409);
  });
  it("404: no such application", async () => {
    const { record, member } = await applied(157);
    const path = rights.repairPath({ subjectId: record.subjectId, id: randomUUID() });
    assert.equal((await member.delete(path)).status, 404);
  });
});

describe("revoke-repair", () => {
  const why = { why: "缴款凭证系伪造。" };
  it("200: public again to its own end, and barred for three years", async () => {
    const { record, member } = await collected(160, "general");
    const repair = await rights.granted(member, record);
    const path = `${rights.repairPath(repair)}/revocation`;
    const revoked = rights.done<RepairView>(await house.as("secretary-general").post(path, why));
    assert.deepEqual([revoked.stage, revoked.barredUntilOn], ["revoked", "2029-11-20"]);
    assert.equal((await rights.visitorSees(record)).length, 1);
    assert.deepEqual(codeOf(await rights.apply(member, record, {})), [409, "repair-barred"]);
  });
  it("503: while too many documents are being made", async () => {
    const { record, member } = await collected(162, "general");
    const path = `${rights.repairPath(await rights.granted(member, record))}/revocation`;
    await whileBusy(async () => {
      const reply = await house.as("secretary-general").post(path, why);
      assert.deepEqual(codeOf(reply), [503, "documents-busy"]);
    });
  });
  it("422: no template is in force", async () => {
    const { record, member } = await collected(163, "general");
    const path = `${rights.repairPath(await rights.granted(member, record))}/revocation`;
    // The template begins in November.
    house.time.set("2026-10-30T10:00:00+08:00");
    const reply = await house.as("secretary-general").post(path, why);
    assert.deepEqual(codeOf(reply), [422, "document-template-missing"]);
    house.time.set(friday);
  });
  it("409: not granted", async () => {
    const { repair } = await accepted(161);
    const path = `${rights.repairPath(repair)}/revocation`;
    assert.equal((await house.as("secretary-general").post(path, why)).status, 409);
  });
  it("404: no such application", async () => {
    const path = `${rights.repairPath(nobodys())}/revocation`;
    assert.equal((await house.as("secretary-general").post(path, why)).status, 404);
  });
});
