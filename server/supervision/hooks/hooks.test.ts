import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import type { HookDeliveryView, HookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { penaltyFile, penaltyRow } from "../../archives/test-penalty-file.ts";
import { postOffice } from "../../operations.ts";
import { carryPost } from "../../platform/notices/post-office.ts";
import { hmacByDefinition } from "../../platform/notices/test-hmac.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

type Got = { readonly id: string; readonly timestamp: string; readonly signature: string; readonly body: string };
const nobody = "01990000-0000-7000-8000-0000000000ff";

let house: TestHouse;
let receiver: Server;
let got: Got[] = [];
let answers: number[] = [];
before(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name]);
      got.push({
        ...{ id: header("webhook-id"), timestamp: header("webhook-timestamp") },
        ...{ signature: header("webhook-signature"), body },
      });
      response.writeHead(answers.shift() ?? 204, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  house = await startTestHouse("2026-11-20T10:00:00+08:00", { HOOK_PRIVATE: "127.0.0.0/8" });
});
after(async () => {
  await house.stop();
  receiver.close();
});
beforeEach(() => {
  got = [];
  answers = [];
  house.time.set("2026-11-20T10:00:00+08:00");
});

const keeper = () => house.as("security-administrator");
const address = () => `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/xinheng`;
const post = () => carryPost(house.house, postOffice);
const asked = (more: object = {}) =>
  keeper().post("/api/hooks", {
    ...{ associationId: house.association.id, name: "示例接收方", address: address(), kinds: ["import-previewed"] },
    ...more,
  });
const create = async (more: object = {}) => bodyOf<{ hook: HookView; secret: string }>(await asked(more));
const deliveriesOf = async (hookId: string) =>
  bodyOf<{ hook: HookView; deliveries: HookDeliveryView[]; next: string | null }>(
    await keeper().get(`/api/hooks/${hookId}/deliveries`),
  );
const tryIt = (hookId: string) => keeper().post(`/api/hooks/${hookId}/test`);
const end = (hookId: string) => keeper().delete(`/api/hooks/${hookId}`);

