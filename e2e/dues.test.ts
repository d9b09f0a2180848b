import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide } from "./browser.ts";
import { forgetCharter, sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const year = day(0).slice(0, 4);
const officers = [
  ["president", "示例甲"],
  ["vice-president", "示例乙"],
  ["secretary-general", "示例丙"],
  ["councillor", "示例丁"],
] as const;

describe("dues: a standard, its secret vote and publication, assessment and payment, and the member sees it; beside it an internal rule, a cooperation and the yearly check", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let secretary: Api;
  let supervisor: Api;
  let memberName = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    await forgetCharter(folder);
    looker = await openBrowser(program, "dues");
    desk = await looker.page(wide);
    secretary = await signInTo(program, "mishuzhang");
    supervisor = await signInTo(program, "jianshi");
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await seatCouncil();
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const done = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await secretary.ask(method, path, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return reply.body;
  };
  const goTo = (path: string) => desk.goto(program.url + path);
  const press = (name: string, within: Page | Locator = desk) =>
    within.getByRole("button", { name, exact: true }).click();
  const fill = async (typed: Readonly<Record<string, string>>, within: Page | Locator) => {
    for (const [label, text] of Object.entries(typed)) await within.getByLabel(label, { exact: true }).fill(text);
  };
  const choose = async (label: string, options: readonly string[], within: Page | Locator = desk) => {
    const box = within.getByLabel(label, { exact: true });
    await box.click();
    for (const option of options) await pick(box, option);
    if (options.length > 1) await desk.keyboard.press("Escape");
  };
  const bring = async (name: string, within: Locator) => {
    await within
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("示例") });
    await within.getByRole("link", { name }).waitFor();
  };
  const form = (name: string, within: Page | Locator = desk) => within.getByRole("form", { name, exact: true });
  const refused = (code: string) => desk.getByRole("alert").filter({ has: desk.locator(`a[href$="#${code}"]`) });
  const look = async (page: Page, name: string) => {
    await looker.shoot(page, name);
    assert.deepEqual(await looker.axe(page), [], name);
  };

  it("a floating amount is refused; tiers with definite amounts become a draft", async () => {
    await goTo("/desk/dues");
    await press("起草会费标准");
    const typed = form("起草会费标准");
    await fill({ 名称: "示例会费标准", 自哪一年起适用: year }, typed);
    const first = typed.getByRole("group", { name: "第 1 档" });
    await fill({ 档次: "会员单位（可上浮）", "每年金额（元）": "2000" }, first);
    await press("增加一档", typed);
    const second = typed.getByRole("group", { name: "第 2 档" });
    await fill({ 档次: "副会长单位", "每年金额（元）": "10000" }, second);
    await choose("适用职务", ["副会长"], second);
    await desk.keyboard.press("Escape");
    await press("增加减免情形", typed);
    await fill({ 减免情形: "停产歇业", "减免后应缴（元）": "0" }, typed.getByRole("group", { name: "减免情形 1" }));
    await look(desk, "standard-form");
    await press("保存草案", typed);
    await refused("dues-amount-floating").filter({ hasText: "可上浮" }).waitFor();
    await fill({ 档次: "会员单位" }, first);
    await press("保存草案", typed);
    await desk.getByRole("heading", { name: /示例会费标准.*草案/ }).waitFor();
  });

  it("the assembly's item names the standard; its secret vote sets it, and the days to tell the members run", async () => {
    await goTo("/desk/meetings/new");
    await choose("机构", ["会员大会"]);
    await fill({ 会议名称: "示例会员大会", 日期: day(20), 地点: "示例会议室" }, desk);
    await press("添加议题");
    const item = desk.locator("fieldset").last();
    await fill({ 议题名称: "制定会费标准" }, item);
    const kind = item.getByLabel("决议种类", { exact: true });
    await kind.click();
    await kind.fill("制定、修改会费标准");
    await desk.locator(".ant-select-item-option", { hasText: "制定、修改会费标准" }).first().click();
    await choose("所议的会费标准", ["示例会费标准"], item);
    await looker.shoot(desk, "plan");
    await press("保存筹备内容");
    await desk.getByRole("heading", { level: 1, name: "示例会员大会" }).waitFor();
    await resolve(desk.url().split("/").at(-1) ?? "", 20);
    await goTo("/desk/dues");
    await press("登记表决结果");
    await choose("依据的决议", ["制定会费标准"], form("登记表决结果"));
    await press("登记为已通过", form("登记表决结果"));
    await desk.getByRole("heading", { name: /示例会费标准.*已通过/ }).waitFor();
    await desk.getByText(/尚未公布，最迟 \d{4}-\d\d-\d\d/).waitFor();
  });

  it("nothing is assessed before the members are told; then each owes by post or kind", async () => {
    await goTo("/desk/dues?tab=levy");
    await press(`核定 ${year} 年会费`);
    await refused("dues-standard-unpublished").waitFor();
    await goTo("/desk/dues");
    await press("登记公布");
    const told = form("登记公布");
    await fill({ 公布日期: day(0), 公布方式: "寄送全体会员" }, told);
    await press("登记公布", told);
    await desk.getByText(`${day(0)} 寄送全体会员`).waitFor();
    await look(desk, "standard");
    await goTo("/desk/dues?tab=levy");
    await press(`核定 ${year} 年会费`);
    const row = desk.getByRole("row", { name: new RegExp(memberName) });
    await row.waitFor();
    assert.match(await row.innerText(), /副会长单位\s+10,000\.00/);
    await looker.shoot(desk, "levy");
  });

  it("a payment in parts by receipts; what would be beyond the assessment is refused", async () => {
    await press(`办理：${memberName}`);
    const line = desk.getByRole("region", { name: memberName, exact: true });
    const pay = async (amount: string, receipt: string) => {
      await press("登记缴纳", line);
      const paid = form("登记缴纳", line);
      await fill({ "金额（元）": amount, 票据号: receipt, 缴纳日期: day(0) }, paid);
      await press("登记缴纳", paid);
    };
    await pay("10000.01", "示例票001");
    await refused("dues-paid-beyond").filter({ hasText: "10000.00" }).waitFor();
    await fill({ "金额（元）": "6000" }, form("登记缴纳", line));
    await press("登记缴纳", form("登记缴纳", line));
    await line.getByRole("heading", { name: /尚欠 4,000\.00 元/ }).waitFor();
    await form("登记缴纳", line).waitFor({ state: "detached" });
    await pay("4000", "示例票002");
    await line.getByRole("heading", { name: /尚欠 0\.00 元/ }).waitFor();
    await look(desk, "line");
  });

  it("a use with its voucher stands in the account; a dividend to members does not", async () => {
    await goTo("/desk/dues?tab=account");
    await press("登记支出");
    const used = form("登记支出");
    await choose("用途", ["会员服务"], used);
    await fill({ "金额（元）": "1500", 支出日期: day(0), 收款方: "示例印务有限公司", 摘要: "向会员分红" }, used);
    await bring("示例凭证.txt", used);
    await press("登记支出", used);
    await refused("dues-not-distributed").filter({ hasText: "民函〔2013〕111号" }).waitFor();
    await fill({ 摘要: "会员手册印制" }, used);
    await press("登记支出", used);
    await desk.getByText("会员手册印制").waitFor();
    await look(desk, "account");
  });

  it("the member sees its own dues, the standard, income and use; no other member's", async () => {
    const member = await looker.page(wide);
    await looker.signIn(member, "huiyuan", program.passwords.get("huiyuan"));
    await member.goto(`${program.url}/desk/own/dues`);
    await member.getByText("票据 示例票001").waitFor();
    assert.match(await member.locator("main").innerText(), /已缴清[^]*10,000\.00/);
    await look(member, "own");
    await member.getByRole("tab", { name: "收支" }).click();
    await member.getByText("会员手册印制").waitFor();
    assert.equal(await member.getByRole("button", { name: "登记支出" }).count(), 0);
    await member.getByRole("tab", { name: "会费标准" }).click();
    await member.getByRole("heading", { name: /示例会费标准/ }).waitFor();
    const asked = await signInTo(program, "huiyuan");
    assert.equal((await asked.ask("GET", `/api/dues/${year}`)).status, 403, "who paid what is not every member's");
    const narrow = await looker.page(phone);
    await looker.signIn(narrow, "huiyuan", program.passwords.get("huiyuan"));
    await narrow.goto(`${program.url}/desk/own/dues`);
    await narrow.getByText("票据 示例票001").waitFor();
    await look(narrow, "own");
  });

  it("an internal rule holds by the council's resolution and is no gap any more", async () => {
    await goTo("/desk/internal-rules");
    await desk.getByRole("heading", { name: "还缺 8 类制度" }).waitFor();
    await press("登记制度文本");
    const entered = form("登记制度文本");
    await choose("种类", ["财务管理"], entered);
    await fill({ 名称: "示例财务管理制度", 主管的职务或部门: "秘书长" }, entered);
    await bring("示例制度.txt", entered);
    await press("登记", entered);
    const sheet = desk.getByRole("region", { name: "示例财务管理制度", exact: true });
    await sheet.waitFor();
    const { rows } = (await done("GET", "/api/internal-rules")) as { rows: { id: string }[] };
    await hold("council", "adopt-internal-rule", { kind: "internal-rule", id: rows[0]?.id ?? "" });
    await desk.reload();
    await press("登记批准", sheet);
    await choose("依据的决议", ["示例事项"], form("登记批准", sheet));
    await fill({ 施行日期: day(0), 复核日期: day(365) }, form("登记批准", sheet));
    await press("登记为已批准", form("登记批准", sheet));
    await sheet.locator(".tag", { hasText: "现行" }).waitFor();
    await desk.getByRole("heading", { name: "还缺 7 类制度" }).waitFor();
    await look(desk, "internal-rules");
  });

  it("a cooperation is approved by the body its level asks for, not by a lighter one", async () => {
    await goTo("/desk/cooperations");
    await press("提交合作审批");
    const asked = form("提交合作审批");
    await fill({ 名称: "示例培训合作", 合作方: "示例培训有限公司", 开始日期: day(0), 结束日期: day(300) }, asked);
    await fill({ "金额（元）": "200000", 目的和内容: "示例：共同举办诚信培训" }, asked);
    await choose("协议中的诚信条款", ["反商业贿赂", "解除权", "审计", "名称和标识"], asked);
    await bring("示例协议.txt", asked);
    await press("提交", asked);
    const sheet = desk.getByRole("region", { name: "示例培训合作", exact: true });
    await sheet.getByText("较大合作").waitFor();
    const { rows } = (await done("GET", "/api/cooperations")) as { rows: { id: string }[] };
    const matter = { kind: "cooperation", id: rows[0]?.id ?? "" };
    const approve = async (body: string, resolution: string) => {
      await hold(body, resolution, matter);
      await desk.reload();
      await press("登记批准", sheet);
      await choose("依据的决议", [body], form("登记批准", sheet));
      await press("登记为已批准", form("登记批准", sheet));
    };
    await approve("presidents-meeting", "approve-cooperation-ordinary");
    await refused("cooperation-body-not-competent").filter({ hasText: "会长办公会" }).waitFor();
    await approve("council", "approve-cooperation-important");
    await sheet.locator(".tag", { hasText: "已批准" }).waitFor();
    await look(desk, "cooperations");
  });

  it("the yearly check waits until it is begun, asks each item, with evidence or a day to mend, and ends in a report", async () => {
    await goTo("/desk");
    await desk.getByText("还没有做过脱钩和规范化自查").click();
    await press("开始本年自查");
    await desk.getByRole("heading", { level: 1, name: `${year} 年脱钩和规范化自查` }).waitFor();
    const item = desk.getByRole("listitem").filter({ hasText: "有固定的办公场所？" });
    await press("答复", item);
    await fill({ 说明: "示例：租用办公室" }, form("答复", item));
    await press("保存答复", form("答复", item));
    await refused("decoupling-evidence-missing").waitFor();
    await bring("示例租约.txt", form("答复", item));
    await press("保存答复", form("答复", item));
    await item.locator(".tag", { hasText: "符合" }).waitFor();
    await press("完成本轮自查");
    await refused("decoupling-unanswered").filter({ hasText: "11" }).waitFor();
    await look(desk, "round");
    await goTo("/desk");
    await desk.getByText("脱钩和规范化自查正在进行，请逐项答复").waitFor();
    const { rows } = (await done("GET", "/api/decoupling-rounds")) as { rows: { id: string }[] };
    const path = `/api/decoupling-rounds/${rows[0]?.id ?? ""}`;
    const { areas } = (await done("GET", path)) as { areas: { items: { id: string; answer: object | null }[] }[] };
    const fault = { verdict: "fault", note: "示例：正在整改", paperId: null, mendBy: day(30) };
    for (const { id } of areas.flatMap(({ items }) => items).filter(({ answer }) => answer === null))
      await done("PUT", `${path}/items/${id}`, fault);
    await goTo(`/desk/decoupling/${rows[0]?.id ?? ""}`);
    await press("完成本轮自查");
    await press("出具自查报告");
    await desk.getByRole("link", { name: /自查〔\d{4}〕1号（PDF）/ }).waitFor();
    await look(desk, "round-report");
  });

  it("fits a phone, and says it in English too", async () => {
    const narrow = await looker.page(phone, "en");
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
    const { rows } = (await done("GET", "/api/decoupling-rounds")) as { rows: { id: string }[] };
    for (const [name, path, waits] of [
      ["standard-english", "/desk/dues", "示例会费标准"],
      ["levy-english", "/desk/dues?tab=levy", "Dues of"],
      ["account-english", "/desk/dues?tab=account", "会员手册印制"],
      ["rules-english", "/desk/internal-rules", "示例财务管理制度"],
      ["cooperations-english", "/desk/cooperations", "示例培训合作"],
      ["round-english", `/desk/decoupling/${rows[0]?.id ?? ""}`, "Has it fixed premises?"],
    ] as const) {
      await narrow.goto(program.url + path);
      await narrow.getByText(waits).first().waitFor();
      await looker.shoot(narrow, name);
    }
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });

  /** The model charter in force and a council that speaks for the member who signs in as huiyuan. */
  async function seatCouncil(): Promise<void> {
    const { id } = (await done("POST", "/api/charters", { reason: "示例：登记" })) as { id: string };
    const approval = { number: "示例民社核〔2024〕1号", authority: "示例市民政局", approvedOn: day(-600) };
    await done("POST", `/api/charters/${id}/entry`, approval);
    const term = await done("POST", "/api/bodies/council/terms", { beganOn: day(-590) });
    const member = await signInTo(program, "huiyuan");
    const { actor } = (await member.ask("GET", "/api/session")).body as {
      actor: { offices: { subjectId: string | null }[] };
    };
    const memberSubject = actor.offices.find(({ subjectId }) => subjectId !== null)?.subjectId ?? "";
    const [found] = (await sqlIn(folder, "select name from subject where id = $1", [memberSubject])) as {
      name: string;
    }[];
    memberName = found?.name ?? "";
    for (const [post, holder] of officers) {
      const spoken = post === "vice-president" ? memberSubject : null;
      const seat = { post, holder, memberSubject: spoken, fromOn: day(-590) };
      await done("POST", `/api/body-terms/${(term as { bodyTermId: string }).bodyTermId}/seats`, seat);
    }
  }

  /** A meeting of the body with one item on the matter, called in time, held today, and what it resolved. */
  async function hold(body: string, resolution: string, matter: { kind: string; id: string }): Promise<void> {
    const agenda = [{ title: `示例事项 ${body}`, resolution, matter }];
    const planned = { body, title: "示例会议", means: "in-person", place: "示例", heldOn: day(8), beginsAt: "09:00" };
    const { id } = (await done("POST", "/api/meetings", { ...planned, agenda })) as { id: string };
    await resolve(id, 8);
  }

  /** Calls a planned meeting, lets the days pass at once, and has everybody vote for its one item. */
  async function resolve(id: string, days: number): Promise<void> {
    const called = (await done("POST", `/api/meetings/${id}/call`, { notifiedHow: "书面" })) as {
      attendees: { id: string }[];
      agenda: { id: string; ballot: string }[];
    };
    await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [id, day(0), day(-days)]);
    for (const attendee of called.attendees)
      await done("PUT", `/api/meetings/${id}/attendees/${attendee.id}`, { presence: "in-room" });
    const opening = { chair: "示例甲", recorder: "示例记录", partyPresence: "sat-in" };
    await done("POST", `/api/meetings/${id}/opening`, opening);
    const [item] = called.agenda;
    const yes = called.attendees.length;
    const count = { method: item?.ballot === "secret" ? "paper" : "show", issued: yes, yes, no: 0, abstained: 0 };
    const tallies = `/api/agenda-items/${item?.id ?? ""}/tallies`;
    await done("PUT", tallies, { counter: "示例计票甲", ...count });
    if (count.method === "paper") {
      const second = await supervisor.ask("PUT", tallies, { counter: "示例计票乙", ...count });
      assert.equal(second.status, 200, JSON.stringify(second.body));
    }
    await done("POST", `/api/agenda-items/${item?.id ?? ""}/resolution`);
  }
});
