import type { Readable } from "node:stream";

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
