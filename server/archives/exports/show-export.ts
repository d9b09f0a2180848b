import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import { exportView, fetchableDays } from "@xinheng/domain/archives/exports/export-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findFile } from "../../platform/file-store.ts";
import { findHandover } from "../../platform/handovers/handover-store.ts";
import { question } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { listWork } from "../../platform/work-store.ts";
import { type Export, findExport, isExportStale } from "./export-store.ts";

/** How far an export is, for whoever asked for it. */
export const showExport = question({
  name: "show-export",
  path: "/exports/{exportId}",
  says: { zh: "查看一次导出的进度和结果", en: "Show how far an export is" },
  params: z.object({ exportId: z.uuid() }),
  reply: exportView,
  refuses: ["export-not-found"],
  async run({ tx, actor, today, params }) {
    const found = await findExport(tx, params.exportId);
    if (found === null || found.askedBy.id !== actor.id) return refuse("export-not-found");
    const [work] = await listWork(tx, { matterId: found.id, limit: 1 });
    if (work === undefined) throw new Error("an export is laid down with its work");
    const made = await madeOf(tx, found);
    const isFetchable = made !== null && today <= made.untilOn && !made.stale;
    const busy = work.state === "waiting" || work.state === "running";
    return {
      id: found.id,
      format: found.format,
      purpose: found.purpose,
      recipient: found.recipient,
      printed: { ...found.printed },
      askedAt: found.askedAt.toISOString(),
      work: { id: work.id, state: work.state, done: work.done, total: work.total, fault: work.fault },
      made,
      can: openTo(actor, [
        ...(busy ? (["cancel-work"] as const) : []),
        ...(isFetchable ? (["fetch-export"] as const) : []),
        ...(made !== null ? (["show-handover"] as const) : []),
      ]),
    };
  },
});

async function madeOf(tx: ReadTx, { id, made, format }: Export) {
  if (made === null) return null;
  const handover = await findHandover(tx, made.handoverId);
  const file = made.fileId === null ? null : await findFile(tx, made.fileId);
  return {
    rows: made.rows,
    fileName: file?.name ?? `${handover?.number ?? ""}.${format === "xlsx" ? "xlsx" : "csv"}`,
    bytes: file?.bytes ?? 0,
    sha256: handover?.sha256 ?? "",
    handoverId: made.handoverId,
    number: handover?.number ?? "",
    untilOn: addDays(dayOf(made.at), fetchableDays),
    stale: await isExportStale(tx, id),
  };
}
