import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { inventedNumber } from "../../subjects/practitioners/test-person-number.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";
import { conventionFields, decisionFields, qualificationFields } from "./test-own-fields.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

type Seen = {
  subject: { name: string; identifiers: { code: string }[] };
  records: {
    id: string;
    keptBy: string | null;
    source: string;
    document: { issuer: string; printed: string };
    publicity: { state: string; why: string };
  }[];
  recalls: { recordId: string }[];
  counts: { adverse: number; positive: number; neutral: number };
  can: string[];
};

async function organisation(): Promise<string> {
  const id = randomUUID();
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例恒信有限公司')", [
    id,
    randomBytes(5).toString("hex"),
  ]);
  return id;
}
async function person(n: number, bornOn?: string): Promise<string> {
  const reply = await house
    .as("secretariat")
    .post("/api/practitioners", { name: "示例甲", identityNumber: inventedNumber(n, bornOn) });
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<{ subjectId: string }>(reply).subjectId;
}
const keep = (id: string, item: string, fields: object, where: "association" | "foreign" = "association") =>
  house.as("secretariat", where).post(`/api/subjects/${id}/own-records`, { item, fields });
async function kept(id: string, item: string, fields: object): Promise<{ recordId: string; outcome: string }> {
  const reply = await keep(id, item, fields);
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<{ recordId: string; outcome: string }>(reply);
}
const seenBy = async (office: "secretariat" | "regulator" | "supervisor", id: string, where?: "foreign") =>
  house.as(office, where).post(`/api/subjects/${id}/inspections`, { purpose: "示例：核对" });
const idsIn = (reply: TestReply) => bodyOf<Seen>(reply).records.map((record) => record.id);
const visitorSees = async (id: string) => idsIn(await house.as("nobody").get(`/api/subjects/${id}/archive`));

