import { disputedSince, groundDisputedSince } from "@xinheng/domain/archives/record-mark.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding, listLed } from "../../subjects/standing-store.ts";
import { listEntriesByIds } from "../lists/list-entry-store.ts";
import type { KeptApplication } from "./application-store.ts";

/**
 * Since when the ground of each of these applications is disputed, by application: the authority's decision, the entry in a
 * roll, or what that entry rests on. One whose ground is not is left out.
 */
export async function disputedGrounds(
  tx: ReadTx,
  applications: readonly KeptApplication[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = applications.flatMap(({ ground }) => (ground.kind === "entry" ? [ground.id] : []));
  const entries = await entriesOf(tx, applications, wanted);
  return new Map(
    applications.flatMap((one) => {
      const marks = entries.get(one.ground.id)?.marks ?? [];
      const days = [one.recordDisputedSince, disputedSince(marks), groundDisputedSince(marks)];
      const [since] = days.filter((day) => day !== null).toSorted();
      return since === undefined ? [] : [[one.id, since] as const];
    }),
  );
}

/** An entry stays under whom it was proposed for, a measure under whom it was applied to: a merge may lie between the two. */
async function entriesOf(tx: ReadTx, applications: readonly KeptApplication[], wanted: readonly string[]) {
  if (wanted.length === 0) return new Map<string, never>();
  const standing = await findStanding(
    tx,
    applications.map(({ subjectId }) => subjectId),
  );
  const led = await listLed(
    tx,
    [...standing.values()].map(({ id }) => id),
  );
  return new Map((await listEntriesByIds(tx, [...led.keys()], wanted)).map((entry) => [entry.id, entry]));
}
