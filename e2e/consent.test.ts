import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, openForm, pick, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

type Hit = { readonly id: string; readonly name: string };
const reason = "示例：流动资金贷款审查";

describe("consent: a data user registered, asking, given less, looking, seen, revoked and refused", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let member: Page;
  let bank: Page;
  let secretary: Api;
  let own: Hit;
  let user: Hit;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "consent");
    secretary = await signInTo(program, "mishuzhang");
    const speaker = await signInTo(program, "huiyuan");
    const session = (await speaker.ask("GET", "/api/session")).body as {
      actor: { offices: { office: string; subjectId: string | null }[] };
    };
    const ownId = session.actor.offices.find(({ office }) => office === "member")?.subjectId;
    const { hits } = (await secretary.ask("GET", "/api/subjects?q=示例")).body as { hits: Hit[] };
    const [one, another] = [hits.find(({ id }) => id === ownId), hits.find(({ id }) => id !== ownId)];
    if (one === undefined || another === undefined) throw new Error("the demonstration has too few subjects");
    [own, user] = [one, another];
    desk = await signedIn("mishuzhang");
    member = await signedIn("huiyuan");
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const signedIn = async (name: string): Promise<Page> => {
    const page = await looker.page(wide);
    await looker.signIn(page, name, program.passwords.get(name));
    return page;
  };
  const press = (name: string, within: Page | Locator) =>
    within.getByRole("button", { name, exact: true }).first().click();
  const choose = async (label: string, text: string, within: Locator, typed?: string) => {
    const field = within.getByLabel(label, { exact: true });
    if (typed === undefined) await field.click();
    else await field.fill(typed);
    await pick(field, text);
  };
  const bring = (within: Locator, name: string) =>
    within
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("示例") });
  const seen = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const item = (page: Page, name: string) => page.locator("li.record").filter({ hasText: name }).first();

  it("the secretariat registers a data user by its agreement", async () => {
    await looker.open(desk, "/desk/data-users");
    const form = await openForm(desk, "登记授权查询方");
    await choose("单位", user.name, form, user.name);
    await choose("类别", "银行", form);
    await bring(form, "示例协议.txt");
    await form.getByRole("link", { name: "示例协议.txt" }).waitFor();
    await seen(desk, "admit");
    await press("登记", form);
    await form.waitFor({ state: "hidden" });
    await item(desk, user.name).getByText("有效", { exact: true }).waitFor();
    await seen(desk, "data-users");
    // Accounts and offices are the administrators' work and another procedure's: here an account that is there takes the office.
    await sqlIn(
      folder,
      `update office_term set office = 'data-user', subject_id = $1
       where account_id = (select id from account where sign_in_name = 'lianluoyuan')`,
      [user.id],
    );
  });

  it("the data user asks a member", async () => {
    bank = await signedIn("lianluoyuan");
    await looker.open(bank, "/desk/held-consents");
    const form = await openForm(bank, "申请授权");
    await choose("向哪家单位申请", own.name, form, own.name);
    await choose("用途", "信贷", form);
    await form.getByLabel(/^行政管理信息/).check();
    await form.getByLabel(/^协会自有信息/).check();
    await form.getByLabel(/不在公示的/).check();
    await seen(bank, "request");
    await press("提出申请", form);
    await form.waitFor({ state: "hidden" });
    await item(bank, own.name).getByText("等待答复").waitFor();
  });

  it("the member is told what would be read, and gives less", async () => {
    await looker.open(member, "/desk/waiting");
    await member.getByText(`请答复查询授权的申请：${user.name}`).click();
    const form = await openForm(member, "答复：同意");
    await form.getByLabel(/^协会自有信息/).uncheck();
    await form.getByLabel(/不在公示的/).uncheck();
    await form.getByLabel("至多查几次（不填不限）").fill("2");
    await press("看看对方会看到什么", form);
    await form.getByRole("region", { name: "看看对方会看到什么" }).waitFor();
    await seen(member, "preview");
    assert.ok(await form.getByRole("button", { name: "授权", exact: true }).isDisabled());
    await form.getByLabel("我已看过以上内容，代表本单位授权").check();
    await press("授权", form);
    await form.waitFor({ state: "hidden" });
    await item(member, user.name).getByText("有效", { exact: true }).waitFor();
    await item(member, user.name)
      .getByText(/对方申请：.*协会自有信息/)
      .waitFor();
    await seen(member, "own");
  });

  it("the data user looks, and reads what was opened", async () => {
    await bank.reload();
    const form = await openForm(bank, "查询");
    await form.getByLabel("具体事由（对方能看到）").fill(reason);
    await seen(bank, "look");
    await press("查询档案", form);
    await bank
      .getByRole("region", { name: `${own.name} 的信用档案` })
      .getByText(/交付编号 \d{8}-/)
      .waitFor();
    await item(bank, own.name).getByText("已查 1 次").waitFor();
    await seen(bank, "looked");
  });

  it("the member sees the look in both places", async () => {
    await member.reload();
    await item(member, user.name).getByText("每次查询的时间（1）").click();
    await looker.open(member, "/desk/own/looks");
    await member.getByText(`信贷：${reason}`).waitFor();
    await member
      .getByText(new RegExp(`${user.name} `))
      .first()
      .waitFor();
    await member.getByText("依据：本单位的授权").waitFor();
  });

  it("the secretariat reads the register, and enters what came on paper", async () => {
    await looker.open(desk, "/desk/consents");
    await item(desk, own.name).getByText("已查 1 次").waitFor();
    const form = await openForm(desk, "登记书面授权");
    await choose("授权单位", own.name, form, own.name);
    await choose("授权给", user.name, form);
    await choose("用途", "保险", form);
    await form.getByLabel(/^行政管理信息/).check();
    await bring(form, "示例授权书.txt");
    await form.getByText("示例授权书.txt").waitFor();
    await seen(desk, "paper");
    await press("登记", form);
    await form.waitFor({ state: "hidden" });
    await item(desk, "书面授权").getByRole("link", { name: "授权书扫描件" }).waitFor();
    await seen(desk, "register");
  });

  it("the member revokes both, and the data user is refused at once", async () => {
    const waiting = await openForm(bank, "查询");
    await waiting.getByLabel("具体事由（对方能看到）").fill(reason);
    await looker.open(member, "/desk/own/consents");
    await seen(member, "told");
    for (const left of [2, 1]) {
      assert.equal(await member.getByRole("button", { name: "撤销", exact: true }).count(), left);
      const form = await openForm(member, "撤销");
      await press("确认撤销", form);
      await form.waitFor({ state: "hidden" });
    }
    await press("查询档案", waiting);
    await waiting.getByRole("alert").filter({ hasText: "这份授权现在不能用" }).waitFor();
    await bank.reload();
    await item(bank, own.name).getByText("已撤销").waitFor();
    assert.equal(await bank.getByRole("button", { name: "查询", exact: true }).count(), 0);
    await looker.open(bank, "/desk/notices");
    await bank.getByText(`${own.name}的查询授权已撤销，不能再查询`).first().waitFor();
    await seen(bank, "notices");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
