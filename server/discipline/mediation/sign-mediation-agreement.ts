import { z } from "zod";
import { daysBetween } from "@xinheng/domain/calendar.ts";
import { type Clock, startClock } from "@xinheng/domain/clock.ts";
import { bothSay, lastAct } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { changeMediation, type KeptMediation } from "./mediation-store.ts";
import {
  actOf,
  holdForSide,
  mediationClock,
  mediationJournal,
  mediationParams,
  type MediationReader,
  mediationRule,
  onPaper,
  startMediationClock,
} from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** A party brings its signed copy. With the second one it is agreed, and the time of performance runs. */
export const signMediationAgreement = deed({
  name: "sign-mediation-agreement",
  method: "POST",
  path: "/mediations/{mediationId}/signature",
  says: {
    zh: "一方提交已签署的协议书。双方都签署后协议成立，履行期限起算。",
    en: "A party brings its signed copy. Once both have signed, the agreement stands and the time of performance runs.",
  },
  params: mediationParams,
  body: z.object({
    ...onPaper,
    paper: z.uuid(),
    /** Which agreement was signed: it may have been written anew while the paper was on its way. */
    documentId: z.uuid(),
  }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-said-already",
    "mediation-agreement-changed",
    "mediation-rule-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdForSide(given, params.mediationId, { move: "sign-mediation-agreement", sent: body });
    if (isRefusal(held)) return held;
    const { kept, side } = held;
    if (lastAct(kept.acts, side, "signature") !== null) return refuse("mediation-said-already");
    if (body.documentId !== kept.documentId)
      return refuse("mediation-agreement-changed", { number: kept.number ?? "" });
    const act = actOf(held, side, { what: "signature", says: true, text: "", paper: body.paper, on: today });
    const acts = [...kept.acts, act];
    if (!bothSay(acts, "signature")) {
      await changeMediation(tx, kept, { acts });
      return viewMediationAfter(given, kept.id);
    }
    const clock = await performanceClock(given, kept);
    if (isRefusal(clock)) return clock;
    await changeMediation(tx, kept, { acts, stage: "agreed", agreed_on: today, overdue_on: null });
    await startMediationClock(tx, kept, clock);
    return viewMediationAfter(given, kept.id);
  },
});

/** To the day the parties agreed, or for the time of the rule where they named none. */
async function performanceClock(
  { tx, house, actor, today }: MediationReader,
  { performBy }: KeptMediation,
): Promise<Clock | Refusal<"mediation-rule-missing">> {
  const rule = mediationRule(house.packs.set, await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const clock = mediationClock(house, rule, { case: "perform", today });
  if (isRefusal(clock) || performBy === null) return clock;
  const count = Math.max(0, daysBetween(today, performBy));
  return startClock({ ...clock, period: { count, unit: "D" } }, house.packs.calendar());
}
