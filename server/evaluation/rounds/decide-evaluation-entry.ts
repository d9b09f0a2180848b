import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { carriedResolution } from "../../governance/carried-resolution.ts";
import { deed } from "../../platform/operation.ts";
import { changeEntry } from "./entry-store.ts";
import { entryParams, entryStep, evaluationKind } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/**
 * The panel's word on one result: a resolution of a body the charter names, with its quorum and without those who declared
 * an interest, as the meeting judged it. The panel carries what the model gave or does not; it gives no other grade.
 */
export const decideEvaluationEntry = deed({
  name: "decide-evaluation-entry",
  method: "POST",
  path: "/evaluation-entries/{entryId}/decision",
  says: {
    zh: "登记评审机构就这份评分结果通过的决议；评审只确认或不确认模型得出的等级，不另给等级。",
    en: "Enters the resolution by which the panel confirms a result; it confirms the model's grade or does not, and gives no other.",
  },
  params: entryParams,
  body: z.object({ resolutionId: z.uuid() }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "resolution-not-on-evaluation",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, resolution: reply.resolution?.id ?? "", grade: reply.grade ?? "" },
  }),
  async run(given) {
    const { tx, params, body } = given;
    const held = await entryStep(tx, params, "decide-evaluation-entry");
    if (isRefusal(held)) return held;
    const { entry } = held;
    if (entry.score === null) throw new Error("a scored entry has its score");
    const matter = { kind: "evaluation-entry", id: entry.id };
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since: entry.score.at });
    if (isRefusal(carried)) return carried;
    if (carried?.resolution.kind !== evaluationKind) return refuse("resolution-not-on-evaluation");
    const { id: resolutionId, decidedOn } = carried.resolution;
    await changeEntry(tx, entry, { stage: "decided", resolutionId, decidedOn });
    return viewEntry(given, entry.id);
  },
});
