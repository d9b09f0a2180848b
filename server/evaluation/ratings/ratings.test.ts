import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { entryView, roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { nobody, refusedWith, shown } from "../../governance/test-order.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { agencyBench } from "../test-agency.ts";
import { evidenceOf, roundBench } from "../test-round.ts";

type Agency = { readonly subjectId: string; readonly people: readonly Asker[] };
type Rating = { readonly agency: Agency; readonly assignmentId: string };

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
let one: Agency;
let two: Agency;
const a = agencyBench(() => house);
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
  [one, two] = [await agency(), await agency()];
});
after(() => house.stop());

/** Admitted, with three people: two score, a third settles. */
async function agency(): Promise<Agency> {
  r.today("2026-11-20");
  const { subjectId } = await a.admitted();
  const person = () => house.newAccount("agency", { subjectId });
  return { subjectId, people: [await person(), await person(), await person()] };
}
const first = ({ people: [person] }: Agency): Asker => {
  if (person === undefined) throw new Error("somebody works there");
  return person;
};

const order = (id: string, wanted = true) =>
  r.step(id, "second-rating", { wanted, reason: wanted ? "示例：金额重大" : "示例：没有第二家可以委托" });
const assign = ({ subjectId }: Agency, entryId: string): Promise<TestReply> =>
  a.send(subjectId, "/evaluations", { entryId, brief: "示例：按公布的模型评分", dueOn: "2026-12-30" });
async function given(to: Agency, entryId: string): Promise<Rating> {
  const [assignment] = shown(agencyView, await assign(to, entryId)).assignments;
  return { agency: to, assignmentId: assignment?.id ?? "" };
}
const at = ({ agency: { subjectId }, assignmentId }: Rating) =>
  `/api/agencies/${subjectId}/assignments/${assignmentId}`;
const read = (rating: Rating, by = first(rating.agency)) => by.get(`${at(rating)}/evaluation`);
async function mark(rating: Rating, more: { indicator?: string; by?: Asker; points?: string } = {}) {
  const { indicator = "finance", by = first(rating.agency), points = "80" } = more;
  const evidence = [{ name: evidenceOf[indicator], paperId: await a.upload(by) }];
  return by.post(`${at(rating)}/marks`, { indicator, points, says: "示例：核实", evidence });
}
/** Two people of the agency give the same for each indicator, `finance` apart. */
async function marked(rating: Rating, finance: string): Promise<void> {
  for (const indicator of Object.keys(evidenceOf))
    for (const by of rating.agency.people.slice(0, 2))
      shown(assignedEntryView, await mark(rating, { indicator, by, points: indicator === "finance" ? finance : "80" }));
}
const deliver = async (rating: Rating) => {
  const by = first(rating.agency);
  return by.post(`${at(rating)}/delivery`, { paperId: await a.upload(by), says: "示例：评分报告" });
};
const accept = ({ agency: { subjectId }, assignmentId }: Rating) =>
  a.send(subjectId, `/assignments/${assignmentId}/verdict`, { accepted: true, reason: "示例：符合" });
const recall = ({ agency: { subjectId }, assignmentId }: Rating) =>
  a.send(subjectId, `/assignments/${assignmentId}/recall`, { reason: "示例：更换机构" });
async function done(rating: Rating, finance: string): Promise<void> {
  await marked(rating, finance);
  shown(agencyView, await deliver(rating));
  shown(agencyView, await accept(rating));
}
const explain = (rating: Rating, indicator = "finance", by = first(rating.agency)) =>
  by.post(`${at(rating)}/explanations`, { indicator, says: `示例：${rating.assignmentId} 的依据` });
/** Whether an explanation waits among what the agency has to do. */
const owes = async ({ agency: by, assignmentId }: Rating) => {
  const { text } = await first(by).get("/api/waiting");
  return text.includes(`/desk/own/agency/${by.subjectId}/${assignmentId}`) && text.includes("两家评分分歧待说明");
};

