import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { transact } from "../../platform/database.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { listOpenEntries } from "./list-entry-store.ts";
import { marksOfEntry, stillRests } from "./entry-ground-store.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

/** What the named record is, and where it went since. */
const grounds = ["none", "common", "corrected", "merged", "own", "gone"] as const;
const happenings = [
  ...["nothing", "recalled", "recalled-before", "recall-lifted", "recall-moved", "own-recalled", "own-recall-lifted"],
  ...["repaired", "repair-lifted", "disputed", "unanswered", "disagreement", "elsewhere"],
] as const;
type Happening = (typeof happenings)[number];
type Key = { readonly subjectId: string; readonly naturalKey: Buffer };

const came = "2026-11-01T00:00:00Z";
let counted = 0;

async function subject(mergedInto: string | null = null): Promise<string> {
  const id = randomUUID();
  counted += 1;
  const shortId = counted.toString(36).padStart(10, "0");
  await house.sql(
    "insert into subject (id, short_id, kind, name, merged_into) values ($1, $2, 'enterprise', '示例', $3)",
    [...[id, shortId, mergedInto]],
  );
  return id;
}

/** A version of a common record or of one the association keeps; null: it stands. */
async function version(
  table: "record" | "association_record",
  key: Key,
  more: { replacedAt?: string; replaces?: { subjectId: string; id: string } } = {},
): Promise<string> {
  const id = randomUUID();
  const { replaces, replacedAt = null } = more;
  const common = table === "record";
  await house.sql(
    `insert into ${table} (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name, source_name,
       decided_on, valid_from, publicity_why, publicity_edition, last_confirmed_on, printed_name, natural_key, content_hash, fields, recorded_at, replaced_at, replaces, ${common ? "replaces_subject" : "association_id"})
     values ($1, $2, 'official-list-entry', 'official-list-entry@2026', 'adverse', 'public', 'x', 'x', 'x', 'x', 'x', '2026-10-01', '2026-10-01', 'own-end', 'x@2026', '2026-11-01', 'x',
       $3, $4, '{}', $5, $6, $7, $8)`,
    [
      ...[key.subjectId, id, key.naturalKey, randomBytes(32), came, replacedAt, replaces?.id ?? null],
      common ? (replaces?.subjectId ?? null) : house.association.id,
    ],
  );
  return id;
}

/** The record that an entry of this subject names, and the key under which it stands today. */
async function laid(
  kind: (typeof grounds)[number],
  subjectId: string,
  winner: string,
): Promise<{ id: string | null; key: Key }> {
  const key = { subjectId, naturalKey: randomBytes(16) };
  switch (kind) {
    case "none":
      return { id: null, key };
    case "gone":
      return { id: randomUUID(), key };
    case "common":
      return { id: await version("record", key), key };
    case "own":
      return { id: await version("association_record", key), key };
    case "corrected": {
      const id = await version("record", key, { replacedAt: "2026-11-02" });
      await version("record", key, { replaces: { subjectId, id } });
      return { id, key };
    }
    case "merged": {
      const id = await version("record", key, { replacedAt: "2026-11-02" });
      const heir = { subjectId: winner, naturalKey: randomBytes(16) };
      await version("record", heir, { replaces: { subjectId, id } });
      return { id, key: heir };
    }
  }
}

async function happens(what: Happening, { subjectId, naturalKey }: Key): Promise<void> {
  const mark = (kind: string, liftedOn: string | null = null) =>
    house.sql(
      `insert into record_mark (subject_id, id, association_id, natural_key, kind, common, open, cause_id, note, since_on, lifted_on, lifted_at, marked_at)
       values ($1, $2, $3, $4, $5, true, true, $6, $7, '2026-11-03', $8::date, $8::date, '2026-11-03')`,
      [
        subjectId,
        randomUUID(),
        house.association.id,
        naturalKey,
        kind,
        randomUUID(),
        kind === "disagreement" ? "不同意" : "",
        liftedOn,
      ],
    );
  const recall = (own: boolean, more: { at?: string; lifted?: boolean; moved?: boolean } = {}) =>
    house.sql(
      `insert into ${own ? "association_recall" : "recall"} (subject_id, record_id, association_id, item, edition, natural_key, content_hash, reason, document_number, document_issuer,
         decided_on, rule_edition, due_on, provisional, late, recalled_on, recalled_at, lifted_at, lift_reason${own ? "" : ", moved_at, record_subject"})
       values ($1, $2, $3, 'x', 'x@2026', $4, $5, 'court', 'x', 'x', '2026-10-01', 'x', '2026-11-04', false, false, '2026-11-03', $6, $7::timestamptz, case when $7::timestamptz is not null then 'x' end${own ? "" : ", $8, $1"})`,
      [
        ...[subjectId, randomUUID(), house.association.id, naturalKey, randomBytes(32), more.at ?? "2026-11-03"],
        more.lifted === true ? "2026-11-05" : null,
        ...(own ? [] : [more.moved === true ? "2026-11-05" : null]),
      ],
    );
  switch (what) {
    case "nothing":
      return;
    case "recalled":
      return void (await recall(false));
    case "recalled-before":
      return void (await recall(false, { at: "2026-10-30" }));
    case "recall-lifted":
      return void (await recall(false, { lifted: true }));
    case "recall-moved":
      return void (await recall(false, { moved: true }));
    case "own-recalled":
      return void (await recall(true));
    case "own-recall-lifted":
      return void (await recall(true, { lifted: true }));
    case "repaired":
      return void (await mark("repaired"));
    case "repair-lifted":
      return void (await mark("repaired", "2026-11-04"));
    case "disputed":
    case "unanswered":
    case "disagreement":
      return void (await mark(what));
    case "elsewhere":
      // The current version went on to somebody whom the entry's subject was not merged into.
      await house.sql(
        "update record set replaced_at = '2026-11-06' where subject_id = $1 and natural_key = $2 and replaced_at is null",
        [...[subjectId, naturalKey]],
      );
      await movedOn({ subjectId, naturalKey });
      return;
  }
}

