import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { noteCaseOverdue } from "./cases/note-case-overdue.ts";
import { type Accused, act, casesIn } from "./test-case.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

const nowhere = `/api/cases/${randomUUID()}`;
const accept = { outcome: "accepted", why: "属于规约范围。" };

describe("open-case", () => {
  it("200: a member's case waits for triage, five working days by the example rule, and the member knows nothing of it", async () => {
    const accused = await bench.opened();
    const view = await bench.shown(bench.staff(), accused);
    assert.deepEqual([view.stage, view.clock?.dueOn, view.clock?.daysLeft], ["opened", "2026-11-27", 5]);
    refusedWith(await accused.member.get(accused.path), 404, "case-not-found");
    const own = await accused.member.get(`/api/subjects/${accused.subjectId}/cases`);
    assert.deepEqual(own.body, { cases: [], next: null });
  });
  it("404: no such subject", async () => {
    refusedWith(await bench.staff().post(`/api/subjects/${randomUUID()}/cases`, bench.held), 404, "subject-not-found");
  });
  it("409: not a member; no rule in force", async () => {
    const { subjectId } = await bench.newMember();
    const path = `/api/subjects/${subjectId}/cases`;
    refusedWith(
      await bench.without("discipline-members", () => bench.staff().post(path, bench.held)),
      409,
      "case-rule-missing",
    );
    await house.sql("update member set left_on = '2026-11-01' where subject_id = $1", [subjectId]);
    refusedWith(await bench.staff().post(path, bench.held), 409, "case-not-member");
  });
  it("422: an act to come", async () => {
    const { subjectId } = await bench.newMember();
    const sent = { ...bench.held, actedOn: "2026-11-21" };
    refusedWith(await bench.staff().post(`/api/subjects/${subjectId}/cases`, sent), 422, "case-day-wrong");
  });
});

describe("list-cases", () => {
  it("200: the secretariat and the supervisors read all, a committee member what they handle", async () => {
    const accused = await bench.investigated();
    const ids = async (asker: ReturnType<TestHouse["as"]>) =>
      bench.done<{ cases: { id: string }[] }>(await asker.get("/api/cases?limit=100")).cases.map(({ id }) => id);
    assert.ok((await ids(bench.staff())).includes(accused.id));
    assert.ok((await ids(house.as("supervisor"))).includes(accused.id));
    assert.ok((await ids(accused.investigator)).includes(accused.id));
    assert.deepEqual(await ids(house.as("committee-member")), []);
    assert.deepEqual(await ids(house.as("secretariat", "foreign")), []);
  });
});

describe("list-own-cases", () => {
  it("200: from the notice on", async () => {
    const accused = await bench.noticed();
    const list = await accused.member.get(`/api/subjects/${accused.subjectId}/cases`);
    const { cases } = bench.done<{ cases: { id: string; stage: string }[] }>(list);
    assert.deepEqual(
      cases.map(({ id, stage }) => [id, stage]),
      [[accused.id, "noticed"]],
    );
  });
});

describe("show-case", () => {
  it("200: to the supervisors to read; to the member without who brought it and what is withheld", async () => {
    const accused = await bench.investigated();
    await bench.bring(bench.staff(), accused, { kind: "source", withheldWhy: "举报人身份" });
    bench.done(await bench.staff().post(`${accused.path}/notice`, bench.told()));
    const overseer = await bench.shown(house.as("supervisor"), accused);
    assert.deepEqual([overseer.role, overseer.can, overseer.papers.length], ["overseer", [], 2]);
    const member = await bench.shown(accused.member, accused);
    assert.deepEqual([member.role, member.source, member.papers.length], ["respondent", null, 1]);
    assert.deepEqual(member.can, ["acknowledge-case-document", "bring-case-paper"]);
  });
  it("404: another member, a committee member who does not handle it, another association", async () => {
    const accused = await bench.noticed();
    const { member } = await bench.newMember();
    const other = house.as("committee-member");
    for (const asker of [member, other, house.as("secretariat", "foreign")])
      refusedWith(await asker.get(accused.path), 404, "case-not-found");
  });
  it("409: the rule it was opened under is gone", async () => {
    const accused = await bench.opened();
    const asked = bench.without("discipline-members", () => bench.staff().get(accused.path));
    refusedWith(await asked, 409, "case-rule-missing");
  });
});

