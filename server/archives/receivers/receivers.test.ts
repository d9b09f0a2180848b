import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import type { ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { ReceiverAddressView } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { postOffice } from "../../operations.ts";
import { carryPost } from "../../platform/notices/post-office.ts";
import { hmacByDefinition } from "../../platform/notices/test-hmac.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { startMailbox, type TestMailbox } from "../../access/test-mailbox.ts";
import { codeOf, type Collected, rightsIn } from "../test-rights.ts";

type Got = { readonly id: string; readonly timestamp: string; readonly signature: string; readonly body: string };
type Slip = { says: string; subjectName: string; recordIds: string[]; acknowledgement: { by: string } | null };

const friday = "2026-11-20T10:00:00+08:00";
let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
let box: TestMailbox;
let machine: Server;
let got: Got[] = [];
let answers: number[] = [];
before(async () => {
  box = await startMailbox();
  machine = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name]);
      const signed = { timestamp: header("webhook-timestamp"), signature: header("webhook-signature") };
      got.push({ id: header("webhook-id"), ...signed, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => machine.listen(0, "127.0.0.1", resolve));
  const mail = { SMTP_URL: box.url, MAIL_FROM: "示例 <xinheng@example.cn>", PUBLIC_URL: "https://example.cn" };
  house = await startTestHouse(friday, { ...mail, HOOK_PRIVATE: "127.0.0.0/8" });
  rights = rightsIn(house);
});
after(async () => {
  await house.stop();
  await box.stop();
  machine.close();
});
beforeEach(() => {
  got = [];
  answers = [];
  house.time.set(friday);
});

const desk = () => house.as("secretariat");
const post = () => carryPost(house.house, postOffice);
const machineAddress = () => `http://127.0.0.1:${String((machine.address() as AddressInfo).port)}/told`;
const lettersTo = (address: string) => box.letters.filter(({ to }) => to === address);

let drawn = 0;
/** Something handed to a receiver by name: its handover's id and number. */
async function handedTo({ subjectId, recordId }: Collected, name: string, kind = "partner") {
  const id = randomUUID();
  drawn += 1;
  // Letters that a number may hold: base 24 of a to z without i, l and o, as the house draws them.
  const letters = [24 * 24, 24, 1].map((place) => "abcdefghjkmnpqrstuvwxyz2".charAt(Math.floor(drawn / place) % 24));
  const number = `20261101-aaa${letters.join("")}`;
  await house.sql(
    `insert into handover (id, association_id, number, what, operation, recipient_kind, recipient_id, recipient_name, channel, subjects, records,
      made_at, made_by_kind, made_by, made_by_name, office, acknowledgement)
     values ($1, $2, $3, 'export', 'export-records', $4, $5, $6, 'download', 1, 1, '2026-11-01', 'person', $7, 'k', 'secretariat', 'none-needed')`,
    [id, house.association.id, number, kind, kind === "account" ? randomUUID() : null, name, randomUUID()],
  );
  await house.sql("insert into handover_item values ($1, $2, $3, $4)", [
    ...[subjectId, id, recordId, house.association.id],
  ]);
  return { id, number };
}
const give = (handoverId: string, body: object, asker = desk()) =>
  asker.post(`/api/handovers/${handoverId}/receiver-address`, body);
const given = async (handoverId: string, body: object) =>
  rights.done<{ address: ReceiverAddressView; secret: string | null }>(await give(handoverId, body));
const dispute = async (record: Collected) => rights.filed(await rights.memberOf(record.subjectId), record);
const noticesOf = async (causeId: string, query = "") =>
  rights.done<{ notices: ReceiverNotice[] }>(await desk().get(`/api/receiver-notices?causeId=${causeId}${query}`))
    .notices;
const tokenIn = (text: string) => /\/told#([\w-]{43})/.exec(text)?.[1] ?? assert.fail(`no link in ${text}`);
const open = (token: string) => house.as("nobody").post("/api/receiver-links/opening", { token });
const acknowledge = (token: string, by = "示例银行风控部") =>
  house.as("nobody").post("/api/receiver-links/acknowledgement", { token, by });

