import { z } from "zod";
import { publicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPublicityForUpdate, savePublicityEnd } from "./publicity-store.ts";
import { viewPublicity } from "./view-publicity.ts";

/** Ends it: whatever it had made public is public no more from this moment. */
export const switchOffCasePublicity = deed({
  name: "switch-off-case-publicity",
  method: "POST",
  path: "/case-publicity/{publicityId}/end",
  says: {
    zh: "关闭一种惩戒的公示并写明理由；据此公示的惩戒随即撤下。",
    en: "Turn the publication of one kind of sanction off, with the reason; what it had made public is gone at once.",
  },
  params: z.object({ publicityId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(1_000) }),
  reply: publicityPage,
  refuses: ["publicity-not-found", "publicity-off-already", "case-rule-missing"],
  journals: ({ params }) => ({ ids: { publicity: params.publicityId } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const found = await findPublicityForUpdate(tx, params.publicityId);
    if (found === null) return refuse("publicity-not-found");
    if (found.off !== null) return refuse("publicity-off-already");
    await savePublicityEnd(tx, found.id, { on: today, why: body.reason, by: actor.id });
    return viewPublicity(given);
  },
});
