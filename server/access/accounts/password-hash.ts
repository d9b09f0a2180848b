import { hash, verify } from "@node-rs/argon2";
import { drawToken } from "../secret-token.ts";

/** argon2id (the library's default kind) as OWASP's sheet has it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(spelt(password), cost);
}

/** Whether the password fits. A null hash (unknown name, nothing set yet) costs the same time and never fits. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  nobody ??= hash(drawToken(), cost);
  const fits = await verify(kept ?? (await nobody), spelt(password));
  return fits && kept !== null;
}

let nobody: Promise<string> | undefined;

/** One spelling for what keyboards and systems compose differently. */
function spelt(password: string): string {
  return password.normalize("NFC");
}
