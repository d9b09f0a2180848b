import { z } from "zod";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { markObjection } from "./mark-objection.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";

const body = z
  .object({ show: z.boolean(), why: z.string().trim().max(500).default("") })
  .refine(({ show, why }) => show || why.length >= 2, { path: ["why"], message: "a note kept back needs a reason" });

/** Somebody has read the note for personal data: it travels with the record from now on, or the subject is told why not. */
export const reviewDisagreement = deed({
  name: "review-disagreement",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/disagreement/review",
  says: {
    zh: "审看附注：只看有无个人信息和违法内容，不改观点；不显示的说明理由，当事人可以改写。",
    en: "Look at a note for personal data and unlawful content, not for its view; kept back, the reason is told and it may be rewritten.",
  },
  params: objectionParams,
  body,
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong", "disagreement-not-waiting"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, params, body: said } = given;
    const step = await stepFrom(tx, params, "review-disagreement");
    if (isRefusal(step)) return step;
    const { kept } = step;
    if (kept.disagreement === null || kept.disagreementIs !== "waiting") return refuse("disagreement-not-waiting");
    await changeObjection(tx, kept, {
      disagreement_is: said.show ? "shown" : "kept-back",
      disagreement_why: said.show ? null : said.why,
    });
    if (said.show) await markObjection(given, kept, { kind: "disagreement", note: kept.disagreement });
    return viewAfter(given, params);
  },
});
