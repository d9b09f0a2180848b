import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { findConsultation } from "./consultation-store.ts";
import { normParams, stepFrom } from "./norm-step.ts";
import { changeNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

export const closeNormConsultation = deed({
  name: "close-norm-consultation",
  method: "POST",
  path: "/norms/{normId}/consultation/closing",
  says: {
    zh: "征求意见期满后结束，进入专家评审；可以按意见修改文本。",
    en: "Closes the consultation once its last day is over; the experts review, and opinions may be worked into the text.",
  },
  params: normParams,
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong", "consultation-still-open"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const { tx, now, today, params } = given;
    const step = await stepFrom(tx, params.normId, "close-norm-consultation");
    if (isRefusal(step)) return step;
    const { norm, stage } = step;
    const closesOn = (await findConsultation(tx, norm.id))?.closesOn;
    if (closesOn === undefined) throw new Error("a norm under consultation has none");
    // The last day ends at midnight.
    if (today <= closesOn) return refuse("consultation-still-open", { closesOn });
    await changeNorm(tx, norm.id, { stage }, now);
    return viewNorm(given, norm.id);
  },
});
