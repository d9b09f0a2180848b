import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { gradeRow } from "@xinheng/domain/evaluation/rounds/grade-view.ts";
import { entryView, publishedEvaluation } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { roundBench } from "../test-round.ts";
import { callGradeReview } from "./call-grade-review.ts";
import { readCertificate } from "./published-grades.ts";
import { suspendEvaluationGrades } from "./suspend-evaluation-grades.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const nobody = randomUUID();
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

type Graded = Awaited<ReturnType<ReturnType<typeof roundBench>["graded"]>>;
const openOf = async (subjectId: string) => {
  const reply = await house.as("nobody").get(`/api/evaluations?association=${house.association.id}&limit=200`);
  const { rows } = shown(z.object({ rows: z.array(publishedEvaluation) }), reply);
  return rows.find((row) => row.subjectId === subjectId) ?? null;
};
/** A veto appears after the grade was published. */
const barred = async (): Promise<Graded> => {
  const graded = await r.graded();
  await r.penalty(graded.who.subjectId);
  r.today("2027-01-04");
  return graded;
};
const vetoed = async (): Promise<Graded> => {
  const graded = await barred();
  assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
  return graded;
};
/** One that holds and one that is suspended, for what changes neither. */
const kept: { calm?: Promise<Graded>; struck?: Promise<Graded> } = {};
const calmOne = async (): Promise<Graded> => {
  const graded = await (kept.calm ??= r.graded());
  r.today("2026-12-31");
  return graded;
};
const struckOne = async (): Promise<Graded> => {
  const graded = await (kept.struck ??= vetoed());
  r.today("2027-01-07");
  return graded;
};
const resolved = (id: string, more: object = {}) => r.resolve(id, { on: "2027-01-06", ...more });
const settle = async (id: string, outcome: "restored" | "lowered", more: object = {}) =>
  r.step(id, "settlement", { outcome, resolutionId: await resolved(id, more) });
const review = (id: string) => r.step(id, "review", { reasons: "示例：已复核" });
const certify = (id: string) => r.step(id, "certificate");

describe("suspend-evaluation-grades", () => {
  it("200: a veto in the records suspends a published grade the same day, and both sides are told", async () => {
    const { who, id } = await barred();
    // The program's own look of the day finds it.
    await house.settle();
    const after = await r.seen(who, id);
    assert.deepEqual([after.standing, after.life?.state, after.life?.toSettle], ["suspended", "suspended", "veto"]);
    assert.deepEqual(
      after.life?.events.map(({ kind, on, vetoes }) => [kind, on, vetoes]),
      [["suspended", "2027-01-04", ["近三年有严重失信处罚的，不高于 B 级"]]],
    );
    assert.deepEqual([(await openOf(who.subjectId))?.state, after.stage], ["suspended", "final"]);
    await house.settle();
    const told = async (asker = who.asker) =>
      shown(
        z.object({ notices: z.array(z.object({ kind: z.string() })) }),
        await asker.get("/api/notices?state=all"),
      ).notices.map(({ kind }) => kind);
    assert.ok((await told()).includes("grade-suspended"));
    assert.ok((await told(r.staff())).includes("grade-to-settle"));
  });
  it("200: once, and not for a veto that the grade has room for", async () => {
    const { who, id } = await vetoed();
    assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
    assert.equal((await r.seen(who, id)).life?.events.length, 1);
    // The penalty was there when it was scored: the grade it gave is within what the veto leaves.
    const before = await r.publicised(r.penalty);
    assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
    assert.deepEqual((await r.seen(before.who, before.id)).life?.events, []);
  });
  it("200: a result in publicity does not become final while a veto waits for a decision", async () => {
    const { who, id } = await r.publicised();
    await r.penalty(who.subjectId);
    assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
    await r.after("2026-12-30");
    const held = await r.seen(who, id);
    assert.deepEqual([held.stage, held.standing], ["publicised", "suspended"]);
  });
});

