import type { Selectable, Updateable } from "kysely";
import { z } from "zod";
import {
  type DraftedObligation,
  type Obligation,
  obligationMove,
  type ObligationMove,
  obligationWord,
  type ObligationWord,
  obligor,
} from "@xinheng/domain/discipline/agreements/obligation.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptMediation } from "../mediation/mediation-store.ts";

type Matter = Pick<KeptMediation, "subjectId" | "id" | "associationId">;
const mostObligations = 60;

/** Lays down what an agreement obliges to, in the place of what an earlier draft did. */
export async function saveObligations(
  tx: Tx,
  matter: Matter,
  drafted: readonly (DraftedObligation & { readonly id: string })[],
): Promise<void> {
  await deleteObligations(tx, matter);
  await tx.db
    .insertInto("mediation_obligation")
    .values(
      drafted.map((one, place) => ({
        ...{ subject_id: matter.subjectId, mediation_id: matter.id, association_id: matter.associationId },
        ...{ id: one.id, number: place + 1, obligor: one.obligor, deed: one.deed, due_on: one.dueOn },
        amount_fen: one.amountFen === null ? null : BigInt(one.amountFen),
      })),
    )
    .execute();
}

/** An agreement that nobody signed falls with what it obliges to. */
export async function deleteObligations(tx: Tx, matter: Pick<Matter, "subjectId" | "id">): Promise<void> {
  await tx.db
    .deleteFrom("mediation_obligation")
    .where("subject_id", "=", matter.subjectId)
    .where("mediation_id", "=", matter.id)
    .execute();
}

/** Changes what a move changes. */
export async function changeObligation(
  tx: Tx,
  matter: Pick<Matter, "subjectId">,
  change: {
    readonly id: string;
    readonly words?: readonly ObligationWord[];
    readonly moves?: readonly ObligationMove[];
  } & Pick<Updateable<DB["mediation_obligation"]>, "due_on" | "overdue_on" | "performed_on">,
): Promise<void> {
  const { id, words, moves, ...columns } = change;
  await tx.db
    .updateTable("mediation_obligation")
    .set({
      ...columns,
      ...(words === undefined ? {} : { words: JSON.stringify(words) }),
      ...(moves === undefined ? {} : { moves: JSON.stringify(moves) }),
    })
    .where("subject_id", "=", matter.subjectId)
    .where("id", "=", id)
    .execute();
}

/** What each of these matters' agreements obliges to, in its order. */
export async function listObligations(
  tx: ReadTx,
  mediationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Obligation[]>> {
  if (mediationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("mediation_obligation")
    .selectAll()
    .where("mediation_id", "in", [...mediationIds])
    .orderBy("mediation_id")
    .orderBy("number")
    .limit(mostObligations * mediationIds.length)
    .execute();
  const found = Map.groupBy(rows, (row) => row.mediation_id);
  return new Map([...found].map(([id, of]) => [id, of.map(obligationOf)]));
}

export async function listObligationsOf(tx: ReadTx, mediationId: string): Promise<readonly Obligation[]> {
  return (await listObligations(tx, [mediationId])).get(mediationId) ?? [];
}

/** Whose agreement an obligation is of: the matter's id, or null. */
export async function findMatterOfObligation(tx: ReadTx, obligationId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("mediation_obligation")
    .select("mediation_id")
    .where("id", "=", obligationId)
    .executeTakeFirst();
  return row?.mediation_id ?? null;
}

function obligationOf(row: Selectable<DB["mediation_obligation"]>): Obligation {
  return {
    id: row.id,
    number: row.number,
    obligor: obligor.parse(row.obligor),
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
    deed: row.deed,
    dueOn: row.due_on,
    words: z.array(obligationWord).parse(row.words),
    moves: z.array(obligationMove).parse(row.moves),
    overdueOn: row.overdue_on,
    performedOn: row.performed_on,
  };
}
