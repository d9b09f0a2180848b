import { z } from "zod";
import { judgeFiling } from "@xinheng/domain/archives/filings/filing.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endFiling, findFilingForUpdate } from "./filing-store.ts";

/** Whoever speaks for the subject takes a filing back before it is judged. */
export const withdrawFiling = deed({
  name: "withdraw-filing",
  method: "DELETE",
  path: "/subjects/{subjectId}/filings/{filingId}",
  says: { zh: "撤回一份还没有核对的自行申报。", en: "Take back a filing that was not judged yet." },
  params: z.object({ subjectId: z.uuid(), filingId: z.uuid() }),
  reply: z.object({ filingId: z.uuid() }),
  refuses: ["filing-not-found", "filing-not-open"],
  journals: ({ params: { subjectId }, reply: { filingId } }) => ({ subjects: [subjectId], ids: { filingId } }),
  async run({ tx, actor, now, params: { subjectId, filingId } }) {
    const found = await findFilingForUpdate(tx, subjectId, filingId);
    if (found === null) return refuse("filing-not-found");
    const unfit = judgeFiling(found, "withdraw-filing", actor.id);
    if (unfit !== null) return refuse("filing-not-open", { state: found.state });
    const { fields } = found;
    const ended = { state: "withdrawn", reason: "", recordId: null, fields, endedAt: now, endedBy: actor.id } as const;
    await endFiling(tx, found, ended);
    return { filingId };
  },
});
