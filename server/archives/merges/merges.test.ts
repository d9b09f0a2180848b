import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import fc from "fast-check";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

let house: TestHouse;
/** Whoever sends records: the long properties have one each, or they would meet the limit of requests a minute. */
let clerk: Asker;
const start = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(start);
  clerk = house.as("liaison");
});
after(() => house.stop());

type Collected = { subjectId: string; recordId: string; outcome: string };
type Problem = { code: string; details?: Record<string, string> };
type Candidate = {
  id: string;
  byCode: boolean;
  records: number;
  adverse: number;
  reasons: { reason: string; theirs: string; place: number | null }[];
};
type Listed = {
  candidates: Candidate[];
  merges: { id: string; loser: { id: string; name: string }; moved: number; ended: number; last: boolean }[];
};

let minute = 0;
/** Time goes on by itself between steps, as it does in a house. */
const later = () => {
  minute += 1;
  house.time.set(new Date(new Date(start).getTime() + minute * 1_000).toISOString());
};
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];
const collect = async (fields: Record<string, string>): Promise<Collected> => {
  later();
  const reply = await clerk.post("/api/records", { item: penaltyItem, fields });
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Collected;
};
/** One digit of a code written wrong: a real code that fails its check. */
const slip = (code: string) => code.slice(0, 12) + (code[12] === "7" ? "8" : "7") + code.slice(13);
const nameOf = (n: number) => `示例第${String(n)}建材有限公司`;

/** An enterprise under its right code and another under the same code with a slip; two documents each. */
async function twins(n: number) {
  const [right, wrong] = [demonstrationCode(n), slip(demonstrationCode(n))];
  const winner = await collect(penaltyFields(n, { CF_WSH: `示甲罚字〔2026〕${String(n)}号` }));
  const loser = await collect(penaltyFields(n, { CF_XDR_SHXYM: wrong, CF_WSH: `示乙罚字〔2026〕${String(n)}号` }));
  return {
    right,
    wrong,
    winner: winner.subjectId,
    loser: loser.subjectId,
    ofWinner: winner.recordId,
    ofLoser: loser.recordId,
  };
}

