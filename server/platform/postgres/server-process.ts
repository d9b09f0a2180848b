import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { diskFull } from "../data-folder/disk-refusal.ts";
import type { Binaries } from "./binaries.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import { loopback } from "./loopback-port.ts";

/** How a server ended: by itself, by a signal, or `failure`: the system could not run it at all. */
export type ServerExit = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly failure: string | null;
};

export type ServerProcess = {
  readonly pid: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly exited: Promise<ServerExit>;
  /** Fast shutdown: open transactions are rolled back, everything committed is kept. Harmless when called twice. */
  readonly stop: () => Promise<ServerExit>;
};

type Launch = ClusterPlace & {
  readonly binaries: Binaries;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: string;
  /** Called once where the server is still recovering after some seconds. */
  readonly onRecovery: () => void;
  /** Called once the server is on its way, before it is waited for: what needs no database can be done beside it. */
  readonly onLaunched?: (() => void) | undefined;
};

type LaunchRefusal = Refusal<"port-taken" | "data-disk-full" | "database-not-started">;

const readyLimitMs = 10 * 60_000;
const sayRecoveryAfterMs = 5_000;
const fastLimitMs = 60_000;
const immediateLimitMs = 15_000;
const logCapBytes = 10 * 2 ** 20;

/** Starts the server and answers when it takes connections, or with the reason that its log gives. */
export async function launchServer(launch: Launch): Promise<ServerProcess | LaunchRefusal> {
  rotateLog(launch.log);
  const logFrom = existsSync(launch.log) ? statSync(launch.log).size : 0;
  const child = spawnServer(launch);
  let ended: ServerExit | null = null;
  const exited = new Promise<ServerExit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal, failure: null }));
    child.once("error", (error) => resolve({ code: null, signal: null, failure: error.message }));
  });
  void exited.then((exit) => {
    ended = exit;
  });
  endWithUs(child, exited);
  launch.onLaunched?.();
  const pid = child.pid ?? 0;
  const ready = await awaitReady(launch, pid, () => ended !== null);
  const stop = () => stopServer(child, exited);
  // Our own life does not depend on the server's: a process with nothing left to do may end, and ends it.
  child.unref();
  if (ready) return { pid, exited, stop };
  const { failure } = await stop();
  return refuseLaunch(launch, failure ?? readFrom(launch.log, logFrom));
}

/**
 * In a session of its own, or the terminal's Ctrl-C would end the server before the requests under way are answered.
 * Its log is a file and no pipe: an orphan goes on writing it. What the caller sets cannot open it to the network.
 */
function spawnServer({ binaries, cluster, runner, port, settings, log }: Launch): ChildProcess {
  const fixed = { listen_addresses: loopback, unix_socket_directories: "" };
  const options = Object.entries({ ...embeddedSettings, ...settings, ...fixed });
  const out = openSync(log, "a", 0o600);
  try {
    return spawn(
      join(binaries.bin, "postgres"),
      ["-D", cluster, "-p", String(port), ...options.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      { ...runner, cwd: "/", env: binaries.env, detached: true, stdio: ["ignore", out, out] },
    );
  } finally {
    closeSync(out);
  }
}

/** Of the log: statements, parameters and the values in an error's detail are personal data, so they stay out of it. */
const embeddedSettings: Readonly<Record<string, string>> = {
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  max_connections: "60",
  synchronous_commit: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  password_encryption: "scram-sha-256",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_line_prefix: "%m [%p] ",
};

function rotateLog(log: string): void {
  if (existsSync(log) && statSync(log).size > logCapBytes) renameSync(log, `${log}.1`);
}

/** Also where this process is ended by process.exit or an uncaught error, the server is told to stop. Only kill -9 leaves it. */
function endWithUs(child: ChildProcess, exited: Promise<ServerExit>): void {
  const tell = () => void child.kill("SIGINT");
  process.once("exit", tell);
  void exited.then(() => process.off("exit", tell));
}

/**
 * Line 8 of postmaster.pid says `ready`; the first line that the file is of this server and not of an earlier one.
 * False when the server has ended instead, or took too long.
 */
async function awaitReady({ cluster, onRecovery }: Launch, pid: number, hasEnded: () => boolean): Promise<boolean> {
  const startedMs = performance.now();
  let said = false;
  while (!hasEnded()) {
    const lines = readIfThere(join(cluster, "postmaster.pid")).split("\n");
    if (lines[0] === String(pid) && ["ready", "standby"].includes(lines[7]?.trim() ?? "")) return true;
    const waitedMs = performance.now() - startedMs;
    if (waitedMs > readyLimitMs) return false;
    if (waitedMs > sayRecoveryAfterMs && !said) {
      said = true;
      onRecovery();
    }
    await wait(10);
  }
  return false;
}

async function stopServer(child: ChildProcess, exited: Promise<ServerExit>): Promise<ServerExit> {
  // While we wait for it we must stay alive ourselves.
  child.ref();
  child.kill("SIGINT");
  const fast = await within(exited, fastLimitMs);
  if (fast !== null) return fast;
  // Immediate: the next start recovers from the WAL, nothing committed is lost. Never SIGKILL, which leaves backends behind.
  child.kill("SIGQUIT");
  const immediate = await within(exited, immediateLimitMs);
  if (immediate !== null) return immediate;
  throw new Error(`the database server ${String(child.pid)} does not stop`);
}

async function within<Answer>(promise: Promise<Answer>, limitMs: number): Promise<Answer | null> {
  const stop = new AbortController();
  const limit = wait(limitMs, null, { signal: stop.signal }).catch(() => null);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    stop.abort();
  }
}

function refuseLaunch({ port, place, log }: Launch, said: string): LaunchRefusal {
  if (/could not bind|Address already in use/.test(said)) return refuse("port-taken", { port, host: loopback });
  if (/No space left on device/.test(said)) return diskFull(place);
  const telling = said.split("\n").filter((line) => /FATAL|PANIC|ERROR|HINT|error while loading/.test(line));
  const reason = (telling.length > 0 ? telling : said.trim().split("\n")).slice(-3).join(" ").slice(0, 400);
  return refuse("database-not-started", { reason: reason === "" ? "no answer" : reason, log });
}

function readFrom(path: string, offset: number): string {
  const file = openSync(path, "r");
  try {
    const tail = Buffer.alloc(16 * 1024);
    const start = Math.max(offset, statSync(path).size - tail.length);
    return tail.toString("utf8", 0, readSync(file, tail, 0, tail.length, start));
  } finally {
    closeSync(file);
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
