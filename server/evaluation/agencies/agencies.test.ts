import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { agenciesList, type AgencyView, agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { agencyBench, clauses, qualifications } from "../test-agency.ts";
import { nobody, orderBench, refusedWith, shown } from "../../governance/test-order.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = orderBench(house);
  await bench.enterCharter();
});
after(() => house.stop());
const { subject, send, registration, registered, qualification, person, ready, vote, admission, admitted, upload } =
  agencyBench(() => house);
const office = (subjectId: string) => house.newAccount("agency", { subjectId });

const view = (reply: TestReply): AgencyView => shown(agencyView, reply);
const matter = (aboutId: string, more: object = {}) => ({
  ...{ service: "credit-evaluation", aboutId, title: "示例会员信用评价", brief: "示例：按公布的方法评价" },
  ...{ dueOn: "2026-12-20", ...more },
});
/** An assignment of an admitted agency, with one paper handed over. */
async function assigned() {
  const { subjectId } = await admitted();
  const paperId = await bench.paper();
  const agency = view(await send(subjectId, "/assignments", matter(await subject(), { paperIds: [paperId] })));
  const [assignment] = agency.assignments;
  if (assignment === undefined) throw new Error("nothing was assigned");
  const path = `/assignments/${assignment.id}`;
  return { subjectId, paperId, path, by: await office(subjectId) };
}
async function delivered() {
  const given = await assigned();
  const body = { paperId: await upload(given.by), says: "示例：评价报告" };
  view(await send(given.subjectId, `${given.path}/delivery`, body, given.by));
  return { ...given, deliveryPaper: body.paperId };
}
const check = async (findings: readonly string[], more: object = {}) => ({
  checkedOn: "2026-11-20",
  findings: findings.map((finding) => ({ finding, says: "示例情形" })),
  paperId: await bench.paper(),
  ...more,
});
/** None of these may be done once the entry is over. */
async function left(): Promise<string> {
  const { subjectId } = await registered();
  view(await send(subjectId, "/exit", { how: "declined", reason: "示例：材料不全" }));
  return subjectId;
}
const noRule = (does: () => Promise<TestReply>) => bench.without("credit-agencies", does);

describe("register-agency", () => {
  it("200: an organisation with its services, and what is still missing", async () => {
    const agency = await registered();
    assert.deepEqual([agency.stage, agency.services.map(({ name }) => name)], ["applied", ["信用评价"]]);
    assert.deepEqual(
      agency.missing.map(({ id }) => id),
      [...qualifications, "staff"],
    );
  });

  it("404: no such subject, no such paper", async () => {
    refusedWith(await send(nobody, "", await registration()), 404, "subject-not-found");
    refusedWith(await send(await subject(), "", await registration({ paperId: nobody })), 404, "paper-not-found");
  });

  it("409: once only, not while barred, not without a rule", async () => {
    const { subjectId } = await registered();
    refusedWith(await send(subjectId, "", await registration()), 409, "agency-registered-already");
    const away = await left();
    await house.sql("update agency set barred_until = '2029-11-20' where subject_id = $1", [away]);
    const barred = await send(away, "", await registration());
    refusedWith(barred, 409, "agency-barred");
    assert.match(barred.text, /2029-11-20/);
    const id = await subject();
    const body = await registration();
    refusedWith(await noRule(() => send(id, "", body)), 409, "agency-rules-missing");
  });

  it("410: a merged subject", async () => {
    const [winner, loser] = [await subject(), await subject()];
    await house.sql("update subject set merged_into = $1 where id = $2", [winner, loser]);
    refusedWith(await send(loser, "", await registration()), 410, "subject-merged");
  });

  it("422: a person, a service the rule does not know", async () => {
    refusedWith(await send(await subject("practitioner"), "", await registration()), 422, "agency-not-organisation");
    const strange = await registration({ services: ["fortune-telling"] });
    refusedWith(await send(await subject(), "", strange), 422, "agency-word-unknown");
  });
});

