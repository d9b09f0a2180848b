import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, pick, wide, written } from "./browser.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { newDataFolder, type Program, removeDataFolder, startProgram } from "./program.ts";

const tomorrow = new Date(Date.now() + 8 * 3_600_000 + 86_400_000).toISOString().slice(0, 10);
const shipped = readFileSync(join(import.meta.dirname, "../packs/catalogue/double-publicity-penalty.yaml"), "utf8");
const ref = `double-publicity-penalty@${tomorrow}.shili-jiancai`;

/** The penalties' item as the association would have it: facts of ten characters at most, open to members. */
const narrower = shipped
  .replace(
    '  edition: "2018"\n  validFrom: 2018-07-01\n  region: CN\n',
    `  edition: ${tomorrow}.shili-jiancai\n  validFrom: ${tomorrow}\n  region: CN\n  association: shili-jiancai\n`,
  )
  .replace("openScope: public", "openScope: members")
  .replace(/maxLength: 5000\n {6}warnAbove: 2000/, "maxLength: 4");

/** A platform's file with headings of its own. */
function platformFile(n: number): Buffer {
  const [heading = "", ...rows] = iconv.decode(penaltyFile([penaltyLine(n)]), "gbk").split("\r\n");
  const lines = [
    `${heading.replace("处罚内容", "处罚结论文本")},案卷柜号`,
    ...rows.filter((row) => row !== "").map((row) => `${row},柜7`),
  ];
  return iconv.encode(lines.join("\r\n"), "gbk");
}

