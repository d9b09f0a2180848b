import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, openForm, pick, sendForm, wide } from "./browser.ts";
import { accountedMember, complain, layCaseGround, legalDay as day, showUntil, voteYes, done } from "./case-bench.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const paper = { name: "合同（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
const slug = "shili-jiancai";
const law = "《中华人民共和国商标法》第二十条";
const allegation = "以次充好，交付的产品与合同约定不符（示例）";
/** Who was heard: one the member reads of, and one it must not know of. */
const [witness, hidden] = ["示例证人欧阳某", "示例投诉人司徒某"];
/** The day of the act: the first version stood, the second did not yet. */
const actedOn = day(-200);

describe("from a complaint to a sanction: case, hearing, decision, reduction on appeal, publication while the law orders it, closing", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let own: Page;
  let visitor: Page;
  let general: Api;
  let member: Awaited<ReturnType<typeof accountedMember>>;
  let address = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "complaint-to-sanction");
    general = await signInTo(program, "mishuzhang");
    await layCaseGround(folder);
    // The chair of the committee sits in the council too: another office makes nobody another.
    await sqlIn(folder, "update seat set holder_name = '示例自律主任' where holder_name = '示例理事甲'");
    member = await accountedMember(folder);
    [desk, own, visitor] = [await looker.page(wide), await looker.page(wide), await looker.page(wide)];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const submit = (form: Locator) => form.getByRole("button", { name: "提交", exact: true }).click();
  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const choose = async (form: Locator, label: string, option: string) => {
    const box = form.getByLabel(label, { exact: true });
    await box.click();
    await pick(box, option);
  };
  const caseId = () => address.split("/").at(-1) ?? "";
  const vote = (body: string, kind: "case" | "case-appeal", aside: readonly string[]) => {
    const resolution = kind === "case" ? "sanction-member" : "review-sanction";
    return voteYes({ general, folder }, { body, resolution, matter: { kind, id: caseId() }, aside });
  };

  /** How often the portal names the sanction: on the member's page, on the association's list. */
  const shown = async (): Promise<number[]> => {
    const counts = [];
    for (const at of [`/s/${member.shortId}`, `/a/${slug}/sanctions`]) {
      await visitor.goto(program.url + at);
      await visitor.getByRole("heading", { level: 1 }).waitFor();
      counts.push(await visitor.locator("main li").filter({ hasText: "公开谴责" }).count());
    }
    return counts;
  };

  it("a visitor complains, the member answers, and the complaint becomes a case that names it as its source", async () => {
    const portal = `${program.url}/a/${slug}`;
    await complain(visitor, { portal, member: member.name, facts: "地砖等级不足（示例）。", happenedOn: actedOn });
    await looker.open(desk, "/desk/complaints");
    await desk.getByRole("link", { name: `投诉${member.name}：产品质量` }).click();
    const judge = await openForm(desk, "审查是否受理");
    await judge.getByLabel("理由").fill("属于受理范围（示例）。");
    await sendForm(judge);
    const ask = await openForm(desk, "请会员答复");
    await ask.getByLabel("请会员答复的内容").fill("有消费者反映地砖等级不足（示例）。");
    await sendForm(ask);
    await own.goto(desk.url());
    const answer = await openForm(own, "答复投诉");
    await answer.getByLabel("会员答复", { exact: true }).fill("没有这回事（示例）。");
    await sendForm(answer);
    await desk.reload();
    const pass = await openForm(desk, "转执纪");
    await pass.getByLabel("涉嫌违反规约的行为").fill(allegation);
    assert.equal(await pass.getByLabel("行为发生日期").inputValue(), actedOn);
    await sendForm(pass);
    await desk.getByRole("link", { name: "查看这个案件" }).click();
    await desk.getByRole("link", { name: "查看这件投诉" }).waitFor();
    address = desk.url();
  });

  it("it is accepted and given to an investigator; the member does not know of it", async () => {
    const triage = await openForm(desk, "立案审查");
    await triage.getByLabel("理由").fill("有检查记录，属于规约范围（示例）。");
    await sendForm(triage);
    const assign = await openForm(desk, "指定承办人");
    await assign.getByLabel("示例会长").check();
    await assign.getByLabel("调查方案").fill("核对合同原件（示例）。");
    await sendForm(assign);
    await desk.getByText("提交材料", { exact: true }).click();
    await desk.getByLabel("由谁提供、询问了谁").fill("示例建设单位");
    await desk.locator("input[type=file]").setInputFiles(paper);
    await desk.getByText(/^SHA-256 [0-9a-f]{64}$/).waitFor();
    const inspect = await openForm(desk, "案内查阅档案");
    await inspect.getByLabel("查阅事由").fill("核对以前的处罚（示例）");
    await sendForm(inspect);
    await desk.getByRole("region", { name: "被调查人的档案" }).waitFor();
    await look(desk, "inspected");
    await desk.getByRole("button", { name: "收起" }).click();
    await look(desk, "inquiry");
    await looker.open(own, "/desk/own/looks");
    assert.equal(await own.getByText("核对以前的处罚（示例）").count(), 0);
    await own.goto(address);
    await own.getByText("没有这个案件", { exact: false }).first().waitFor();
  });

  it("a witness is heard, told the rights first, and signs the record; another is heard whom the member is not to know of", async () => {
    const form = await openForm(desk, "作询问笔录");
    await form.getByText("您可以不接受询问", { exact: false }).waitFor();
    await form.getByLabel("已在提问前告知被询问人上述权利").check();
    await form.getByLabel("被询问人姓名").fill(witness);
    await form.getByLabel("工作单位、职务").fill("示例建设单位资料员");
    assert.equal(await form.getByLabel("示例会长").isChecked(), true);
    await form.getByLabel("示例安全管理员").check();
    await form.getByLabel("地点").fill("协会会议室（示例）");
    await form.getByLabel("问答", { exact: false }).last().fill("问：合同是谁签的？\n答：是示例经理签的（示例）。");
    await look(desk, "interview");
    await sendForm(form);
    const records = desk.getByRole("region", { name: "询问笔录" });
    const { interviews } = await done<{ interviews: { askers: { accountId: string }[] }[] }>(
      ...([general, "GET", `/api/cases/${caseId()}`] as const),
    );
    await done(general, "POST", `/api/cases/${caseId()}/interviews`, {
      ...{ heardAs: "complainant", heard: hidden, post: "示例消费者", place: "协会会议室（示例）", rightsTold: true },
      ...{ heldOn: day(0), from: "11:00", until: "11:30", text: "问：还有什么？\n答：没有（示例）。" },
      ...{ askers: interviews[0]?.askers.map(({ accountId }) => accountId), withheldWhy: "投诉人身份（示例）" },
    });
    await desk.reload();
    for (const left of [2, 1]) {
      await records
        .getByText("待签字", { exact: true })
        .nth(left - 1)
        .waitFor();
      const sign = await openForm(desk, "登记签字");
      await sign.locator("input[type=file]").setInputFiles(paper);
      await sign.getByText("签字页.pdf", { exact: false }).waitFor();
      await sendForm(sign);
      await records
        .getByText("已阅读并签字", { exact: false })
        .nth(2 - left)
        .waitFor();
    }
    await look(desk, "interviews");
  });

  it("no sanction is public, until a resolution and a law switch it on for one kind", async () => {
    await visitor.goto(`${program.url}/a/${slug}/sanctions`);
    await visitor.getByText("本协会没有开启惩戒公示。").waitFor();
    const [association] = (await sqlIn(folder, "select id from association where slug = $1", [slug])) as {
      id: string;
    }[];
    const matter = { kind: "case-publicity", id: association?.id ?? "" };
    await voteYes({ general, folder }, { body: "council", resolution: "publish-sanctions", matter, aside: [] });
    await looker.open(desk, "/desk/case-publicity");
    const form = await openForm(desk, "开启公示");
    await form.getByLabel(law).check();
    await form.getByLabel("公开谴责", { exact: true }).check();
    await form.getByLabel("公示几个月（自决定之日起）").fill("12");
    await form.getByRole("radio", { name: /^决议〔/ }).check();
    await form.getByLabel("理由").fill("本会是商标代理行业组织（示例）。");
    await sendForm(form);
    await desk.getByText("已开启", { exact: true }).waitFor();
    assert.deepEqual(await shown(), [0, 1]);
    await desk.goto(address);
  });

  it("a clause not in force on the day of the act is refused with the version that was; then the notice is issued", async () => {
    const form = await openForm(desk, "出具告知书");
    await form.getByLabel("认定的事实").fill("投标文件中列出三项没有承担过的工程（示例）。");
    await choose(form, "规约", "示例诚信规约 · 第 2 版");
    await choose(form, "条文", "第 3 条");
    await form.getByLabel("公开谴责").check();
    await form.getByLabel("通报有关部门").check();
    await submit(form);
    await form.getByText(`当日施行的是第1版（${day(-900)}起）`, { exact: false }).waitFor();
    await look(desk, "clause-refused");
    await choose(form, "规约", "示例诚信规约 · 第 1 版");
    await choose(form, "条文", "第 3 条");
    await sendForm(form);
    await desk.getByText(/惩告〔\d{4}〕1号/).waitFor();
  });

  it("the member takes the notice, reads the file, states its case and asks to be heard", async () => {
    await looker.open(own, "/desk/own/cases");
    await own.getByRole("link", { name: allegation }).click();
    await sendForm(await openForm(own, "签收"));
    await own.getByRole("link", { name: paper.name, exact: true }).waitFor();
    const records = own.getByRole("region", { name: "询问笔录" });
    await records.getByText("问答全文").click();
    await records.getByText("是示例经理签的", { exact: false }).waitFor();
    assert.deepEqual([await records.getByRole("listitem").count(), await own.getByText(witness).count()], [1, 1]);
    for (const secret of [hidden, "投诉人身份（示例）"]) assert.ok(!(await own.content()).includes(secret), secret);
    const form = await openForm(own, "陈述申辩");
    await form.getByLabel("陈述申辩", { exact: true }).fill("工程由关联企业承担（示例）。");
    await form.getByLabel("申请听证", { exact: true }).check();
    await look(own, "own-statement");
    await sendForm(form);
    await own.getByText("待听证", { exact: true }).waitFor();
    assert.equal(await own.getByText("核对合同原件", { exact: false }).count(), 0);
  });

  it("one of the panel stands aside and is replaced; the minutes are numbered", async () => {
    await desk.goto(address);
    const hear = await openForm(desk, "召集听证");
    assert.equal(await hear.getByLabel("示例会长").isDisabled(), true);
    for (const name of ["示例联络员", "示例监事", "示例党组织"]) await hear.getByLabel(name).first().check();
    await hear.getByLabel("示例监事").last().check();
    await hear.getByLabel("日期").fill(day(0));
    await hear.getByLabel("地点").fill("协会会议室（示例）");
    await look(desk, "panel");
    await sendForm(hear);
    const recuse = await openForm(desk, "回避");
    await recuse.getByLabel("示例党组织").check();
    await recuse.getByLabel("理由").fill("与该单位有业务往来（示例）");
    await sendForm(recuse);
    const anew = await openForm(desk, "重新组成听证组");
    assert.equal(await anew.getByRole("checkbox", { name: "示例党组织 已回避" }).isDisabled(), true);
    await anew.getByLabel("示例审计管理员").check();
    await sendForm(anew);
    const minute = await openForm(desk, "写听证笔录");
    await minute.getByLabel("到场").fill("听证组、该单位代表（示例）");
    await minute.getByLabel("笔录", { exact: true }).fill("示例：该单位陈述。\n示例：承办人说明证据。");
    await sendForm(minute);
    await desk.getByText(/听〔\d{4}〕1号/).waitFor();
  });

  it("the committee votes and the decision is written, leaving the guideline only with a reason", async () => {
    const link = desk.getByRole("link", { name: "提交会议表决" });
    assert.match((await link.getAttribute("href")) ?? "", /matter=case&id=.*resolution=sanction-member/);
    await vote("self-discipline", "case", ["示例自律委员乙"]);
    await desk.goto(address);
    const form = await openForm(desk, "作出决定");
    await form.getByRole("radio", { name: /^决议〔/ }).check();
    await form.getByRole("radio", { name: /^情节一般/ }).check();
    await form.getByLabel("理由（包括对陈述申辩的回应）").fill("关联企业的业绩不是该单位的业绩（示例）。");
    await submit(form);
    await form.getByText("按裁量基准建议的是“行业内通报批评”", { exact: false }).waitFor();
    await form.getByLabel("偏离裁量基准的理由").fill("三项工程都在同一次投标中列出，影响恶劣（示例）。");
    // A member's letter needs no law and no consent: only a person's does.
    assert.equal(await form.getByLabel("通报的依据").count(), 0);
    await look(desk, "decision");
    await sendForm(form);
    await desk
      .getByText(/惩〔\d{4}〕1号/)
      .first()
      .waitFor();
  });

  it("the member appeals; a decider in the appeal is refused under another office, then others reduce it", async () => {
    await own.goto(address);
    await sendForm(await openForm(own, "签收"));
    const appeal = await openForm(own, "申诉");
    await appeal.getByLabel("申诉理由").fill("已主动改正，惩戒过重（示例）。");
    await sendForm(appeal);
    await own.getByText("申诉审议中", { exact: true }).waitFor();
    await vote("council", "case-appeal", []);
    await desk.goto(address);
    await desk.getByText(/不能参加表决的：.*示例自律主任/).waitFor();
    const refused = await openForm(desk, "作出申诉决定");
    await refused.getByRole("radio", { name: /^决议〔/ }).check();
    await refused.getByLabel("减轻", { exact: true }).check();
    await refused.getByLabel("通报有关部门").uncheck();
    await refused.getByLabel("理由（包括对陈述申辩的回应）").fill("已主动改正（示例）。");
    await submit(refused);
    await refused.getByText("示例自律主任参与过原决定", { exact: false }).waitFor();
    await look(desk, "decider-refused");
    await vote("council", "case-appeal", ["示例自律主任", "示例会长"]);
    await desk.goto(address);
    const form = await openForm(desk, "作出申诉决定");
    await form
      .getByRole("radio", { name: /^决议〔/ })
      .first()
      .check();
    await form.getByLabel("减轻", { exact: true }).check();
    await form.getByLabel("通报有关部门").uncheck();
    await form.getByLabel("理由（包括对陈述申辩的回应）").fill("已主动改正（示例）。");
    await sendForm(form);
    await desk
      .getByText(/惩申〔\d{4}〕1号/)
      .first()
      .waitFor();
  });

  it("served: public now; executed with its proof, closed, ended on its day; the report tells the deviation and its reason", async () => {
    await own.goto(address);
    await sendForm(await openForm(own, "签收"));
    await own.getByText("待执行", { exact: true }).waitFor();
    await look(own, "own-final");
    assert.deepEqual(await shown(), [1, 2]);
    await visitor.getByText(`公示依据：${law}`).first().waitFor();
    await look(visitor, "visitor-list");
    assert.equal(await visitor.getByText("示例消费者").count(), 0);
    await desk.goto(address);
    const form = await openForm(desk, "登记执行");
    await form.getByLabel("公开谴责").check();
    await form.getByLabel("怎样执行").fill("在协会网站公布（示例）。");
    await form.locator("input[type=file]").setInputFiles(paper);
    await form.getByText(paper.name).waitFor();
    await sendForm(form);
    const close = await openForm(desk, "结案");
    await close.getByLabel("理由").fill("惩戒已执行（示例）。");
    await sendForm(close);
    await desk.getByText("已结案", { exact: true }).waitFor();
    await look(desk, "closed");
    await looker.open(own, "/desk/own/looks");
    await own.getByText("核对以前的处罚（示例）", { exact: false }).first().waitFor();
    const { decision } = await done<{ decision: { documentId: string } }>(general, "GET", `/api/cases/${caseId()}`);
    for (const form of ["pdf", "docx"]) {
      const reply = await own.request.get(`${program.url}/api/documents/${decision.documentId}/file?form=${form}`);
      const bytes = await reply.body();
      assert.equal(bytes.subarray(0, 2).toString("latin1"), form === "pdf" ? "%P" : "PK");
      writeFileSync(join(looker.folder, `decision.${form}`), bytes);
    }
    await looker.open(desk, "/desk/case-report");
    await desk.getByText("影响恶劣（示例）", { exact: false }).waitFor();
    await look(desk, "report");
    await showUntil(folder, caseId(), day(0));
    assert.deepEqual(await shown(), [1, 2]);
    await showUntil(folder, caseId(), day(-1));
    assert.deepEqual(await shown(), [0, 1]);
    for (const path of [`/api/cases/${caseId()}`, `/api/cases`])
      assert.equal((await fetch(program.url + path)).status, 401);
    assert.deepEqual(looker.complaints(), []);
  });
});
