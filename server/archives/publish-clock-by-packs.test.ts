import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { publishClocks } from "@xinheng/domain/archives/publish-clock.ts";
import { itemInForce, packCalendar } from "@xinheng/domain/catalogue/in-force.ts";
import { loadPacks } from "../catalogue/pack-loader.ts";

const { packs } = loadPacks(join(import.meta.dirname, "..", "..", "packs"));
const context = { on: "2026-10-20", region: "CN-41" };

function clockOf(item: string, decidedOn: string, reachedOn: string, issuerName = "示例市生态环境局") {
  const entry = itemInForce(packs, item, context);
  assert.ok(!("refused" in entry));
  return publishClocks({ packs, entry, context }, packCalendar(packs), reachedOn)({ decidedOn, issuerName });
}

describe("publish clock by the packs that come with the program", () => {
  const penalty = "double-publicity-penalty";

  it("allows seven working days, counted over the holidays of October 2026", () => {
    // 2026: 1 to 7 October off, 10 October worked (国办发明电〔2025〕7号): 24 September + 25 is off, 28, 29, 30, 8, 9, 10, 12.
    assert.deepEqual(clockOf(penalty, "2026-09-24", "2026-10-12"), {
      rule: "deadline-double-publicity@2018",
      dueOn: "2026-10-12",
      daysLate: 0,
    });
    assert.equal(clockOf(penalty, "2026-09-24", "2026-10-15")?.daysLate, 3);
  });

  it("allows an authority of market supervision twenty for its penalties, and everybody seven for licences", () => {
    const [name, decided, reached] = ["示例市市场监督管理局", "2026-11-02", "2026-11-30"] as const;
    assert.deepEqual(clockOf(penalty, decided, reached, name), {
      rule: "deadline-market-supervision-publicity@2021-09-01",
      dueOn: "2026-11-30",
      daysLate: 0,
    });
    assert.deepEqual(clockOf("double-publicity-licence", decided, reached, name), {
      rule: "deadline-double-publicity@2018",
      dueOn: "2026-11-11",
      daysLate: 13,
    });
  });

  it("says nothing by a calendar that is not published", () => {
    assert.equal(clockOf(penalty, "2007-12-03", "2026-10-12"), null);
    assert.equal(clockOf(penalty, "2026-12-28", "2027-03-01"), null);
  });
});
