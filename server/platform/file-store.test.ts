import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { after, before, beforeEach, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type Files, openFiles, type StoredFile } from "./file-store.ts";
import { openKeyRing } from "./key-ring.ts";

let root = "";
let folder = "";
let files: Files;
before(() => {
  root = mkdtempSync(join(tmpdir(), "xinheng-files-"));
});
after(() => {
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(root, "store-"));
  mkdirSync(join(folder, "keys"));
  files = openFiles(join(folder, "files"), openKeyRing(join(folder, "keys")));
});

const limitBytes = 3 * 2 ** 20;
const put = (source: Readable, limit = limitBytes) =>
  files.put(source, { name: "名单.csv", mediaType: "text/csv", limitBytes: limit });
const stored = async (text: Buffer): Promise<StoredFile> => {
  const kept = await put(Readable.from([text]));
  if (isRefusal(kept)) throw new Error(kept.refused);
  return kept;
};
const pathsOnDisk = () =>
  readdirSync(join(folder, "files"), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
const onlyPath = (): string => {
  const [path, ...more] = pathsOnDisk();
  assert.ok(path !== undefined && more.length === 0);
  return path;
};
const refusedAs = async (source: Readable, limit?: number) => {
  const answer = await put(source, limit);
  return isRefusal(answer) ? answer.refused : "kept";
};

describe("a stored file", () => {
  it("comes back as it was, with its length and hash", async () => {
    for (const bytes of [1, 15, 16, 17, 65_536, 2 * 2 ** 20 + 7]) {
      const text = randomBytes(bytes);
      const kept = await stored(text);
      assert.equal(kept.bytes, bytes);
      assert.equal((await buffer(files.get(kept))).equals(text), true, `${String(bytes)} bytes`);
    }
  });

  it("lies encrypted under a random name, private to its owner", async () => {
    await stored(Buffer.from("统一社会信用代码 91340600MA2N0A0A0A"));
    const path = onlyPath();
    assert.match(path, /files\/[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f-]{27}$/);
    assert.equal(readFileSync(path).includes("91340600"), false);
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it("is written under another key each time, so that equal files look different", async () => {
    const text = randomBytes(1000);
    const [one, other] = [await stored(text), await stored(text)];
    const [first, second] = pathsOnDisk().map((path) => readFileSync(path).subarray(12, 1012));
    assert.equal(first?.equals(second ?? Buffer.alloc(0)), false);
    assert.equal(one.sha256.equals(other.sha256), true);
  });

  it("shows tampering: a flipped bit anywhere, a cut, a growth, another file's key", async () => {
    const kept = await stored(randomBytes(5000));
    const path = onlyPath();
    const whole = readFileSync(path);
    const altered = [0, 12, 2500, whole.length - 1].map((at) => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    });
    for (const text of [
      ...altered,
      whole.subarray(0, 4000),
      Buffer.concat([whole, Buffer.alloc(9)]),
      Buffer.alloc(20),
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, text);
      await assert.rejects(buffer(files.get(kept)));
    }
    writeFileSync(path, whole);
    await assert.rejects(buffer(files.get({ ...kept, keyCipher: (await stored(Buffer.from("x"))).keyCipher })));
    assert.equal((await buffer(files.get(kept))).length, 5000);
  });

  it("is gone when it is dropped, and dropping twice is no fault", async () => {
    const kept = await stored(Buffer.from("x"));
    await files.drop(kept.id);
    await files.drop(kept.id);
    assert.deepEqual(pathsOnDisk(), []);
    await assert.rejects(buffer(files.get(kept)));
  });
});

describe("an upload that is not kept", () => {
  it("over the limit leaves nothing, and is not read to its end", async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given += 65_536;
        this.push(randomBytes(65_536));
      },
    });
    assert.equal(await refusedAs(endless), "upload-too-large");
    assert.deepEqual(pathsOnDisk(), []);
    assert.ok(given < limitBytes + 2 ** 20, `${String(given)} bytes read`);
  });

  it("is measured to the byte", async () => {
    assert.equal(await refusedAs(Readable.from([Buffer.alloc(100)]), 100), "kept");
    assert.equal(await refusedAs(Readable.from([Buffer.alloc(101)]), 100), "upload-too-large");
  });

  it("broken off leaves nothing", async () => {
    const source = new Readable({ read: () => undefined });
    const answer = refusedAs(source);
    source.push(randomBytes(100_000));
    setTimeout(() => source.destroy(new Error("aborted")), 20);
    assert.equal(await answer, "upload-broken-off");
    assert.deepEqual(pathsOnDisk(), []);
  });

  it("empty is told so and leaves nothing", async () => {
    assert.equal(await refusedAs(Readable.from([])), "upload-empty");
    assert.deepEqual(pathsOnDisk(), []);
  });

  it("takes no memory for its size: 200 MB grow the process by less than 60 MB", async () => {
    const block = randomBytes(2 ** 20);
    let left = 200;
    const large = new Readable({
      read() {
        left -= 1;
        this.push(left < 0 ? null : block);
      },
    });
    const before_ = process.memoryUsage().rss;
    assert.equal(await refusedAs(large, 300 * 2 ** 20), "kept");
    assert.ok(process.memoryUsage().rss - before_ < 60 * 2 ** 20);
  });
});

describe("the sweep", () => {
  it("takes files older than an hour that no row keeps, and nothing else", async () => {
    const [kept, young, old] = [
      await stored(Buffer.from("a")),
      await stored(Buffer.from("b")),
      await stored(Buffer.from("c")),
    ];
    const now = new Date();
    const age = (file: StoredFile, minutes: number) => {
      const then = new Date(now.getTime() - minutes * 60_000);
      utimesSync(join(folder, "files", file.id.slice(0, 2), file.id), then, then);
    };
    age(kept, 600);
    age(young, 59);
    age(old, 61);
    assert.equal(await files.sweep((ids) => Promise.resolve(new Set(ids.filter((id) => id === kept.id))), now), 1);
    assert.deepEqual(
      pathsOnDisk()
        .map((path) => path.slice(-36))
        .sort(),
      [kept.id, young.id].sort(),
    );
  });

  it("does nothing where no file was ever stored", async () => {
    assert.equal(await files.sweep(() => Promise.resolve(new Set()), new Date()), 0);
  });
});
