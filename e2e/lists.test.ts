import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const enterprise = "示例长岭建筑工程有限公司";
const file = Buffer.from(
  [
    "主体名称,统一社会信用代码,名单名称,列入决定书文号,列入日期,届满日期,列入事由,列入依据,列入机关,数据来源单位",
    `${enterprise},${demonstrationCode(811)},拖欠农民工工资失信联合惩戒对象名单,示人社列〔2026〕11号,${day(-20)},${day(20)},示例：经责令限期支付仍未支付,保障农民工工资支付条例第四十八条,示例市人力资源和社会保障局,示例市人力资源和社会保障局`,
  ].join("\n"),
);

describe("lists: an authority's list comes in by file, restricts with its basis, and ends by itself", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "lists");
    [desk, narrow] = [await looker.page(wide), await looker.page(phone)];
    for (const page of [desk, narrow]) await looker.signIn(page, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const press = (name: string, within: Page | Locator = desk) =>
    within.getByRole("button", { name, exact: true }).click();
  const option = (text: string) => desk.locator(".ant-select-item-option").filter({ hasText: text }).first().click();
  const chooseSubject = async (label: string, name: string) => {
    await desk.getByLabel(label, { exact: true }).fill(name.slice(0, 8));
    await option(name);
  };
  const refused = (code: string) => desk.getByRole("alert").filter({ has: desk.locator(`a[href$="#${code}"]`) });
  const seen = async (page: Page, name: string) => {
    await looker.shoot(page, name);
    assert.deepEqual(await looker.axe(page), [], name);
  };
  const lookUp = async () => {
    await desk.goto(`${program.url}/desk/standing`);
    await chooseSubject("单位", enterprise);
    await desk.getByLabel("办理环节", { exact: true }).fill("招标");
    await option("招标投标");
    await desk.getByLabel("查询事由", { exact: true }).fill("示例：招标资格核对");
    await press("查询");
    const answer = desk.getByRole("region", { name: enterprise });
    await answer.waitFor();
    return answer;
  };

  it("the decisions of an authority are imported", async () => {
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByRole("radio", { name: "严重失信主体名单等列入信息" }).check();
    await desk.locator("input[type=file]").setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: file });
    await desk.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
    await desk.getByRole("button", { name: /^确认/ }).first().click({ timeout: 60_000 });
    const sure = desk.locator(".ant-modal, .ant-popover").getByRole("button", { name: /确认|确定/ });
    if ((await sure.count()) > 0) await sure.first().click();
    await desk.getByText("已入档").first().waitFor({ timeout: 30_000 });
    await desk.goto(`${program.url}/desk/lists`);
    await desk.getByRole("link", { name: "拖欠农民工工资失信联合惩戒对象名单" }).click();
    await desk.getByText(enterprise).waitFor();
    await seen(desk, "list");
  });

  it("at the tender it is restricted, with article and document; above the maximum nothing is applied", async () => {
    const answer = await lookUp();
    await answer.getByText("受限", { exact: true }).waitFor();
    const text = await answer.innerText();
    for (const said of ["《保障农民工工资支付条例（2019）》第四十八条", "示人社列〔2026〕11号", day(20)])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    await seen(desk, "restricted");
  });

  it("a department reports what it applied, and not longer than the article allows", async () => {
    const liaison = await looker.page(wide);
    await looker.signIn(liaison, "lianluoyuan", program.passwords.get("lianluoyuan"));
    const before = desk;
    desk = liaison;
    const answer = await lookUp();
    await press("登记实施的措施", answer);
    await answer.getByLabel("至", { exact: true }).fill(day(1_200));
    await answer.getByLabel("实施单位", { exact: true }).fill("示例市公共资源交易中心");
    await answer.getByLabel("怎样实施、结果如何").fill("示例：资格审查不予通过");
    await press("登记", answer);
    await refused("measure-above-longest").filter({ hasText: "第四十八条" }).waitFor();
    await looker.shoot(desk, "above-longest");
    await answer.getByLabel("至", { exact: true }).fill(day(20));
    await press("登记", answer);
    await answer.getByText(/已登记/).waitFor();
    desk = before;
    await liaison.context().close();
  });

  it("an entry without a document is refused with the article", async () => {
    await desk.goto(`${program.url}/desk/lists/roll-black`);
    await press("提出列入");
    await chooseSubject("会员", "示例");
    await desk.getByLabel("列入条件", { exact: true }).click();
    await option("严重违反自律规约");
    await desk.getByLabel("事实和理由", { exact: true }).fill("示例：严重违反自律规约");
    await press("提出并告知");
    await refused("list-without-document").filter({ hasText: "国办发〔2020〕49号" }).waitFor();
    await seen(desk, "without-document");
  });

  it("on the day after its last it is over by itself: list, look-up, and nothing had to be done", async () => {
    await sqlIn(
      folder,
      "update record set valid_to = $1, public_until = $1 where item = 'official-list-entry' and fields ->> 'MD_MC' = $2",
      [day(-1), enterprise],
    );
    const answer = await lookUp();
    await answer.getByText("正常", { exact: true }).waitFor();
    await answer.getByText("不在任何名单中。").waitFor();
    await desk.goto(`${program.url}/desk/lists/list-wages`);
    await desk.getByText("现在没有主体在这个名单中。").waitFor();
    await desk.goto(`${program.url}/desk/measures`);
    await desk.getByText("示例：资格审查不予通过").waitFor();
    await seen(desk, "measures");
  });

  it("a member signs its commitment, and everybody reads it", async () => {
    const own = await looker.page(wide);
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
    await own.goto(`${program.url}/desk/own/commitments`);
    const letter = own.getByRole("listitem").filter({ hasText: "会员信用承诺书" });
    await press("阅读并签署", letter);
    await letter.getByLabel("签署人姓名").fill("示例代表");
    await letter.getByLabel("职务").fill("总经理");
    await letter.getByLabel(/已经阅读全文/).check();
    await press("签署", letter);
    await own.getByText("有效", { exact: true }).first().waitFor();
    await seen(own, "own-commitments");
    await own.goto(`${program.url}/a/shili-jiancai/commitments`);
    await own.getByText("会员承诺").first().waitFor();
    await seen(own, "commitments-portal");
    await own.context().close();
  });

  it("fits a phone, and says it in English", async () => {
    for (const path of ["lists", "lists/roll-black", "standing", "measures", "suppliers", "commitments"]) {
      await narrow.goto(`${program.url}/desk/${path}`);
      await narrow.locator("main .sheet").first().waitFor();
      await seen(narrow, path.replace("/", "-"));
    }
    const english = await looker.page(phone, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    for (const path of ["lists", "measures"]) {
      await english.goto(`${program.url}/desk/${path}`);
      await english.locator("main .sheet").first().waitFor();
      await looker.shoot(english, `${path}-english`);
    }
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
