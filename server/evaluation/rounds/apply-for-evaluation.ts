import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPresentMember } from "../present-member-store.ts";
import { saveNewEntry } from "./entry-store.ts";
import { findRoundForUpdate } from "./round-store.ts";
import { viewEntry } from "./view-entry.ts";

/** By the member alone, of its own will and without a fee; with the promise that what it hands in is true. */
export const applyForEvaluation = deed({
  name: "apply-for-evaluation",
  method: "POST",
  path: "/subjects/{subjectId}/evaluations",
  says: {
    zh: "会员自愿申请参加一轮信用评价，并承诺提供的材料真实；不收费，可随时退出。",
    en: "A member applies for a round of its own will, promising that what it hands in is true; free, and it may withdraw at any time.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    roundId: z.uuid(),
    /** Who promises in the member's name. */
    committedBy: z.string().trim().min(2).max(60),
    promised: z.literal(true),
  }),
  reply: entryView,
  refuses: [
    "evaluation-round-not-found",
    "evaluation-round-stage-wrong",
    "evaluation-not-member",
    "evaluation-applied-already",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { round: reply.roundId, entry: reply.id },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const round = await findRoundForUpdate(tx, body.roundId);
    if (round === null) return refuse("evaluation-round-not-found");
    // The clock closes the call after midnight by seconds; the day it said is what counts.
    if (round.stage !== "called" || round.applyUntil === null || today > round.applyUntil)
      return refuse("evaluation-round-stage-wrong", { stage: round.stage });
    const member = await findPresentMember(tx, params.subjectId);
    if (member === null) return refuse("evaluation-not-member");
    const id = uuidv7({ msecs: now.getTime() });
    const { associationId, id: roundId } = round;
    const entry = { id, subjectId: member.id, associationId, roundId, committedBy: body.committedBy, appliedOn: today };
    if (!(await saveNewEntry(tx, entry, { by: actor.id, at: now }))) return refuse("evaluation-applied-already");
    return viewEntry(given, id);
  },
});
