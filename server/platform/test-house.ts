import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { type Office, offices } from "@xinheng/domain/access/office.ts";
import { isConfig, readConfig } from "../config.ts";
import { faultLine } from "../catalogue/pack-loader.ts";
import { openHouse } from "../open-house.ts";
import { operations, postOffice, strikers, workKinds } from "../operations.ts";
import { beat } from "./heartbeat.ts";
import type { House } from "./house.ts";
import { carryPost } from "./notices/post-office.ts";
import { scratchDatabase } from "./test-database.ts";
import { testTime, type TestTime } from "./time.ts";
import { carryOutWaiting } from "./work-desk.ts";

export type TestReply = {
  readonly status: number;
  readonly body: unknown;
  readonly headers: LightMyRequestResponse["headers"];
  readonly text: string;
};

type Sent = { readonly body?: object; readonly file?: Buffer | Readable; readonly headers?: Record<string, string> };

/** Asks as somebody: over HTTP, with that somebody's session. */
export type Asker = {
  readonly accountId: string | null;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<TestReply>;
  /** The answer's bytes as they came, for files. */
  readonly bytes: (path: string) => Promise<Buffer>;
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<TestReply>;
  readonly put: (path: string, body: object) => Promise<TestReply>;
  readonly delete: (path: string, body?: object) => Promise<TestReply>;
  readonly upload: (path: string, file: Buffer | Readable) => Promise<TestReply>;
};

export type TestHouse = {
  readonly house: House;
  readonly time: TestTime;
  /** The association in whose name the offices of `as` are held, and another one that must see nothing of it. */
  readonly association: { readonly id: string; readonly slug: string };
  readonly foreign: { readonly id: string; readonly slug: string };
  readonly as: (who: Office | "nobody" | "nobody-in-particular", where?: "association" | "foreign") => Asker;
  /** An account of its own, beside the one that each office has. */
  readonly newAccount: (
    office: Office | null,
    more?: { subjectId?: string; where?: "association" | "foreign" },
  ) => Promise<Asker>;
  /** Runs queued work, then seals, follows, strikes and sends, as the program does by itself. */
  readonly settle: () => Promise<void>;
  /** Statements as the superuser: what a test plants or looks at behind the house's back. */
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly operations: typeof operations;
  readonly stop: () => Promise<void>;
};

const associations = {
  association: { id: "01990000-0000-7000-8000-00000000000a", slug: "shili-a", name: "示例建材行业协会" },
  foreign: { id: "01990000-0000-7000-8000-00000000000b", slug: "shili-b", name: "示例家居行业协会" },
} as const;

