import { z } from "zod";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import { deed } from "../../platform/operation.ts";
import { anyCaseOver, deleteCasesOver } from "./case-ending-store.ts";

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
  async run({ tx, house, now, today, afterCommit }) {
    const before = endedBefore(house, today);
    const ended = before === null ? [] : await deleteCasesOver(tx, before, most);
    if (ended.length === 0) return refuse("retention-not-over");
    const papers = ended.flatMap((one) => one.papers);
    const documents = await listDocumentFiles(
      tx,
      ended.flatMap((one) => one.documents),
    );
    for (const id of [...papers, ...documents]) {
      await markFileDropped(tx, id, now);
      afterCommit(() => house.files.drop(id));
    }
    return { cases: ended.length, papers: papers.length, documents: documents.length };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyCaseEnding: DailyDeed = {
  operation: endCaseRetention,
  async isOwed({ tx, house, today }) {
    const before = endedBefore(house, today);
    return before !== null && (await anyCaseOver(tx, before));
  },
};

function endedBefore({ packs }: House, today: string): string | null {
  return retentionTerm(packs.set, retention, today)?.endedBefore ?? null;
}
