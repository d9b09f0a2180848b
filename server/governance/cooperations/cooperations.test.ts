import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cooperationsList, cooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { nobody, orderBench, refusedWith, shown } from "../test-order.ts";

let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = orderBench(house);
  await bench.enterCharter();
});
after(() => house.stop());

const terms = ["anti-bribery", "right-to-end", "account-open", "name-control"];
const application = async (more: object = {}) => ({
  title: "示例培训合作",
  partner: "示例培训有限公司",
  purpose: "示例：共同举办诚信培训",
  amountFen: 5_000_000,
  beginsOn: "2026-11-20",
  endsOn: "2027-11-19",
  natures: [],
  terms,
  paperId: await bench.paper(),
  ...more,
});
const send = async (more: object = {}) => bench.staff().post("/api/cooperations", await application(more));
const applied = async (more: object = {}) => shown(cooperationView, await send(more));
const step = (id: string, move: string, body: object) => bench.staff().post(`/api/cooperations/${id}/${move}`, body);
const vote = (id: string, kind: string, body: string, more: object = {}) =>
  bench.resolve({ matter: { kind: "cooperation", id }, kind, body, ballot: "open", ...more });
const approve = async (id: string, resolutionId: string) => step(id, "approval", { resolutionId });
const approved = async () => {
  const { id } = await applied();
  const resolution = await vote(id, "approve-cooperation-ordinary", "presidents-meeting");
  return shown(cooperationView, await approve(id, resolution));
};
const over = { endedOn: "2026-11-20", reason: "示例：如期完成" };

describe("apply-cooperation", () => {
  it("200: its level comes from money, term and nature, and nobody chooses it", async () => {
    const levels = [
      [{}, "ordinary"],
      [{ amountFen: 10_000_000 }, "important"],
      [{ endsOn: "2029-11-20" }, "important"],
      [{ natures: ["charges-members"] }, "important"],
      [{ amountFen: 100_000_000 }, "major"],
      [{ natures: ["joint-entity", "charges-members"] }, "major"],
    ] as const;
    for (const [more, level] of levels) assert.equal((await applied(more)).level.id, level, JSON.stringify(more));
  });

  it("404: an agreement that is not there", async () => {
    refusedWith(await send({ paperId: nobody }), 404, "paper-not-found");
  });

  it("409: not without a rule", async () => {
    const reply = await bench.without("cooperation-approval", () => send());
    refusedWith(reply, 409, "governance-rules-missing");
  });

  it("422: an integrity term that is missing, a word the rule does not know, an end before the beginning", async () => {
    const bribable = await send({ terms: terms.slice(1) });
    refusedWith(bribable, 422, "cooperation-term-missing");
    assert.match(bribable.text, /反商业贿赂条款/);
    refusedWith(await send({ natures: ["friendly"] }), 422, "cooperation-word-unknown");
    refusedWith(await send({ endsOn: "2026-11-19" }), 422, "cooperation-ends-before");
  });
});

describe("approve-cooperation", () => {
  it("200: by the president's meeting where it is ordinary, by a heavier body as well", async () => {
    assert.equal((await approved()).stage, "approved");
    const { id } = await applied();
    const resolution = await vote(id, "approve-cooperation-important", "council");
    assert.equal(shown(cooperationView, await approve(id, resolution)).resolution?.id, resolution);
  });

  it("404: no such cooperation", async () => {
    refusedWith(await approve(nobody, nobody), 404, "cooperation-not-found");
  });

  it("409: a lighter body approves nothing above it; no other resolution does, nor one that was lost", async () => {
    const { id } = await applied({ amountFen: 100_000_000 });
    const council = await approve(id, await vote(id, "approve-cooperation-important", "council"));
    refusedWith(council, 409, "cooperation-body-not-competent");
    assert.match(council.text, /民函〔2013〕111号二（四）/);
    // Named after the right level, and taken by a body that may not.
    const named = await vote(id, "approve-cooperation-major", "council");
    refusedWith(await approve(id, named), 409, "cooperation-body-not-competent");
    const other = await vote(nobody, "approve-cooperation-major", "assembly");
    refusedWith(await approve(id, other), 409, "resolution-not-on-cooperation");
    const lost = await vote(id, "approve-cooperation-major", "assembly", { carried: false });
    refusedWith(await approve(id, lost), 409, "resolution-not-carried");
    const early = await vote(id, "approve-cooperation-major", "assembly", { on: "2026-11-19" });
    refusedWith(await approve(id, early), 409, "resolution-not-on-cooperation");
    const right = await vote(id, "approve-cooperation-major", "assembly");
    shown(cooperationView, await approve(id, right));
    refusedWith(await approve(id, right), 409, "cooperation-stage-wrong");
  });
});

describe("withdraw-cooperation", () => {
  it("200: stays in the register with its reason", async () => {
    const { id } = await applied();
    const view = shown(cooperationView, await step(id, "withdrawal", { reason: "示例：未获批准" }));
    assert.deepEqual([view.stage, view.closedOn, view.closedWhy], ["withdrawn", "2026-11-20", "示例：未获批准"]);
  });

  it("404: no such cooperation", async () => {
    refusedWith(await step(nobody, "withdrawal", { reason: "示例" }), 404, "cooperation-not-found");
  });

  it("409: what is approved is ended, not withdrawn", async () => {
    const { id } = await approved();
    refusedWith(await step(id, "withdrawal", { reason: "示例" }), 409, "cooperation-stage-wrong");
  });
});

describe("end-cooperation", () => {
  it("200: with its day and what came of it", async () => {
    const { id } = await approved();
    assert.equal(shown(cooperationView, await step(id, "end", over)).stage, "ended");
  });

  it("404: no such cooperation", async () => {
    refusedWith(await step(nobody, "end", over), 404, "cooperation-not-found");
  });

  it("409: nothing ends that was not approved", async () => {
    refusedWith(await step((await applied()).id, "end", over), 409, "cooperation-stage-wrong");
  });

  it("422: not before it began, not on a day to come", async () => {
    const { id } = await approved();
    for (const endedOn of ["2026-11-19", "2026-11-21"])
      refusedWith(await step(id, "end", { ...over, endedOn }), 422, "cooperation-day-wrong");
  });
});

describe("list-cooperations", () => {
  it("200: the register by stage, with the levels and the bodies of the charter that decide on them", async () => {
    const kept = await approved();
    const { rows, rule } = shown(cooperationsList, await bench.staff().get("/api/cooperations?stage=approved"));
    assert.ok(rows.some(({ id }) => id === kept.id) && rows.every(({ stage }) => stage === "approved"));
    assert.deepEqual(
      rule.levels.map(({ id, bodies }) => [id, bodies.map(({ name }) => name).join()]),
      [
        ["major", "会员大会"],
        ["important", "理事会"],
        ["ordinary", "会长办公会"],
      ],
    );
    bench.on("2027-11-20");
    const later = shown(cooperationsList, await bench.staff().get("/api/cooperations?stage=approved"));
    bench.on("2026-11-20");
    assert.equal(later.rows.find(({ id }) => id === kept.id)?.over, true);
    const foreign = await house.as("secretary-general", "foreign").get("/api/cooperations");
    assert.deepEqual(shown(cooperationsList, foreign).rows, []);
  });

  it("409: not without a rule", async () => {
    const reply = await bench.without("cooperation-approval", () => bench.staff().get("/api/cooperations"));
    refusedWith(reply, 409, "governance-rules-missing");
  });
});
