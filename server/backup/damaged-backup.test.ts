import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { listMigrations } from "../platform/migrate.ts";
import { takeBackup } from "./backup.ts";
import type { Manifest } from "./manifest.ts";
import { type KeysGiven, restoreBackup } from "./restore.ts";
import { StreamRefusal } from "./stream-refusal.ts";
import { largestMember, writeTar } from "./tar-stream.ts";
import { configFor, type Drill, membersOf, packed, startDrill } from "./test-drill.ts";

const passphrase = "示例口令 correct horse battery";

/**
 * The bytes with one changed, at that share of their length or the next place where it means something: of every thousand bits
 * of a deflated stream some two lengthen a code that no sign uses (RFC 1951, 3.2.7), and what is read stays as it was written.
 */
function changedFrom(whole: Buffer, place: number): Buffer {
  const tar = gunzipSync(whole);
  for (let spot = Math.floor(whole.length * place); ; spot += 1) {
    const bytes = Buffer.from(whole);
    bytes[spot] = (bytes[spot] ?? 0) ^ 0x10;
    try {
      if (!gunzipSync(bytes).equals(tar)) return bytes;
    } catch {
      return bytes;
    }
  }
}

let drill: Drill;
let file: string;

before(async () => {
  drill = await startDrill();
  file = join(drill.scratch, "house.tar.gz");
  const taken = await takeBackup({ ...drill.wishFor(drill.reader), to: file, passphrase });
  assert.ok(!isRefusal(taken), JSON.stringify(taken));
});
after(() => drill.stop());

describe("a backup that is not whole is refused before anything is made of it", () => {
  const restoreFrom = async (bytes: Buffer, keys: KeysGiven) => {
    const damaged = join(drill.scratch, `damaged-${randomUUID().slice(0, 8)}`);
    const folder = join(drill.scratch, "never");
    writeFileSync(damaged, bytes);
    const config = configFor(folder, drill.urlOf("xinheng_owner", "never"));
    const done = await restoreBackup({ from: damaged, config, keys });
    assert.ok(!existsSync(folder));
    return isRefusal(done) ? done.refused : "restored";
  };
  const refused = async (bytes: Buffer, code: string, keys: KeysGiven = "without") => {
    assert.equal(await restoreFrom(bytes, keys), code);
  };
  const whole = () => readFileSync(file);

  it("cut off anywhere", async () => {
    for (const kept of [0, 1, 20, 5_000, whole().length - 9, whole().length - 1])
      await refused(whole().subarray(0, kept), "backup-cut-off");
    // Cut before it was compressed: the stream itself is whole.
    const tar = gunzipSync(whole());
    for (const kept of [512, tar.length - 1024, tar.length - 1536])
      await refused(gzipSync(tar.subarray(0, kept), { level: 1 }), "backup-cut-off");
  });
  it("with a byte changed, also where the compressed stream is right again", async () => {
    for (const place of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const bytes = changedFrom(whole(), place);
      assert.match(await restoreFrom(bytes, "without"), /^backup-(damaged|cut-off|unreadable)$/);
    }
    const tar = gunzipSync(whole());
    tar.write("示例第7", tar.indexOf("示例第1"));
    await refused(gzipSync(tar, { level: 1 }), "backup-damaged");
  });
  it("with a member missing, moved or added", async () => {
    const all = [...(await membersOf(file))];
    const without = all.filter(([name]) => name !== "tables/record/000001.copy");
    await refused(await packed(without), "backup-damaged");
    await refused(
      await packed([...all.slice(0, 1), ...all.slice(2, 3), ...all.slice(1, 2), ...all.slice(3)]),
      "backup-damaged",
    );
    await refused(await packed([...all, ["VERSION", Buffer.from("{}")]]), "backup-damaged");
    await refused(await packed([["../../etc/cron.d/x", Buffer.from("x")], ...all]), "backup-unreadable");
    await refused(await packed(all.filter(([name]) => name !== "manifest.json")), "backup-cut-off");
  });
  it("of a newer program, of another kind, under another passphrase", async () => {
    const changed = async (change: (said: Manifest) => object) => {
      const all = await membersOf(file);
      const said = JSON.parse(all.get("manifest.json")?.toString() ?? "") as Manifest;
      return packed([...all.set("manifest.json", Buffer.from(JSON.stringify(change(said))))]);
    };
    const next = { number: 999, name: "0999-later.sql", hash: "0".repeat(64) };
    const ran = listMigrations().map(({ number, name, hash }) => ({ number, name, hash }));
    await refused(await changed((said) => ({ ...said, migrations: [...ran, next] })), "data-newer-schema");
    await refused(await changed((said) => ({ ...said, migrations: [next] })), "migration-changed");
    await refused(await changed((said) => ({ ...said, format: 2 })), "backup-newer-format");
    await refused(await changed(() => ({ said: 1 })), "backup-damaged");
    await refused(Buffer.from("no backup at all"), "backup-unreadable");
    await refused(gzipSync("x".repeat(2000)), "backup-unreadable");
    await refused(whole(), "backup-passphrase-wrong", { passphrase: "another passphrase" });
    await refused(whole(), "restore-passphrase-missing", null);
    await refused(whole(), "restore-keys-wrong", { keysFile: join(drill.scratch, "no-such-file") });
  });
});

describe("the tar of a backup", () => {
  const one = (size: number, content: Buffer) =>
    writeTar(Readable.from([{ name: "files/x", size, content: Readable.from([content]) }]), new Date(0));
  it("refuses a file whose size its heading cannot say, before a byte of it is written", async () => {
    await assert.rejects(
      buffer(Readable.from(one(largestMember + 1, Buffer.from("x")))),
      (failure: unknown) => failure instanceof StreamRefusal && failure.refusal.refused === "backup-file-too-large",
    );
  });
  it("fails where a file has another length than was said", async () => {
    await assert.rejects(buffer(Readable.from(one(5, Buffer.from("four")))), /files\/x/);
  });
});
