import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listMediationSessions, saveSessionMinutes } from "./mediation-session-store.ts";
import { holdMediation, mediationJournal, mediationParams } from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** Writes who was there and what was said before both; what one side told in confidence belongs in the mediator's notes. */
export const minuteMediationSession = deed({
  name: "minute-mediation-session",
  method: "PUT",
  path: "/mediations/{mediationId}/sessions/{number}/minutes",
  says: {
    zh: "写调解会记录：谁到场、谈了什么；双方都能看到。单方私下讲的写入调解员私密笔记。",
    en: "Write the minutes of a session; both parties read them. What one side told in confidence goes into the mediator's notes.",
  },
  params: mediationParams.extend({ number: z.coerce.number().int().min(1).max(200) }),
  body: z.object({ attended: z.string().trim().min(2).max(500), minutes: z.string().trim().min(2).max(10_000) }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-session-not-found",
    "mediation-day-to-come",
    "mediation-said-already",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "minute-mediation-session");
    if (isRefusal(held)) return held;
    const session = (await listMediationSessions(tx, held.kept)).find(({ number }) => number === params.number);
    if (session === undefined) return refuse("mediation-session-not-found", { number: params.number });
    if (session.minutes !== null) return refuse("mediation-said-already");
    if (session.heldOn > today) return refuse("mediation-day-to-come", { on: session.heldOn });
    await saveSessionMinutes(tx, held.kept, { ...body, number: params.number, on: today });
    return viewMediationAfter(given, held.kept.id);
  },
});
