// A check that has never been seen to fail is a hope. Each violation below is laid into a copy of the tree, and the tool
// that should catch it must name it; all plants of one tool share one run. `npm run planted -- lint` runs one tool.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruisePlants } from "./plants/cruise-plants.ts";
import { housePlants } from "./plants/house-plants.ts";
import { lintPlants } from "./plants/lint-plants.ts";
import type { Plant, Tool } from "./plants/plant.ts";
import { typesPlants } from "./plants/types-plants.ts";
import { compiler, typeParts } from "./type-parts.ts";

const root = realpathSync(join(import.meta.dirname, ".."));
const copy = join(realpathSync(tmpdir()), `xinheng-planted-${process.pid}`);
const asked = process.argv.slice(2);
const plants = [...typesPlants, ...cruisePlants, ...lintPlants, ...housePlants].filter(
  ({ tool }) => asked.length === 0 || asked.includes(tool),
);
const runs = {
  types: () => typeParts.flatMap((part) => runOwn(compiler, "-p", part)),
  cruise: () => runOwn("checks/cruise.ts"),
  "blind-cruise": () => {
    const config = textOf(".dependency-cruiser.cjs");
    writeFileSync(
      join(copy, ".dependency-cruiser.cjs"),
      config.replace("options: {", 'options: { includeOnly: "^nothing/",'),
    );
    return runOwn("checks/cruise.ts");
  },
  lint: () => lintLines(Object.keys(filesOf("lint"))),
  "typed-lint": () => run("oxlint/bin/oxlint", "-f", "unix", ...Object.keys(filesOf("typed-lint"))),
  house: () => runOwn("checks/house.ts"),
  unused: () => run("knip/bin/knip.js", "--no-config-hints", "--no-progress"),
  contract: () => runOwn("checks/contract.ts", "openapi.json", "docs/refusals.md"),
  format: () => run("@biomejs/biome/bin/biome", "format", ...Object.keys(filesOf("format"))),
} as const satisfies Record<Tool, () => string[]>;

let caught = 0;
try {
  for (const [tool, held] of Map.groupBy(plants, (plant) => plant.tool)) caught += tryTool(tool, held);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${caught} / ${plants.length} caught`);
process.exitCode = caught === plants.length && plants.length > 0 ? 0 : 1;

/** Each tool sees a fresh copy with its own plants only: one tool's violations must not hide another's. */
function tryTool(tool: Tool, held: readonly Plant[]): number {
  rmSync(copy, { recursive: true, force: true });
  copyTree();
  for (const [path, text] of Object.entries(filesOf(tool))) plant(path, text);
  const lines = runs[tool]();
  const found = held.map(({ name, at, says }) => {
    const line = lines.find((said) => said.includes(at) && says.test(said));
    console.log(`${line === undefined ? "MISSED" : "CAUGHT"} ${tool} · ${name} | ${(line ?? at).slice(0, 140)}`);
    return line;
  });
  if (found.includes(undefined)) console.log(lines.slice(-20).join("\n"));
  return found.filter((line) => line !== undefined).length;
}

function filesOf(tool: Tool): Plant["files"] {
  return Object.fromEntries(
    plants.filter((plant) => plant.tool === tool).flatMap((plant) => Object.entries(plant.files)),
  );
}

function plant(path: string, text: string): void {
  mkdirSync(join(copy, dirname(path)), { recursive: true });
  writeFileSync(join(copy, path), text.startsWith("+") ? textOf(path) + text.slice(1) : text);
}

/** What git knows or would take, and the libraries by link; our own workspaces must be the copy's, not the original's. */
function copyTree(): void {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    timeout: 30_000,
  });
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.stderr}`);
  for (const path of new Set(listed.stdout.split("\0").filter((name) => name !== ""))) {
    // A file removed and not yet committed as removed is still listed.
    cpSync(join(root, path), join(copy, path), { recursive: true, force: true, errorOnExist: false });
  }
  linkLibraries("");
}

function linkLibraries(scope: string): void {
  const from = join(root, "node_modules", scope);
  mkdirSync(join(copy, "node_modules", scope), { recursive: true });
  for (const name of readdirSync(from)) {
    const path = join(scope, name);
    if (name.startsWith("@")) linkLibraries(name);
    else if (scope === "@xinheng") symlinkSync(join(copy, name), join(copy, "node_modules", path));
    else if (!name.startsWith(".")) symlinkSync(join(from, name), join(copy, "node_modules", path));
  }
}

function lintLines(paths: readonly string[]): string[] {
  const said = run("eslint/bin/eslint.js", "--max-warnings", "0", "--format", "json", ...paths);
  const json = said.find((line) => line.startsWith("["));
  if (json === undefined) return said;
  const files = JSON.parse(json) as readonly {
    readonly filePath: string;
    readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
  }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${relative(copy, filePath)}: ${String(ruleId)} ${message}`),
  );
}

function run(program: string, ...given: readonly string[]): string[] {
  return runOwn(join("node_modules", program), ...given);
}

function runOwn(script: string, ...given: readonly string[]): string[] {
  const ran = spawnSync(process.execPath, [script, ...given], {
    cwd: copy,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    timeout: 300_000,
  });
  return `${ran.stdout}\n${ran.stderr}`.split("\n");
}

function textOf(path: string): string {
  return existsSync(join(copy, path)) ? readFileSync(join(copy, path), "utf8") : "";
}
