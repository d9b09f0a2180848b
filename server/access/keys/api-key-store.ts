import { type Office, office } from "@xinheng/domain/access/office.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A machine's key; of its secret the house keeps the hash. */
export type ApiKey = {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly office: Office;
  readonly secretHash: Buffer;
  readonly createdAt: Date;
  readonly expiresOn: string;
  readonly revokedAt: Date | null;
};

export async function findApiKey(tx: ReadTx, id: string): Promise<ApiKey | null> {
  const row = await tx.db.selectFrom("api_key").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : keyOf(row);
}

export async function saveApiKey(tx: Tx, key: ApiKey, createdBy: string): Promise<void> {
  await tx.db
    .insertInto("api_key")
    .values({
      id: key.id,
      association_id: key.associationId,
      name: key.name,
      office: key.office,
      secret_hash: key.secretHash,
      created_by: createdBy,
      created_at: key.createdAt,
      expires_on: key.expiresOn,
    })
    .execute();
}

/** Revokes a key; false where it is revoked already. */
export async function revokeKey(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx.db
    .updateTable("api_key")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keys by id, of one association or of all. */
export async function listKeys(
  tx: ReadTx,
  wanted: { associationId: string | null; after: string | undefined; limit: number },
): Promise<ApiKey[]> {
  let query = tx.db.selectFrom("api_key").selectAll();
  if (wanted.associationId !== null) query = query.where("association_id", "=", wanted.associationId);
  if (wanted.after !== undefined) query = query.where("id", ">", wanted.after);
  const rows = await query.orderBy("id").limit(wanted.limit).execute();
  return rows.map(keyOf);
}

type KeyRow = {
  id: string;
  association_id: string;
  name: string;
  office: string;
  secret_hash: Buffer;
  created_at: Date;
  expires_on: string;
  revoked_at: Date | null;
};

function keyOf(row: KeyRow): ApiKey {
  return {
    id: row.id,
    associationId: row.association_id,
    name: row.name,
    office: office.parse(row.office),
    secretHash: row.secret_hash,
    createdAt: row.created_at,
    expiresOn: row.expires_on,
    revokedAt: row.revoked_at,
  };
}
