import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";
import { addWorkingDays, isWorkingDay } from "@xinheng/domain/calendar.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { headerIndex, headerKey } from "@xinheng/domain/header-index.ts";
import { inForce, packCalendar, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { faultLine, loadPacks } from "./pack-loader.ts";

const { packs, faults } = loadPacks(join(import.meta.dirname, "..", "..", "packs"));
const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "..", "..", "..", "shared", "data");
const today = { on: "2026-11-21", region: "CN" };

describe("the packs that come with the program", () => {
  it("have no fault", () => {
    assert.deepEqual(faults.map(faultLine), []);
  });

  it("point competition passages to questions that are asked", () => {
    const gate = ruleInForce(packs, { type: "competition-gate", id: "competition-gate" }, today);
    const asked = new Set(gate?.questions.map(({ id }) => id));
    assert.deepEqual(
      gate?.patterns.map(({ question }) => question).filter((question) => !asked.has(question)),
      [],
    );
    assert.equal(asked.size, 8);
  });

  it("say of every entry where it comes from, and of the unverified ones what was not seen", () => {
    for (const entry of packs) {
      assert.notEqual(entry.source.document, "");
      if (entry.source.mark !== "verified") assert.ok(entry.source.note !== undefined, entry.id);
    }
  });

  const standards = [
    ["double-publicity-penalty", "double_publicity_penalty_2018.json", 30],
    ["double-publicity-licence", "double_publicity_licence_2018.json", 28],
  ] as const;
  for (const [id, name, count] of standards) {
    it(`hold the ${String(count)} fields of ${id} as the standard has them`, (t) => {
      const file = join(dataFolder, "..", "standards", name);
      if (!existsSync(file)) {
        t.diagnostic(`SKIPPED: ${file} is absent`);
        return;
      }
      const standard = standardShape.parse(JSON.parse(readFileSync(file, "utf8")));
      const entry = item(id);
      assert.equal(entry.fields.length, count);
      const ours = entry.fields.map((field) => [field.code, field.name, field.maxLength ?? null]);
      assert.deepEqual(
        ours,
        standard.fields.map((field) => [field.code, field.name_zh, field.max_length]),
      );
      assert.deepEqual(entry.naturalPersonFields, standard.natural_person_subset);
      for (const [at, field] of standard.fields.entries())
        assert.equal(requirementOf(entry, at), field.required, field.code);
      const index = headerIndex(entry);
      for (const [variant, code] of Object.entries(standard.variants_seen)) {
        const known =
          index.get(headerKey(variant))?.code ?? (entry.ignoredHeaders.includes(variant) ? "ignored" : null);
        assert.equal(known, /^[A-Z]{2}_/.test(code) ? code : "ignored", variant);
      }
    });
  }

  it("know the headings departments really use, with the unit they name", () => {
    const penalty = headerIndex(item("double-publicity-penalty"));
    const headings = [
      ["COMP_NAME", "CF_XDR_MC", null],
      ["行政相对人名称", "CF_XDR_MC", null],
      ["cf_wsh", "CF_WSH", null],
      ["处罚决定书文号", "CF_WSH", null],
      ["行政处罚决定文书号", "CF_WSH", null],
      ["统一社会信用代码", "CF_XDR_SHXYM", null],
      ["行政相对人代码_1 （统一社会信用代码）", "CF_XDR_SHXYM", null],
      ["处罚金额(万元)", "CF_NR_FK", null],
      ["罚款金额（元）", "CF_NR_FK", "元"],
      ["处罚机关", "CF_CFJG", null],
      ["CF_FDDB", "CF_FRDB", null],
      ["CF_XZJG", "CF_CFJG", null],
      ["*处罚决定日期", "CF_JDRQ", null],
    ] as const;
    for (const [heading, code, unit] of headings)
      assert.deepEqual(penalty.get(headerKey(heading)), { code, unit }, heading);
    assert.equal(headerIndex(item("double-publicity-licence")).get(headerKey("有效期止"))?.code, "XK_YXQZI");
  });

  it("know every column of a platform's real answer", (t) => {
    const file = join(dataFolder, "records", "real_api_payloads.json");
    if (!existsSync(file)) {
      t.diagnostic(`SKIPPED: ${file} is absent`);
      return;
    }
    const answers = payloads.parse(JSON.parse(readFileSync(file, "utf8")));
    for (const [id, answer] of [
      ["double-publicity-penalty", answers.cf_shuangyashan],
      ["double-publicity-licence", answers.xk_shuangyashan],
    ] as const) {
      const [index, ignored] = [headerIndex(item(id)), item(id).ignoredHeaders.map(headerKey)];
      for (const column of Object.keys(answer.rows[0] ?? {})) {
        assert.ok(index.has(headerKey(column)) || ignored.includes(headerKey(column)), `${id}: ${column}`);
      }
    }
  });

  it("keep persons' numbers from every page", () => {
    for (const id of ["double-publicity-penalty", "double-publicity-licence"]) {
      for (const field of item(id).fields)
        if (field.personal === "id-number") assert.equal(field.publish, "never", field.code);
    }
  });

  it("work on the days the published calendar says, every day of 2024 to 2026, and know nothing of 2027", (t) => {
    const calendar = packCalendar(packs);
    assert.equal(isWorkingDay(calendar, "2027-01-04").provisional, true);
    assert.deepEqual(addWorkingDays(calendar, "2026-11-20", 7), { on: "2026-12-01", provisional: false });
    const file = join(dataFolder, "calendar", "workdays_2024_2026.csv");
    if (!existsSync(file)) {
      t.diagnostic(`SKIPPED: ${file} is absent`);
      return;
    }
    const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
    assert.equal(rows.length, 1096);
    for (const row of rows) {
      const [day = "", worked] = row.split(",");
      assert.deepEqual(isWorkingDay(calendar, day), { working: worked === "1", provisional: false }, day);
    }
  });

  it("hold the periods of double publicity, market supervision and objections", () => {
    const limit = (id: string, one: string, region = "CN") =>
      ruleInForce(packs, { type: "deadline", id }, { ...today, region })?.limits.find((each) => each.case === one)
        ?.period;
    assert.deepEqual(limit("deadline-double-publicity", "publish"), { count: 7, unit: "WD" });
    assert.deepEqual(limit("deadline-market-supervision-publicity", "same-province"), { count: 20, unit: "WD" });
    assert.deepEqual(limit("deadline-objection", "own", "CN-3701"), { count: 3, unit: "WD" });
    assert.deepEqual(limit("deadline-objection", "with-others", "CN-3701"), { count: 7, unit: "WD" });
    assert.deepEqual(limit("deadline-objection", "own", "CN-31"), { count: 5, unit: "WD" });
    assert.deepEqual(limit("deadline-import-confirm", "confirm"), { count: 5, unit: "WD" });
  });
});

const standardShape = z.object({
  fields: z.array(
    z.object({ code: z.string(), name_zh: z.string(), max_length: z.number().nullable(), required: z.string() }),
  ),
  natural_person_subset: z.array(z.string()),
  variants_seen: z.record(z.string(), z.string()),
});
const rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
const payloads = z.object({ xk_shuangyashan: rows, cf_shuangyashan: rows });

function item(id: string): CatalogueEntry {
  const found = inForce(packs, "catalogue", id, today);
  assert.ok(found !== null, id);
  return found;
}

/** The standard's own word for when a field is required, told from our conditions. */
function requirementOf(entry: CatalogueEntry, at: number): string {
  const required = entry.fields[at]?.required;
  if (required === undefined || typeof required === "string") return required ?? "";
  const [first] = required.when;
  if (first === undefined || !("in" in first) || first.field !== entry.roles.subjectCategory) return "conditional";
  return first.in.includes("自然人") ? "natural_person" : "org_or_individual_business";
}
