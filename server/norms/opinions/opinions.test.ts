import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { days, nobody, normBench, opinionOf, refusedWith, viewOf } from "../test-norm.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
  bench = normBench(house);
});
after(() => house.stop());

const staff = () => house.as("secretariat");
const act = (id: string, step: string, body: object) => staff().post(`/api/norm-opinions/${id}/${step}`, body);
let reasons = 0;
/** A reason like no other: each opinion has its own. */
const ownReason = () => `示例：理由之${"甲乙丙丁戊己庚辛壬癸".charAt(reasons++ % 10)}${String(reasons)}`;
const answered = async (id: string) => opinionOf(await act(id, "answer", { answer: "partly", reason: ownReason() }));
const table = async (normId: string) =>
  z
    .object({ rows: z.array(opinionView), next: z.number().nullable() })
    .parse((await staff().get(`/api/norms/${normId}/opinions`)).body);

describe("record-norm-opinion", () => {
  it("200: gets the next number; what came in time may be entered late", async () => {
    const norm = await bench.consulted();
    assert.equal(opinionOf(await bench.opine(norm)).number, 1);
    bench.on(days.after);
    viewOf(await bench.post(norm, "consultation/closing"));
    assert.equal(opinionOf(await bench.opine(norm, { clause: null, fromKind: "public" })).number, 2);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await bench.opine({ id: nobody }), 404, "norm-not-found");
  });

  it("409: not before the consultation", async () => {
    refusedWith(await bench.opine(await bench.checked()), 409, "norm-stage-wrong");
  });

  it("422: an article that was not laid open, or a day outside the window", async () => {
    const norm = await bench.consulted();
    refusedWith(await bench.opine(norm, { clause: 9 }), 422, "gate-clause-unknown");
    refusedWith(await bench.opine(norm, { receivedOn: "2026-11-01" }), 422, "opinion-outside-window");
    refusedWith(await bench.opine(norm, { receivedOn: days.closes }), 422, "opinion-outside-window");
  });
});

describe("give-norm-opinion", () => {
  const give = (asker: ReturnType<TestHouse["as"]>, norm: { id: string }, more: object = {}) =>
    asker.post(`/api/norms/${norm.id}/own-opinions`, { clause: 2, opinion: "示例：建议写明投诉电话", ...more });
  const representative = async () => {
    const id = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例企业己')", [
      ...[id, id.replaceAll("-", "").slice(0, 10)],
    ]);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2020-01-01')",
      [house.association.id, id, id.slice(0, 8)],
    );
    return house.newAccount("member", { subjectId: id });
  };

  it("200: a member by the name of the roll, a department by its own", async () => {
    const norm = await bench.consulted();
    const own = opinionOf(await give(await representative(), norm));
    assert.deepEqual([own.fromKind, own.fromName, own.receivedOn], ["member", "示例企业己", days.drafting]);
    const told = opinionOf(await give(house.as("liaison"), norm, { clause: null, department: "示例市发展改革委" }));
    assert.deepEqual([told.fromKind, told.fromName, told.number], ["department", "示例市发展改革委", 2]);
  });

  it("404: a norm that is not there", async () => {
    refusedWith(await give(house.as("liaison"), { id: nobody }), 404, "norm-not-found");
  });

  it("409: not before the consultation", async () => {
    refusedWith(await give(house.as("liaison"), await bench.checked()), 409, "norm-stage-wrong");
  });

  it("422: not after its last day, on no article that was not laid open, and not for who is no member", async () => {
    const norm = await bench.consulted();
    refusedWith(await give(house.as("liaison"), norm, { clause: 9 }), 422, "gate-clause-unknown");
    const gone = await house.newAccount("member", { subjectId: randomUUID() });
    refusedWith(await give(gone, norm), 422, "norm-signer-unknown");
    bench.on(days.after);
    refusedWith(await give(house.as("liaison"), norm), 422, "opinion-outside-window");
  });
});

describe("a text that is laid open a second time", () => {
  it("keeps what it owes, on the text it was given on, and may answer the second round as the first", async () => {
    const norm = await bench.consulted();
    const [said, whole] = [opinionOf(await bench.opine(norm)), opinionOf(await bench.opine(norm))];
    const answer = { answer: "rejected", reason: "示例：电话已在网站公布，不必写入" };
    opinionOf(await act(said.id, "answer", answer));
    const back = viewOf(await bench.post(norm, "return", { reason: "示例：条文须大改" }));
    assert.ok(back.can.includes("answer-norm-opinion"), "what is owed is answered on the desk too");
    const shorter = viewOf(
      await bench.edit(back, [{ number: 2, text: "示例：依法经营。", topics: ["fair-competition"] }]),
    );
    const parts = [{ clause: 1, opinion: "示例：其一" }, { opinion: "示例：其二" }];
    const made = z.object({ parts: z.array(opinionView) }).parse((await act(whole.id, "parts", { parts })).body).parts;
    assert.deepEqual([made[0]?.clause, made[0]?.revision], [1, norm.revision]);
    await bench.reviewed(shorter);
    viewOf(await bench.post(norm, "gate"));
    viewOf(await bench.post(norm, "consultation", bench.notice));
    const again = opinionOf(await bench.opine(norm));
    assert.equal(again.revision, shorter.revision);
    assert.equal((await act(again.id, "answer", answer)).status, 200);
    bench.on(days.after);
    viewOf(await bench.post(norm, "consultation/closing"));
    await bench.experts(shorter);
    const blocked = await bench.post(norm, "vote");
    refusedWith(blocked, 409, "opinions-unanswered");
    for (const part of made) await answered(part.id);
    assert.equal(viewOf(await bench.post(norm, "vote")).stage, "vote");
  });
});