describe("inspect-case-archive", () => {
  const inspect = (asker: Asker, { path }: { readonly path: string }, purpose = "核对处罚记录") =>
    asker.post(`${path}/inspections`, { purpose });
  const seen = async ({ member, subjectId }: Accused) =>
    bench
      .done<{ looks: { purpose: string }[] }>(await member.get(`/api/subjects/${subjectId}/looks`))
      .looks.map(({ purpose }) => purpose);

  it("200: whoever works on it reads the archive; the respondent learns of the look when the case is closed", async () => {
    const accused = await bench.investigated();
    const archive = bench.done<{ records: unknown[] }>(await inspect(accused.investigator, accused));
    assert.equal(archive.records.length, 1);
    assert.deepEqual(await seen(accused), []);
    const logged = await house.sql("select from look where case_id = $1 and purpose = '核对处罚记录'", [accused.id]);
    assert.equal(logged.length, 1);
    bench.done(await bench.staff().post(`${accused.path}/close`, { why: "没有违反规约（示例）。" }));
    assert.deepEqual(await seen(accused), ["核对处罚记录"]);
  });
  it("404: no such case, one that they do not handle, a person whose archive they may not read", async () => {
    refusedWith(await inspect(bench.staff(), { path: nowhere }), 404, "case-not-found");
    const accused = await bench.investigated();
    refusedWith(await inspect(house.as("committee-member"), accused), 404, "case-not-found");
    await house.sql("update subject set kind = 'practitioner' where id = $1", [accused.subjectId]);
    refusedWith(await inspect(accused.investigator, accused), 404, "subject-not-found");
    await house.sql("update subject set kind = 'enterprise' where id = $1", [accused.subjectId]);
  });
  it("409: it is over; one who oversees has no part in it", async () => {
    const accused = await bench.investigated();
    bench.done(await bench.staff().post(`${accused.path}/close`, { why: "没有违反规约（示例）。" }));
    refusedWith(await inspect(bench.staff(), accused), 409, "case-stage-wrong");
    const overseer = await house.newAccount("supervisor");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, from_on) values (gen_random_uuid(), $1, 'committee-member', $2, '2020-01-01')",
      [overseer.accountId, house.association.id],
    );
    refusedWith(await inspect(overseer, await bench.investigated()), 409, "case-not-your-move");
  });
});

describe("triage-case", () => {
  it("200: accepted, it is investigated; declined or passed on, it is over", async () => {
    const stages: string[] = [];
    for (const sent of [
      accept,
      { ...accept, outcome: "declined" },
      { ...accept, outcome: "passed-on", to: "示例部门" },
    ]) {
      const { path } = await bench.opened();
      const view = bench.done<CaseView>(await bench.staff().post(`${path}/triage`, sent));
      stages.push(`${view.stage} ${view.clock?.dueOn ?? ""} ${view.ended?.on ?? ""}`);
    }
    // Thirty working days from 20 November 2026: the 2027 calendar is not published and New Year's Day is a Friday.
    assert.deepEqual(stages.slice(1), ["declined  2026-11-20", "passed-on  2026-11-20"]);
    assert.match(stages[0] ?? "", /^investigating \d{4}-\d{2}-\d{2} $/);
  });
  it("404: no such case", async () => {
    refusedWith(await bench.staff().post(`${nowhere}/triage`, accept), 404, "case-not-found");
  });
  it("409: judged already", async () => {
    const { path } = await bench.accepted();
    refusedWith(await bench.staff().post(`${path}/triage`, accept), 409, "case-stage-wrong");
  });
  it("422: passed on to nobody", async () => {
    const { path } = await bench.opened();
    const sent = { ...accept, outcome: "passed-on" };
    refusedWith(await bench.staff().post(`${path}/triage`, sent), 422, "case-why-missing");
  });
});

