import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide, written } from "./browser.ts";
import { forgetCharter, sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const title = "示例建材行业自律规约";
const articles = ["为维护示例行业秩序，制定本规约。", "会员应当公平竞争，依法经营。"];
const fixesPrice = "会员销售示例产品，价格不得低于协会公布的最低价。";
const lawful = "示例：没有约束会员自主决定的内容";

describe("convention-to-promulgation: eight roles bring a convention from its draft to the portal", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  const desks = new Map<string, Page>();
  let clerk: Page;
  let general: Page;
  let visitor: Page;
  const receipts: string[] = [];
  let api: Api;
  let [norm, assembly] = ["", ""];

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    await forgetCharter(folder);
    looker = await openBrowser(program, "convention-to-promulgation");
    api = await signInTo(program, "mishuzhang");
    const drafted = (await api.ask("POST", "/api/charters", { reason: "示例：登记" })).body as { id: string };
    const approval = { number: "示例民社核〔2024〕1号", authority: "示例市民政局", approvedOn: day(-600) };
    assert.equal((await api.ask("POST", `/api/charters/${drafted.id}/entry`, approval)).status, 200);
    [clerk, general, visitor] = [await deskOf("mishuchu"), await deskOf("mishuzhang"), await looker.page(wide)];
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  /** Each role has a browser of its own, signed in once. */
  const deskOf = async (name: string): Promise<Page> => {
    const known = desks.get(name);
    if (known !== undefined) return known;
    const page = await looker.page(wide);
    desks.set(name, page);
    await looker.signIn(page, name, program.passwords.get(name));
    return page;
  };
  const press = (within: Page | Locator, name: string) =>
    within.getByRole("button", { name, exact: true }).first().click();
  const fill = async (within: Page | Locator, typed: Readonly<Record<string, string>>) => {
    for (const [label, text] of Object.entries(typed))
      await within.getByLabel(label, { exact: true }).first().fill(text);
  };
  const choose = async (within: Page | Locator, label: string, option: string) => {
    const box = within.getByLabel(label, { exact: true }).first();
    await box.click();
    await pick(box, option);
  };
  /** The visitor asks by a receipt what became of a letter; the answer stands when the button can be pressed again. */
  const lookUp = async (receipt: string) => {
    await visitor.getByLabel("回执码").fill(receipt);
    await press(visitor, "查询");
  };
  const refused = (page: Page, code: string) =>
    page.getByRole("alert").filter({ has: page.locator(`a[href$="#${code}"]`) });
  const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
  const form = (page: Page, name: string) => page.getByRole("form", { name, exact: true }).first();
  const openTab = (page: Page, name: string) =>
    page.locator(".norm-parts").getByRole("link", { name, exact: true }).click();
  const stage = (page: Page, name: string) => page.locator(".page-head").getByText(name, { exact: true }).waitFor();
  const goTo = (page: Page, tab = "") =>
    page.goto(`${program.url}/desk/norms/${norm}${tab === "" ? "" : `?tab=${tab}`}`);
  const paper = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from("示例") });
  const view = async () =>
    (await api.ask("GET", `/api/norms/${norm}`)).body as {
      revision: number;
      gate: { questions: { id: string }[] };
    };
  /** What is not the subject of a check: the other questions of the list, and signatures like those entered by hand. */
  const answerRest = async () => {
    const { revision, gate } = await view();
    for (const { id } of gate.questions) {
      const body = { revision, question: id, verdict: "lawful", reason: lawful };
      assert.equal((await api.ask("POST", `/api/norms/${norm}/answers`, body)).status, 200);
    }
  };
  const enterReview = async (role: "法律审查" | "专家", typed: { name: string; verdict: string; opinion: string }) => {
    const name = role === "专家" ? "登记专家意见" : "登记法律审查意见";
    await press(clerk, name);
    const fields = form(clerk, name);
    await fill(fields, {
      姓名: typed.name,
      单位: "示例单位",
      签署日期: day(0),
      "意见，或者回避的利害关系": typed.opinion,
    });
    await fields.getByLabel(typed.verdict, { exact: true }).check();
    await fields.locator("input[type=file]").setInputFiles(paper("示例签字件.txt"));
    await fields.getByRole("link", { name: "示例签字件.txt" }).waitFor();
    await press(fields, "登记");
    await clerk.locator("li").filter({ hasText: typed.name }).first().waitFor();
  };
  /** Experts like the one that was entered by hand. */
  const signByApi = async (name: string) => {
    const { revision } = await view();
    const { body } = await api.upload(`/api/papers?name=${encodeURIComponent("示例.txt")}`, Buffer.from("示例"));
    const { paperId } = body as { paperId: string };
    const signed = {
      role: "expert",
      name,
      unit: "示例单位",
      verdict: "agree",
      opinion: "示例：同意",
      signedOn: day(0),
    };
    const reply = await api.ask("POST", `/api/norms/${norm}/reviews`, { ...signed, revision, paperId });
    assert.equal(reply.status, 200);
  };
  const answerOpinion = async (opinion: string, outcome: string, reason: string) => {
    const row = clerk.locator(".opinions > li").filter({ hasText: opinion });
    await press(row, "答复");
    await row.getByLabel(outcome, { exact: true }).check();
    await fill(row, { 理由: reason });
    await press(row, "保存答复");
    await written(row, reason).waitFor();
    // Rows above and below move once all is read anew.
    await looker.quiet(clerk);
  };
  const item = (page: Page = clerk) => region(page, `通过《${title}》`);

  it("the secretariat drafts it article by article; a fixed price is marked in the text, with why and the article", async () => {
    await clerk.goto(`${program.url}/desk/norms`);
    await press(clerk, "起草规约、准则或标准");
    await fill(clerk, { 名称: title, 目的: "示例：维护行业秩序" });
    await press(clerk, "开始起草");
    await clerk.getByRole("heading", { level: 1, name: title }).waitFor();
    norm = new URL(clerk.url()).pathname.split("/").at(-1) ?? "";
    await openTab(clerk, "修改条文");
    for (const [at, text] of [...articles, fixesPrice].entries()) {
      if (at > 0) await clerk.getByRole("button", { name: "在后面加一条" }).last().click();
      await clerk.getByLabel("正文").last().fill(text);
    }
    await choose(clerk.locator("fieldset").nth(1), "本条规定", "公平竞争");
    await fill(clerk, { 修改的理由: "示例：起草" });
    await press(clerk, "保存为新的一稿");
    const marked = clerk.locator(".norm-article.flagged");
    await marked.locator("mark b", { hasText: "最低价" }).waitFor();
    assert.match(await marked.innerText(), /第三条.*\n*[^]*待说明/);
    const aside = region(clerk, "下一步由谁做什么");
    assert.match(
      await aside.innerText(),
      /第三条中的“[^”]*最低价[^”]*”可能排除、限制竞争[^]*反垄断法（2022）第十七条第一项/,
    );
    await looker.shoot(clerk, "flagged");
    assert.deepEqual(await looker.axe(clerk), []);
  });

  it("the reviewers say that it must go, the lawyer signs the rest, and the secretary-general cannot pass it", async () => {
    await openTab(clerk, "公平竞争审查");
    await answerRest();
    const passages = region(clerk, "提示处");
    // Two patterns point at one article with one question: one answer answers for both.
    await press(passages, "作答");
    const fields = passages.getByRole("form");
    await fields.getByLabel("须修改或删除").check();
    await fill(fields, { 理由: "示例：约定了会员售价的下限" });
    await press(fields, "保存");
    await fields.waitFor({ state: "detached" });
    assert.equal(await passages.getByRole("button", { name: "作答", exact: true }).count(), 0);
    await enterReview("法律审查", { name: "示例律师", verdict: "不同意", opinion: "示例：第三条须删去" });
    await looker.shoot(clerk, "gate");
    assert.deepEqual(await looker.axe(clerk), []);
    await goTo(general);
    await press(general, "通过公平竞争审查");
    await refused(general, "gate-passage-must-go").filter({ hasText: "第三条" }).waitFor();
    await looker.shoot(general, "blocked");
  });

  it("the article is struck out, the comparison shows it, and the gate opens for the text that the lawyer signed", async () => {
    await goTo(clerk, "edit");
    await clerk.getByRole("group", { name: "第 3 条" }).getByRole("button", { name: "删去这一条" }).click();
    await fill(clerk, { 修改的理由: "示例：删去最低价一条" });
    await press(clerk, "保存为新的一稿");
    await region(clerk, "条文").getByText("第 2 稿").waitFor();
    await openTab(clerk, "各稿和对照");
    await clerk.locator("del", { hasText: fixesPrice }).waitFor();
    await looker.shoot(clerk, "comparison");
    const [download] = await Promise.all([
      clerk.waitForEvent("download"),
      clerk.getByRole("link", { name: "下载 docx" }).first().click(),
    ]);
    assert.match(download.suggestedFilename(), /第1版第2稿\.docx$/);
    const other = { kind: "group-standard", title: "示例团体标准", purpose: "示例" };
    const { id } = (await api.ask("POST", "/api/norms", other)).body as { id: string };
    await clerk.goto(`${program.url}/desk/norms/${id}`);
    await press(region(clerk, "立项"), "提出立项");
    await fill(form(clerk, "提出立项"), {
      必要性: "示例：没有统一的产品质量要求",
      范围和主要内容: "示例：产品的要求和试验方法",
      "与现有国家、行业、团体标准的关系": "示例：没有同类标准",
      起草单位: "示例企业甲",
    });
    await press(form(clerk, "提出立项"), "提交");
    await region(clerk, "立项").getByText("待决定").waitFor();
    await general.goto(`${program.url}/desk/norms/${id}`);
    await press(region(general, "立项"), "登记立项决定");
    const decision = form(general, "登记立项决定");
    await decision.getByLabel("批准立项", { exact: true }).check();
    await fill(decision, { 理由: "示例：确有必要", 由谁决定: "示例标准化委员会", 决定日期: day(0) });
    await decision.locator("input[type=file]").setInputFiles(paper("示例立项批复.txt"));
    await decision.getByRole("link", { name: "示例立项批复.txt" }).waitFor();
    await press(decision, "登记");
    await stage(general, "起草");
    assert.deepEqual(await looker.lookBothWays(general, "project"), []);
    await clerk.goto(`${program.url}/desk/norms/${id}?tab=edit`);
    await clerk.locator("input[type=file]").setInputFiles(await download.path());
    await region(clerk, "条文")
      .getByText(articles[1] ?? "")
      .waitFor();
    await answerRest();
    await goTo(general);
    await press(general, "通过公平竞争审查");
    await refused(general, "gate-unsigned").waitFor();
    await goTo(clerk, "gate");
    await enterReview("法律审查", { name: "示例律师", verdict: "同意", opinion: "示例：没有排除、限制竞争的内容" });
    await press(general, "通过公平竞争审查");
    await stage(general, "已通过公平竞争审查");
  });

  it("the text is laid open; a member and a department write under their accounts, the public on the portal", async () => {
    await goTo(clerk, "opinions");
    await press(clerk, "开始征求意见");
    const fields = form(clerk, "开始征求意见");
    await fill(fields, {
      截止日期: day(10),
      "通知的会员，一行一个": "示例企业甲\n示例企业乙",
      "通知的部门，一行一个": "示例市市场监督管理局",
    });
    await press(fields, "开始");
    await refused(clerk, "consultation-too-short").waitFor();
    await fill(fields, { 截止日期: day(31) });
    await press(fields, "开始");
    await stage(clerk, "征求意见");
    for (const [who, label, text] of [
      ["huiyuan", "第二条", "示例：建议写明投诉电话"],
      ["lianluoyuan", "全文", "示例：建议增加信用修复的衔接"],
    ] as const) {
      const page = await deskOf(who);
      await goTo(page);
      await press(page, "提出意见");
      const own = form(page, "提出意见");
      if (label !== "全文") await choose(own, "针对", label);
      await fill(own, { 意见: text });
      await press(own, "提交");
      await page.getByRole("status").filter({ hasText: "已收到" }).waitFor();
    }
    await visitor.goto(`${program.url}/a/shili-jiancai/norms`);
    await visitor.getByRole("link", { name: title }).click();
    await looker.shoot(visitor, "consultation");
    assert.deepEqual(await looker.axe(visitor), []);
    for (const text of ["示例：建议公布处理投诉的期限", "示例：出售二手叉车，有意者请来电"]) {
      await visitor.reload();
      await fill(visitor, { 姓名或单位: "示例市民", 意见: text });
      await press(visitor, "提交意见");
      const received = visitor.getByRole("status").filter({ hasText: "回执码" });
      receipts.push(await received.locator(".code").innerText());
    }
    assert.deepEqual(await looker.lookBothWays(visitor, "receipt"), []);
    await visitor.getByRole("link", { name: "查询答复" }).last().click();
    await visitor.getByRole("heading", { level: 1, name: "查询意见的答复" }).waitFor();
    await lookUp(receipts[0] ?? "");
    await visitor.getByText("秘书处还没有审阅。").waitFor();
    assert.equal((await visitor.locator("main").innerText()).includes("叉车"), false);
  });

  it("letters are read before they are opinions; what is set aside the supervisor still reads", async () => {
    await goTo(clerk, "opinions");
    const letters = region(clerk, "公众网上来信");
    await press(letters.locator("li").filter({ hasText: "二手叉车" }), "另存");
    await fill(letters, { 理由: "示例：广告，与文本无关" });
    await letters.locator("form").getByRole("button", { name: "另存", exact: true }).click();
    await letters.getByText("已另存：示例：广告").waitFor();
    await press(letters.locator("li").filter({ hasText: "处理投诉的期限" }), "登记为意见");
    await letters.getByText("已登记为第 3 号意见").waitFor();
    await looker.shoot(clerk, "letters");
    assert.deepEqual(await looker.axe(clerk), []);
    const supervisor = await deskOf("jianshi");
    await goTo(supervisor, "opinions");
    await supervisor.getByText("已另存：示例：广告").waitFor();
    assert.equal(await supervisor.getByRole("button", { name: "登记为意见" }).count(), 0);
  });

  it("an opinion without an answer keeps it from the vote; an expert with an interest stands aside", async () => {
    await sqlIn(folder, "update norm_consultation set opened_on = $2, closes_on = $3 where norm_id = $1", [
      ...[norm, day(-32), day(-1)],
    ]);
    await sqlIn(folder, "update norm_opinion set received_on = $2 where norm_id = $1", [norm, day(-5)]);
    await goTo(clerk, "opinions");
    await press(clerk, "结束征求意见");
    await stage(clerk, "专家评审");
    await openTab(clerk, "专家评审");
    await enterReview("专家", { name: "示例专家丁", verdict: "回避", opinion: "示例：持有会员企业股份" });
    await enterReview("专家", { name: "示例专家甲", verdict: "同意", opinion: "示例：同意" });
    await clerk.getByText("已有 1 名专家签署").waitFor();
    for (const name of ["示例专家乙", "示例专家丙"]) await signByApi(name);
    await goTo(clerk, "opinions");
    await answerOpinion("建议写明投诉电话", "不采纳", "示例：电话已在网站公布，不必写入规约");
    await answerOpinion("信用修复的衔接", "部分采纳", "示例：另行在实施办法中写明");
    await goTo(general);
    await press(general, "定稿提交表决");
    await refused(general, "opinions-unanswered").filter({ hasText: "第3号起" }).waitFor();
    await looker.shoot(general, "unanswered");
    await answerOpinion("处理投诉的期限", "采纳", "示例：投诉受理办法写明十五日");
    await looker.shoot(clerk, "opinions");
    await lookUp("abcd-efgh-jkmn-pqrs-tuvw-2345");
    await visitor.getByRole("alert").filter({ hasText: "没有这个回执码" }).waitFor();
    await lookUp(receipts[1] ?? "");
    await visitor.getByText("没有登记为意见，理由：示例：广告，与文本无关").waitFor();
    await lookUp((receipts[0] ?? "").toUpperCase());
    await visitor.getByText("示例：投诉受理办法写明十五日").waitFor();
    await looker.shoot(visitor, "answer");
    assert.deepEqual(await looker.axe(visitor), []);
    await press(general, "定稿提交表决");
    await stage(general, "表决");
    assert.match(await region(general, "下一步由谁做什么").innerText(), /由会员大会表决[^]*章程第二十五条/);
  });

  it("a body without competence, a vote short of quorum and a member with an interest are refused", async () => {
    await goTo(clerk, "vote");
    await clerk.getByRole("link", { name: "筹备会议，把这份文本列入议题" }).click();
    await fill(clerk, { 会议名称: "示例会议", 日期: day(16), 地点: "示例会议室", 议题名称: `通过《${title}》` });
    await choose(clerk, "机构", "理事会");
    await press(clerk, "保存筹备内容");
    await refused(clerk, "body-not-competent").filter({ hasText: "第二十五条" }).waitFor();
    await looker.shoot(clerk, "not-competent");
    await choose(clerk, "机构", "会员大会");
    await press(clerk, "保存筹备内容");
    await clerk.getByRole("heading", { level: 1, name: "示例会议" }).waitFor();
    assembly = new URL(clerk.url()).pathname.split("/").at(-1) ?? "";
    const called = await api.ask("POST", `/api/meetings/${assembly}/call`, { notifiedHow: "书面" });
    assert.equal(called.status, 200);
    await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [assembly, day(0), day(-16)]);
    const { attendees } = called.body as { attendees: { id: string; name: string }[] };
    const come = async (some: typeof attendees) => {
      for (const { id } of some)
        await api.ask("PUT", `/api/meetings/${assembly}/attendees/${id}`, { presence: "in-room" });
    };
    const few = Math.ceil(attendees.length / 2);
    await come(attendees.slice(0, few));
    const opening = { chair: "示例会长", recorder: "示例记录", partyPresence: "sat-in" };
    assert.equal((await api.ask("POST", `/api/meetings/${assembly}/opening`, opening)).status, 200);
    await clerk.goto(`${program.url}/desk/meetings/${assembly}?tab=agenda`);
    const callRoll = async (page: Page) => {
      await press(item(page), "记名表决");
      await press(item(page), "其余都赞成");
      return item(page).getByRole("button", { name: /^保存表决/ });
    };
    const saveRoll = async () => {
      const save = await callRoll(clerk);
      await save.click();
      await save.waitFor({ state: "detached" });
    };
    await saveRoll();
    await press(item(), "宣布结果");
    await refused(clerk, "quorum-missing").waitFor();
    await looker.shoot(clerk, "short");
    await come(attendees.slice(few));
    const other = await clerk.context().newPage();
    await other.goto(`${program.url}/desk/meetings/${assembly}?tab=agenda`);
    const stale = await callRoll(other);
    await clerk.reload();
    await press(item(), "声明回避");
    await choose(item(), "回避的人", attendees[0]?.name ?? "");
    await fill(item(), { 利害关系: "示例：规约涉及其独家产品" });
    await press(item(), "登记回避");
    await written(item(), "示例：规约涉及其独家产品").waitFor();
    await stale.click();
    await refused(other, "interest-declared")
      .filter({ hasText: attendees[0]?.name ?? "" })
      .waitFor();
    await other.close();
    await saveRoll();
    await looker.quiet(clerk);
    await press(item(), "宣布结果");
    await item().locator(".outcome").waitFor();
  });

  it("the secretary-general promulgates; visitors read it, the member and the practitioner sign, its making is one document", async () => {
    await goTo(general, "vote");
    const open = region(general, "公布");
    await press(open, "公布");
    await choose(open, "通过的决议", `通过《${title}》`);
    await fill(open, { 施行日期: day(0), 复审日期: day(700) });
    await open.getByRole("button", { name: "公布", exact: true }).click();
    await stage(general, "现行有效");
    await visitor.goto(`${program.url}/a/shili-jiancai/norms`);
    await visitor.getByRole("link", { name: title }).click();
    await visitor.getByText(articles[1] ?? "").waitFor();
    for (const who of ["huiyuan", "congye"]) {
      const page = await deskOf(who);
      await goTo(page, "practice");
      await press(page, `签署《${title}》`);
      await page.getByText(`您已于 ${day(0)} 签署。`).waitFor();
    }
    await goTo(clerk, "practice");
    await clerk.getByText("会员 1 家、从业人员 1 人已签署").waitFor();
    await press(clerk, "出具制定档案");
    const [download] = await Promise.all([
      clerk.waitForEvent("download"),
      clerk.getByRole("status").getByRole("link", { name: /PDF/ }).click(),
    ]);
    assert.match(download.suggestedFilename(), /规档〔\d{4}〕[1-9]\d*号.*\.pdf$/);
    await looker.shoot(clerk, "practice");
    assert.deepEqual(await looker.axe(clerk), []);
    await goTo(general, "practice");
    await press(general, "废止");
    await fill(general, { 废止的理由: "示例：不再需要" });
    await form(general, "废止").getByRole("button", { name: "废止", exact: true }).click();
    await general.getByRole("alert").filter({ hasText: "请选择决议" }).waitFor();
    await looker.shoot(general, "repeal");
    await press(clerk, "起草修订稿");
    await fill(clerk, { 修订的目的: "示例：衔接新规定" });
    await press(clerk, "起草");
    await clerk.locator(".page-head").getByText("自律规约 · 第 2 版").waitFor();
  });

  it("on a phone, and in English", async () => {
    const narrow = await looker.page(phone);
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
    await narrow.goto(`${program.url}/desk/norms`);
    await narrow.getByRole("link", { name: title }).first().waitFor();
    await looker.shoot(narrow, "norms");
    for (const tab of ["gate", "opinions"]) {
      await goTo(narrow, tab);
      await region(narrow, "下一步由谁做什么").waitFor();
      await looker.shoot(narrow, tab);
    }
    assert.deepEqual(await looker.axe(narrow), []);
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(`${program.url}/desk/norms`);
    await english.getByRole("link", { name: title }).first().waitFor();
    await looker.shoot(english, "norms-english");
    for (const tab of ["gate", "opinions"]) {
      await goTo(english, tab);
      await region(english, "Who does what next").waitFor();
      await looker.shoot(english, `${tab}-english`);
    }
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
