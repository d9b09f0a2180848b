import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide, written } from "./browser.ts";
import { forgetCharter, sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const holders = ["示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例己", "示例庚"];
const approval = { 登记管理机关: "示例市民政局" };

describe("charter: an amendment changes the council's quorum, and the next meeting counts by it", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let second: Page;
  let narrow: Page;
  let secretary: Api;
  let [first, amended, council, next] = ["", "", "", ""];

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    await forgetCharter(folder);
    looker = await openBrowser(program, "charter");
    [desk, second, narrow] = [await looker.page(wide), await looker.page(wide), await looker.page(phone)];
    secretary = await signInTo(program, "mishuzhang");
    for (const page of [desk, narrow]) await looker.signIn(page, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(second, "jianshi", program.passwords.get("jianshi"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const press = (name: string, within: Page | Locator = desk) =>
    within.getByRole("button", { name, exact: true }).click();
  const fill = async (typed: Readonly<Record<string, string>>, within: Page | Locator = desk) => {
    for (const [label, text] of Object.entries(typed)) await within.getByLabel(label, { exact: true }).fill(text);
  };
  const choose = async (label: string, option: string, within: Page | Locator = desk) => {
    const box = within.getByLabel(label, { exact: true });
    await box.click();
    // A long list holds only what is in sight: it is narrowed first where it can be.
    if ((await box.getAttribute("readonly")) === null) await box.fill(option);
    await pick(box, option);
  };
  const refused = (code: string, page: Page = desk) =>
    page.getByRole("alert").filter({ has: page.locator(`a[href$="#${code}"]`) });
  const goTo = (path: string) => desk.goto(program.url + path);
  const item = (title: string, page: Page = desk) => page.getByRole("region", { name: title, exact: true });
  /** The figures of a result by their names. */
  const figuresOf = async (within: Locator) => {
    const [names, values] = [await within.locator("dt").allInnerTexts(), await within.locator("dd").allInnerTexts()];
    return Object.fromEntries(names.map((name, at) => [name, values[at]]));
  };

  const enterApproval = async (open: string, does: string, number: string, on: string) => {
    await press(open);
    const form = desk.getByRole("form", { name: open });
    await fill({ ...approval, 核准文号: number, 核准日期: on }, form);
    await form.locator("input[type=file]").setInputFiles({
      name: "示例核准文件.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("示例"),
    });
    await form.getByRole("link", { name: "示例核准文件.txt" }).waitFor();
    await press(does, form);
    await desk.locator(".page-head").getByText("现行").waitFor();
  };

  /** Plans and calls a meeting for a day that gives the notice, then lets the days pass at once. */
  const callFor = async (kept: { body: string; title: string; days: number }, agenda: () => Promise<void>) => {
    await goTo("/desk/meetings/new");
    await choose("机构", kept.body);
    await fill({ 会议名称: kept.title, 日期: day(kept.days), 地点: "示例会议室" });
    await agenda();
    await press("保存筹备内容");
    await desk.getByRole("heading", { level: 1, name: kept.title }).waitFor();
    await press("发出会议通知");
    await fill({ 通知方式: "书面" });
    await press("通知");
    await desk.getByRole("tab", { name: /签到/ }).waitFor();
    const id = desk.url().split("/").at(-1)?.split("?")[0] ?? "";
    await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [id, day(0), day(-kept.days)]);
    await desk.reload();
    return id;
  };
  const addItem = async (title: string, kind: string) => {
    await press("添加议题");
    const fields = desk.locator("fieldset").last();
    await fill({ 议题名称: title }, fields);
    await choose("决议种类", kind, fields);
  };
  const signIn = async (names: readonly string[], page: Page = desk) => {
    await page.getByRole("tab", { name: /签到/ }).click();
    for (const name of names) {
      await page.getByLabel("按姓名或职务查找").fill(name);
      await page.getByRole("radiogroup", { name }).getByText("到会").click();
      await page
        .getByRole("radiogroup", { name })
        .locator(".ant-radio-button-wrapper-checked", { hasText: "到会" })
        .waitFor();
    }
  };
  const openMeeting = async () => {
    await press("宣布开会");
    await fill({ 主持人: "示例甲", 记录人: "示例记录" });
    await choose("党组织负责人", "列席");
    await press("开会");
    await desk.locator(".page-head").getByText("正在开会").waitFor();
    await desk.getByRole("tab", { name: /议题/ }).click();
  };
  const callRoll = async (title: string) => {
    await press("记名表决", item(title));
    await press("其余都赞成", item(title));
    await item(title)
      .getByRole("button", { name: /^保存表决/ })
      .click();
    await item(title)
      .getByRole("button", { name: /^保存表决/ })
      .waitFor({ state: "detached" });
  };
  const declare = async (title: string) => {
    // The page reads itself anew after each deed; a click into that would land beside the button.
    await looker.quiet(desk);
    await press("宣布结果", item(title));
    await item(title).locator(".outcome").waitFor();
  };
  const closeMeeting = async () => {
    await press("闭会");
    await fill({ 会议记录要点: "示例：按议程进行。" });
    await press("闭会", desk.getByRole("form", { name: "闭会" }));
    await desk.locator(".page-head").getByText("已闭会").waitFor();
  };

  it("the registered charter is entered from the model, with the approval that was given", async () => {
    await goTo("/desk/charters");
    await press("起草新版本");
    await fill({ 起草的缘由: "登记现行章程" });
    await press("起草");
    await desk.getByRole("heading", { level: 1, name: "章程第 1 版" }).waitFor();
    first = desk.url();
    assert.equal(await desk.locator(".clause").count(), 37);
    const quorum = desk.locator(".clause").filter({ hasText: "第十九条" });
    assert.match(await quorum.innerText(), /理事会须有三分之二以上的理事出席[^]*出席三分之二以上/);
    await enterApproval("登记已核准的章程", "登记生效", "示例民社核〔2024〕1号", day(-600));
    await looker.shoot(desk, "version");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("the council's term and seats are entered, and what is missing stands beside", async () => {
    await goTo("/desk/bodies");
    const sheet = desk.getByRole("region", { name: "理事会", exact: true });
    await press("登记新的一届", sheet);
    await fill({ 开始日期: day(-590) }, sheet);
    await press("登记", sheet);
    await press("登记任职", sheet);
    const form = sheet.getByRole("form", { name: "登记任职" });
    await choose("职务", "理事", form);
    for (const holder of holders) {
      await fill({ 姓名: holder }, form);
      await press("登记任职", form);
      await sheet.getByRole("cell", { name: holder, exact: true }).waitFor();
      await form.locator(".ant-btn-loading").waitFor({ state: "detached" });
    }
    await press("完成", form);
    assert.match(await sheet.innerText(), /会长缺1人（章程第二十条）/);
    await looker.shoot(desk, "bodies");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("the amendment raises the quorum in the rules and in the text, and the comparison marks the words", async () => {
    await desk.goto(first);
    await press("由这一版起草修正案");
    await fill({ 起草的缘由: "提高理事会的法定人数" });
    await press("起草");
    await desk.getByRole("heading", { level: 1, name: "章程第 2 版" }).waitFor();
    amended = desk.url();
    await desk.getByRole("tab", { name: "修改数据" }).click();
    const rule = desk.locator("details.rule").filter({ has: desk.locator("summary", { hasText: /^理事会/ }) });
    await rule.locator("summary").click();
    await fill({ 法定人数: "1/2" }, rule);
    await press("保存数据");
    await desk
      .getByText(/[1-9]\d* 处$/)
      .first()
      .waitFor();
    await desk.getByRole("tab", { name: "条文和数据" }).click();
    await desk.locator(".clause").filter({ hasText: "出席须三分之二以上" }).getByText("必须改正").first().waitFor();
    await looker.shoot(desk, "faults");
    await desk.getByRole("tab", { name: "修改数据" }).click();
    await rule.locator("summary").click();
    await fill({ 法定人数: "3/4" }, rule);
    await looker.shoot(desk, "rules");
    await press("保存数据");
    await desk.getByRole("tab", { name: "修改条文" }).click();
    const text = desk.getByRole("group", { name: "第十九条" }).getByLabel("条文");
    await text.fill((await text.inputValue()).replace("三分之二以上的理事出席", "四分之三以上的理事出席"));
    await press("保存条文");
    await desk.getByRole("tab", { name: "对照" }).click();
    await desk.locator("ins", { hasText: "四" }).first().waitFor();
    assert.match(await desk.locator(".clause-change").innerText(), /第十九条/);
    await desk.getByRole("cell", { name: "理事会：法定人数" }).waitFor();
    await looker.shoot(desk, "comparison");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("a body without competence and a vote short of quorum are refused, then the council proposes", async () => {
    council = await callFor({ body: "理事会", title: "示例理事会第一次会议", days: 8 }, async () => {
      await addItem("示例会费标准", "制定、修改会费标准");
      await press("保存筹备内容");
      await refused("body-not-competent").filter({ hasText: "第三十一条" }).waitFor();
      await press("删去议题");
      await addItem("提出章程修正案", "提出章程修正案");
      await choose("所议的章程版本", "第 2 版");
      await addItem("示例采购事项", "其他事项");
      await looker.shoot(desk, "plan");
    });
    await signIn(holders.slice(0, 4));
    await openMeeting();
    await callRoll("提出章程修正案");
    await press("宣布结果", item("提出章程修正案"));
    await refused("quorum-missing").filter({ hasText: "5" }).waitFor();
    await looker.shoot(desk, "short");
    await signIn(holders.slice(4, 5));
    await desk.getByRole("tab", { name: /议题/ }).click();
    await callRoll("提出章程修正案");
    await declare("提出章程修正案");
    const figures = await figuresOf(item("提出章程修正案"));
    assert.deepEqual([figures["应到"], figures["实到"], figures["法定人数"], figures["赞成"]], ["7", "5", "5", "5"]);
  });

  it("who declared an interest does not vote, though another window still names him", async () => {
    const other = await desk.context().newPage();
    await other.goto(`${program.url}/desk/meetings/${council}`);
    await press("记名表决", item("示例采购事项", other));
    await press("其余都赞成", item("示例采购事项", other));
    await press("声明回避", item("示例采购事项"));
    await choose("回避的人", "示例甲", item("示例采购事项"));
    await fill({ 利害关系: "示例：持有供应商股份" }, item("示例采购事项"));
    await press("登记回避", item("示例采购事项"));
    await written(item("示例采购事项"), "示例：持有供应商股份").waitFor();
    await item("示例采购事项", other)
      .getByRole("button", { name: /^保存表决/ })
      .click();
    await refused("interest-declared", other).filter({ hasText: "示例甲" }).waitFor();
    await other.close();
    await callRoll("示例采购事项");
    await declare("示例采购事项");
    const figures = await figuresOf(item("示例采购事项"));
    assert.deepEqual([figures["应到"], figures["实到"], figures["赞成"]], ["6", "4", "4"]);
    await closeMeeting();
    await looker.shoot(desk, "meeting");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("the assembly carries it: members sign in on a phone, two count the papers under accounts of their own and must agree", async () => {
    await desk.goto(amended);
    await stepBy("提出章程修正案", "登记为已提出");
    const assembly = await callFor({ body: "会员大会", title: "示例会员大会", days: 16 }, async () => {
      await addItem("修改章程", "修改章程");
      await choose("所议的章程版本", "第 2 版");
      await choose("表决方式", "无记名票决");
      await desk.getByLabel("诚信自律工作").check();
    });
    const { attendees } = (await secretary.ask("GET", `/api/meetings/${assembly}`)).body as {
      attendees: { id: string; name: string }[];
    };
    const [door, others] = [attendees.slice(0, 2), attendees.slice(2)];
    await narrow.goto(`${program.url}/desk/meetings/${assembly}`);
    await signIn(
      door.map(({ name }) => name),
      narrow,
    );
    await narrow.getByLabel("按姓名或职务查找").fill("");
    await looker.shoot(narrow, "sign-in");
    assert.deepEqual(await looker.axe(narrow), []);
    for (const { id } of others) {
      const path = `/api/meetings/${assembly}/attendees/${id}`;
      assert.equal((await secretary.ask("PUT", path, { presence: "online" })).status, 200);
    }
    await desk.reload();
    await openMeeting();
    const all = attendees.length;
    await count("示例计票甲", all - 1, 1);
    await typeCount(desk, "示例计票乙", all - 2, 2);
    await refused("counter-not-apart").filter({ hasText: "示例计票甲" }).waitFor();
    await looker.shoot(desk, "one-counter");
    await desk.reload();
    await second.goto(`${program.url}/desk/meetings/${assembly}`);
    await second.getByRole("tab", { name: /议题/ }).click();
    await item("修改章程", second).getByText("第一份的数字在两份都录入之后才显示").waitFor();
    assert.equal(
      await item("修改章程", second)
        .getByRole("cell", { name: String(all - 1), exact: true })
        .count(),
      0,
    );
    await count("示例计票乙", all - 2, 2, second);
    await desk.reload();
    await desk.getByRole("tab", { name: /议题/ }).click();
    await press("宣布结果", item("修改章程"));
    await refused("counters-differ").filter({ hasText: "示例计票甲、示例计票乙" }).waitFor();
    await looker.shoot(desk, "counters");
    await count("示例计票乙", all - 1, 1, second);
    await desk.reload();
    await desk.getByRole("tab", { name: /议题/ }).click();
    await declare("修改章程");
    const figures = await figuresOf(item("修改章程").locator(".outcome"));
    assert.deepEqual([figures["应到"], figures["赞成"]], [String(all), String(all - 1)]);
    await closeMeeting();
    await press("出具会议纪要");
    await press("更正会议纪要");
    const correction = desk.getByRole("form", { name: "更正会议纪要" });
    await fill({ 更正的内容和缘由: "示例：误记党组织负责人到会情况" }, correction);
    await choose("党组织负责人", "未到", correction);
    await looker.shoot(desk, "correction");
    assert.deepEqual(await looker.axe(desk), []);
    await press("出具更正的纪要", correction);
    await correction.waitFor({ state: "detached" });
    await desk.getByText(/纪〔\d{4}〕2号 更正 .*纪〔\d{4}〕1号.*误记党组织负责人到会情况/).waitFor();
    assert.deepEqual(await looker.lookBothWays(desk, "corrected"), []);
  });

  it("the registrar's approval puts the amended version in force", async () => {
    await desk.goto(amended);
    await stepBy("修改章程", "登记为已通过");
    await enterApproval("登记核准", "登记核准", "示例民社核〔2026〕2号", day(0));
    await looker.shoot(desk, "in-force");
    await goTo("/desk/charters");
    await desk.getByRole("link", { name: "第 2 版" }).waitFor();
    assert.equal(await desk.getByText("现行", { exact: true }).count(), 1);
    await looker.shoot(desk, "versions");
  });

  it("the next council counts by the new quorum, and the last one still shows the old figures", async () => {
    next = await callFor({ body: "理事会", title: "示例理事会第二次会议", days: 8 }, () =>
      addItem("示例年度安排", "其他事项"),
    );
    await signIn(holders.slice(0, 5));
    await openMeeting();
    await callRoll("示例年度安排");
    await press("宣布结果", item("示例年度安排"));
    await refused("quorum-missing").filter({ hasText: "四分之三" }).waitFor();
    await signIn(holders.slice(5, 6));
    await desk.getByRole("tab", { name: /议题/ }).click();
    await callRoll("示例年度安排");
    await declare("示例年度安排");
    assert.equal((await figuresOf(item("示例年度安排").locator(".outcome")))["法定人数"], "6");
    await item("示例年度安排")
      .getByText(/按章程第 2 版/)
      .waitFor();
    await goTo(`/desk/meetings/${council}`);
    await item("提出章程修正案")
      .getByText(/按章程第 1 版/)
      .waitFor();
    assert.equal((await figuresOf(item("提出章程修正案").locator(".outcome")))["法定人数"], "5");
    assert.equal(await desk.locator(".quorum dd").nth(2).innerText(), "5");
  });

  it("the register leads to each meeting; its filters stand in the address", async () => {
    await goTo("/desk/resolutions?text=章程");
    await desk.locator(".outcome").first().waitFor();
    assert.equal(await desk.locator(".outcome").count(), 2);
    await choose("机构", "会员大会");
    await desk.waitForURL(/body=assembly/);
    await desk.getByRole("link", { name: "示例会员大会" }).waitFor();
    await looker.shoot(desk, "resolutions");
    await goTo("/desk/meetings?stage=open");
    await desk.getByRole("link", { name: "示例理事会第二次会议" }).waitFor();
    assert.equal(await desk.getByRole("link", { name: "示例会员大会" }).count(), 0);
    await looker.shoot(desk, "meetings");
  });

  it("fits a phone", async () => {
    for (const [name, path] of [
      ["version", new URL(amended).pathname],
      ["bodies", "/desk/bodies"],
      ["meeting", `/desk/meetings/${next}`],
      ["resolutions", "/desk/resolutions"],
      ["plan", "/desk/meetings/new"],
    ] as const) {
      await narrow.goto(program.url + path);
      await narrow.locator("main .sheet").first().waitFor();
      await looker.shoot(narrow, name);
      assert.deepEqual(await looker.axe(narrow), [], name);
    }
  });

  it("says it in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(`${program.url}/desk/meetings/${next}`);
    await english.getByText("Counted by 第十八条 of version 2 of the charter").waitFor();
    await looker.shoot(english, "meeting-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });

  async function stepBy(resolution: string, does: string): Promise<void> {
    await choose("依据的决议", resolution);
    await press(does);
    await desk.getByRole("button", { name: does, exact: true }).waitFor({ state: "detached" });
  }

  async function count(counter: string, yes: number, no: number, page: Page = desk): Promise<void> {
    await (await typeCount(page, counter, yes, no)).waitFor({ state: "detached" });
  }

  async function typeCount(page: Page, counter: string, yes: number, no: number): Promise<Locator> {
    await press("录入计票", item("修改章程", page));
    const form = item("修改章程", page).getByRole("form", { name: "录入计票" });
    await fill({ 计票人: counter, 赞成: String(yes), 反对: String(no), 弃权: "0" }, form);
    await press("保存计票", form);
    return form;
  }
});
