import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { faultLine, loadPacks } from "./pack-loader.ts";

const recheck = (edition: string, more: readonly string[]) => [
  "- id: recheck-x",
  "  kind: rule",
  "  type: recheck",
  "  name: 再确认",
  `  edition: "${edition}"`,
  "  region: CN",
  "  source: { document: 示例, mark: unverified }",
  "  first: 30D",
  "  second: 90D",
  ...more.map((line) => `  ${line}`),
];
const model = (value: readonly string[]) => [
  "- id: model-x",
  "  kind: model",
  "  name: 模型",
  '  edition: "2026"',
  "  region: CN",
  "  validFrom: 2026-01-01",
  "  source: { document: 示例, mark: unverified }",
  '  full: "100"',
  "  scale: 示例",
  "  facts: [{ item: item-x, reads: kept, afterEnd: counted }]",
  "  figures: []",
  "  vetoes: []",
  "  required: []",
  "  groups: [{ id: top, name: 示例, weight: 100% }]",
  '  grades: [{ id: A, name: 甲, atLeast: "1" }, { id: B, name: 乙, atLeast: "0" }]',
  "  indicators:",
  "    - id: leaf",
  "      name: 叶",
  "      under: top",
  "      weight: 100%",
  '      full: "100"',
  "      source: 示例",
  "      scoring:",
  "        by: formula",
  ...value.map((line) => `        ${line}`),
];
const item = (more: readonly string[]) => [
  "- id: item-x",
  "  kind: catalogue",
  "  name: 信息项",
  '  edition: "2026"',
  "  region: CN",
  "  validFrom: 2026-01-01",
  "  source: { document: 示例, mark: unverified }",
  "  code: X",
  "  class: 类别",
  "  polarity: neutral",
  "  sourceDepartment: 某局",
  "  channels: [department]",
  "  legalBasis: [{ document: 示例 }]",
  "  openScope: public",
  "  queryRights: [visitor]",
  "  updateCycle: 每月",
  "  documentRequired: false",
  "  documentKind: 通知",
  "  publicity: recheck-x",
  "  retention: recheck-x",
  "  naturalKey: [subject]",
  ...more.map((line) => `  ${line}`),
];
const roles = "roles: { subjectName: A, documentNumber: A, decidedOn: A, issuerName: A, sourceName: A }";
const field = (code: string) => `  - { code: ${code}, name: 名${code}, type: string, required: always }`;
const whole = recheck("2026", ["validFrom: 2026-01-01"]);

