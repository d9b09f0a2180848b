import { z } from "zod";
import { referralSays } from "@xinheng/domain/archives/objections/objection.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";
import { papersOf } from "./papers-of.ts";

/** What the source department found, or that it did not answer. */
export const answerReferral = deed({
  name: "answer-referral",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/referral/answer",
  says: {
    zh: "登记来源单位的核查答复：维持、变更，或者没有答复。",
    en: "Note what the source found: it stands by the record, changed it, or did not answer.",
  },
  params: objectionParams,
  body: z.object({
    says: referralSays,
    text: z.string().trim().min(2).max(2_000),
    paper: z.uuid().nullable().default(null),
  }),
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong", "objection-not-referred", "evidence-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await stepFrom(tx, params, "answer-referral");
    if (isRefusal(step)) return step;
    const { kept } = step;
    if (kept.referralOn !== null) return refuse("objection-not-referred", { on: kept.referralOn });
    const papers = await papersOf(tx, kept.subjectId, body.paper === null ? [] : [body.paper]);
    if (isRefusal(papers)) return papers;
    await changeObjection(tx, kept, {
      referral_says: body.says,
      referral_text: body.text,
      referral_paper: body.paper,
      referral_on: today,
    });
    return viewAfter(given, params);
  },
});
