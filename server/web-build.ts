import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const web = join(root, "web");

/** Builds the web app where it was never built or where a source is newer than what was built. */
export async function buildWeb(say: (zh: string, en: string) => void): Promise<void> {
  const built = join(web, "dist", "server", "portal.js");
  if (existsSync(built) && newest([web, join(root, "domain")]) <= statSync(built).mtimeMs) return;
  say("正在构建网页（首次约十几秒）……", "Building the web pages (some ten seconds, the first time) …");
  const code = await run();
  if (code !== 0) throw new Error("the web pages could not be built; run `npm run build -w web` to see why");
}

function run(): Promise<number | null> {
  // The very Node that runs us, whatever stands first on the host's path.
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const build = (more: string[]) =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [vite, "build", "--logLevel", "error", ...more], {
        cwd: web,
        stdio: ["ignore", "ignore", "inherit"],
      });
      child.once("exit", resolve);
      child.once("error", () => {
        resolve(1);
      });
    });
  return build([]).then((code) => (code === 0 ? build(["--ssr", "portal-server.tsx"]) : code));
}

const sources = /\.(tsx?|css|json)$/;

function newest(folders: readonly string[]): number {
  let latest = 0;
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      if (name === "node_modules" || name === "dist") continue;
      const path = join(folder, name);
      const about = statSync(path);
      if (about.isDirectory()) latest = Math.max(latest, newest([path]));
      else if (sources.test(name) && !name.endsWith(".test.ts")) latest = Math.max(latest, about.mtimeMs);
    }
  }
  return latest;
}