const why = { reason: "code-slip", evidence: "营业执照副本显示正确代码" };
const merge = (winner: string, loser: string, change: object = {}): Promise<TestReply> => {
  later();
  return house.as("secretary-general").post(`/api/subjects/${winner}/merges`, { loserId: loser, ...why, ...change });
};
const merged = async (winner: string, loser: string) => {
  const reply = await merge(winner, loser);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as { mergeId: string; moved: number; ended: number };
};
const undo = (winner: string, mergeId: string): Promise<TestReply> => {
  later();
  return house.as("secretary-general").delete(`/api/subjects/${winner}/merges/${mergeId}`, { reason: "另有其人" });
};
const undone = async (winner: string, mergeId: string) => {
  const reply = await undo(winner, mergeId);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as { returned: number };
};
const list = async (subjectId: string) => {
  const reply = await house.as("secretariat").get(`/api/subjects/${subjectId}/merge-candidates`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Listed;
};
const current = (subjectId: string) =>
  house.sql<{ id: string; document_number: string; replaces: string | null; replaces_subject: string | null }>(
    "select * from record where subject_id = $1 and replaced_at is null order by document_number",
    [subjectId],
  );

/** What the house holds was laid down on these days: the test's minutes stretched to months. */
const moveBack = (recordId: string, recordedAt: string) =>
  house.sql("update record set recorded_at = $2 where id = $1", [recordId, recordedAt]);
/** Numbers of the documents that a reader sees of a subject as of a day, in order. */
const asOf = async (subjectId: string, on: string, who: "visitor" | "staff" = "staff") => {
  const reply =
    who === "visitor"
      ? await house.as("nobody").get(`/api/subjects/${subjectId}/archive?asOf=${on}`)
      : await house.as("secretariat").post(`/api/subjects/${subjectId}/inspections`, { purpose: "核对历史", asOf: on });
  assert.equal(reply.status, 200, reply.text);
  const { records } = reply.body as { records: { document: { number: string }; amountYuan: string }[] };
  return records.map(({ document, amountYuan }) => `${document.number} ${amountYuan}`).sort();
};

/** Everything that stands for these subjects, without the ids of versions and the days they were laid down. */
async function standing(subjectIds: readonly string[]) {
  const ask = (text: string) => house.sql<Record<string, unknown>>(text, [subjectIds]);
  return {
    records:
      await ask(`select to_jsonb(record) - '{id,recorded_at,known_at,replaces,replaces_subject}'::text[] as row from record
      where subject_id = any($1) and replaced_at is null order by subject_id, natural_key`),
    claims: await ask("select * from subject_claim where subject_id = any($1) order by scheme, code"),
    identifiers: await ask(
      "select subject_id, scheme, code, standing from subject_identifier where subject_id = any($1) order by 1, 2, 3",
    ),
    names: await ask("select subject_id, id, name, kind from subject_name where subject_id = any($1) order by 1, 2"),
    subjects: await ask("select id, name, merged_into from subject where id = any($1) order by id"),
    recalls: await ask(
      "select subject_id, record_id, natural_key, content_hash, reason from recall where subject_id = any($1) and lifted_at is null and moved_at is null order by 1, 2",
    ),
  };
}

async function holdingCollecting<Answer>(does: () => Promise<Answer>): Promise<Answer> {
  const holder = await house.house.database.app.connect();
  await holder.query("begin");
  await holder.query("select pg_advisory_xact_lock(hashtextextended($1, 11))", [`collect:${penaltyItem}`]);
  try {
    return await does();
  } finally {
    await holder.query("rollback");
    holder.release();
  }
}

describe("list-merge-candidates", () => {
  it("200: finds a code with one character wrong and the same name, says where, and what would move", async () => {
    const { winner, loser, wrong } = await twins(1);
    const { candidates, merges } = await list(winner);
    const [first] = candidates;
    assert.deepEqual([first?.id, first?.byCode, first?.records, first?.adverse], [loser, true, 1, 1]);
    assert.deepEqual(
      first?.reasons.map(({ reason, theirs, place }) => [reason, theirs, place]),
      [
        ["one-character", wrong, 13],
        ["exact-name", nameOf(1), null],
      ],
    );
    assert.deepEqual(merges, []);
  });

  it("finds two characters swapped, and a name alone only as such", async () => {
    const code = demonstrationCode(12_345);
    const swapped = code.slice(0, 13) + (code[14] ?? "") + (code[13] ?? "") + code.slice(15);
    const one = await collect(penaltyFields(2, { CF_XDR_SHXYM: code, CF_XDR_MC: "示例甲方有限公司" }));
    const other = await collect(penaltyFields(3, { CF_XDR_SHXYM: swapped, CF_XDR_MC: "示例乙方有限公司" }));
    const namesake = await collect(penaltyFields(4, { CF_XDR_MC: "示例甲方有限责任公司" }));
    const { candidates } = await list(one.subjectId);
    assert.deepEqual(
      candidates.map(({ id, byCode, reasons }) => [id, byCode, reasons.map(({ reason }) => reason).join()]),
      [
        [other.subjectId, true, "two-swapped"],
        [namesake.subjectId, false, "same-key"],
      ],
    );
    assert.equal((await current(namesake.subjectId)).length, 1, "nothing moves by being listed");
  });

  it("404: a subject that does not exist", async () => {
    assert.deepEqual(codeOf(await house.as("secretariat").get(`/api/subjects/${randomUUID()}/merge-candidates`)), [
      404,
      "subject-not-found",
    ]);
  });

  it("410: one that was merged itself", async () => {
    const { winner, loser } = await twins(5);
    await merged(winner, loser);
    assert.deepEqual(codeOf(await house.as("secretariat").get(`/api/subjects/${loser}/merge-candidates`)), [
      410,
      "subject-merged",
    ]);
  });
});

describe("the past of merged subjects", () => {
  const decided = { CF_JDRQ: "2026-11-02" };
  /** Two archives; the loser's document was corrected on the 14th from 20,000 to 30,000 yuan. */
  const history = async (n: number) => {
    const [right, wrong] = [demonstrationCode(n), slip(demonstrationCode(n))];
    const ours = await collect(penaltyFields(n, { ...decided, CF_WSH: `示甲罚字〔2026〕${String(n)}号` }));
    const theirs = { ...decided, CF_XDR_SHXYM: wrong, CF_WSH: `示乙罚字〔2026〕${String(n)}号`, CF_NR_FK: "2" };
    const first = await collect(penaltyFields(n, theirs));
    const second = await collect(penaltyFields(n, { ...theirs, CF_NR_FK: "3" }));
    assert.equal(second.outcome, "changed");
    await moveBack(ours.recordId, "2026-11-05T10:00:00+08:00");
    await moveBack(first.recordId, "2026-11-10T10:00:00+08:00");
    await moveBack(second.recordId, "2026-11-14T10:00:00+08:00");
    await house.sql("update record set replaced_at = '2026-11-14T10:00:00+08:00' where id = $1", [first.recordId]);
    const [a, b] = [`示甲罚字〔2026〕${String(n)}号 20000.00`, `示乙罚字〔2026〕${String(n)}号`];
    return { winner: ours.subjectId, loser: first.subjectId, right, a, b };
  };

  it("shows staff what both held on the day, each version once", async () => {
    const { winner, loser, a, b } = await history(401);
    await merged(winner, loser);
    assert.deepEqual(await asOf(winner, "2026-11-06"), [a]);
    assert.deepEqual(await asOf(winner, "2026-11-12"), [`${b} 20000.00`, a].sort());
    assert.deepEqual(await asOf(winner, "2026-11-16"), [`${b} 30000.00`, a].sort());
    assert.deepEqual(await asOf(winner, "2026-11-20"), [`${b} 30000.00`, a].sort());
  });

  it("leaves nothing of the other's behind once the merge is undone", async () => {
    const { winner, loser, a, b } = await history(402);
    const { mergeId } = await merged(winner, loser);
    await undone(winner, mergeId);
    for (const [on, ours, theirs] of [
      ["2026-11-12", [a], [`${b} 20000.00`]],
      ["2026-11-16", [a], [`${b} 30000.00`]],
      ["2026-11-20", [a], [`${b} 30000.00`]],
    ] as const) {
      assert.deepEqual(await asOf(winner, on), ours, on);
      assert.deepEqual(await asOf(loser, on), theirs, on);
    }
  });

  it("shows a visitor of what is open today what was known then, whoever held it", async () => {
    const { winner, loser, a, b } = await history(403);
    await house.sql("update record set held = '' where subject_id = $1", [loser]);
    await merged(winner, loser);
    assert.deepEqual(await asOf(winner, "2026-11-12", "visitor"), [a], "the version of today was not known then");
    assert.deepEqual(await asOf(winner, "2026-11-16", "visitor"), [`${b} 30000.00`, a].sort());
  });

  it("shows nobody the content of what was taken back after the merge", async () => {
    const { winner, loser, a, b } = await history(404);
    await merged(winner, loser);
    const [moved] = (await current(winner)).filter((record) => record.replaces_subject === loser);
    later();
    const reply = await house
      .as("secretary-general")
      .post(`/api/subjects/${winner}/records/${moved?.id ?? ""}/recall`, {
        reason: "source-revoked",
        document: { number: "示撤〔2026〕4号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" },
      });
    assert.equal(reply.status, 200, reply.text);
    for (const on of ["2026-11-12", "2026-11-16", "2026-11-20"])
      assert.deepEqual(await asOf(winner, on), [a], `${on} ${b}`);
  });
});

describe("merge-subjects", () => {
  it("200: the loser's records are new versions under the winner, each naming the one it replaces", async () => {
    const { winner, loser, ofLoser, ofWinner } = await twins(10);
    const done = await merged(winner, loser);
    assert.deepEqual([done.moved, done.ended], [1, 0]);
    assert.deepEqual(await current(loser), []);
    const records = await current(winner);
    assert.deepEqual(
      records.map((record) => [record.replaces, record.replaces_subject]),
      [
        [ofLoser, loser],
        [null, null],
      ],
    );
    assert.ok(records.some(({ id }) => id === ofWinner));
    const { merges } = await list(winner);
    assert.deepEqual(
      merges.map(({ id, loser: gone, moved, last }) => [id, gone.id, moved, last]),
      [[done.mergeId, loser, 1, true]],
    );
  });

  it("the loser's address leads to the winner, on the portal and in the API", async () => {
    const { winner, loser } = await twins(11);
    await merged(winner, loser);
    const reply = await house.as("nobody").get(`/api/subjects/${loser}/archive`);
    assert.deepEqual(codeOf(reply), [410, "subject-merged"]);
    assert.equal((reply.body as Problem).details?.["winner"], winner);
    const shorts = await house.sql<{ id: string; short_id: string }>(
      "select id, short_id from subject where id = any($1)",
      [[winner, loser]],
    );
    const shortOf = (id: string) => shorts.find((row) => row.id === id)?.short_id ?? "";
    const page = await house.as("nobody").get(`/s/${shortOf(loser)}`);
    assert.deepEqual([page.status, page.headers["location"]], [308, `/s/${shortOf(winner)}`]);
    assert.equal(page.headers["cache-control"], "no-store", "a merge can be undone");
  });

  it("the winner is found by the loser's code and name, and the loser no more", async () => {
    const code = demonstrationCode(12);
    const one = await collect(penaltyFields(12, { CF_XDR_SHXYM: code, CF_XDR_MC: "示例合并前名有限公司" }));
    const other = await collect(penaltyFields(13, { CF_XDR_SHXYM: slip(code), CF_XDR_MC: "示例另一写法有限公司" }));
    await merged(one.subjectId, other.subjectId);
    for (const q of [slip(code), "示例另一写法有限公司"]) {
      const { hits } = (await house.as("nobody").get(`/api/subjects?q=${encodeURIComponent(q)}`)).body as {
        hits: { id: string }[];
      };
      assert.deepEqual(
        hits.map(({ id }) => id).filter((id) => id === one.subjectId || id === other.subjectId),
        [one.subjectId],
        q,
      );
    }
  });

  it("a file under the loser's code afterwards goes to the winner and finds its records unchanged", async () => {
    const { winner, loser, wrong } = await twins(14);
    await merged(winner, loser);
    const again = await collect(penaltyFields(14, { CF_XDR_SHXYM: wrong, CF_WSH: "示乙罚字〔2026〕14号" }));
    assert.deepEqual([again.subjectId, again.outcome], [winner, "unchanged"]);
    const other = await collect(penaltyFields(14, { CF_WSH: "示乙罚字〔2026〕14号" }));
    assert.equal(other.outcome, "unchanged", "one document under either code is one record");
    const rows = [
      penaltyRow(14, { code: wrong, number: "示丙罚字〔2026〕14号" }),
      penaltyRow(14, { number: "示丙罚字〔2026〕14号" }),
    ];
    const reply = await house
      .as("liaison")
      .upload(`/api/imports?item=${penaltyItem}&fileName=x.csv`, penaltyFile(rows));
    await house.settle();
    const { counts } = (await house.as("liaison").get(`/api/imports/${(reply.body as { importId: string }).importId}`))
      .body as { counts: Record<string, number> };
    assert.deepEqual([counts["created"], counts["repeated"], counts["newSubjects"]], [1, 1, 0]);
  });

  it("a document that both hold is one record: the winner's stays, the loser's ends", async () => {
    const { winner, loser, wrong, ofWinner } = await twins(15);
    await collect(penaltyFields(15, { CF_XDR_SHXYM: wrong, CF_WSH: "示甲罚字〔2026〕15号" }));
    const done = await merged(winner, loser);
    assert.deepEqual([done.moved, done.ended], [1, 1]);
    const records = await current(winner);
    assert.equal(records.length, 2);
    assert.ok(records.some(({ id }) => id === ofWinner));
  });

  it("what was recalled under the loser stays out under the winner, by either code", async () => {
    const { winner, loser, wrong, ofLoser } = await twins(16);
    const document = { number: "示撤〔2026〕16号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
    assert.equal(
      (
        await house
          .as("secretariat")
          .post(`/api/subjects/${loser}/records/${ofLoser}/recall`, { reason: "source-revoked", document })
      ).status,
      200,
    );
    await merged(winner, loser);
    for (const code of [wrong, demonstrationCode(16)]) {
      const reply = await house.as("liaison").post("/api/records", {
        item: penaltyItem,
        fields: penaltyFields(16, { CF_XDR_SHXYM: code, CF_WSH: "示乙罚字〔2026〕16号" }),
      });
      assert.equal(reply.status, 422, code);
      assert.ok(reply.text.includes("row-was-recalled"));
    }
  });

  it("404: one of the two does not exist", async () => {
    const { winner } = await twins(17);
    assert.deepEqual(codeOf(await merge(winner, randomUUID())), [404, "subject-not-found"]);
  });

  it("409: not while a file is being carried out, for its codes may be on their way", async () => {
    const { winner, loser } = await twins(18);
    assert.deepEqual(codeOf(await holdingCollecting(() => merge(winner, loser))), [409, "collecting-busy"]);
  });

  it("410: no chains: neither into a merged subject nor of one", async () => {
    const [one, other] = [await twins(19), await twins(20)];
    await merged(one.winner, one.loser);
    assert.deepEqual(codeOf(await merge(one.loser, other.winner)), [410, "subject-merged"]);
    assert.deepEqual(codeOf(await merge(other.winner, one.loser)), [410, "subject-merged"]);
  });

  it("422: not with itself, and no person with an organisation", async () => {
    const { winner } = await twins(21);
    assert.deepEqual(codeOf(await merge(winner, winner)), [422, "merge-with-itself"]);
    const person = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'practitioner', '示例人')", [
      person,
      person.replaceAll("-", "").slice(0, 12),
    ]);
    assert.deepEqual(codeOf(await merge(winner, person)), [422, "merge-kinds-differ"]);
  });

  it("of two merges at once that contradict each other one is done and neither fails", async () => {
    for (let n = 22; n < 25; n += 1) {
      const { winner, loser } = await twins(n);
      const both = await Promise.all([merge(winner, loser), merge(loser, winner)]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 410]);
    }
  });

  it("asks for a reason that is more than a name, and for what shows it", async () => {
    const { winner, loser } = await twins(26);
    for (const change of [{ reason: "same-name" }, { evidence: "" }])
      assert.equal((await merge(winner, loser, change)).status, 400);
  });
});

