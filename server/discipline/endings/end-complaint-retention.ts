import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { deed } from "../../platform/operation.ts";
import { anyComplaintOver, deleteComplaintsOver } from "./complaint-ending-store.ts";
import { dropMatterFiles, endedBefore } from "./matter-files.ts";

const retention = "retention-complaint";
/** In one transaction; what is left goes with the next beat. */
const most = 100;

const count = z.int().min(0);

/** Removes complaints that are kept no longer: rows with the sealed contact, papers, the text of letters; their numbers stay. */
export const endComplaintRetention = deed({
  name: "end-complaint-retention",
  method: "POST",
  path: "/complaints/retention-endings",
  says: {
    zh: "删除保存期满的投诉（由程序每日自动进行）",
    en: "Remove complaints past their retention (done by the clock, daily)",
  },
  reply: z.object({ complaints: count, papers: count, documents: count }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: reply }),
  async run(given) {
    const before = endedBefore(given.house, retention, given.today);
    const ended = before === null ? [] : await deleteComplaintsOver(given.tx, before, most);
    if (ended.length === 0) return refuse("retention-not-over");
    return { complaints: ended.length, ...(await dropMatterFiles(given, ended)) };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyComplaintEnding: DailyDeed = {
  operation: endComplaintRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, retention, today);
    return before !== null && (await anyComplaintOver(tx, before));
  },
};
