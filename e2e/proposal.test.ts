import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide, written } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const title = "关于《示例管材（征求意见稿）》的意见";
const own = "关于制定示例行业规划的建议";

describe("proposal: an opinion on a published draft is written, issued, sent, answered and corrected; a member reads it once it was sent", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let address = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "proposal");
    desk = await looker.page(wide);
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const press = (name: string, within: Page | Locator = desk) =>
    within.getByRole("button", { name, exact: true }).click();
  const fill = async (typed: Readonly<Record<string, string>>, within: Locator) => {
    for (const [label, text] of Object.entries(typed)) await within.getByLabel(label, { exact: true }).fill(text);
  };
  const choose = async (label: string, option: string, within: Page | Locator) => {
    const box = within.getByLabel(label, { exact: true });
    await box.click();
    await pick(box, option);
  };
  const bring = async (name: string, within: Locator) => {
    await within
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("示例") });
    await within.getByText(name).waitFor();
  };
  const form = (name: string) => desk.getByRole("form", { name, exact: true });
  const refused = (code: string) => desk.getByRole("alert").filter({ has: desk.locator(`a[href$="#${code}"]`) });
  const state = (name: string) => desk.locator(".page-head .tag").getByText(name, { exact: true }).waitFor();

  it("is drafted in answer to a call, with its paper, and waits until the last day of the call", async () => {
    await looker.open(desk, "/desk/proposals");
    await desk.getByText("没有这样的建言。").waitFor();
    await press("起草建言");
    const draft = form("起草建言");
    await choose("类别", "国家标准", draft);
    await fill({ 主送单位: "示例标准化技术委员会", 起草部门: "技术部", 题目: title }, draft);
    await fill({ 征求意见稿名称: "示例管材（征求意见稿）", 文号或计划号: "示计划 20260001" }, draft);
    await fill(
      { 意见截止日期: day(3), 建议或意见: "示例：第五条建议增加耐压试验。\n示例：理由见所附试验数据。" },
      draft,
    );
    await bring("示例试验数据.txt", draft);
    assert.deepEqual(await looker.lookBothWays(desk, "draft-form"), []);
    await press("保存草稿", draft);
    await desk.getByRole("heading", { level: 1, name: title }).waitFor();
    address = new URL(desk.url()).pathname;
    await state("起草中");
    await looker.open(desk, "/desk");
    await desk.getByRole("link", { name: `建言待发出：${title}` }).click();
    await desk.getByRole("link", { name: "示例试验数据.txt" }).waitFor();
  });

  it("is changed while it is a draft, then issued as a numbered letter", async () => {
    await press("修改草稿");
    const edit = form("修改草稿");
    await fill({ 主送单位: "全国示例标准化技术委员会" }, edit);
    await press("保存修改", edit);
    await written(desk, "全国示例标准化技术委员会").waitFor();
    await press("出具建言函");
    await press("编号出函", form("出具建言函"));
    await state("已出函待发出");
    await desk.getByRole("link", { name: /建函〔\d{4}〕1号（PDF）/ }).waitFor();
    assert.equal(await desk.getByRole("button", { name: "修改草稿" }).count(), 0);
  });

  it("is entered as sent, and waits for its answer from the day after the one expected", async () => {
    await press("登记已发出");
    const sending = form("登记已发出");
    await fill({ 发出日期: day(1), 预计答复日期: day(30) }, sending);
    await choose("发出方式", "电子邮件", sending);
    await press("登记发出", sending);
    await refused("proposal-day-wrong").waitFor();
    await fill({ 发出日期: day(0) }, sending);
    await press("登记发出", sending);
    await state("已发出待答复");
    // The month goes by.
    await sqlIn(
      folder,
      "update proposal set made_on = made_on - 40, call_due_on = call_due_on - 40, sent_on = sent_on - 40, expected_on = expected_on - 40",
    );
    await looker.open(desk, "/desk");
    await desk.getByRole("link", { name: `建言逾期未获答复，请登记结果：${title}` }).click();
    await state("逾期未获答复");
    assert.deepEqual(await looker.lookBothWays(desk, "overdue"), []);
  });

  it("has an outcome only with proof; a later answer corrects it, and both stay", async () => {
    await press("登记结果");
    const first = form("登记结果");
    await choose("结果", "未获答复", first);
    await fill({ 得知结果的日期: day(-1), 说明: "示例：电话询问，对方没有书面答复" }, first);
    await press("登记", first);
    await state("未获答复");
    await press("更正结果");
    const later = form("更正结果");
    await choose("结果", "部分采纳", later);
    await fill({ 得知结果的日期: day(0), 说明: "示例：耐压试验写入第五条", 更正的理由: "示例：标准后来发布" }, later);
    await press("登记", later);
    await refused("proposal-outcome-unproven").waitFor();
    await later.getByLabel("有文件载明结果").check();
    await fill({ 文件名称: "示例管材", 编号或文号: "GB/T 0001—2026", 发布单位: "示例标准委" }, later);
    await fill({ 发布日期: day(-2) }, later);
    assert.deepEqual(await looker.lookBothWays(desk, "outcome-form"), []);
    await press("登记", later);
    await state("部分采纳");
    const outcomes = desk.getByRole("region", { name: "结果", exact: true });
    await outcomes.getByText("《示例管材》GB/T 0001—2026").waitFor();
    await outcomes.getByText("已由后来的登记代替").waitFor();
    assert.deepEqual(await looker.lookBothWays(desk, "answered"), []);
  });

  it("one on the own initiative needs no call, and is withdrawn with its reason", async () => {
    await looker.open(desk, "/desk/proposals");
    await press("起草建言");
    const draft = form("起草建言");
    await choose("类别", "行业规划", draft);
    await fill({ 主送单位: "示例市发展改革委", 起草部门: "秘书处", 题目: own }, draft);
    await draft.getByLabel("主动提出").check();
    await fill({ 建议或意见: "示例：建议编制示例行业五年规划。" }, draft);
    await press("保存草稿", draft);
    await desk.getByRole("heading", { level: 1, name: own }).waitFor();
    await press("撤回");
    const withdrawal = form("撤回");
    await fill({ 理由: "示例：规划已经发布" }, withdrawal);
    await press("确认撤回", withdrawal);
    await state("已撤回");
  });

  it("the register is read by kind and state, with the figures of the year it was sent in", async () => {
    await looker.open(desk, "/desk/proposals");
    const register = desk.getByRole("region", { name: "建言与结果", exact: true });
    await register.getByRole("link", { name: own }).waitFor();
    const figures = desk.getByRole("region", { name: "发出的建言统计", exact: true });
    // Forty days ago may be last year.
    await choose("年份", day(-40).slice(0, 4), desk);
    await figures.getByText("部分采纳 1").waitFor();
    await choose("状态", "部分采纳", desk);
    await register.getByRole("link", { name: own }).waitFor({ state: "detached" });
    await register.getByRole("link", { name: title }).waitFor();
    assert.deepEqual(await looker.lookBothWays(desk, "register"), []);
  });

  it("a member reads what was sent, and nothing of what was not", async () => {
    const member = await looker.page(wide);
    await looker.signIn(member, "huiyuan", program.passwords.get("huiyuan"));
    await looker.open(member, "/desk/proposals");
    const register = member.getByRole("region", { name: "建言与结果", exact: true });
    await register.getByRole("link", { name: title }).click();
    await member.getByText("《示例管材》GB/T 0001—2026").waitFor();
    assert.equal(await member.getByRole("button", { name: "更正结果" }).count(), 0);
    await looker.shoot(member, "member");
    await looker.open(member, "/desk/proposals");
    assert.equal(await register.getByRole("link", { name: own }).count(), 0);
    const clerk = await signInTo(program, "huiyuan");
    assert.equal((await clerk.ask("POST", "/api/proposals", {})).status, 403);
  });

  it("fits a phone, and says it in English too", async () => {
    const narrow = await looker.page(phone, "en");
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.open(narrow, address);
    await narrow.getByText("Taken over in part").first().waitFor();
    await looker.shoot(narrow, "one-english");
    assert.deepEqual(await looker.axe(narrow), []);
    await looker.open(narrow, "/desk/proposals");
    await narrow.getByText("Figures of what was sent").waitFor();
    await looker.shoot(narrow, "register-english");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