/** Computed here from the definition, not by what the house signs with. */
function signatureOf(secret: string, message: Got): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${hmacByDefinition(key, `${message.id}.${message.timestamp}.${message.body}`).toString("base64")}`;
}

let row = 100;
async function bringFile(where: "association" | "foreign" = "association"): Promise<string> {
  row += 1;
  const path = "/api/imports?item=double-publicity-penalty&fileName=%E7%A7%98%E5%AF%86.csv";
  const reply = await house.as("liaison", where).upload(path, penaltyFile([penaltyRow(row)]));
  await house.settle();
  return bodyOf<{ importId: string }>(reply).importId;
}

describe("create-hook", () => {
  it("200: what happens in the association is told once, signed, by ids alone", async () => {
    const { hook, secret } = await create();
    assert.equal(hook.state, "active");
    const [kept] = await house.sql<{ all: string }>("select h::text as all from hook h where id = $1", [hook.id]);
    assert.ok(!kept?.all.includes(secret.slice("whsec_".length)), "the secret is kept sealed");
    const importId = await bringFile();
    await bringFile("foreign");
    assert.equal(got.length, 1);
    const [message] = got;
    assert.ok(message !== undefined);
    assert.deepEqual(JSON.parse(message.body), {
      type: "import-previewed",
      timestamp: "2026-11-20T02:00:00.000Z",
      data: { associationId: house.association.id, importId },
    });
    assert.equal(message.timestamp, String(Date.parse("2026-11-20T10:00:00+08:00") / 1000));
    assert.equal(message.signature, signatureOf(secret, message));
    const [delivery] = (await deliveriesOf(hook.id)).deliveries;
    assert.deepEqual([delivery?.id, delivery?.state, delivery?.payload], [message.id, "sent", message.body]);
    const handed = await house.sql<{ what: string; channel: string; recipient_id: string; association_id: string }>(
      "select what, channel, recipient_id, association_id from handover",
    );
    const own = { recipient_id: hook.id, association_id: house.association.id };
    assert.deepEqual(handed, [{ what: "web-hook", channel: "web-hook", ...own }], "each message taken is registered");
    await end(hook.id);
  });

  it("404: no such association", async () => {
    assert.equal(saidBy(await asked({ associationId: nobody })), "404 association-not-found");
  });

  it("409: twenty of an association, no more", async () => {
    const made = [];
    for (let n = 0; n < 20; n++) made.push((await create({ associationId: house.foreign.id })).hook.id);
    assert.equal(saidBy(await asked({ associationId: house.foreign.id })), "409 hooks-too-many");
    for (const id of made) await end(id);
  });

  it("422: no address inside the network, none without TLS; 400: no kind that machines are not told of", async () => {
    assert.equal(saidBy(await asked({ address: "https://169.254.169.254/latest" })), "422 hook-address-inside");
    assert.equal(saidBy(await asked({ address: "http://1.1.1.1/" })), "422 hook-address-insecure");
    assert.equal(saidBy(await asked({ kinds: ["office-granted"] })), "400 request-invalid");
    assert.equal(saidBy(await asked({ address: "ftp://1.1.1.1/" })), "400 request-invalid");
  });
});

describe("list-hooks", () => {
  it("200: of one association or of all, without secrets", async () => {
    const [one, other] = [await create(), await create({ associationId: house.foreign.id })];
    const ask = async (query: string) =>
      bodyOf<{ hooks: HookView[]; next: string | null }>(await keeper().get(`/api/hooks?${query}`));
    assert.deepEqual(
      (await ask("")).hooks.map(({ id }) => id),
      [one.hook.id, other.hook.id],
    );
    const [foreign] = (await ask(`associationId=${house.foreign.id}`)).hooks;
    assert.deepEqual([foreign?.id, foreign?.can], [other.hook.id, ["try-hook", "end-hook"]]);
    const first = await ask("limit=1");
    assert.equal((await ask(`after=${String(first.next)}`)).hooks[0]?.id, other.hook.id);
    assert.ok(!JSON.stringify(await ask("")).includes("whsec_"));
    for (const id of [one.hook.id, other.hook.id]) await end(id);
  });
});

describe("try-hook", () => {
  it("200: names a record that was taken back by ids, and the register of what was handed out knows it", async () => {
    const { hook } = await create({ kinds: ["record-recalled"] });
    const importId = await bringFile();
    await house.as("secretariat").post(`/api/imports/${importId}/confirmation`);
    await house.settle();
    const [record] = await house.sql<{ subject_id: string; id: string }>("select subject_id, id from record limit 1");
    const path = `/api/subjects/${String(record?.subject_id)}/records/${String(record?.id)}/recall`;
    const document = { number: "示撤〔2026〕1号", issuer: "示例局", decidedOn: "2026-11-19" };
    const reply = await house.as("secretariat").post(path, { reason: "source-revoked", document });
    assert.equal(reply.status, 200, reply.text);
    for (let beat = 0; beat < 3; beat++) await house.settle();
    const items = await house.sql(
      "select i.subject_id, i.record_id from handover_item i join handover h on h.id = i.handover_id where h.recipient_id = $1",
      [hook.id],
    );
    assert.deepEqual(items, [{ subject_id: record?.subject_id, record_id: record?.id }]);
    assert.ok(!JSON.stringify(got).includes("示撤"));
    await end(hook.id);
  });

  it("200: sends a message of the type test by the same road", async () => {
    const { hook, secret } = await create();
    const { deliveryId } = bodyOf<{ deliveryId: string }>(await tryIt(hook.id));
    await post();
    const [message] = got;
    assert.ok(message !== undefined);
    assert.equal(message.id, deliveryId);
    assert.equal((JSON.parse(message.body) as { type: string }).type, "test");
    assert.equal(message.signature, signatureOf(secret, message));
    await end(hook.id);
  });

  it("404: no such hook, and none that was removed", async () => {
    assert.equal(saidBy(await tryIt(nobody)), "404 hook-not-found");
    const { hook } = await create();
    await end(hook.id);
    assert.equal(saidBy(await tryIt(hook.id)), "404 hook-not-found");
  });

  it("409: not while it is disabled", async () => {
    const { hook } = await create();
    answers = [410];
    await tryIt(hook.id);
    await post();
    assert.equal(saidBy(await tryIt(hook.id)), "409 hook-disabled");
    await end(hook.id);
  });
});

describe("list-hook-deliveries", () => {
  it("200: a failure is tried again on the ladder, signed anew under the same id, until it is taken", async () => {
    const { hook, secret } = await create();
    answers = [500, 307, 204];
    await tryIt(hook.id);
    await post();
    const shown = await deliveriesOf(hook.id);
    assert.equal(shown.hook.state, "failing");
    const [failed] = shown.deliveries;
    assert.deepEqual([failed?.state, failed?.fault, failed?.attempts], ["failed", "http-500", 1]);
    assert.equal(failed?.nextAt, "2026-11-20T02:00:05.000Z");
    await post();
    assert.equal(got.length, 1, "not before its time");
    house.time.set("2026-11-20T10:00:05+08:00");
    await post();
    const [redirected] = (await deliveriesOf(hook.id)).deliveries;
    assert.equal(redirected?.fault, "http-307", "a redirect is a failure");
    assert.equal(redirected.nextAt, "2026-11-20T02:05:05.000Z");
    house.time.set("2026-11-20T10:05:05+08:00");
    await post();
    const after = await deliveriesOf(hook.id);
    assert.deepEqual([after.deliveries[0]?.state, after.hook.state], ["sent", "active"]);
    assert.deepEqual(new Set(got.map(({ id }) => id)).size, 1);
    assert.deepEqual(new Set(got.map(({ timestamp }) => timestamp)).size, 3);
    for (const message of got) assert.equal(message.signature, signatureOf(secret, message));
    await end(hook.id);
  });

  it("404: no such hook", async () => {
    assert.equal(saidBy(await keeper().get(`/api/hooks/${nobody}/deliveries`)), "404 hook-not-found");
  });
});

describe("tell-of-disabled-hook", () => {
  it("200: after five days without a success it is disabled, what waits is given up, and its keepers are told", async () => {
    const { hook } = await create({ name: "示例断线" });
    answers = Array.from({ length: 10 }, () => 503);
    await tryIt(hook.id);
    await post();
    house.time.set("2026-11-25T09:59:59+08:00");
    await post();
    assert.equal((await deliveriesOf(hook.id)).hook.state, "failing");
    await tryIt(hook.id);
    house.time.set("2026-11-25T10:00:00+08:00");
    await post();
    // Events of one kind are followed one a beat, in their order; those of earlier tests come first.
    for (let beat = 0; beat < 5; beat++) await house.settle();
    const shown = await deliveriesOf(hook.id);
    assert.equal(shown.hook.state, "disabled");
    assert.deepEqual(new Set(shown.deliveries.map(({ state }) => state)), new Set(["given-up"]));
    const notices = await keeper().get("/api/notices?kind=hook-disabled");
    assert.ok(notices.text.includes("示例断线"));
    const sent = got.length;
    await bringFile();
    assert.equal(got.length, sent, "nothing more is sent there");
    await end(hook.id);
  });
});

describe("resend-hook-delivery", () => {
  const again = (hookId: string, id: string) => keeper().post(`/api/hooks/${hookId}/deliveries/${id}/sending`);

  it("200: under the same id", async () => {
    const { hook } = await create();
    const { deliveryId } = bodyOf<{ deliveryId: string }>(await tryIt(hook.id));
    await post();
    assert.equal((await again(hook.id, deliveryId)).status, 200);
    await post();
    assert.deepEqual(
      got.map(({ id }) => id),
      [deliveryId, deliveryId],
    );
    await end(hook.id);
  });

  it("404: no such hook, no such delivery, none of another hook", async () => {
    const [one, other] = [await create(), await create()];
    const { deliveryId } = bodyOf<{ deliveryId: string }>(await tryIt(one.hook.id));
    assert.equal(saidBy(await again(nobody, deliveryId)), "404 hook-not-found");
    assert.equal(saidBy(await again(one.hook.id, nobody)), "404 hook-delivery-not-found");
    assert.equal(saidBy(await again(other.hook.id, deliveryId)), "404 hook-delivery-not-found");
    for (const { hook } of [one, other]) await end(hook.id);
  });

  it("409: not while it waits, nor to a hook that is disabled", async () => {
    const { hook } = await create();
    const { deliveryId } = bodyOf<{ deliveryId: string }>(await tryIt(hook.id));
    assert.equal(saidBy(await again(hook.id, deliveryId)), "409 hook-delivery-open");
    answers = [410];
    await post();
    assert.equal(saidBy(await again(hook.id, deliveryId)), "409 hook-disabled");
    await end(hook.id);
  });
});

describe("resume-hook", () => {
  const resume = (hookId: string) => keeper().post(`/api/hooks/${hookId}/resumption`);

  it("200: takes a disabled hook into use again", async () => {
    const { hook } = await create();
    answers = [410];
    await tryIt(hook.id);
    await post();
    assert.equal(bodyOf<HookView>(await resume(hook.id)).state, "active");
    await tryIt(hook.id);
    await post();
    assert.equal((await deliveriesOf(hook.id)).deliveries[0]?.state, "sent");
    await end(hook.id);
  });

  it("404: no such hook", async () => {
    assert.equal(saidBy(await resume(nobody)), "404 hook-not-found");
  });

  it("409: not one that is in use", async () => {
    const { hook } = await create();
    assert.equal(saidBy(await resume(hook.id)), "409 hook-not-disabled");
    await end(hook.id);
  });
});

describe("end-hook", () => {
  it("200: what was not sent is not sent any more", async () => {
    const { hook } = await create();
    await tryIt(hook.id);
    assert.equal((await end(hook.id)).status, 200);
    await post();
    assert.equal(got.length, 0);
  });

  it("404: not twice", async () => {
    const { hook } = await create();
    await end(hook.id);
    assert.equal(saidBy(await end(hook.id)), "404 hook-not-found");
  });
});
