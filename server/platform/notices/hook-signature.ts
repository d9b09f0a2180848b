import { createHmac, randomBytes } from "node:crypto";

/** A new signing secret as the Standard Webhooks specification writes it: `whsec_` and 24 to 64 random bytes in base64. */
export function drawHookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/**
 * The three headers of the Standard Webhooks specification. Signed is `id.timestamp.payload`, by HMAC-SHA256 with the
 * secret's bytes; the timestamp is that of the attempt, in seconds, so that an old message cannot be played again.
 */
export function signedHeaders(
  message: { readonly id: string; readonly payload: string },
  secret: string,
  at: Date,
): Readonly<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${message.id}.${timestamp}.${message.payload}`).digest("base64");
  return { "webhook-id": message.id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
