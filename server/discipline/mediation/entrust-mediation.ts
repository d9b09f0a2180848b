import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { mediationClock, type MediationReader, mediationRule, startMediationClock } from "./mediation-step.ts";
import { changeMediation, type KeptMediation } from "./mediation-store.ts";
import type { Mediator } from "./mediator-store.ts";

/** Gives a matter to a mediator, and sets going the time in which an agreement is hoped for. `why`: where the parties did not choose. */
export async function entrustMediation(
  reader: MediationReader & { readonly tx: Tx },
  kept: KeptMediation,
  { mediator, why }: { readonly mediator: Mediator; readonly why: string },
): Promise<Refusal<"mediation-rule-missing"> | null> {
  const { tx, house, actor, today } = reader;
  const rule = mediationRule(house.packs.set, await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const clock = mediationClock(house, rule, { case: "settle", today });
  if (isRefusal(clock)) return clock;
  await changeMediation(tx, kept, {
    ...{ stage: "mediating", mediator_id: mediator.id, mediator_account: mediator.accountId },
    ...{ appointed_on: today, appointed_why: why, overdue_on: null },
  });
  await startMediationClock(tx, kept, clock);
  return null;
}
