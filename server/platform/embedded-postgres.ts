import { existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readVersion, writeVersion } from "./data-version.ts";
import { refuseDiskError } from "./data-folder/disk-refusal.ts";
import { type InstanceLock, takeInstanceLock } from "./data-folder/instance-lock.ts";
import { type Binaries, bundledPackage, findBinaries } from "./postgres/binaries.ts";
import { findsChineseTrigrams } from "./postgres/chinese-trigrams.ts";
import { createCluster, sweepHalfMade } from "./postgres/cluster-creation.ts";
import { type ClusterPlace, findClusterPlace } from "./postgres/cluster-place.ts";
import { findFreePort, isPortFree, loopback } from "./postgres/loopback-port.ts";
import { endOrphan } from "./postgres/orphan.ts";
import { defaultRootPlace } from "./postgres/root-place.ts";
import { launchServer, type ServerExit, type ServerProcess } from "./postgres/server-process.ts";
import { openSecret, saveSecret, type ServerSecret } from "./postgres/server-secret.ts";
import type { StartStep } from "./postgres/start-steps.ts";
import type { StartRefusalCode } from "./start-refusals.ts";

export type PostgresWish = {
  /** The data folder; exists. */
  readonly folder: string;
  /** Without it a free port is chosen on the first start and kept while it is free. */
  readonly port?: number;
  /** Settings of the server beside and above our own; they cannot open it to the network. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The npm package with the programs, or a path into it; by default that of this system. */
  readonly package?: string;
  /** Where root keeps what a private folder would hide from PostgreSQL's user. */
  readonly rootPlace?: string;
  readonly say?: (step: StartStep) => void;
  /** Called whenever a server has been launched, before it is waited for. */
  readonly onLaunched?: () => void;
};

export type RunningPostgres = {
  readonly url: (user: string, password: string, database: string) => string;
  readonly port: number;
  /** Of the user `postgres`. */
  readonly superuserPassword: string;
  readonly pid: number;
  readonly major: number;
  /** Keeps everything committed. Answers when the server is gone; harmless when called twice. */
  readonly stop: () => Promise<void>;
  /** Tells when the server ends without having been asked to. */
  readonly onExit: (tell: (exit: ServerExit) => void) => void;
};

/**
 * Starts the embedded PostgreSQL of a data folder: creates it on the first start, ends the server of a killed run, never
 * touches a living instance's (whose lock it does not get). TCP on 127.0.0.1 only, passwords by SCRAM.
 */
export async function startPostgres(wish: PostgresWish): Promise<RunningPostgres | Refusal<StartRefusalCode>> {
  try {
    const folder = realpathSync(wish.folder);
    const place = findClusterPlace(folder, wish.rootPlace ?? defaultRootPlace);
    if (isRefusal(place)) return place;
    if (place.elsewhere) wish.say?.({ step: "database-elsewhere", path: place.place });
    // A lock of the cluster's own: a copied data folder may point at the same place as its original.
    const lock = takeInstanceLock(place.place);
    if (isRefusal(lock)) return refuse(lock.refused, { ...lock.details, folder });
    return await startLocked({ ...wish, folder }, place, lock);
  } catch (error) {
    return refuseDiskError(error, wish.folder);
  }
}

