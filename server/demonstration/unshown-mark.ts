import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syncFolder, writeDurably } from "../platform/durable-file.ts";

/**
 * Stands in the data folder while the demonstration is filled and until its passwords were shown. Whoever finds it at a
 * start knows that nobody can have entered that house: it is begun anew, instead of standing there without a key.
 */
export type UnshownMark = {
  readonly stands: () => boolean;
  readonly set: () => void;
  readonly clear: () => void;
};

/** The mark of a data folder. */
export function unshownMark(folder: string): UnshownMark {
  const path = join(folder, "demonstration-unshown");
  return {
    stands: () => existsSync(path),
    set: () => {
      writeDurably(path, "");
    },
    clear: () => {
      if (!existsSync(path)) return;
      rmSync(path);
      syncFolder(folder);
    },
  };
}
