import {
  conflictsOf,
  type MatterFacts,
  type MediatorConflict,
  type MediatorTie,
} from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import { spokenFor } from "@xinheng/domain/access/actor.ts";
import { listRunningTerms } from "../access/offices/office-term-store.ts";
import { listRelations } from "../subjects/register/relation-store.ts";
import { findStanding, listLed } from "../subjects/standing-store.ts";
import type { ReadTx } from "../platform/database.ts";

type Reader = { readonly tx: ReadTx; readonly today: string };

/** Somebody who would handle a matter: `id` as the matter's recusals name them, with the ties they declared. */
export type Handler = {
  readonly id: string;
  readonly accountId: string;
  readonly ties: readonly Pick<MediatorTie, "subjectId" | "kind">[];
};

/** What stands against each in a matter today: offices of their account, what they declared, and what the register knows. */
export async function conflictsIn(
  { tx, today }: Reader,
  matter: MatterFacts,
  handlers: readonly Handler[],
): Promise<Map<string, MediatorConflict[]>> {
  const found = new Map<string, MediatorConflict[]>();
  for (const { id, accountId, ties } of handlers) {
    const spoken = spokenFor(await listRunningTerms(tx, accountId, today));
    const standing = await findStanding(tx, [...spoken, ...ties.map(({ subjectId }) => subjectId)]);
    const standsFor = (subjectId: string) => standing.get(subjectId)?.id ?? subjectId;
    const facts = {
      mediatorId: id,
      speaksFor: spoken.map(standsFor),
      ties: ties.map((tie) => ({ ...tie, subjectId: standsFor(tie.subjectId) })),
    };
    found.set(id, conflictsOf(facts, matter));
  }
  return found;
}

/** A matter between these subjects as they stand today, with who is related to them by the register and who stood aside. */
export async function matterAmong(
  tx: ReadTx,
  named: readonly string[],
  recused: readonly string[],
): Promise<MatterFacts> {
  const standing = await findStanding(tx, named);
  const parties = named.map((id) => standing.get(id)?.id ?? id);
  const led = await listLed(tx, parties);
  const relations = await listRelations(tx, [...led.keys()]);
  const ends = relations
    .filter(({ mistaken }) => !mistaken)
    .flatMap(({ subjectId, parentId }) => [subjectId, parentId]);
  const others = await findStanding(tx, ends);
  const related = [...new Set([...others.values()].map(({ id }) => id))].filter((id) => !parties.includes(id));
  return { parties, related, recused };
}