async function startLocked(wish: PostgresWish, place: ClusterPlace, lock: InstanceLock) {
  try {
    const started = await startPlaced(wish, place);
    if (isRefusal(started)) lock.release();
    else void started.exited.then(lock.release);
    return isRefusal(started) ? started : started.running;
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Started = { readonly running: RunningPostgres; readonly exited: Promise<ServerExit> };

async function startPlaced(wish: PostgresWish, place: ClusterPlace): Promise<Started | Refusal<StartRefusalCode>> {
  const { folder, say } = wish;
  const binaries = findBinaries({
    package: wish.package ?? bundledPackage(),
    runner: place.runner,
    place: place.place,
    rootPlace: wish.rootPlace ?? defaultRootPlace,
    onCopy: (path) => say?.({ step: "copying-binaries", path }),
  });
  if (isRefusal(binaries)) return binaries;
  const unfit = refuseCluster(folder, place.cluster, binaries.major);
  if (unfit !== null) return unfit;
  const orphan = await endOrphan(place.cluster, () => say?.({ step: "ending-orphan" }));
  if (orphan !== null) return orphan;
  const secret = await openCluster(wish, place, binaries);
  if (isRefusal(secret)) return secret;
  return serve(wish, place, binaries, secret);
}

/** A cluster that another major made, or that is gone from where it was, is refused before anything is done to it. */
function refuseCluster(
  folder: string,
  cluster: string,
  bundled: number,
): Refusal<"data-folder-foreign" | "data-postgres-major" | "database-missing"> | null {
  const version = readVersion(folder);
  if (version === "foreign") return refuse("data-folder-foreign", { folder, found: "VERSION" });
  const recorded = version?.postgresMajor ?? null;
  const standing = readMajor(cluster);
  if (recorded !== null && standing === null) return refuse("database-missing", { folder, path: cluster });
  const found = standing ?? recorded;
  return found === null || found === bundled ? null : refuse("data-postgres-major", { folder, found, bundled });
}

function readMajor(cluster: string): number | null {
  const path = join(cluster, "PG_VERSION");
  return existsSync(path) ? Number(readFileSync(path, "utf8")) : null;
}

async function openCluster(
  { folder, say }: PostgresWish,
  place: ClusterPlace,
  binaries: Binaries,
): Promise<ServerSecret | Refusal<StartRefusalCode>> {
  const isFirst = !existsSync(place.cluster);
  sweepHalfMade(place.place);
  // Stored before the cluster stands: a cluster without its password could not be entered.
  const secret = openSecret(folder, !isFirst);
  if (isRefusal(secret)) return secret;
  if (isFirst) {
    say?.({ step: "creating-database" });
    const refused = await createCluster(place, binaries, secret.password);
    if (refused !== null) return refused;
  }
  writeVersion(folder, { postgresMajor: binaries.major });
  return secret;
}

async function serve(
  wish: PostgresWish,
  place: ClusterPlace,
  binaries: Binaries,
  secret: ServerSecret,
): Promise<Started | Refusal<StartRefusalCode>> {
  mkdirSync(join(wish.folder, "logs"), { recursive: true, mode: 0o700 });
  const launched = await launchOnPort(wish, place, binaries, secret);
  if (isRefusal(launched)) return launched;
  const { server, port } = launched;
  const url = urlTo(port);
  try {
    const isFit = await findsChineseTrigrams(url("postgres", secret.password, "postgres"));
    if (isFit)
      return { running: runningPostgres(server, { url, port, secret, major: binaries.major }), exited: server.exited };
  } catch (error) {
    await server.stop();
    const reason = error instanceof Error ? error.message : String(error);
    return refuse("database-not-started", { reason, log: logOf(wish.folder) });
  }
  await server.stop();
  return refuse("database-wrong-locale", { database: "postgres" });
}

const portAttempts = 3;

/** A port that was asked for is taken or refused; one of our choosing gives way to another. */
async function launchOnPort(wish: PostgresWish, place: ClusterPlace, binaries: Binaries, secret: ServerSecret) {
  const { folder, settings = {}, say, onLaunched } = wish;
  let taken: Refusal<StartRefusalCode> = refuse("port-taken", { port: wish.port ?? 0, host: loopback });
  for (let attempt = 0; attempt < portAttempts; attempt += 1) {
    const port = await choosePort(wish.port, attempt === 0 ? secret.port : null);
    if (port === null) return taken;
    // Kept before the server runs: nothing may fail between its start and the hand over to whoever stops it.
    if (wish.port === undefined && secret.port !== port) saveSecret(folder, { ...secret, port });
    const onRecovery = () => say?.({ step: "recovering-database" });
    const server = await launchServer({
      ...place,
      binaries,
      port,
      settings,
      log: logOf(folder),
      onRecovery,
      onLaunched,
    });
    if (!isRefusal(server)) return { server, port };
    taken = server;
    if (server.refused !== "port-taken" || wish.port !== undefined) return server;
  }
  return taken;
}

async function choosePort(wished: number | undefined, remembered: number | null): Promise<number | null> {
  const first = wished ?? remembered;
  if (first !== null && (await isPortFree(first))) return first;
  return wished === undefined ? findFreePort() : null;
}

function runningPostgres(
  server: ServerProcess,
  { url, port, secret, major }: Pick<RunningPostgres, "url" | "port" | "major"> & { readonly secret: ServerSecret },
): RunningPostgres {
  let asked = false;
  return {
    url,
    port,
    major,
    superuserPassword: secret.password,
    pid: server.pid,
    stop: async () => {
      asked = true;
      await server.stop();
    },
    onExit: (tell) => {
      void server.exited.then((exit) => {
        if (!asked) tell(exit);
      });
    },
  };
}

function urlTo(port: number): RunningPostgres["url"] {
  return (user, password, database) => {
    const [name, secret, of] = [user, password, database].map(encodeURIComponent);
    return `postgres://${String(name)}:${String(secret)}@${loopback}:${port}/${String(of)}`;
  };
}

function logOf(folder: string): string {
  return join(folder, "logs", "postgres.log");
}
