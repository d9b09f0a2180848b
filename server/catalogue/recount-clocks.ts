import type { WorkCalendar } from "@xinheng/domain/calendar.ts";
import { recompute } from "@xinheng/domain/clock.ts";
import { listOpenClocksForUpdate, saveClock } from "../platform/clock-store.ts";
import type { Tx } from "../platform/database.ts";
import { inHouseAudience } from "../platform/house-audience-store.ts";

const inBatch = 500;

/** How many deadlines were counted anew, how many got another last day, how many are provisional no longer. */
export type Recount = { readonly recounted: number; readonly moved: number; readonly settled: number };

/** Counts every open deadline of every association anew, in the transaction that brings the calendar. */
export async function recountClocks(tx: Tx, calendar: WorkCalendar): Promise<Recount> {
  return inHouseAudience(tx, async () => {
    let [recounted, moved, settled] = [0, 0, 0];
    let after: string | null = null;
    for (;;) {
      const batch = await listOpenClocksForUpdate(tx, after, inBatch);
      for (const clock of batch) {
        const next = recompute(clock, calendar);
        const changed = next.dueOn !== clock.dueOn || next.provisional !== clock.provisional;
        if (changed) await saveClock(tx, { ...clock, ...next });
        recounted += 1;
        moved += next.dueOn === clock.dueOn ? 0 : 1;
        settled += clock.provisional && !next.provisional ? 1 : 0;
      }
      after = batch.at(-1)?.id ?? null;
      if (after === null) return { recounted, moved, settled };
    }
  });
}
