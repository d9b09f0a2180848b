import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, openForm, sendForm, wide } from "./browser.ts";
import { addPicture, addScan, openPaper, scan } from "./receipt-papers.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const paper = { name: "凭证（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };

describe("infringement: from a member's complaint about its data to inquiry, finding, remedy, second look and a suit", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let inquiry: Page;
  let own: Page;
  let path = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "infringement");
    [desk, inquiry, own] = [await looker.page(wide), await looker.page(wide), await looker.page(wide)];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(inquiry, "jianshi", program.passwords.get("jianshi"));
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
  const bring = async (form: ReturnType<Page["locator"]>) => {
    await form.locator("input[type=file]").setInputFiles(paper);
    await form.getByText(paper.name).waitFor();
  };

  it("a member complains in its centre; the secretary-general accepts and entrusts a supervisor", async () => {
    await looker.open(own, "/desk/own/infringements");
    const form = await openForm(own, "提出信息权益投诉");
    await form.getByRole("radio", { name: "信息泄露" }).check();
    await form.getByLabel("发现日期").fill(day(-2));
    await form.getByLabel("最早可能发生于").fill(day(-30));
    await form.getByLabel("涉及的信息").fill("联系人的电话（示例）");
    await form.getByLabel("发生了什么").fill("陌生单位来电，说出了只报给协会的内容（示例）。");
    await form.getByLabel("您的请求").fill("查明并停止（示例）。");
    await look(own, "file");
    await sendForm(form);
    await own.waitForURL(/\/desk\/infringements\/[0-9a-f-]{36}$/);
    path = new URL(own.url()).pathname;
    await looker.open(desk, "/desk/waiting");
    await desk.getByRole("link", { name: /请审查侵权投诉/ }).click();
    await desk.waitForURL(`**${path}`);
    const judge = await openForm(desk, "审查是否受理");
    await judge.getByLabel("理由").fill("属于受理范围（示例）。");
    await look(desk, "judge");
    await sendForm(judge);
    const assign = await openForm(desk, "指定承办人");
    await look(desk, "assign");
    await assign.getByRole("radio", { name: /监事/ }).first().check();
    await sendForm(assign);
    await desk.getByText("调查中").first().waitFor();
  });

  it("the officer freezes an extract of the log, notes the inquiry and gives the finding as a document", async () => {
    await looker.open(inquiry, path);
    const extract = await openForm(inquiry, "调取日志摘录");
    await sendForm(extract);
    await inquiry.getByRole("heading", { name: "日志摘录" }).waitFor();
    const note = await openForm(inquiry, "记录");
    await note.getByLabel("内容").fill("询问了保管名册的岗位（示例）。");
    await sendForm(note);
    await inquiry.getByText("询问了保管名册的岗位", { exact: false }).waitFor();
    const decide = await openForm(inquiry, "作出处理意见");
    await decide.getByLabel("查明的事实").fill("一次没有事由的导出（示例）。");
    await decide.getByLabel("理由").fill("超出目的提供（示例）。");
    await decide.getByRole("checkbox", { name: "秘书处工作人员" }).check();
    await look(inquiry, "decide");
    await sendForm(decide);
    await inquiry
      .getByRole("link", { name: /^\S*侵处〔\d{4}〕1号$/ })
      .first()
      .waitFor();
    await look(inquiry, "found");
    await own.reload();
    await own
      .getByRole("link", { name: /^\S*侵处〔\d{4}〕1号$/ })
      .first()
      .waitFor();
    assert.equal(await own.getByText("询问了保管名册的岗位").count(), 0);
    await look(own, "own-found");
  });

  it("an apology is ordered and carried out with its proof, an organ is told by letter; the member reads both", async () => {
    await desk.reload();
    const order = await openForm(desk, "确定追责或者补救");
    await order.getByLabel("追责或者补救").selectOption({ label: "道歉" });
    await order.getByLabel("对象").fill("投诉人");
    await order.getByLabel("内容").fill("书面致歉（示例）。");
    await order.getByLabel("完成期限").fill(day(10));
    await look(desk, "order");
    await sendForm(order);
    const letter = await openForm(desk, "确定追责或者补救");
    await letter.getByLabel("追责或者补救").selectOption({ label: "告知主管部门" });
    await letter.getByLabel("收函机关").fill("示例市网信办");
    await letter.getByLabel("请求事项").fill("请指导处置（示例）。");
    await letter.getByLabel("完成期限").fill(day(1));
    await sendForm(letter);
    await desk.getByRole("link", { name: /^\S*侵函〔\d{4}〕1号$/ }).waitFor();
    const done = await openForm(desk, "登记执行");
    await done.getByLabel("怎样执行的").fill("送达致歉信（示例）。");
    await bring(done);
    await sendForm(done);
    await desk.getByText(`已执行 ${day(0)}`).waitFor();
    await sendForm(await openForm(desk, "登记寄送"));
    const receipt = await openForm(desk, "登记回执");
    await bring(receipt);
    await sendForm(receipt);
    await desk
      .getByText(`已执行 ${day(0)}`)
      .nth(1)
      .waitFor();
    await look(desk, "consequences");
    await own.reload();
    await own.getByText("送达致歉信（示例）。").waitFor();
  });

  it("a suit about it is opened, its hearing stands among the dates, its outcome rests on a document", async () => {
    await desk.getByRole("link", { name: "登记因这件投诉提起的诉讼" }).click();
    const open = await openForm(desk, "登记因这件投诉提起的诉讼");
    await open.getByLabel("法院、仲裁机构或者复议机关").fill("示例市示例区人民法院");
    await open.getByLabel("案号（还没有的不填）").fill("（2026）示0101民初1号");
    await open.getByLabel("对方").fill("示例原告");
    await open.getByLabel("请求").fill("赔偿损失（示例）。");
    await open.getByLabel("立案、受理日期").fill(day(-1));
    await look(desk, "open-suit");
    await sendForm(open);
    await desk.waitForURL(/\/desk\/suits\/[0-9a-f-]{36}$/);
    const hearing = await openForm(desk, "登记开庭日期");
    await hearing.getByLabel("日期").fill(day(5));
    await hearing.getByLabel("时间").fill("09:30");
    await hearing.getByLabel("地点").fill("第一法庭（示例）");
    await sendForm(hearing);
    await desk.getByText("第一法庭（示例）", { exact: false }).waitFor();
    const outcome = await openForm(desk, "登记裁判结果");
    await outcome.getByRole("radio", { name: "调解、和解" }).check();
    await outcome.getByLabel("主文").fill("双方和解（示例）。");
    await bring(outcome);
    await sendForm(outcome);
    await desk.getByText("双方和解（示例）。").waitFor();
    await look(desk, "suit");
    await looker.open(desk, "/desk/dates");
    await desk.getByText("开庭：示例市示例区人民法院").waitFor();
    await looker.open(desk, "/desk/suits");
    await desk.getByRole("link", { name: /示例市示例区人民法院/ }).waitFor();
    assert.equal(await desk.getByText("示例原告").count(), 0);
    await look(desk, "suits");
  });

  it("a visitor complains on the portal and follows it by the receipt, is identified by the secretariat, and takes it back", async () => {
    const portal = await looker.page(wide);
    const address = `${program.url}/a/shili-jiancai/infringements`;
    await portal.goto(address);
    await portal.getByLabel("投诉的类型").selectOption({ label: "信息被出售" });
    await portal.getByLabel("发现日期").fill(day(-3));
    await portal.getByLabel("涉及的信息").fill("联系人的电话（示例）");
    await portal.getByLabel("发生了什么").fill("不断接到推销电话，对方说从协会买到号码（示例）。");
    await portal.getByLabel("您的请求").fill("查明并停止（示例）。");
    await portal.getByLabel("您的姓名或者单位名称").fill("示例来访者");
    await portal.getByLabel("联系方式", { exact: true }).fill("13800000000（示例）");
    await look(portal, "portal-form");
    await portal.getByRole("button", { name: "提交投诉" }).click();
    const receipt = (await portal.locator(".note.done .code").textContent()) ?? "";
    assert.match(receipt, /^[a-z2-9]{4}(-[a-z2-9]{4}){5}$/);
    await look(portal, "portal-receipt");
    await addPicture(portal, receipt);
    await look(portal, "portal-papers");
    const follow = async () => {
      await portal.goto(address);
      await portal.getByLabel("回执码").fill(receipt);
      await portal.getByRole("button", { name: "查询", exact: true }).click();
      await portal.getByRole("heading", { name: "查询结果" }).waitFor();
    };
    await follow();
    await portal.getByText("还没有核对", { exact: false }).waitFor();
    await addScan(portal);
    // What another code opened is not shown under the one that is typed now, and is not taken back by it.
    await portal.getByLabel("回执码").fill("abcd-efgh");
    await portal.getByRole("heading", { name: "查询结果" }).waitFor({ state: "detached" });
    assert.equal(await portal.getByText("撤回投诉").count(), 0);
    await looker.open(desk, "/desk/waiting");
    await desk.getByRole("link", { name: /请审查侵权投诉/ }).click();
    await desk.getByText("身份未核对", { exact: true }).waitFor();
    await openPaper(desk, scan);
    const identity = await openForm(desk, "核对身份");
    await identity.getByLabel("凭什么核对").fill("出示身份证件，核对后退还（示例）。");
    await look(desk, "identity");
    await sendForm(identity);
    await desk.getByText("身份已核实", { exact: true }).waitFor();
    const judge = await openForm(desk, "审查是否受理");
    await judge.getByLabel("理由").fill("属于受理范围（示例）。");
    await sendForm(judge);
    await desk.getByText("已受理，待指定承办人").first().waitFor();
    await follow();
    await portal.getByText("已受理，待指定承办人").waitFor();
    await portal.getByText("核对后退还（示例）。", { exact: false }).waitFor();
    await look(portal, "portal-followed");
    await portal.getByText("撤回投诉").click();
    await portal.getByLabel("撤回的原因").fill("对方已经停止（示例）。");
    await portal.getByRole("button", { name: "撤回", exact: true }).click();
    await portal.getByText("已撤回").waitFor();
    await portal.getByText("不再收材料", { exact: false }).waitFor();
    await portal.context().close();
  });

  it("the complaint is closed; the register, the figures and the member's list name nobody", async () => {
    await looker.open(desk, path);
    const close = await openForm(desk, "办结");
    await close.getByLabel("结果").fill("已致歉并告知主管部门（示例）。");
    await sendForm(close);
    await desk.getByText("已办结").first().waitFor();
    await look(desk, "closed");
    await looker.open(desk, "/desk/infringements?state=all");
    await desk.getByRole("link", { name: /信息泄露投诉/ }).waitFor();
    await look(desk, "register");
    await looker.open(desk, "/desk/infringement-report");
    await desk.getByRole("cell", { name: "信息泄露" }).waitFor();
    await look(desk, "report");
    await looker.open(own, "/desk/own/infringements");
    await own.getByRole("link", { name: /信息泄露投诉/ }).waitFor();
    await look(own, "own-list");
    assert.equal((await fetch(`${program.url}/api/infringements`)).status, 401);
    assert.deepEqual(looker.complaints(), []);
  });
});
