import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

const fastLimitMs = 60_000;
const immediateLimitMs = 15_000;

/**
 * Ends the server that a killed run left on this cluster, so that we can start our own. To be called with the lock of the
 * cluster's place held: whatever server then runs on it belongs to nobody alive.
 *
 * Only a process proven to be the postmaster of this very cluster is signalled. A number in postmaster.pid may by now be
 * anybody's; then the file alone goes. If no such process lives, the file stays for PostgreSQL itself, which takes from it the
 * shared memory to look after before it starts beside surviving backends.
 */
export async function endOrphan(
  cluster: string,
  onEnd: () => void = () => undefined,
): Promise<Refusal<"database-orphan-stays"> | null> {
  const pid = readPostmasterPid(cluster);
  if (pid !== null && isPostmasterOf(pid, cluster)) {
    onEnd();
    signal(pid, "SIGINT");
    const gone = () => !isPostmasterOf(pid, cluster);
    if (!(await until(gone, fastLimitMs))) signal(pid, "SIGQUIT");
    if (!(await until(gone, immediateLimitMs))) return orphanStays(pid, cluster);
  }
  // Backends outlive a killed postmaster for a moment; two sets of them on one cluster would ruin it.
  if (!(await until(() => processesIn(cluster).length === 0, immediateLimitMs))) {
    return orphanStays(processesIn(cluster)[0] ?? 0, cluster);
  }
  const stale = readPostmasterPid(cluster);
  if (stale !== null && isAlive(stale)) rmSync(join(cluster, "postmaster.pid"), { force: true });
  return null;
}

function orphanStays(pid: number, path: string): Refusal<"database-orphan-stays"> {
  return refuse("database-orphan-stays", { pid, path, seconds: (fastLimitMs + immediateLimitMs) / 1000 });
}

/** First line of postmaster.pid; null where there is none. */
function readPostmasterPid(cluster: string): number | null {
  const path = join(cluster, "postmaster.pid");
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : null;
}

/** A postmaster works in its cluster's folder and keeps its command line; its backends overwrite theirs ("postgres: …"). */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") return isNamedPostmaster(pid, cluster);
  const [program = ""] = readProc(pid, "cmdline")?.split("\0") ?? [];
  return basename(program) === "postgres" && workingFolder(pid) === cluster;
}

/** Where there is no /proc: by the command line that we ourselves gave it. */
function isNamedPostmaster(pid: number, cluster: string): boolean {
  const { stdout } = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8", timeout: 10_000 });
  return stdout.includes(`/postgres -D ${cluster} `);
}

function processesIn(cluster: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === cluster && readProc(pid, "comm")?.trim() === "postgres");
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function readProc(pid: number, name: "cmdline" | "comm"): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone between the look and the signal, which is what we want.
  }
}

async function until(holds: () => boolean, limitMs: number): Promise<boolean> {
  const startedMs = performance.now();
  while (!holds()) {
    if (performance.now() - startedMs > limitMs) return false;
    await wait(50);
  }
  return true;
}
