import { type Selectable, sql } from "kysely";
import {
  suitParts,
  type SuitParts,
  suitRoad,
  suitRole,
  suitStage,
  type SuitStage,
} from "@xinheng/domain/discipline/suits/suit.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type KeptSuit = ReturnType<typeof suitOf>;
export type NewSuit = Omit<KeptSuit, "stage" | "parts"> & { readonly openedAt: Date; readonly openedBy: string | null };

export async function saveSuit(tx: Tx, made: NewSuit): Promise<void> {
  await tx.db
    .insertInto("suit")
    .values({
      id: made.id,
      association_id: made.associationId,
      infringement_id: made.infringementId,
      road: made.road,
      stage: "open",
      organ: made.organ,
      number: made.number,
      role: made.role,
      other_sealed: made.otherSealed,
      claim: made.claim,
      filed_on: made.filedOn,
      opened_at: made.openedAt,
      opened_by: made.openedBy,
      parts: JSON.stringify(suitParts.parse({})),
    })
    .execute();
}

/** What a step may change; what is left out stays. */
export async function changeSuit(
  tx: Tx,
  kept: Pick<KeptSuit, "id" | "parts">,
  change: { readonly parts: Partial<SuitParts>; readonly stage?: SuitStage; readonly endedOn?: string },
): Promise<void> {
  const parts = JSON.stringify({ ...kept.parts, ...change.parts });
  await tx.db
    .updateTable("suit")
    .set({ parts, stage: change.stage, ended_on: change.endedOn })
    .where("id", "=", kept.id)
    .execute();
}

/** Whoever asks for a suit. One about a complaint against one's own act is not there for the one complained of. */
export type SuitReader = { readonly id: string | null };

function open({ id }: SuitReader) {
  return sql<boolean>`not exists (select from infringement
    where infringement.id = suit.infringement_id and ${id}::uuid = any(infringement.against))`;
}

export async function findSuit(tx: ReadTx, id: string, reader: SuitReader): Promise<KeptSuit | null> {
  const row = await tx.db.selectFrom("suit").selectAll().where("id", "=", id).where(open(reader)).executeTakeFirst();
  return row === undefined ? null : suitOf(row);
}

export async function findSuitForUpdate(tx: Tx, id: string, reader: SuitReader): Promise<KeptSuit | null> {
  const one = tx.db.selectFrom("suit").selectAll().where("id", "=", id).where(open(reader));
  const row = await one.forUpdate().executeTakeFirst();
  return row === undefined ? null : suitOf(row);
}

/** The newest first. */
export async function listSuitRows(
  tx: ReadTx,
  filter: { readonly openOnly: boolean; readonly reader: SuitReader },
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptSuit[]> {
  let query = tx.db.selectFrom("suit").selectAll().where(open(filter.reader));
  if (filter.openOnly) query = query.where("stage", "<>", "closed");
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(suitOf);
}

/** Those about one complaint, by organ and number; at most 20. */
export function listSuitsOf(
  tx: ReadTx,
  infringementId: string,
): Promise<{ readonly id: string; readonly organ: string; readonly number: string }[]> {
  return tx.db
    .selectFrom("suit")
    .select(["id", "organ", "number"])
    .where("infringement_id", "=", infringementId)
    .orderBy("id")
    .limit(20)
    .execute();
}

export async function countSuitsFiled(tx: ReadTx, year: number): Promise<number> {
  const { filed } = await tx.db
    .selectFrom("suit")
    .select(({ fn }) => fn.countAll<bigint>().as("filed"))
    .where(sql<boolean>`filed_on between ${`${String(year)}-01-01`} and ${`${String(year)}-12-31`}`)
    .executeTakeFirstOrThrow();
  return Number(filed);
}

export type SuitHearing = {
  readonly suitId: string;
  readonly id: string;
  readonly on: string;
  readonly organ: string;
};

/** Hearings of suits that go on, from one day to another, the earliest first. */
export async function listSuitHearings(
  tx: ReadTx,
  asked: { readonly reader: SuitReader; readonly today: string; readonly until: string; readonly limit: number },
): Promise<SuitHearing[]> {
  const { reader, today, until, limit } = asked;
  const { rows } = await sql<SuitHearing>`
    select suit.id as "suitId", hearing ->> 'id' as id, hearing ->> 'on' as "on", suit.organ
    from suit cross join lateral jsonb_array_elements(suit.parts -> 'hearings') as hearing
    where suit.stage <> 'closed' and hearing ->> 'on' between ${today} and ${until} and ${open(reader)}
    order by hearing ->> 'on', suit.id, hearing ->> 'id' limit ${limit}`.execute(tx.db);
  return rows;
}

function suitOf(row: Selectable<DB["suit"]>) {
  return {
    id: row.id,
    associationId: row.association_id,
    infringementId: row.infringement_id,
    road: suitRoad.parse(row.road),
    stage: suitStage.parse(row.stage),
    organ: row.organ,
    number: row.number,
    role: suitRole.parse(row.role),
    otherSealed: row.other_sealed,
    claim: row.claim,
    filedOn: row.filed_on,
    parts: suitParts.parse(row.parts),
  };
}
