import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { penaltyFile, penaltyRow } from "../archives/test-penalty-file.ts";
import { openDataFolder } from "../platform/data-folder.ts";
import { readVersion } from "../platform/data-version.ts";
import { openFiles } from "../platform/file-store.ts";
import { openKeyRing } from "../platform/key-ring.ts";
import { listMigrations, migrate } from "../platform/migrate.ts";
import { describeSchema } from "../platform/schema-store.ts";
import { takeBackup } from "./backup.ts";
import { tablesLeftOut, unknownIn } from "./left-out.ts";
import type { Manifest } from "./manifest.ts";
import { restoreBackup } from "./restore.ts";
import { configFor, type Drill, firstFile, importAddress, membersOf, type Restored, startDrill } from "./test-drill.ts";

const passphrase = "示例口令 correct horse battery";

let drill: Drill;
let file: string;
let manifest: Manifest;
let restored: Restored;

before(async () => {
  drill = await startDrill();
  file = join(drill.scratch, "house.tar.gz");
  const taken = await takeBackup({ ...drill.wishFor(drill.reader), to: file, passphrase });
  assert.ok(!isRefusal(taken), JSON.stringify(taken));
  manifest = taken.manifest;
  restored = await drill.restore(file, { passphrase });
});
after(() => drill.stop());

