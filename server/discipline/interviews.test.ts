import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { CaseInterview } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import mammoth from "mammoth";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { type Accused, casesIn } from "./test-case.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
let second: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
  second = (await bench.newPanel(5))[4] ?? house.as("committee-member");
});
after(() => house.stop());

const nowhere = `/api/cases/${randomUUID()}/interviews`;
/** Planted: nowhere but in what is sealed, and for who may read it. */
const heard = "示例证人欧阳某";
const witness = "示例见证人司徒某";
const said = "问：合同是谁签的？\n答：是示例经理签的，我在场。";
const withheld = { withheldWhy: "保护证人（示例）" };

const told = ({ investigator }: Accused, more: object = {}) => ({
  ...{ heardAs: "witness", heard, post: "示例建设单位资料员", askers: [investigator.accountId, second.accountId] },
  ...{ heldOn: "2026-11-20", from: "09:00", until: "09:40", place: "协会会议室（示例）", text: said, rightsTold: true },
  ...more,
});
const ask = (accused: Accused, more: object = {}, by: Asker = accused.investigator): Promise<TestReply> =>
  by.post(`${accused.path}/interviews`, told(accused, more));
const taken = async (accused: Accused, more: object = {}): Promise<CaseInterview> => {
  const last = bench.done<CaseView>(await ask(accused, more)).interviews.at(-1);
  assert.ok(last);
  return last;
};
const pages = (accused: Accused, { number, withheldWhy }: CaseInterview, more: Record<string, string> = {}) =>
  bench.bring(accused.investigator, accused, {
    ...{ kind: "interview", name: `${number}签字页.pdf`, from: number, withheldWhy },
    ...more,
  });
const sign = (accused: Accused, { id }: Pick<CaseInterview, "id">, paper: string, more: object = {}) =>
  accused.investigator.post(`${accused.path}/interviews/${id}/signature`, {
    ...{ how: "read", on: "2026-11-20", paper },
    ...more,
  });
const signed = async (accused: Accused, more: object = {}): Promise<CaseInterview> => {
  const one = await taken(accused, more);
  bench.done(await sign(accused, one, await pages(accused, one)));
  return one;
};
const noticed = async (accused: Accused): Promise<void> => {
  bench.done(await bench.staff().post(`${accused.path}/notice`, bench.told()));
};
const fileOf = ({ path }: Accused, { id }: Pick<CaseInterview, "id">, form = "pdf") =>
  `${path}/interviews/${id}/file?form=${form}`;

