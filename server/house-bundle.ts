import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");

/**
 * The file in which the house lies in one piece, or null where none was made of the sources as they stand. Two thousand
 * files are found, read and linked at each start, which takes longer than running them.
 */
export function freshBundle(): string | null {
  const path = bundlePath(root);
  return existsSync(path) ? path : null;
}

/** Begins to put the house into one file, beside the program and after it: the next start is the one that gains. */
export function beginBundle(): void {
  if (freshBundle() !== null) return;
  const command = join(import.meta.dirname, "bundle-command.ts");
  const child = spawn(process.execPath, [command], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  // Without it each start only takes longer, as it did before.
  child.once("error", () => undefined);
  child.unref();
}

/** Puts the house into one file, unless that was done already. Throws where the folder cannot be written. */
export async function makeBundle(): Promise<void> {
  const path = bundlePath(root);
  if (existsSync(path)) return;
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    input: join(import.meta.dirname, "run-server.ts"),
    platform: "node",
    // Libraries stay where they are, with what they look for beside them; but for four of many small files.
    external: (id) => !/^(\.|\/|@xinheng\/|(kysely|zod|yaml|hucre)(\/|$))/.test(id),
    plugins: [{ name: "places", transform: { filter: { code: "import.meta" }, handler: withPlaces } }],
  });
  const folder = dirname(dirname(path));
  const part = join(folder, `part-${String(process.pid)}`);
  mkdirSync(part, { recursive: true });
  const file = join(part, basename(path));
  await bundle.write({ file, format: "esm", codeSplitting: false, sourcemap: true, sourcemapExcludeSources: true });
  await bundle.close();
  // Who made the same one meanwhile made it of the same sources.
  if (!existsSync(dirname(path))) renameSync(part, dirname(path));
  for (const name of readdirSync(folder))
    if (join(folder, name) !== dirname(path)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Where a file of ours looks for what lies beside it, it looks from where it stood. */
function withPlaces(code: string, id: string): { code: string; map: null } | null {
  if (!id.startsWith(root) || id.includes("node_modules")) return null;
  return {
    map: null,
    code: code
      .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(id)))
      .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(id).href)),
  };
}

/**
 * Where the bundle of a tree lies. Named by what it is made of: another file, another size or another time is another
 * bundle, older or newer, so that none is ever run for sources it was not made of.
 */
export function bundlePath(tree: string): string {
  const made = createHash("sha256").update(`${process.version} ${tree}\n`);
  for (const part of ["domain", "server"]) noteSources(join(tree, part), (line) => made.update(line));
  made.update(lineOf(join(tree, "package-lock.json")));
  return join(tree, ".cache", "house", made.digest("hex").slice(0, 32), "house.mjs");
}

function noteSources(held: string, note: (line: string) => void): void {
  for (const entry of readdirSync(held, { withFileTypes: true })) {
    const path = join(held, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules") noteSources(path, note);
    } else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) note(lineOf(path));
  }
}

function lineOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${String(size)} ${String(mtimeMs)}\n`;
}
