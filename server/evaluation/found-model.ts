import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { ModelContent, ModelEntry } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { type ModelReading, readModel } from "@xinheng/domain/catalogue/models/read-model.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { cellPath } from "@xinheng/domain/evaluation/model-rows.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findModel, type KeptModel } from "./model-store.ts";
import type { ScoresAsked } from "./score-store.ts";

/** Who reads, when, by which packs. */
export type ModelReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

/** A model wherever it stands: with the packs, or kept by the association. */
export type FoundModel =
  | { readonly from: "packs"; readonly entry: ModelEntry; readonly content: ModelContent }
  | { readonly from: "association"; readonly model: KeptModel; readonly content: ModelContent };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By the id of a version, or `id@edition` of the packs. */
export async function findModelAnywhere(reader: ModelReader, id: string): Promise<FoundModel | null> {
  if (uuid.test(id)) {
    const model = await findModel(reader.tx, id);
    return model === null ? null : { from: "association", model, content: model.content };
  }
  const entry = (await listPackModels(reader)).find((one) => entryRef(one) === id);
  return entry === undefined ? null : { from: "packs", entry, content: entry };
}

/** The models of the packs in force here today. */
export async function listPackModels({ tx, house, actor, today }: ModelReader): Promise<ModelEntry[]> {
  const context = await packContextOf(tx, actor.associationId, today);
  const ids = new Set(house.packs.set.flatMap((entry) => (entry.kind === "model" ? [entry.id] : [])));
  return [...ids].flatMap((id) => inForce(house.packs.set, "model", id, context) ?? []);
}

/** The catalogue items in force here today: what a model may read. */
export async function itemsInForce({ tx, house, actor, today }: ModelReader): Promise<CatalogueEntry[]> {
  const context = await packContextOf(tx, actor.associationId, today);
  const ids = new Set(house.packs.set.flatMap((entry) => (entry.kind === "catalogue" ? [entry.id] : [])));
  return [...ids].flatMap((id) => inForce(house.packs.set, "catalogue", id, context) ?? []);
}

export async function readFound(reader: ModelReader, content: ModelContent): Promise<ModelReading> {
  return readModel(content, await itemsInForce(reader));
}

const mostFaultsTold = 200;

/** The plan, or every defect with its place. */
export async function planOfFound(
  reader: ModelReader,
  content: ModelContent,
): Promise<ModelPlan | Refusal<"model-faulty">> {
  const { plan, faults } = await readFound(reader, content);
  if (plan !== null) return plan;
  return {
    ...refuse("model-faulty", { count: faults.length }),
    faults: faults.slice(0, mostFaultsTold).map(({ code, path, zh, en }) => ({
      at: cellPath(path).join("."),
      code,
      details: {},
      says: { zh, en },
    })),
  };
}

/** What is asked of the statement: today's facts as known now, nobody's marks given yet. */
export function askedToday({ house, now, today }: ModelReader, content: ModelContent, plan: ModelPlan): ScoresAsked {
  return { facts: content.facts, packs: house.packs.set, on: today, knownAt: now, today, plan, judged: [] };
}
