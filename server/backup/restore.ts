import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Config } from "../config.ts";
import { markRestored } from "../platform/data-folder.ts";
import { errnoOf, refuseDiskError } from "../platform/data-folder/disk-refusal.ts";
import { writeVersion } from "../platform/data-version.ts";
import { closeDatabase, openDatabase, transact } from "../platform/database.ts";
import { syncFolder, writeDurably } from "../platform/durable-file.ts";
import { sealsFile } from "../platform/heartbeat.ts";
import { openKeyRing } from "../platform/key-ring.ts";
import { listMigrations, migrate } from "../platform/migrate.ts";
import { type JournalReport, verifyJournal } from "../platform/verify-journal.ts";
import { keysCarried } from "./left-out.ts";
import type { Manifest } from "./manifest.ts";
import { type NewHouse, openNewHouse, type Said } from "./new-house.ts";
import { readBackup, readSmall, type Take } from "./read-backup.ts";
import { analyzeTables, type Load, openLoad } from "./restore-store.ts";
import { type Keys, openKeys } from "./sealed-keys.ts";
import { refusalIn, StreamRefusal } from "./stream-refusal.ts";

/** How the keys come: with the backup under its passphrase, as the former keys/fields.json, or not at all. */
export type KeysGiven = { readonly passphrase: string } | { readonly keysFile: string } | "without" | null;

export type RestoreWish = {
  readonly from: string;
  readonly config: Config;
  readonly keys: KeysGiven;
  readonly say?: Said;
};

export type RestoreReport = {
  readonly folder: string;
  readonly schema: number;
  readonly manifest: Manifest;
  readonly journal: JournalReport;
};

/**
 * Makes a house of a backup: the file is read through before anything is made of it, the rows come in one transaction that is
 * committed when files, counts and the last seal are those of the manifest, and the folder is served only when all is done.
 */
export async function restoreBackup({
  from,
  config,
  keys: given,
  say = () => undefined,
}: RestoreWish): Promise<RestoreReport | Refusal> {
  say("检查备份文件", "Reading the backup through");
  let sealed: Buffer | null = null;
  const manifest = await readBackup(from, async ({ kind }, content) => {
    if (kind === "keys") sealed = await readSmall(content);
  });
  if (isRefusal(manifest)) return manifest;
  const unfit = refuseUnfit(manifest);
  if (unfit !== null) return unfit;
  const keys = keysFrom(manifest, given, sealed);
  if (isRefusal(keys)) return keys;
  const house = await openNewHouse(config, say);
  if (isRefusal(house)) return house;
  try {
    return await fillHouse(house, { from, manifest, keys, say });
  } catch (failure) {
    return errnoOf(failure).path?.startsWith(house.folder.path) === true || errnoOf(failure).code === "ENOSPC"
      ? refuseDiskError(failure, house.folder.path)
      : refusalIn(failure);
  } finally {
    await house.close();
  }
}

function refuseUnfit({ migrations }: Manifest): Refusal<"data-newer-schema" | "migration-changed"> | null {
  const known = listMigrations();
  if (migrations.length > known.length)
    return refuse("data-newer-schema", { found: migrations.length, known: known.length });
  const changed = migrations.find(({ hash }, at) => known[at]?.hash !== hash);
  return changed === undefined ? null : refuse("migration-changed", { name: changed.name });
}

function keysFrom(manifest: Manifest, given: KeysGiven, sealed: Buffer | null): Keys | Refusal {
  if (given === "without") return {};
  if (given === null) return refuse(manifest.keys === "none" ? "restore-keys-missing" : "restore-passphrase-missing");
  if ("keysFile" in given) return keysOf(given.keysFile);
  return sealed === null ? refuse("restore-keys-missing") : openKeys(sealed, given.passphrase);
}

function keysOf(path: string): Keys | Refusal<"restore-keys-wrong"> {
  try {
    return { "fields.json": readFileSync(path, "utf8") };
  } catch {
    return refuse("restore-keys-wrong");
  }
}

type Filling = { readonly from: string; readonly manifest: Manifest; readonly keys: Keys; readonly say: Said };

