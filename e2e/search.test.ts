import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { nameIndex } from "@xinheng/domain/subjects/name-tokens.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { penaltyFile, penaltyLine } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const sought = "示例临川龙腾预拌混凝土有限公司";
const code = demonstrationCode(2101);
const slip = code.slice(0, 12) + (code[12] === "7" ? "8" : "7") + code.slice(13);

describe("search: how people look for an enterprise", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let visitor: Page;

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "search");
    visitor = await looker.page(wide);
    const clerk = await signInTo(program, "mishuchu");
    await collect(clerk, [
      penaltyLine(2101, { 行政相对人名称: sought }),
      penaltyLine(2102, { 行政相对人名称: "示例临川龙腾砂石有限公司" }),
      penaltyLine(2103, { 行政相对人名称: "示例龙腾" }),
      penaltyLine(2104, { 行政相对人名称: "示例腾龙建材有限公司" }),
    ]);
    // Names that come with a registration's history; the house keeps them beside the printed one.
    for (const [name, kind] of [
      ["示例临川红旗水泥制品厂", "former"],
      ["龙腾砼", "short"],
    ] as const) {
      const { tokens, pinyin, initials } = nameIndex(name);
      await sqlIn(
        folder,
        `insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials)
         select subject_id, $2, $3, $4, $5, $6, $7, $8 from subject_claim where code = $1`,
        [code, randomUUID(), name, normaliseName(name), kind, tokens, pinyin, initials],
      );
    }
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  async function collect(clerk: Api, lines: readonly string[]): Promise<void> {
    const sent = await clerk.upload("/api/imports?item=double-publicity-penalty&fileName=x.csv", penaltyFile(lines));
    const { importId } = sent.body as { importId: string };
    const state = async () => ((await clerk.ask("GET", `/api/imports/${importId}`)).body as { state: string }).state;
    const until = async (wanted: string) => {
      for (let tries = 0; (await state()) !== wanted; tries += 1) {
        if (tries > 200) throw new Error(`the import did not become ${wanted}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await until("previewed");
    assert.equal((await clerk.ask("POST", `/api/imports/${importId}/confirmation`)).status, 200);
    await until("confirmed");
  }

  /** The hits of the result page in order: name and why it was found. */
  const search = async (words: string, page = visitor): Promise<string[]> => {
    await page.goto(program.url);
    await page.locator("input[name=q]").fill(words);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?/);
    const hits = page.locator("ol.hits > li");
    return hits.evaluateAll((rows) =>
      rows.map(
        (row) => `${row.querySelector("a")?.textContent ?? ""} · ${row.querySelector(".why")?.textContent ?? ""}`,
      ),
    );
  };

  for (const [how, words, why] of [
    ["by its code", code, "代码完全一致"],
    ["by its code in full width and lower case", toWide(code.toLowerCase()), "代码完全一致"],
    ["by its code with a slip", slip, "代码有一位不同，请核对"],
    ["by its name in traditional characters", "示例臨川龍騰預拌混凝土有限公司", "名称完全一致"],
    ["by its full pinyin", "longtengyubanhunningtu", "拼音"],
    ["by its pinyin with a typing error", "longtenyubanhunningtu", "拼音"],
    ["by its initials", "ltybhnt", "首字母"],
    ["by its initials with a typing error", "ltybhmt", "首字母相近"],
    ["by its former name", "示例临川红旗水泥制品厂", "曾用名相符 示例临川红旗水泥制品厂"],
    ["by its short name", "龙腾砼", "简称相符 龙腾砼"],
  ] as const) {
    it(`finds it first ${how}, and says why`, async () => {
      const [first = ""] = await search(words);
      assert.ok(first.startsWith(`${sought} · `), `${words}: ${first}`);
      assert.ok(first.includes(why), `${words}: ${first}`);
    });
  }

  it("ranks exact name before beginning before middle before near, and the same each time", async () => {
    const named = async (words: string) => (await search(words)).map((hit) => hit.split(" · ")[0]);
    const found = await named("示例龙腾");
    assert.equal(found[0], "示例龙腾");
    assert.ok(found.indexOf(sought) < found.indexOf("示例腾龙建材有限公司") || !found.includes("示例腾龙建材有限公司"));
    assert.deepEqual(await named("示例龙腾"), found);
    assert.deepEqual((await named("示例临川龙腾")).slice(0, 2), ["示例临川龙腾砂石有限公司", sought]);
    await looker.shoot(visitor, "ranked");
    assert.deepEqual(await looker.axe(visitor), []);
  });

  it("finds the permanent address by its short code", async () => {
    await search(code);
    await visitor.getByRole("link", { name: sought }).click();
    await visitor.waitForURL(/\/s\/[0-9a-z]+/);
    const [first = ""] = await search(/\/s\/([0-9a-z]+)/.exec(visitor.url())?.[1] ?? "");
    assert.ok(first.startsWith(`${sought} · 网址短码一致`), first);
  });

  it("says the same on a phone and in English", async () => {
    const narrow = await looker.page(phone, "en");
    const [first = ""] = await search(slip, narrow);
    assert.ok(first.includes("one character of the code differs"), first);
    await looker.shoot(narrow, "slip-english");
    assert.deepEqual(await looker.axe(narrow), []);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});

/** Digits and letters as a Chinese input method leaves them. */
function toWide(text: string): string {
  return Array.from(text, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join("");
}
