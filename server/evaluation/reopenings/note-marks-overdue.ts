import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStandingGrade } from "../grades/standing-grade.ts";
import { entryParams, holdEntry } from "../rounds/round-step.ts";
import { listWantingAnew } from "./marks-anew.ts";

/** The days for marks anew are over: the secretariat is told what is missing. Of a grade that has ended meanwhile nobody is. */
export const noteMarksOverdue = deed({
  name: "note-marks-overdue",
  method: "POST",
  path: "/evaluation-entries/{entryId}/marks-overdue",
  says: {
    zh: "重新评分到期没有评完，提请秘书处办理（由程序自动进行）",
    en: "Notes that marks to be given anew upon an upheld objection are overdue (done by the clock)",
  },
  params: entryParams,
  body: z.object({}),
  reply: z.object({ subjects: z.array(z.uuid()), missing: z.int() }),
  refuses: ["evaluation-entry-not-found"],
  journals: ({ params, reply }) => ({
    subjects: reply.subjects,
    ids: { entry: params.entryId, missing: reply.missing },
  }),
  async run(given) {
    const held = await holdEntry(given.tx, given.params);
    if (isRefusal(held)) return held;
    const state = (await findStandingGrade(given, held.entry))?.state ?? null;
    const stands = state === "final" || state === "suspended";
    const missing = stands ? (await listWantingAnew(given, held.entry)).length : 0;
    return { subjects: missing > 0 ? [held.entry.subjectId] : [], missing };
  },
});
