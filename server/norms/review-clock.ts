import { v7 as uuidv7 } from "uuid";
import { addPeriod, type Day, daysBetween } from "@xinheng/domain/calendar.ts";
import { startClock, stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { findClockOfMatter, saveClock } from "../platform/clock-store.ts";
import type { Tx } from "../platform/database.ts";
import { makingRule, type NormMover } from "./norm-step.ts";
import type { KeptNorm } from "./norm-store.ts";

const strikes = "call-norm-review";

/** Sets the clock that calls for the review: it strikes when the day is over. No later than the rule allows. */
export async function startReviewClock(
  mover: NormMover,
  norm: KeptNorm,
  days: { readonly from: Day; readonly reviewOn: Day },
): Promise<Refusal<"norm-rules-missing" | "norm-review-too-late"> | null> {
  const { tx, house, today } = mover;
  const making = await makingRule(mover, norm.kind);
  if (isRefusal(making)) return making;
  const latest = addPeriod(days.from, making.of.reviewWithin);
  if (days.reviewOn <= days.from || days.reviewOn > latest) return refuse("norm-review-too-late", { latest });
  const period = { count: daysBetween(today, days.reviewOn), unit: "D" } as const;
  const event = { id: uuidv7(), startedOn: today, period, ruleEdition: entryRef(making.rule) };
  await saveClock(tx, {
    ...startClock(event, house.packs.calendar()),
    associationId: norm.associationId,
    subjectId: null,
    matter: "norm",
    matterId: norm.id,
    operation: strikes,
    ownerOffice: "secretariat",
    fault: null,
  });
  return null;
}

/** A norm that is repealed or revised is not reviewed any more. */
export async function stopReviewClock(tx: Tx, normId: string): Promise<void> {
  const clock = await findClockOfMatter(tx, normId, strikes);
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}
