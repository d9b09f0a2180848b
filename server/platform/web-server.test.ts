import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type AddressInfo, connect } from "node:net";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Actor, visitor } from "@xinheng/domain/access/actor.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { isConfig, readConfig } from "../config.ts";
import { refusals } from "../refusals.ts";
import { mount } from "./http.ts";
import { deed, question } from "./operation.ts";
import { holderOf, ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";
import { watchHouse } from "./watching/watch-house.ts";
import { webServer } from "./web-server.ts";

const says = { zh: "试验", en: "A toy" };
const ask = question({
  name: "list-work",
  path: "/toys",
  says,
  query: z.object({ n: z.coerce.number().optional() }),
  reply: z.object({ n: z.number() }),
  refuses: [],
  run: ({ query }) => Promise.resolve({ n: query.n ?? 0 }),
});
const enrol = deed({
  name: "confirm-record",
  path: "/toys/{toyId}",
  method: "POST",
  says,
  params: z.object({ toyId: z.uuid() }),
  body: z.object({ number: z.string().min(1).max(300_000) }),
  reply: z.object({ address: z.string() }),
  refuses: ["clock-not-found"],
  journals: ({ params }) => ({ ids: { toyId: params.toyId } }),
  run: async ({ tx, params, body, actor }) => {
    await tx.db
      .insertInto("member")
      .values({
        association_id: actor.associationId ?? "",
        subject_id: params.toyId,
        number: body.number,
        joined_on: "2026-01-01",
      })
      .execute();
    return body.number === "refused" ? refuse("clock-not-found") : { address: `/api/toys/${params.toyId}` };
  },
});
const take = deed({
  name: "upload-import",
  path: "/toy-files",
  method: "POST",
  says,
  query: z.object({}),
  upload: { limitBytes: 2 ** 20 },
  reply: z.object({ bytes: z.number() }),
  refuses: [],
  journals: () => ({}),
  run: ({ upload }) => Promise.resolve({ bytes: upload?.bytes ?? 0 }),
});
const breaking = question({
  name: "list-clocks",
  path: "/breaking",
  says,
  reply: z.object({}),
  refuses: [],
  run: () => Promise.reject(new Error("姓名 张三")),
});

let kernel: TestKernel;
const apps: FastifyInstance[] = [];
let app: FastifyInstance;
const secretary = holderOf("secretariat");
before(async () => {
  kernel = await startTestKernel();
  app = await open();
});
after(async () => {
  for (const opened of apps) await opened.close();
  await kernel.stop();
});

async function open(arguments_: readonly string[] = [], publicUrl = "http://localhost"): Promise<FastifyInstance> {
  const config = readConfig(["--log-level", "fatal", "--data", kernel.dataFolder, ...arguments_], {});
  if (!isConfig(config)) throw new Error("the test configuration is faulty");
  const opened = await webServer(config, refusals);
  const house = { ...kernel.house, config, publicUrl: () => publicUrl };
  const actors: Record<string, Actor> = { secretary, key: { ...secretary, kind: "key" } };
  const findActor = (given: { sessionToken: string | undefined; apiKey: string | undefined }) =>
    Promise.resolve(actors[given.sessionToken ?? given.apiKey ?? ""] ?? visitor);
  for (const operation of [ask, enrol, take, breaking]) mount(opened, { house, refusals, findActor }, operation);
  watchHouse(opened, house);
  apps.push(opened);
  return opened;
}

type Sent = {
  method?: "GET" | "POST";
  url?: string;
  body?: unknown;
  headers?: Record<string, string>;
  remoteAddress?: string;
  text?: string;
};
type Body = { code?: string; detail?: { zh: string; en: string }; [more: string]: unknown };

async function send(to: FastifyInstance, sent: Sent = {}) {
  const { method = "GET", url = "/api/toys", body, headers = {}, remoteAddress = "127.0.0.1", text } = sent;
  const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await to.inject({
    method,
    url,
    remoteAddress,
    headers: {
      cookie: "xinheng=secretary",
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const json = /json/.test(String(answer.headers["content-type"]));
  const answered = JSON.parse(json ? answer.body : "{}") as Body;
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    body: answered,
  };
}
const enrolling = (headers: Record<string, string> = {}, to = app) =>
  send(to, { method: "POST", url: `/api/toys/${randomUUID()}`, body: { number: "1" }, headers });

describe("security headers", () => {
  it("stand on every answer, refusals included, with a policy that lets nothing foreign in", async () => {
    for (const url of ["/api/toys", "/api/nothing-here", "/healthz"]) {
      const { headers } = await send(app, { url });
      const policy = String(headers["content-security-policy"]);
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /base-uri 'none'/);
      assert.match(policy, /form-action 'self'/);
      assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.match(String(headers["x-request-id"]), /^[0-9a-f-]{36}$/);
      assert.equal(headers["x-powered-by"], undefined);
    }
    assert.equal((await send(app)).headers["cache-control"], "no-store");
  });

  it("promise TLS only where there is TLS", async () => {
    assert.equal((await send(app)).headers["strict-transport-security"], undefined);
    const behind = await open(["--public-url", "https://credit.example.org", "--trust-proxy", "1"]);
    assert.match(String((await send(behind)).headers["strict-transport-security"]), /max-age=31536000/);
  });

  it("draw a nonce for each answer", async () => {
    const nonces = await Promise.all([send(app), send(app)]).then((answers) =>
      answers.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1]),
    );
    assert.notEqual(nonces[0], nonces[1]);
  });
});

