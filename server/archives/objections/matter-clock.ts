import { workingDaysBetween } from "@xinheng/domain/calendar.ts";
import { stopClock } from "@xinheng/domain/clock.ts";
import type { Clock } from "@xinheng/domain/clock.ts";
import type { MatterClock } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { findClockOfMatter, type KeptClock, listOpenClocksOf, saveClock } from "../../platform/clock-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";

type ClockedMatter = {
  readonly kind: "objection" | "repair";
  readonly id: string;
  readonly subjectId: string;
  readonly associationId: string;
};

const strikes = {
  objection: "note-objection-overdue",
  repair: "note-repair-overdue",
} as const satisfies Record<ClockedMatter["kind"], OperationName>;

/** Sets a matter's clock going, in the place of the one before it. The secretariat owns it. */
export async function startMatterClock(tx: Tx, matter: ClockedMatter, clock: Clock): Promise<void> {
  await stopMatterClock(tx, matter);
  await saveClock(tx, {
    ...clock,
    associationId: matter.associationId,
    subjectId: matter.subjectId,
    matter: matter.kind,
    matterId: matter.id,
    operation: strikes[matter.kind],
    ownerOffice: "secretariat",
    fault: null,
  });
}

/** What was done in time, or dropped, has no consequence any more. */
export async function stopMatterClock(tx: Tx, matter: Pick<ClockedMatter, "kind" | "id">): Promise<void> {
  const clock = await findClockOfMatter(tx, matter.id, strikes[matter.kind]);
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}

/** How the clocks of matters stand today, by matter; one that struck stands as late. */
export async function viewMatterClocks(
  tx: ReadTx,
  house: House,
  today: string,
  matterIds: readonly string[],
): Promise<Map<string, MatterClock>> {
  const clocks = await listOpenClocksOf(tx, matterIds);
  return new Map(clocks.map((clock) => [clock.matterId, viewed(clock, house, today)]));
}

function viewed(clock: KeptClock, house: House, today: string): MatterClock {
  const { dueOn, provisional, ruleEdition } = clock;
  const late = today > dueOn;
  const between = late
    ? workingDaysBetween(house.packs.calendar(), dueOn, today)
    : workingDaysBetween(house.packs.calendar(), today, dueOn);
  return { dueOn, daysLeft: late ? -between.count : between.count, late, provisional, edition: ruleEdition };
}
