import { Secret, TOTP } from "otpauth";

const stepSeconds = 30;

/** A new secret for an authenticator, 160 bits as RFC 4226 (4, R6) recommends, in base32. */
export function drawTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the picture to be scanned says. */
export function totpUri(secret: string, signInName: string): string {
  return totpOf(secret, signInName).toString();
}

/**
 * The step (RFC 6238: 30 seconds since 1970) that the code belongs to, or null when it is none of now.
 * One step to either side is taken, for clocks that differ.
 */
export function stepOfCode(secret: string, code: string, now: Date): bigint | null {
  const found = totpOf(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return found === null ? null : BigInt(Math.floor(now.getTime() / 1000 / stepSeconds) + found);
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Xinheng",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  });
}