describe("a faulty pack", () => {
  const cases: readonly (readonly [string, readonly string[], string, number, number])[] = [
    ["is not YAML", ["- id: [", "  kind: rule"], "yaml", 2, 3],
    ["has an alias", ["- &a { id: x }", "- *a"], "yaml", 1, 1],
    ["is no list", ["id: x"], "not-a-list", 1, 1],
    ["has a wrong kind", ["- id: x", "  kind: magic"], "schema", 2, 9],
    ["has a key nobody knows", [...whole, "  colour: red"], "schema", 11, 11],
    ["lacks a key", recheck("2026", []), "schema", 1, 3],
    ["has a day that does not exist", recheck("2026", ["validFrom: 2026-02-30"]), "schema", 10, 14],
    ["has an edition that is a number", [...whole.slice(0, 4), "  edition: 2026", ...whole.slice(5)], "schema", 5, 12],
    ["has a length in no unit", [...whole.slice(0, 7), "  first: 30", ...whole.slice(8)], "schema", 8, 10],
    [
      "ends before it begins",
      recheck("2026", ["validFrom: 2026-02-01", "validTo: 2026-01-01"]),
      "validity-backwards",
      11,
      12,
    ],
    ["is there twice", [...whole, ...whole], "duplicate-entry", 15, 12],
    [
      "overlaps another edition",
      [...whole, ...recheck("2027", ["validFrom: 2027-01-01", "replaces: recheck-x@2026"])],
      "validity-overlap",
      20,
      14,
    ],
    [
      "leaves a gap",
      [
        ...recheck("2026", ["validFrom: 2026-01-01", "validTo: 2026-06-30"]),
        ...recheck("2027", ["validFrom: 2026-07-02", "replaces: recheck-x@2026"]),
      ],
      "validity-gap",
      21,
      14,
    ],
    [
      "replaces what is not there",
      recheck("2026", ["validFrom: 2026-01-01", "replaces: recheck-x@1999"]),
      "replaces-unknown",
      11,
      13,
    ],
    [
      "does not say what it replaces",
      [
        ...recheck("2026", ["validFrom: 2026-01-01", "validTo: 2026-06-30"]),
        ...recheck("2027", ["validFrom: 2026-07-01"]),
      ],
      "replaces-missing",
      12,
      7,
    ],
    [
      "replaces the wrong one",
      [
        ...recheck("2025", ["validFrom: 2025-01-01", "validTo: 2025-12-31"]),
        ...recheck("2026", ["validFrom: 2026-01-01", "validTo: 2026-12-31", "replaces: recheck-x@2025"]),
        ...recheck("2027", ["validFrom: 2027-01-01", "replaces: recheck-x@2025"]),
      ],
      "replaces-wrong",
      34,
      13,
    ],
    [
      "decides where the nation lets nobody",
      [...whole, ...recheck("2026.cn-34", ["validFrom: 2026-01-01"]).map(inAnhui)],
      "narrower-refused",
      16,
      11,
    ],
    [
      "decides in the wrong direction",
      [
        ...whole,
        "  narrower: stricter",
        ...recheck("2026.cn-34", ["validFrom: 2026-01-01"])
          .map(inAnhui)
          .map((line) => line.replace("90D", "120D")),
      ],
      "narrower-wrong-direction",
      17,
      11,
    ],
    ["refers to a rule that is not there", [...item([roles, "fields:", field("A")])], "reference-unknown", 19, 14],
    [
      "names a field it has not",
      [...whole, ...item([roles.replace("decidedOn: A", "decidedOn: B"), "fields:", field("A")])],
      "field-unknown",
      32,
      58,
    ],
    [
      "has a field twice",
      [...whole, ...item([roles, "fields:", field("A"), field("A").replace("名A", "另")])],
      "field-twice",
      35,
      15,
    ],
    [
      "has a heading two fields claim",
      [...whole, ...item([roles, "fields:", field("A"), field("B").replace("always", "always, aliases: [名A]")])],
      "heading-claimed-twice",
      35,
      7,
    ],
    ["has a plain expression that cannot be", model(["formula: 3 / 2"]), "expression", 25, 18],
    ["has an expression that cannot be read to the end", model(["formula: '1 + wealth'"]), "expression", 25, 23],
    ["has a block expression that cannot be", model(["formula: |", "  1 +", "  wealth"]), "expression", 27, 11],
    ["has an expression of the wrong type", model(["formula: 'true'"]), "expression", 25, 19],
    ["has a model of an item that is not there", model(["formula: '1'"]), "model", 10, 19],
    [
      "has a holiday of another year",
      [
        "- id: cal",
        "  kind: calendar",
        "  name: 日历",
        '  edition: "2027"',
        "  region: CN",
        "  validFrom: 2027-01-01",
        "  source: { document: 示例, mark: unverified }",
        "  year: 2027",
        "  worked: []",
        "  off: [",
        "    2027-01-01,",
        "    2028-01-01",
        "  ]",
      ],
      "calendar-day-outside",
      12,
      5,
    ],
  ];
  for (const [name, lines, code, line, column] of cases) {
    it(`that ${name} is told with its line`, () => {
      inFolder({ "rules/bad.yaml": lines.join("\n") }, (folder) => {
        const { faults } = loadPacks(folder);
        const found = faults.find((fault) => fault.code === code);
        assert.ok(found, `${code} not among: ${faults.map(faultLine).join("\n") || "no faults"}`);
        assert.deepEqual(
          [found.file, found.line, found.column],
          ["rules/bad.yaml", line, column],
          faults.map(faultLine).join("\n"),
        );
        assert.match(found.zh, /\p{Script=Han}/u);
        assert.doesNotMatch(found.en.replace(/“[^”]*”/g, ""), /\p{Script=Han}/u);
        assert.doesNotMatch(found.zh + found.en, /[{]\w+[}]/);
      });
    });
  }

  it("does not take the good ones with it, and never throws", () => {
    inFolder(
      {
        "a.yaml": whole.join("\n"),
        "b.yaml": "- 5\n- null\n- [1]\n",
        "c.yaml": "# nothing\n",
        "d.yaml": Buffer.from([0xff, 0xfe, 0x00]),
      },
      (folder) => {
        const { packs, faults } = loadPacks(folder);
        assert.deepEqual(packs.map(entryRef), ["recheck-x@2026"]);
        assert.deepEqual(
          faults.map((fault) => [fault.file, fault.code, fault.line]),
          [
            ["d.yaml", "unreadable", 1],
            ["b.yaml", "schema", 1],
            ["b.yaml", "schema", 2],
            ["b.yaml", "schema", 3],
          ],
        );
      },
    );
    assert.deepEqual(loadPacks(join(tmpdir(), "xinheng-no-such-folder")), { packs: [], faults: [] });
  });
});

function inAnhui(line: string): string {
  return line.replace("region: CN", "region: CN-34");
}

function inFolder(files: Record<string, string | Buffer>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-packs-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
