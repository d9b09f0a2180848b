import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { periodEnd, startRoundClock } from "../rounds/round-deadline.ts";

type Graded = Pick<KeptEntry, "id" | "associationId" | "subjectId" | "validUntil">;

/** The day by which a grade has to be reviewed, counted from the day it began or was reviewed last; null where it ends first. */
export async function reviewDue(
  reader: ModelReader,
  { validUntil }: Pick<KeptEntry, "validUntil">,
  from: string,
): Promise<string | null | Refusal<"evaluation-rule-missing">> {
  if (validUntil === null) return null;
  const due = await periodEnd(reader, "review", from);
  return isRefusal(due) || due < validUntil ? due : null;
}

/** Starts the year after which the secretariat reviews the grade; none where its term ends first. */
export async function startReview(
  reader: ModelReader & { readonly tx: Tx },
  entry: Graded,
): Promise<Refusal<"evaluation-rule-missing"> | null> {
  const due = await reviewDue(reader, entry, reader.today);
  if (due === null) return null;
  const started = isRefusal(due) ? due : await startRoundClock(reader, "review", entry);
  return isRefusal(started) ? started : null;
}
