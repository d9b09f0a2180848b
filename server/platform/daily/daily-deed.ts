import { clockActor } from "@xinheng/domain/access/actor.ts";
import { listAssociationsBehind, noteDailyDone, noteDailyFault } from "./daily-store.ts";
import { type ReadTx, transact } from "../database.ts";
import type { House } from "../house.ts";
import type { Operation } from "../operation.ts";
import { newRequestId, perform } from "../perform.ts";
import { dayOf } from "../time.ts";

/**
 * What the house does of itself once a day for each association. `isOwed` is asked inside the association: only where
 * something is to be done is the deed performed and journalled, again at each beat until nothing is left for the day.
 */
export type DailyDeed = {
  readonly operation: Operation;
  readonly isOwed: (given: { readonly tx: ReadTx; readonly house: House; readonly today: string }) => Promise<boolean>;
};

const most = 200;

/** Does what of the day's work is not done yet, association by association. Answers for how many it looked. */
export async function doDaily(house: House): Promise<number> {
  let looked = 0;
  for (const daily of house.daily) {
    const at = { today: dayOf(house.time.now()), now: house.time.now() };
    const behind = await transact(house.database.app, wholeHouse, (tx) =>
      listAssociationsBehind(tx, daily.operation.name, at, most),
    );
    for (const associationId of behind) await doFor(house, daily, { associationId, ...at });
    looked += behind.length;
  }
  return looked;
}

const wholeHouse = { associationId: null, audience: "house" } as const;

type Turn = { readonly associationId: string; readonly today: string; readonly now: Date };

async function doFor(house: House, daily: DailyDeed, { associationId, today, now }: Turn): Promise<void> {
  const { operation } = daily;
  const turn = { associationId, operation: operation.name };
  const inAssociation = <Answer>(does: Parameters<typeof transact<Answer>>[2]) =>
    transact(house.database.app, { associationId, audience: "staff" }, does);
  try {
    if (!(await inAssociation((tx) => daily.isOwed({ tx, house, today })))) {
      await inAssociation((tx) => noteDailyDone(tx, turn, today));
      return;
    }
    const asked = { actor: clockActor(associationId), params: {}, body: {}, requestId: newRequestId() };
    const answer = await perform(house, operation, asked);
    if (answer.kind === "refused") await inAssociation((tx) => noteDailyFault(tx, turn, answer.refusal.refused, now));
  } catch (failure) {
    house.tellFault(operation.name, failure);
    // The kind of failure, not its text, which may quote data.
    const fault = failure instanceof Error ? failure.name : "failure";
    await inAssociation((tx) => noteDailyFault(tx, turn, fault, now));
  }
}
