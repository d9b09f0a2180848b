import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { OpinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isOwed } from "@xinheng/domain/norms/opinion.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findOpinion, type KeptOpinion } from "../consultation-store.ts";

/** Opinions with the numbers of those they came from or went into, and what may be done with each now. */
export async function viewOpinions(tx: ReadTx, actor: Actor, opinions: readonly KeptOpinion[]): Promise<OpinionView[]> {
  const numbers = new Map(opinions.map(({ id, number }) => [id, number]));
  for (const id of opinions.flatMap(({ splitFrom, mergedInto }) => [splitFrom, mergedInto])) {
    if (id !== null && !numbers.has(id)) numbers.set(id, (await findOpinion(tx, id))?.number ?? 0);
  }
  const open = openTo(actor, ["answer-norm-opinion", "merge-norm-opinion", "split-norm-opinion"]);
  return opinions.map((opinion) => {
    const { id, number, clause, fromKind, fromName, receivedOn, revision, isSplit, answer, reason } = opinion;
    return {
      ...{ id, number, clause, fromKind, fromName, receivedOn, revision, isSplit, answer, reason },
      opinion: opinion.opinion,
      splitFrom: opinion.splitFrom === null ? null : (numbers.get(opinion.splitFrom) ?? null),
      mergedInto: opinion.mergedInto === null ? null : (numbers.get(opinion.mergedInto) ?? null),
      can: isOwed(opinion) ? open : [],
    };
  });
}