describe("record-case-interview", () => {
  it("200: numbered, with who asked whom, each question and answer a paragraph, the rights told first; sealed", async () => {
    const accused = await bench.investigated();
    const one = await taken(accused);
    assert.match(one.number, /询〔2026〕\d+号$/);
    assert.deepEqual([one.heard, one.text, one.signed, one.askers.length], [heard, said, null, 2]);
    const buffer = await accused.investigator.bytes(fileOf(accused, one, "docx"));
    const { value } = await mammoth.extractRawText({ buffer });
    const { interviewRights } = await bench.shown(accused.investigator, accused);
    assert.ok(interviewRights[0]?.includes("可以不接受询问"), interviewRights[0]);
    const order = [
      "权利告知",
      ...interviewRights,
      "问：合同是谁签的？",
      "答：是示例经理签的，我在场。",
      "被询问人（签字）",
    ];
    const places = order.map((words) => value.indexOf(words));
    assert.ok(!places.includes(-1), value);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    const [row] = await house.sql<{ line: string }>(
      "select row_to_json(i)::text as line from case_interview i where id = $1",
      [one.id],
    );
    assert.ok(row !== undefined && !row.line.includes(heard) && !row.line.includes("合同是谁签的"));
    const [document] = await house.sql<{ readers: string[]; many: number }>(
      "select readers, (select count(*)::int from document_subject where document_id = document.id) as many from document where id = $1",
      [one.id],
    );
    assert.deepEqual(document, { readers: [], many: 0 });
  });
  it("200: what is corrected before it is signed becomes another record, which says so; the old waits for nothing more", async () => {
    const accused = await bench.investigated();
    const old = await taken(accused);
    const one = await taken(accused, { corrects: old.id, text: "问：合同是谁签的？\n答：是示例副经理签的。" });
    assert.equal(one.corrects, old.id);
    const buffer = await accused.investigator.bytes(fileOf(accused, one, "docx"));
    const { value } = await mammoth.extractRawText({ buffer });
    assert.ok(value.includes(`代替${old.number}`), value);
    refusedWith(await ask(accused, { corrects: old.id }), 409, "case-interview-signed");
    bench.done(await sign(accused, one, await pages(accused, one)));
    await noticed(accused);
    const { interviews } = await bench.shown(accused.member, accused);
    assert.deepEqual(
      interviews.map(({ id }) => id),
      [one.id],
    );
  });
  it("404: no such case; none of its records; not of the committee", async () => {
    const accused = await bench.investigated();
    refusedWith(await bench.staff().post(nowhere, told(accused)), 404, "case-not-found");
    refusedWith(await ask(accused, { corrects: randomUUID() }), 404, "case-interview-not-found");
    const askers = [accused.investigator.accountId, accused.member.accountId];
    refusedWith(await ask(accused, { askers }), 404, "case-person-not-found");
  });
  it("409: nobody assigned; one alone, or without the investigator; one who stood aside; when the inquiry is over", async () => {
    const accused = await bench.accepted();
    refusedWith(await ask(accused, {}, bench.staff()), 409, "case-investigator-missing");
    bench.done(await bench.assign(accused));
    await bench.bring(accused.investigator, accused);
    const [third] = await bench.newPanel();
    const twice = [accused.investigator.accountId, accused.investigator.accountId];
    refusedWith(await ask(accused, { askers: twice }), 409, "case-interview-askers-wrong");
    const without = () => ask(accused);
    refusedWith(await bench.without("case-interviewers", without), 409, "case-rule-missing");
    const others = [third?.accountId, second.accountId];
    refusedWith(await ask(accused, { askers: others }), 409, "case-interview-askers-wrong");
    const tied = { askers: [accused.investigator.accountId, third?.accountId] };
    await house.sql("update discipline_case set recusals = $2 where id = $1", [
      accused.id,
      JSON.stringify([{ accountId: third?.accountId, name: "示例", from: "panel", why: "示例", on: "2026-11-20" }]),
    ]);
    refusedWith(await ask(accused, tied), 409, "case-conflict");
    await noticed(accused);
    refusedWith(await ask(accused, {}, bench.staff()), 409, "case-stage-wrong");
  });
  it("422: it ended before it began, tomorrow, open as the complainant's, no template; 409: its rule is gone", async () => {
    const accused = await bench.investigated();
    refusedWith(await ask(accused, { until: "09:00" }), 422, "case-interview-hours-wrong");
    refusedWith(await ask(accused, { heldOn: "2026-11-21" }), 422, "case-day-wrong");
    refusedWith(await ask(accused, { heardAs: "complainant" }), 422, "case-interview-names-complainant");
    bench.done(await ask(accused, { heardAs: "complainant", ...withheld }));
    for (const template of ["case-interview", "case-interview-rights"])
      refusedWith(await bench.without(template, () => ask(accused)), 422, "document-template-missing");
    await house.sql("update discipline_case set rule_edition = 'none@2020-01-01' where id = $1", [accused.id]);
    refusedWith(await ask(accused), 409, "case-rule-missing");
  });
  it("400: without the rights told, it is not taken down", async () => {
    const accused = await bench.investigated();
    assert.equal((await ask(accused, { rightsTold: false })).status, 400);
  });
  it("503: while too many documents are being made", async () => {
    const accused = await bench.investigated();
    const free = fillSetter(house.house);
    refusedWith(await ask(accused), 503, "documents-busy");
    free();
  });
});

