import type { ReadTx } from "../../platform/database.ts";
import { listStandingAssignments } from "../ratings/settling.ts";
import { type KeptVisit, listVisits } from "./site-visit-store.ts";

/** The visits for an application under assignments that were not taken back. */
export async function listStandingVisits(
  tx: ReadTx,
  entry: { readonly subjectId: string; readonly id: string },
): Promise<KeptVisit[]> {
  const standing = new Set((await listStandingAssignments(tx, entry.id)).map(({ id }) => id));
  return (await listVisits(tx, entry)).filter(({ assignmentId }) => standing.has(assignmentId));
}
