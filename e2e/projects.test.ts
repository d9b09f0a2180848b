import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const project = "示例临河中学教学楼新建工程";
const code = "2026-990621-47-01-012345";
const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
const authority = "示例市住房和城乡建设局";
const roles = ["建设单位", "设计单位", "施工总承包", "专业分包", "监理单位", "检测单位"];
const name = (at: number) => `示例第${String(2501 + at)}建设有限公司`;

/** As a department sends it: the project's people stand in it and are passed over. */
const file = iconv.encode(
  [
    "序号,项目编码,工程名称,项目地点,工程类型,单位名称,统一社会信用代码,单位类型,项目负责人,确认日期,中标通知书号,中标日期,中标金额（万元）,施工许可证号,发证日期,发证机关,主管部门,数据来源",
    ...roles.map((role, at) => {
      const award = role === "施工总承包" ? `示招〔2026〕8号,${day(-90)},3650` : ",,";
      const who = `${name(at)},${demonstrationCode(2501 + at)},${role},甲某`;
      const permit = `示建许〔2026〕5号,${day(-40)},${authority}`;
      return `${String(at + 1)},${code},${project},示例市临河区学苑路,房屋建筑,${who},${day(-80)},${award},${permit},${authority},${authority}`;
    }),
  ].join("\r\n"),
  "gbk",
);

describe("projects: one search leads to a project, to all who take part in it, and to the credit of each", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let visitor: Page;
  let narrow: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "projects");
    [desk, visitor, narrow] = [await looker.page(wide), await looker.page(wide), await looker.page(phone)];
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const seen = async (page: Page, picture: string) => {
    await looker.shoot(page, picture);
    assert.deepEqual(await looker.axe(page), [], picture);
  };
  const search = async (page: Page, words: string) => {
    await page.goto(program.url);
    await page.locator("input[name=q]").fill(words);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?/);
  };

  it("the department's file enters the archive", async () => {
    await desk.goto(`${program.url}/desk/imports`);
    await desk.getByRole("radio", { name: "工程建设项目参建信息" }).check();
    await desk.locator("input[type=file]").setInputFiles({ name: "参建.csv", mimeType: "text/csv", buffer: file });
    await desk.getByRole("button", { name: `确认入档 ${String(roles.length)} 行` }).click({ timeout: 60_000 });
    const sure = desk.locator(".ant-modal, .ant-popover").getByRole("button", { name: /确认|确定/ });
    if (await sure.first().isVisible()) await sure.first().click();
    await desk.getByText("已入档").first().waitFor();
  });

  it("a visitor finds the project by a name with a slip, apart from the enterprises, and opens it", async () => {
    await search(visitor, "示例临河中学教学褛新建工程");
    const found = visitor.getByRole("region", { name: "工程项目" });
    await found.getByRole("link", { name: project }).waitFor();
    await seen(visitor, "results");
    await found.getByRole("link", { name: project }).click();
    await visitor.waitForURL(`**/projects/${code}`);
    const text = await visitor.locator("main").innerText();
    for (const said of [...roles, "示招〔2026〕8号", "示建许〔2026〕5号", "示例市临河区学苑路"])
      assert.ok(text.includes(said), `${said} in\n${text}`);
    assert.ok(!text.includes("甲某"));
    await seen(visitor, "project");
    await narrow.goto(visitor.url());
    await seen(narrow, "project");
  });

  it("from the project to an enterprise, and back to its projects", async () => {
    await visitor.getByRole("link", { name: name(2) }).click();
    await visitor.waitForURL(/\/s\//);
    await seen(visitor, "enterprise");
    await visitor.getByRole("link", { name: project }).first().click();
    await visitor.waitForURL(`**/projects/${code}`);
  });

  it("the workbench has it too, in two languages", async () => {
    await desk.goto(`${program.url}/desk/projects`);
    await desk.getByLabel("项目名称或者项目代码").fill("lhzx");
    await desk.keyboard.press("Enter");
    await desk.getByRole("link", { name: project }).waitFor();
    await seen(desk, "desk-projects");
    await desk.getByRole("link", { name: project }).click();
    await desk.getByRole("heading", { name: project }).waitFor();
    await seen(desk, "desk-project");
    const english = await looker.page(phone, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(desk.url());
    await english.getByRole("heading", { name: "Participants" }).waitFor();
    await seen(english, "desk-project-english");
    await english.context().close();
  });

  it("what its source took back is on no page from that moment", async () => {
    const { parts } = (await (await fetch(`${program.url}/api/projects/${code}`)).json()) as {
      parts: { recordId: string; role: string; subject: { id: string } }[];
    };
    for (const [at, part] of parts.entries()) {
      await recall(part);
      if (at > 0) continue;
      await visitor.goto(`${program.url}/projects/${code}`);
      assert.ok(!(await visitor.locator("main").innerText()).includes(part.role));
    }
    const gone = await visitor.goto(`${program.url}/projects/${code}`);
    assert.equal(gone?.status(), 404);
    await search(visitor, project);
    assert.equal(await visitor.getByRole("region", { name: "工程项目" }).count(), 0);
  });

  async function recall({ recordId, subject }: { recordId: string; subject: { id: string } }): Promise<void> {
    const document = { number: "示建撤〔2026〕1号", issuer: authority, decidedOn: day(-1) };
    const status = await desk.evaluate(
      async ([path, body]) =>
        (await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body })).status,
      [
        `/api/subjects/${subject.id}/records/${recordId}/recall`,
        JSON.stringify({ reason: "source-revoked", document }),
      ] as const,
    );
    assert.equal(status, 200);
  }

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
