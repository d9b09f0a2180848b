import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const enterprise = "示例临川琉璃瓦有限公司";
const renamed = "示例临川琉璃陶艺有限公司";
const branch = "示例临川琉璃陶艺有限公司临水分公司";

const heading = ["单位名称", "统一社会信用代码", "会员编号", "入会时间", "备注"];
/** As a secretariat keeps it: one row right, one without day, one with a code that is somebody else's, one that is registered. */
const sent = [
  ["示例南坪木器有限公司", demonstrationCode(8801), "LC-101", "2019年3月8日", ""],
  ["示例北坪石材有限公司", demonstrationCode(8802), "LC-102", "去年春天", ""],
  ["示例东坪苗圃有限公司", demonstrationCode(8800), "LC-103", "2021-07-01", ""],
  [renamed, demonstrationCode(8800), "LC-104", "2022/05/16", ""],
];

describe("members: a subject registered and renamed, a branch, a roll brought as a file, filtered and exported", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let visitor: Page;
  let subject = "";
  let roll = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "members");
    desk = await looker.page(wide);
    narrow = await looker.page(phone);
    visitor = await looker.page(wide);
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
    await looker.signIn(narrow, "mishuchu", program.passwords.get("mishuchu"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const textOf = (page: Page) => page.locator("main").innerText();
  const register = async (name: string, code: string) => {
    await desk.goto(`${program.url}/desk/subjects/new`);
    await desk.getByLabel("全称").fill(name);
    await desk.getByLabel("代码", { exact: true }).fill(code);
    await desk.getByLabel("依据的文书").fill("营业执照副本（2026-03-05 核发）");
    await desk.getByRole("button", { name: "登记", exact: true }).click();
  };
  const look = async (page: Page, name: string) => {
    await looker.shoot(page, name);
    assert.deepEqual(await looker.axe(page), [], name);
  };

  it("a faulty code is told at its field, a code with a slip lists whom it may mean", async () => {
    await register(enterprise, "9199000");
    await desk.getByText("统一社会信用代码应为18位，现为7位").waitFor();
    await look(desk, "register-fault");
    await register(enterprise, demonstrationCode(8800));
    await desk.getByText(`已登记：${enterprise}`).waitFor();
    await register("示例临川琉璃瓦有限责任公司", demonstrationCode(8899));
    await desk.getByText(`名称实质相同：${enterprise}`).waitFor();
    await look(desk, "register-like");
    await register("示例另一行业商行", demonstrationCode(8800));
    await desk.getByText(`代码相同：${demonstrationCode(8800)}`).waitFor();
    assert.equal(
      await desk.getByRole("button", { name: "确系另一主体，登记" }).count(),
      0,
      "no way around the same code",
    );
    await desk.getByRole("link", { name: enterprise }).click();
    await desk.getByRole("heading", { name: enterprise }).waitFor();
    subject = desk.url();
  });

  it("it is renamed by a document; the former name stays with its days and finds it", async () => {
    await desk.getByRole("button", { name: "登记更名或简称" }).click();
    await desk.getByLabel("名称", { exact: true }).fill(renamed);
    await desk.getByLabel("自哪一日起").fill("2026-03-05");
    await desk.getByLabel("依据的文书").fill("准予变更登记通知书");
    await look(desk, "rename");
    await desk.locator("form").getByRole("button", { name: "登记", exact: true }).click();
    await desk.getByRole("heading", { name: renamed }).waitFor();
    await desk.getByText("（至 2026-03-04）").first().waitFor();
    await visitor.goto(`${program.url}/search?q=${encodeURIComponent(enterprise)}`);
    assert.ok((await textOf(visitor)).includes(renamed));
  });

  it("a branch is linked to it and shown on the portal; nothing of who owns whom is needed for that", async () => {
    await register(branch, demonstrationCode(8810));
    await desk.getByRole("link", { name: "打开主体" }).click();
    await desk.getByRole("button", { name: "登记上级" }).click();
    await desk.getByLabel("上级主体").fill("琉璃陶艺");
    await desk.locator(".ant-select-item-option", { hasText: demonstrationCode(8800) }).click();
    await desk.getByLabel("自哪一日起").fill("2026-04-01");
    await desk.getByLabel("依据的文书").fill("分公司营业执照");
    await look(desk, "relation");
    await desk.locator("form").getByRole("button", { name: "登记", exact: true }).click();
    await desk.getByText("所属企业").first().waitFor();
    await desk.goto(subject);
    await desk.getByRole("link", { name: branch }).first().waitFor();
    await look(desk, "subject");
    await narrow.goto(subject);
    await narrow.getByRole("heading", { name: "隶属关系" }).waitFor();
    await look(narrow, "subject");
    const portal = (await desk.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? "";
    await visitor.goto(program.url + portal);
    await visitor.getByRole("link", { name: branch }).waitFor();
    assert.match(await textOf(visitor), /曾用名\s*示例临川琉璃瓦有限公司 （至 2026-03-04）/);
    await look(visitor, "portal");
  });

  it("a roll is checked row by row before anything changes", async () => {
    await desk.goto(`${program.url}/desk/members`);
    await desk.getByRole("button", { name: "导入名册" }).click();
    await desk.getByRole("heading", { name: "导入名册" }).waitFor();
    await look(desk, "roll");
    await narrow.goto(`${program.url}/desk/members`);
    await narrow.getByRole("button", { name: "导入名册" }).click();
    await narrow.getByRole("heading", { name: "导入名册" }).waitFor();
    await look(narrow, "roll");
    const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "2026年名册", rows: [heading, ...sent] }] }));
    await desk.locator("input[type=file]").setInputFiles({ name: "协会会员名册.xlsx", mimeType: "", buffer });
    await desk.getByRole("button", { name: "确认入册 2 行" }).waitFor();
    roll = desk.url();
    const text = await textOf(desk);
    for (const said of ["日期无法识别", `登记在“${renamed}”名下`, "未识别，不入册"])
      assert.ok(text.includes(said), said);
    await look(desk, "preview");
    await narrow.goto(roll);
    await narrow.getByRole("heading", { name: "退回的行" }).waitFor();
    await look(narrow, "preview");
  });

  it("the returned file holds the faulty rows as they came, with the reasons", async () => {
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name: "下载退回的行" }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^协会会员名册-退回\.xlsx$/);
    const rows = (await readXlsx(readFileSync(await download.path()))).sheets[0]?.rows ?? [];
    assert.deepEqual(
      rows.map((row) => [row[0], row[5]]),
      [
        ["单位名称", "原行号"],
        ["示例北坪石材有限公司", "3"],
        ["示例东坪苗圃有限公司", "4"],
      ],
    );
  });

  it("confirmed, the good rows stand on the roll, and the subject nobody knew is registered", async () => {
    await desk.getByRole("button", { name: "确认入册 2 行" }).click();
    await desk.getByText("已写入 2 行，其中 1 个主体是新登记的；2 行退回，没有写入。").waitFor();
    await look(desk, "confirmed");
    await visitor.goto(`${program.url}/search?q=${demonstrationCode(8801)}`);
    assert.ok((await textOf(visitor)).includes("示例南坪木器有限公司"));
  });

  it("filtered by text, year and state in the address, and exported as it is shown", async () => {
    await desk.goto(`${program.url}/desk/members`);
    await desk.getByLabel("名称、编号或代码").fill("LC-");
    await desk.keyboard.press("Enter");
    await desk.getByText("共 2 名").waitFor();
    await desk.getByLabel("入会年份").click();
    await desk.locator(".ant-select-item-option", { hasText: "2022" }).click();
    await desk.getByText("共 1 名").waitFor();
    assert.deepEqual(Object.fromEntries(new URL(desk.url()).searchParams), { q: "LC-", joined: "2022" });
    await desk.reload();
    await desk.getByText("共 1 名").waitFor();
    await desk.getByRole("button", { name: "导出", exact: true }).click();
    await desk.getByLabel("用途").fill("报送登记管理机关年检");
    await look(desk, "export");
    await desk.getByRole("button", { name: "生成 xlsx" }).click();
    await desk.getByText("已生成，共 1 名，交付编号").waitFor();
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name: "下载名册" }).click(),
    ]);
    const rows = (await readXlsx(readFileSync(await download.path()))).sheets[0]?.rows ?? [];
    assert.deepEqual(
      rows.slice(1).map((row) => [row[0], row[1], row[3], row[5]]),
      [[renamed, demonstrationCode(8800), "LC-104", "2022-05-16"]],
    );
  });

  it("a membership is ended with its reason, which the portal never shows, and begun again", async () => {
    await desk.goto(subject);
    await desk.getByRole("button", { name: "办理退会" }).click();
    await desk.getByLabel("退会日期").fill("2026-06-30");
    await desk.getByLabel("退会原因").fill("连续两年未缴会费");
    await desk.getByRole("button", { name: "确认退会" }).click();
    await desk.getByText("LC-104，2022-05-16 入会，2026-06-30 退会：连续两年未缴会费").waitFor();
    const portal = (await desk.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? "";
    await visitor.goto(program.url + portal);
    assert.ok(!(await visitor.content()).includes("未缴会费"));
    assert.match(await textOf(visitor), /不是本平台各协会的会员/);
    await desk.getByRole("button", { name: "再次入会" }).click();
    await desk.getByLabel("会员编号").fill("LC-204");
    await desk.getByLabel("入会日期").fill("2026-07-01");
    await desk.getByRole("button", { name: "入会", exact: true }).click();
    await desk.getByText("LC-204，2026-07-01 入会").waitFor();
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuchu", program.passwords.get("mishuchu"));
    await english.goto(subject);
    await english.getByRole("heading", { name: "Parents and parts" }).waitFor();
    await look(english, "subject-english");
    await english.goto(`${program.url}/desk/members`);
    await english.getByRole("button", { name: "Bring a roll" }).click();
    await english.getByRole("heading", { name: "Bring a roll" }).waitFor();
    await look(english, "roll-english");
    await english.goto(roll);
    await english.getByText("The date cannot be read").waitFor();
    await look(english, "preview-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