describe("catalogue: documents, editions, a new one from the desk, and a sender's columns", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let secretary: Page;
  let president: Page;
  let pack = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "catalogue");
    secretary = await looker.page(wide);
    president = await looker.page(wide);
    await looker.signIn(secretary, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(president, "huizhang", program.passwords.get("huizhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const open = (page: Page, path: string) => looker.open(page, path);
  const text = (page: Page) => page.locator("main").innerText();
  /** On a wide and on a narrow screen. */
  const look = async (page: Page, name: string) => {
    assert.deepEqual(await looker.lookBothWays(page, name), [], name);
  };
  const choose = async (page: Page, label: string, option: string) => {
    const box = page.getByLabel(label, { exact: true });
    await box.click();
    await pick(box, option);
  };

  const map = async (column: string, field: string) => {
    const box = secretary.getByLabel(column, { exact: true });
    await box.fill(field);
    await pick(box, field);
  };

  it("the register tells each document's state on a day, and what stands on it", async () => {
    await open(secretary, "/desk/catalogue");
    await secretary.getByRole("link", { name: "规范性文件登记" }).click();
    const repealed = secretary.locator(".document", { hasText: "国家发展改革委令第58号" }).first();
    await repealed.waitFor();
    assert.match(
      await repealed.innerText(),
      /已废止[^]*2026-04-01 起：信用修复管理办法[^]*publicity-window@2023-05-01/,
    );
    await look(secretary, "documents");
    await secretary.getByLabel("截至").fill("2026-03-31");
    await secretary.locator(".document", { hasText: "令第58号" }).getByText("现行有效").first().waitFor();
  });

  it("any two editions are compared in words", async () => {
    await open(secretary, "/desk/catalogue/rule/publicity-window");
    await secretary.getByRole("heading", { name: "版本比较" }).waitFor();
    await secretary.getByText("没有截止期的").waitFor();
    const said = await secretary.locator("section", { hasText: "版本比较" }).innerText();
    assert.match(said, /等级 › 一般 › 最长\s*修改\s*3 年 → 1 年|等级 › 一般 › 最长 › 数量\s*修改\s*3 → 1/);
    assert.match(said, /等级未定 › 没有截止期的\s*修改\s*按最长期限 → 先不公示/);
    assert.doesNotMatch(said, /[{}"]/);
    await look(secretary, "compared");
  });

  it("a faulty file is told line by line and nothing is kept", async () => {
    await open(secretary, "/desk/packs");
    const faulty = narrower.replace("publicity: publicity-window", "publicity: no-such-rule");
    await secretary
      .locator("input[type=file]")
      .setInputFiles({ name: "本会处罚.yaml", mimeType: "text/yaml", buffer: Buffer.from(faulty) });
    await secretary.getByRole("button", { name: "上传并检查" }).click();
    const line = faulty.split("\n").findIndex((one) => one.includes("no-such-rule")) + 1;
    await secretary.getByText(new RegExp(`本会处罚\\.yaml:${String(line)}:14.*no-such-rule.*不存在`)).waitFor();
    await look(secretary, "pack-faulty");
    await secretary.getByText("还没有上传过文件。").waitFor();
  });

  it("mended, it is weighed against what is stored, and its bringer cannot switch it on", async () => {
    await secretary.locator("textarea").fill(narrower);
    await secretary.getByRole("button", { name: "上传并检查" }).click();
    await secretary.waitForURL(/\/desk\/packs\/[0-9a-f-]{36}/);
    pack = new URL(secretary.url()).pathname;
    await secretary.getByText("请由会长或安全管理员复核后启用。").waitFor();
    await secretary.getByRole("heading", { name: "启用后的影响" }).waitFor();
    await secretary.getByText(/在库记录 \d+ 条/).waitFor();
    const said = await text(secretary);
    assert.match(said, /公开范围\s*修改\s*向社会公开 → 会员/);
    assert.match(said, /字段 › 违法事实（CF_SY） › 最大长度\s*修改\s*5000 → 4/);
    assert.match(said, /不再符合字段要求的记录\s*[1-9]/);
    assert.match(said, /已入档的记录保留判断时的版本/);
    assert.equal(await secretary.getByRole("button", { name: "启用" }).count(), 0);
    await look(secretary, "pack-weighed");
  });

  it("the president switches it on; the catalogue shows it at once; taken back before it begins, it is gone", async () => {
    await open(president, pack);
    await president.getByRole("button", { name: "启用", exact: true }).click();
    await president.locator(".ant-popconfirm").getByRole("button", { name: "启用", exact: true }).click();
    await president.getByText("已启用").first().waitFor();
    await look(president, "pack-on");
    await open(secretary, "/desk/catalogue/catalogue/double-publicity-penalty");
    await choose(secretary, "版本", `${tomorrow}.shili-jiancai`);
    await secretary.getByText("目录台启用").waitFor();
    await secretary.getByText(ref).first().waitFor();
    await look(secretary, "entry-of-desk");
    await open(president, pack);
    await president.getByRole("button", { name: "撤下" }).click();
    await president.getByLabel("撤下的理由").fill("理事会决定另行拟定");
    await president.locator("form").getByRole("button", { name: "撤下" }).click();
    await written(president, "理事会决定另行拟定").waitFor();
    const reply = await fetch(`${program.url}/api/catalogue/catalogue/double-publicity-penalty`);
    assert.ok(!(await reply.text()).includes(ref));
  });

  it("a sender's unknown columns are mapped once, and the next file is read by itself", async () => {
    const send = async (n: number) => {
      await open(secretary, "/desk/imports");
      await secretary.getByRole("radio", { name: "行政处罚信息" }).check();
      const file = { name: `平台${String(n)}.csv`, mimeType: "text/csv", buffer: platformFile(n) };
      await secretary.locator("input[type=file]").setInputFiles(file);
      await secretary.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}/);
    };
    await send(861);
    await secretary.getByRole("heading", { name: "对应未识别的列" }).waitFor();
    await map("处罚结论文本", "处罚内容");
    await map("案卷柜号", "处罚内容");
    await secretary.getByLabel("报送单位").fill("示例市政务数据局");
    await secretary.getByRole("button", { name: "保存并重新校验" }).click();
    await secretary.getByText(/对应到同一字段/).waitFor();
    await look(secretary, "mapping");
    await map("案卷柜号", "不接收");
    await secretary.getByRole("button", { name: "保存并重新校验" }).click();
    await secretary.getByRole("button", { name: /确认入档 1 行/ }).waitFor();
    await send(862);
    await secretary.getByRole("button", { name: /确认入档 1 行/ }).waitFor();
    await secretary.getByText("已按“示例市政务数据局”的列对应读取。").waitFor();
    await look(secretary, "mapped");
    const template = secretary.waitForEvent("download");
    await open(secretary, "/desk/imports");
    await secretary.getByRole("radio", { name: "行政处罚信息" }).check();
    await secretary.getByRole("link", { name: "下载归集模板" }).click();
    assert.match((await template).suggestedFilename(), /模板\.xlsx$/);
  });

  it("the same pages in English", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    for (const [name, path] of Object.entries({ documents: "/desk/normative-documents", packs: "/desk/packs", pack })) {
      await open(english, path);
      await looker.shoot(english, `english-${name}`);
      assert.deepEqual(await looker.axe(english), [], path);
    }
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
