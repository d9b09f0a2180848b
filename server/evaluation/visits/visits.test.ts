import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { nobody, refusedWith, shown } from "../../governance/test-order.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { agencyBench } from "../test-agency.ts";
import { evidenceOf, roundBench } from "../test-round.ts";
import { forgetVisitNames } from "./forget-visit-names.ts";

let house: TestHouse;
let r: ReturnType<typeof roundBench>;
const a = agencyBench(() => house);
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  r = roundBench(house);
  await r.bench.enterCharter();
  await r.publishModel();
  // Every indicator that the model leaves to agencies rests on a visit.
  await house.sql(
    `update model set content = replace(content::text, '"missing": "50"', '"missing": "50", "onSite": true')::jsonb`,
  );
});
after(() => house.stop());

/** An application in scoring with an agency that is at it. */
async function assigned() {
  r.today("2026-11-20");
  const { subjectId } = await a.admitted();
  const people = [await house.newAccount("agency", { subjectId }), await house.newAccount("agency", { subjectId })];
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error("two people score");
  const opened = await r.scoring();
  const body = { entryId: opened.id, brief: "示例：到现场核查", dueOn: "2026-12-30" };
  const [one] = shown(agencyView, await a.send(subjectId, "/evaluations", body)).assignments;
  return { subjectId, first, second, entryId: opened.id, member: opened.who, assignmentId: one?.id ?? "" };
}
type Assigned = Awaited<ReturnType<typeof assigned>>;

const at = ({ subjectId, assignmentId }: Pick<Assigned, "subjectId" | "assignmentId">) =>
  `/api/agencies/${subjectId}/assignments/${assignmentId}`;
async function visit(given: Assigned, more: object = {}, by: Asker = given.first) {
  const told = {
    visitedOn: "2026-12-12",
    place: "示例市示例路1号",
    met: ["示例甲", "示例乙"],
    findings: "示例：现场整洁",
  };
  return by.post(`${at(given)}/visits`, {
    ...{ ...told, indicators: ["finance", "management"], paperIds: [await a.upload(by)] },
    ...more,
  });
}
async function mark(given: Assigned, indicator = "finance", by = given.first) {
  const evidence = [{ name: evidenceOf[indicator], paperId: await a.upload(by) }];
  return by.post(`${at(given)}/marks`, { indicator, points: "80", says: "示例：核实", evidence });
}
const read = async ({ member, entryId }: Assigned, by: Asker) =>
  shown(entryView, await by.get(`/api/subjects/${member.subjectId}/evaluations/${entryId}`));

describe("forget-visit-names", () => {
  const names = async (given: Assigned) => {
    const { visits } = await read(given, r.staff());
    return visits.map(({ met, metCount, findings }) => [met, metCount, findings]);
  };
  it("200: four years after the visit its names are gone, and how many were met stays", async () => {
    const given = await assigned();
    shown(assignedEntryView, await visit(given));
    const found = "示例：现场整洁";
    r.today("2030-12-12");
    assert.equal(await r.bench.byClock(forgetVisitNames, {}), "retention-not-over");
    assert.deepEqual(await names(given), [[["示例甲", "示例乙"], 2, found]]);
    r.today("2030-12-13");
    assert.equal(await r.bench.byClock(forgetVisitNames, {}), null);
    assert.deepEqual(await names(given), [[null, 2, found]]);
  });
  it("409: nothing is past its term", async () => {
    r.today("2026-12-31");
    assert.equal(await r.bench.byClock(forgetVisitNames, {}), "retention-not-over");
  });
});

