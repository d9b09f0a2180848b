import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paperKindOf } from "./paper-kind.ts";
import { judgeAnnouncedPaper, paperName } from "./receipt-paper.ts";

const small = { bytes: 1, held: 0, slips: 0, bytesOfDay: 0 };
const refusedAs = (more: object) => {
  const judged = judgeAnnouncedPaper({ ...small, ...more });
  return judged === null ? null : judged.refused;
};

describe("a paper announced by a receipt", () => {
  it("may come up to each limit, and not beyond", () => {
    assert.equal(refusedAs({ bytes: 10 * 2 ** 20, held: 9, slips: 19, bytesOfDay: 2_038 * 2 ** 20 }), null);
    assert.equal(refusedAs({ bytes: 10 * 2 ** 20 + 1 }), "upload-too-large");
    assert.equal(refusedAs({ held: 10 }), "receipt-papers-full");
    assert.equal(refusedAs({ slips: 20 }), "receipt-papers-too-many");
    assert.equal(refusedAs({ bytes: 1, bytesOfDay: 2_048 * 2 ** 20 }), "receipt-papers-too-many");
  });
});

describe("the name of a paper", () => {
  it("is one line that reads as it is, and keeps its letters", () => {
    assert.equal(paperName.parse("  发票 01.png "), "发票 01.png");
    assert.equal(paperName.parse("a\u202Egnp.\u0007\u2028exe"), "agnp.exe");
    assert.equal(Array.from(paperName.parse("𠮷".repeat(300))).length, 200);
    for (const nothing of ["", " \u200B\n"]) assert.equal(paperName.safeParse(nothing).success, false);
  });
});

describe("the kind of a paper", () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  it("is read from its bytes", () => {
    assert.equal(paperKindOf(bytes("\xff\xd8\xff\xe1\x00")), "jpeg");
    assert.equal(paperKindOf(bytes("\x89PNG\r\n\x1a\n\x00")), "png");
    assert.equal(paperKindOf(bytes("RIFF\x10\x00\x00\x00WEBPVP8 ")), "webp");
    assert.equal(paperKindOf(bytes("%PDF-1.4\n")), "pdf");
  });
  it("is none of what is not taken: pages, sound, archives, the beginning of a mark, nothing", () => {
    for (const other of [
      "<!doctype html>",
      "RIFF\x10\x00\x00\x00WAVEfmt ",
      "PK\x03\x04",
      "GIF89a",
      "\x89PN",
      " %PDF-",
      "",
    ])
      assert.equal(paperKindOf(bytes(other)), null, other);
  });
});
