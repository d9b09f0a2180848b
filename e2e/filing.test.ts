import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide, written } from "./browser.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

/** A penalty decided so many days ago, sent by a department of its own. */
function decidedBefore(days: number): Record<string, string> {
  const on = new Date(Date.now() - days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  return { 处罚决定日期: on, 处罚机关: "示例迟报局", 数据来源单位: "示例迟报局" };
}

describe("filing: a member states facts of itself, the secretariat judges them; what came late and what did not come is told", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let own: Page;
  let desk: Page;
  let portalPath = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "filing");
    own = await looker.page(wide);
    desk = await looker.page(wide);
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const textOf = (page: Page) => page.locator("main").innerText();
  const scan = { name: "荣誉证书（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
  const fill = async (number: string) => {
    await own.goto(`${program.url}/desk/own/filings`);
    await own.getByLabel("申报什么").click();
    await own.locator(".ant-select-item-option", { hasText: "荣誉表彰" }).first().click();
    for (const [label, value] of [
      ["荣誉名称", "示例市守合同重信用企业"],
      ["证书或者文件编号", number],
      ["颁发单位", "示例市工商业联合会"],
      ["颁发日期", "2025年6月18日"],
    ] as const)
      await own.getByLabel(new RegExp(`^${label}( *必填)?$`)).fill(value);
    await own.locator("input[type=file]").setInputFiles(scan);
    await own.getByText("证明材料：荣誉证书（示例）.pdf").waitFor();
    await own.getByRole("checkbox").check();
    await own.getByRole("button", { name: "提交申报" }).click();
    await own.getByText("已提交，等待秘书处核对。").waitFor();
  };

  it("the member files with document and promise, not without; and may take it back", async () => {
    await own.getByRole("link", { name: "公示页" }).waitFor();
    portalPath = (await own.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? "";
    await own.goto(`${program.url}/desk/own/filings`);
    await own.getByRole("heading", { name: "新的申报" }).waitFor();
    assert.ok(await own.getByRole("button", { name: "提交申报" }).isDisabled());
    await looker.shoot(own, "empty");
    assert.deepEqual(await looker.axe(own), []);
    await fill("示例荣〔2025〕1号");
    await looker.shoot(own, "filed");
    assert.deepEqual(await looker.axe(own), []);
    await own.locator(".held", { hasText: "示例荣〔2025〕1号" }).getByRole("button", { name: "撤回" }).click();
    await own.locator(".ant-popconfirm").getByRole("button", { name: "撤回" }).click();
    await own.locator(".held", { hasText: "已撤回" }).waitFor();
  });

  it("the secretariat sees it waiting, returns one with its reason and accepts the next", async () => {
    await fill("示例荣〔2025〕2号");
    await desk.goto(`${program.url}/desk`);
    await desk.getByRole("link", { name: "1 份自行申报等待核对" }).click();
    const first = desk.locator(".held", { hasText: "示例荣〔2025〕2号" });
    await first.waitFor();
    await looker.shoot(desk, "waiting");
    assert.deepEqual(await looker.axe(desk), []);
    const [file] = await Promise.all([
      desk.waitForEvent("download"),
      first.getByRole("link", { name: "荣誉证书（示例）.pdf" }).click(),
    ]);
    assert.equal(file.suggestedFilename(), "荣誉证书（示例）.pdf");
    await first.getByRole("button", { name: "退回" }).click();
    await first.getByLabel("退回理由").fill("证书照片看不清，请重新扫描");
    await first.getByRole("button", { name: "确定退回" }).click();
    await desk.getByRole("status").filter({ hasText: "已退回" }).waitFor();
    await own.goto(`${program.url}/desk/own/filings`);
    await own.getByText("证书照片看不清，请重新扫描").waitFor();
    await fill("示例荣〔2025〕3号");
    await desk.goto(`${program.url}/desk/filings`);
    await desk.getByRole("button", { name: "核对无误，收下" }).click();
    await desk.getByRole("status").filter({ hasText: "已收下" }).waitFor();
  });

  it("it stands marked in the archive, apart and uncounted, on the portal and among the notices of the week", async () => {
    await own.goto(`${program.url}/desk/own`);
    const record = own.locator(".record", { hasText: "示例荣〔2025〕3号" });
    await record.waitFor();
    const said = await record.innerText();
    for (const mark of ["自行申报", "颁发单位（申报所写）", "示例市工商业联合会"]) assert.ok(said.includes(mark), said);
    await looker.shoot(own, "archive");
    const visitor = await looker.page(wide);
    await visitor.goto(program.url + portalPath);
    await visitor.getByRole("heading", { name: /自行申报的信息/ }).waitFor();
    assert.ok((await textOf(visitor)).includes("不计入统计"));
    await looker.shoot(visitor, "portal");
    assert.deepEqual(await looker.axe(visitor), []);
    await visitor.goto(`${program.url}/a/shili-jiancai`);
    await visitor.getByRole("heading", { name: /^本周公示/ }).waitFor();
    const home = await textOf(visitor);
    for (const said of ["自行申报", "示例荣〔2025〕3号", "会员单位", "现行规约和标准", "统计于"])
      assert.ok(home.includes(said), home);
    await looker.shoot(visitor, "home");
    assert.deepEqual(await looker.axe(visitor), []);
  });

  it("late rows and gaps are told by department, lead to their rows, and a gap is explained", async () => {
    const clerk = await signInTo(program, "mishuchu");
    const sent = await clerk.upload(
      "/api/imports?item=double-publicity-penalty&fileName=late.csv",
      penaltyFile([130, 40, 1].map((days, at) => penaltyLine(2401 + at, decidedBefore(days)))),
    );
    const { importId } = sent.body as { importId: string };
    await desk.goto(`${program.url}/desk/imports/${importId}`);
    await desk.getByRole("button", { name: /^确认入档/ }).click();
    await desk.getByText("已入档", { exact: true }).first().waitFor();
    await desk.goto(`${program.url}/desk/punctuality`);
    await desk.getByRole("link", { name: "查看迟报的 2 条" }).waitFor();
    await looker.shoot(desk, "punctuality");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("link", { name: "查看迟报的 2 条" }).click();
    await desk
      .getByText(/迟 \d+ 个工作日/)
      .first()
      .waitFor();
    assert.equal(await desk.locator(".dense-table tbody tr").count(), 2);
    await looker.shoot(desk, "late-rows");
    await desk.goto(`${program.url}/desk/punctuality?tab=gaps`);
    const bureau = desk.locator("section.sheet", { hasText: "示例迟报局" });
    await bureau.getByText(/^缺报的时段/).waitFor();
    await bureau.getByRole("button", { name: "登记原因" }).first().click();
    await bureau.getByLabel("说明").fill("向该局法规科电话核实");
    await looker.shoot(desk, "gaps");
    assert.deepEqual(await looker.axe(desk), []);
    await bureau.getByRole("button", { name: "登记", exact: true }).click();
    await bureau.locator("form").first().waitFor({ state: "detached" });
    await written(bureau, "向该局法规科电话核实").waitFor();
    await bureau.getByText("当期没有作出这类决定").waitFor();
  });

  it("on a phone, and in English", async () => {
    await Promise.all([own, desk].map((page) => page.setViewportSize(phone)));
    for (const [name, page, path] of [
      ["own-filings", own, "/desk/own/filings"],
      ["filings", desk, "/desk/filings?state=all"],
      ["punctuality", desk, "/desk/punctuality"],
      ["gaps", desk, "/desk/punctuality?tab=gaps"],
    ] as const) {
      await page.goto(program.url + path);
      await looker.quiet(page);
      await looker.shoot(page, name);
      assert.deepEqual(await looker.axe(page), [], name);
    }
    const again = await desk.getByRole("button", { name: "改登" }).first().boundingBox();
    assert.ok(again !== null && again.x + again.width <= phone.width, "reached without scrolling sideways");
    const home = await looker.page(phone, "en");
    await home.goto(`${program.url}/a/shili-jiancai`);
    await home.getByRole("heading", { name: /^This week/ }).waitFor();
    await looker.shoot(home, "home-english");
    assert.deepEqual(await looker.axe(home), []);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
