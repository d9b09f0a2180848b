import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a small private file (0600) so that a reader, or a power cut, finds either the former or the new text, never half
 * of one. The folder is synced too, for until then the rename itself may be forgotten.
 */
export function writeDurably(path: string, text: string): void {
  const next = `${path}.new`;
  // What an interrupted run left would keep its mode and owner, so it goes first.
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode: 0o600, flag: "wx", flush: true });
  renameSync(next, path);
  syncFolder(dirname(path));
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
