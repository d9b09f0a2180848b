import { chmodSync, closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { errnoOf } from "./disk-refusal.ts";
import { writeDurably } from "../durable-file.ts";
import { systemTime } from "../time.ts";

export type InstanceLock = { readonly release: () => void };

/**
 * One living instance per data folder.
 *
 * The lock is the operating system's own record lock on `instance.lock`, taken through an exclusive SQLite transaction,
 * since Node itself cannot lock a file. The kernel drops it with the process, also after kill -9 and after a reboot, so nothing stale
 * can remain; it does not pass to the database server we start; and two containers that share the folder see each other,
 * which process numbers and unix sockets would not give. A process number alone proves nothing (after a reboot it may be
 * anybody's), so `instance.json` only tells a person whom to look for.
 *
 * Nothing else in this process may open `instance.lock`: closing any descriptor of that file would drop the lock (POSIX).
 */
export function takeInstanceLock(
  folder: string,
): InstanceLock | Refusal<"data-folder-in-use" | "data-folder-unwritable"> {
  const path = join(folder, "instance.lock");
  createLockFile(path);
  const lock = lockFile(path);
  if (lock === "held") return refuse("data-folder-in-use", { folder, pid: readHolder(folder) });
  if (lock instanceof Error) return refuse("data-folder-unwritable", { folder, path, reason: lock.message });
  held.add(lock);
  try {
    signAsHolder(folder, path);
  } catch (error) {
    release(lock);
    throw error;
  }
  return { release: () => release(lock) };
}

/** Only where there is none, so that no descriptor of a locked file is ever closed here. Never readable to others (see below). */
function createLockFile(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if (errnoOf(error).code !== "EEXIST") throw error;
  }
}

/** A lock nobody refers to would be closed by the garbage collector. */
const held = new Set<DatabaseSync>();

const sqliteBusy = 5;

function lockFile(path: string): DatabaseSync | "held" | Error {
  let opened: DatabaseSync | undefined;
  try {
    opened = new DatabaseSync(path, { timeout: 0 });
    // No journal file beside it: nothing is ever written.
    opened.exec("pragma journal_mode = memory");
    opened.exec("begin exclusive");
    return opened;
  } catch (error) {
    opened?.close();
    if (!(error instanceof Error) || errnoOf(error).code !== "ERR_SQLITE_ERROR") throw error;
    return "errcode" in error && error.errcode === sqliteBusy ? "held" : error;
  }
}

function signAsHolder(folder: string, path: string): void {
  // Readable to others, as a restored backup may make it, it could be read-locked by them, which would keep us out.
  chmodSync(path, 0o600);
  const holder = { pid: process.pid, startedAt: systemTime.now().toISOString() };
  writeDurably(join(folder, "instance.json"), `${JSON.stringify(holder)}\n`);
}

function release(lock: DatabaseSync): void {
  if (!held.delete(lock)) return;
  lock.close();
}

/** For the sentence only; the holder writes it just after taking the lock, so it may be missing for a moment. */
function readHolder(folder: string): string {
  try {
    return /"pid":(\d+)/.exec(readFileSync(join(folder, "instance.json"), "utf8"))?.[1] ?? "?";
  } catch {
    return "?";
  }
}
