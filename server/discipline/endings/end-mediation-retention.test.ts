import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { newRequestId, perform } from "../../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { mediationIn, refusedWith } from "../test-mediation.ts";
import { endMediationRetention } from "./end-mediation-retention.ts";

let house: TestHouse;
let bench: ReturnType<typeof mediationIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = mediationIn(house);
});
after(() => house.stop());

const tables = ["mediation", "mediation_obligation", "mediation_session", "mediation_paper", "mediator_note"] as const;
const rowsOf = async (id: string) => {
  const counted = await Promise.all(
    tables.map((table) =>
      house.sql<{ many: number }>(
        `select count(*)::int as many from ${table} where ${table === "mediation" ? "id" : "mediation_id"} = $1`,
        [id],
      ),
    ),
  );
  return counted.map(([row]) => row?.many);
};
/** Every table of the house that holds a text. */
const bearing = async (text: string): Promise<string[]> => {
  const names = await house.sql<{ name: string }>(
    "select relname as name from pg_class join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' order by 1",
  );
  const found: string[] = [];
  for (const { name } of names) {
    const rows = await house.sql(`select 1 from "${name}" as kept where to_jsonb(kept)::text like $1 limit 1`, [
      `%${text}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
};
/** Files still kept of a matter: its papers and the two of each agreement. */
const filesKept = (ids: readonly string[]) => {
  const folder = join(house.house.sealsFolder, "..", "files");
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return ids.filter((id) => names.some((name) => name.includes(id))).length;
};

describe("end-mediation-retention", () => {
  it("200: three years after it was performed nothing of a matter is left but the number and what both let be kept", async () => {
    const dispute = await bench.mediating();
    const { path, mediator, requester, respondent } = dispute;
    bench.done(await mediator.post(`${path}/notes`, { text: "示例笔记" }));
    bench.done(await mediator.post(`${path}/sessions`, { heldOn: "2026-11-20", hour: "09:30", place: "示例" }));
    const planted = "种下的履行内容";
    for (const terms of [bench.terms.slice(0, 1), bench.terms])
      bench.done(await mediator.post(`${path}/agreement`, { terms, obligations: [{ ...bench.owed, deed: planted }] }));
    for (const party of [requester, respondent]) await bench.sign(party, dispute);
    // A day that both moved, proof, and an application to the court: all of it is text of the matter.
    bench.done(await respondent.post(`${path}/obligations/1/day`, { dueOn: "2026-12-31", why: planted }));
    bench.done(await requester.post(`${path}/obligations/1/day-answer`, { consents: true, text: planted }));
    for (const party of [requester, respondent])
      bench.done(await party.post(`${path}/court-consent`, { consents: true }));
    const applied = { appliedOn: "2026-11-20", court: `${planted}人民法院` };
    bench.done(await requester.post(`${path}/court-application`, applied));
    const ruling = { outcome: "withdrawn", decidedOn: "2026-11-20", caseNumber: planted };
    bench.done(await requester.post(`${path}/court-ruling`, ruling));
    bench.done(
      await respondent.post(`${path}/obligations/1/performance`, { performedOn: "2026-11-20", text: planted }),
    );
    bench.done(await requester.post(`${path}/obligations/1/answer`, { confirms: true, text: planted }));
    assert.deepEqual(await bearing(planted), ["mediation", "mediation_obligation"]);
    for (const party of [requester, respondent])
      bench.done(await party.post(`${path}/archive-consent`, { consents: true }));
    const [row] = await house.sql<{ drafts: string[]; number: string }>(
      "select drafts, number from mediation where id = $1",
      [dispute.id],
    );
    const papers = await house.sql<{ id: string }>("select id from mediation_paper where mediation_id = $1", [
      dispute.id,
    ]);
    const set = await house.sql<{ id: string }>(
      "select unnest(array[pdf_file_id, model_file_id]) as id from document where id = any($1)",
      [row?.drafts],
    );
    const files = [...papers, ...set].map(({ id }) => id);
    assert.deepEqual([row?.drafts.length, files.length, filesKept(files)], [3, 8, 8]);
    assert.deepEqual(await rowsOf(dispute.id), [1, 1, 1, 2, 1]);

    // Three years from the day of performance: that day is the last (民法典 200, 202).
    house.time.set("2029-11-20T23:00:00+08:00");
    await house.settle();
    assert.deepEqual(await rowsOf(dispute.id), [1, 1, 1, 2, 1]);
    house.time.set("2029-11-21T00:01:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await rowsOf(dispute.id), [0, 0, 0, 0, 0]);
    assert.equal(filesKept(files), 0);
    assert.deepEqual(await bearing(planted), []);
    const [entry] = await house.sql<{ ids: object; actor_kind: string }>(
      "select ids, actor_kind from journal_entry where operation = 'end-mediation-retention' order by id desc limit 1",
    );
    assert.deepEqual(entry, {
      ids: { mediations: 1, papers: 2, documents: 6, mediators: 0 },
      actor_kind: "clock",
    });
    const records = await house.sql("select id from association_record where item = 'mediated-agreement'");
    const numbers = await house.sql("select id from document where id = any($1)", [row?.drafts]);
    assert.deepEqual([records.length, numbers.length], [2, 3]);
  });

  it("200: what was declined goes too, what is open stays; who left the roll goes with the last matter that names them", async () => {
    house.time.set("2030-01-07T10:00:00+08:00");
    const declined = await bench.requested();
    bench.done(await declined.respondent.post(`${declined.path}/answer`, { consents: false }));
    const named = await bench.agreed();
    const free = await bench.newMediator();
    for (const mediatorId of [named.mediatorId, free.mediatorId])
      bench.done(await house.as("secretariat").delete(`/api/mediators/${mediatorId}`));
    house.time.set("2033-01-08T10:00:00+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await rowsOf(declined.id), [0, 0, 0, 0, 0]);
    assert.equal((await rowsOf(named.id))[0], 1);
    const left = await house.sql<{ id: string }>("select id from mediator where id = any($1)", [
      [named.mediatorId, free.mediatorId],
    ]);
    assert.deepEqual(
      left.map(({ id }) => id),
      [named.mediatorId],
    );
    refusedWith(await declined.requester.get(declined.path), 404, "mediation-not-found");
  });

  it("409: nothing is past its retention", async () => {
    const asked = { actor: clockActor(house.association.id), params: {}, body: {}, requestId: newRequestId() };
    const answer = await perform(house.house, endMediationRetention, asked);
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "retention-not-over");
  });
});
