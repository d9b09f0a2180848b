import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import mammoth from "mammoth";
import {
  type DecouplingRound,
  decouplingRound,
  decouplingRounds,
} from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { nobody, orderBench, refusedWith, shown } from "../test-order.ts";
import { callDecouplingRound } from "./call-decoupling-round.ts";

let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
let years = 2026;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = orderBench(house);
});
after(() => house.stop());

const open = () => bench.staff().post("/api/decoupling-rounds");
/** A round of a year of its own. */
const opened = async (): Promise<DecouplingRound> => {
  bench.on(`${String(years++)}-11-20`);
  return shown(decouplingRound, await open());
};
const answer = async (id: string, item: string, more: object = {}) =>
  bench.staff().put(`/api/decoupling-rounds/${id}/items/${item}`, {
    ...{ verdict: "met", note: "示例：有固定办公场所", paperId: await bench.paper() },
    ...more,
  });
const fault = () => ({
  verdict: "fault",
  note: "示例：有一人兼任",
  paperId: null,
  mendBy: `${String(years - 1)}-12-31`,
});
const close = (id: string) => bench.staff().post(`/api/decoupling-rounds/${id}/closing`);
const closed = async (): Promise<DecouplingRound> => {
  const round = await opened();
  for (const { id } of round.areas.flatMap(({ items }) => items))
    shown(decouplingRound, await answer(round.id, id, id === "personnel-apart" ? fault() : {}));
  return shown(decouplingRound, await close(round.id));
};
const mend = async (id: string, item = "personnel-apart", more: object = {}) =>
  bench.staff().post(`/api/decoupling-rounds/${id}/items/${item}/mending`, {
    ...{ note: "示例：已辞去兼职", paperId: await bench.paper() },
    ...more,
  });
const itemOf = (round: DecouplingRound, id: string) =>
  round.areas.flatMap(({ items }) => items).find((item) => item.id === id) ?? assert.fail(id);

describe("a year's round", () => {
  it("answers come first, then the round is closed for good", async () => {
    const round = await closed();
    assert.deepEqual([round.items, round.answered, round.faults, round.open], [12, 12, 1, 1]);
  });
});

describe("open-decoupling-round", () => {
  it("200: with the four areas of the notice", async () => {
    const round = await opened();
    assert.deepEqual(
      round.areas.map(({ name }) => name),
      ["职能", "机构", "人员", "财务"],
    );
    await finish(round);
  });

  it("409: not beside an open one, not twice a year, not without a rule", async () => {
    const round = await opened();
    refusedWith(await open(), 409, "decoupling-round-open");
    await finish(round);
    refusedWith(await open(), 409, "decoupling-year-done");
    refusedWith(await bench.without("decoupling", open), 409, "governance-rules-missing");
  });
});

async function finish(round: DecouplingRound): Promise<void> {
  for (const { id } of round.areas.flatMap(({ items }) => items)) shown(decouplingRound, await answer(round.id, id));
  shown(decouplingRound, await close(round.id));
}

describe("answer-decoupling", () => {
  it("200: met with evidence, or a fault with its day; answered anew while the round is open", async () => {
    const round = await opened();
    shown(decouplingRound, await answer(round.id, "fixed-office"));
    const again = shown(decouplingRound, await answer(round.id, "fixed-office", fault()));
    const kept = itemOf(again, "fixed-office").answer;
    assert.deepEqual([kept?.verdict, kept?.mendBy, again.answered], ["fault", fault().mendBy, 1]);
    await finish(round);
  });

  it("404: no such round, item or paper", async () => {
    refusedWith(await answer(nobody, "fixed-office"), 404, "decoupling-round-not-found");
    const round = await opened();
    refusedWith(await answer(round.id, "weather"), 404, "decoupling-item-not-found");
    refusedWith(await answer(round.id, "fixed-office", { paperId: nobody }), 404, "paper-not-found");
    await finish(round);
  });

  it("409: not once the round is closed", async () => {
    refusedWith(await answer((await closed()).id, "fixed-office"), 409, "decoupling-round-closed");
  });

  it("422: met without evidence, a fault without a day to come, a day where all is well", async () => {
    const round = await opened();
    refusedWith(await answer(round.id, "fixed-office", { paperId: null }), 422, "decoupling-evidence-missing");
    const today = `${String(years - 1)}-11-20`;
    for (const mendBy of [null, today])
      refusedWith(await answer(round.id, "own-staff", { ...fault(), mendBy }), 422, "decoupling-mend-day-wrong");
    refusedWith(await answer(round.id, "own-staff", { mendBy: "2099-01-01" }), 422, "decoupling-mend-day-wrong");
    await finish(round);
  });
});

