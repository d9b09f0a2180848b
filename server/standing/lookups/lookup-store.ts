import { sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** One answer of a look-up, as the figures of use count it. */
export type KeptLookup = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly at: Date;
  readonly point: string;
  readonly verdict: "green" | "normal" | "restricted";
  readonly measures: readonly string[];
  readonly batchId: string | null;
};

export async function saveLookups(tx: Tx, lookups: readonly KeptLookup[]): Promise<void> {
  if (lookups.length === 0) return;
  await tx.db
    .insertInto("standing_lookup")
    .values(
      lookups.map((one) => ({
        ...{ subject_id: one.subjectId, id: one.id, association_id: one.associationId, at: one.at },
        ...{ point: one.point, verdict: one.verdict, measures: [...one.measures], batch_id: one.batchId },
      })),
    )
    .execute();
}

/** How often look-ups named each measure since an instant. */
export async function countNamed(tx: ReadTx, since: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ measure: string; count: bigint }>`
    select measure, count(*) as count from standing_lookup, unnest(measures) as measure
    where at >= ${since} group by measure`.execute(tx.db);
  return new Map(rows.map(({ measure, count }) => [measure, Number(count)]));
}

export type LookupFigure = { readonly point: string; readonly verdict: string; readonly count: number };

/** How many look-ups answered what at which point since an instant. */
export async function tallyLookups(tx: ReadTx, since: Date): Promise<LookupFigure[]> {
  const rows = await tx.db
    .selectFrom("standing_lookup")
    .select((of) => ["point", "verdict", of.fn.countAll<bigint>().as("count")])
    .where("at", ">=", since)
    .groupBy(["point", "verdict"])
    .orderBy("point")
    .orderBy("verdict")
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export type Batch = {
  readonly id: string;
  readonly associationId: string;
  readonly fileId: string;
  readonly handoverId: string;
  readonly point: string;
  readonly purpose: string;
  readonly rows: number;
  readonly found: number;
  readonly madeBy: string;
  readonly madeAt: Date;
};

export async function saveBatch(tx: Tx, batch: Batch): Promise<void> {
  await tx.db
    .insertInto("standing_batch")
    .values({
      ...{ id: batch.id, association_id: batch.associationId, file_id: batch.fileId, handover_id: batch.handoverId },
      ...{ point: batch.point, purpose: batch.purpose, rows: batch.rows, found: batch.found },
      ...{ made_by: batch.madeBy, made_at: batch.madeAt },
    })
    .execute();
}

export async function findBatch(
  tx: ReadTx,
  id: string,
): Promise<{ readonly fileId: string; readonly madeBy: string | null } | null> {
  const row = await tx.db
    .selectFrom("standing_batch")
    .select(["file_id", "made_by"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : { fileId: row.file_id, madeBy: row.made_by };
}
