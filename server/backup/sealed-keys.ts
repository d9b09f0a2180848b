import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { z } from "zod";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

/** Files of `keys/` by name. */
export type Keys = Readonly<Record<string, string>>;

// Half a second and 128 MiB for each guess at the passphrase. The figures are the format's: one that names others is not read.
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const about = Buffer.from("xinheng keys 1");
const shortest = 12;

const stored = z.object({
  format: z.literal("scrypt N=131072 r=8 p=1, AES-256-GCM, base64"),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  text: z.base64(),
});

/** The keys as they stand in a backup. A passphrase too short to be worth anything is refused. */
export function sealKeys(keys: Keys, passphrase: string): Buffer | Refusal<"backup-passphrase-short"> {
  if ([...passphrase].length < shortest) return refuse("backup-passphrase-short", { shortest });
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(passphrase, salt), iv).setAAD(about);
  const text = Buffer.concat([cipher.update(JSON.stringify(keys), "utf8"), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString("base64");
  const said = {
    format: stored.shape.format.value,
    salt: base64(salt),
    iv: base64(iv),
    tag: base64(cipher.getAuthTag()),
    text: base64(text),
  };
  return Buffer.from(`${JSON.stringify(said)}\n`);
}

export function openKeys(
  sealed: Buffer,
  passphrase: string,
): Keys | Refusal<"backup-passphrase-wrong" | "backup-unreadable"> {
  const read = stored.safeParse(parseJson(sealed));
  if (!read.success) return refuse("backup-unreadable");
  const [salt, iv, tag, text] = [read.data.salt, read.data.iv, read.data.tag, read.data.text].map((part) =>
    Buffer.from(part, "base64"),
  );
  if (salt === undefined || iv === undefined || tag === undefined || text === undefined)
    return refuse("backup-unreadable");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(passphrase, salt), iv, { authTagLength: 16 })
      .setAAD(about)
      .setAuthTag(tag);
    return z.record(z.string(), z.string()).parse(parseJson(Buffer.concat([decipher.update(text), decipher.final()])));
  } catch {
    return refuse("backup-passphrase-wrong");
  }
}

function keyFrom(passphrase: string, salt: Buffer): Buffer {
  // One person writes é as one sign and another as two: NFC makes both the same passphrase.
  return scryptSync(passphrase.normalize("NFC"), salt, 32, cost);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}
