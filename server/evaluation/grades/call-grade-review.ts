import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { entryParams } from "../rounds/round-step.ts";
import { holdGrade } from "./standing-grade.ts";

/** A year is over since the grade began or was reviewed: the secretariat is told, and it waits on its desk. */
export const callGradeReview = deed({
  name: "call-grade-review",
  method: "POST",
  path: "/evaluation-entries/{entryId}/review-call",
  says: {
    zh: "年度复核到期，提请秘书处复核等级（由程序自动进行）",
    en: "Calls for the yearly review of a grade (done by the clock)",
  },
  params: entryParams,
  reply: z.object({ subjectId: z.uuid() }),
  refuses: ["evaluation-entry-not-found", "evaluation-grade-not-standing"],
  journals: ({ params, reply }) => ({ subjects: [reply.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const held = await holdGrade(given, given.params, ["final", "suspended"]);
    return isRefusal(held) ? held : { subjectId: held.entry.subjectId };
  },
});
