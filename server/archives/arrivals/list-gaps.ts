import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { gapList, type Reporting } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { gapsOf } from "@xinheng/domain/archives/arrivals/span.ts";
import type { WorkCalendar } from "@xinheng/domain/calendar.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { question } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { type ExpectedItem, expectedItems } from "./expected-items.ts";
import { type GapNote, listGapNotes, listReporting, type ReportedMonths } from "./reporting-store.ts";

const mostGaps = 120;

/** What the catalogue's cycle lets one expect of a department that reports, and what did not come. */
export const listGaps = question({
  name: "list-gaps",
  path: "/gaps",
  says: {
    zh: "按目录的报送周期，各来源单位哪些时段没有报来，原因查明没有。",
    en: "By the cycle that the catalogue gives: for which spans a department sent nothing, and whether it is known why.",
  },
  query: z.object({
    source: z.string().trim().min(1).max(200).optional(),
    cursor: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: gapList,
  refuses: [],
  async run({ tx, house, actor, today, query: { source, cursor, limit } }) {
    const context = await packContextOf(tx, actor.associationId, today);
    const items = expectedItems(house.packs.set, context);
    const asked = { items: [...items.keys()], source };
    const found = await listReporting(tx, asked, { offset: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const notes = await listGapNotes(tx, [...new Set(page.map((one) => one.source))]);
    const judging = { today, calendar: house.packs.calendar() };
    return {
      items: [...items].map(([item, { entry }]) => ({ item, name: entry.name, nameEn: entry.nameEn ?? null })),
      reportings: page.flatMap((one) => {
        const item = items.get(one.item);
        return item === undefined ? [] : [reportingOf(one, item, notes, judging)];
      }),
      next: found.length > limit ? cursor + limit : null,
      can: openTo(actor, ["explain-gap", "expect-reports", "drop-expected-reports", "list-records", "list-imports"]),
    };
  },
});

function reportingOf(
  { source, item, months, rows, expectedFrom }: ReportedMonths,
  { entry, every, within }: ExpectedItem,
  notes: readonly GapNote[],
  judging: { readonly today: string; readonly calendar: WorkCalendar },
): Reporting {
  const said = new Map(
    notes.filter((note) => note.source === source && note.item === item).map((note) => [note.from, note]),
  );
  const gaps = gapsOf({ months, every, expectedFrom }, { ...judging, within }).map((span) => ({
    ...span,
    note: written(said.get(span.from)),
  }));
  return {
    ...{ source, item, itemName: entry.name, itemNameEn: entry.nameEn ?? null, every, rows },
    firstMonth: months[0] ?? null,
    lastMonth: months.at(-1) ?? null,
    expectedFrom,
    unexplained: gaps.filter(({ note }) => note === null).length,
    gaps: gaps.slice(0, mostGaps),
  };
}

function written(note: GapNote | undefined) {
  return note === undefined ? null : { reason: note.reason, note: note.note, by: note.by, on: dayOf(note.at) };
}
