import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, wide } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

describe("model desk: copied, refused with every defect, mended by workbook, tried, published, followed by a version", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let secretary: Page;
  let president: Page;
  let first = "";
  let workbook = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "model-desk");
    secretary = await looker.page(wide);
    president = await looker.page(wide);
    await looker.signIn(secretary, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(president, "huizhang", program.passwords.get("huizhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const open = (page: Page, path: string) => looker.open(page, path);
  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  it("the secretary-general copies an example and says why", async () => {
    await open(secretary, "/desk/models");
    await look(secretary, "models");
    await secretary.getByRole("link", { name: "会员企业信用评价通用模型（示例）" }).click();
    await secretary.getByText("签署自律规约").first().waitFor();
    await look(secretary, "tree");
    await button(secretary, "以此为底本起草").click();
    await secretary.getByLabel("理由", { exact: true }).fill("示例：本协会第一次评价");
    await button(secretary, "以此为底本起草").click();
    await secretary.waitForURL(/\/desk\/models\/[0-9a-f-]{36}/);
    first = new URL(secretary.url()).pathname;
    const fetched = secretary.waitForEvent("download");
    await secretary.getByRole("link", { name: "下载 xlsx" }).click();
    workbook = await (await fetched).path();
  });

  it("planted defects are kept in the draft, each named in its cell, and it can be neither tried nor published", async () => {
    await open(secretary, `${first}?tab=tables`);
    await secretary.getByLabel("分级第 1 行的权重").fill("35%");
    await secretary.getByLabel("指标第 2 行的评分规则").fill("trainings >= 2 => 100\ntrainings >= 1 => 60\nelse => 0");
    await secretary.getByLabel("指标第 4 行的评分规则").fill("turnover > 3 => 100\nelse => 0");
    await secretary.getByLabel("等次第 1 行的起点分").fill("120");
    await button(secretary, "保存草稿").first().click();
    const faults = secretary.getByRole("status", { name: "模型的错误" });
    await faults.waitFor();
    const said = await faults.innerText();
    assert.match(said, /有 4 处错误/);
    assert.match(said, /分级[^]*下级权重合计 110%/);
    assert.match(said, /参加诚信培训[^]*与第 1 条规则重叠：“trainings”为 ≥ 2/);
    assert.match(said, /行政许可与资质[^]*turnover/);
    assert.match(said, /“AAA”永远评不到/);
    await look(secretary, "faults");
    await button(secretary, "对全体会员试算").click();
    await secretary.getByText("模型有 4 处错误，不能试算或公布").waitFor();
    await open(president, first);
    assert.ok(await button(president, "公布").isDisabled());
  });

  it("the workbook as it was fetched mends it; the trial counts every member", async () => {
    await open(secretary, `${first}?tab=tables`);
    await secretary.locator("input[type=file]").setInputFiles(workbook);
    await secretary.getByRole("status", { name: "模型的错误" }).waitFor({ state: "detached" });
    await open(secretary, `${first}?tab=trial`);
    await button(secretary, "对全体会员试算").click();
    await secretary.getByText(/对 [1-9]\d* 家会员试算/).waitFor();
    await look(secretary, "trial");
    await secretary.getByRole("link", { name: "逐家查看" }).click();
    await secretary.getByRole("heading", { name: "逐家试算" }).waitFor();
    await look(secretary, "scores");
    await secretary.locator("main tbody a").first().click();
    await secretary.getByRole("heading", { name: "怎样升级" }).waitFor();
    await look(secretary, "reasons");
  });

  it("the president publishes it, and from then on nothing changes it", async () => {
    await open(president, first);
    await button(president, "公布").click();
    await president.locator(".ant-popconfirm").getByRole("button", { name: "公布" }).click();
    await president.getByText("已公布").first().waitFor();
    await open(secretary, `${first}?tab=tables`);
    assert.equal(await button(secretary, "保存草稿").count(), 0);
  });

  it("the next version names the old one and why, and shows what it changes and whose grade", async () => {
    await button(secretary, "起草新的一版").click();
    await secretary.getByLabel("理由", { exact: true }).fill("示例：加重履约行为");
    await button(secretary, "起草新的一版").click();
    await secretary.getByRole("heading", { name: /第 2 版/ }).waitFor();
    const second = new URL(secretary.url()).pathname;
    await open(secretary, `${second}?tab=tables`);
    await secretary.getByLabel("分级第 1 行的权重").fill("5%");
    await secretary.getByLabel("分级第 7 行的权重").fill("65%");
    await button(secretary, "保存草稿").first().click();
    await secretary.getByLabel("分级第 1 行的权重").and(secretary.locator("[value='5%']")).waitFor();
    await secretary.getByRole("tab", { name: "与上一版对照" }).click();
    const changes = await secretary.locator(".changes").innerText();
    assert.match(changes, /履约意愿（will）[^]*25% → 5%/);
    await look(secretary, "changes");
    await open(secretary, `${second}?tab=trial`);
    await button(secretary, "对全体会员试算").click();
    await secretary.getByText("与第 1 版相比，等级会变的会员").first().waitFor();
    await look(secretary, "trial-second");
    await open(secretary, `${second}?tab=versions`);
    await secretary.getByText("示例：加重履约行为").first().waitFor();
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
