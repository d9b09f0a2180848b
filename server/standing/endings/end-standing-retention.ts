import { z } from "zod";
import { fetchableDays } from "@xinheng/domain/archives/exports/export-view.ts";
import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deleteMattersOn } from "../../archives/endings/matter-ending-store.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import {
  anyStandingOver,
  deleteApplicationsOver,
  deleteEntriesOver,
  type DroppedTerm,
  listBatchFilesOver,
} from "./standing-ending-store.ts";

/** In one transaction; what is left goes with the next beat. */
const most = 1_000;
const mostFiles = 100;

const count = z.int().min(0);

/**
 * Removes what was said in rolls and of measures about records that are kept no longer, and the files of answered batches that
 * nobody can fetch any more (MISSION, F7). The records themselves were removed to the left, by `end-retention`.
 */
export const endStandingRetention = deed({
  name: "end-standing-retention",
  method: "POST",
  path: "/standing/retention-endings",
  says: {
    zh: "删除保存期满的名单列入、措施登记和批量查询结果（由程序每日自动进行）",
    en: "Remove list entries, applications of measures and answered batches past their retention (done by the clock, daily)",
  },
  reply: z.object({ subjects: z.array(z.uuid()), entries: count, applications: count, batches: count }),
  refuses: ["retention-not-over"],
  journals: ({ reply: { subjects, ...ids } }) => ({ subjects: subjects.slice(0, 100), ids }),
  async run({ tx, house, now, today, afterCommit }) {
    const entries = await deleteEntriesOver(tx, droppedTerms(house.packs.set, today), most);
    const applications = await deleteApplicationsOver(tx, most);
    const files = await listBatchFilesOver(tx, fetchableSince(now), mostFiles);
    const answered = await deleteMattersOn(
      tx,
      entries.map(({ id }) => id),
    );
    for (const id of [...files, ...(await listDocumentFiles(tx, answered))]) {
      await markFileDropped(tx, id, now);
      afterCommit(() => house.files.drop(id));
    }
    if (entries.length + applications.length + files.length === 0) return refuse("retention-not-over");
    const subjects = [...new Set([...entries, ...applications].map(({ subjectId }) => subjectId))];
    return { subjects, entries: entries.length, applications: applications.length, batches: files.length };
  },
});

/** What the clock asks each day before it performs the deed. */
export const dailyStandingEnding: DailyDeed = {
  operation: endStandingRetention,
  async isOwed({ tx, house, today }) {
    if (await anyStandingOver(tx, droppedTerms(house.packs.set, today))) return true;
    return (await listBatchFilesOver(tx, fetchableSince(house.time.now()), 1)).length > 0;
  },
};

/** As long as an export can be fetched, and a day. */
function fetchableSince(now: Date): Date {
  return new Date(now.getTime() - (fetchableDays + 1) * 86_400_000);
}

/** By each edition of each list, the term of the item that its entries become records of. */
function droppedTerms(packs: PackSet, today: string): DroppedTerm[] {
  return packs.flatMap((list) => {
    if (list.kind !== "list") return [];
    const item = packs.findLast((entry) => entry.kind === "catalogue" && entry.id === list.item);
    const term = item?.kind === "catalogue" ? retentionTerm(packs, item.retention, today) : null;
    return term === null ? [] : [{ edition: entryRef(list), endedBefore: term.endedBefore }];
  });
}