describe("record-site-visit", () => {
  it("200: kept with the hash of each paper; a mark rests on it, and each reader sees what is theirs", async () => {
    const given = await assigned();
    const bare = await mark(given);
    refusedWith(bare, 409, "visit-missing");
    assert.match(bare.text, /财务状况/);
    const entered = shown(assignedEntryView, await visit(given));
    const sha256 = createHash("sha256").update("示例报告").digest("hex");
    const [own] = entered.visits;
    assert.deepEqual(
      [own?.met, own?.findings, own?.papers[0]?.sha256],
      [["示例甲", "示例乙"], "示例：现场整洁", sha256],
    );
    assert.deepEqual(
      entered.judged.filter(({ visited }) => visited).map(({ indicator }) => indicator),
      ["finance", "management"],
    );
    shown(assignedEntryView, await mark(given));
    refusedWith(await mark(given, "contracts"), 409, "visit-missing");
    const paperId = own?.papers[0]?.id ?? "";
    assert.equal((await given.second.bytes(`${at(given)}/papers/${paperId}`)).toString(), "示例报告");
    const [staff] = (await read(given, r.staff())).visits;
    assert.deepEqual([staff?.met, staff?.findings], [["示例甲", "示例乙"], "示例：现场整洁"]);
    const panel = await read(given, house.as("supervisor"));
    assert.deepEqual([panel.visits[0]?.met, panel.visits[0]?.metCount], [null, 2]);
    const reply = await given.member.asker.get(`/api/subjects/${given.member.subjectId}/evaluations/${given.entryId}`);
    const [seen] = shown(entryView, reply).visits;
    assert.deepEqual(
      [seen?.visitedOn, seen?.place, seen?.metCount, seen?.findings, seen?.papers],
      ["2026-12-12", "示例市示例路1号", 2, null, []],
    );
    assert.ok(!reply.text.includes("示例甲"));
    const kept = await house.sql<{ met_sealed: string }>("select met_sealed from site_visit where entry_id = $1", [
      given.entryId,
    ]);
    assert.ok(kept.every(({ met_sealed }) => !met_sealed.includes("示例甲")));
  });

  it("200: once there is a score the member reads the findings; nobody reads of one that was taken back", async () => {
    const given = await assigned();
    const all = Object.keys(evidenceOf);
    shown(assignedEntryView, await visit(given, { indicators: all }));
    for (const indicator of all)
      for (const by of [given.first, given.second]) shown(assignedEntryView, await mark(given, indicator, by));
    const report = { paperId: await a.upload(given.first), says: "示例：评分报告" };
    shown(agencyView, await given.first.post(`${at(given)}/delivery`, report));
    const verdict = { accepted: true, reason: "示例：符合" };
    shown(agencyView, await a.send(given.subjectId, `/assignments/${given.assignmentId}/verdict`, verdict));
    await r.done(given.entryId, "score");
    const [seen] = (await read(given, given.member.asker)).visits;
    assert.deepEqual([seen?.findings, seen?.met, seen?.papers.length], ["示例：现场整洁", null, 1]);
    const other = await assigned();
    shown(assignedEntryView, await visit(other));
    shown(
      agencyView,
      await a.send(other.subjectId, `/assignments/${other.assignmentId}/recall`, { reason: "示例：更换" }),
    );
    assert.deepEqual((await read(other, r.staff())).visits, []);
    refusedWith(await r.mark(other.entryId, "finance", {}), 409, "visit-missing");
  });

  it("404: no agency, no assignment, another matter, no application", async () => {
    const given = await assigned();
    refusedWith(await visit({ ...given, assignmentId: nobody }), 404, "assignment-not-found");
    const { subjectId } = given.member;
    const stranger = await house.newAccount("agency", { subjectId });
    refusedWith(await visit({ ...given, subjectId }, {}, stranger), 404, "agency-not-found");
    await house.sql("update agency_assignment set entry_id = null where id = $1", [given.assignmentId]);
    refusedWith(await visit(given), 404, "assignment-not-found");
    await house.sql("update agency_assignment set entry_id = $1 where id = $2", [nobody, given.assignmentId]);
    refusedWith(await visit(given), 404, "evaluation-entry-not-found");
  });

  it("409: an interest, a qualification run out, one group, delivered, the agency gone, a score there, no rule", async () => {
    const given = await assigned();
    const { subjectId } = given;
    refusedWith(await r.bench.without("credit-agencies", () => visit(given)), 409, "agency-rules-missing");
    await house.sql(
      "insert into office_term (id, account_id, office, association_id, subject_id, from_on) values ($1, $2, 'member', $3, $4, '2020-01-01')",
      [...[nobody, given.second.accountId, house.association.id, given.member.subjectId]],
    );
    refusedWith(await visit(given, {}, given.second), 409, "evaluation-interest-declared");
    const lines = (until: string | null) =>
      house.sql("update agency_entry set valid_until = $1 where subject_id = $2 and kind = 'qualification'", [
        until,
        subjectId,
      ]);
    await lines("2026-12-11");
    refusedWith(await visit(given), 409, "agency-criteria-unmet");
    await lines(null);
    const declared = { nature: "paid-services", targetId: given.member.subjectId, says: "示例：咨询" };
    shown(agencyView, await a.send(subjectId, "/interests", declared));
    refusedWith(await visit(given), 409, "agency-interested");
    await house.sql("update agency_assignment set about_id = $1 where id = $2", [subjectId, given.assignmentId]);
    refusedWith(await visit(given), 409, "agency-in-group");
    await house.sql("update evaluation_entry set stage = 'scored' where id = $1", [given.entryId]);
    refusedWith(await visit(given), 409, "evaluation-entry-stage-wrong");
    await house.sql("update agency_assignment set stage = 'delivered', delivered_on = '2026-12-12' where id = $1", [
      given.assignmentId,
    ]);
    refusedWith(await visit(given), 409, "assignment-stage-wrong");
    shown(agencyView, await a.send(subjectId, "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    refusedWith(await visit(given), 409, "agency-stage-wrong");
  });

  it("422: a day outside the assignment, an indicator that people or agencies do not score, a paper of somebody else", async () => {
    const given = await assigned();
    // The assignment is of the day on which scoring begins.
    for (const visitedOn of ["2026-11-01", "2026-12-31"])
      refusedWith(await visit(given, { visitedOn }), 422, "visit-day-wrong");
    refusedWith(await visit(given, { indicators: ["penalties-taken"] }), 422, "evaluation-indicator-not-judged");
    refusedWith(await visit(given, { paperIds: [await r.bench.paper()] }), 422, "visit-paper-wrong");
    // A model that leaves everything to a panel; one that sends a panel on site would have a fault.
    await house.sql("update model set content = replace(content::text, '\"onSite\": true, ', '')::jsonb");
    await house.sql(
      `update model set content = replace(content::text, '"scorers": "agency"', '"scorers": "panel"')::jsonb`,
    );
    const notOwn = await visit(given);
    refusedWith(notOwn, 422, "evaluation-indicator-not-agencys");
  });
});