/** A receiver with a mailbox, told of an objection to what it received; its letter is in the box. */
async function toldByMail(n: number) {
  const record = await rights.collect(n);
  const address = `${randomUUID()}@example.cn`;
  const handover = await handedTo(record, `示例银行${String(n)}`);
  await given(handover.id, { way: "mail", address });
  const objection = await dispute(record);
  await post();
  const [letter] = lettersTo(address);
  assert.ok(letter !== undefined, "a letter came");
  return { record, address, handover, objection, letter, token: tokenIn(letter.text) };
}

describe("give-receiver-address", () => {
  it("200: by mail it is told of a dispute: the handover, what changed and a link; nothing of the record", async () => {
    const { record, handover, objection, letter } = await toldByMail(1);
    assert.ok(letter.subject.includes(handover.number));
    assert.match(letter.text, /有异议[\s\S]*disputes/);
    assert.ok(letter.text.includes("2026-11-27"), "until when it is to be acknowledged");
    for (const said of ["示例第1建材", "示环罚字", "扬尘", record.recordId])
      assert.ok(!letter.raw.includes(said) && !letter.text.includes(said), said);
    const [notice] = await noticesOf(objection.id);
    assert.deepEqual([notice?.sending?.way, notice?.sending?.state, notice?.sending?.attempts], ["mail", "sent", 1]);
    const [kept] = await house.sql<{ all: string }>("select a::text as all from receiver_address a limit 1");
    assert.ok(!kept?.all.includes("example.cn"), "the address is kept sealed");
  });
  it("200: a machine is told by a signed message, tried again under the same id until it takes it", async () => {
    const record = await rights.collect(2);
    const handover = await handedTo(record, "示例征信系统");
    const { secret } = await given(handover.id, { way: "web-hook", address: machineAddress() });
    const objection = await dispute(record);
    answers = [503];
    await post();
    const [failed] = await noticesOf(objection.id);
    assert.deepEqual([failed?.sending?.state, failed?.sending?.fault], ["failed", "http-503"]);
    await post();
    assert.equal(got.length, 1, "not before its time");
    house.time.set("2026-11-20T10:00:05+08:00");
    await post();
    assert.equal((await noticesOf(objection.id))[0]?.sending?.state, "sent");
    const [first, again] = got;
    assert.ok(first !== undefined && again !== undefined);
    assert.deepEqual([again.id, again.body], [first.id, first.body]);
    const key = Buffer.from((secret ?? "").slice("whsec_".length), "base64");
    const mac = hmacByDefinition(key, `${again.id}.${again.timestamp}.${again.body}`).toString("base64");
    assert.equal(again.signature, `v1,${mac}`);
    const { type, data } = JSON.parse(again.body) as { type: string; data: Record<string, unknown> };
    assert.deepEqual(
      [type, data["handoverNumber"], data["subjectId"], data["recordIds"], data["says"]],
      ["receiver-told", handover.number, record.subjectId, [record.recordId], "disputed"],
    );
    assert.ok(!/示环罚字|建材/.test(again.body));
    assert.equal((await acknowledge(tokenIn(String(data["acknowledge"])))).status, 200);
    assert.equal((await noticesOf(objection.id))[0]?.acknowledgement?.through, "link");
  });
  it("200: that the source took a record back is told as well", async () => {
    const record = await rights.collect(3);
    const handover = await handedTo(record, "示例招标中心");
    const address = `${randomUUID()}@example.cn`;
    await given(handover.id, { way: "mail", address });
    const document = { number: "示撤〔2026〕3号", issuer: "示例局", decidedOn: "2026-11-19" };
    const path = `/api/subjects/${record.subjectId}/records/${record.recordId}/recall`;
    rights.done(await desk().post(path, { reason: "source-revoked", document }));
    await post();
    const [letter] = lettersTo(address);
    assert.match(letter?.text ?? "", /已经撤回[\s\S]*took it back/);
    assert.ok(!/示撤|示环罚字/.test(letter?.text ?? ""));
    const [notice] = await noticesOf(record.recordId);
    assert.deepEqual([notice?.cause, notice?.says], ["recall", "recalled"]);
  });
  it("200: who has no address stays on the list, to be told by letter", async () => {
    const record = await rights.collect(4);
    await handedTo(record, "示例没有地址");
    const objection = await dispute(record);
    await post();
    const [notice] = await noticesOf(objection.id);
    assert.deepEqual([notice?.recipient, notice?.sending], ["示例没有地址", null]);
    assert.ok(notice?.can.includes("acknowledge-receiver-notice"));
  });
  it("404: of another association", async () => {
    const handover = await handedTo(await rights.collect(5), "示例甲");
    const foreign = house.as("secretariat", "foreign");
    const reply = await give(handover.id, { way: "mail", address: "a@example.cn" }, foreign);
    assert.deepEqual(codeOf(reply), [404, "handover-not-found"]);
  });
  it("409: one stands already; who has an account is told on its desk", async () => {
    const record = await rights.collect(6);
    const handover = await handedTo(record, "示例乙");
    await given(handover.id, { way: "mail", address: "b@example.cn" });
    const twice = await give(handover.id, { way: "mail", address: "c@example.cn" });
    assert.deepEqual(codeOf(twice), [409, "receiver-address-standing"]);
    const person = await handedTo(record, "示例监管人员", "account");
    const reply = await give(person.id, { way: "mail", address: "d@example.cn" });
    assert.deepEqual(codeOf(reply), [409, "receiver-tells-itself"]);
  });
  it("422: no address inside the network, none without TLS", async () => {
    const handover = await handedTo(await rights.collect(7), "示例丙");
    const inside = await give(handover.id, { way: "web-hook", address: "https://169.254.169.254/latest" });
    assert.deepEqual(codeOf(inside), [422, "hook-address-inside"]);
    const plain = await give(handover.id, { way: "web-hook", address: "http://1.1.1.1/" });
    assert.deepEqual(codeOf(plain), [422, "hook-address-insecure"]);
  });
  it("503: no mailbox where mail is not set up", async () => {
    const silent = await startTestHouse(friday);
    try {
      const id = randomUUID();
      await silent.sql(
        `insert into handover (id, association_id, number, what, operation, recipient_kind, recipient_name, channel, subjects, records,
          made_at, made_by_kind, made_by_name, office, acknowledgement)
         values ($1, $2, '20261101-aaaaaa', 'export', 'export-records', 'partner', '示例', 'download', 0, 0, '2026-11-01', 'clock', 'k', 'clock', 'none-needed')`,
        [id, silent.association.id],
      );
      const path = `/api/handovers/${id}/receiver-address`;
      const reply = await silent.as("secretariat").post(path, { way: "mail", address: "a@example.cn" });
      assert.deepEqual(codeOf(reply), [503, "mail-not-set-up"]);
    } finally {
      await silent.stop();
    }
  });
});

