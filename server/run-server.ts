import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillSentence, isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { firstKeeper } from "./access/first-keeper.ts";
import { faultLine } from "./catalogue/pack-loader.ts";
import { type Config, isConfig, readConfig } from "./config.ts";
import { type DemonstrationAccount, fillDemonstration } from "./demonstration/demonstration.ts";
import { unshownMark } from "./demonstration/unshown-mark.ts";
import { beginBundle } from "./house-bundle.ts";
import { openHouse, prepareSchema, readHousePacks } from "./open-house.ts";
import { type DataFolder, openDataFolder } from "./platform/data-folder.ts";
import { writeVersion } from "./platform/data-version.ts";
import {
  databasePasswords,
  type DatabaseUrls,
  dropOwnDatabase,
  prepareForeignServer,
  prepareOwnServer,
} from "./platform/database-roles.ts";
import { startPostgres } from "./platform/embedded-postgres.ts";
import { listMigrations } from "./platform/migrate.ts";
import { startSteps } from "./platform/postgres/start-steps.ts";
import { keepHeapSmall } from "./platform/watching/small-heap.ts";
import { systemTime } from "./platform/time.ts";
import { refusals } from "./refusals.ts";
import { buildWeb } from "./web-build.ts";

const databaseName = "xinheng";
const began = performance.now();
const config = readConfig(process.argv.slice(2));
if (!isConfig(config)) {
  for (const fault of config) console.error(`✗ ${fault.where}: ${fault.zh}\n  ${fault.en}`);
  process.exit(2);
}
await serve(config);

/** Opens the house in the order in which one thing rests on another, and closes it in reverse. */
async function serve(given: Config): Promise<void> {
  const folder = openDataFolder(given.data, { schema: listMigrations().length });
  if (isRefusal(folder)) return giveUp(folder);
  // Read while PostgreSQL starts, for which nothing else can be done.
  let packs: ReturnType<typeof readHousePacks> | undefined;
  const database = await openServer(given, folder, () => {
    packs ??= readHousePacks();
  });
  if (isRefusal(database)) return giveUp(database, folder.close);
  const schema = await prepareSchema(database.urls, (name) => {
    say(`数据库迁移 ${name}`, `Migrating: ${name}`);
  });
  if (isRefusal(schema)) return giveUp(schema, database.stop);
  writeVersion(folder.path, { schema });
  await buildWeb(say);
  const told = { config: given, urls: database.urls, dataFolder: folder.path, time: systemTime };
  const opened = await openHouse({ ...told, loaded: packs });
  if (!("house" in opened)) {
    for (const fault of opened) console.error(`✗ ${faultLine(fault)}`);
    await database.stop();
    process.exit(1);
  }
  // The port is taken first: passwords that are shown once must not be drawn for a start that then fails.
  try {
    await opened.app.listen({ port: given.port, host: given.host });
  } catch (failure) {
    await opened.stop();
    if (failure instanceof Error && "code" in failure && failure.code === "EADDRINUSE") {
      return giveUp({ refused: "port-taken", details: { host: given.host, port: given.port } }, database.stop);
    }
    throw failure;
  }
  const unshown = unshownMark(folder.path);
  const accounts = given.empty ? null : await demonstrate(() => fillDemonstration(opened.house, unshown.set));
  const keeper = given.empty ? await firstKeeper(opened.house) : null;
  await opened.goOn();
  // Not sooner: while everything is being read the heap only grows, and each collection is for nothing.
  keepHeapSmall();
  greet(opened.house.publicUrl(), accounts, keeper);
  unshown.clear();
  beginBundle();
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say("正在停止 ……", "Stopping …");
    await opened.stop();
    await database.stop();
    folder.close();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
  database.onLost(() => {
    say(
      "数据库意外停止，程序随之停止。请查看数据目录 logs/postgres.log 后重新启动。",
      "The database ended unexpectedly and the program stops with it. See logs/postgres.log in the data folder and start again.",
    );
    void stop(1);
  });
}

type OpenServer = {
  readonly urls: DatabaseUrls;
  readonly stop: () => Promise<void>;
  readonly onLost: (tell: () => void) => void;
};

async function openServer(given: Config, folder: DataFolder, onLaunched: () => void): Promise<OpenServer | Refusal> {
  const passwords = databasePasswords(folder.keys);
  if (given.databaseUrl !== undefined) {
    const urls = await prepareForeignServer(
      { url: given.databaseUrl, appUrl: given.databaseAppUrl, visitorUrl: given.databaseVisitorUrl },
      passwords,
    );
    return isRefusal(urls) ? urls : { urls, stop: () => Promise.resolve(), onLost: () => undefined };
  }
  const server = await startPostgres({
    folder: folder.path,
    ...(given.databasePort === undefined ? {} : { port: given.databasePort }),
    onLaunched,
    say: ({ step, path }) => {
      say(
        fillSentence(startSteps[step].zh, { path: path ?? "" }),
        fillSentence(startSteps[step].en, { path: path ?? "" }),
      );
    },
  });
  if (isRefusal(server)) return server;
  const superuser = { name: "postgres", password: server.superuserPassword };
  if (unshownMark(folder.path).stands()) {
    say(
      "上次首次启动未完成，示例口令尚未显示；重新建立示例",
      "The first start was cut short before its passwords were shown; the demonstration is made anew",
    );
    await dropOwnDatabase(server.url, superuser, databaseName);
  }
  const urls = await prepareOwnServer(server.url, superuser, passwords, databaseName);
  return { urls, stop: server.stop, onLost: server.onExit };
}

async function demonstrate(
  fill: () => Promise<readonly DemonstrationAccount[] | null>,
): Promise<readonly DemonstrationAccount[] | null> {
  const accounts = await fill();
  if (accounts !== null) say("已建立示例协会和示例数据", "A demonstration association was filled in");
  return accounts;
}

function say(zh: string, en: string): void {
  console.log(`· ${zh}  ${en}`);
}

async function giveUp(refusal: Refusal, close: () => Promise<void> | void = () => undefined): Promise<never> {
  const says = refusals[refusal.refused];
  console.error(
    `✗ ${fillSentence(says?.zh ?? refusal.refused, refusal.details)}\n  ${fillSentence(says?.en ?? "", refusal.details)}`,
  );
  await close();
  process.exit(1);
}

function greet(
  url: string,
  accounts: readonly DemonstrationAccount[] | null,
  keeper: { signInName: string; link: string } | null,
): void {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const lines = [
    "",
    `信衡 Xinheng ${version}  ${url}   (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    `  公示门户 Portal     ${url}/`,
    `  工作台   Workbench  ${url}/desk`,
  ];
  if (accounts !== null) {
    lines.push(
      "",
      "  示例账号（口令只显示这一次，只能在本机使用） Demonstration accounts, passwords shown once, this machine only:",
    );
    for (const { signInName, displayName, password } of accounts)
      lines.push(`    ${signInName.padEnd(12)} ${password}   ${displayName}`);
    lines.push(
      "",
      `  试一试 Try: ${url}/search?q=hengxin · 以 mishuchu 登录后在“归集”上传 examples/ 中的文件 sign in as mishuchu and upload a file of examples/`,
    );
  }
  if (keeper !== null)
    lines.push("", `  首任保管人 First keeper (${keeper.signInName}), one-time link:`, `    ${keeper.link}`);
  console.log(lines.join("\n"));
}
