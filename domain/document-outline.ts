import { chineseNumeral } from "./chinese-numeral.ts";
import type { Block, OfficialDocument, Span } from "./document.ts";
import { writtenDate } from "./official-date.ts";
import { writtenNumber } from "./official-number.ts";

/** A block as it is printed: numbers written out, articles with their 第…条 before the first paragraph. */
export type PrintedBlock =
  | { readonly role: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly role: "chapter"; readonly text: string }
  | { readonly role: "code"; readonly text: string }
  | { readonly role: "paragraph" | "quotation"; readonly spans: readonly Span[] }
  | {
      readonly role: "table";
      readonly caption: string | null;
      readonly columns: readonly { readonly name: string; readonly share: number }[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    };

/** A document as it is printed: what both renderers lay out, and where neither of them decides a word any more. */
export type PrintedDocument = {
  readonly heading: string;
  readonly number: string | null;
  readonly title: string;
  readonly addressee: string | null;
  readonly blocks: readonly PrintedBlock[];
  readonly attachments: readonly string[];
  readonly signature: { readonly issuer: string; readonly on: string; readonly seal: boolean } | null;
  readonly note: string | null;
  readonly copies: string | null;
  readonly printed: { readonly by: string; readonly on: string } | null;
};

/** Writes out numbers, days, colons and brackets as GB/T 9704-2012 has them. */
export function printedDocument(document: OfficialDocument): PrintedDocument {
  const { signature, printed } = document;
  return {
    heading: document.heading,
    number: document.number === null ? null : writtenNumber(document.number),
    title: document.title,
    addressee: document.addressee === null ? null : `${document.addressee}：`,
    blocks: printedBlocks(document.blocks),
    attachments: attachmentLines(document.attachments),
    signature: signature === null ? null : { ...signature, on: writtenDate(signature.on) },
    note: document.note === null ? null : `（${document.note}）`,
    copies: document.copies.length === 0 ? null : `抄送：${document.copies.join("，")}。`,
    printed: printed === null ? null : { by: printed.by, on: `${writtenDate(printed.on)}印发` },
  };
}

/** 一、 then （一） then 1. then （1） (7.3.3). A heading of a higher level begins the lower ones anew. */
export function headingNumber(level: 1 | 2 | 3 | 4, order: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(order)}、`;
    case 2:
      return `（${chineseNumeral(order)}）`;
    case 3:
      return `${String(order)}.`;
    case 4:
      return `（${String(order)}）`;
  }
}

function printedBlocks(blocks: readonly Block[]): PrintedBlock[] {
  const orders = [0, 0, 0, 0];
  return blocks.flatMap((block): PrintedBlock[] => {
    if (block.role !== "heading") return printedBlock(block);
    const order = (orders[block.level - 1] ?? 0) + 1;
    orders[block.level - 1] = order;
    orders.fill(0, block.level);
    return [{ role: "heading", level: block.level, text: headingNumber(block.level, order) + block.text }];
  });
}

function printedBlock(block: Exclude<Block, { role: "heading" }>): PrintedBlock[] {
  switch (block.role) {
    case "paragraph":
    case "quotation":
    case "code":
      return [block];
    case "chapter":
      return [{ role: "chapter", text: `第${chineseNumeral(block.number)}${block.part}　${block.text}` }];
    case "clause":
      return block.paragraphs.map((spans, at) => ({
        role: "paragraph",
        spans: at > 0 ? spans : [{ text: `第${chineseNumeral(block.number)}条　`, strong: true }, ...spans],
      }));
    case "list":
      return block.items.map((spans, at) => ({
        role: "paragraph",
        spans: [{ text: headingNumber(4, at + 1) }, ...spans],
      }));
    case "table":
      return [{ role: "table", caption: block.caption ?? null, columns: block.columns, rows: block.rows }];
  }
}

/** One attachment stands without a number, several with Arabic ones; no sign follows a name (7.3.4). */
function attachmentLines(names: readonly string[]): string[] {
  return names.length === 1 ? [...names] : names.map((name, at) => `${String(at + 1)}. ${name}`);
}
