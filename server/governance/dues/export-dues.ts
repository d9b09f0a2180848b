import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { yuanOf } from "@xinheng/domain/fen.ts";
import type { DuesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { saveFile } from "../../platform/file-store.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { textSheet, xlsxMediaType } from "../../platform/sheets/text-sheet.ts";
import { saveDuesExport } from "./dues-export-store.ts";
import { findAssessment, listLines } from "./dues-line-store.ts";
import { viewLines } from "./view-lines.ts";

const mostLines = 20_000;
const mostBytes = 64 * 2 ** 20;

/** Writes the levy of a year as a workbook. Who took it, when and what for is kept. */
export const exportDues = deed({
  name: "export-dues",
  method: "POST",
  path: "/dues-exports",
  says: {
    zh: "把一年的应缴和已缴会费导出为 xlsx，须写明用途，导出有记录",
    en: "Export the dues of a year as xlsx; the purpose is asked, and the export is recorded",
  },
  body: z.object({
    year: z.number().int().min(1990).max(2200),
    state: z.enum(["paid", "partly", "unpaid"]).optional(),
    purpose: z.string().trim().min(2).max(200),
  }),
  reply: z.object({ exportId: z.uuid(), lines: z.int(), handover: z.string(), address: z.string() }),
  refuses: ["dues-not-assessed"],
  journals: ({ reply: { exportId, lines } }) => ({ ids: { exportId, lines } }),
  async run({ tx, house, actor, now, today, body: { year, state, purpose } }) {
    const { associationId, id: madeBy } = actor;
    if (associationId === null || madeBy === null) throw new Error("an association's office acts in an association");
    if ((await findAssessment(tx, year)) === null) return refuse("dues-not-assessed", { year });
    const lines = await viewLines(tx, await listLines(tx, { year, state }, { offset: 0, limit: mostLines }));
    const office = officeFor(actor, "export-dues") ?? "";
    const name = `${String(year)}年会费-${today}.xlsx`;
    const sheet = textSheet(rowsOf(lines), { name: `${String(year)}年会费`, columns: heading.length, mended: false });
    // A rollback leaves the bytes to the sweep.
    const file = await house.files.put(sheet, { name, mediaType: xlsxMediaType, limitBytes: mostBytes });
    if (isRefusal(file)) throw new Error(`an exported levy was not kept: ${file.refused}`);
    await saveFile(tx, file, associationId);
    const handover = drawHandoverNumber(now);
    const items = lines.map(({ subjectId }) => ({ subjectId, recordId: null }));
    await saveHandedOut(tx, { id: handover.id, associationId }, items);
    await saveHandover(tx, handover, {
      ...{ what: "export", operation: "export-dues", channel: "download" },
      recipient: { kind: actor.kind === "key" ? "key" : "account", id: madeBy, name: actor.name },
      ...{ actor, office, at: now, file, purpose, basis: office },
      parameters: { year: String(year), ...(state === undefined ? {} : { state }) },
      acknowledgeByOn: null,
    });
    const exportId = uuidv7({ msecs: now.getTime() });
    const made = { id: exportId, associationId, fileId: file.id, handoverId: handover.id, year, purpose };
    await saveDuesExport(tx, { ...made, lines: lines.length, madeBy, madeAt: now });
    const address = `/api/dues-exports/${exportId}`;
    return { exportId, lines: lines.length, handover: handover.number, address };
  },
});

const heading = ["会员编号", "会员", "档次", "应缴（元）", "减免（元）", "已缴（元）", "尚欠（元）", "票据号"];

async function* rowsOf(lines: readonly DuesLineView[]): AsyncGenerator<readonly string[]> {
  yield await Promise.resolve(heading);
  for (const line of lines) {
    const receipts = line.entries.filter(({ reversed }) => !reversed).flatMap(({ receipt }) => receipt ?? []);
    yield [
      line.number,
      line.name,
      line.tierName,
      yuanOf(line.assessedFen),
      yuanOf(line.reducedFen),
      yuanOf(line.paidFen),
      yuanOf(line.owedFen),
      receipts.join("、"),
    ];
  }
}
