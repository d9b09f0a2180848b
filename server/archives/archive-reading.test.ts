import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { nameIndex } from "@xinheng/domain/subjects/name-tokens.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

const today = "2026-11-20";
let t: TestHouse;

before(async () => {
  t = await startTestHouse(`${today}T10:00:00+08:00`);
});
after(() => t.stop());

type Planted = { readonly id: string; readonly shortId: string; readonly code: string };
let drawn = 0;

async function plantSubject(name: string, kind = "enterprise"): Promise<Planted> {
  const planted = {
    id: randomUUID(),
    shortId: randomBytes(5).toString("hex"),
    code: `91990000MA${String(10_000_000 + ++drawn)}`,
  };
  await t.sql("insert into subject (id, short_id, kind, name) values ($1, $2, $3, $4)", [
    planted.id,
    planted.shortId,
    kind,
    name,
  ]);
  await t.sql("insert into subject_claim (scheme, code, subject_id, standing) values ('uscc', $2, $1, 'valid')", [
    planted.id,
    planted.code,
  ]);
  await t.sql("insert into subject_identifier (subject_id, scheme, code, standing) values ($1, 'uscc', $2, 'valid')", [
    planted.id,
    planted.code,
  ]);
  await plantName(planted.id, name, "registered");
  return planted;
}

async function plantName(subjectId: string, name: string, kind: string): Promise<void> {
  const { tokens, pinyin, initials } = nameIndex(name);
  await t.sql(
    "insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    [subjectId, randomUUID(), name, normaliseName(name), kind, tokens, pinyin, initials],
  );
}

type Columns = Record<string, unknown>;

/** A penalty decided on 2026-08-01, public for a year, confirmed on 2026-11-10, unless told otherwise. */
async function plantRecord(subjectId: string, columns: Columns = {}): Promise<string> {
  const id = randomUUID();
  const row: Columns = {
    subject_id: subjectId,
    id,
    item: "double-publicity-penalty",
    edition: "double-publicity-penalty@2018",
    polarity: "adverse",
    open_scope: "public",
    document_kind: "行政处罚决定书",
    document_number: `示例罚字[2026]${id.slice(0, 4)}号`,
    document_printed: `示例罚字〔2026〕${id.slice(0, 4)}号`,
    issuer_name: "示例市市场监督管理局",
    issuer_code: null,
    source_name: "示例市市场监督管理局",
    decided_on: "2026-08-01",
    valid_from: "2026-08-01",
    public_from: "2026-08-01",
    public_until: "2027-08-01",
    publicity_why: "class-maximum",
    publicity_edition: "publicity-window@2026-04-01",
    last_confirmed_on: "2026-11-10",
    amount_fen: "2000000",
    printed_name: "示例企业",
    natural_key: randomBytes(16),
    content_hash: randomBytes(32),
    fields: JSON.stringify({ CF_XDR_MC: "示例企业", CF_YJ: "《示例法》第一条", CF_XDR_ZJHM: "410101199001011234" }),
    recorded_at: "2026-08-05T10:00:00+08:00",
    ...columns,
  };
  const names = Object.keys(row);
  await t.sql(
    `insert into record (${names.join(", ")}) values (${names.map((_, at) => `$${String(at + 1)}`).join(", ")})`,
    Object.values(row),
  );
  return id;
}

async function shown(subjectId: string, asOf?: string): Promise<string[]> {
  const reply = await t
    .as("nobody")
    .get(`/api/subjects/${subjectId}/archive${asOf === undefined ? "" : `?asOf=${asOf}`}`);
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { records: { id: string }[] }).records.map((record) => record.id);
}

