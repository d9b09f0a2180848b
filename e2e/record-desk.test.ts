import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const enterprise = "示例临川预拌混凝土有限公司";
const right = demonstrationCode(811);
const wrong = right.slice(0, 12) + (right[12] === "7" ? "8" : "7") + right.slice(13);
const authority = demonstrationCode(900, "11");

/** What a clerk copies from the decision, field label to text; the date is wrong at first. */
const penalty = {
  行政相对人名称: enterprise,
  "行政相对人代码_1（统一社会信用代码）": right,
  法定代表人: "示例人",
  行政处罚决定书文号: "示环罚字〔2026〕811号",
  违法行为类型: "未按规定采取扬尘污染防治措施",
  违法事实: "堆场物料未覆盖。",
  处罚依据: "《大气污染防治法》第一百一十七条",
  处罚内容: "罚款2万元",
  "罚款金额（万元）": "2",
  处罚决定日期: "2026-02-30",
  处罚有效期: "2099-12-31",
  公示截止期: "2027-06-30",
  处罚机关: "示例市生态环境局",
  处罚机关统一社会信用代码: authority,
  数据来源单位: "示例市生态环境局",
  数据来源单位统一社会信用代码: authority,
} as const;

describe("record-desk: one record by form, taken back; two subjects merged and parted", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let visitor: Page;
  let clerk: Api;
  let archive = "";
  let portal = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "record-desk");
    desk = await looker.page(wide);
    narrow = await looker.page(phone);
    visitor = await looker.page(wide);
    clerk = await signInTo(program, "lianluoyuan");
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  // A label also says whether the field is needed.
  const field = (page: Page, label: string) =>
    page.getByLabel(new RegExp(`^${label.replaceAll(/[()]/g, "\\$&")}( *必填| *视情况必填)?$`));
  const fill = async (page: Page, label: string, text: string) => {
    await field(page, label).fill(text);
  };
  const choose = async (page: Page, label: string, option: string) => {
    await field(page, label).click();
    await page.locator(".ant-select-item-option", { hasText: option }).first().click();
    await page.keyboard.press("Escape");
  };
  const textOf = (page: Page) => page.locator("main").innerText();

  it("the form is made from the catalogue: grouped, typed, required marked, lists to choose from", async () => {
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByRole("link", { name: "录入一条" }).click();
    await choose(desk, "事项", "行政处罚信息");
    await desk.getByText("行政处罚决定书文号").waitFor();
    for (const group of ["文书", "内容", "来源"])
      await desk.getByRole("heading", { name: group, exact: true }).waitFor();
    await looker.shoot(desk, "form");
    assert.deepEqual(await looker.axe(desk), []);
    await narrow.goto(desk.url());
    await narrow.getByRole("heading", { name: "行政相对人" }).waitFor();
    await looker.shoot(narrow, "form");
  });

  it("a faulty record is refused with each fault at its field", async () => {
    for (const [label, text] of Object.entries(penalty)) await fill(desk, label, text);
    await choose(desk, "行政相对人类别", "法人及非法人组织");
    await choose(desk, "处罚类别", "罚款");
    await desk.getByRole("button", { name: "校验并入档" }).click();
    await desk.getByText("有 1 处要改").waitFor();
    const item = desk.locator(".ant-form-item", { has: field(desk, "处罚决定日期") });
    assert.match(await item.innerText(), /2026-02-30|没有这一天|不存在/);
    assert.equal(await desk.locator(".ant-form-item-has-error").count(), 1);
    await looker.shoot(desk, "form-faults");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("mended it enters, makes its subject, and the visitor sees it", async () => {
    await fill(desk, "处罚决定日期", "2026年10月12日");
    await desk.getByRole("button", { name: "校验并入档" }).click();
    await desk.getByText("已入档：示环罚字〔2026〕811号。").waitFor();
    await looker.shoot(desk, "form-done");
    await desk.getByRole("link", { name: "打开档案" }).click();
    await desk.waitForURL(/\/desk\/subjects\//);
    archive = desk.url();
    await desk.getByRole("heading", { name: enterprise }).waitFor();
    portal = program.url + ((await desk.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? "");
    await visitor.goto(portal);
    assert.ok((await textOf(visitor)).includes("811号"));
  });

  it("it is taken back with the document that says so, and is gone for visitors", async () => {
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await fill(desk, "查阅事由", "核对来源单位的撤回函");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByRole("button", { name: "撤回" }).click();
    await fill(desk, "撤回文书的文号", "示环撤〔2026〕5号");
    await fill(desk, "文书日期", "2026-10-14");
    await looker.shoot(desk, "recall");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "撤回这条记录" }).click();
    await desk.getByRole("heading", { name: "已撤回" }).waitFor();
    const text = await textOf(desk);
    for (const said of ["行政处罚法", "第四十八条", "示环撤〔2026〕5号", "2026-10-19"])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    assert.ok(!text.includes("堆场物料未覆盖"));
    await looker.shoot(desk, "recalled");
    assert.deepEqual(await looker.axe(desk), []);
    for (const address of [portal, `${portal}?asOf=2026-10-20`]) {
      await visitor.goto(address);
      assert.ok(!(await visitor.content()).includes("811号"), address);
    }
  });

  it("the same row in a file is returned, and the reason names the day", async () => {
    const file = penaltyFile([
      penaltyLine(811, {
        行政相对人名称: enterprise,
        行政处罚决定书文号: penalty.行政处罚决定书文号,
        处罚决定日期: "2026年10月12日",
      }),
      penaltyLine(812),
    ]);
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByLabel("行政处罚信息").check();
    await desk.locator("input[type=file]").setInputFiles({ name: "再报.csv", mimeType: "text/csv", buffer: file });
    await desk.getByRole("button", { name: /确认入档 1 行/ }).waitFor();
    await desk.getByRole("button", { name: "1 行", exact: true }).click();
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await desk.getByText(`这条记录已由来源单位于 ${day} 撤回`).first().waitFor();
    await looker.shoot(desk, "returned");
  });

  it("lifted with a reason it may enter again", async () => {
    await desk.goto(archive);
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await fill(desk, "查阅事由", "核对解除撤回");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByRole("button", { name: "解除撤回" }).click();
    await fill(desk, "解除的理由", "来源单位来函说明撤回有误");
    await desk.locator("form").getByRole("button", { name: "解除撤回" }).click();
    await desk.getByRole("heading", { name: "已撤回" }).waitFor({ state: "detached" });
  });

  it("a twin under a code with a slip is listed with its reasons, and merged only after its address is typed", async () => {
    const reply = await clerk.ask("POST", "/api/records", { item: "double-publicity-penalty", fields: twin() });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    await desk.goto(archive);
    await desk.getByRole("button", { name: "查找可能相同的主体" }).click();
    await desk.getByText("代码第 13 位不同").waitFor();
    await looker.shoot(desk, "candidates");
    await desk.getByRole("button", { name: "并入本主体" }).click();
    await desk.getByLabel("代码写错").check();
    await fill(desk, "证据", "营业执照副本显示正确代码");
    const asks = (await desk.getByText("请输入被并入方的网址短码").innerText()).split("：").at(-1)?.trim() ?? "";
    await desk.getByLabel(/请输入被并入方的网址短码/).fill("wrong");
    await desk.getByRole("button", { name: "合并", exact: true }).click();
    await desk.getByText("不一致").waitFor();
    await desk.getByLabel(/请输入被并入方的网址短码/).fill(asks);
    await looker.shoot(desk, "merge");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "合并", exact: true }).click();
    await desk.getByText("已合并：1 条记录归入本主体").waitFor();
    await desk.getByText("已作的合并").waitFor();
    await looker.shoot(desk, "merged");
    await visitor.goto(`${program.url}/s/${asks}`);
    assert.equal(visitor.url(), portal);
    assert.ok((await textOf(visitor)).includes(wrong), "its code has come over");
    assert.ok(!(await visitor.content()).includes("813号"), "held for its code, and a merge lets nothing out");
    await narrow.goto(`${program.url}/desk/subjects/${(reply.body as { subjectId: string }).subjectId}`);
    await narrow.waitForURL(archive);
    await narrow.getByRole("button", { name: "查找可能相同的主体" }).click();
    await narrow.getByText("已作的合并").waitFor();
    await looker.shoot(narrow, "merged");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("it is undone with a reason, and both stand as before", async () => {
    await desk.getByRole("button", { name: "撤销合并" }).click();
    await fill(desk, "撤销的理由", "登记机关答复为两家企业");
    await desk.locator("form").getByRole("button", { name: "撤销合并" }).click();
    await desk.getByText("已作的合并").waitFor({ state: "detached" });
    await desk.getByText("代码第 13 位不同").waitFor();
    await visitor.goto(portal);
    assert.ok(!(await visitor.content()).includes(wrong));
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(`${program.url}/desk/records/new`);
    await english.getByRole("button", { name: "Check and enter" }).waitFor();
    await looker.shoot(english, "form-english");
    await english.goto(archive);
    await english.getByRole("button", { name: "Look for the same subject" }).click();
    await english.getByText("position 13 of the code differs").waitFor();
    await looker.shoot(english, "candidates-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });

  function twin(): Record<string, string> {
    return {
      CF_XDR_MC: enterprise,
      CF_XDR_LB: "法人及非法人组织",
      CF_XDR_SHXYM: wrong,
      CF_FRDB: "示例人",
      CF_WSH: "示环罚字〔2026〕813号",
      CF_WFXW: "未按规定采取扬尘污染防治措施",
      CF_SY: "堆场物料未覆盖。",
      CF_YJ: "《大气污染防治法》第一百一十七条",
      CF_CFLB: "罚款",
      CF_NR: "罚款2万元",
      CF_NR_FK: "2",
      CF_JDRQ: "2026-10-12",
      CF_YXQ: "2099-12-31",
      CF_GSJZQ: "2027-06-30",
      CF_CFJG: "示例市生态环境局",
      CF_CFJGDM: authority,
      CF_SJLY: "示例市生态环境局",
      CF_SJLYDM: authority,
    };
  }
});
