import { refuse } from "@xinheng/domain/refusal.ts";
import { StreamRefusal } from "./stream-refusal.ts";

/** A file in a tar. Its bytes pass once and in order; what a reader leaves of them is skipped. */
export type TarMember = { readonly name: string; readonly size: number; readonly content: AsyncIterable<Buffer> };

const blockBytes = 512;
/** The size stands in eleven octal digits (POSIX ustar): just under 8 GiB. */
export const largestMember: number = 8 ** 11 - 1;

/** A POSIX ustar archive of plain files, as any tar opens it. Names are ours: ASCII, at most 100 signs. */
export async function* writeTar(members: AsyncIterable<TarMember>, at: Date): AsyncGenerator<Buffer> {
  for await (const { name, size, content } of members) {
    yield headerOf(name, size, at);
    let written = 0;
    for await (const chunk of content) {
      written += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
    if (written !== size) throw new Error(`${name} should have ${String(size)} bytes and had ${String(written)}`);
    if (paddingOf(size) > 0) yield Buffer.alloc(paddingOf(size));
  }
  yield Buffer.alloc(2 * blockBytes);
}

function headerOf(name: string, size: number, at: Date): Buffer {
  if (size > largestMember) throw new StreamRefusal(refuse("backup-file-too-large", { name, limitGiB: 8 }));
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`${name} is no name for a tar`);
  const header = Buffer.alloc(blockBytes);
  header.write(name, 0, "ascii");
  header.write("0000600\0", 100, "ascii");
  header.write("0000000\0", 108, "ascii");
  header.write("0000000\0", 116, "ascii");
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "ascii");
  header.write(
    `${Math.floor(at.getTime() / 1000)
      .toString(8)
      .padStart(11, "0")}\0`,
    136,
    "ascii",
  );
  header.write("        ", 148, "ascii");
  // A plain file, in POSIX ustar.
  header.write("0", 156, "ascii");
  header.write("ustar\0" + "00", 257, "ascii");
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return header;
}

/** The sum of all bytes, the checksum's own eight counted as spaces. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function paddingOf(size: number): number {
  return (blockBytes - (size % blockBytes)) % blockBytes;
}

/** The members of an archive that `writeTar` wrote. What is cut off or no such archive ends as a `StreamRefusal`. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const bytes = bytesOf(source);
  for (;;) {
    const header = await bytes.take(blockBytes);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = readHeader(header);
    let left = size;
    const content = async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const chunk = await bytes.some(left);
        left -= chunk.length;
        yield chunk;
      }
    };
    yield { name, size, content: content() };
    while (left > 0) left -= (await bytes.some(left)).length;
    await bytes.take(paddingOf(size));
  }
  // Read to the very end, for only there the checksum of the compressed stream is compared.
  await bytes.rest();
}

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => header.toString("latin1", from, to).replace(/\0.*$/s, "").trim();
  const known =
    text(257, 263) === "ustar" && text(156, 157) === "0" && Number.parseInt(text(148, 156), 8) === checksumOf(header);
  const size = /^[0-7]+$/.test(text(124, 136)) ? Number.parseInt(text(124, 136), 8) : -1;
  if (!known || size < 0) throw new StreamRefusal(refuse("backup-unreadable"));
  return { name: text(0, 100), size };
}

type Bytes = {
  /** Exactly so many. */
  readonly take: (count: number) => Promise<Buffer>;
  /** At least one and at most so many, as they come. */
  readonly some: (most: number) => Promise<Buffer>;
  readonly rest: () => Promise<void>;
};

function bytesOf(source: AsyncIterable<Buffer>): Bytes {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const some = async (most: number): Promise<Buffer> => {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done === true) throw new StreamRefusal(refuse("backup-cut-off"));
      held = next.value;
    }
    const given = held.subarray(0, most);
    held = held.subarray(given.length);
    return given;
  };
  return {
    some,
    take: async (count) => {
      const parts: Buffer[] = [];
      for (let left = count; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(await some(left));
      return Buffer.concat(parts);
    },
    rest: async () => {
      while ((await chunks.next()).done !== true);
    },
  };
}
