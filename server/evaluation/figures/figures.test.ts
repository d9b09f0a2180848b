import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { evaluationFigures } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
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
const told = (spread: { readonly grades: readonly { grade: string; count: number }[] | null }) =>
  (spread.grades ?? []).filter(({ count }) => count > 0).map(({ grade, count }) => `${grade} ${String(count)}`);

describe("show-evaluation-figures", () => {
  it("200: nothing where nothing is published, then what the roll holds, the same for visitors and for staff", async () => {
    const none = await asked();
    assert.deepEqual([none.now, none.years, none.sectors, none.sizeUnrecorded], [{ total: 0, grades: [] }, [], [], 0]);
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
    assert.equal(figures.sizeUnrecorded, 2);
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

  it("of a round: its grades in the model's order, and who has none yet", async () => {
    const { entry } = await r.scored();
    const view = shown(roundView, await r.staff().get(`/api/evaluation-rounds/${entry.roundId}`));
    assert.deepEqual([view.grades.total, told(view.grades)], [1, [`${entry.grade ?? ""} 1`]]);
    assert.equal(view.grades.grades.length, 10);
  });
});
