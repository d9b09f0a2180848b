import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { Page } from "playwright-core";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const enterprise = "示例临川石材有限公司";
const authority = demonstrationCode(900, "11");

const dayBefore = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
/** The three past days: when only the first record was known, when it was not corrected yet, and the day after. */
const [first, second, third] = [dayBefore(20), dayBefore(12), dayBefore(4)];

function penalty(number: string, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    CF_XDR_MC: enterprise,
    CF_XDR_LB: "法人及非法人组织",
    CF_XDR_SHXYM: demonstrationCode(2201),
    CF_FRDB: "示例人",
    CF_WSH: `示环罚字〔2026〕${number}号`,
    CF_WFXW: "未按规定采取扬尘污染防治措施",
    CF_SY: "堆场物料未覆盖。",
    CF_YJ: "《大气污染防治法》第一百一十七条",
    CF_CFLB: "罚款",
    CF_NR: "罚款",
    CF_NR_FK: "2",
    CF_JDRQ: dayBefore(30),
    CF_YXQ: "2099-12-31",
    CF_GSJZQ: dayBefore(-200),
    CF_CFJG: "示例市生态环境局",
    CF_CFJGDM: authority,
    CF_SJLY: "示例市生态环境局",
    CF_SJLYDM: authority,
    ...change,
  };
}

describe("as-of: the page of one subject on three past days", () => {
  let folder: string;
  let program: Program;
  let looker: Looker;
  let desk: Page;
  let visitor: Page;
  let subjectId = "";
  let portal = "";

  before(async () => {
    folder = newDataFolder();
    program = await startProgram(folder);
    looker = await openBrowser(program, "as-of");
    [desk, visitor] = [await looker.page(wide), await looker.page(wide)];
    const clerk = await signInTo(program, "mishuzhang");
    // 2201 known for 25 days; 2202 for 15 days, of 20,000 yuan, corrected 8 days ago to 30,000; 2203 for 15, taken back today.
    await collect(clerk, penalty("2201"), 25);
    await collect(clerk, penalty("2202"), 15);
    await collect(clerk, penalty("2202", { CF_NR_FK: "3" }), 8);
    const recalled = await collect(clerk, penalty("2203"), 15);
    const reply = await clerk.ask("POST", `/api/subjects/${subjectId}/records/${recalled}/recall`, {
      reason: "source-revoked",
      document: { number: "示环撤〔2026〕9号", issuer: "示例市生态环境局", decidedOn: dayBefore(1) },
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    await looker.signIn(desk, "mishuzhang", program.passwords.get("mishuzhang"));
  });
  after(async () => {
    await looker.close();
    await program.stop();
    removeDataFolder(folder);
  });

  /** Enters a record and moves it back in time: what weeks would do, done at once. */
  async function collect(clerk: Api, fields: Record<string, string>, daysAgo: number): Promise<string> {
    const reply = await clerk.ask("POST", "/api/records", { item: "double-publicity-penalty", fields });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    const entered = reply.body as { subjectId: string; recordId: string };
    subjectId = entered.subjectId;
    const at = `${dayBefore(daysAgo)}T10:00:00+08:00`;
    await sqlIn(folder, "update record set recorded_at = $2 where id = $1", [entered.recordId, at]);
    await sqlIn(folder, "update record set replaced_at = $2 where id = (select replaces from record where id = $1)", [
      entered.recordId,
      at,
    ]);
    return entered.recordId;
  }

  const seen = async (page: Page): Promise<string[]> => {
    // A tombstone has neither.
    const items = await page.locator("li.record").allInnerTexts();
    return items
      .map((text) => `${/\d{4}(?=号)/.exec(text)?.[0] ?? ""} ${/[\d,]+\.\d\d/.exec(text)?.[0] ?? ""}`)
      .filter((record) => record.trim() !== "")
      .sort();
  };

  it("a visitor sees what was known on the day, and never more than today", async () => {
    await visitor.goto(`${program.url}/search?q=${demonstrationCode(2201)}`);
    await visitor.getByRole("link", { name: enterprise }).click();
    await visitor.waitForURL(/\/s\/[0-9a-z]+/);
    portal = visitor.url();
    assert.deepEqual(await seen(visitor), ["2201 20,000.00", "2202 30,000.00"]);
    for (const [on, records] of [
      [first, ["2201 20,000.00"]],
      // The version of then was corrected since: it is not shown to the public again.
      [second, ["2201 20,000.00"]],
      [third, ["2201 20,000.00", "2202 30,000.00"]],
    ] as const) {
      await visitor.goto(portal);
      await visitor.locator("#as-of").fill(on);
      await visitor.getByRole("button", { name: "查看" }).click();
      await visitor.waitForURL(new RegExp(`asOf=${on}`));
      assert.deepEqual(await seen(visitor), records, on);
      assert.ok(!(await visitor.content()).includes("2203号"), on);
    }
    await looker.shoot(visitor, "visitor");
    assert.deepEqual(await looker.axe(visitor), []);
  });

  it("staff see the versions that stood on the day, and the tombstone of what was taken back", async () => {
    await desk.goto(`${program.url}/desk/subjects/${subjectId}`);
    await desk.getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByLabel("查阅事由").fill("核对历史");
    await desk.locator("form").getByRole("button", { name: "查阅全部档案" }).click();
    await desk.getByRole("heading", { name: "已撤回" }).waitFor();
    for (const [on, records] of [
      [first, ["2201 20,000.00"]],
      [second, ["2201 20,000.00", "2202 20,000.00"]],
      [third, ["2201 20,000.00", "2202 30,000.00"]],
    ] as const) {
      await desk.locator("#as-of").fill(on);
      await desk.locator("form.as-of button").click();
      await desk.getByText(`按 ${on} 当日已知的内容显示`).waitFor();
      assert.deepEqual(await seen(desk), records, on);
      const text = await desk.locator("main").innerText();
      assert.ok(text.includes("示环撤〔2026〕9号"), "the tombstone names the document");
      assert.equal(
        await desk.getByRole("button", { name: "撤回", exact: true }).count(),
        0,
        "the past is not acted upon",
      );
      if (on === second) await looker.shoot(desk, "staff");
    }
    assert.deepEqual(await looker.axe(desk), []);
    await desk.getByRole("button", { name: "回到今天" }).click();
    await desk.getByText(`按 ${third} 当日已知的内容显示`).waitFor({ state: "detached" });
    await desk.setViewportSize(phone);
    await looker.shoot(desk, "staff");
    await desk.setViewportSize(wide);
  });

  it("no page complained", () => {
    assert.deepEqual(looker.complaints(), []);
  });
});
