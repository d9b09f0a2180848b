import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { bundlePath, freshBundle, makeBundle } from "./house-bundle.ts";

describe("the bundle of the house", () => {
  let tree: string;
  const put = (path: string, text: string) => {
    writeFileSync(join(tree, path), text);
    utimesSync(join(tree, path), 1_000_000, 1_000_000);
  };
  before(() => {
    tree = mkdtempSync(join(tmpdir(), "xinheng-tree-"));
    for (const folder of ["domain/access", "server/platform", "server/node_modules"])
      mkdirSync(join(tree, folder), { recursive: true });
    put("package-lock.json", "{}");
    put("domain/access/actor.ts", "1");
    put("server/main.ts", "1");
  });
  after(() => {
    rmSync(tree, { recursive: true });
  });

  it("is another one for other sources, whether they are older or newer, and for other libraries", () => {
    const seen = [bundlePath(tree)];
    const changes = [
      () => put("domain/access/actor.ts", "12"),
      () => utimesSync(join(tree, "server/main.ts"), 999_999, 999_999),
      () => put("server/platform/added.ts", "1"),
      () => put("package-lock.json", '{ "a": 1 }'),
      () => rmSync(join(tree, "domain/access/actor.ts")),
    ];
    for (const change of changes) {
      change();
      seen.push(bundlePath(tree));
    }
    assert.equal(new Set(seen).size, changes.length + 1);
  });

  it("is the same one for other tests and for what lies among the libraries", () => {
    const before = bundlePath(tree);
    put("server/platform/added.test.ts", "1");
    put("server/node_modules/added.ts", "1");
    assert.equal(bundlePath(tree), before);
  });

  it("holds the house in one file, that looks for what lay beside a source where it lay", async () => {
    await makeBundle();
    const path = freshBundle();
    assert.ok(path !== null);
    const text = readFileSync(path, "utf8");
    assert.ok(!/\bfrom "\.{1,2}\//.test(text), "it asks for no other file of ours");
    assert.ok(text.includes(JSON.stringify(join(import.meta.dirname, "platform", "documents"))));
    assert.ok(existsSync(`${path}.map`), "a fault is told by the file it stands in");
    assert.ok(!readFileSync(`${path}.map`, "utf8").includes("sourcesContent"));
  });
});
