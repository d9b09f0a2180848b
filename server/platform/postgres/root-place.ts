import { chmodSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { errnoOf } from "../data-folder/disk-refusal.ts";

/** Where root keeps what the database's user must reach when the project or the data folder is private. */
export const defaultRootPlace = "/var/lib/xinheng";

/**
 * Makes sure of a folder that only root can have filled: it and every folder above it must be root's, no link, and closed
 * to the writing of others. (A sticky folder above, such as a temporary one, lets nobody rename what is root's.) What is missing
 * is created, the last with 0711: passage for who knows the name, no list. Answers its path with links above it resolved.
 */
export function openRootPlace(path: string): string | Refusal<"database-place-unsafe"> {
  const place = join(nearestReal(dirname(path)), path.slice(dirname(path).length));
  const parts = place.split(sep).filter((part) => part !== "");
  let above: string = sep;
  for (const [at, part] of parts.entries()) {
    above = join(above, part);
    const unsafe = createOrJudge(above, at === parts.length - 1);
    if (unsafe !== null) return refuse("database-place-unsafe", { path: above, reason: unsafe });
  }
  return place;
}

function nearestReal(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errnoOf(error).code !== "ENOENT" || dirname(path) === path) throw error;
    return join(nearestReal(dirname(path)), path.slice(dirname(path).length));
  }
}

function createOrJudge(path: string, isLast: boolean): string | null {
  try {
    // Exclusive: what somebody else put there first is judged below, never taken on trust.
    mkdirSync(path, { mode: 0o700 });
    chmodSync(path, isLast ? 0o711 : 0o755);
  } catch (error) {
    const { code = "" } = errnoOf(error);
    if (code === "EROFS" || code === "EACCES" || code === "EPERM") return code;
    if (code !== "EEXIST") throw error;
  }
  return judge(path, isLast);
}

function judge(path: string, isLast: boolean): string | null {
  const { uid, mode, isDirectory } = read(path);
  if (!isDirectory) return "not a directory";
  if (uid !== 0) return `uid ${uid}`;
  const othersWrite = (mode & 0o022) !== 0;
  const sticky = (mode & 0o1000) !== 0;
  return othersWrite && (isLast || !sticky) ? `mode ${(mode & 0o7777).toString(8)}` : null;
}

function read(path: string) {
  const found = lstatSync(path);
  return { uid: found.uid, mode: found.mode, isDirectory: found.isDirectory() };
}