describe("assign-case-investigator", () => {
  it("200: somebody of the committee, who reads the case from then on", async () => {
    const accused = await bench.accepted();
    refusedWith(await accused.investigator.get(accused.path), 404, "case-not-found");
    bench.done(await bench.assign(accused));
    const view = await bench.shown(accused.investigator, accused);
    assert.deepEqual([view.role, view.investigation?.plan], ["investigator", "核对合同原件。"]);
  });
  it("404: no such case; not of the committee", async () => {
    const accused = await bench.accepted();
    const assign = (path: string, accountId: string) =>
      bench.staff().post(`${path}/investigator`, { accountId, plan: "示例方案" });
    refusedWith(await assign(nowhere, randomUUID()), 404, "case-not-found");
    refusedWith(await assign(accused.path, accused.member.accountId ?? ""), 404, "case-person-not-found");
  });
  it("409: too early; speaks for the member itself", async () => {
    refusedWith(await bench.assign(await bench.opened()), 409, "case-stage-wrong");
    const accused = await bench.accepted();
    await house.sql(
      `insert into office_term (id, account_id, office, association_id, subject_id, from_on)
       values ($1, $2, 'member', $3, $4, '2020-01-01')`,
      [randomUUID(), accused.investigator.accountId, house.association.id, accused.subjectId],
    );
    refusedWith(await bench.assign(accused), 409, "case-conflict");
  });
});

describe("recuse-from-case", () => {
  it("200: the investigator stands aside and is not assigned again", async () => {
    const accused = await bench.investigated();
    const sent = { accountId: accused.investigator.accountId, why: "与对方有往来" };
    bench.done(await accused.investigator.post(`${accused.path}/recusals`, sent));
    const view = await bench.shown(bench.staff(), accused);
    assert.deepEqual([view.investigation, view.recusals.map(({ from }) => from)], [null, ["investigator"]]);
    refusedWith(await bench.assign(accused), 409, "case-conflict");
  });
  it("404: not there; handles nothing in it", async () => {
    const accused = await bench.investigated();
    const sent = { accountId: randomUUID(), why: "示例" };
    refusedWith(await bench.staff().post(`${nowhere}/recusals`, sent), 404, "case-not-found");
    refusedWith(await bench.staff().post(`${accused.path}/recusals`, sent), 404, "case-person-not-found");
  });
  it("409: only oneself, unless the secretariat decides it; not when it is over", async () => {
    const accused = await bench.investigated();
    const sent = { accountId: randomUUID(), why: "示例" };
    refusedWith(await accused.investigator.post(`${accused.path}/recusals`, sent), 409, "case-not-your-move");
    const { path } = await bench.opened();
    bench.done(await bench.staff().post(`${path}/triage`, { ...accept, outcome: "declined" }));
    refusedWith(await bench.staff().post(`${path}/recusals`, sent), 409, "case-stage-wrong");
  });
});

