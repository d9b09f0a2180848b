import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { diskFull, refuseWithoutRoom } from "../data-folder/disk-refusal.ts";
import { syncFolder } from "../durable-file.ts";
import type { Binaries } from "./binaries.ts";
import type { ClusterPlace } from "./cluster-place.ts";
import type { Runner } from "./runner.ts";

const halfMade = "init-";
/** An empty cluster with its first WAL file and some air. */
const neededMib = 128;
const initLimitMs = 120_000;

/**
 * Creates the cluster in a workshop beside its place and moves it there when it is whole, so that a start broken off
 * in the middle leaves nothing that looks like a database.
 */
export async function createCluster(
  { place, cluster, runner }: ClusterPlace,
  binaries: Binaries,
  password: string,
): Promise<Refusal<"data-disk-full" | "database-not-created"> | null> {
  sweepHalfMade(place);
  const noRoom = refuseWithoutRoom(place, neededMib);
  if (noRoom !== null) return noRoom;
  const workshop = mkdtempSync(join(place, halfMade));
  try {
    const complaint = await initialise(workshop, runner, binaries, password);
    if (complaint !== null) return refuseInit(place, complaint);
    renameSync(join(workshop, "cluster"), cluster);
    syncFolder(place);
    return null;
  } finally {
    sweepHalfMade(place);
  }
}

/** Removes what an interrupted creation left. Its initdb may still be writing for a moment, hence the retries. */
export function sweepHalfMade(place: string): void {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(halfMade))) {
    rmSync(join(place, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Answers null, or what initdb said against it. */
async function initialise(
  workshop: string,
  runner: Runner,
  { bin, major, env }: Binaries,
  password: string,
): Promise<string | null> {
  // In the workshop, which is 0700 and goes with everything in it: initdb reads it as the runner.
  const passwordFile = join(workshop, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  give(passwordFile, runner);
  give(workshop, runner);
  const common = ["-D", join(workshop, "cluster"), "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile];
  const child = spawn(join(bin, "initdb"), [...common, ...localeOptions(major)], {
    ...runner,
    cwd: "/",
    env,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: initLimitMs,
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) =>
      resolve(code === 0 ? null : said.trim() || `initdb: ${String(signal ?? code)}`),
    );
  });
}

/**
 * With the locale C, pg_trgm takes no Chinese character for a letter and finds nothing; C.UTF-8 it must be. The builtin
 * provider (17 and newer) sorts by code point everywhere alike, whatever C library the machine has.
 */
function localeOptions(major: number): string[] {
  const libc = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const provider = major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale-provider=libc"];
  return ["-E", "UTF8", ...provider, `--locale=${libc}`, "--lc-messages=C"];
}

function give(path: string, { uid, gid }: Runner): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function refuseInit(place: string, complaint: string): Refusal<"data-disk-full" | "database-not-created"> {
  if (/No space left on device|Disk quota exceeded/.test(complaint)) return diskFull(place, neededMib);
  return refuse("database-not-created", {
    path: place,
    reason: complaint.split("\n").slice(-3).join(" ").slice(0, 400),
  });
}