describe("close-decoupling-round", () => {
  it("200: every answer stands", async () => {
    const round = await closed();
    assert.equal(round.closedOn, `${String(years - 1)}-11-20`);
    assert.deepEqual(round.can, ["issue-decoupling-report"]);
  });

  it("404: no such round", async () => {
    refusedWith(await close(nobody), 404, "decoupling-round-not-found");
  });

  it("409: not with an item unanswered, not twice, not without a rule", async () => {
    const round = await opened();
    shown(decouplingRound, await answer(round.id, "own-running"));
    const reply = await close(round.id);
    refusedWith(reply, 409, "decoupling-unanswered");
    assert.match(reply.text, /还有11项/);
    await finish(round);
    refusedWith(await close(round.id), 409, "decoupling-round-closed");
  });
});

describe("mend-decoupling", () => {
  it("200: entered beside the answer, late where it was late", async () => {
    const { id } = await closed();
    bench.on(`${String(years)}-01-05`);
    const kept = itemOf(shown(decouplingRound, await mend(id)), "personnel-apart").answer;
    assert.deepEqual([kept?.verdict, kept?.mendedOn, kept?.late], ["fault", `${String(years)}-01-05`, true]);
  });

  it("404: no such round, no such paper", async () => {
    refusedWith(await mend(nobody), 404, "decoupling-round-not-found");
    refusedWith(await mend((await closed()).id, "personnel-apart", { paperId: nobody }), 404, "paper-not-found");
  });

  it("409: only a fault that waits", async () => {
    const { id } = await closed();
    refusedWith(await mend(id, "own-staff"), 409, "decoupling-no-fault");
    shown(decouplingRound, await mend(id));
    refusedWith(await mend(id), 409, "decoupling-no-fault");
  });
});

describe("list-decoupling-rounds", () => {
  it("200: in figures, the latest first, an association's own", async () => {
    const round = await closed();
    const { rows } = shown(decouplingRounds, await house.as("supervisor").get("/api/decoupling-rounds"));
    assert.deepEqual([rows[0]?.id, rows[0]?.open], [round.id, 1]);
    const foreign = await house.as("secretary-general", "foreign").get("/api/decoupling-rounds");
    assert.deepEqual(shown(decouplingRounds, foreign).rows, []);
  });

  it("409: not without a rule", async () => {
    const reply = await bench.without("decoupling", () => bench.staff().get("/api/decoupling-rounds"));
    refusedWith(reply, 409, "governance-rules-missing");
  });
});

describe("show-decoupling-round", () => {
  it("200: each question with its evidence", async () => {
    const { id } = await closed();
    const round = shown(decouplingRound, await house.as("regulator").get(`/api/decoupling-rounds/${id}`));
    assert.equal(itemOf(round, "fixed-office").answer?.paper?.name, "示例.pdf");
  });

  it("404: another association's", async () => {
    const { id } = await closed();
    const foreign = await house.as("secretary-general", "foreign").get(`/api/decoupling-rounds/${id}`);
    refusedWith(foreign, 404, "decoupling-round-not-found");
  });
});

