import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkExpression, type ExpressionScope } from "./expression.ts";

const scope: ExpressionScope = {
  items: ["double-publicity-penalty"],
  variables: { years: "int", member: "bool", grade: "text", foundedOn: "day" },
};

describe("an expression of the closed subset", () => {
  const good = [
    ["1 + 2 * 3", "int"],
    ["-years", "int"],
    ['!member || years >= 3 && grade == "甲"', "bool"],
    ["member ? 10000 : 0", "int"],
    ['dec("0.25") + dec("-1.5")', "dec"],
    ['foundedOn < day("2020-02-29")', "bool"],
    ['count("double-publicity-penalty", months(24))', "int"],
    ['count("double-publicity-penalty", years(2), severity == "serious" && amountFen >= 1000000)', "int"],
    ['any("double-publicity-penalty", always())', "bool"],
    ['sum("double-publicity-penalty", amountFen, days(365))', "int"],
    ['max("double-publicity-penalty", heldOn, always(), day("1900-01-01"))', "day"],
    ['latest("double-publicity-penalty", code, always(), "")', "text"],
    ["cap(years * 100, 0, 1000)", "int"],
    ["step(years, 0, 3, 5000, 10, 10000)", "int"],
    ["div(100, years, 0)", "int"],
  ] as const;
  for (const [text, type] of good) {
    it(`takes ${text}`, () => {
      const checked = checkExpression(text, scope);
      assert.ok(
        "plan" in checked,
        JSON.stringify(checked, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
      );
      assert.equal(checked.plan.type, type);
    });
  }

  it("gives a typed plan and not the text", () => {
    const checked = checkExpression('count("double-publicity-penalty", months(24), severity != "minor")', scope);
    assert.deepEqual(checked, {
      plan: {
        node: "aggregate",
        name: "count",
        type: "int",
        item: "double-publicity-penalty",
        window: { count: 24, unit: "M" },
        field: null,
        where: [{ field: "severity", operator: "!=", constant: { node: "constant", type: "text", value: "minor" } }],
        missing: { node: "constant", type: "int", value: 0n },
      },
    });
  });

  const bad = [
    ["1.5", "outside", 1, 1],
    ["1 / 2", "outside", 1, 1],
    ["years % 2", "outside", 1, 1],
    ["years +\n  1.5", "outside", 2, 3],
    ["null", "outside", 1, 1],
    ['b"x"', "outside", 1, 1],
    ["1u", "outside", 1, 1],
    ["[1, 2]", "outside", 1, 1],
    ["{}", "outside", 1, 1],
    ['grade in ["甲"]', "outside", 1, 1],
    ["member.size", "outside", 1, 1],
    ['grade.matches("a+")', "outside", 1, 1],
    ['timestamp("2026-01-01T00:00:00Z")', "unknown-call", 1, 1],
    ["double(1)", "unknown-call", 1, 1],
    ["has(member.x)", "unknown-call", 1, 1],
    ["constructor", "unknown-name", 1, 1],
    ["toString()", "unknown-call", 1, 1],
    ["1 + wealth", "unknown-name", 1, 5],
    ["amountFen + 1", "unknown-name", 1, 1],
    ['grade < "乙"', "wrong-type", 1, 1],
    ["1 == member", "unequal-types", 1, 1],
    ['1 + dec("0.5")', "unequal-types", 1, 1],
    ['dec("0.5") * dec("0.5")', "wrong-type", 1, 1],
    ['member ? 1 : "a"', "unequal-types", 1, 14],
    ["!years", "wrong-type", 1, 2],
    ["1 && member", "wrong-type", 1, 1],
    ["dec(0.25)", "wrong-arguments", 1, 1],
    ['dec("1e3")', "wrong-arguments", 1, 1],
    ['day("2026-02-30")', "wrong-arguments", 1, 1],
    ['count("double-publicity-penalty")', "wrong-arguments", 1, 1],
    ['count("secret-item", always())', "unknown-item", 1, 7],
    ['count("double-publicity-penalty", months(years))', "wrong-arguments", 1, 35],
    ['count("double-publicity-penalty", always(), amountFen > years)', "wrong-arguments", 1, 45],
    ['count("double-publicity-penalty", always(), severity > "minor")', "wrong-arguments", 1, 45],
    ['count("double-publicity-penalty", always(), severity == "a" || severity == "b")', "wrong-arguments", 1, 45],
    ['min("double-publicity-penalty", amountFen, always())', "wrong-arguments", 1, 1],
    ['sum("double-publicity-penalty", code, always())', "wrong-arguments", 1, 33],
    ["step(1, 2, 3)", "wrong-arguments", 1, 1],
    ["div(1, 2)", "wrong-arguments", 1, 1],
    ["1 +", "syntax", 1, 4],
    ["", "syntax", 1, 1],
    ["1 +\n (2", "syntax", 2, 4],
    ["x".repeat(2_001), "too-long", 1, 1],
    [`${"!".repeat(60)}member`, "too-deep", 1, 42],
  ] as const;
  for (const [text, code, line, column] of bad) {
    it(`refuses ${text.slice(0, 60).replace("\n", "⏎")} with its place`, () => {
      const checked = checkExpression(text, scope);
      assert.ok("faults" in checked);
      const [fault] = checked.faults;
      assert.deepEqual(
        { code: fault?.code, line: fault?.line, column: fault?.column },
        { code, line, column },
        fault?.en,
      );
      assert.doesNotMatch(`${fault?.zh ?? ""}${fault?.en ?? ""}`, /[{]\w+[}]/);
    });
  }

  it("refuses an expression of another type than asked for", () => {
    const checked = checkExpression("member", { ...scope, expected: "int" });
    assert.ok("faults" in checked);
    assert.equal(checked.faults[0]?.code, "wrong-type");
  });
});
