import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { errnoOf } from "../platform/data-folder/disk-refusal.ts";
import { type Manifest, manifestShape, memberNames } from "./manifest.ts";
import { refusalIn, StreamRefusal } from "./stream-refusal.ts";
import { readTar } from "./tar-stream.ts";

/** What a member of a backup is. */
export type BackupPart =
  | { readonly kind: "keys" | "seals" | "version" }
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "file"; readonly shelf: string; readonly id: string };

/** Takes the whole of a member, or nothing of it. */
export type Take = (part: BackupPart, content: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup once through, gives each member to `take`, and answers the manifest when the file is whole: nothing cut off,
 * every hash as written. Until then nothing that was taken may be trusted.
 */
export async function readBackup(path: string, take: Take): Promise<Manifest | Refusal> {
  let any = false;
  try {
    return await pipeline(
      createReadStream(path, { highWaterMark: 2 ** 20 }),
      createGunzip({ chunkSize: 2 ** 18 }),
      async (chunks: AsyncIterable<Buffer>) => {
        const noted = async function* (): AsyncGenerator<Buffer> {
          for await (const chunk of chunks) {
            any = true;
            yield chunk;
          }
        };
        return readMembers(noted(), take);
      },
    );
  } catch (failure) {
    return unread(failure, path, any);
  }
}

async function readMembers(chunks: AsyncIterable<Buffer>, take: Take): Promise<Manifest> {
  const sums = createHash("sha256");
  let listed: string | null = null;
  let manifest: Manifest | null = null;
  for await (const { name, content } of readTar(chunks)) {
    if (manifest !== null) throw new StreamRefusal(refuse("backup-damaged"));
    if (memberNames.manifest.test(name)) manifest = parseManifest(await readSmall(content));
    else if (memberNames.sums.test(name)) listed = await hashOf(content);
    else sums.update(`${await takeMember(partOf(name), content, take)}  ${name}\n`);
  }
  if (manifest === null || listed === null) throw new StreamRefusal(refuse("backup-cut-off"));
  // The list says what was written, our own sum what was read, the manifest which list it is.
  if (listed !== manifest.sums || sums.digest("hex") !== listed) throw new StreamRefusal(refuse("backup-damaged"));
  return manifest;
}

async function takeMember(part: BackupPart, content: AsyncIterable<Buffer>, take: Take): Promise<string> {
  const hash = createHash("sha256");
  const hashed = (async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      hash.update(chunk);
      yield chunk;
    }
  })();
  await take(part, hashed);
  // What nobody took is hashed all the same.
  while ((await hashed.next()).done !== true);
  return hash.digest("hex");
}

function partOf(name: string): BackupPart {
  const [, table] = memberNames.table.exec(name) ?? [];
  if (table !== undefined) return { kind: "table", table };
  const [, shelf, id] = memberNames.file.exec(name) ?? [];
  if (shelf !== undefined && id !== undefined) return { kind: "file", shelf, id };
  for (const kind of ["keys", "seals", "version"] as const) if (memberNames[kind].test(name)) return { kind };
  // Nothing is ever written under a name that is not one of ours.
  throw new StreamRefusal(refuse("backup-unreadable"));
}

async function hashOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex");
}

const mostSmall = 16 * 2 ** 20;

/** A member that is held in memory: keys, seals, manifest. */
export async function readSmall(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > mostSmall) throw new StreamRefusal(refuse("backup-unreadable"));
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function parseManifest(bytes: Buffer): Manifest {
  const said = parseJson(bytes);
  const read = manifestShape.safeParse(said);
  if (read.success) return read.data;
  const isNewer = typeof said === "object" && said !== null && "format" in said && Number(said.format) > 1;
  throw new StreamRefusal(isNewer ? refuse("backup-newer-format") : refuse("backup-damaged"));
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function unread(failure: unknown, path: string, any: boolean): Refusal {
  const { code = "" } = errnoOf(failure);
  if (["ENOENT", "EISDIR", "EACCES", "ENOTDIR"].includes(code))
    return refuse("backup-file-missing", { file: path, reason: code });
  if (code === "Z_BUF_ERROR") return refuse("backup-cut-off");
  if (code.startsWith("Z_")) return refuse(any ? "backup-damaged" : "backup-unreadable");
  return refusalIn(failure);
}
