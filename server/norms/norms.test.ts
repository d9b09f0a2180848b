import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { normComparison } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { pdfPages } from "../platform/documents/test-pdf-text.ts";
import { writeDocx } from "../platform/documents/docx-writer.ts";
import { testDocument } from "../platform/documents/test-document.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { readDocxClauses } from "../platform/documents/docx-clauses.ts";
import { days, nobody, normBench, plainClauses, priceClause, refusedWith, viewOf } from "./test-norm.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
  bench = normBench(house);
});
after(() => house.stop());

const staff = () => house.as("secretary-general");
const ghost = { id: nobody };

describe("draft-norm", () => {
  it("200: begins without a text, and a revision from the text it revises", async () => {
    const norm = await bench.draft();
    assert.deepEqual([norm.stage, norm.version, norm.revision, norm.state], ["draft", 1, 0, null]);
    const first = await bench.promulgated();
    const next = await bench.draft({ revises: first.id, kind: "ethics-code" });
    assert.deepEqual([next.kind, next.version, next.amends], ["convention", 2, first.id]);
    assert.deepEqual(next.clauses, first.clauses);
  });

  it("404: a norm to revise that is not there", async () => {
    const body = { kind: "convention", title: "示例", purpose: "示例", revises: nobody };
    refusedWith(await staff().post("/api/norms", body), 404, "norm-not-found");
  });

  it("409: a draft is not revised, nor a norm that is being revised", async () => {
    const body = { kind: "convention", title: "示例", purpose: "示例" };
    const draft = await bench.draft();
    refusedWith(await staff().post("/api/norms", { ...body, revises: draft.id }), 409, "norm-not-revisable");
    const first = await bench.promulgated();
    await bench.draft({ revises: first.id });
    refusedWith(await staff().post("/api/norms", { ...body, revises: first.id }), 409, "norm-not-revisable");
  });
});

describe("edit-norm", () => {
  it("200: each text is kept with its reason", async () => {
    const norm = viewOf(await bench.edit(await bench.written(), [...plainClauses, priceClause], { title: "示例新名" }));
    assert.deepEqual([norm.revision, norm.title, norm.texts.length], [2, "示例新名", 2]);
  });

  it("404: a norm of another association", async () => {
    const norm = await bench.draft();
    const body = { revision: 0, why: "示例", clauses: plainClauses };
    refusedWith(
      await house.as("secretary-general", "foreign").put(`/api/norms/${norm.id}`, body),
      404,
      "norm-not-found",
    );
  });

  it("409: who edits an older text is told; a checked text is not touched", async () => {
    const norm = await bench.written();
    viewOf(await bench.edit(norm, plainClauses));
    refusedWith(await bench.edit(norm, plainClauses), 409, "norm-edited-meanwhile");
    refusedWith(await bench.edit(await bench.checked(), plainClauses), 409, "norm-stage-wrong");
  });

  it("422: an article twice", async () => {
    const twice = [...plainClauses, { number: 2, text: "示例" }];
    refusedWith(await bench.edit(await bench.draft(), twice), 422, "norm-clauses-disordered");
  });
});

