import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { writeDurably } from "../durable-file.ts";

const stored = z.object({ password: z.string().min(20), port: z.number().int().min(1).max(65535).nullable() });

/** `keys/postgres.json`: the superuser's password, drawn once, and the port that was free on the first start. */
export type ServerSecret = Readonly<z.infer<typeof stored>>;

/** Reads it, or draws it for a cluster yet to be created. A cluster whose password is gone cannot be entered. */
export function openSecret(folder: string, hasCluster: boolean): ServerSecret | Refusal<"database-password-lost"> {
  const path = join(folder, "keys", "postgres.json");
  const found = readSecret(path);
  if (found !== null) return found;
  if (hasCluster) return refuse("database-password-lost", { path });
  return saveSecret(folder, { password: randomBytes(24).toString("base64url"), port: null });
}

export function saveSecret(folder: string, secret: ServerSecret): ServerSecret {
  const keys = join(folder, "keys");
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeDurably(join(keys, "postgres.json"), `${JSON.stringify(secret)}\n`);
  return secret;
}

function readSecret(path: string): ServerSecret | null {
  if (!existsSync(path)) return null;
  try {
    return stored.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