describe("file-agency-entry", () => {
  it("200: a qualification and a person; one that ran out does not count", async () => {
    const { subjectId } = await registered();
    const over = await qualification("business-licence", { validUntil: "2026-11-19" });
    const agency = view(await send(subjectId, "/entries", over));
    assert.equal(agency.lines[0]?.stands, false);
    assert.ok(agency.missing.some(({ id }) => id === "business-licence"));
    const more = view(await send(subjectId, "/entries", await qualification("business-licence")));
    assert.ok(!more.missing.some(({ id }) => id === "business-licence"));
  });

  it("404: no agency, no paper", async () => {
    refusedWith(await send(nobody, "/entries", await person("示例甲")), 404, "agency-not-found");
    const { subjectId } = await registered();
    const without = await qualification("business-licence", { paperId: nobody });
    refusedWith(await send(subjectId, "/entries", without), 404, "paper-not-found");
  });

  it("409: not once it is over, not without a rule", async () => {
    const away = await left();
    const body = await person("示例甲");
    refusedWith(await send(away, "/entries", body), 409, "agency-stage-wrong");
    refusedWith(await noRule(() => send(away, "/entries", body)), 409, "agency-rules-missing");
  });

  it("422: a word the rule does not know", async () => {
    const { subjectId } = await registered();
    refusedWith(await send(subjectId, "/entries", await qualification("plaque")), 422, "agency-word-unknown");
  });
});

describe("declare-agency-interest", () => {
  const interest = (targetId: string, more: object = {}) => ({
    ...{ nature: "paid-services", targetId, says: "示例：为其提供咨询", ...more },
  });

  it("200: by the agency itself, and by the secretariat", async () => {
    const { subjectId } = await registered();
    const own = view(await send(subjectId, "/interests", interest(await subject()), await office(subjectId)));
    assert.deepEqual([own.lines[0]?.byAgency, own.lines[0]?.bars], [true, true]);
    const noted = view(await send(subjectId, "/interests", interest(await subject())));
    assert.equal(noted.lines[0]?.byAgency, false);
  });

  it("404: no agency, no such organisation", async () => {
    refusedWith(await send(nobody, "/interests", interest(nobody)), 404, "agency-not-found");
    refusedWith(await send((await registered()).subjectId, "/interests", interest(nobody)), 404, "subject-not-found");
  });

  it("409: not once it is over, not without a rule", async () => {
    const away = await left();
    refusedWith(await send(away, "/interests", interest(nobody)), 409, "agency-stage-wrong");
    refusedWith(await noRule(() => send(away, "/interests", interest(nobody))), 409, "agency-rules-missing");
  });

  it("422: a nature the rule does not know", async () => {
    const { subjectId } = await registered();
    const strange = interest(await subject(), { nature: "friendship" });
    refusedWith(await send(subjectId, "/interests", strange), 422, "agency-word-unknown");
  });
});

describe("end-agency-entry", () => {
  const end = (id: string, entry: string) => send(id, `/entries/${entry}/end`, { reason: "示例：已离职" });

  it("200: the line stays and counts no longer", async () => {
    const { subjectId } = await registered();
    const [line] = view(await send(subjectId, "/entries", await person("示例甲"))).lines;
    const [ended] = view(await end(subjectId, line?.id ?? "")).lines;
    assert.deepEqual([ended?.stands, ended?.endedOn, ended?.endedWhy], [false, "2026-11-20", "示例：已离职"]);
  });

  it("404: no agency, no such line", async () => {
    refusedWith(await end(nobody, nobody), 404, "agency-not-found");
    refusedWith(await end((await registered()).subjectId, nobody), 404, "agency-entry-not-found");
  });

  it("409: ended already, the agency's entry over, no rule", async () => {
    const { subjectId } = await registered();
    const [line] = view(await send(subjectId, "/entries", await person("示例甲"))).lines;
    view(await end(subjectId, line?.id ?? ""));
    refusedWith(await end(subjectId, line?.id ?? ""), 409, "agency-entry-ended");
    const away = await left();
    refusedWith(await end(away, nobody), 409, "agency-stage-wrong");
    refusedWith(await noRule(() => end(away, nobody)), 409, "agency-rules-missing");
  });
});

