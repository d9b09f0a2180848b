import { judgeCorrection } from "@xinheng/domain/archives/objections/objection.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { deed } from "../../platform/operation.ts";
import { correctionOf } from "./correction-of.ts";
import { answerBody, answeringFrom, giveAnswer, journalsAnswer } from "./give-answer.ts";
import { objectionParams, viewAfter } from "./objection-step.ts";

/**
 * Answers an objection, the first time or at a second look, by a numbered document. What is accepted has been corrected by the
 * ordinary road first; from this moment it is disputed no longer, and its receivers are told how it ended.
 */
export const decideObjection = deed({
  name: "decide-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/answer",
  says: {
    zh: "答复异议：成立、部分成立或不成立，说明理由，出具编号答复书；成立的须已更正。复核由首次答复以外的人办理。",
    en: "Answer an objection: accepted, in part, or rejected, with reasons and a numbered document; what is accepted must be corrected first. A second look is by somebody else.",
  },
  params: objectionParams,
  body: z.object({ ...answerBody, correction: z.string().trim().max(1_000).default("") }),
  reply: objectionView,
  refuses: [
    "objection-not-found",
    "objection-stage-wrong",
    "objection-decided-elsewhere",
    "objection-same-decider",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
    "objection-not-corrected",
    "objection-correction-missing",
  ],
  journals: journalsAnswer,
  async run(given) {
    const { params, body } = given;
    const answering = await answeringFrom(given, params, "decide-objection");
    if (isRefusal(answering)) return answering;
    const correction = await correctionOf(given, answering.kept);
    const lacking = judgeCorrection(body.outcome, { changed: correction.changed, words: body.correction });
    if (lacking !== null) return lacking;
    const said = { ...body, operation: "decide-objection", correctedBy: correction.by } as const;
    const made = await giveAnswer(given, answering, said);
    return isRefusal(made) ? made : viewAfter(given, params);
  },
});
