import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { applicationView, measureView } from "@xinheng/domain/standing/standing-view.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { nobody, refusedWith, standingBench } from "./test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
});
after(() => house.stop());

let n = 300;
const wages = {
  ...{ measure: "wages-funds", point: "subsidy", from: day, until: "2027-11-20" },
  ...{ unit: "示例市财政局", outcome: "示例：不予安排财政资金" },
};
const apply = (subjectId: string, more: object = {}, as: Parameters<TestHouse["as"]>[0] = "liaison") =>
  house.as(as).post(`/api/subjects/${subjectId}/measures`, { ...wages, ...more });
const register = async (measure: string) =>
  z
    .object({ applications: z.array(applicationView) })
    .parse((await house.as("secretariat").get(`/api/measure-applications?measure=${measure}&limit=200`)).body)
    .applications;

describe("apply-measure", () => {
  it("200: within its maximum, on the ground that stands, with its articles", async () => {
    const { subjectId } = await bench.listed(n++);
    const reply = await apply(subjectId);
    assert.equal(reply.status, 200, reply.text);
    const applied = applicationView.parse(reply.body);
    assert.deepEqual([applied.state, applied.as, applied.ground.list], ["in-force", "department", "list-wages"]);
    assert.equal(applied.basis, "《保障农民工工资支付条例（2019）》第四十八条");
  });

  it("422: above its maximum, with the article; applying anew does not begin it again", async () => {
    const { subjectId } = await bench.listed(n++);
    refusedWith(await apply(subjectId, { until: "2029-11-03" }), 422, "measure-above-longest", "第四十八条");
    assert.equal((await apply(subjectId, { until: "2029-11-02" })).status, 200);
    const ends = await bench.listed(n++, { MD_JMRQ: "2027-05-02" });
    refusedWith(await apply(ends.subjectId, { until: "2027-05-03" }), 422, "measure-beyond-ground", "2027-05-02");
    refusedWith(await apply(subjectId, { until: "2026-11-19" }), 422, "measure-days-backwards");
  });

  it("422: elsewhere, without ground, to a class it is not for, or of a person", async () => {
    const { subjectId } = await bench.listed(n++);
    refusedWith(await apply(subjectId, { point: "media" }), 422, "measure-not-at-point");
    const free = (await bench.penalised(n++)).subjectId;
    refusedWith(await apply(free), 422, "measure-without-ground");
    const social = { measure: "no-grade-no-honour", point: "awards", until: "2026-12-01" };
    const business = await bench.listed(n++, { MD_MDMC: "社会组织严重违法失信名单" });
    await house.sql("update subject set kind = 'individual-business' where id = $1", [business.subjectId]);
    refusedWith(await apply(business.subjectId, social), 422, "measure-not-to-subject");
    await house.sql("update subject set kind = 'practitioner' where id = $1", [business.subjectId]);
    refusedWith(await apply(business.subjectId, social), 422, "lookup-of-person");
  });

  it("404: what is not in the catalogue, and nobody", async () => {
    const { subjectId } = await bench.listed(n++);
    refusedWith(await apply(subjectId, { measure: "name-and-shame" }), 404, "measure-not-found", "国办发〔2020〕49号");
    refusedWith(await apply(nobody), 404, "subject-not-found");
  });

  it("403: what is an authority's is not the association's to apply", async () => {
    const { subjectId } = await bench.listed(n++);
    refusedWith(await apply(subjectId, {}, "secretariat"), 403, "measure-not-by-you", "第四十八条");
  });

  it("410: a merged subject", async () => {
    const [one, other] = [await bench.listed(n++), await bench.listed(n++)];
    await house.sql("update subject set merged_into = $2 where id = $1", [one.subjectId, other.subjectId]);
    refusedWith(await apply(one.subjectId), 410, "subject-merged");
  });
});

describe("lift-measures", () => {
  it("200: when its source takes the decision back, what was applied is lifted with its reason", async () => {
    const { subjectId, recordId } = await bench.listed(n++);
    const stays = (await bench.listed(n++)).subjectId;
    assert.equal((await apply(subjectId)).status, 200);
    assert.equal((await apply(stays)).status, 200);
    const document = { number: "示撤〔2026〕9号", issuer: "示例市人力资源和社会保障局", decidedOn: "2026-11-19" };
    const path = `/api/subjects/${subjectId}/records/${recordId}/recall`;
    assert.equal((await house.as("secretariat").post(path, { reason: "source-revoked", document })).status, 200);
    await house.settle();
    await house.settle();
    const state = async (id: string) => (await register("wages-funds")).find((one) => one.subjectId === id);
    const lifted = await state(subjectId);
    assert.deepEqual([lifted?.state, lifted?.liftedOn, lifted?.liftedWhy], ["lifted", day, "所依据的列入已经结束"]);
    assert.equal((await state(stays))?.state, "in-force");
  });
});

describe("list-measure-applications", () => {
  it("200: over by itself on its day, and none of another association's", async () => {
    const { subjectId } = await bench.listed(n++);
    assert.equal((await apply(subjectId, { until: "2026-11-25" })).status, 200);
    bench.on("2026-11-26");
    const over = (await register("wages-funds")).find((one) => one.subjectId === subjectId);
    assert.equal(over?.state, "ended");
    bench.on(day);
    const foreign = await house.as("secretariat", "foreign").get("/api/measure-applications");
    assert.deepEqual(z.object({ applications: z.array(z.unknown()) }).parse(foreign.body).applications, []);
  });
});

describe("list-measures", () => {
  it("200: incentives first, each with its article, and how it was used this year", async () => {
    const { subjectId } = await bench.listed(n++);
    const asked = z.object({
      measures: z.array(measureView),
      lookups: z.array(z.object({ point: z.string(), verdict: z.string(), count: z.int() })),
    });
    const used = async () => {
      const view = asked.parse((await house.as("secretariat").get("/api/measures")).body);
      return { view, wages: view.measures.find(({ id }) => id === "wages-funds")?.used };
    };
    const before = await used();
    const directions = before.view.measures.map(({ direction }) => direction);
    assert.deepEqual(directions, directions.toSorted());
    assert.ok(before.view.measures.every(({ basis }) => basis.includes("》")));
    assert.equal((await apply(subjectId)).status, 200);
    await bench.stands(subjectId, "tender");
    const after = await used();
    assert.equal(after.wages?.applied, (before.wages?.applied ?? 0) + 1);
    assert.equal(after.wages.namedInLookups, (before.wages?.namedInLookups ?? 0) + 1);
    assert.ok(
      after.view.lookups.some(
        ({ point, verdict, count }) => point === "tender" && verdict === "restricted" && count > 0,
      ),
    );
  });
});