describe("keep-record", () => {
  it("200: the association's own record stands in the archive, marked whose it is, and is walled", async () => {
    const id = await organisation();
    const { recordId, outcome } = await kept(id, "convention-signed", conventionFields(1));
    assert.equal(outcome, "created");
    const archive = bodyOf<Seen>(await seenBy("secretariat", id));
    const [record] = archive.records;
    assert.deepEqual(
      [record?.id, record?.keptBy, record?.document.issuer, record?.publicity.state],
      [recordId, "示例建材行业协会", "示例建材行业协会", "public"],
    );
    assert.deepEqual(archive.counts, { adverse: 0, positive: 0, neutral: 1 });
    // The item is open in scope: visitors see it, and so does another association, as visitors do not more than that.
    assert.deepEqual(await visitorSees(id), [recordId]);
    assert.deepEqual(idsIn(await seenBy("secretariat", id, "foreign")), []);
  });

  it("200: what is open to members alone is for no visitor", async () => {
    const id = await organisation();
    const { recordId } = await kept(id, "association-training", {
      PXMC: "示例信用管理培训",
      ZMBH: "示例培〔2026〕1号",
      JYRQ: "2026-09-01",
    });
    assert.deepEqual(await visitorSees(id), []);
    assert.deepEqual(idsIn(await seenBy("secretariat", id)), [recordId]);
    assert.deepEqual(idsIn(await seenBy("regulator", id)), []);
  });

  it("200: the same again changes nothing; other content is a new version that names the old one", async () => {
    const id = await organisation();
    const first = await kept(id, "convention-signed", conventionFields(2));
    assert.deepEqual(await kept(id, "convention-signed", conventionFields(2)), { ...first, outcome: "unchanged" });
    const second = await kept(id, "convention-signed", conventionFields(2, { GYBB: "2026 年修订版" }));
    assert.equal(second.outcome, "changed");
    assert.deepEqual(await visitorSees(id), [second.recordId]);
    const [row] = await house.sql<{ replaces: string }>("select replaces from association_record where id = $1", [
      second.recordId,
    ]);
    assert.equal(row?.replaces, first.recordId);
    const both = await Promise.all([3, 3].map((n) => keep(id, "convention-signed", conventionFields(n))));
    assert.deepEqual(both.map((reply) => bodyOf<{ outcome: string }>(reply).outcome).sort(), ["created", "unchanged"]);
  });

  it("200: it can be taken back, is shown no more, and the same does not come in again until the recall is lifted", async () => {
    const id = await organisation();
    const { recordId } = await kept(id, "convention-signed", conventionFields(4));
    const path = `/api/subjects/${id}/records/${recordId}/recall`;
    const document = { number: "示例撤〔2026〕1号", issuer: "示例建材行业协会", decidedOn: "2026-11-19" };
    const recalled = await house.as("secretariat").post(path, { reason: "source-revoked", document });
    assert.equal(recalled.status, 200, recalled.text);
    assert.equal(
      saidBy(await house.as("secretariat").post(path, { reason: "court", document })),
      "409 record-was-recalled",
    );
    assert.deepEqual(await visitorSees(id), []);
    const archive = bodyOf<Seen>(await seenBy("secretariat", id));
    assert.deepEqual([archive.records.length, archive.recalls.map((one) => one.recordId)], [0, [recordId]]);
    assert.equal(saidBy(await keep(id, "convention-signed", conventionFields(4))), "422 record-has-faults");
    assert.equal((await house.as("secretariat").delete(path, { reason: "示例：撤回有误" })).status, 200);
    assert.equal((await kept(id, "convention-signed", conventionFields(4))).outcome, "created");
    const [common] = await house.sql<{ count: string }>("select count(*) from recall where record_id = $1", [recordId]);
    assert.equal(String(common?.count), "0", "nothing of it stands in a common table");
  });

  it("200: after a merge it is read under whom the subject was merged into, and undoing that undoes it", async () => {
    const [winner, loser] = [await organisation(), await organisation()];
    const { recordId } = await kept(loser, "convention-signed", conventionFields(5));
    await house.sql("update subject set merged_into = $2 where id = $1", [loser, winner]);
    assert.deepEqual(await visitorSees(winner), [recordId]);
    assert.deepEqual(idsIn(await seenBy("secretariat", winner)), [recordId]);
    await house.sql("update subject set merged_into = null where id = $1", [loser]);
    assert.deepEqual(await visitorSees(winner), []);
  });

  it("404: of nobody, and of a person whom another association registered", async () => {
    assert.equal(saidBy(await keep(randomUUID(), "convention-signed", conventionFields(6))), "404 subject-not-found");
    const id = await person(60);
    const reply = await keep(id, "practitioner-qualification", qualificationFields(60), "foreign");
    assert.equal(saidBy(reply), "404 subject-not-found");
  });

  it("410: a merged subject's records are kept under its winner", async () => {
    const [winner, loser] = [await organisation(), await organisation()];
    await house.sql("update subject set merged_into = $2 where id = $1", [loser, winner]);
    assert.equal(saidBy(await keep(loser, "convention-signed", conventionFields(7))), "410 subject-merged");
  });

  it("422: an item of an authority, of nobody, or about others", async () => {
    const [id, who] = [await organisation(), await person(61)];
    for (const item of ["double-publicity-penalty", "made-up"])
      assert.equal(saidBy(await keep(id, item, {})), "422 item-not-ours");
    assert.equal(saidBy(await keep(id, "practitioner-honour", {})), "422 item-about-others");
    assert.equal(saidBy(await keep(who, "convention-signed", conventionFields(8))), "422 item-about-others");
  });

  it("422: each fault at its field; a person's number in a text is refused and not repeated", async () => {
    const id = await person(62);
    const reply = await keep(id, "practitioner-effective-decision", {
      ...decisionFields(62, { JDRQ: "2026-12-01", WSWH: "" }),
      JDNR: `当事人身份证号 ${inventedNumber(62)}`,
      GRADE: "A",
    });
    assert.equal(saidBy(reply), "422 record-has-faults");
    const { invalid } = bodyOf<{ invalid: { at: string; code: string }[] }>(reply);
    assert.deepEqual(invalid.map(({ at, code }) => `${at} ${code}`).sort(), [
      "body.fields.GRADE field-unknown",
      "body.fields.JDNR text-carries-personal",
      "body.fields.JDRQ day-too-late",
      "body.fields.SXRQ day-too-early",
      "body.fields.WSWH value-missing",
    ]);
    assert.ok(!reply.text.includes(inventedNumber(62)));
  });

  it("422: nothing adverse of whoever was under eighteen on the day; what is not adverse is kept", async () => {
    const id = await person(63, "2008-05-07");
    const on = (day: string) => decisionFields(63, { JDRQ: day, SXRQ: day });
    assert.equal(saidBy(await keep(id, "practitioner-effective-decision", on("2026-05-06"))), "422 minor-no-adverse");
    assert.equal((await kept(id, "practitioner-effective-decision", on("2026-05-07"))).outcome, "created");
    const young = await person(64, "2010-01-01");
    assert.equal((await kept(young, "practitioner-qualification", qualificationFields(64))).outcome, "created");
  });
});

