// What is generated and committed is proved fresh: made anew, compared byte for byte, and put back as it was.
// `--write` keeps the new bytes; further arguments are the files to look at.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A command either prints its one file, or writes its files itself. In order: the client is made from the document above it. */
type Generated = { readonly files: readonly string[]; readonly command: readonly string[]; readonly prints: boolean };

const generated: readonly Generated[] = [
  { files: ["openapi.json"], command: ["server/print-openapi.ts"], prints: true },
  {
    files: ["web/api.gen.ts"],
    command: ["node_modules/openapi-typescript/bin/cli.js", "openapi.json", "--output", "web/api.gen.ts"],
    prints: false,
  },
  { files: ["docs/commands.md"], command: ["checks/write-commands.ts"], prints: true },
  { files: ["docs/refusals.md"], command: ["checks/write-refusals.ts"], prints: false },
  { files: ["docs/permissions.md"], command: ["checks/write-permissions.ts"], prints: false },
  { files: ["server/schema.sql"], command: ["server/dump-schema.ts"], prints: true },
  { files: ["server/database.gen.ts"], command: ["checks/write-database-shape.ts"], prints: false },
];

const root = join(import.meta.dirname, "..");
const keep = process.argv.includes("--write");
const asked = process.argv.slice(2).filter((argument) => argument !== "--write");
const looked = generated.filter(({ files }) => asked.length === 0 || files.some((file) => asked.includes(file)));
const before = new Map(looked.flatMap(({ files }) => files).map((file) => [file, bytesOf(file)]));

try {
  for (const entry of looked) regenerate(entry);
  for (const [file, committed] of before) compare(file, committed);
} finally {
  for (const [file, committed] of before) if (!keep) putBack(file, committed);
}

function regenerate({ files: [first = ""], command, prints }: Generated): void {
  const ran = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
  });
  if (ran.status !== 0) {
    fail(`${first}: ${command.join(" ")} failed: ${ran.stderr.trim() || String(ran.error ?? ran.signal)}`);
  } else if (prints) {
    writeFileSync(join(root, first), ran.stdout);
  }
}

function compare(file: string, committed: string | null): void {
  const made = bytesOf(file);
  if (made === null) fail(`${file}: was not made`);
  else if (made === committed) console.log(`${file}: fresh`);
  else if (keep) console.log(`${file}: written`);
  else
    fail(
      `${file}: stale; npm run contract -- --write, then look at the difference\n${difference(committed ?? "", made)}`,
    );
}

/** The first stretch that differs, from the first differing line to the last, and not more than a screen of it. */
function difference(committed: string, made: string): string {
  const [old, fresh] = [committed.split("\n"), made.split("\n")];
  const start = old.findIndex((line, at) => line !== fresh[at]);
  const from = start === -1 ? old.length : start;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - from && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const part = (lines: readonly string[], sign: string) =>
    lines.slice(from, Math.min(lines.length - tail, from + 12)).map((line) => `  ${sign} ${line}`);
  return [`  @@ line ${from + 1} @@`, ...part(old, "-"), ...part(fresh, "+")].join("\n");
}

function putBack(file: string, committed: string | null): void {
  if (committed === null) rmSync(join(root, file), { force: true });
  else if (bytesOf(file) !== committed) writeFileSync(join(root, file), committed);
}

function bytesOf(file: string): string | null {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : null;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