describe("bring-case-paper", () => {
  it("200: kept with who had it, who laid it in and its hash", async () => {
    const accused = await bench.investigated();
    const [paper] = (await bench.shown(bench.staff(), accused)).papers;
    const sha256 = createHash("sha256").update("%PDF-1.7 示例").digest("hex");
    assert.deepEqual([paper?.from, paper?.obtainedOn, paper?.sha256], ["示例建设单位", "2026-11-20", sha256]);
  });
  it("404: no such case", async () => {
    const query = "name=x.pdf&kind=evidence&from=x&obtainedOn=2026-11-20";
    refusedWith(await bench.staff().upload(`${nowhere}/papers?${query}`, Buffer.from("x")), 404, "case-not-found");
  });
  it("409: the member lays in what it says, and no evidence of others", async () => {
    const accused = await bench.served();
    const query = "name=x.pdf&kind=evidence&from=x&obtainedOn=2026-11-20";
    const upload = (asker: typeof accused.member, more: string) =>
      asker.upload(`${accused.path}/papers?${more}`, Buffer.from("x"));
    refusedWith(await upload(accused.member, query), 409, "case-not-your-move");
    bench.done(await upload(accused.member, query.replace("evidence", "statement")));
  });
  it("422: taken tomorrow", async () => {
    const accused = await bench.accepted();
    const query = "name=x.pdf&kind=evidence&from=x&obtainedOn=2026-11-21";
    refusedWith(await bench.staff().upload(`${accused.path}/papers?${query}`, Buffer.from("x")), 422, "case-day-wrong");
  });
});

describe("fetch-case-paper", () => {
  it("200: byte for byte, to whoever reads the case", async () => {
    const accused = await bench.noticed();
    const [paper] = (await bench.shown(accused.member, accused)).papers;
    const bytes = await accused.member.bytes(`${accused.path}/papers/${paper?.id ?? ""}`);
    assert.equal(bytes.toString(), "%PDF-1.7 示例");
  });
  it("404: no such case, no such paper, or withheld from the member", async () => {
    const accused = await bench.noticed();
    const withheld = await bench.bring(bench.staff(), accused, { kind: "source", withheldWhy: "举报人身份" });
    refusedWith(await bench.staff().get(`${nowhere}/papers/${withheld}`), 404, "case-not-found");
    refusedWith(await accused.member.get(`${accused.path}/papers/${withheld}`), 404, "case-paper-not-found");
    assert.equal((await bench.staff().get(`${accused.path}/papers/${withheld}`)).status, 200);
  });
});

describe("issue-case-notice", () => {
  it("200: numbered, with the clause as it stood on the day of the act, and what is proposed", async () => {
    const accused = await bench.noticed();
    const { notice, stage } = await bench.shown(accused.member, accused);
    assert.match(notice?.number ?? "", /惩告〔2026〕\d+号$/);
    assert.deepEqual(
      [stage, notice?.breaches.map(({ version, clause, text }) => [version, clause, text])],
      ["noticed", [[1, 3, "会员不得虚构业绩。"]]],
    );
    const [document] = await house.sql<{ kind: string }>("select kind from document where id = $1", [
      notice?.documentId,
    ]);
    assert.equal(document?.kind, "case-notice");
  });
  it("404: no such case; no such clause", async () => {
    const accused = await bench.investigated();
    refusedWith(await bench.staff().post(`${nowhere}/notice`, bench.told()), 404, "case-not-found");
    const breaches = [{ normId: bench.norm.first, clause: 9, actedOn: act.on }];
    refusedWith(
      await bench.staff().post(`${accused.path}/notice`, bench.told({ breaches })),
      404,
      "case-norm-not-found",
    );
  });
  it("409: a clause not in force on the day of the act, told with the version that was", async () => {
    const accused = await bench.investigated();
    const breaches = [{ normId: bench.norm.second, clause: 3, actedOn: act.on }];
    const reply = await bench.staff().post(`${accused.path}/notice`, bench.told({ breaches }));
    refusedWith(reply, 409, "case-clause-not-in-force");
    assert.ok(
      reply.text.includes("第 2 版第三条") && reply.text.includes("当日施行的是第1版（2024-01-01起）"),
      reply.text,
    );
    const early = [{ normId: bench.norm.first, clause: 3, actedOn: "2023-12-31" }];
    const none = await bench.staff().post(`${accused.path}/notice`, bench.told({ breaches: early }));
    assert.ok(none.text.includes("当日没有施行的版本"), none.text);
  });
  it("409: nobody investigated; nothing that the member could be shown", async () => {
    const accused = await bench.accepted();
    const issue = () => bench.staff().post(`${accused.path}/notice`, bench.told());
    refusedWith(await issue(), 409, "case-investigator-missing");
    bench.done(await bench.assign(accused));
    await bench.bring(bench.staff(), accused, { withheldWhy: "举报人身份" });
    refusedWith(await issue(), 409, "case-evidence-missing");
  });
  it("422: an unknown rung; rungs that do not go together; an act to come; no template", async () => {
    const { path } = await bench.investigated();
    const issue = (more: object) => bench.staff().post(`${path}/notice`, bench.told(more));
    refusedWith(await issue({ rungs: ["fine"] }), 422, "case-rung-unknown");
    refusedWith(await issue({ rungs: ["warning", "expulsion"] }), 422, "case-rungs-not-together");
    refusedWith(await issue({ rungs: ["authority-letter"] }), 422, "case-rungs-not-together");
    const breaches = [{ normId: bench.norm.second, clause: 3, actedOn: "2026-11-21" }];
    refusedWith(await issue({ breaches }), 422, "case-day-wrong");
    refusedWith(await bench.without("case-notice", () => issue({})), 422, "document-template-missing");
  });
  it("503: while too many documents are being made", async () => {
    const { path } = await bench.investigated();
    const free = fillSetter(house.house);
    refusedWith(await bench.staff().post(`${path}/notice`, bench.told()), 503, "documents-busy");
    free();
  });
});

