import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { markObjection } from "./mark-objection.ts";
import { startMatterClock } from "./matter-clock.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";

/** The subject does not accept the answer: others than the first look at it again, and it is disputed until they answer. */
export const askSecondLook = deed({
  name: "ask-second-look",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/second-look",
  says: {
    zh: "不服答复的，申请复核一次；复核由首次答复以外的人办理，期间仍显示“有异议”。",
    en: "Ask for one second look at an answer; somebody else gives it, and the record is disputed until then.",
  },
  params: objectionParams,
  body: z.object({ reason: z.string().trim().min(4).max(2_000) }),
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong", "rights-rule-missing"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, house, actor, today, params, body } = given;
    const step = await stepFrom(tx, params, "ask-second-look");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    const rule = rightsRule(house.packs.set, "deadline-objection", await packContextOf(tx, actor.associationId, today));
    if (isRefusal(rule)) return rule;
    const clock = rightsClock(rule, { id: uuidv7(), case: "own", filedOn: today, today }, house.packs.calendar());
    if (isRefusal(clock)) return clock;
    await changeObjection(tx, kept, { stage, second_look_why: body.reason, overdue_on: null });
    await markObjection(given, kept, { kind: "disputed", note: "" });
    await startMatterClock(tx, { ...kept, kind: "objection" }, clock);
    return viewAfter(given, params);
  },
});
