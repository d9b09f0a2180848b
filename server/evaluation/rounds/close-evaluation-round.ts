import { z } from "zod";
import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listEntriesOf } from "./entry-store.ts";
import { stopRoundClocks } from "./round-deadline.ts";
import { changeRound } from "./round-store.ts";
import { roundParams, roundStep } from "./round-step.ts";
import { viewRound } from "./view-round.ts";

/** Nobody is left without an answer: a round is closed when each who applied has a result, was refused, or has gone. */
export const closeEvaluationRound = deed({
  name: "close-evaluation-round",
  method: "POST",
  path: "/evaluation-rounds/{roundId}/closing",
  says: {
    zh: "结束一轮评价并写明情况；还有申请没有结果的，不能结束。",
    en: "Closes a round and says why; not while an application is without a result.",
  },
  params: roundParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: roundView,
  refuses: ["evaluation-round-not-found", "evaluation-round-stage-wrong", "evaluation-entries-under-way"],
  journals: ({ reply }) => ({ ids: { round: reply.id } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await roundStep(tx, params.roundId, "close-evaluation-round");
    if (isRefusal(step)) return step;
    const over = new Set(["final", "not-qualified", "withdrawn"]);
    const left = (await listEntriesOf(tx, step.round.id)).filter(({ stage }) => !over.has(stage)).length;
    if (left > 0) return refuse("evaluation-entries-under-way", { count: left });
    await stopRoundClocks(tx, step.round.id);
    await changeRound(tx, step.round.id, { stage: step.stage, closedOn: today, closedWhy: body.reason });
    return viewRound(given, step.round.id);
  },
});
