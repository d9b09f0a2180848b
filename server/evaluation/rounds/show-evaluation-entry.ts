import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findEntry } from "./entry-store.ts";
import { ownEntryParams } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** For the member its own alone: the frozen data, why by indicator and record, its objections, its result. */
export const showEvaluationEntry = question({
  name: "show-evaluation-entry",
  path: "/subjects/{subjectId}/evaluations/{entryId}",
  says: {
    zh: "一份评价申请：被冻结的数据、各指标得分及依据的记录、评分、异议、结果。会员只看本单位的。",
    en: "An application: frozen data, points by indicator and record, marks, objections, result. A member sees its own.",
  },
  params: ownEntryParams,
  reply: entryView,
  refuses: ["evaluation-entry-not-found"],
  async run(given) {
    const { tx, params } = given;
    const entry = await findEntry(tx, params.entryId);
    if (entry?.subjectId !== params.subjectId) return refuse("evaluation-entry-not-found");
    return viewEntry(given, params.entryId);
  },
});
