import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { startMatterClock } from "./matter-clock.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";

/** Asks the source department to check. The longer period of the rule runs from then on, as the rule counts it. */
export const referObjection = deed({
  name: "refer-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/referral",
  says: {
    zh: "转请来源单位核查，写明核查什么；此后按“需他方协助”的期限办理。",
    en: "Refer to the source department, saying what is to be checked; the period with the help of others applies from then on.",
  },
  params: objectionParams,
  body: z.object({ to: z.string().trim().min(2).max(200), asks: z.string().trim().min(2).max(1_000) }),
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong", "rights-rule-missing"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, house, actor, today, params, body } = given;
    const step = await stepFrom(tx, params, "refer-objection");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    // By the rule in force when it was filed: a rule that changes meanwhile changes no running matter.
    const context = await packContextOf(tx, actor.associationId, kept.filedOn);
    const rule = rightsRule(house.packs.set, "deadline-objection", context);
    if (isRefusal(rule)) return rule;
    const event = { id: uuidv7(), case: "with-others", filedOn: kept.filedOn, today };
    const clock = rightsClock(rule, event, house.packs.calendar());
    if (isRefusal(clock)) return clock;
    await startMatterClock(tx, { ...kept, kind: "objection" }, clock);
    await changeObjection(tx, kept, {
      stage,
      referred_to: body.to,
      referral_asks: body.asks,
      referred_on: today,
    });
    return viewAfter(given, params);
  },
});
