import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

/** As whom PostgreSQL runs. Empty: as ourselves. It refuses to run as root, so root gives it an unprivileged user. */
export type Runner = { readonly uid?: number; readonly gid?: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * For root: the owner of the cluster where there is one (a system may get its user `postgres` later), else `postgres`,
 * else `nobody`. For anybody else: themselves.
 */
export function chooseRunner(cluster: string): Runner | Refusal<"database-no-user"> {
  if (!isRoot()) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const uid = askId("-u", name);
    const gid = askId("-g", name);
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid };
  }
  return refuse("database-no-user");
}

/** Asked of the system itself, for access lists and mounts decide too, not the mode bits alone. */
export function canEnter(runner: Runner, path: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd -- "$0"', path], { ...runner, cwd: "/", env: {}, timeout: 10_000 }).status === 0
  );
}

function askId(option: "-u" | "-g", name: string): number | null {
  const { status, stdout } = spawnSync("id", [option, name], { encoding: "utf8", timeout: 10_000 });
  return status === 0 ? Number(stdout.trim()) : null;
}