describe("list-receiver-addresses", () => {
  it("200: the association's own, page by page, without secrets", async () => {
    const { address, handover } = await toldByMail(10);
    const all = rights.done<{ addresses: ReceiverAddressView[] }>(
      await desk().get("/api/receiver-addresses?limit=100"),
    );
    const own = all.addresses.find((one) => one.address === address);
    assert.deepEqual([own?.recipient, own?.way, own?.can], ["示例银行10", "mail", ["end-receiver-address"]]);
    assert.ok(!JSON.stringify(all).includes("whsec_"));
    const page = rights.done<{ addresses: ReceiverAddressView[]; next: string }>(
      await desk().get("/api/receiver-addresses?limit=1"),
    );
    const next = rights.done<{ addresses: ReceiverAddressView[] }>(
      await desk().get(`/api/receiver-addresses?limit=1&cursor=${page.next}`),
    );
    assert.notEqual(next.addresses[0]?.id, page.addresses[0]?.id);
    const foreign = await house.as("secretariat", "foreign").get("/api/receiver-addresses");
    assert.deepEqual(rights.done<{ addresses: unknown[] }>(foreign).addresses, []);
    assert.ok(handover.id);
  });
});

describe("end-receiver-address", () => {
  it("200: what was not sent goes back to the list, and another can be given", async () => {
    const record = await rights.collect(20);
    const handover = await handedTo(record, "示例丁");
    const address = `${randomUUID()}@example.cn`;
    const kept = await given(handover.id, { way: "mail", address });
    const objection = await dispute(record);
    rights.done(await desk().delete(`/api/receiver-addresses/${kept.address.id}`));
    await post();
    assert.deepEqual(lettersTo(address), []);
    const [notice] = await noticesOf(objection.id);
    assert.deepEqual([notice?.sending?.state, notice?.sending?.fault], ["given-up", "no-address"]);
    await given(handover.id, { way: "mail", address });
  });
  it("404: another association's, or ended already", async () => {
    const handover = await handedTo(await rights.collect(21), "示例戊");
    const { address } = await given(handover.id, { way: "mail", address: "e@example.cn" });
    const path = `/api/receiver-addresses/${address.id}`;
    assert.equal((await house.as("secretariat", "foreign").delete(path)).status, 404);
    rights.done(await desk().delete(path));
    assert.deepEqual(codeOf(await desk().delete(path)), [404, "receiver-address-not-found"]);
  });
});

