// dependency-cruiser, and a guard against its silence: with a compiler it does not know it cruises nothing and calls that
// "no violations". A file it has not seen is a file nobody guards, so every one must be among the cruised.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { codeFolders, listSourceFiles } from "./source-files.ts";

type Violation = {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
  readonly comment?: string;
  readonly cycle?: readonly { readonly name: string }[];
};
type Cruised = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
};

const root = join(import.meta.dirname, "..");
const cruised = cruise();
const seen = new Set(cruised.modules.map((module) => module.source));
const files = listSourceFiles(root);
const unseen = files.filter((path) => !seen.has(path));
const complaints = [
  ...cruised.summary.violations.map(sentence),
  ...unseen.map((path) => `not-cruised: ${path}`),
  ...(files.length === 0 ? ["not-cruised: no source file was found at all"] : []),
];
for (const line of complaints) console.error(line);
console.log(`${files.length - unseen.length} of ${files.length} files cruised, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function cruise(): Cruised {
  const folders = codeFolders.filter((folder) => existsSync(join(root, folder)));
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const ran = spawnSync(process.execPath, [program, "--output-type", "json", ...folders], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 512 * 1024 * 1024,
    timeout: 180_000,
  });
  // Its exit status counts violations; only an answer that is no JSON is a failure of the tool itself.
  if (!ran.stdout.startsWith("{")) throw new Error(`dependency-cruiser did not answer: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as Cruised;
}

function sentence({ rule, from, to, cycle, comment }: Violation): string {
  const way = cycle === undefined ? to : cycle.map((step) => step.name).join(" → ");
  return `${rule.name}: ${from} → ${way}${comment === undefined ? "" : ` (${comment})`}`;
}
