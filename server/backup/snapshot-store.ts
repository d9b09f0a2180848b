import { Socket } from "node:net";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { tablesLeftOut } from "./left-out.ts";

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** The database as it stood at one moment, whatever is written to it meanwhile. */
export type Snapshot = {
  readonly tables: readonly Table[];
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly hash: string }[];
  readonly seal: { readonly number: string; readonly seal: string; readonly sealedAt: string } | null;
  /** All rows of a table as PostgreSQL's COPY writes them; `rows` counts them once they have passed. */
  readonly copy: (table: Table) => { readonly rows: () => number; readonly content: AsyncIterable<Buffer> };
  /** Ids of stored files that begin with these two hexadecimal digits. */
  readonly listFiles: (shelf: string) => Promise<string[]>;
  /** Leaves the moment behind: of these files, those the rows still name now. */
  readonly stillKept: (ids: readonly string[]) => Promise<string[]>;
  readonly close: () => Promise<void>;
};

// The values must read back the same whatever the server, the database or the role has set.
const settings = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'postgres'; set extra_float_digits = 3;
  set bytea_output = 'hex'; set search_path = public; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '30s'`;

/**
 * Opens one repeatable-read transaction over every table of the schema. A role that row-level security would show only part
 * of the rows is refused before anything is read; with `row_security = off` PostgreSQL itself fails rather than filter.
 */
export async function openSnapshot(
  url: string,
): Promise<Snapshot | Refusal<"database-unreachable" | "backup-rows-hidden">> {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    application_name: "xinheng backup",
    connectionTimeoutMillis: 10_000,
    stream: () => socket,
  });
  client.on("error", () => undefined);
  const close = async (): Promise<void> => {
    // A COPY broken off would otherwise be waited for to its end.
    socket.destroy();
    await client.end().catch(() => undefined);
  };
  try {
    await client.connect();
  } catch (failure) {
    await close();
    return refuse("database-unreachable", {
      host: new URL(url).host,
      why: failure instanceof Error ? failure.message : "",
    });
  }
  try {
    const begun = await begin(client);
    if (!Array.isArray(begun)) await close();
    return Array.isArray(begun) ? { ...(await readFrom(client, begun)), close } : begun;
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function begin(client: pg.Client): Promise<Table[] | Refusal<"backup-rows-hidden">> {
  await client.query(settings);
  const hidden = await hiddenTables(client);
  if (hidden !== null) return hidden;
  await client.query("set row_security = off");
  const before = await listTables(client);
  await client.query("begin isolation level repeatable read, read only");
  // Locked before the first look: a table that a migration rewrites meanwhile would seem empty to this transaction.
  if (before.length > 0)
    await client.query(`lock table ${before.map(({ name }) => named(client, name)).join(", ")} in access share mode`);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(before))
    throw new Error("a migration ran while the backup began; take it again");
  return tables.filter(({ name }) => !(name in tablesLeftOut));
}

async function hiddenTables(client: pg.Client): Promise<Refusal<"backup-rows-hidden"> | null> {
  const { rows } = await client.query<{ name: string; role: string }>(
    `select c.relname::text as name, quote_ident(current_user) as role from (${ourTables}) as ours join pg_class c using (oid)
     where row_security_active(c.oid) order by c.relname collate "C"`,
  );
  const [first] = rows;
  return first === undefined
    ? null
    : refuse("backup-rows-hidden", { role: first.role, tables: rows.map(({ name }) => name).join(", ") });
}

/** Every table of the schema from the catalogue, never from a list of ours; what an extension brought belongs to it. */
const ourTables = `
  select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** With the columns that hold something of their own; a generated one is computed again. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from (${ourTables}) as ours join pg_class c using (oid)
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname collate "C"`,
  );
  return rows;
}

async function readFrom(client: pg.Client, tables: readonly Table[]): Promise<Omit<Snapshot, "close">> {
  const migrations = await client.query<{ number: number; name: string; hash: string }>(
    "select number, name, hash from migration order by number",
  );
  return {
    tables,
    migrations: migrations.rows,
    seal: await lastSealOf(client),
    copy: ({ name, columns }) => {
      const wanted = columns.map((column) => client.escapeIdentifier(column)).join(", ");
      const stream = client.query(
        copyTo(`copy (select ${wanted} from ${named(client, name)}) to stdout with (header)`),
      );
      return { rows: () => stream.rowCount, content: stream };
    },
    listFiles: async (shelf) => {
      const range = [`${shelf}000000-0000-0000-0000-000000000000`, `${shelf}ffffff-ffff-ffff-ffff-ffffffffffff`];
      const { rows } = await client.query<{ id: string }>(
        "select id::text from file where dropped_at is null and id between $1 and $2 order by id",
        range,
      );
      return rows.map(({ id }) => id);
    },
    stillKept: async (ids) => {
      await client.query("commit");
      const { rows } = await client.query<{ id: string }>(
        "select id::text from file where dropped_at is null and id = any ($1::uuid[]) order by id",
        [ids],
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** The journal's last seal as a manifest names it. */
export async function lastSealOf(client: pg.Client): Promise<Snapshot["seal"]> {
  const { rows } = await client.query<{ number: string; seal: string; sealed_at: Date }>(
    "select number::text, encode(seal, 'hex') as seal, sealed_at from journal_seal order by journal_seal.number desc limit 1",
  );
  const [last] = rows;
  return last === undefined ? null : { number: last.number, seal: last.seal, sealedAt: last.sealed_at.toISOString() };
}

function named(client: pg.Client, table: string): string {
  return `public.${client.escapeIdentifier(table)}`;
}
