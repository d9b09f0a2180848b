import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { question } from "../../platform/operation.ts";
import { assignmentParams } from "./agency-step.ts";
import { viewAssignedEntry } from "./view-assigned-entry.ts";

/** For the agency that scores it, as long as it does; no other application and nothing else of the round. */
export const showAssignedEntry = question({
  name: "show-assigned-entry",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/evaluation",
  says: {
    zh: "机构读取委托给它评分的申请：冻结的数据、由机构评分的指标和本人的评分；验收或者收回后不能再读取。",
    en: "The application an agency scores: frozen data, the indicators left to agencies, the reader's own marks; until accepted or recalled.",
  },
  params: assignmentParams,
  reply: assignedEntryView,
  refuses: ["assignment-not-found"],
  run: (reader) => viewAssignedEntry(reader, reader.params),
});
