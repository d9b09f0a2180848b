import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { writeDurably } from "../durable-file.ts";
import { openRootPlace } from "./root-place.ts";
import { canEnter, chooseRunner, isRoot, type Runner } from "./runner.ts";

/** `place` is ours (root's, when root runs us), `cluster` in it is the runner's: PostgreSQL cannot rename or plant anything beside it. */
export type ClusterPlace = {
  readonly place: string;
  readonly cluster: string;
  readonly runner: Runner;
  /** Outside the data folder, because the runner cannot get into that. */
  readonly elsewhere: boolean;
};

type PlaceRefusal = Refusal<"database-no-user" | "database-place-unsafe" | "database-place-unreachable">;

/**
 * Finds where the cluster of a data folder is, or will be: `postgres/` in the folder itself, unless root runs us and a private
 * folder above keeps PostgreSQL's user out. (PostgreSQL enters its folder by the absolute path, so no inherited working
 * directory or descriptor would get it through.) Then a folder of root's own is chosen and recorded in `postgres.location`.
 */
export function findClusterPlace(folder: string, rootPlace: string): ClusterPlace | PlaceRefusal {
  const recorded = readLocation(folder);
  const within = join(folder, "postgres");
  const place = recorded ?? within;
  const runner = chooseRunner(join(place, "cluster"));
  if (isRefusal(runner)) return runner;
  if (!isRoot()) return placeOfOurOwn(place, runner, recorded !== null);
  if (recorded !== null) return placeOfRoot(recorded, runner);
  openPassage(folder);
  openPassage(within);
  if (canEnter(runner, within)) return { place: within, cluster: join(within, "cluster"), runner, elsewhere: false };
  // A cluster that stands here and can no longer be entered is not silently begun anew somewhere else.
  if (existsSync(join(within, "cluster"))) return unreachable(within, runner);
  const chosen = join(rootPlace, randomBytes(8).toString("hex"));
  const opened = placeOfRoot(chosen, runner);
  if (!isRefusal(opened)) writeDurably(join(folder, "postgres.location"), `${opened.place}\n`);
  return opened;
}

function readLocation(folder: string): string | null {
  const path = join(folder, "postgres.location");
  return existsSync(path) ? readFileSync(path, "utf8").trim() : null;
}

function placeOfOurOwn(place: string, runner: Runner, elsewhere: boolean): ClusterPlace | PlaceRefusal {
  if (!elsewhere) mkdirSync(place, { recursive: true, mode: 0o700 });
  if (!canEnter(runner, place)) return unreachable(place, runner);
  return { place, cluster: join(place, "cluster"), runner, elsewhere };
}

function placeOfRoot(path: string, runner: Runner): ClusterPlace | PlaceRefusal {
  const above = openRootPlace(dirname(path));
  if (isRefusal(above)) return above;
  const place = openRootPlace(path);
  if (isRefusal(place)) return place;
  if (!canEnter(runner, place)) return unreachable(place, runner);
  return { place, cluster: join(place, "cluster"), runner, elsewhere: true };
}

/**
 * 0711 on what is root's: PostgreSQL's user may pass through to its cluster and can list nothing; the folders beside it (keys, files,
 * seals, logs) are 0700 themselves. A folder of somebody else's is left as it is.
 */
function openPassage(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(path);
  if (uid === 0 && (mode & 0o001) === 0) chmodSync(path, (mode & 0o777) | 0o011);
}

function unreachable(path: string, { uid = process.getuid?.() ?? 0 }: Runner): Refusal<"database-place-unreachable"> {
  return refuse("database-place-unreachable", { path, uid });
}
