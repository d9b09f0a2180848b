import type { z } from "zod";
import { partyActivity } from "@xinheng/domain/governance/party-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type PartyActivity = z.output<typeof partyActivity> & { readonly id: string };

export async function saveActivity(
  tx: Tx,
  activity: PartyActivity & { readonly associationId: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("party_activity")
    .values({
      id: activity.id,
      association_id: activity.associationId,
      held_on: activity.heldOn,
      kind: activity.kind,
      title: activity.title,
      attended: activity.attended,
      untransferred: activity.untransferred,
      guests: activity.guests,
      paper_id: activity.paperId,
      entered_by: activity.by,
      entered_at: activity.at,
    })
    .execute();
}

/** What was held, the latest first; at most 100. */
export async function listActivities(tx: ReadTx): Promise<PartyActivity[]> {
  const rows = await tx.db
    .selectFrom("party_activity")
    .selectAll()
    .orderBy("held_on", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    kind: partyActivity.shape.kind.parse(row.kind),
    title: row.title,
    attended: row.attended,
    untransferred: row.untransferred,
    guests: row.guests,
    paperId: row.paper_id,
  }));
}
