import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

type DiskRefusal = Refusal<"data-disk-full" | "data-folder-unwritable">;

/** An empty PostgreSQL with its first WAL takes 64 MB; below this even a small installation would stop in its first week. */
export const leastFreeMib = 256;

/** Refuses where the disk that holds `folder`, or would hold it, has less than `neededMib` free. Creates nothing. */
export function refuseWithoutRoom(folder: string, neededMib: number): Refusal<"data-disk-full"> | null {
  return freeMibOf(folder) < neededMib ? diskFull(folder, neededMib) : null;
}

export function diskFull(folder: string, neededMib = leastFreeMib): Refusal<"data-disk-full"> {
  return refuse("data-disk-full", { folder, neededMib, freeMib: freeMibOf(folder) });
}

/**
 * What a failed file operation means to whoever starts the platform: a full disk, or a folder that is not ours to write.
 * Anything else is a mistake of our own and is thrown on.
 */
export function refuseDiskError(error: unknown, folder: string): DiskRefusal {
  const { code = "", path = folder } = errnoOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder);
  if (unwritable.has(code)) return refuse("data-folder-unwritable", { folder, path, reason: code });
  throw error;
}

/** `code` and `path` of a system error; both absent for any other. */
export function errnoOf(error: unknown): { readonly code?: string; readonly path?: string } {
  if (!(error instanceof Error)) return {};
  return {
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...("path" in error && typeof error.path === "string" ? { path: error.path } : {}),
  };
}

const unwritable = new Set(["EACCES", "EPERM", "EROFS", "EEXIST", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG", "EIO"]);

function freeMibOf(folder: string): number {
  let standing = folder;
  while (!existsSync(standing) && dirname(standing) !== standing) standing = dirname(standing);
  const { bavail, bsize } = statfsSync(standing);
  return Math.floor((bavail * bsize) / 2 ** 20);
}
