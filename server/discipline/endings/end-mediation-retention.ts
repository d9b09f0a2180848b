import { z } from "zod";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import { deed } from "../../platform/operation.ts";
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
  async run({ tx, house, now, today, afterCommit }) {
    const before = endedBefore(house, today);
    if (before === null) return refuse("retention-not-over");
    const ended = await deleteMediationsOver(tx, before, most);
    const mediators = await deleteMediatorsOver(tx, before, most);
    if (ended.length + mediators === 0) return refuse("retention-not-over");
    const papers = ended.flatMap((one) => one.papers);
    const documents = await listDocumentFiles(
      tx,
      ended.flatMap((one) => one.drafts),
    );
    for (const id of [...papers, ...documents]) {
      await markFileDropped(tx, id, now);
      afterCommit(() => house.files.drop(id));
    }
    return { mediations: ended.length, papers: papers.length, documents: documents.length, mediators };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyMediationEnding: DailyDeed = {
  operation: endMediationRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, today);
    return before !== null && (await anyMediationOver(tx, before));
  },
};

function endedBefore({ packs }: House, today: string): string | null {
  return retentionTerm(packs.set, retention, today)?.endedBefore ?? null;
}
