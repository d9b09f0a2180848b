import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { PublicityBasis } from "@xinheng/domain/discipline/publicity/publicity.ts";

const type = "discipline-publicity";

/** The law of that name in force, if it orders sanctions to be published. */
export function findBasis(packs: PackSet, id: string, context: PackContext): PublicityBasis | null {
  return ruleInForce(packs, { type, id }, context);
}

/** Every law in force that orders it. */
export function listBases(packs: PackSet, context: PackContext): PublicityBasis[] {
  const ids = packs.flatMap((entry) => (entry.kind === "rule" && entry.type === type ? [entry.id] : []));
  return [...new Set(ids)].flatMap((id) => findBasis(packs, id, context) ?? []);
}