describe("settle-evaluation-grade", () => {
  it("200: lowered to what the model gives, by resolution and with a numbered notice; the certificate's page says so", async () => {
    const { who, id } = await vetoed();
    r.today("2027-01-07");
    const entry = shown(entryView, await settle(id, "lowered"));
    assert.deepEqual([entry.standing, entry.life?.toSettle, entry.points], ["final", null, null]);
    assert.ok(["B", "CCC", "CC", "C", "D"].includes(entry.grade ?? ""), entry.grade ?? "");
    assert.match(entry.life?.events.at(-1)?.number ?? "", /信评变〔2027〕\d+号/);
    const open = await openOf(who.subjectId);
    assert.deepEqual([open?.grade, open?.state], [entry.grade, "final"]);
  });
  it("200: restored once the record is gone", async () => {
    const { who, id, entry: before } = await vetoed();
    await house.sql("update record set replaced_at = '2027-01-05T00:00:00Z' where subject_id = $1", [who.subjectId]);
    r.today("2027-01-07");
    refusedWith(await settle(id, "lowered"), 409, "evaluation-grade-not-lower");
    const entry = shown(entryView, await settle(id, "restored"));
    assert.deepEqual([entry.standing, entry.grade, entry.life?.toSettle], ["final", before.grade, null]);
  });
  it("404: no such application", async () => {
    refusedWith(await settle(nobody, "restored"), 404, "evaluation-entry-not-found");
  });
  it("409: nothing to decide, a veto that stands, a resolution from before or that was lost, no grade yet", async () => {
    const { id: calm } = await calmOne();
    refusedWith(await settle(calm, "restored"), 409, "evaluation-nothing-to-settle");
    const { id } = await struckOne();
    refusedWith(await settle(id, "restored"), 409, "evaluation-veto-stands");
    refusedWith(await settle(id, "lowered", { on: "2026-12-30" }), 409, "resolution-not-on-evaluation");
    refusedWith(await settle(id, "lowered", { carried: false }), 409, "resolution-not-carried");
    const early = await r.frozen();
    refusedWith(await settle(early.id, "restored"), 409, "evaluation-grade-not-standing");
  });
  it("422: not without a template", async () => {
    const { id } = await struckOne();
    refusedWith(
      await r.bench.without("evaluation-change", () => settle(id, "lowered")),
      422,
      "document-template-missing",
    );
  });
  it("503: told to come again while many are set, and the grade stays as it was", async () => {
    const { who, id } = await struckOne();
    const free = fillSetter(house.house);
    refusedWith(await settle(id, "lowered"), 503, "documents-busy");
    free();
    assert.equal((await r.seen(who, id)).standing, "suspended");
  });
});

describe("review-evaluation-grade", () => {
  it("200: what the model gives today is kept and changes nothing; the next review is a year off", async () => {
    const { id, entry } = await r.graded();
    assert.equal(entry.life?.reviewDueOn, "2027-12-31");
    r.today("2027-12-29");
    const after = shown(entryView, await review(id));
    assert.deepEqual(
      after.life?.events.map(({ kind, grade }) => [kind, grade]),
      [["reviewed", entry.grade]],
    );
    assert.deepEqual([after.standing, after.life.toSettle, after.grade], ["final", null, entry.grade]);
    assert.equal(after.life.reviewDueOn, "2028-12-29");
  });
  it("200: a veto that it meets suspends at once", async () => {
    const { id, who } = await r.graded();
    await r.penalty(who.subjectId);
    const after = shown(entryView, await review(id));
    assert.deepEqual([after.standing, after.life?.toSettle], ["suspended", "veto"]);
  });
  it("404: no such application", async () => {
    refusedWith(await review(nobody), 404, "evaluation-entry-not-found");
  });
  it("409: not before the grade is final, not after its term, not without a rule", async () => {
    const { id: early } = await r.frozen();
    refusedWith(await review(early), 409, "evaluation-grade-not-standing");
    const { id } = await calmOne();
    const missing = await r.bench.without("deadline-evaluation-round", () => review(id));
    refusedWith(missing, 409, "evaluation-rule-missing");
    r.today("2030-01-01");
    refusedWith(await review(id), 409, "evaluation-grade-not-standing");
  });
});

describe("call-grade-review", () => {
  it("200: calls for the review of a grade that holds", async () => {
    const { id } = await calmOne();
    const clocks = await house.sql<{ due_on: string }>(
      "select due_on::text from clock where matter_id = $1 and operation = 'call-grade-review' and state = 'running'",
      [id],
    );
    assert.deepEqual(
      clocks.map((clock) => clock.due_on),
      ["2027-12-31"],
    );
    assert.equal(await r.bench.byClock(callGradeReview, { entryId: id }), null);
  });
  it("404: no such application", async () => {
    assert.equal(await r.bench.byClock(callGradeReview, { entryId: nobody }), "evaluation-entry-not-found");
  });
  it("409: not of a grade whose member withdrew", async () => {
    const { id, who } = await r.graded();
    shown(entryView, await r.own(who, id, "withdrawal", { reason: "示例" }));
    assert.equal(await r.bench.byClock(callGradeReview, { entryId: id }), "evaluation-grade-not-standing");
  });
});

