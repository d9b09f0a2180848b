import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { recompute } from "@xinheng/domain/evaluation/recompute/recompute.ts";
import { resultFile, resultPayload } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { readSdJwt } from "@xinheng/domain/evaluation/recompute/sd-jwt.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { refusedWith, shown } from "../../governance/test-order.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { noteMarksOverdue } from "./note-marks-overdue.ts";
import { evidenceOf, roundBench } from "../test-round.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const nobody = randomUUID();
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

type Entry = z.infer<typeof entryView>;
type Graded = Awaited<ReturnType<ReturnType<typeof roundBench>["graded"]>>;

const upholding = { outcome: "upheld", answer: "示例：现场核查的是另一家的场地" };
const judgedOf = (entry: Entry, id = "finance") => entry.judged.find(({ indicator }) => indicator === id);
const pointsOf = (entry: Entry, id = "finance") =>
  judgedOf(entry, id)
    ?.marks.map(({ points }) => points)
    .toSorted();
const mark = async (id: string, scorer: number, points = "80", indicator = "finance") =>
  r.mark(id, indicator, { scorer, points });
/** A result that its member objected to while everybody read it. */
async function objected(): Promise<Graded> {
  const opened = await r.publicised();
  shown(entryView, await r.own(opened.who, opened.id, "objections", { reason: "示例：核查的不是本单位的场地" }));
  return opened;
}
const result = async (id: string) => shown(resultFile, await house.as("nobody").get(`/api/evaluations/${id}/result`));
const signedOf = ({ token }: z.infer<typeof resultFile>) => resultPayload.parse(readSdJwt(token)?.payload);
const isEqual = (file: z.infer<typeof resultFile>) => {
  const found = recompute(file);
  return !isRefusal(found) && found.equal;
};
/** What of the desk's lists is about applications; their whole shape is of a module further right. */
const waitingList = z.object({
  waiting: z.array(z.object({ kind: z.string(), matterPath: z.string(), dueOn: z.iso.date().nullable() })),
});
const datesPage = z.object({
  owners: z.array(
    z.object({ items: z.array(z.object({ matterPath: z.string(), state: z.string(), on: z.iso.date() })) }),
  ),
});
const printed = async ({ asker }: Graded["who"], documentId: string | null): Promise<string> => {
  const pdf = await asker.bytes(`/api/documents/${documentId ?? ""}/file?form=pdf`);
  return pdfPages(pdf)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join("");
};
const waits = async (asker: Asker, id: string) =>
  shown(waitingList, await asker.get("/api/waiting")).waiting.filter(
    ({ kind, matterPath }) => kind.startsWith("marks-anew") && matterPath.endsWith(id),
  );

