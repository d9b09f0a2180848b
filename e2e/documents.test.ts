import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Download, Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide, written } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

describe("documents: an extract is issued, fetched, listed, corrected in the register", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let number = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "documents");
    desk = await looker.page(wide);
    narrow = await looker.page(phone);
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
    await looker.signIn(narrow, "mishuzhang", program.passwords.get("mishuzhang"));
    const api = await signInTo(program, "mishuzhang");
    const found = await api.ask("GET", `/api/subjects?q=${encodeURIComponent("示例")}`);
    const [first] = (found.body as { hits: { id: string }[] }).hits;
    await desk.goto(`${program.url}/desk/subjects/${first?.id ?? ""}`);
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  const fetched = async (page: Page, name: RegExp): Promise<{ download: Download; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name }).first().click(),
    ]);
    return { download, bytes: readFileSync(await download.path()) };
  };

  it("the secretary-general issues it for a purpose and sees its number", async () => {
    await desk.getByText("还没有您可以查阅的文书。").waitFor();
    await desk.getByRole("button", { name: "出具档案摘录" }).click();
    await desk.getByLabel("用途").fill("申报示例市级项目");
    await looker.shoot(desk, "extract-form");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "编号并出具" }).click();
    await desk.getByText(/^已出具：/).waitFor();
    number = /已出具：(.+)。/.exec(await desk.getByText(/^已出具：/).innerText())?.[1] ?? "";
    assert.equal(number, `示例建材信摘〔${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear().toString()}〕1号`);
    await desk.getByRole("heading", { name: number }).waitFor();
    await looker.shoot(desk, "documents");
    assert.deepEqual(await looker.axe(desk), []);
  });

  it("fetches the original and the text to edit, under names that say what they are", async () => {
    const pdf = await fetched(desk, /下载正本/);
    assert.match(pdf.download.suggestedFilename(), /1号 关于.*的信用档案摘录\.pdf$/);
    assert.equal(pdf.bytes.subarray(0, 5).toString(), "%PDF-");
    const docx = await fetched(desk, /下载编辑稿/);
    assert.match(docx.download.suggestedFilename(), /\.docx$/);
    assert.equal(docx.bytes.subarray(0, 2).toString(), "PK");
  });

  it("the subject's looks name the purpose", async () => {
    await desk.reload();
    await desk.getByText("事由：申报示例市级项目").waitFor();
  });

  it("it reads on a phone", async () => {
    await narrow.goto(desk.url());
    await narrow.getByRole("heading", { name: number }).waitFor();
    await looker.shoot(narrow, "documents");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("the register is unbroken, and a number is voided with its reason", async () => {
    await desk.goto(`${program.url}/desk/numbers`);
    await desk.getByText("连续：1 至 1 号都在，作废 0 个").waitFor();
    await looker.shoot(desk, "numbers");
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: `作废 ${number}` }).click();
    await desk.getByLabel("作废的理由").fill("用途写错，另行出具");
    await desk.getByRole("button", { name: "作废", exact: true }).click();
    await desk.getByText("连续：1 至 1 号都在，作废 1 个").waitFor();
    await written(desk, "用途写错，另行出具").waitFor();
    await looker.shoot(desk, "numbers-voided");
    await narrow.goto(desk.url());
    await narrow.getByText("用途写错，另行出具").waitFor();
    await looker.shoot(narrow, "numbers");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("says it all in English too", async () => {
    const english = await looker.page(wide, "en");
    await looker.signIn(english, "mishuzhang", program.passwords.get("mishuzhang"));
    await english.goto(`${program.url}/desk/numbers`);
    await english.getByText("Unbroken: 1 to 1 are all there, 1 voided").waitFor();
    await looker.shoot(english, "numbers-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
