import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { businessPoint } from "@xinheng/domain/catalogue/measure-entry.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { StandingView } from "@xinheng/domain/standing/standing-view.ts";
import { markFileDropped, saveFile } from "../../platform/file-store.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { textSheet, xlsxMediaType } from "../../platform/sheets/text-sheet.ts";
import { findClaims } from "../../subjects/subject-store.ts";
import { answerLookups, noteLookups } from "./answer-lookups.ts";
import { saveBatch } from "./lookup-store.ts";
import { readCodes } from "./read-codes.ts";
import { batchHeading, batchLine } from "./batch-line.ts";

const mostBytes = 32 * 2 ** 20;

/** A file of codes in, the same codes with verdict, reasons and basis out. It is handed out, and noted as such. */
export const lookUpStandingBatch = deed({
  name: "look-up-standing-batch",
  method: "POST",
  path: "/standing/batches",
  says: {
    zh: "批量查询：上传含“统一社会信用代码”一列的 xlsx 或者 csv，得到逐行结论、理由和依据",
    en: "Look up a file of codes (xlsx or csv): each row comes back with verdict, reasons and basis",
  },
  query: z.object({
    point: businessPoint,
    purpose: z.string().trim().min(2).max(200),
    fileName: z.string().min(1).max(200),
  }),
  upload: { limitBytes: 8 * 2 ** 20 },
  reply: z.object({ batchId: z.uuid(), rows: z.int(), found: z.int(), handover: z.string(), address: z.string() }),
  refuses: ["upload-missing", "lookup-file-unfit", "lookup-file-too-long"],
  journals: ({ reply: { batchId, rows, found } }) => ({ ids: { batchId, rows, found } }),
  async run(given) {
    const { tx, house, actor, now, today, query, upload } = given;
    const { associationId, id: madeBy } = actor;
    if (upload === null || associationId === null || madeBy === null) return refuse("upload-missing");
    const read = await readCodes(house, upload);
    if (isRefusal(read)) return read;
    const claims = await findClaims(tx, read);
    const office = officeFor(actor, "look-up-standing-batch") ?? "";
    const asked = [...new Set(claims.values())];
    const answers = await answerLookups({ ...given, office }, asked, query.point);
    const views = answers.filter((answer): answer is StandingView => answer !== null && !isRefusal(answer));
    const batchId = uuidv7({ msecs: now.getTime() });
    await noteLookups({ ...given, office }, views, { purpose: query.purpose, batchId });
    const bySubject = new Map(
      asked.flatMap((id, at) => {
        const answer = answers[at];
        return answer === undefined || answer === null || isRefusal(answer) ? [] : [[id, answer] as const];
      }),
    );
    const name = `办理环节查询-${today}.xlsx`;
    const sheet = textSheet(
      (async function* () {
        yield await Promise.resolve(batchHeading);
        for (const code of read) yield batchLine(code, bySubject.get(claims.get(code) ?? "") ?? null);
      })(),
      { name: "办理环节查询", columns: batchHeading.length, mended: false },
    );
    const file = await house.files.put(sheet, { name, mediaType: xlsxMediaType, limitBytes: mostBytes });
    if (isRefusal(file)) throw new Error(`the answer of a batch was not kept: ${file.refused}`);
    await saveFile(tx, file, associationId);
    // The codes that were asked are in the answer; the file that brought them has no further use.
    await markFileDropped(tx, upload.id, now);
    const handover = drawHandoverNumber(now);
    const items = views.map(({ subjectId }) => ({ subjectId, recordId: null }));
    await saveHandedOut(tx, { id: handover.id, associationId }, items);
    await saveHandover(tx, handover, {
      ...{ what: "export", operation: "look-up-standing-batch", channel: "download" },
      recipient: { kind: actor.kind === "key" ? "key" : "account", id: madeBy, name: actor.name },
      ...{ actor, office, at: now, file, parameters: { point: query.point }, purpose: query.purpose, basis: office },
      acknowledgeByOn: null,
    });
    const about = { point: query.point, purpose: query.purpose, rows: read.length, found: views.length };
    await saveBatch(tx, {
      id: batchId,
      associationId,
      fileId: file.id,
      handoverId: handover.id,
      ...about,
      madeBy,
      madeAt: now,
    });
    const address = `/api/standing/batches/${batchId}`;
    return { batchId, rows: read.length, found: views.length, handover: handover.number, address };
  },
});
