import { createInflateRaw } from "node:zlib";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";

/** The parts of a zip that lies in memory, by name. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

export type ZipPart = {
  readonly name: string;
  /** As the archive declares it; what really comes out is held to the limit. */
  readonly inflatedBytes: number;
  readonly read: (limitBytes: number) => AsyncGenerator<Buffer | ZipRefusal>;
};

export type ZipRefusal = Refusal<"sheet-encrypted" | "sheet-not-workbook" | "sheet-broken" | "sheet-inflates-too-far">;

/** Reads the directory at the end of a zip (PKWARE APPNOTE 4.3.12 and 4.3.16). Nothing is unpacked before a part is read. */
export function openZip(bytes: Buffer): ZipParts | ZipRefusal {
  const end = bytes.lastIndexOf("PK\x05\x06", bytes.length - endBytes, "latin1");
  if (end < 0 || bytes.length - end > endBytes + longestComment) return refuse("sheet-not-workbook");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) return refuse("sheet-broken", { part: "zip" });
  const parts = new Map<string, ZipPart>();
  let at = bytes.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    const entry = readEntry(bytes, at);
    if (isRefusal(entry)) return entry;
    parts.set(entry.name.replaceAll("\\", "/").replace(/^\//, ""), {
      name: entry.name,
      inflatedBytes: entry.inflatedBytes,
      read: (limit) => readPart(entry, limit),
    });
    at = entry.next;
  }
  return parts;
}

/** A whole part; for the small ones. */
export async function readWholePart(part: ZipPart, limitBytes: number): Promise<Buffer | ZipRefusal> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.read(limitBytes)) {
    if (isRefusal(chunk)) return chunk;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const endBytes = 22;
const longestComment = 65_535;
const mostParts = 5_000;
const entryBytes = 46;
const localBytes = 30;
const chunkBytes = 64 * 1024;
const full32 = 0xffffffff;

type Entry = {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: number;
  readonly inflatedBytes: number;
  readonly next: number;
};

function readEntry(bytes: Buffer, at: number): Entry | ZipRefusal {
  if (at + entryBytes > bytes.length || bytes.toString("latin1", at, at + 4) !== "PK\x01\x02")
    return refuse("sheet-broken", { part: "zip" });
  const [nameBytes, extraBytes, commentBytes] = [
    bytes.readUInt16LE(at + 28),
    bytes.readUInt16LE(at + 30),
    bytes.readUInt16LE(at + 32),
  ];
  const name = bytes.toString("utf8", at + entryBytes, at + entryBytes + nameBytes);
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) return refuse("sheet-encrypted");
  const extra = bytes.subarray(at + entryBytes + nameBytes, at + entryBytes + nameBytes + extraBytes);
  const [inflated, packed, local] = wide(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    extra,
  );
  if (local + localBytes > bytes.length) return refuse("sheet-broken", { part: name });
  const from = local + localBytes + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length) return refuse("sheet-broken", { part: name });
  return {
    name,
    packed: bytes.subarray(from, from + packed),
    method: bytes.readUInt16LE(at + 10),
    inflatedBytes: inflated,
    next: at + entryBytes + nameBytes + extraBytes + commentBytes,
  };
}

/** Some writers give sizes in 64 bits whatever they are (APPNOTE 4.5.3): those that overflow, in this order. */
function wide(sizes: readonly [number, number, number], extra: Buffer): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let field = at + 4;
  const [inflated, packed, local] = sizes.map((size) => {
    if (size !== full32 || field + 8 > extra.length) return size;
    field += 8;
    return Number(extra.readBigUInt64LE(field - 8));
  });
  return [inflated ?? 0, packed ?? 0, local ?? 0];
}

async function* readPart(entry: Entry, limitBytes: number): AsyncGenerator<Buffer | ZipRefusal> {
  const tooFar = refuse("sheet-inflates-too-far", { limitMiB: Math.round(limitBytes / 2 ** 20) });
  if (entry.method === 0) {
    if (entry.packed.length > limitBytes) yield tooFar;
    else for (let at = 0; at < entry.packed.length; at += chunkBytes) yield entry.packed.subarray(at, at + chunkBytes);
    return;
  }
  if (entry.method !== 8) {
    yield refuse("sheet-broken", { part: entry.name });
    return;
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  inflate.end(entry.packed);
  let read = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > limitBytes) {
        yield tooFar;
        return;
      }
      yield chunk;
    }
  } catch (failure) {
    if (!isZlibError(failure)) throw failure;
    yield refuse("sheet-broken", { part: entry.name });
  }
}

function isZlibError(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    "code" in failure &&
    typeof failure.code === "string" &&
    /^(?:Z_|ERR_ZLIB)/.test(failure.code)
  );
}
