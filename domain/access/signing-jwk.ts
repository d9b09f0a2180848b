import { z } from "zod";

/** A public key of the house (RFC 7517); `kid` is its thumbprint (RFC 7638). */
export const signingJwk = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  alg: z.literal("ES256"),
  use: z.literal("sig"),
});
export type SigningJwk = z.infer<typeof signingJwk>;
