import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { answerBody, answeringFrom, giveAnswer, journalsAnswer } from "../../archives/objections/give-answer.ts";
import { objectionParams, viewAfter } from "../../archives/objections/objection-step.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import type { PeopleIndicator } from "../people-indicators.ts";
import { judgeNamed, namedAnew, reopenMarks } from "../reopenings/reopen-marks.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { startRoundClock, stopRoundClock } from "../rounds/round-deadline.ts";
import { holdEntry } from "../rounds/round-step.ts";
import { saveGradeEvent } from "./grade-event-store.ts";
import { gradeToday } from "./grade-today.ts";
import { findStandingGrade, type StandingGrade } from "./standing-grade.ts";
import { tookPart } from "./took-part.ts";

const reopened = "等级交评审机构按原模型重新审议，以决议和等级变动告知书为准。";

/** What the numbered answer says of marks: which count no longer from this day on. */
function correctionOf(named: readonly PeopleIndicator[]): string {
  if (named.length === 0) return reopened;
  const names = named.map(({ name }) => `“${name}”`).join("、");
  return `指标${names}的原评分自本答复之日起不再计入，由没有评过的人员重新评分；评完以后，${reopened}`;
}

/**
 * Answers an objection to a final grade, by somebody who had no part in it. What is upheld changes nothing by itself: a body
 * decides on the grade anew, by what its model gives then, and until then the grade holds and is disputed. Marks for the
 * indicators that it names count no longer; whoever scores for the association gives them anew, for the agencies'
 * assignments are over, and nothing is decided before.
 */
export const decideGradeObjection = deed({
  name: "decide-grade-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/grade-answer",
  says: {
    zh: "答复对已生效等级的异议，出具编号答复书；成立的交评审机构重新审议，可以指明哪些由人评分的指标重新评分，等级只按决议变动。参加过评分、评审的人不得办理。",
    en: "Answer an objection to a final grade by a numbered document; upheld, a body decides on it anew, by marks given anew where it names indicators. Nobody who scored or sat answers it.",
  },
  params: objectionParams,
  body: z.object({ ...answerBody, marksAnew: namedAnew }),
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
    "marks-anew-not-upheld",
    "evaluation-indicator-not-judged",
    "marks-anew-unmarked",
    "evaluation-rule-missing",
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
    const named = await judgeNamed(given, standing.entry, { upheld, indicators: body.marksAnew });
    if (isRefusal(named)) return named;
    const correctedBy = upheld ? await reopen(given, standing, kept.id) : null;
    if (isRefusal(correctedBy)) return correctedBy;
    const late = await beginAnew(given, standing.entry, { objectionId: kept.id, named });
    if (late !== null) return late;
    const { outcome, reasons } = body;
    const said = { outcome, reasons, operation: "decide-grade-objection", correctedBy } as const;
    const made = await giveAnswer(given, answering, { ...said, correction: correctionOf(named), pending: upheld });
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

/** Of what is named the marks count no longer, and the days begin in which they are given anew. */
async function beginAnew(
  given: Given,
  entry: KeptEntry,
  { objectionId, named }: { readonly objectionId: string; readonly named: readonly PeopleIndicator[] },
): Promise<Refusal<"evaluation-rule-missing"> | null> {
  if (named.length === 0) return null;
  await reopenMarks(given, entry, { about: "grade", objectionId, named });
  await stopRoundClock(given.tx, entry.id, "marks");
  const until = await startRoundClock(given, "marks", entry);
  return isRefusal(until) ? until : null;
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
