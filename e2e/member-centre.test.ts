import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

describe("member-centre: a member sees its own archive whole, and who looked at it", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let own: Page;
  let desk: Page;
  let subjectId = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "member-centre");
    own = await looker.page(wide);
    desk = await looker.page(wide);
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const textOf = (page: Page) => page.locator("main").innerText();

  it("starts on its own archive: what is public, what is not and why, where each record came from", async () => {
    await own.getByRole("heading", { name: /^我的档案：示例/ }).waitFor();
    const text = await textOf(own);
    for (const said of ["公示中", "示例建材行业协会保存", "示例建材行业协会（"])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    await own.locator("details.fields summary").first().click();
    assert.ok((await textOf(own)).includes("来源"));
    await looker.shoot(own, "own");
    assert.deepEqual(await looker.axe(own), []);
    const portal = (await own.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? "";
    const name = ((await own.getByRole("heading", { level: 1 }).textContent()) ?? "").replace("我的档案：", "");
    const found = await fetch(`${program.url}/api/subjects?q=${encodeURIComponent(name)}`);
    const { hits } = (await found.json()) as { hits: { id: string; shortId: string }[] };
    subjectId = hits.find(({ shortId }) => portal === `/s/${shortId}`)?.id ?? "";
    assert.notEqual(subjectId, "");
  });

  it("finds at the left its own pages and none of the staff's, and is refused those by the server", async () => {
    const side = await own.getByRole("navigation").first().innerText();
    for (const page of ["我的档案", "谁看过"]) assert.ok(side.includes(page), side);
    for (const page of ["归集", "信用主体", "从业人员", "待核", "职业信用报告", "日志"])
      assert.ok(!side.includes(page), `${page} in ${side}`);
    await own.goto(`${program.url}/desk/imports`);
    await own.getByRole("alert").waitFor();
    const status = await own.evaluate(async (id) => {
      const reply = await fetch(`/api/subjects/${id}/inspections`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ purpose: "示例" }),
      });
      return reply.status;
    }, subjectId);
    assert.equal(status, 403);
  });

  it("sees who looked, when, by which right and for what", async () => {
    await own.goto(`${program.url}/desk/own/looks`);
    await own.getByText("没有人查阅过未公开的内容").waitFor();
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
    await desk.goto(`${program.url}/desk/subjects/${subjectId}`);
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByLabel("查阅事由").fill("核对年审材料");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByText("全部档案 · 事由：核对年审材料").waitFor();
    await own.reload();
    await own.getByText("事由：核对年审材料").waitFor();
    const text = await textOf(own);
    for (const said of ["示例秘书处", "秘书处工作人员", "秘书处查询权限"]) assert.ok(text.includes(said), said);
    await looker.shoot(own, "looks");
    assert.deepEqual(await looker.axe(own), []);
  });

  it("what the secretariat keeps for members alone the member sees, marked as not public; the portal does not", async () => {
    await desk.getByRole("button", { name: "记入协会记录" }).click();
    await desk.getByLabel("信息项").click();
    await desk.locator(".ant-select-item-option", { hasText: "参加协会培训" }).first().click();
    for (const [label, value] of [
      ["培训名称", "示例信用管理培训"],
      ["结业证明编号", "示例培〔2026〕9号"],
      ["结业日期", "2026-05-08"],
    ] as const)
      await desk.getByLabel(new RegExp(`^${label}( *必填)?$`)).fill(value);
    await desk.getByRole("button", { name: "校验并记入" }).click();
    await desk.getByText("已记入。").waitFor();
    await looker.shoot(desk, "kept");
    assert.deepEqual(await looker.axe(desk), []);
    await own.goto(`${program.url}/desk/own`);
    const held = own.locator(".record", { hasText: "示例培〔2026〕9号" });
    await held.waitFor();
    const text = await held.innerText();
    for (const said of ["不公示", "按目录不向社会公开"]) assert.ok(text.includes(said), text);
    const visitor = await looker.page(wide);
    await visitor.goto(program.url + ((await own.getByRole("link", { name: "公示页" }).getAttribute("href")) ?? ""));
    const open = await textOf(visitor);
    assert.ok(open.includes("协会自有") && !open.includes("示例培〔2026〕9号"), open);
    await looker.shoot(visitor, "portal");
  });

  it("on a phone, and in English", async () => {
    const narrow = await looker.page(phone);
    await looker.signIn(narrow, "huiyuan", program.passwords.get("huiyuan"));
    await narrow.getByRole("heading", { name: /^我的档案：/ }).waitFor();
    await looker.shoot(narrow, "own");
    assert.deepEqual(await looker.axe(narrow), []);
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "huiyuan", program.passwords.get("huiyuan"));
    await english.getByRole("heading", { name: /^My archive/ }).waitFor();
    await looker.shoot(english, "own-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
