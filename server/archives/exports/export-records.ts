import { z } from "zod";
import { v7 as uuidv7 } from "uuid";
import { office as anOffice } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { exportOrder, mostExported } from "@xinheng/domain/archives/exports/export-view.ts";
import { printedFilter } from "@xinheng/domain/archives/exports/export-row.ts";
import { recordFilter } from "@xinheng/domain/archives/exports/record-filter.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { audienceOf, editionsOpenTo } from "../own-records/audience-of.ts";
import { nameOfItem } from "./item-name.ts";
import { countRecordsBy } from "./record-list-store.ts";
import { startExport } from "./start-export.ts";

/** Asks for records as a file, by the filter of the list; the program makes it, and it leaves a handover. */
export const exportRecords = deed({
  name: "export-records",
  method: "POST",
  path: "/records/exports",
  says: {
    zh: "按列表的筛选条件导出记录为文件（xlsx 或 csv）。须写明用途；每次导出都登记交付。",
    en: "Export records by the filter of the list as xlsx or csv. A purpose is needed; every export is registered as handed out.",
  },
  body: recordFilter.extend(exportOrder.shape),
  reply: z.object({ exportId: z.uuid(), workId: z.uuid(), rows: z.int(), address: z.string() }),
  refuses: [
    "filter-days-reversed",
    "export-empty",
    "export-too-large",
    "acknowledge-day-past",
    "acknowledge-without-recipient",
  ],
  journals: ({ reply }) => ({ ids: { exportId: reply.exportId, rows: reply.rows } }),
  async run({ tx, house, actor, now, today, body }) {
    const { format, language, purpose, recipient, acknowledgeByOn, ...filter } = body;
    if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to)
      return refuse("filter-days-reversed", { from: filter.from, to: filter.to });
    const packs = house.packs.set;
    const office = anOffice.parse(officeFor(actor, "export-records"));
    const sought = { filter, gate: visitorGate(packs, today), editions: editionsOpenTo(audienceOf(office), packs) };
    const rows = await countRecordsBy(tx, sought, mostExported + 1);
    if (rows === 0) return refuse("export-empty");
    if (rows > mostExported) return refuse("export-too-large", { most: mostExported });
    const subject = filter.subjectId === undefined ? null : await findSubject(tx, filter.subjectId);
    const named = { item: nameOfItem(packs, filter.item, language), subject: subject?.name ?? null };
    const order = { format, language, purpose, recipient, acknowledgeByOn };
    const asked = {
      id: uuidv7(),
      filter,
      printed: printedFilter(filter, named, language),
    };
    const workId = await startExport({ tx, house, actor, office, now, today }, asked, order);
    if (isRefusal(workId)) return workId;
    return { exportId: asked.id, workId, rows, address: `/api/exports/${asked.id}` };
  },
});
