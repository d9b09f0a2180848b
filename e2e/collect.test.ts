import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { aliasCsv, aliasWorkbook, storeyWorkbook } from "./department-files.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

describe("collect: files as departments really send them", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let liaison: Page;
  let desk: Page;
  let visitor: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "collect");
    [liaison, desk, visitor] = [await looker.page(wide), await looker.page(wide), await looker.page(wide)];
    await looker.signIn(liaison, "lianluoyuan", program.passwords.get("lianluoyuan"));
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  /** The liaison uploads; answers the address of the import, once it is checked. */
  const upload = async (name: string, buffer: Buffer): Promise<string> => {
    await liaison.goto(`${program.url}/desk/imports`);
    await liaison.getByRole("radio", { name: "行政处罚信息" }).check();
    await liaison.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await liaison.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
    await liaison.getByText("待确认").first().waitFor();
    return liaison.url();
  };
  const counted = async (page: Page): Promise<Record<string, number>> => {
    const pairs = await page
      .locator("dl.tally > div")
      .evaluateAll((cells) =>
        cells.map(
          (cell) =>
            [cell.querySelector("dt")?.textContent ?? "", Number(cell.querySelector("dd")?.textContent)] as const,
        ),
      );
    return Object.fromEntries(pairs);
  };
  /** Each fault as `column: row`, as the page lists them rule by rule. */
  const faults = async (page: Page): Promise<string[]> => {
    const found: string[] = [];
    const buttons = page.locator("table.plain button[aria-expanded]");
    for (let at = 0; at < (await buttons.count()); at += 1) {
      await buttons.nth(at).click();
      const rows = page.locator(".fault-rows tbody tr.ant-table-row, .fault-rows tbody tr");
      await rows.first().waitFor();
      for (const line of await rows.allInnerTexts()) found.push(line.replaceAll(/\s+/g, " ").trim());
      await buttons.nth(at).click();
    }
    return found;
  };
  const returned = async (page: Page): Promise<Buffer> => {
    const coming = page.waitForEvent("download");
    await page.getByText("下载退回的行").first().click();
    return readFileSync(await (await coming).path());
  };
  const confirm = async (address: string): Promise<Record<string, number>> => {
    await desk.goto(address);
    await desk.getByRole("button", { name: /确认入档/ }).click();
    const sure = desk.locator(".ant-modal, .ant-popover").getByRole("button", { name: /确认|确定/ });
    if ((await sure.count()) > 0) await sure.first().click();
    await desk
      .getByText("入档结果")
      .or(desk.locator(".tag.good", { hasText: "已入档" }))
      .first()
      .waitFor();
    await desk.locator(".tag.good", { hasText: "已入档" }).first().waitFor();
    return counted(desk);
  };
  /** The open page of whoever goes by this code or name, as text. */
  const published = async (words: string): Promise<string> => {
    await visitor.goto(`${program.url}/search?q=${encodeURIComponent(words)}`);
    await visitor.locator("main a[href^='/s/']").first().click();
    await visitor.waitForURL(/\/s\/[0-9a-z]+/);
    return visitor.locator("main").innerText();
  };

  describe("an xlsx with a title, two storeys of heading, serial dates, formulas, a hidden row and a second sheet", () => {
    let address = "";

    it("is counted row by row, each fault at its row and column, and the page says what the eye does not see", async () => {
      address = await upload("生态环境局-2026年10月.xlsx", await storeyWorkbook());
      const text = await liaison.locator("main").innerText();
      assert.match(text, /读取的工作表：处罚公示/);
      assert.match(text, /没有读取：报送函/);
      assert.match(text, /表中有 1 行是隐藏的/);
      const { 总行数: rows, 可入档: good, 退回: faulty } = await counted(liaison);
      assert.deepEqual({ rows, good, faulty }, { rows: 8, good: 4, faulty: 4 }, text);
      await looker.shoot(liaison, "xlsx");
      assert.deepEqual(await looker.axe(liaison), []);
      const listed = await faults(liaison);
      for (const pattern of [
        /^6 .*统一社会信用代码.*(科学计数|电子表格|末)/,
        /^7 .*统一社会信用代码.*身份证/,
        /^9 .*文号.*没有保存计算结果/,
        /^11 .*名称/,
      ])
        assert.ok(
          listed.some((line) => pattern.test(line)),
          `${String(pattern)} in\n${listed.join("\n")}`,
        );
      assert.equal(listed.length, 4, listed.join("\n"));
    });

    it("gives its faulty rows back as a workbook of the same columns, with row and reason", async () => {
      const [sheet] = (await readXlsx(await returned(liaison))).sheets;
      const [heading = [], ...rows] = sheet?.rows ?? [];
      assert.deepEqual(heading.slice(-2), ["原行号", "退回原因"]);
      assert.equal(heading.length, 21);
      assert.deepEqual(
        rows.map((row) => row.at(-2)),
        ["6", "7", "9", "11"],
      );
      assert.equal(rows[0]?.[1], "示例第1003号建材有限公司");
      assert.equal(rows[0][12], "2026-10-12");
      assert.match(rows.map((row) => String(row.at(-1))).join("\n"), /身份证/);
    });

    it("enters, and the public page has the right amounts, days and numbers", async () => {
      const { 新增记录: created } = await confirm(address);
      assert.equal(created, 4);
      await looker.shoot(desk, "xlsx-confirmed");
      for (const [n, amount, number] of [
        [1001, "2,070.00", "示环罚字〔2026〕1001号"],
        [1002, "25,000.00", "示环罚字[2026]1002号"],
        [1005, "35,000.00", "示环罚字【2026】1005号"],
        // The hidden row.
        [1007, "20,000.00", "示环罚字（2026）1007号"],
      ] as const) {
        const text = await published(demonstrationCode(n));
        for (const said of [amount, number, "2026-10-12", "示例市生态环境局", "2027-06-30"])
          assert.ok(text.includes(said), `${String(n)}: ${said} in\n${text}`);
      }
    });
  });

  describe("an xls in yuan, under aliases", () => {
    let address = "";

    it("is read under its own names of columns and in its own unit", async () => {
      address = await upload("市场监管局.xls", aliasWorkbook());
      const { 总行数: rows, 可入档: good, 退回: faulty } = await counted(liaison);
      const listed = await faults(liaison);
      assert.deepEqual({ rows, good, faulty }, { rows: 5, good: 2, faulty: 3 }, listed.join("\n"));
      assert.ok(
        listed.some((line) => /^3 处罚决定日期 .*2007-12-03 .*保存期限已满/.test(line)),
        listed.join("\n"),
      );
      assert.ok(
        listed.some((line) => /^5 .*统一社会信用代码/.test(line)),
        listed.join("\n"),
      );
      assert.ok(
        listed.some((line) => /^6 .*罚款金额/.test(line)),
        listed.join("\n"),
      );
      const narrow = await looker.page(phone);
      await looker.signIn(narrow, "mishuchu", program.passwords.get("mishuchu"));
      await narrow.goto(address);
      await narrow.getByText("读取的工作表：Sheet1").waitFor();
      await looker.shoot(narrow, "xls");
      assert.deepEqual(await looker.axe(narrow), []);
      await narrow.context().close();
    });

    it("enters: capital amounts, nothing of 2007, a business known by its registration number", async () => {
      assert.equal((await confirm(address))["新增记录"], 2);
      assert.ok((await published(demonstrationCode(1101))).includes("30,000.00"));
      const business = await published("410100600012345");
      assert.ok(business.includes("示例市临河区老张建材店"));
      assert.ok(business.includes("个体工商户"));
      assert.ok(!business.includes("00000000000000000X"));
    });
  });

  describe("a csv in GBK and one in UTF-8 with a mark in front", () => {
    it("a branch in the text under its parent's name is held, and a person is told why", async () => {
      const parent = "示例第1201号建材有限公司";
      const address = await upload(
        "GBK.csv",
        aliasCsv(
          [{ 主要违法事实: `${parent}临河分公司抽检一批次水泥不合格。` }, {}, { 处罚时间: "12/10/26" }],
          1201,
          "gbk",
        ),
      );
      const { 可入档: good, 退回: faulty, 待人工核定: held } = await counted(liaison);
      assert.deepEqual({ good, faulty, held }, { good: 2, faulty: 1, held: 1 });
      const lines = iconv
        .decode(await returned(liaison), "gb18030")
        .trim()
        .split("\r\n");
      assert.equal(lines.length, 2);
      assert.match(lines[1] ?? "", /示例第1203号建材有限公司.*12\/10\/26.*,4,/);
      await confirm(address);
      assert.ok(!(await published(demonstrationCode(1201))).includes("1201号建材有限公司临河分公司"));
      assert.ok((await published(demonstrationCode(1202))).includes("示市监处罚〔2026〕1202号"));
      await desk.goto(`${program.url}/desk/records-waiting`);
      await desk.getByText("文中另有分支机构").first().waitFor();
      await desk.getByText(`${parent}临河分公司`).waitFor();
      await looker.shoot(desk, "held-branch");
      assert.deepEqual(await looker.axe(desk), []);
    });

    it("the same document under another bracket and unit is no second record; a changed amount is a new version", async () => {
      const address = await upload(
        "UTF8.csv",
        aliasCsv([{ "罚款金额（元）": "2.5万元", 处罚决定书编号: "示市监处罚[2026]1202号" }], 1202, "utf8"),
      );
      const shown = await counted(liaison);
      assert.deepEqual([shown["新增记录"], shown["更正记录"]], [0, 1]);
      await confirm(address);
      const text = await published(demonstrationCode(1202));
      assert.ok(text.includes("25,000.00"), text);
      assert.ok(!text.includes("20,000.00"), text);
    });
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
