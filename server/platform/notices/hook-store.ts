import type { ReadTx, Tx } from "../database.ts";

/** An address of a machine that is told of an association's events. */
export type Hook = {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly address: string;
  readonly secretCipher: string;
  readonly kinds: readonly string[];
  readonly createdAt: Date;
  readonly failingSince: Date | null;
  readonly disabledAt: Date | null;
};

export async function saveHook(tx: Tx, hook: Hook, createdBy: string): Promise<void> {
  await tx.db
    .insertInto("hook")
    .values({
      id: hook.id,
      association_id: hook.associationId,
      name: hook.name,
      address: hook.address,
      secret_cipher: hook.secretCipher,
      kinds: [...hook.kinds],
      created_by: createdBy,
      created_at: hook.createdAt,
    })
    .execute();
}

/** A hook that was not removed, held until the transaction ends. */
export async function findHookForUpdate(tx: Tx, id: string): Promise<Hook | null> {
  const row = await tx.db
    .selectFrom("hook")
    .selectAll()
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : hookOf(row);
}

export async function findHook(tx: ReadTx, id: string): Promise<Hook | null> {
  const row = await tx.db
    .selectFrom("hook")
    .selectAll()
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : hookOf(row);
}

/** Hooks that were not removed, oldest first; of one association, or of all. */
export async function listHooks(
  tx: ReadTx,
  wanted: { associationId: string | null; after: string | undefined; limit: number },
): Promise<Hook[]> {
  let query = tx.db.selectFrom("hook").selectAll().where("ended_at", "is", null);
  if (wanted.associationId !== null) query = query.where("association_id", "=", wanted.associationId);
  if (wanted.after !== undefined) query = query.where("id", ">", wanted.after);
  return (await query.orderBy("id").limit(wanted.limit).execute()).map(hookOf);
}

export async function endHook(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db.updateTable("hook").set({ ended_at: at }).where("id", "=", id).execute();
}

/** How its last deliveries went: since when they fail, and whether it was given up. */
export async function saveHealth(
  tx: Tx,
  id: string,
  health: { failingSince: Date | null; disabledAt: Date | null },
): Promise<void> {
  await tx.db
    .updateTable("hook")
    .set({ failing_since: health.failingSince, disabled_at: health.disabledAt })
    .where("id", "=", id)
    .execute();
}

type HookRow = {
  id: string;
  association_id: string;
  name: string;
  address: string;
  secret_cipher: string;
  kinds: string[];
  created_at: Date;
  failing_since: Date | null;
  disabled_at: Date | null;
};

function hookOf(row: HookRow): Hook {
  return {
    id: row.id,
    associationId: row.association_id,
    name: row.name,
    address: row.address,
    secretCipher: row.secret_cipher,
    kinds: row.kinds,
    createdAt: row.created_at,
    failingSince: row.failing_since,
    disabledAt: row.disabled_at,
  };
}
