import { z } from "zod";
import { office as anOffice } from "@xinheng/domain/access/office.ts";
import { officeFor, openTo } from "@xinheng/domain/access/permission.ts";
import { recordFilter } from "@xinheng/domain/archives/exports/record-filter.ts";
import { listedRecordOf, recordPage } from "@xinheng/domain/archives/exports/record-list-view.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { audienceOf, editionsOpenTo } from "../own-records/audience-of.ts";
import { listRecordsBy } from "./record-list-store.ts";

/** The place after which a page goes on: day of decision and id of the last record seen. */
const place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/)
  .transform((text) => ({ decidedOn: text.slice(0, 10), id: text.slice(11) }))
  .pipe(z.object({ decidedOn: z.iso.date(), id: z.uuid() }));

/** The records this association brought in, and what visitors see of the others; from here one exports. */
export const listRecords = question({
  name: "list-records",
  path: "/records",
  says: {
    zh: "按条件列出记录：本协会归集的，以及其他正在公示的，决定日期新的在前。",
    en: "List records by filter: those this association brought in and what is public of the others, newest decision first.",
  },
  query: recordFilter.extend({
    cursor: place.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: recordPage,
  refuses: ["filter-days-reversed"],
  handsOut: ({ query, reply }) => ({
    items: reply.records.map(({ subjectId, recordId }) => ({ subjectId, recordId })),
    parameters: recordFilter.parse(query),
  }),
  async run({ tx, house, actor, today, query }) {
    const { cursor, limit, ...filter } = query;
    if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to)
      return refuse("filter-days-reversed", { from: filter.from, to: filter.to });
    const packs = house.packs.set;
    const gate = visitorGate(packs, today);
    const audience = audienceOf(anOffice.parse(officeFor(actor, "list-records")));
    const sought = { filter, gate, editions: editionsOpenTo(audience, packs) };
    const found = await listRecordsBy(tx, sought, { after: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1)?.record;
    return {
      records: page.map((one) => listedRecordOf(one, packs, gate)),
      next: last !== undefined && found.length > limit ? `${last.decidedOn}~${last.id}` : null,
      can: openTo(actor, ["export-records"]),
    };
  },
});
