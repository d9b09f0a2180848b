import { inForce, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findAssociationBySlug } from "./portal-store.ts";

type Asked = { readonly tx: ReadTx; readonly house: House; readonly today: string };

/** Where whoever has no account complains of what was done with their data: how long it is kept, and nothing of any complaint. */
export async function readInfringementPage(
  { tx, house, today }: Asked,
  slug: string,
): Promise<
  Pick<PageOf<"infringement">, "association" | "associationId" | "keptFor"> | Refusal<"association-not-found">
> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const context = await packContextOf(tx, association.id, today);
  const rule = ruleInForce(house.packs.set, { type: "retention", id: "retention-infringement" }, context);
  return { association, associationId: association.id, keptFor: rule?.period ?? null };
}

/** Where anybody complains of a member: nothing of any complaint is on it, only which hotlines there are beside. */
export async function readComplaintPage(
  { tx, house, today }: Asked,
  slug: string,
): Promise<Pick<PageOf<"complaint">, "association" | "associationId" | "hotlines"> | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const context = await packContextOf(tx, association.id, today);
  const entry = inForce(house.packs.set, "rule", "complaints-about-members", context);
  const hotlines = entry?.type === "complaints" ? entry.hotlines : [];
  return { association, associationId: association.id, hotlines };
}
