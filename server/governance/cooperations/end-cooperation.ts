import { z } from "zod";
import { cooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { cooperationParams, cooperationStep } from "./cooperation-step.ts";
import { changeCooperation } from "./cooperation-store.ts";
import { viewOneCooperation } from "./view-cooperation.ts";

/** The cooperation is over: done, or ended before its time, with what came of it. */
export const endCooperation = deed({
  name: "end-cooperation",
  method: "POST",
  path: "/cooperations/{cooperationId}/end",
  says: {
    zh: "登记合作结束的日期和情况（完成、解除）。",
    en: "Enters the day a cooperation ended and what came of it.",
  },
  params: cooperationParams,
  body: z.object({ endedOn: z.iso.date(), reason: z.string().trim().min(2).max(500) }),
  reply: cooperationView,
  refuses: ["cooperation-not-found", "cooperation-stage-wrong", "cooperation-day-wrong"],
  journals: ({ params }) => ({ ids: { cooperation: params.cooperationId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await cooperationStep(tx, params.cooperationId, "end-cooperation");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    if (body.endedOn < kept.beginsOn || body.endedOn > today)
      return refuse("cooperation-day-wrong", { earliest: kept.beginsOn, latest: today });
    await changeCooperation(tx, kept.id, { stage, closedOn: body.endedOn, closedWhy: body.reason });
    return viewOneCooperation(given, kept.id);
  },
});
