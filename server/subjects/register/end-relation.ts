import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { sourceDocument } from "@xinheng/domain/subjects/register-view.ts";
import { deed } from "../../platform/operation.ts";
import { endRelationOf, findRelationForUpdate } from "./relation-store.ts";

/** Ends a relation on a day, by a document. It stays on the page with its days; entered by mistake, it is shown to nobody else. */
export const endRelation = deed({
  name: "end-relation",
  method: "DELETE",
  path: "/subjects/{subjectId}/relations/{relationId}",
  says: {
    zh: "终止一个隶属关系，写明日期和依据的文书；登记有误的，注明误登，保留原登记。",
    en: "End a relation on a day, by a document; one entered by mistake is marked so and kept.",
  },
  params: z.object({ subjectId: z.uuid(), relationId: z.uuid() }),
  body: z.object({ toOn: z.iso.date(), document: sourceDocument, mistaken: z.boolean().default(false) }),
  reply: z.object({ subjectId: z.uuid(), relationId: z.uuid() }),
  refuses: ["relation-not-found", "relation-ended", "register-day-in-future", "register-days-reversed"],
  journals: ({ params: { subjectId, relationId } }) => ({ subjects: [subjectId], ids: { relationId } }),
  async run({ tx, actor, now, today, params: { subjectId, relationId }, body: { toOn, document, mistaken } }) {
    const found = await findRelationForUpdate(tx, subjectId, relationId);
    if (found === null) return refuse("relation-not-found");
    if (found.toOn !== null) return refuse("relation-ended", { on: found.toOn });
    if (toOn > today) return refuse("register-day-in-future", { on: toOn, today });
    if (toOn < found.fromOn) return refuse("register-days-reversed", { from: found.fromOn, to: toOn });
    await endRelationOf(tx, found, { toOn, document, mistaken, at: now, by: actor.id });
    return { subjectId, relationId };
  },
});
