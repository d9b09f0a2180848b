import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx, Tx } from "./database.ts";
import type { KeyRing } from "./key-ring.ts";

/** A stored upload: its text lies encrypted under `files/ab/<random id>`, its key and hash in the row. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly keyCipher: string;
};

/** The four things one can do with files; another store (S3) would offer the same four. */
export type Files = {
  /** Encrypts and fsyncs the stream before any transaction opens; over the limit nothing stays. */
  readonly put: (
    source: Readable,
    about: { name: string; mediaType: string; limitBytes: number },
  ) => Promise<StoredFile | Refusal<"upload-too-large" | "upload-empty" | "upload-broken-off" | "disk-full">>;
  /** The plain bytes. A tampered file ends the stream with an error after its last block. */
  readonly get: (file: Pick<StoredFile, "id" | "keyCipher">) => Readable;
  readonly drop: (id: string) => Promise<void>;
  /** Removes files older than an hour that `known` does not hold: uploads whose transaction never came. */
  readonly sweep: (known: (ids: string[]) => Promise<Set<string>>, now: Date) => Promise<number>;
};

const tagBytes = 16;
const ivBytes = 12;

export function openFiles(folder: string, keys: KeyRing): Files {
  const pathOf = (id: string) => join(folder, id.slice(0, 2), id);
  return {
    put: async (source, about) => putFile(pathOf, keys, source, about),
    get: (file) => getFile(pathOf(file.id), keys.open(file.keyCipher)),
    drop: async (id) => unlink(pathOf(id)).catch(ignoreMissing),
    sweep: async (known, now) => sweepFiles(folder, known, now),
  };
}

async function putFile(
  pathOf: (id: string) => string,
  keys: KeyRing,
  source: Readable,
  about: { name: string; mediaType: string; limitBytes: number },
): Promise<StoredFile | Refusal<"upload-too-large" | "upload-empty" | "upload-broken-off" | "disk-full">> {
  const id = randomUUID();
  const key = randomBytes(32);
  const path = pathOf(id);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  const meter = meterOf(about.limitBytes);
  try {
    await encryptTo(path, key, source, meter);
  } catch (failure) {
    await unlink(path).catch(ignoreMissing);
    if (meter.over()) return refuse("upload-too-large", { limitMiB: Math.round(about.limitBytes / 2 ** 20) });
    if (failure instanceof Error && "code" in failure && failure.code === "ENOSPC") return refuse("disk-full");
    if (source.readableAborted || source.errored !== null) return refuse("upload-broken-off");
    throw failure;
  }
  if (meter.bytes() === 0) {
    await unlink(path).catch(ignoreMissing);
    return refuse("upload-empty");
  }
  return {
    id,
    name: about.name,
    mediaType: about.mediaType,
    bytes: meter.bytes(),
    sha256: meter.sha256(),
    keyCipher: keys.seal(key),
  };
}

/** Layout of a file: iv, ciphertext, tag. One key per file, so the iv never repeats under a key. */
async function encryptTo(path: string, key: Buffer, source: Readable, meter: Meter): Promise<void> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sink = createWriteStream(path, { mode: 0o600, flags: "wx" });
  sink.write(iv);
  await pipeline(source, meter.stream, cipher, sink, { end: true });
  const handle = await open(path, "a");
  try {
    await handle.write(cipher.getAuthTag());
    await handle.sync();
  } finally {
    await handle.close();
  }
}

type Meter = { stream: Transform; bytes: () => number; over: () => boolean; sha256: () => Buffer };

function meterOf(limitBytes: number): Meter {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limitBytes) {
        done(new Error("over the limit"));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes, over: () => bytes > limitBytes, sha256: () => hash.digest() };
}

function getFile(path: string, key: Buffer): Readable {
  return Readable.from(decrypted(path, key), { objectMode: false });
}

async function* decrypted(path: string, key: Buffer): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const handle = await open(path, "r");
  const iv = Buffer.alloc(ivBytes);
  const tag = Buffer.alloc(tagBytes);
  try {
    await handle.read(iv, 0, ivBytes, 0);
    await handle.read(tag, 0, tagBytes, size - tagBytes);
  } finally {
    await handle.close();
  }
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: tagBytes });
  decipher.setAuthTag(tag);
  if (size > ivBytes + tagBytes) {
    const source = createReadStream(path, { start: ivBytes, end: size - tagBytes - 1, highWaterMark: 1 << 18 });
    for await (const chunk of source as AsyncIterable<Buffer>) yield decipher.update(chunk);
  }
  yield decipher.final();
}

async function sweepFiles(folder: string, known: (ids: string[]) => Promise<Set<string>>, now: Date): Promise<number> {
  let swept = 0;
  for (const shelf of await readdir(folder).catch(() => [])) {
    const ids = await readdir(join(folder, shelf));
    const kept = await known(ids);
    for (const id of ids.filter((found) => !kept.has(found))) {
      const { mtime } = await stat(join(folder, shelf, id));
      if (now.getTime() - mtime.getTime() < 60 * 60 * 1000) continue;
      await unlink(join(folder, shelf, id));
      swept++;
    }
  }
  return swept;
}

function ignoreMissing(failure: unknown): void {
  if (!(failure instanceof Error && "code" in failure && failure.code === "ENOENT")) throw failure;
}

/** Writes the row of a stored file; until then the sweeper may take it. */
export async function saveFile(tx: Tx, file: StoredFile, associationId: string | null): Promise<void> {
  await tx.db
    .insertInto("file")
    .values({
      id: file.id,
      association_id: associationId,
      name: file.name,
      media_type: file.mediaType,
      bytes: BigInt(file.bytes),
      sha256: file.sha256,
      key_cipher: file.keyCipher,
    })
    .execute();
}

export async function findFile(tx: ReadTx, id: string): Promise<StoredFile | null> {
  const row = await tx.db
    .selectFrom("file")
    .selectAll()
    .where("id", "=", id)
    .where("dropped_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    keyCipher: row.key_cipher,
  };
}

/** A whole file in memory; for those that are small by their limit. */
export async function readWholeFile(files: Files, file: Pick<StoredFile, "id" | "keyCipher">): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of files.get(file) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** The beginning of a stream, at least so many bytes where it has them; the rest is left unread and the stream closed. */
export async function readFirstBytes(stream: Readable, least: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    read += chunk.length;
    if (read >= least) break;
  }
  return Buffer.concat(chunks);
}

/** Marks the row; the bytes are dropped by the caller after the commit. */
export async function markFileDropped(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db.updateTable("file").set({ dropped_at: at }).where("id", "=", id).execute();
}

/** Of these ids, those whose rows say the file is kept. */
export async function knownFiles(tx: ReadTx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom("file")
    .select("id")
    .where("id", "in", [...ids])
    .where("dropped_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
