import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { deed } from "../../platform/operation.ts";
import { approvalBody, approveBy } from "./approval.ts";
import { charterParams } from "./charter-step.ts";

export const approveCharter = deed({
  name: "approve-charter",
  method: "POST",
  path: "/charters/{charterId}/approval",
  says: {
    zh: "登记管理机关核准章程，自核准之日起生效；已作的决定仍按原章程计算。",
    en: "Enters the registrar's approval: the version is in force from that day, and earlier decisions stay counted by the former one.",
  },
  params: charterParams,
  body: approvalBody,
  reply: charterView,
  refuses: [
    "charter-not-found",
    "charter-stage-wrong",
    "charter-has-faults",
    "charter-approved-in-future",
    "charter-approved-too-early",
    "charter-day-taken",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { charter: params.charterId, version: reply.version } }),
  run: (given) => approveBy(given, { ...given.params, ...given.body }, "approve-charter"),
});
