import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { signResult } from "../results/sign-result.ts";
import { changeEntry } from "./entry-store.ts";
import { listOpenObjections } from "./objection-store.ts";
import { startRoundClock } from "./round-deadline.ts";
import { entryParams, entryStep } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** From today everybody reads the grade; until the pack's days are over the member may still object. */
export const publiciseEvaluationResult = deed({
  name: "publicise-evaluation-result",
  method: "POST",
  path: "/evaluation-entries/{entryId}/publicity",
  says: {
    zh: "公示评价结果；期限由规则包得出，期满且没有待答复的异议，自动生效。",
    en: "Lays the result open; when the pack's days are over and no objection is open, it becomes final by itself.",
  },
  params: entryParams,
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-objection-open",
    "evaluation-rule-missing",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, until: reply.publicityUntil ?? "" },
  }),
  async run(given) {
    const { tx, today, params } = given;
    const held = await entryStep(tx, params, "publicise-evaluation-result");
    if (isRefusal(held)) return held;
    const { entry } = held;
    if ((await listOpenObjections(tx, [entry.id])).size > 0) return refuse("evaluation-objection-open");
    const publicityUntil = await startRoundClock(given, "publicity", entry);
    if (isRefusal(publicityUntil)) return publicityUntil;
    await changeEntry(tx, entry, { stage: "publicised", publicisedOn: today, publicityUntil });
    await signResult(given, held);
    return viewEntry(given, entry.id);
  },
});
