import { z } from "zod";
import { type SigningJwk, signingJwk } from "@xinheng/domain/access/signing-jwk.ts";
import type { ReadTx, Tx } from "../database.ts";

/** A key with its private half, as the key ring sealed it. */
export type KeptSigningKey = { readonly jwk: SigningJwk; readonly sealed: string };

/** The key that signs now: the one begun last. */
export async function findSigningKey(tx: ReadTx): Promise<KeptSigningKey | null> {
  const row = await tx.db
    .selectFrom("signing_key")
    .select(["jwk", "sealed"])
    .orderBy("begun_at", "desc")
    .orderBy("kid")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { jwk: signingJwk.parse(row.jwk), sealed: row.sealed };
}

export async function saveSigningKey(tx: Tx, key: KeptSigningKey, at: Date): Promise<void> {
  await tx.db
    .insertInto("signing_key")
    .values({ kid: key.jwk.kid, jwk: JSON.stringify(key.jwk), sealed: key.sealed, begun_at: at })
    .execute();
}

/** The public halves, the latest first; what was signed by an earlier one is still to be checked. A visitor may ask. */
export async function listSigningJwks(tx: ReadTx): Promise<SigningJwk[]> {
  const rows = await tx.db.selectFrom("signing_key").select("jwk").orderBy("begun_at", "desc").limit(100).execute();
  return z.array(signingJwk).parse(rows.map(({ jwk }) => jwk));
}
