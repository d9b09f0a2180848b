import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Download, Page } from "playwright-core";
import { type Looker, openBrowser, openForm, phone, pick, wide, written } from "./browser.ts";
import { newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

describe("documents: an extract is issued, fetched, listed, corrected in the register", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let narrow: Page;
  let clerk: Page;
  let archive = "";
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
    archive = `${program.url}/desk/subjects/${first?.id ?? ""}`;
    await desk.goto(archive);
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

  it("a seal is entered, its keeper appointed, and the keeper alone brings its print", async () => {
    const president = await signInTo(program, "huizhang");
    const { offices } = (await president.ask("GET", "/api/offices?limit=100")).body as {
      offices: { accountId: string; name: string; office: string }[];
    };
    const leader = offices.find(({ office }) => office === "secretary-general");
    const entered = { millimetres: 40, fromOn: "2026-01-05", basis: "示例决议" };
    const made = await president.ask("POST", "/api/seals", { ...entered, name: "示例自律委员会章" });
    const own = (made.body as { sealId: string }).sealId;
    const keeping = {
      accountId: leader?.accountId,
      office: "secretary-general",
      decidedOn: "2026-01-05",
      basis: "示例",
    };
    assert.equal((await president.ask("POST", `/api/seals/${own}/keeper`, keeping)).status, 200);
    await desk.goto(`${program.url}/desk/seals`);
    const entering = await openForm(desk, "登记印章");
    await entering.getByLabel("印章名称").fill("示例协会公章");
    await entering.getByLabel("启用日期").fill("2026-01-05");
    await entering.getByLabel("刻制或启用的依据").fill("示例理事会决议");
    await entering.getByRole("button", { name: "登记", exact: true }).click();
    const seal = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name: "示例协会公章" }) });
    await seal.getByRole("button", { name: "指定保管人" }).click();
    const keeper = seal.getByLabel("保管人及其职务");
    await keeper.click();
    await pick(keeper, "示例秘书处");
    await seal.getByLabel("决定日期").fill("2026-01-06");
    await seal.getByLabel("决议或理由").fill("示例秘书长办公会");
    await seal.getByRole("button", { name: "指定", exact: true }).click();
    await seal.getByText("示例秘书处（秘书处工作人员）").waitFor();
    assert.equal(await seal.locator("input[type=file]").count(), 0);
    clerk = await looker.page(wide);
    await looker.signIn(clerk, "mishuchu", program.passwords.get("mishuchu"));
    await clerk.goto(`${program.url}/desk/seals`);
    const file = { name: "seal.png", mimeType: "image/png", buffer: await drawnSeal(clerk) };
    await clerk.locator("input[type=file]").setInputFiles(file);
    await clerk.getByText(/已存入，印迹 4\d\d×4\d\d 像素。/).waitFor();
    await looker.shoot(clerk, "seals-keeper");
    assert.deepEqual(await looker.axe(clerk), []);
  });

  it("the secretary-general asks for it, and is refused where that is its keeper too", async () => {
    await desk.goto(archive);
    await desk.getByRole("link", { name: `用印 ${number}` }).click();
    const asking = await openForm(desk, "请用印");
    const box = asking.getByLabel("印章", { exact: true });
    await box.click();
    await pick(box, "示例自律委员会章");
    await asking.getByLabel("用印事由").fill("报送示例市级项目");
    await asking.getByRole("button", { name: "批准并申请" }).click();
    await asking.getByText("申请用印的人不能自己用印").waitFor();
    await looker.shoot(desk, "seal-request");
    assert.deepEqual(await looker.axe(desk), []);
    await box.click();
    await pick(box, "示例协会公章");
    await asking.getByRole("button", { name: "批准并申请" }).click();
    await desk.getByText(/示例协会公章：.+申请，等待保管人办理/).waitFor();
  });

  it("its keeper applies it: the sealed PDF begins with the bytes of the original", async () => {
    await clerk.reload();
    await clerk.getByRole("button", { name: `用印 ${number}` }).click();
    await clerk.getByRole("tooltip").getByRole("button", { name: "用印", exact: true }).click();
    await clerk.getByText("没有等待办理的用印申请。").waitFor();
    await clerk.getByText("已用印", { exact: true }).waitFor();
    await looker.shoot(clerk, "seals");
    assert.deepEqual(await looker.axe(clerk), []);
    await desk.reload();
    await desk.getByText(/示例协会公章：.+用印$/).waitFor();
    const original = await fetched(desk, /下载正本/);
    const sealed = await fetched(desk, /下载已用印/);
    assert.match(sealed.download.suggestedFilename(), /（已用印）\.pdf$/);
    assert.ok(sealed.bytes.length > original.bytes.length);
    assert.ok(sealed.bytes.subarray(0, original.bytes.length).equals(original.bytes));
    await looker.shoot(desk, "document-sealed");
    assert.deepEqual(await looker.axe(desk), []);
    for (const address of [desk.url(), clerk.url()]) {
      await narrow.goto(address);
      await narrow.getByText("示例协会公章").first().waitFor();
      await looker.shoot(narrow, address.endsWith("seals") ? "seals" : "document-sealed");
      assert.deepEqual(await looker.axe(narrow), []);
    }
    await desk.goto(archive);
    await desk.getByRole("link", { name: `下载已用印（PDF） ${number}` }).waitFor();
  });

  it("a colleague says what for, and only then has its files", async () => {
    await clerk.goto(archive);
    const opening = await openForm(clerk, `调阅 ${number}`);
    assert.equal(await clerk.getByRole("link", { name: /下载正本/ }).count(), 0);
    await opening.getByLabel("查阅事由").fill("核对示例年度材料");
    await looker.shoot(clerk, "extract-opening");
    assert.deepEqual(await looker.axe(clerk), []);
    await opening.getByRole("button", { name: "记录并调阅" }).click();
    await clerk.getByRole("link", { name: `下载正本（PDF） ${number}` }).waitFor();
    assert.equal((await fetched(clerk, /下载正本/)).bytes.subarray(0, 5).toString(), "%PDF-");
    await desk.reload();
    await desk.getByText("事由：核对示例年度材料").waitFor();
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
    await english.goto(`${program.url}/desk/seals`);
    await english.getByRole("heading", { name: "Register of uses" }).waitFor();
    await looker.shoot(english, "seals-english");
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});

/** A round seal with a star, as the browser draws it: no real one is in the tree. */
async function drawnSeal(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 500;
    canvas.height = 500;
    const pen = canvas.getContext("2d");
    if (pen === null) return "";
    pen.strokeStyle = "#d7000f";
    pen.fillStyle = "#d7000f";
    pen.lineWidth = 18;
    pen.beginPath();
    pen.arc(250, 250, 230, 0, 2 * Math.PI);
    pen.stroke();
    pen.beginPath();
    for (let tip = 0; tip < 5; tip++)
      pen.lineTo(250 + 80 * Math.sin((tip * 4 * Math.PI) / 5), 250 - 80 * Math.cos((tip * 4 * Math.PI) / 5));
    pen.fill();
    return canvas.toDataURL("image/png");
  });
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
