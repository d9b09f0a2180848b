import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { entryView, roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { nobody, refusedWith, shown } from "../../governance/test-order.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { agencyBench } from "../test-agency.ts";
import { evidenceOf, roundBench } from "../test-round.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const a = agencyBench(() => house);
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
});
after(() => house.stop());

/** An agency with two people of its own, admitted on the day on which rounds of the bench begin. */
async function agency(more: object = {}, entered: object = {}) {
  r.today("2026-11-20");
  const { subjectId, id } = await a.admitted(more, entered);
  const people = [await house.newAccount("agency", { subjectId }), await house.newAccount("agency", { subjectId })];
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error("two people score");
  return { subjectId, id, first, second };
}
type Agency = Awaited<ReturnType<typeof agency>>;

const assign = (agencyId: string, entryId: string, more: object = {}): Promise<TestReply> =>
  a.send(agencyId, "/evaluations", { entryId, brief: "示例：按公布的模型评分", dueOn: "2026-12-30", ...more });
/** An application whose scoring has begun, and the agency it is given to. */
async function assigned(prepare?: (subjectId: string) => Promise<unknown>) {
  const who = await agency();
  const opened = await r.scoring(prepare);
  const [one] = shown(agencyView, await assign(who.subjectId, opened.id)).assignments;
  if (one === undefined) throw new Error("nothing was assigned");
  return { who, entryId: opened.id, member: opened.who, assignmentId: one.id };
}
type Assigned = Awaited<ReturnType<typeof assigned>>;
const at = ({ who, assignmentId }: Pick<Assigned, "who" | "assignmentId">) =>
  `/api/agencies/${who.subjectId}/assignments/${assignmentId}`;
const read = (given: Assigned, by: Asker = given.who.first) => by.get(`${at(given)}/evaluation`);
async function mark(given: Assigned, more: { indicator?: string; by?: Asker; points?: string; paperId?: string } = {}) {
  const { indicator = "finance", by = given.who.first, points = "80" } = more;
  const paperId = more.paperId ?? (await a.upload(by));
  const evidence = [{ name: evidenceOf[indicator] ?? "审计报告", paperId }];
  return by.post(`${at(given)}/marks`, { indicator, points, says: "示例：现场核实", evidence });
}
async function markedAll(given: Assigned): Promise<void> {
  for (const indicator of Object.keys(evidenceOf))
    for (const by of [given.who.first, given.who.second])
      shown(assignedEntryView, await mark(given, { indicator, by, points: by === given.who.first ? "80" : "90" }));
}
const deliver = async (given: Assigned) =>
  given.who.first.post(`${at(given)}/delivery`, { paperId: await a.upload(given.who.first), says: "示例：评分报告" });
const judge = (given: Assigned, accepted = true) =>
  a.send(given.who.subjectId, `/assignments/${given.assignmentId}/verdict`, { accepted, reason: "示例：符合" });
const recall = (given: Assigned) =>
  a.send(given.who.subjectId, `/assignments/${given.assignmentId}/recall`, { reason: "示例：更换机构" });
const interest = ({ subjectId }: Agency, targetId: string) =>
  a.send(subjectId, "/interests", { nature: "paid-services", targetId, says: "示例：为其提供咨询" });
const seenByStaff = async ({ member, entryId }: Assigned) =>
  shown(entryView, await r.staff().get(`/api/subjects/${member.subjectId}/evaluations/${entryId}`));

