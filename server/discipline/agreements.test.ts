import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { MediationView, ObligationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { fillSetter } from "../platform/documents/test-full-setter.ts";
import { pdfPages } from "../platform/documents/test-pdf-text.ts";
import { perform } from "../platform/perform.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { noteCourtTimeOver } from "./agreements/note-court-time-over.ts";
import { noteObligationOverdue } from "./agreements/note-obligation-overdue.ts";
import { type Dispute, mediationIn, refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof mediationIn>;
// Friday. Thirty natural days from it end on Sunday the 20th of December, so that Monday the 21st is the last one.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = mediationIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const staff = () => house.as("secretariat");
const nowhere = () => `/api/mediations/${randomUUID()}`;
const days = ["2026-11-27", "2026-12-25", "2027-01-20"];
const instalments = () => ({
  ...bench.draft,
  obligations: days.map((dueOn, at) => ({
    ...bench.owed,
    amountFen: 1_000_000 * (at + 1),
    deed: `第 ${at + 1} 期`,
    dueOn,
  })),
});
const inInstalments = () => bench.agreed(instalments());
const shown = async (dispute: Dispute, number = 1): Promise<ObligationView> => {
  const { agreement } = await bench.shown(staff(), dispute);
  const found = agreement?.obligations.find((one) => one.number === number);
  assert.ok(found !== undefined);
  return found;
};
const paid = { performedOn: "2026-11-20", text: "已转账，附回单。" };
const at = ({ path }: Pick<Dispute, "path">, number: number, what: string) =>
  `${path}/obligations/${String(number)}/${what}`;

describe("an agreement of instalments", () => {
  it("stands in the document with who owes what by when, and under its hash", async () => {
    const dispute = await bench.drafted(instalments());
    const { agreement } = await bench.shown(dispute.requester, dispute);
    const path = `${dispute.path}/documents/${agreement?.documentId ?? ""}`;
    const pdf = await dispute.mediator.bytes(path);
    assert.equal(createHash("sha256").update(pdf).digest("hex"), agreement?.sha256);
    const text = pdfPages(pdf)
      .map((page) => page.text)
      .join("")
      .replaceAll(/\s/g, "");
    for (const told of ["第3期", "30000.00", "2027年1月20日", "义务方", "权利方"]) assert.ok(text.includes(told), told);
  });
  it("is performed once each is, and tells how much is owed, performed and overdue", async () => {
    const dispute = await inInstalments();
    await bench.perform(dispute, 1, "2026-11-20");
    house.time.set("2026-12-28T08:00:00+08:00");
    await house.settle();
    const view = await bench.shown(dispute.requester, dispute);
    assert.deepEqual(view.agreement?.figures, {
      owed: { count: 3, fen: 6_000_000 },
      performed: { count: 1, fen: 1_000_000 },
      overdue: { count: 1, fen: 2_000_000 },
    });
    assert.deepEqual([view.stage, view.overdueOn, view.clock?.dueOn], ["agreed", "2026-12-28", "2026-12-25"]);
    const { mediations } = bench.done<{ mediations: { id: string; figures: object | null }[] }>(
      await staff().get("/api/mediations?limit=100"),
    );
    assert.deepEqual(mediations.find(({ id }) => id === dispute.id)?.figures, view.agreement.figures);
    await bench.perform(dispute, 2, "2026-12-27");
    assert.equal((await bench.shown(dispute.requester, dispute)).overdueOn, null);
    await bench.perform(dispute, 3, "2026-12-28");
    const done = await bench.shown(dispute.requester, dispute);
    assert.deepEqual([done.stage, done.performedOn, done.clock], ["performed", "2026-12-28", null]);
    const open = await house.sql(
      "select id from clock where state = 'running' and (matter_id = $1 or matter_id in (select id from mediation_obligation where mediation_id = $1))",
      [dispute.id],
    );
    assert.deepEqual(open, []);
    // What both let enter the archive names the day on which the last of it was performed.
    for (const party of [dispute.requester, dispute.respondent])
      bench.done(await party.post(`${dispute.path}/archive-consent`, { consents: true }));
    const [record] = await house.sql<{ fields: { LXRQ: string } }>(
      "select fields from association_record where item = 'mediated-agreement' and subject_id = $1",
      [dispute.subjects[0]],
    );
    assert.equal(record?.fields.LXRQ, "2026-12-28");
  });
  it("its days stand among the dates, each by itself, and lead a calendar", async () => {
    const dispute = await inInstalments();
    type Clocks = {
      clocks: { matter: string; operation: string; dueOn: string; subjectId: string | null; matterId: string }[];
    };
    const { clocks } = bench.done<Clocks>(await house.as("supervisor").get("/api/clocks?limit=200"));
    const ids = await house.sql<{ id: string }>("select id from mediation_obligation where mediation_id = $1", [
      dispute.id,
    ]);
    const its = clocks.filter(({ matterId }) => ids.some(({ id }) => id === matterId));
    assert.deepEqual(its.map(({ dueOn }) => dueOn).toSorted(), days);
    assert.ok(its.every(({ operation, subjectId }) => operation === "note-obligation-overdue" && subjectId === null));
    type Dates = { owners: { owner: string; items: { title: { zh: string }; on: string }[] }[] };
    const { owners } = bench.done<Dates>(await staff().get("/api/dates?within=100"));
    const told = owners.find(({ owner }) => owner === "secretariat")?.items ?? [];
    for (const day of days)
      assert.ok(
        told.some(({ title, on }) => on === day && title.zh === "调解协议：一项到期的履行"),
        day,
      );
  });
  it("422: money that both owe, an exclusion that nobody knows", async () => {
    const { mediator, path } = await bench.mediating();
    const both = { ...bench.draft, obligations: [{ ...bench.owed, obligor: "both" }] };
    refusedWith(await mediator.post(`${path}/agreement`, both), 422, "obligation-money-of-both");
    const strange = { ...bench.draft, touches: ["示例"] };
    refusedWith(await mediator.post(`${path}/agreement`, strange), 422, "court-kind-unknown");
  });
});

describe("record-mediation-performance", () => {
  it("200: by who owes it, by the mediator, by the secretariat, for a side by its paper; the other side answers", async () => {
    const dispute = await inInstalments();
    const { respondent, mediator } = dispute;
    bench.done(await respondent.post(at(dispute, 1, "performance"), paid));
    bench.done(await mediator.post(at(dispute, 2, "performance"), paid));
    const paper = await bench.bring(staff(), dispute.path);
    bench.done(await staff().post(at(dispute, 3, "performance"), { ...paid, paper }));
    for (const number of [1, 2, 3]) assert.equal((await shown(dispute, number)).state, "noted");
    bench.done(await staff().post(at(dispute, 3, "performance"), { ...paid, side: "respondent", paper }));
    assert.deepEqual(
      (await shown(dispute, 3)).words.map(({ by, onPaper }) => [by, onPaper]),
      [
        ["house", false],
        ["respondent", true],
      ],
    );
  });
  it("200: what both owe is performed once each says so", async () => {
    const deed = { obligor: "both", deed: "各自撤回投诉" };
    const dispute = await bench.agreed({ ...bench.draft, obligations: [deed] });
    bench.done(await dispute.respondent.post(at(dispute, 1, "performance"), paid));
    assert.equal((await shown(dispute)).state, "noted");
    bench.done(await dispute.requester.post(at(dispute, 1, "performance"), paid));
    assert.equal((await bench.shown(dispute.requester, dispute)).stage, "performed");
  });
  it("404: no such matter, obligation or paper", async () => {
    const dispute = await bench.agreed();
    refusedWith(await staff().post(at({ path: nowhere() }, 1, "performance"), paid), 404, "mediation-not-found");
    refusedWith(await staff().post(at(dispute, 2, "performance"), paid), 404, "obligation-not-found");
    const strange = { ...paid, paper: randomUUID() };
    refusedWith(await staff().post(at(dispute, 1, "performance"), strange), 404, "mediation-paper-not-found");
  });
  it("409: before it was agreed, by whom it is owed to, or once it was performed", async () => {
    const drafted = await bench.drafted();
    refusedWith(await drafted.respondent.post(at(drafted, 1, "performance"), paid), 409, "mediation-stage-wrong");
    const dispute = await inInstalments();
    refusedWith(await dispute.requester.post(at(dispute, 1, "performance"), paid), 409, "mediation-not-your-move");
    await bench.perform(dispute, 1, "2026-11-20");
    refusedWith(await dispute.respondent.post(at(dispute, 1, "performance"), paid), 409, "obligation-performed");
  });
  it("422: on a day to come, without proof, or for a side without its paper", async () => {
    const dispute = await bench.agreed();
    const { respondent } = dispute;
    const tomorrow = { ...paid, performedOn: "2026-11-21" };
    refusedWith(await respondent.post(at(dispute, 1, "performance"), tomorrow), 422, "obligation-day-to-come");
    const bare = { performedOn: "2026-11-20" };
    refusedWith(await respondent.post(at(dispute, 1, "performance"), bare), 422, "obligation-proof-missing");
    const forSide = { ...paid, side: "respondent" };
    refusedWith(await staff().post(at(dispute, 1, "performance"), forSide), 422, "mediation-side-missing");
  });
});

describe("answer-mediation-performance", () => {
  it("200: disputed, noted anew, confirmed", async () => {
    const dispute = await inInstalments();
    const { requester, respondent } = dispute;
    bench.done(await respondent.post(at(dispute, 1, "performance"), paid));
    bench.done(await requester.post(at(dispute, 1, "answer"), { confirms: false, text: "少付一万元" }));
    const disputed = await shown(dispute);
    assert.deepEqual([disputed.state, disputed.overdueOn], ["disputed", null]);
    bench.done(await respondent.post(at(dispute, 1, "performance"), { ...paid, text: "已补足。" }));
    assert.equal((await shown(dispute)).state, "noted");
    bench.done(await requester.post(at(dispute, 1, "answer"), { confirms: true }));
    const done = await shown(dispute);
    assert.deepEqual([done.state, done.performedOn, done.clock, done.can], ["performed", "2026-11-20", null, []]);
  });
  it("200: what was noted in time is not late by the other's silence, and late from the day it is disputed", async () => {
    const dispute = await inInstalments();
    bench.done(await dispute.respondent.post(at(dispute, 1, "performance"), paid));
    house.time.set("2026-12-01T08:00:00+08:00");
    await house.settle();
    assert.equal((await shown(dispute)).overdueOn, null);
    bench.done(await dispute.requester.post(at(dispute, 1, "answer"), { confirms: false }));
    assert.equal((await shown(dispute)).overdueOn, "2026-12-01");
    assert.equal((await bench.shown(dispute.requester, dispute)).overdueOn, "2026-12-01");
  });
  it("404: no such matter, obligation or paper", async () => {
    const dispute = await bench.agreed();
    const yes = { confirms: true };
    const { requester } = dispute;
    refusedWith(await requester.post(at({ path: nowhere() }, 1, "answer"), yes), 404, "mediation-not-found");
    refusedWith(await requester.post(at(dispute, 2, "answer"), yes), 404, "obligation-not-found");
    const strange = { ...yes, paper: randomUUID() };
    refusedWith(await requester.post(at(dispute, 1, "answer"), strange), 404, "mediation-paper-not-found");
  });
  it("409: nothing noted, by who owes it, twice, performed, or before it was agreed", async () => {
    const drafted = await bench.drafted();
    const yes = { confirms: true };
    refusedWith(await drafted.requester.post(at(drafted, 1, "answer"), yes), 409, "mediation-stage-wrong");
    const dispute = await inInstalments();
    const { requester, respondent } = dispute;
    refusedWith(await requester.post(at(dispute, 1, "answer"), yes), 409, "obligation-not-noted");
    bench.done(await respondent.post(at(dispute, 1, "performance"), paid));
    refusedWith(await respondent.post(at(dispute, 1, "answer"), yes), 409, "mediation-not-your-move");
    bench.done(await requester.post(at(dispute, 1, "answer"), { confirms: false }));
    refusedWith(await requester.post(at(dispute, 1, "answer"), { confirms: false }), 409, "mediation-said-already");
    bench.done(await requester.post(at(dispute, 1, "answer"), yes));
    refusedWith(await requester.post(at(dispute, 1, "answer"), yes), 409, "obligation-performed");
  });
  it("422: by the secretariat without the party's paper", async () => {
    const dispute = await bench.agreed();
    refusedWith(await staff().post(at(dispute, 1, "answer"), { confirms: true }), 422, "mediation-side-missing");
  });
});

const later = { dueOn: "2026-12-31", why: "回款推迟（示例）" };

describe("propose-obligation-day", () => {
  it("200: the day stands until the other agrees", async () => {
    const dispute = await inInstalments();
    bench.done(await dispute.respondent.post(at(dispute, 1, "day"), later));
    const one = await shown(dispute);
    assert.deepEqual([one.dueOn, one.moves[0]?.to, one.moves[0]?.answered], ["2026-11-27", "2026-12-31", null]);
  });
  it("404: no such matter, obligation or paper", async () => {
    const dispute = await bench.agreed();
    const { requester } = dispute;
    refusedWith(await requester.post(at({ path: nowhere() }, 1, "day"), later), 404, "mediation-not-found");
    refusedWith(await requester.post(at(dispute, 2, "day"), later), 404, "obligation-not-found");
    const strange = { ...later, paper: randomUUID() };
    refusedWith(await requester.post(at(dispute, 1, "day"), strange), 404, "mediation-paper-not-found");
  });
  it("409: before it was agreed, twice, performed, or while a court looks at it", async () => {
    const drafted = await bench.drafted();
    refusedWith(await drafted.requester.post(at(drafted, 1, "day"), later), 409, "mediation-stage-wrong");
    const dispute = await inInstalments();
    const { requester, respondent } = dispute;
    bench.done(await respondent.post(at(dispute, 1, "day"), later));
    refusedWith(await requester.post(at(dispute, 1, "day"), later), 409, "obligation-day-asked");
    await bench.perform(dispute, 2, "2026-11-20");
    refusedWith(await requester.post(at(dispute, 2, "day"), later), 409, "obligation-performed");
    await apply(dispute);
    refusedWith(await requester.post(at(dispute, 3, "day"), later), 409, "court-binds-agreement");
  });
  it("422: to a day that is past, to the same day, or for a side without its paper", async () => {
    const dispute = await inInstalments();
    const to = (dueOn: string) => dispute.requester.post(at(dispute, 1, "day"), { ...later, dueOn });
    refusedWith(await to("2026-11-19"), 422, "mediation-day-past");
    refusedWith(await to("2026-11-27"), 422, "obligation-day-same");
    refusedWith(await staff().post(at(dispute, 1, "day"), later), 422, "mediation-side-missing");
  });
});

describe("answer-obligation-day", () => {
  const yes = { consents: true };
  const asked = async () => {
    const dispute = await inInstalments();
    bench.done(await dispute.respondent.post(at(dispute, 1, "day"), later));
    return dispute;
  };
  it("200: with the word of both a numbered supplement moves the day, its clock, and what was late", async () => {
    const dispute = await asked();
    house.time.set("2026-12-01T08:00:00+08:00");
    await house.settle();
    assert.equal((await shown(dispute)).overdueOn, "2026-12-01");
    bench.done(await dispute.requester.post(at(dispute, 1, "day-answer"), yes));
    const one = await shown(dispute);
    assert.deepEqual([one.dueOn, one.overdueOn, one.clock?.dueOn], ["2026-12-31", null, "2026-12-31"]);
    assert.match(one.moves[0]?.supplement?.number ?? "", /调补〔2026〕\d+号$/);
    assert.equal((await bench.shown(dispute.requester, dispute)).overdueOn, null);
    const supplement = `${dispute.path}/documents/${one.moves[0]?.supplement?.documentId ?? ""}`;
    for (const asker of [dispute.requester, dispute.respondent, dispute.mediator, staff()])
      assert.equal((await asker.bytes(supplement)).subarray(0, 5).toString(), "%PDF-");
  });
  it("200: declined, or taken back by who asked, the day stays", async () => {
    const dispute = await asked();
    bench.done(await dispute.requester.post(at(dispute, 1, "day-answer"), { consents: false }));
    bench.done(await dispute.respondent.post(at(dispute, 1, "day"), later));
    bench.done(await dispute.respondent.post(at(dispute, 1, "day-answer"), { consents: false }));
    const one = await shown(dispute);
    assert.deepEqual([one.dueOn, one.moves.map(({ supplement }) => supplement)], ["2026-11-27", [null, null]]);
  });
  it("404: no such matter, obligation or paper", async () => {
    const dispute = await bench.agreed();
    const { requester } = dispute;
    refusedWith(await requester.post(at({ path: nowhere() }, 1, "day-answer"), yes), 404, "mediation-not-found");
    refusedWith(await requester.post(at(dispute, 2, "day-answer"), yes), 404, "obligation-not-found");
    const strange = { ...yes, paper: randomUUID() };
    refusedWith(await requester.post(at(dispute, 1, "day-answer"), strange), 404, "mediation-paper-not-found");
  });
  it("409: nothing asked, by who asked itself, before it was agreed, or while a court looks at it", async () => {
    const drafted = await bench.drafted();
    refusedWith(await drafted.requester.post(at(drafted, 1, "day-answer"), yes), 409, "mediation-stage-wrong");
    const dispute = await asked();
    refusedWith(await dispute.requester.post(at(dispute, 2, "day-answer"), yes), 409, "obligation-day-not-asked");
    refusedWith(await dispute.respondent.post(at(dispute, 1, "day-answer"), yes), 409, "mediation-not-your-move");
    await apply(dispute);
    refusedWith(await dispute.requester.post(at(dispute, 1, "day-answer"), yes), 409, "court-binds-agreement");
  });
  it("422: to a day that is past by now, or for a side without its paper", async () => {
    const dispute = await asked();
    refusedWith(await staff().post(at(dispute, 1, "day-answer"), yes), 422, "mediation-side-missing");
    house.time.set("2027-01-04T08:00:00+08:00");
    refusedWith(await dispute.requester.post(at(dispute, 1, "day-answer"), yes), 422, "mediation-day-past");
  });
  it("503: while too many documents are being made", async () => {
    const dispute = await asked();
    const free = fillSetter(house.house);
    refusedWith(await dispute.requester.post(at(dispute, 1, "day-answer"), yes), 503, "documents-busy");
    free();
  });
});

const application = { appliedOn: "2026-11-20", court: "示例区人民法院" };
const bothAgree = async ({ requester, respondent, path }: Dispute) => {
  for (const party of [requester, respondent])
    bench.done(await party.post(`${path}/court-consent`, { consents: true }));
};
const apply = async (dispute: Dispute) => {
  await bothAgree(dispute);
  bench.done(await dispute.requester.post(`${dispute.path}/court-application`, application));
};
const excluded = () => bench.agreed({ ...bench.draft, touches: ["title"] });
const court = async (dispute: Dispute): Promise<NonNullable<MediationView["court"]>> => {
  const view = await bench.shown(staff(), dispute);
  assert.ok(view.court !== null);
  return view.court;
};

describe("agree-to-court-confirmation", () => {
  const yes = { consents: true };
  it("200: thirty natural days run from the second signature, told with the article", async () => {
    const dispute = await bench.agreed();
    const { until, daysLeft, article, shut, state } = await court(dispute);
    assert.deepEqual([until, daysLeft, shut, state], ["2026-12-21", 31, null, "none"]);
    assert.match(article, /民事诉讼法第二百零五条/);
    await bothAgree(dispute);
    const { can, acts } = await bench.shown(dispute.requester, dispute);
    assert.ok(can.includes("apply-for-court-confirmation"));
    assert.equal(acts.filter(({ what, says }) => what === "court" && says).length, 2);
  });
  it("404: no such matter or paper", async () => {
    refusedWith(await staff().post(`${nowhere()}/court-consent`, yes), 404, "mediation-not-found");
    const { requester, path } = await bench.agreed();
    const strange = { ...yes, paper: randomUUID() };
    refusedWith(await requester.post(`${path}/court-consent`, strange), 404, "mediation-paper-not-found");
  });
  it("409: before it was agreed, twice, excluded, late, or once applied", async () => {
    const drafted = await bench.drafted();
    refusedWith(await drafted.requester.post(`${drafted.path}/court-consent`, yes), 409, "mediation-stage-wrong");
    const touching = await excluded();
    refusedWith(await touching.requester.post(`${touching.path}/court-consent`, yes), 409, "court-excluded");
    assert.equal((await court(touching)).shut, "excluded");
    const dispute = await bench.agreed();
    bench.done(await dispute.requester.post(`${dispute.path}/court-consent`, yes));
    refusedWith(await dispute.requester.post(`${dispute.path}/court-consent`, yes), 409, "mediation-said-already");
    bench.done(await dispute.respondent.post(`${dispute.path}/court-consent`, yes));
    bench.done(await dispute.requester.post(`${dispute.path}/court-application`, application));
    const late = await dispute.requester.post(`${dispute.path}/court-consent`, { consents: false });
    refusedWith(late, 409, "court-applied-already");
    const slow = await bench.agreed();
    house.time.set("2026-12-22T08:00:00+08:00");
    refusedWith(await slow.requester.post(`${slow.path}/court-consent`, yes), 409, "court-time-over");
  });
  it("422: by the secretariat without the party's paper", async () => {
    const { path } = await bench.agreed();
    refusedWith(await staff().post(`${path}/court-consent`, yes), 422, "mediation-side-missing");
  });
});

describe("apply-for-court-confirmation", () => {
  it("200: who entered it, day, court; nothing is closed while it lies there", async () => {
    const dispute = await bench.agreed();
    await apply(dispute);
    const { state, applications } = await court(dispute);
    assert.deepEqual(
      [state, applications.map(({ by, appliedOn, court: name }) => [by, appliedOn, name])],
      ["applied", [["requester", "2026-11-20", "示例区人民法院"]]],
    );
    house.time.set("2026-12-22T08:00:00+08:00");
    await house.settle();
    refusedWith(await dispute.requester.post(`${dispute.path}/end`, {}), 409, "court-binds-agreement");
    assert.ok(!(await bench.shown(dispute.requester, dispute)).can.includes("end-mediation"));
  });
  it("200: made in time and written down after it; the day of applying counts", async () => {
    const dispute = await bench.agreed();
    await bothAgree(dispute);
    house.time.set("2026-12-28T08:00:00+08:00");
    await house.settle();
    const body = { ...application, appliedOn: "2026-12-21" };
    bench.done(await dispute.mediator.post(`${dispute.path}/court-application`, body));
    assert.equal((await court(dispute)).state, "applied");
  });
  it("404: no such matter", async () => {
    refusedWith(await staff().post(`${nowhere()}/court-application`, application), 404, "mediation-not-found");
  });
  it("409: without the word of both, late, excluded, twice, or before it was agreed", async () => {
    const drafted = await bench.drafted();
    const ask = (asker: Asker, { path }: Dispute, body = application) => asker.post(`${path}/court-application`, body);
    refusedWith(await ask(drafted.requester, drafted), 409, "mediation-stage-wrong");
    const dispute = await bench.agreed();
    bench.done(await dispute.requester.post(`${dispute.path}/court-consent`, { consents: true }));
    refusedWith(await ask(dispute.requester, dispute), 409, "court-without-both");
    bench.done(await dispute.respondent.post(`${dispute.path}/court-consent`, { consents: true }));
    house.time.set("2026-12-22T08:00:00+08:00");
    refusedWith(await ask(staff(), dispute, { ...application, appliedOn: "2026-12-22" }), 409, "court-time-over");
    bench.done(await ask(staff(), dispute));
    refusedWith(await ask(staff(), dispute), 409, "court-applied-already");
    const touching = await excluded();
    refusedWith(await ask(touching.requester, touching), 409, "court-excluded");
  });
  it("422: on a day before it was agreed, or to come", async () => {
    const dispute = await bench.agreed();
    await bothAgree(dispute);
    for (const appliedOn of ["2026-11-19", "2026-11-21"])
      refusedWith(
        await dispute.requester.post(`${dispute.path}/court-application`, { ...application, appliedOn }),
        422,
        "court-day-wrong",
      );
  });
});

describe("record-court-ruling", () => {
  const confirmed = { outcome: "confirmed", decidedOn: "2026-11-20", caseNumber: "（2026）示例民特1号" };
  it("200: the ruling lies among the papers with its hash; the agreement is moved no more", async () => {
    const dispute = await bench.agreed();
    await apply(dispute);
    const paper = await bench.bring(dispute.requester, dispute.path);
    bench.done(await dispute.requester.post(`${dispute.path}/court-ruling`, { ...confirmed, paper }));
    const { state, applications } = await court(dispute);
    const sha256 = createHash("sha256").update(Buffer.from("%PDF-1.7 示例")).digest("hex");
    assert.deepEqual(
      [state, applications[0]?.caseNumber, applications[0]?.rulingSha256],
      ["confirmed", confirmed.caseNumber, sha256],
    );
    refusedWith(await dispute.requester.post(at(dispute, 1, "day"), later), 409, "court-binds-agreement");
    // What the court confirmed is performed and noted as before.
    await bench.perform(dispute, 1, "2026-11-20");
    assert.equal((await bench.shown(dispute.requester, dispute)).stage, "performed");
  });
  it("200: closed as not performed, it says that the court enforces it, and both parties are told", async () => {
    const dispute = await bench.agreed();
    await apply(dispute);
    const paper = await bench.bring(dispute.requester, dispute.path);
    bench.done(await dispute.requester.post(`${dispute.path}/court-ruling`, { ...confirmed, paper }));
    const unconfirmed = await bench.agreed();
    house.time.set("2026-12-19T08:00:00+08:00");
    await house.settle();
    const ended = bench.done<MediationView>(await dispute.requester.post(`${dispute.path}/end`, {})).ended;
    assert.deepEqual(ended?.enforceable, {
      ...{ court: application.court, caseNumber: confirmed.caseNumber, decidedOn: confirmed.decidedOn },
      article: "民事诉讼法第二百零五条、人民调解法第三十三条",
    });
    const other = bench.done<MediationView>(await unconfirmed.requester.post(`${unconfirmed.path}/end`, {})).ended;
    assert.equal(other?.enforceable, null);
    await house.settle();
    const kinds = async (asker: Asker) =>
      ((await asker.get("/api/notices")).body as { notices: { kind: string }[] }).notices.map(({ kind }) => kind);
    for (const party of [dispute.requester, dispute.respondent])
      assert.ok((await kinds(party)).includes("mediation-enforceable"));
    assert.ok(!(await kinds(unconfirmed.respondent)).includes("mediation-enforceable"));
  });
  it("200: dismissed, the agreement can be changed; withdrawn, both can apply again in time", async () => {
    const dismissed = await inInstalments();
    await apply(dismissed);
    const paper = await bench.bring(dismissed.requester, dismissed.path);
    const outcome = { ...confirmed, outcome: "dismissed", paper };
    bench.done(await dismissed.requester.post(`${dismissed.path}/court-ruling`, outcome));
    bench.done(await dismissed.requester.post(at(dismissed, 1, "day"), later));
    refusedWith(
      await dismissed.requester.post(`${dismissed.path}/court-application`, application),
      409,
      "court-applied-already",
    );
    const withdrawn = await bench.agreed();
    await apply(withdrawn);
    bench.done(await staff().post(`${withdrawn.path}/court-ruling`, { ...confirmed, outcome: "withdrawn" }));
    bench.done(await staff().post(`${withdrawn.path}/court-application`, application));
    assert.equal((await court(withdrawn)).applications.length, 2);
  });
  it("404: no such matter or paper", async () => {
    refusedWith(await staff().post(`${nowhere()}/court-ruling`, confirmed), 404, "mediation-not-found");
    const dispute = await bench.agreed();
    await apply(dispute);
    const strange = { ...confirmed, paper: randomUUID() };
    refusedWith(await staff().post(`${dispute.path}/court-ruling`, strange), 404, "mediation-paper-not-found");
  });
  it("409: nothing applied, or before it was agreed", async () => {
    const drafted = await bench.drafted();
    refusedWith(await staff().post(`${drafted.path}/court-ruling`, confirmed), 409, "mediation-stage-wrong");
    const { path } = await bench.agreed();
    refusedWith(await staff().post(`${path}/court-ruling`, confirmed), 409, "court-not-applied");
  });
  it("422: without the ruling, or on a day before it was applied for", async () => {
    const dispute = await bench.agreed();
    await apply(dispute);
    refusedWith(await staff().post(`${dispute.path}/court-ruling`, confirmed), 422, "court-ruling-missing");
    const early = { ...confirmed, decidedOn: "2026-11-19" };
    refusedWith(await staff().post(`${dispute.path}/court-ruling`, early), 422, "court-day-wrong");
  });
});

const byClock = async (
  operation: typeof noteCourtTimeOver,
  params: { readonly mediationId: string } | { readonly obligationId: string },
) => {
  const asked = { actor: clockActor(house.association.id), params, body: {}, requestId: randomUUID() };
  const answer = await perform(house.house, operation, asked);
  return answer.kind === "refused" ? answer.refusal.refused : null;
};

describe("note-obligation-overdue", () => {
  it("200: only what was not performed in time is marked, and either party may close it then", async () => {
    const dispute = await inInstalments();
    house.time.set("2026-11-30T08:00:00+08:00");
    await house.settle();
    assert.deepEqual([(await shown(dispute, 1)).overdueOn, (await shown(dispute, 2)).overdueOn], ["2026-11-30", null]);
    assert.ok((await bench.shown(dispute.requester, dispute)).can.includes("end-mediation"));
  });
  it("404: no such obligation", async () => {
    assert.equal(await byClock(noteObligationOverdue, { obligationId: randomUUID() }), "mediation-not-found");
  });
  it("409: closed meanwhile", async () => {
    const dispute = await bench.performed();
    const [owed] = await house.sql<{ id: string }>("select id from mediation_obligation where mediation_id = $1", [
      dispute.id,
    ]);
    assert.equal(await byClock(noteObligationOverdue, { obligationId: owed?.id ?? "" }), "mediation-stage-wrong");
  });
});

describe("note-court-time-over", () => {
  it("200: marked on the day after the last, and the page says so; not where the law excludes it, nor where both applied", async () => {
    const [silent, applied, touching] = [await bench.agreed(), await bench.agreed(), await excluded()];
    await apply(applied);
    house.time.set("2026-12-22T08:00:00+08:00");
    await house.settle();
    const over = async ({ id }: Dispute) =>
      (
        await house.sql<{ day: string | null }>("select court_over_on::text as day from mediation where id = $1", [id])
      )[0]?.day;
    assert.deepEqual([await over(silent), await over(applied), await over(touching)], ["2026-12-22", null, null]);
    const { shut, daysLeft } = await court(silent);
    assert.deepEqual([shut, daysLeft], ["time-over", -1]);
  });
  it("404: no such matter", async () => {
    assert.equal(await byClock(noteCourtTimeOver, { mediationId: randomUUID() }), "mediation-not-found");
  });
  it("409: performed meanwhile", async () => {
    const { id } = await bench.performed();
    assert.equal(await byClock(noteCourtTimeOver, { mediationId: id }), "mediation-stage-wrong");
  });
});

describe("fetch-mediation-document", () => {
  const documentOf = async (dispute: Dispute) =>
    `${dispute.path}/documents/${await bench.drawnUp(staff(), dispute.path)}`;
  it("200: to the parties, the secretariat and the mediator, pdf and docx, also once it is performed", async () => {
    const dispute = await bench.performed();
    const path = await documentOf(dispute);
    for (const asker of [dispute.requester, dispute.respondent, dispute.mediator, staff()]) {
      assert.equal((await asker.bytes(path)).subarray(0, 5).toString(), "%PDF-");
      assert.equal((await asker.bytes(`${path}?form=docx`)).subarray(0, 2).toString(), "PK");
    }
    // By the register of documents a mediator still finds nothing: the matter is the road.
    const number = path.slice(path.lastIndexOf("/") + 1);
    refusedWith(await dispute.mediator.get(`/api/documents/${number}/file`), 404, "document-not-found");
  });
  it("404: to another mediator, to one who was replaced, to another member, another association, or of another matter", async () => {
    const dispute = await bench.drafted();
    const path = await documentOf(dispute);
    const next = await bench.newMediator();
    const strangers = [next.asker, (await bench.newMember()).asker, house.as("secretariat", "foreign")];
    for (const asker of strangers) refusedWith(await asker.get(path), 404, "mediation-not-found");
    bench.done(await dispute.mediator.post(`${dispute.path}/notes`, { text: "示例笔记" }));
    bench.done(await dispute.mediator.post(`${dispute.path}/recusal`, { why: "示例：回避" }));
    const appointed = { mediatorId: next.mediatorId, why: "示例：另行指定" };
    bench.done(await staff().post(`${dispute.path}/appointment`, appointed));
    refusedWith(await dispute.mediator.get(path), 404, "mediation-not-found");
    // The draft fell with who wrote it: the next one reads neither it nor the notes.
    refusedWith(await next.asker.get(path), 404, "document-not-found");
    bench.done(await next.asker.post(`${dispute.path}/agreement`, bench.draft));
    assert.equal((await next.asker.bytes(await documentOf(dispute))).subarray(0, 5).toString(), "%PDF-");
    refusedWith(await dispute.mediator.get(await documentOf(dispute)), 404, "mediation-not-found");
    assert.deepEqual(bench.done(await next.asker.get(`${dispute.path}/notes`)), { notes: [] });
    const other = await bench.drafted();
    const strange = `${other.path}/${(await documentOf(dispute)).slice(dispute.path.length + 1)}`;
    refusedWith(await other.mediator.get(strange), 404, "document-not-found");
  });
  it("410: its text is gone", async () => {
    const dispute = await bench.drafted();
    const path = await documentOf(dispute);
    await house.sql(
      `update file set dropped_at = now() where id = (select pdf_file_id from document
        where id = (select document_id from mediation where id = $1))`,
      [dispute.id],
    );
    refusedWith(await dispute.mediator.get(path), 410, "document-past-retention");
  });
});
