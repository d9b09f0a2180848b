import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { objectableNow } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listOpenObjections, saveEvaluationObjection } from "./objection-store.ts";
import { holdEntry, type HeldEntry, ownEntryParams } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** The member's own word, at the two times it counts: on the data before anybody scores, on the result before it is final. */
export const objectToEvaluation = deed({
  name: "object-to-evaluation",
  method: "POST",
  path: "/subjects/{subjectId}/evaluations/{entryId}/objections",
  says: {
    zh: "会员对本单位被冻结的数据（评分之前）或评价结果（公示期满之前）提出异议；答复之前不继续往下办。",
    en: "The member objects to its frozen data before scoring, or to its result before publicity ends; nothing goes on until it is answered.",
  },
  params: ownEntryParams,
  body: z.object({ reason: z.string().trim().min(5).max(2_000) }),
  reply: entryView,
  refuses: ["evaluation-entry-not-found", "evaluation-objection-window-over", "evaluation-objection-open"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const held = await holdEntry(tx, params);
    if (isRefusal(held)) return held;
    const about = objectableNow({ entry: held.entry.stage, round: held.round.stage });
    if (about === null || today > lastDayOf(held)) return refuse("evaluation-objection-window-over");
    const { entry } = held;
    if ((await listOpenObjections(tx, [entry.id])).size > 0) return refuse("evaluation-objection-open");
    const id = uuidv7({ msecs: now.getTime() });
    const { associationId } = entry;
    const filed = { reason: body.reason, filedOn: today, at: now, by: actor.id };
    await saveEvaluationObjection(tx, { ...filed, id, entry, associationId, about });
    return viewEntry(given, entry.id);
  },
});

const noLastDay = "9999-12-31";

/** A clock strikes seconds after midnight, and waits where another objection is open: the day counts. */
function lastDayOf({ entry, round }: HeldEntry): string {
  if (entry.stage === "frozen") return round.freeze?.remarksUntil ?? noLastDay;
  return entry.publicityUntil ?? noLastDay;
}
