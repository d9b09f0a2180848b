import { v7 as uuidv7 } from "uuid";
import type { Period } from "@xinheng/domain/calendar.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { startClock, stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findClockOfMatter, saveClock } from "../platform/clock-store.ts";
import type { Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

type Setter = { readonly tx: Tx; readonly house: House };

/** A matter as its clock knows it: without its subject, for deadlines are read by offices that the matter does not concern. */
export type StagedMatter = {
  readonly matter: "case" | "complaint" | "infringement";
  readonly id: string;
  readonly associationId: string;
  /** What runs when the period is over. */
  readonly strikes: OperationName;
};

/** Sets the period of a matter's stage going in the place of the one before; null: none runs in the stage. */
export async function setStageClock(
  { tx, house }: Setter,
  { matter, id, associationId, strikes }: StagedMatter,
  period: { readonly period: Period; readonly edition: string; readonly from: string } | null,
): Promise<void> {
  await stopStageClock(tx, id, strikes);
  if (period === null) return;
  const event = { id: uuidv7(), startedOn: period.from, period: period.period, ruleEdition: period.edition };
  await saveClock(tx, {
    ...startClock(event, house.packs.calendar()),
    ...{ associationId, subjectId: null, matter, matterId: id },
    ...{ operation: strikes, ownerOffice: "secretariat", fault: null },
  });
}

/** What was done in time, or dropped, has no consequence any more. Answers whether its time still ran. */
export async function stopStageClock(tx: Tx, matterId: string, strikes: OperationName): Promise<boolean> {
  const clock = await findClockOfMatter(tx, matterId, strikes);
  const stopped = clock === null ? null : stopClock(clock);
  if (clock === null || stopped === null || isRefusal(stopped)) return false;
  await saveClock(tx, { ...clock, ...stopped });
  return true;
}
