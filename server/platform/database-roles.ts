import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { writeDurably } from "./durable-file.ts";

/** The three roles: the owner migrates, the app works under row-level security, the visitor reads what is open. */
export type DatabaseUrls = { readonly owner: string; readonly app: string; readonly visitor: string };

const stored = z.object({ owner: z.string(), app: z.string(), visitor: z.string() });
type Passwords = z.infer<typeof stored>;

const roles = { owner: "xinheng_owner", app: "xinheng_app", visitor: "xinheng_visitor" } as const;
export const appRole = roles.app;
export const visitorRole = roles.visitor;

/** Passwords of the roles, drawn once and kept in the data folder's keys. */
export function databasePasswords(keysFolder: string): Passwords {
  const path = join(keysFolder, "database.json");
  if (!existsSync(path)) {
    const drawn = { owner: draw(), app: draw(), visitor: draw() };
    writeDurably(path, JSON.stringify(drawn));
  }
  return stored.parse(JSON.parse(readFileSync(path, "utf8")));
}

function draw(): string {
  return randomBytes(24).toString("base64url");
}

/** On our own server: makes database and roles as the superuser, and answers how to reach them. */
export async function prepareOwnServer(
  url: (user: string, password: string, database: string) => string,
  superuser: { name: string; password: string },
  passwords: Passwords,
  database: string,
): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: url(superuser.name, superuser.password, "postgres") });
  await client.connect();
  try {
    for (const [which, role] of Object.entries(roles))
      await makeRole(client, role, passwords[which as keyof Passwords]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner ${roles.owner}`);
  } finally {
    await client.end();
  }
  return {
    owner: url(roles.owner, passwords.owner, database),
    app: url(roles.app, passwords.app, database),
    visitor: url(roles.visitor, passwords.visitor, database),
  };
}

/** Our own server's database goes, with all that is in it. For a house that nobody ever entered; see `unshownMark`. */
export async function dropOwnDatabase(
  url: (user: string, password: string, database: string) => string,
  superuser: { name: string; password: string },
  database: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: url(superuser.name, superuser.password, "postgres") });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const does = rowCount === 0 ? "create" : "alter";
  await client.query(`${does} role ${role} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`);
}

type ServerRefusal = Refusal<
  | "database-unreachable"
  | "database-too-old"
  | "database-wrong-locale"
  | "database-roles-missing"
  | "database-roles-taken"
>;

/** On a server of the operator's: checks version and locale, makes the two working roles or tells how to. */
export async function prepareForeignServer(
  given: { url: string; appUrl: string | undefined; visitorUrl: string | undefined },
  passwords: Passwords,
): Promise<DatabaseUrls | ServerRefusal> {
  const client = new pg.Client({ connectionString: given.url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (failure) {
    return refuse("database-unreachable", {
      host: new URL(given.url).host,
      why: failure instanceof Error ? failure.message : "",
    });
  }
  try {
    return (await unfit(client)) ?? (await rolesThere(client, given, passwords));
  } finally {
    await client.end();
  }
}

async function unfit(client: pg.Client): Promise<ServerRefusal | null> {
  const version = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, version()",
  );
  if ((version.rows[0]?.number ?? 0) < 150_000)
    return refuse("database-too-old", { found: version.rows[0]?.version.split(" ")[1] ?? "?" });
  await client.query("create extension if not exists pg_trgm");
  const trigrams = await client.query<{ found: number }>("select cardinality(show_trgm('北京')) as found");
  return (trigrams.rows[0]?.found ?? 0) === 0 ? refuse("database-wrong-locale") : null;
}

async function rolesThere(
  client: pg.Client,
  given: { url: string; appUrl: string | undefined; visitorUrl: string | undefined },
  passwords: Passwords,
): Promise<DatabaseUrls | ServerRefusal> {
  if (given.appUrl !== undefined && given.visitorUrl !== undefined)
    return { owner: given.url, app: given.appUrl, visitor: given.visitorUrl };
  for (const which of ["app", "visitor"] as const) {
    const refused = await roleReady(client, given.url, roles[which], passwords[which]);
    if (refused !== null) return refused;
  }
  return {
    owner: given.url,
    app: as(given.url, roles.app, passwords.app),
    visitor: as(given.url, roles.visitor, passwords.visitor),
  };
}

/**
 * Makes a role that is not there. One that is there is never given another password: it may be the role of another house on
 * this server, which would be locked out.
 */
async function roleReady(
  client: pg.Client,
  url: string,
  role: string,
  password: string,
): Promise<ServerRefusal | null> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (rowCount === 0) {
    const made = await makeRole(client, role, password).then(
      () => true,
      () => false,
    );
    return made ? null : refuse("database-roles-missing", { app: roles.app, visitor: roles.visitor });
  }
  return (await signsIn(as(url, role, password))) ? null : refuse("database-roles-taken", { role });
}

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  return client.connect().then(
    async () => {
      await client.end();
      return true;
    },
    () => false,
  );
}

function as(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}
