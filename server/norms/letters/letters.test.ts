import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { letterAnswer, letterReceipt } from "@xinheng/domain/norms/letter-receipt.ts";
import { letterView } from "@xinheng/domain/norms/norm-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { days, nobody, normBench, opinionOf, refusedWith, viewOf } from "../test-norm.ts";

let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`, { RATE_LIMIT: "100000" });
  bench = normBench(house);
});
after(() => house.stop());

const staff = () => house.as("secretariat");
const words = "示例：建议公布投诉处理的期限";
let senders = 0;
/** Each sender writes from an address of its own: one address may not write often. */
const send = async (norm: { id: string }, more: object = {}) => {
  const from = await house.newAccount(null);
  senders += 1;
  return from.post(`/api/norms/${norm.id}/letters`, {
    clause: 2,
    name: `示例市民${String(senders)}`,
    opinion: words,
    ...more,
  });
};
const sentOf = (reply: TestReply) => {
  assert.equal(reply.status, 200, reply.text);
  return z.object({ letterId: z.uuid(), receipt: letterReceipt, receivedOn: z.iso.date() }).parse(reply.body);
};
const idOf = (reply: TestReply) => sentOf(reply).letterId;
const list = async (norm: { id: string }, query = "") =>
  z
    .object({ rows: z.array(letterView), next: z.number().nullable() })
    .parse((await staff().get(`/api/norms/${norm.id}/letters${query}`)).body);
/** Asked from an address of one's own: one address may not try often. */
const lookUp = async (receipt: string) => (await house.newAccount(null)).post("/api/norm-letters/lookup", { receipt });
const answered = async (receipt: string) => {
  const reply = await lookUp(receipt);
  assert.equal(reply.status, 200, reply.text);
  return letterAnswer.parse(reply.body);
};
const take = (id: string) => staff().post(`/api/norm-letters/${id}/opinion`);
const setAside = (id: string) => staff().post(`/api/norm-letters/${id}/setting-aside`, { reason: "示例：广告" });

describe("send-norm-letter", () => {
  it("200: without an account; nobody is shown it before it is read, and no visitor ever", async () => {
    const norm = await bench.consulted();
    const body = { name: "示例市民", opinion: words };
    const receipt = idOf(await house.as("nobody").post(`/api/norms/${norm.id}/letters`, body));
    const [letter] = (await list(norm)).rows;
    assert.deepEqual([letter?.id, letter?.clause, letter?.takenAs, letter?.opinion], [receipt, null, null, words]);
    const table = await house.as("member").get(`/api/norms/${norm.id}/opinions`);
    assert.equal(table.text.includes(words), false);
    await assert.rejects(house.house.database.visitor.query("select 1 from norm_letter"), /permission denied/);
    const [entry] = await house.sql<{ text: string }>(
      "select row_to_json(journal_entry)::text as text from journal_entry where operation = 'send-norm-letter'",
    );
    assert.equal(entry?.text.includes("示例市民"), false);
  });

  it("409: not before the text is laid open, not after the last day, not for a norm that is not there", async () => {
    refusedWith(await send(await bench.checked()), 409, "consultation-not-open");
    refusedWith(await send({ id: nobody }), 409, "consultation-not-open");
    const norm = await bench.consulted();
    bench.on(days.after);
    refusedWith(await send(norm), 409, "consultation-not-open");
    bench.on(days.drafting);
  });

  it("422: on an article that was not laid open", async () => {
    refusedWith(await send(await bench.consulted(), { clause: 9 }), 422, "gate-clause-unknown");
  });

  it("429: not often from one address, whatever is sent", async () => {
    const norm = await bench.consulted();
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 11; tried++)
      statuses.push((await from.post(`/api/norms/${norm.id}/letters`, { name: "示例市民", opinion: words })).status);
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 200), 429]);
    const other = await send(norm);
    assert.equal(other.status, 200);
  });
});

describe("look-up-norm-letter", () => {
  const answerAs = async (opinionId: string, answer: string, reason: string) =>
    assert.equal((await staff().post(`/api/norm-opinions/${opinionId}/answer`, { answer, reason })).status, 200);

  it("200: from unread to answered, for whoever holds the receipt; the house keeps its hash alone", async () => {
    const { letterId, receipt } = sentOf(await send(await bench.consulted()));
    const [kept] = await house.sql<{ text: string }>(
      "select row_to_json(norm_letter)::text as text from norm_letter where id = $1",
      [letterId],
    );
    assert.equal(kept?.text.includes(receipt), false);
    const unread = await answered(receipt);
    assert.deepEqual([unread.opinion, unread.clause, unread.setAsideWhy, unread.answers], [words, 2, null, []]);
    const opinion = opinionOf(await take(letterId));
    const waits = { number: opinion.number, clause: 2, answer: null, reason: null };
    assert.deepEqual((await answered(receipt)).answers, [waits]);
    await answerAs(opinion.id, "adopted", "示例：已写入第二条");
    const told = await answered(receipt.toUpperCase().replaceAll("-", " "));
    assert.deepEqual(told.answers, [{ ...waits, answer: "adopted", reason: "示例：已写入第二条" }]);
  });

  it("200: every part of what was taken apart, and the answer of what it was merged into", async () => {
    const norm = await bench.consulted();
    const sent = sentOf(await send(norm));
    const whole = opinionOf(await take(sent.letterId));
    const parts = [
      { clause: 1, opinion: "示例：一" },
      { clause: 2, opinion: "示例：二" },
    ];
    const split = await staff().post(`/api/norm-opinions/${whole.id}/parts`, { parts });
    const [one, two] = z
      .object({ parts: z.array(z.object({ id: z.uuid(), number: z.number() })) })
      .parse(split.body).parts;
    const other = opinionOf(await take(idOf(await send(norm))));
    assert.equal((await staff().post(`/api/norm-opinions/${two?.id ?? ""}/merger`, { into: other.id })).status, 200);
    await answerAs(other.id, "rejected", "示例：另有规定，不再重复");
    assert.deepEqual((await answered(sent.receipt)).answers, [
      { number: one?.number, clause: 1, answer: null, reason: null },
      { number: other.number, clause: 2, answer: "rejected", reason: "示例：另有规定，不再重复" },
    ]);
  });

  it("200: why it was set aside; and still after the text is no longer laid open", async () => {
    const norm = await bench.consulted();
    const { letterId, receipt } = sentOf(await send(norm));
    assert.equal((await setAside(letterId)).status, 200);
    bench.on(days.after);
    viewOf(await bench.post(norm, "consultation/closing"));
    assert.equal((await answered(receipt)).setAsideWhy, "示例：广告");
    bench.on(days.drafting);
  });

  it("404: a code that nobody was given, whatever it looks like", async () => {
    for (const receipt of ["abcd-efgh-jkmn-pqrs-tuvw-2345", "'; --", "示例示例"])
      refusedWith(await lookUp(receipt), 404, "letter-receipt-unknown");
  });

  it("429: not often from one address, so that codes are not tried out; nothing of it is journalled", async () => {
    const from = await house.newAccount(null);
    const statuses = [];
    for (let tried = 1; tried <= 21; tried++)
      statuses.push((await from.post("/api/norm-letters/lookup", { receipt: "abcd-efgh" })).status);
    assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 404), 429]);
    const noted = await house.sql(
      "select 1 from journal_entry where operation = 'look-up-norm-letter' and outcome = 'done'",
    );
    assert.deepEqual(noted, []);
  });
});

describe("list-norm-letters", () => {
  it("200: unread first, a page at a time; what was set aside stays with its reason", async () => {
    const norm = await bench.consulted();
    const [first, second] = [idOf(await send(norm)), idOf(await send(norm))];
    assert.equal((await setAside(first)).status, 200);
    const page = await list(norm, "?limit=1");
    assert.deepEqual([page.rows.map(({ id }) => id), page.next], [[second], 1]);
    const [aside] = (await list(norm, "?offset=1")).rows;
    assert.deepEqual([aside?.id, aside?.setAsideWhy, aside?.opinion, aside?.can], [first, "示例：广告", words, []]);
    const supervisor = await house.as("supervisor").get(`/api/norms/${norm.id}/letters`);
    assert.equal(supervisor.status, 200);
  });

  it("404: a norm of another association", async () => {
    const norm = await bench.consulted();
    const foreign = house.as("secretariat", "foreign");
    refusedWith(await foreign.get(`/api/norms/${norm.id}/letters`), 404, "norm-not-found");
  });
});

describe("take-norm-letter", () => {
  it("200: becomes an opinion as it came; unread letters and the opinion both keep the text from the vote", async () => {
    const norm = await bench.consulted();
    const [one, two] = [idOf(await send(norm)), idOf(await send(norm))];
    bench.on(days.after);
    viewOf(await bench.post(norm, "consultation/closing"));
    await bench.experts(norm);
    const unread = await bench.post(norm, "vote");
    refusedWith(unread, 409, "letters-unread");
    assert.match(unread.text, /还有2件没有审阅/);
    const opinion = opinionOf(await take(one));
    assert.deepEqual([opinion.fromKind, opinion.clause, opinion.opinion], ["public", 2, words]);
    assert.equal(opinion.receivedOn, days.drafting);
    assert.equal((await setAside(two)).status, 200);
    refusedWith(await bench.post(norm, "vote"), 409, "opinions-unanswered");
    const answer = { answer: "adopted", reason: "示例：已写入第二条" };
    assert.equal((await staff().post(`/api/norm-opinions/${opinion.id}/answer`, answer)).status, 200);
    assert.equal(viewOf(await bench.post(norm, "vote")).stage, "vote");
  });

  it("404: a letter that is not there, or another association's", async () => {
    refusedWith(await take(nobody), 404, "letter-not-found");
    const receipt = idOf(await send(await bench.consulted()));
    const foreign = house.as("secretariat", "foreign");
    refusedWith(await foreign.post(`/api/norm-letters/${receipt}/opinion`), 404, "letter-not-found");
  });

  it("409: not twice", async () => {
    const receipt = idOf(await send(await bench.consulted()));
    assert.equal((await take(receipt)).status, 200);
    refusedWith(await take(receipt), 409, "letter-already-read");
  });
});

describe("set-aside-norm-letter", () => {
  it("200: with the reason and who read it", async () => {
    const receipt = idOf(await send(await bench.consulted()));
    const view = letterView.parse((await setAside(receipt)).body);
    assert.deepEqual([view.setAsideWhy, view.readBy, view.can], ["示例：广告", "secretariat", []]);
  });

  it("404: a letter that is not there", async () => {
    refusedWith(await setAside(nobody), 404, "letter-not-found");
  });

  it("409: not once it was taken in", async () => {
    const receipt = idOf(await send(await bench.consulted()));
    assert.equal((await take(receipt)).status, 200);
    refusedWith(await setAside(receipt), 409, "letter-already-read");
  });
});
