import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { startRoundClock } from "./round-deadline.ts";
import { changeRound } from "./round-store.ts";
import { roundParams, roundStep } from "./round-step.ts";
import { viewRound } from "./view-round.ts";

/** From today every member may apply, until the pack's days are over; the clock closes the call. */
export const callEvaluationRound = deed({
  name: "call-evaluation-round",
  method: "POST",
  path: "/evaluation-rounds/{roundId}/call",
  says: {
    zh: "发出评价公告，开始接受会员申请；截止日由规则包的天数得出，到期自动截止。",
    en: "Issues the public call; members may apply until the day the pack's rule gives, and the clock closes it.",
  },
  params: roundParams,
  reply: roundView,
  refuses: ["evaluation-round-not-found", "evaluation-round-stage-wrong", "evaluation-rule-missing"],
  journals: ({ reply }) => ({ ids: { round: reply.id, applyUntil: reply.applyUntil ?? "" } }),
  async run(given) {
    const { tx, today, params } = given;
    const step = await roundStep(tx, params.roundId, "call-evaluation-round");
    if (isRefusal(step)) return step;
    const { id, associationId } = step.round;
    const applyUntil = await startRoundClock(given, "call", { id, associationId, subjectId: null });
    if (isRefusal(applyUntil)) return applyUntil;
    await changeRound(tx, id, { stage: step.stage, calledOn: today, applyUntil });
    return viewRound(given, id);
  },
});
