import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { type Looker, openBrowser, phone, wide } from "./browser.ts";
import { sqlIn } from "./data-folder-store.ts";
import { manyPenalties } from "./penalty-file.ts";
import { type Api, newDataFolder, type Program, removeDataFolder, signInTo, startProgram } from "./program.ts";

const enterprise = "示例长停石材有限公司";
const authority = demonstrationCode(900, "11");
const dayBefore = (days: number) => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
/** Five years, a leap day or two, and a day. */
const overFiveYears = 5 * 366;

function penalty(number: string): Record<string, string> {
  return {
    CF_XDR_MC: enterprise,
    CF_XDR_LB: "法人及非法人组织",
    CF_XDR_SHXYM: demonstrationCode(2401),
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
  };
}

describe("standstill: the program is off for three weeks, and what fell due meanwhile is so at its first page", () => {
  let folder: string;
  let program: Program;
  let looker: Looker | undefined;
  let clerk: Api;
  let subjectId = "";
  let importId = "";

  before(async () => {
    folder = newDataFolder();
    const first = await startProgram(folder);
    clerk = await signInTo(first, "mishuzhang");
    const [ended, , old] = [await collect("2401"), await collect("2402"), await collect("2403")];
    const path = "/api/imports?item=double-publicity-penalty&fileName=x.csv";
    importId = ((await clerk.upload(path, manyPenalties(2410, 2))).body as { importId: string }).importId;
    await until(async () => (await stateOf()) === "previewed");
    // Three weeks pass at once, and the program is off before it can have done what they bring.
    await sqlIn(
      folder,
      `with asked as (update daily_deed set done_on = '${dayBefore(21)}'),
        ended as (update record set public_until = '${dayBefore(1)}' where id = '${ended}'),
        old as (update record set decided_on = '${dayBefore(overFiveYears)}', valid_from = '${dayBefore(overFiveYears)}' where id = '${old}')
        update clock set started_on = '${dayBefore(26)}', due_on = '${dayBefore(19)}' where matter_id = '${importId}'`,
    );
    await first.kill();
    const again = await startProgram(folder);
    program = { ...again, passwords: first.passwords };
    clerk = await signInTo(program, "mishuzhang");
    looker = await openBrowser(program, "standstill");
  });
  after(async () => {
    await looker?.close();
    await program.stop();
    removeDataFolder(folder);
  });

  async function collect(number: string): Promise<string> {
    const reply = await clerk.ask("POST", "/api/records", {
      item: "double-publicity-penalty",
      fields: penalty(number),
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    const entered = reply.body as { subjectId: string; recordId: string };
    subjectId = entered.subjectId;
    return entered.recordId;
  }

  const stateOf = async () => ((await clerk.ask("GET", `/api/imports/${importId}`)).body as { state: string }).state;

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tried = 0; !(await holds()); tried += 1) {
      assert.ok(tried < 200, "it did not come about");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const kept = async (): Promise<string[]> => {
    const reply = await clerk.ask("POST", `/api/subjects/${subjectId}/inspections`, { purpose: "停机后核对" });
    const { records } = reply.body as { records: { document: { number: string } }[] };
    return records.map(({ document }) => /\d{4}(?=号)/.exec(document.number)?.[0] ?? "").sort();
  };

  it("visitors see what is still public and nothing that has ended", async () => {
    const page = await (looker as Looker).page(wide);
    await page.goto(`${program.url}/search?q=${demonstrationCode(2401)}`);
    await page.getByRole("link", { name: enterprise }).click();
    await page.waitForURL(/\/s\/[0-9a-z]+/);
    const items = await page.locator("li.record").allInnerTexts();
    assert.deepEqual(
      items.map((text) => /\d{4}(?=号)/.exec(text)?.[0]),
      ["2402"],
    );
    assert.deepEqual(await (looker as Looker).axe(page), []);
    await page.setViewportSize(phone);
    await (looker as Looker).shoot(page, "visitor");
  });

  it("staff still see what ended its publicity, and nothing past its retention", async () => {
    assert.deepEqual(await kept(), ["2401", "2402"]);
  });

  it("the clock has let the preview lapse and removed what retention ended, each once", async () => {
    await until(async () => (await stateOf()) === "discarded");
    const done = async (operation: string) =>
      (await sqlIn(folder, "select from journal_entry where operation = $1 and outcome = 'done'", [operation])).length;
    await until(async () => (await done("end-retention")) > 0);
    assert.equal(await done("end-retention"), 1);
    assert.equal(await done("expire-import"), 1);
    assert.deepEqual(await sqlIn(folder, "select 1 from record where document_number like '%2403%'"), []);
    assert.deepEqual((looker as Looker).complaints(), []);
  });
});
