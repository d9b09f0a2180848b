import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { MediationStage } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { deed } from "../../platform/operation.ts";
import { changeMediation, findMediationForUpdate } from "./mediation-store.ts";
import { mediationJournal, mediationParams } from "./mediation-step.ts";

/** In these a day that passes is marked, and nothing ends by it. */
const marked: readonly MediationStage[] = ["mediating", "drafted"];

/**
 * Silence is no consent: what nobody answered is over. A dispute not settled in time is marked and stays open; what is owed under an
 * agreement has clocks of its own.
 */
export const noteMediationOverdue = deed({
  name: "note-mediation-overdue",
  method: "POST",
  path: "/mediations/{mediationId}/overdue",
  says: {
    zh: "调解到期：对方逾期未答复的视为不同意；逾期未达成的标明（由程序自动进行）",
    en: "A period of mediation is over: no answer is no consent; what was not settled is marked (done by the clock)",
  },
  params: mediationParams,
  reply: z.object({ mediationId: z.uuid() }),
  refuses: ["mediation-not-found", "mediation-stage-wrong"],
  journals: mediationJournal,
  async run({ tx, today, params }) {
    const kept = await findMediationForUpdate(tx, params.mediationId);
    if (kept === null) return refuse("mediation-not-found");
    if (kept.stage === "requested")
      await changeMediation(tx, kept, { stage: "declined", overdue_on: today, ended_on: today, ended_by: "clock" });
    else if (marked.includes(kept.stage)) await changeMediation(tx, kept, { overdue_on: today });
    else return refuse("mediation-stage-wrong", { stage: kept.stage });
    return { mediationId: kept.id };
  },
});
