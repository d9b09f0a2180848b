import { z } from "zod";
import { longestDisagreement } from "@xinheng/domain/archives/objections/objection.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { screenText } from "@xinheng/domain/archives/sensitive-text.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";

/** What the subject says against a record that stays: a short note, shown with it once a person has looked at it. */
export const writeDisagreement = deed({
  name: "write-disagreement",
  method: "PUT",
  path: "/subjects/{subjectId}/objections/{objectionId}/disagreement",
  says: {
    zh: "不同意答复的，写一段附注（三百字以内）；秘书处审看有无个人信息后，随记录一并显示。",
    en: "Write a note of disagreement (300 characters); once looked at for personal data it is shown with the record.",
  },
  params: objectionParams,
  body: z.object({ text: z.string().trim().min(4).max(longestDisagreement) }),
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong", "disagreement-carries-personal-data"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, params, body } = given;
    const step = await stepFrom(tx, params, "write-disagreement");
    if (isRefusal(step)) return step;
    const { kept } = step;
    const [passage] = screenText(body.text);
    if (passage !== undefined) return refuse("disagreement-carries-personal-data", { from: passage.from + 1 });
    if (kept.disagreementIs === "shown") return refuse("objection-stage-wrong", { stage: kept.stage });
    await changeObjection(tx, kept, {
      disagreement: body.text,
      disagreement_is: "waiting",
      disagreement_why: null,
    });
    return viewAfter(given, params);
  },
});
