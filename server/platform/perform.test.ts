import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { z } from "zod";
import { clockActor, visitor } from "@xinheng/domain/access/actor.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "./database.ts";
import { deed, question } from "./operation.ts";
import { holderOf, otherAssociation, ownAssociation, startTestKernel, type TestKernel } from "./test-kernel.ts";

let kernel: TestKernel;
before(async () => {
  kernel = await startTestKernel();
});
after(() => kernel.stop());

/** Toys borrow names from the permission table; what they do is their own. */
const about = { path: "/toys", method: "POST", says: { zh: "试验", en: "A toy" } } as const;
const reply = z.object({ id: z.uuid(), address: z.string() });

const enrol = deed({
  name: "confirm-record",
  ...about,
  body: z.object({ id: z.uuid(), number: z.string().max(20) }),
  reply,
  refuses: ["clock-not-found"],
  journals: ({ reply: done }) => ({ subjects: [done.id], ids: { memberId: done.id }, editions: ["toy@2026"] }),
  run: async ({ tx, actor, body }) => {
    await insertMember(tx, actor.associationId ?? "", body.id, body.number);
    if (body.number === "refused") return refuse("clock-not-found");
    if (body.number === "broken") throw new Error("a promise of ours is broken");
    return { id: body.id, address: `/api/toys/${body.id}` };
  },
});

async function insertMember(tx: Tx, associationId: string, subjectId: string, number: string): Promise<void> {
  const row = { association_id: associationId, subject_id: subjectId, number, joined_on: "2026-01-01" };
  await tx.db.insertInto("member").values(row).execute();
}

const secretary = holderOf("secretariat");
const member = (number = "1") => ({ id: randomUUID(), number });
const count = async (table: string, where: string, values: unknown[]) =>
  Number((await kernel.sql<{ n: bigint }>(`select count(*) as n from ${table} where ${where}`, values))[0]?.n);

describe("perform: one request, one transaction, one entry", () => {
  it("writes the row, its entry and the queue in the same transaction", async () => {
    const body = member();
    const answer = await kernel.ask(enrol, secretary, body, { requestId: "request-1" });
    assert.deepEqual(answer, {
      kind: "done",
      reply: { id: body.id, address: `/api/toys/${body.id}` },
      location: `/api/toys/${body.id}`,
    });
    const rows = await kernel.sql<{ xmin: string; what: string }>(
      `select xmin::text, 'member' as what from member where subject_id = $1
       union all select xmin::text, 'entry' from journal_entry where request_id = 'request-1'
       union all select xmin::text, 'pending' from journal_pending
         where entry_id = (select id from journal_entry where request_id = 'request-1')`,
      [body.id],
    );
    assert.deepEqual(rows.map((row) => row.what).sort(), ["entry", "member", "pending"]);
    assert.equal(new Set(rows.map((row) => row.xmin)).size, 1);
  });

  it("keeps in the entry who, under which office, where, on what, and never the body", async () => {
    const body = member("secret-number-77");
    await kernel.ask(enrol, secretary, body, { requestId: "request-2" });
    const [entry] = await kernel.sql<Record<string, unknown>>(
      "select * from journal_entry where request_id = 'request-2'",
    );
    assert.equal(entry?.["operation"], "confirm-record");
    assert.equal(entry["actor_id"], secretary.id);
    assert.equal(entry["office"], "secretariat");
    assert.equal(entry["association_id"], ownAssociation);
    assert.deepEqual(entry["subjects"], [body.id]);
    assert.deepEqual(entry["editions"], ["toy@2026"]);
    assert.ok(!JSON.stringify(entry).includes("secret-number-77"));
  });

  it("salts the digest: the same body twice gives two digests", async () => {
    const body = member();
    await kernel.ask(enrol, secretary, body, { requestId: "salt-1" });
    await kernel.sql("delete from member where subject_id = $1", [body.id]);
    await kernel.ask(enrol, secretary, body, { requestId: "salt-2" });
    const rows = await kernel.sql<{ n: bigint }>(
      "select count(distinct digest) as n from journal_entry where request_id in ('salt-1', 'salt-2')",
    );
    assert.equal(Number(rows[0]?.n), 2);
  });

  it("rolls a refusal back, and keeps who was refused what", async () => {
    const body = member("refused");
    const answer = await kernel.ask(enrol, secretary, body, { requestId: "request-3" });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "clock-not-found");
    assert.equal(await count("member", "subject_id = $1", [body.id]), 0);
    assert.equal(await count("journal_entry", "request_id = $1", ["request-3"]), 0);
    assert.equal(await count("attempt", "account_id = $1 and refusal = 'clock-not-found'", [secretary.id]), 1);
  });

  it("rolls back what threw, and throws on", async () => {
    const body = member("broken");
    await assert.rejects(kernel.ask(enrol, secretary, body, { requestId: "request-4" }), /promise of ours/);
    assert.equal(await count("member", "subject_id = $1", [body.id]), 0);
    assert.equal(await count("journal_entry", "request_id = $1", ["request-4"]), 0);
  });

  it("writes no entry for a quiet deed", async () => {
    const quiet = deed({
      name: "confirm-record",
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: "quiet",
      run: () => Promise.resolve({}),
    });
    await kernel.ask(quiet, secretary, {}, { requestId: "request-5" });
    assert.equal(await count("journal_entry", "request_id = $1", ["request-5"]), 0);
  });

  it("writes for its own association only, whatever the deed tries", async () => {
    const stray = deed({
      name: "confirm-record",
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: "quiet",
      run: async ({ tx }) => {
        await insertMember(tx, otherAssociation, randomUUID(), "1");
        return {};
      },
    });
    await assert.rejects(kernel.ask(stray, secretary), /row-level security/);
  });
});

