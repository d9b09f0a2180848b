import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, pick, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const address = "mishuzhang@example.cn";
const upload = "/api/imports?item=double-publicity-penalty&fileName=";

describe("notices: a liaison's file reaches the secretariat on the desk, by mail, in a digest; deadlines in a calendar", () => {
  let folder: string;
  let program: Program;
  let box: Mailbox;
  let receiver: Server;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let liaison: Api;
  const messages: string[] = [];

  before(async () => {
    folder = newDataFolder();
    box = await openMailbox();
    receiver = createServer((request, response) => {
      request.on("data", (chunk: Buffer) => messages.push(chunk.toString()));
      request.on("end", () => response.writeHead(204).end());
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const mail = { SMTP_URL: box.url, MAIL_FROM: "示例 <xinheng@example.cn>", HOOK_PRIVATE: "127.0.0.0/8" };
    program = await startProgram(folder, [], mail);
    looker = await openBrowser(program, "notices");
    desk = await looker.page(wide);
    narrow = await looker.page(phone);
    liaison = await signInTo(program, "lianluoyuan");
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    await box.close();
    receiver.close();
    removeDataFolder(folder);
  });

  const bring = async (name: string, n: number) => {
    const reply = await liaison.upload(upload + encodeURIComponent(name), penaltyFile([penaltyLine(n)]));
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
  };
  const until = async (what: string, holds: () => boolean) => {
    for (let tries = 0; tries < 150; tries++) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.fail(`${what}: ${JSON.stringify(box.letters)}`);
  };
  const subjects = () => box.letters.filter(({ to }) => to === address).map(({ subject }) => subject);
  const see = (text: string) => desk.getByText(text).first().waitFor();
  const choose = async (label: string, option: string) => {
    const box = desk.getByLabel(label, { exact: true });
    await box.click();
    await pick(box, option);
  };

  it("an address is confirmed by the link that reached it", async () => {
    await desk.goto(`${program.url}/desk/notice-settings`);
    await see("还没有邮箱");
    await desk.getByLabel("接收通知的邮箱").fill(address);
    await desk.getByRole("button", { name: "发送确认邮件" }).click();
    await see(`确认邮件已发往 ${address}`);
    await looker.shoot(desk, "settings-asked");
    assert.deepEqual(await looker.axe(desk), []);
    await until("the confirmation", () => subjects().includes("【信衡】请确认您的邮箱"));
    const link = /https?:\S+\?confirm=\S+/.exec(box.letters[0]?.text ?? "")?.[0];
    assert.ok(link !== undefined, box.letters[0]?.text);
    await desk.goto(link);
    await desk.getByRole("button", { name: "确认这个邮箱" }).click();
    await see("邮箱已确认");
    await see(`通知发往 ${address}`);
    await looker.shoot(desk, "settings-confirmed");
  });

  it("a liaison's file is checked: the secretariat has it on the desk and by mail, without its name", async () => {
    await bring("十一月处罚.csv", 900);
    await until("the letter", () => subjects().includes("【信衡】文件已校验，等待确认"));
    const letter = box.letters.at(-1);
    assert.ok(!JSON.stringify(letter).includes("十一月处罚"));
    await desk.goto(`${program.url}/desk/notices`);
    await desk.getByLabel("通知，1 件未读").waitFor();
    await see("文件已校验，等待确认：十一月处罚.csv（1 行可入档）");
    await looker.shoot(desk, "notices");
    assert.deepEqual(await looker.axe(desk), []);
    await narrow.goto(`${program.url}/desk/notices`);
    await narrow.getByText("十一月处罚.csv").waitFor();
    await looker.shoot(narrow, "notices");
    assert.deepEqual(await looker.axe(narrow), []);
    const matter = /https?:\S+\/desk\/imports\/\S+/.exec(letter?.text ?? "")?.[0];
    assert.ok(matter !== undefined, letter?.text);
    await desk.getByRole("link", { name: /十一月处罚/ }).click();
    await desk.waitForURL(matter);
    await desk.getByLabel("通知，0 件未读").waitFor();
  });

  it("what is read is found again under all, by kind, and the address says so", async () => {
    await desk.goto(`${program.url}/desk/notices`);
    await see("没有未读的通知");
    await desk.getByText("全部", { exact: true }).click();
    await see("十一月处罚.csv");
    const kind = desk.getByLabel("种类", { exact: true });
    await kind.fill("期限将在");
    await pick(kind, "期限将在两个工作日内届满");
    await see("没有符合条件的通知");
    const address_ = new URL(desk.url());
    assert.deepEqual([address_.searchParams.get("state"), address_.searchParams.get("kind")], ["all", "clock-near"]);
  });

  it("put into the digest, nothing comes at once; at its hour one letter gathers it", async () => {
    await desk.goto(`${program.url}/desk/notice-settings`);
    await choose("文件已校验，等待确认", "每日汇总");
    await looker.shoot(desk, "settings");
    await desk.getByRole("button", { name: "保存" }).click();
    await see("已保存");
    const before = subjects().length;
    await bring("一.csv", 901);
    await bring("二.csv", 902);
    await desk.goto(`${program.url}/desk/notices`);
    await desk.getByLabel("通知，2 件未读").waitFor();
    assert.equal(subjects().length, before);
    // The night passes.
    await sqlIn(folder, "update notice set mail_due_at = mail_due_at - interval '1 day' where mail_id is null");
    await until("the digest", () => subjects().length > before);
    assert.deepEqual(subjects().slice(before), ["【信衡】2 件事项"]);
  });

  it("a kind turned off stays on the desk; what may not be turned off is shown as such", async () => {
    await desk.goto(`${program.url}/desk/notice-settings`);
    await see("涉及期限、职务或安全，不能关闭");
    assert.equal(await desk.getByLabel("期限将在两个工作日内届满").count(), 0);
    await choose("文件已校验，等待确认", "仅工作台");
    await desk.getByRole("button", { name: "保存" }).click();
    await see("已保存");
    await bring("三.csv", 903);
    await desk.goto(`${program.url}/desk/notices`);
    await see("三.csv");
    await sqlIn(folder, "update notice set mail_due_at = mail_due_at - interval '2 days' where mail_id is null");
    await bring("四.csv", 904);
    await desk.goto(`${program.url}/desk/notices`);
    await see("四.csv");
    assert.equal(subjects().at(-1), "【信衡】2 件事项");
    await narrow.goto(`${program.url}/desk/notice-settings`);
    await narrow.getByRole("heading", { name: "最近的邮件" }).waitFor();
    await looker.shoot(narrow, "settings");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("a calendar program reads the deadlines, until the link is revoked", async () => {
    await desk.goto(`${program.url}/desk/notice-settings`);
    await desk.getByRole("button", { name: "生成日历网址" }).click();
    const link = await desk.locator("output").innerText();
    await looker.shoot(desk, "settings-calendar");
    const feed = await fetch(link);
    assert.equal(feed.status, 200);
    const lines = (await feed.text()).replaceAll("\r\n ", "").split("\r\n");
    const count = (line: string) => lines.filter((one) => one === line).length;
    assert.equal(count("BEGIN:VCALENDAR"), 1);
    assert.equal(count("BEGIN:VEVENT"), 5, "one deadline for each preview that waits");
    assert.equal(count("END:VEVENT"), 5);
    assert.equal(lines.filter((line) => /^DTSTART;VALUE=DATE:\d{8}$/.test(line)).length, 5);
    assert.equal(count("SUMMARY:预览到期作废"), 5);
    await desk.getByRole("button", { name: "作废" }).click();
    await desk
      .locator(".ant-popover")
      .getByRole("button", { name: /确\s*定/ })
      .click();
    await desk.getByRole("button", { name: "生成日历网址" }).waitFor();
    assert.equal((await fetch(link)).status, 404);
  });

  it("a web hook is made, tried, and told of what happens", async () => {
    const keeper = await looker.page(wide);
    await looker.signIn(keeper, "anquan", program.passwords.get("anquan"));
    await sqlIn(folder, "update session set second_factor = true");
    await keeper.goto(`${program.url}/desk/hooks`);
    await keeper.getByLabel("名称").fill("示例接收方");
    const port = String((receiver.address() as AddressInfo).port);
    await keeper.getByLabel("地址").fill(`http://127.0.0.1:${port}/xinheng`);
    await keeper.getByRole("button", { name: "新建并生成密钥" }).click();
    assert.match(await keeper.locator("output").innerText(), /^whsec_/);
    await looker.shoot(keeper, "hooks");
    assert.deepEqual(await looker.axe(keeper), []);
    await keeper.getByRole("button", { name: "发送测试" }).click();
    await keeper.getByRole("link", { name: "示例接收方" }).click();
    await keeper.getByText("已发出").waitFor();
    await bring("五.csv", 905);
    await until("the message", () => messages.some((message) => message.includes('"type":"import-previewed"')));
    assert.ok(!messages.join("").includes("五.csv"));
    await keeper.reload();
    await keeper.getByRole("cell", { name: "文件已校验，等待确认" }).waitFor();
    await looker.shoot(keeper, "deliveries");
    assert.deepEqual(await looker.axe(keeper), []);
    const small = await looker.page(phone);
    await looker.signIn(small, "anquan", program.passwords.get("anquan"));
    await small.goto(keeper.url());
    await small.getByText("已发出").first().waitFor();
    await looker.shoot(small, "deliveries");
    await small.goto(`${program.url}/desk/hooks`);
    await small.getByRole("link", { name: "示例接收方" }).waitFor();
    await looker.shoot(small, "hooks");
    assert.deepEqual(await looker.axe(small), []);
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    for (const [path, name] of [
      ["/desk/notices", "english-notices"],
      ["/desk/notice-settings", "english-settings"],
    ] as const) {
      await english.goto(program.url + path);
      await english.locator(".sheet").first().waitFor();
      const text = (await english.locator("main").innerText()).replaceAll(/[一二三四五]\.csv/g, "");
      assert.doesNotMatch(text, /[\u4e00-\u9fff]/);
      await looker.shoot(english, name);
      assert.deepEqual(await looker.axe(english), []);
    }
    assert.deepEqual(looker.complaints(), []);
  });
});
