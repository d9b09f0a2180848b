import { z } from "zod";
import { cooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { cooperationParams, cooperationStep } from "./cooperation-step.ts";
import { changeCooperation } from "./cooperation-store.ts";
import { viewOneCooperation } from "./view-cooperation.ts";

/** Takes an application back: not approved, or not wanted any more. It stays in the register. */
export const withdrawCooperation = deed({
  name: "withdraw-cooperation",
  method: "POST",
  path: "/cooperations/{cooperationId}/withdrawal",
  says: {
    zh: "撤回合作申请（未获批准或不再合作），写明理由，登记簿保留。",
    en: "Withdraws an application with its reason; it stays in the register.",
  },
  params: cooperationParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: cooperationView,
  refuses: ["cooperation-not-found", "cooperation-stage-wrong"],
  journals: ({ params }) => ({ ids: { cooperation: params.cooperationId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await cooperationStep(tx, params.cooperationId, "withdraw-cooperation");
    if (isRefusal(step)) return step;
    await changeCooperation(tx, step.kept.id, { stage: step.stage, closedOn: today, closedWhy: body.reason });
    return viewOneCooperation(given, step.kept.id);
  },
});
