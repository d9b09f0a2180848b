import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { servesBoth } from "../ratings/judge-second.ts";
import { entryStep } from "../rounds/round-step.ts";
import { markBody, takeMark } from "../rounds/take-mark.ts";
import { listVisitsOf } from "../visits/site-visit-store.ts";
import { agencyAt, assignmentParams } from "./agency-step.ts";
import { assignmentStep } from "./assignment-step.ts";
import { judgeBarred } from "./barred-agency.ts";
import { viewAssignedEntry } from "./view-assigned-entry.ts";

/** One person of an agency scores an indicator of the application assigned to it; what bars the agency today bars the mark. */
export const markAssignedIndicator = deed({
  name: "mark-assigned-indicator",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/marks",
  says: {
    zh: "机构人员为委托给它的申请评分，写明依据并附本人提交的材料；机构已退出或者与会员有利益关系的，不能评分。",
    en: "Somebody of the agency scores an indicator of its assignment, on papers of their own; not one that left or has an interest.",
  },
  params: assignmentParams,
  body: markBody,
  reply: assignedEntryView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-criteria-unmet",
    "agency-in-group",
    "agency-interested",
    "assignment-not-found",
    "assignment-stage-wrong",
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-indicator-not-agencys",
    "second-rating-same-person",
    "visit-missing",
    "evaluation-interest-declared",
    "evaluation-indicator-not-judged",
    "evaluation-points-over",
    "evaluation-marked-already",
    "evaluation-marked-before",
    "evaluation-marks-enough",
    "evaluation-evidence-wrong",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const { tx, actor, params } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const kept = await assignmentStep(given, params, "mark-assigned-indicator");
    if (isRefusal(kept)) return kept;
    const { entryId, service, aboutId } = kept;
    if (entryId === null) return refuse("assignment-not-found");
    const held = await entryStep(tx, { entryId }, "mark-evaluation-indicator");
    if (isRefusal(held)) return held;
    const barred = await judgeBarred(given, { ...found, service, aboutId });
    if (barred !== null) return barred;
    if (await servesBoth(given, held.entry, kept.id)) return refuse("second-rating-same-person");
    const visits = await listVisitsOf(tx, kept);
    const fault = await takeMark(given, held, {
      under: { agencyId: kept.subjectId, assignmentId: kept.id },
      judgeOwn: ({ id, name, scoring }) => {
        if (scoring.scorers !== "agency") return refuse("evaluation-indicator-not-agencys", { indicator: id });
        const seen = scoring.onSite !== true || visits.some(({ indicators }) => indicators.includes(id));
        return seen ? null : refuse("visit-missing", { indicator: name });
      },
      mayRestOn: ({ broughtById }) => broughtById === actor.id,
    });
    return fault ?? viewAssignedEntry(given, params);
  },
});
