import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { type Tx, transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { newShortId } from "./short-id.ts";
import { findClaims, findSubject, type NewSubject, saveNewSubjects } from "./subject-store.ts";

let t: TestHouse;

before(async () => {
  t = await startTestHouse();
});
after(() => t.stop());

function subject(code: string, name = `示例${code}有限公司`): NewSubject {
  return { id: randomUUID(), shortId: newShortId(), kind: "enterprise", name, code, standing: "valid", scheme: "uscc" };
}

const write = <Answer>(work: (tx: Tx) => Promise<Answer>) =>
  transact(t.house.database.app, { associationId: t.association.id, audience: "staff" }, work);

describe("saveNewSubjects", () => {
  it("saves a subject with its claim, code and name", async () => {
    const made = subject("91990000MA10000011");
    assert.deepEqual(await write((tx) => saveNewSubjects(tx, [made])), new Map([[made.code, made.id]]));
    const found = await findSubject(t.house.database.asVisitor, made.id);
    assert.deepEqual([found?.name, found?.shortId, found?.mergedInto], [made.name, made.shortId, null]);
    const names = await t.sql("select normal from subject_name where subject_id = $1 and kind = 'registered'", [
      made.id,
    ]);
    assert.equal(names.length, 1);
  });

  it("leaves a code with whom it belongs to, and keeps nothing of the newcomer", async () => {
    const first = subject("91990000MA10000022");
    await write((tx) => saveNewSubjects(tx, [first]));
    const second = subject(first.code, "示例另称有限公司");
    const fresh = subject("91990000MA10000033");
    const owners = await write((tx) => saveNewSubjects(tx, [second, fresh]));
    assert.deepEqual([owners.get(first.code), owners.get(fresh.code)], [first.id, fresh.id]);
    assert.equal(await findSubject(t.house.database.asVisitor, second.id), null);
  });

  it("makes one subject of one code, though it stands twice in a block", async () => {
    const [one, again] = [subject("91990000MA10000044"), subject("91990000MA10000044")];
    const owners = await write((tx) => saveNewSubjects(tx, [one, again]));
    assert.equal(owners.size, 1);
    const rows = await t.sql("select from subject where id in ($1, $2)", [one.id, again.id]);
    assert.equal(rows.length, 1);
  });

  it("lets transactions race for the same codes in any order: all agree whose each is", async () => {
    const codes = Array.from({ length: 40 }, (_, at) => `91990000MB${String(10_000_000 + at)}`);
    const answers = await Promise.all(
      [0, 1, 2, 3].map((turn) => {
        const rows = codes.map((code) => subject(code));
        return write((tx) => saveNewSubjects(tx, turn % 2 === 0 ? rows : rows.toReversed()));
      }),
    );
    const stands = await findClaims(t.house.database.asVisitor, codes);
    assert.equal(stands.size, codes.length);
    for (const answer of answers) for (const code of codes) assert.equal(answer.get(code), stands.get(code));
    const kept = await t.sql("select from subject_identifier where code like '91990000MB%'");
    assert.equal(kept.length, codes.length);
  });

  it("keeps nothing when the transaction is taken back", async () => {
    const made = subject("91990000MA10000055");
    await transact(
      t.house.database.app,
      { associationId: null, audience: "house" },
      (tx) => saveNewSubjects(tx, [made]),
      () => false,
    );
    assert.equal((await findClaims(t.house.database.asVisitor, [made.code])).size, 0);
  });
});

describe("newShortId", () => {
  it("uses no character that is taken for another", () => {
    const drawn = Array.from({ length: 500 }, newShortId);
    for (const id of drawn) assert.match(id, /^[2-9a-hjkmnp-z]{10}$/);
    assert.equal(new Set(drawn).size, drawn.length);
  });
});