describe("nothing adverse of a minor, whatever the road", () => {
  const on = (day: string) => ({ JDRQ: day, SXRQ: day });

  it("not by a correction that moves the decision before the eighteenth birthday", async () => {
    const id = await person(65, "2008-05-07");
    const first = await kept(id, "practitioner-effective-decision", decisionFields(65, on("2026-05-07")));
    const corrected = await keep(id, "practitioner-effective-decision", decisionFields(65, on("2026-05-06")));
    assert.equal(saidBy(corrected), "422 minor-no-adverse");
    const rows = await house.sql<{ id: string }>("select id from association_record where subject_id = $1", [id]);
    assert.deepEqual(
      rows.map((row) => row.id),
      [first.recordId],
    );
  });

  it("not by a merge of two persons of whom one was under eighteen on the day", async () => {
    const [grown, young] = [await person(66, "1980-05-07"), await person(67, "2008-05-07")];
    await kept(grown, "practitioner-effective-decision", decisionFields(66, on("2026-05-06")));
    const merge = (winner: string, loserId: string) =>
      house
        .as("secretary-general")
        .post(`/api/subjects/${winner}/merges`, { loserId, reason: "registered-twice", evidence: "示例：重复登记" });
    assert.equal(saidBy(await merge(young, grown)), "422 minor-no-adverse");
    assert.equal(saidBy(await merge(grown, young)), "422 minor-no-adverse");
    assert.deepEqual(
      await house.sql("select 1 from subject_merge where loser_id = any($1::uuid[])", [[grown, young]]),
      [],
    );
    const other = await person(68, "1981-05-07");
    assert.equal((await merge(grown, other)).status, 200, "of two who were of age");
  });

  it("not by a file or the form of an authority's decision: no natural person comes in by either", async () => {
    const fields = penaltyFields(69, { CF_XDR_LB: "自然人", CF_XDR_MC: "示例乙", CF_XDR_SHXYM: "" });
    const sent = await house.as("liaison").post("/api/records", { item: penaltyItem, fields });
    assert.equal(sent.status, 422, sent.text);
    const path = `/api/imports?item=${penaltyItem}&fileName=x.csv`;
    const upload = await house
      .as("liaison")
      .upload(path, penaltyFile([penaltyRow(70, { category: "自然人", code: "", name: "示例乙" })]));
    const { importId } = bodyOf<{ importId: string }>(upload);
    await house.settle();
    const { counts } = bodyOf<{ counts: { good: number } }>(await house.as("liaison").get(`/api/imports/${importId}`));
    assert.equal(counts.good, 0);
    assert.deepEqual(await house.sql("select 1 from subject where name = '示例乙'"), []);
  });
});

