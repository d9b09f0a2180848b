import type { Day } from "../calendar.ts";
import { type Block, documentOf, type OfficialDocument, plain, type Span } from "../document.ts";
import type { OfficialNumber } from "../official-number.ts";
import type { DocumentFacts, DocumentKind } from "./document-kinds.ts";
import type { TemplateBlock, TemplateEntry } from "./template-entry.ts";

type Row = Readonly<Record<string, string>>;
/** The facts with their names forgotten; the caller's types have seen to it that none is missing. */
type Known = {
  readonly texts: Row;
  readonly optional: Readonly<Record<string, string | null>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
};

/**
 * Fills a template in. Numbers and days are not the template's: they come from the register and the legal day. A hole
 * that nothing fills throws: an official paper with a hole in it is worse than none.
 */
export function renderTemplate<K extends DocumentKind>(
  template: TemplateEntry & { readonly documentKind: K },
  facts: DocumentFacts<K>,
  issued: { readonly number: OfficialNumber | null; readonly on: Day },
): OfficialDocument {
  const known: Known = facts;
  const fill = (text: string) => filled(text, known.texts);
  return documentOf({
    kind: template.documentKind,
    heading: fill(template.heading),
    number: issued.number,
    title: fill(template.title),
    addressee: template.addressee === undefined ? null : fill(template.addressee),
    blocks: template.blocks.flatMap((block) => (isPrinted(block, known) ? blocksOf(block, known) : [])),
    attachments: template.attachments.map(fill),
    signature:
      template.signature === undefined
        ? null
        : { issuer: fill(template.signature.issuer), on: issued.on, seal: template.signature.seal },
    note: template.note === undefined ? null : fill(template.note),
    copies: template.copies.map(fill),
    printed: template.printed === undefined ? null : { by: fill(template.printed.by), on: issued.on },
  });
}

function isPrinted(block: TemplateBlock, known: Known): boolean {
  const isThere = (name: string) =>
    name in known.rows ? (known.rows[name] ?? []).length > 0 : (known.optional[name] ?? null) !== null;
  return (block.when === undefined || isThere(block.when)) && (block.unless === undefined || !isThere(block.unless));
}

function blocksOf(block: TemplateBlock, known: Known): Block[] {
  if (block.role === "clauses") return articlesOf(rowsOf(block.rows, known));
  if (block.role !== "paragraphs") return [blockOf(block, known)];
  return filledRows(block, known).map((spans) => ({ role: "paragraph", spans }));
}

type RowsBlock = Extract<TemplateBlock, { role: "list" | "paragraphs" }>;

function filledRows({ rows, text }: RowsBlock, known: Known): Span[][] {
  const texts = { ...known.texts, ...present(known.optional) };
  return rowsOf(rows, known).map((row) => plain(filled(text, { ...texts, ...row })));
}

/** Each article, and before the first of a chapter the chapter's heading; a paragraph stands on a line of its own. */
function articlesOf(rows: readonly Row[]): Block[] {
  let chapters = 0;
  let last = "";
  return rows.flatMap((row) => {
    const chapter = cellOf(row, "chapter");
    const opens = chapter !== "" && chapter !== last;
    if (opens) chapters++;
    last = chapter;
    const heading = cellOf(row, "heading");
    const [first = "", ...others] = cellOf(row, "text").split("\n");
    const lines = [heading === "" ? first : `【${heading}】${first}`, ...others].filter((line) => line.trim() !== "");
    const article = { role: "clause", number: Number(cellOf(row, "number")), paragraphs: lines.map(plain) } as const;
    return opens ? [{ role: "chapter", part: "章", number: chapters, text: chapter } as const, article] : [article];
  });
}

function blockOf(block: Exclude<TemplateBlock, { role: "clauses" | "paragraphs" }>, known: Known): Block {
  const texts = { ...known.texts, ...present(known.optional) };
  switch (block.role) {
    case "heading":
      return { role: "heading", level: block.level, text: filled(block.text, texts) };
    case "paragraph":
    case "quotation":
      return { role: block.role, spans: plain(filled(block.text, texts)) };
    case "code":
      return { role: "code", text: filled(block.text, texts) };
    case "list":
      return { role: "list", items: filledRows(block, known) };
    case "table":
      return {
        role: "table",
        ...(block.caption === undefined ? {} : { caption: filled(block.caption, texts) }),
        columns: block.columns.map(({ name, share }) => ({ name, share })),
        rows: rowsOf(block.rows, known).map((row) => block.columns.map(({ cell }) => plain(cellOf(row, cell)))),
      };
  }
}

function rowsOf(name: string, known: Known): readonly Row[] {
  const rows = known.rows[name];
  if (rows === undefined) throw new Error(`nothing was told for the rows “${name}” of a document`);
  return rows;
}

function cellOf(row: Row, cell: string): string {
  const text = row[cell];
  if (text === undefined) throw new Error(`nothing was told for the cell “${cell}” of a document`);
  return text;
}

function present(optional: Known["optional"]): Row {
  return Object.fromEntries(Object.entries(optional).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

/** Filled once: braces in what is filled in stay braces. */
function filled(text: string, facts: Row): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined || fact === "") throw new Error(`nothing was told for “${name}” in a document`);
    return fact;
  });
}
