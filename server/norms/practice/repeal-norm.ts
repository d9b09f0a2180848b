import { z } from "zod";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { carriedOn } from "../norm-resolution.ts";
import { normParams, stepFrom } from "../norm-step.ts";
import { changeNorm } from "../norm-store.ts";
import { stopReviewClock } from "../review-clock.ts";
import { viewNorm } from "../view-norm.ts";

/** Who may adopt may repeal: it takes a carried resolution of the same kind, on the repeal of this very norm. */
export const repealNorm = deed({
  name: "repeal-norm",
  method: "POST",
  path: "/norms/{normId}/repeal",
  says: {
    zh: "凭有权机构另行通过的决议废止，写明理由；文本仍可查阅，标明已废止。",
    en: "Repeals a norm by another resolution of the competent body, with the reason; the text stays open, marked as repealed.",
  },
  params: normParams,
  body: z.object({ resolutionId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong", "resolution-not-on-norm", "resolution-not-carried"],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, revision: reply.revision } }),
  async run(given) {
    const { tx, now, today, params, body } = given;
    const step = await stepFrom(tx, params.normId, "repeal-norm");
    if (isRefusal(step)) return step;
    const { norm, stage } = step;
    if (norm.toVoteAt === null) throw new Error("a promulgated norm was never put to the vote");
    const { resolutionId } = body;
    const resolution = await carriedOn(tx, norm, { resolutionId, since: norm.toVoteAt, matter: "repeal" });
    if (isRefusal(resolution)) return resolution;
    const why = { repealedOn: today, repealedWhy: body.reason, repealedBy: resolution.id };
    await changeNorm(tx, norm.id, { stage, ...why }, now);
    await stopReviewClock(tx, norm.id);
    return viewNorm(given, norm.id);
  },
});
