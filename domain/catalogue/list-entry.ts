import { z } from "zod";
import { packHeader, packId, packName, packPeriod, packTerm, packText } from "./pack-header.ts";

export const listColour = z.enum(["red", "black", "focus"]);

/** Who reads that a subject stands in a list: everybody, those who work with the association's roll, or its own staff alone. */
export const listPublicity = z.enum(["public", "members", "internal"]);
export type ListPublicity = z.infer<typeof listPublicity>;

/**
 * A roll of subjects: who decides on it, by which criteria, after which notice, for how long. An authority's list is nothing
 * but its imported decisions (`item`, and how they name the list); an association's own roll is entered by its own procedure.
 * Nobody adds a criterion beside the entry (国办发〔2020〕49号).
 */
export const listEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("list"),
  colour: listColour,
  holder: z.enum(["authority", "association"]),
  authority: packName,
  /** The catalogue item of its records: imported ones of an authority's list, the association's own of its roll. */
  item: packId,
  /** How the decisions of an authority call the list, as the files write it. */
  named: z.array(packName).min(1).max(10).optional(),
  criteria: z
    .array(z.strictObject({ id: packId, text: packText, textEn: packText.optional() }))
    .min(1)
    .max(50),
  /** Without an effective document nobody is in a list; there is no list for which this is not so. */
  documentRequired: z.literal(true),
  /** Reasons and basis are told first, and the subject has so long for its statement. */
  notice: z.strictObject({ statementWithin: packPeriod }).optional(),
  /** The charter's kind of resolution that puts a subject into an association's roll. */
  resolution: packId.optional(),
  /** An association's roll holds its members, unless it says otherwise. */
  membersOnly: z.boolean().default(true),
  publicity: listPublicity,
  /** The law by which an association's black roll may be public all the same. */
  publicBasis: z.strictObject({ document: packName, article: packName }).optional(),
  /** The longest an entry lasts where its document names no earlier day. Absent: until the authority removes it. */
  term: packTerm.optional(),
  earlyExitAfter: packTerm.optional(),
  exitConditions: z.array(packText).max(20).default([]),
});
export type ListEntry = z.infer<typeof listEntry>;