describe("import-norm-clauses", () => {
  const why = encodeURIComponent("示例：导入");
  const send = (id: string, file: Buffer, revision = 0) =>
    staff().upload(`/api/norms/${id}/text?revision=${String(revision)}&why=${why}`, file);
  const docx = (numbers: number[]) =>
    writeDocx(
      testDocument({
        blocks: [
          { role: "chapter", part: "章", number: 1, text: "总则" },
          ...numbers.map((number) => ({
            role: "clause" as const,
            number,
            paragraphs: [[{ text: "第一款。" }], [{ text: "第二款。" }]],
          })),
        ],
        ...{ attachments: [], signature: null, note: null, copies: [], printed: null },
      }),
    );

  it("200: articles with their chapters become the next text", async () => {
    const norm = viewOf(await send((await bench.draft()).id, await docx([1, 2])));
    assert.deepEqual(
      norm.clauses.map(({ number, chapter, text }) => [number, chapter, text]),
      [
        [1, "总则", "第一款。\n第二款。"],
        [2, "总则", "第一款。\n第二款。"],
      ],
    );
  });

  it("200: what an article is about stays with it; what is lost is told", async () => {
    const { id } = await bench.draft();
    viewOf(await send(id, await docx([1, 2])));
    const texts = ["第一款。\n第二款。", "第一款。\n第二款。", "示例：收受、给付任何形式的好处，一律禁止。"];
    const topics = [["good-faith"], [], ["anti-bribery"]];
    const edited = await staff().put(`/api/norms/${id}`, {
      ...{ revision: 1, why: "示例：标明" },
      clauses: texts.map((text, at) => ({ number: at + 1, chapter: "总则", text, topics: topics[at] })),
    });
    assert.equal(edited.status, 200, edited.text);
    const reply = await send(id, await docx([1, 2]), 2);
    assert.deepEqual(
      viewOf(reply).clauses.map((clause) => clause.topics),
      [["good-faith"], []],
    );
    const { lostTopics } = z.object({ lostTopics: z.array(z.unknown()) }).parse(reply.body);
    assert.deepEqual(lostTopics, [{ number: 3, topics: ["anti-bribery"] }]);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await send(nobody, await docx([1])), 404, "norm-not-found");
  });

  it("409: over a text that somebody else has saved meanwhile", async () => {
    refusedWith(await send((await bench.written()).id, await docx([1])), 409, "norm-edited-meanwhile");
  });

  it("413: a file whose text is too large", async () => {
    const blocks = Array.from({ length: 400 }, () => ({
      role: "paragraph" as const,
      spans: [{ text: "示".repeat(20_000) }],
    }));
    refusedWith(await send((await bench.draft()).id, await writeDocx(testDocument({ blocks }))), 413, "docx-too-large");
  });

  it("422: no docx, or articles that do not add up; nothing is taken", async () => {
    const { id } = await bench.draft();
    refusedWith(await send(id, Buffer.from("第一条 甲")), 422, "docx-unreadable");
    const reply = await send(id, await docx([1, 3]));
    refusedWith(reply, 422, "norm-clauses-unreadable");
    assert.match(reply.text, /缺号/);
    assert.equal(viewOf(await staff().get(`/api/norms/${id}`)).revision, 0);
  });
});

describe("list-norms", () => {
  it("200: by kind, a page at a time, and none of another association", async () => {
    await bench.draft({ kind: "ethics-code" });
    await bench.draft({ kind: "ethics-code" });
    const page = z.object({ rows: z.array(z.object({ kind: z.string() })), next: z.number().nullable() });
    const first = page.parse((await staff().get("/api/norms?kind=ethics-code&limit=1")).body);
    assert.deepEqual([first.rows.map(({ kind }) => kind), first.next], [["ethics-code"], 1]);
    const foreign = page.parse((await house.as("secretariat", "foreign").get("/api/norms")).body);
    assert.deepEqual(foreign.rows, []);
  });
});

describe("show-norm", () => {
  it("200: tells who is to do what next, until when, and by which article it is kept from it", async () => {
    const norm = await bench.written([...plainClauses, priceClause]);
    assert.deepEqual(norm.next, { deed: "pass-norm-gate", offices: ["secretary-general"], by: null });
    const caught = norm.blocks.find(({ code }) => code === "gate-passage-open");
    assert.match(caught?.zh ?? "", /第三条中的“最低价”/);
    assert.deepEqual(caught?.basis, { document: "反垄断法（2022）", article: "第十七条第一项", isVerified: false });
    const open = await bench.consulted();
    assert.deepEqual([open.next?.deed, open.next?.by], ["close-norm-consultation", days.closes]);
    assert.deepEqual(
      open.blocks.map(({ code }) => code),
      ["consultation-still-open"],
    );
    const fixed = await bench.atVote();
    assert.deepEqual(
      fixed.blocks.map(({ code }) => code),
      ["norm-not-voted"],
    );
  });

  it("200: a member reads it and may change nothing", async () => {
    const norm = await bench.written();
    const seen = viewOf(await house.as("member").get(`/api/norms/${norm.id}`));
    assert.deepEqual([seen.clauses.length, seen.can], [2, []]);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await staff().get(`/api/norms/${nobody}`), 404, "norm-not-found");
  });
});

describe("compare-norms", () => {
  it("200: clause by clause, with what was struck out and put in", async () => {
    const norm = await bench.written();
    const changed = [...plainClauses.slice(0, 1), { number: 2, text: "会员应当公平竞争，诚信经营。" }];
    viewOf(await bench.edit(norm, changed));
    const reply = await staff().get(`/api/norms/${norm.id}/comparison`);
    const { clauses } = normComparison.parse(reply.body);
    assert.deepEqual(
      clauses.map(({ change }) => change),
      ["same", "changed"],
    );
    assert.deepEqual(
      clauses[1]?.parts.filter(({ part }) => part !== "same").map(({ text }) => text),
      ["依法", "诚信"],
    );
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await staff().get(`/api/norms/${nobody}/comparison`), 404, "norm-not-found");
  });

  it("409: a first text has nothing beside it", async () => {
    const { id } = await bench.written();
    refusedWith(await staff().get(`/api/norms/${id}/comparison`), 409, "norm-nothing-to-compare");
  });
});

