import { z } from "zod";
import { judgeFiling } from "@xinheng/domain/archives/filings/filing.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endFiling, findFilingForUpdate } from "./filing-store.ts";

/** The secretariat gives a filing back with its reason: the document does not show it, or does not belong to it. */
export const returnFiling = deed({
  name: "return-filing",
  method: "POST",
  path: "/subjects/{subjectId}/filings/{filingId}/return",
  says: { zh: "退回一份自行申报，写明理由。", en: "Return a filing, with the reason." },
  params: z.object({ subjectId: z.uuid(), filingId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ filingId: z.uuid() }),
  refuses: ["filing-not-found", "filing-not-open", "filing-own"],
  journals: ({ params: { subjectId }, reply: { filingId } }) => ({ subjects: [subjectId], ids: { filingId } }),
  async run({ tx, actor, now, params: { subjectId, filingId }, body: { reason } }) {
    const found = await findFilingForUpdate(tx, subjectId, filingId);
    if (found === null) return refuse("filing-not-found");
    const unfit = judgeFiling(found, "return-filing", actor.id);
    if (unfit !== null) return unfit;
    const { fields } = found;
    await endFiling(tx, found, { state: "returned", reason, recordId: null, fields, endedAt: now, endedBy: actor.id });
    return { filingId };
  },
});