describe("the Origin check", () => {
  it("carries a change out only for our own pages", async () => {
    const status = async (headers: Record<string, string>) => (await enrolling(headers)).status;
    assert.equal(await status({ origin: "http://localhost", host: "localhost" }), 200);
    assert.equal(await status({ origin: "https://evil.example" }), 403);
    assert.equal(await status({ origin: "null" }), 403);
    assert.equal(await status({ origin: "http://localhost.evil.example" }), 403);
    assert.equal(await status({ "sec-fetch-site": "cross-site" }), 403);
    assert.equal(await status({ "sec-fetch-site": "same-site" }), 403);
    assert.equal(await status({ "sec-fetch-site": "same-origin" }), 200);
    assert.equal(await status({}), 200, "a command has no origin");
  });

  it("knows the public address behind a proxy, and lets questions and machines' keys pass", async () => {
    const behind = await open(
      ["--public-url", "https://credit.example.org", "--trust-proxy", "1"],
      "https://credit.example.org",
    );
    assert.equal((await enrolling({ origin: "https://credit.example.org" }, behind)).status, 200);
    assert.equal((await send(app, { headers: { origin: "https://evil.example" } })).status, 200);
    const machine = { authorization: "Bearer key", cookie: "", origin: "https://evil.example" };
    assert.equal((await enrolling(machine)).status, 200);
  });

  it("says so in both languages", async () => {
    const { body } = await enrolling({ origin: "https://evil.example" });
    assert.equal(body.code, "foreign-origin");
    assert.match(body.detail?.zh ?? "", /https:\/\/evil\.example/);
    assert.match(body.detail?.en ?? "", /another site/);
  });
});

