import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endTerm, findTermForUpdate } from "./office-term-store.ts";

export const endOffice = deed({
  name: "end-office",
  method: "DELETE",
  path: "/offices/{termId}",
  says: { zh: "免去一项职务，立即生效。", en: "Ends a term of office, at once." },
  params: z.object({ termId: z.uuid() }),
  reply: z.object({ id: z.uuid(), accountId: z.uuid(), endedOn: z.iso.date() }),
  refuses: ["term-not-found", "own-office", "term-ended"],
  journals: ({ reply }) => ({ ids: { term: reply.id, account: reply.accountId } }),
  run: async ({ tx, actor, params, today }) => {
    const term = await findTermForUpdate(tx, params.termId);
    if (term === null) return refuse("term-not-found");
    if (term.accountId === actor.id) return refuse("own-office");
    if (term.endedOn !== null || (term.untilOn !== null && term.untilOn < today)) return refuse("term-ended");
    // A term that has not begun ends on its first day; being ended, it never runs.
    const endedOn = term.fromOn > today ? term.fromOn : today;
    await endTerm(tx, term.id, endedOn);
    return { id: term.id, accountId: term.accountId, endedOn };
  },
});