describe("admit-agency", () => {
  it("200: by the council's resolution, with all on file and every clause in the contract", async () => {
    const agency = await admitted();
    assert.deepEqual([agency.stage, agency.admittedOn, agency.missing], ["admitted", "2026-11-20", []]);
    assert.match(agency.resolution?.number ?? "", /示例决/);
  });

  it("404: no agency, no contract", async () => {
    const agency = await ready();
    refusedWith(await send(nobody, "/admission", await admission(agency)), 404, "agency-not-found");
    const without = await admission(agency, { contractPaperId: nobody });
    refusedWith(await send(agency.subjectId, "/admission", without), 404, "paper-not-found");
  });

  it("409: what is missing is named with its article; another, lost, lighter or earlier resolution admits nobody", async () => {
    const bare = await registered();
    const unmet = await send(bare.subjectId, "/admission", await admission(bare));
    refusedWith(unmet, 409, "agency-criteria-unmet");
    assert.match(unmet.text, /营业执照或法人登记证书、.*从业人员（至少 2 名）.*民发〔2014〕225号一（二）/);
    const agency = await ready();
    const tried = [
      [{ carried: false }, "resolution-not-carried"],
      [{ body: "presidents-meeting", kind: "approve-cooperation-ordinary" }, "agency-resolution-unfit"],
      [{ on: "2026-11-19" }, "agency-resolution-unfit"],
      [{ matter: { kind: "agency", id: nobody } }, "agency-resolution-unfit"],
    ] as const;
    for (const [more, code] of tried) {
      const body = await admission(agency, { resolutionId: await vote(agency.id, more) });
      refusedWith(await send(agency.subjectId, "/admission", body), 409, code);
    }
    const body = await admission(agency);
    refusedWith(await noRule(() => send(agency.subjectId, "/admission", body)), 409, "agency-rules-missing");
    view(await send(agency.subjectId, "/admission", body));
    refusedWith(await send(agency.subjectId, "/admission", body), 409, "agency-stage-wrong");
  });

  it("422: a clause that is missing is cited, one the rule does not know refused", async () => {
    const agency = await ready();
    const short = await send(agency.subjectId, "/admission", await admission(agency, { clauses: clauses.slice(1) }));
    refusedWith(short, 422, "agency-clause-missing");
    assert.match(short.text, /不向被评会员收取任何费用/);
    const strange = await admission(agency, { clauses: [...clauses, "secret"] });
    refusedWith(await send(agency.subjectId, "/admission", strange), 422, "agency-word-unknown");
  });
});