describe("issue-decoupling-report", () => {
  const report = (id: string) => bench.staff().post(`/api/decoupling-rounds/${id}/report`);
  const textOf = async (round: DecouplingRound): Promise<string> => {
    const file = `/api/documents/${round.report?.id ?? ""}/file`;
    const pdf = await bench.staff().bytes(`${file}?form=pdf`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    return (await mammoth.extractRawText({ buffer: await bench.staff().bytes(`${file}?form=docx`) })).value;
  };

  it("200: a numbered document of every item and every fault; once more is mended, another names it and stands in its place", async () => {
    const round = await closed();
    assert.deepEqual(round.can, ["issue-decoupling-report"]);
    const first = shown(decouplingRound, await report(round.id));
    assert.match(first.report?.number ?? "", new RegExp(`自查〔${String(round.year)}〕1号$`));
    assert.deepEqual(first.can, []);
    const told = await textOf(first);
    for (const words of [
      "民函〔2013〕111号二（四）",
      "共12项，符合11项，存在问题1项，其中已整改0项。",
      "有固定的办公场所？",
      "示例：有固定办公场所",
      "示例.pdf",
      "示例：有一人兼任",
      "未整改",
    ])
      assert.ok(told.includes(words), words);
    refusedWith(await report(round.id), 409, "decoupling-report-stands");
    shown(decouplingRound, await mend(round.id));
    const second = shown(decouplingRound, await report(round.id));
    assert.match(second.report?.number ?? "", new RegExp(`自查〔${String(round.year)}〕2号$`));
    const later = await textOf(second);
    for (const words of [first.report?.number ?? "?", "其中已整改1项。", "示例：已辞去兼职"])
      assert.ok(later.includes(words), words);
    const [kept] = await house.sql<{ corrects: string }>("select corrects from document where id = $1", [
      second.report?.id,
    ]);
    assert.equal(kept?.corrects, first.report?.id);
    assert.equal(
      (await house.as("regulator").get(`/api/documents/${first.report?.id ?? ""}/file?form=pdf`)).status,
      200,
    );
  });

  it("404: another association's", async () => {
    const { id } = await closed();
    const foreign = await house.as("secretary-general", "foreign").post(`/api/decoupling-rounds/${id}/report`);
    refusedWith(foreign, 404, "decoupling-round-not-found");
  });

  it("409: not of a round that is not finished", async () => {
    const round = await opened();
    refusedWith(await report(round.id), 409, "decoupling-round-unfinished");
    await finish(round);
  });

  it("422: where no template is in force on the day", async () => {
    const { id } = await closed();
    refusedWith(await bench.without("decoupling-report", () => report(id)), 422, "document-template-missing");
  });

  it("503: while too many documents are being made, and the round keeps none", async () => {
    const { id } = await closed();
    const free = fillSetter(house.house);
    refusedWith(await report(id), 503, "documents-busy");
    free();
    const kept = shown(decouplingRound, await bench.staff().get(`/api/decoupling-rounds/${id}`));
    assert.equal(kept.report, null);
  });
});

describe("call-decoupling-round by the clock", () => {
  it("200: the next round begins a year after the last was closed", async () => {
    const { year } = await closed();
    // One year and, where that is a day of rest, the next working day; a calendar not yet published is provisional.
    await house.sql("update clock set provisional = false, due_on = $1 where state = 'running'", [
      `${String(year + 1)}-11-20`,
    ]);
    bench.on(`${String(year + 1)}-11-21`);
    await house.settle();
    const { rows } = shown(decouplingRounds, await bench.staff().get("/api/decoupling-rounds"));
    assert.deepEqual([rows[0]?.year, rows[0]?.closedOn], [year + 1, null]);
    years = year + 2;
    await finish(shown(decouplingRound, await bench.staff().get(`/api/decoupling-rounds/${rows[0]?.id ?? ""}`)));
  });

  it("404: no such round", async () => {
    assert.equal(await bench.byClock(callDecouplingRound, { roundId: nobody }), "decoupling-round-not-found");
  });

  it("409: nobody begins twice", async () => {
    const { id } = await closed();
    assert.equal(await bench.byClock(callDecouplingRound, { roundId: id }), "decoupling-year-done");
  });
});
