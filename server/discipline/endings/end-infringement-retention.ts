import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { deed } from "../../platform/operation.ts";
import { anyInfringementOver, deleteInfringementsOver, deleteSuitsOver } from "./infringement-ending-store.ts";
import { dropMatterFiles, endedBefore } from "./matter-files.ts";

const retention = "retention-infringement";
/** In one transaction; what is left goes with the next beat. */
const most = 100;

const count = z.int().min(0);

/** Removes complaints about data and files of suits that are kept no longer: rows, extracts, papers, the text of documents; their numbers stay. */
export const endInfringementRetention = deed({
  name: "end-infringement-retention",
  method: "POST",
  path: "/infringements/retention-endings",
  says: {
    zh: "删除保存期满的侵权投诉和诉讼案卷（由程序每日自动进行）",
    en: "Remove complaints about data and files of suits past their retention (done by the clock, daily)",
  },
  reply: z.object({ infringements: count, suits: count, papers: count, documents: count }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: reply }),
  async run(given) {
    const before = endedBefore(given.house, retention, given.today);
    const ended = before === null ? [] : await deleteInfringementsOver(given.tx, before, most);
    const suits = before === null ? [] : await deleteSuitsOver(given.tx, before, most);
    if (ended.length + suits.length === 0) return refuse("retention-not-over");
    return {
      infringements: ended.length,
      suits: suits.length,
      ...(await dropMatterFiles(given, [...ended, ...suits])),
    };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyInfringementEnding: DailyDeed = {
  operation: endInfringementRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, retention, today);
    return before !== null && (await anyInfringementOver(tx, before));
  },
};
