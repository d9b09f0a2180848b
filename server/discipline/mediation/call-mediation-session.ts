import { z } from "zod";
import { judgeDayToCome } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listMediationSessions, saveMediationSession } from "./mediation-session-store.ts";
import { holdMediation, mediationJournal, mediationParams } from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** Calls the parties together: a day, an hour, a place. */
export const callMediationSession = deed({
  name: "call-mediation-session",
  method: "POST",
  path: "/mediations/{mediationId}/sessions",
  says: {
    zh: "召开调解会：日期、时间、地点，双方会得到通知。",
    en: "Call a session: day, hour and place; both parties are told.",
  },
  params: mediationParams,
  body: z.object({
    heldOn: z.iso.date(),
    hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: z.string().trim().min(2).max(200),
  }),
  reply: mediationView,
  refuses: ["mediation-not-found", "mediation-stage-wrong", "mediation-not-your-move", "mediation-day-past"],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "call-mediation-session");
    if (isRefusal(held)) return held;
    const past = judgeDayToCome(body.heldOn, today);
    if (past !== null) return past;
    const { length } = await listMediationSessions(tx, held.kept);
    await saveMediationSession(tx, held.kept, { ...body, number: length + 1 });
    return viewMediationAfter(given, held.kept.id);
  },
});
