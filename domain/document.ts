import { z } from "zod";
import { isDay } from "./calendar.ts";
import { officialNumber } from "./official-number.ts";

const day = z.string().refine(isDay);
const line = z.string().trim().min(1).max(500);

/**
 * A piece of running text. `redact` says why it is blacked out of a copy for others; the text itself stays in the frozen
 * document. Text is only ever text: no character in it means anything to a renderer.
 */
const span = z.strictObject({
  text: z.string().min(1).max(20_000),
  strong: z.boolean().optional(),
  redact: z.enum(["person", "business-secret", "undisclosed"]).optional(),
});
export type Span = z.infer<typeof span>;

const spans = z.array(span).min(1).max(200);
/** A cell may be empty: nothing is known, and the rule of the table says so. */
const cell = z.array(span).max(50);

const heading = z.strictObject({
  role: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: line,
});
const paragraph = z.strictObject({ role: z.literal("paragraph"), spans });
const list = z.strictObject({ role: z.literal("list"), items: z.array(spans).min(1).max(500) });
const quotation = z.strictObject({ role: z.literal("quotation"), spans });

/** `share` is the column's part of the page's width, against the shares of the others. */
const table = z
  .strictObject({
    role: z.literal("table"),
    caption: line.optional(),
    columns: z
      .array(z.strictObject({ name: line, share: z.number().int().min(1).max(40) }))
      .min(1)
      .max(12),
    rows: z.array(z.array(cell).max(12)).max(5_000),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length));

/** 第三章, 第十二条: numbered by what they say they are, not by where they stand; a repealed article keeps its number. */
const chapter = z.strictObject({
  role: z.literal("chapter"),
  part: z.enum(["编", "章", "节"]),
  number: z.number().int().min(1).max(999),
  text: line,
});
const clause = z.strictObject({
  role: z.literal("clause"),
  number: z.number().int().min(1).max(9_999),
  paragraphs: z.array(spans).min(1).max(100),
});

/** An address printed as a code to scan, with its letters beside it. */
const code = z.strictObject({ role: z.literal("code"), text: z.url().max(300) });

const block = z.discriminatedUnion("role", [heading, paragraph, list, quotation, table, chapter, clause, code]);
export type Block = z.infer<typeof block>;

/**
 * An official document as data, in the order of GB/T 9704-2012, 7: the one thing both renderers print. Days are legal
 * days; what is null does not occur in the document.
 */
export const officialDocument = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  /** 发文机关标志: the issuer's name, with 文件 or without. */
  heading: line,
  number: officialNumber.nullable(),
  title: line,
  /** 主送机关, without the colon. */
  addressee: line.nullable(),
  blocks: z.array(block).min(1).max(5_000),
  /** 附件说明: names without number and without full stop. */
  attachments: z.array(line).max(50),
  /** `seal` leaves room for the stamp over the issuer's name and the date. */
  signature: z.strictObject({ issuer: line, on: day, seal: z.boolean() }).nullable(),
  /** 附注, printed in brackets. */
  note: line.nullable(),
  /** 抄送. */
  copies: z.array(line).max(50),
  /** 印发机关 and 印发日期. */
  printed: z.strictObject({ by: line, on: day }).nullable(),
});
export type OfficialDocument = z.infer<typeof officialDocument>;

/** One piece of plain text. */
export function plain(text: string): Span[] {
  return text === "" ? [] : [{ text }];
}

/** Parses what a builder made: an official paper that breaks its own shape is a fault of ours and throws. */
export function documentOf(parts: OfficialDocument): OfficialDocument {
  return officialDocument.parse(parts);
}