describe("assign-agency", () => {
  const relate = (part: string, parent: string) =>
    house.sql(
      `insert into subject_relation (subject_id, id, parent_id, kind, from_on, document, association_id, recorded_at)
       values ($1, $2, $3, 'subsidiary', '2020-01-01', '示例', $4, now())`,
      [part, randomUUID(), parent, house.association.id],
    );

  it("200: a matter about a subject in which the agency has no interest", async () => {
    const { subjectId } = await admitted();
    const about = await subject();
    const [one] = view(await send(subjectId, "/assignments", matter(about))).assignments;
    assert.deepEqual([one?.about.id, one?.stage, one?.dueOn], [about, "assigned", "2026-12-20"]);
  });

  it("404: no agency, no such organisation, no such paper", async () => {
    refusedWith(await send(nobody, "/assignments", matter(nobody)), 404, "agency-not-found");
    const { subjectId } = await admitted();
    refusedWith(await send(subjectId, "/assignments", matter(nobody)), 404, "subject-not-found");
    const body = matter(await subject(), { paperIds: [nobody] });
    refusedWith(await send(subjectId, "/assignments", body), 404, "paper-not-found");
  });

  it("409: an interest in the subject, or in another of its group, until the rule looks back no longer", async () => {
    const { subjectId } = await admitted();
    const [parent, part, sister] = [await subject(), await subject(), await subject()];
    await relate(part, parent);
    await relate(sister, parent);
    const declared = { nature: "shareholding", targetId: sister, says: "示例：持股" };
    const [line] = view(await send(subjectId, "/interests", declared)).lines;
    const barred = await send(subjectId, "/assignments", matter(part));
    refusedWith(barred, 409, "agency-interested");
    assert.match(barred.text, /持有股份或者被其持有股份.*信用评级业管理暂行办法/);
    view(await send(subjectId, `/entries/${line?.id ?? ""}/end`, { reason: "示例：已转让" }));
    refusedWith(await send(subjectId, "/assignments", matter(part)), 409, "agency-interested");
    bench.on("2027-05-20");
    const soon = await send(subjectId, "/assignments", matter(part, { dueOn: "2027-06-20" }));
    bench.on("2027-05-21");
    const later = await send(subjectId, "/assignments", matter(part, { dueOn: "2027-06-20" }));
    bench.on("2026-11-20");
    refusedWith(soon, 409, "agency-interested");
    view(later);
  });

  it("409: itself, its parent, what belongs to its parent", async () => {
    const { subjectId } = await admitted();
    const [parent, sister] = [await subject(), await subject()];
    await relate(subjectId, parent);
    await relate(sister, parent);
    for (const about of [subjectId, parent, sister])
      refusedWith(await send(subjectId, "/assignments", matter(about)), 409, "agency-in-group");
  });

  it("409: not admitted, another service, suspended, a qualification run out, no rule", async () => {
    const about = await subject();
    refusedWith(await send((await registered()).subjectId, "/assignments", matter(about)), 409, "agency-stage-wrong");
    const { subjectId } = await admitted({ validUntil: "2026-12-31" });
    const other = matter(about, { service: "credit-management" });
    refusedWith(await send(subjectId, "/assignments", other), 409, "agency-not-for-service");
    bench.on("2027-01-01");
    const over = await send(subjectId, "/assignments", matter(about, { dueOn: "2027-02-01" }));
    bench.on("2026-11-20");
    refusedWith(over, 409, "agency-criteria-unmet");
    view(await send(subjectId, "/checks", await check(["interest-concealed"])));
    refusedWith(await send(subjectId, "/assignments", matter(about)), 409, "agency-suspended");
    const none = await noRule(() => send(subjectId, "/assignments", matter(about)));
    refusedWith(none, 409, "agency-rules-missing");
  });

  it("422: a day of delivery that is past", async () => {
    const { subjectId } = await admitted();
    const late = matter(await subject(), { dueOn: "2026-11-19" });
    refusedWith(await send(subjectId, "/assignments", late), 422, "assignment-due-past");
  });
});

describe("recall-assignment", () => {
  it("200: and the agency reads none of its papers any more", async () => {
    const { subjectId, path, paperId, by } = await assigned();
    const [one] = view(await send(subjectId, `${path}/recall`, { reason: "示例：会员撤回申请" })).assignments;
    assert.deepEqual([one?.stage, one?.judgedWhy], ["recalled", "示例：会员撤回申请"]);
    refusedWith(await by.get(`/api/agencies/${subjectId}${path}/papers/${paperId}`), 404, "assignment-not-found");
  });

  it("404: no such assignment of this agency", async () => {
    const { path } = await assigned();
    const other = await admitted();
    refusedWith(await send(other.subjectId, `${path}/recall`, { reason: "示例" }), 404, "assignment-not-found");
  });

  it("409: not twice", async () => {
    const { subjectId, path } = await assigned();
    view(await send(subjectId, `${path}/recall`, { reason: "示例" }));
    refusedWith(await send(subjectId, `${path}/recall`, { reason: "示例" }), 409, "assignment-stage-wrong");
  });
});

describe("deliver-assignment", () => {
  it("200: with a paper of its own", async () => {
    const { subjectId, by } = await delivered();
    const [one] = view(await by.get(`/api/agencies/${subjectId}`)).assignments;
    assert.deepEqual([one?.stage, one?.deliveryPaper?.name], ["delivered", "示例报告.pdf"]);
  });

  it("404: no assignment; a paper that somebody else brought", async () => {
    const { subjectId, path, by } = await assigned();
    const foreign = { paperId: await bench.paper(), says: "示例" };
    refusedWith(await send(subjectId, `${path}/delivery`, foreign, by), 404, "paper-not-found");
    const nowhere = await send(subjectId, `/assignments/${nobody}/delivery`, foreign, by);
    refusedWith(nowhere, 404, "assignment-not-found");
  });

  it("409: not twice", async () => {
    const { subjectId, path, by, deliveryPaper } = await delivered();
    const again = { paperId: deliveryPaper, says: "示例" };
    refusedWith(await send(subjectId, `${path}/delivery`, again, by), 409, "assignment-stage-wrong");
  });
});

