import { z } from "zod";
import { findFollowed } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { endEntriesRestingOn } from "./end-entries.ts";

const why = "所依据的记录已被撤回";

/** A record was taken back: whatever rolls it put a subject into, or was to, end with it. */
export const endRecalledEntries = deed({
  name: "end-recalled-entries",
  method: "POST",
  path: "/list-entries/recalled",
  says: {
    zh: "记录撤回后，移出以它为依据的名单（由程序自动进行）",
    en: "End entries that rest on a record which was taken back (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ subjects: z.array(z.uuid()), ended: z.int() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects, ids: { ended: reply.ended } }),
  async run(given) {
    const { tx, body } = given;
    const entry = await findFollowed(tx, body.entryId);
    const [subjectId] = entry.subjects;
    const { recordId } = z.object({ recordId: z.string() }).parse(entry.ids);
    if (subjectId === undefined) throw new Error("a recall is of a subject's record");
    const of = { subjectId, versions: [{ subjectId, id: recordId }] };
    return { subjects: [subjectId], ended: await endEntriesRestingOn(given, of, why) };
  },
});
