import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import type { SuitRow, SuitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { infringementsIn } from "./test-infringement.ts";
import { refusedWith } from "./test-mediation.ts";

let house: TestHouse;
let bench: ReturnType<typeof infringementsIn>;
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
  bench = infringementsIn(house);
});
beforeEach(() => house.time.set(friday));
after(() => house.stop());

const nowhere = `/api/suits/${randomUUID()}`;
const staff = () => bench.staff();
const viewed = async (reply: Promise<TestReply>) => bench.done<SuitView>(await reply);
const hearing = { on: "2026-12-10", hour: "09:30", place: "示例第一法庭" };
const outcome = (paper: string, more: object = {}) => ({
  ...{ result: "lost", text: "示例：判令赔礼道歉。", number: "示例判决", on: "2026-11-20", paper, ...more },
});
const decided = async () => {
  const one = await bench.suit();
  const paper = await bench.bring(staff(), one);
  bench.done(await staff().post(`${one.path}/outcomes`, outcome(paper)));
  return { one, paper };
};

describe("open-suit", () => {
  it("200: by itself or about a complaint; the other side is sealed", async () => {
    const about = await bench.filed();
    const view = await viewed(staff().post("/api/suits", { ...bench.claimed, infringementId: about.id }));
    assert.deepEqual([view.stage, view.other], ["open", bench.claimed.other]);
    const [row] = await house.sql<{ text: string }>("select row_to_json(suit)::text as text from suit where id = $1", [
      view.id,
    ]);
    assert.equal(row?.text.includes(bench.claimed.other), false);
    assert.equal((await bench.shown(staff(), about)).suits[0]?.id, view.id);
    assert.deepEqual((await bench.shown(about.member, about)).suits, []);
  });
  it("404: about a complaint that is not there", async () => {
    const body = { ...bench.claimed, infringementId: randomUUID() };
    refusedWith(await staff().post("/api/suits", body), 404, "infringement-not-found");
  });
  it("422: filed on a day to come", async () => {
    const body = { ...bench.claimed, filedOn: "2026-11-21" };
    refusedWith(await staff().post("/api/suits", body), 422, "suit-day-wrong");
  });
});

describe("show-suit", () => {
  it("200: who oversees reads it without the other side's name, and changes nothing", async () => {
    const one = await bench.suit();
    const reply = await house.as("supervisor").get(one.path);
    const view = bench.done<SuitView>(reply);
    assert.deepEqual([view.other, view.can], [null, []]);
    assert.equal(reply.text.includes(bench.claimed.other), false);
  });
  it("404: another association's", async () => {
    const one = await bench.suit();
    refusedWith(await house.as("secretariat", "foreign").get(one.path), 404, "suit-not-found");
  });
});

describe("a suit about a complaint against somebody's own act", () => {
  it("is not there for the one complained of, in no list, no date and no deed, and is for the others", async () => {
    const accused = await house.newAccount("secretariat");
    const about = await bench.filed();
    const judged = { ...bench.judgement, against: [accused.accountId] };
    bench.done(await staff().post(`${about.path}/judgement`, judged));
    const body = { ...bench.claimed, organ: "示例某某区人民法院", infringementId: about.id };
    const { id } = await viewed(staff().post("/api/suits", body));
    const path = `/api/suits/${id}`;
    const paper = await bench.bring(staff(), { path });
    bench.done(await staff().post(`${path}/hearings`, { ...hearing, on: "2026-11-24" }));
    refusedWith(await accused.get(path), 404, "suit-not-found");
    refusedWith(await accused.get(`${path}/papers/${paper}`), 404, "suit-not-found");
    refusedWith(await accused.post(`${path}/close`, { why: "示例：撤诉。" }), 404, "suit-not-found");
    for (const page of ["/api/suits?limit=100", "/api/dates", "/api/waiting"]) {
      assert.ok((await staff().get(page)).text.includes(id), page);
      assert.ok(!(await accused.get(page)).text.includes(id), page);
    }
  });
});

describe("list-suits", () => {
  it("200: by organ and number with the next hearing, and nobody's name", async () => {
    const one = await bench.suit();
    for (const on of ["2026-12-20", "2026-12-10", "2026-11-19"])
      bench.done(await staff().post(`${one.path}/hearings`, { ...hearing, on }));
    const reply = await staff().get("/api/suits?limit=100");
    const row = bench.done<{ suits: SuitRow[] }>(reply).suits.find(({ id }) => id === one.id);
    assert.deepEqual(row?.nextHearing, { on: "2026-12-10", hour: "09:30" });
    assert.equal(reply.text.includes(bench.claimed.other), false);
    bench.done(await staff().post(`${one.path}/close`, { why: "示例：撤诉。" }));
    const open = bench.done<{ suits: SuitRow[] }>(await staff().get("/api/suits?limit=100")).suits;
    assert.equal(
      open.some(({ id }) => id === one.id),
      false,
    );
  });
});

