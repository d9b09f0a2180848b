import type { Selectable } from "kysely";
import { z } from "zod";
import { type DecouplingAreas, decouplingAreas } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A yearly round with the checklist it began with. */
export type KeptRound = {
  readonly id: string;
  readonly year: number;
  readonly edition: string;
  readonly areas: DecouplingAreas;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** The round as a document, with how many of its faults were mended when it was made. */
  readonly report: { readonly id: string; readonly number: string; readonly mended: number } | null;
};

export type KeptDecouplingAnswer = {
  readonly roundId: string;
  readonly item: string;
  readonly verdict: "met" | "fault";
  readonly note: string;
  readonly paperId: string | null;
  readonly mendBy: string | null;
  readonly mendedOn: string | null;
  readonly mendedNote: string | null;
  readonly mendedPaper: string | null;
};

export async function saveRound(
  tx: Tx,
  round: Omit<KeptRound, "report"> & { readonly associationId: string },
): Promise<void> {
  await tx.db
    .insertInto("decoupling_round")
    .values({
      id: round.id,
      association_id: round.associationId,
      year: round.year,
      edition: round.edition,
      areas: JSON.stringify(round.areas),
      opened_on: round.openedOn,
    })
    .execute();
}

export async function closeRound(
  tx: Tx,
  id: string,
  close: { readonly on: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("decoupling_round")
    .set({ closed_on: close.on, closed_by: close.by })
    .where("id", "=", id)
    .execute();
}

/** Attaches the report to its round, in the place of one made before. */
export async function saveReport(tx: Tx, id: string, report: NonNullable<KeptRound["report"]>): Promise<void> {
  await tx.db
    .updateTable("decoupling_round")
    .set({ report_document: report.id, report_number: report.number, report_mended: report.mended })
    .where("id", "=", id)
    .execute();
}

/** The rounds, the latest year first; at most 200. */
export async function listRounds(tx: ReadTx): Promise<KeptRound[]> {
  const rows = await tx.db.selectFrom("decoupling_round").selectAll().orderBy("year", "desc").limit(200).execute();
  return rows.map(roundOf);
}

export async function findRound(tx: ReadTx, id: string): Promise<KeptRound | null> {
  const row = await tx.db.selectFrom("decoupling_round").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : roundOf(row);
}

/** Holds the round until the transaction ends. */
export async function findRoundForUpdate(tx: Tx, id: string): Promise<KeptRound | null> {
  const row = await tx.db
    .selectFrom("decoupling_round")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : roundOf(row);
}

/** Keeps an answer in place of the one before; only while the round is open. */
export async function saveAnswer(
  tx: Tx,
  answer: Pick<KeptDecouplingAnswer, "roundId" | "item" | "verdict" | "note" | "paperId" | "mendBy"> & {
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const row = {
    verdict: answer.verdict,
    note: answer.note,
    paper_id: answer.paperId,
    mend_by: answer.mendBy,
    mended_on: null,
    mended_note: null,
    mended_paper: null,
    answered_by: answer.by,
    answered_at: answer.at,
  };
  await tx.db
    .insertInto("decoupling_answer")
    .values({ round_id: answer.roundId, item: answer.item, association_id: answer.associationId, ...row })
    .onConflict((clash) => clash.columns(["round_id", "item"]).doUpdateSet(row))
    .execute();
}

export async function saveMending(
  tx: Tx,
  of: Pick<KeptDecouplingAnswer, "roundId" | "item">,
  mended: { readonly on: string; readonly note: string; readonly paper: string | null },
): Promise<void> {
  await tx.db
    .updateTable("decoupling_answer")
    .set({ mended_on: mended.on, mended_note: mended.note, mended_paper: mended.paper })
    .where("round_id", "=", of.roundId)
    .where("item", "=", of.item)
    .execute();
}

/** What was answered in these rounds. */
export async function listDecouplingAnswers(tx: ReadTx, roundIds: readonly string[]): Promise<KeptDecouplingAnswer[]> {
  if (roundIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("decoupling_answer")
    .selectAll()
    .where("round_id", "in", [...roundIds])
    .orderBy("round_id")
    .orderBy("item")
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    roundId: row.round_id,
    item: row.item,
    verdict: z.enum(["met", "fault"]).parse(row.verdict),
    note: row.note,
    paperId: row.paper_id,
    mendBy: row.mend_by,
    mendedOn: row.mended_on,
    mendedNote: row.mended_note,
    mendedPaper: row.mended_paper,
  }));
}

function roundOf(row: Selectable<DB["decoupling_round"]>): KeptRound {
  return {
    id: row.id,
    year: row.year,
    edition: row.edition,
    areas: decouplingAreas.parse(row.areas),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    report: reportOf(row),
  };
}

function reportOf(row: Selectable<DB["decoupling_round"]>): KeptRound["report"] {
  const { report_document: id, report_number: number, report_mended: mended } = row;
  return id === null || number === null || mended === null ? null : { id, number, mended };
}
