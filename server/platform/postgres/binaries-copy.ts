import { createHash } from "node:crypto";
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { errnoOf } from "../data-folder/disk-refusal.ts";
import { openRootPlace } from "./root-place.ts";

/**
 * Copies the programs to where PostgreSQL's user can run them, when root runs us from a private folder. The copy stands in a folder that only
 * root can have filled, under a name that carries version and content, so a copy found there is ours and is the right one.
 */
export function copyBinaries(
  root: string,
  version: string,
  { rootPlace, onCopy }: { readonly rootPlace: string; readonly onCopy: (to: string) => void },
): string | Refusal<"database-place-unsafe"> {
  const place = openRootPlace(rootPlace);
  if (isRefusal(place)) return place;
  const wanted = digestOf(join(root, "native"));
  const copy = join(place, `binaries-${version}-${wanted}`);
  if (isWhole(copy, wanted)) return copy;
  onCopy(copy);
  const next = mkdtempSync(join(place, "copying-"));
  try {
    cpSync(join(root, "native"), join(next, "native"), { recursive: true, verbatimSymlinks: true });
    openToReaders(next);
    moveInto(next, copy, wanted);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return copy;
}

function isWhole(copy: string, wanted: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  if (found === undefined) return false;
  return (
    found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0 && digestOf(join(copy, "native")) === wanted
  );
}

/** Over path and length of each file. Links are left out, for we make them ourselves, there as here. */
function digestOf(native: string): string {
  const lines = filesIn(native).map((path) => `${relative(native, path)} ${lstatSync(path).size}`);
  return createHash("sha256").update(lines.toSorted().join("\n")).digest("hex").slice(0, 16);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function moveInto(next: string, copy: string, wanted: string): void {
  try {
    renameSync(next, copy);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(errnoOf(error).code ?? "")) throw error;
    // Another start was faster; what stands there is kept if it is whole.
    if (isWhole(copy, wanted)) return;
    rmSync(copy, { recursive: true, force: true });
    renameSync(next, copy);
  }
}