describe("judge-delivery", () => {
  it("200: sent back it waits for the agency again; accepted it is over", async () => {
    const { subjectId, path, by, deliveryPaper } = await delivered();
    const back = view(await send(subjectId, `${path}/verdict`, { accepted: false, reason: "示例：缺底稿" }));
    assert.deepEqual([back.assignments[0]?.stage, back.assignments[0]?.judgedWhy], ["assigned", "示例：缺底稿"]);
    view(await send(subjectId, `${path}/delivery`, { paperId: deliveryPaper, says: "示例：已补" }, by));
    const over = view(await send(subjectId, `${path}/verdict`, { accepted: true, reason: "示例：符合" }));
    assert.equal(over.assignments[0]?.stage, "accepted");
  });

  it("404: no such assignment", async () => {
    const { subjectId } = await registered();
    const body = { accepted: true, reason: "示例" };
    refusedWith(await send(subjectId, `/assignments/${nobody}/verdict`, body), 404, "assignment-not-found");
  });

  it("409: nothing was delivered", async () => {
    const { subjectId, path } = await assigned();
    const body = { accepted: true, reason: "示例" };
    refusedWith(await send(subjectId, `${path}/verdict`, body), 409, "assignment-stage-wrong");
  });
});

describe("fetch-assignment-paper", () => {
  it("200: what was handed over with its own assignment", async () => {
    const { subjectId, path, paperId, by } = await assigned();
    const bytes = await by.bytes(`/api/agencies/${subjectId}${path}/papers/${paperId}`);
    assert.equal(bytes.toString(), "示例");
  });

  it("404: another paper of the association, another agency's assignment", async () => {
    const { subjectId, path, by } = await assigned();
    const other = await assigned();
    const foreign = await bench.paper();
    refusedWith(await by.get(`/api/agencies/${subjectId}${path}/papers/${foreign}`), 404, "paper-not-found");
    const elsewhere = `/api/agencies/${subjectId}${other.path}/papers/${other.paperId}`;
    refusedWith(await by.get(elsewhere), 404, "assignment-not-found");
    refusedWith(await by.get(`/api/papers/${other.paperId}`), 403, "office-missing");
  });
});

describe("record-agency-check", () => {
  it("200: the grade follows from what was found, and nobody chooses it", async () => {
    const grades = [
      [[], "grade-a", null, null],
      [["late-delivery"], "grade-a", null, null],
      [["late-delivery", "incomplete-working-papers"], "grade-b", "2026-12-20", null],
      [["method-not-followed"], "grade-b", "2026-12-20", null],
      [["fee-from-rated"], "grade-c", "2027-05-20", "2027-05-20"],
      [["fee-from-rated", "falsified-rating"], "grade-d", "2029-11-20", "2029-11-20"],
    ] as const;
    for (const [findings, grade, until, suspended] of grades) {
      const { subjectId } = await admitted();
      const agency = view(await send(subjectId, "/checks", await check(findings)));
      const told = [agency.grade?.id, agency.checks[0]?.untilOn, agency.suspendedUntil];
      assert.deepEqual(told, [grade, until, suspended], findings.join());
    }
  });

  it("404: no agency, no paper", async () => {
    refusedWith(await send(nobody, "/checks", await check([])), 404, "agency-not-found");
    const without = await check([], { paperId: nobody });
    refusedWith(await send((await admitted()).subjectId, "/checks", without), 404, "paper-not-found");
  });

  it("409: not before it is admitted, not without a rule", async () => {
    const { subjectId } = await registered();
    const body = await check([]);
    refusedWith(await send(subjectId, "/checks", body), 409, "agency-stage-wrong");
    refusedWith(await noRule(() => send(subjectId, "/checks", body)), 409, "agency-rules-missing");
  });

  it("422: a day to come, a finding the rule does not know", async () => {
    const { subjectId } = await admitted();
    const early = await check([], { checkedOn: "2026-11-21" });
    refusedWith(await send(subjectId, "/checks", early), 422, "agency-day-wrong");
    refusedWith(await send(subjectId, "/checks", await check(["rude"])), 422, "agency-word-unknown");
  });
});

