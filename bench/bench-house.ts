import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import pg from "pg";
import { isConfig, readConfig } from "../server/config.ts";
import { type OpenHouse, openHouse, prepareSchema } from "../server/open-house.ts";
import { openDataFolder } from "../server/platform/data-folder.ts";
import { databasePasswords, type DatabaseUrls, prepareOwnServer } from "../server/platform/database-roles.ts";
import { startPostgres } from "../server/platform/embedded-postgres.ts";
import { keepHeapSmall } from "../server/platform/watching/small-heap.ts";
import { systemTime } from "../server/platform/time.ts";

export const benchAssociation = "01990000-0000-7000-8000-00000000000a";

export type BenchHouse = {
  readonly open: OpenHouse;
  readonly superuser: pg.Pool;
  readonly urls: DatabaseUrls;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/**
 * A house as operators run it (its own settings, fsync on), in a folder that goes with the benchmark. With `kept` the folder
 * stays, and what a run before has filled in is found again.
 */
export async function openBenchHouse(kept?: string): Promise<BenchHouse> {
  keepHeapSmall();
  const path = kept ?? mkdtempSync(join(tmpdir(), "xinheng-bench-"));
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  const forget = () => {
    if (kept === undefined) rmSync(path, { recursive: true, force: true });
  };
  // Also where the run is cut short; the database ends with the process.
  process.once("exit", forget);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const folder = openDataFolder(path);
  if (isRefusal(folder)) throw new Error(folder.refused);
  const server = await startPostgres({ folder: path });
  if (isRefusal(server)) throw new Error(server.refused);
  const passwords = databasePasswords(folder.keys);
  const superuser = { name: "postgres", password: server.superuserPassword };
  const urls = await prepareOwnServer(server.url, superuser, passwords, "xinheng");
  await prepareSchema(urls, () => undefined);
  const open = await openBenchApp(urls, path);
  const pool = new pg.Pool({ connectionString: server.url("postgres", server.superuserPassword, "xinheng"), max: 4 });
  // Connections that are still being given back when the server stops.
  pool.on("error", () => undefined);
  await pool.query(
    "insert into association (id, slug, name, short_name) values ($1, 'shili', '示例协会', '示例') on conflict do nothing",
    [benchAssociation],
  );
  return {
    open,
    superuser: pool,
    urls,
    folder: path,
    stop: async () => {
      await open.stop();
      await pool.end();
      await server.stop();
      folder.close();
      forget();
    },
  };
}

/** The program over a database that stands: in this process, or in another whose memory is measured apart. */
export async function openBenchApp(urls: DatabaseUrls, path: string): Promise<OpenHouse> {
  const config = readConfig(["--data", path, "--log-level", "silent", "--port", "0", "--rate-limit", "1000000000"], {});
  if (!isConfig(config)) throw new Error("the benchmark's configuration is faulty");
  const open = await openHouse({ config, urls, dataFolder: path, time: systemTime });
  if (!("house" in open)) throw new Error("the packs are faulty");
  return open;
}
