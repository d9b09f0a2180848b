import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentFacts } from "./document-kinds.ts";
import { readPacks } from "./pack-faults.ts";
import { renderTemplate } from "./render-template.ts";
import { templateEntry } from "./template-entry.ts";

const raw = {
  id: "toy-extract",
  kind: "template",
  name: "示例摘录",
  edition: "2026",
  validFrom: "2026-01-01",
  region: "CN",
  source: { document: "示例", mark: "unverified" },
  documentKind: "archive-extract",
  numberSign: "示摘",
  heading: "{association}",
  title: "关于{subject}的摘录",
  blocks: [
    { role: "heading", level: 1, text: "记录" },
    { role: "paragraph", when: "corrects", text: "替代{corrects}。" },
    { role: "paragraph", unless: "adverse", text: "无记录。" },
    { role: "table", when: "adverse", rows: "adverse", columns: [{ cell: "document", name: "文书号", share: 1 }] },
    { role: "list", when: "facts", rows: "facts", text: "{name}：{value}，{asOf}" },
  ],
  signature: { issuer: "{association}", seal: true },
};
const facts: DocumentFacts<"archive-extract"> = {
  texts: {
    ...{ association: "示例协会", subject: "示例{asOf}公司", asOf: "2026年1月1日", madeOn: "2026年1月2日" },
    ...{ purpose: "示例用途", basis: "示例", office: "秘书长", counts: "共0条。" },
  },
  optional: { shortened: null, demonstration: null, corrects: null },
  rows: { facts: [], adverse: [], positive: [], neutral: [], contents: [], recalls: [] },
};
const template = { ...templateEntry.parse(raw), documentKind: "archive-extract" as const };
const issued = { number: { prefix: "示例示摘", year: 2026, order: 1 }, on: "2026-01-02" };
const adverse = {
  order: "1",
  item: "x",
  document: "示罚〔2026〕1号",
  issuer: "x",
  decidedOn: "2026-01-01",
  publicity: "x",
};

describe("a template filled in", () => {
  it("takes its facts by name and fills once: braces in a fact stay braces", () => {
    const document = renderTemplate(template, facts, issued);
    assert.deepEqual([document.heading, document.title], ["示例协会", "关于示例{asOf}公司的摘录"]);
    assert.deepEqual(document.signature, { issuer: "示例协会", on: "2026-01-02", seal: true });
    assert.deepEqual(document.number, issued.number);
  });

  it("prints blocks by what is there: rows that are not none, texts that are known", () => {
    const roles = (more: Partial<typeof facts>) =>
      renderTemplate(template, { ...facts, ...more }, issued).blocks.map(({ role }) => role);
    assert.deepEqual(roles({}), ["heading", "paragraph"]);
    assert.deepEqual(roles({ rows: { ...facts.rows, adverse: [adverse] } }), ["heading", "table"]);
    assert.deepEqual(roles({ optional: { ...facts.optional, corrects: "示摘〔2026〕1号" } }), [
      "heading",
      "paragraph",
      "paragraph",
    ]);
    const listed = renderTemplate(
      template,
      { ...facts, rows: { ...facts.rows, facts: [{ name: "名称", value: "示例" }] } },
      issued,
    );
    assert.deepEqual(listed.blocks.at(-1), { role: "list", items: [[{ text: "名称：示例，2026年1月1日" }]] });
  });

  it("throws where a text is told empty, instead of leaving a hole in an official paper", () => {
    const hollow = { ...facts, texts: { ...facts.texts, association: "" } };
    assert.throws(() => renderTemplate(template, hollow, issued), /association/);
  });

  it("does not compile where a fact is left out", () => {
    const { purpose, ...rest } = facts.texts;
    assert.equal(purpose, "示例用途");
    // @ts-expect-error: the purpose is missing
    const incomplete: typeof facts = { ...facts, texts: rest };
    // This template does not name it, so nothing is missing on the page.
    assert.equal(renderTemplate(template, incomplete, issued).kind, "archive-extract");
  });
});

describe("a template when it is loaded", () => {
  const faultsOf = (change: object) =>
    readPacks([{ ...raw, ...change }]).faults.map(({ code, path }) => `${code} ${path.join(".")}`);

  it("passes when it asks for nothing its kind is not told", () => {
    assert.deepEqual(faultsOf({}), []);
  });

  it("is at fault for an unknown slot, wherever it stands, with its place", () => {
    assert.deepEqual(faultsOf({ title: "关于{nobody}" }), ["slot-unknown title"]);
    assert.deepEqual(faultsOf({ signature: { issuer: "{x}", seal: true } }), ["slot-unknown signature.issuer"]);
    assert.deepEqual(faultsOf({ copies: ["甲", "{x}"] }), ["slot-unknown copies.1"]);
    const block = (one: object) => faultsOf({ blocks: [one] });
    assert.deepEqual(block({ role: "paragraph", text: "{}" }), ["slot-unknown blocks.0.text"]);
    assert.deepEqual(block({ role: "paragraph", when: "subject", text: "甲" }), ["slot-unknown blocks.0.when"]);
    assert.deepEqual(block({ role: "list", rows: "nothing", text: "甲" }), ["slot-unknown blocks.0.rows"]);
    const columns = [{ cell: "colour", name: "颜色", share: 1 }];
    assert.deepEqual(block({ role: "table", rows: "adverse", columns }), ["slot-unknown blocks.0.columns.0.cell"]);
  });

  it("is at fault for rows in a sentence, and for a fact that may be missing without “when”", () => {
    assert.deepEqual(faultsOf({ title: "{adverse}" }), ["slot-holds-rows title"]);
    assert.deepEqual(faultsOf({ blocks: [{ role: "paragraph", text: "{corrects}" }] }), [
      "slot-unguarded blocks.0.text",
    ]);
    assert.deepEqual(faultsOf({ title: "{corrects}" }), ["slot-unguarded title"]);
  });

  it("is at fault for a kind of document the program does not make", () => {
    assert.deepEqual(faultsOf({ documentKind: "love-letter" }), ["schema documentKind"]);
  });
});