describe("fetch-norm-text", () => {
  const file = (id: string, query = "") => `/api/norms/${id}/text-file${query}`;

  it("200: as docx that can be read in again, and as pdf that says what it is not", async () => {
    const norm = await bench.written();
    const docx = await readDocxClauses(await staff().bytes(file(norm.id)));
    if (isRefusal(docx)) throw new Error(docx.refused);
    assert.deepEqual(
      docx.clauses.map(({ number, paragraphs }) => [number, paragraphs.join("")]),
      plainClauses.map(({ number, text }) => [number, text]),
    );
    const pdf = pdfPages(await house.as("member").bytes(file(norm.id, "?form=pdf&revision=1")));
    assert.match(
      pdf
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s/g, ""),
      /本件是文稿，不是公布的文书/,
    );
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await staff().get(file(nobody)), 404, "norm-not-found");
  });

  it("409: no text, or none of that number", async () => {
    refusedWith(await staff().get(file((await bench.draft()).id)), 409, "norm-without-text");
    refusedWith(await staff().get(file((await bench.written()).id, "?revision=7")), 409, "norm-without-text");
  });

  it("422: without a template in force", async () => {
    const norm = await bench.written();
    bench.on("2026-10-31");
    refusedWith(await staff().get(file(norm.id)), 422, "document-template-missing");
    bench.on(days.drafting);
  });

  it("503: while too many documents are being made", async () => {
    const norm = await bench.written();
    const free = fillSetter(house.house);
    refusedWith(await staff().get(file(norm.id, "?form=pdf")), 503, "documents-busy");
    free();
  });
});

describe("answer-norm-question", () => {
  it("200: shows the flagged words with why, and the answer beside them", async () => {
    const norm = await bench.written([...plainClauses, priceClause]);
    const [passage] = norm.gate?.passages ?? [];
    assert.deepEqual([passage?.clause, passage?.question, passage?.words], [3, "price", ["最低价"]]);
    assert.match(passage?.why ?? "", /协调价格/);
    const view = viewOf(await bench.answer(norm, { clause: 3, verdict: "must-go", reason: "示例：约定了最低价" }));
    assert.equal(view.gate?.passages[0]?.answer?.verdict, "must-go");
  });

  it("404: a norm that is not there", async () => {
    const body = { revision: 1, question: "price", verdict: "lawful", reason: "示例示例示例" };
    refusedWith(await bench.post(ghost, "answers", body), 404, "norm-not-found");
  });

  it("409: not on another text than the one read, and not before there are rules", async () => {
    const norm = await bench.written();
    refusedWith(await bench.answer(norm, { revision: 9 }), 409, "norm-edited-meanwhile");
    house.time.set("2021-06-01T10:00:00+08:00");
    refusedWith(await bench.answer(norm, {}), 409, "norm-rules-missing");
    bench.on(days.drafting);
  });

  it("422: a question or an article that is not there", async () => {
    const norm = await bench.written();
    refusedWith(await bench.answer(norm, { question: "weather" }), 422, "gate-question-unknown");
    refusedWith(await bench.answer(norm, { clause: 9 }), 422, "gate-clause-unknown");
  });
});

