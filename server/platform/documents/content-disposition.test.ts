import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attachmentNamed } from "./content-disposition.ts";

describe("the name of a file that is sent", () => {
  it("is written in UTF-8 with a plain one before it", () => {
    assert.equal(
      attachmentNamed("摘录.pdf"),
      "attachment; filename=\"file.pdf\"; filename*=UTF-8''%E6%91%98%E5%BD%95.pdf",
    );
  });

  it("comes back as it was, brackets of a document number and quotation marks too", () => {
    const name = `示例信摘〔2026〕1号 '甲' (乙)*"丙".docx`;
    const spelt = /filename\*=UTF-8''(.*)$/.exec(attachmentNamed(name))?.[1] ?? "";
    assert.match(spelt, /^[A-Za-z0-9!#$&+\-.^_`|~%]+$/);
    assert.equal(decodeURIComponent(spelt), name);
  });

  it("carries nothing that ends a header or leaves a folder", () => {
    assert.equal(
      attachmentNamed("../a\r\nset-cookie: x\\b"),
      "attachment; filename=\"file\"; filename*=UTF-8''..aset-cookie%3A%20xb",
    );
  });
});