describe("assign-evaluation-entry", () => {
  it("200: the agency has it to do, staff and member read who scores, and nobody else scores it meanwhile", async () => {
    const given = await assigned();
    const waiting = await given.who.first.get("/api/waiting");
    assert.match(waiting.text, /受托事项待交付：示例评价：示例会员/);
    const entry = await seenByStaff(given);
    assert.deepEqual(
      entry.agencies.map(({ agencyId, stage }) => [agencyId, stage]),
      [[given.who.subjectId, "assigned"]],
    );
    assert.ok(!entry.can.includes("score-evaluation-entry") && !entry.can.includes("assign-evaluation-entry"));
    assert.ok(entry.judged.every(({ agencys }) => agencys));
    assert.equal((await r.seen(given.member, given.entryId)).agencies[0]?.name, "示例信用服务有限公司");
    refusedWith(await r.mark(given.entryId, "finance", {}), 409, "evaluation-entry-assigned");
    refusedWith(await r.step(given.entryId, "score"), 409, "evaluation-entry-assigned");
  });

  it("404: no agency, no application", async () => {
    refusedWith(await assign(nobody, nobody), 404, "agency-not-found");
    refusedWith(await assign((await agency()).subjectId, nobody), 404, "evaluation-entry-not-found");
  });

  it("409: one that is not admitted, has left, is suspended, has another service, or whose qualification ran out", async () => {
    const gone = await agency();
    const other = await agency({}, { services: ["credit-management"] });
    const over = await agency({ validUntil: "2026-12-01" });
    const suspended = await agency();
    const checked = { checkedOn: "2026-11-20", paperId: await r.bench.paper() };
    const concealed = { ...checked, findings: [{ finding: "interest-concealed", says: "示例" }] };
    shown(agencyView, await a.send(suspended.subjectId, "/checks", concealed));
    shown(agencyView, await a.send(gone.subjectId, "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    const applied = await a.registered();
    const { id } = await r.scoring();
    const tried = [
      [applied.subjectId, "agency-stage-wrong"],
      [gone.subjectId, "agency-stage-wrong"],
      [suspended.subjectId, "agency-suspended"],
      [other.subjectId, "agency-not-for-service"],
      [over.subjectId, "agency-criteria-unmet"],
    ] as const;
    for (const [subjectId, code] of tried) refusedWith(await assign(subjectId, id), 409, code);
    const none = await r.bench.without("credit-agencies", () => assign(suspended.subjectId, id));
    refusedWith(none, 409, "agency-rules-missing");
  });

  it("409: an interest in the member, or one group with it", async () => {
    const who = await agency();
    const kin = await agency();
    const { id, who: member } = await r.scoring();
    shown(agencyView, await interest(who, member.subjectId));
    refusedWith(await assign(who.subjectId, id), 409, "agency-interested");
    await house.sql(
      `insert into subject_relation (subject_id, id, parent_id, kind, from_on, document, association_id, recorded_at)
       values ($1, $2, $3, 'subsidiary', '2020-01-01', '示例', $4, now())`,
      [member.subjectId, randomUUID(), kin.subjectId, house.association.id],
    );
    refusedWith(await assign(kin.subjectId, id), 409, "agency-in-group");
  });

  it("409: a model of a sector for which the agency is not registered; one that is may have it", async () => {
    const general = await agency({}, { sectors: [] });
    const builder = await agency();
    const from = { from: "member-construction@2026-11-21", key: "builders", why: "示例：用于评价" };
    const made = shown(modelView, await r.staff().post("/api/models", from));
    const tried = shown(modelView, await r.staff().post(`/api/models/${made.id}/trial`));
    const publication = { revision: tried.revision };
    shown(modelView, await house.as("president").post(`/api/models/${made.id}/publication`, publication));
    const plan = { title: "示例工程评价", purpose: "示例：引导守信", modelId: made.id };
    const round = shown(roundView, await r.staff().post("/api/evaluation-rounds", plan));
    shown(roundView, await r.stepRound(round.id, "call"));
    const entry = shown(entryView, await r.apply(await r.member(), round.id));
    refusedWith(await assign(builder.subjectId, entry.id), 409, "evaluation-entry-stage-wrong");
    await r.done(entry.id, "qualification", { qualifies: true, reasons: "示例：符合条件" });
    const uncovered = await assign(general.subjectId, entry.id);
    refusedWith(uncovered, 409, "agency-sector-uncovered");
    assert.match(uncovered.text, /工程建设/);
    const [one] = shown(agencyView, await assign(builder.subjectId, entry.id)).assignments;
    assert.equal(one?.entryId, entry.id);
  });

  it("409: given to somebody already, and nothing in the model for agencies", async () => {
    const given = await assigned();
    const other = await agency();
    r.today("2026-12-12");
    refusedWith(await assign(other.subjectId, given.entryId), 409, "evaluation-entry-assigned");
    const { id } = await r.scoring();
    await house.sql(
      `update model set content = replace(content::text, '"scorers": "agency"', '"scorers": "panel"')::jsonb`,
    );
    const none = await assign(other.subjectId, id);
    await house.sql(
      `update model set content = replace(content::text, '"scorers": "panel"', '"scorers": "agency"')::jsonb`,
    );
    refusedWith(none, 409, "evaluation-nothing-for-agencies");
  });

  it("422: a day of delivery that is past", async () => {
    const { subjectId } = await agency();
    const { id } = await r.scoring();
    refusedWith(await assign(subjectId, id, { dueOn: "2026-12-01" }), 422, "assignment-due-past");
  });
});

describe("show-assigned-entry", () => {
  it("200: the frozen records behind the indicators, and of the marks the reader's own; nothing else of the round", async () => {
    const given = await assigned((subjectId) => r.penalty(subjectId, "minor"));
    shown(assignedEntryView, await mark(given, { points: "70" }));
    const finance = async (by: Asker) =>
      shown(assignedEntryView, await read(given, by)).judged.find(({ indicator }) => indicator === "finance");
    const [own, others] = [await finance(given.who.first), await finance(given.who.second)];
    assert.deepEqual([own?.own, own?.marks[0]?.points, own?.wanting], [true, "70", 1]);
    assert.deepEqual([others?.own, others?.marks, others?.wanting], [false, [], 1]);
    const seen = shown(assignedEntryView, await read(given));
    assert.deepEqual([seen.facts, seen.intact, seen.can], [1, true, ["mark-assigned-indicator", "record-site-visit"]]);
    assert.match(JSON.stringify(seen.reasons), /示罚〔2026〕1号/);
    const elsewhere = [
      `/api/subjects/${given.member.subjectId}/evaluations/${given.entryId}`,
      "/api/evaluation-rounds",
      `/api/models`,
    ];
    for (const path of elsewhere) refusedWith(await given.who.first.get(path), 403, "office-missing");
  });

  it("404: another agency's, another matter, and what is accepted or taken back", async () => {
    const given = await assigned();
    const other = await agency();
    r.today("2026-12-12");
    const foreign = `/api/agencies/${other.subjectId}/assignments/${given.assignmentId}/evaluation`;
    refusedWith(await other.first.get(foreign), 404, "assignment-not-found");
    refusedWith(await other.first.get(`${at(given)}/evaluation`), 403, "office-missing");
    const matter = { service: "credit-evaluation", aboutId: given.member.subjectId, title: "示例事项", brief: "示例" };
    const [plain] = shown(
      agencyView,
      await a.send(other.subjectId, "/assignments", { ...matter, dueOn: "2026-12-30" }),
    ).assignments;
    const path = `/api/agencies/${other.subjectId}/assignments/${plain?.id ?? ""}/evaluation`;
    refusedWith(await other.first.get(path), 404, "assignment-not-found");
    await markedAll(given);
    shown(agencyView, await deliver(given));
    assert.equal((await read(given)).status, 200);
    shown(agencyView, await judge(given));
    refusedWith(await read(given), 404, "assignment-not-found");
  });
});

describe("mark-assigned-indicator", () => {
  it("200: two of the agency score apart, it delivers, and accepted the model grades by the mean", async () => {
    const given = await assigned();
    await markedAll(given);
    const entry = await seenByStaff(given);
    const finance = entry.judged.find(({ indicator }) => indicator === "finance");
    // 80 and 90 lie within the model's 20 of each other.
    assert.deepEqual([finance?.settled, finance?.settledBy], ["85", "mean"]);
    assert.deepEqual([...new Set(finance?.marks.map(({ agency: of }) => of))], ["示例信用服务有限公司"]);
    shown(agencyView, await deliver(given));
    refusedWith(await r.step(given.entryId, "score"), 409, "evaluation-entry-assigned");
    shown(agencyView, await judge(given));
    const scored = await r.done(given.entryId, "score");
    assert.equal(scored.stage, "scored");
    // The paper its mark rests on stays open to the agency, and to no other.
    const paperId = finance?.marks[0]?.evidence[0]?.paperId ?? "";
    assert.equal((await given.who.first.bytes(`${at(given)}/papers/${paperId}`)).toString(), "示例报告");
  });

  it("404: no agency of that subject, no such assignment, another matter", async () => {
    const given = await assigned();
    const nowhere = { ...given, assignmentId: nobody };
    refusedWith(await mark(nowhere), 404, "assignment-not-found");
    const stranger = await house.newAccount("agency", { subjectId: given.member.subjectId });
    const none = { ...given, who: { ...given.who, subjectId: given.member.subjectId } };
    refusedWith(await mark(none, { by: stranger }), 404, "agency-not-found");
    await house.sql("update agency_assignment set entry_id = null where id = $1", [given.assignmentId]);
    refusedWith(await mark(given), 404, "assignment-not-found");
    await house.sql("update agency_assignment set entry_id = $1 where id = $2", [nobody, given.assignmentId]);
    refusedWith(await mark(given), 404, "evaluation-entry-not-found");
  });

  it("409: an interest declared since, a qualification run out, the admission ended; exit hands back, and its marks count no longer", async () => {
    const given = await assigned();
    shown(assignedEntryView, await mark(given));
    assert.equal((await seenByStaff(given)).judged.find(({ indicator }) => indicator === "finance")?.wanting, 1);
    await house.sql(
      `update agency_entry set valid_until = '2026-12-11' where agency_id = $1 and kind = 'qualification'`,
      [given.who.id],
    );
    refusedWith(await mark(given, { by: given.who.second }), 409, "agency-criteria-unmet");
    await house.sql("update agency_entry set valid_until = null where agency_id = $1", [given.who.id]);
    shown(agencyView, await interest(given.who, given.member.subjectId));
    refusedWith(await mark(given, { by: given.who.second }), 409, "agency-interested");
    await house.sql("update agency_entry set target_id = $1 where agency_id = $2 and kind = 'interest'", [
      ...[given.who.subjectId, given.who.id],
    ]);
    await house.sql(
      `insert into subject_relation (subject_id, id, parent_id, kind, from_on, document, association_id, recorded_at)
       values ($1, $2, $3, 'subsidiary', '2020-01-01', '示例', $4, now())`,
      [given.member.subjectId, randomUUID(), given.who.subjectId, house.association.id],
    );
    refusedWith(await mark(given, { by: given.who.second }), 409, "agency-in-group");
    const none = await r.bench.without("credit-agencies", () => mark(given, { by: given.who.second }));
    refusedWith(none, 409, "agency-rules-missing");
    shown(agencyView, await a.send(given.who.subjectId, "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    refusedWith(await mark(given, { by: given.who.second }), 409, "agency-stage-wrong");
    const entry = await seenByStaff(given);
    assert.deepEqual([entry.agencies[0]?.stage, entry.agencies[0]?.recalledWhy], ["recalled", "示例：不再从事"]);
    assert.deepEqual(entry.judged.find(({ indicator }) => indicator === "finance")?.marks, []);
    await r.marked(given.entryId);
    assert.equal((await r.done(given.entryId, "score")).stage, "scored");
  });

  it("409: twice, more than the model wants, an interest of the person, delivered, before scoring", async () => {
    const given = await assigned();
    shown(assignedEntryView, await mark(given));
    refusedWith(await mark(given), 409, "evaluation-marked-already");
    shown(assignedEntryView, await mark(given, { by: given.who.second }));
    const third = await house.newAccount("agency", { subjectId: given.who.subjectId });
    refusedWith(await mark(given, { by: third }), 409, "evaluation-marks-enough");
    await house.sql(
      `insert into evaluation_interest (subject_id, entry_id, account_id, association_id, reason, declared_at)
       select $1, $2, account_id, $3, '示例', now() from evaluation_mark where entry_id = $2 limit 1`,
      [given.member.subjectId, given.entryId, house.association.id],
    );
    const first = await mark(given, { indicator: "contracts" });
    const second = await mark(given, { indicator: "contracts", by: given.who.second });
    assert.deepEqual([first.status, second.status].toSorted(), [200, 409]);
    assert.match(first.text + second.text, /evaluation-interest-declared/);
    await house.sql("update agency_assignment set stage = 'delivered', delivered_on = '2026-12-12' where id = $1", [
      given.assignmentId,
    ]);
    refusedWith(await mark(given, { indicator: "management" }), 409, "assignment-stage-wrong");
    const who = await agency();
    const early = await r.frozen();
    const [one] = shown(agencyView, await assign(who.subjectId, early.id)).assignments;
    const before = { who, entryId: early.id, member: early.who, assignmentId: one?.id ?? "" };
    refusedWith(await mark(before), 409, "evaluation-entry-stage-wrong");
    assert.deepEqual(shown(assignedEntryView, await read(before)).can, ["record-site-visit"]);
  });

  it("422: not an indicator of people, not the agency's, too many points, a paper somebody else brought", async () => {
    const given = await assigned();
    refusedWith(await mark(given, { indicator: "nothing" }), 422, "evaluation-indicator-not-judged");
    refusedWith(await mark(given, { points: "101" }), 422, "evaluation-points-over");
    const foreign = await r.bench.paper();
    refusedWith(await mark(given, { paperId: foreign }), 422, "evaluation-evidence-wrong");
    await house.sql(
      `update model set content = replace(content::text, '"scorers": "agency"', '"scorers": "panel"')::jsonb`,
    );
    const notOwn = await mark(given);
    await house.sql(
      `update model set content = replace(content::text, '"scorers": "panel"', '"scorers": "agency"')::jsonb`,
    );
    refusedWith(notOwn, 422, "evaluation-indicator-not-agencys");
  });
});

describe("an application that was assigned", () => {
  it("is not delivered before two of the agency scored each indicator left to it", async () => {
    const given = await assigned();
    shown(assignedEntryView, await mark(given));
    const early = await deliver(given);
    refusedWith(early, 409, "assignment-marks-missing");
    assert.match(early.text, /须由机构的 2 人分别评分，现有 [01] 人/);
  });

  it("taken back is scored by others, not by whoever scored it for the agency", async () => {
    const given = await assigned();
    shown(assignedEntryView, await mark(given));
    shown(agencyView, await recall(given));
    shown(agencyView, await assign(given.who.subjectId, given.entryId));
    const [again] = shown(agencyView, await given.who.first.get(`/api/agencies/${given.who.subjectId}`)).assignments;
    const anew = { ...given, assignmentId: again?.id ?? "" };
    refusedWith(await mark(anew), 409, "evaluation-marked-already");
    shown(assignedEntryView, await mark(anew, { by: given.who.second }));
  });

  it("goes back with the member's withdrawal", async () => {
    const given = await assigned();
    shown(entryView, await r.own(given.member, given.entryId, "withdrawal"));
    const { assignments } = shown(agencyView, await given.who.first.get(`/api/agencies/${given.who.subjectId}`));
    const [one] = z.array(z.object({ stage: z.string(), judgedWhy: z.string().nullable() })).parse(assignments);
    assert.deepEqual([one?.stage, one?.judgedWhy], ["recalled", "会员已退出评价"]);
    refusedWith(await read(given), 404, "assignment-not-found");
  });
});
