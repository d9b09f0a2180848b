import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { lockRoll } from "../member-store.ts";
import { judgeRoll } from "./judge-roll.ts";
import { readRoll } from "./read-roll.ts";
import { listUnconfirmedRolls, replaceRollFaults, type Roll, saveRoll } from "./roll-file-store.ts";

/**
 * Takes a roll in and checks it: what confirming would do, and what is wrong with which row. A preview that nobody confirmed
 * goes, with its file, when the next one comes.
 */
export const uploadRoll = deed({
  name: "upload-roll",
  method: "POST",
  path: "/rolls",
  says: {
    zh: "上传会员名册（xlsx、xls、csv）并校验，确认之前不改动名册",
    en: "Upload a roll of members (xlsx, xls, csv) and check it; nothing enters before it is confirmed",
  },
  query: z.object({ fileName: z.string().min(1).max(200) }),
  upload: { limitBytes: 16 * 2 ** 20 },
  reply: z.object({ rollId: z.uuid(), address: z.string() }),
  refuses: ["upload-missing"],
  journals: ({ reply: { rollId } }) => ({ ids: { rollId } }),
  async run({ tx, house, actor, now, today, query, upload }) {
    const { associationId, id: uploadedBy } = actor;
    if (upload === null || associationId === null || uploadedBy === null) return refuse("upload-missing");
    await lockRoll(tx, associationId);
    for (const older of await listUnconfirmedRolls(tx)) {
      await saveRoll(tx, { ...older, state: "discarded" });
      await replaceRollFaults(tx, older, []);
      await markFileDropped(tx, older.fileId, now);
    }
    const fresh = {
      ...{ id: uuidv7({ msecs: now.getTime() }), associationId, uploadedBy, uploadedAt: now },
      ...{ fileId: upload.id, fileName: query.fileName, confirmedBy: null, confirmedAt: null },
    };
    const read = await readRoll(house, upload, today);
    if (isRefusal(read)) {
      const refusal = { code: read.refused, details: read.details };
      await saveRoll(tx, { ...fresh, ...unread, refusal, state: "refused" });
    } else {
      const { format, sheetName, header } = read;
      const { counts, faults } = await judgeRoll(tx, read);
      const roll: Roll = { ...fresh, format, sheetName, header, counts, refusal: null, state: "previewed" };
      await saveRoll(tx, roll);
      await replaceRollFaults(tx, roll, faults);
    }
    return { rollId: fresh.id, address: `/api/rolls/${fresh.id}` };
  },
});

const none = { rows: 0, faulty: 0, repeated: 0, admitted: 0, readmitted: 0, unchanged: 0, newSubjects: 0, flagged: 0 };
const unread = { format: null, sheetName: "", header: [], counts: none };
