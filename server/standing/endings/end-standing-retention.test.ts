import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { z } from "zod";
import { newRequestId, perform } from "../../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { whereAny } from "../../archives/test-search.ts";
import { refusedWith, standingBench } from "../test-standing.ts";
import { endStandingRetention } from "./end-standing-retention.ts";

// Sentences that stand in what was said of one record, and nowhere else in the house.
const said = {
  facts: "某安装队拖欠工资逾期未付的列入决定书第三页所载",
  statement: "某安装队陈述称欠款已由总包单位垫付两笔",
  outcome: "某安装队的财政补助申请未予安排并已书面告知",
  exit: "某安装队已付清欠款并提交银行回单故提前移出",
  dropped: "某安装队另一件提议因陈述成立不再列入名单",
};
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = standingBench(house);
});
after(() => house.stop());

describe("end-standing-retention", () => {
  it("200: the file of an answered batch goes when it can be fetched no longer", async () => {
    await bench.listed(1_301);
    const path = `/api/standing/batches?point=tender&purpose=${encodeURIComponent("示例：批量核对")}&fileName=a.csv`;
    const sent = await house
      .as("secretariat")
      .upload(path, Buffer.from(`统一社会信用代码\n${demonstrationCode(1_301)}\n`));
    const { address, batchId } = z.object({ address: z.string(), batchId: z.uuid() }).parse(sent.body);
    const dropped = async () =>
      (
        await house.sql<{ dropped: boolean }>(
          "select dropped_at is not null as dropped from file join standing_batch on file_id = file.id where standing_batch.id = $1",
          [batchId],
        )
      )[0]?.dropped;
    bench.on("2026-11-27");
    await house.settle();
    assert.equal(await dropped(), false);
    assert.equal((await house.as("secretariat").get(address)).status, 200);
    bench.on("2026-11-29");
    await house.settle();
    assert.equal(await dropped(), true);
    refusedWith(await house.as("secretariat").get(address), 404, "lookup-batch-not-found");
  });

  it("200: what was said of a record goes with it, from tables and files, by the clock and with no text in the journal", async () => {
    bench.on("2026-12-01");
    const { subjectId, recordId } = await bench.listed(1_302, { MD_JMRQ: "2027-05-02" });
    await bench.member(subjectId);
    const more = { criterion: "serious-listed", records: [recordId], facts: said.facts };
    const proposed = listEntryView.parse((await bench.propose(subjectId, more)).body);
    const path = `/api/subjects/${subjectId}/list-entries/${proposed.id}`;
    assert.equal((await bench.staff().post(`${path}/statement`, { statement: said.statement })).status, 200);
    const resolutionId = await bench.resolve("2026-12-01T18:00:00+08:00");
    assert.equal((await bench.staff().post(`${path}/entry`, { resolutionId })).status, 200);
    const measure = { measure: "wages-funds", point: "subsidy", from: "2026-12-01", until: "2027-05-01" };
    const applied = { ...measure, unit: "示例市财政局", outcome: said.outcome };
    assert.equal((await house.as("liaison").post(`/api/subjects/${subjectId}/measures`, applied)).status, 200);
    bench.on("2027-05-10");
    assert.equal((await bench.staff().post(`${path}/exit`, { why: said.exit })).status, 200);
    await house.settle();
    const tables = ["public.list_entry", "public.measure_application"];
    assert.deepEqual(await whereAny(house, Object.values(said)), tables);

    // Five years from 2027-05-02, the last day of the authority's decision (征信业管理条例 16).
    house.time.set("2032-05-02T23:59:00+08:00");
    await house.settle();
    assert.deepEqual(await whereAny(house, Object.values(said)), tables);
    house.time.set("2032-05-03T00:00:30+08:00");
    await house.settle();
    await house.settle();
    assert.deepEqual(await whereAny(house, Object.values(said)), []);
    const [entry] = await house.sql<{ ids: Record<string, number>; subjects: string[]; actor_kind: string }>(
      "select ids, subjects, actor_kind from journal_entry where operation = 'end-standing-retention' order by id desc limit 1",
    );
    assert.deepEqual(entry, {
      ids: { entries: 1, applications: 1, batches: 0 },
      subjects: [subjectId],
      actor_kind: "clock",
    });
  });

  it("200: a proposal that came to nothing and rests on no record goes by the term of its list's item", async () => {
    house.time.set("2032-06-01T10:00:00+08:00");
    const subjectId = await bench.member(
      (await bench.penalised(1_303, { CF_JDRQ: "2032-05-20", CF_GSJZQ: "2033-05-20" })).subjectId,
    );
    const document = { ...bench.document, decidedOn: "2032-05-20" };
    const proposed = listEntryView.parse((await bench.propose(subjectId, { document })).body);
    const path = `/api/subjects/${subjectId}/list-entries/${proposed.id}/drop`;
    assert.equal((await bench.staff().post(path, { why: said.dropped })).status, 200);
    // Five years from the day on which it was dropped, as what it would have become.
    house.time.set("2037-06-01T10:00:00+08:00");
    await house.settle();
    assert.deepEqual(await whereAny(house, [said.dropped]), ["public.list_entry"]);
    house.time.set("2037-06-02T10:00:00+08:00");
    await house.settle();
    assert.deepEqual(await whereAny(house, [said.dropped]), []);
  });

  it("409: nothing is past its retention", async () => {
    const answer = await perform(house.house, endStandingRetention, {
      ...{ actor: clockActor(house.association.id), params: {}, body: {}, requestId: newRequestId() },
    });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "retention-not-over");
  });
});
