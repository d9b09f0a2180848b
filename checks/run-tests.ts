// `npm test`: one PostgreSQL for the whole run, a built web app and a Chromium for the browser tests; then node's own runner.
// Words after `--` choose files: `npm test -- server/archives`. XINHENG_TEST_POSTGRES=15 runs on that major instead.
import { spawn } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findChromium } from "../e2e/chromium.ts";
import { layAsideFirstStart, removeDataFolder } from "../e2e/program.ts";
import { makeBundle } from "../server/house-bundle.ts";
import { startTestServer } from "../server/platform/test-database.ts";
import { buildWeb } from "../server/web-build.ts";

const bundleCount = 9;
const fewFiles = 15;
const given = process.argv.slice(2);
const onlyProcedures = given.includes("--e2e");
const wanted = given.filter((word) => word !== "--e2e");
const chosen = globSync(
  [
    "domain/**/*.test.ts",
    "server/**/*.test.ts",
    "cli/**/*.test.ts",
    "checks/**/*.test.ts",
    "web/**/*.test.ts",
    "e2e/**/*.test.ts",
  ],
  { exclude: (path) => path.includes("node_modules") },
)
  .filter((path) => !onlyProcedures || path.startsWith("e2e/"))
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
  .sort();
if (chosen.length === 0) {
  console.error(`no test file's path contains ${wanted.join(" or ")}`);
  process.exit(1);
}

const needsBrowser = chosen.some((path) => path.startsWith("e2e/"));
const chromium = needsBrowser
  ? await findChromium((step) => {
      console.log(`· ${step}`);
    })
  : "";
// Tests of the server read the portal's pages, wherever they stand: a page without its app says only that it is not built.
if (chosen.some((path) => path.startsWith("e2e/") || path.startsWith("server/")))
  await buildWeb((_zh, en) => {
    console.log(`· ${en}`);
  });

// The program as its second start runs it.
if (needsBrowser) await makeBundle();

const bundles = mkdtempSync(join(tmpdir(), "xinheng-bundles-"));
const files = chosen.length > fewFiles ? bundled(chosen, bundles) : chosen;
const fifteen = process.env["XINHENG_TEST_POSTGRES"] === "15";
const procedures = chosen.filter((path) => path.startsWith("e2e/")).length;
const started = procedures > 1 ? await layAsideFirstStart() : null;
const server = await startTestServer(fifteen ? "postgres-15-linux-x64" : undefined);
// Three at once on two cores: a procedure in the browser waits as often as it works.
const child = spawn(process.execPath, ["--test", "--test-concurrency=3", "--test-timeout=900000", ...files], {
  stdio: "inherit",
  env: {
    ...process.env,
    // Each file is a process that loads the house anew: with what was compiled kept, a second sooner.
    NODE_COMPILE_CACHE: join(import.meta.dirname, "..", ".cache", "compiled"),
    XINHENG_TEST_SERVER: JSON.stringify({ port: server.port, password: server.superuserPassword }),
    XINHENG_CHROMIUM: chromium,
    // Nobody looks at the pictures of a whole run.
    XINHENG_SCREENS: onlyProcedures || wanted.length > 0 ? "1" : "0",
    ...(started === null ? {} : { XINHENG_TEST_FIRST_START: started }),
  },
});
const code = await new Promise<number>((resolve) =>
  child.once("exit", (exit) => {
    resolve(exit ?? 1);
  }),
);
await server.stop();
rmSync(bundles, { recursive: true, force: true });
if (started !== null) for (const left of [started, `${started}.said`]) removeDataFolder(left);
process.exit(code);

/**
 * The files in fewer processes. Loading the house takes longer than most files take to test it, so that those which ask nothing of
 * their process share a few: each stays a suite of its own, with its own house, one after the other. Browser procedures and what
 * starts, stops or watches processes keep one each.
 */
function bundled(paths: readonly string[], folder: string): string[] {
  const shares = (path: string) =>
    /^(domain|web)\//.test(path) ||
    (path.startsWith("server/") && readFileSync(path, "utf8").includes("startTestHouse("));
  const shared = paths.filter(shares);
  const made = Array.from({ length: Math.min(bundleCount, shared.length) }, (_, nth) => {
    const share = shared.filter((_path, at) => at % bundleCount === nth);
    const path = join(folder, `${String(nth + 1)}.test.mjs`);
    writeFileSync(path, ['import { describe } from "node:test";', ...share.map(suiteOf), ""].join("\n"));
    return path;
  });
  return [...paths.filter((path) => !shares(path)), ...made];
}

/** What a file registers while it is imported belongs to the suite that imports it, its hooks too. */
function suiteOf(path: string): string {
  const address = pathToFileURL(join(import.meta.dirname, "..", path)).href;
  return `describe(${JSON.stringify(path)}, async () => { await import(${JSON.stringify(address)}); });`;
}
