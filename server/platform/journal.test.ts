import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import type pg from "pg";
import { transact } from "./database.ts";
import { beat, readSealsFile, sealsFile } from "./heartbeat.ts";
import { countPending, sealPending, writeEntry } from "./journal-store.ts";
import { holderOf, ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";
import { type JournalReport, verifyJournal } from "./verify-journal.ts";

let kernel: TestKernel;
before(async () => {
  kernel = await startTestKernel();
});
after(() => kernel.stop());
beforeEach(async () => {
  await kernel.sql("truncate journal_entry, journal_pending, journal_seal, journal_seal_member");
  writeFileSync(sealsFile(kernel.house.sealsFolder), "");
  kernel.time.set("2026-11-20T10:00:00+08:00");
});

const secretary = holderOf("secretariat");
const scope = { associationId: ownAssociation, audience: "staff" } as const;
const entryFor = (subjects: string[] = []) => ({
  ...{ operation: "confirm-record", actor: secretary, office: "secretariat", outcome: "done", at: kernel.time.now() },
  ...{ requestId: randomUUID(), body: { text: "x" }, subjects, ids: { one: 1, two: "b" }, editions: ["toy@2026"] },
});
const write = (): Promise<string> =>
  transact(kernel.house.database.app, scope, (tx) => writeEntry(tx, entryFor([randomUUID()])));
const seal = () => kernel.inHouse((tx) => sealPending(tx, kernel.time.now()));
const verify = (): Promise<JournalReport> =>
  kernel.inHouse((tx) => verifyJournal(tx, kernel.house.sealsFolder, kernel.time.now()));
const kinds = async () => [...new Set((await verify()).faults.map((fault) => fault.kind))].sort();

/** Two seals of three entries each. */
async function sealedSix(): Promise<string[]> {
  const ids = [];
  for (let block = 0; block < 2; block += 1) {
    for (let entry = 0; entry < 3; entry += 1) ids.push(await write());
    await seal();
  }
  return ids;
}

describe("the journal as it stands", () => {
  it("is whole after sealing, says what waits, and seals each entry once", async () => {
    await sealedSix();
    await write();
    assert.deepEqual(await verify(), { seals: 2, entries: 6, unsealed: 1, outside: 0, faults: [] });
    assert.equal(await kernel.inHouse(countPending), 1);
    assert.equal((await seal())?.entries, 1);
    assert.equal(await seal(), null);
  });

  it("is whole with entries that hold everything an entry can hold, whatever the host's time zone or jsonb's order", async () => {
    const entry = {
      ...entryFor([randomUUID(), randomUUID()]),
      ids: { z: 1, a: "甲", m: 0.5 },
      editions: ["b@2", "a@1"],
      office: "秘书处",
    };
    await transact(kernel.house.database.app, scope, (tx) =>
      writeEntry(tx, { ...entry, actor: { ...secretary, kind: "clock", id: null } }),
    );
    await seal();
    assert.deepEqual((await verify()).faults, []);
  });

  it("seals an entry whose transaction commits late, though its id is older than a seal", async () => {
    let commit: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      written = resolve;
    });
    const late = transact(kernel.house.database.app, scope, async (tx) => {
      const id = await writeEntry(tx, entryFor());
      written();
      await gate;
      return id;
    });
    await begun;
    kernel.time.set("2026-11-20T10:00:01+08:00");
    const early = await write();
    await seal();
    commit();
    const lateId = await late;
    assert.ok(lateId < early, "the late one has the older id");
    assert.equal((await seal())?.entries, 1);
    assert.deepEqual(await verify(), { seals: 2, entries: 2, unsealed: 0, outside: 0, faults: [] });
  });

  it("seals each entry once when several seal at once", async () => {
    for (let entry = 0; entry < 40; entry += 1) await write();
    await Promise.all(Array.from({ length: 8 }, () => seal()));
    while ((await seal()) !== null);
    const report = await verify();
    assert.deepEqual(
      { entries: report.entries, unsealed: report.unsealed, faults: report.faults },
      { entries: 40, unsealed: 0, faults: [] },
    );
  });
});