async function fillHouse(house: NewHouse, filling: Filling): Promise<RestoreReport | Refusal> {
  const { folder, ownerUrl } = house;
  const { manifest, keys, say } = filling;
  for (const name of keysCarried) if (keys[name] !== undefined) writeDurably(join(folder.keys, name), keys[name]);
  const tell = (name: string) => say(`数据库迁移 ${name}`, `Migrating: ${name}`);
  const laid = await migrate(ownerUrl, tell, manifest.migrations.length);
  if (isRefusal(laid)) return laid;
  const refused = await loadRows(house, filling);
  if (refused !== null) return refused;
  const schema = await migrate(ownerUrl, tell);
  if (isRefusal(schema)) return schema;
  await analyzeTables(ownerUrl);
  say("核对日志", "Verifying the journal");
  const journal = await checkJournal(house);
  const [fault] = journal.faults;
  if (fault !== undefined)
    return refuse("restore-journal-faulty", {
      folder: folder.path,
      faults: journal.faults.length,
      first: `${fault.kind} ${fault.seal} ${fault.entry ?? ""}`.trim(),
    });
  writeVersion(folder.path, { schema });
  markRestored(folder.path);
  return { folder: folder.path, schema, manifest, journal };
}

/** The second reading, which loads. */
async function loadRows(
  { folder, ownerUrl }: NewHouse,
  { from, manifest, keys, say }: Filling,
): Promise<Refusal | null> {
  const load = await openLoad(ownerUrl);
  try {
    const came = { rows: new Map<string, number>(), files: 0 };
    say("装入数据", "Loading");
    const read = await readBackup(from, takerFor(load, folder, came));
    if (isRefusal(read)) return read;
    if (read.sums !== manifest.sums) return refuse("backup-damaged");
    const differs =
      differenceOf(manifest, load, came) ??
      ((await load.lastSeal())?.seal === manifest.seal?.seal
        ? null
        : refuse("restore-differs", { what: "journal_seal" }));
    if (differs !== null) return differs;
    if (keys["fields.json"] !== undefined && !opens(folder.keys, await load.sampleCipher()))
      return refuse("restore-keys-wrong");
    await load.commit();
    return null;
  } finally {
    await load.close();
  }
}

type Came = { readonly rows: Map<string, number>; files: number };

function takerFor(load: Load, folder: NewHouse["folder"], came: Came): Take {
  return async (part, content) => {
    if (part.kind === "table") {
      if (!load.tables.includes(part.table)) throw new StreamRefusal(refuse("restore-differs", { what: part.table }));
      came.rows.set(part.table, (came.rows.get(part.table) ?? 0) + (await load.copyPart(part.table, content)));
    }
    if (part.kind === "seals") writeDurably(sealsFile(folder.seals), (await readSmall(content)).toString("utf8"));
    if (part.kind !== "file") return;
    mkdirSync(join(folder.files, part.shelf), { recursive: true, mode: 0o700 });
    await pipeline(
      content,
      createWriteStream(join(folder.files, part.shelf, part.id), { mode: 0o600, flags: "wx", flush: true }),
    );
    came.files += 1;
  };
}

/** What is not as the manifest says; a table on one side only, too. */
function differenceOf({ tables, files }: Manifest, load: Load, came: Came): Refusal<"restore-differs"> | null {
  const told = new Map(tables.map(({ name, rows }) => [name, rows]));
  const differing = [...new Set([...load.tables, ...told.keys(), ...came.rows.keys()])].filter(
    (name) => told.get(name) !== came.rows.get(name) || !came.rows.has(name),
  );
  if (came.files !== files.count) differing.push("files/");
  return differing.length === 0 ? null : refuse("restore-differs", { what: differing.join(", ") });
}

function opens(keysFolder: string, cipher: string | null): boolean {
  try {
    const ring = openKeyRing(keysFolder);
    return cipher === null || ring.open(cipher).length > 0;
  } catch {
    return false;
  }
}

async function checkJournal({ folder, ownerUrl }: NewHouse): Promise<JournalReport> {
  const database = openDatabase({ app: ownerUrl, visitor: ownerUrl }, 1);
  try {
    // Nobody seals here yet, so what waits for its seal has not been forgotten, however long ago it was written.
    return await transact(database.app, { associationId: null, audience: "house" }, (tx) =>
      verifyJournal(tx, folder.seals, new Date(0)),
    );
  } finally {
    await closeDatabase(database);
    syncFolder(folder.seals);
  }
}
