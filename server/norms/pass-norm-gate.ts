import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { gateShut, normParams, stepFrom } from "./norm-step.ts";
import { changeNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

export const passNormGate = deed({
  name: "pass-norm-gate",
  method: "POST",
  path: "/norms/{normId}/gate",
  says: {
    zh: "通过公平竞争审查：各问和各提示处都已就现在的文本作答，没有须删改的，法律审查人已签署。",
    en: "Passes the competition gate: every question and passage answered on this text, nothing that must go, and a lawyer's signature.",
  },
  params: normParams,
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-rules-missing",
    "norm-project-missing",
    "norm-project-undecided",
    "norm-without-text",
    "norm-topic-missing",
    "gate-passage-open",
    "gate-question-open",
    "gate-passage-must-go",
    "gate-unsigned",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, revision: reply.revision } }),
  async run(given) {
    const step = await stepFrom(given.tx, given.params.normId, "pass-norm-gate");
    if (isRefusal(step)) return step;
    const shut = await gateShut(given, step.norm);
    if (shut !== null) return shut;
    await changeNorm(given.tx, step.norm.id, { stage: step.stage, returnedWhy: null }, given.now);
    return viewNorm(given, step.norm.id);
  },
});