describe("a journal that was tampered with", () => {
  it("finds a changed entry, in whichever of its words", async () => {
    const changes = [
      "at = at + interval '1 millisecond'",
      "operation = 'other'",
      "actor_id = gen_random_uuid()",
      "office = 'president'",
      "association_id = null",
      "subjects = '{}'",
      `ids = '{"one": 2, "two": "b"}'`,
      "editions = '{}'",
      "outcome = 'refused'",
      "digest = 'x'",
      "request_id = 'x'",
    ];
    const ids = await sealedSix();
    for (const change of changes) {
      const [before_] = await kernel.sql<pg.QueryResultRow>("select * from journal_entry where id = $1", [ids[1]]);
      await kernel.sql(`update journal_entry set ${change} where id = $1`, [ids[1]]);
      assert.deepEqual(
        await verify().then((report) => report.faults),
        [{ kind: "entry-changed", seal: "1", entry: ids[1] }],
        change,
      );
      await kernel.sql("delete from journal_entry where id = $1", [ids[1]]);
      await kernel.sql("insert into journal_entry select * from jsonb_populate_record(null::journal_entry, $1)", [
        { ...before_, digest: `\\x${(before_?.["digest"] as Buffer).toString("hex")}` },
      ]);
      assert.deepEqual(await kinds(), [], `put back after ${change}`);
    }
  });

  it("finds an entry changed together with its hash", async () => {
    const ids = await sealedSix();
    await kernel.sql("update journal_seal_member set entry_hash = sha256('x') where entry_id = $1", [ids[0]]);
    assert.deepEqual(await kinds(), ["entries-reordered", "entry-changed"]);
  });

  it("finds a removed entry, and one removed together with its place", async () => {
    const ids = await sealedSix();
    await kernel.sql("delete from journal_entry where id = $1", [ids[4]]);
    assert.deepEqual((await verify()).faults, [{ kind: "entry-missing", seal: "2", entry: ids[4] }]);
    await kernel.sql("delete from journal_seal_member where entry_id = $1", [ids[4]]);
    assert.deepEqual(await kinds(), ["entry-missing"]);
  });

  it("finds two entries whose contents were exchanged", async () => {
    const ids = await sealedSix();
    await kernel.sql(
      `update journal_entry as one set subjects = other.subjects, request_id = other.request_id, digest = other.digest
       from journal_entry as other where one.id = any($1) and other.id = any($1) and one.id <> other.id`,
      [[ids[0], ids[1]]],
    );
    const found = (await verify()).faults.map((fault) => `${fault.kind} ${fault.entry ?? ""}`);
    assert.deepEqual(found.sort(), [`entry-changed ${ids[0] ?? ""}`, `entry-changed ${ids[1] ?? ""}`].sort());
  });

  it("finds two places of a seal exchanged", async () => {
    await sealedSix();
    await kernel.sql("update journal_seal_member set ordinal = 4 - ordinal + 10 where seal_number = 1");
    assert.deepEqual((await verify()).faults, [{ kind: "entries-reordered", seal: "1", entry: null }]);
  });

  it("finds an entry moved from one seal into another", async () => {
    const ids = await sealedSix();
    await kernel.sql("update journal_seal_member set seal_number = 2, ordinal = 9 where entry_id = $1", [ids[0]]);
    assert.deepEqual(await kinds(), ["entries-reordered", "entry-missing"]);
  });

  it("finds a changed seal", async () => {
    await sealedSix();
    await kernel.sql("update journal_seal set sealed_at = sealed_at + interval '1 day' where number = 1");
    assert.deepEqual(await kinds(), ["seal-changed"]);
    await kernel.sql(
      "update journal_seal set sealed_at = sealed_at - interval '1 day', previous = sha256('x') where number = 1",
    );
    assert.deepEqual(await kinds(), ["chain-broken", "seal-changed"]);
  });

  it("finds a removed seal, in the middle and with all that it held", async () => {
    await sealedSix();
    await write();
    await seal();
    await kernel.sql("delete from journal_seal_member where seal_number = 2");
    await kernel.sql("delete from journal_seal where number = 2");
    assert.deepEqual(await kinds(), ["chain-broken", "entry-never-sealed"]);
    await kernel.sql(
      "delete from journal_entry e where not exists (select from journal_seal_member m where m.entry_id = e.id)",
    );
    assert.deepEqual(await kinds(), ["chain-broken"]);
  });

  it("finds an entry taken out of the queue, and one the sealer has forgotten", async () => {
    const id = await write();
    assert.deepEqual(await kinds(), []);
    kernel.time.set("2026-11-20T11:00:01+08:00");
    assert.deepEqual(await kinds(), ["entry-never-sealed"]);
    kernel.time.set("2026-11-20T10:00:00+08:00");
    await kernel.sql("delete from journal_pending where entry_id = $1", [id]);
    assert.deepEqual((await verify()).faults, [{ kind: "entry-never-sealed", seal: "", entry: id }]);
  });
});