async function movedOn({ subjectId, naturalKey }: Key): Promise<void> {
  const [last] = await house.sql<{ id: string }>(
    "select id from record where subject_id = $1 and natural_key = $2 order by replaced_at desc, id limit 1",
    [subjectId, naturalKey],
  );
  if (last === undefined) return;
  const heir = { subjectId: await subject(), naturalKey: randomBytes(16) };
  await version("record", heir, { replaces: { subjectId, id: last.id } });
}

const ending: readonly Happening[] = ["recalled", "own-recalled", "repaired"];

/** What an entry says by the rule, told without the statement: whether it rests, and what is marked. */
function expected(at: { rests: string; made: string; onGround: Happening; onMade: Happening }) {
  const [ground, made] = [isThere(at.rests), isThere(at.made)];
  const elsewhere = at.onGround === "elsewhere" && ["common", "corrected", "merged"].includes(at.rests);
  const ended = (ground && ending.includes(at.onGround)) || (made && ending.includes(at.onMade)) || elsewhere;
  const said = [
    ...(ground && at.onGround === "disputed" ? ["ground-disputed"] : []),
    ...(ground && at.onGround === "unanswered" ? ["unanswered"] : []),
    ...(made && ["disputed", "unanswered", "disagreement", "repaired"].includes(at.onMade) ? [at.onMade] : []),
  ];
  return { rests: !ended, marks: said.sort() };
}
const isThere = (kind: string) => kind !== "none" && kind !== "gone";

describe("what an entry rests on", () => {
  it("holds over every kind of ground and of made record, and all that may happen to either", async () => {
    const cases: { id: string; subjectId: string; expected: ReturnType<typeof expected>; about: string }[] = [];
    const each = grounds.flatMap((rests) =>
      (["none", "own", "merged"] as const).flatMap((made) =>
        happenings.flatMap((onGround) =>
          (["nothing", "recalled", "own-recalled", "repaired", "disputed", "unanswered", "disagreement"] as const).map(
            (onMade) => ({ rests, made, onGround, onMade }),
          ),
        ),
      ),
    );
    const pairs = each.filter(
      ({ onGround, onMade }) => onGround === "nothing" || onMade === "nothing" || onMade === "disputed",
    );
    for (const at of pairs) {
      const winner = await subject();
      const subjectId = await subject(at.rests === "merged" || at.made === "merged" ? winner : null);
      const ground = await laid(at.rests, subjectId, winner);
      const made = await laid(at.made, subjectId, winner);
      await happens(at.onGround, ground.key);
      await happens(at.onMade, made.key);
      const id = randomUUID();
      await house.sql(
        `insert into list_entry (subject_id, id, association_id, list, edition, criterion, facts, document_number, document_issuer, document_on, paper_id, ground_record, record_id, resolution_id,
           stage, proposed_on, proposed_at, entered_on) values ($1, $2, $3, 'roll-black', 'roll-black@2026-11-21', 'x', 'xx', 'x', 'x', '2026-11-01', $4, $5, $6, $4, 'entered', '2026-11-01', '2026-11-01', '2026-11-02')`,
        [subjectId, id, house.association.id, randomUUID(), ground.id, made.id],
      );
      cases.push({ id, subjectId, expected: expected(at), about: JSON.stringify(at) });
    }
    const scope = { associationId: house.association.id, audience: "staff" } as const;
    await transact(house.house.database.app, scope, async (tx) => {
      const { rows } = await sql<{ id: string; rests: boolean; marks: { kind: string }[] | null }>`
        select list_entry.id, ${stillRests} as rests, ${marksOfEntry} from list_entry`.execute(tx.db);
      const said = new Map(rows.map((row) => [row.id, row]));
      const open = new Map<string, readonly string[]>();
      for (let at = 0; at < cases.length; at += 500)
        for (const entry of await listOpenEntries(
          tx,
          cases.slice(at, at + 500).map(({ subjectId }) => subjectId),
        ))
          open.set(
            entry.id,
            entry.marks.map(({ kind }) => kind),
          );
      for (const one of cases) {
        const row = said.get(one.id);
        const marks = (row?.marks ?? []).map(({ kind }) => kind).sort();
        assert.deepEqual({ rests: row?.rests, marks }, one.expected, one.about);
        assert.deepEqual(open.get(one.id)?.toSorted(), one.expected.rests ? one.expected.marks : undefined, one.about);
      }
    });
    assert.ok(
      cases.length > 500 && cases.some((one) => one.expected.rests) && cases.some((one) => !one.expected.rests),
    );
  });
});
