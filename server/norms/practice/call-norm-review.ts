import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { normParams, stepFrom } from "../norm-step.ts";
import { changeNorm } from "../norm-store.ts";
import { viewNorm } from "../view-norm.ts";

/** The day of the review is over: the norm holds on, and waits to be confirmed, revised or repealed. */
export const callNormReview = deed({
  name: "call-norm-review",
  method: "POST",
  path: "/norms/{normId}/review-call",
  says: {
    zh: "复审日期已到，转入复审（由程序自动进行）",
    en: "Calls for the review when its day is over (done by the clock)",
  },
  params: normParams,
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const step = await stepFrom(given.tx, given.params.normId, "call-norm-review");
    if (isRefusal(step)) return step;
    await changeNorm(given.tx, step.norm.id, { stage: step.stage }, given.now);
    return viewNorm(given, step.norm.id);
  },
});