/** A whole house on a database of its own, with a clock that stands until it is set. */
export async function startTestHouse(
  instant = "2026-11-20T10:00:00+08:00",
  environment: NodeJS.ProcessEnv = {},
): Promise<TestHouse> {
  const scratch = await scratchDatabase("house");
  const dataFolder = mkdtempSync(join(tmpdir(), "xinheng-house-"));
  for (const name of ["keys", "files", "seals"]) mkdirSync(join(dataFolder, name));
  const superuser = new pg.Pool({ connectionString: scratch.superuser, max: 2 });
  superuser.on("error", () => undefined);
  const sql = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await superuser.query<Row>(text, values)).rows;
  for (const made of Object.values(associations)) {
    await sql("insert into association (id, slug, name, short_name, region) values ($1, $2, $3, $4, 'CN-41')", [
      made.id,
      made.slug,
      made.name,
      made.name.slice(2, 4),
    ]);
  }
  // A whole file of tests asks from one address within seconds.
  const settings = { RATE_LIMIT: "1000000", ...environment };
  const config = readConfig(["--log-level", "fatal", "--data", dataFolder], settings);
  if (!isConfig(config)) throw new Error("the test configuration is faulty");
  const time = testTime(instant);
  const opened = await openHouse({ config, urls: scratch.urls, dataFolder, time });
  if (!("house" in opened)) throw new Error(opened.map(faultLine).join("\n"));
  const { house, app } = opened;

  const newAccount = async (
    office: Office | null,
    more: { subjectId?: string; where?: "association" | "foreign" } = {},
  ): Promise<Asker> => {
    const tenant = associations[more.where ?? "association"].id;
    const accountId = randomUUID();
    const token = randomBytes(32).toString("base64url");
    const own = office === null || offices[office].of === "house" ? null : tenant;
    await sql("insert into account (id, sign_in_name, display_name) values ($1, $2, $3)", [
      accountId,
      `t-${accountId.slice(0, 13)}`,
      office ?? "nobody in particular",
    ]);
    if (office !== null) {
      await sql(
        "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, $3, $4, $5, '2020-01-01')",
        [randomUUID(), accountId, office, own, more.subjectId ?? null],
      );
    }
    await sql(
      `insert into session (id, token_hash, account_id, association_id, second_factor, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, true, '2020-01-01', '2099-01-01', '2099-01-01')`,
      [randomUUID(), createHash("sha256").update(token).digest(), accountId, own ?? (office === null ? tenant : null)],
    );
    return askerWith(accountId, token);
  };

  // Each asks from an address of its own on this machine, or all of a file's tests would share one rate limit.
  const addresses = new Map<string | null, string>();
  const addressOf = (token: string | null): string => {
    const number = addresses.size + 2;
    const address = addresses.get(token) ?? `127.0.${String(Math.floor(number / 250))}.${String(number % 250)}`;
    addresses.set(token, address);
    return address;
  };

  const ask = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    token: string | null,
    sent: Sent = {},
  ): Promise<TestReply> => {
    const reply = await app.inject({
      method,
      url: path,
      remoteAddress: addressOf(token),
      headers: {
        ...(token === null ? {} : { cookie: `xinheng=${token}` }),
        ...(sent.file === undefined ? {} : { "content-type": "application/octet-stream" }),
        ...sent.headers,
      },
      ...(sent.file === undefined ? {} : { payload: sent.file }),
      ...(sent.body === undefined ? {} : { payload: sent.body }),
    });
    const json = /json/.test(String(reply.headers["content-type"]));
    return {
      status: reply.statusCode,
      body: json ? (JSON.parse(reply.body) as unknown) : reply.body,
      headers: reply.headers,
      text: reply.body,
    };
  };

  const askerWith = (accountId: string | null, token: string | null): Asker => ({
    accountId,
    get: (path, headers = {}) => ask("GET", path, token, { headers }),
    bytes: async (path) =>
      (await app.inject({ method: "GET", url: path, headers: token === null ? {} : { cookie: `xinheng=${token}` } }))
        .rawPayload,
    post: (path, body = {}, headers = {}) => ask("POST", path, token, { body, headers }),
    put: (path, body) => ask("PUT", path, token, { body }),
    delete: (path, body) => ask("DELETE", path, token, body === undefined ? {} : { body }),
    upload: (path, file) => ask("POST", path, token, { file }),
  });

  const known = new Map<string, Asker>();
  for (const office of Object.keys(offices) as Office[]) {
    for (const where of ["association", "foreign"] as const)
      known.set(`${office} ${where}`, await newAccount(office, { where }));
  }
  for (const where of ["association", "foreign"] as const)
    known.set(`nobody-in-particular ${where}`, await newAccount(null, { where }));
  const visitor = askerWith(null, null);

  return {
    house,
    time,
    association: associations.association,
    foreign: associations.foreign,
    as: (who, where = "association") => (who === "nobody" ? visitor : (known.get(`${who} ${where}`) ?? visitor)),
    newAccount,
    settle: async () => {
      await carryOutWaiting(house, workKinds);
      await beat(house, strikers);
      await carryPost(house, postOffice);
    },
    sql,
    operations,
    stop: async () => {
      await opened.stop();
      await superuser.end();
      await scratch.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