describe("unmerge-subjects", () => {
  it("200: records, codes and names go back as they were", async () => {
    const { winner, loser, wrong } = await twins(40);
    await collect(penaltyFields(40, { CF_XDR_SHXYM: wrong, CF_WSH: "示甲罚字〔2026〕40号" }));
    const before_ = await standing([winner, loser]);
    const { mergeId } = await merged(winner, loser);
    assert.equal((await undone(winner, mergeId)).returned, 2);
    assert.deepEqual(await standing([winner, loser]), before_);
    assert.equal((await house.as("nobody").get(`/api/subjects/${loser}/archive`)).status, 200);
  });

  it("what was collected since under the loser's code goes with the code, corrections included", async () => {
    const { winner, loser, wrong } = await twins(41);
    const { mergeId } = await merged(winner, loser);
    await collect(penaltyFields(41, { CF_XDR_SHXYM: wrong, CF_WSH: "示新罚字〔2026〕1号" }));
    await collect(penaltyFields(41, { CF_WSH: "示新罚字〔2026〕2号" }));
    await collect(penaltyFields(41, { CF_XDR_SHXYM: wrong, CF_WSH: "示乙罚字〔2026〕41号", CF_SY: "改正后的事实。" }));
    await undone(winner, mergeId);
    const numbers = async (id: string) => (await current(id)).map(({ document_number }) => document_number).sort();
    assert.deepEqual(await numbers(winner), ["示新罚字〔2026〕2号", "示甲罚字〔2026〕41号"].sort());
    assert.deepEqual(await numbers(loser), ["示新罚字〔2026〕1号", "示乙罚字〔2026〕41号"].sort());
    for (const [code, subject, number] of [
      [wrong, loser, "示新罚字〔2026〕1号"],
      [demonstrationCode(41), winner, "示新罚字〔2026〕2号"],
    ] as const) {
      const again = await collect(penaltyFields(41, { CF_XDR_SHXYM: code, CF_WSH: number }));
      assert.deepEqual([again.outcome, again.subjectId], ["unchanged", subject]);
    }
  });

  it("what was recalled since goes back recalled, with its line and with what the merge had ended", async () => {
    const { winner, loser, wrong, ofWinner } = await twins(42);
    await collect(penaltyFields(42, { CF_XDR_SHXYM: wrong, CF_WSH: "示甲罚字〔2026〕42号" }));
    const { mergeId } = await merged(winner, loser);
    const document = { number: "示撤〔2026〕42号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
    const moved = (await current(winner)).find(({ replaces_subject }) => replaces_subject === loser)?.id ?? "";
    for (const id of [moved, ofWinner])
      assert.equal(
        (
          await house
            .as("secretariat")
            .post(`/api/subjects/${winner}/records/${id}/recall`, { reason: "source-revoked", document })
        ).status,
        200,
      );
    await undone(winner, mergeId);
    assert.deepEqual([...(await current(winner)), ...(await current(loser))], []);
    for (const number of ["示甲罚字〔2026〕42号", "示乙罚字〔2026〕42号"]) {
      const reply = await house.as("liaison").post("/api/records", {
        item: penaltyItem,
        fields: penaltyFields(42, { CF_XDR_SHXYM: wrong, CF_WSH: number }),
      });
      assert.equal(reply.status, 422, number);
    }
  });

  it("404: no such merge, no such subject", async () => {
    const { winner } = await twins(43);
    assert.deepEqual(codeOf(await undo(winner, randomUUID())), [404, "merge-not-found"]);
    assert.deepEqual(codeOf(await undo(randomUUID(), randomUUID())), [404, "subject-not-found"]);
  });

  it("409: once only, the last one first, and not while a file is being carried out", async () => {
    const [one, other] = [await twins(44), await twins(45)];
    const first = await merged(one.winner, one.loser);
    const second = await merged(one.winner, other.winner);
    assert.deepEqual(codeOf(await undo(one.winner, first.mergeId)), [409, "merge-not-last"]);
    await undone(one.winner, second.mergeId);
    assert.deepEqual(codeOf(await undo(one.winner, second.mergeId)), [409, "merge-undone"]);
    assert.deepEqual(codeOf(await holdingCollecting(() => undo(one.winner, first.mergeId))), [409, "collecting-busy"]);
    await undone(one.winner, first.mergeId);
  });

  it("410: a winner that was merged itself is parted first", async () => {
    const [one, other] = [await twins(46), await twins(47)];
    const before_ = await standing([one.winner, one.loser, other.winner, other.loser]);
    const inner = await merged(one.winner, one.loser);
    const outer = await merged(other.winner, one.winner);
    assert.deepEqual(codeOf(await undo(one.winner, inner.mergeId)), [410, "subject-merged"]);
    await undone(other.winner, outer.mergeId);
    await undone(one.winner, inner.mergeId);
    assert.deepEqual(await standing([one.winner, one.loser, other.winner, other.loser]), before_);
  });

  it("merge and undo leave everything as it was, whatever both held and whatever was recalled", async () => {
    clerk = await house.newAccount("liaison");
    const documents = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    const world = fc.record({
      winners: documents,
      losers: documents,
      recalled: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
      sameName: fc.boolean(),
      twice: fc.boolean(),
    });
    let n = 1_000;
    await fc.assert(
      fc.asyncProperty(world, async ({ winners, losers, recalled, sameName, twice }) => {
        n += 1;
        const made: Collected[] = [];
        const [right, wrong] = [demonstrationCode(n), slip(demonstrationCode(n))];
        const sendAll = async (code: string, name: string, numbers: readonly number[]) => {
          for (const number of numbers)
            made.push(
              await collect(
                penaltyFields(n, {
                  CF_XDR_SHXYM: code,
                  CF_XDR_MC: name,
                  CF_WSH: `示罚字〔2026〕${String(n)}${String(number)}号`,
                }),
              ),
            );
          return made.at(-1)?.subjectId ?? "";
        };
        const winner = await sendAll(right, nameOf(n), winners);
        const loser = await sendAll(wrong, sameName ? nameOf(n) : `${nameOf(n)}分公司`, losers);
        const document = { number: "示撤〔2026〕1号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
        for (const at of recalled) {
          const record = made[at];
          if (record !== undefined)
            await house.as("secretariat").post(`/api/subjects/${record.subjectId}/records/${record.recordId}/recall`, {
              reason: "source-changed",
              document,
            });
        }
        const before_ = await standing([winner, loser]);
        for (let time = 0; time < (twice ? 2 : 1); time += 1)
          await undone(winner, (await merged(winner, loser)).mergeId);
        assert.deepEqual(await standing([winner, loser]), before_);
      }),
      { numRuns: 25 },
    );
  });

  it("after merge, collecting and undo, every record stands under the code it was sent with", async () => {
    clerk = await house.newAccount("liaison");
    const sent = fc.array(
      fc.record({
        wrongCode: fc.boolean(),
        number: fc.integer({ min: 1, max: 12 }),
        wording: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 8 },
    );
    let n = 3_000;
    await fc.assert(
      fc.asyncProperty(sent, sent, async (earlier, since) => {
        n += 1;
        const [right, wrong] = [demonstrationCode(n), slip(demonstrationCode(n))];
        const expected = new Map<string, string>();
        // The one code counts even numbers, the other odd ones: a document is never sent under both.
        const send = async (one: { wrongCode: boolean; number: number; wording: number }) => {
          const number = `示罚字〔2026〕${String(n)}${String(one.number * 2 + Number(one.wrongCode))}号`;
          const done = await collect(
            penaltyFields(n, {
              CF_XDR_SHXYM: one.wrongCode ? wrong : right,
              CF_WSH: number,
              CF_SY: `事实之${String(one.wording)}。`,
            }),
          );
          expected.set(number, `${one.wrongCode ? "loser" : "winner"} ${String(one.wording)}`);
          return done.subjectId;
        };
        const winner = await send({ wrongCode: false, number: 50, wording: 1 });
        const loser = await send({ wrongCode: true, number: 50, wording: 1 });
        for (const one of earlier) await send(one);
        const { mergeId } = await merged(winner, loser);
        for (const one of since) assert.equal(await send(one), winner);
        await undone(winner, mergeId);
        const rows = await house.sql<{ document_number: string; subject_id: string; sy: string }>(
          "select document_number, subject_id, fields ->> 'CF_SY' as sy from record where subject_id = any($1) and replaced_at is null",
          [[winner, loser]],
        );
        const found = new Map(
          rows.map((row) => [
            row.document_number,
            `${row.subject_id === loser ? "loser" : "winner"} ${row.sy.replace(/\D/g, "")}`,
          ]),
        );
        assert.deepEqual(new Map([...found].sort()), new Map([...expected].sort()));
      }),
      { numRuns: 15 },
    );
  });
});
