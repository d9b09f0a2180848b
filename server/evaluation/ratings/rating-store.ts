import type { ReadTx, Tx } from "../../platform/database.ts";
import { isOfStandingTurn } from "../reopenings/mark-reopening-store.ts";

type EntryKey = { readonly subjectId: string; readonly id: string };

/** What an agency was asked about one indicator, and its answer; `says` is null until it has answered. */
export type KeptExplanation = {
  readonly subjectId: string;
  readonly id: string;
  readonly entryId: string;
  readonly indicator: string;
  /** Of which turn of marks. */
  readonly turn: number;
  readonly agencyId: string;
  readonly assignmentId: string;
  readonly againstId: string;
  readonly askedOn: string;
  readonly says: string | null;
  readonly saidOn: string | null;
  readonly saidAt: Date | null;
};

/** What the panel said counts for an indicator; points in ten-thousandths. */
export type KeptReconciliation = {
  readonly indicator: string;
  /** Of which turn of marks. */
  readonly turn: number;
  readonly points: bigint;
  readonly reason: string;
  readonly resolutionId: string;
  readonly madeOn: string;
};

export async function askExplanation(
  tx: Tx,
  asked: Omit<KeptExplanation, "says" | "saidOn" | "saidAt"> & { readonly associationId: string },
): Promise<void> {
  await tx.db
    .insertInto("rating_explanation")
    .values({
      subject_id: asked.subjectId,
      id: asked.id,
      association_id: asked.associationId,
      entry_id: asked.entryId,
      indicator: asked.indicator,
      turn: asked.turn,
      agency_subject: asked.agencyId,
      assignment_id: asked.assignmentId,
      against_id: asked.againstId,
      asked_on: asked.askedOn,
    })
    // Sent back and delivered again, the same is asked once.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveExplanation(
  tx: Tx,
  { subjectId, id }: EntryKey,
  said: { readonly says: string; readonly on: string; readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("rating_explanation")
    .set({ says: said.says, said_on: said.on, said_at: said.at, said_by: said.by })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .execute();
}

/** What is asked while both assignments stand; of one that was taken back nothing is asked and nothing shown, nor of marks given anew. */
const standing = (tx: ReadTx) =>
  tx.db
    .selectFrom("rating_explanation")
    .innerJoin("agency_assignment as own", (join) =>
      join
        .onRef("own.subject_id", "=", "rating_explanation.agency_subject")
        .onRef("own.id", "=", "rating_explanation.assignment_id"),
    )
    .innerJoin("agency_assignment as other", "other.id", "rating_explanation.against_id")
    .selectAll("rating_explanation")
    .where("own.stage", "<>", "recalled")
    .where("other.stage", "<>", "recalled")
    .where(isOfStandingTurn("rating_explanation"))
    .orderBy("rating_explanation.id")
    .limit(1_000);

type Row = Awaited<ReturnType<ReturnType<typeof standing>["execute"]>>[number];
const explanationOf = (row: Row): KeptExplanation => ({
  ...{ subjectId: row.subject_id, id: row.id, entryId: row.entry_id, indicator: row.indicator },
  turn: row.turn,
  ...{ agencyId: row.agency_subject, assignmentId: row.assignment_id, againstId: row.against_id },
  ...{ askedOn: row.asked_on, says: row.says, saidOn: row.said_on, saidAt: row.said_at },
});

/** What both agencies of an application were asked and said. */
export async function listExplanations(tx: ReadTx, entry: EntryKey): Promise<KeptExplanation[]> {
  const rows = await standing(tx)
    .where("rating_explanation.subject_id", "=", entry.subjectId)
    .where("rating_explanation.entry_id", "=", entry.id)
    .execute();
  return rows.map(explanationOf);
}

/** What one agency is asked under one of its assignments; nothing of the other. */
export async function listAskedOf(tx: ReadTx, assignment: EntryKey): Promise<KeptExplanation[]> {
  const rows = await standing(tx)
    .where("rating_explanation.agency_subject", "=", assignment.subjectId)
    .where("rating_explanation.assignment_id", "=", assignment.id)
    .execute();
  return rows.map(explanationOf);
}

/** The assignments of these agencies under which something is asked and not answered, each once; at most 50. */
export async function listOwed(
  tx: ReadTx,
  agencies: readonly string[],
): Promise<
  { readonly agencyId: string; readonly assignmentId: string; readonly title: string; readonly askedOn: string }[]
> {
  if (agencies.length === 0) return [];
  const rows = await tx.db
    .selectFrom(
      standing(tx)
        .select("own.title")
        .innerJoin("evaluation_entry as entry", (join) =>
          join
            .onRef("entry.subject_id", "=", "rating_explanation.subject_id")
            .onRef("entry.id", "=", "rating_explanation.entry_id"),
        )
        .where("entry.stage", "=", "frozen")
        .where("rating_explanation.says", "is", null)
        .where("rating_explanation.agency_subject", "in", [...agencies])
        .as("owed"),
    )
    .select(({ fn }) => ["agency_subject", "assignment_id", "title", fn.min("asked_on").as("asked_on")])
    .groupBy(["agency_subject", "assignment_id", "title"])
    .orderBy("asked_on")
    .orderBy("assignment_id")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...{ agencyId: row.agency_subject, assignmentId: row.assignment_id, title: row.title, askedOn: row.asked_on },
  }));
}

export async function saveReconciliation(
  tx: Tx,
  entry: EntryKey & { readonly associationId: string },
  made: KeptReconciliation & {
    readonly id: string;
    readonly pair: { readonly first: string; readonly second: string };
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("rating_reconciliation")
    .values({
      subject_id: entry.subjectId,
      id: made.id,
      association_id: entry.associationId,
      entry_id: entry.id,
      indicator: made.indicator,
      turn: made.turn,
      first_assignment: made.pair.first,
      second_assignment: made.pair.second,
      points: String(made.points),
      reason: made.reason,
      resolution_id: made.resolutionId,
      made_on: made.madeOn,
      made_at: made.at,
      made_by: made.by,
    })
    .execute();
}

/** What was said about these two assignments of an application, of marks that count. */
export async function listReconciliations(
  tx: ReadTx,
  entry: EntryKey,
  pair: { readonly first: string; readonly second: string },
): Promise<KeptReconciliation[]> {
  const rows = await tx.db
    .selectFrom("rating_reconciliation")
    .select(["indicator", "turn", "points", "reason", "resolution_id", "made_on"])
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .where("first_assignment", "=", pair.first)
    .where("second_assignment", "=", pair.second)
    .where(isOfStandingTurn("rating_reconciliation"))
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    turn: row.turn,
    points: BigInt(row.points),
    reason: row.reason,
    resolutionId: row.resolution_id,
    madeOn: row.made_on,
  }));
}
