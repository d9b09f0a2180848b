import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import { complaintDutyOf } from "@xinheng/domain/discipline/complaints/complaint.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { type KeptComplaint, listComplaintRows } from "../discipline/complaints/complaint-store.ts";
import { complaintRoleOf } from "../discipline/complaints/complaint-step.ts";
import { isSecretariat } from "../discipline/mediation/mediation-step.ts";
import { listOpenClocksOf } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { findStanding, listLed } from "../subjects/standing-store.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor };

const most = 50;

/** What waits in complaints: for the secretariat each step, for the member its answer. Named by the member, never by who complains. */
export async function complaintWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx, actor } = reader;
  const found = await listTheirs(reader);
  const ids = found.map(({ id }) => id);
  const clocks = (await listOpenClocksOf(tx, ids)).filter(({ state }) => state === "running");
  const members = await findStanding(
    tx,
    found.map(({ subjectId }) => subjectId),
  );
  const items: WaitingItem[] = [];
  for (const kept of found) {
    const role = await complaintRoleOf(tx, actor, kept);
    const duty = role === null ? null : complaintDutyOf(kept.stage, role);
    if (duty === null) continue;
    items.push({
      kind: duty,
      title: waitingTitle(duty, { name: members.get(kept.subjectId)?.name ?? "" }),
      matterPath: `/desk/complaints/${kept.id}`,
      dueOn: clocks.find(({ matterId }) => matterId === kept.id)?.dueOn ?? null,
      since: kept.stageSince,
    });
  }
  return items;
}

/** Open complaints that the reader handles, or that are about whom the reader speaks for. */
async function listTheirs({ tx, actor }: Reader): Promise<KeptComplaint[]> {
  const list = (subjectIds: readonly string[] | null) =>
    listComplaintRows(tx, { subjectIds, open: true }, { before: undefined, limit: most });
  if (isSecretariat(actor)) return list(null);
  const own = spokenFor(officesHere(actor));
  return own.length === 0 ? [] : list([...(await listLed(tx, own)).keys()]);
}
