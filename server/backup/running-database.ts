import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Config } from "../config.ts";
import { openDataFolder } from "../platform/data-folder.ts";
import { readVersion } from "../platform/data-version.ts";
import { startPostgres } from "../platform/embedded-postgres.ts";
import { listMigrations } from "../platform/migrate.ts";
import { loopback } from "../platform/postgres/loopback-port.ts";

/** A database to read, and how to leave it. */
export type Reached = { readonly url: string; readonly leave: () => Promise<void> };

/**
 * Reaches the database of a house as a role that sees every row: that of DATABASE_URL, the embedded one beside a house that
 * runs, or one started for the time, behind the house's own lock.
 */
export async function reachDatabase({ data, databaseUrl, databasePort }: Config): Promise<Reached | Refusal> {
  const version = readVersion(data);
  if (version === null || version === "foreign") return refuse("backup-folder-missing", { folder: data });
  if (databaseUrl !== undefined) return { url: databaseUrl, leave: () => Promise.resolve() };
  const folder = openDataFolder(data, { schema: listMigrations().length });
  if (isRefusal(folder)) return folder.refused === "data-folder-in-use" ? reachRunning(data, databasePort) : folder;
  const server = await startPostgres({
    folder: folder.path,
    ...(databasePort === undefined ? {} : { port: databasePort }),
  });
  if (isRefusal(server)) {
    folder.close();
    return server;
  }
  const leave = async (): Promise<void> => {
    await server.stop();
    folder.close();
  };
  return { url: server.url("postgres", server.superuserPassword, "xinheng"), leave };
}

const stored = z.object({ password: z.string(), port: z.number().nullable() });

/** By what the running instance wrote down; its lock is not asked for again, its server not disturbed. */
function reachRunning(folder: string, databasePort: number | undefined): Reached | Refusal<"backup-database-unknown"> {
  const path = join(folder, "keys", "postgres.json");
  const secret = stored.safeParse(readJson(path));
  const port = databasePort ?? listeningPort(folder) ?? secret.data?.port ?? null;
  if (!secret.success || port === null) return refuse("backup-database-unknown", { path });
  const url = new URL(`postgres://${loopback}:${String(port)}/xinheng`);
  url.username = "postgres";
  url.password = secret.data.password;
  return { url: url.href, leave: () => Promise.resolve() };
}

/** PostgreSQL writes its port into the fourth line of postmaster.pid. */
function listeningPort(folder: string): number | null {
  const location = join(folder, "postgres.location");
  try {
    const place = existsSync(location) ? readFileSync(location, "utf8").trim() : join(folder, "postgres");
    const line =
      readFileSync(join(place, "cluster", "postmaster.pid"), "utf8")
        .split("\n")[3]
        ?.trim() ?? "";
    return /^\d+$/.test(line) ? Number(line) : null;
  } catch {
    // Not ours to read: what the keys remember is tried.
    return null;
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
