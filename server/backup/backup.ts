import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { open, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { errnoOf } from "../platform/data-folder/disk-refusal.ts";
import { syncFolder } from "../platform/durable-file.ts";
import { sealsFile } from "../platform/heartbeat.ts";
import { type Found, membersOf, type Told } from "./backup-members.ts";
import { keysCarried, unknownIn } from "./left-out.ts";
import type { Manifest } from "./manifest.ts";
import { type Keys, sealKeys } from "./sealed-keys.ts";
import { openSnapshot } from "./snapshot-store.ts";
import { refusalIn } from "./stream-refusal.ts";
import { type TarMember, writeTar } from "./tar-stream.ts";

export type BackupWish = {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  /** A file that does not exist yet. */
  readonly to: string;
  /** Under which the keys go along; null leaves them out. */
  readonly passphrase: string | null;
  /** Version of the program. */
  readonly program: string;
  readonly at: Date;
  readonly tell?: Told;
};

export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  readonly unknown: readonly string[];
};

/**
 * Writes the whole house into one file, at constant memory, while it runs or stands. The file has its name only once it is
 * whole and on the disk. What the data folder holds and no backup knows of is answered in `unknown`.
 */
export async function takeBackup(wish: BackupWish): Promise<BackupReport | Refusal> {
  // What another run writes, or a killed one left, is not taken over.
  const standing = [wish.to, `${wish.to}.part`, `${wish.to}.sums`].find((file) => existsSync(file));
  if (standing !== undefined) return refuse("backup-file-exists", { file: standing });
  const before = lookAround(wish);
  if (isRefusal(before)) return before;
  const snapshot = await openSnapshot(wish.databaseUrl);
  if (isRefusal(snapshot)) return snapshot;
  const part = `${wish.to}.part`;
  const sums = `${wish.to}.sums`;
  try {
    const taken = membersOf({ ...before.found, snapshot }, wish);
    const archive = Readable.from(writeTar(summed(taken, sums), wish.at), { objectMode: false });
    // What fills most of a backup is encrypted and does not shrink: a higher level would only cost time.
    await pipeline(
      archive,
      createGzip({ level: 3 }),
      createWriteStream(part, { mode: 0o600, flags: "wx", flush: true }),
    );
    const bytes = (await stat(part)).size;
    renameSync(part, wish.to);
    syncFolder(dirname(wish.to));
    return { file: wish.to, bytes, manifest: taken.manifest(), unknown: before.unknown };
  } catch (failure) {
    rmSync(part, { force: true });
    return unwritten(failure, wish.to);
  } finally {
    await snapshot.close();
    rmSync(sums, { force: true });
  }
}

/** A place that cannot be written to is told; whatever else failed is a refusal of the stream, or thrown on. */
function unwritten(failure: unknown, file: string): Refusal {
  const { code = "", path = "" } = errnoOf(failure);
  const full = ["ENOSPC", "EDQUOT", "EFBIG"].includes(code);
  return full || path.startsWith(file) ? refuse("backup-file-unwritable", { file, reason: code }) : refusalIn(failure);
}

type Around = { readonly found: Omit<Found, "snapshot">; readonly unknown: readonly string[] };

/** Read before the database's moment: a seal carried out after it would name a seal that the backup does not hold. */
function lookAround({ dataFolder, passphrase }: BackupWish): Around | Refusal {
  const seals = existsSync(sealsFile(join(dataFolder, "seals")))
    ? readFileSync(sealsFile(join(dataFolder, "seals")))
    : Buffer.alloc(0);
  const keys = passphrase === null ? null : sealedKeys(join(dataFolder, "keys"), passphrase);
  if (isRefusal(keys)) return keys;
  const ofKeys = existsSync(join(dataFolder, "keys")) ? readdirSync(join(dataFolder, "keys")) : [];
  const unknown = [
    ...unknownIn(readdirSync(dataFolder), "data"),
    ...unknownIn(ofKeys, "keys").map((name) => `keys/${name}`),
  ];
  return { found: { seals, keys, version: readFileSync(join(dataFolder, "VERSION")) }, unknown };
}

function sealedKeys(folder: string, passphrase: string): Buffer | Refusal {
  const keys: Record<string, string> = {};
  for (const name of keysCarried) {
    if (!existsSync(join(folder, name))) return refuse("backup-keys-missing", { path: join(folder, name) });
    keys[name] = readFileSync(join(folder, name), "utf8");
  }
  return sealKeys(keys satisfies Keys, passphrase);
}

/** The members with a line for each in SHA256SUMS, as `sha256sum -c` reads it, and the manifest behind them. */
async function* summed(taken: ReturnType<typeof membersOf>, path: string): AsyncGenerator<TarMember> {
  // Beside the backup and not in memory: a house may hold a million files.
  const sums = await open(path, "wx", 0o600);
  const whole = createHash("sha256");
  try {
    for await (const member of taken.members) {
      const hash = createHash("sha256");
      yield { ...member, content: hashed(member.content, hash) };
      const line = `${hash.digest("hex")}  ${member.name}\n`;
      whole.update(line);
      await sums.write(line);
    }
    yield { name: "SHA256SUMS", size: (await sums.stat()).size, content: createReadStream(path) };
  } finally {
    await sums.close();
  }
  const manifest = Buffer.from(`${JSON.stringify(await taken.finish(whole.digest("hex")), null, 2)}\n`);
  yield { name: "manifest.json", size: manifest.length, content: Readable.from([manifest]) };
}

async function* hashed(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}
