import { z } from "zod";
import { type CharterMove, moveCharter } from "@xinheng/domain/governance/charter-stage.ts";
import type { CharterView } from "@xinheng/domain/governance/charter-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findResolution } from "../resolution-store.ts";
import { faultsOf } from "./charter-faults.ts";
import { changeCharter, findCharterForUpdate, type KeptCharter } from "./charter-store.ts";
import { viewCharter } from "./view-charter.ts";

/** What a deed that moves a charter on stands on. */
export type Mover = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

export const charterParams = z.object({ charterId: z.uuid() });
export const resolutionBody = z.object({ resolutionId: z.uuid() });

export type StepCode =
  | "charter-not-found"
  | "charter-stage-wrong"
  | "charter-has-faults"
  | "resolution-not-on-charter"
  | "resolution-not-carried";

/**
 * Moves a version on by a resolution that was carried on it: the body's, of the kind named. The draft must be without
 * binding faults, or members would vote on what cannot be approved.
 */
export async function stepByResolution(
  mover: Mover,
  asked: { readonly charterId: string; readonly resolutionId: string },
  step: { readonly move: CharterMove; readonly kind: string },
): Promise<CharterView | Refusal<StepCode>> {
  const charter = await findCharterForUpdate(mover.tx, asked.charterId);
  if (charter === null) return refuse("charter-not-found");
  const stage = moveCharter(charter.stage, step.move);
  if (isRefusal(stage)) return stage;
  const resolution = await findResolution(mover.tx, asked.resolutionId);
  const about = resolution?.matter?.kind === "charter" ? resolution.matter.id : null;
  if (resolution?.kind !== step.kind || about !== charter.id)
    return refuse("resolution-not-on-charter", { kind: step.kind });
  if (!resolution.carried) return refuse("resolution-not-carried", { number: resolution.number });
  const faulty = await refuseFaults(mover, charter);
  if (faulty !== null) return faulty;
  const by = { id: resolution.id, on: resolution.decidedOn };
  const change = step.move === "propose-charter" ? { proposedBy: by.id } : { carriedBy: by.id, carriedOn: by.on };
  return saveStep(mover, charter, { stage, ...change });
}

/** The refusal of a charter with binding faults, naming each; null where there is none. */
export async function refuseFaults(
  { tx, house, actor, today }: Mover,
  charter: KeptCharter,
): Promise<Refusal<"charter-has-faults"> | null> {
  const faults = await faultsOf({ tx, house, today, associationId: actor.associationId }, charter);
  const binding = faults.filter(({ weight }) => weight === "binding");
  if (binding.length === 0) return null;
  const said = { zh: binding.map(({ at, zh }) => `${at}：${zh}`), en: binding.map(({ at, en }) => `${at}: ${en}`) };
  return refuse("charter-has-faults", {
    count: binding.length,
    first: said.zh[0] ?? "",
    firstEn: said.en[0] ?? "",
  });
}

export async function saveStep(
  mover: Mover,
  charter: KeptCharter,
  change: Parameters<typeof changeCharter>[2],
): Promise<CharterView> {
  await changeCharter(mover.tx, charter.id, change, mover.now);
  return viewCharter(mover, { ...charter, ...change, revision: charter.revision + 1, changedAt: mover.now });
}
