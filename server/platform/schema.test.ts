import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { type ScratchDatabase, scratchDatabase } from "./test-database.ts";

let scratch: ScratchDatabase;
let client: pg.Client;
before(async () => {
  scratch = await scratchDatabase("schema");
  client = new pg.Client({ connectionString: scratch.superuser });
  await client.connect();
});
after(async () => {
  await client.end();
  await scratch.drop();
});

/** Every broken rule as one line; a test that finds any names it. */
async function lines(text: string): Promise<string[]> {
  return (await client.query<{ line: string }>(text)).rows.map((row) => row.line);
}

/**
 * What is about one subject is keyed by it and would be distributed past one machine (HARD-PARTS b11): found by its key,
 * so that a new table cannot be forgotten. `member` is an association's roll, `subject_claim` is keyed by the code.
 */
const subjectKeyed = `
  select c.oid, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_index i on i.indrelid = c.oid and i.indisprimary
  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
  where n.nspname = 'public' and (a.attname = 'subject_id' or c.relname = 'subject')`;

describe("the schema holds past one machine", () => {
  it("finds the tables about one subject", async () => {
    const found = await lines(`select relname as line from (${subjectKeyed}) as keyed order by 1`);
    for (const name of ["look", "record", "subject", "subject_identifier", "subject_name"])
      assert.ok(found.includes(name), name);
  });

  it("has no trigger of ours", async () => {
    assert.deepEqual(
      await lines(
        "select tgname as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not tgisinternal",
      ),
      [],
    );
  });

  it("draws no key from a sequence: no serial and no identity column", async () => {
    assert.deepEqual(
      await lines(`select table_name || '.' || column_name as line from information_schema.columns
                   where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')`),
      [],
    );
    assert.deepEqual(
      await lines(
        "select sequence_name::text as line from information_schema.sequences where sequence_schema = 'public'",
      ),
      [],
    );
  });

  it("gives every table a primary key, and begins it with subject_id wherever a table is about one subject", async () => {
    assert.deepEqual(
      await lines(`select relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind in ('r', 'p')
                   and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`),
      [],
    );
    // A table with a subject's id and an id of its own is about one subject, unless it is named here with the reason.
    const ownBusiness = ["clock", "office_term", "outbox"];
    assert.deepEqual(
      await lines(`select c.relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   join pg_attribute a on a.attrelid = c.oid and a.attname = 'subject_id' and not a.attisdropped
                   join pg_index i on i.indrelid = c.oid and i.indisprimary
                   where n.nspname = 'public' and c.relkind = 'r' and i.indkey[0] <> a.attnum
                   and c.relname not in ('subject_claim', 'practitioner_claim', 'member') and c.relname <> all ('{${ownBusiness.join()}}'::name[]) order by 1`),
      [],
    );
  });

  it("makes every unique key of such a table contain subject_id", async () => {
    assert.deepEqual(
      await lines(`select keyed.relname || ' ' || x.relname as line from (${subjectKeyed}) as keyed
                   join pg_index i on i.indrelid = keyed.oid and i.indisunique join pg_class x on x.oid = i.indexrelid
                   where keyed.relname <> 'subject' and not exists (
                     select from pg_attribute a where a.attrelid = keyed.oid and a.attname = 'subject_id' and a.attnum = any (i.indkey::int2[]))`),
      [],
    );
  });

  it("ties such a table to nothing but its own subject, and nothing else to it", async () => {
    assert.deepEqual(
      await lines(`select from_.relname || ' -> ' || to_.relname as line from pg_constraint con
                   join pg_class from_ on from_.oid = con.conrelid join pg_class to_ on to_.oid = con.confrelid
                   where con.contype = 'f' and (con.conrelid in (select oid from (${subjectKeyed}) as k) or con.confrelid in (select oid from (${subjectKeyed}) as k))
                   and not (con.conrelid in (select oid from (${subjectKeyed}) as k) and con.confrelid in (select oid from (${subjectKeyed}) as k)
                     and (select attname from pg_attribute where attrelid = con.conrelid and attnum = con.conkey[1]) = 'subject_id')`),
      [],
    );
  });

  it("keeps money in bigint and legal days in date: no float, no timestamp without a zone", async () => {
    assert.deepEqual(
      await lines(`select table_name || '.' || column_name as line from information_schema.columns where table_schema = 'public'
                   and data_type in ('real', 'double precision', 'money', 'timestamp without time zone', 'time without time zone')`),
      [],
    );
    assert.deepEqual(
      await lines(`select table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns where table_schema = 'public'
                   and ((column_name like '%\\_on' and data_type <> 'date') or (column_name like '%\\_at' and data_type <> 'timestamp with time zone') or (column_name like '%\\_fen' and data_type <> 'bigint'))`),
      [],
    );
  });
});
