import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assert as always, constantFrom, integer, option, property } from "fast-check";
import { addDays, addPeriod } from "../calendar.ts";
import {
  publicityWindowRule,
  recheckRule,
  severityClassRule,
  severityTableRule,
  validityWindowRule,
} from "../catalogue/rule-entry.ts";
import { type PublicityRules, publicityWindow, recheckState } from "./publicity.ts";

const header = {
  kind: "rule",
  name: "规则",
  region: "CN",
  source: { document: "信用修复管理办法", mark: "verified" },
} as const;
const plainKinds = severityClassRule.parse({
  ...header,
  id: "severity-class",
  type: "severity-class",
  edition: "2026",
  validFrom: "2026-04-01",
  minorWhenAll: ["警告", "通报批评"],
  seriousWhenAny: ["吊销许可证件", "责令停产停业"],
  simpleProcedure: "minor",
});
/** Order 36: minor not shown in principle, general 3 to 12 months, serious 1 to 3 years. */
const order36 = publicityWindowRule.parse({
  ...header,
  id: "publicity-window",
  type: "publicity-window",
  edition: "2026-04-01",
  validFrom: "2026-04-01",
  countsFrom: "decidedOn",
  classes: {
    minor: { publish: "in-principle-not", longest: "3M" },
    general: { publish: "yes", shortest: "3M", longest: "1Y" },
    serious: { publish: "yes", shortest: "1Y", longest: "3Y" },
  },
  unclassed: { withoutOwnEnd: "held", longest: "3Y" },
});
/** Order 58: no classes, three years at most, warnings and the like not shown. */
const order58 = publicityWindowRule.parse({
  ...header,
  id: "publicity-window",
  type: "publicity-window",
  edition: "2023-05-01",
  validFrom: "2023-05-01",
  validTo: "2026-03-31",
  countsFrom: "decidedOn",
  classes: {
    minor: { publish: "no", longest: "3M" },
    general: { publish: "yes", longest: "3Y" },
    serious: { publish: "yes", longest: "3Y" },
  },
  unclassed: { withoutOwnEnd: "longest", longest: "3Y" },
});
const validity = validityWindowRule.parse({
  ...header,
  id: "publicity-while-valid",
  type: "validity-window",
  edition: "2018",
  validFrom: "2018-07-01",
  countsFrom: "decidedOn",
  until: "validTo",
  unlimited: "2099-12-31",
});
const table = severityTableRule.parse({
  ...header,
  id: "severity-table-example",
  type: "severity-table",
  edition: "2026",
  validFrom: "2026-04-01",
  authority: { name: "示例市市场监督管理局" },
  rows: [
    { kinds: ["罚款"], amountBelowYuan: 5000, severity: "minor" },
    { kinds: ["罚款"], amountFromYuan: 5000, amountBelowYuan: 1_000_000, severity: "general" },
    { violation: "特种设备", severity: "serious" },
  ],
});
const now: PublicityRules = { window: order36, plainKinds, tables: [] };
const before: PublicityRules = { ...now, window: order58 };
const withTable: PublicityRules = { ...now, tables: [table] };
const penalty = { polarity: "adverse", decidedOn: "2026-05-10", ownEndOn: null, kinds: ["罚款"] } as const;
const authority = { name: "示例市市场监督管理局", code: null };

