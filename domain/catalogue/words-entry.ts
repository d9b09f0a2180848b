import { z } from "zod";
import { packHeader, packId, packName, packText } from "./pack-header.ts";

const words = { ...packHeader, kind: z.literal("words") } as const;

/** A closed list of values a field may have. `code` stands where the value is sent as a code and not as text. */
export const codeListWords = z.strictObject({
  ...words,
  type: z.literal("code-list"),
  values: z
    .array(
      z.strictObject({
        code: z.string().max(20).optional(),
        name: packName,
        nameEn: packName.optional(),
        /** Whether the source says by it that the record is valid. */
        valid: z.boolean().optional(),
        /** Whom it says the record is about, where that decides something. */
        subject: z.enum(["natural-person", "individual-business"]).optional(),
      }),
    )
    .min(1)
    .max(500),
  /** What a value outside the list must begin with, e.g. 其他-; something must follow it. */
  otherPrefix: packName.optional(),
  /** How several values stand in one field, and what is accepted in its place. */
  separator: z.string().length(1).optional(),
  acceptedSeparators: z.array(z.string().length(1)).max(10).default([]),
  /** Values of older editions, accepted as they are. */
  legacy: z.array(packName).max(100).default([]),
});

/** How printed values are brought into one spelling before they are compared. */
const normalisationWords = z.strictObject({
  ...words,
  type: z.literal("normalisation"),
  documentNumberBrackets: z.strictObject({
    from: z.array(z.string().length(2)).min(1).max(20),
    to: z.string().length(2),
  }),
  unlimitedDate: z.literal("2099-12-31"),
  placeholderCodes: z.array(z.string().length(18)).max(20),
  dateFormats: z.array(packName).min(1).max(20),
});

/** Names of things for people, by key. */
const glossaryWords = z.strictObject({
  ...words,
  type: z.literal("glossary"),
  terms: z
    .array(z.strictObject({ key: packId, name: packName, nameEn: packName.optional(), meaning: packText.optional() }))
    .min(1)
    .max(2_000),
});

const twoTongues = z.strictObject({ zh: packText, en: packText });
const subjectAndText = z.strictObject({ subject: twoTongues, text: twoTongues });

/** What people are told, on the desk and by mail. `{name}`, `{count}`, `{on}` are filled in where the house knows them. */
const noticeWords = z.strictObject({
  ...words,
  type: z.literal("notices"),
  /** The sentence on the desk, by kind of notice. A letter says the kind only, and where to look. */
  notices: z.array(z.strictObject({ kind: packId, ...twoTongues.shape })).max(200),
  letters: z.strictObject({
    one: subjectAndText,
    several: subjectAndText,
    address: subjectAndText,
    invitation: subjectAndText,
    foot: twoTongues,
  }),
});

export const wordsEntry = z.discriminatedUnion("type", [codeListWords, normalisationWords, glossaryWords, noticeWords]);
export type CodeList = z.infer<typeof codeListWords>;
export type NoticeWords = z.infer<typeof noticeWords>;