describe("the seal that leaves the house", () => {
  it("is the day's last one, carried out once when the day is over", async () => {
    await sealedSix();
    await beat(kernel.house, []);
    assert.deepEqual(readSealsFile(kernel.house.sealsFolder), []);
    kernel.time.set("2026-11-21T00:00:00+08:00");
    await beat(kernel.house, []);
    await beat(kernel.house, []);
    const [carried, ...more] = readSealsFile(kernel.house.sealsFolder);
    assert.deepEqual([carried?.day, carried?.number, more.length], ["2026-11-20", 2n, 0]);
    const [kept] = await kernel.sql<{ hex: string }>(
      "select encode(seal, 'hex') as hex from journal_seal where number = 2",
    );
    assert.equal(carried?.seal, kept?.hex);
    assert.deepEqual(await verify(), { seals: 2, entries: 6, unsealed: 0, outside: 1, faults: [] });
  });

  it("finds a tail that was cut off cleanly after it", async () => {
    await sealedSix();
    kernel.time.set("2026-11-21T09:00:00+08:00");
    await beat(kernel.house, []);
    await kernel.sql(
      "delete from journal_entry where id in (select entry_id from journal_seal_member where seal_number = 2)",
    );
    await kernel.sql("delete from journal_seal_member where seal_number = 2");
    await kernel.sql("delete from journal_seal where number = 2");
    assert.deepEqual(await kinds(), ["outside-seal-missing"]);
  });

  it("finds a chain that was computed anew from beginning to end", async () => {
    await sealedSix();
    kernel.time.set("2026-11-21T09:00:00+08:00");
    await beat(kernel.house, []);
    // The owner of the database forges an entry and lets our own sealer seal everything again.
    await kernel.sql("update journal_entry set operation = 'forged'");
    await kernel.sql("truncate journal_seal, journal_seal_member");
    await kernel.sql("insert into journal_pending select id from journal_entry");
    while ((await seal()) !== null);
    await write();
    await seal();
    assert.deepEqual(await kinds(), ["outside-seal-differs"]);
  });

  it("is only ever appended", async () => {
    await sealedSix();
    appendFileSync(sealsFile(kernel.house.sealsFolder), "2026-11-19 1 aa\n");
    kernel.time.set("2026-11-21T09:00:00+08:00");
    await beat(kernel.house, []);
    const lines = readFileSync(sealsFile(kernel.house.sealsFolder), "utf8").trim().split("\n");
    assert.equal(lines[0], "2026-11-19 1 aa");
    assert.equal(lines.length, 2);
  });
});

describe("the app's own role", () => {
  for (const table of ["journal_entry", "journal_seal", "journal_seal_member"]) {
    it(`cannot update, delete or truncate ${table}`, async () => {
      await sealedSix();
      const column = { journal_entry: "outcome", journal_seal: "entries", journal_seal_member: "ordinal" }[table] ?? "";
      for (const text of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await assert.rejects(
          kernel.inHouse(({ client }) => client.query(text)),
          /permission denied/,
          text,
        );
      }
    });
  }
});
