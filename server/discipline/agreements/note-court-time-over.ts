import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { mediationJournal, mediationParams } from "../mediation/mediation-step.ts";
import { changeMediation, findMediationForUpdate } from "../mediation/mediation-store.ts";

/** The time in which both could apply to a court is over: it is marked, and told to both. */
export const noteCourtTimeOver = deed({
  name: "note-court-time-over",
  method: "POST",
  path: "/mediations/{mediationId}/court-time-over",
  says: {
    zh: "申请司法确认的期限已过的标明（由程序自动进行）",
    en: "Mark that the time to apply for confirmation by a court is over (done by the clock)",
  },
  params: mediationParams,
  reply: z.object({ mediationId: z.uuid() }),
  refuses: ["mediation-not-found", "mediation-stage-wrong"],
  journals: mediationJournal,
  async run({ tx, today, params }) {
    const kept = await findMediationForUpdate(tx, params.mediationId);
    if (kept === null) return refuse("mediation-not-found");
    if (kept.stage !== "agreed") return refuse("mediation-stage-wrong", { stage: kept.stage });
    await changeMediation(tx, kept, { court_over_on: today });
    return { mediationId: kept.id };
  },
});
