import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import Papa from "papaparse";
import type { Page, Route } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { xinheng } from "./command-line.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { manyPenalties } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const issuer = "示例市生态环境局";
const recipient = "示例市信用办";

describe("export: filter, hand out, acknowledge, recall, and find who received it", () => {
  let folder: string;
  let program: Program;
  let box: Mailbox;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let outsider: Page;
  let clerk: Api;
  let handover = "";
  let link = "";
  let number = "";

  before(async () => {
    folder = newDataFolder();
    box = await openMailbox();
    program = await startProgram(folder, [], { SMTP_URL: box.url, MAIL_FROM: "示例 <xinheng@example.cn>" });
    looker = await openBrowser(program, "export");
    [desk, narrow, outsider] = [await looker.page(wide), await looker.page(phone), await looker.page(phone)];
    clerk = await signInTo(program, "mishuzhang");
    await bringIn(manyPenalties(3001, 12));
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    await box.close();
    removeDataFolder(folder);
  });

  async function bringIn(file: Buffer): Promise<void> {
    const reply = await clerk.upload("/api/imports?item=double-publicity-penalty&fileName=x.csv", file);
    const { importId } = reply.body as { importId: string };
    await reaches(importId, "previewed");
    await clerk.ask("POST", `/api/imports/${importId}/confirmation`);
    await reaches(importId, "confirmed");
  }
  async function reaches(importId: string, state: string): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await clerk.ask("GET", `/api/imports/${importId}`);
      if ((body as { state: string }).state === state) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the import did not become ${state}`);
  }
  const choose = async (page: Page, label: string, option: string) => {
    await page.getByLabel(label, { exact: true }).click();
    await page.locator(".ant-select-item-option", { hasText: option }).first().click();
  };
  const documentsOn = async (page: Page) => page.locator("table.dense-table tbody tr td:nth-child(3)").allInnerTexts();
  const slowly = async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  };
  /** The file that the export page offers. */
  async function fetched(): Promise<Buffer> {
    const waiting = desk.waitForEvent("download");
    await desk.getByRole("link", { name: /下载文件/ }).click();
    return readFileSync(await (await waiting).path());
  }
  /** Cells of one column below its heading. */
  const columnOf = (lines: readonly (readonly string[])[], name: string): string[] => {
    const top = lines.findIndex((line) => line[0] === "主体名称");
    const at = lines[top]?.indexOf(name) ?? -1;
    return lines.slice(top + 1).flatMap((line) => (line.length > 1 ? [line[at] ?? ""] : []));
  };

  it("records are filtered, and the filter stands in the address bar", async () => {
    await desk.goto(`${program.url}/desk/records`);
    await desk.getByLabel("作出机关").fill(issuer);
    await desk.getByLabel("决定日期自").fill("2026-10-12");
    await desk.getByLabel("决定日期至").fill("2026-10-12");
    await choose(desk, "公示状态", "公示中");
    await desk.getByRole("button", { name: "筛选", exact: true }).click();
    await desk.waitForURL(/state=public/);
    assert.match(desk.url(), /from=2026-10-12/);
    await desk.getByText("示环罚字〔2026〕3001号").waitFor();
    await looker.shoot(desk, "records");
    assert.deepEqual(await looker.axe(desk), []);
    await narrow.goto(desk.url());
    await narrow.getByText("示环罚字〔2026〕3001号").waitFor();
    await looker.shoot(narrow, "records");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("exported for somebody as xlsx, the file holds what the screen shows", async () => {
    const shown = await documentsOn(desk);
    assert.ok(shown.length >= 12);
    await desk.getByRole("button", { name: "导出筛选结果" }).click();
    await desk.getByLabel("用途").fill("示例：移送核对");
    await desk.getByLabel("交给谁").fill(recipient);
    await desk.getByLabel("签收期限").fill("2099-12-31");
    await looker.shoot(desk, "order");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "导出", exact: true }).click();
    await desk.getByRole("link", { name: /下载文件/ }).waitFor();
    await looker.shoot(desk, "made");
    assert.deepEqual(await looker.axe(desk), []);
    const rows = (await readXlsx(await fetched())).sheets[0]?.rows ?? [];
    const lines = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : "")));
    assert.deepEqual(columnOf(lines, "文号"), shown);
    number = lines.find((line) => line[0] === "交付编号")?.[1] ?? "";
    assert.match(number, /^\d{8}-[a-z2-9]{6}$/);
    assert.equal(lines.find((line) => line[0] === "条数")?.[1], String(shown.length));
  });

  it("exported as GB18030 it opens in an older system with the same rows", async () => {
    await desk.goto(`${program.url}/desk/records?issuer=${encodeURIComponent(issuer)}&state=public`);
    await desk.getByText("示环罚字〔2026〕3001号").waitFor();
    const shown = await documentsOn(desk);
    await desk.getByRole("button", { name: "导出筛选结果" }).click();
    await desk.getByLabel("用途").fill("示例：导入旧系统");
    await choose(desk, "文件格式", "GB18030");
    await desk.getByRole("button", { name: "导出", exact: true }).click();
    const text = iconv.decode(await fetched(), "gb18030");
    const lines = Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," }).data;
    assert.deepEqual(columnOf(lines, "文号"), shown);
    assert.deepEqual(columnOf(lines, "统一社会信用代码").filter((code) => code === demonstrationCode(3001)).length, 1);
  });

  it("the command line signs in, exports and fetches the same", async () => {
    const out = join(folder, "cli.csv");
    await line(["sign-in", "mishuzhang"], program.passwords.get("mishuzhang"));
    const filter = ["--issuer", issuer, "--state", "public", "--format", "csv"];
    await line(["export", "--purpose", "示例：命令行", ...filter, "--out", out]);
    const lines = Papa.parse<string[]>(readFileSync(out, "utf8"), { newline: "\r\n", delimiter: "," }).data;
    await desk.goto(`${program.url}/desk/records?issuer=${encodeURIComponent(issuer)}&state=public`);
    await desk.getByText("示环罚字〔2026〕3001号").waitFor();
    assert.deepEqual(columnOf(lines, "文号"), await documentsOn(desk));
  });

  it("the handover is on the desk, with what went and to whom", async () => {
    await desk.goto(`${program.url}/desk/handovers?acknowledgement=awaited`);
    await desk.getByRole("link", { name: number }).waitFor();
    await looker.shoot(desk, "handovers");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("link", { name: number }).click();
    await desk.getByRole("heading", { name: number }).waitFor();
    handover = desk.url();
    const text = await desk.locator("main").innerText();
    for (const said of [recipient, "待签收", "示例：移送核对", "示例第3001号建材有限公司"])
      assert.ok(text.includes(said), said);
    await looker.shoot(desk, "handover");
    assert.deepEqual(await looker.axe(desk), []);
    await narrow.goto(handover);
    await narrow.getByRole("heading", { name: number }).waitFor();
    await looker.shoot(narrow, "handover");
  });

  it("the recipient opens the link without an account, sees counts and no content, and acknowledges", async () => {
    await desk.getByRole("button", { name: "生成签收链接" }).click();
    await desk.getByLabel("签收期限").fill("2099-12-31");
    await desk.getByRole("button", { name: "生成链接" }).click();
    link = await desk.locator("output.code").innerText();
    await looker.shoot(desk, "link");
    await outsider.goto(link);
    await outsider.getByText("12 条记录").waitFor();
    const text = await outsider.locator("main").innerText();
    assert.ok(!/罚字|建材有限公司/.test(text), text);
    await looker.shoot(outsider, "slip");
    assert.deepEqual(await looker.axe(outsider), []);
    await outsider.getByRole("button", { name: "确认收到" }).click();
    await outsider.getByText("已签收。谢谢。").waitFor();
    await looker.shoot(outsider, "slip-done");
    await desk.goto(handover);
    await desk.getByText("凭链接").waitFor();
    assert.match(await desk.locator("main").innerText(), /已签收/);
  });

  it("the recipient's address is noted on the page of the handover", async () => {
    await desk.getByRole("button", { name: "登记告知地址" }).click();
    await desk.getByLabel("地址", { exact: true }).fill("xinyongban@example.cn");
    await looker.shoot(desk, "receiver-address");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "登记", exact: true }).click();
    await desk.getByText("已登记，此后由程序告知。").waitFor();
  });

  it("a record is taken back, and its receivers are named in its place", async () => {
    await desk.getByRole("link", { name: "示例第3001号建材有限公司" }).click();
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    // On a slow line somebody is quicker than the archive: what was asked for before the recall must not be shown after it.
    await desk.route("**/api/subjects/*/archive", slowly);
    await desk.getByLabel("查阅事由").fill("示例：核对撤回函");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByRole("button", { name: "撤回", exact: true }).click();
    await desk.getByLabel("撤回文书的文号").fill("示环撤〔2026〕31号");
    await desk.getByLabel("文书日期").fill("2026-10-14");
    await desk.getByRole("button", { name: "撤回这条记录" }).click();
    await desk.getByRole("heading", { name: "已撤回" }).waitFor();
    await desk.unroute("**/api/subjects/*/archive", slowly);
    await desk.getByRole("button", { name: "谁收到过这条记录" }).click();
    const receivers = desk.getByRole("region", { name: "谁收到过这条记录" });
    await receivers.getByRole("link", { name: recipient }).waitFor();
    await looker.shoot(desk, "receivers");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.goto(handover);
    await desk.getByText("此后已撤回").waitFor();
  });

  it("the recipient is told by mail, opens the link without an account, and says that it came", async () => {
    let letter = box.letters[0];
    for (let tries = 0; letter === undefined && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      letter = box.letters[0];
    }
    assert.equal(letter?.to, "xinyongban@example.cn");
    assert.ok(letter.text.includes(number) && !/罚字|建材有限公司/.test(letter.text), letter.text);
    await outsider.goto(/\S+\/told#\S+/.exec(letter.text)?.[0] ?? "");
    await outsider.getByText("已撤回").waitFor();
    assert.ok(!/罚字/.test(await outsider.locator("main").innerText()));
    await looker.shoot(outsider, "told");
    assert.deepEqual(await looker.axe(outsider), []);
    await desk.goto(`${program.url}/desk/receiver-notices`);
    await desk.getByText(/邮件已发出/).waitFor();
    await looker.shoot(desk, "receiver-notices");
    assert.deepEqual(await looker.axe(desk), []);
    await narrow.goto(`${program.url}/desk/receiver-notices`);
    await narrow.getByText(/邮件已发出/).waitFor();
    await looker.shoot(narrow, "receiver-notices");
    await outsider.getByRole("button", { name: "确认收到" }).click();
    await outsider.getByText("已签收。谢谢。").waitFor();
    await desk.reload();
    await desk.getByText(`${recipient} 于`).waitFor();
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(handover);
    await english.getByText("taken back since").waitFor();
    await looker.shoot(english, "handover-english");
    await english.goto(`${program.url}/desk/records`);
    await english.getByRole("button", { name: "Export what is listed" }).waitFor();
    await looker.shoot(english, "records-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });

  /** The command line as a person runs it; what is piped in is the password. */
  async function line(args: readonly string[], input = ""): Promise<void> {
    const ran = await xinheng(args, { folder, url: program.url, input: `${input}\n` });
    assert.equal(ran.code, 0, ran.told);
  }
});