describe("answer-evaluation-objection", () => {
  it("200: named indicators are marked anew by others, a third settles what lies apart, and it is signed and open anew", async () => {
    const { who, id } = await objected();
    const first = await result(id);
    const back = await r.done(id, "objection-answer", { ...upholding, marksAnew: ["finance"] });
    assert.deepEqual(
      [back.stage, back.anew?.indicators, back.anew?.wanting, back.anew?.since],
      ["frozen", ["finance"], 1, "2026-12-21"],
    );
    assert.deepEqual([judgedOf(back)?.wanting, judgedOf(back)?.marks.length], [2, 0]);
    assert.equal(judgedOf(back, "contracts")?.settled, "80");
    const told = await r.seen(who, id);
    assert.deepEqual(
      judgedOf(told)?.ended.map(({ points, endedOn }) => [points, endedOn]),
      [
        ["80", "2026-12-21"],
        ["80", "2026-12-21"],
      ],
    );
    refusedWith(await r.step(id, "score"), 409, "evaluation-marks-missing");
    refusedWith(await house.as("nobody").get(`/api/evaluations/${id}/result`), 404, "evaluation-result-unsigned");
    refusedWith(await mark(id, 0), 409, "evaluation-marked-before");
    shown(entryView, await mark(id, 2, "40"));
    refusedWith(await mark(id, 2, "40"), 409, "evaluation-marked-already");
    assert.equal(judgedOf(shown(entryView, await mark(id, 3, "90")))?.wanting, 1);
    assert.equal(judgedOf(shown(entryView, await mark(id, 4, "60")))?.settled, "60");
    const scored = await r.done(id, "score");
    assert.deepEqual([scored.stage, scored.anew, pointsOf(scored)], ["scored", null, ["40", "60", "90"]]);
    assert.equal(scored.reasons?.indicators.find((one) => one.id === "finance")?.own, "60");
    r.today("2026-12-22");
    await r.done(id, "decision", { resolutionId: await r.resolve(id, { on: "2026-12-21" }) });
    const { documentId } = await r.done(id, "notice");
    assert.match(await printed(who, documentId), /“财务状况”的原评分不再计入/);
    await r.done(id, "publicity");
    const second = await result(id);
    assert.deepEqual([isEqual(first), isEqual(second)], [true, true]);
    assert.deepEqual([signedOf(first).judged["finance"], signedOf(second).judged["finance"]], ["800000", "600000"]);
    assert.doesNotMatch(JSON.stringify(second), /示例：核实/);
    assert.equal(judgedOf(await r.seen(who, id))?.ended.length, 2);
  });
  it("200: with none named the marks stand as they were", async () => {
    const { id } = await objected();
    const back = await r.done(id, "objection-answer", upholding);
    assert.deepEqual([back.anew, judgedOf(back)?.settled, judgedOf(back)?.anewOn], [null, "80", null]);
    assert.equal((await r.done(id, "score")).stage, "scored");
  });
  it("200: upheld a second time, whoever scored either time before scores no more", async () => {
    const { who, id } = await objected();
    await r.done(id, "objection-answer", { ...upholding, marksAnew: ["finance"] });
    for (const scorer of [2, 3]) shown(entryView, await mark(id, scorer, "70"));
    await r.done(id, "score");
    r.today("2026-12-23");
    await r.done(id, "decision", { resolutionId: await r.resolve(id, { on: "2026-12-22" }) });
    await r.done(id, "notice");
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：仍然不是本单位" }));
    const back = await r.done(id, "objection-answer", { ...upholding, marksAnew: ["finance", "finance"] });
    assert.deepEqual(
      judgedOf(back)?.ended.map(({ points, endedOn }) => [points, endedOn]),
      [
        ["80", "2026-12-21"],
        ["80", "2026-12-21"],
        ["70", "2026-12-23"],
        ["70", "2026-12-23"],
      ],
    );
    for (const scorer of [0, 2]) refusedWith(await mark(id, scorer), 409, "evaluation-marked-before");
    for (const scorer of [4, 5]) shown(entryView, await mark(id, scorer, "50"));
    assert.deepEqual(pointsOf(await r.done(id, "score")), ["50", "50"]);
  });
  it("409: an indicator that has no marks", async () => {
    const { who, id } = await r.frozen();
    shown(entryView, await r.own(who, id, "objections", { reason: "示例：数据有误" }));
    const reply = await r.step(id, "objection-answer", { ...upholding, marksAnew: ["finance"] });
    refusedWith(reply, 409, "marks-anew-unmarked");
  });
  it("422: named without being upheld, or what no person judges", async () => {
    const { id } = await objected();
    const answer = (body: object) => r.step(id, "objection-answer", { answer: "示例：核实", ...body });
    refusedWith(await answer({ outcome: "rejected", marksAnew: ["finance"] }), 422, "marks-anew-not-upheld");
    refusedWith(await answer({ outcome: "upheld", marksAnew: ["tax"] }), 422, "evaluation-indicator-not-judged");
  });
});

type Matter = z.infer<typeof objectionView>;
const answer = ({ subjectId, id }: Matter, body: object, by = house.as("secretariat")) =>
  by.post(`/api/subjects/${subjectId}/objections/${id}/grade-answer`, body);
const accepted = { outcome: "accepted", reasons: "示例：现场核查的是另一家的场地。" };
/** A final grade that its member disputes; by the calendar of the packs its days after the answer are known. */
async function disputed(): Promise<Graded & { readonly matter: Matter }> {
  const graded = await r.graded();
  r.today("2027-01-04");
  return { ...graded, matter: shown(objectionView, await file(graded)) };
}
const file = ({ who, id }: Pick<Graded, "who" | "id">, more: object = {}) =>
  who.asker.post(`/api/subjects/${who.subjectId}/evaluations/${id}/grade-objections`, {
    ...{ matter: "misapplied", reason: "示例：核查的不是本单位的场地。", ...more },
  });
const all = Object.keys(evidenceOf);
/** The objection is upheld, and the marks for these count no longer. */
async function reopened(marksAnew: readonly string[] = ["finance"]) {
  const found = await disputed();
  const matterAfter = shown(objectionView, await answer(found.matter, { ...accepted, marksAnew }));
  return { ...found, matter: matterAfter };
}
const settle = async (id: string, outcome: string, on: string) =>
  r.step(id, "settlement", { outcome, resolutionId: await r.resolve(id, { on }) });

