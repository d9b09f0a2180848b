import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openKeyRing } from "./key-ring.ts";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "xinheng-keys-"));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the key ring", () => {
  it("is drawn once, private, and opens what an earlier start sealed", () => {
    const sealed = openKeyRing(folder).seal("13800000000");
    assert.equal(statSync(join(folder, "fields.json")).mode & 0o777, 0o600);
    assert.equal(openKeyRing(folder).open(sealed).toString(), "13800000000");
  });

  it("seals the same text differently each time and shows nothing of it", () => {
    const ring = openKeyRing(folder);
    const [one, other] = [ring.seal("身份证号"), ring.seal("身份证号")];
    assert.notEqual(one, other);
    assert.ok(!Buffer.from(one.split(".")[3] ?? "", "base64url").includes("身份证号"));
  });

  it("throws for what was altered, in each of its parts, and for a key it does not hold", () => {
    const ring = openKeyRing(folder);
    const parts = ring.seal("text").split(".");
    for (const at of [1, 2, 3]) {
      const altered = parts.map((part, number) => (number === at ? flipped(part) : part)).join(".");
      assert.throws(() => ring.open(altered), `part ${String(at)}`);
    }
    assert.throws(() => ring.open(["k9", ...parts.slice(1)].join(".")), /not in the ring/);
    // A tag cut short would be guessed sooner: even the right beginning is not enough.
    const short = Buffer.from(parts[2] ?? "", "base64url")
      .subarray(0, 4)
      .toString("base64url");
    assert.throws(() => ring.open([parts[0], parts[1], short, parts[3]].join(".")));
  });

  it("finds a number again by a keyed hash that another ring does not make", () => {
    const ring = openKeyRing(folder);
    const number = "110101199003070011";
    assert.deepEqual(ring.blindIndex(number), openKeyRing(folder).blindIndex(number));
    const elsewhere = mkdtempSync(join(tmpdir(), "xinheng-keys-"));
    assert.notDeepEqual(ring.blindIndex(number), openKeyRing(elsewhere).blindIndex(number));
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it("still opens what was sealed before a new key was added", () => {
    const sealed = openKeyRing(folder).seal("old");
    const path = join(folder, "fields.json");
    const ring = JSON.parse(readFileSync(path, "utf8")) as { current: string; fields: Record<string, string> };
    writeFileSync(
      path,
      JSON.stringify({
        ...ring,
        current: "k2",
        fields: { ...ring.fields, k2: Buffer.alloc(32, 7).toString("base64") },
      }),
    );
    const renewed = openKeyRing(folder);
    assert.equal(renewed.open(sealed).toString(), "old");
    assert.ok(renewed.seal("new").startsWith("k2."));
  });
});

function flipped(part: string): string {
  const bytes = Buffer.from(part, "base64url");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString("base64url");
}
