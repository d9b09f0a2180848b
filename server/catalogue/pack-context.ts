import type { PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import type { ReadTx } from "../platform/database.ts";
import { findAssociation } from "../access/association-store.ts";

/** By whose rules an association's business is judged on a day: the nation's, its region's, its own. Without one, the nation's. */
export async function packContextOf(tx: ReadTx, associationId: string | null, on: string): Promise<PackContext> {
  const association = associationId === null ? null : await findAssociation(tx, associationId);
  return association === null
    ? { on, region: "CN" }
    : { on, region: association.region, association: association.slug };
}
