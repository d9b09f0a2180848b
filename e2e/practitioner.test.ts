import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { identityNumberCheckCharacter } from "@xinheng/domain/subjects/identity-number.ts";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, openForm, phone, pick, sendForm, wide } from "./browser.ts";
import { layCaseGround, legalDay } from "./case-bench.ts";
import { sqlIn } from "./data-folder-store.ts";
import { filesHolding } from "./folder-search.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

// The province has no county 9999: a number that is nobody's.
const first17 = "41999919870612345";
const number = first17 + identityNumberCheckCharacter(first17);
const telephone = "13900112233";
const password = "Tomato-river-7-hills";

describe("practitioner: registered, recorded, read for a purpose; the person alone issues a report", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let own: Page;
  let recipient: Page;
  let subjectId = "";
  let link = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "practitioner");
    desk = await looker.page(wide);
    own = await looker.page(phone);
    recipient = await looker.page(wide);
    await looker.signIn(desk, "mishuchu", program.passwords.get("mishuchu"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const textOf = (page: Page) => page.locator("main").innerText();
  const fill = (page: Page, label: string | RegExp, text: string) =>
    page.getByLabel(label, { exact: typeof label === "string" }).fill(text);
  const record = async (item: string, fields: Readonly<Record<string, string>>) => {
    await desk.getByLabel("信息项").click();
    await desk.locator(".ant-select-item-option", { hasText: item }).first().click();
    for (const [label, text] of Object.entries(fields))
      await fill(desk, new RegExp(`^${label}( *必填| *视情况必填)?$`), text);
    await desk.getByRole("button", { name: "校验并记入" }).click();
  };

  it("the secretariat registers a person by form; a number with a slip is refused and not repeated", async () => {
    await desk.locator("summary", { hasText: "信用" }).click();
    await desk.getByRole("link", { name: "从业人员" }).click();
    await desk.getByRole("heading", { name: "从业人员" }).waitFor();
    await looker.shoot(desk, "register");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "登记从业人员" }).click();
    await fill(desk, "姓名", "示例李工");
    await fill(desk, "身份证号码", `${number.slice(0, 17)}${number.endsWith("1") ? "2" : "1"}`);
    await fill(desk, "手机号", telephone);
    await desk.getByRole("button", { name: "登记", exact: true }).click();
    await desk.getByRole("alert").waitFor();
    await looker.shoot(desk, "register-refused");
    await fill(desk, "身份证号码", number);
    await desk.getByRole("button", { name: "登记", exact: true }).click();
    await desk.getByRole("heading", { name: "示例李工" }).waitFor();
    subjectId = desk.url().split("/").at(-1) ?? "";
    const text = await textOf(desk);
    assert.ok(text.includes(`4${"*".repeat(16)}`) && text.includes("139****2233"), text);
    assert.ok(!(await desk.content()).includes(number));
  });

  it("enters where the person works, and professional records with their documents", async () => {
    await desk.getByRole("button", { name: "登记执业关系" }).click();
    await fill(desk, "执业单位", "示例");
    await desk.locator(".ant-select-item-option").first().click();
    await fill(desk, "岗位", "质检员");
    await fill(desk, "起始日", "2025-03-01");
    await desk.getByRole("button", { name: "保存" }).click();
    await desk.getByText("质检员").waitFor();
    await desk.getByRole("button", { name: "记入协会记录" }).click();
    await record("执业资格", {
      资格名称: "示例建材检测工程师",
      证书编号: "示例证〔2024〕77号",
      发证机关: "示例省人力资源和社会保障厅",
      发证日期: "2024-06-01",
    });
    await desk.getByText("已记入。").waitFor();
    await record("生效文书载明的决定", {
      文书名称: "行政处罚决定书",
      文书文号: "示例罚字〔2026〕77号",
      作出机关: "示例市市场监督管理局",
      决定日期: "2026-05-06",
      生效日期: "2026-05-20",
      决定依据: "《示例条例》第三条",
      与执业有关的决定内容: `警告，当事人证件号码 ${number}`,
    });
    await desk.getByText("请删去后再提交").waitFor();
    await looker.shoot(desk, "record-refused");
    assert.deepEqual(await looker.axe(desk), []);
    await fill(desk, /^与执业有关的决定内容( *必填)?$/, "警告");
    await desk.getByRole("button", { name: "校验并记入" }).click();
    await desk.getByText("已记入。").waitFor();
  });

  it("reads the archive only for a purpose; a regulator reads nothing of it, a visitor finds nobody", async () => {
    assert.ok(!(await textOf(desk)).includes("77号"));
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await fill(desk, "查阅事由", "核对继续教育材料");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByText("示例罚字〔2026〕77号").first().waitFor();
    await looker.shoot(desk, "archive");
    assert.deepEqual(await looker.axe(desk), []);
    for (const q of ["示例李工", number]) {
      const found = await (await fetch(`${program.url}/api/subjects?q=${encodeURIComponent(q)}`)).text();
      assert.ok(!found.includes(subjectId), q);
    }
    assert.equal((await fetch(`${program.url}/api/subjects/${subjectId}/archive`)).status, 404);
  });

  it("the security administrator gives the person the office; the invitation opens the person's own pages", async () => {
    const system = await signInTo(program, "xitong");
    const made = await system.ask("POST", "/api/accounts", { signInName: "li.gong", displayName: "示例李工" });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const { invitation } = made.body as { invitation: { link: string } };
    const security = await looker.page(wide);
    await looker.signIn(security, "anquan", program.passwords.get("anquan"));
    await security.goto(`${program.url}/desk/accounts?tab=offices`);
    await security.getByRole("button", { name: "授予职务" }).first().click();
    await security.getByLabel("姓名", { exact: true }).fill("li.gong");
    await security.locator(".ant-select-item-option", { hasText: "li.gong" }).click();
    await security.getByLabel("职务", { exact: true }).fill("从业人员");
    await security.locator(".ant-select-item-option", { hasText: "从业人员" }).click();
    await fill(security, "代表哪个主体", subjectId);
    await security.getByLabel("所在协会").last().click();
    await security.locator(".ant-select-item-option", { hasText: "示例建材行业协会" }).last().click();
    await looker.shoot(security, "grant");
    await security.locator("form").getByRole("button", { name: "授予职务" }).click();
    await security.locator("form").waitFor({ state: "detached" });
    await own.goto(invitation.link);
    for (const field of await own.locator("input[type=password]").all()) await field.fill(password);
    await own.locator("button[type=submit]").click();
    await own.getByRole("heading", { name: "我的档案：示例李工" }).waitFor();
    const text = await textOf(own);
    for (const said of ["示例证〔2024〕77号", "示例罚字〔2026〕77号", "不公示"]) assert.ok(text.includes(said), said);
    await looker.shoot(own, "own");
    assert.deepEqual(await looker.axe(own), []);
    await own.getByRole("button", { name: "打开菜单" }).click();
    const menu = await own.getByRole("dialog").innerText();
    for (const page of ["我的档案", "谁看过", "职业信用报告"]) assert.ok(menu.includes(page), menu);
    for (const page of ["归集", "信用主体", "从业人员", "日志"]) assert.ok(!menu.includes(page), menu);
    await looker.shoot(own, "menu");
    await own.getByRole("link", { name: "谁看过" }).click();
    await own.getByText("事由：核对继续教育材料").waitFor();
    await looker.shoot(own, "looks");
    assert.deepEqual(await looker.axe(own), []);
  });

  it("the person issues a report of one item, for a named recipient, a purpose and a time", async () => {
    await own.goto(`${program.url}/desk/own/reports`);
    await fill(own, "给谁", "示例招标代理有限公司");
    await fill(own, "作什么用", "投标文件附件");
    const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await fill(own, "看到哪天为止", nextMonth);
    await own.getByLabel("执业资格").check();
    await looker.shoot(own, "issue");
    assert.deepEqual(await looker.axe(own), []);
    await own.getByRole("button", { name: "签发报告" }).click();
    link = await own.locator("output").innerText();
    assert.match(link, /\/report#[\w-]{40,}$/);
    await own.getByText("还没有打开过").waitFor();
    await looker.shoot(own, "issued");
  });

  it("the recipient opens it without an account and reads that item alone; the person sees the opening", async () => {
    await recipient.goto(link);
    await recipient.getByRole("button", { name: "查看报告" }).waitFor();
    await looker.shoot(recipient, "report-door");
    await recipient.getByRole("button", { name: "查看报告" }).click();
    await recipient.getByText("示例证〔2024〕77号").first().waitFor();
    const text = await textOf(recipient);
    for (const said of ["示例李工", "示例招标代理有限公司", "投标文件附件", "质检员"])
      assert.ok(text.includes(said), said);
    assert.ok(!text.includes("示例罚字"), "only what was chosen");
    assert.ok(!(await recipient.content()).includes(number));
    await looker.shoot(recipient, "report");
    assert.deepEqual(await looker.axe(recipient), []);
    const narrow = await looker.page(phone, "en");
    await narrow.goto(link);
    await narrow.getByRole("button", { name: "Open the report" }).click();
    await narrow.getByText("Professional qualification").first().waitFor();
    await looker.shoot(narrow, "report-english");
    await own.reload();
    await own.getByText("打开 2 次").waitFor();
    await looker.shoot(own, "opened");
    await own.goto(`${program.url}/desk/own/looks`);
    await own.getByText("示例招标代理有限公司").first().waitFor();
  });

  it("a case under the code the person signed: nobody's to read but theirs, who are told and answer", async () => {
    const norm = await layCaseGround(folder);
    await sqlIn(
      folder,
      `insert into norm_signing (id, association_id, norm_id, signer, practitioner_subject, for_oneself, name, unit, signed_on)
       select gen_random_uuid(), norm.association_id, norm.id, 'practitioner', $1, true, '示例李工', '', $3 from norm where id = $2`,
      [subjectId, norm.first, legalDay(-300)],
    );
    await looker.open(desk, "/desk/cases");
    const form = await openForm(desk, "登记案件");
    await form.getByLabel("从业人员", { exact: true }).check();
    const respondent = form.getByLabel("被调查从业人员");
    await respondent.fill("示例李");
    await pick(respondent, "示例李工");
    await form.getByLabel("来源说明").fill("年度检查发现（示例）");
    await form.getByLabel("涉嫌违反规约的行为").fill("出具与检测结果不符的报告（示例）");
    await form.getByLabel("行为发生日期").fill(legalDay(-200));
    await looker.shoot(desk, "case-open");
    await form.getByRole("button", { name: "提交", exact: true }).click();
    await desk.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}$/);
    const triage = await openForm(desk, "立案审查");
    await triage.getByLabel("理由").fill("属于准则范围（示例）。");
    await sendForm(triage);
    const assign = await openForm(desk, "指定承办人");
    await assign.getByLabel("示例会长").check();
    await assign.getByLabel("调查方案").fill("核对原始记录（示例）。");
    await sendForm(assign);
    await desk.getByText("提交材料", { exact: true }).click();
    await desk.getByLabel("由谁提供、询问了谁").fill("示例检测机构");
    const paper = { name: "原始记录（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
    await desk.locator("input[type=file]").setInputFiles(paper);
    await desk.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor();
    const notice = await openForm(desk, "出具告知书");
    await notice.getByLabel("认定的事实").fill("报告与原始记录不符（示例）。");
    const choose = async (label: string, option: string) => {
      const box = notice.getByLabel(label, { exact: true });
      await box.click();
      await pick(box, option);
    };
    await choose("规约", "示例诚信规约 · 第 1 版");
    await choose("条文", "第 3 条");
    assert.equal(await notice.getByLabel("公开谴责").count(), 0);
    await notice.getByLabel("严重警告").check();
    await sendForm(notice);
    await desk.getByText(/惩告〔\d{4}〕1号/).waitFor();
    assert.deepEqual(await looker.lookBothWays(desk, "case"), []);
    await looker.open(desk, "/desk/cases");
    await desk.getByText("示**").first().waitFor();
    assert.equal(await desk.getByText("示例李工").count(), 0);
    await looker.open(own, "/desk/own/cases");
    await own.getByRole("link", { name: "出具与检测结果不符的报告（示例）" }).click();
    await sendForm(await openForm(own, "签收"));
    const statement = await openForm(own, "陈述申辩");
    await statement.getByLabel("陈述申辩", { exact: true }).fill("录入有误，已更正（示例）。");
    await sendForm(statement);
    await own.getByText("待审议", { exact: true }).waitFor();
    await looker.shoot(own, "own-case");
    assert.deepEqual(await looker.axe(own), []);
    await looker.open(desk, "/desk/case-report?of=practitioner");
    assert.deepEqual(await looker.lookBothWays(desk, "case-report"), []);
  });

  it("revoked, the link opens nothing any more", async () => {
    await own.goto(`${program.url}/desk/own/reports`);
    await own.getByRole("button", { name: "撤回" }).click();
    await own.locator(".ant-popover, .ant-popconfirm").getByRole("button", { name: "撤回" }).click();
    await own.getByText("已撤回").waitFor();
    await recipient.reload();
    await recipient.getByRole("button", { name: "查看报告" }).click();
    await recipient.getByText("已由本人撤回").waitFor();
    await looker.shoot(recipient, "report-over");
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuchu", program.passwords.get("mishuchu"));
    await english.goto(`${program.url}/desk/practitioners/${subjectId}`);
    await english.getByRole("button", { name: "Enter a practice" }).waitFor();
    await looker.shoot(english, "practitioner-english");
    const narrow = await looker.page(phone);
    await looker.signIn(narrow, "mishuchu", program.passwords.get("mishuchu"));
    await narrow.goto(`${program.url}/desk/practitioners/${subjectId}`);
    await narrow.getByRole("button", { name: "登记执业关系" }).waitFor();
    await looker.shoot(narrow, "practitioner");
    await narrow.goto(`${program.url}/desk/practitioners`);
    await narrow.getByText("示例李工").first().waitFor();
    await looker.shoot(narrow, "register");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("nowhere in the data folder, the database's own files among it, nor in what was printed, stand the numbers", async () => {
    await sqlIn(folder, "checkpoint");
    assert.notDeepEqual(await filesHolding(folder, ["示例招标代理有限公司"]), [], "what is kept in clear is found");
    assert.deepEqual(await filesHolding(folder, [number, number.slice(6, 17), telephone]), []);
    for (const secret of [number, telephone]) assert.ok(!program.output().includes(secret));
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
