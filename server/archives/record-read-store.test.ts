import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { isOpenToVisitors, visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { countPublicRecords, listRecords, openToVisitors, recordOf } from "./record-read-store.ts";

let t: TestHouse;
const subjectId = randomUUID();

// Every edge of every part of the gate, in all combinations: some four thousand records.
const windows = [
  ["2026-11-19", "2026-11-20"],
  ["2026-11-20", "2026-11-20"],
  ["2026-11-21", "2026-11-30"],
  ["2026-01-01", "2026-11-19"],
  ["2026-01-01", null],
  [null, null],
] as const;
const confirmations = ["2026-11-20", "2026-08-23", "2026-08-22", "2026-08-21", "2026-01-01"];
const scopes = ["public", "members", "authorised", "internal"];
const helds = ["", "name-differs"];
const editions = ["double-publicity-penalty@2018", "double-publicity-licence@2018", "double-publicity-penalty@1999"];
// Five years after the second of them is today, after the third yesterday.
const decisions = ["2026-01-01", "2021-11-20", "2021-11-19"];
const replacements = [null, "2026-09-01T00:00:00Z"];

before(async () => {
  t = await startTestHouse("2026-11-20T10:00:00+08:00");
  await t.sql("insert into subject (id, short_id, kind, name) values ($1, 'g2g3g4g5g6', 'enterprise', '示例')", [
    subjectId,
  ]);
  const rows = windows.flatMap(([from, until]) =>
    confirmations.flatMap((confirmed) =>
      scopes.flatMap((scope) =>
        helds.flatMap((held) =>
          editions.flatMap((edition) =>
            replacements.flatMap((replaced) =>
              decisions.map((decided) => ({
                id: randomUUID(),
                key: `\\x${randomBytes(16).toString("hex")}`,
                ...{ from, until, confirmed, scope, held, edition, replaced, decided },
              })),
            ),
          ),
        ),
      ),
    ),
  );
  await t.sql(
    `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
      source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name, held,
      natural_key, content_hash, fields, recorded_at, replaced_at)
    select $1, id, 'i', edition, 'adverse', scope, 'k', 'n', 'n', '示例局', '示例局', decided, decided, "from", until, 'w', 'e',
      confirmed, '示例', held, key, sha256(key), '{}', '2026-01-02T00:00:00Z', replaced
    from jsonb_to_recordset($2::jsonb) as given (id uuid, key bytea, "from" date, until date, confirmed date, scope text, held text, edition text, replaced timestamptz, decided date)`,
    [subjectId, JSON.stringify(rows)],
  );
});
after(() => t.stop());

describe("openToVisitors", () => {
  it("says in the query what isOpenToVisitors says of each record, for visitors' eyes and for the house's", async () => {
    const gate = visitorGate(t.house.packs.set, "2026-11-20");
    const all = await t.sql<Parameters<typeof recordOf>[0]>(
      "select record.*, null as marks from record where subject_id = $1",
      [subjectId],
    );
    const expected = all
      .map(recordOf)
      .filter((record) => isOpenToVisitors(record, gate))
      .map((record) => record.id);
    // Three windows, three confirmations and two decisions stand, in one scope, unheld, unreplaced, in two editions.
    assert.equal(expected.length, 3 * 3 * 2 * 2);
    const seen = await listRecords(t.house.database.asVisitor, [subjectId], [openToVisitors(gate)], 5_000);
    assert.deepEqual(seen.map((record) => record.id).toSorted(), expected.toSorted());
    // The visitor's role is kept from most of them anyway; the app's is not, so there the condition stands alone.
    const house = { associationId: t.association.id, audience: "staff" } as const;
    const asApp = await transact(t.house.database.app, house, (tx) =>
      listRecords(tx, [subjectId], [openToVisitors(gate)], 5_000),
    );
    assert.deepEqual(asApp.map((record) => record.id).toSorted(), expected.toSorted());
    const asVisitor = await countPublicRecords(t.house.database.asVisitor, gate, [subjectId]);
    assert.deepEqual(asVisitor.get(subjectId), { records: expected.length, adverse: expected.length });
  });

  it("lets a record go whose publicity was ended by repair, or whose answer is overdue, and no other", async () => {
    const gate = visitorGate(t.house.packs.set, "2026-11-20");
    const before = await listRecords(t.house.database.asVisitor, [subjectId], [openToVisitors(gate)], 5_000);
    const kinds = ["repaired", "unanswered", "disputed"] as const;
    for (const [at, kind] of kinds.entries())
      await t.sql(
        `insert into record_mark (subject_id, id, association_id, natural_key, kind, common, open, cause_id, since_on, marked_at)
         select subject_id, gen_random_uuid(), $3, natural_key, $4, true, true, gen_random_uuid(), '2026-11-19', '2026-11-19'
         from record where subject_id = $1 and id = $2`,
        [subjectId, before[at]?.id, t.association.id, kind],
      );
    const stopped = [before[0]?.id, before[1]?.id];
    const house = { associationId: t.association.id, audience: "staff" } as const;
    const conditions = [openToVisitors(gate)];
    for (const seen of [
      await listRecords(t.house.database.asVisitor, [subjectId], conditions, 5_000),
      await transact(t.house.database.app, house, (tx) => listRecords(tx, [subjectId], conditions, 5_000)),
    ]) {
      assert.deepEqual(
        seen.map(({ id }) => id),
        before.map(({ id }) => id).filter((id) => !stopped.includes(id)),
      );
      assert.deepEqual(
        seen.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => [id, marks[0]?.kind]),
        [[before[2]?.id, "disputed"]],
      );
    }
    const marked = await transact(t.house.database.app, house, (tx) => listRecords(tx, [subjectId], [], 5_000));
    assert.deepEqual(
      marked
        .filter((record) => isOpenToVisitors(record, gate))
        .map(({ id }) => id)
        .toSorted(),
      before
        .map(({ id }) => id)
        .filter((id) => !stopped.includes(id))
        .toSorted(),
    );
  });

  it("lets nothing through the visitor's role but what is in scope, neither held nor replaced, whatever is asked", async () => {
    const seen = await listRecords(t.house.database.asVisitor, [subjectId], [], 5_000);
    assert.equal(seen.length, windows.length * confirmations.length * editions.length * decisions.length);
    assert.ok(
      seen.every((record) => record.openScope === "public" && record.held === "" && record.replacedAt === null),
    );
  });
});