describe("sign-case-interview", () => {
  it("200: its pages are chained to it; a refusal names the witness; from then on it is evidence that a notice may rest on", async () => {
    const accused = await bench.accepted();
    bench.done(await bench.assign(accused));
    const one = await taken(accused);
    refusedWith(await bench.staff().post(`${accused.path}/notice`, bench.told()), 409, "case-interview-unsigned");
    const paper = await pages(accused, one);
    const refused = { how: "refused", witness };
    const view = bench.done<CaseView>(await sign(accused, one, paper, refused));
    assert.deepEqual(view.interviews[0]?.signed, { ...refused, on: "2026-11-20", paper });
    assert.equal(view.can.includes("sign-case-interview"), false);
    await noticed(accused);
  });
  it("404: no such case, record or paper", async () => {
    const accused = await bench.investigated();
    const one = await taken(accused);
    const paper = randomUUID();
    const body = { how: "read", on: "2026-11-20", paper };
    refusedWith(await bench.staff().post(`${nowhere}/${one.id}/signature`, body), 404, "case-not-found");
    refusedWith(await sign(accused, { id: randomUUID() }, paper), 404, "case-interview-not-found");
    refusedWith(await sign(accused, one, paper), 404, "case-paper-not-found");
  });
  it("409: not twice; not by evidence, by the pages of another, or by open pages of what is withheld; after the notice", async () => {
    const accused = await bench.investigated();
    const [one, other] = [await taken(accused), await taken(accused, withheld)];
    const paper = await pages(accused, one);
    const open = await pages(accused, other, { withheldWhy: "" });
    refusedWith(
      await sign(accused, one, await pages(accused, one, { kind: "evidence" })),
      409,
      "case-interview-paper-wrong",
    );
    refusedWith(await sign(accused, other, open), 409, "case-interview-paper-wrong");
    bench.done(await sign(accused, one, paper));
    refusedWith(await sign(accused, one, paper), 409, "case-interview-signed");
    const third = await taken(accused);
    refusedWith(await sign(accused, third, paper), 409, "case-interview-paper-wrong");
    await house.sql("update discipline_case set stage = 'deliberating' where id = $1", [accused.id]);
    refusedWith(await sign(accused, third, open), 409, "case-stage-wrong");
  });
  it("422: a refusal without a witness; before it was held; 409: its rule is gone", async () => {
    const accused = await bench.investigated();
    const one = await taken(accused);
    const paper = await pages(accused, one);
    refusedWith(await sign(accused, one, paper, { how: "refused" }), 422, "case-interview-witness-missing");
    refusedWith(await sign(accused, one, paper, { on: "2026-11-19" }), 422, "case-day-wrong");
    await house.sql("update discipline_case set rule_edition = 'none@2020-01-01' where id = $1", [accused.id]);
    refusedWith(await sign(accused, one, paper), 409, "case-rule-missing");
  });
});

describe("fetch-case-interview", () => {
  it("200: to who works on the case, and once signed and noticed to the respondent", async () => {
    const accused = await bench.investigated();
    const one = await signed(accused);
    refusedWith(await accused.member.get(fileOf(accused, one)), 404, "case-not-found");
    await noticed(accused);
    for (const asker of [accused.member, accused.investigator, bench.staff()])
      assert.equal((await asker.bytes(fileOf(accused, one))).subarray(0, 5).toString("latin1"), "%PDF-");
    const { interviews, papers } = await bench.shown(accused.member, accused);
    assert.deepEqual([interviews[0]?.heard, papers.length], [heard, 2]);
    const overseer = await bench.shown(house.as("supervisor"), accused);
    assert.deepEqual(
      overseer.interviews.map((each) => each.heard),
      ["示**"],
    );
  });
  it("404: a withheld one is nowhere for the respondent, under no other office of theirs either", async () => {
    const accused = await bench.investigated();
    const one = await signed(accused, withheld);
    await noticed(accused);
    const [paper] = (await bench.shown(bench.staff(), accused)).papers.filter(({ kind }) => kind === "interview");
    // A supervisor of the association who speaks for the respondent as well.
    const both = await house.newAccount("supervisor");
    await house.sql(
      `insert into office_term (id, account_id, office, association_id, subject_id, from_on)
       values ($1, $2, 'member', $3, $4, '2020-01-01')`,
      [randomUUID(), both.accountId, house.association.id, accused.subjectId],
    );
    for (const asker of [accused.member, both]) {
      const pagesRead = [
        accused.path,
        `/api/subjects/${accused.subjectId}/documents`,
        `/api/subjects/${accused.subjectId}/cases`,
      ];
      for (const path of pagesRead) {
        const { text, status } = await asker.get(path);
        assert.equal(status, 200, path);
        for (const secret of [heard, one.id, one.number, withheld.withheldWhy, paper?.id ?? "none", "合同是谁签的"])
          assert.ok(!text.includes(secret), `${path}: ${secret}`);
      }
      refusedWith(await asker.get(fileOf(accused, one)), 404, "case-interview-not-found");
      refusedWith(await asker.get(`${accused.path}/papers/${paper?.id ?? ""}`), 404, "case-paper-not-found");
      refusedWith(await asker.get(`/api/documents/${one.id}/file`), 404, "document-not-found");
    }
    // By its number alone nobody comes to it, whatever the office.
    refusedWith(await bench.staff().get(`/api/documents/${one.id}/file`), 404, "document-not-found");
    const register = bench.done<{ numbers: { number: string; title: string; documentId: string | null }[] }>(
      await bench.staff().get(`/api/document-numbers?prefix=${encodeURIComponent(one.number.split("〔")[0] ?? "")}`),
    );
    const drawn = register.numbers.find(({ number }) => number === one.number);
    assert.deepEqual([drawn?.title, drawn?.documentId], ["询问笔录", null]);
    refusedWith(await bench.staff().get(`${nowhere}/${one.id}/file`), 404, "case-not-found");
  });
});

