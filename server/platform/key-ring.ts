import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "./durable-file.ts";

const stored = z.object({ current: z.string(), fields: z.record(z.string(), z.string()), blind: z.string() });

/** Keys for personal fields and files, kept apart from the database and from its backup (DESIGN, 2). */
export type KeyRing = {
  /** Encrypts with the current key: `<key id>.<iv>.<tag>.<text>`, base64url. */
  readonly seal: (plain: string | Buffer) => string;
  /** Decrypts whatever key of the ring wrote it. Throws where it was altered or the key is not in the ring. */
  readonly open: (sealed: string) => Buffer;
  /** A keyed hash under which an identity number can be found again without being stored. */
  readonly blindIndex: (plain: string) => Buffer;
};

export function openKeyRing(folder: string): KeyRing {
  const path = join(folder, "fields.json");
  // Durably: a ring lost in a power cut would leave everything it sealed unreadable.
  if (!existsSync(path)) writeDurably(path, JSON.stringify(freshRing()));
  return ringOf(stored.parse(JSON.parse(readFileSync(path, "utf8"))));
}

function freshRing(): z.infer<typeof stored> {
  return {
    current: "k1",
    fields: { k1: randomBytes(32).toString("base64") },
    blind: randomBytes(32).toString("base64"),
  };
}

function ringOf(ring: z.infer<typeof stored>): KeyRing {
  const keyOf = (id: string): Buffer => {
    const text = ring.fields[id];
    if (text === undefined) throw new Error(`key ${id} is not in the ring`);
    return Buffer.from(text, "base64");
  };
  return {
    seal: (plain) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyOf(ring.current), iv);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return [
        ring.current,
        iv.toString("base64url"),
        cipher.getAuthTag().toString("base64url"),
        text.toString("base64url"),
      ].join(".");
    },
    open: (sealed) => {
      const [id = "", iv = "", tag = "", text = ""] = sealed.split(".");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(id), Buffer.from(iv, "base64url"), { authTagLength: 16 });
      decipher.setAuthTag(Buffer.from(tag, "base64url"));
      return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]);
    },
    blindIndex: (plain) => createHmac("sha256", Buffer.from(ring.blind, "base64")).update(plain).digest(),
  };
}
