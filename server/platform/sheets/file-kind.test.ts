import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { utils, write } from "@e965/xlsx";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { fileKindOf } from "./file-kind.ts";

const kindOf = (bytes: Buffer | string) => {
  const kind = fileKindOf(Buffer.from(bytes));
  return isRefusal(kind) ? kind.refused : kind;
};

describe("the kind of a file", () => {
  it("shows in its first bytes, whatever its name says", async () => {
    assert.equal(kindOf(Buffer.from(await writeXlsx({ sheets: [{ name: "a", rows: [["甲"]] }] }))), "xlsx");
    assert.equal(
      kindOf(write(utils.book_new(utils.aoa_to_sheet([["甲"]])), { type: "buffer", bookType: "xls" }) as Buffer),
      "xls",
    );
    assert.equal(kindOf(iconv.encode("行政相对人名称,统一社会信用代码", "gbk")), "csv");
    assert.equal(kindOf("﻿行政相对人名称"), "csv");
    assert.equal(kindOf(""), "csv");
  });
  it("is refused for web pages and XML under a workbook's name, and for what is no text", () => {
    for (const page of [
      "<html xmlns:x=…",
      "﻿ <!DOCTYPE html>",
      '<?xml version="1.0"?><Workbook>',
      "<table>",
      "MIME-Version: 1.0\r\nX: y",
    ])
      assert.equal(kindOf(page), "sheet-is-web-page", page);
    assert.equal(kindOf(Buffer.from([0x41, 0, 0x42, 0])), "file-not-text");
    assert.equal(kindOf("%PDF-1.4"), "file-not-text");
  });
});