describe("issue-case-notice", () => {
  it("409: it rests on nothing but a withheld interview, which the respondent could not answer", async () => {
    const accused = await bench.accepted();
    bench.done(await bench.assign(accused));
    await signed(accused, withheld);
    refusedWith(await bench.staff().post(`${accused.path}/notice`, bench.told()), 409, "case-evidence-missing");
  });
});

describe("who asked in an interview", () => {
  it("takes no part in the hearing and does not vote", async () => {
    const accused = await bench.investigated();
    await signed(accused);
    await noticed(accused);
    bench.done(await accused.member.post(`${accused.path}/acknowledgement`));
    bench.done(await bench.state(accused, true));
    const panel = await bench.newPanel(2);
    const sent = bench.hearing([...panel, second]);
    refusedWith(await bench.staff().post(`${accused.path}/hearing`, sent), 409, "case-conflict");
    await house.sql("update discipline_case set stage = 'deliberating', ready_at = opened_at where id = $1", [
      accused.id,
    ]);
    const resolution = await bench.resolve(accused, { seats: [{ name: "示例委员丙", accountId: second.accountId }] });
    const decided = await bench.staff().post(`${accused.path}/decision`, bench.decision(resolution));
    refusedWith(decided, 409, "case-barred-voted");
  });
});

describe("end-case-retention", () => {
  it("200: five years after the case ended nothing of who was heard is left in any table, nor a file of it", async () => {
    const accused = await bench.accepted();
    bench.done(await bench.assign(accused));
    const open = await taken(accused);
    await taken(accused, { corrects: open.id, ...withheld });
    const last = await signed(accused);
    bench.done(await bench.staff().post(`${accused.path}/close`, { why: "没有发现违反规约的行为（示例）。" }));
    const files = await house.sql<{ id: string }>(
      `select unnest(array[pdf_file_id, model_file_id]) as id from document where id in (select id from case_interview where case_id = $1)
       union all select id from case_paper where case_id = $1`,
      [accused.id],
    );
    const folder = join(house.house.sealsFolder, "..", "files");
    const kept = () => {
      const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
      return files.filter(({ id }) => names.some((name) => name.includes(id))).length;
    };
    const rows = async () =>
      (
        await house.sql<{ many: number }>("select count(*)::int as many from case_interview where case_id = $1", [
          accused.id,
        ])
      )[0]?.many;
    assert.deepEqual([await rows(), files.length, kept()], [3, 7, 7]);
    assert.deepEqual(await tablesWith(heard), []);
    house.time.set("2031-11-21T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual([await rows(), kept()], [0, 0]);
    assert.deepEqual(await tablesWith(heard), []);
    const numbers = await house.sql("select id from document where id = $1", [last.id]);
    assert.equal(numbers.length, 1);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

/** The tables in which a word stands in the clear: the journal and what waits to be done among them. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.sql(`select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`, [word]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
