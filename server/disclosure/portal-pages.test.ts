import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { conventionFields } from "../archives/own-records/test-own-fields.ts";
import { penaltyFields, penaltyItem } from "../archives/test-penalty-form.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { webServer } from "../platform/web-server.ts";
import { refusals } from "../refusals.ts";
import { mountPortal } from "./portal-pages.ts";

// A bundle of our own, so that these promises hold whether or not the web was built before the tests.
const writer = `
export const renderPortal = (page, locale) => "<main>" + locale + ":" + page.page + "</main>";
export const portalHead = (page) => ({ title: page.page === "subject" ? page.archive.subject.name : page.page, description: "" });
`;
const manifest = {
  "portal-zh.ts": { file: "portal-1.js", css: ["portal-1.css"] },
  "portal-en.ts": { file: "portal-2.js", css: ["portal-1.css"] },
  "desk.tsx": { file: "desk-1.js", imports: ["_shared.js"] },
  "_shared.js": { file: "shared-1.js", css: ["shared-1.css"] },
};
const hostileName = "</script><script>alert(1)</script>示例有限公司";

let t: TestHouse;
let app: FastifyInstance;
let bare: FastifyInstance;
let dist: string;
const subject = { id: randomUUID(), shortId: "a2b3c4d5e6" };

before(async () => {
  t = await startTestHouse("2026-11-20T10:00:00+08:00");
  dist = mkdtempSync(join(tmpdir(), "xinheng-web-"));
  for (const folder of ["client", "server"]) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, "server", "portal.js"), writer);
  writeFileSync(join(dist, "server", "package.json"), '{"type":"module"}');
  writeFileSync(join(dist, "client", "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(dist, "client", "portal-1.js"), "export {};");
  app = await portalWith(dist);
  bare = await portalWith(join(dist, "nowhere"));
  await t.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
    subject.id,
    subject.shortId,
    hostileName,
  ]);
  await plantRecord(subject.id);
});
after(async () => {
  await app.close();
  await bare.close();
  await t.stop();
  rmSync(dist, { recursive: true, force: true });
});

async function portalWith(folder: string, rateLimit = t.house.config.rateLimit): Promise<FastifyInstance> {
  const made = await webServer({ ...t.house.config, rateLimit }, refusals);
  await mountPortal(made, { house: t.house, refusals, findActor: () => Promise.resolve(visitor) }, folder);
  return made;
}

async function plantRecord(subjectId: string, until = "2027-11-01", from = "2026-11-01"): Promise<void> {
  await t.sql(
    `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
      source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name,
      natural_key, content_hash, fields, recorded_at)
    values ($1, $2, 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'public', '行政处罚决定书', '示例[2026]1号',
      '示例〔2026〕1号', '示例局', '示例局', $6, $6, $6, $3, 'class-maximum', 'publicity-window@2026-04-01', '2026-11-10', '示例', $4, $5,
      '{"CF_YJ":"《示例法》第一条"}', $6::date)`,
    [subjectId, randomUUID(), until, randomBytes(16), randomBytes(32), from],
  );
}

type Headers = Record<string, string>;

function get(url: string, headers: Headers = {}): Promise<LightMyRequestResponse> {
  return app.inject({ url, headers: { accept: "text/html", ...headers } });
}

function dataOf(reply: LightMyRequestResponse): Record<string, unknown> {
  const text = /<script type="application\/json" id="page">(.*)<\/script>/.exec(reply.body)?.[1];
  return JSON.parse(text ?? "null") as Record<string, unknown>;
}

