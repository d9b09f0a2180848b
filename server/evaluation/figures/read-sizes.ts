import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listSizes } from "./figure-store.ts";

/**
 * The size of each of these enterprises as it is recorded, told to whom a visitor is told it: who determined it stands with
 * the record in the archive. Of several that hold, the one determined last counts.
 */
export async function readSizes(
  { tx, today, packs }: { readonly tx: ReadTx; readonly today: string; readonly packs: PackSet },
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const standing = await findStanding(tx, subjectIds);
  const ids = [...new Set([...standing.values()].map(({ id }) => id))];
  const sizes = await listSizes(tx, ids, visitorGate(packs, today));
  return new Map(
    [...standing].flatMap(([asked, { id }]): [string, string][] => {
      const size = sizes.get(id);
      return size === undefined ? [] : [[asked, size]];
    }),
  );
}
