import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { roundBench } from "../evaluation/test-round.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { readCertificatePage, readEvaluations, readMethod } from "./evaluation-pages.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

const visit = (today = "2027-01-04") => ({
  ...{ tx: house.house.database.asVisitor, today },
  packs: house.house.packs.set,
});
const results = async (slug: string, today?: string) => {
  const read = await readEvaluations(visit(today), { slug, page: 1 });
  return isRefusal(read) ? read.refused : read.results;
};

describe("the pages of evaluation", () => {
  it("list what is published, by name and without points; what is over says so", async () => {
    const { slug } = house.association;
    assert.deepEqual(await results(slug), []);
    const { who, entry } = await r.graded();
    const told = await results(slug);
    assert.ok(typeof told !== "string");
    assert.deepEqual(
      told.map(({ subjectId, grade, state }) => [subjectId, grade, state]),
      [[who.subjectId, entry.grade, "final"]],
    );
    assert.doesNotMatch(JSON.stringify(told), /points|rank/);
    const read = await readEvaluations(visit(), { slug, page: 1 });
    assert.equal(isRefusal(read) ? null : read.figures?.now.total, 1);
    const next = await readEvaluations(visit(), { slug, page: 2 });
    assert.equal(isRefusal(next) ? "refused" : next.figures, null);
    const later = await results(slug, "2030-01-01");
    assert.deepEqual(typeof later === "string" ? later : later.map(({ state }) => state), ["expired"]);
    assert.deepEqual(await results(house.foreign.slug), []);
    assert.equal(await results("nowhere"), "association-not-found");
  });

  it("show the method: weights, who scores, vetoes with their source; no draft, and none under another association", async () => {
    const { slug } = house.association;
    const id = await r.publishModel();
    const read = await readMethod(visit(), { slug, id });
    if (isRefusal(read)) throw new Error(read.refused);
    assert.equal(read.method.indicators.filter(({ by }) => by === "people").length, 4);
    assert.deepEqual(
      read.method.grades.map((grade) => grade.id),
      ["AAA", "AA", "A", "BBB", "BB", "B", "CCC", "CC", "C", "D"],
    );
    assert.ok(read.method.vetoes.every(({ source }) => source !== ""));
    const missing = async (of: string, model: string) => {
      const found = await readMethod(visit(), { slug: of, id: model });
      return isRefusal(found) ? found.refused : "found";
    };
    const draft = await r.staff().post("/api/models", { from: id, why: "示例：修订" });
    assert.equal(await missing(slug, (draft.body as { id: string }).id), "method-not-found");
    assert.equal(await missing(house.foreign.slug, id), "method-not-found");
    assert.equal(await missing(slug, "nothing of an id"), "method-not-found");
    assert.equal(await missing("nowhere", id), "association-not-found");
  });

  it("know no certificate by an id that none has", async () => {
    const read = await readCertificatePage(visit(), randomUUID());
    assert.equal(isRefusal(read) && read.refused, "certificate-not-found");
  });
});
