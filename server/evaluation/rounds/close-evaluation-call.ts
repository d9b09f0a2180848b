import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeRound } from "./round-store.ts";
import { roundParams, roundStep } from "./round-step.ts";

/** The days of the call are over: nobody applies any more, and the secretariat judges who qualifies. */
export const closeEvaluationCall = deed({
  name: "close-evaluation-call",
  method: "POST",
  path: "/evaluation-rounds/{roundId}/call-end",
  says: {
    zh: "申请截止，转入资格审查（由程序自动进行）",
    en: "Closes the call when its days are over (done by the clock)",
  },
  params: roundParams,
  reply: z.object({ closed: z.literal(true) }),
  refuses: ["evaluation-round-not-found", "evaluation-round-stage-wrong"],
  journals: ({ params }) => ({ ids: { round: params.roundId } }),
  async run({ tx, params }) {
    const step = await roundStep(tx, params.roundId, "close-evaluation-call");
    if (isRefusal(step)) return step;
    await changeRound(tx, step.round.id, { stage: step.stage });
    return { closed: true as const };
  },
});