const everyTable = `select c.relname::text as line from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;

async function differingTables(restored: string): Promise<string[]> {
  const differing: string[] = [];
  for (const table of await drill.linesOf(undefined, everyTable)) {
    if (table in tablesLeftOut) continue;
    const rows = `select row::text as line from public."${table}" as row order by 1`;
    const [here, there] = [await drill.linesOf(undefined, rows), await drill.linesOf(restored, rows)];
    if (JSON.stringify(here) !== JSON.stringify(there)) differing.push(table);
    assert.equal(here.length, manifest.tables.find(({ name }) => name === table)?.rows, table);
  }
  return differing;
}

describe("the drill: backup, loss, restore", () => {
  it("brings back every row of every association, every constraint and policy, and the journal", async () => {
    const { folder, database, done } = restored;
    assert.ok(!isRefusal(done), JSON.stringify(done));
    assert.deepEqual(await differingTables(database), []);
    const rowsOf = (name: string) => manifest.tables.find((table) => table.name === name)?.rows ?? 0;
    assert.deepEqual(
      {
        records: rowsOf("record"),
        members: rowsOf("member"),
        imports: rowsOf("import"),
        faults: rowsOf("import_fault") > 0,
      },
      { records: 4, members: 6, imports: 2, faults: true },
    );
    assert.ok((manifest.tables.find(({ name }) => name === "attempt")?.parts ?? 0) > 1, "one table goes in parts");
    assert.equal(
      await describeSchema(drill.urlOf("xinheng_owner", database)),
      await describeSchema(drill.urlOf("xinheng_owner")),
    );
    assert.deepEqual(done.journal.faults, []);
    assert.ok(done.journal.seals > 0 && done.journal.outside > 0);
    assert.equal(
      manifest.seal?.seal,
      (
        await drill.linesOf(
          undefined,
          "select encode(seal, 'hex') as line from journal_seal order by number desc limit 1",
        )
      )[0],
    );
    assert.deepEqual(readVersion(folder), { product: "xinheng", schema: listMigrations().length, postgresMajor: null });
    const opened = openDataFolder(folder);
    assert.ok(!isRefusal(opened), JSON.stringify(opened));
    opened.close();
  });

  it("reads a stored file through the restored keys", async () => {
    const { folder, database } = restored;
    const [line = ""] = await drill.linesOf(
      database,
      "select id || ' ' || key_cipher as line from file where association_id = '01990000-0000-7000-8000-00000000000a' and name = 'penalties.csv'",
    );
    const [id = "", keyCipher = ""] = line.split(" ");
    const files = openFiles(join(folder, "files"), openKeyRing(join(folder, "keys")));
    assert.ok((await buffer(files.get({ id, keyCipher }))).equals(firstFile));
  });

  it("tells apart the sessions, the requests and the queue it leaves out", async () => {
    assert.deepEqual(
      (await drill.linesOf(undefined, everyTable)).filter(
        (name) => !manifest.tables.some((table) => table.name === name),
      ),
      Object.keys(tablesLeftOut).sort(),
    );
    for (const name of Object.keys(tablesLeftOut))
      assert.ok(
        manifest.leftOut.some(({ what }) => what === `table ${name}`),
        name,
      );
    assert.deepEqual(await drill.linesOf(restored.database, "select id::text as line from session"), []);
  });
});

describe("a backup of a former version", () => {
  it("is loaded into the schema it was taken from, and brought up to this one's", async () => {
    const former = await drill.newDatabase();
    const last = listMigrations().length;
    assert.equal(await migrate(drill.urlOf("xinheng_owner", former), undefined, last - 1), last - 1);
    const folder = openDataFolder(join(drill.scratch, "former"));
    assert.ok(!isRefusal(folder));
    folder.close();
    const to = join(drill.scratch, "former.tar.gz");
    const taken = await takeBackup({
      ...drill.wishFor(drill.reader),
      databaseUrl: drill.urlOf(drill.reader, former),
      dataFolder: folder.path,
      to,
    });
    assert.ok(!isRefusal(taken) && taken.manifest.migrations.length === last - 1);
    const { done, database } = await drill.restore(to);
    assert.ok(!isRefusal(done), JSON.stringify(done));
    assert.equal(done.schema, last);
    const url = drill.urlOf("xinheng_owner", database);
    assert.equal(await describeSchema(url), await describeSchema(drill.urlOf("xinheng_owner")));
  });
});

describe("no table can be forgotten", () => {
  it("takes a table that no list of ours knows, and refuses to restore what the schema cannot hold", async () => {
    await drill.house.sql(
      "create table added_later (id integer primary key, said text, again text generated always as (said) stored)",
    );
    await drill.house.sql("insert into added_later values (1, '后来的')");
    try {
      const to = join(drill.scratch, "later.tar.gz");
      const taken = await takeBackup({ ...drill.wishFor(drill.reader), to });
      assert.ok(!isRefusal(taken), JSON.stringify(taken));
      assert.equal((await membersOf(to)).get("tables/added_later/000001.copy")?.toString(), "id\tsaid\n1\t后来的\n");
      const { done, folder } = await drill.restore(to);
      assert.deepEqual(isRefusal(done) && [done.refused, done.details["what"]], ["restore-differs", "added_later"]);
      const opened = openDataFolder(folder);
      assert.equal(isRefusal(opened) && opened.refused, "data-folder-half-restored");
    } finally {
      await drill.house.sql("drop table added_later");
    }
  });
  it("has all tables where the backup looks for them", async () => {
    const schemas = `select distinct relnamespace::regnamespace::text as line from pg_class where relkind in ('r', 'p', 'm', 'f')
                     and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`;
    assert.deepEqual(await drill.linesOf(undefined, schemas), ["pgboss", "public"]);
    assert.deepEqual(
      await drill.linesOf(
        undefined,
        "select relname::text as line from pg_class where relnamespace = 'public'::regnamespace and relkind in ('m', 'f', 'S')",
      ),
      [],
    );
  });
  it("knows every place that a data folder has", () => {
    const opened = openDataFolder(join(drill.scratch, "fresh"));
    assert.ok(!isRefusal(opened));
    opened.close();
    const { path, version, close, ...places } = opened;
    assert.deepEqual(
      unknownIn(
        Object.values(places).map((place) => place.slice(path.length + 1)),
        "data",
      ),
      [],
    );
    assert.deepEqual(unknownIn(["proofs"], "data"), ["proofs"]);
  });
});

describe("a backup of a part is refused", () => {
  for (const role of ["xinheng_owner", "xinheng_app"]) {
    it(`tells ${role}, from whom rows are hidden, what to run`, async () => {
      const to = join(drill.scratch, `${role}.tar.gz`);
      const done = await takeBackup({ ...drill.wishFor(role), to });
      assert.ok(isRefusal(done));
      assert.equal(done.refused, "backup-rows-hidden");
      assert.equal(done.details["role"], role);
      assert.match(String(done.details["tables"]), /import, .*journal_entry, .*member/);
      assert.deepEqual([to, `${to}.part`, `${to}.sums`].filter(existsSync), []);
    });
  }
  it("never overwrites", async () => {
    const again = await takeBackup({ ...drill.wishFor(drill.reader), to: file });
    assert.equal(isRefusal(again) && again.refused, "backup-file-exists");
  });
  it("takes no passphrase too short to guard the keys", async () => {
    const short = await takeBackup({
      ...drill.wishFor(drill.reader),
      to: join(drill.scratch, "short.tar.gz"),
      passphrase: "短口令",
    });
    assert.equal(isRefusal(short) && short.refused, "backup-passphrase-short");
  });
  it("says which files the house itself has lost", async () => {
    const [id = ""] = await drill.linesOf(undefined, "select id::text as line from file order by id limit 1");
    const path = join(drill.dataFolder, "files", id.slice(0, 2), id);
    const bytes = readFileSync(path);
    rmSync(path);
    try {
      const taken = await takeBackup({ ...drill.wishFor(drill.reader), to: join(drill.scratch, "lost.tar.gz") });
      assert.ok(!isRefusal(taken));
      assert.deepEqual([taken.manifest.files.missing, taken.manifest.files.missingIds], [1, [id]]);
    } finally {
      writeFileSync(path, bytes);
    }
  });
});

describe("a house at work", () => {
  it("is taken as of one moment", async () => {
    const to = join(drill.scratch, "working.tar.gz");
    const work = async () => {
      for (let n = 0; n < 6; n++) {
        await drill.house.as("liaison").upload(importAddress, penaltyFile([penaltyRow(200 + n)]));
        await drill.house.settle();
      }
    };
    const [taken] = await Promise.all([takeBackup({ ...drill.wishFor(drill.reader), to }), work()]);
    assert.ok(!isRefusal(taken));
    const { done } = await drill.restore(to);
    assert.ok(!isRefusal(done), JSON.stringify(done));
  });
});

describe("what is restored into", () => {
  it("is a new folder and an empty database", async () => {
    const database = await drill.newDatabase();
    const intoFull = configFor(drill.dataFolder, drill.urlOf("xinheng_owner", database));
    const intoFilled = configFor(join(drill.scratch, "never"), drill.urlOf("xinheng_owner"));
    const full = await restoreBackup({ from: file, config: intoFull, keys: "without" });
    assert.equal(isRefusal(full) && full.refused, "restore-folder-not-empty");
    const filled = await restoreBackup({ from: file, config: intoFilled, keys: "without" });
    assert.equal(isRefusal(filled) && filled.refused, "restore-database-not-empty");
    assert.ok(!existsSync(join(drill.scratch, "never")));
  });
  it("stays closed where the keys are another house's", async () => {
    openKeyRing(drill.scratch);
    const { done, folder } = await drill.restore(file, { keysFile: join(drill.scratch, "fields.json") });
    assert.equal(isRefusal(done) && done.refused, "restore-keys-wrong");
    const opened = openDataFolder(folder);
    assert.equal(isRefusal(opened) && opened.refused, "data-folder-half-restored");
  });
});
