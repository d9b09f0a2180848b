import type { Actor } from "@xinheng/domain/access/actor.ts";
import { offices, type Office } from "@xinheng/domain/access/office.ts";
import { officeFor, type OperationName } from "@xinheng/domain/access/permission.ts";
import type { BroughtBy } from "@xinheng/domain/catalogue/joined-editions.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { broughtBy } from "./stand-packs.ts";

export type PackPlace = { readonly associationId: string | null; readonly accountId: string; readonly by: BroughtBy };

/** Where an actor's pack files belong: an office of an association brings that association's, an office of the house the house's. */
export async function placeOf(
  tx: ReadTx,
  actor: Actor,
  operation: OperationName,
): Promise<PackPlace | Refusal<"pack-house-outside">> {
  const held = officeFor(actor, operation);
  const ofHouse = held !== null && held in offices && offices[held as Office].of === "house";
  // Inside an association the walls show the association's files only.
  if (actor.id === null || ofHouse !== (actor.associationId === null)) return refuse("pack-house-outside");
  return {
    associationId: actor.associationId,
    accountId: actor.id,
    by: await broughtBy(tx, actor.associationId),
  };
}