describe("serve-case-document", () => {
  it("200: on paper with its proof; the period counts from that day", async () => {
    const accused = await bench.noticed();
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof", from: "快递公司" });
    const sent = { way: "post", on: "2026-11-20", paper };
    const view = bench.done<CaseView>(await bench.staff().post(`${accused.path}/services`, sent));
    // Ten working days after 20 November 2026 (国办发明电〔2025〕7号: no adjusted day in between).
    assert.deepEqual([view.stage, view.clock?.dueOn, view.services[0]?.way], ["answering", "2026-12-04", "post"]);
  });
  it("404: no such case; a paper the file does not hold", async () => {
    const accused = await bench.noticed();
    const sent = { way: "post", on: "2026-11-20", paper: randomUUID() };
    refusedWith(await bench.staff().post(`${nowhere}/services`, sent), 404, "case-not-found");
    refusedWith(await bench.staff().post(`${accused.path}/services`, sent), 404, "case-paper-not-found");
  });
  it("409: without proof; nothing to serve", async () => {
    const accused = await bench.noticed();
    const sent = { way: "post", on: "2026-11-20" };
    refusedWith(await bench.staff().post(`${accused.path}/services`, sent), 409, "case-document-not-served");
    const { path } = await bench.accepted();
    refusedWith(await bench.staff().post(`${path}/services`, sent), 409, "case-stage-wrong");
  });
  it("422: before it was issued, or tomorrow", async () => {
    const accused = await bench.noticed();
    const paper = await bench.bring(bench.staff(), accused, { kind: "proof" });
    for (const on of ["2026-11-19", "2026-11-21"])
      refusedWith(
        await bench.staff().post(`${accused.path}/services`, { way: "post", on, paper }),
        422,
        "case-day-wrong",
      );
  });
});

describe("acknowledge-case-document", () => {
  it("200: taken in the member centre, it is served", async () => {
    const accused = await bench.noticed();
    const view = bench.done<CaseView>(await accused.member.post(`${accused.path}/acknowledgement`));
    assert.deepEqual(
      [view.stage, view.services[0]?.way, view.can.includes("state-in-case")],
      ["answering", "member-centre", true],
    );
  });
  it("404: no such case", async () => {
    const { member } = await bench.newMember();
    refusedWith(await member.post(`${nowhere}/acknowledgement`), 404, "case-not-found");
  });
  it("409: nothing to take", async () => {
    const accused = await bench.served();
    refusedWith(await accused.member.post(`${accused.path}/acknowledgement`), 409, "case-stage-wrong");
  });
});

