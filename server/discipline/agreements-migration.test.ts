import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { obligationWord, stateOfObligation } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { z } from "zod";
import { listMigrations, migrate } from "../platform/migrate.ts";
import { type ScratchDatabase, scratchDatabase } from "../platform/test-database.ts";

let scratch: ScratchDatabase;
let former: pg.Client;
let number: number;
const name = `t_former_${randomUUID().slice(0, 8)}`;
const at = (url: string) => url.replace(/\/[^/]*$/, `/${name}`);

/** A database as it was before what is owed under an agreement stood by itself. */
before(async () => {
  scratch = await scratchDatabase("obligations");
  const server = new pg.Client({ connectionString: scratch.superuser });
  await server.connect();
  await server.query(`create database ${name} owner xinheng_owner`);
  await server.end();
  number = listMigrations().find((one) => one.name.includes("mediation-obligations"))?.number ?? 0;
  await migrate(at(scratch.urls.owner), undefined, number - 1);
  former = new pg.Client({ connectionString: at(scratch.superuser) });
  await former.connect();
  await former.query("set session_replication_role = replica");
});
after(async () => {
  await former.end();
  const server = new pg.Client({ connectionString: scratch.superuser });
  await server.connect();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
  await scratch.drop();
});

const act = (side: string, what: string, says = true) => ({
  ...{ side, what, says, text: "货款已付清", paper: null, on: "2026-11-18", onPaper: false },
});

async function plant(id: string, stage: string, acts: readonly object[], agreed = true) {
  await former.query(
    "insert into subject (id, short_id, kind, name) values ($1::uuid, left(replace($1::text, '-', ''), 12), 'enterprise', '示例企业')",
    [id],
  );
  await former.query(
    `insert into mediation (subject_id, id, association_id, subject_side, other_name, matter, claim, stage, rule_edition,
       requested_on, requested_at, terms, perform_by, document_id, number, acts, agreed_on, performed_on)
     values ($1, $1, gen_random_uuid(), 'requester', '示例', '示例', '示例', $2, 'x@1', '2026-11-01', now(),
       '{示例条款}', case when $4 then '2026-12-25'::date end, case when $4 then gen_random_uuid() end,
       case when $4 then '示例调〔2026〕1号' end, $3, case when $4 then '2026-11-16'::date end,
       case when $2 = 'performed' then '2026-11-18'::date end)`,
    [id, stage, JSON.stringify(acts), agreed],
  );
  await former.query(
    `insert into clock (id, association_id, matter, matter_id, operation, owner_office, edition, started_on, period_count,
       period_unit, due_on, provisional, state)
     values (gen_random_uuid(), gen_random_uuid(), 'mediation', $1, 'note-mediation-overdue', 'secretariat', 'x@1',
       '2026-11-16', 39, 'D', '2026-12-25', false, $2)`,
    [id, stage === "performed" ? "stopped" : "running"],
  );
}

describe("an agreement of before, with one term", () => {
  it("becomes an agreement with one obligation, with what each said of it, and its clock", async () => {
    const [open, done, asked] = [randomUUID(), randomUUID(), randomUUID()];
    const consent = act("respondent", "consent");
    await plant(open, "agreed", [consent, act("respondent", "performance"), act("requester", "performance", false)]);
    await plant(done, "performed", [consent, act("requester", "performance"), act("respondent", "performance")]);
    await plant(asked, "requested", [consent], false);
    assert.equal(await migrate(at(scratch.urls.owner), undefined, number), number);
    const { rows } = await former.query<{
      id: string;
      mediation_id: string;
      due_on: string;
      obligor: "both";
      words: unknown;
      day: string | null;
    }>("select *, due_on::text as due_on, performed_on::text as day from mediation_obligation");
    const owed = (id: string) => rows.find((row) => row.mediation_id === id);
    const stateOf = (id: string) =>
      stateOfObligation({ obligor: "both", words: z.array(obligationWord).parse(owed(id)?.words) });
    assert.equal(rows.length, 2);
    assert.deepEqual([stateOf(open), owed(open)?.due_on, owed(open)?.day], ["disputed", "2026-12-25", null]);
    assert.deepEqual([stateOf(done), owed(done)?.day], ["performed", "2026-11-18"]);
    const kept = await former.query<{ acts: { what: string }[] }>("select acts from mediation");
    assert.deepEqual(
      kept.rows.map(({ acts }) => acts.map(({ what }) => what)),
      [["consent"], ["consent"], ["consent"]],
    );
    const clocks = await former.query<{ matter: string; matter_id: string; operation: string; state: string }>(
      "select matter, matter_id, operation, state from clock",
    );
    const clockOf = (id: string) => clocks.rows.find(({ matter_id }) => matter_id === id);
    assert.equal(clockOf(owed(open)?.id ?? "")?.operation, "note-obligation-overdue");
    assert.equal(clockOf(done)?.operation, "note-mediation-overdue");
    assert.equal(clockOf(asked)?.operation, "note-mediation-overdue");
  });
});
