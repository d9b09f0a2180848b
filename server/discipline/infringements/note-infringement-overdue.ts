import { z } from "zod";
import { closedInfringementStages } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { infringementJournal, infringementParams } from "./infringement-step.ts";
import { changeInfringement, findInfringementForUpdate } from "./infringement-store.ts";

/** A period is over: marked as late. The right of whoever complained is not lost by it. */
export const noteInfringementOverdue = deed({
  name: "note-infringement-overdue",
  method: "POST",
  path: "/infringements/{infringementId}/overdue",
  says: {
    zh: "侵权投诉期限届满：标明逾期，照常办理（由程序自动进行）",
    en: "A period of a complaint about data is over: marked as late, and it goes on (done by the clock)",
  },
  params: infringementParams,
  reply: z.object({ infringementId: z.uuid() }),
  refuses: ["infringement-not-found", "infringement-stage-wrong"],
  journals: infringementJournal,
  async run({ tx, today, params }) {
    const kept = await findInfringementForUpdate(tx, params.infringementId);
    if (kept === null) return refuse("infringement-not-found");
    const { stage } = kept;
    if (closedInfringementStages.includes(stage)) return refuse("infringement-stage-wrong", { stage });
    const lateStages = [...new Set([...kept.lateStages, stage])];
    await changeInfringement(tx, kept, { overdueOn: today, lateStages });
    return { infringementId: kept.id };
  },
});