/** An application in scoring that two agencies are at. */
async function twice(second: Agency = two) {
  const opened = await r.scoring();
  shown(entryView, await order(opened.id));
  return { ...opened, ratings: [await given(one, opened.id), await given(second, opened.id)] as const };
}
/** Both accepted, 30 apart on one indicator where the model allows 20. */
async function apart(second: Agency = two) {
  const opened = await twice(second);
  await done(opened.ratings[0], "90");
  await done(opened.ratings[1], "60");
  return opened;
}
const seen = async (who: { subjectId: string }, id: string) =>
  shown(entryView, await r.staff().get(`/api/subjects/${who.subjectId}/evaluations/${id}`));
const finance = [{ indicator: "finance", points: "70", reason: "示例：以审计报告的附注为准" }];
async function reconcile(id: string, more: { indicators?: object[]; resolutionId?: string } = {}) {
  r.today("2026-12-21");
  const resolutionId = more.resolutionId ?? (await r.resolve(id));
  return r.step(id, "reconciliation", { resolutionId, indicators: more.indicators ?? finance });
}

describe("order-second-rating", () => {
  it("200: chosen with a reason; a second is assigned, and neither learns anything of the other", async () => {
    const opened = await twice();
    const entry = await seen(opened.who, opened.id);
    assert.deepEqual([entry.ratings?.how, entry.ratings?.why, entry.ratings?.have], ["chosen", "示例：金额重大", 2]);
    await marked(opened.ratings[0], "90");
    const [secret] = (await seen(opened.who, opened.id)).judged.flatMap(({ marks }) => marks);
    assert.equal(secret?.points, "80");
    const other = await read(opened.ratings[1]);
    const view = shown(assignedEntryView, other);
    assert.deepEqual(
      view.judged.map(({ wanting, settled, marks }) => [wanting, settled, marks]),
      Object.keys(evidenceOf).map(() => [2, null, []]),
    );
    // What the model says until people have scored, and not what the other gave.
    assert.equal(view.reasons?.indicators.find(({ id }) => id === "finance")?.own, "50");
    const { reasons } = z.object({ reasons: z.record(z.string(), z.unknown()) }).parse(other.body);
    assert.deepEqual(Object.keys(reasons).toSorted(), ["indicators", "lacking", "name", "on", "subjectId", "vetoes"]);
    for (const told of [one.subjectId, opened.ratings[0].assignmentId]) assert.ok(!other.text.includes(told));
    const list = await first(two).get(`/api/agencies/${two.subjectId}`);
    assert.ok(!list.text.includes(one.subjectId) && !list.text.includes(opened.ratings[0].assignmentId));
    refusedWith(await first(two).get(`${at(opened.ratings[0])}/evaluation`), 403, "office-missing");
    assert.deepEqual((await r.seen(opened.who, opened.id)).ratings?.indicators, []);
    // An office of the secretariat opens no mark to whoever works for one of the two.
    const both = await house.newAccount("secretariat");
    const pathTo = `/api/subjects/${opened.who.subjectId}/evaluations/${opened.id}`;
    const marksOf = async () => shown(entryView, await both.get(pathTo)).judged.flatMap(({ marks }) => marks);
    assert.notDeepEqual(await marksOf(), []);
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'agency', $3, $4, '2020-01-01')",
      [randomUUID(), both.accountId, house.association.id, two.subjectId],
    );
    assert.deepEqual(await marksOf(), []);
  });

  it("200: lifted with a reason while one is at it, whose marks then count alone", async () => {
    const { id, who } = await r.scoring();
    shown(entryView, await order(id));
    const rating = await given(one, id);
    await done(rating, "90");
    refusedWith(await r.step(id, "score"), 409, "second-rating-missing");
    const entry = shown(entryView, await order(id, false));
    assert.deepEqual([entry.ratings?.how, entry.ratings?.why], ["lifted", "示例：没有第二家可以委托"]);
    assert.equal(
      (await r.done(id, "score")).judged.find(({ indicator }) => indicator === "finance")?.settledBy,
      "mean",
    );
    assert.equal((await seen(who, id)).stage, "scored");
  });

  it("200: once the first is accepted, as a re-rating; drawn by the round's lot, or all", async () => {
    const { id } = await r.scoring();
    await done(await given(one, id), "80");
    refusedWith(await assign(two, id), 409, "second-rating-not-ordered");
    shown(entryView, await order(id));
    await done(await given(two, id), "90");
    const entry = await r.done(id, "score");
    const rated = entry.judged.find(({ indicator }) => indicator === "finance");
    assert.deepEqual([rated?.settled, rated?.settledBy], ["85", "agencies"]);
    for (const [doubleShare, how] of [
      [100, "all"],
      [1, "drawn"],
      [0, undefined],
    ] as const) {
      r.today("2026-11-20");
      const plan = { title: "示例评价", purpose: "示例：引导守信", modelId: await r.publishModel(), doubleShare };
      const round = shown(roundView, await r.staff().post("/api/evaluation-rounds", plan));
      assert.equal(round.doubleShare, doubleShare);
      const call = shown(roundView, await r.stepRound(round.id, "call"));
      const who = await r.member();
      const applied = shown(entryView, await r.apply(who, round.id));
      await r.after(call.applyUntil ?? "");
      await r.done(applied.id, "qualification", { qualifies: true, reasons: "示例：符合条件" });
      shown(roundView, await r.stepRound(round.id, "freeze"));
      assert.equal((await seen(who, applied.id)).ratings?.how, how);
    }
  });

  it("404: no application", async () => {
    refusedWith(await order(nobody), 404, "evaluation-entry-not-found");
  });

  it("409: ordered already, nothing to lift, two at it, a score there, nothing for agencies, a first settled by others", async () => {
    const opened = await twice();
    refusedWith(await order(opened.id), 409, "second-rating-ordered");
    refusedWith(await order(opened.id, false), 409, "second-rating-begun");
    const { id } = await r.scored();
    refusedWith(await order(id), 409, "evaluation-entry-stage-wrong");
    const plain = await r.scoring();
    refusedWith(await order(plain.id, false), 409, "second-rating-nothing");
    const turn = (from: string, to: string) =>
      house.sql(
        `update model set content = replace(content::text, '"scorers": "${from}"', '"scorers": "${to}"')::jsonb`,
      );
    await turn("agency", "panel");
    const none = await order(plain.id);
    await turn("panel", "agency");
    refusedWith(none, 409, "evaluation-nothing-for-agencies");
    const rating = await given(one, plain.id);
    await marked(rating, "90");
    await house.sql(
      "update evaluation_mark set points = 100000 where assignment_id = $1 and indicator = 'finance' and account_id = $2",
      [...[rating.assignmentId, first(one).accountId]],
    );
    shown(agencyView, await deliver(rating));
    shown(agencyView, await accept(rating));
    refusedWith(await order(plain.id), 409, "second-rating-unfit");
  });
});

