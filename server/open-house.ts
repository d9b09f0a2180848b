import { join } from "node:path";
import pg from "pg";
import type { FastifyInstance } from "fastify";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { findActor } from "./access/find-actor.ts";
import { listCalendarYears } from "./catalogue/calendar-store.ts";
import { composeStanding } from "./catalogue/editions/stand-packs.ts";
import type { PackFault } from "./catalogue/pack-file.ts";
import { loadPacks } from "./catalogue/pack-loader.ts";
import type { Config } from "./config.ts";
import { mountPortal } from "./disclosure/portal-pages.ts";
import { daily, followers, operations, postOffice, strikers, workKinds } from "./operations.ts";
import { appRole, type DatabaseUrls } from "./platform/database-roles.ts";
import { pdfSetter } from "./platform/documents/pdf-setter.ts";
import { closeDatabase, openDatabase, transact } from "./platform/database.ts";
import { faultOfOurs } from "./platform/watching/fault-of-ours.ts";
import { openFiles } from "./platform/file-store.ts";
import { type Heartbeat, startHeartbeat } from "./platform/heartbeat.ts";
import { doneDeeds } from "./platform/done-deeds.ts";
import type { House } from "./platform/house.ts";
import { mount } from "./platform/http.ts";
import { openKeyRing } from "./platform/key-ring.ts";
import { migrate } from "./platform/migrate.ts";
import { openMailer } from "./platform/notices/mailer.ts";
import { openOutwardDoor } from "./platform/notices/outward-door.ts";
import { startPost } from "./platform/notices/post-office.ts";
import { openPacks } from "./platform/packs.ts";
import type { Time } from "./platform/time.ts";
import { watchHouse } from "./platform/watching/watch-house.ts";
import { webServer } from "./platform/web-server.ts";
import { migrateWork, openWorkQueue, runWork, type WorkQueue, type WorkRunner } from "./platform/work-desk.ts";
import { refusals } from "./refusals.ts";
import { mountCalendarFeed } from "./supervision/notices/calendar-feed.ts";

export type OpenHouse = {
  readonly house: House;
  readonly app: FastifyInstance;
  readonly desk: WorkQueue;
  /** Starts what runs by itself: queue, sealer, followers, clocks. Tests beat by hand instead. */
  readonly goOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type Given = {
  readonly config: Config;
  readonly urls: DatabaseUrls;
  readonly dataFolder: string;
  readonly time: Time;
  /** What `readHousePacks` answered, where that was asked beforehand. */
  readonly loaded?: LoadedPacks | undefined;
};

const packsFolder = join(import.meta.dirname, "..", "packs");

/** Brings the schema up to date; with the owner's role, which nothing uses afterwards. */
export async function prepareSchema(urls: DatabaseUrls, say: (step: string) => void): Promise<number | Refusal> {
  const migrated = await migrate(urls.owner, say);
  if (isRefusal(migrated)) return migrated;
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  try {
    await migrateWork(urls.owner, appRole, (statement) => owner.query(statement));
  } finally {
    await owner.end();
  }
  return migrated;
}

type LoadedPacks = ReturnType<typeof loadPacks>;

/** The packs that the program brings with it; half a second of reading that waits for nothing. */
export function readHousePacks(): LoadedPacks {
  return loadPacks(packsFolder);
}

/** Opens everything that stands while the program runs. Faulty packs are answered as a list, with file and line. */
export async function openHouse(given: Given): Promise<OpenHouse | readonly PackFault[]> {
  const loaded = given.loaded ?? readHousePacks();
  if (loaded.faults.length > 0) return loaded.faults;
  const database = openDatabase(given.urls);
  const keys = openKeyRing(join(given.dataFolder, "keys"));
  const desk = openWorkQueue(database);
  const packs = openPacks(loaded.packs);
  packs.takeYears(await listCalendarYears(database.asVisitor));
  const { standing, aside } = await transact(database.app, { associationId: null, audience: "house" }, (tx) =>
    composeStanding(tx, packs),
  );
  packs.takeEditions(standing, aside);
  const app = await webServer(given.config, refusals);
  const house: House = {
    config: given.config,
    database,
    keys,
    files: openFiles(join(given.dataFolder, "files"), keys),
    setPdf: pdfSetter(join(given.dataFolder, "fonts")),
    time: given.time,
    packs,
    work: desk,
    deeds: doneDeeds(),
    followers,
    mailer: mailerOf(given.config),
    outward: openOutwardDoor(given.config.hookPrivate),
    daily,
    tellFault: (where, failure) => {
      app.log.error({ where, ...faultOfOurs(failure) }, "fault of ours");
    },
    sealsFolder: join(given.dataFolder, "seals"),
    publicUrl: () => given.config.publicUrl ?? listeningAt(app, given.config),
  };
  const door = {
    house,
    refusals,
    findActor: (asked: { sessionToken: string | undefined; apiKey: string | undefined }) => findActor(house, asked),
  };
  for (const operation of operations) mount(app, door, operation);
  mountCalendarFeed(app, house);
  watchHouse(app, house);
  await mountPortal(app, door);
  return { house, app, desk, ...running(house, app, desk) };
}

function running(house: House, app: FastifyInstance, desk: WorkQueue): Pick<OpenHouse, "goOn" | "stop"> {
  let runner: WorkRunner | undefined;
  let heartbeat: Heartbeat | undefined;
  let post: { stop: () => Promise<void> } | undefined;
  return {
    goOn: async () => {
      const tell = (where: string) => (failure: unknown) => {
        house.tellFault(where, failure);
      };
      heartbeat = startHeartbeat(house, strikers, tell("heartbeat"));
      post = startPost(house, postOffice, tell("post"));
      runner = await runWork(house, desk, workKinds);
    },
    stop: async () => {
      await app.close();
      await runner?.stop();
      await post?.stop();
      house.mailer?.close();
      await heartbeat?.stop();
      await closeDatabase(house.database);
    },
  };
}

function mailerOf({ smtpUrl, mailFrom }: Config) {
  return smtpUrl === undefined || mailFrom === undefined ? null : openMailer({ smtpUrl, mailFrom });
}

function listeningAt(app: FastifyInstance, config: Config): string {
  const scheme = config.tlsCert === undefined ? "http" : "https";
  const address = app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  return `${scheme}://${config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host}:${String(port)}`;
}
