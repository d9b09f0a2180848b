import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import type { ModelReader } from "../found-model.ts";
import { findEntry, type KeptEntry } from "../rounds/entry-store.ts";
import { askExplanations } from "../ratings/ask-explanations.ts";
import { isRatedTwice, readSettling, settleIndicator, settlingOf } from "../ratings/settling.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { assignmentParams } from "./agency-step.ts";
import { assignmentStep } from "./assignment-step.ts";
import { changeAssignment, type KeptAssignment } from "./assignment-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** The agency delivers its work: a paper, and what it says of it. */
export const deliverAssignment = deed({
  name: "deliver-assignment",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/delivery",
  says: { zh: "机构交付委托的成果。", en: "The agency delivers what was assigned to it." },
  params: assignmentParams,
  body: z.object({ paperId: z.uuid(), says: z.string().trim().min(2).max(4_000) }),
  reply: agencyView,
  refuses: ["assignment-not-found", "assignment-stage-wrong", "assignment-marks-missing", "paper-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const kept = await assignmentStep(given, params, "deliver-assignment");
    if (isRefusal(kept)) return kept;
    const entry = kept.entryId === null ? null : await findEntry(tx, kept.entryId);
    const missing = entry === null ? null : await judgeMarked(given, kept, entry);
    if (missing !== null) return missing;
    // What it delivers it may read on: only a paper of its own.
    if ((await findPaper(tx, body.paperId))?.broughtById !== actor.id) return refuse("paper-not-found");
    const delivery = { deliveryPaper: body.paperId, deliverySays: body.says, deliveredOn: today };
    await changeAssignment(tx, kept, { stage: "delivered", ...delivery, judgedOn: null, judgedWhy: null });
    if (entry !== null) await askExplanations(given, entry);
    return viewOneAgency(given, kept.subjectId);
  },
});

/**
 * Of an application: every indicator left to agencies has as many scorers of this one as the model asks for; of one that two
 * agencies rate, as many as it takes to settle it among its own, for nobody else settles it.
 */
async function judgeMarked(
  given: ModelReader,
  { id: assignmentId }: KeptAssignment,
  entry: KeptEntry,
): Promise<Refusal<"assignment-marks-missing"> | null> {
  const { content } = await modelOfRound(given, await roundOfEntry(given.tx, entry));
  const settling = await readSettling(given.tx, entry);
  const marks = settling.marks.filter(({ under }) => under?.assignmentId === assignmentId);
  for (const one of peopleIndicators(content)) {
    if (one.scoring.scorers !== "agency") continue;
    const have = marks.filter(({ indicator }) => indicator === one.id).length;
    const settled = settleIndicator(one, settlingOf(settling, assignmentId));
    const more = isRatedTwice(entry) && !settled.settled ? settled.wanting : one.scoring.count - have;
    if (more <= 0) continue;
    const [indicator, indicatorEn] = [one.name, one.nameEn ?? one.name];
    return refuse("assignment-marks-missing", { indicator, indicatorEn, count: have + more, have });
  }
  return null;
}
