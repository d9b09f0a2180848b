import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isSuspended } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { judgeMarkedAnew } from "../reopenings/marks-anew.ts";
import { stopRoundClocks } from "../rounds/round-deadline.ts";
import { entryParams } from "../rounds/round-step.ts";
import { viewEntry } from "../rounds/view-entry.ts";
import { saveGradeEvent } from "./grade-event-store.ts";
import { gradeToday } from "./grade-today.ts";
import { startReview } from "./review-clock.ts";
import { holdGrade } from "./standing-grade.ts";

/**
 * The yearly look: the model scores today's records. Nothing changes by it but what a veto changes at once; a lower grade
 * is for a body to decide.
 */
export const reviewEvaluationGrade = deed({
  name: "review-evaluation-grade",
  method: "POST",
  path: "/evaluation-entries/{entryId}/review",
  says: {
    zh: "年度复核：按原模型对今天的记录重新计算，记下结果；等级不因此改变，需要降级的提交会议决定。",
    en: "The yearly review: the model scores today's records and the result is kept; a lower grade takes a body's decision.",
  },
  params: entryParams,
  body: z.object({ reasons: z.string().trim().min(2).max(1_000) }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-grade-not-standing",
    "marks-anew-missing",
    "evaluation-rule-missing",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, toSettle: reply.life?.toSettle ?? "" },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const held = await holdGrade(given, params, ["final", "suspended"]);
    if (isRefusal(held)) return held;
    const { entry, grade, events } = held;
    const unmarked = await judgeMarkedAnew(given, entry);
    if (unmarked !== null) return unmarked;
    const found = await gradeToday(given, entry, grade);
    const said = { on: today, at: now, points: found.points, grade: found.grade, settled: null, by: actor.id };
    const id = () => uuidv7({ msecs: now.getTime() });
    const { reasons } = body;
    await saveGradeEvent(tx, entry, { ...said, id: id(), kind: "reviewed", vetoes: found.vetoes, reasons });
    if (found.barring.length > 0 && !isSuspended(events)) {
      const vetoes = found.barring.map((veto) => veto.id);
      await saveGradeEvent(tx, entry, { ...said, id: id(), kind: "suspended", vetoes, reasons: "" });
    }
    await stopRoundClocks(tx, entry.id);
    const missing = await startReview(given, entry);
    return missing ?? viewEntry(given, entry.id);
  },
});
