import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { PackEffects } from "@xinheng/domain/archives/weighing/pack-effects.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";

let house: TestHouse;
const shipped = readFileSync(
  join(import.meta.dirname, "../../../packs/catalogue/double-publicity-penalty.yaml"),
  "utf8",
);

before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  const collect = async (
    where: "association" | "foreign",
    rows: Parameters<typeof penaltyFile>[0],
    confirms = true,
  ) => {
    const reply = await house
      .as("liaison", where)
      .upload("/api/imports?item=double-publicity-penalty&fileName=x.csv", penaltyFile(rows));
    await house.settle();
    const { importId } = reply.body as { importId: string };
    if (!confirms) return;
    assert.equal((await house.as("liaison", where).post(`/api/imports/${importId}/confirmation`)).status, 200);
    await house.settle();
  };
  const long = "堆场物料未覆盖，经复查仍未整改到位。";
  await collect("association", [penaltyRow(1), penaltyRow(2, { facts: long }), penaltyRow(3, { publicUntil: "" })]);
  await collect("foreign", [penaltyRow(4, { facts: long })]);
  await collect("association", [penaltyRow(5)], false);
});
after(() => house.stop());

/** The shipped item as an edition of a place: its facts may be ten characters long. */
function narrowed(association: boolean): string {
  return shipped
    .replace('  edition: "2018"\n  validFrom: 2018-07-01\n  region: CN\n', () =>
      association
        ? "  edition: 2026-12-01.shili-a\n  validFrom: 2026-12-01\n  region: CN-41\n  association: shili-a\n"
        : "  edition: 2026-12-01\n  validFrom: 2026-12-01\n  region: CN\n  replaces: double-publicity-penalty@2018\n",
    )
    .replace(/maxLength: 5000\n {6}warnAbove: 2000/, "maxLength: 10");
}

const brought = async (who: Office, text: string): Promise<string> => {
  const reply = await house.as(who).post("/api/packs", { fileName: "item.yaml", text });
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { packId: string }).packId;
};
const weigh = async (who: Office, id: string) => {
  const reply = await house.as(who).get(`/api/packs/${id}/effects`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as PackEffects;
};

describe("weigh-pack", () => {
  it("200: an association's edition is tried on its own records: which no longer fit, and by which rule", async () => {
    const effects = await weigh("president", await brought("secretary-general", narrowed(true)));
    const [item, ...others] = effects.items;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [item?.edition, item?.standing, item?.looked, item?.previews],
      ["double-publicity-penalty@2026-12-01.shili-a", { count: 3, more: false }, 3, 1],
    );
    assert.deepEqual(
      item?.misfits.byRule.map(({ code, column, records }) => [code, column, records]),
      [["value-too-long", "违法事实", 1]],
    );
    assert.deepEqual(
      item.misfits.sample.map(({ documentNumber }) => documentNumber),
      ["示环罚字〔2026〕2号"],
    );
    assert.equal(item.windows.records, 0);
  });

  it("200: the house's edition on everybody's records, and on uploads that wait anywhere", async () => {
    const [item] = (await weigh("security-administrator", await brought("system-administrator", narrowed(false))))
      .items;
    assert.deepEqual([item?.standing.count, item?.misfits.records, item?.previews], [4, 2, 1]);
  });

  it("200: a table of severity moves the windows of publicity, from day to day", async () => {
    const table = [
      "- id: severity-shili",
      "  kind: rule",
      "  type: severity-table",
      "  name: 示例机关划分标准",
      "  edition: 2026-12-01.shili-a",
      "  validFrom: 2026-12-01",
      "  region: CN-41",
      "  association: shili-a",
      "  source: { document: 示例, mark: unverified, note: 示例。 }",
      "  authority: { name: 示例市生态环境局 }",
      "  rows: [{ kinds: [罚款], severity: general }]",
      "",
    ].join("\n");
    const effects = await weigh("secretary-general", await brought("secretary-general", table));
    const [item] = effects.items;
    // Decided on 2026-11-12 without an end of its own: held back unclassed, one year as general (order 36).
    assert.deepEqual(
      item?.windows.sample.map(({ documentNumber, before: was, after: is }) => [documentNumber, was, is]),
      [["示环罚字〔2026〕3号", { from: null, until: null }, { from: "2026-11-12", until: "2027-11-12" }]],
    );
    assert.deepEqual([item.windows.records, item.misfits.records], [1, 0]);
  });

  it("200: a period counts the open deadlines that name its rule", async () => {
    const rule = [
      "- id: deadline-import-confirm",
      "  kind: rule",
      "  type: deadline",
      "  name: 导入文件确认",
      "  edition: 2026-12-01.shili-a",
      "  validFrom: 2026-12-01",
      "  region: CN-41",
      "  association: shili-a",
      "  source: { document: 示例, mark: unverified, note: 示例。 }",
      "  matter: 示例",
      "  countsFrom: 预检完成之日",
      "  owner: 秘书处",
      "  limits: [{ case: confirm, name: 确认, period: 3WD }]",
      "",
    ].join("\n");
    const effects = await weigh("secretary-general", await brought("secretary-general", rule));
    assert.deepEqual([effects.items, effects.clocks], [[], 1]);
  });

  it("404: a file of another place", async () => {
    const reply = await house.as("president").get("/api/packs/01990000-0000-7000-8000-0000000000ff/effects");
    assert.equal(reply.status, 404);
  });

  it("409: a file that was taken back", async () => {
    const id = await brought("secretary-general", narrowed(true));
    assert.equal((await house.as("president").post(`/api/packs/${id}/withdrawal`, { reason: "另行拟定" })).status, 200);
    assert.equal((await house.as("president").get(`/api/packs/${id}/effects`)).status, 409);
  });

  it("422: a file that fits no more, for another was switched on", async () => {
    const [one, other] = [
      await brought("secretary-general", narrowed(true)),
      await brought("secretary-general", narrowed(true)),
    ];
    assert.equal((await house.as("president").post(`/api/packs/${one}/switching-on`)).status, 200);
    assert.equal((await house.as("president").get(`/api/packs/${other}/effects`)).status, 422);
  });
});
