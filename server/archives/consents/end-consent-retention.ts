import { z } from "zod";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import { deed } from "../../platform/operation.ts";
import { anyConsentOver, type ConsentsOver, deleteConsentsOver } from "./consent-ending-store.ts";

const retention = "retention-consent";
/** A scan that no entry came to name is kept so long. */
const looseDays = 7;
/** In one transaction; what is left goes with the next beat. */
const most = 200;

const count = z.int().min(0);

/** Removes consents and requests past their retention, and scans; the looks under them stay in the access log. */
export const endConsentRetention = deed({
  name: "end-consent-retention",
  method: "POST",
  path: "/consents/retention-endings",
  says: {
    zh: "删除保存期满的授权和没有用到的扫描件（由程序每日自动进行）",
    en: "Remove consents past their retention and scans nobody used (done by the clock, daily)",
  },
  reply: z.object({ consents: count, papers: count }),
  refuses: ["retention-not-over"],
  journals: ({ reply }) => ({ ids: reply }),
  async run({ tx, house, now, today, afterCommit }) {
    const { consents, papers } = await deleteConsentsOver(tx, overOn(house, today, now), most);
    if (consents + papers.length === 0) return refuse("retention-not-over");
    for (const id of papers) {
      await markFileDropped(tx, id, now);
      afterCommit(() => house.files.drop(id));
    }
    return { consents, papers: papers.length };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyConsentEnding: DailyDeed = {
  operation: endConsentRetention,
  isOwed: ({ tx, house, today }) => anyConsentOver(tx, overOn(house, today, house.time.now())),
};

function overOn({ packs }: House, today: string, now: Date): ConsentsOver {
  return {
    endedBefore: retentionTerm(packs.set, retention, today)?.endedBefore ?? null,
    looseBefore: new Date(now.getTime() - looseDays * 86_400_000),
  };
}
