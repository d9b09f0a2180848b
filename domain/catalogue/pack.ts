import { z } from "zod";
import { catalogueEntry } from "./catalogue-entry.ts";
import { charterEntry } from "./charter-entry.ts";
import { documentEntry } from "./document-entry.ts";
import { listEntry } from "./list-entry.ts";
import { measureEntry } from "./measure-entry.ts";
import { modelEntry } from "./models/model-entry.ts";
import { packDay, packHeader, packId, packText } from "./pack-header.ts";
import { ruleEntry } from "./rule-entry.ts";
import { templateEntry } from "./template-entry.ts";
import { wordsEntry } from "./words-entry.ts";

/** The year's arrangement: weekdays off and weekend days worked; it may move days of the December before. */
const calendarEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("calendar"),
  year: z.number().int().min(1990).max(2200),
  off: z.array(packDay).max(80),
  worked: z.array(packDay).max(40),
});

/** A bundle for one trade: it names what others define. */
const sectorEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("sector"),
  holds: z.array(packText).min(1).max(50),
  items: z.array(packId).min(1).max(200),
  rules: z.array(packId).max(100).default([]),
  lists: z.array(packId).max(100).default([]),
  measures: z.array(packId).max(100).default([]),
  models: z.array(packId).max(50).default([]),
  templates: z.array(packId).max(100).default([]),
});

/** One entry of a pack, told apart by `kind`; a rule and a word list further by `type`. */
export const packEntry = z.discriminatedUnion("kind", [
  catalogueEntry,
  ruleEntry,
  listEntry,
  measureEntry,
  modelEntry,
  charterEntry,
  templateEntry,
  calendarEntry,
  sectorEntry,
  wordsEntry,
  documentEntry,
]);

export type PackEntry = z.infer<typeof packEntry>;
export type PackKind = PackEntry["kind"];
export type EntryOf<K extends PackKind> = Extract<PackEntry, { kind: K }>;
export type CalendarEntry = EntryOf<"calendar">;

/** Everything that is loaded, checked, in no order. */
export type PackSet = readonly PackEntry[];

/** How a record, a decision or a score names what it was judged by: `id@edition`. */
export function entryRef(entry: Pick<PackEntry, "id" | "edition">): string {
  return `${entry.id}@${entry.edition}`;
}
