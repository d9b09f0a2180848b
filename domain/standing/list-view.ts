import { z } from "zod";
import { listColour, listPublicity } from "../catalogue/list-entry.ts";

const named = { name: z.string(), nameEn: z.string().nullable() };

export const listView = z.object({
  id: z.string(),
  edition: z.string(),
  ...named,
  colour: listColour,
  holder: z.enum(["authority", "association"]),
  authority: z.string(),
  article: z.string(),
  criteria: z.array(z.object({ id: z.string(), text: z.string(), textEn: z.string().nullable() })),
  publicity: listPublicity,
  /** `3Y`; null: until the authority removes it. */
  term: z.string().nullable(),
  earlyExitAfter: z.string().nullable(),
  exitConditions: z.array(z.string()),
  statementWithin: z.string().nullable(),
  resolution: z.string().nullable(),
  item: z.string(),
  /** How many stand in it today. */
  standing: z.number().int(),
});
export type ListView = z.infer<typeof listView>;

/** Somebody's place in a list as those read it who may. */
export const listEntryView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  code: z.string().nullable(),
  list: z.string(),
  listName: z.string(),
  listNameEn: z.string().nullable(),
  colour: listColour,
  holder: z.enum(["authority", "association"]),
  edition: z.string(),
  criterion: z.string().nullable(),
  why: z.string(),
  article: z.string(),
  document: z.object({ number: z.string(), issuer: z.string(), decidedOn: z.iso.date() }),
  paper: z.uuid().nullable(),
  state: z.enum(["proposed", "in-list", "ended", "dropped", "left"]),
  proposedOn: z.iso.date().nullable(),
  statementDueOn: z.iso.date().nullable(),
  statement: z.string().nullable(),
  statedOn: z.iso.date().nullable(),
  resolution: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** The first day on which it may be left early; null: there is no early exit. */
  earliestExitOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  endedWhy: z.string().nullable(),
  /** The record an objection to it is filed on; null: it has none yet. */
  recordId: z.uuid().nullable(),
  disputedSince: z.iso.date().nullable(),
  /** The record that it rests on is disputed, since this day. */
  groundDisputedSince: z.iso.date().nullable(),
  can: z.array(z.string()),
});
export type ListEntryView = z.infer<typeof listEntryView>;
