import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findRound } from "./round-store.ts";
import { roundParams } from "./round-step.ts";
import { viewRound } from "./view-round.ts";

export const showEvaluationRound = question({
  name: "show-evaluation-round",
  path: "/evaluation-rounds/{roundId}",
  says: {
    zh: "一轮会员信用评价：计划、公告、数据冻结、全部申请及各自到哪一步、下一步由谁办理。",
    en: "A round of evaluation: plan, call, freeze, and every application with its stage and who is next.",
  },
  params: roundParams,
  reply: roundView,
  refuses: ["evaluation-round-not-found"],
  async run(given) {
    if ((await findRound(given.tx, given.params.roundId)) === null) return refuse("evaluation-round-not-found");
    return viewRound(given, given.params.roundId);
  },
});