describe("the portal's pages", () => {
  it("writes a subject's page on the server, with its data, not to be kept and not to be indexed", async () => {
    const reply = await get(`/s/${subject.shortId}?asOf=2026-11-19&year=2026&polarity=adverse`);
    assert.equal(reply.statusCode, 200);
    assert.match(reply.body, /<main>zh:subject<\/main>/);
    assert.equal(reply.headers["cache-control"], "no-store");
    assert.equal(reply.headers["x-robots-tag"], "noindex");
    assert.match(reply.body, new RegExp(`<link rel="canonical" href="[^"]*/s/${subject.shortId}">`));
    const page = dataOf(reply) as { archive: { asOf: string; records: unknown[] }; filter: unknown };
    assert.equal(page.archive.asOf, "2026-11-19");
    assert.equal(page.archive.records.length, 1);
    assert.deepEqual(page.filter, { year: 2026, polarity: "adverse" });
  });

  it("lets the name of a subject end no element", async () => {
    const reply = await get(`/s/${subject.shortId}`);
    assert.ok(!reply.body.includes("<script>alert"));
    assert.equal((dataOf(reply) as { archive: { subject: { name: string } } }).archive.subject.name, hostileName);
  });

  it("has no page for nobody, for a natural person, for an unknown association, for an unknown address", async () => {
    await t.sql("insert into subject (id, short_id, kind, name) values ($1, 'p2p3p4p5p6', 'practitioner', '李示例')", [
      randomUUID(),
    ]);
    for (const path of ["/s/nobody2345", "/s/p2p3p4p5p6", "/a/nowhere", "/nothing-here"]) {
      const reply = await get(path);
      assert.equal(reply.statusCode, 404, path);
      assert.match(reply.body, /<main>zh:missing<\/main>/, path);
      assert.equal(reply.headers["x-robots-tag"], "noindex", path);
    }
  });

  it("leads from a merged subject to the one it was merged into", async () => {
    await t.sql(
      "insert into subject (id, short_id, kind, name, merged_into) values ($1, 'm2m3m4m5m6', 'enterprise', '示例', $2)",
      [randomUUID(), subject.id],
    );
    const reply = await get("/s/m2m3m4m5m6");
    assert.deepEqual([reply.statusCode, reply.headers.location], [308, `/s/${subject.shortId}`]);
  });

  it("says on a page why a day in the future cannot be shown, and passes over what is no day", async () => {
    const reply = await get(`/s/${subject.shortId}?asOf=2027-01-01`);
    assert.equal(reply.statusCode, 422);
    assert.match(reply.body, /zh:failed/);
    assert.equal((await get(`/s/${subject.shortId}?asOf=yesterday&year=x`)).statusCode, 200);
  });

  it("speaks the language of the address, remembers it, and else the cookie's or the browser's", async () => {
    const asked = await get("/?lang=en");
    assert.match(asked.body, /<html lang="en">[^]*<main>en:home<\/main>/);
    assert.match(String(asked.headers["set-cookie"]), /^locale=en;/);
    assert.equal(dataOf(asked)["path"], "/");
    assert.match((await get("/", { cookie: "locale=en" })).body, /en:home/);
    assert.match((await get("/", { "accept-language": "en-US" })).body, /en:home/);
    assert.match((await get("/")).body, /zh:home/);
  });

  it("searches, pages, and asks nothing of the database for an empty question", async () => {
    const page = dataOf(await get(`/search?q=${encodeURIComponent("没有这样的名称")}&lang=zh`)) as {
      found: number;
      from: number;
      path: string;
    };
    assert.deepEqual([page.found, page.from], [0, 0]);
    assert.ok(!page.path.includes("lang"));
    assert.equal((await get("/search")).statusCode, 200);
    assert.equal((await get(`/search?q=a&page=nonsense&association=nowhere`)).statusCode, 200);
  });

  it("gives the desk its shell with the nonce of its own answer", async () => {
    for (const path of ["/desk", "/desk/imports/1", "/invitation"]) {
      const reply = await get(path);
      const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(reply.body)?.[1] ?? "none";
      assert.ok(String(reply.headers["content-security-policy"]).includes(`'nonce-${nonce}'`), path);
      assert.match(reply.body, /\/assets\/desk-1\.js[^]*/);
      assert.match(reply.body, /href="\/assets\/shared-1\.css"/);
    }
  });

  it("lets browsers keep built files for ever", async () => {
    const reply = await get("/assets/portal-1.js");
    assert.equal(reply.statusCode, 200);
    assert.match(String(reply.headers["cache-control"]), /max-age=31536000.*immutable/);
    assert.equal((await get("/assets/gone.js")).statusCode, 404);
  });

  it("counts no built file against an address that many share, but every page", async () => {
    const strict = await portalWith(dist, 5);
    const codesOf = async (url: string) => {
      const codes: number[] = [];
      for (let at = 0; at < 7; at += 1) codes.push((await strict.inject(url)).statusCode);
      return codes;
    };
    assert.deepEqual(await codesOf("/assets/portal-1.js"), [200, 200, 200, 200, 200, 200, 200]);
    assert.deepEqual(await codesOf("/robots.txt"), [200, 200, 200, 200, 200, 429, 429]);
    await strict.close();
  });

  it("answers an unknown address of the API, and whoever wants no page, as the API does", async () => {
    for (const [path, accept] of [
      ["/api/nothing", "text/html"],
      ["/nothing", "application/json"],
    ] as const) {
      const reply = await get(path, { accept });
      assert.equal(reply.statusCode, 404);
      assert.equal(reply.json<{ code: string }>().code, "no-such-address");
    }
  });

  it("tells robots where not to go", async () => {
    assert.match((await get("/robots.txt")).body, /Disallow: \/desk/);
  });

  it("says how to build the web where it was not built", async () => {
    for (const url of ["/", "/desk", `/s/${subject.shortId}`]) {
      const reply = await bare.inject({ url, headers: { accept: "text/html" } });
      assert.equal(reply.statusCode, 503);
      assert.match(reply.body, /npm run build -w web/);
    }
  });
});

