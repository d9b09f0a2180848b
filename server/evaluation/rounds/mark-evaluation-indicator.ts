import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isAssociations } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listOpenAssignments } from "../agencies/assignment-store.ts";
import { isRatedTwice } from "../ratings/settling.ts";
import { listMarkReopenings } from "../reopenings/mark-reopening-store.ts";
import { markingStep } from "../reopenings/marking-step.ts";
import { listWantingAnew } from "../reopenings/marks-anew.ts";
import { stopRoundClock } from "./round-deadline.ts";
import { entryParams } from "./round-step.ts";
import { markBody, takeMark } from "./take-mark.ts";
import { agencyName } from "../agencies/entry-agencies.ts";
import { listStandingVisits } from "../visits/standing-visits.ts";
import { viewEntry } from "./view-entry.ts";

/** One person's marks for an indicator the model leaves to people, each on its papers; two never score as one. */
export const markEvaluationIndicator = deed({
  name: "mark-evaluation-indicator",
  method: "POST",
  path: "/evaluation-entries/{entryId}/marks",
  says: {
    zh: "为由人评分的指标评分，写明依据并附模型要求的材料；每人一次，人数和分歧限度由模型规定；委托机构评分期间，机构的指标只由机构评分。",
    en: "Scores an indicator left to people, on the evidence the model asks for; once a person, as many as the model wants; not what an agency is scoring.",
  },
  params: entryParams,
  body: markBody,
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-grade-not-standing",
    "evaluation-entry-assigned",
    "second-rating-agencies-only",
    "visit-missing",
    "evaluation-interest-declared",
    "evaluation-indicator-not-judged",
    "evaluation-points-over",
    "evaluation-marked-already",
    "evaluation-marked-before",
    "evaluation-marks-enough",
    "evaluation-evidence-wrong",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId },
  }),
  async run(given) {
    const { tx, params } = given;
    const held = await markingStep(given, params, "mark-evaluation-indicator");
    if (isRefusal(held)) return held;
    const [open] = await listOpenAssignments(tx, held.entry.id);
    const agency = open === undefined ? null : await agencyName(tx, open.subjectId);
    const twice = isRatedTwice(held.entry);
    const reopenings = await listMarkReopenings(tx, held.entry);
    // Only an agency goes on site; what it saw supports a third scorer of the association as well.
    const visits = await listStandingVisits(tx, held.entry);
    const fault = await takeMark(given, held, {
      under: null,
      judgeOwn: ({ id, name, scoring }) => {
        if (scoring.scorers !== "agency") return null;
        if (agency !== null) return refuse("evaluation-entry-assigned", { agency });
        if (twice && !isAssociations(reopenings, id)) return refuse("second-rating-agencies-only", { indicator: id });
        const seen = scoring.onSite !== true || visits.some(({ indicators }) => indicators.includes(id));
        return seen ? null : refuse("visit-missing", { indicator: name });
      },
      mayRestOn: () => true,
    });
    if (fault !== null) return fault;
    if (reopenings.length > 0 && (await listWantingAnew(given, held.entry)).length === 0)
      await stopRoundClock(tx, held.entry.id, "marks");
    return viewEntry(given, held.entry.id);
  },
});
