import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { nameIndex } from "@xinheng/domain/subjects/name-tokens.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
const subjectId = randomUUID();
const imports = { own: randomUUID(), foreign: randomUUID() };

before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  await insert("subject", { id: subjectId, short_id: "abcdefgh", kind: "enterprise", name: "示例恒信建材有限公司" });
  for (const [name, kind] of [
    ["示例恒信建材有限公司", "registered"],
    ["示例恒信石材厂", "former"],
  ] as const) {
    const { tokens, pinyin, initials } = nameIndex(name);
    const words = { normal: normaliseName(name), grams: tokens, pinyin, initials };
    await insert("subject_name", { subject_id: subjectId, id: randomUUID(), name, kind, ...words });
  }
  await plantImport(imports.own, house.association.id);
  await plantImport(imports.foreign, house.foreign.id);
});
after(() => house.stop());
beforeEach(() => house.sql("delete from record"));

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, at) => `$${String(at + 1)}`);
  await house.sql(`insert into "${table}" (${names.join()}) values (${places.join()})`, Object.values(row));
}

async function plantImport(id: string, associationId: string): Promise<void> {
  const [fileId, by] = [randomUUID(), { association_id: associationId }];
  const file = { name: "a.csv", media_type: "text/csv", bytes: 1, sha256: randomBytes(32), key_cipher: "x" };
  await insert("file", { id: fileId, ...by, ...file });
  const item = { item: "double-publicity-penalty", edition: "double-publicity-penalty@2018", state: "confirmed" };
  const uploaded = { file_id: fileId, file_name: "a.csv", uploaded_by: randomUUID(), uploaded_at: "2026-11-18" };
  await insert("import", { id, ...by, ...item, ...uploaded });
}

/** A penalty, public since August, confirmed on 2026-11-01, recorded at the end of 18 November, unless told otherwise. */
async function plantRecord(changed: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const item = { item: "double-publicity-penalty", edition: "double-publicity-penalty@2018", polarity: "adverse" };
  const document = { document_kind: "x", document_number: "x", document_printed: "示例罚字〔2026〕1号" };
  const days = { decided_on: "2026-08-01", valid_from: "2026-08-01", last_confirmed_on: "2026-11-01" };
  const publicity = {
    public_from: "2026-08-03",
    public_until: "2027-08-01",
    publicity_why: "x",
    publicity_edition: "x",
  };
  const keys = { natural_key: randomBytes(16), content_hash: randomBytes(32), import_id: imports.own, import_row: 7 };
  await insert("record", {
    ...{ subject_id: subjectId, id, open_scope: "public", issuer_name: "示例市生态环境局", source_name: "x" },
    ...{ ...item, ...document, ...days, ...publicity, ...keys },
    ...{ printed_name: "示例恒新建材有限公司", fields: "{}", recorded_at: "2026-11-18T23:30:00+08:00", ...changed },
  });
  return id;
}

type Page = { rows: WaitingRecord[]; next: string | null };

