import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeAssignment, listOpenAssignments } from "../agencies/assignment-store.ts";
import { beginScoringIfReady } from "./end-of-remarks.ts";
import { answerOpenObjection } from "./objection-store.ts";
import { changeEntry } from "./entry-store.ts";
import { stopRoundClocks } from "./round-deadline.ts";
import { entryStep, ownEntryParams } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** At any time, a final grade as well: from that moment nobody reads it any more. Nothing is asked but a word why. */
export const withdrawEvaluation = deed({
  name: "withdraw-evaluation",
  method: "POST",
  path: "/subjects/{subjectId}/evaluations/{entryId}/withdrawal",
  says: {
    zh: "会员随时退出评价；已公示或生效的等级随即不再公开。",
    en: "The member withdraws at any time; a grade in publicity or final is no longer open from then on.",
  },
  params: ownEntryParams,
  body: z.object({ reason: z.string().trim().max(500).default("") }),
  reply: entryView,
  refuses: ["evaluation-entry-not-found", "evaluation-entry-stage-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const held = await entryStep(tx, params, "withdraw-evaluation");
    if (isRefusal(held)) return held;
    const { entry, round } = held;
    await stopRoundClocks(tx, entry.id);
    await changeEntry(tx, entry, { stage: "withdrawn", withdrawnOn: today, withdrawnWhy: body.reason });
    // Nobody has to answer whoever has gone; without that, the others would wait for it.
    await answerOpenObjection(tx, entry, { outcome: "rejected", answer: "会员已退出评价", on: today, by: actor.id });
    for (const open of await listOpenAssignments(tx, entry.id))
      await changeAssignment(tx, open, { stage: "recalled", judgedOn: today, judgedWhy: "会员已退出评价" });
    await beginScoringIfReady(tx, round.id, today);
    return viewEntry(given, entry.id);
  },
});
