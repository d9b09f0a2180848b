import type { KeyRing } from "../../platform/key-ring.ts";
import { drawWords } from "../secret-token.ts";

const codesAtOnce = 10;

/** Ten codes of 12 letters (59 bits), to be shown once. */
export function drawRecoveryCodes(): string[] {
  return Array.from({ length: codesAtOnce }, () => drawWords(3));
}

/** What the database keeps of one: a keyed hash, because 59 bits alone could be tried out against a copy of it. */
export function hashRecoveryCode(keys: KeyRing, accountId: string, typed: string): Buffer {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return keys.blindIndex(`recovery-code:${accountId}:${letters}`);
}
