import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { sealPlace } from "@xinheng/domain/access/seals/seal-place.ts";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { pdfSetter } from "../../platform/documents/pdf-setter.ts";
import { testDocument } from "../../platform/documents/test-document.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { laySeal } from "./lay-seal.ts";
import { readSealPicture } from "./seal-picture.ts";
import { testSeal } from "../test-seal.ts";

const noFonts = mkdtempSync(join(tmpdir(), "xinheng-fonts-"));
after(() => rmSync(noFonts, { recursive: true, force: true }));
const setPdf = pdfSetter(noFonts);
const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const near = (measured: number, expected: number, what: string) =>
  assert.ok(Math.abs(measured - expected) < 0.6, `${what}: ${String(measured)} instead of ${String(expected)}`);

async function sealed(change: Partial<OfficialDocument>, millimetres = 42) {
  const set = await setPdf(testDocument(change));
  const picture = readSealPicture(testSeal());
  if (isRefusal(set) || "refused" in picture || set.sealPlace === null)
    throw new Error("the test's own paper is unfit");
  const middle = sealPlace(set.sealPlace, millimetres, []);
  if (isRefusal(middle)) throw new Error(middle.refused);
  const frozen = Buffer.from(set.pdf);
  return {
    frozen,
    middle,
    laid: await laySeal(frozen, picture, { middle, millimetres }),
    picture,
    conformance: set.conformance,
  };
}

describe("a seal laid on a frozen PDF", () => {
  it("lies over the issuer's name and date on their page, true to scale, and on no other page", async () => {
    for (const repeats of [1, 90]) {
      const text = "示例文字".repeat(7 * repeats);
      const { laid, frozen } = await sealed({ blocks: [{ role: "paragraph", spans: [{ text }] }] });
      const [before, pages] = [pdfPages(frozen), pdfPages(laid)];
      const at = pages.findIndex((page) => page.text.includes("2026年4月1日"));
      assert.deepEqual(
        pages.map(({ images }) => images.length),
        pages.map((_, page) => (page === at ? 1 : 0)),
      );
      const [image] = pages[at]?.images ?? [];
      assert.ok(image);
      near(image.width, mm(42), "breadth");
      near(image.height, mm(42), "height");
      const lines = pages[at]?.lines ?? [];
      const date = lines.find(({ text: line }) => line.includes("2026年4月1日"));
      const name = lines.findLast(({ text: line }) => line === "示例建材行业协会");
      assert.ok(date && name);
      near(image.x + image.width / 2, name.x + (8 * mm(156)) / 28 / 2, "its middle over the name's");
      assert.ok(date.y > image.y && name.y + name.size < image.y + image.height, "name and date within it");
      assert.ok((date.y + name.y) / 2 < image.y + image.height / 2, "and below its middle");
      // The text reads as before.
      assert.deepEqual(
        pages.map((page) => page.text),
        before.map((page) => page.text),
      );
    }
  });

  it("begins with the very bytes of the frozen one, twice too; what follows is appended as one change each", async () => {
    const { laid, frozen, picture, middle } = await sealed({});
    assert.ok(laid.subarray(0, frozen.length).equals(frozen));
    const second = await laySeal(laid, picture, { middle: { ...middle, xUm: middle.xUm - 45_000 }, millimetres: 38 });
    assert.ok(second.subarray(0, laid.length).equals(laid));
    for (const appended of [laid.subarray(frozen.length), second.subarray(laid.length)]) {
      const raw = appended.toString("latin1");
      assert.equal(raw.split("%%EOF").length - 1, 1);
      assert.ok(raw.trimEnd().endsWith("%%EOF"));
    }
    assert.equal(pdfPages(second).flatMap(({ images }) => images).length, 2);
  });

  it("stays PDF/A-2b: its identity, its name and dates and its marks as they were, RGB with an opacity of its own", async () => {
    const { laid, frozen, conformance } = await sealed({});
    assert.equal(conformance, "PDF/A-2b");
    const raw = laid.toString("latin1");
    const appended = laid.subarray(frozen.length).toString("latin1");
    const trailer = (text: string) => text.slice(text.lastIndexOf("trailer"));
    const identity = /\/ID \[\s*\(([^)]*)\) \(([^)]*)\)\s*\]/;
    assert.deepEqual(
      identity.exec(trailer(raw))?.slice(1),
      identity.exec(trailer(frozen.toString("latin1")))?.slice(1),
    );
    // Neither the file's facts nor its metadata are written anew.
    assert.ok(!/\/(Producer|ModDate|CreationDate)|<x:xmpmeta/.test(appended));
    assert.match(appended, /\/OutputIntents/);
    assert.match(appended, /\/ColorSpace \/DeviceRGB[\s\S]*\/SMask \d+ 0 R/);
    assert.ok(!/\/(Interpolate|JavaScript|OpenAction|EmbeddedFile|Encrypt)/.test(appended));
    assert.ok(!/\/ObjStm|\/Type \/XRef/.test(appended));
    // Each address of the appended table leads to its object.
    const table = appended.slice(appended.lastIndexOf("\nxref\n"));
    const written = [...appended.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].length;
    const addresses = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    assert.equal(addresses.length, written);
    for (const at of addresses) assert.match(raw.slice(at, at + 12), /^\d+ 0 obj/);
  });

  it("goes on a plain PDF too, in which a character has no shape", async () => {
    const { laid, conformance } = await sealed({
      blocks: [{ role: "paragraph", spans: [{ text: "示例人\u{20000}。" }] }],
    });
    assert.equal(conformance, "PDF");
    assert.equal(pdfPages(laid).flatMap(({ images }) => images).length, 1);
  });

  it("gives the same bytes for the same paper and seal", async () => {
    const [one, other] = [await sealed({}), await sealed({})];
    assert.ok(one.laid.equals(other.laid));
  });
});