describe("perform: who asks is judged before what is asked", () => {
  const invalid = { id: "no uuid" };
  const codeOf = async (actor: typeof secretary, body: object) => {
    const answer = await kernel.ask(enrol, actor, body);
    return answer.kind === "refused" ? answer.refusal.refused : answer.kind;
  };

  it("tells a visitor to sign in and a wrong office that it may not, even when the form is faulty", async () => {
    assert.equal(await codeOf(visitor, invalid), "sign-in-first");
    assert.equal(await codeOf(holderOf("member"), invalid), "office-missing");
    assert.equal(await codeOf(secretary, invalid), "request-invalid");
  });

  it("names each faulty field of those who may ask", async () => {
    const answer = await kernel.ask(enrol, secretary, { id: "no uuid", number: 7 });
    assert.deepEqual(answer.kind === "refused" && answer.invalid.map((field) => field.at), ["body.id", "body.number"]);
  });

  it("does not count an office of another association, nor one of another subject", async () => {
    const elsewhere = holderOf("secretariat", { associationId: otherAssociation });
    assert.equal(await codeOf(elsewhere, member()), "office-missing");
    const subjectId = randomUUID();
    const inspect = question({
      name: "show-own-archive",
      path: "/toys/{subjectId}",
      says: about.says,
      params: z.object({ subjectId: z.uuid() }),
      reply: z.object({}),
      refuses: [],
      run: () => Promise.resolve({}),
    });
    const representative = holderOf("member", {
      offices: [{ office: "member", associationId: ownAssociation, subjectId }],
    });
    const asked = async (id: string) =>
      (await kernel.ask(inspect, representative, {}, { params: { subjectId: id } })).kind;
    assert.equal(await asked(subjectId), "done");
    assert.equal(await asked(randomUUID()), "refused");
  });

  it("asks two factors of an administrator's deed, and leaves the clock's deeds to the clock", async () => {
    const own = {
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: "quiet" as const,
      run: () => Promise.resolve({}),
    };
    const administer = deed({ name: "create-account", ...own });
    const once = await kernel.ask(administer, holderOf("system-administrator", { secondFactor: false }));
    assert.equal(once.kind === "refused" && once.refusal.refused, "second-factor-first");
    assert.equal((await kernel.ask(administer, holderOf("system-administrator"))).kind, "done");
    const expire = deed({ name: "expire-import", ...own });
    assert.equal((await kernel.ask(expire, secretary)).kind, "refused");
    assert.equal((await kernel.ask(expire, clockActor(ownAssociation))).kind, "done");
    assert.equal((await kernel.ask(administer, clockActor(null))).kind, "refused");
  });
});

