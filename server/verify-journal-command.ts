// Checks the journal of a data folder and prints one line of JSON: the report, or why nothing could be checked. Ends with 1 on
// any fault. Nothing is changed: a house that runs is read beside; one that stands still has its database started for the time
// of the check, behind the same lock.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fillSentence, isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { type Config, isConfig, readConfig } from "./config.ts";
import { openDataFolder } from "./platform/data-folder.ts";
import { readVersion } from "./platform/data-version.ts";
import { appRole } from "./platform/database-roles.ts";
import { closeDatabase, openDatabase, transact } from "./platform/database.ts";
import { startPostgres } from "./platform/embedded-postgres.ts";
import { listMigrations } from "./platform/migrate.ts";
import { loopback } from "./platform/postgres/loopback-port.ts";
import { systemTime } from "./platform/time.ts";
import { type JournalReport, verifyJournal } from "./platform/verify-journal.ts";
import { refusals } from "./refusals.ts";

/** Why nothing was checked, as a sentence in both languages. */
type NotChecked = { readonly refused: string; readonly zh: string; readonly en: string };

/** A database to read, and how to leave it. `runs`: a house is at work on it. */
type Reached = { readonly url: string; readonly runs: boolean; readonly leave: () => Promise<void> };

const passwords = z.object({ app: z.string() });
const serverSecret = z.object({ port: z.number().nullable() });

const config = readConfig(process.argv.slice(2));
const told = isConfig(config)
  ? await check(config)
  : unfit(config.map(({ where, zh, en }) => ({ zh: `${where}：${zh}`, en: `${where}: ${en}` })));
process.stdout.write(`${JSON.stringify(told)}\n`);
process.exitCode = "faults" in told && told.faults.length === 0 ? 0 : 1;

async function check(given: Config): Promise<JournalReport | NotChecked> {
  const reached = await reach(given);
  if ("refused" in reached) return reached;
  try {
    return await verify(given, reached);
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    return {
      refused: "journal-unreadable",
      zh: `数据库中的日志读不出来：${why}`,
      en: `The journal cannot be read from the database: ${why}`,
    };
  } finally {
    await reached.leave();
  }
}

async function reach(given: Config): Promise<Reached | NotChecked> {
  const version = readVersion(given.data);
  if (version === null || version === "foreign") {
    return {
      refused: "data-folder-missing",
      zh: `${given.data} 不是信衡的数据目录，请用 --data 指定。`,
      en: `${given.data} is no data folder of Xinheng; name it with --data.`,
    };
  }
  if (given.databaseUrl !== undefined) return reachForeign(given, given.databaseUrl);
  const folder = openDataFolder(given.data, { schema: listMigrations().length });
  if (!isRefusal(folder)) return startStanding(folder);
  return folder.refused === "data-folder-in-use" ? reachRunning(given) : spoken(folder);
}

function reachForeign({ data, databaseAppUrl }: Config, databaseUrl: string): Reached | NotChecked {
  const password = appPassword(data);
  if (databaseAppUrl === undefined && password === null) return noPassword(data);
  return { url: databaseAppUrl ?? asApp(databaseUrl, password ?? ""), runs: true, leave: () => Promise.resolve() };
}

function reachRunning({ data, databasePort }: Config): Reached | NotChecked {
  const password = appPassword(data);
  const port = databasePort ?? runningPort(data);
  if (password === null) return noPassword(data);
  if (port === null)
    return {
      refused: "database-port-unknown",
      zh: "找不到运行中数据库的端口，请用 --database-port 指定。",
      en: "The port of the running database is unknown; name it with --database-port.",
    };
  return {
    url: asApp(`postgres://${loopback}:${String(port)}/xinheng`, password),
    runs: true,
    leave: () => Promise.resolve(),
  };
}

async function startStanding(
  folder: Exclude<ReturnType<typeof openDataFolder>, Refusal>,
): Promise<Reached | NotChecked> {
  const password = appPassword(folder.path);
  const server = password === null ? null : await startPostgres({ folder: folder.path });
  if (server === null || isRefusal(server)) {
    folder.close();
    return server === null ? noPassword(folder.path) : spoken(server);
  }
  const leave = async () => {
    await server.stop();
    folder.close();
  };
  return { url: server.url(appRole, password ?? "", "xinheng"), runs: false, leave };
}

async function verify(given: Config, { url, runs }: Reached): Promise<JournalReport> {
  const database = openDatabase({ app: url, visitor: url }, 1);
  // Where no sealer runs, what waits for it has not been forgotten, however long it waits.
  const now = runs ? systemTime.now() : new Date(0);
  try {
    return await transact(database.app, { associationId: null, audience: "house" }, async (tx) => {
      // One picture of the whole: a house at work seals on while we read.
      await tx.client.query("set transaction isolation level repeatable read, read only");
      return verifyJournal(tx, join(given.data, "seals"), now);
    });
  } finally {
    await closeDatabase(database);
  }
}

/** Read and never drawn here: a new password would lock the house out of its own database. */
function appPassword(folder: string): string | null {
  const read = passwords.safeParse(readJson(join(folder, "keys", "database.json")));
  return read.success ? read.data.app : null;
}

/** PostgreSQL writes its port into the fourth line of postmaster.pid; the keys remember the one chosen at the first start. */
function runningPort(folder: string): number | null {
  const location = join(folder, "postgres.location");
  try {
    const place = existsSync(location) ? readFileSync(location, "utf8").trim() : join(folder, "postgres");
    const line = readFileSync(join(place, "cluster", "postmaster.pid"), "utf8").split("\n")[3] ?? "";
    if (/^\d+$/.test(line.trim())) return Number(line);
  } catch {
    // Not readable to us: what the keys remember is tried.
  }
  const read = serverSecret.safeParse(readJson(join(folder, "keys", "postgres.json")));
  return read.success ? read.data.port : null;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function asApp(url: string, password: string): string {
  const other = new URL(url);
  other.username = appRole;
  other.password = password;
  return other.href;
}

function noPassword(folder: string): NotChecked {
  const path = join(folder, "keys", "database.json");
  return {
    refused: "database-password-unreadable",
    zh: `读不到数据库口令 ${path}，请以运行平台的用户执行。`,
    en: `The database password in ${path} cannot be read; run this as the user who runs the house.`,
  };
}

function spoken({ refused, details }: Refusal): NotChecked {
  const says = refusals[refused];
  return { refused, zh: fillSentence(says?.zh ?? refused, details), en: fillSentence(says?.en ?? refused, details) };
}

function unfit(faults: readonly { readonly zh: string; readonly en: string }[]): NotChecked {
  return {
    refused: "configuration-invalid",
    zh: faults.map(({ zh }) => zh).join(" "),
    en: faults.map(({ en }) => en).join(" "),
  };
}
