import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { closeDatabase, codeOf, type Database, openDatabase, transact } from "./database.ts";
import { isDatabaseAway } from "./http.ts";
import { ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";

let kernel: TestKernel;
let database: Database;
before(async () => {
  kernel = await startTestKernel();
  database = kernel.house.database;
});
after(() => kernel.stop());

const scope = { associationId: ownAssociation, audience: "staff" } as const;
const insert =
  "insert into member (association_id, subject_id, number, joined_on) values ($1, gen_random_uuid(), $2, '2026-01-01')";
const count = async (number: string) => (await kernel.sql("select 1 from member where number = $1", [number])).length;
const cutAll = () =>
  kernel.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'xinheng%' and datname = current_database()",
  );

describe("the visitor's connection", () => {
  it("reads without a transaction and writes nothing, in any table", async () => {
    const rows = await database.asVisitor.db.selectFrom("association").select("slug").orderBy("slug").execute();
    assert.deepEqual(
      rows.map((row) => row.slug),
      ["other", "own"],
    );
    for (const text of [
      "insert into subject (id, short_id, kind, name) values (gen_random_uuid(), 'aaaaaaaa', 'department', 'x')",
      "update association set name = name || 'x'",
      "delete from subject_name",
      "truncate subject",
      "create table mine (x int)",
      "select * from account",
    ]) {
      await assert.rejects(database.visitor.query(text), /permission denied|must be owner/, text);
    }
  });
});

describe("a prepared statement", () => {
  it("is kept by its connection, and asked anew once its table has changed", async () => {
    await kernel.sql("create table prepared_once (one int)");
    await kernel.sql("insert into prepared_once values (1)");
    await kernel.sql("grant select on prepared_once to xinheng_app");
    const names = await transact(database.app, scope, async (tx) => {
      const query = sql<{ one: number }>`select * from prepared_once`.compile(tx.db);
      assert.deepEqual(await tx.prepared(query), [{ one: 1 }]);
      assert.deepEqual(await tx.prepared(query), [{ one: 1 }]);
      return tx.client.query("select 1 from pg_prepared_statements where statement = $1", [query.sql]);
    });
    assert.equal(names.rowCount, 1);
    await kernel.sql("alter table prepared_once add two int default 2");
    const ask = () =>
      transact(database.app, scope, (tx) => tx.prepared(sql`select * from prepared_once`.compile(tx.db)));
    await ask().catch((failure: unknown) => {
      assert.equal(codeOf(failure), "0A000");
    });
    assert.deepEqual(await ask(), [{ one: 1, two: 2 }]);
    await kernel.sql("drop table prepared_once");
  });
});

describe("a transaction", () => {
  it("is kept or given up as a whole, by what its work answers", async () => {
    const run = (number: string, keep: boolean) =>
      transact(
        database.app,
        scope,
        ({ client }) => client.query(insert, [ownAssociation, number]),
        () => keep,
      );
    await run("kept", true);
    await run("given-up", false);
    assert.deepEqual([await count("kept"), await count("given-up")], [1, 0]);
  });

  it("gives its connection back clean after a failure", async () => {
    for (let time = 0; time < 30; time += 1) {
      await assert.rejects(
        transact(database.app, scope, ({ client }) => client.query("select 1 / 0")),
        /division by zero/,
      );
    }
    assert.equal(
      await transact(database.app, scope, async ({ client }) => (await client.query("select 1")).rowCount),
      1,
    );
    assert.equal(database.app.waitingCount, 0);
  });

  it("brings money as bigint and legal days as text, whatever the host's time zone", async () => {
    const { rows } = await database.app.query<{ fen: bigint; day: string }>(
      "select 9007199254740993::bigint as fen, date '2026-11-21' as day",
    );
    assert.deepEqual(rows[0], { fen: 9007199254740993n, day: "2026-11-21" });
  });

  it("waits in line when every connection is taken, and no longer than ten seconds", async () => {
    const few = openDatabase(kernel.scratch.urls, 2);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        transact(
          few.app,
          scope,
          async ({ client }) =>
            (await client.query<{ at: number }>("select $1::int as at, pg_sleep(0.02)", [at])).rows[0]?.at,
        ),
      ),
    );
    assert.deepEqual(
      answers,
      Array.from({ length: 12 }, (_, at) => at),
    );
    await closeDatabase(few);
  });
});

describe("a database that goes away", () => {
  it("fails what runs with a code that says so, and serves again at once", async () => {
    await transact(database.app, scope, ({ client }) => client.query("select 1"));
    const sleeping = transact(database.app, scope, ({ client }) => client.query("select pg_sleep(20)"));
    const failed = sleeping.then(
      () => null,
      (failure: unknown) => failure,
    );
    await wait(100);
    await cutAll();
    const failure = await failed;
    assert.ok(isDatabaseAway(failure), codeOf(failure));
    assert.equal((await transact(database.app, scope, ({ client }) => client.query("select 1"))).rowCount, 1);
  });

  it("does not end the process when it goes between two statements of a transaction", async () => {
    const failure = await transact(database.app, scope, async ({ client }) => {
      await client.query(insert, [ownAssociation, "between"]);
      await cutAll();
      await wait(100);
      await client.query("select 1");
    }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    assert.ok(isDatabaseAway(failure), String(failure));
    assert.equal(await count("between"), 0);
  });

  it("is told from other failures", async () => {
    const other = await transact(database.app, scope, ({ client }) => client.query("select 1 / 0")).catch(
      (failure: unknown) => failure,
    );
    assert.equal(isDatabaseAway(other), false);
    assert.equal(isDatabaseAway(new Error("anything")), false);
    const nobody = openDatabase({ app: "postgres://x:x@127.0.0.1:9/x", visitor: "postgres://x:x@127.0.0.1:9/x" });
    const refused = await transact(nobody.app, scope, () => Promise.resolve(1)).catch((failure: unknown) => failure);
    assert.equal(isDatabaseAway(refused), true);
    await closeDatabase(nobody);
  });
});
