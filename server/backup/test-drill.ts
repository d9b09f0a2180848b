import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import { penaltyFile, penaltyRow } from "../archives/test-penalty-file.ts";
import { type Config, isConfig, readConfig } from "../config.ts";
import { writeVersion } from "../platform/data-version.ts";
import { listMigrations } from "../platform/migrate.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { type BackupWish } from "./backup.ts";
import { type KeysGiven, type RestoreReport, restoreBackup } from "./restore.ts";
import { readTar, writeTar } from "./tar-stream.ts";

/** A house with something of everything in it, and places to back it up and restore it to. */
export type Drill = {
  readonly house: TestHouse;
  readonly dataFolder: string;
  readonly scratch: string;
  /** A role that sees every row and is no superuser: the one an operator is told to use. */
  readonly reader: string;
  readonly urlOf: (user: string, database?: string) => string;
  readonly wishFor: (user: string) => Omit<BackupWish, "to">;
  readonly newDatabase: () => Promise<string>;
  /** Into a folder and a database that are not there yet. */
  readonly restore: (from: string, keys?: KeysGiven) => Promise<Restored>;
  /** The `line` of each row, as the reader. */
  readonly linesOf: (database: string | undefined, query: string) => Promise<string[]>;
  readonly stop: () => Promise<void>;
};

export type Restored = { readonly folder: string; readonly database: string; readonly done: RestoreReport | Refusal };

export const importAddress = "/api/imports?item=double-publicity-penalty&fileName=penalties.csv";
export const firstFile: Buffer = penaltyFile([penaltyRow(1), penaltyRow(2), penaltyRow(3, { code: "9.14E+17" })]);
const drilledAt: Date = new Date("2026-11-22T02:00:00Z");

export async function startDrill(): Promise<Drill> {
  const house = await startTestHouse();
  const scratch = mkdtempSync(join(tmpdir(), "xinheng-drill-"));
  const dataFolder = dirname(house.house.sealsFolder);
  const databases: string[] = [];
  writeVersion(dataFolder, { schema: listMigrations().length });
  const reader = `drill_${randomUUID().slice(0, 8)}`;
  await house.sql(`create role ${reader} login bypassrls password 'test' in role pg_read_all_data`);
  await liveIn(house);
  const urlOf = (user: string, database?: string) =>
    urlLike(String(house.house.database.app.options.connectionString), user, database);
  const newDatabase = async () => {
    const name = `drill_${randomUUID().slice(0, 8)}`;
    await house.sql(`create database ${name} owner xinheng_owner`);
    databases.push(name);
    return name;
  };
  return {
    house,
    dataFolder,
    scratch,
    reader,
    urlOf,
    wishFor: (user) => ({ databaseUrl: urlOf(user), dataFolder, passphrase: null, program: "0.1.0", at: drilledAt }),
    newDatabase,
    restore: async (from, keys = "without") => {
      const folder = join(scratch, `restored-${randomUUID().slice(0, 8)}`);
      const database = await newDatabase();
      return {
        folder,
        database,
        done: await restoreBackup({ from, config: configFor(folder, urlOf("xinheng_owner", database)), keys }),
      };
    },
    linesOf: (database, query) => linesOf(urlOf(reader, database), query),
    stop: async () => {
      for (const name of databases) await house.sql(`drop database if exists ${name} with (force)`);
      await house.sql(`drop role ${reader}`);
      await house.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

export function configFor(folder: string, databaseUrl: string): Config {
  const config = readConfig(["--data", folder], { DATABASE_URL: databaseUrl });
  if (!isConfig(config)) throw new Error("the test configuration is faulty");
  return config;
}

function urlLike(known: string, user: string, database: string | undefined): string {
  const url = new URL(known);
  url.username = user;
  url.password = "test";
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

/** Two associations at work, a day that ends, and text that only a careful writer brings back. */
async function liveIn(house: TestHouse): Promise<void> {
  for (const where of ["association", "foreign"] as const) {
    const first = where === "association" ? firstFile : penaltyFile([penaltyRow(11), penaltyRow(12)], "utf8");
    const reply = await house.as("liaison", where).upload(importAddress, first);
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    const { importId } = reply.body as { importId: string };
    assert.equal((await house.as("secretariat", where).post(`/api/imports/${importId}/confirmation`)).status, 200);
    await house.settle();
    await house.sql(
      `insert into member (association_id, subject_id, number, joined_on) select $1, id, 'M-' || short_id, '2020-02-29' from subject`,
      [house[where].id],
    );
  }
  house.time.set("2026-11-21T10:00:00+08:00");
  await house.settle();
  for (const name of ["\\N", "tab\t, line\n, return\r, back\\slash", "𠮷 ", "\\.", '"quoted", €']) {
    await house.sql(
      "insert into account (id, sign_in_name, display_name, totp_last_step, created_at) values ($1, $2, $3, 9223372036854775807, '1950-01-01 00:00:00.000001+08')",
      [randomUUID(), `t-${randomUUID().slice(0, 12)}`, name],
    );
  }
  await house.sql(
    `insert into attempt (id, key, operation, refusal, at) select gen_random_uuid(), decode(md5(n::text), 'hex'), repeat('测', 1000), nullif(n % 3, 0)::text, now() from generate_series(1, 3000) as n`,
  );
}

async function linesOf(url: string, query: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ line: string }>(query)).rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

/** The members of a backup by name, in their order. */
export async function membersOf(path: string): Promise<Map<string, Buffer>> {
  const members = new Map<string, Buffer>();
  for await (const { name, content } of readTar(Readable.from([gunzipSync(readFileSync(path))]))) {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    members.set(name, Buffer.concat(parts));
  }
  return members;
}

/** A backup of these members, with the checksums of the compressed stream right. */
export async function packed(members: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  const each = members.map(([name, bytes]) => ({ name, size: bytes.length, content: Readable.from([bytes]) }));
  return gzipSync(await buffer(Readable.from(writeTar(Readable.from(each), drilledAt))), { level: 1 });
}
