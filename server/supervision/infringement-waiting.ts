import type { Actor } from "@xinheng/domain/access/actor.ts";
import { infringementDutyOf, lateConsequenceOn } from "@xinheng/domain/discipline/infringements/infringement-duty.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { handlesInfringements, infringementRoleOf } from "../discipline/infringements/infringement-step.ts";
import { listInfringementRows } from "../discipline/infringements/infringement-store.ts";
import { listOpenClocksOf } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor; readonly today: string };

const most = 50;

/** What waits in complaints about data, named by number and by nobody: nothing for whose own act is complained of. */
export async function infringementWaiting({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  if (!handlesInfringements(actor)) return [];
  const page = { before: undefined, limit: most };
  const found = await listInfringementRows(tx, { fromIds: null, open: true }, page);
  const ids = found.map(({ id }) => id);
  const clocks = (await listOpenClocksOf(tx, ids)).filter(({ state }) => state === "running");
  const items: WaitingItem[] = [];
  for (const kept of found) {
    const role = await infringementRoleOf(tx, actor, kept);
    const duty = role === null ? null : infringementDutyOf(kept, role);
    if (duty === null) continue;
    items.push({
      kind: duty,
      title: waitingTitle(duty, { name: kept.number }),
      matterPath: `/desk/infringements/${kept.id}`,
      dueOn:
        lateConsequenceOn(kept.parts, today) ??
        clocks.find(({ matterId }) => matterId === kept.id)?.dueOn ??
        kept.overdueOn,
      since: kept.stageSince,
    });
  }
  return items;
}