describe("perform: what leaves the house", () => {
  it("leaves out fields that the reply's schema does not name", async () => {
    const shape = z.object({ id: z.uuid(), inner: z.object({ shown: z.string() }) });
    const talkative = deed({
      name: "confirm-record",
      ...about,
      reply: shape,
      refuses: [],
      journals: "quiet",
      run: () => {
        const more = { id: ownAssociation, password: "x", inner: { shown: "yes", hidden: "no" } };
        return Promise.resolve(more);
      },
    });
    const answer = await kernel.ask(talkative, secretary);
    assert.deepEqual(answer.kind === "done" && answer.reply, { id: ownAssociation, inner: { shown: "yes" } });
  });

  it("takes a deed back whose reply breaks its own shape, instead of hiding that it was done", async () => {
    const id = randomUUID();
    const broken = deed({
      name: "confirm-record",
      ...about,
      reply: z.object({ id: z.uuid() }),
      refuses: [],
      journals: "quiet",
      run: async ({ tx }) => {
        await insertMember(tx, ownAssociation, id, "1");
        return { id: "no uuid" };
      },
    });
    await assert.rejects(kernel.ask(broken, secretary));
    assert.equal(await count("member", "subject_id = $1", [id]), 0);
  });

  it("does what follows the commit when there is one, and not otherwise", async () => {
    const seen: number[] = [];
    const follows = (refused: boolean) =>
      deed({
        name: "confirm-record",
        ...about,
        body: z.object({ id: z.uuid() }),
        reply: z.object({}),
        refuses: ["clock-not-found"],
        journals: "quiet",
        run: async ({ tx, body, afterCommit }) => {
          await insertMember(tx, ownAssociation, body.id, "1");
          afterCommit(async () => {
            seen.push(await count("member", "subject_id = $1", [body.id]));
          });
          return refused ? refuse("clock-not-found") : {};
        },
      });
    await kernel.ask(follows(true), secretary, { id: randomUUID() });
    assert.deepEqual(seen, []);
    await kernel.ask(follows(false), secretary, { id: randomUUID() });
    assert.deepEqual(seen, [1]);
  });
});

