import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const path = "/desk/self-discipline-body";
const name = "行业自律委员会";
const members = ["示例甲", "示例乙", "示例丙"];

describe("self-discipline body: charter, nomination, two reviews, vote, four filings, who runs it", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let [desk, party]: Page[] = [];
  let secretary: Api;
  let setupId = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "self-discipline-body");
    [desk, party] = [await looker.page(wide), await looker.page(phone)];
    secretary = await signInTo(program, "mishuzhang");
    await looker.signIn(here(), "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(there(), "dangzuzhi", program.passwords.get("dangzuzhi"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const here = (): Page => desk ?? assert.fail("no desk");
  const there = (): Page => party ?? assert.fail("no desk of the party organisation");
  const press = (label: string, within: Page | Locator) =>
    within.getByRole("button", { name: label, exact: true }).click();
  const fill = async (typed: Readonly<Record<string, string>>, within: Locator) => {
    for (const [label, text] of Object.entries(typed)) await within.getByLabel(label, { exact: true }).fill(text);
  };
  const sheet = (page: Page) => page.getByRole("region", { name, exact: true });
  /** Brings the next document of a form; `before` are there already. */
  const bring = async (form: Locator, before = 0) => {
    const file = { name: "示例文件.txt", mimeType: "text/plain", buffer: Buffer.from("示例") };
    await form.locator("input[type=file]").first().setInputFiles(file);
    await form.getByRole("link", { name: "示例文件.txt" }).nth(before).waitFor();
  };
  const refused = (page: Page, code: string) =>
    page.getByRole("alert").filter({ has: page.locator(`a[href$="#${code}"]`) });
  const tagged = (page: Page, text: string) => sheet(page).locator("h2 .tag", { hasText: text }).waitFor();
  const asked = async (method: "GET" | "POST" | "PUT", address: string, body?: object) => {
    const reply = await secretary.ask(method, address, body);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return reply.body as Record<string, unknown>;
  };

  it("the secretariat begins by the charter in force; a step out of order is refused with its article", async () => {
    await here().goto(program.url + path);
    const form = here().getByRole("form", { name: "开始设立" });
    await form.getByLabel("名称").fill(name);
    // The list of usual names folds up.
    await form.getByLabel("名称").press("Tab");
    await press("开始办理", form);
    await tagged(here(), "待提名");
    const { rows } = (await asked("GET", "/api/setups")) as { rows: { id: string }[] };
    setupId = rows[0]?.id ?? "";
    const early = { reviewer: "industry-regulator", verdict: "agree", number: "示例〔2026〕1号", on: day(0) };
    const reply = await secretary.ask("POST", `/api/setups/${setupId}/reviews`, early);
    assert.equal(reply.status, 409);
    assert.match(JSON.stringify(reply.body), /深纪发〔2018〕1号四（一）/);
  });

  it("the party organisation nominates, on a phone, and not without its document", async () => {
    await there().goto(program.url + path);
    await press("提名", sheet(there()));
    const form = there().getByRole("form", { name: "提名", exact: true });
    await fill({ 文号: "示例党〔2026〕3号", 日期: day(0) }, form);
    for (const [at, member] of members.entries())
      await form
        .getByRole("group", { name: `第 ${String(at + 1)} 位` })
        .getByLabel("姓名")
        .fill(member);
    await press("提交提名", form);
    await refused(there(), "setup-document-missing").filter({ hasText: "深纪发〔2018〕1号四（一）" }).waitFor();
    await looker.shoot(there(), "nomination");
    await bring(form);
    await press("提交提名", form);
    await tagged(there(), "待审核");
    assert.deepEqual(await looker.axe(there()), []);
  });

  it("both offices review, each by its document", async () => {
    await here().reload();
    for (const reviewer of ["行业主管部门", "市社会组织党委"]) {
      await press(`登记${reviewer}的意见`, sheet(here()));
      const form = here().getByRole("form", { name: `登记${reviewer}的意见` });
      await fill({ 文号: "示例函〔2026〕7号", 日期: day(0) }, form);
      await bring(form);
      await press("登记审核意见", form);
      await form.waitFor({ state: "detached" });
    }
    await tagged(here(), "待表决");
  });

  it("the assembly's vote on this matter fills the seats", async () => {
    const agenda = [
      { title: "自律机构组成人员", resolution: "elect-self-discipline-body", matter: { kind: "setup", id: setupId } },
    ];
    const planned = {
      body: "assembly",
      title: "示例会员大会",
      means: "in-person",
      place: "示例",
      heldOn: day(16),
      beginsAt: "09:00",
    };
    const meeting = (await asked("POST", "/api/meetings", { ...planned, agenda })) as {
      id: string;
      agenda: { id: string }[];
    };
    const at = `/api/meetings/${meeting.id}`;
    const { attendees } = (await asked("POST", `${at}/call`, { notifiedHow: "书面" })) as {
      attendees: { id: string }[];
    };
    await sqlIn(folder, "update meeting set held_on = $2, called_on = $3 where id = $1", [
      meeting.id,
      day(0),
      day(-16),
    ]);
    for (const { id } of attendees) await asked("PUT", `${at}/attendees/${id}`, { presence: "in-room" });
    await asked("POST", `${at}/opening`, { chair: "示例", recorder: "示例", partyPresence: "present" });
    const item = `/api/agenda-items/${meeting.agenda[0]?.id ?? ""}`;
    const all = attendees.length;
    const counted = { counter: "示例", method: "show", issued: all, yes: all, no: 0, abstained: 0 };
    await asked("PUT", `${item}/tallies`, counted);
    await asked("POST", `${item}/resolution`, {});
    await here().reload();
    const choice = sheet(here()).getByLabel("就本次名单通过的决议");
    await choice.click();
    await here().locator(".ant-select-item-option").first().click();
    await press("登记表决结果", sheet(here()));
    await tagged(here(), "待备案");
    const bodies = JSON.stringify(await asked("GET", "/api/bodies"));
    for (const member of members) assert.ok(bodies.includes(member));
  });

  it("four bodies are told; who is late is named, and the last receipt files it", async () => {
    await sqlIn(folder, "update setup_filing set due_on = $1 where recipient = 'two-new-discipline-committee'", [
      day(-1),
    ]);
    await here().reload();
    const late = sheet(here()).getByRole("listitem").filter({ hasText: "已逾期" });
    assert.match(await late.innerText(), /市两新组织纪工委/);
    for (const recipient of ["行业主管部门", "市两新组织党工委", "市社会组织党委", "市两新组织纪工委"]) {
      await press(`登记${recipient}的备案`, sheet(here()));
      const form = here().getByRole("form", { name: `登记${recipient}的备案` });
      const typed = { 报送日期: day(0), "回执文号（收到后填）": "示例备〔2026〕1号", "回执日期（收到后填）": day(0) };
      await fill(typed, form);
      await bring(form);
      await bring(form, 1);
      await press("保存备案", form);
      await form.waitFor({ state: "detached" });
    }
    await tagged(here(), "已备案");
  });

  it("the secretariat names who runs it; the page tells every step with its document", async () => {
    await press("指定专人", sheet(here()));
    const form = here().getByRole("form", { name: "指定专人" });
    await fill({ 姓名: "示例专人", 日期: day(0) }, form);
    await bring(form);
    await press("登记", form);
    await sheet(here()).getByText("示例专人").waitFor();
    await looker.shoot(here(), "filed");
    assert.deepEqual(await looker.axe(here()), []);
    assert.ok((await sheet(here()).getByRole("link", { name: "示例文件.txt" }).count()) >= 12);
  });

  it("party building: names on the party organisation's page, figures on the secretariat's", async () => {
    await there().goto(`${program.url}/desk/party-building?tab=persons`);
    const form = there().getByRole("form", { name: "登记一人" });
    await fill({ 姓名: "示例党员甲", 自: day(-100) }, form);
    await press("登记", form);
    await there().getByRole("cell", { name: "示例党员甲", exact: true }).waitFor();
    await looker.shoot(there(), "names");
    assert.deepEqual(await looker.axe(there()), []);
    await here().goto(`${program.url}/desk/party-building`);
    await here().getByText("人数由党组织的名册统计，名册不对外显示。").waitFor({ state: "visible" });
    assert.ok(!(await here().locator("body").innerText()).includes("示例党员甲"));
    await looker.shoot(here(), "figures");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
