import { z } from "zod";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { normParams, stepFrom } from "../norm-step.ts";
import { changeNorm } from "../norm-store.ts";
import { startReviewClock, stopReviewClock } from "../review-clock.ts";
import { viewNorm } from "../view-norm.ts";

export const confirmNorm = deed({
  name: "confirm-norm",
  method: "POST",
  path: "/norms/{normId}/confirmation",
  says: {
    zh: "复审后继续有效：写明复审结论和下次复审日期。",
    en: "After the review the norm stands: what was found, and when it is looked at next.",
  },
  params: normParams,
  body: z.object({ note: z.string().trim().min(6).max(2_000), reviewOn: z.iso.date() }),
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong", "norm-rules-missing", "norm-review-too-late"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const { tx, now, today, params, body } = given;
    const step = await stepFrom(tx, params.normId, "confirm-norm");
    if (isRefusal(step)) return step;
    await stopReviewClock(tx, step.norm.id);
    const late = await startReviewClock(given, step.norm, { from: today, reviewOn: body.reviewOn });
    if (late !== null) return late;
    const { note: reviewedNote, reviewOn } = body;
    await changeNorm(tx, step.norm.id, { stage: step.stage, reviewedNote, reviewOn }, now);
    return viewNorm(given, step.norm.id);
  },
});
