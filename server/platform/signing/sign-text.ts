import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import type { SigningJwk } from "@xinheng/domain/access/signing-jwk.ts";
import { z } from "zod";
import type { Tx } from "../database.ts";
import type { KeyRing } from "../key-ring.ts";
import { findSigningKey, type KeptSigningKey, saveSigningKey } from "./signing-key-store.ts";

/** Signs as the house; `kid` names the key by which it is checked. */
export type HouseSigner = { readonly kid: string; readonly sign: (text: string) => string };

/** The house's signer (ES256, RFC 7518 3.4). The first to sign makes the key, in the transaction in which it signs. */
export async function houseSigner(given: {
  readonly tx: Tx;
  readonly keys: KeyRing;
  readonly now: Date;
}): Promise<HouseSigner> {
  const kept = (await findSigningKey(given.tx)) ?? (await beginKey(given));
  const key = createPrivateKey({ key: given.keys.open(kept.sealed), format: "der", type: "pkcs8" });
  return {
    kid: kept.jwk.kid,
    sign: (text) => sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url"),
  };
}

async function beginKey({ tx, keys, now }: Parameters<typeof houseSigner>[0]): Promise<KeptSigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const point = z.object({ x: z.string(), y: z.string() }).parse(publicKey.export({ format: "jwk" }));
  const sealed = keys.seal(privateKey.export({ format: "der", type: "pkcs8" }));
  const made = { jwk: jwkOf(point), sealed };
  await saveSigningKey(tx, made, now);
  return made;
}

/** With its thumbprint: the hash of the members that make it, in the order of RFC 7638. */
function jwkOf({ x, y }: { readonly x: string; readonly y: string }): SigningJwk {
  const made = { crv: "P-256", kty: "EC", x, y } as const;
  const kid = createHash("sha256").update(JSON.stringify(made)).digest("base64url");
  return { kty: "EC", crv: "P-256", x, y, kid, alg: "ES256", use: "sig" };
}
