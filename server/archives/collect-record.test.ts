import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "./test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "./test-penalty-form.ts";

type Collected = { subjectId: string; recordId: string; outcome: string; newSubject: boolean; held: string };
type Problem = {
  code: string;
  invalid: { at: string; code: string; says: string; detail: { zh: string; en: string } }[];
};

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

const send = (fields: Record<string, string>, item = penaltyItem): Promise<TestReply> =>
  house.as("liaison").post("/api/records", { item, fields });
const collect = async (fields: Record<string, string>): Promise<Collected> => {
  const reply = await send(fields);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Collected;
};
const versions = (subjectId: string) =>
  house.sql<{
    id: string;
    replaces: string | null;
    replaced_at: Date | null;
    amount_fen: bigint;
    import_id: string | null;
    public_until: string;
    last_confirmed_on: string;
  }>("select * from record where subject_id = $1 order by recorded_at, replaced_at nulls last", [subjectId]);

describe("collect-record", () => {
  it("200: lays one record down by the rules of a file's row, makes its subject, and visitors see it", async () => {
    const done = await collect(penaltyFields(1));
    assert.deepEqual(
      { outcome: done.outcome, newSubject: done.newSubject, held: done.held },
      { outcome: "created", newSubject: true, held: "" },
    );
    const [record] = await versions(done.subjectId);
    assert.equal(record?.amount_fen, 2_000_000n, "the field's own unit is 万元");
    assert.deepEqual([record.import_id, record.public_until], [null, "2027-06-30"]);
    const seen = await house.as("nobody").get(`/api/subjects/${done.subjectId}/archive`);
    assert.ok(seen.text.includes("示环罚字〔2026〕1号"), seen.text);
  });

  it("the same again changes nothing but the day it was last confirmed; other content is a new version of it", async () => {
    const first = await collect(penaltyFields(2));
    house.time.set("2026-11-23T10:00:00+08:00");
    const again = await collect(penaltyFields(2));
    assert.deepEqual(
      [again.outcome, again.recordId, again.subjectId, again.newSubject],
      ["unchanged", first.recordId, first.subjectId, false],
    );
    assert.equal((await versions(first.subjectId))[0]?.last_confirmed_on, "2026-11-23");
    const changed = await collect(penaltyFields(2, { CF_NR_FK: "3", CF_NR: "罚款3万元" }));
    assert.equal(changed.outcome, "changed");
    const [old, fresh] = await versions(first.subjectId);
    assert.ok(old !== undefined && fresh !== undefined && old.replaced_at !== null);
    assert.deepEqual([fresh.id, fresh.replaces, fresh.amount_fen], [changed.recordId, first.recordId, 3_000_000n]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("a file with the same row afterwards finds nothing to change", async () => {
    await collect(penaltyFields(3));
    const reply = await house
      .as("liaison")
      .upload(`/api/imports?item=${penaltyItem}&fileName=x.csv`, penaltyFile([penaltyRow(3)]));
    await house.settle();
    const shown = await house.as("liaison").get(`/api/imports/${(reply.body as { importId: string }).importId}`);
    const { counts } = shown.body as { counts: { unchanged: number; changed: number; created: number } };
    assert.deepEqual([counts.unchanged, counts.changed, counts.created], [1, 0, 0]);
  });

  it("422: tells every fault at its field, in both languages, and stores nothing", async () => {
    const reply = await send(
      penaltyFields(4, { CF_XDR_SHXYM: "9.14E+17", CF_JDRQ: "2026-02-30", CF_CFLB: "杖责", CF_WSH: "", CF_ZT: "有效" }),
    );
    assert.equal(reply.status, 422);
    const problem = reply.body as Problem;
    assert.equal(problem.code, "record-has-faults");
    const faults = Object.fromEntries(problem.invalid.map(({ at, code }) => [at, code]));
    assert.deepEqual(faults, {
      "body.fields.CF_ZT": "field-unknown",
      "body.fields.CF_WSH": "value-missing",
      "body.fields.CF_CFLB": "value-not-in-list",
      "body.fields.CF_JDRQ": "date-does-not-exist",
      "body.fields.CF_XDR_SHXYM": "code-destroyed-by-spreadsheet",
    });
    for (const { detail } of problem.invalid)
      assert.ok(/\p{Script=Han}/u.test(detail.zh) && !detail.en.includes("{"), detail.en);
    assert.deepEqual(await house.sql("select 1 from record where printed_name like '示例第4建材%'"), []);
  });

  it("takes days and amounts as people write them, longer than the standard's own spelling", async () => {
    const { subjectId } = await collect(
      penaltyFields(12, { CF_JDRQ: "2026年11月12日", CF_YXQ: "二〇二七年十一月十二日", CF_NR_FK: "人民币贰万元整" }),
    );
    const [record] = await house.sql<{ decided_on: string; valid_to: string; amount_fen: bigint }>(
      "select * from record where subject_id = $1",
      [subjectId],
    );
    assert.deepEqual(
      [record?.decided_on, record?.valid_to, record?.amount_fen],
      ["2026-11-12", "2027-11-12", 2_000_000n],
    );
  });

  it("keeps natural persons and names without a code out, as a file's row would be", async () => {
    const person = (await send(penaltyFields(5, { CF_XDR_LB: "自然人" }))).body as Problem;
    assert.deepEqual(
      person.invalid.map(({ code }) => code),
      ["row-about-person"],
    );
    const named = (await send(penaltyFields(5, { CF_XDR_SHXYM: "" }))).body as Problem;
    assert.deepEqual(
      named.invalid.map(({ code }) => code),
      ["row-name-only"],
    );
  });

  it("holds what a person must look at: a known code under another name, a code whose check fails", async () => {
    await collect(penaltyFields(6));
    assert.equal((await collect(penaltyFields(7, { CF_XDR_SHXYM: demonstrationCode(6) }))).held, "name-differs");
    const code = demonstrationCode(8);
    const failing = code.slice(0, 17) + (code.endsWith("A") ? "B" : "A");
    assert.equal((await collect(penaltyFields(8, { CF_XDR_SHXYM: failing }))).held, "code-check-failed");
  });

  it("what is held waits for this association's secretariat, and for no other's", async () => {
    const { recordId } = await collect(penaltyFields(11, { CF_XDR_SHXYM: demonstrationCode(6) }));
    const waiting = async (where: "association" | "foreign") => {
      const { rows } = (await house.as("secretariat", where).get("/api/records-waiting?kind=held")).body as {
        rows: { recordId: string; importId: string | null }[];
      };
      return rows.filter((row) => row.recordId === recordId).map(({ importId }) => importId);
    };
    assert.deepEqual([await waiting("association"), await waiting("foreign")], [[null], []]);
  });

  it("404: nothing outside the catalogue", async () => {
    const reply = await send(penaltyFields(9), "blood-types");
    assert.deepEqual([reply.status, (reply.body as Problem).code], [404, "import-item-unknown"]);
  });

  it("409: waits two seconds for a file that is being carried out, and then says so", async () => {
    const holder = await house.house.database.app.connect();
    await holder.query("begin");
    await holder.query("select pg_advisory_xact_lock(hashtextextended($1, 11))", [`collect:${penaltyItem}`]);
    const reply = await send(penaltyFields(10));
    await holder.query("rollback");
    holder.release();
    assert.deepEqual([reply.status, (reply.body as Problem).code], [409, "collecting-busy"]);
    assert.equal((await collect(penaltyFields(10))).outcome, "created");
  });

  it("of two who send one document at once, one lays it down and the other finds it there", async () => {
    for (let n = 20; n < 26; n += 1) {
      const replies = await Promise.all([
        send(penaltyFields(n)),
        send(penaltyFields(n)),
        send(penaltyFields(n, { CF_SY: "另一种写法。" })),
      ]);
      assert.deepEqual(
        replies.map(({ status }) => status),
        [200, 200, 200],
      );
      const done = replies.map(({ body }) => body as Collected);
      assert.equal(new Set(done.map(({ subjectId }) => subjectId)).size, 1);
      assert.equal(done.filter(({ outcome }) => outcome === "created").length, 1);
      const current = (await versions(done[0]?.subjectId ?? "")).filter(({ replaced_at }) => replaced_at === null);
      assert.equal(current.length, 1);
    }
  });

  it("writes ids and the edition into the journal, and no text", async () => {
    const done = await collect(penaltyFields(30));
    const [entry] = await house.sql<{ ids: object; editions: string[]; subjects: string[] }>(
      "select * from journal_entry where operation = 'collect-record' and subjects @> array[$1::uuid]",
      [done.subjectId],
    );
    assert.deepEqual(entry?.subjects, [done.subjectId]);
    assert.deepEqual(entry.ids, { recordId: done.recordId, outcome: "created" });
    assert.match(entry.editions.join(), /^double-publicity-penalty@/);
  });
});