describe("a second agency", () => {
  it("is never the first, nor of its group, nor a third", async () => {
    const { id } = await r.scoring();
    shown(entryView, await order(id));
    await given(one, id);
    refusedWith(await assign(one, id), 409, "agency-rates-already");
    const kin = await agency();
    await house.sql(
      `insert into subject_relation (subject_id, id, parent_id, kind, from_on, document, association_id, recorded_at)
       values ($1, $2, $3, 'subsidiary', '2020-01-01', '示例', $4, now())`,
      [kin.subjectId, randomUUID(), one.subjectId, house.association.id],
    );
    r.today("2026-12-12");
    const barred = await assign(kin, id);
    await house.sql("delete from subject_relation where subject_id = $1", [kin.subjectId]);
    refusedWith(barred, 409, "agency-rates-already");
    await given(two, id);
    refusedWith(await assign(kin, id), 409, "second-rating-complete");
  });

  it("brings a third of its own where its two lie too far apart; nobody of the association or of both settles it", async () => {
    const opened = await twice();
    const [, rating] = opened.ratings;
    await marked(rating, "90");
    await house.sql(
      "update evaluation_mark set points = 100000 where assignment_id = $1 and indicator = 'finance' and account_id = $2",
      [...[rating.assignmentId, first(two).accountId]],
    );
    const early = await deliver(rating);
    refusedWith(early, 409, "assignment-marks-missing");
    assert.match(early.text, /须由机构的 3 人分别评分，现有 2 人/);
    refusedWith(await r.mark(opened.id, "finance", {}), 409, "evaluation-entry-assigned");
    const both = await house.newAccount("agency", { subjectId: two.subjectId });
    const term =
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'agency', $3, $4, '2020-01-01')";
    await house.sql(term, [randomUUID(), both.accountId, house.association.id, one.subjectId]);
    refusedWith(await mark(rating, { by: both, points: "85" }), 409, "second-rating-same-person");
    shown(assignedEntryView, await mark(rating, { by: two.people[2] ?? first(two), points: "85" }));
    shown(agencyView, await deliver(rating));
  });
});

