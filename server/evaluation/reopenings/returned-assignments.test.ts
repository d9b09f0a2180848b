import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { z } from "zod";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { agencyBench } from "../test-agency.ts";
import { evidenceOf, roundBench } from "../test-round.ts";

type Agency = { readonly agencyId: string; readonly people: readonly Asker[] };
type Rating = Agency & { readonly assignmentId: string };

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const a = agencyBench(() => house);
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

/** Of four people, admitted on the day on which rounds of the bench begin. */
async function agency(): Promise<Agency> {
  r.today("2026-11-20");
  const { subjectId: agencyId } = await a.admitted();
  const people = [];
  for (let at = 0; at < 4; at += 1) people.push(await house.newAccount("agency", { subjectId: agencyId }));
  return { agencyId, people };
}
async function assigned(to: Agency, entryId: string): Promise<Rating> {
  const asked = { entryId, brief: "示例：按公布的模型评分", dueOn: "2027-01-30" };
  const [one] = shown(agencyView, await a.send(to.agencyId, "/evaluations", asked)).assignments;
  return { ...to, assignmentId: one?.id ?? "" };
}
const at = ({ agencyId, assignmentId }: Rating) => `/api/agencies/${agencyId}/assignments/${assignmentId}`;
const person = ({ people }: Rating, which: number): Asker => {
  const found = people[which];
  if (found === undefined) throw new Error("nobody of that number works there");
  return found;
};
async function mark(rating: Rating, which: number, indicator: string, points = "80") {
  const by = person(rating, which);
  const evidence = [{ name: evidenceOf[indicator], paperId: await a.upload(by) }];
  return by.post(`${at(rating)}/marks`, { indicator, points, says: "示例：核实", evidence });
}
async function handIn(rating: Rating): Promise<void> {
  const by = person(rating, 0);
  const delivery = { paperId: await a.upload(by), says: "示例：评分报告" };
  shown(agencyView, await by.post(`${at(rating)}/delivery`, delivery));
}
async function accept({ agencyId, assignmentId }: Rating): Promise<void> {
  const verdict = { accepted: true, reason: "示例：符合" };
  shown(agencyView, await a.send(agencyId, `/assignments/${assignmentId}/verdict`, verdict));
}
/** Two people score every indicator, `finance` as said; then it is delivered and accepted. */
async function rated(rating: Rating, finance = "80"): Promise<void> {
  for (const indicator of Object.keys(evidenceOf))
    for (const which of [0, 1])
      shown(assignedEntryView, await mark(rating, which, indicator, indicator === "finance" ? finance : "80"));
  await handIn(rating);
  await accept(rating);
}
const judgedOf = (entry: z.infer<typeof entryView>, id = "finance") =>
  entry.judged.find(({ indicator }) => indicator === id);
const upheld = { outcome: "upheld", answer: "示例：核查的是另一家的场地", marksAnew: ["finance"] };

/** Scored by the agencies, told to the member, and objected to. */
async function objected(finances: readonly string[]) {
  const agencies: Agency[] = [];
  while (agencies.length < finances.length) agencies.push(await agency());
  const { who, id } = await r.scoring();
  if (finances.length > 1)
    shown(entryView, await r.step(id, "second-rating", { wanted: true, reason: "示例：金额大" }));
  const ratings: Rating[] = [];
  for (const one of agencies) ratings.push(await assigned(one, id));
  for (const [which, finance] of finances.entries()) {
    const rating = ratings[which];
    if (rating !== undefined) await rated(rating, finance);
  }
  await r.done(id, "score");
  r.today("2026-12-21");
  await r.done(id, "decision", { resolutionId: await r.resolve(id) });
  await r.done(id, "notice");
  const object = () => r.own(who, id, "objections", { reason: "示例：核查的不是本单位的场地" });
  return { who, id, ratings, object };
}

