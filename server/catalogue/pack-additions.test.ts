import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { addWorkingDays, isWorkingDay } from "@xinheng/domain/calendar.ts";
import { headerIndex, headerKey } from "@xinheng/domain/header-index.ts";
import { inForce, packCalendar, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { faultLine, loadPacks } from "./pack-loader.ts";

const shipped = join(import.meta.dirname, "..", "..", "packs");

describe("without a line of code", () => {
  it("next year's calendar is taken in", () => {
    const calendar = [
      "- id: work-calendar-2027",
      "  kind: calendar",
      "  name: 示例安排",
      '  edition: "2027"',
      "  validFrom: 2027-01-01",
      "  validTo: 2027-12-31",
      "  region: CN",
      "  source: { document: 示例, mark: unverified }",
      "  year: 2027",
      "  off: [2027-01-01]",
      "  worked: [2027-01-03]",
    ];
    withShipped({ "calendar/CN-2027.yaml": calendar }, (folder) => {
      const { packs, faults } = loadPacks(folder);
      assert.deepEqual(faults.map(faultLine), []);
      assert.deepEqual(isWorkingDay(packCalendar(packs), "2027-01-03"), { working: true, provisional: false });
      assert.deepEqual(addWorkingDays(packCalendar(packs), "2026-12-31", 1), { on: "2027-01-03", provisional: false });
    });
  });

  it("a new reporting standard is taken in", () => {
    const standard = [
      "- id: item-x",
      "  kind: catalogue",
      "  name: 信息项",
      '  edition: "2026"',
      "  region: CN",
      "  validFrom: 2026-01-01",
      "  source: { document: 示例, mark: unverified }",
      "  code: X",
      "  class: 类别",
      "  polarity: adverse",
      "  sourceDepartment: 某局",
      "  channels: [department]",
      "  legalBasis: [{ document: 示例 }]",
      "  openScope: public",
      "  queryRights: [visitor]",
      "  updateCycle: 每月",
      "  documentRequired: true",
      "  documentKind: 决定书",
      "  publicity: publicity-window",
      "  severity: severity-class",
      "  retention: retention-adverse-record",
      "  naturalKey: [subject, documentNumber]",
      "  roles: { subjectName: A, documentNumber: B, decidedOn: C, issuerName: D, sourceName: D }",
      "  fields:",
      "    - { code: A, name: 名称, type: string, required: always }",
      "    - { code: B, name: 文号, type: string, required: always, aliases: [某某表头] }",
      "    - { code: C, name: 日期, type: date, required: always }",
      "    - { code: D, name: 机关, type: string, required: always }",
    ];
    withShipped({ "catalogue/new.yaml": standard }, (folder) => {
      const { packs, faults } = loadPacks(folder);
      assert.deepEqual(faults.map(faultLine), []);
      const found = inForce(packs, "catalogue", "item-x", { on: "2026-06-01", region: "CN-34" });
      assert.ok(found !== null);
      assert.equal(headerIndex(found).get(headerKey("某某表头"))?.code, "B");
    });
  });

  it("a province's rule is taken in, and holds there only", () => {
    const province = [
      "- id: deadline-objection",
      "  kind: rule",
      "  type: deadline",
      "  name: 异议处理（示例省）",
      '  edition: "2026.cn-34"',
      "  validFrom: 2026-06-01",
      "  region: CN-34",
      "  source: { document: 示例, mark: unverified }",
      "  matter: 异议",
      "  countsFrom: 收到之日",
      "  owner: 秘书处",
      "  limits:",
      "    - { case: own, name: 自行核查, period: 2WD }",
      "    - { case: with-others, name: 协助, period: 6WD }",
    ];
    withShipped({ "rules/anhui.yaml": province }, (folder) => {
      const { packs, faults } = loadPacks(folder);
      assert.deepEqual(faults.map(faultLine), []);
      const own = (region: string, on: string) =>
        ruleInForce(packs, { type: "deadline", id: "deadline-objection" }, { region, on })?.limits.find(
          (limit) => limit.case === "own",
        )?.period;
      assert.deepEqual(own("CN-340621", "2026-06-01"), { count: 2, unit: "WD" });
      assert.deepEqual(own("CN-340621", "2026-05-31"), { count: 3, unit: "WD" });
      assert.deepEqual(own("CN-31", "2026-06-01"), { count: 5, unit: "WD" });
      assert.deepEqual(own("CN-44", "2026-06-01"), { count: 3, unit: "WD" });
    });
  });

  it("a sector is taken in", () => {
    const sector = [
      "- id: sector-example",
      "  kind: sector",
      "  name: 示例行业",
      '  edition: "2026"',
      "  validFrom: 2026-01-01",
      "  region: CN",
      "  source: { document: 示例, mark: unverified }",
      "  holds: [示例]",
      "  items: [double-publicity-licence]",
    ];
    withShipped({ "sectors/example.yaml": sector }, (folder) =>
      assert.deepEqual(loadPacks(folder).faults.map(faultLine), []),
    );
  });
});

/** The shipped packs with one file more. */
function withShipped(files: Record<string, readonly string[]>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-packs-"));
  try {
    cpSync(shipped, folder, { recursive: true });
    for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), lines.join("\n"));
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
