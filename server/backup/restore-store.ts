import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { appRole, visitorRole } from "../platform/database-roles.ts";
import { tablesLeftOut } from "./left-out.ts";
import type { Manifest } from "./manifest.ts";
import { lastSealOf, listTables } from "./snapshot-store.ts";

/** One transaction that fills an empty schema; nothing of it is there before `commit`. */
export type Load = {
  readonly tables: readonly string[];
  /** Copies one part of a table in; answers how many rows it had. */
  readonly copyPart: (table: string, content: AsyncIterable<Buffer>) => Promise<number>;
  readonly lastSeal: () => Promise<Manifest["seal"]>;
  /** A sealed key of some stored file, to try the key ring with; null where there is none. */
  readonly sampleCipher: () => Promise<string | null>;
  /** Puts the constraints back over all rows, and commits. */
  readonly commit: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const settings = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set search_path = public; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;

/** Begins with the owner's role, on a schema migrated to the number of the backup. */
export async function openLoad(ownerUrl: string): Promise<Load> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "xinheng restore" });
  client.on("error", () => undefined);
  await client.connect();
  await client.query(settings);
  await client.query("begin");
  const forced = await listForced(client);
  const foreign = await listForeignKeys(client);
  // PostgreSQL takes no COPY into a table whose policies bind the one who copies. Nobody else is here, and it is put back.
  for (const table of forced) await client.query(`alter table ${named(client, table)} no force row level security`);
  // Put back at the end, each is checked once over all rows: no order of tables is needed, no queue of single checks grows.
  for (const { table, name } of foreign)
    await client.query(`alter table ${named(client, table)} drop constraint ${client.escapeIdentifier(name)}`);
  const tables = new Map(
    (await listTables(client))
      .filter(({ name }) => !(name in tablesLeftOut))
      .map(({ name, columns }) => [name, columns]),
  );
  return {
    tables: [...tables.keys()],
    copyPart: async (table, content) => {
      const columns = (tables.get(table) ?? []).map((column) => client.escapeIdentifier(column)).join(", ");
      const sink = client.query(copyFrom(`copy ${named(client, table)} (${columns}) from stdin with (header match)`));
      await pipeline(Readable.from(content, { objectMode: false }), sink);
      return sink.rowCount;
    },
    lastSeal: () => lastSealOf(client),
    sampleCipher: async () =>
      (await client.query<{ key_cipher: string }>("select key_cipher from file order by created_at desc limit 1"))
        .rows[0]?.key_cipher ?? null,
    commit: async () => {
      for (const { table, name, says } of foreign)
        await client.query(
          `alter table ${named(client, table)} add constraint ${client.escapeIdentifier(name)} ${says}`,
        );
      for (const table of forced) await client.query(`alter table ${named(client, table)} force row level security`);
      await client.query("commit");
    },
    // What is not committed goes with the connection.
    close: () => client.end(),
  };
}

async function listForced(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relforcerowsecurity order by 1",
  );
  return rows.map(({ name }) => name);
}

async function listForeignKeys(client: pg.Client): Promise<{ table: string; name: string; says: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; says: string }>(
    `select c.relname::text as table, con.conname::text as name, pg_get_constraintdef(con.oid) as says
     from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and con.contype = 'f' and con.conparentid = 0 order by 1, 2`,
  );
  return rows;
}

/** Fresh figures for the planner, which has none of rows that came by COPY. */
export async function analyzeTables(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const tables = await listTables(client);
    if (tables.length > 0) await client.query(`analyze ${tables.map(({ name }) => named(client, name)).join(", ")}`);
  });
}

/** A database that holds tables is somebody's. */
export async function refuseFilled(
  url: string,
): Promise<Refusal<"restore-database-not-empty" | "database-unreachable"> | null> {
  try {
    return await asOwner(url, async (client) => {
      const tables = await listTables(client);
      const database = new URL(url).pathname.slice(1);
      const found = tables.map(({ name }) => name).slice(0, 3);
      return found.length === 0 ? null : refuse("restore-database-not-empty", { database, found: found.join(", ") });
    });
  } catch (failure) {
    return refuse("database-unreachable", {
      host: new URL(url).host,
      why: failure instanceof Error ? failure.message : "",
    });
  }
}

/** Whether the two working roles stand on the server already; a house beside this one may live by their passwords. */
export async function hasRoles(url: string): Promise<boolean> {
  return asOwner(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = any ($1)", [
      [appRole, visitorRole],
    ]);
    return rowCount === 2;
  });
}

async function asOwner<Answer>(url: string, does: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "xinheng restore",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await does(client);
  } finally {
    await client.end();
  }
}

function named(client: pg.Client, table: string): string {
  return `public.${client.escapeIdentifier(table)}`;
}
