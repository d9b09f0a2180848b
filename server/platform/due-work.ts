import { clockActor } from "@xinheng/domain/access/actor.ts";
import { recompute, strikeClock } from "@xinheng/domain/clock.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import {
  findClockForUpdate,
  type KeptClock,
  listDueClocks,
  listPassedProvisionalClocks,
  noteClockFault,
  saveClock,
} from "./clock-store.ts";
import { doDaily } from "./daily/daily-deed.ts";
import { transact, type Tx } from "./database.ts";
import type { House } from "./house.ts";
import type { Operation } from "./operation.ts";
import { dueInOutbox, finishInOutbox, type OutboxRow, postponeInOutbox } from "./outbox-store.ts";
import { newRequestId, perform } from "./perform.ts";
import { dayOf } from "./time.ts";

const most = 200;

/** A deed the clock performs when a period has run out, and how the matter is named in its path. */
export type Striker = {
  readonly operation: Operation;
  readonly paramsOf: (matterId: string) => Record<string, string>;
};

/** Does what is due: followers in order per subject, clocks in order of their due day, then the work of the day. Answers how much it did. */
export async function doWhatIsDue(house: House, strikers: readonly Striker[]): Promise<number> {
  return (await followOutbox(house)) + (await strikeClocks(house, strikers)) + (await doDaily(house));
}

async function followOutbox(house: House): Promise<number> {
  const now = house.time.now();
  const due = await inHouse(house, (tx) => dueInOutbox(tx, now, most));
  const resting = new Set<string>();
  for (const row of due) {
    const turn = row.subjectId ?? row.follower;
    if (!resting.has(turn) && !(await follow(house, row, now))) resting.add(turn);
  }
  return due.length;
}

/** False when it is to be tried again, and what comes after it of the same subject has to wait. */
async function follow(house: House, row: OutboxRow, now: Date): Promise<boolean> {
  const fault = await faultInFollowing(house, row, now);
  if (fault !== null) await inHouse(house, (tx) => postponeInOutbox(tx, row, fault, now));
  return fault === null;
}

async function faultInFollowing(house: House, row: OutboxRow, now: Date): Promise<string | null> {
  const follower = house.followers.find((known) => known.name === row.follower);
  if (follower === undefined) return "no such follower";
  const asked = {
    actor: clockActor(row.associationId),
    params: {},
    body: { entryId: row.entryId },
    requestId: newRequestId(),
  };
  try {
    const answer = await perform(house, follower.runs, { ...asked, before: (tx) => finishInOutbox(tx, row, now) });
    return answer.kind === "refused" && answer.refusal.refused !== "already-carried-out"
      ? answer.refusal.refused
      : null;
  } catch (failure) {
    house.tellFault(row.follower, failure);
    return faultOf(failure);
  }
}

async function strikeClocks(house: House, strikers: readonly Striker[]): Promise<number> {
  const today = dayOf(house.time.now());
  await inHouse(house, (tx) => settleProvisional(tx, house, today));
  const due = await inHouse(house, (tx) => listDueClocks(tx, { today, now: house.time.now() }, most));
  for (const clock of due) await strike(house, strikers, clock, today);
  return due.length;
}

/**
 * A clock started while its year was being imported, or by another instance that had not heard of it, was left
 * provisional and would never strike: once its day is past it is counted again with the calendar as it is now.
 */
async function settleProvisional(tx: Tx, house: House, today: string): Promise<void> {
  for (const clock of await listPassedProvisionalClocks(tx, today, most)) {
    const counted = recompute(clock, house.packs.calendar());
    if (!counted.provisional) await saveClock(tx, { ...clock, ...counted });
  }
}

async function strike(house: House, strikers: readonly Striker[], clock: KeptClock, today: string): Promise<void> {
  const striker = strikers.find((known) => known.operation.name === clock.operation);
  if (striker === undefined)
    return inHouse(house, (tx) => noteClockFault(tx, clock.id, "nobody strikes this", house.time.now()));
  const asked = {
    actor: clockActor(clock.associationId),
    params: striker.paramsOf(clock.matterId),
    body: {},
    requestId: newRequestId(),
  };
  try {
    const answer = await perform(house, striker.operation, {
      ...asked,
      before: (tx) => markStruck(tx, clock.id, today),
    });
    if (answer.kind === "refused" && answer.refusal.refused !== "already-carried-out")
      await inHouse(house, (tx) => noteClockFault(tx, clock.id, answer.refusal.refused, house.time.now()));
  } catch (failure) {
    house.tellFault(clock.operation, failure);
    await inHouse(house, (tx) => noteClockFault(tx, clock.id, faultOf(failure), house.time.now()));
  }
}

/** The clock strikes in the transaction of what it causes, and first: the deed finds it struck and has nothing left to stop. */
async function markStruck(tx: Tx, id: string, today: string): Promise<boolean> {
  const clock = await findClockForUpdate(tx, id);
  if (clock === null) return false;
  const struck = strikeClock(clock, today);
  if (isRefusal(struck)) return false;
  await saveClock(tx, { ...clock, ...struck, fault: null });
  return true;
}

function inHouse<Answer>(house: House, does: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return transact(house.database.app, { associationId: null, audience: "house" }, does);
}

/** Kept in the row for whoever looks after it: the kind of failure, not its text, which may quote data. */
function faultOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}${"code" in failure ? ` ${String(failure.code)}` : ""}` : "failure";
}
