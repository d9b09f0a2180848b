import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { deed } from "../../platform/operation.ts";
import { charterParams, resolutionBody, stepByResolution } from "./charter-step.ts";

export const proposeCharter = deed({
  name: "propose-charter",
  method: "POST",
  path: "/charters/{charterId}/proposal",
  says: {
    zh: "由有权机构的决议提出章程修正案；草案须没有必须改正之处。",
    en: "Proposes a version by a carried resolution; the draft must be without binding faults.",
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
    stepByResolution(
      given,
      { ...given.params, ...given.body },
      { move: "propose-charter", kind: "propose-charter-amendment" },
    ),
});