describe("show-archive", () => {
  it("200: shows a visitor what is public today, with its document and its fields by name", async () => {
    const subject = await plantSubject("示例恒信新材料有限公司");
    const id = await plantRecord(subject.id);
    const reply = await t.as("nobody").get(`/api/subjects/${subject.id}/archive`);
    const archive = reply.body as {
      records: {
        id: string;
        fields: { code: string; value: string }[];
        amountYuan: string;
        basis: string;
        document: { issuer: string };
      }[];
    } & Record<string, unknown>;
    const [record] = archive.records;
    assert.equal(record?.id, id);
    assert.equal(record.amountYuan, "20000.00");
    assert.equal(record.basis, "《示例法》第一条");
    assert.equal(record.document.issuer, "示例市市场监督管理局");
    assert.ok(!record.fields.some((field) => field.code === "CF_XDR_ZJHM"), "an identity number is not for visitors");
    assert.ok(!reply.text.includes("4101"), "not even masked");
    assert.deepEqual(archive["counts"], { adverse: 1, positive: 0, neutral: 0 });
    assert.deepEqual(archive["years"], [{ year: 2026, adverse: 1, positive: 0, neutral: 0 }]);
    assert.deepEqual(archive["can"], []);
  });

  it("keeps back what is restricted, held, replaced, not yet public, ended, unconfirmed or of a lost edition", async () => {
    const subject = await plantSubject("示例守门有限公司");
    const seen = [
      await plantRecord(subject.id, { public_until: today, decided_on: "2026-08-05" }),
      await plantRecord(subject.id, { public_from: today, decided_on: "2026-08-04" }),
      await plantRecord(subject.id, { last_confirmed_on: "2026-08-22", decided_on: "2026-08-03" }),
      await plantRecord(subject.id, { public_until: null, decided_on: "2026-08-02" }),
    ];
    await plantRecord(subject.id, { open_scope: "authorised" });
    await plantRecord(subject.id, { held: "name-differs" });
    await plantRecord(subject.id, { replaced_at: "2026-09-01T00:00:00+08:00" });
    await plantRecord(subject.id, { public_from: "2026-11-21" });
    await plantRecord(subject.id, { public_until: "2026-11-19" });
    await plantRecord(subject.id, { public_from: null, public_until: null, publicity_why: "unclassed" });
    // Ninety days end on 2026-11-19: the day after, nobody stands behind it any more.
    await plantRecord(subject.id, { last_confirmed_on: "2026-08-21" });
    await plantRecord(subject.id, { edition: "double-publicity-penalty@1999" });
    assert.deepEqual(await shown(subject.id), seen);
  });

  it("as of an earlier day hides what came later, and never brings back what is not public today", async () => {
    const subject = await plantSubject("示例往日有限公司");
    const early = await plantRecord(subject.id, { decided_on: "2026-08-01", recorded_at: "2026-08-05T23:59:59+08:00" });
    await plantRecord(subject.id, { decided_on: "2026-08-01", recorded_at: "2026-08-06T00:00:00+08:00" });
    await plantRecord(subject.id, {
      decided_on: "2026-08-02",
      valid_from: "2026-08-06",
      recorded_at: "2026-08-03T10:00:00+08:00",
    });
    await plantRecord(subject.id, { public_until: "2026-11-01", recorded_at: "2026-08-02T10:00:00+08:00" });
    await plantRecord(subject.id, {
      recorded_at: "2026-08-02T10:00:00+08:00",
      replaced_at: "2026-09-02T10:00:00+08:00",
    });
    assert.deepEqual(await shown(subject.id, "2026-08-05"), [early]);
    assert.equal((await shown(subject.id)).length, 3);
  });

  it("shows at most 200, newest decision first, and says that there are more while it counts them all", async () => {
    const subject = await plantSubject("示例多记录有限公司");
    for (let at = 0; at < 203; at += 1)
      await plantRecord(subject.id, { decided_on: at === 0 ? "2026-09-01" : "2026-08-01" });
    const reply = await t.as("nobody").get(`/api/subjects/${subject.id}/archive`);
    const archive = reply.body as {
      records: { document: { decidedOn: string } }[];
      more: boolean;
      counts: { adverse: number };
    };
    assert.equal(archive.records.length, 200);
    assert.equal(archive.records[0]?.document.decidedOn, "2026-09-01");
    assert.equal(archive.more, true);
    assert.equal(archive.counts.adverse, 203);
  });

  it("404: has no page of a natural person, nor of nobody", async () => {
    const person = await plantSubject("李示例", "practitioner");
    for (const id of [person.id, randomUUID()]) {
      const reply = await t.as("nobody").get(`/api/subjects/${id}/archive`);
      assert.equal(reply.status, 404);
      assert.equal((reply.body as { code: string }).code, "subject-not-found");
    }
  });

  it("410: says into whom a subject was merged", async () => {
    const winner = await plantSubject("示例存续有限公司");
    const loser = await plantSubject("示例并入有限公司");
    await t.sql("update subject set merged_into = $2 where id = $1", [loser.id, winner.id]);
    const reply = await t.as("nobody").get(`/api/subjects/${loser.id}/archive`);
    assert.equal(reply.status, 410);
    assert.match(reply.text, new RegExp(winner.id));
  });

  it("422: cannot tell the future", async () => {
    const subject = await plantSubject("示例明日有限公司");
    assert.equal((await t.as("nobody").get(`/api/subjects/${subject.id}/archive?asOf=2026-11-21`)).status, 422);
  });
});

