import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { findEntry, inForce, itemInForce, ruleInForce } from "./in-force.ts";
import { entryRef, type PackEntry, packEntry } from "./pack.ts";
import { catalogueRefusals } from "./refusals.ts";

const source = { document: "示例文件", mark: "unverified" };
const context = { on: "2026-06-01", region: "CN-340621", association: "demo" };

describe("the entry in force", () => {
  const editions = [
    deadline({ edition: "2020", validFrom: "2020-01-01", validTo: "2026-03-31" }),
    deadline({ edition: "2026", validFrom: "2026-04-01" }),
  ];

  it("is the edition of the day, its first and last day included", () => {
    const on = (day: string) => ref(inForce(editions, "rule", "deadline-objection", { ...context, on: day }));
    assert.equal(on("2019-12-31"), null);
    assert.equal(on("2020-01-01"), "deadline-objection@2020");
    assert.equal(on("2026-03-31"), "deadline-objection@2020");
    assert.equal(on("2026-04-01"), "deadline-objection@2026");
    assert.equal(on("2090-01-01"), "deadline-objection@2026");
  });

  it("is a narrower one only where the wider one lets it", () => {
    const province = deadline({ edition: "2026.cn-34", region: "CN-34", days: 2 });
    const county = deadline({ edition: "2026.cn-340621", region: "CN-340621", days: 1 });
    const elsewhere = deadline({ edition: "2026.cn-31", region: "CN-31", days: 1 });
    const winner = (narrower: string, ...more: PackEntry[]) =>
      ref(inForce([...more, deadline({ edition: "2026", narrower })], "rule", "deadline-objection", context));
    assert.equal(winner("refused", province, county), "deadline-objection@2026");
    assert.equal(winner("allowed", province), "deadline-objection@2026.cn-34");
    assert.equal(winner("allowed", elsewhere), "deadline-objection@2026");
    assert.equal(winner("allowed", province, county), "deadline-objection@2026.cn-34", "the province itself refuses");
    assert.equal(
      winner("allowed", deadline({ edition: "2026.cn-34", region: "CN-34", narrower: "allowed" }), county),
      "deadline-objection@2026.cn-340621",
    );
  });

  it("is a narrower one only in the direction the wider one names", () => {
    const winner = (narrower: string, days: number, unit = "WD") => {
      const province = deadline({ edition: "2026.cn-34", region: "CN-34", days, unit });
      return ref(
        inForce([deadline({ edition: "2026", narrower, days: 5 }), province], "rule", "deadline-objection", context),
      );
    };
    assert.equal(winner("stricter", 3), "deadline-objection@2026.cn-34");
    assert.equal(winner("stricter", 7), "deadline-objection@2026");
    assert.equal(winner("milder", 7), "deadline-objection@2026.cn-34");
    assert.equal(winner("milder", 3), "deadline-objection@2026");
    assert.equal(
      winner("stricter", 3, "D"),
      "deadline-objection@2026",
      "working days and natural days cannot be told apart",
    );
  });

  it("is an association's only for that association", () => {
    const own = deadline({ edition: "2026.demo", association: "demo", days: 1 });
    const packs = [deadline({ edition: "2026", narrower: "allowed" }), own];
    assert.equal(ref(inForce(packs, "rule", "deadline-objection", context)), "deadline-objection@2026.demo");
    assert.equal(
      ref(inForce(packs, "rule", "deadline-objection", { ...context, association: "other" })),
      "deadline-objection@2026",
    );
    assert.equal(
      ref(inForce(packs, "rule", "deadline-objection", { on: context.on, region: "CN" })),
      "deadline-objection@2026",
    );
  });

  it("is of the type asked for", () => {
    assert.equal(ruleInForce(editions, { type: "deadline", id: "deadline-objection" }, context)?.limits.length, 1);
    assert.equal(ruleInForce(editions, { type: "recheck", id: "deadline-objection" }, context), null);
  });

  it("is refused for an item outside the catalogue, and a reference nobody knows", () => {
    for (const answer of [
      itemInForce(editions, "blood-type", context),
      findEntry(editions, "deadline-objection@1999"),
    ]) {
      assert.ok(isRefusal(answer) && answer.refused in catalogueRefusals);
    }
    assert.equal(entryRef(must(findEntry(editions, "deadline-objection@2020"))), "deadline-objection@2020");
  });
});

function deadline(given: { edition: string; days?: number; unit?: string } & Record<string, unknown>): PackEntry {
  const { days = 5, unit = "WD", ...rest } = given;
  return packEntry.parse({
    id: "deadline-objection",
    kind: "rule",
    type: "deadline",
    name: "异议处理",
    validFrom: "2026-01-01",
    region: "CN",
    source,
    matter: "异议",
    countsFrom: "收到之日",
    owner: "秘书处",
    limits: [{ case: "own", name: "自行核查", period: `${String(days)}${unit}` }],
    ...rest,
  });
}

function ref(entry: PackEntry | null): string | null {
  return entry === null ? null : entryRef(entry);
}

function must(answer: ReturnType<typeof findEntry>): PackEntry {
  if ("refused" in answer) assert.fail(answer.refused);
  return answer;
}
