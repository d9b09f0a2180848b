import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { deed } from "../../platform/operation.ts";
import { charterParams, resolutionBody, stepByResolution } from "./charter-step.ts";

export const carryCharter = deed({
  name: "carry-charter",
  method: "POST",
  path: "/charters/{charterId}/vote",
  says: {
    zh: "由会员大会通过的决议完成章程修改的表决，等待登记管理机关核准。",
    en: "Records that the assembly carried the amendment; it then waits for the registrar.",
  },
  params: charterParams,
  body: resolutionBody,
  reply: charterView,
  refuses: [
    "charter-not-found",
    "charter-stage-wrong",
    "charter-has-faults",
    "resolution-not-on-charter",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({ ids: { charter: params.charterId, version: reply.version } }),
  run: (given) =>
    stepByResolution(given, { ...given.params, ...given.body }, { move: "carry-charter", kind: "amend-charter" }),
});