describe("state-in-case", () => {
  it("200: without a hearing it goes before those who decide, with one it is heard; on paper by the secretariat", async () => {
    const [plain, heard, written] = [await bench.stated(false), await bench.stated(true), await bench.served()];
    const paper = await bench.bring(bench.staff(), written, { kind: "statement" });
    bench.done(await bench.staff().post(`${written.path}/statement`, { text: "示例陈述", hearing: false, paper }));
    const views = await Promise.all([plain, heard, written].map((one) => bench.shown(bench.staff(), one)));
    assert.deepEqual(
      views.map(({ stage, statement }) => [stage, statement?.onPaper]),
      [
        ["deliberating", false],
        ["hearing", false],
        ["deliberating", true],
      ],
    );
  });
  it("404: no such case; a paper the file does not hold", async () => {
    const accused = await bench.served();
    const sent = { text: "示例陈述", hearing: false, paper: randomUUID() };
    refusedWith(await bench.staff().post(`${nowhere}/statement`, sent), 404, "case-not-found");
    refusedWith(await accused.member.post(`${accused.path}/statement`, sent), 404, "case-paper-not-found");
  });
  it("409: not twice", async () => {
    refusedWith(await bench.state(await bench.stated(), false), 409, "case-stage-wrong");
  });
  it("422: by the secretariat without the member's paper", async () => {
    const { path } = await bench.served();
    const sent = { text: "示例陈述", hearing: false };
    refusedWith(await bench.staff().post(`${path}/statement`, sent), 422, "case-statement-paper-missing");
  });
});

describe("call-case-hearing", () => {
  it("200: panel, chair, day and place, told to the member", async () => {
    const accused = await bench.stated(true);
    const panel = await bench.newPanel();
    bench.done(await bench.staff().post(`${accused.path}/hearing`, bench.hearing(panel)));
    const { hearing } = await bench.shown(accused.member, accused);
    assert.deepEqual([hearing?.panel.length, hearing?.panel.filter(({ chair }) => chair).length], [3, 1]);
    assert.equal((await bench.shown(panel[1] ?? accused.member, accused)).role, "panel");
  });
  it("404: no such case; not of the committee", async () => {
    const accused = await bench.stated(true);
    const panel = await bench.newPanel();
    refusedWith(await bench.staff().post(`${nowhere}/hearing`, bench.hearing(panel)), 404, "case-not-found");
    const strange = bench.hearing([...panel.slice(0, 2), accused.member]);
    refusedWith(await bench.staff().post(`${accused.path}/hearing`, strange), 404, "case-person-not-found");
  });
  it("409: the investigator does not hear; no hearing was asked for", async () => {
    const accused = await bench.stated(true);
    const panel = await bench.newPanel(2);
    const sent = bench.hearing([...panel, accused.investigator]);
    refusedWith(await bench.staff().post(`${accused.path}/hearing`, sent), 409, "case-conflict");
    const { path } = await bench.stated(false);
    refusedWith(await bench.staff().post(`${path}/hearing`, sent), 409, "case-stage-wrong");
  });
  it("422: two or four, the chair not among them, yesterday", async () => {
    const { path } = await bench.stated(true);
    const panel = await bench.newPanel(4);
    const call = (sent: object) => bench.staff().post(`${path}/hearing`, sent);
    refusedWith(await call(bench.hearing(panel)), 422, "case-panel-wrong");
    refusedWith(await call(bench.hearing(panel.slice(0, 1))), 422, "case-panel-wrong");
    const three = panel.slice(0, 3);
    refusedWith(await call(bench.hearing(three, { chair: panel[3]?.accountId })), 422, "case-panel-wrong");
    refusedWith(await call(bench.hearing(three, { heldOn: "2026-11-19" })), 422, "case-day-wrong");
  });
});

