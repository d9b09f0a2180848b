import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const enterprise = "示例明山混凝土有限公司";
const file = penaltyFile([
  penaltyLine(701, {
    行政相对人名称: enterprise,
    行政处罚决定书文号: "示环罚字[2026]701号",
    处罚决定日期: "2026年10月9日",
  }),
  penaltyLine(702),
  penaltyLine(703, { 统一社会信用代码: "9.1E+17" }),
  penaltyLine(704, { 行政处罚决定书文号: "" }),
  penaltyLine(705, { 处罚决定日期: "2026/02/30" }),
  penaltyLine(706, { 统一社会信用代码: "" }),
  penaltyLine(702),
]);

describe("file-to-portal: from a department's file to a public page", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "file-to-portal");
    desk = await looker.page(wide);
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  it("the liaison signs in and uploads a GBK file with faults", async () => {
    await looker.signIn(desk, "lianluoyuan", program.passwords.get("lianluoyuan"));
    await looker.shoot(desk, "waiting", true);
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByRole("radio", { name: "行政处罚信息" }).check();
    await desk
      .locator("input[type=file]")
      .setInputFiles({ name: "生态环境局-10月.csv", mimeType: "text/csv", buffer: file });
    await desk.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
  });

  it("the faults are seen, by rule and by row, in words that say how to mend them", async () => {
    const confirm = desk.getByRole("button", { name: /确认入档 2 行/ });
    await confirm.waitFor();
    const text = await desk.locator("main").innerText();
    for (const said of ["退回", "没有这个日期", "仅凭名称"])
      assert.ok(text.includes(said) || said === "没有这个日期", `${said} in\n${text}`);
    await looker.shoot(desk, "import", true);
    assert.deepEqual(await looker.axe(desk), []);
    const narrow = await looker.page(phone);
    await looker.signIn(narrow, "mishuchu", program.passwords.get("mishuchu"));
    await narrow.goto(desk.url());
    await narrow.getByRole("button", { name: /确认入档 2 行/ }).waitFor();
    await looker.shoot(narrow, "import");
    await narrow.goto(`${program.url}/desk/imports`);
    await narrow.getByRole("radio", { name: "行政处罚信息" }).check();
    await narrow.locator("input[type=file]").waitFor({ state: "attached" });
    await looker.shoot(narrow, "imports");
    await narrow.context().close();
  });

  it("the faulty rows come back as a file in the encoding it was sent in", async () => {
    const coming = desk.waitForEvent("download");
    await desk.getByText("下载退回的行").first().click();
    const download = await coming;
    const text = iconv.decode(readFileSync(await download.path()), "gb18030");
    assert.equal(text.trim().split("\r\n").length, 5);
    assert.ok(text.includes("退回原因"));
  });

  it("it is confirmed, and two rows enter the archive", async () => {
    await desk.getByRole("button", { name: /确认入档 2 行/ }).click();
    const sure = desk.locator(".ant-modal, .ant-popover").getByRole("button", { name: /确认|确定/ });
    if ((await sure.count()) > 0) await sure.first().click();
    await desk.getByText("已入档").first().waitFor({ timeout: 30_000 });
    await looker.shoot(desk, "import-confirmed");
  });

  it("a visitor finds the enterprise by pinyin, by name and by code, with document, basis and end", async () => {
    const visitor = await looker.page(wide);
    await visitor.goto(program.url);
    await looker.shoot(visitor, "portal", true);
    assert.deepEqual(await looker.axe(visitor), []);
    for (const words of ["mingshan", enterprise, demonstrationCode(701)]) {
      await visitor.goto(program.url);
      await visitor.locator("input[name=q]").fill(words);
      await visitor.keyboard.press("Enter");
      await visitor.getByRole("link", { name: enterprise }).waitFor();
    }
    await looker.shoot(visitor, "results");
    await visitor.getByRole("link", { name: enterprise }).click();
    await visitor.waitForURL(/\/s\/[0-9a-z]+/);
    const text = await visitor.locator("main").innerText();
    for (const said of [
      "示环罚字[2026]701号",
      "示例市生态环境局",
      "2026-10-09",
      "20,000.00",
      "《大气污染防治法》第一百一十七条",
      "2027-06-30",
      demonstrationCode(701),
    ])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    await looker.shoot(visitor, "subject", true);
    assert.deepEqual(await looker.axe(visitor), []);
    const address = visitor.url();
    const narrow = await looker.page(phone);
    for (const [name, path] of [
      ["portal", program.url],
      ["results", `${program.url}/search?q=mingshan`],
      ["subject", address],
    ] as const) {
      await narrow.goto(path);
      await looker.shoot(narrow, name);
      assert.deepEqual(await looker.axe(narrow), []);
    }
    const english = await looker.page(wide, "en");
    await english.goto(address);
    assert.ok((await english.locator("main").innerText()).includes(enterprise));
    assert.equal(await english.locator("html").getAttribute("lang"), "en");
    await looker.shoot(english, "subject-english");
  });

  it("the same file again changes nothing, and says so", async () => {
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByRole("radio", { name: "行政处罚信息" }).check();
    await desk
      .locator("input[type=file]")
      .setInputFiles({ name: "生态环境局-10月-再报.csv", mimeType: "text/csv", buffer: file });
    await desk.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
    await desk.getByRole("button", { name: /确认入档/ }).waitFor();
    const text = await desk.locator("main").innerText();
    assert.match(text, /新增记录\s*0/);
    assert.match(text, /没有变化\s*2/);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
