import { inForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import type { EntryOf, PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findModel } from "../model-store.ts";
import type { AgencyReader } from "./agency-step.ts";

type Sector = { readonly id: string; readonly name: string; readonly nameEn: string };

function sectorEntries(packs: PackSet, context: PackContext): EntryOf<"sector">[] {
  const ids = new Set(packs.flatMap((entry) => (entry.kind === "sector" ? [entry.id] : [])));
  return [...ids].flatMap((id) => inForce(packs, "sector", id, context) ?? []);
}

const named = ({ id, name, nameEn }: EntryOf<"sector">): Sector => ({ id, name, nameEn: nameEn ?? name });

/** The sectors of the packs in force somewhere on a day. */
export function sectorsOf(packs: PackSet, context: PackContext): Sector[] {
  return sectorEntries(packs, context).map(named);
}

/** The sectors that an agency may be registered for here today. */
export async function sectorsInForce({ tx, house, actor, today }: AgencyReader): Promise<Sector[]> {
  return sectorsOf(house.packs.set, await packContextOf(tx, actor.associationId, today));
}

/** As many copies of copies as are followed; a model further from the packs counts as the association's own. */
const mostCopies = 50;

/** The sector whose pack names the model that this version was copied from; null: a model for everybody. */
export async function sectorOfModel(reader: AgencyReader, modelId: string): Promise<Sector | null> {
  let from = modelId;
  for (let step = 0; step < mostCopies && !from.includes("@"); step++) {
    const model = await findModel(reader.tx, from);
    if (model === null) return null;
    from = model.copiedFrom;
  }
  const [template = ""] = from.split("@");
  const { house, actor, today } = reader;
  const context = await packContextOf(reader.tx, actor.associationId, today);
  const sector = sectorEntries(house.packs.set, context).find(({ models }) => models.includes(template));
  return sector === undefined ? null : named(sector);
}
