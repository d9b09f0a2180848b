import { z } from "zod";
import { findImport } from "../../archives/import-store.ts";
import { deed } from "../../platform/operation.ts";
import { findWork, type Work } from "../../platform/work-store.ts";
import { importNews } from "./entry-news.ts";
import { type News, tell } from "./tell.ts";

/** Follows long work that failed: tells whoever waits for it. */
export const tellOfFailedWork = deed({
  name: "tell-of-failed-work",
  method: "POST",
  path: "/notices/failed-work",
  says: {
    zh: "将没有办成的任务通知有关人员（由程序自动进行）",
    en: "Tell of work that failed (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ told: z.int() }),
  refuses: [],
  journals: "quiet",
  async run(given) {
    const work = await findWork(given.tx, given.body.entryId);
    if (work === null) return { told: 0 };
    const found = await findImport(given.tx, work.matterId);
    if (found !== null) return { told: await tell(given, await importNews(given, found, "import-failed", work.id)) };
    const news = newsOfWork(work);
    return { told: news === null ? 0 : await tell(given, news) };
  },
});

/** For whoever began it; what the program began by itself stands on the page of long work. */
function newsOfWork({ id, associationId, queue, matterId, startedBy }: Work): News | null {
  if (startedBy === null) return null;
  const about = { operation: queue, ...(queue === "carry-out-export" ? { exportId: matterId } : {}) };
  return { kind: "work-failed", associationId, about, event: id, persons: [startedBy] };
}
