import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveInterest } from "./interest-store.ts";
import { markingStep } from "../reopenings/marking-step.ts";
import { entryParams } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** While marks are given, or given anew. Whoever has said so gives none for this member; it is not taken back. */
export const declareEvaluationInterest = deed({
  name: "declare-evaluation-interest",
  method: "POST",
  path: "/evaluation-entries/{entryId}/interests",
  says: {
    zh: "评分人声明与被评会员有利害关系；此后不能为它评分，也不撤回。",
    en: "A scorer declares an interest in the member; from then on gives it no marks, and does not take it back.",
  },
  params: entryParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: entryView,
  refuses: ["evaluation-entry-not-found", "evaluation-entry-stage-wrong", "evaluation-grade-not-standing"],
  journals: ({ params, reply }) => ({ subjects: [reply.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const held = await markingStep(given, params, "declare-evaluation-interest");
    if (isRefusal(held)) return held;
    if (actor.id === null) throw new Error("whoever has an interest has an account");
    await saveInterest(tx, held.entry, { accountId: actor.id, reason: body.reason, at: now });
    return viewEntry(given, held.entry.id);
  },
});
