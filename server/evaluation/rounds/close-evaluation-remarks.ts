import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginScoringIfReady } from "./end-of-remarks.ts";
import { roundParams, roundStep } from "./round-step.ts";

/** The days for remarks are over. A remark without an answer holds scoring back until it has one. */
export const closeEvaluationRemarks = deed({
  name: "close-evaluation-remarks",
  method: "POST",
  path: "/evaluation-rounds/{roundId}/remarks-end",
  says: {
    zh: "数据核对期满，没有待答复的异议即转入评分（由程序自动进行）",
    en: "Ends the days for remarks; scoring begins once every remark is answered (done by the clock)",
  },
  params: roundParams,
  reply: z.object({ scoring: z.boolean() }),
  refuses: ["evaluation-round-not-found", "evaluation-round-stage-wrong"],
  journals: ({ params, reply }) => ({ ids: { round: params.roundId, scoring: reply.scoring ? "yes" : "no" } }),
  async run({ tx, today, params }) {
    const step = await roundStep(tx, params.roundId, "close-evaluation-remarks");
    if (isRefusal(step)) return step;
    return { scoring: await beginScoringIfReady(tx, step.round.id, today) };
  },
});
