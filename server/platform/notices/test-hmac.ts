import { createHash } from "node:crypto";

const blockBytes = 64;

/** HMAC-SHA256 written out from its definition (RFC 2104), so that a signature is not checked by what made it. */
export function hmacByDefinition(key: Buffer, text: string): Buffer {
  const block = Buffer.alloc(blockBytes);
  (key.length > blockBytes ? createHash("sha256").update(key).digest() : key).copy(block);
  const pad = (byte: number) => Buffer.from(block.map((one) => one ^ byte));
  const inner = createHash("sha256").update(pad(0x36)).update(text).digest();
  return createHash("sha256").update(pad(0x5c)).update(inner).digest();
}