describe("marks of an agency that are given anew before the grade is final", () => {
  it("200: the assignment is at work again with a new day, by others of the agency, and is delivered and accepted anew", async () => {
    const { who, id, ratings, object } = await objected(["80"]);
    const [rating] = ratings;
    assert.ok(rating !== undefined);
    shown(entryView, await object());
    const back = await r.done(id, "objection-answer", upheld);
    // Ten working days from 21 December 2026; the calendar of 2027, which is not published, has plain weekends.
    assert.deepEqual(
      back.agencies.map(({ stage, dueOn }) => [stage, dueOn]),
      [["assigned", "2027-01-04"]],
    );
    assert.equal(judgedOf(back)?.agencys, true);
    assert.match((await person(rating, 2).get("/api/waiting")).text, /受托事项待交付/);
    refusedWith(await r.mark(id, "finance", { scorer: 0 }), 409, "evaluation-entry-assigned");
    refusedWith(await mark(rating, 0, "finance"), 409, "evaluation-marked-before");
    const early = await person(rating, 2).post(`${at(rating)}/delivery`, {
      ...{ paperId: await a.upload(person(rating, 2)), says: "示例" },
    });
    refusedWith(early, 409, "assignment-marks-missing");
    const mine = shown(assignedEntryView, await person(rating, 0).get(`${at(rating)}/evaluation`));
    const line = mine.judged.find(({ indicator }) => indicator === "finance");
    assert.deepEqual([line?.own, line?.marks.length, line?.ended.length], [true, 0, 1]);
    for (const which of [2, 3]) shown(assignedEntryView, await mark(rating, which, "finance", "60"));
    refusedWith(await r.step(id, "score"), 409, "evaluation-entry-assigned");
    await handIn(rating);
    await accept(rating);
    const scored = await r.done(id, "score");
    assert.deepEqual([judgedOf(scored)?.settled, judgedOf(scored, "contracts")?.settled], ["60", "80"]);
    assert.equal(judgedOf(await r.seen(who, id))?.ended.length, 2);
  });

  it("200: an agency that has left is not asked, and the association's own scorers mark anew", async () => {
    const { id, ratings, object } = await objected(["80"]);
    const [rating] = ratings;
    shown(agencyView, await a.send(rating?.agencyId ?? "", "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    shown(entryView, await object());
    const back = await r.done(id, "objection-answer", upheld);
    assert.deepEqual([back.agencies[0]?.stage, judgedOf(back)?.agencys], ["accepted", false]);
    for (const scorer of [0, 1]) shown(entryView, await r.mark(id, "finance", { scorer, points: "70" }));
    assert.equal(judgedOf(await r.done(id, "score"))?.settled, "70");
  });

  it("200: of two agencies each marks anew, and what the panel reconciled before counts no longer", async () => {
    const { id, ratings, object } = await objected(["80", "80"]);
    const [one, two] = ratings;
    assert.ok(one !== undefined && two !== undefined);
    shown(entryView, await object());
    const back = await r.done(id, "objection-answer", upheld);
    assert.deepEqual(
      back.agencies.map(({ stage }) => stage),
      ["assigned", "assigned"],
    );
    for (const which of [2, 3]) {
      shown(assignedEntryView, await mark(one, which, "finance", "90"));
      shown(assignedEntryView, await mark(two, which, "finance", "60"));
    }
    for (const rating of ratings) await handIn(rating);
    for (const rating of ratings) await accept(rating);
    refusedWith(await r.step(id, "score"), 409, "ratings-apart");
    for (const rating of ratings)
      shown(
        assignedEntryView,
        await person(rating, 0).post(`${at(rating)}/explanations`, { indicator: "finance", says: "示例：依据" }),
      );
    r.today("2026-12-23");
    const words = { indicators: [{ indicator: "finance", points: "70", reason: "示例：以审计报告为准" }] };
    const first = await r.resolve(id, { on: "2026-12-22" });
    shown(entryView, await r.step(id, "reconciliation", { ...words, resolutionId: first }));
    assert.equal(judgedOf(await r.done(id, "score"))?.settled, "70");
    r.today("2026-12-24");
    await r.done(id, "decision", { resolutionId: await r.resolve(id, { on: "2026-12-23" }) });
    await r.done(id, "notice");
    shown(entryView, await object());
    const again = await r.done(id, "objection-answer", upheld);
    assert.deepEqual([judgedOf(again)?.settled, judgedOf(again)?.wanting], [null, 4]);
    assert.deepEqual(again.ratings?.indicators.map(({ indicator }) => indicator).includes("finance"), false);
    assert.equal(judgedOf(again)?.ended.length, 8);
  });
});

describe("marks of an agency that are given anew to a final grade", () => {
  it("200: its assignment is over, and the association's own scorers give them, also where two agencies had rated it", async () => {
    const { who, id, ratings } = await objected(["80", "80"]);
    const [one] = ratings;
    assert.ok(one !== undefined);
    await r.done(id, "publicity");
    await r.after("2026-12-30");
    r.today("2027-01-04");
    const path = `/api/subjects/${who.subjectId}`;
    const said = { matter: "misapplied", reason: "示例：核查的不是本单位的场地。" };
    const matter = shown(objectionView, await who.asker.post(`${path}/evaluations/${id}/grade-objections`, said));
    const answer = { outcome: "accepted", reasons: "示例：核查的是另一家的场地。", marksAnew: ["finance"] };
    shown(objectionView, await house.as("secretariat").post(`${path}/objections/${matter.id}/grade-answer`, answer));
    const open = await r.seen(who, id);
    assert.deepEqual(
      [judgedOf(open)?.wanting, judgedOf(open)?.agencys, open.agencies.map(({ stage }) => stage)],
      [2, false, ["accepted", "accepted"]],
    );
    refusedWith(await mark(one, 2, "finance"), 409, "assignment-stage-wrong");
    for (const scorer of [0, 1]) shown(entryView, await r.mark(id, "finance", { scorer, points: "50" }));
    const done = await r.seen(who, id);
    assert.deepEqual([judgedOf(done)?.settled, judgedOf(done)?.settledBy, done.anew?.wanting], ["50", "mean", 0]);
    assert.equal(judgedOf(done, "contracts")?.settledBy, "agencies");
  });
});
