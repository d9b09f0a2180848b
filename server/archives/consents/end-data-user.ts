import { z } from "zod";
import { dataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { dataUserParams, standingDataUser } from "./consent-step.ts";
import { revokeConsentsTo } from "./consent-store.ts";
import { endDataUserOn } from "./data-user-store.ts";
import { viewOneDataUser } from "./view-data-user.ts";

/** Ends a data user's entry, and with it every consent given to it: should it come back, subjects are asked anew. */
export const endDataUser = deed({
  name: "end-data-user",
  method: "POST",
  path: "/data-users/{subjectId}/end",
  says: {
    zh: "终止一家授权查询方；给它的授权随即全部停止。",
    en: "Ends a data user's entry; every consent given to it stops at once.",
  },
  params: dataUserParams,
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: dataUserView,
  refuses: ["data-user-not-found", "data-user-ended"],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { dataUser: reply.id } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await standingDataUser(tx, params.subjectId);
    if (isRefusal(found)) return found;
    const why = body.reason;
    await endDataUserOn(tx, found, { on: today, why });
    await revokeConsentsTo(tx, params.subjectId, { at: now, on: today, by: actor.id, why });
    return viewOneDataUser(given, params.subjectId);
  },
});