describe("exit-agency", () => {
  it("200: by its own wish, and what is open is taken back; removed by resolution, and barred", async () => {
    const { subjectId } = await assigned();
    const own = view(await send(subjectId, "/exit", { how: "own-wish", reason: "示例：不再从事" }));
    assert.deepEqual([own.stage, own.endedHow, own.barredUntil], ["exited", "own-wish", null]);
    assert.equal(own.assignments[0]?.stage, "recalled");
    const agency = await admitted();
    view(await send(agency.subjectId, "/checks", await check(["fee-from-rated", "falsified-rating"])));
    const body = { how: "removed", reason: "示例：弄虚作假", resolutionId: await vote(agency.id) };
    const removed = view(await send(agency.subjectId, "/exit", body));
    assert.deepEqual([removed.endedHow, removed.barredUntil], ["removed", "2029-11-20"]);
    refusedWith(await send(agency.subjectId, "", await registration()), 409, "agency-barred");
  });

  it("404: no agency", async () => {
    refusedWith(await send(nobody, "/exit", { how: "own-wish", reason: "示例" }), 404, "agency-not-found");
  });

  it("409: not declined once admitted; not removed without check and resolution; no rule", async () => {
    const agency = await admitted();
    const exit = (body: object) => send(agency.subjectId, "/exit", { reason: "示例", ...body });
    refusedWith(await exit({ how: "declined" }), 409, "agency-stage-wrong");
    refusedWith(await exit({ how: "removed", resolutionId: await vote(agency.id) }), 409, "agency-not-to-be-removed");
    view(await send(agency.subjectId, "/checks", await check(["fee-from-rated", "falsified-rating"])));
    refusedWith(await exit({ how: "removed" }), 409, "agency-resolution-unfit");
    const lost = await vote(agency.id, { carried: false });
    refusedWith(await exit({ how: "removed", resolutionId: lost }), 409, "resolution-not-carried");
    refusedWith(await noRule(() => exit({ how: "own-wish" })), 409, "agency-rules-missing");
  });
});

describe("list-agencies", () => {
  it("200: by stage, with the rule and its marks; another association sees none of it", async () => {
    const { subjectId } = await admitted();
    const { rows, rule } = shown(agenciesList, await bench.staff().get("/api/agencies?stage=admitted&limit=200"));
    assert.ok(rows.some((row) => row.subjectId === subjectId) && rows.every(({ stage }) => stage === "admitted"));
    assert.equal(rule.interests.find(({ id }) => id === "shareholding")?.source.mark, "unverified");
    const foreign = await house.as("secretary-general", "foreign").get("/api/agencies");
    assert.deepEqual(shown(agenciesList, foreign).rows, []);
  });

  it("409: not without a rule", async () => {
    refusedWith(await noRule(() => bench.staff().get("/api/agencies")), 409, "agency-rules-missing");
  });
});

describe("show-agency", () => {
  it("200: its own office reads it, waits for what is assigned, and reads no other agency", async () => {
    const { subjectId, by } = await assigned();
    assert.equal(view(await by.get(`/api/agencies/${subjectId}`)).subjectId, subjectId);
    const waiting = await by.get("/api/waiting");
    assert.match(waiting.text, /受托事项待交付：示例会员信用评价/);
    const other = await admitted();
    refusedWith(await by.get(`/api/agencies/${other.subjectId}`), 403, "office-missing");
    refusedWith(await by.get("/api/agencies"), 403, "office-missing");
  });

  it("404: not registered here", async () => {
    refusedWith(await bench.staff().get(`/api/agencies/${await subject()}`), 404, "agency-not-found");
    const { subjectId } = await admitted();
    const foreign = await house.as("secretary-general", "foreign").get(`/api/agencies/${subjectId}`);
    refusedWith(foreign, 404, "agency-not-found");
  });
});
