import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { answerBody, answeringFrom, giveAnswer, journalsAnswer } from "../../archives/objections/give-answer.ts";
import { objectionParams, viewAfter } from "../../archives/objections/objection-step.ts";
import { deed } from "../../platform/operation.ts";
import { changeListEntry, findListEntryForUpdate } from "./list-entry-store.ts";

const dropped = "不再列入。";

/** Answers an objection to a proposal for a roll: what is upheld ends the proposal in the same moment, by the roll's own way out. */
export const decideListingObjection = deed({
  name: "decide-listing-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/listing-answer",
  says: {
    zh: "答复对拟列入名单的异议，出具编号答复书；成立的，同时不再列入。复核由首次答复以外的人办理。",
    en: "Answer an objection to a proposal for a roll by a numbered document; upheld, the proposal is dropped with it. A second look is by somebody else.",
  },
  params: objectionParams,
  body: z.object(answerBody),
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
  ],
  journals: journalsAnswer,
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const answering = await answeringFrom(given, params, "decide-listing-objection");
    if (isRefusal(answering)) return answering;
    const { subjectId, targetId } = answering.kept;
    const entry = await findListEntryForUpdate(tx, subjectId, targetId ?? "");
    const said = { ...body, operation: "decide-listing-objection", correction: dropped, correctedBy: null } as const;
    const made = await giveAnswer(given, answering, said);
    if (isRefusal(made)) return made;
    // Dropped before, or past its retention: there is nothing left to end.
    if (body.outcome !== "rejected" && entry?.stage === "proposed")
      await changeListEntry(tx, entry, {
        ...{ stage: "dropped", endedOn: today, endedBy: actor.id },
        endedWhy: `异议成立（${made.number}）：${body.reasons}`.slice(0, 1_000),
      });
    return viewAfter(given, params);
  },
});