describe("decide-grade-objection", () => {
  it("200: the answer names what is marked anew; the grade holds until others have marked and a body has decided by it", async () => {
    const { who, id, matter, entry } = await reopened(all);
    const [given] = matter.answers;
    assert.match(given?.correction ?? "", /“财务状况”.*原评分自本答复之日起不再计入/);
    assert.match(await printed(who, given?.documentId ?? null), /财务状况.*由没有评过的人员重新评分/);
    const before = await r.seen(who, id);
    assert.deepEqual(
      [before.grade, before.standing, before.disputedSince, before.anew?.wanting, before.anew?.found],
      [entry.grade, "final", "2027-01-04", 4, null],
    );
    const signed = await result(id);
    assert.ok(!before.can.includes("settle-evaluation-grade"));
    for (const scorer of [2, 3]) for (const indicator of all) shown(entryView, await mark(id, scorer, "0", indicator));
    const done = await r.seen(who, id);
    assert.deepEqual([done.grade, done.anew?.wanting, done.anew?.dueOn], [entry.grade, 0, null]);
    assert.notEqual(done.anew?.found?.grade, entry.grade);
    assert.equal(judgedOf(done)?.ended.length, 2);
    r.today("2027-01-08");
    const lowered = shown(entryView, await settle(id, "lowered", "2027-01-07"));
    assert.deepEqual([lowered.grade, lowered.disputedSince, lowered.anew], [done.anew?.found?.grade, null, null]);
    const later = await result(id);
    assert.deepEqual([later.token, isEqual(later), signedOf(later).grade], [signed.token, true, entry.grade]);
    refusedWith(await mark(id, 5, "100"), 409, "evaluation-marks-enough");
  });
  it("200: named in a second objection once they are given anew, they are given a third time", async () => {
    const { who, id } = await reopened();
    for (const scorer of [2, 3]) shown(entryView, await mark(id, scorer, "70"));
    r.today("2027-01-06");
    const path = `/api/subjects/${who.subjectId}/evidence?name=${encodeURIComponent("示例.pdf")}`;
    const { evidenceId } = shown(
      z.object({ evidenceId: z.uuid() }),
      await who.asker.upload(path, Buffer.from("示例：另一份材料")),
    );
    const again = shown(objectionView, await file({ who, id }, { evidence: [evidenceId] }));
    shown(objectionView, await answer(again, { ...accepted, marksAnew: ["finance"] }));
    const seen = await r.seen(who, id);
    assert.deepEqual([judgedOf(seen)?.ended.length, judgedOf(seen)?.wanting], [4, 2]);
    refusedWith(await mark(id, 2), 409, "evaluation-marked-before");
  });
  it("409: what is being marked anew is not named again, nor anything without the days for it in the packs", async () => {
    const { who, matter } = await disputed();
    const missing = await r.bench.without("deadline-evaluation-round", () =>
      answer(matter, { ...accepted, marksAnew: ["finance"] }),
    );
    refusedWith(missing, 409, "evaluation-rule-missing");
    const inPart = { ...accepted, outcome: "accepted-in-part", marksAnew: ["finance"] };
    shown(objectionView, await answer(matter, inPart));
    const path = `/api/subjects/${matter.subjectId}/objections/${matter.id}/second-look`;
    shown(objectionView, await who.asker.post(path, { reason: "示例：另一项也错了" }));
    refusedWith(await answer(matter, inPart, r.general()), 409, "marks-anew-unmarked");
    const more = shown(objectionView, await answer(matter, { ...inPart, marksAnew: ["contracts"] }, r.general()));
    assert.match(more.answers.at(-1)?.correction ?? "", /“合同履约”/);
  });
  it("422: named without being upheld, or what no person judges", async () => {
    const { matter } = await disputed();
    const rejected = { outcome: "rejected", reasons: "示例：经核查，没有错误。", marksAnew: ["finance"] };
    refusedWith(await answer(matter, rejected), 422, "marks-anew-not-upheld");
    refusedWith(await answer(matter, { ...accepted, marksAnew: ["tax"] }), 422, "evaluation-indicator-not-judged");
  });
});

