import { conflictReasons, type MediatorConflict } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { conflictsIn, matterAmong } from "../person-conflicts.ts";
import type { MediationReader } from "./mediation-step.ts";
import { type KeptMediation, partiesOf } from "./mediation-store.ts";
import { findMediator, type Mediator } from "./mediator-store.ts";

type Reader = Pick<MediationReader, "tx" | "today">;

/** What stands against each of these mediators in a matter today, by the mediator's id. */
export async function mediatorConflicts(
  reader: Reader,
  kept: KeptMediation,
  mediators: readonly Mediator[],
): Promise<Map<string, MediatorConflict[]>> {
  const recused = kept.recusals.map(({ mediatorId }) => mediatorId);
  return conflictsIn(reader, await matterAmong(reader.tx, partiesOf(kept), recused), mediators);
}

/** Somebody of the roll against whom nothing stands in the matter, or why they may not mediate it. */
export async function fitMediator(
  reader: Reader,
  kept: KeptMediation,
  mediatorId: string,
): Promise<Mediator | Refusal<"mediator-not-found" | "mediator-conflict">> {
  const mediator = await findMediator(reader.tx, mediatorId);
  if (mediator === null || mediator.struckOn !== null) return refuse("mediator-not-found");
  return (await conflictOf(reader, kept, mediator)) ?? mediator;
}

/** Whether something has come to stand against who mediates since they were entrusted with it; null: nothing. */
export async function conflictOf(
  reader: Reader,
  kept: KeptMediation,
  mediator: Mediator,
): Promise<Refusal<"mediator-conflict"> | null> {
  const conflicts = (await mediatorConflicts(reader, kept, [mediator])).get(mediator.id) ?? [];
  return conflicts.length === 0
    ? null
    : refuse("mediator-conflict", { name: mediator.name, ...conflictReasons(conflicts) });
}
