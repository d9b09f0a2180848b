import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { answerBody, answeringFrom, giveAnswer, journalsAnswer } from "../../archives/objections/give-answer.ts";
import { objectionParams, viewAfter } from "../../archives/objections/objection-step.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { holdEntry } from "../rounds/round-step.ts";
import { saveGradeEvent } from "./grade-event-store.ts";
import { gradeToday } from "./grade-today.ts";
import { findStandingGrade, type StandingGrade } from "./standing-grade.ts";
import { tookPart } from "./took-part.ts";

const reopened = "等级交评审机构按原模型重新审议，以决议和等级变动告知书为准。";

/**
 * Answers an objection to a final grade, by somebody who had no part in it. What is upheld changes nothing by itself: a body
 * decides on the grade anew, by what its model gives then, and until then the grade holds and is disputed.
 */
export const decideGradeObjection = deed({
  name: "decide-grade-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/grade-answer",
  says: {
    zh: "答复对已生效等级的异议，出具编号答复书；成立的交评审机构重新审议，等级只按决议变动。参加过评分、评审的人不得办理。",
    en: "Answer an objection to a final grade by a numbered document; upheld, a body decides on it anew, and only that changes it. Nobody who scored or sat answers it.",
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
    "grade-decider-took-part",
    "evaluation-grade-not-standing",
  ],
  journals: journalsAnswer,
  async run(given) {
    const { params, body } = given;
    const answering = await answeringFrom(given, params, "decide-grade-objection");
    if (isRefusal(answering)) return answering;
    const { kept } = answering;
    const standing = await gradeOf(given, kept.targetId);
    if (await tookPart(given, standing.entry, standing.events)) return refuse("grade-decider-took-part");
    const upheld = body.outcome !== "rejected";
    const correctedBy = upheld ? await reopen(given, standing, kept.id) : null;
    if (isRefusal(correctedBy)) return correctedBy;
    const said = { ...body, operation: "decide-grade-objection", correction: reopened, correctedBy } as const;
    const made = await giveAnswer(given, answering, { ...said, pending: upheld });
    return isRefusal(made) ? made : viewAfter(given, params);
  },
});

type Given = GivenDeed<z.output<typeof objectionParams>, Record<string, never>, unknown>;

async function gradeOf(given: Given, entryId: string | null): Promise<StandingGrade> {
  const held = await holdEntry(given.tx, { entryId: entryId ?? "" });
  const standing = isRefusal(held) ? null : await findStandingGrade(given, held.entry);
  if (standing === null) throw new Error("what was objected to is a grade that was published");
  return standing;
}

/** Orders that a body decides on it anew; a grade that is over is not decided on any more. */
async function reopen(
  given: Given,
  { entry, grade, state }: StandingGrade,
  objectionId: string,
): Promise<string | Refusal<"evaluation-grade-not-standing">> {
  if (state !== "final" && state !== "suspended") return refuse("evaluation-grade-not-standing", { state });
  const { tx, actor, now, today } = given;
  const { points, grade: modelled, vetoes } = await gradeToday(given, entry, grade);
  const id = uuidv7({ msecs: now.getTime() });
  await saveGradeEvent(tx, entry, {
    ...{ id, kind: "reopened", on: today, at: now, by: actor.id, objectionId },
    ...{ points, grade: modelled, vetoes, reasons: "", settled: null },
  });
  return id;
}