describe("perform: two at once", () => {
  const crossing = (runs: string[], first: string, second: string, meet: () => Promise<void>) =>
    deed({
      name: "confirm-record",
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: () => ({ ids: { first } }),
      run: async ({ tx }) => {
        runs.push(first);
        const touch = (id: string) =>
          tx.db
            .updateTable("member")
            .set({ number: first.slice(0, 8) })
            .where("subject_id", "=", id)
            .execute();
        await touch(first);
        await meet();
        await touch(second);
        return {};
      },
    });

  it("tries a deadlock again, so that both deeds are done, each once", async () => {
    const [one, other] = [member(), member()];
    for (const body of [one, other]) await kernel.ask(enrol, secretary, body);
    const runs: string[] = [];
    let waiting = 2;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const meet = async () => {
      waiting -= 1;
      if (waiting <= 0) open();
      await gate;
    };
    const answers = await Promise.all([
      kernel.ask(crossing(runs, one.id, other.id, meet), secretary),
      kernel.ask(crossing(runs, other.id, one.id, meet), secretary),
    ]);
    assert.deepEqual(
      answers.map((answer) => answer.kind),
      ["done", "done"],
    );
    assert.ok(runs.length >= 3, `run ${String(runs.length)} times: nobody was the victim`);
    assert.equal(await count("journal_entry", "ids ->> 'first' in ($1, $2)", [one.id, other.id]), 2);
  });

  it("tries a serialisation failure again", async () => {
    const body = member();
    await kernel.ask(enrol, secretary, body);
    let runs = 0;
    const serial = deed({
      name: "confirm-record",
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: "quiet",
      run: async ({ tx }) => {
        runs += 1;
        await sql`set transaction isolation level repeatable read`.execute(tx.db);
        const mine = tx.db.selectFrom("member").select("number").where("subject_id", "=", body.id);
        await mine.execute();
        if (runs === 1) await kernel.sql("update member set number = 'between' where subject_id = $1", [body.id]);
        await tx.db.updateTable("member").set({ number: "after" }).where("subject_id", "=", body.id).execute();
        return {};
      },
    });
    assert.equal((await kernel.ask(serial, secretary)).kind, "done");
    assert.equal(runs, 2);
    assert.equal(await count("member", "subject_id = $1 and number = 'after'", [body.id]), 1);
  });

  it("answers a question as of one moment, whatever is committed while it is asked", async () => {
    const body = member("before");
    await kernel.ask(enrol, secretary, body);
    const twice = question({
      name: "show-import",
      path: "/toys/{importId}",
      says: about.says,
      reply: z.object({ first: z.string(), second: z.string() }),
      refuses: [],
      run: async ({ tx }) => {
        const read = async () =>
          (await tx.db.selectFrom("member").select("number").where("subject_id", "=", body.id).executeTakeFirst())
            ?.number ?? "";
        const first = await read();
        await kernel.sql("update member set number = 'between' where subject_id = $1", [body.id]);
        return { first, second: await read() };
      },
    });
    const answer = await kernel.ask(twice, secretary);
    assert.deepEqual(answer.kind === "done" && answer.reply, { first: "before", second: "before" });
  });

  it("gives up after four tries", async () => {
    let runs = 0;
    const never = deed({
      name: "confirm-record",
      ...about,
      reply: z.object({}),
      refuses: [],
      journals: "quiet",
      run: async ({ tx }) => {
        runs += 1;
        await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx.db);
        return {};
      },
    });
    await assert.rejects(kernel.ask(never, secretary), /again/);
    assert.equal(runs, 4);
  });
});

describe("perform: idempotency keys", () => {
  const keyed = (body: object, key: string, actor = secretary) =>
    kernel.ask(enrol, actor, body, { idempotencyKey: key });

  it("replays status and address for the same body, and does nothing twice", async () => {
    const body = member();
    assert.equal((await keyed(body, "key-1")).kind, "done");
    assert.deepEqual(await keyed(body, "key-1"), { kind: "replayed", status: 200, location: `/api/toys/${body.id}` });
    assert.equal(await count("journal_entry", "$1::uuid = any(subjects)", [body.id]), 1);
  });

  it("refuses another body under the same key", async () => {
    await keyed(member(), "key-2");
    const answer = await keyed(member(), "key-2");
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "idempotency-key-reused");
  });

  it("lets two at once become one deed and one replay", async () => {
    const body = member();
    const answers = await Promise.all([keyed(body, "key-3"), keyed(body, "key-3"), keyed(body, "key-3")]);
    assert.deepEqual(answers.map((answer) => answer.kind).sort(), ["done", "replayed", "replayed"]);
    assert.equal(await count("member", "subject_id = $1", [body.id]), 1);
  });

  it("frees the key with a refusal, belongs to one person, and is forgotten after a day", async () => {
    const refused = { id: randomUUID(), number: "refused" };
    await keyed(refused, "key-4");
    assert.equal((await keyed(member(), "key-4")).kind, "done");
    assert.equal((await keyed(member(), "key-4", holderOf("secretariat"))).kind, "done");
    kernel.time.set("2026-11-21T10:00:01+08:00");
    assert.equal((await keyed(member(), "key-4")).kind, "done");
    kernel.time.set("2026-11-20T10:00:00+08:00");
  });

  it("keeps no body and no reply under the key", async () => {
    const columns = await kernel.sql<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'idempotency'",
    );
    assert.deepEqual(columns.map((column) => column.name).sort(), [
      "actor",
      "at",
      "body_hash",
      "key",
      "location",
      "operation",
      "status",
    ]);
  });
});

