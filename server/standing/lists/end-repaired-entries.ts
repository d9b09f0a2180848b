import { z } from "zod";
import { laidElsewhere } from "../../archives/objections/tell-receivers.ts";
import { findRepairById, type KeptRepair } from "../../archives/repairs/repair-store.ts";
import type { Tx } from "../../platform/database.ts";
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
    const { repair: id, outcome } = z.object({ repair: z.uuid(), outcome: z.string() }).parse(entry.ids);
    if (subjectId === undefined) throw new Error("a repair is of a subject's record");
    // Null: kept no longer, and so neither is what rested on its record.
    const repair = outcome === "granted" ? await findRepairById(tx, id) : null;
    const ended = repair === null ? 0 : await endEntriesRestingOn(given, await recordOf(tx, repair), why);
    return { subjects: [subjectId], ended };
  },
});

/** The record of a repair in every version, wherever merges have laid it: an entry may rest on any of them. */
async function recordOf(tx: Tx, { subjectId, recordSubject, recordId, common }: KeptRepair) {
  const elsewhere = await laidElsewhere(tx, { recordSubject, recordId, common });
  const versions = elsewhere.flatMap((one) =>
    one.recordId === null ? [] : [{ subjectId: one.subjectId, id: one.recordId }],
  );
  return { subjectId, versions: [{ subjectId: recordSubject, id: recordId }, ...versions] };
}
