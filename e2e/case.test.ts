import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, openForm, pick, sendForm, wide } from "./browser.ts";
import { layCaseGround, legalDay as day, voteYes } from "./case-bench.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const paper = { name: "合同（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
/** The day of the act: the first version stood, the second did not yet. */
const actedOn = day(-200);

describe("a case: from an inspection to notice, hearing, decision, reduction on appeal, execution and closing", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let own: Page;
  let general: Api;
  let address = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "case");
    general = await signInTo(program, "mishuzhang");
    await layCaseGround(folder);
    // The chair of the committee sits in the council too: another office makes nobody another.
    await sqlIn(folder, "update seat set holder_name = '示例自律主任' where holder_name = '示例理事甲'");
    [desk, own] = [await looker.page(wide), await looker.page(wide)];
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

  it("an inspection becomes a case, is accepted and given to an investigator", async () => {
    await looker.open(desk, "/desk/cases");
    const form = await openForm(desk, "登记案件");
    await form.getByLabel("被调查会员").fill("示例");
    const session = (await (await signInTo(program, "huiyuan")).ask("GET", "/api/session")).body as {
      actor: { offices: { subjectId: string | null }[] };
    };
    const [subjectId] = session.actor.offices.flatMap((term) => term.subjectId ?? []);
    const [subject] = (await sqlIn(folder, "select name from subject where id = $1", [subjectId])) as {
      name: string;
    }[];
    const respondent = form.getByLabel("被调查会员");
    await respondent.fill(subject?.name ?? "");
    await pick(respondent, subject?.name ?? "");
    await form.getByLabel("检查").check();
    await form.getByLabel("来源说明").fill("年度检查发现（示例）");
    await form.getByLabel("涉嫌违反规约的行为").fill("投标文件中的业绩与事实不符（示例）");
    await form.getByLabel("行为发生日期").fill(actedOn);
    await looker.shoot(desk, "open");
    await submit(form);
    await desk.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}$/);
    address = desk.url();
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
    await look(desk, "inquiry");
    await own.goto(address);
    await own.getByText("没有这个案件", { exact: false }).first().waitFor();
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
    await own.getByRole("link", { name: "投标文件中的业绩与事实不符（示例）" }).click();
    await sendForm(await openForm(own, "签收"));
    await own.getByRole("link", { name: paper.name }).waitFor();
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
    for (const name of ["公开谴责", "通报有关部门"]) await refused.getByLabel(name).uncheck();
    await refused.getByLabel("行业内通报批评").check();
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
    for (const name of ["公开谴责", "通报有关部门"]) await form.getByLabel(name).uncheck();
    await form.getByLabel("行业内通报批评").check();
    await form.getByLabel("理由（包括对陈述申辩的回应）").fill("已主动改正（示例）。");
    await sendForm(form);
    await desk
      .getByText(/惩申〔\d{4}〕1号/)
      .first()
      .waitFor();
  });

  it("served, executed with its proof and closed; the report tells the deviation and its reason", async () => {
    await own.goto(address);
    await sendForm(await openForm(own, "签收"));
    await own.getByText("待执行", { exact: true }).waitFor();
    await look(own, "own-final");
    await desk.goto(address);
    const form = await openForm(desk, "登记执行");
    await form.getByLabel("行业内通报批评").check();
    await form.getByLabel("怎样执行").fill("在会员简报通报（示例）。");
    await form.locator("input[type=file]").setInputFiles(paper);
    await form.getByText(paper.name).waitFor();
    await sendForm(form);
    const close = await openForm(desk, "结案");
    await close.getByLabel("理由").fill("惩戒已执行（示例）。");
    await sendForm(close);
    await desk.getByText("已结案", { exact: true }).waitFor();
    await look(desk, "closed");
    await looker.open(desk, "/desk/case-report");
    await desk.getByText("影响恶劣（示例）", { exact: false }).waitFor();
    await look(desk, "report");
    for (const path of [`/api/cases/${caseId()}`, `/api/cases`])
      assert.equal((await fetch(program.url + path)).status, 401);
    assert.deepEqual(looker.complaints(), []);
  });
});