describe("perform: uploads and counted tries", () => {
  const take = deed({
    name: "upload-import",
    ...about,
    query: z.object({ refuse: z.string().optional() }),
    upload: { limitBytes: 1000 },
    reply: z.object({ address: z.string() }),
    refuses: ["clock-not-found"],
    journals: () => ({}),
    run: ({ upload, query }) =>
      Promise.resolve(
        query.refuse === undefined ? { address: `/api/files/${upload?.id ?? ""}` } : refuse("clock-not-found"),
      ),
  });
  const stored = async (text: string) => {
    const put = await kernel.house.files.put(Readable.from([Buffer.from(text)]), {
      name: "a.csv",
      mediaType: "text/csv",
      limitBytes: 1000,
    });
    if (isRefusal(put)) throw new Error(put.refused);
    return put;
  };
  const onDisk = (id: string) =>
    readdirSync(join(kernel.dataFolder, "files"), { recursive: true }).some((path) => String(path).endsWith(id));

  it("keeps the file of a deed that is done, and no other", async () => {
    const [kept, dropped, invalid] = [await stored("one"), await stored("two"), await stored("three")];
    assert.equal((await kernel.ask(take, secretary, {}, { upload: kept })).kind, "done");
    await kernel.ask(take, secretary, {}, { upload: dropped, query: { refuse: "yes" } });
    await kernel.ask(take, secretary, {}, { upload: invalid, query: { refuse: ["no", "text"] } });
    assert.deepEqual(
      [kept, dropped, invalid].map((file) => onDisk(file.id)),
      [true, false, false],
    );
    assert.equal(await count("file", "id = any($1)", [[kept.id, dropped.id, invalid.id]]), 1);
  });

  it("replays the same file under a key without keeping it twice, and refuses another file", async () => {
    const [first, again, other] = [await stored("same"), await stored("same"), await stored("other")];
    const ask = (upload: Awaited<ReturnType<typeof stored>>) =>
      kernel.ask(take, secretary, {}, { upload, idempotencyKey: "file-key" });
    assert.deepEqual(
      [(await ask(first)).kind, (await ask(again)).kind, (await ask(other)).kind],
      ["done", "replayed", "refused"],
    );
    assert.deepEqual(
      [first, again, other].map((file) => onDisk(file.id)),
      [true, false, false],
    );
  });

  it("counts a try before judging, keeps the count over a refusal, and counts no success", async () => {
    const tries: number[] = [];
    const knock = deed({
      name: "sign-in",
      ...about,
      body: z.object({ who: z.string(), opens: z.boolean() }),
      reply: z.object({}),
      refuses: ["sign-in-failed"],
      journals: "quiet",
      counts: { windowMinutes: 15, key: ({ body }) => body.who },
      run: ({ attempts, body }) => {
        tries.push(attempts);
        return Promise.resolve(body.opens ? {} : refuse("sign-in-failed"));
      },
    });
    for (const opens of [false, false, true, false]) await kernel.ask(knock, visitor, { who: "somebody", opens });
    await kernel.ask(knock, visitor, { who: "somebody else", opens: false });
    kernel.time.set("2026-11-20T10:15:01+08:00");
    await kernel.ask(knock, visitor, { who: "somebody", opens: false });
    kernel.time.set("2026-11-20T10:00:00+08:00");
    assert.deepEqual(tries, [1, 2, 3, 3, 1, 1]);
  });
});
