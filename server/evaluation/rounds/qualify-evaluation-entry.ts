import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeEntry } from "./entry-store.ts";
import { entryParams, entryStep } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

export const qualifyEvaluationEntry = deed({
  name: "qualify-evaluation-entry",
  method: "POST",
  path: "/evaluation-entries/{entryId}/qualification",
  says: {
    zh: "资格审查：通过或不通过，写明理由，申请人看得到。",
    en: "Judges whether an applicant qualifies, with the reasons, which the applicant reads.",
  },
  params: entryParams,
  body: z.object({ qualifies: z.boolean(), reasons: z.string().trim().min(2).max(1_000) }),
  reply: entryView,
  refuses: ["evaluation-entry-not-found", "evaluation-entry-stage-wrong"],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, stage: reply.stage },
  }),
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await entryStep(tx, params, "qualify-evaluation-entry");
    if (isRefusal(held)) return held;
    const stage = body.qualifies ? "qualified" : "not-qualified";
    await changeEntry(tx, held.entry, { stage, judgedOn: today, judgedWhy: body.reasons });
    return viewEntry(given, held.entry.id);
  },
});
