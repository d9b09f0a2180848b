import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { deed } from "../../platform/operation.ts";
import { approvalBody, approveBy } from "./approval.ts";
import { charterParams } from "./charter-step.ts";

export const enterCharter = deed({
  name: "enter-charter",
  method: "POST",
  path: "/charters/{charterId}/entry",
  says: {
    zh: "登记一份在启用本系统之前已经核准的章程。",
    en: "Enters a charter that was approved before this program was used.",
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
  run: (given) => approveBy(given, { ...given.params, ...given.body }, "enter-charter"),
});
