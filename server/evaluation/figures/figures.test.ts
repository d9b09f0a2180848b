import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { evaluationFigures } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { shown } from "../../governance/test-order.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { roundBench } from "../test-round.ts";
import { readFigures } from "./read-figures.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

const asked = async () => shown(evaluationFigures, await r.staff().get("/api/evaluation-figures"));
const codes = new Map<string, string>();
/** The code under which what is sent about an enterprise finds it. */
async function coded(subjectId: string): Promise<string> {
  const code = codes.get(subjectId) ?? demonstrationCode(7_000 + codes.size);
  if (codes.has(subjectId)) return code;
  codes.set(subjectId, code);
  await house.sql("insert into subject_claim (scheme, code, subject_id, standing) values ('uscc', $1, $2, 'valid')", [
    code,
    subjectId,
  ]);
  await house.sql(
    "insert into subject_identifier (subject_id, scheme, code, standing, recorded_at) values ($2, 'uscc', $1, 'valid', '2026-01-01')",
    [code, subjectId],
  );
  return code;
}
/** The desk enters the size that somebody determined for an enterprise. */
async function sized(subjectId: string, change: Record<string, string>): Promise<void> {
  const code = await coded(subjectId);
  const [subject] = await house.sql<{ name: string }>("select name from subject where id = $1", [subjectId]);
  // Under another name than the register's it would be held until somebody has looked at it.
  await house.sql(
    `insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials)
     select $1, gen_random_uuid(), $2, $2, 'registered', '{}', '', ''
     where not exists (select from subject_name where subject_id = $1)`,
    [subjectId, subject?.name ?? ""],
  );
  const fields = {
    ...{ GM_MC: subject?.name ?? "", GM_DM: code, GM_DW: "示例市统计局", GM_LY: "示例市统计局" },
    ...{ GM_YJ: "统计上大中小微型企业划分办法（2017），建筑业，2025年度", GM_WH: "2025", GM_RQ: "2026-03-01" },
    ...change,
  };
  const reply = await r.staff().post("/api/records", { item: "enterprise-size", fields });
  assert.equal(reply.status, 200, reply.text);
}
const told = (spread: { readonly grades: readonly { grade: string; count: number }[] | null }) =>
  (spread.grades ?? []).filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${String(count)}`);

describe("show-evaluation-figures", () => {
  it("200: nothing where nothing is published, then what the roll holds, the same for visitors and for staff", async () => {
    const none = await asked();
    assert.deepEqual([none.now, none.years, none.sectors, none.sizes], [{ total: 0, grades: [] }, [], [], []]);
    const first = await r.graded();
    const second = await r.graded();
    const grade = first.entry.grade ?? "";
    const figures = await asked();
    assert.equal(second.entry.grade, grade);
    assert.deepEqual(told(figures.now), [`${grade} 2`]);
    // The whole scale, in the model's order, whether anybody has a grade or not.
    assert.deepEqual(
      figures.now.grades.map((one) => one.grade),
      ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"],
    );
    assert.deepEqual(
      figures.sectors.map(({ id, total }) => [id, total]),
      [[null, 2]],
    );
    assert.deepEqual(
      figures.sizes.map(({ id, total }) => [id, total]),
      [[null, 2]],
    );
    // Two of a year are too few to tell their grades; a third is not.
    assert.deepEqual(
      figures.years.map(({ total, grades }) => [total, grades]),
      [[2, null]],
    );
    await r.graded();
    assert.deepEqual((await asked()).years.flatMap(told), [`${grade} 3`]);
    const { database, packs } = house.house;
    const open = { tx: database.asVisitor, today: "2027-01-04", packs: packs.set };
    r.today("2027-01-04");
    assert.deepEqual(await readFigures(open, house.association.id), await asked());
    assert.equal((await readFigures(open, house.foreign.id)).now.total, 0);
    await house.sql("update evaluation_round set sector = 'sector-construction' where id = $1", [first.entry.roundId]);
    assert.deepEqual(
      (await asked()).sectors.map(({ id, name, total }) => [id, name, total]),
      [
        ["sector-construction", "工程建设", 1],
        [null, "", 2],
      ],
    );
    // Withdrawn is in none of them; suspended stands apart.
    await r.own(first.who, first.id, "withdrawal");
    await r.penalty(second.who.subjectId);
    await house.sql("update evaluation_entry set valid_until = '2026-12-31' where id = $1", [second.id]);
    assert.deepEqual(told((await asked()).now), [`${grade} 1`]);
  });

  it("by size as it is recorded: the one determined last, open and still valid; who has none stands apart", async () => {
    const [small, micro, none] = [await r.graded(), await r.graded(), await r.graded()];
    await sized(small.who.subjectId, { GM_LX: "中型", GM_RQ: "2025-03-01", GM_WH: "2024" });
    await sized(small.who.subjectId, { GM_LX: "小型", GM_RQ: "2026-03-01", GM_WH: "2025" });
    await sized(micro.who.subjectId, { GM_LX: "微型" });
    await sized(none.who.subjectId, { GM_LX: "大型", GM_RQ: "2026-01-02", GM_YXQ: "2026-12-31" });
    r.today("2027-01-04");
    const figures = await asked();
    assert.deepEqual(
      figures.sizes.map(({ id, nameEn, total }) => [id, nameEn, total]),
      [
        ["小型", "small", 1],
        ["微型", "micro", 1],
        [null, "", figures.now.total - 2],
      ],
    );
    const { database, packs } = house.house;
    const open = { tx: database.asVisitor, today: "2027-01-04", packs: packs.set };
    assert.deepEqual((await readFigures(open, house.association.id)).sizes, figures.sizes);
    // Held until a person has looked at it, it is open to nobody and counts nowhere.
    await house.sql("update record set held = 'name-differs' where subject_id = $1 and item = 'enterprise-size'", [
      micro.who.subjectId,
    ]);
    assert.deepEqual(
      (await asked()).sizes.map(({ id }) => id),
      ["小型", null],
    );
  });

  it("of a round: its grades in the model's order, and who has none yet", async () => {
    const { entry } = await r.scored();
    const view = shown(roundView, await r.staff().get(`/api/evaluation-rounds/${entry.roundId}`));
    assert.deepEqual([view.grades.total, told(view.grades)], [1, [`${entry.grade ?? ""} 1`]]);
    assert.equal(view.grades.grades.length, 10);
  });
});
