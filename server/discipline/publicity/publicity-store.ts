import { type Selectable, sql } from "kysely";
import { type PublicityPeriod, publicityPeriod } from "@xinheng/domain/discipline/publicity/publicity.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A sanction that the association makes public, on which law, since when; and till when, if it was turned off. */
export type KeptPublicity = {
  readonly id: string;
  readonly associationId: string;
  readonly rung: string;
  readonly basis: string;
  readonly law: string;
  readonly article: string;
  readonly period: PublicityPeriod;
  readonly resolutionId: string;
  readonly resolutionNumber: string;
  readonly reason: string;
  readonly turnedOnOn: string;
  readonly off: { readonly on: string; readonly why: string } | null;
};

/** Two at once are judged one after the other; the lock ends with the transaction. */
export async function lockPublicity(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('case-publicity ' || ${associationId}::text, 0))`.execute(
    tx.db,
  );
}

export async function savePublicity(
  tx: Tx,
  kept: Omit<KeptPublicity, "off">,
  by: { readonly accountId: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("case_publicity")
    .values({
      id: kept.id,
      association_id: kept.associationId,
      rung: kept.rung,
      basis: kept.basis,
      law: kept.law,
      article: kept.article,
      period_count: kept.period.count,
      period_unit: kept.period.unit,
      resolution_id: kept.resolutionId,
      resolution_number: kept.resolutionNumber,
      reason: kept.reason,
      turned_on_on: kept.turnedOnOn,
      turned_on_at: by.at,
      turned_on_by: by.accountId,
    })
    .execute();
}

export async function savePublicityEnd(
  tx: Tx,
  id: string,
  end: { readonly on: string; readonly why: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("case_publicity")
    .set({ turned_off_on: end.on, turned_off_why: end.why, turned_off_by: end.by })
    .where("id", "=", id)
    .execute();
}

export async function findPublicityForUpdate(tx: Tx, id: string): Promise<KeptPublicity | null> {
  const row = await tx.db.selectFrom("case_publicity").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : publicityOf(row);
}

/** All that ever was on, what is on first, then the latest; at most 200. */
export async function listPublicity(tx: ReadTx): Promise<KeptPublicity[]> {
  const rows = await tx.db
    .selectFrom("case_publicity")
    .selectAll()
    .orderBy("turned_off_on", (order) => order.desc().nullsFirst())
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map(publicityOf);
}

/** What is on; one for each sanction at most. */
export async function listStandingPublicity(tx: ReadTx): Promise<KeptPublicity[]> {
  const rows = await tx.db
    .selectFrom("case_publicity")
    .selectAll()
    .where("turned_off_on", "is", null)
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map(publicityOf);
}

/** Whether a resolution turned something on before. */
export async function isPublicityResolved(tx: ReadTx, by: { readonly resolutionId: string; readonly rung: string }) {
  const row = await tx.db
    .selectFrom("case_publicity")
    .select("id")
    .where("resolution_id", "=", by.resolutionId)
    .where("rung", "=", by.rung)
    .executeTakeFirst();
  return row !== undefined;
}

function publicityOf(row: Selectable<DB["case_publicity"]>): KeptPublicity {
  const { turned_off_on: on, turned_off_why: why } = row;
  return {
    ...{ id: row.id, associationId: row.association_id, rung: row.rung, basis: row.basis, law: row.law },
    ...{ article: row.article, resolutionId: row.resolution_id, resolutionNumber: row.resolution_number },
    ...{ reason: row.reason, turnedOnOn: row.turned_on_on },
    period: publicityPeriod.parse({ count: row.period_count, unit: row.period_unit }),
    off: on === null || why === null ? null : { on, why },
  };
}