describe("call-suit-hearing", () => {
  it("200: a day in court", async () => {
    const one = await bench.suit();
    const view = await viewed(staff().post(`${one.path}/hearings`, hearing));
    assert.deepEqual([view.hearings[0]?.on, view.hearings[0]?.place], [hearing.on, hearing.place]);
  });
  it("404: no such suit", async () => {
    refusedWith(await staff().post(`${nowhere}/hearings`, hearing), 404, "suit-not-found");
  });
  it("409: not once the file is closed", async () => {
    const one = await bench.suit();
    bench.done(await staff().post(`${one.path}/close`, { why: "示例：撤诉。" }));
    refusedWith(await staff().post(`${one.path}/hearings`, hearing), 409, "suit-stage-wrong");
  });
  it("422: not before it was filed", async () => {
    const one = await bench.suit();
    const body = { ...hearing, on: "2026-11-18" };
    refusedWith(await staff().post(`${one.path}/hearings`, body), 422, "suit-day-wrong");
  });
});

describe("record-suit-outcome", () => {
  it("200: one of each instance, with its document", async () => {
    const { one, paper } = await decided();
    const body = outcome(paper, { result: "won-in-part", appealUntil: "2026-12-05" });
    const view = await viewed(staff().post(`${one.path}/outcomes`, body));
    assert.deepEqual([view.stage, view.outcomes.map(({ result }) => result)], ["decided", ["lost", "won-in-part"]]);
  });
  it("404: no such suit, or no such paper", async () => {
    refusedWith(await staff().post(`${nowhere}/outcomes`, outcome(randomUUID())), 404, "suit-not-found");
    const one = await bench.suit();
    refusedWith(await staff().post(`${one.path}/outcomes`, outcome(randomUUID())), 404, "suit-paper-not-found");
  });
  it("409: not once the file is closed", async () => {
    const { one, paper } = await decided();
    bench.done(await staff().post(`${one.path}/close`, { why: "示例：履行完毕。" }));
    refusedWith(await staff().post(`${one.path}/outcomes`, outcome(paper)), 409, "suit-stage-wrong");
  });
  it("422: on a day to come, or to be appealed before it", async () => {
    const one = await bench.suit();
    const paper = await bench.bring(staff(), one);
    for (const more of [{ on: "2026-11-21" }, { appealUntil: "2026-11-19" }])
      refusedWith(await staff().post(`${one.path}/outcomes`, outcome(paper, more)), 422, "suit-day-wrong");
  });
});

describe("record-suit-execution", () => {
  const how = { how: "示例：已赔礼道歉。", on: "2026-11-20" };
  it("200: with its proof", async () => {
    const { one, paper } = await decided();
    const view = await viewed(staff().post(`${one.path}/executions`, { ...how, paper }));
    assert.deepEqual(view.executions, [{ ...how, paper }]);
  });
  it("404: no such suit, or no such paper", async () => {
    const body = { ...how, paper: randomUUID() };
    refusedWith(await staff().post(`${nowhere}/executions`, body), 404, "suit-not-found");
    const { one } = await decided();
    refusedWith(await staff().post(`${one.path}/executions`, body), 404, "suit-paper-not-found");
  });
  it("409: not before anything is decided", async () => {
    const one = await bench.suit();
    const paper = await bench.bring(staff(), one);
    refusedWith(await staff().post(`${one.path}/executions`, { ...how, paper }), 409, "suit-stage-wrong");
  });
  it("422: not before the outcome", async () => {
    const { one, paper } = await decided();
    const body = { ...how, on: "2026-11-19", paper };
    refusedWith(await staff().post(`${one.path}/executions`, body), 422, "suit-day-wrong");
  });
});

describe("close-suit", () => {
  const body = { why: "示例：履行完毕。" };
  it("200: with the reason", async () => {
    const { one } = await decided();
    const view = await viewed(staff().post(`${one.path}/close`, body));
    assert.deepEqual([view.stage, view.closing?.why, view.can], ["closed", body.why, []]);
  });
  it("404: no such suit", async () => {
    refusedWith(await staff().post(`${nowhere}/close`, body), 404, "suit-not-found");
  });
  it("409: once", async () => {
    const one = await bench.suit();
    bench.done(await staff().post(`${one.path}/close`, body));
    refusedWith(await staff().post(`${one.path}/close`, body), 409, "suit-stage-wrong");
  });
});

describe("bring-suit-paper", () => {
  it("200: into the file", async () => {
    const one = await bench.suit();
    const id = await bench.bring(staff(), one);
    assert.equal((await viewed(staff().get(one.path))).papers[0]?.id, id);
  });
  it("404: no such suit", async () => {
    refusedWith(await staff().upload(`${nowhere}/papers?name=x.pdf`, Buffer.from("x")), 404, "suit-not-found");
  });
  it("409: not once the file is closed", async () => {
    const one = await bench.suit();
    bench.done(await staff().post(`${one.path}/close`, { why: "示例：撤诉。" }));
    const reply = await staff().upload(`${one.path}/papers?name=x.pdf`, Buffer.from("x"));
    refusedWith(reply, 409, "suit-stage-wrong");
  });
});

describe("fetch-suit-paper", () => {
  it("200: its bytes", async () => {
    const one = await bench.suit();
    const id = await bench.bring(staff(), one);
    assert.equal((await staff().bytes(`${one.path}/papers/${id}`)).toString(), "示例");
  });
  it("404: no such suit, or no such paper", async () => {
    refusedWith(await staff().get(`${nowhere}/papers/${randomUUID()}`), 404, "suit-not-found");
    const one = await bench.suit();
    refusedWith(await staff().get(`${one.path}/papers/${randomUUID()}`), 404, "suit-paper-not-found");
  });
});