describe("refusals on the wire", () => {
  it("are problem+json with code, status, both sentences and the number of the request", async () => {
    const { status, headers, body } = await send(app, {
      method: "POST",
      url: `/api/toys/${randomUUID()}`,
      body: { number: "refused" },
    });
    assert.equal(status, 404);
    assert.match(String(headers["content-type"]), /^application\/problem\+json/);
    assert.deepEqual(
      { ...body, requestId: "" },
      {
        type: "/help/refusals#clock-not-found",
        title: "There is no such clock.",
        status: 404,
        code: "clock-not-found",
        detail: { zh: "没有这个期限。", en: "There is no such clock." },
        requestId: "",
      },
    );
    assert.equal(body["requestId"], headers["x-request-id"]);
  });

  it("name every faulty field", async () => {
    const { status, body } = await send(app, { method: "POST", url: "/api/toys/7", body: {} });
    assert.equal(status, 400);
    assert.deepEqual(
      (body["invalid"] as { at: string }[]).map((field) => field.at),
      ["path.toyId", "body.number"],
    );
  });

  it("answer what is no JSON, too large, or of another type", async () => {
    const post = async (text: string, type = "application/json") =>
      (await send(app, { method: "POST", url: `/api/toys/${randomUUID()}`, text, headers: { "content-type": type } }))
        .body.code;
    assert.equal(await post("{"), "body-unreadable");
    assert.equal(await post(JSON.stringify({ number: "x".repeat(256 * 1024) })), "body-too-large");
    assert.equal(await post("a=b", "application/x-www-form-urlencoded"), "media-type-unknown");
    assert.equal(await post("<a/>", "text/xml"), "media-type-unknown");
    assert.equal(await post('{"__proto__": {"number": "1"}}'), "body-unreadable");
  });

  it("tell nothing of a fault of ours but its number", async () => {
    const { status, body } = await send(app, { url: "/api/breaking" });
    assert.equal(status, 503);
    assert.equal(body.code, "fault-of-ours");
    assert.ok(!JSON.stringify(body).includes("张三"));
    assert.match(body.detail?.zh ?? "", new RegExp(String(body["requestId"])));
  });

  it("are sign-in-first for nobody and office-missing for the wrong office", async () => {
    assert.deepEqual(
      [(await send(app, { headers: { cookie: "" } })).status, (await send(app, { headers: { cookie: "" } })).body.code],
      [401, "sign-in-first"],
    );
  });
});

describe("the rate limit", () => {
  const hammer = async (to: FastifyInstance, times: number, about: (at: number) => Sent) => {
    let [passed, stopped] = [0, 0];
    for (let at = 0; at < times; at += 1) {
      const { status } = await send(to, { url: "/api/toys", ...about(at) });
      if (status === 429) stopped += 1;
      else passed += 1;
    }
    return { passed, stopped };
  };
  const address = (at: number) => `203.0.113.${String(at % 250)}`;

  it("counts each client behind one proxy by itself", async () => {
    const behind = await open(["--trust-proxy", "1"]);
    const all = await hammer(behind, 700, (at) => ({
      remoteAddress: "10.0.0.1",
      headers: { "x-forwarded-for": address(at) },
    }));
    assert.deepEqual(all, { passed: 700, stopped: 0 });
    const one = await hammer(behind, 650, () => ({
      remoteAddress: "10.0.0.1",
      headers: { "x-forwarded-for": "198.51.100.7" },
    }));
    assert.deepEqual(one, { passed: 600, stopped: 50 });
  });

  it("believes of the header only what its own proxy added", async () => {
    const behind = await open(["--trust-proxy", "1"]);
    const all = await hammer(behind, 620, (at) => ({
      remoteAddress: "10.0.0.1",
      headers: { "x-forwarded-for": `${address(at)}, 198.51.100.8` },
    }));
    assert.deepEqual(all, { passed: 600, stopped: 20 });
  });

  it("is not fooled by a header where no proxy was told of", async () => {
    const bare = await open();
    const all = await hammer(bare, 620, (at) => ({
      remoteAddress: "198.51.100.9",
      headers: { "x-forwarded-for": address(at), forwarded: `for=${address(at)}`, "x-real-ip": address(at) },
    }));
    assert.deepEqual(all, { passed: 600, stopped: 20 });
  });

  it("says how long to wait, in both languages", async () => {
    const bare = await open();
    await hammer(bare, 600, () => ({ remoteAddress: "198.51.100.10" }));
    const { status, body } = await send(bare, { remoteAddress: "198.51.100.10" });
    assert.equal(status, 429);
    assert.equal(body.code, "too-many-requests");
    assert.match(body.detail?.zh ?? "", /[1-9]\d* 秒/);
  });
});

