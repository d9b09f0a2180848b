import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { ReadTx, Tx } from "../database.ts";

const deliveryState = z.enum(["waiting", "failed", "sent", "given-up"]);

/** One message to one web hook, kept as it is signed. */
export type HookDelivery = {
  readonly id: string;
  readonly hookId: string;
  readonly associationId: string;
  readonly kind: string;
  readonly payload: string;
  readonly state: z.infer<typeof deliveryState>;
  readonly attempts: number;
  readonly fault: string | null;
  readonly madeAt: Date;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
};

type NewDelivery = Pick<HookDelivery, "hookId" | "associationId" | "kind" | "payload"> & {
  readonly event: string;
  readonly at: Date;
};

/** Lays a message ready; null where the hook was told of this event before. */
export async function saveHookDelivery(tx: Tx, delivery: NewDelivery): Promise<string | null> {
  const row = await tx.db
    .insertInto("hook_delivery")
    .values({
      id: uuidv7(),
      hook_id: delivery.hookId,
      association_id: delivery.associationId,
      kind: delivery.kind,
      event: delivery.event,
      payload: delivery.payload,
      state: "waiting",
      made_at: delivery.at,
      next_at: delivery.at,
    })
    .onConflict((clash) => clash.columns(["hook_id", "kind", "event"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes messages that are due, each for `until`; one whose sender is killed comes again, under the same webhook-id. */
export async function takeDueHookDeliveries(tx: Tx, now: Date, until: Date, limit: number): Promise<HookDelivery[]> {
  const { rows } = await sql<DeliveryRow>`
    update hook_delivery set next_at = ${until}, attempts = attempts + 1 where id in
      (select d.id from hook_delivery d join hook h on h.id = d.hook_id and h.ended_at is null and h.disabled_at is null
       where d.state in ('waiting', 'failed') and d.next_at <= ${now}
       order by d.next_at, d.id limit ${limit} for update of d skip locked)
    returning *`.execute(tx.db);
  return rows.map(deliveryOf);
}

export async function settleHookDelivery(
  tx: Tx,
  id: string,
  came: { state: "sent" | "failed" | "given-up"; fault: string | null; nextAt: Date; at: Date },
): Promise<void> {
  await tx.db
    .updateTable("hook_delivery")
    .set({
      state: came.state,
      fault: came.fault,
      next_at: came.nextAt,
      ...(came.state === "sent" ? { sent_at: came.at } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** Gives up whatever still waits for a hook. */
export async function giveUpDeliveries(tx: Tx, hookId: string, fault: string): Promise<void> {
  await tx.db
    .updateTable("hook_delivery")
    .set({ state: "given-up", fault })
    .where("hook_id", "=", hookId)
    .where("state", "in", ["waiting", "failed"])
    .execute();
}

export async function findHookDeliveryForUpdate(tx: Tx, hookId: string, id: string): Promise<HookDelivery | null> {
  const row = await tx.db
    .selectFrom("hook_delivery")
    .selectAll()
    .where("id", "=", id)
    .where("hook_id", "=", hookId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : deliveryOf(row);
}

/** Sends it again from the first attempt on, under the same id: a receiver that has it knows it. */
export async function beginAgain(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db
    .updateTable("hook_delivery")
    .set({ state: "waiting", attempts: 0, fault: null, next_at: at })
    .where("id", "=", id)
    .execute();
}

/** A hook's messages, newest first. */
export async function listHookDeliveries(
  tx: ReadTx,
  wanted: { hookId: string; after: string | undefined; limit: number },
): Promise<HookDelivery[]> {
  let query = tx.db.selectFrom("hook_delivery").selectAll().where("hook_id", "=", wanted.hookId);
  if (wanted.after !== undefined) query = query.where("id", "<", wanted.after);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(deliveryOf);
}

export async function forgetHookDeliveries(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom("hook_delivery").where("made_at", "<", before).execute();
}

type DeliveryRow = {
  id: string;
  hook_id: string;
  association_id: string;
  kind: string;
  payload: string;
  state: string;
  attempts: number;
  fault: string | null;
  made_at: Date;
  next_at: Date;
  sent_at: Date | null;
};

function deliveryOf(row: DeliveryRow): HookDelivery {
  return {
    id: row.id,
    hookId: row.hook_id,
    associationId: row.association_id,
    kind: row.kind,
    payload: row.payload,
    state: deliveryState.parse(row.state),
    attempts: row.attempts,
    fault: row.fault,
    madeAt: row.made_at,
    nextAt: row.next_at,
    sentAt: row.sent_at,
  };
}
