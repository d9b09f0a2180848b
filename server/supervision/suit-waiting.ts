import type { Actor } from "@xinheng/domain/access/actor.ts";
import { addWorkingDays } from "@xinheng/domain/calendar.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { isSecretariat } from "../discipline/mediation/mediation-step.ts";
import { listSuitHearings } from "../discipline/suits/suit-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly actor: Actor; readonly today: string };

const workingDaysAhead = 7;
const most = 50;

/** Days in court that are near, for the secretariat, by the organ alone. */
export async function suitWaiting({ tx, house, actor, today }: Reader): Promise<WaitingItem[]> {
  if (!isSecretariat(actor)) return [];
  const until = addWorkingDays(house.packs.calendar(), today, workingDaysAhead).on;
  return (await listSuitHearings(tx, { reader: actor, today, until, limit: most })).map(({ suitId, organ, on }) => ({
    kind: "suit-hearing",
    title: waitingTitle("suit-hearing", { name: organ }),
    matterPath: `/desk/suits/${suitId}`,
    dueOn: on,
    since: today,
  }));
}
