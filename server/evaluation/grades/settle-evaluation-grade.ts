import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type GradeMatter, isLower, openEvents, openMatter } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { endDispute } from "../../archives/objections/give-answer.ts";
import type { RightsMover } from "../../archives/objections/issue-rights-document.ts";
import { findObjectionOfClock } from "../../archives/objections/objection-store.ts";
import { carriedResolution } from "../../governance/carried-resolution.ts";
import { deed } from "../../platform/operation.ts";
import { readSettling } from "../ratings/settling.ts";
import { judgeMarkedAnew, markedAnewAt } from "../reopenings/marks-anew.ts";
import { finishIfReady } from "../rounds/end-of-publicity.ts";
import { entryParams, evaluationKind } from "../rounds/round-step.ts";
import { viewEntry } from "../rounds/view-entry.ts";
import { issueGradeChange } from "./grade-change-document.ts";
import { type KeptGradeEvent, saveGradeEvent } from "./grade-event-store.ts";
import { gradeToday } from "./grade-today.ts";
import { holdGrade } from "./standing-grade.ts";

const settlement = z.enum(["restored", "lowered", "raised"]);
type Settlement = z.output<typeof settlement>;

/**
 * Restored, or lowered to what the model gives today; raised to that where an objection was upheld. By a resolution taken
 * after the matter arose, and by no other road.
 */
export const settleEvaluationGrade = deed({
  name: "settle-evaluation-grade",
  method: "POST",
  path: "/evaluation-entries/{entryId}/settlement",
  says: {
    zh: "登记会议对被暂停、复核偏低或异议成立的等级的决议：恢复（维持）原等级，或改为模型今天得出的等级（升高须异议成立）；同时向会员发出变动告知书。",
    en: "Enters what a body resolved on a suspended, lower-reviewed or disputed grade: kept, or what the model gives today, more only upon an upheld objection; the member is told.",
  },
  params: entryParams,
  body: z.object({ outcome: settlement, resolutionId: z.uuid() }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-grade-not-standing",
    "evaluation-nothing-to-settle",
    "marks-anew-missing",
    "evaluation-veto-stands",
    "evaluation-grade-not-lower",
    "evaluation-grade-not-higher",
    "evaluation-rule-missing",
    "resolution-not-on-evaluation",
    "resolution-not-carried",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, outcome: reply.life?.events.at(-1)?.kind ?? "" },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const held = await holdGrade(given, params, ["in-publicity", "final", "suspended"]);
    if (isRefusal(held)) return held;
    const { entry, grade, events } = held;
    const found = await gradeToday(given, entry, grade);
    const open = openMatter(events, grade, found.grades);
    if (open === null) return refuse("evaluation-nothing-to-settle");
    const unmarked = await judgeMarkedAnew(given, entry);
    if (unmarked !== null) return unmarked;
    const after = judgeOutcome({ outcome: body.outcome, about: open.about }, grade, found);
    if (isRefusal(after)) return after;
    const matter = { kind: "evaluation-entry", id: entry.id };
    const since = latest(open.since.at, markedAnewAt(await readSettling(tx, entry)));
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since });
    if (isRefusal(carried)) return carried;
    if (carried?.resolution.kind !== evaluationKind) return refuse("resolution-not-on-evaluation");
    const { id: resolutionId, number: resolution, decidedOn } = carried.resolution;
    const change = {
      ...{ entry, before: grade, after, about: open.about, since: open.since.on, resolution, decidedOn },
      raised: body.outcome === "raised",
    };
    const made = await issueGradeChange(given, change);
    if (isRefusal(made)) return made;
    await saveGradeEvent(tx, entry, {
      ...{ id: uuidv7({ msecs: now.getTime() }), kind: body.outcome, on: today, at: now, by: actor.id },
      ...{ points: found.points, grade: after, vetoes: found.vetoes, reasons: "" },
      settled: { resolutionId, documentId: made.documentId, number: made.number },
    });
    await endDisputes(given, events, after === grade ? "kept" : "corrected");
    const final = await finishIfReady(given, entry);
    return isRefusal(final) ? final : viewEntry(given, entry.id);
  },
});

/** A body decides by the marks that were given anew, and not before they were. */
function latest(arose: Date, markedAt: Date | null): Date {
  return markedAt !== null && markedAt > arose ? markedAt : arose;
}

/** What was upheld is carried out: the grade is disputed no longer by the objections that had it decided on anew. */
async function endDisputes(
  given: RightsMover,
  events: readonly KeptGradeEvent[],
  says: "kept" | "corrected",
): Promise<void> {
  for (const objectionId of openEvents(events).flatMap((event) => event.objectionId ?? [])) {
    const kept = await findObjectionOfClock(given.tx, objectionId);
    if (kept !== null) await endDispute(given, kept, says);
  }
}

/** The grade from now on: nobody names it, the model does. */
function judgeOutcome(
  { outcome, about }: { readonly outcome: Settlement; readonly about: GradeMatter },
  grade: string,
  found: Awaited<ReturnType<typeof gradeToday>>,
): string | Refusal<"evaluation-veto-stands" | "evaluation-grade-not-lower" | "evaluation-grade-not-higher"> {
  if (outcome === "restored") return found.barring.length > 0 ? refuse("evaluation-veto-stands") : grade;
  if (outcome === "raised") {
    const higher = about === "objection" && found.grade !== null && isLower(found.grades, grade, found.grade);
    return higher && found.grade !== null ? found.grade : refuse("evaluation-grade-not-higher", { grade });
  }
  const lower = found.grade !== null && isLower(found.grades, found.grade, grade);
  return lower && found.grade !== null ? found.grade : refuse("evaluation-grade-not-lower", { grade });
}
