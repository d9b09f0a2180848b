import type { Selectable } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import { type MediatorTie, mediatorTie } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Somebody on the roll; `name` is the account's. */
export type Mediator = ReturnType<typeof mediatorOf>;

const mostMediators = 500;

/** Null: the account is on the roll already. */
export async function saveMediator(
  tx: Tx,
  listed: Pick<Mediator, "id" | "accountId" | "fields" | "ties" | "listedOn"> & { readonly associationId: string },
): Promise<boolean> {
  const saved = await tx.db
    .insertInto("mediator")
    .values({
      id: listed.id,
      association_id: listed.associationId,
      account_id: listed.accountId,
      fields: listed.fields,
      ties: JSON.stringify(listed.ties),
      listed_on: listed.listedOn,
    })
    .onConflict((clash) => clash.columns(["association_id", "account_id"]).where("struck_on", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

export async function saveTies(tx: Tx, id: string, ties: readonly MediatorTie[]): Promise<void> {
  await tx.db
    .updateTable("mediator")
    .set({ ties: JSON.stringify(ties) })
    .where("id", "=", id)
    .execute();
}

export async function strikeFromRoll(tx: Tx, id: string, on: string): Promise<void> {
  await tx.db.updateTable("mediator").set({ struck_on: on }).where("id", "=", id).execute();
}

/** The roll as it stands; with `struck`, also who has left it, for what they mediated. */
export async function listRollOfMediators(tx: ReadTx, struck = false): Promise<Mediator[]> {
  let query = mediators(tx);
  if (!struck) query = query.where("mediator.struck_on", "is", null);
  return (await query.orderBy("account.display_name").orderBy("mediator.id").limit(mostMediators).execute()).map(
    mediatorOf,
  );
}

export async function findMediator(tx: ReadTx, id: string): Promise<Mediator | null> {
  const row = await mediators(tx).where("mediator.id", "=", id).executeTakeFirst();
  return row === undefined ? null : mediatorOf(row);
}

function mediators(tx: ReadTx) {
  return tx.db
    .selectFrom("mediator")
    .innerJoin("account", "account.id", "mediator.account_id")
    .selectAll("mediator")
    .select("account.display_name");
}

function mediatorOf(row: Selectable<DB["mediator"]> & { display_name: string }) {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.display_name,
    fields: row.fields,
    ties: z.array(mediatorTie).parse(row.ties),
    listedOn: row.listed_on,
    struckOn: row.struck_on,
  };
}
