import { z } from "zod";
import { findFollowed } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { endEntriesRestingOn } from "./end-entries.ts";

const why = "所依据的记录已完成信用修复";

/**
 * A record was repaired: whatever rolls it put its subject into, or was to, end with it. Should the repair fall later, the
 * authority's record shows again, and a new entry in a roll takes a new proposal.
 */
export const endRepairedEntries = deed({
  name: "end-repaired-entries",
  method: "POST",
  path: "/list-entries/repaired",
  says: {
    zh: "信用修复后，移出以该记录为依据的名单（由程序自动进行）",
    en: "End entries that rest on a record which was repaired (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ subjects: z.array(z.uuid()), ended: z.int() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects, ids: { ended: reply.ended } }),
  async run(given) {
    const { tx, body } = given;
    const entry = await findFollowed(tx, body.entryId);
    const [subjectId] = entry.subjects;
    const { record: recordId, outcome } = z.object({ record: z.string(), outcome: z.string() }).parse(entry.ids);
    if (subjectId === undefined) throw new Error("a repair is of a subject's record");
    const granted = outcome === "granted" && recordId !== "";
    const ended = granted ? await endEntriesRestingOn(given, { subjectId, recordId }, why) : 0;
    return { subjects: [subjectId], ended };
  },
});
