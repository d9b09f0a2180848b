import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type Office, offices } from "@xinheng/domain/access/office.ts";
import { isConfig, readConfig } from "../config.ts";
import { closeDatabase, openDatabase, transact, type Tx } from "./database.ts";
import { pdfSetter } from "./documents/pdf-setter.ts";
import { faultOfOurs } from "./watching/fault-of-ours.ts";
import { openFiles } from "./file-store.ts";
import type { DailyDeed } from "./daily/daily-deed.ts";
import type { Follower } from "./follower.ts";
import { doneDeeds } from "./done-deeds.ts";
import type { House } from "./house.ts";
import { openKeyRing } from "./key-ring.ts";
import type { Operation } from "./operation.ts";
import { openOutwardDoor } from "./notices/outward-door.ts";
import { openPacks } from "./packs.ts";
import { type Answer, newRequestId, perform } from "./perform.ts";
import type { Asked } from "./requests/judge-asked.ts";
import { type ScratchDatabase, scratchDatabase } from "./test-database.ts";
import { testTime, type TestTime } from "./time.ts";
import { openWorkQueue, type WorkQueue } from "./work-desk.ts";

/** The platform without any module on top: a database, files, keys, a clock that is set, and nothing that runs by itself. */
export type TestKernel = {
  readonly house: House;
  readonly time: TestTime;
  readonly scratch: ScratchDatabase;
  readonly desk: WorkQueue;
  readonly dataFolder: string;
  /** What was told as a fault of ours: where, and its kind. */
  readonly faults: readonly string[];
  /** Statements as the superuser, behind the house's back. */
  readonly sql: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Performs an operation for somebody; `more` is what else a request may carry. */
  readonly ask: (operation: Operation, actor: Actor, body?: object, more?: Partial<Asked>) => Promise<Answer>;
  readonly inHouse: <Result>(does: (tx: Tx) => Promise<Result>) => Promise<Result>;
  readonly stop: () => Promise<void>;
};

export const ownAssociation = "01990000-0000-7000-8000-00000000000a";
export const otherAssociation = "01990000-0000-7000-8000-00000000000b";

export async function startTestKernel(
  given: {
    instant?: string;
    followers?: readonly Follower[];
    daily?: readonly DailyDeed[];
    arguments?: readonly string[];
  } = {},
): Promise<TestKernel> {
  const scratch = await scratchDatabase("kernel");
  const dataFolder = mkdtempSync(join(tmpdir(), "xinheng-kernel-"));
  for (const name of ["keys", "files", "seals"]) mkdirSync(join(dataFolder, name));
  const superuser = new pg.Pool({ connectionString: scratch.superuser, max: 4 });
  superuser.on("error", () => undefined);
  superuser.on("connect", (client) => client.on("error", () => undefined));
  const sql = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await superuser.query<Row>(text, values)).rows;
  for (const [id, slug] of [
    [ownAssociation, "own"],
    [otherAssociation, "other"],
  ]) {
    await sql("insert into association (id, slug, name, short_name) values ($1, $2, '示例行业协会', '示例')", [
      id,
      slug,
    ]);
  }
  const config = readConfig(["--log-level", "fatal", "--data", dataFolder, ...(given.arguments ?? [])], {});
  if (!isConfig(config)) throw new Error("the test configuration is faulty");
  const faults: string[] = [];
  const time = testTime(given.instant ?? "2026-11-20T10:00:00+08:00");
  const database = openDatabase(scratch.urls);
  const keys = openKeyRing(join(dataFolder, "keys"));
  const desk = openWorkQueue(database);
  const house: House = {
    config,
    database,
    keys,
    files: openFiles(join(dataFolder, "files"), keys),
    setPdf: pdfSetter(join(dataFolder, "fonts")),
    time,
    packs: openPacks([]),
    deeds: doneDeeds(),
    work: desk,
    followers: given.followers ?? [],
    mailer: null,
    outward: openOutwardDoor([]),
    daily: given.daily ?? [],
    sealsFolder: join(dataFolder, "seals"),
    tellFault: (where, failure) => {
      faults.push(`${where}: ${faultOfOurs(failure).name}`);
    },
    publicUrl: () => "http://localhost",
  };
  return {
    ...{ house, time, scratch, desk, dataFolder, sql, faults },
    ask: (operation, actor, body = {}, more = {}) =>
      perform(house, operation, { actor, params: {}, query: {}, body, requestId: newRequestId(), ...more }),
    inHouse: (does) => transact(database.app, { associationId: null, audience: "house" }, does),
    stop: async () => {
      await closeDatabase(database);
      await superuser.end();
      await scratch.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Somebody who holds the office: in their own association, or in the house. */
export function holderOf(office: Office, changed: Partial<Actor> = {}): Actor {
  const associationId = offices[office].of === "house" ? null : ownAssociation;
  return {
    kind: "person",
    id: randomUUID(),
    name: office,
    sessionId: null,
    associationId,
    offices: [{ office, associationId, subjectId: null }],
    secondFactor: true,
    ...changed,
  };
}