describe("list-norm-opinions", () => {
  it("200: by number, a page at a time", async () => {
    const norm = await bench.consulted();
    for (let count = 0; count < 3; count++) opinionOf(await bench.opine(norm));
    const reply = await staff().get(`/api/norms/${norm.id}/opinions?limit=2`);
    const { rows, next } = z.object({ rows: z.array(opinionView), next: z.number().nullable() }).parse(reply.body);
    assert.deepEqual([rows.map(({ number }) => number), next], [[1, 2], 2]);
  });

  it("404: a norm of another association", async () => {
    const norm = await bench.consulted();
    const foreign = house.as("secretariat", "foreign");
    refusedWith(await foreign.get(`/api/norms/${norm.id}/opinions`), 404, "norm-not-found");
  });
});

describe("answer-norm-opinion", () => {
  it("200: with its reason, and then it stands", async () => {
    const { id } = opinionOf(await bench.opine(await bench.consulted()));
    const view = await answered(id);
    assert.deepEqual([view.answer, view.can], ["partly", []]);
  });

  it("404: an opinion that is not there", async () => {
    refusedWith(await act(nobody, "answer", { answer: "adopted", reason: ownReason() }), 404, "opinion-not-found");
  });

  it("409: not twice, and not once the text is at the vote", async () => {
    const norm = await bench.closed();
    const { id } = opinionOf(await bench.opine(norm));
    await answered(id);
    const again = { answer: "rejected", reason: ownReason() };
    refusedWith(await act(id, "answer", again), 409, "opinion-already-answered");
    await bench.experts(norm);
    viewOf(await bench.post(norm, "vote"));
    refusedWith(await act(id, "answer", again), 409, "norm-stage-wrong");
  });

  it("422: one reason for two opinions answers neither", async () => {
    const norm = await bench.consulted();
    const [one, two] = [opinionOf(await bench.opine(norm)), opinionOf(await bench.opine(norm))];
    opinionOf(await act(one.id, "answer", { answer: "rejected", reason: "与上位法规定不一致。" }));
    const reply = await act(two.id, "answer", { answer: "rejected", reason: "与上位法规定不一致" });
    refusedWith(reply, 422, "opinion-reason-copied");
  });
});

describe("merge-norm-opinion", () => {
  it("200: is answered where it went, and both can be traced", async () => {
    const norm = await bench.consulted();
    const [one, two] = [opinionOf(await bench.opine(norm)), opinionOf(await bench.opine(norm))];
    assert.equal(opinionOf(await act(two.id, "merger", { into: one.id })).mergedInto, 1);
    await answered(one.id);
    const { rows } = await table(norm.id);
    assert.deepEqual(
      rows.map(({ mergedInto, answer }) => [mergedInto, answer]),
      [
        [null, "partly"],
        [1, null],
      ],
    );
  });

  it("404: an opinion that is not there, or one on another norm", async () => {
    const here = opinionOf(await bench.opine(await bench.consulted()));
    const there = opinionOf(await bench.opine(await bench.consulted()));
    refusedWith(await act(here.id, "merger", { into: nobody }), 404, "opinion-not-found");
    refusedWith(await act(here.id, "merger", { into: there.id }), 404, "opinion-not-found");
  });

  it("409: not into one that was answered", async () => {
    const norm = await bench.consulted();
    const [one, two] = [opinionOf(await bench.opine(norm)), opinionOf(await bench.opine(norm))];
    await answered(one.id);
    refusedWith(await act(two.id, "merger", { into: one.id }), 409, "opinion-already-answered");
  });

  it("422: not where they are on two articles", async () => {
    const norm = await bench.consulted();
    const [one, two] = [opinionOf(await bench.opine(norm)), opinionOf(await bench.opine(norm, { clause: 1 }))];
    refusedWith(await act(two.id, "merger", { into: one.id }), 422, "opinions-not-alike");
  });
});

describe("split-norm-opinion", () => {
  const parts = [{ clause: 1, opinion: "示例：其一" }, { opinion: "示例：其二" }];

  it("200: each part is answered by itself; an unanswered part blocks the vote", async () => {
    const norm = await bench.closed();
    const whole = opinionOf(await bench.opine(norm));
    const reply = await act(whole.id, "parts", { parts });
    const made = z.object({ parts: z.array(opinionView) }).parse(reply.body).parts;
    assert.deepEqual(
      made.map(({ splitFrom, clause }) => [splitFrom, clause]),
      [
        [1, 1],
        [1, null],
      ],
    );
    await bench.experts(norm);
    await answered(made[0]?.id ?? "");
    const blocked = await bench.post(norm, "vote");
    refusedWith(blocked, 409, "opinions-unanswered");
    assert.match(blocked.text, /还有1条意见没有答复（第3号起）/);
    await answered(made[1]?.id ?? "");
    assert.equal(viewOf(await bench.post(norm, "vote")).stage, "vote");
  });

  it("404: an opinion that is not there", async () => {
    refusedWith(await act(nobody, "parts", { parts }), 404, "opinion-not-found");
  });

  it("409: not once it was taken apart", async () => {
    const whole = opinionOf(await bench.opine(await bench.consulted()));
    assert.equal((await act(whole.id, "parts", { parts })).status, 200);
    refusedWith(await act(whole.id, "parts", { parts }), 409, "opinion-answered-elsewhere");
  });

  it("422: not on an article that was not laid open", async () => {
    const whole = opinionOf(await bench.opine(await bench.consulted()));
    const strange = [...parts, { clause: 9, opinion: "示例" }];
    refusedWith(await act(whole.id, "parts", { parts: strange }), 422, "gate-clause-unknown");
  });
});
