import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import type { Period } from "@xinheng/domain/calendar.ts";
import { startClock, stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findClockOfMatter, saveClock } from "../platform/clock-store.ts";
import type { Tx } from "../platform/database.ts";
import type { OrderMover } from "./rule-here.ts";

/** Starts the deadline of a matter; answers its last day. `strikes` is the deed that runs when it is over. */
export async function startOrderClock(
  { tx, house, actor }: OrderMover,
  clock: {
    readonly matter: string;
    readonly matterId: string;
    readonly strikes: string;
    readonly startedOn: string;
    readonly period: Period;
    readonly edition: string;
  },
): Promise<string> {
  const { matter, matterId, strikes, startedOn, period, edition } = clock;
  const started = startClock({ id: uuidv7(), startedOn, period, ruleEdition: edition }, house.packs.calendar());
  await saveClock(tx, {
    ...started,
    associationId: ownAssociation(actor),
    subjectId: null,
    matter,
    matterId,
    operation: strikes,
    ownerOffice: "secretariat",
    fault: null,
  });
  return started.dueOn;
}

/** The matter was settled: its deadline has no consequence any more. */
export async function stopOrderClock(tx: Tx, matterId: string, strikes: string): Promise<void> {
  const clock = await findClockOfMatter(tx, matterId, strikes);
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}