describe("explain-rating", () => {
  it("200: asked of both once both have delivered, answered without a word of the other, read by staff", async () => {
    const opened = await twice();
    await done(opened.ratings[0], "90");
    refusedWith(await read(opened.ratings[0]), 404, "assignment-not-found");
    await marked(opened.ratings[1], "60");
    assert.ok(!(await owes(opened.ratings[0])));
    shown(agencyView, await deliver(opened.ratings[1]));
    assert.ok((await owes(opened.ratings[0])) && (await owes(opened.ratings[1])));
    const asked = await read(opened.ratings[0]);
    const view = shown(assignedEntryView, asked);
    assert.deepEqual(view.explanations, [{ indicator: "finance", name: "财务状况", nameEn: "Finance", says: null }]);
    assert.deepEqual(view.can, ["explain-rating"]);
    const marksOf = view.judged.flatMap(({ marks }) => marks.map(({ points }) => points));
    assert.deepEqual(marksOf.toSorted(), ["80", "80", "80", "90"]);
    for (const told of [two.subjectId, opened.ratings[1].assignmentId]) assert.ok(!asked.text.includes(told));
    shown(assignedEntryView, await explain(opened.ratings[0]));
    assert.ok(!(await owes(opened.ratings[0])));
    shown(agencyView, await accept(opened.ratings[1]));
    const { ratings } = await seen(opened.who, opened.id);
    const rated = ratings?.indicators.find(({ indicator }) => indicator === "finance");
    assert.deepEqual([rated?.apart, rated?.beyond, rated?.spread, rated?.reconciled], ["30", true, "20", null]);
    assert.deepEqual(
      rated?.given.map(({ points, owes, saidOn }) => [points, owes, saidOn]),
      [
        ["90", false, "2026-12-12"],
        ["60", true, null],
      ],
    );
    assert.deepEqual(
      ratings?.indicators
        .filter(({ indicator }) => indicator !== "finance")
        .map(({ apart: by, beyond }) => [by, beyond]),
      [
        ["0", false],
        ["0", false],
        ["0", false],
      ],
    );
  });

  it("404: no agency, no assignment, one that was taken back, no application", async () => {
    const opened = await apart();
    const [rating] = opened.ratings;
    refusedWith(await explain({ ...rating, assignmentId: nobody }), 404, "assignment-not-found");
    const strange = { subjectId: opened.who.subjectId, people: [] };
    const by = await house.newAccount("agency", { subjectId: opened.who.subjectId });
    refusedWith(await explain({ ...rating, agency: strange }, "finance", by), 404, "agency-not-found");
    await house.sql("update agency_assignment set entry_id = $1 where id = $2", [nobody, rating.assignmentId]);
    refusedWith(await explain(rating), 404, "evaluation-entry-not-found");
  });

  it("409: not asked, said already, a score there, the agency gone, no rule", async () => {
    const gone = await agency();
    const opened = await apart(gone);
    const [rating, other] = opened.ratings;
    refusedWith(await explain(rating, "management"), 409, "explanation-not-asked");
    shown(assignedEntryView, await explain(rating));
    refusedWith(await explain(rating), 409, "explanation-not-asked");
    refusedWith(await r.bench.without("credit-agencies", () => explain(other)), 409, "agency-rules-missing");
    shown(agencyView, await a.send(gone.subjectId, "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    refusedWith(await explain(other), 409, "agency-stage-wrong");
    // Who left answers no more: the panel goes on without.
    shown(entryView, await reconcile(opened.id));
    await r.done(opened.id, "score");
    refusedWith(await explain(rating), 409, "evaluation-entry-stage-wrong");
  });
});

describe("reconcile-ratings", () => {
  it("200: by the panel's resolution and with its reason, which stands in the explanation of the result", async () => {
    const opened = await apart();
    refusedWith(await r.step(opened.id, "score"), 409, "ratings-apart");
    for (const rating of opened.ratings) shown(assignedEntryView, await explain(rating));
    const entry = shown(entryView, await reconcile(opened.id));
    const made = entry.ratings?.indicators.find(({ indicator }) => indicator === "finance")?.reconciled;
    assert.deepEqual([made?.points, made?.reason, made?.on], ["70", "示例：以审计报告的附注为准", "2026-12-21"]);
    assert.match(made?.resolution?.number ?? "", /示例决/);
    const scored = await r.done(opened.id, "score");
    const own = await r.seen(opened.who, opened.id);
    for (const view of [scored, own]) {
      const judged = view.judged.find(({ indicator }) => indicator === "finance");
      assert.deepEqual([judged?.settled, judged?.settledBy], ["70", "reconciled"]);
      assert.equal(view.reasons?.indicators.find(({ id }) => id === "finance")?.own, "70");
      assert.equal(view.ratings?.indicators.find(({ indicator }) => indicator === "finance")?.given.length, 2);
    }
  });

  it("404: no application", async () => {
    const body = { resolutionId: nobody, indicators: finance };
    refusedWith(await r.step(nobody, "reconciliation", body), 404, "evaluation-entry-not-found");
  });

  it("409: unexplained, not apart, said already, another or earlier or lost resolution, a score there", async () => {
    const opened = await apart();
    const { id, ratings } = opened;
    shown(assignedEntryView, await explain(ratings[0]));
    const early = await r.resolve(id, { on: "2026-12-01" });
    const owed = await reconcile(id);
    refusedWith(owed, 409, "rating-unexplained");
    r.today("2026-12-12");
    shown(assignedEntryView, await explain(ratings[1]));
    refusedWith(await reconcile(id, { resolutionId: early }), 409, "resolution-not-on-evaluation");
    const lost = await r.resolve(id, { carried: false });
    refusedWith(await reconcile(id, { resolutionId: lost }), 409, "resolution-not-carried");
    const agreed = [{ indicator: "management", points: "80", reason: "示例" }];
    refusedWith(await reconcile(id, { indicators: agreed }), 409, "ratings-not-apart");
    refusedWith(await reconcile(id, { indicators: [...finance, ...finance] }), 409, "ratings-not-apart");
    shown(entryView, await reconcile(id));
    refusedWith(await reconcile(id), 409, "ratings-not-apart");
    await r.done(id, "score");
    refusedWith(await reconcile(id), 409, "evaluation-entry-stage-wrong");
  });

  it("422: outside what the two gave", async () => {
    const { id, ratings } = await apart();
    for (const rating of ratings) shown(assignedEntryView, await explain(rating));
    for (const points of ["59.9999", "90.0001"]) {
      const outside = await reconcile(id, { indicators: [{ ...finance[0], points }] });
      refusedWith(outside, 422, "rating-outside-both");
      assert.match(outside.text, /60 和 90 之间/);
    }
  });
});

describe("a rating that is taken back", () => {
  it("counts no longer, nothing is asked about it, and another agency takes its place", async () => {
    const opened = await twice();
    await done(opened.ratings[0], "90");
    await marked(opened.ratings[1], "60");
    shown(agencyView, await deliver(opened.ratings[1]));
    shown(agencyView, await recall(opened.ratings[1]));
    refusedWith(await read(opened.ratings[0]), 404, "assignment-not-found");
    assert.ok(!(await owes(opened.ratings[0])));
    refusedWith(await r.step(opened.id, "score"), 409, "second-rating-missing");
    refusedWith(await r.mark(opened.id, "finance", {}), 409, "second-rating-agencies-only");
    const third = await agency();
    r.today("2026-12-12");
    await done(await given(third, opened.id), "80");
    const entry = await r.done(opened.id, "score");
    assert.equal(entry.judged.find(({ indicator }) => indicator === "finance")?.settled, "85");
  });

  it("goes back with the other's when the member withdraws", async () => {
    const opened = await twice();
    shown(entryView, await r.own(opened.who, opened.id, "withdrawal"));
    const entry = await seen(opened.who, opened.id);
    assert.deepEqual(
      entry.agencies.map(({ stage }) => stage),
      ["recalled", "recalled"],
    );
  });
});
