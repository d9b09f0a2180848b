import { z } from "zod";
import { type DocumentKind, documentKinds } from "./document-kinds.ts";
import { packHeader, packName, packText } from "./pack-header.ts";

/** Prints the block only where the named fact is there: a text that is known, rows that are not none. */
const condition = { when: packName.optional(), unless: packName.optional() } as const;
/** One for each row; the text is filled in with the row's cells. */
const ofRows = { rows: packName, text: packText, ...condition } as const;
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const templateBlock = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("heading"), level, text: packName, ...condition }),
  z.strictObject({ role: z.literal("paragraph"), text: packText, ...condition }),
  z.strictObject({ role: z.literal("quotation"), text: packText, ...condition }),
  /** An address, printed as a code to scan. */
  z.strictObject({ role: z.literal("code"), text: packText, ...condition }),
  z.strictObject({ role: z.literal("list"), ...ofRows }),
  /** Plain paragraphs one below the other, without numbers. */
  z.strictObject({ role: z.literal("paragraphs"), ...ofRows }),
  /** Articles with their chapters; the rows have the cells number, chapter, heading and text. */
  z.strictObject({ role: z.literal("clauses"), rows: packName, ...condition }),
  z.strictObject({
    role: z.literal("table"),
    rows: packName,
    caption: packName.optional(),
    columns: z
      .array(
        z.strictObject({
          cell: packName,
          name: packName,
          nameEn: packName.optional(),
          share: z.number().int().min(1).max(40),
        }),
      )
      .min(1)
      .max(12),
    ...condition,
  }),
]);
export type TemplateBlock = z.infer<typeof templateBlock>;

/** An official document with holes. `{name}` marks what is filled in; what may stand there is decided by its kind. */
export const templateEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("template"),
  documentKind: z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]),
  /** 代字 after the association's short name: 信摘 gives 示例建材信摘〔2026〕1号. */
  numberSign: z.string().regex(/^[\p{Script=Han}A-Za-z]{1,8}$/u),
  heading: packName,
  title: packName,
  addressee: packName.optional(),
  blocks: z.array(templateBlock).min(1).max(200),
  attachments: z.array(packName).max(50).default([]),
  signature: z.strictObject({ issuer: packName, seal: z.boolean() }).optional(),
  note: packName.optional(),
  copies: z.array(packName).max(50).default([]),
  printed: z.strictObject({ by: packName }).optional(),
});
export type TemplateEntry = z.infer<typeof templateEntry>;
