import { z } from "zod";
import { daysBetween } from "@xinheng/domain/calendar.ts";
import { startClock } from "@xinheng/domain/clock.ts";
import type { MediationMove, MediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type Obligation, overdueOf, stateOfObligation } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findClockOfMatter, saveClock } from "../../platform/clock-store.ts";
import type { Tx } from "../../platform/database.ts";
import {
  type Held,
  holdForSide,
  holdMediation,
  mediationClock,
  mediationParams,
  type MediationReader,
  mediationRule,
} from "../mediation/mediation-step.ts";
import { changeMediation, type KeptMediation } from "../mediation/mediation-store.ts";
import { stopStageClock } from "../stage-clock.ts";
import { stopCourtClock } from "./court-step.ts";
import { listObligationsOf } from "./mediation-obligation-store.ts";

export const obligationParams = mediationParams.extend({ number: z.coerce.number().int().min(1).max(60) });

type Doing = MediationReader & { readonly tx: Tx };
export type HeldObligation = Held & {
  readonly obligation: Obligation;
  readonly obligations: readonly Obligation[];
};
type Asked = { readonly mediationId: string; readonly number: number };

/** Takes hold of one obligation of an agreement for whoever stands in the matter. */
export async function holdObligation(given: Doing, asked: Asked, move: MediationMove) {
  const held = await holdMediation(given, asked.mediationId, move);
  return isRefusal(held) ? held : withObligation(given, held, asked.number);
}

/** The same for what one side does, by itself or by its paper. */
export async function holdObligationForSide(given: Doing, asked: Asked, to: Parameters<typeof holdForSide>[2]) {
  const held = await holdForSide(given, asked.mediationId, to);
  if (isRefusal(held)) return held;
  const found = await withObligation(given, held, asked.number);
  return isRefusal(found) ? found : { ...found, side: held.side satisfies MediationSide };
}

async function withObligation(
  { tx }: Doing,
  held: Held,
  number: number,
): Promise<HeldObligation | Refusal<"obligation-not-found">> {
  const obligations = await listObligationsOf(tx, held.kept.id);
  const obligation = obligations.find((one) => one.number === number);
  if (obligation === undefined) return refuse("obligation-not-found", { number });
  return { ...held, obligation, obligations };
}

const strikes = "note-obligation-overdue";

/** Sets the time of an obligation going, in the place of the one before it: to the day agreed, or for the time of the rule. */
export async function startObligationClock(
  given: Doing,
  { associationId }: Pick<KeptMediation, "associationId">,
  { id, dueOn }: Pick<Obligation, "id" | "dueOn">,
): Promise<Refusal<"mediation-rule-missing"> | null> {
  const { tx, house, actor, today } = given;
  const rule = mediationRule(house.packs.set, await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const byRule = mediationClock(house, rule, { case: "perform", today });
  if (isRefusal(byRule)) return byRule;
  const toDay = { count: dueOn === null ? 0 : Math.max(0, daysBetween(today, dueOn)), unit: "D" } as const;
  const clock = dueOn === null ? byRule : startClock({ ...byRule, period: toDay }, house.packs.calendar());
  await stopObligationClock(tx, id);
  await saveClock(tx, {
    ...{ ...clock, associationId, subjectId: null, matter: "mediation-obligation", matterId: id },
    ...{ operation: strikes, ownerOffice: "secretariat", fault: null },
  });
  return null;
}

/** Whether the time of an obligation still ran. */
export function stopObligationClock(tx: Tx, obligationId: string): Promise<boolean> {
  return stopStageClock(tx, obligationId, strikes);
}

/** Whether the time of an obligation still runs. */
export async function isInTime(tx: Tx, obligationId: string): Promise<boolean> {
  return (await findClockOfMatter(tx, obligationId, strikes)) !== null;
}

/** Nothing is waited for any more in a matter that ended. */
export async function stopAllClocks(tx: Tx, kept: Pick<KeptMediation, "id">): Promise<void> {
  for (const { id } of await listObligationsOf(tx, kept.id)) await stopObligationClock(tx, id);
  await stopCourtClock(tx, kept.id);
}

/** What a change in one obligation makes of the matter: performed once all are, late as long as one is. */
export async function settleMatter({ tx, today }: Doing, kept: KeptMediation): Promise<void> {
  const obligations = await listObligationsOf(tx, kept.id);
  const isDone = obligations.every((one) => stateOfObligation(one) === "performed");
  const overdue = { overdue_on: overdueOf(obligations) };
  await changeMediation(tx, kept, isDone ? { ...overdue, stage: "performed", performed_on: today } : overdue);
  if (isDone) await stopAllClocks(tx, kept);
}