describe("sign-norm-review", () => {
  it("200: who stands aside signs that, with the interest", async () => {
    const norm = await bench.written();
    const aside = { role: "expert", verdict: "recused", opinion: "示例：持有会员企业股份" };
    const view = viewOf(await bench.sign(norm, aside));
    assert.deepEqual([view.reviews[0]?.verdict, view.reviews[0]?.opinion], ["recused", aside.opinion]);
  });

  it("404: a norm or a paper that is not there", async () => {
    const norm = await bench.written();
    refusedWith(await bench.sign({ ...norm, id: nobody }), 404, "norm-not-found");
    refusedWith(await bench.sign(norm, { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: not twice on one text", async () => {
    const norm = await bench.written();
    viewOf(await bench.sign(norm));
    refusedWith(await bench.sign(norm, { verdict: "disagree" }), 409, "norm-reviewer-twice");
  });

  it("422: not in the future", async () => {
    refusedWith(await bench.sign(await bench.written(), { signedOn: "2026-11-03" }), 422, "norm-signed-in-future");
  });
});

describe("pass-norm-gate", () => {
  it("200: with every question answered and a lawyer's signature", async () => {
    assert.equal((await bench.checked()).stage, "checked");
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "gate"), 404, "norm-not-found");
  });

  it("409: a price that is fixed is caught, and stays caught until the clause is gone", async () => {
    const norm = await bench.written([...plainClauses, priceClause]);
    await bench.reviewed(norm);
    const caught = await bench.post(norm, "gate");
    refusedWith(caught, 409, "gate-passage-open");
    assert.match(caught.text, /第三条中的“最低价”/);
    viewOf(await bench.answer(norm, { clause: 3, verdict: "must-go", reason: "示例：约定了最低价" }));
    refusedWith(await bench.post(norm, "gate"), 409, "gate-passage-must-go");
    const mended = viewOf(await bench.edit(norm, plainClauses));
    refusedWith(await bench.post(norm, "gate"), 409, "gate-question-open");
    await bench.answerAll(mended);
    refusedWith(await bench.post(norm, "gate"), 409, "gate-unsigned");
    viewOf(await bench.sign(mended));
    assert.equal(viewOf(await bench.post(norm, "gate")).stage, "checked");
  });

  it("409: no text, no clause that must be there, or a lawyer who objects", async () => {
    refusedWith(await bench.post(await bench.draft(), "gate"), 409, "norm-without-text");
    const code = await bench.written(plainClauses, { kind: "ethics-code" });
    const missing = await bench.post(code, "gate");
    refusedWith(missing, 409, "norm-topic-missing");
    assert.match(missing.text, /禁止一切形式的商业贿赂/);
    const norm = await bench.reviewed(await bench.written());
    viewOf(await bench.sign(norm, { name: "示例律师乙", verdict: "disagree" }));
    refusedWith(await bench.post(norm, "gate"), 409, "gate-unsigned");
  });
});

describe("open-norm-consultation", () => {
  it("200: from today, for as long as the rule asks", async () => {
    const norm = await bench.consulted();
    assert.deepEqual([norm.stage, norm.consultation?.openedOn], ["consultation", days.drafting]);
  });

  it("404: a norm, or a notice, that is not there", async () => {
    refusedWith(await bench.post(ghost, "consultation", bench.notice), 404, "norm-not-found");
    const body = { ...bench.notice, noticePaper: nobody };
    refusedWith(await bench.post(await bench.checked(), "consultation", body), 404, "paper-not-found");
  });

  it("409: not before the gate", async () => {
    refusedWith(await bench.post(await bench.written(), "consultation", bench.notice), 409, "norm-stage-wrong");
  });

  it("422: a day shorter than the rule is too short", async () => {
    const body = { ...bench.notice, closesOn: "2026-12-01" };
    refusedWith(await bench.post(await bench.checked(), "consultation", body), 422, "consultation-too-short");
  });
});

describe("close-norm-consultation", () => {
  it("200: once the last day is over", async () => {
    assert.equal((await bench.closed()).stage, "expert-review");
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "consultation/closing"), 404, "norm-not-found");
  });

  it("409: not on the last day itself", async () => {
    const norm = await bench.consulted();
    bench.on(days.closes);
    refusedWith(await bench.post(norm, "consultation/closing"), 409, "consultation-still-open");
  });
});

describe("put-norm-to-vote", () => {
  it("200: answered, signed and checked", async () => {
    assert.equal((await bench.atVote()).stage, "vote");
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "vote"), 404, "norm-not-found");
  });

  it("409: experts who stood aside do not count, and a text changed after the gate passes it again", async () => {
    const norm = await bench.closed();
    refusedWith(await bench.post(norm, "vote"), 409, "norm-experts-too-few");
    for (const name of ["甲", "乙", "丙"])
      viewOf(await bench.sign(norm, { role: "expert", name, unit: "示例大学", verdict: "recused" }));
    refusedWith(await bench.post(norm, "vote"), 409, "norm-experts-too-few");
    const changed = viewOf(await bench.edit(norm, [...plainClauses, priceClause]));
    await bench.experts(changed);
    refusedWith(await bench.post(norm, "vote"), 409, "gate-passage-open");
  });
});

describe("return-norm", () => {
  it("200: back on the desk with the reason, text and signatures kept", async () => {
    const norm = viewOf(await bench.post(await bench.atVote(), "return", { reason: "示例：未获通过" }));
    assert.deepEqual([norm.stage, norm.returnedWhy, norm.reviews.length], ["draft", "示例：未获通过", 4]);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.post(ghost, "return", { reason: "示例" }), 404, "norm-not-found");
  });

  it("409: a draft is on the desk already", async () => {
    refusedWith(await bench.post(await bench.draft(), "return", { reason: "示例" }), 409, "norm-stage-wrong");
  });
});