describe("publicity of an adverse record", () => {
  const cases = [
    ["a warning is not shown in principle", now, { kinds: ["警告"] }, ["minor", false, null, "minor-in-principle-not"]],
    [
      "nor several minor kinds",
      now,
      { kinds: ["警告", "通报批评"], ownEndOn: "2026-07-01" },
      ["minor", false, null, "minor-in-principle-not"],
    ],
    [
      "nor what was decided on the spot",
      now,
      { simpleProcedure: true },
      ["minor", false, null, "minor-in-principle-not"],
    ],
    [
      "a fine beside a warning is not minor: nobody guesses",
      now,
      { kinds: ["警告", "罚款"] },
      [null, false, null, "unclassed"],
    ],
    [
      "revocation is serious: three years",
      now,
      { kinds: ["罚款", "吊销许可证件"] },
      ["serious", true, "2029-05-10", "class-maximum"],
    ],
    [
      "a serious one ends at its own end if that is earlier",
      now,
      { kinds: ["责令停产停业"], ownEndOn: "2027-01-01" },
      ["serious", true, "2027-01-01", "own-end"],
    ],
    [
      "a serious one is capped at three years",
      now,
      { kinds: ["责令停产停业"], ownEndOn: "2030-05-10" },
      ["serious", true, "2029-05-10", "own-end-capped"],
    ],
    [
      "a revocation on the spot contradicts itself: a person looks",
      now,
      { kinds: ["吊销许可证件"], simpleProcedure: true },
      [null, false, null, "unclassed"],
    ],
    ["an unknown class without an own end is held back", now, {}, [null, false, null, "unclassed"]],
    ["no kind at all is held back", now, { kinds: [] }, [null, false, null, "unclassed"]],
    ["an unknown class ends at its own end", now, { ownEndOn: "2027-05-10" }, [null, true, "2027-05-10", "own-end"]],
    [
      "an unknown class is capped at the pack's longest",
      now,
      { ownEndOn: "2099-12-31" },
      [null, true, "2029-05-10", "own-end-capped"],
    ],
    [
      "the old wording 暂扣或者吊销 is in doubt, so not serious",
      now,
      { kinds: ["暂扣或者吊销许可证、暂扣或者吊销执照"] },
      [null, false, null, "unclassed"],
    ],
    [
      "a person's class stands before the kinds: general, twelve months",
      now,
      { severity: "general", kinds: ["吊销许可证件"] },
      ["general", true, "2027-05-10", "class-maximum"],
    ],
    [
      "a general one is capped at twelve months",
      now,
      { severity: "general", ownEndOn: "2029-05-10" },
      ["general", true, "2027-05-10", "own-end-capped"],
    ],
    [
      "months end by 民法典 202",
      now,
      { severity: "serious", decidedOn: "2028-02-29" },
      ["serious", true, "2031-02-28", "class-maximum"],
    ],
    ["the edition before knew no classes: three years", before, {}, [null, true, "2029-05-10", "edition-maximum"]],
    ["and ended at the own end", before, { ownEndOn: "2026-08-10" }, [null, true, "2026-08-10", "own-end"]],
    ["and did not show warnings either", before, { kinds: ["警告"] }, ["minor", false, null, "minor-in-principle-not"]],
    [
      "the authority's table: a small fine",
      withTable,
      { authority, amountFen: 499_999n },
      ["minor", false, null, "minor-in-principle-not"],
    ],
    [
      "the authority's table: a fine on the line",
      withTable,
      { authority, amountFen: 500_000n },
      ["general", true, "2027-05-10", "class-maximum"],
    ],
    [
      "the authority's table: above its lines it says nothing",
      withTable,
      { authority, amountFen: 100_000_000n },
      [null, false, null, "unclassed"],
    ],
    [
      "the authority's table by the violation",
      withTable,
      { authority, violation: "使用未经检验的特种设备", amountFen: null },
      ["serious", true, "2029-05-10", "class-maximum"],
    ],
    [
      "another authority's table does not count",
      withTable,
      { authority: { name: "他局", code: null }, amountFen: 1n },
      [null, false, null, "unclassed"],
    ],
  ] as const;
  for (const [promise, rules, fact, [severity, publish, until, why]] of cases) {
    it(promise, () => {
      const window = publicityWindow({ ...penalty, ...fact, rules });
      assert.deepEqual(
        { severity: window.severity, publish: window.publish, until: window.until, why: window.why },
        { severity, publish, until, why },
      );
    });
  }

  it("runs from the decision and names the edition it was judged by", () => {
    const window = publicityWindow({ ...penalty, kinds: ["责令停产停业"], rules: now });
    assert.deepEqual([window.from, window.rule], ["2026-05-10", "publicity-window@2026-04-01"]);
    assert.equal(publicityWindow({ ...penalty, rules: before }).rule, "publicity-window@2023-05-01");
    assert.equal(publicityWindow({ ...penalty, rules: now }).from, null);
  });

  it("never outlives its own end nor the longest of its class, whatever is thrown at it", () => {
    const severities = constantFrom("minor", "general", "serious", undefined);
    const kinds = constantFrom<readonly string[]>(["罚款"], ["警告"], ["吊销许可证件"], [], ["警告", "罚款"]);
    always(
      property(
        severities,
        kinds,
        option(integer({ min: 0, max: 4_000 })),
        integer({ min: 0, max: 2_000 }),
        (severity, drawn, own, shift) => {
          const decidedOn = addDays("2024-02-29", shift);
          const ownEndOn = own === null ? null : addDays(decidedOn, own);
          const window = publicityWindow({ ...penalty, kinds: drawn, decidedOn, ownEndOn, severity, rules: now });
          assert.equal(window.publish, window.until !== null);
          assert.equal(window.publish, window.from !== null);
          if (window.until === null) return;
          const longest =
            window.severity === null ? order36.unclassed.longest : order36.classes[window.severity].longest;
          assert.ok(window.until <= addPeriod(decidedOn, longest));
          assert.ok(ownEndOn === null || window.until <= ownEndOn);
          if (severity === undefined && !drawn.includes("吊销许可证件")) assert.notEqual(window.severity, "serious");
        },
      ),
    );
  });
});

describe("publicity of a licence", () => {
  const licence = {
    polarity: "neutral",
    decidedOn: "2019-09-01",
    kinds: ["普通"],
    rules: { window: validity, plainKinds: null, tables: [] },
  } as const;

  it("ends with its validity", () => {
    assert.deepEqual(publicityWindow({ ...licence, ownEndOn: "2020-09-22" }), {
      severity: null,
      publish: true,
      from: "2019-09-01",
      until: "2020-09-22",
      why: "while-valid",
      rule: "publicity-while-valid@2018",
    });
  });

  it("has no end where the licence has none", () => {
    assert.deepEqual(
      [
        publicityWindow({ ...licence, ownEndOn: "2099-12-31" }).until,
        publicityWindow({ ...licence, ownEndOn: null }).why,
      ],
      [null, "without-end"],
    );
  });
});

describe("a public record's confirmation", () => {
  const rule = recheckRule.parse({
    ...header,
    id: "recheck-public-records",
    type: "recheck",
    edition: "2026",
    validFrom: "2026-01-01",
    first: "30D",
    second: "90D",
  });

  it("is fresh for 30 days, aged for 90, then the record is held back", () => {
    const table = [
      ["2026-05-10", "fresh"],
      ["2026-06-09", "fresh"],
      ["2026-06-10", "aged"],
      ["2026-08-08", "aged"],
      ["2026-08-09", "withheld"],
      ["2030-01-01", "withheld"],
    ] as const;
    for (const [today, state] of table) assert.equal(recheckState("2026-05-10", today, rule), state, today);
  });
});
