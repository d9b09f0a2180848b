import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { errnoOf } from "../data-folder/disk-refusal.ts";

const listed = z.array(z.object({ source: z.string(), target: z.string() }));

type Link = { readonly name: string; readonly to: string };

/**
 * npm packages cannot hold links, so the package's install script would make the library links (libicuuc.so.60 → …60.2); install scripts are
 * often blocked, and without the links nothing starts. They are made here: beside the libraries, or, where node_modules
 * cannot be written, in a folder of ours; then the library search path is answered, else null.
 */
export function completeLinks(root: string, place: string): string | null {
  const libraries = join(root, "native", "lib");
  const missing = readLinks(root).filter(({ name }) => !existsSync(join(libraries, name)));
  try {
    for (const { name, to } of missing) link(to, join(libraries, name));
    return null;
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM"].includes(errnoOf(error).code ?? "")) throw error;
    // Both: a library that is found through a link looks for its own needs beside the link.
    return `${linkElsewhere(libraries, readLinks(root), place)}:${libraries}`;
  }
}

/** Only names: whatever paths the list holds, links are made among the libraries and point among them. */
function readLinks(root: string): Link[] {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return [];
  return listed
    .parse(JSON.parse(readFileSync(list, "utf8")))
    .filter(({ source, target }) => dirname(source) === "native/lib" && dirname(target) === "native/lib")
    .map(({ source, target }) => ({ name: basename(target), to: basename(source) }));
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    // Another start beside us may have made it in the meantime.
    if (errnoOf(error).code !== "EEXIST" || readlinkSync(path) !== to) throw error;
  }
}

function linkElsewhere(libraries: string, links: readonly Link[], place: string): string {
  const folder = join(place, "libraries");
  const next = mkdtempSync(join(place, "libraries-"));
  mkdirSync(join(next, "lib"), { mode: 0o755 });
  for (const { name, to } of links) symlinkSync(join(libraries, to), join(next, "lib", name));
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(next, "lib"), folder);
  rmSync(next, { recursive: true });
  return folder;
}
