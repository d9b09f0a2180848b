import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The folders that hold code. `packs/` and `docs/` hold none. */
export const codeFolders: readonly string[] = ["domain", "server", "web", "cli", "e2e", "bench", "checks"];

/** Every source file of the tree, as paths from the root with forward slashes; generated files and libraries apart. */
export function listSourceFiles(root: string): string[] {
  return codeFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(root, folder))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(gen|d)\.ts$/.test(path))
    .toSorted();
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** The text of a file, or null where it has not been written. */
export function textOf(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
}

/**
 * An operation is a file of the server that makes a deed or a question and gives it a name. Found by reading, so that a
 * new one needs no entry in any list to be held to the rules.
 */
export function isOperation(path: string, text: string): boolean {
  if (!/^server\/[a-z-]+\//.test(path) || isTest(path) || basename(path) === "operation.ts") return false;
  return /^export const \w+(?:: Operation)? = (?:deed|question|visitorQuestion|operation)(?:<[^(]*>)?\(\{/m.test(text);
}

const unread = new Set(["node_modules", "dist"]);

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return unread.has(entry.name) ? [] : filesUnder(root, path);
    return entry.isFile() ? [path] : [];
  });
}
