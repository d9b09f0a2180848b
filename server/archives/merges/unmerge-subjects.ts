import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { moveClaims } from "../../subjects/claim-store.ts";
import {
  endMerge,
  findMergeForUpdate,
  leadTo,
  listMergedCodes,
  listMerges,
  lockSubjects,
  type Merge,
  takeBack,
} from "../../subjects/merge-store.ts";
import { tryLockCollecting } from "../import-store.ts";
import { collectedItems } from "./collected-items.ts";
import { recordReader } from "./moving-records.ts";
import { returnRecords } from "./return-records.ts";

const params = z.object({ subjectId: z.uuid(), mergeId: z.uuid() });
const body = z.object({ reason: z.string().trim().min(2).max(500) });

/**
 * Two archives turn out to be two after all. What came over goes back the same way, as new versions; what was collected
 * since under one of the loser's codes goes with the code.
 */
export const unmergeSubjects = deed({
  name: "unmerge-subjects",
  method: "DELETE",
  path: "/subjects/{subjectId}/merges/{mergeId}",
  says: {
    zh: "撤销一次合并，写明理由。记录、代码和名称回到原主体；合并后按其代码归集的记录随代码回去。",
    en: "Undo a merge, with a reason. Records, codes and names go back; what was collected since under its codes goes with them.",
  },
  params,
  body,
  reply: z.object({ mergeId: z.uuid(), loserId: z.uuid(), returned: z.int() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "merge-not-found",
    "merge-undone",
    "merge-not-last",
    "collecting-busy",
  ],
  journals: ({ params: { subjectId }, reply: { mergeId, loserId, returned } }) => ({
    subjects: [subjectId, loserId],
    ids: { mergeId, returned },
  }),
  async run(given) {
    const { tx, house, actor, now, today } = given;
    const merge = await findStanding(given);
    if (isRefusal(merge)) return merge;
    const { subjectId, loserId, id: mergeId } = merge;
    const [before, after] = [await listMergedCodes(tx, [subjectId]), await listMergedCodes(tx, [loserId])];
    const reader = recordReader(house, await packContextOf(tx, actor.associationId, today));
    const returned = await returnRecords(tx, { merge, reader, before, after, at: now });
    await moveClaims(tx, merge.codes, { from: subjectId, to: loserId });
    await takeBack(tx, merge);
    await leadTo(tx, loserId, null);
    await endMerge(tx, merge, { at: now, by: actor.id, reason: given.body.reason });
    return { mergeId, loserId, returned };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;

/** The merge, with both subjects held; only the last one of a subject can be undone, or what it ended would be lost. */
async function findStanding({
  tx,
  house,
  params: { subjectId, mergeId },
}: Given): Promise<
  | Merge
  | Refusal<
      "subject-not-found" | "subject-merged" | "merge-not-found" | "merge-undone" | "merge-not-last" | "collecting-busy"
    >
> {
  if (!(await tryLockCollecting(tx, collectedItems(house)))) return refuse("collecting-busy");
  const merge = await findMergeForUpdate(tx, subjectId, mergeId);
  const found = await lockSubjects(tx, [subjectId, ...(merge === null ? [] : [merge.loserId])]);
  const winner = found.get(subjectId);
  if (winner === undefined) return refuse("subject-not-found");
  if (merge === null) return refuse("merge-not-found");
  if (merge.undoneAt !== null) return refuse("merge-undone", { on: dayOf(merge.undoneAt) });
  if (winner.mergedInto !== null) return refuse("subject-merged", { winner: winner.mergedInto });
  const [last] = await listMerges(tx, subjectId);
  return last?.id === merge.id ? merge : refuse("merge-not-last");
}
