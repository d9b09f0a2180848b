import { z } from "zod";
import { judgeApproval } from "@xinheng/domain/governance/cooperations/cooperation.ts";
import { cooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { carriedResolution } from "../carried-resolution.ts";
import { ruleHere } from "../rule-here.ts";
import { cooperationParams, cooperationStep } from "./cooperation-step.ts";
import { changeCooperation } from "./cooperation-store.ts";
import { viewOneCooperation } from "./view-cooperation.ts";

/** Approves by the resolution of the body that may decide on the level; a heavier one may decide on less. */
export const approveCooperation = deed({
  name: "approve-cooperation",
  method: "POST",
  path: "/cooperations/{cooperationId}/approval",
  says: {
    zh: "登记有权机构批准合作的决议；机构与合作的重要程度不符的不能登记。",
    en: "Enters the competent body's resolution that approves a cooperation; a body below its level approves nothing.",
  },
  params: cooperationParams,
  body: z.object({ resolutionId: z.uuid() }),
  reply: cooperationView,
  refuses: [
    "cooperation-not-found",
    "cooperation-stage-wrong",
    "resolution-not-on-cooperation",
    "resolution-not-carried",
    "cooperation-body-not-competent",
    "governance-rules-missing",
  ],
  journals: ({ params, reply }) => ({
    ids: { cooperation: params.cooperationId, resolution: reply.resolution?.id ?? "" },
  }),
  async run(given) {
    const { tx, params, body } = given;
    const step = await cooperationStep(tx, params.cooperationId, "approve-cooperation");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    const matter = { kind: "cooperation", id: kept.id };
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since: kept.appliedAt });
    if (isRefusal(carried)) return carried;
    if (carried === null) return refuse("resolution-not-on-cooperation");
    const rule = await ruleHere(given, "cooperation-approval");
    if (isRefusal(rule)) return rule;
    const by = { kind: carried.resolution.kind, bodyKind: carried.body.kind, bodyName: carried.body.name };
    const fault = judgeApproval(rule, kept.level, by);
    if (fault !== null) return fault;
    await changeCooperation(tx, kept.id, { stage, resolutionId: carried.resolution.id });
    return viewOneCooperation(given, kept.id);
  },
});