describe("minute-case-hearing", () => {
  const minutes = { attended: "听证组、该单位代表（示例）", text: "示例：该单位陈述。\n示例：承办人说明证据。" };
  it("200: after one stood aside the panel is formed anew; the minutes are a numbered document", async () => {
    const accused = await bench.stated(true);
    const panel = await bench.newPanel(4);
    const three = panel.slice(0, 3);
    bench.done(await bench.staff().post(`${accused.path}/hearing`, bench.hearing(three)));
    const aside = { accountId: three[2]?.accountId, why: "与该单位有业务往来" };
    bench.done(await bench.staff().post(`${accused.path}/recusals`, aside));
    const minute = () => bench.staff().post(`${accused.path}/hearing/minutes`, minutes);
    refusedWith(await minute(), 409, "case-panel-short");
    refusedWith(await bench.staff().post(`${accused.path}/hearing`, bench.hearing(three)), 409, "case-conflict");
    const anew = [...panel.slice(0, 2), ...panel.slice(3)];
    bench.done(await bench.staff().post(`${accused.path}/hearing`, bench.hearing(anew)));
    const view = bench.done<CaseView>(await minute());
    assert.deepEqual([view.stage, view.recusals.length], ["deliberating", 1]);
    assert.match(view.hearing?.minutes?.number ?? "", /听〔2026〕\d+号$/);
  });
  it("404: no such case", async () => {
    refusedWith(await bench.staff().post(`${nowhere}/hearing/minutes`, minutes), 404, "case-not-found");
  });
  it("409: not called; still to come", async () => {
    const { path } = await bench.stated(true);
    refusedWith(await bench.staff().post(`${path}/hearing/minutes`, minutes), 409, "case-hearing-not-called");
    const panel = await bench.newPanel();
    bench.done(await bench.staff().post(`${path}/hearing`, bench.hearing(panel, { heldOn: "2026-11-25" })));
    refusedWith(await bench.staff().post(`${path}/hearing/minutes`, minutes), 409, "case-hearing-to-come");
  });
  it("422: no template", async () => {
    const { path } = await bench.stated(true);
    bench.done(await bench.staff().post(`${path}/hearing`, bench.hearing(await bench.newPanel())));
    const reply = await bench.without("case-hearing-minutes", () =>
      bench.staff().post(`${path}/hearing/minutes`, minutes),
    );
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: while too many documents are being made", async () => {
    const { path } = await bench.stated(true);
    bench.done(await bench.staff().post(`${path}/hearing`, bench.hearing(await bench.newPanel())));
    const free = fillSetter(house.house);
    refusedWith(await bench.staff().post(`${path}/hearing/minutes`, minutes), 503, "documents-busy");
    free();
  });
});

describe("note-case-overdue", () => {
  it("200: silence to the notice is no bar, and what was to be done is marked as late", async () => {
    house.time.set("2026-11-23T10:00:00+08:00");
    const [silent, waiting] = [await bench.served(), await bench.opened()];
    house.time.set("2026-12-07T23:59:00+08:00");
    await house.settle();
    assert.deepEqual(
      [(await bench.shown(bench.staff(), silent)).stage, (await bench.shown(bench.staff(), waiting)).overdueOn],
      ["answering", "2026-12-07"],
    );
    house.time.set("2026-12-08T00:01:00+08:00");
    await house.settle();
    const lapsed = await bench.shown(bench.staff(), silent);
    assert.deepEqual([lapsed.stage, lapsed.statement], ["deliberating", null]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
  it("404: no such case", async () => {
    assert.equal(await bench.byClock(noteCaseOverdue, { caseId: randomUUID() }), "case-not-found");
  });
  it("409: nothing runs in it", async () => {
    const accused = await bench.opened();
    bench.done(await bench.staff().post(`${accused.path}/triage`, { ...accept, outcome: "declined" }));
    assert.equal(await bench.byClock(noteCaseOverdue, { caseId: accused.id }), "case-stage-wrong");
  });
});
