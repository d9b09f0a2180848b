import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { complaintJournal, complaintParams, enterComplaintStage, ruleOfComplaint } from "./complaint-step.ts";
import { changeComplaint, findComplaintForUpdate } from "./complaint-store.ts";

/** A period is over. What that means the rule says: marked as late, or the member was heard and goes unheard. No record of either. */
export const noteComplaintOverdue = deed({
  name: "note-complaint-overdue",
  method: "POST",
  path: "/complaints/{complaintId}/overdue",
  says: {
    zh: "投诉期限届满：按规则标明逾期，或者视为会员放弃答复、照常办理（由程序自动进行）",
    en: "A period of a complaint is over: marked as late, or it goes on without the member's answer, as the rule says (done by the clock)",
  },
  params: complaintParams,
  reply: z.object({ complaintId: z.uuid() }),
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-rule-missing"],
  journals: complaintJournal,
  async run(given) {
    const { tx, house, today, params } = given;
    const kept = await findComplaintForUpdate(tx, params.complaintId);
    if (kept === null) return refuse("complaint-not-found");
    const rule = ruleOfComplaint(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const then = rule.overdue.find(({ stage }) => stage === kept.stage)?.then;
    if (then === undefined) return refuse("complaint-stage-wrong", { stage: kept.stage });
    const lateStages = [...new Set([...kept.lateStages, kept.stage])];
    if (then === "lapse" && kept.stage === "asked") {
      const unset = await enterComplaintStage(given, kept, { stage: "unanswered", change: { lateStages } });
      return unset ?? { complaintId: kept.id };
    }
    await changeComplaint(tx, kept.id, { overdueOn: today, lateStages });
    return { complaintId: kept.id };
  },
});
