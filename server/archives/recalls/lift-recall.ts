import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findOwnRecall, liftOwnRecall } from "../own-records/association-recall-store.ts";
import { findRecall, liftRecalls } from "./recall-store.ts";

/**
 * Lets a row that was taken back come in again. The record itself does not come back by this: nothing is shown without a
 * source that stands behind it, so the source has to send it anew.
 */
export const liftRecall = deed({
  name: "lift-recall",
  method: "DELETE",
  path: "/subjects/{subjectId}/records/{recordId}/recall",
  says: {
    zh: "解除撤回，写明理由。原记录不自动恢复；来源单位重新报送后才能入档。",
    en: "Lift a recall, with a reason. The record does not come back by itself: its source has to send it again.",
  },
  params: z.object({ subjectId: z.uuid(), recordId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ recordId: z.uuid(), liftedOn: z.iso.date() }),
  refuses: ["recall-not-found"],
  journals: ({ params: { subjectId, recordId } }) => ({ subjects: [subjectId], ids: { recordId } }),
  async run({ tx, actor, now, today, params: { subjectId, recordId: id }, body }) {
    const by = { at: now, accountId: actor.id, reason: body.reason };
    if ((await findRecall(tx, { subjectId, id }, true)) !== null) {
      await liftRecalls(tx, [{ subjectId, id }], by);
      return { recordId: id, liftedOn: today };
    }
    const own = await findOwnRecall(tx, { subjectId, id }, true);
    if (own === null) return refuse("recall-not-found");
    await liftOwnRecall(tx, { subjectId: own.subjectId, id }, by);
    return { recordId: id, liftedOn: today };
  },
});