describe("show-portal", () => {
  type Portal = {
    figures: Record<string, number>;
    publications: { subjectShortId: string; basis: string }[];
    associations: { slug: string; members: number }[];
    countedAt: string;
    week: {
      counts: { itemName: string; records: number }[];
      records: { recordId: string; keptBy: string | null }[];
      norms: { title: string }[];
      until: string;
    };
  };

  it("200: counts and lists what is public today, of the house and of one association's members", async () => {
    const other = randomUUID();
    await t.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'n2n3n4n5n6', 'enterprise', '示例会员有限公司')",
      [other],
    );
    await plantRecord(other, "2027-06-01", "2026-06-01");
    await plantRecord(other, "2026-11-19", "2026-05-01");
    await t.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, '1', '2026-01-01')",
      [t.association.id, other],
    );
    // Behind the house's back: it counts again when its minute is over.
    t.time.set("2026-11-20T10:02:00+08:00");
    const house = (await t.as("nobody").get("/api/portal")).body as Portal;
    assert.equal(house.figures["records"], 2);
    assert.equal(house.figures["endedThisMonth"], 1);
    assert.deepEqual(
      house.publications.map((one) => one.subjectShortId),
      [subject.shortId, "n2n3n4n5n6"],
    );
    assert.equal(house.publications[0]?.basis, "《示例法》第一条");
    assert.deepEqual(
      house.associations.map((one) => [one.slug, one.members]),
      [
        ["shili-a", 1],
        ["shili-b", 0],
      ],
    );
    const own = (await t.as("nobody").get("/api/portal?association=shili-a")).body as Portal;
    assert.deepEqual(
      own.publications.map((one) => one.subjectShortId),
      ["n2n3n4n5n6"],
    );
    assert.deepEqual([own.figures["subjects"], own.figures["records"]], [1, 1]);
  });

  it("200: the notices of the week: what could be seen for the first time, by item; nothing that ended since", async () => {
    t.time.set("2027-03-03T10:00:00+08:00");
    const seen = async (where = "?association=shili-a") =>
      (await t.as("nobody").get(`/api/portal${where}`)).body as Portal;
    assert.deepEqual((await seen()).week, {
      from: "2027-02-25",
      until: "2027-03-03",
      counts: [],
      records: [],
      norms: [],
    });
    const collect = async (n: number, change: Record<string, string>) => {
      const reply = await t.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) });
      assert.equal(reply.status, 200, reply.text);
      const { subjectId, recordId } = reply.body as { subjectId: string; recordId: string };
      return { subjectId, recordId };
    };
    const own = { CF_GSJZQ: "2027-12-31" };
    // Decided long before and sent late: it was to be seen this week for the first time.
    const late = await collect(1, { CF_JDRQ: "2026-12-01", ...own });
    const strangers = await collect(2, { CF_JDRQ: "2027-03-01", ...own });
    await t.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, '2', '2027-01-01')",
      [...[t.association.id, late.subjectId]],
    );
    const kept = { item: "convention-signed", fields: conventionFields(1, { QSRQ: "2027-03-02", YXQZ: "" }) };
    const signed = await t.as("secretariat").post(`/api/subjects/${late.subjectId}/own-records`, kept);
    assert.equal(signed.status, 200, signed.text);
    t.time.set("2027-03-03T10:02:00+08:00");
    const { week, figures } = await seen();
    assert.deepEqual(week.counts.map(({ itemName, records }) => [itemName, records]).toSorted(), [
      ["签署行业自律规约", 1],
      ["行政处罚信息", 1],
    ]);
    assert.deepEqual(
      week.records.map(({ recordId, keptBy }) => [recordId, keptBy]).toSorted(),
      [
        [(signed.body as { recordId: string }).recordId, "示例建材行业协会"],
        [late.recordId, null],
      ].toSorted(),
    );
    assert.equal(figures["norms"], 0);
    const house = await seen("");
    assert.ok(house.week.records.some(({ recordId }) => recordId === strangers.recordId));
    // Taken back a moment later: counted and shown no more, on the next page that anybody opens.
    const document = { number: "示环撤〔2027〕1号", issuer: "示例市生态环境局", decidedOn: "2027-03-03" };
    const path = `/api/subjects/${late.subjectId}/records/${late.recordId}/recall`;
    assert.equal((await t.as("secretariat").post(path, { reason: "source-revoked", document })).status, 200);
    const after = await seen();
    assert.deepEqual(
      after.week.records.map(({ recordId }) => recordId),
      week.records.flatMap(({ recordId }) => (recordId === late.recordId ? [] : [recordId])),
    );
    assert.equal(after.figures["records"], (figures["records"] ?? 0) - 1);
    // What ended behind the count's back stands in no list, though the count is kept.
    await t.sql("update association_record set public_until = '2027-03-02' where subject_id = $1", [late.subjectId]);
    const ended = await seen();
    assert.deepEqual([ended.week.records, ended.countedAt], [[], after.countedAt]);
  });

  it("200: on another day it is counted anew, whatever was kept", async () => {
    const before = (await t.as("nobody").get("/api/portal")).body as Portal;
    t.time.set("2027-03-04T00:00:05+08:00");
    const after = (await t.as("nobody").get("/api/portal")).body as Portal;
    assert.equal(after.week.until, "2027-03-04");
    assert.notEqual(after.countedAt, before.countedAt);
  });

  it("404: knows no such association", async () => {
    assert.equal((await t.as("nobody").get("/api/portal?association=nowhere")).status, 404);
  });
});
