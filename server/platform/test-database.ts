import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { appRole, type DatabaseUrls, prepareOwnServer } from "./database-roles.ts";
import { startPostgres } from "./embedded-postgres.ts";
import { listMigrations, migrate } from "./migrate.ts";
import { migrateWork } from "./work-desk.ts";

/** A server for tests: the run's own when `npm test` started one, else one that ends with this process. */
type TestServer = {
  readonly url: (user: string, password: string, database: string) => string;
  readonly password: string;
};

export type ScratchDatabase = {
  readonly name: string;
  readonly urls: DatabaseUrls;
  readonly superuser: string;
  readonly drop: () => Promise<void>;
};

const passwords = { owner: "test", app: "test", visitor: "test" };

let server: Promise<TestServer> | undefined;

/** A database of its own, cut from a migrated template in some 70 ms. */
export async function scratchDatabase(about: string): Promise<ScratchDatabase> {
  server ??= findServer();
  const { url, password } = await server;
  const template = await templateOn(await server);
  const name = `t_${about.replace(/[^a-z0-9]/g, "_").slice(0, 20)}_${randomUUID().slice(0, 8)}`;
  const superuser = (database: string) => url("postgres", password, database);
  await asSuperuser(superuser("postgres"), (client) =>
    client.query(`create database ${name} template ${template} owner xinheng_owner`),
  );
  return {
    name,
    urls: {
      owner: url("xinheng_owner", "test", name),
      app: url("xinheng_app", "test", name),
      visitor: url("xinheng_visitor", "test", name),
    },
    superuser: superuser(name),
    drop: () =>
      asSuperuser(superuser("postgres"), async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function findServer(): Promise<TestServer> {
  const given = process.env["XINHENG_TEST_SERVER"];
  if (given !== undefined) {
    const { port, password } = JSON.parse(given) as { port: number; password: string };
    return {
      password,
      url: (user, secret, database) => `postgres://${user}:${secret}@127.0.0.1:${String(port)}/${database}`,
    };
  }
  const own = await startTestServer();
  process.once("beforeExit", () => void own.stop());
  return { url: own.url, password: own.superuserPassword };
}

/** A PostgreSQL for one test run, in a folder that goes with it, tuned for tests: what a crash would lose does not matter here. */
export async function startTestServer(packageName?: string) {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-test-"));
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
    shared_buffers: "128MB",
  };
  const started = await startPostgres({
    folder,
    settings,
    ...(packageName === undefined ? {} : { package: packageName }),
  });
  if (isRefusal(started))
    throw new Error(`the test server did not start: ${started.refused} ${JSON.stringify(started.details)}`);
  return {
    ...started,
    stop: async () => {
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One template for each state of the migrations; whoever comes first makes it, the others wait at the lock. */
async function templateOn({ url, password }: TestServer): Promise<string> {
  const name = `template_${createHash("sha256")
    .update(
      listMigrations()
        .map((migration) => migration.hash)
        .join(),
    )
    .digest("hex")
    .slice(0, 12)}`;
  await asSuperuser(url("postgres", password, "postgres"), async (client) => {
    await client.query("select pg_advisory_lock(724514)");
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${name}`);
    const urls = await prepareOwnServer(url, { name: "postgres", password }, passwords, name);
    const migrated = await migrate(urls.owner);
    if (isRefusal(migrated)) throw new Error(migrated.refused);
    await asSuperuser(urls.owner, (owner) => migrateWork(urls.owner, appRole, (statement) => owner.query(statement)));
    await client.query(`alter database ${name} with is_template true`);
  });
  return name;
}

async function asSuperuser<Answer>(url: string, does: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await does(client);
  } finally {
    await client.end();
  }
}