describe("a database gone in the middle", () => {
  it("is a 503 that says so, and the next request is served", async () => {
    await send(app);
    await kernel.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'xinheng_app' and datname = current_database()",
    );
    // Connections are renewed; what runs at the moment is answered with 503 or carried out, never with anything else.
    const answers = await Promise.all(Array.from({ length: 10 }, () => enrolling()));
    for (const { status, body } of answers)
      assert.ok(status === 200 || body.code === "database-away", JSON.stringify(body));
    assert.equal((await enrolling()).status, 200);
  });

  it("is a 503 while it is away, told also by readiness, and healthy again when it is back", async () => {
    const name = kernel.scratch.name;
    await kernel.sql(`alter database ${name} connection limit 0`);
    await kernel.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'xinheng%' and datname = current_database()",
    );
    const away = await enrolling();
    assert.deepEqual([away.status, away.body.code], [503, "database-away"]);
    assert.equal((await send(app, { url: "/readyz" })).status, 503);
    assert.equal((await send(app, { url: "/healthz" })).status, 200);
    await kernel.sql(`alter database ${name} connection limit -1`);
    assert.equal((await send(app, { url: "/readyz" })).status, 200);
    assert.equal((await enrolling()).status, 200);
  });
});

describe("uploads on the wire", () => {
  const files = () =>
    readdirSync(join(kernel.dataFolder, "files"), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
  let port = 0;
  before(async () => {
    await app.listen({ port: 0, host: "127.0.0.1" });
    port = (app.server.address() as AddressInfo).port;
  });
  const upload = (bytes: number, cookie = "xinheng=secretary") =>
    fetch(`http://127.0.0.1:${String(port)}/api/toy-files`, {
      method: "POST",
      body: Buffer.alloc(bytes, 65),
      headers: { cookie, "content-type": "application/octet-stream" },
    });

  it("are kept up to the limit, and told the limit beyond it", async () => {
    const before_ = files();
    const kept = await upload(2 ** 20);
    assert.deepEqual([kept.status, await kept.json()], [200, { bytes: 2 ** 20 }]);
    const over = await upload(3 * 2 ** 20);
    assert.deepEqual([over.status, ((await over.json()) as { code: string }).code], [413, "upload-too-large"]);
    assert.equal(files(), before_ + 1);
  });

  it("of those who may not are refused before a byte is stored", async () => {
    const before_ = files();
    assert.equal((await upload(2 ** 19, "")).status, 401);
    assert.equal(files(), before_);
  });

  it("that break off leave nothing", async () => {
    const before_ = files();
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          "POST /api/toy-files HTTP/1.1\r\nhost: localhost\r\ncookie: xinheng=secretary\r\ncontent-type: application/octet-stream\r\ncontent-length: 900000\r\n\r\n",
        );
        socket.write(Buffer.alloc(100_000, 65));
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 100);
      });
    });
    const end = Date.now() + 5000;
    while (files() !== before_ && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
    assert.equal(files(), before_);
  });
});

describe("figures of the house", () => {
  it("are labelled by route and status, hold no id, and are for the machine itself only", async () => {
    const id = randomUUID();
    await send(app, { method: "POST", url: `/api/toys/${id}`, body: { number: "1" } });
    const own = await send(app, { url: "/metrics" });
    const { text } = own;
    assert.match(text, /xinheng_request_seconds_count\{method="POST",route="\/api\/toys\/:toyId",status="200"\} [1-9]/);
    assert.match(text, /xinheng_journal_unsealed [1-9]/);
    assert.ok(!text.includes(id) && !text.includes(ownAssociation));
    assert.equal((await send(app, { url: "/metrics", remoteAddress: "198.51.100.7" })).status, 404);
    assert.equal(
      (await send(app, { url: "/metrics", headers: { "x-forwarded-for": "198.51.100.7" } })).status,
      404,
      "through a proxy nobody told of",
    );
  });
});
