import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { proposalReport } from "@xinheng/domain/norms/proposals/proposal-figures.ts";
import { proposalsList, type ProposalView, proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { nobody, orderBench, refusedWith, shown } from "../../governance/test-order.ts";
import { pdfPages } from "../../platform/documents/test-pdf-text.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

const today = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
before(async () => {
  house = await startTestHouse(`${today}T10:00:00+08:00`);
  bench = orderBench(house);
  await bench.enterCharter();
});
after(() => house.stop());

const call = { title: "示例管材（征求意见稿）", number: "示计划 20260001", dueOn: "2026-11-25" };
const draft = (more: object = {}) => ({
  ...{ kind: "national-standard", title: "关于示例管材国家标准的意见", recipient: "示例标准化技术委员会", call },
  ...{ text: "示例：建议第五条增加耐压试验。\n示例：理由见附件。", preparedBy: "技术部", ...more },
});
const staff = () => bench.staff();
const send = (more: object = {}) => staff().post("/api/proposals", draft(more));
const drafted = async (more: object = {}) => shown(proposalView, await send(more));
const step = (id: string, move: string, body: object = {}) => staff().post(`/api/proposals/${id}/${move}`, body);
const sending = { sentOn: today, way: "mail", expectedOn: "2026-12-20" };
const sent = async (more: object = {}) => {
  const { id } = await drafted(more);
  return shown(proposalView, await step(id, "sending", sending));
};
const document = { title: "示例管材", number: "GB/T 0001—2026", issuer: "示例标准委", issuedOn: today };
const adoption = { result: "adopted", settledOn: today, reason: "示例：写入第五条", document };
const outcome = (id: string, more: object = {}) => step(id, "outcomes", { ...adoption, ...more });
const ended = async (more: object = {}) => {
  const { id } = await sent();
  return shown(proposalView, await outcome(id, more));
};
const show = (id: string, who = staff()) => who.get(`/api/proposals/${id}`);
const states = (views: readonly { readonly id: string; readonly state: string }[], one: { readonly id: string }) =>
  views.filter(({ id }) => id === one.id).map(({ state }) => state);

describe("draft-proposal", () => {
  it("200: with the call it answers, its papers in their order, and the resolution it stands on", async () => {
    const paperIds = [await bench.paper(), await bench.paper()];
    const matter = { kind: "norm", id: nobody };
    const resolutionId = await bench.resolve({ matter, kind: "adopt-convention", body: "council" });
    const made = await drafted({ paperIds, resolutionId });
    assert.deepEqual([made.state, made.revision, made.call, made.late], ["draft", 1, call, false]);
    assert.deepEqual([made.papers.map(({ id }) => id), made.resolution?.id], [paperIds, resolutionId]);
    const own = await drafted({ call: null });
    assert.deepEqual([own.call, own.papers, own.resolution, own.letter], [null, [], null, null]);
  });

  it("404: a paper that is not there", async () => {
    refusedWith(await send({ paperIds: [nobody] }), 404, "paper-not-found");
  });

  it("409: a resolution that is not there, or was lost", async () => {
    refusedWith(await send({ resolutionId: nobody }), 409, "proposal-resolution-unfit");
    const lost = { matter: { kind: "norm", id: nobody }, kind: "adopt-convention", body: "council", carried: false };
    refusedWith(await send({ resolutionId: await bench.resolve(lost) }), 409, "proposal-resolution-unfit");
  });
});

describe("edit-proposal", () => {
  const edit = (id: string, more: object = {}) =>
    staff().put(`/api/proposals/${id}`, { ...draft(), revision: 1, ...more });

  it("200: the draft is written anew, its papers too", async () => {
    const { id } = await drafted({ paperIds: [await bench.paper()] });
    const paper = await bench.paper();
    const made = shown(proposalView, await edit(id, { title: "示例新名", call: null, paperIds: [paper] }));
    assert.deepEqual([made.title, made.call, made.revision], ["示例新名", null, 2]);
    assert.deepEqual(
      made.papers.map((one) => one.id),
      [paper],
    );
  });

  it("404: no such proposal, or another association's; no such paper", async () => {
    refusedWith(await edit(nobody), 404, "proposal-not-found");
    const { id } = await drafted();
    const foreign = await house.as("secretariat", "foreign").put(`/api/proposals/${id}`, { ...draft(), revision: 1 });
    refusedWith(foreign, 404, "proposal-not-found");
    refusedWith(await edit(id, { paperIds: [nobody] }), 404, "paper-not-found");
  });

  it("409: not over what somebody else wrote, not once it is issued or sent, not on a lost resolution", async () => {
    const { id } = await drafted();
    shown(proposalView, await edit(id));
    refusedWith(await edit(id), 409, "proposal-edited-meanwhile");
    refusedWith(await edit(id, { revision: 2, resolutionId: nobody }), 409, "proposal-resolution-unfit");
    refusedWith(await edit((await sent()).id), 409, "proposal-state-wrong");
  });
});

describe("issue-proposal-letter", () => {
  it("200: numbered, with draft, text, papers and resolution in it; then nothing in it is changed", async () => {
    const matter = { kind: "norm", id: nobody };
    const resolutionId = await bench.resolve({ matter, kind: "adopt-convention", body: "council" });
    const { id } = await drafted({ paperIds: [await bench.paper()], resolutionId });
    const made = shown(proposalView, await step(id, "letter"));
    assert.equal(made.state, "issued");
    assert.match(made.letter?.number ?? "", /建函〔2026〕\d+号$/);
    const pages = pdfPages(await staff().bytes(`/api/documents/${made.letter?.id ?? ""}/file?form=pdf`));
    const text = pages
      .map((page) => page.text)
      .join("")
      .replaceAll(/\s/g, "");
    for (const said of ["示例标准化技术委员会：", "就《示例管材（征求意见稿）》（示计划20260001）公开征求意见"])
      assert.ok(text.includes(said), said);
    for (const said of ["建议第五条增加耐压试验。", "附件：示例.pdf", "表决通过", "技术部"])
      assert.ok(text.includes(said), said);
    refusedWith(await staff().put(`/api/proposals/${id}`, { ...draft(), revision: 1 }), 409, "proposal-state-wrong");
  });

  it("404: no such proposal", async () => {
    refusedWith(await step(nobody, "letter"), 404, "proposal-not-found");
  });

  it("409: not twice", async () => {
    const { id } = await drafted();
    shown(proposalView, await step(id, "letter"));
    refusedWith(await step(id, "letter"), 409, "proposal-state-wrong");
  });

  it("422: not without a template", async () => {
    const { id } = await drafted();
    refusedWith(await bench.without("proposal-letter", () => step(id, "letter")), 422, "document-template-missing");
  });

  it("503: while too many documents are being set", async () => {
    const { id } = await drafted();
    const free = fillSetter(house.house);
    refusedWith(await step(id, "letter"), 503, "documents-busy");
    free();
  });
});

describe("send-proposal", () => {
  it("200: with its day, its way and the day to look for an answer; late is said, and no bar", async () => {
    const { id } = await drafted();
    shown(proposalView, await step(id, "letter"));
    const made = shown(proposalView, await step(id, "sending", sending));
    assert.deepEqual([made.state, made.sentOn, made.way, made.late], ["sent", today, "mail", false]);
    const passed = await drafted({ call: { ...call, dueOn: "2026-11-19" } });
    assert.equal(passed.late, true);
    assert.equal(shown(proposalView, await step(passed.id, "sending", sending)).late, true);
  });

  it("404: no such proposal", async () => {
    refusedWith(await step(nobody, "sending", sending), 404, "proposal-not-found");
  });

  it("409: not twice", async () => {
    refusedWith(await step((await sent()).id, "sending", sending), 409, "proposal-state-wrong");
  });

  it("422: not before it was begun, not on a day to come; no answer is expected before", async () => {
    const { id } = await drafted();
    for (const sentOn of ["2026-11-19", "2026-11-21"])
      refusedWith(await step(id, "sending", { ...sending, sentOn }), 422, "proposal-day-wrong");
    refusedWith(await step(id, "sending", { ...sending, expectedOn: "2026-11-19" }), 422, "proposal-expected-before");
  });
});

describe("enter-proposal-outcome", () => {
  it("200: by the document in which it can be read, or the paper of the answer", async () => {
    const adopted = await ended();
    assert.equal(adopted.state, "adopted");
    assert.deepEqual(adopted.outcomes[0]?.document, document);
    const paperId = await bench.paper();
    const answered = await ended({ result: "rejected", document: null, paperId });
    assert.deepEqual([answered.state, answered.outcomes[0]?.paper?.id], ["rejected", paperId]);
  });

  it("200: a later one names the one it corrects, and both stay", async () => {
    const first = await ended({ result: "unanswered", document: null });
    const [old] = first.outcomes;
    const corrects = { outcomeId: old?.id, why: "示例：后来收到答复" };
    const later = shown(proposalView, await outcome(first.id, { result: "partly", corrects }));
    assert.equal(later.state, "partly");
    assert.deepEqual(
      later.outcomes.map((one) => [one.result, one.corrects]),
      [
        ["partly", corrects],
        ["unanswered", null],
      ],
    );
  });

  it("404: no such proposal, no such paper", async () => {
    refusedWith(await outcome(nobody), 404, "proposal-not-found");
    refusedWith(await outcome((await sent()).id, { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: of nothing that was not sent; not beside one that stands, nor in the place of one that does not", async () => {
    refusedWith(await outcome((await drafted()).id), 409, "proposal-state-wrong");
    const { id, outcomes } = await ended();
    refusedWith(await outcome(id), 409, "proposal-outcome-stands");
    const corrects = { outcomeId: outcomes[0]?.id, why: "示例：登记有误" };
    shown(proposalView, await outcome(id, { corrects }));
    refusedWith(await outcome(id, { corrects }), 409, "proposal-outcome-stands");
  });

  it("422: not without proof, not with proof of silence, not on a wrong day", async () => {
    const { id } = await sent();
    refusedWith(await outcome(id, { document: null }), 422, "proposal-outcome-unproven");
    refusedWith(await outcome(id, { result: "unanswered" }), 422, "proposal-answer-unanswered");
    for (const settledOn of ["2026-11-19", "2026-11-21"])
      refusedWith(await outcome(id, { settledOn }), 422, "proposal-day-wrong");
    const early = { ...document, issuedOn: "2026-11-19" };
    refusedWith(await outcome(id, { document: early }), 422, "proposal-document-early");
  });
});

describe("withdraw-proposal", () => {
  const reason = { reason: "示例：主管部门已停止制定" };

  it("200: with its reason, and it stays in the register", async () => {
    const { id } = await sent();
    const made = shown(proposalView, await step(id, "withdrawal", reason));
    assert.deepEqual([made.state, made.closedOn, made.closedWhy, made.can], ["withdrawn", today, reason.reason, []]);
    const { rows } = shown(proposalsList, await staff().get("/api/proposals?state=withdrawn"));
    assert.deepEqual(states(rows, { id }), ["withdrawn"]);
  });

  it("404: no such proposal", async () => {
    refusedWith(await step(nobody, "withdrawal", reason), 404, "proposal-not-found");
  });

  it("409: what was answered stands", async () => {
    refusedWith(await step((await ended()).id, "withdrawal", reason), 409, "proposal-state-wrong");
  });
});

describe("list-proposals", () => {
  it("200: by kind and by where each stands; whoever does not answer for them reads what was sent", async () => {
    const [unsent, waits, over] = [await drafted({ kind: "law" }), await sent({ kind: "law" }), await ended()];
    const of = async (query: string, who = staff()) => shown(proposalsList, await who.get(`/api/proposals${query}`));
    const laws = await of("?kind=law");
    assert.ok(laws.rows.every(({ kind }) => kind === "law"));
    assert.deepEqual(
      [states(laws.rows, unsent), states(laws.rows, waits), states(laws.rows, over)],
      [["draft"], ["sent"], []],
    );
    assert.deepEqual(states((await of("?state=sent")).rows, over), []);
    assert.deepEqual(states((await of("?state=adopted")).rows, over), ["adopted"]);
    assert.ok(laws.can.includes("draft-proposal") && laws.states.includes("draft"));
    const member = await of("", house.as("member"));
    assert.deepEqual([states(member.rows, unsent), states(member.rows, waits)], [[], ["sent"]]);
    assert.deepEqual([member.can, member.states.includes("draft")], [[], false]);
    assert.deepEqual((await of("?state=draft", house.as("member"))).rows, []);
    assert.deepEqual((await of("", house.as("secretary-general", "foreign"))).rows, []);
    const [first, second] = [await of("?limit=1"), await of("?limit=1&offset=1")];
    assert.deepEqual([first.rows.length, first.next], [1, 1]);
    assert.notEqual(first.rows[0]?.id, second.rows[0]?.id);
  });
});

describe("show-proposal", () => {
  it("200: to members once it was sent; the letter stays with those it is for", async () => {
    const { id } = await drafted();
    shown(proposalView, await step(id, "letter"));
    shown(proposalView, await step(id, "sending", sending));
    const opened = async (who: Parameters<typeof house.as>[0]): Promise<ProposalView> =>
      shown(proposalView, await show(id, house.as(who)));
    const member = await opened("member");
    assert.deepEqual([member.state, member.can, member.letter?.open], ["sent", [], false]);
    assert.equal((await opened("regulator")).letter?.open, true);
  });

  it("404: another association's, and what was not sent to whoever does not answer for it", async () => {
    const { id } = await drafted();
    refusedWith(await show(id, house.as("member")), 404, "proposal-not-found");
    refusedWith(await show(id, house.as("regulator")), 404, "proposal-not-found");
    shown(proposalView, await show(id, house.as("supervisor")));
    refusedWith(await show(id, house.as("secretariat", "foreign")), 404, "proposal-not-found");
  });
});

describe("report-proposals", () => {
  it("200: what was sent in the year, by kind and outcome; a correction moves it", async () => {
    const plans = async (year: string) => {
      const report = shown(proposalReport, await house.as("member").get(`/api/proposal-report${year}`));
      return { ...report, plan: report.kinds.find(({ kind }) => kind === "sector-plan") };
    };
    const { id } = await sent({ kind: "sector-plan" });
    await drafted({ kind: "sector-plan" });
    const first = shown(proposalView, await outcome(id, { result: "unanswered", document: null }));
    assert.deepEqual((await plans("")).plan?.states, [{ state: "unanswered", count: 1 }]);
    const corrects = { outcomeId: first.outcomes[0]?.id, why: "示例：后来采纳" };
    shown(proposalView, await outcome(id, { corrects }));
    const now = await plans("?year=2026");
    assert.deepEqual([now.plan?.sent, now.plan?.states], [1, [{ state: "adopted", count: 1 }]]);
    const before = await plans("?year=2025");
    assert.deepEqual([before.sent, before.plan?.states, before.years], [0, [], [2026]]);
  });
});
