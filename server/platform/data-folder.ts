import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type DataVersion, readVersion, writeVersion } from "./data-version.ts";
import { leastFreeMib, refuseDiskError, refuseWithoutRoom } from "./data-folder/disk-refusal.ts";
import { takeInstanceLock } from "./data-folder/instance-lock.ts";
import { syncFolder, writeDurably } from "./durable-file.ts";

/** The one folder an installation lives in, held by this process until `close`. All paths are absolute, links resolved. */
export type DataFolder = {
  readonly path: string;
  readonly keys: string;
  readonly files: string;
  readonly seals: string;
  readonly postgres: string;
  readonly logs: string;
  /** As it stood when the folder was opened. */
  readonly version: DataVersion;
  /** Lets another instance in. Stop the database first. */
  readonly close: () => void;
};

/** What this program can open; what is left out is not checked. */
type Known = {
  /** Number of its last migration. */
  readonly schema?: number;
  readonly postgresMajor?: number;
  readonly neededMib?: number;
  /** Opens a new folder for a restore: marked until `markRestored`, and until then opened for nothing else. */
  readonly forRestore?: boolean;
};

type DataFolderRefusal = Refusal<
  | "data-folder-in-use"
  | "data-folder-unwritable"
  | "data-folder-foreign"
  | "data-folder-half-restored"
  | "data-disk-full"
  | "data-postgres-major"
  | "data-newer-schema"
>;

/**
 * Creates the data folder (0700) where there is none, takes it for this process alone and checks what wrote it.
 * An instance that already runs on it is not disturbed. A relative path counts from the working directory.
 */
export function openDataFolder(path: string, known: Known = {}): DataFolder | DataFolderRefusal {
  const wanted = resolve(path);
  try {
    const noRoom = refuseWithoutRoom(wanted, known.neededMib ?? leastFreeMib);
    if (noRoom !== null) return noRoom;
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    const folder = realpathSync(wanted);
    return refuseHalfRestored(folder) ?? refuseForeign(folder) ?? takeFolder(folder, known);
  } catch (error) {
    return refuseDiskError(error, wanted);
  }
}

/** Ends a restore: from here on the folder opens as any other. */
export function markRestored(folder: string): void {
  rmSync(join(folder, restoreMark));
  syncFolder(folder);
}

const restoreMark = "RESTORING";

function refuseHalfRestored(folder: string): Refusal<"data-folder-half-restored"> | null {
  if (!existsSync(join(folder, restoreMark))) return null;
  return refuse("data-folder-half-restored", { folder, mark: restoreMark });
}

const subfolders = ["keys", "files", "seals", "postgres", "logs"] as const;

/** What an interrupted first start may have left before VERSION stood, and what a fresh file system has of its own. */
const beforeVersion = new Set([
  "instance.lock",
  "instance.lock-journal",
  "instance.json",
  "instance.json.new",
  "VERSION.new",
  "lost+found",
]);

/** `--data /home/someone` must not fill a home with our folders: only an empty folder or one of ours is taken. */
function refuseForeign(folder: string): Refusal<"data-folder-foreign"> | null {
  // Listed before VERSION is looked for: an instance starting beside us writes VERSION before its subfolders.
  const strangers = readdirSync(folder).filter((name) => !beforeVersion.has(name));
  const version = readVersion(folder);
  if (version === "foreign") return refuse("data-folder-foreign", { folder, found: "VERSION" });
  if (version !== null || strangers.length === 0) return null;
  return refuse("data-folder-foreign", { folder, found: strangers.toSorted().slice(0, 3).join(", ") });
}

function takeFolder(folder: string, known: Known): DataFolder | DataFolderRefusal {
  const lock = takeInstanceLock(folder);
  if (isRefusal(lock)) return lock;
  try {
    // Before anything else stands in it, so that a restore broken off anywhere is never taken for a house.
    const taken = known.forRestore === true ? markForRestore(folder) : refuseHalfRestored(folder);
    const version = taken ?? openVersion(folder, known);
    if (isRefusal(version)) {
      lock.release();
      return version;
    }
    for (const name of subfolders) makePrivate(join(folder, name));
    return { ...pathsIn(folder), version, close: lock.release };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function markForRestore(folder: string): Refusal<"data-folder-foreign"> | null {
  // An instance may have begun here between our first look and our lock.
  if (readVersion(folder) !== null) return refuse("data-folder-foreign", { folder, found: "VERSION" });
  writeDurably(
    join(folder, restoreMark),
    "恢复尚未完成，不能启动。 A restore is not complete; this folder is not served.\n",
  );
  return null;
}

function openVersion(
  folder: string,
  known: Known,
): DataVersion | Refusal<"data-folder-foreign" | "data-newer-schema" | "data-postgres-major"> {
  const found = readVersion(folder) ?? writeVersion(folder, {});
  if (found === "foreign") return refuse("data-folder-foreign", { folder, found: "VERSION" });
  const { schema = found.schema, postgresMajor = found.postgresMajor } = known;
  if (found.schema > schema) return refuse("data-newer-schema", { found: found.schema, known: schema });
  if (found.postgresMajor !== null && postgresMajor !== null && found.postgresMajor !== postgresMajor) {
    return refuse("data-postgres-major", { folder, found: found.postgresMajor, bundled: postgresMajor });
  }
  return found;
}

/** An existing one keeps its mode, but keys/ is closed again whatever a restored backup made of it. */
function makePrivate(path: string): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 });
  if (path.endsWith("keys")) chmodSync(path, 0o700);
}

function pathsIn(folder: string): Omit<DataFolder, "version" | "close"> {
  return {
    path: folder,
    keys: join(folder, "keys"),
    files: join(folder, "files"),
    seals: join(folder, "seals"),
    postgres: join(folder, "postgres"),
    logs: join(folder, "logs"),
  };
}
