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

async function plantRecord(subjectId: string, columns: { held?: string; polarity?: string } = {}): Promise<void> {
  await t.sql(
    `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
      source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name, held,
      natural_key, content_hash, fields, recorded_at)
    values ($1, $2, 'double-publicity-penalty', 'double-publicity-penalty@2018', $3, 'public', '行政处罚决定书', '示例[2026]1号', '示例〔2026〕1号', '示例局',
      '示例局', '2026-08-01', '2026-08-01', '2026-08-01', '2027-08-01', 'class-maximum', 'publicity-window@2026-04-01', '2026-11-10', '示例', $4,
      $5, $6, '{}', '2026-08-05T10:00:00+08:00')`,
    [subjectId, randomUUID(), columns.polarity ?? "adverse", columns.held ?? "", randomBytes(16), randomBytes(32)],
  );
}

describe("find-subjects", () => {
  type Found = {
    hits: {
      id: string;
      name: string;
      reason: string;
      matched: string | null;
      member: boolean;
      publicRecords: number;
      publicAdverse: number;
    }[];
    found: number;
    next: string | null;
  };
  const find = async (q: string, more = ""): Promise<Found> => {
    const reply = await t.as("nobody").get(`/api/subjects?q=${encodeURIComponent(q)}${more}`);
    assert.equal(reply.status, 200, reply.text);
    return reply.body as Found;
  };

  it("200: finds by code, name, beginning, middle, former name, pinyin and initials, and says why", async () => {
    const subject = await plantSubject("河南华彩瓷业有限责任公司");
    await plantName(subject.id, "河南红星陶瓷厂", "former");
    const first = async (q: string) => {
      const [hit] = (await find(q)).hits;
      return [hit?.id, hit?.reason];
    };
    assert.deepEqual(await first(subject.code), [subject.id, "exact-code"]);
    assert.deepEqual(await first(subject.code.toLowerCase()), [subject.id, "exact-code"]);
    assert.deepEqual(await first("河南华彩瓷业有限责任公司"), [subject.id, "exact-name"]);
    assert.deepEqual(await first("河南华彩瓷业有限公司"), [subject.id, "same-key"]);
    assert.deepEqual(await first("河南华彩"), [subject.id, "prefix"]);
    assert.deepEqual(await first("华彩瓷"), [subject.id, "core-prefix"]);
    assert.deepEqual(await first("河南红星陶瓷厂"), [subject.id, "former-name"]);
    assert.deepEqual(await first("huacai"), [subject.id, "pinyin"]);
    assert.deepEqual(await first("hnhccy"), [subject.id, "initials"]);
    assert.deepEqual(await first("hccy"), [subject.id, "initials"]);
    assert.deepEqual(await first("划彩瓷"), [subject.id, "same-sound"]);
    assert.deepEqual(await first(subject.shortId), [subject.id, "short-id"]);
  });

  it("forgives one letter of the sound or the initials, and one slip in a code, and says so", async () => {
    const subject = await plantSubject("河南钧鼎陶粒有限责任公司");
    const first = async (q: string) => {
      const [hit] = (await find(q)).hits;
      return [hit?.id, hit?.reason];
    };
    // jdtl: one wrong, one doubled, one left out; jundingtaoli the same.
    for (const typed of ["jdhl", "jddtl", "hnjdl"])
      assert.deepEqual(await first(typed), [subject.id, "near-initials"], typed);
    for (const typed of ["jundimgtaoli", "jundingtaolii", "jundingtali"])
      assert.deepEqual(await first(typed), [subject.id, "near-pinyin"], typed);
    const slip = subject.code.slice(0, 4) + (subject.code[4] === "7" ? "8" : "7") + subject.code.slice(5);
    assert.deepEqual(await first(slip), [subject.id, "near-code"]);
  });

  it("counts what is public today, and puts members first among equals", async () => {
    const plain = await plantSubject("示例钧瓷甲厂有限公司");
    const member = await plantSubject("示例钧瓷乙厂有限公司");
    await plantRecord(member.id);
    await plantRecord(member.id, { held: "name-differs" });
    await plantRecord(member.id, { polarity: "positive" });
    await t.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, '1', '2026-01-01')",
      [t.association.id, member.id],
    );
    const { hits } = await find("示例钧瓷");
    assert.deepEqual(
      hits.map((hit) => [hit.id, hit.member, hit.publicRecords, hit.publicAdverse]),
      [
        [member.id, true, 2, 1],
        [plain.id, false, 0, 0],
      ],
    );
  });

  it("never finds a natural person or a merged subject, by name or by code", async () => {
    const person = await plantSubject("赵不可查", "practitioner");
    const merged = await plantSubject("示例已并入钨业有限公司");
    await t.sql("update subject set merged_into = $2 where id = $1", [merged.id, person.id]);
    for (const q of ["赵不可查", "zhaobukecha", person.code, merged.code, "示例已并入钨业"]) {
      const ids = (await find(q)).hits.map((hit) => hit.id);
      assert.ok(!ids.includes(person.id) && !ids.includes(merged.id), q);
    }
  });

  it("pages without repeating or losing a hit", async () => {
    for (let at = 0; at < 7; at += 1) await plantSubject(`翻叶书局${"甲乙丙丁戊己庚"[at] ?? ""}店`);
    const seen: string[] = [];
    let next: string | null = "0";
    while (next !== null) {
      const page: Found = await find("翻叶书局", `&limit=3&cursor=${next}`);
      seen.push(...page.hits.map((hit) => hit.name));
      next = page.next;
    }
    assert.equal(new Set(seen).size, 7);
    assert.equal(seen.length, 7);
  });

  it("takes signs of LIKE and of SQL for what they are", async () => {
    for (const q of ["%", "_%", "'; drop table record; --", "\\", "{}", "~heng", "#hx", "。"]) await find(q);
    assert.deepEqual((await find("%%%%")).hits, []);
  });
});