describe("tell-receiver-again", () => {
  it("200: after a refused letter, with another link; the one before is void", async () => {
    const record = await rights.collect(30);
    const address = `${randomUUID()}@example.cn`;
    await given((await handedTo(record, "示例己")).id, { way: "mail", address });
    const objection = await dispute(record);
    box.refuse(550);
    await post();
    const [failed] = await noticesOf(objection.id);
    assert.deepEqual([failed?.sending?.state, failed?.sending?.fault], ["given-up", "smtp-550"]);
    assert.ok(failed !== undefined && failed.can.includes("tell-receiver-again"));
    const path = `/api/receiver-notices/${failed.id}/message`;
    rights.done(await desk().post(path));
    await post();
    rights.done(await desk().post(path));
    await post();
    const [first, second] = lettersTo(address);
    assert.ok(first !== undefined && second !== undefined);
    assert.notEqual(first.messageId, second.messageId);
    assert.deepEqual(codeOf(await open(tokenIn(first.text))), [404, "receiver-link-void"]);
    const slip = rights.done<Slip>(await open(tokenIn(second.text)));
    assert.deepEqual(slip.recordIds, [record.recordId]);
  });
  it("200: of a record that a merge has laid elsewhere, by the id under which it was handed out", async () => {
    const [winner, loser] = [await rights.collect(36), await rights.collect(37)];
    const merges = `/api/subjects/${winner.subjectId}/merges`;
    const why = { loserId: loser.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
    rights.done(await house.as("secretary-general").post(merges, why));
    const [moved] = await house.sql<{ id: string }>("select id from record where replaces = $1", [loser.recordId]);
    const came = { subjectId: winner.subjectId, recordId: moved?.id ?? "" };
    const address = `${randomUUID()}@example.cn`;
    await given((await handedTo(came, "示例壬")).id, { way: "mail", address });
    const objection = await dispute(came);
    await post();
    const [notice] = await noticesOf(objection.id);
    rights.done(await desk().post(`/api/receiver-notices/${notice?.id ?? ""}/message`));
    await post();
    const [first, second] = lettersTo(address);
    assert.ok(first !== undefined && second !== undefined);
    const slip = rights.done<Slip>(await open(tokenIn(second.text)));
    assert.deepEqual(slip.recordIds, [came.recordId]);
  });
  it("404: of another association", async () => {
    const { objection } = await toldByMail(31);
    const [notice] = await noticesOf(objection.id);
    const path = `/api/receiver-notices/${notice?.id ?? ""}/message`;
    assert.deepEqual(codeOf(await house.as("secretariat", "foreign").post(path)), [404, "receiver-notice-not-found"]);
  });
  it("409: no address to send to; acknowledged already", async () => {
    const record = await rights.collect(32);
    await handedTo(record, "示例庚");
    const objection = await dispute(record);
    const [notice] = await noticesOf(objection.id);
    const path = `/api/receiver-notices/${notice?.id ?? ""}/message`;
    assert.deepEqual(codeOf(await desk().post(path)), [409, "receiver-address-missing"]);
    rights.done(await desk().post(`/api/receiver-notices/${notice?.id ?? ""}/acknowledgement`, { by: "示例收件人" }));
    assert.deepEqual(codeOf(await desk().post(path)), [409, "receiver-notice-acknowledged"]);
  });
});

describe("open-receiver-link", () => {
  it("200: names the record by its id and the subject, and nothing of what the record says", async () => {
    const { record, handover, token } = await toldByMail(40);
    const reply = await open(token);
    const slip = rights.done<Slip & { handoverNumber: string }>(reply);
    assert.deepEqual(
      [slip.handoverNumber, slip.says, slip.recordIds, slip.acknowledgement],
      [handover.number, "disputed", [record.recordId], null],
    );
    assert.ok(!/示环罚字|扬尘|罚款/.test(reply.text));
    const [kept] = await house.sql<{ all: string }>("select string_agg(m::text, '') as all from receiver_message m");
    assert.ok(!kept?.all.includes(token), "the token is kept as its hash");
  });
  it("404: a link that nobody drew", async () => {
    assert.deepEqual(codeOf(await open("x".repeat(43))), [404, "receiver-link-void"]);
  });
});

describe("acknowledge-receiver-link", () => {
  it("200: without an account; the secretariat reads who said so, and a late one is named until then", async () => {
    const { objection, token } = await toldByMail(50);
    house.time.set("2026-11-28T10:00:00+08:00");
    assert.deepEqual(
      (await noticesOf(objection.id, "&state=late")).map(({ recipient, late }) => [recipient, late]),
      [["示例银行50", true]],
    );
    const slip = rights.done<Slip>(await acknowledge(token));
    assert.equal(slip.acknowledgement?.by, "示例银行风控部");
    const [notice] = await noticesOf(objection.id);
    assert.deepEqual(
      [notice?.acknowledgement?.through, notice?.acknowledgement?.by, notice?.late],
      ["link", "示例银行风控部", false],
    );
    assert.deepEqual(await noticesOf(objection.id, "&state=late"), []);
    assert.equal(rights.done<Slip>(await open(token)).acknowledgement?.by, "示例银行风控部", "it goes on showing it");
  });
  it("200: what was answered by telephone is not sent any more", async () => {
    const record = await rights.collect(51);
    const address = `${randomUUID()}@example.cn`;
    await given((await handedTo(record, "示例辛")).id, { way: "mail", address });
    const objection = await dispute(record);
    const [notice] = await noticesOf(objection.id);
    rights.done(await desk().post(`/api/receiver-notices/${notice?.id ?? ""}/acknowledgement`, { by: "示例收件人" }));
    await post();
    assert.deepEqual(lettersTo(address), []);
  });
  it("404: a link that nobody drew", async () => {
    assert.deepEqual(codeOf(await acknowledge("y".repeat(43))), [404, "receiver-link-void"]);
  });
  it("409: a second time", async () => {
    const { token } = await toldByMail(52);
    rights.done(await acknowledge(token));
    assert.deepEqual(codeOf(await acknowledge(token)), [409, "receiver-notice-acknowledged"]);
  });
  it("429: so many tries from one address, whatever the token", async () => {
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push(await acknowledge("z".repeat(43), "示例"));
    assert.equal(tries.at(-1)?.status, 429);
  });
});