describe("inspect-archive", () => {
  const inspect = (
    office: "secretariat" | "regulator",
    subjectId: string,
    body: object = { purpose: "示例：核对入会材料" },
  ) => t.as(office).post(`/api/subjects/${subjectId}/inspections`, body);
  type Inspected = {
    records: {
      id: string;
      replaced: boolean;
      publicity: { state: string };
      fields: { code: string; value: string; masked: boolean }[];
    }[];
    can: string[];
  };

  it("200: shows restricted records with personal fields masked, and writes the look and the entry", async () => {
    const subject = await plantSubject("示例查阅有限公司");
    const open = await plantRecord(subject.id, { decided_on: "2026-08-02" });
    const held = await plantRecord(subject.id, { held: "name-differs" });
    const reply = await inspect("secretariat", subject.id);
    assert.equal(reply.status, 200, reply.text);
    const archive = reply.body as Inspected;
    assert.deepEqual(
      archive.records.map((record) => [record.id, record.publicity.state]),
      [
        [open, "public"],
        [held, "withheld"],
      ],
    );
    const number = archive.records[0]?.fields.find((field) => field.code === "CF_XDR_ZJHM");
    assert.deepEqual([number?.value, number?.masked], ["4101************34", true]);
    assert.deepEqual(archive.can, [
      "show-subject",
      "inspect-archive",
      "issue-archive-extract",
      "list-subject-documents",
      "confirm-record",
      "list-looks",
      "collect-record",
      "recall-record",
      "lift-recall",
      "list-merge-candidates",
      "list-receivers",
      "keep-record",
      "file-objection",
    ]);
    const looks = await t.sql<{ purpose: string; basis: string; office: string; records: string[] }>(
      "select * from look where subject_id = $1",
      [subject.id],
    );
    assert.deepEqual(
      looks.map((look) => [look.purpose, look.basis, look.office, look.records]),
      [["示例：核对入会材料", "secretariat", "secretariat", [held]]],
    );
    const entries = await t.sql(
      "select from journal_entry where operation = 'inspect-archive' and $1 = any(subjects)",
      [subject.id],
    );
    assert.equal(entries.length, 1);
  });

  it("shows versions as they stood on the day", async () => {
    const subject = await plantSubject("示例版本有限公司");
    const key = randomBytes(16);
    const first = await plantRecord(subject.id, {
      natural_key: key,
      recorded_at: "2026-08-05T10:00:00+08:00",
      replaced_at: "2026-09-05T10:00:00+08:00",
    });
    const second = await plantRecord(subject.id, {
      natural_key: key,
      recorded_at: "2026-09-05T10:00:00+08:00",
      replaces: first,
    });
    const ids = async (body: object) =>
      ((await inspect("secretariat", subject.id, { purpose: "示例", ...body })).body as Inspected).records.map(
        (record) => record.id,
      );
    assert.deepEqual(await ids({}), [second]);
    assert.deepEqual(await ids({ asOf: "2026-09-04" }), [first]);
    assert.deepEqual(await ids({ asOf: "2026-09-05" }), [second]);
    assert.deepEqual(await ids({ asOf: "2026-08-04" }), []);
  });

  it("shows the subject its own archive whole, and nobody else's", async () => {
    const own = await plantSubject("示例本企业有限公司");
    const other = await plantSubject("示例他企业有限公司");
    const held = await plantRecord(own.id, { held: "sensitive-text", open_scope: "internal", edition: "gone@1999" });
    const member = await t.newAccount("member", { subjectId: own.id });
    const reply = await member.get(`/api/subjects/${own.id}/own-archive`);
    assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(
      (reply.body as Inspected).records.map((record) => record.id),
      [held],
    );
    assert.equal((await member.get(`/api/subjects/${other.id}/own-archive`)).status, 403);
  });

  it("400: wants a purpose", async () => {
    const subject = await plantSubject("示例无事由有限公司");
    assert.equal((await inspect("regulator", subject.id, { purpose: " " })).status, 400);
  });

  it("404: knows no such subject", async () => {
    assert.equal((await inspect("regulator", randomUUID())).status, 404);
  });

  it("410: a merged subject is asked under its winner", async () => {
    const [winner, loser] = [await plantSubject("示例甲方有限公司"), await plantSubject("示例乙方有限公司")];
    await t.sql("update subject set merged_into = $2 where id = $1", [loser.id, winner.id]);
    assert.equal((await inspect("regulator", loser.id)).status, 410);
  });

  it("422: cannot tell the future", async () => {
    const subject = await plantSubject("示例后日有限公司");
    assert.equal((await inspect("regulator", subject.id, { purpose: "示例", asOf: "2026-11-21" })).status, 422);
  });
});

