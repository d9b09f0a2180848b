import { z } from "zod";
import { findFollowed } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { endEntry } from "./end-entries.ts";
import { listEntriesGroundedElsewhere } from "./list-entry-store.ts";

const why = "所依据的记录已随合并撤销回到原主体";

/**
 * A merge was undone: whatever rolls a subject was put into, or was to, on a record that was the other's all along ends with
 * it. What had been proposed for the other stands under the other again, for it was never moved.
 */
export const endReturnedEntries = deed({
  name: "end-returned-entries",
  method: "POST",
  path: "/list-entries/returned",
  says: {
    zh: "撤销合并后，移出以对方记录为依据的名单（由程序自动进行）",
    en: "End entries that rest on a record which went home when a merge was undone (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ subjects: z.array(z.uuid()), ended: z.int() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects, ids: { ended: reply.ended } }),
  async run(given) {
    const { tx, body } = given;
    const entry = await findFollowed(tx, body.entryId);
    const family = [...(await listLed(tx, entry.subjects)).keys()];
    const elsewhere = await listEntriesGroundedElsewhere(tx, family);
    for (const one of elsewhere) await endEntry(given, one, why);
    return { subjects: entry.subjects, ended: elsewhere.length };
  },
});