describe("issue-evaluation-certificate", () => {
  const demonstration = (on: boolean) =>
    house.sql("update association set demonstration = $2 where id = $1", [house.association.id, on]);

  it("200: numbered, for the member to fetch; its page says what it said and what became of it", async () => {
    await demonstration(true);
    const { id, who } = await r.graded();
    const entry = shown(entryView, await certify(id));
    const [certificate] = entry.life?.certificates ?? [];
    assert.match(certificate?.number ?? "", /信评证〔2026〕\d+号/);
    assert.equal(entry.can.includes("issue-evaluation-certificate"), false);
    const pdf = await who.asker.bytes(`/api/documents/${certificate?.documentId ?? ""}/file?form=pdf`);
    const printed = pdfPages(pdf).flatMap(({ lines }) => lines.map(({ text }) => text));
    assert.ok(printed.join("").includes(`/certificates/${certificate?.id ?? ""}`), printed.join("\n"));
    const read = (today: string) =>
      readCertificate({ tx: house.house.database.asVisitor, today }, certificate?.id ?? "");
    const page = await read("2027-01-01");
    assert.deepEqual([page?.said, page?.now, page?.changes], [entry.grade, { state: "final", grade: entry.grade }, []]);
    assert.equal((await read("2030-01-01"))?.now.state, "expired");
    assert.equal((await openOf(who.subjectId))?.certificateId, certificate?.id);
    await r.penalty(who.subjectId);
    assert.equal(await r.bench.byClock(suspendEvaluationGrades, {}), null);
    assert.deepEqual(
      (await read("2027-01-01"))?.changes.map(({ kind, grade }) => [kind, grade]),
      [["suspended", null]],
    );
    shown(entryView, await r.own(who, id, "withdrawal", { reason: "示例" }));
    const gone = await read("2027-01-01");
    assert.deepEqual([gone?.said, gone?.now, gone?.changes], [null, { state: "withdrawn", grade: null }, []]);
    assert.equal(await readCertificate({ tx: house.house.database.asVisitor, today: "2027-01-01" }, "no id"), null);
  });
  it("404: no such application", async () => {
    refusedWith(await certify(nobody), 404, "evaluation-entry-not-found");
  });
  it("422: not without a template", async () => {
    await demonstration(true);
    const { id } = await calmOne();
    const reply = await r.bench.without("evaluation-certificate", () => certify(id));
    refusedWith(reply, 422, "document-template-missing");
  });
  it("503: told to come again while many are set", async () => {
    await demonstration(true);
    const { id } = await calmOne();
    const free = fillSetter(house.house);
    refusedWith(await certify(id), 503, "documents-busy");
    free();
  });
  it("409: once for a grade, not for one that does not hold, not where its code would lead nowhere", async () => {
    await demonstration(true);
    const { id: early } = await r.frozen();
    refusedWith(await certify(early), 409, "evaluation-grade-not-standing");
    const { id } = await calmOne();
    await demonstration(false);
    refusedWith(await certify(id), 409, "public-address-missing");
    await demonstration(true);
    assert.equal((await certify(id)).status, 200);
    refusedWith(await certify(id), 409, "evaluation-certificate-issued");
  });
});

describe("a later grade", () => {
  it("replaces the one before it: in the roll, on the certificate's page, and for whoever reviews", async () => {
    await house.sql("update association set demonstration = true where id = $1", [house.association.id]);
    const { id, who } = await r.graded();
    const [certificate] = shown(entryView, await certify(id)).life?.certificates ?? [];
    const later = await r.graded(undefined, who);
    await house.sql("update evaluation_entry set valid_from = valid_from + 1 where id = $1", [later.id]);
    const before = await r.seen(who, id);
    assert.deepEqual(
      [before.standing, before.life?.reviewDueOn, before.can],
      ["replaced", null, ["withdraw-evaluation"]],
    );
    const reply = await house.as("nobody").get(`/api/evaluations?association=${house.association.id}&limit=200`);
    const { rows } = shown(z.object({ rows: z.array(publishedEvaluation) }), reply);
    assert.equal(rows.filter((row) => row.subjectId === who.subjectId).length, 1);
    const visit = { tx: house.house.database.asVisitor, today: "2027-01-05" };
    assert.equal((await readCertificate(visit, certificate?.id ?? ""))?.now.state, "replaced");
    refusedWith(await review(id), 409, "evaluation-grade-not-standing");
  });
});

describe("list-evaluation-grades", () => {
  it("200: by name with state and what is to be decided; another association reads none of it", async () => {
    const { id } = await struckOne();
    const rowsOf = async (where: "association" | "foreign") =>
      shown(
        z.object({ rows: z.array(gradeRow) }),
        await house.as("secretariat", where).get("/api/evaluation-grades?limit=200"),
      ).rows;
    const row = (await rowsOf("association")).find(({ entryId }) => entryId === id);
    assert.deepEqual([row?.state, row?.toSettle, row?.validUntil], ["suspended", "veto", "2029-12-31"]);
    assert.deepEqual(await rowsOf("foreign"), []);
  });
});
