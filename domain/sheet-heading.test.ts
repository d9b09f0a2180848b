import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogueField } from "./catalogue/catalogue-entry.ts";
import { findHeading, type MergedRange } from "./sheet-heading.ts";

const field = (code: string, name: string, aliases: readonly string[] = []): CatalogueField => ({
  code,
  name,
  type: "string",
  required: "always",
  checks: [],
  publish: "yes",
  aliases: [...aliases],
});
const entry = {
  fields: [
    field("MC", "行政相对人名称", ["名称"]),
    field("DM", "统一社会信用代码"),
    field("GS", "工商注册号"),
    field("WSH", "决定书文号"),
    field("JG", "处罚机关"),
  ],
};
const rows = (...cells: readonly (readonly string[])[]) => cells.map((row, at) => ({ number: at + 1, cells: row }));
const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): MergedRange => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});
const data = ["示例建材有限公司", "91330100MA0000000X", "330100000000001", "示罚〔2026〕1号", "示例局"];

describe("the heading of a sheet", () => {
  it("is found below titles and notes", () => {
    const found = findHeading(
      rows(["2026年行政处罚信息表"], ["填报单位：示例局"], ["行政相对人名称", "统一社会信用代码", "决定书文号"], data),
      [merge(1, 1, 0, 4)],
      entry,
    );
    assert.deepEqual(found, { cells: ["行政相对人名称", "统一社会信用代码", "决定书文号"], lastRow: 3, fields: 3 });
  });

  it("is joined from two storeys", () => {
    const found = findHeading(
      rows(
        ["序号", "行政相对人", "", "", "决定书文号"],
        ["", "名称", "统一社会信用代码", "工商注册号", ""],
        ["1", ...data],
      ),
      [merge(1, 1, 1, 3), merge(1, 2, 0, 0), merge(1, 2, 4, 4)],
      entry,
    );
    assert.deepEqual(found, {
      cells: ["序号", "行政相对人名称", "统一社会信用代码", "工商注册号", "决定书文号"],
      lastRow: 2,
      fields: 4,
    });
  });

  it("never lends a label below one head to the field of another", () => {
    // 名称 alone is an alias of the subject's name: under the authority it must not become it.
    const found = findHeading(
      rows(["行政相对人", "", "决定机关", ""], ["名称", "统一社会信用代码", "名称", "电话"], data),
      [merge(1, 1, 0, 1), merge(1, 1, 2, 3)],
      entry,
    );
    assert.deepEqual(found?.cells, ["行政相对人名称", "统一社会信用代码", "决定机关名称", "决定机关电话"]);
  });

  it("takes a second row of codes along", () => {
    const found = findHeading(
      rows(["行政相对人名称", "统一社会信用代码", "决定书文号"], ["MC", "DM", "WSH"], data),
      [],
      entry,
    );
    assert.deepEqual(found, { cells: ["行政相对人名称", "统一社会信用代码", "决定书文号"], lastRow: 2, fields: 3 });
  });

  it("is not seen in a sheet that is about something else", () => {
    assert.equal(findHeading(rows(["说明", "本表由各部门填写"], ["日期", "人数"]), [], entry), null);
    assert.equal(findHeading([], [], entry), null);
  });
});
