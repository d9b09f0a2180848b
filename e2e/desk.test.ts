import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const right = demonstrationCode(801);
const slipped = right.slice(0, 17) + (right.endsWith("7") ? "8" : "7");
const failing = { name: "示例校验建材有限公司", document: "示环罚字〔2026〕801号" };
const differing = { name: "示例改名石材有限公司", document: "示环罚字〔2026〕802号" };
const telling = { name: "示例电话门窗有限公司", document: "示环罚字〔2026〕803号" };

const file = penaltyFile([
  penaltyLine(801, { 行政相对人名称: failing.name, 统一社会信用代码: slipped }),
  penaltyLine(802, { 行政相对人名称: differing.name, 统一社会信用代码: demonstrationCode(0) }),
  penaltyLine(803, { 行政相对人名称: telling.name, 违法事实: "堆场物料未覆盖，负责人电话13812345678。" }),
  penaltyLine(804),
]);
/** For looking at only: the year's true arrangement is imported when it is published. */
const example = { off: "2027-01-01\n2027年2月8日、2月9日", worked: "2027-02-06", source: "示例安排，非正式公布" };

describe("desk: what the secretariat and the administrators do on the workbench", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "desk");
    desk = await looker.page(wide);
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const open = (page: Page, path: string) => looker.open(page, path);
  const text = (page: Page) => page.locator("main").innerText();
  const held = (document: string) => desk.locator(".held", { hasText: document });
  const archiveOf = async (q: string): Promise<string> => {
    const reply = await fetch(`${program.url}/api/subjects?q=${encodeURIComponent(q)}`);
    const [hit] = ((await reply.json()) as { hits: { id: string }[] }).hits;
    return hit?.id ?? assert.fail(`${q} is not found`);
  };
  const visitorSees = async (q: string): Promise<string> => {
    const reply = await fetch(`${program.url}/api/subjects/${await archiveOf(q)}/archive`);
    return reply.text();
  };

  it("a file with three doubtful rows is collected by the item the catalogue names", async () => {
    await open(desk, "/desk/imports");
    await desk.getByRole("radio", { name: "行政处罚信息" }).check();
    await desk.locator("input[type=file]").setInputFiles({ name: "九月.csv", mimeType: "text/csv", buffer: file });
    await desk.getByRole("button", { name: /确认入档 4 行/ }).click();
    await desk.getByText("已入档").first().waitFor({ timeout: 30_000 });
    await desk.locator(".running").waitFor({ state: "detached" });
    await open(desk, "/desk");
    await desk.getByRole("link", { name: "3 条记录等待人工判断" }).click();
    await desk.waitForURL(/records-waiting\?tab=held/);
  });

  it("each is told with what has to be compared", async () => {
    await held(failing.document).waitFor();
    for (const said of ["代码校验位不符", slipped, `最后一位应为 ${right.slice(-1)}`]) {
      assert.ok((await held(failing.document).innerText()).includes(said), said);
    }
    for (const said of ["名称与已知的不同", differing.name, "示例东郡恒信新材有限公司"]) {
      assert.ok((await held(differing.document).innerText()).includes(said), said);
    }
    const personal = await held(telling.document).innerText();
    assert.match(personal, /违法事实 手机号码/);
    assert.doesNotMatch(await text(desk), /1381234|138\*/);
    await held(telling.document).getByRole("button", { name: "放行" }).click();
    await looker.shoot(desk, "records-held");
    assert.deepEqual(await looker.axe(desk), []);
    await held(telling.document).getByRole("button", { name: "先放着" }).click();
  });

  it("one is released with a reason, and a visitor sees it; the other two stay unseen", async () => {
    assert.ok(!(await visitorSees(slipped)).includes(failing.document));
    await held(failing.document).getByRole("button", { name: "放行" }).click();
    await held(failing.document).getByLabel("放行的理由").fill("已与发文机关核对原件，原件代码如此。");
    await held(failing.document).getByRole("button", { name: "放行" }).click();
    await desk.getByText(`已放行：${failing.document}`).waitFor();
    await held(failing.document).waitFor({ state: "detached" });
    assert.equal(await desk.locator(".held").count(), 2);
    assert.ok((await visitorSees(slipped)).includes(failing.document));
    assert.ok(!(await visitorSees(demonstrationCode(0))).includes(differing.document));
    assert.ok(!(await visitorSees(demonstrationCode(803))).includes(telling.document));
  });

  it("an inspection stands among the looks with its purpose", async () => {
    await open(desk, `/desk/subjects/${await archiveOf(demonstrationCode(803))}`);
    assert.match(await text(desk), /谁看过\s*没有人查阅过/);
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByLabel("查阅事由").fill("核定文字中的个人信息");
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByText("事由：核定文字中的个人信息").first().waitFor();
    await desk.getByText("依据：秘书处查询权限").waitFor();
    await desk.getByText("全部字段").click();
    assert.ok((await text(desk)).includes("13812345678"));
    await looker.shoot(desk, "archive-inspected");
  });

  it("aged confirmations are chosen and confirmed, and what failed is named", async () => {
    const shown = "select id from record where held = '' and public_from <= current_date order by id";
    const ageing = (days: number, which: string) =>
      sqlIn(
        folder,
        `update record set last_confirmed_on = current_date - ${String(days)} where id in (${shown} ${which})`,
      );
    await ageing(40, "limit 3");
    await ageing(100, "offset 2 limit 1");
    await open(desk, "/desk/records-waiting?tab=aged");
    await desk.getByText("已停止公示").first().waitFor();
    await desk.getByLabel("本页全选").check();
    await looker.shoot(desk, "records-aged");
    assert.deepEqual(await looker.axe(desk), []);
    // Somebody else corrects one of them meanwhile.
    await sqlIn(folder, `update record set replaced_at = now() where id in (${shown} offset 2 limit 1)`);
    await desk.getByRole("button", { name: "确认所选 3 条来源仍然有效" }).click();
    await desk.getByText("1 条没有办成：").waitFor();
    await desk.getByText("已确认 2 条").waitFor();
    await desk.getByText("没有需要再确认的记录").waitFor();
    await looker.shoot(desk, "records-aged-confirmed");
  });

  it("the system administrator imports a year's working days and sees what was counted anew", async () => {
    const page = await looker.page(wide);
    await looker.signIn(page, "xitong", program.passwords.get("xitong"));
    await enrol(page);
    await open(page, "/desk/calendar");
    await page.getByLabel("年份").fill("2027");
    await page.getByLabel("放假的工作日").fill(`${example.off}\n春节`);
    await page.getByLabel("上班的周末").fill(example.worked);
    await page.locator("#source").fill(example.source);
    await page.getByRole("button", { name: "导入并重新计算期限" }).click();
    await page.getByText("读不出的日期：春节").waitFor();
    await page.getByLabel("放假的工作日").fill(example.off);
    await page.getByRole("button", { name: "导入并重新计算期限" }).click();
    await page.getByText(/2027 年的安排已导入：重新计算期限 \d+ 项/).waitFor();
    assert.match(await text(page), /2028 年起的安排还没有公布或导入/);
    await page.getByText("3 日", { exact: true }).click();
    await looker.shoot(page, "calendar-imported");
    await sqlIn(
      folder,
      "insert into outbox (entry_id, follower, at, retry_at, tries, fault) values (gen_random_uuid(), 'example-follower', now() - interval '1 hour', '2099-01-01', 3, 'database-away')",
    );
    await lookAt(page, "house", {
      security: "/desk/security",
      calendar: "/desk/calendar",
      followers: "/desk/followers",
      accounts: "/desk/accounts",
    });
    assert.match(await text(page), /登录名|示例/);
    await open(page, "/desk/security");
    assert.match(await text(page), /本机/);
    await page.context().close();
  });

  async function enrol(page: Page): Promise<void> {
    await open(page, "/desk/security");
    await page.getByRole("button", { name: "开始绑定" }).click();
    const secret = await page.locator("output.code").innerText();
    await page
      .getByLabel("验证器上现在显示的六位数字")
      .fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await page.getByRole("button", { name: "完成绑定" }).click();
    await page.getByRole("button", { name: "我已保存" }).click();
  }

  it("the journal shows what was done and its last seal", async () => {
    await open(desk, "/desk/journal");
    await desk.getByText("confirm-record").first().waitFor();
    assert.match(await text(desk), /inspect-archive[^]*confirm-import/);
    assert.match(await text(desk), /第 \d+ 号/);
  });

  it("the pages that hold its work stand on a wide and on a narrow screen, and axe finds nothing", async () => {
    const api = await signInTo(program, "mishuchu");
    const upload = await api.upload(
      "/api/imports?item=double-publicity-penalty&fileName=%E5%8D%81%E6%9C%88.csv",
      penaltyFile([penaltyLine(811), penaltyLine(812, { 行政处罚决定书文号: "" })]),
    );
    const { importId } = upload.body as { importId: string };
    const pages = {
      waiting: "/desk",
      import: `/desk/imports/${importId}`,
      archive: `/desk/subjects/${await archiveOf(demonstrationCode(0))}`,
      "records-waiting": "/desk/records-waiting?tab=held",
    };
    await lookAt(desk, "", pages);
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuchu", program.passwords.get("mishuchu"));
    await lookAt(english, "english", { held: "/desk/records-waiting?tab=held", waiting: "/desk" });
  });

  /** Each page on a wide and on a narrow screen. */
  async function lookAt(page: Page, prefix: string, pages: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, path] of Object.entries(pages)) {
      for (const size of [wide, phone]) {
        await page.setViewportSize(size);
        await open(page, path);
        await looker.quiet(page);
        await looker.shoot(page, prefix === "" ? name : `${prefix}-${name}`);
        assert.deepEqual(await looker.axe(page), [], path);
      }
    }
    await page.setViewportSize(wide);
  }

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
