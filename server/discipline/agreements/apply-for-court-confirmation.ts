import { z } from "zod";
import { type CourtApplication, judgeApplication } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdMediation, mediationJournal, mediationParams } from "../mediation/mediation-step.ts";
import { changeMediation } from "../mediation/mediation-store.ts";
import { courtFactsFor, stopCourtClock } from "./court-step.ts";

/** Writes down that both sides applied to the court together: on which day, to which court. What counts is that day, not the day of writing. */
export const applyForCourtConfirmation = deed({
  name: "apply-for-court-confirmation",
  method: "POST",
  path: "/mediations/{mediationId}/court-application",
  says: {
    zh: "登记双方已共同向法院申请司法确认：日期、法院、案号；逾期、缺一方同意、依法不予受理的拒绝。",
    en: "Write down that both applied to the court together: day, court, case number; refused when late, without the word of both, or excluded by law.",
  },
  params: mediationParams,
  body: z.object({
    appliedOn: z.iso.date(),
    court: z.string().trim().min(4).max(100),
    /** The court gives it when it takes the matter in: "" as long as it is not known. */
    caseNumber: z.string().trim().max(100).default(""),
  }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-rule-missing",
    "court-time-over",
    "court-excluded",
    "court-applied-already",
    "court-without-both",
    "court-day-wrong",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "apply-for-court-confirmation");
    if (isRefusal(held)) return held;
    const { kept, role: by } = held;
    const facts = await courtFactsFor(given, kept);
    if (isRefusal(facts)) return facts;
    const { appliedOn, court, caseNumber } = body;
    const shut = judgeApplication(facts, { appliedOn, agreedOn: kept.agreedOn ?? today, today });
    if (shut !== null) return shut;
    const applied: CourtApplication = { appliedOn, court, caseNumber, by, enteredOn: today, outcome: null };
    await changeMediation(tx, kept, { applications: [...kept.applications, applied], court_over_on: null });
    await stopCourtClock(tx, kept.id);
    return { mediationId: kept.id };
  },
});
