import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

const folder = join(import.meta.dirname, "..", "migrations");

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly hash: string };

/** The forward-only migrations in order. A number missing or taken twice is a mistake of ours. */
export function listMigrations(): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, at) => {
    const number = Number(name.slice(0, 4));
    if (number !== at + 1) throw new Error(`migration ${name} should be number ${String(at + 1)}`);
    const sql = readFileSync(join(folder, name), "utf8");
    return { number, name, sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Runs what is missing, each in its transaction, under an advisory lock so that two starters do not both do it. A restore stops
 * `upTo` the number its backup was taken at, loads the rows, and then runs the rest over them.
 */
export async function migrate(
  ownerUrl: string,
  say: (step: string) => void = () => undefined,
  upTo = Infinity,
): Promise<number | Refusal<"migration-changed" | "data-newer-schema">> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "xinheng migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(724512)");
    await client.query(
      "create table if not exists migration (number integer primary key, name text not null, hash text not null, ran_at timestamptz not null default now())",
    );
    return await runMissing(client, say, upTo);
  } finally {
    await client.end();
  }
}

async function runMissing(
  client: pg.Client,
  say: (step: string) => void,
  upTo: number,
): Promise<number | Refusal<"migration-changed" | "data-newer-schema">> {
  const migrations = listMigrations();
  const { rows } = await client.query<{ number: number; hash: string }>(
    "select number, hash from migration order by number",
  );
  if (rows.length > migrations.length)
    return refuse("data-newer-schema", { found: rows.length, known: migrations.length });
  for (const migration of migrations.filter(({ number }) => number <= upTo)) {
    const ran = rows[migration.number - 1];
    if (ran !== undefined && ran.hash !== migration.hash) return refuse("migration-changed", { name: migration.name });
    if (ran === undefined) await run(client, migration, say);
  }
  return Math.min(upTo, migrations.length);
}

async function run(client: pg.Client, migration: Migration, say: (step: string) => void): Promise<void> {
  say(migration.name);
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migration (number, name, hash) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.hash,
    ]);
    await client.query("commit");
  } catch (failure) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name}: ${failure instanceof Error ? failure.message : String(failure)}`, {
      cause: failure,
    });
  }
}