describe("marks given anew to a final grade", () => {
  it("409: nothing is decided or reviewed meanwhile, nor by a resolution from before the marks", async () => {
    const { who, id } = await reopened();
    r.today("2027-01-06");
    const early = await r.resolve(id, { on: "2027-01-05" });
    const tried = await r.step(id, "settlement", { outcome: "restored", resolutionId: early });
    refusedWith(tried, 409, "marks-anew-missing");
    assert.match(tried.text, /财务状况（2）/);
    refusedWith(await r.step(id, "review", { reasons: "示例：年度复核" }), 409, "marks-anew-missing");
    refusedWith(await mark(id, 0), 409, "evaluation-marked-before");
    r.today("2027-01-07");
    for (const scorer of [2, 3]) shown(entryView, await mark(id, scorer));
    const stale = await r.step(id, "settlement", { outcome: "restored", resolutionId: early });
    refusedWith(stale, 409, "resolution-not-on-evaluation");
    r.today("2027-01-09");
    const kept = shown(entryView, await settle(id, "restored", "2027-01-08"));
    assert.deepEqual([kept.disputedSince, kept.anew, (await r.seen(who, id)).standing], [null, null, "final"]);
  });
  it("409: whoever has an interest gives none, and it lies with a third where two lie apart", async () => {
    const { who, id } = await reopened();
    const aside = await house.newAccount("committee-member");
    const reason = { reason: "示例：在该单位任职" };
    const own = shown(entryView, await aside.post(`/api/evaluation-entries/${id}/interests`, reason));
    assert.deepEqual([own.aside, own.can.includes("mark-evaluation-indicator")], [true, false]);
    assert.deepEqual(await waits(aside, id), []);
    shown(entryView, await mark(id, 2, "30"));
    assert.deepEqual(pointsOf(await r.seen(who, id)), [], "the member reads no single mark before all are given");
    assert.equal(judgedOf(shown(entryView, await mark(id, 3, "90")))?.wanting, 1);
    refusedWith(await settle(id, "restored", "2027-01-04"), 409, "marks-anew-missing");
    assert.equal(judgedOf(shown(entryView, await mark(id, 4, "50")))?.settledBy, "median");
  });
  it("409: not once the grade was given up or has ended, nor where nothing was reopened", async () => {
    const gone = await reopened();
    shown(entryView, await r.own(gone.who, gone.id, "withdrawal", { reason: "示例：退出" }));
    refusedWith(await mark(gone.id, 2), 409, "evaluation-grade-not-standing");
    const over = await reopened();
    r.today("2030-01-04");
    refusedWith(await mark(over.id, 2), 409, "evaluation-grade-not-standing");
    assert.deepEqual(await waits(house.as("secretariat"), over.id), []);
    const calm = await r.graded();
    refusedWith(await mark(calm.id, 2), 409, "evaluation-entry-stage-wrong");
  });
});

describe("note-marks-overdue", () => {
  it("200: who may give them finds it to do; overdue, it stands on the dates page until they are given", async () => {
    const { who, id } = await reopened();
    const seen = await r.seen(who, id);
    const dueOn = seen.anew?.dueOn ?? "";
    // Ten working days from 4 January 2027.
    assert.equal(dueOn, "2027-01-18");
    const free = await house.newAccount("committee-member");
    assert.deepEqual(
      (await waits(free, id)).map(({ kind, dueOn: day }) => [kind, day]),
      [["marks-anew", dueOn]],
    );
    const lines = async () =>
      shown(datesPage, await house.as("secretariat").get("/api/dates"))
        .owners.flatMap(({ items }) => items)
        .filter(({ matterPath }) => matterPath.endsWith(id));
    assert.deepEqual(await lines(), []);
    // The calendar of 2027 is not published in the packs; a clock strikes by one that is.
    await house.sql("update clock set provisional = false where matter_id = $1", [id]);
    await r.after(dueOn);
    assert.deepEqual(
      (await lines()).map(({ state, on }) => [state, on]),
      [["overdue", dueOn]],
    );
    assert.equal((await r.seen(who, id)).anew?.late, true);
    const told = await house.as("secretariat").get("/api/notices?state=all&limit=100");
    assert.match(told.text, /marks-overdue/);
    for (const scorer of [2, 3]) shown(entryView, await mark(id, scorer));
    assert.deepEqual([await lines(), await waits(free, id)], [[], []]);
  });
  it("200: of a grade that has ended nobody is told", async () => {
    const { id } = await reopened();
    await house.sql("update evaluation_entry set valid_until = '2027-01-03' where id = $1", [id]);
    assert.equal(await r.bench.byClock(noteMarksOverdue, { entryId: id }), null);
    const rows = await house.sql<{ subjects: string[] }>(
      "select subjects from journal_entry where operation = 'note-marks-overdue' and ids->>'entry' = $1",
      [id],
    );
    assert.deepEqual(rows, [{ subjects: [] }]);
  });
  it("404: no such application", async () => {
    assert.equal(await r.bench.byClock(noteMarksOverdue, { entryId: nobody }), "evaluation-entry-not-found");
  });
});
