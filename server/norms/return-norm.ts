import { z } from "zod";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { normParams, stepFrom } from "./norm-step.ts";
import { changeNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

/** Back to the desk: lost in the vote, or not yet good enough. The road is then gone again. */
export const returnNorm = deed({
  name: "return-norm",
  method: "POST",
  path: "/norms/{normId}/return",
  says: {
    zh: "退回起草，写明理由；以后重新审查、征求意见和表决，已有的意见和答复保留。",
    en: "Sends a norm back to the desk with the reason; the road is gone again, and what was said stays.",
  },
  params: normParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const { tx, now, params, body } = given;
    const step = await stepFrom(tx, params.normId, "return-norm");
    if (isRefusal(step)) return step;
    await changeNorm(tx, step.norm.id, { stage: step.stage, returnedWhy: body.reason, toVoteAt: null }, now);
    return viewNorm(given, step.norm.id);
  },
});
