import { isSuspended } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import { listGradeEvents } from "../grades/grade-event-store.ts";
import { startReview } from "../grades/review-clock.ts";
import { changeEntry, type KeptEntry, listPublishedEntries } from "./entry-store.ts";
import { listOpenObjections } from "./objection-store.ts";
import { lastDayOfGrade, stopRoundClocks } from "./round-deadline.ts";

/**
 * A result is final when its publicity is over, every objection was answered and no veto waits for a decision; whichever
 * comes last makes it so.
 */
export async function finishIfReady(
  reader: ModelReader & { readonly tx: Tx },
  entry: KeptEntry,
): Promise<boolean | Refusal<"evaluation-rule-missing">> {
  const { tx, today } = reader;
  const { stage, publicityUntil } = entry;
  if (stage !== "publicised" || publicityUntil === null || today <= publicityUntil) return false;
  if ((await listOpenObjections(tx, [entry.id])).size > 0) return false;
  if (isSuspended(await listGradeEvents(tx, entry))) return false;
  const validUntil = await lastDayOfGrade(reader);
  if (isRefusal(validUntil)) return validUntil;
  const missing = await startReview(reader, { ...entry, validUntil });
  if (missing !== null) return missing;
  await endEarlier(tx, entry, today);
  await changeEntry(tx, entry, { stage: "final", validFrom: today, validUntil });
  return true;
}

/** The grade before it is replaced: nobody reviews it any more. */
async function endEarlier(tx: Tx, { id, subjectId }: KeptEntry, today: string): Promise<void> {
  const published = await listPublishedEntries(tx, { today, subjectIds: [subjectId] });
  for (const earlier of published.filter((one) => one.stage === "final" && one.id !== id))
    await stopRoundClocks(tx, earlier.id);
}