async function waiting(query: string, where: "association" | "foreign" = "association"): Promise<Page> {
  const reply = await house.as("secretariat", where).get(`/api/records-waiting?${query}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Page;
}

describe("list-records-waiting", () => {
  it("200: tells of a held record what a person has to compare, and what that person may do", async () => {
    const id = await plantRecord({ held: "name-differs" });
    const { rows, next } = await waiting("kind=held");
    const [{ knownNames, ...row } = assert.fail("nothing waits"), ...more] = rows;
    assert.deepEqual([more.length, next], [0, null]);
    assert.deepEqual([...knownNames].sort(), ["示例恒信建材有限公司", "示例恒信石材厂"]);
    assert.deepEqual(row, {
      subjectId,
      shortId: "abcdefgh",
      subjectName: "示例恒信建材有限公司",
      recordId: id,
      printedName: "示例恒新建材有限公司",
      itemName: "行政处罚信息",
      itemNameEn: row.itemNameEn,
      document: "示例罚字〔2026〕1号",
      issuer: "示例市生态环境局",
      decidedOn: "2026-08-01",
      held: "name-differs",
      code: null,
      sensitive: [],
      branch: null,
      state: "withheld",
      lastConfirmedOn: "2026-11-01",
      since: "2026-11-18",
      importId: imports.own,
      importRow: 7,
      can: ["confirm-record", "inspect-archive"],
    });
  });

  it("200: tells a failing code as printed, and the check character that GB 32100 asks for", async () => {
    // The registry prints 91350100M000100Y43; the last character is slipped by one.
    await plantRecord({ held: "code-check-failed", fields: JSON.stringify({ CF_XDR_SHXYM: "91350100M000100Y44" }) });
    const [row] = (await waiting("kind=held")).rows;
    assert.deepEqual(row?.code, { printed: "91350100M000100Y44", rightCheck: "3" });
    assert.deepEqual(row.knownNames, []);
  });

  it("200: tells in which field something of a person was found, and does not repeat it", async () => {
    await plantRecord({ held: "sensitive-text", fields: JSON.stringify({ CF_SY: "当事人联系电话13812345678。" }) });
    const reply = await house.as("secretary-general").get("/api/records-waiting");
    const [row] = (reply.body as Page).rows;
    assert.deepEqual(
      row?.sensitive.map(({ field, kinds }) => [field, kinds]),
      [["违法事实", ["mobile-number"]]],
    );
    assert.doesNotMatch(reply.text, /1381234|138\*/);
  });

  it("200: tells aged confirmations apart from held ones, and of both only what stands and was brought in here", async () => {
    const aged = await plantRecord({ last_confirmed_on: "2026-10-20" });
    await plantRecord({ last_confirmed_on: "2026-10-21" });
    await plantRecord({ last_confirmed_on: "2026-10-01", public_until: "2026-11-19" });
    await plantRecord({ last_confirmed_on: "2026-10-01", open_scope: "internal" });
    await plantRecord({ last_confirmed_on: "2026-10-01", import_id: imports.foreign });
    const unconfirmed = await plantRecord({ last_confirmed_on: "2026-08-01" });
    const held = await plantRecord({ last_confirmed_on: "2026-10-01", held: "name-differs" });
    await plantRecord({ held: "name-differs", replaced_at: "2026-11-19T08:00:00+08:00" });
    const { rows } = await waiting("kind=aged");
    assert.deepEqual(
      rows.map(({ recordId, state, since }) => [recordId, state, since]),
      [
        [unconfirmed, "unconfirmed", "2026-08-01"],
        [aged, "public", "2026-10-20"],
      ],
    );
    assert.deepEqual(
      (await waiting("kind=held")).rows.map(({ recordId }) => recordId),
      [held],
    );
    assert.equal((await waiting("kind=aged", "foreign")).rows.length, 1);
  });

  it("200: reads on where a page ended, missing none and repeating none", async () => {
    const days = ["2026-11-10", "2026-11-09", "2026-11-09", "2026-11-09", "2026-11-12"];
    for (const day of days) await plantRecord({ held: "name-differs", recorded_at: `${day}T10:00:00+08:00` });
    const seen: WaitingRecord[] = [];
    let cursor = "";
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await waiting(`kind=held&limit=2${cursor}`);
      seen.push(...page.rows);
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    assert.deepEqual(
      seen.map(({ since }) => since),
      [...days].sort(),
    );
    assert.equal(new Set(seen.map(({ recordId }) => recordId)).size, days.length);
  });

  it("400 for a cursor that is none; 403 for whoever may not judge records", async () => {
    assert.equal((await house.as("secretariat").get("/api/records-waiting?cursor=1")).status, 400);
    for (const who of ["liaison", "supervisor", "member"] as const) {
      assert.equal((await house.as(who).get("/api/records-waiting")).status, 403);
    }
  });
});
