import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret that is carried in a cookie, a link or a key: 256 bits, base64url. */
export function drawToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of it. 256 random bits need no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function isToken(token: string, hash: Buffer): boolean {
  return timingSafeEqual(hashToken(token), hash);
}

const plainLetters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Groups of four that can be read aloud and typed: no l, i, o, 0, 1. Five bits a letter, nearly. */
export function drawWords(groups: number): string {
  return Array.from({ length: groups }, drawGroup).join("-");
}

function drawGroup(): string {
  return Array.from({ length: 4 }, drawLetter).join("");
}

function drawLetter(): string {
  // 248 is the last multiple of 31 in a byte: above it the draw would lean towards the first letters.
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < 248) return plainLetters.charAt(byte % plainLetters.length);
  }
}
