import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { deed } from "../../platform/operation.ts";
import { dropMatterFiles, endedBefore } from "./matter-files.ts";
import { anyMediationOver, deleteMediationsOver, deleteMediatorsOver } from "./mediation-ending-store.ts";

const retention = "retention-mediation";
/** In one transaction; what is left goes with the next beat. */
const most = 100;

const count = z.int().min(0);

/**
 * Removes what was said in mediations that are kept no longer: rows, papers, sealed notes, the text of every agreement
 * (MISSION, F7). Numbers of agreements stay in their register, and what entered the archive with the word of both stays there.
 */
export const endMediationRetention = deed({
  name: "end-mediation-retention",
  method: "POST",
  path: "/mediations/retention-endings",
  says: {
    zh: "删除保存期满的调解材料（由程序每日自动进行）",
    en: "Remove what was said in mediations past their retention (done by the clock, daily)",
  },
  reply: z.object({
    mediations: count,
    papers: count,
    /** Files of agreements; their numbers stay. */
    documents: count,
    /** Who left the roll long ago, with what tied them to whom. */
    mediators: count,
  }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: reply }),
  async run(given) {
    const { tx, house, today } = given;
    const before = endedBefore(house, retention, today);
    if (before === null) return refuse("retention-not-over");
    const ended = await deleteMediationsOver(tx, before, most);
    const mediators = await deleteMediatorsOver(tx, before, most);
    if (ended.length + mediators === 0) return refuse("retention-not-over");
    const files = ended.map(({ papers, drafts }) => ({ papers, documents: drafts }));
    return { mediations: ended.length, ...(await dropMatterFiles(given, files)), mediators };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyMediationEnding: DailyDeed = {
  operation: endMediationRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, retention, today);
    return before !== null && (await anyMediationOver(tx, before));
  },
};
