import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { normParams, stepFrom } from "./norm-step.ts";
import { changeNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";
import { voteBars } from "./vote-bars.ts";

/** The text is fixed here: what the body votes on is what was answered for, reviewed and signed. */
export const putNormToVote = deed({
  name: "put-norm-to-vote",
  method: "POST",
  path: "/norms/{normId}/vote",
  says: {
    zh: "定稿提交表决：意见全部答复、专家意见够数、现在的文本再次通过公平竞争审查。",
    en: "Fixes the text for the vote: every opinion answered, enough experts signed, and the gate passed by this very text.",
  },
  params: normParams,
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "opinions-unanswered",
    "letters-unread",
    "norm-experts-too-few",
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
    const { tx, now, params } = given;
    const step = await stepFrom(tx, params.normId, "put-norm-to-vote");
    if (isRefusal(step)) return step;
    const { norm, stage } = step;
    const [bar] = await voteBars(given, norm);
    if (bar !== undefined) return bar.refusal;
    await changeNorm(tx, norm.id, { stage, toVoteAt: now }, now);
    return viewNorm(given, norm.id);
  },
});