describe("the archive of a practitioner", () => {
  it("is read by the secretariat for a purpose, with the number masked, and by nobody else", async () => {
    const id = await person(70);
    const { recordId } = await kept(id, "practitioner-effective-decision", decisionFields(70));
    const reply = await seenBy("secretariat", id);
    const archive = bodyOf<Seen>(reply);
    assert.deepEqual([archive.subject.name, idsIn(reply)], ["示例甲", [recordId]]);
    assert.deepEqual(archive.records[0]?.publicity, { ...archive.records[0]?.publicity, state: "not-public" });
    assert.ok(!reply.text.includes(inventedNumber(70)));
    for (const office of ["regulator", "supervisor"] as const)
      assert.equal(saidBy(await seenBy(office, id)), "404 subject-not-found", office);
    assert.equal(saidBy(await seenBy("secretariat", id, "foreign")), "404 subject-not-found");
    assert.ok(!archive.can.includes("collect-record") && archive.can.includes("keep-record"));
  });

  it("keeps what is adverse for five years and shows it no longer, to nobody", async () => {
    const id = await person(71);
    await kept(id, "practitioner-effective-decision", decisionFields(71));
    house.time.set("2031-05-06T10:00:00+08:00");
    assert.equal(idsIn(await seenBy("secretariat", id)).length, 1);
    house.time.set("2031-05-07T10:00:00+08:00");
    assert.equal(idsIn(await seenBy("secretariat", id)).length, 0);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("show-own-archive", () => {
  it("200: a member and a practitioner see their own whole, without a purpose and without a look", async () => {
    const [enterprise, who] = [await organisation(), await person(80)];
    const open = await kept(enterprise, "convention-signed", conventionFields(80));
    const closed = await kept(enterprise, "association-training", {
      PXMC: "示例培训",
      ZMBH: "示例培〔2026〕80号",
      JYRQ: "2026-01-05",
    });
    const decision = await kept(who, "practitioner-effective-decision", decisionFields(80));
    const member = await house.newAccount("member", { subjectId: enterprise });
    const own = bodyOf<Seen>(await member.get(`/api/subjects/${enterprise}/own-archive`));
    assert.deepEqual(
      own.records.map(({ id, publicity: { state, why } }) => [id, state, why]),
      [
        [open.recordId, "public", "while-valid"],
        [closed.recordId, "not-public", "not-in-scope"],
      ],
    );
    const practitioner = await house.newAccount("practitioner", { subjectId: who });
    const reply = await practitioner.get(`/api/subjects/${who}/own-archive`);
    assert.deepEqual([idsIn(reply), bodyOf<Seen>(reply).subject.name], [[decision.recordId], "示例甲"]);
    assert.equal(saidBy(await practitioner.get(`/api/subjects/${enterprise}/own-archive`)), "403 office-missing");
    const looks = await house.sql("select from look where subject_id = any($1)", [[enterprise, who]]);
    assert.equal(looks.length, 0);
  });

  it("200: whoever looked is told to the practitioner; a look within an open case when the case has closed", async () => {
    const who = await person(81);
    await seenBy("secretariat", who);
    await house.sql(
      "insert into look (subject_id, id, at, association_id, who, office, purpose, basis, records, case_id) values ($1, $2, now(), $3, '示例', 'committee-member', '示例：办案', 'secretariat', '{}', $4)",
      [who, "01990000-0000-7000-8000-00000000ffff", house.association.id, randomUUID()],
    );
    const practitioner = await house.newAccount("practitioner", { subjectId: who });
    const purposes = async () =>
      bodyOf<{ looks: { purpose: string }[] }>(await practitioner.get(`/api/subjects/${who}/looks`))
        .looks.map(({ purpose }) => purpose)
        .sort();
    assert.deepEqual(await purposes(), ["示例：核对"]);
    await house.sql("update look set case_closed_on = '2026-11-20' where subject_id = $1 and case_id is not null", [
      who,
    ]);
    assert.deepEqual(await purposes(), ["示例：办案", "示例：核对"].sort());
  });

  it("404: of a subject that is not there", async () => {
    const gone = randomUUID();
    const member = await house.newAccount("member", { subjectId: gone });
    assert.equal(saidBy(await member.get(`/api/subjects/${gone}/own-archive`)), "404 subject-not-found");
  });

  it("410: of a merged subject", async () => {
    const [winner, loser] = [await organisation(), await organisation()];
    await house.sql("update subject set merged_into = $2 where id = $1", [loser, winner]);
    const member = await house.newAccount("member", { subjectId: loser });
    assert.equal(saidBy(await member.get(`/api/subjects/${loser}/own-archive`)), "410 subject-merged");
  });

  it("422: cannot tell the future", async () => {
    const id = await organisation();
    const member = await house.newAccount("member", { subjectId: id });
    assert.equal(saidBy(await member.get(`/api/subjects/${id}/own-archive?asOf=2026-11-21`)), "422 as-of-in-future");
  });
});
