import { z } from "zod";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import type { House } from "../../platform/house.ts";
import { deed } from "../../platform/operation.ts";
import { areNamesLeft, forgetNames } from "./site-visit-store.ts";

/** The day before which a visit was made whose names are kept no longer; null: no rule is in force. */
function visitedBefore({ packs }: House, today: string): string | null {
  return retentionTerm(packs.set, "retention-visit-names", today)?.endedBefore ?? null;
}

/** The names of those who were met on site are kept as long as the grade may be asked about; how many they were stays. */
export const forgetVisitNames = deed({
  name: "forget-visit-names",
  method: "POST",
  path: "/site-visits/forgotten",
  says: {
    zh: "删除保存期满的现场核查接待人员姓名，只留人数（由程序每日自动进行）",
    en: "Forgets whom a visit on site met once the term is over; their number stays (done by the clock, daily)",
  },
  body: z.object({}),
  reply: z.object({ visits: z.int() }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: { visits: reply.visits } }),
  async run({ tx, house, today }) {
    const before = visitedBefore(house, today);
    const visits = before === null ? 0 : await forgetNames(tx, before);
    return visits === 0 ? refuse("retention-not-over") : { visits };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyNameForgetting: DailyDeed = {
  operation: forgetVisitNames,
  async isOwed({ tx, house, today }) {
    const before = visitedBefore(house, today);
    return before !== null && (await areNamesLeft(tx, before));
  },
};
