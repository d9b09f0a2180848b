import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

export type Ended = { readonly code: number; readonly output: string };

/**
 * Runs a program of the server's in a process of its own: the command line speaks to the house, it is no part of it.
 * `capture` keeps what it prints, up to a limit; signals go on to it, and it is waited for.
 */
export async function runServerProgram(
  root: string,
  program: string,
  argv: readonly string[],
  capture: boolean,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "server", program), ...argv], {
    stdio: ["inherit", capture ? "pipe" : "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    if (output.length < mostOutput) output += part;
  });
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  // Ctrl-C reaches both by itself; the other one closes what it opened before either ends.
  const stay = () => undefined;
  process.on("SIGTERM", pass).on("SIGHUP", pass).on("SIGINT", stay);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (ended, signal) => {
        resolve(ended ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
    return { code, output };
  } finally {
    process.off("SIGTERM", pass).off("SIGHUP", pass).off("SIGINT", stay);
  }
}

const mostOutput = 64 * 1024 * 1024;

/** `npm start` keeps its data in the project folder wherever it is called from; so does every other way to start. */
export function withDataFolder(root: string, argv: readonly string[], fromEnvironment: boolean): readonly string[] {
  const named = fromEnvironment || argv.some((word) => word === "--data" || word.startsWith("--data="));
  return named ? argv : ["--data", join(root, "data"), ...argv];
}
