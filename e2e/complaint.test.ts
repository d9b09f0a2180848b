import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, openForm, sendForm, wide } from "./browser.ts";
import { accountedMember, complain, complainantContact, legalDay as day } from "./case-bench.ts";
import { addPicture, addScan, openPaper, picture, scan } from "./receipt-papers.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const paper = { name: "回执（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };

describe("complaints: from the portal to settlement, mediation, discipline and a department, followed by the receipt", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let own: Page;
  let portal: Page;
  let member = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "complaint");
    member = (await accountedMember(folder)).name;
    [desk, own, portal] = [await looker.page(wide), await looker.page(wide), await looker.page(wide)];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(own, "huiyuan", program.passwords.get("huiyuan"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  /** A visitor complains; answers the receipt. */
  const filed = async (facts: string, pictured = false): Promise<string> => {
    const of = { portal: `${program.url}/a/shili-jiancai`, member, facts, happenedOn: day(-10) };
    const receipt = await complain(portal, of, async () => {
      if (pictured) await look(portal, "portal-form");
    });
    if (pictured) {
      await look(portal, "portal-receipt");
      await addPicture(portal, receipt);
      await look(portal, "portal-papers");
    }
    return receipt;
  };
  const follow = async (receipt: string) => {
    await portal.goto(`${program.url}/a/shili-jiancai/complaints`);
    await portal.getByLabel("回执码").fill(receipt);
    await portal.getByRole("button", { name: "查询", exact: true }).click();
    await portal.getByRole("heading", { name: "查询结果" }).waitFor();
  };
  /** The newest complaint of the register, accepted and put to the member, answered in its centre. */
  const heard = async (pictured = false) => {
    await looker.open(desk, "/desk/complaints");
    await desk
      .getByRole("link", { name: `投诉${member}：产品质量` })
      .first()
      .click();
    await desk.waitForURL(/\/desk\/complaints\/[0-9a-f-]{36}$/);
    const judge = await openForm(desk, "审查是否受理");
    await judge.getByLabel("理由").fill("属于受理范围（示例）。");
    await sendForm(judge);
    const ask = await openForm(desk, "请会员答复");
    await ask.getByLabel("请会员答复的内容").fill("有消费者反映地砖色差，请说明（示例）。");
    if (pictured) await look(desk, "ask");
    await sendForm(ask);
    await own.goto(desk.url());
    await own.getByText("有消费者反映地砖色差", { exact: false }).first().waitFor();
    assert.equal(await own.getByText("示例消费者").count(), 0);
    const answer = await openForm(own, "答复投诉");
    await answer.getByLabel("会员答复", { exact: true }).fill("同一批次内的正常色差（示例）。");
    if (pictured) await look(own, "own-answer");
    await sendForm(answer);
    await own.getByText("会员已答复，待处理").first().waitFor();
    await desk.reload();
    await desk.getByText("同一批次内的正常色差", { exact: false }).waitFor();
  };

  it("a visitor complains; the secretariat opens the contact for a purpose, and settles it after the member's answer", async () => {
    const receipt = await filed("地砖色差很大，无法使用（示例）。", true);
    await looker.open(desk, "/desk/waiting");
    await desk.getByRole("link", { name: `请审查是否受理投诉：${member}` }).waitFor();
    await looker.open(desk, "/desk/complaints");
    await look(desk, "register");
    await heard(true);
    const contact = await openForm(desk, "查看联系方式");
    await contact.getByLabel("事由").fill("核实投诉内容（示例）");
    await sendForm(contact);
    await desk.getByText(complainantContact).waitFor();
    await follow(receipt);
    await addScan(portal);
    await look(portal, "portal-look-up");
    await portal.goto(`${program.url}/a/shili-jiancai/complaints?lang=en`);
    await look(portal, "portal-form-english");
    await portal.getByLabel("Receipt").fill(receipt);
    await portal.getByRole("button", { name: "Look up", exact: true }).click();
    await portal.getByRole("listitem").filter({ hasText: scan.name }).waitFor();
    await look(portal, "portal-look-up-english");
    await portal.goto(`${program.url}/a/shili-jiancai/complaints?lang=zh`);
    await desk.reload();
    await openPaper(desk, picture);
    const shared = desk.getByRole("listitem").filter({ hasText: picture.name });
    await shared.getByText("让双方都能看", { exact: true }).click();
    await look(desk, "heard");
    await shared.getByRole("button", { name: /确认让双方都能看/ }).click();
    await shared.getByText("双方都能看", { exact: false }).first().waitFor();
    await own.reload();
    await own.getByRole("link", { name: picture.name }).waitFor();
    assert.equal(await own.getByText(scan.name).count(), 0);
    const end = await openForm(desk, "办结");
    await end.getByLabel("双方达成的内容").fill("换货并补偿运费（示例）。");
    await sendForm(end);
    await follow(receipt);
    await portal.getByText("换货并补偿运费（示例）。").waitFor();
    assert.equal(await portal.getByText("正常色差", { exact: false }).count(), 0);
    await look(portal, "portal-outcome");
  });

  it("one is passed on to mediation, where the member finds itself asked", async () => {
    const receipt = await filed("送货延误，要求赔偿（示例）。");
    await heard();
    const form = await openForm(desk, "转调解");
    await form.getByLabel("纠纷事项").fill("地砖送货延误（示例）");
    await form.getByLabel("投诉人怎样同意的").fill("来电同意调解并告知姓名（示例）");
    await sendForm(form);
    await desk.getByRole("link", { name: "查看这件调解" }).click();
    await desk.getByText("地砖送货延误（示例）", { exact: false }).first().waitFor();
    await own.reload();
    await own.getByRole("link", { name: "查看这件调解" }).click();
    await own.getByRole("button", { name: "答复是否同意调解" }).waitFor();
    await follow(receipt);
    await portal.getByText("已转调解").waitFor();
  });

  it("one is passed on to discipline: the case shows the complaint as its source, the member sees neither", async () => {
    await filed("以次充好（示例）。");
    await heard();
    const form = await openForm(desk, "转执纪");
    await form.getByLabel("涉嫌违反规约的行为").fill("以次充好（示例）");
    await sendForm(form);
    await desk.getByRole("link", { name: "查看这个案件" }).click();
    await desk.getByRole("link", { name: "查看这件投诉" }).waitFor();
    await look(desk, "case");
    await own.reload();
    await own.getByText("会员已答复，待处理").first().waitFor();
    assert.equal(await own.getByRole("link", { name: "查看这个案件" }).count(), 0);
  });

  it("one goes to the department by a numbered letter, whose receipt and reply the complainant follows", async () => {
    const receipt = await filed("怀疑不合格产品（示例）。");
    await heard();
    const form = await openForm(desk, "转有关部门");
    await form.getByLabel("转给哪个部门").fill("示例市市场监督管理局");
    await form.getByLabel("转办的理由").fill("涉嫌不合格产品，由部门查处（示例）。");
    await sendForm(form);
    await desk
      .getByText(/投转〔\d{4}〕1号/)
      .first()
      .waitFor();
    const slip = await openForm(desk, "登记部门签收");
    await slip.getByLabel("签收的机构、岗位").fill("收发室（示例）");
    await slip.locator("input[type=file]").setInputFiles(paper);
    await slip.getByText(paper.name).waitFor();
    await sendForm(slip);
    const reply = await openForm(desk, "登记部门答复");
    await reply.getByLabel("文号（没有的不填）").fill("示市监函〔2026〕1号");
    await reply.getByLabel("答复内容").fill("已责令改正（示例）。");
    await sendForm(reply);
    await desk.getByText("部门已答复，办结").waitFor();
    await look(desk, "department");
    await follow(receipt);
    await portal.getByText("已责令改正（示例）。").waitFor();
    await look(portal, "portal-department");
  });

  it("the figures name nobody; nothing of a complaint is open", async () => {
    await looker.open(desk, "/desk/complaint-report");
    await desk.getByRole("cell", { name: "产品质量" }).waitFor();
    await look(desk, "report");
    assert.equal(await desk.getByText(member).count(), 0);
    await looker.open(own, "/desk/own/complaints");
    await look(own, "own-list");
    assert.equal((await fetch(`${program.url}/api/complaints`)).status, 401);
    assert.deepEqual(looker.complaints(), []);
  });
});
