import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { deed } from "../../platform/operation.ts";
import { anyCaseOver, deleteCasesOver } from "./case-ending-store.ts";
import { dropMatterFiles, endedBefore } from "./matter-files.ts";

const retention = "retention-case";
/** In one transaction; what is left goes with the next beat. */
const most = 100;

const count = z.int().min(0);

/** Removes the files of cases that are kept no longer: rows, papers and the text of every document; their numbers stay. */
export const endCaseRetention = deed({
  name: "end-case-retention",
  method: "POST",
  path: "/cases/retention-endings",
  says: {
    zh: "删除保存期满的案卷（由程序每日自动进行）",
    en: "Remove the files of cases past their retention (done by the clock, daily)",
  },
  reply: z.object({ cases: count, papers: count, documents: count }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: reply }),
  async run(given) {
    const before = endedBefore(given.house, retention, given.today);
    const ended = before === null ? [] : await deleteCasesOver(given.tx, before, most);
    if (ended.length === 0) return refuse("retention-not-over");
    return { cases: ended.length, ...(await dropMatterFiles(given, ended)) };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyCaseEnding: DailyDeed = {
  operation: endCaseRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, retention, today);
    return before !== null && (await anyCaseOver(tx, before));
  },
};
