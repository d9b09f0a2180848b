import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import mammoth from "mammoth";
import type { CaseReport, CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { inventedNumber } from "../subjects/practitioners/test-person-number.ts";
import { type Accused, act, casesIn } from "./test-case.ts";
import { refusedWith } from "./test-mediation.ts";
import { publicityIn } from "./test-publicity.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

const name = "示例李工";
let drawn = 0;
type Person = { readonly subjectId: string; readonly self: Asker };

async function registered(bornOn?: string): Promise<Person> {
  drawn += 1;
  const body = { name, identityNumber: inventedNumber(drawn, bornOn) };
  const { subjectId } = bench.done<{ subjectId: string }>(await bench.staff().post("/api/practitioners", body));
  return { subjectId, self: await house.newAccount("practitioner", { subjectId }) };
}
const open = ({ subjectId }: Pick<Person, "subjectId">) =>
  bench.staff().post(`/api/subjects/${subjectId}/cases`, bench.held);
/** A case with an investigator and a paper of evidence. */
async function investigated(person: Person): Promise<Accused> {
  const { id } = bench.done<CaseView>(await open(person));
  const investigator = await house.newAccount("committee-member");
  const accused = { id, path: `/api/cases/${id}`, subjectId: person.subjectId, member: person.self, investigator };
  bench.done(await bench.staff().post(`${accused.path}/triage`, { outcome: "accepted", why: "属于准则范围。" }));
  bench.done(await bench.assign(accused));
  await bench.bring(investigator, accused);
  return accused;
}
async function sign({ subjectId }: Person, on: string): Promise<void> {
  await house.sql(
    `insert into norm_signing (id, association_id, norm_id, signer, practitioner_subject, for_oneself, name, unit, signed_on)
     values ($1, $2, $3, 'practitioner', $4, true, $5, '', $6)`,
    [randomUUID(), house.association.id, bench.norm.first, subjectId, name, on],
  );
}
const close = ({ path }: Accused) => bench.staff().post(`${path}/close`, { why: "已执行（示例）。" });
const told = () => bench.told({ rungs: ["severe-warning"] });
const notice = ({ path }: Accused) => bench.staff().post(`${path}/notice`, told());
async function noticed(): Promise<Accused> {
  const person = await registered();
  await sign(person, act.on);
  const accused = await investigated(person);
  bench.done(await notice(accused));
  return accused;
}
const wordsOf = async (asker: Asker, documentId: string) => {
  const buffer = await asker.bytes(`/api/documents/${documentId}/file?form=docx`);
  return (await mammoth.extractRawText({ buffer })).value;
};

describe("a case against a practitioner", () => {
  it("is opened by the practitioners' own ladder, which nobody is exposed by", async () => {
    const view = bench.done<CaseView>(await open(await registered()));
    assert.match(view.ruleEdition, /^discipline-practitioners@/);
    assert.deepEqual([view.respondent.name, view.respondent.isPerson], [name, true]);
    assert.ok(!view.ladder.some(({ id }) => id === "sector-criticism" || id === "public-reprimand"));
  });
  it("is not opened against another association's, nor about what somebody did as a minor", async () => {
    const foreign = await house
      .as("secretary-general", "foreign")
      .post("/api/practitioners", { name, identityNumber: inventedNumber(900) });
    refusedWith(await open(bench.done<Person>(foreign)), 409, "case-not-registered");
    // Eighteen on the day after the act.
    refusedWith(await open(await registered("2008-03-11")), 409, "case-about-minor");
    bench.done(await open(await registered("2008-03-10")));
  });
  it("tells the name to who works on it and to the person, and masks it in lists and for who oversees", async () => {
    const accused = await noticed();
    const inList = async (asker: Asker, path: string) =>
      bench
        .done<{ cases: { id: string; respondent: string }[] }>(await asker.get(path))
        .cases.find(({ id }) => id === accused.id)?.respondent;
    assert.equal(await inList(bench.staff(), "/api/cases?limit=100"), "示**");
    assert.equal(await inList(accused.member, `/api/subjects/${accused.subjectId}/cases`), name);
    const shown = async (asker: Asker) => (await bench.shown(asker, accused)).respondent.name;
    assert.equal(await shown(house.as("supervisor")), "示**");
    assert.equal(await shown(accused.investigator), name);
    assert.equal(await shown(accused.member), name);
  });
  it("cites only what the person had signed by the day of the act", async () => {
    const person = await registered();
    const accused = await investigated(person);
    refusedWith(await notice(accused), 422, "case-clause-not-signed");
    await sign(person, "2026-03-11");
    refusedWith(await notice(accused), 422, "case-clause-not-signed");
    await house.sql("update norm_signing set signed_on = $2 where practitioner_subject = $1", [
      person.subjectId,
      act.on,
    ]);
    bench.done(await notice(accused));
  });
  it("is handled and decided by nobody who speaks for where the person works", async () => {
    const person = await registered();
    const { subjectId: enterpriseId } = await bench.newMember();
    const work = { enterpriseId, post: "质检员", sinceOn: "2025-03-01" };
    bench.done(await bench.staff().post(`/api/practitioners/${person.subjectId}/practices`, work));
    const tied = await house.newAccount("committee-member");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [randomUUID(), tied.accountId, house.association.id, enterpriseId],
    );
    const { id } = bench.done<CaseView>(await open(person));
    const path = `/api/cases/${id}`;
    bench.done(await bench.staff().post(`${path}/triage`, { outcome: "accepted", why: "属于准则范围。" }));
    const sent = { accountId: tied.accountId, plan: "核对。" };
    refusedWith(await bench.staff().post(`${path}/investigator`, sent), 409, "case-conflict");
  });
  it("runs to its end: addressed to the person, appealed, never public, and kept in the professional archive alone", async () => {
    const publicity = publicityIn(house);
    bench.done(await publicity.switchOn());
    const accused = await noticed();
    const seen = await bench.shown(accused.member, accused);
    assert.deepEqual(seen.publications, []);
    const words = await wordsOf(accused.member, seen.notice?.documentId ?? "");
    assert.ok(words.includes("拟对你作出惩戒") && !words.includes("你单位"), words);
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await bench.state(accused, false));
    const decide = bench.decision(await bench.resolve(accused, {}), { rungs: ["severe-warning"] });
    bench.done(await bench.staff().post(`${accused.path}/decision`, decide));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await accused.member.post(`${accused.path}/appeal`, { grounds: "惩戒过重（示例）。" }));
    const review = await bench.resolve(accused, { step: "case-appeal", body: "council" });
    const less = bench.review(review, { rungs: ["written-reprimand"] });
    bench.done(await bench.staff().post(`${accused.path}/appeal/decision`, less));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    const executed = { rung: "written-reprimand", how: "当面送达（示例）。", on: "2026-11-20", paper };
    bench.done(await bench.staff().post(`${accused.path}/executions`, executed));
    const over = bench.done<CaseView>(await close(accused));
    assert.deepEqual([over.stage, over.publications], ["closed", []]);
    const kept = await house.sql<{ fields: Record<string, string>; item: string }>(
      "select fields, item from association_record where subject_id = $1",
      [accused.subjectId],
    );
    assert.deepEqual(
      kept.map(({ item, fields }) => [item, fields["CFZL"], fields["CFWH"], fields["CFYJ"]]),
      [["practitioner-discipline", "书面批评", over.review?.number, "《示例自律规约》（第1版）第三条"]],
    );
  });
  it("is counted by itself, and compared with its like", async () => {
    const of = async (whose: string) =>
      bench.done<CaseReport>(await bench.staff().get(`/api/case-report?year=2026&of=${whose}`));
    const [persons, members] = [await of("practitioner"), await of("member")];
    assert.ok(persons.opened > 0);
    assert.equal(members.opened, 0);
    assert.equal(JSON.stringify(persons).includes(name), false);
    const theirs = await noticed();
    bench.done(await theirs.member.post(`${theirs.path}/acknowledgement`));
    assert.equal((await bench.shown(bench.staff(), theirs)).like.length, 1);
    assert.equal((await bench.shown(bench.staff(), await bench.noticed())).like.length, 0);
  });
  it("is told to a department only by a law or the person's consent, which the decision names and the letter says", async () => {
    const person = await registered();
    await sign(person, act.on);
    const accused = await investigated(person);
    const rungs = ["severe-warning", "authority-letter"];
    bench.done(await bench.staff().post(`${accused.path}/notice`, bench.told({ rungs })));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await bench.state(accused, false));
    const decision = bench.decision(await bench.resolve(accused, {}), { rungs });
    const unfounded = await bench.staff().post(`${accused.path}/decision`, decision);
    refusedWith(unfounded, 422, "case-letter-basis-missing");
    assert.ok(unfounded.text.includes("（个人信息保护法第十三条、第二十三条）"), unfounded.text);
    const without = () => bench.staff().post(`${accused.path}/decision`, decision);
    refusedWith(await bench.without("personal-letter-basis", without), 409, "case-rule-missing");
    const letterBasis = "《建设工程质量管理条例》（示例）第七十二条";
    bench.done(await bench.staff().post(`${accused.path}/decision`, { ...decision, letterBasis }));
    await house.sql("update discipline_case set stage = 'final', final_on = '2026-11-20' where id = $1", [accused.id]);
    const wanted = { receiver: "示例市住房和城乡建设局", request: "请依法处理。" };
    const { letters } = bench.done<CaseView>(await bench.staff().post(`${accused.path}/letters`, wanted));
    const words = await wordsOf(bench.staff(), letters[0]?.documentId ?? "");
    assert.ok(words.includes(`本函提供上述情况的依据：${letterBasis}。`), words);
  });
});

describe("close-case", () => {
  it("422: the item that keeps a practitioner's sanction is not in force; with it the case is closed", async () => {
    const accused = await noticed();
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await bench.state(accused, false));
    const decide = { rungs: ["warning"], gravity: "slight" };
    const decision = bench.decision(await bench.resolve(accused, {}), decide);
    bench.done(await bench.staff().post(`${accused.path}/decision`, decision));
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    const executed = { rung: "warning", how: "当面送达（示例）。", on: "2026-11-20", paper };
    bench.done(await bench.staff().post(`${accused.path}/executions`, executed));
    await house.sql("update discipline_case set stage = 'final', final_on = '2026-11-20' where id = $1", [accused.id]);
    const refused = await bench.without("practitioner-discipline", () => close(accused));
    refusedWith(refused, 422, "item-not-ours");
    assert.equal((await bench.shown(bench.staff(), accused)).stage, "final");
    assert.equal(bench.done<CaseView>(await close(accused)).stage, "closed");
  });
});
