import { p256 } from "@noble/curves/nist.js";
import { base64urlnopad, utf8 } from "@scure/base";
import { z } from "zod";
import type { SigningJwk } from "../../access/signing-jwk.ts";
import { readSdJwt } from "./sd-jwt.ts";

const signedHeader = z.object({ alg: z.literal("ES256"), kid: z.string() });
/** An uncompressed point begins so (SEC 1, 2.3.3). */
const uncompressed = 4;

/**
 * By which of the keys a token is signed (ES256, RFC 7518 3.4); null where by none of them. The keys are to come from the house
 * that is said to have signed: a key that came with the file proves nothing.
 */
export function signedBy(token: string, keys: readonly SigningJwk[]): SigningJwk | null {
  const read = readSdJwt(token);
  const header = signedHeader.safeParse(read?.header);
  const key = header.success ? keys.find(({ kid }) => kid === header.data.kid) : undefined;
  if (read === null || key === undefined) return null;
  try {
    const point = [uncompressed, ...base64urlnopad.decode(key.x), ...base64urlnopad.decode(key.y)];
    const signature = base64urlnopad.decode(read.signature);
    const holds = p256.verify(signature, utf8.decode(read.signed), Uint8Array.from(point), { lowS: false });
    return holds ? key : null;
  } catch {
    // A point that lies on no curve, a signature of another length: signed by nobody.
    return null;
  }
}
