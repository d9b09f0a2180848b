import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { printedDocument } from "@xinheng/domain/document-outline.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { startSetter } from "./setter-process.ts";
import { testDocument } from "./test-document.ts";

const noto = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"));
const fonts = [join(noto, "400Regular"), join(noto, "700Bold")];
const limits = { longestMs: 30_000, mostMib: 1_024 };
const order = { document: printedDocument(testDocument()) };

describe("a process that sets documents", () => {
  it("sets one after another, and none after its end", async () => {
    const setter = startSetter(fonts);
    const [first, second] = [await setter.set(order, limits), await setter.set(order, limits)];
    assert.ok(!isRefusal(first) && !isRefusal(second));
    assert.deepEqual(second.pdf, first.pdf);
    assert.ok(setter.usable());
    setter.end();
    assert.ok(!setter.usable());
  });

  it("is used no more once a document took too long", async () => {
    const setter = startSetter(fonts);
    const slow = await setter.set(order, { ...limits, longestMs: 1 });
    assert.deepEqual(isRefusal(slow) && slow, {
      refused: "document-too-long",
      details: { seconds: 0, mebibytes: limits.mostMib },
    });
    assert.ok(!setter.usable());
  });

  it("is used no more once it failed; what it failed at is said without the document's text", async () => {
    const setter = startSetter(fonts);
    const text = "示例".repeat(5_000);
    const endless = { document: { ...order.document, blocks: [{ role: "code" as const, text }] } };
    await assert.rejects(setter.set(endless, limits), (failure: Error) => !failure.message.includes("示例"));
    assert.ok(!setter.usable());
  });

  it("is used no more once it holds too much, or has set its number", async () => {
    const two = startSetter(fonts, { documents: 2, keptMib: 1_024 });
    await two.set(order, limits);
    assert.ok(two.usable());
    await two.set(order, limits);
    assert.ok(!two.usable());
    two.end();
    if (process.platform !== "linux") return;
    const swollen = startSetter(fonts, { documents: 200, keptMib: 40 });
    assert.ok(!isRefusal(await swollen.set(order, limits)));
    assert.ok(!swollen.usable());
    swollen.end();
  });
});
