import type { ReadTx } from "../../platform/database.ts";
import { listRelations } from "../../subjects/register/relation-store.ts";
import { findStanding, listLed } from "../../subjects/standing-store.ts";

/** As many steps as the register follows a parent (subjects/register/relation-store.ts). */
const mostSteps = 20;

/**
 * The subject and everybody in one group with it by relations that stand: parents, parts, parts of parents; under every
 * id that leads there by a merge.
 */
export async function groupOf(tx: ReadTx, subjectId: string): Promise<ReadonlySet<string>> {
  let known = await withMerged(tx, [subjectId]);
  for (let step = 0; step < mostSteps; step++) {
    const standing = (await listRelations(tx, [...known])).filter(({ toOn, mistaken }) => toOn === null && !mistaken);
    const joined = standing.flatMap((relation) => [relation.subjectId, relation.parentId]);
    const next = await withMerged(tx, [...known, ...joined]);
    if (next.size === known.size) return known;
    known = next;
  }
  return known;
}

async function withMerged(tx: ReadTx, subjectIds: readonly string[]): Promise<Set<string>> {
  const roots = [...(await findStanding(tx, subjectIds)).values()].map(({ id }) => id);
  const led = await listLed(tx, roots);
  return new Set([...subjectIds, ...roots, ...led.keys()]);
}
