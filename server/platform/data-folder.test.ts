import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { fillSentence, isRefusal } from "@xinheng/domain/refusal.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { readVersion, writeVersion } from "./data-version.ts";
import { startRefusals } from "./start-refusals.ts";

const scratch = mkdtempSync(join(tmpdir(), "xinheng-folder-"));
const opened: DataFolder[] = [];
const others: ChildProcess[] = [];
let count = 0;

afterEach(() => {
  for (const folder of opened.splice(0)) folder.close();
  for (const other of others.splice(0)) other.kill("SIGKILL");
});
after(() => rmSync(scratch, { recursive: true, force: true }));

function fresh(): string {
  count += 1;
  return join(scratch, `data-${String(count)}`);
}

function open(path: string, known: Parameters<typeof openDataFolder>[1] = {}): DataFolder {
  const folder = openDataFolder(path, known);
  if (isRefusal(folder)) assert.fail(`${folder.refused} ${JSON.stringify(folder.details)}`);
  opened.push(folder);
  return folder;
}

/** Another process that opens the folder, says what it got, and lives until it is killed or its input ends. */
function openElsewhere(path: string) {
  const script = `
    import { openDataFolder } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "data-folder.ts")).href)};
    const got = openDataFolder(process.argv[1]);
    console.log(JSON.stringify("refused" in got ? got : { opened: got.path }));
    process.stdin.on("data", () => console.log("still here")).on("end", () => process.exit(0));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, path], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  others.push(child);
  const next = async (): Promise<string> => String(((await once(child.stdout, "data")) as [Buffer])[0]).trim();
  return { child, next };
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe("openDataFolder", () => {
  it("creates a private folder with its parts and its VERSION", () => {
    const folder = open(join(fresh(), "deep"));
    assert.equal(modeOf(folder.path), 0o700);
    for (const part of [folder.keys, folder.files, folder.seals, folder.postgres, folder.logs]) {
      assert.equal(modeOf(part), 0o700);
    }
    assert.equal(modeOf(join(folder.path, "instance.lock")), 0o600);
    assert.deepEqual(readVersion(folder.path), { product: "xinheng", schema: 0, postgresMajor: null });
  });

  it("refuses a second opening in the same process, and leaves the first its lock", async () => {
    const { path } = open(fresh());
    const second = openDataFolder(path);
    assert.ok(isRefusal(second));
    assert.deepEqual(second, { refused: "data-folder-in-use", details: { folder: path, pid: String(process.pid) } });
    const other = openElsewhere(path);
    assert.match(await other.next(), /data-folder-in-use/);
  });

  it("refuses while another process lives on it, which goes on undisturbed, and opens after its kill -9", async () => {
    const path = fresh();
    const first = openElsewhere(path);
    assert.match(await first.next(), /opened/);
    const refused = openDataFolder(path);
    assert.ok(isRefusal(refused));
    assert.equal(refused.refused, "data-folder-in-use");
    assert.equal(refused.details["pid"], String(first.child.pid));
    first.child.stdin.write("?\n");
    assert.equal(await first.next(), "still here");
    assert.match(readFileSync(join(path, "instance.json"), "utf8"), new RegExp(`"pid":${String(first.child.pid)},`));
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    open(path);
  });

  it("is not kept out by a lock file and a living process number of an earlier boot", () => {
    const path = fresh();
    open(path).close();
    writeFileSync(join(path, "instance.json"), `{"pid":1,"startedAt":"2026-01-01T00:00:00.000Z"}\n`);
    open(path);
  });

  it("lets the next in after close", () => {
    const path = fresh();
    open(path).close();
    open(path).close();
  });

  it("refuses data of a newer program and of another PostgreSQL, naming both sides, and changes nothing", () => {
    const path = fresh();
    open(path).close();
    writeVersion(path, { schema: 7 });
    assert.deepEqual(writeVersion(path, { postgresMajor: 18 }), { product: "xinheng", schema: 7, postgresMajor: 18 });
    const newer = openDataFolder(path, { schema: 6 });
    assert.deepEqual(newer, { refused: "data-newer-schema", details: { found: 7, known: 6 } });
    const other = openDataFolder(path, { schema: 7, postgresMajor: 19 });
    assert.ok(isRefusal(other));
    assert.equal(other.refused, "data-postgres-major");
    assert.deepEqual(other.details, { folder: path, found: 18, bundled: 19 });
    assert.deepEqual(open(path, { schema: 7, postgresMajor: 18 }).version, {
      product: "xinheng",
      schema: 7,
      postgresMajor: 18,
    });
  });

  it("takes no folder that holds something else, and puts nothing into it", () => {
    const home = fresh();
    mkdirSync(home);
    writeFileSync(join(home, "letters.txt"), "private");
    const refused = openDataFolder(home);
    assert.deepEqual(refused, { refused: "data-folder-foreign", details: { folder: home, found: "letters.txt" } });
    assert.deepEqual(readdirSync(home), ["letters.txt"]);
    writeFileSync(join(home, "VERSION"), "1.2.3");
    assert.equal((openDataFolder(home) as { refused?: string }).refused, "data-folder-foreign");
  });

  it("resumes a first start that was broken off before VERSION stood", () => {
    const path = fresh();
    mkdirSync(path);
    writeFileSync(join(path, "instance.lock"), "");
    writeFileSync(join(path, "VERSION.new"), '{"prod');
    assert.equal(open(path).version.schema, 0);
  });

  it("refuses for want of room before anything is created", () => {
    const path = fresh();
    const refused = openDataFolder(path, { neededMib: 2 ** 40 });
    assert.ok(isRefusal(refused));
    assert.equal(refused.refused, "data-disk-full");
    assert.equal(existsSync(path), false);
  });

  it("names a disk that is full in the middle as full", (t) => {
    const disk = fresh();
    mkdirSync(disk);
    // Room enough, but a name too few: the disk itself and the data folder take two, its lock and its parts want more.
    const mounted = spawnSync("/bin/mount", ["-t", "tmpfs", "-o", "size=400m,nr_inodes=2", "tmpfs", disk]);
    if (mounted.status !== 0) {
      t.skip("mounting a small disk needs root");
      return;
    }
    try {
      for (const inodes of [2, 3, 5, 7]) {
        spawnSync("/bin/mount", ["-o", `remount,nr_inodes=${String(inodes)}`, disk]);
        const refused = openDataFolder(join(disk, "data"));
        assert.ok(isRefusal(refused));
        assert.equal(refused.refused, "data-disk-full");
      }
      spawnSync("/bin/mount", ["-o", "remount,nr_inodes=100", disk]);
      open(join(disk, "data")).close();
    } finally {
      spawnSync("/bin/umount", [disk]);
    }
  });

  it("refuses a path that leads through a file", () => {
    const file = fresh();
    writeFileSync(file, "");
    const refused = openDataFolder(join(file, "data"));
    assert.ok(isRefusal(refused));
    assert.equal(refused.refused, "data-folder-unwritable");
    assert.equal((openDataFolder(file) as { refused?: string }).refused, "data-folder-unwritable");
  });

  it("fills every placeholder of the sentences it answers with", () => {
    const path = fresh();
    open(path);
    const file = join(path, "VERSION");
    const refusals = [openDataFolder(path), openDataFolder(file), openDataFolder(fresh(), { neededMib: 2 ** 40 })];
    for (const refused of refusals) {
      if (!isRefusal(refused)) assert.fail("was opened");
      const { zh, en } = startRefusals[refused.refused];
      assert.doesNotMatch(fillSentence(zh, refused.details) + fillSentence(en, refused.details), /\{\w+\}/);
    }
  });
});