describe("confirm-record", () => {
  const confirm = (subjectId: string, recordId: string, body: object = {}) =>
    t.as("secretariat").post(`/api/subjects/${subjectId}/records/${recordId}/confirmation`, body);
  const code = (reply: { body: unknown }) => (reply.body as { code: string }).code;

  it("200: a record that nobody had confirmed for ninety days is public again", async () => {
    const subject = await plantSubject("示例再确认有限公司");
    const id = await plantRecord(subject.id, { last_confirmed_on: "2026-08-01" });
    assert.deepEqual(await shown(subject.id), []);
    const reply = await confirm(subject.id, id);
    assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(reply.body, {
      recordId: id,
      replaces: null,
      lastConfirmedOn: today,
      edition: "double-publicity-penalty@2018",
    });
    assert.deepEqual(await shown(subject.id), [id]);
  });

  it("200: a held record is released by a new version that names it, and the held one stays as it was", async () => {
    const subject = await plantSubject("示例放行有限公司");
    const id = await plantRecord(subject.id, { held: "name-differs", printed_name: "示例放行股份有限公司" });
    const reply = await confirm(subject.id, id, { release: true, reason: "示例：已与登记机关核对名称" });
    assert.equal(reply.status, 200, reply.text);
    const { recordId, replaces } = reply.body as { recordId: string; replaces: string };
    assert.equal(replaces, id);
    assert.deepEqual(await shown(subject.id), [recordId]);
    const rows = await t.sql<{ id: string; held: string; replaced: boolean; fields: object; document_number: string }>(
      "select id, held, replaced_at is not null as replaced, fields, document_number from record where subject_id = $1 order by recorded_at",
      [subject.id],
    );
    assert.deepEqual(
      rows.map((row) => [row.id, row.held, row.replaced]),
      [
        [id, "name-differs", true],
        [recordId, "", false],
      ],
    );
    assert.deepEqual(rows[0]?.fields, rows[1]?.fields);
    assert.equal(rows[0]?.document_number, rows[1]?.document_number);
    const names = await t.sql<{ kind: string }>(
      "select kind from subject_name where subject_id = $1 and name = '示例放行股份有限公司'",
      [subject.id],
    );
    assert.deepEqual(names, [{ kind: "as-printed" }]);
    const [look] = await t.sql<{ purpose: string }>("select purpose from look where subject_id = $1", [subject.id]);
    assert.equal(look?.purpose, "示例：已与登记机关核对名称");
  });

  it("400: releases nothing without a reason", async () => {
    const subject = await plantSubject("示例缺理由有限公司");
    const id = await plantRecord(subject.id, { held: "name-differs" });
    assert.equal((await confirm(subject.id, id, { release: true })).status, 400);
  });

  it("404: finds only records of this subject", async () => {
    const [subject, other] = [await plantSubject("示例此处有限公司"), await plantSubject("示例彼处有限公司")];
    const elsewhere = await plantRecord(other.id);
    for (const id of [elsewhere, randomUUID()]) {
      const reply = await confirm(subject.id, id);
      assert.deepEqual([reply.status, code(reply)], [404, "record-not-found"]);
    }
  });

  it("409: a replaced record, one that is not held and an earlier confirmation are left alone", async () => {
    const subject = await plantSubject("示例冲突有限公司");
    const old = await plantRecord(subject.id, { replaced_at: "2026-09-01T00:00:00+08:00" });
    const later = await plantRecord(subject.id, { replaces: old });
    const replaced = await confirm(subject.id, old);
    assert.deepEqual([replaced.status, code(replaced)], [409, "record-replaced"]);
    assert.match(replaced.text, new RegExp(later));
    const free = await confirm(subject.id, later, { release: true, reason: "示例" });
    assert.deepEqual([free.status, code(free)], [409, "record-not-held"]);
    const earlier = await confirm(subject.id, later, { on: "2026-11-09" });
    assert.deepEqual([earlier.status, code(earlier)], [409, "confirmation-overtaken"]);
  });

  it("422: nobody confirms tomorrow", async () => {
    const subject = await plantSubject("示例预先有限公司");
    const id = await plantRecord(subject.id);
    assert.equal((await confirm(subject.id, id, { on: "2026-11-21" })).status, 422);
  });

  it("two who release at once make one version", async () => {
    const subject = await plantSubject("示例抢先有限公司");
    const id = await plantRecord(subject.id, { held: "sensitive-text" });
    const replies = await Promise.all([1, 2, 3].map(() => confirm(subject.id, id, { release: true, reason: "示例" })));
    assert.deepEqual(replies.map((reply) => reply.status).toSorted(), [200, 409, 409]);
    assert.equal((await shown(subject.id)).length, 1);
  });
});
