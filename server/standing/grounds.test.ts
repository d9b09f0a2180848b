import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { type ListEntryView, listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { type ApplicationView, applicationView } from "@xinheng/domain/standing/standing-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { type Collected, rightsIn } from "../archives/test-rights.ts";
import { sheetBlocks } from "../platform/sheets/sheet-blocks.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { standingBench } from "./test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
  rights = rightsIn(house);
});
after(() => house.stop());

let n = 1_100;
let second = 0;
/** Time goes on by itself between steps, as it does in a house. */
const later = () => {
  second += 1;
  house.time.set(new Date(Date.parse(`${day}T10:00:00+08:00`) + second * 1_000).toISOString());
};
const inRoll = async (id: string): Promise<ListEntryView | undefined> =>
  z
    .object({ entries: z.array(listEntryView) })
    .parse((await house.as("secretariat").get("/api/list-entries?list=roll-black&limit=200")).body)
    .entries.find((entry) => entry.id === id);
const isInRoll = async (id: string): Promise<boolean> =>
  (await house.as("secretariat").get("/api/list-entries?list=roll-black&state=in-list&limit=200")).text.includes(id);
const register = async (subjectId: string): Promise<ApplicationView[]> =>
  z
    .object({ applications: z.array(applicationView) })
    .parse((await house.as("secretariat").get(`/api/measure-applications?subjectId=${subjectId}`)).body).applications;
const applied = async (subjectId: string, asked: object, as: Parameters<TestHouse["as"]>[0]) => {
  const outcome = { from: day, until: "2026-12-20", unit: "示例单位", outcome: "示例：已经实施" };
  const reply = await house.as(as).post(`/api/subjects/${subjectId}/measures`, { ...outcome, ...asked });
  assert.equal(reply.status, 200, reply.text);
};
const ofAuthority = { measure: "wages-funds", point: "subsidy" };
const ofRoll = { measure: "own-services-limited", point: "exhibition" };

/** In an authority's list and, on that ground, in the association's roll; both applied. */
async function grounded(): Promise<Collected & { readonly entry: string; readonly code: string }> {
  const at = n++;
  const record = await bench.listed(at);
  await bench.member(record.subjectId);
  later();
  const more = { criterion: "serious-listed", records: [record.recordId] };
  const { id: entry } = await bench.enteredFor(record.subjectId, day, more);
  await applied(record.subjectId, ofAuthority, "liaison");
  await applied(record.subjectId, ofRoll, "secretariat");
  later();
  return { ...record, entry, code: demonstrationCode(at) };
}

const currentOf = async (subjectId: string): Promise<string> => {
  const rows = await house.sql<{ id: string }>(
    "select id from record where subject_id = $1 and item = 'official-list-entry' and replaced_at is null",
    [subjectId],
  );
  return rows[0]?.id ?? "";
};
const inspected = async (subjectId: string) =>
  rights.done<{ records: { item: string; disputedSince: string | null; groundDisputedSince: string | null }[] }>(
    await house.as("secretariat").post(`/api/subjects/${subjectId}/inspections`, { purpose: "示例：核对名单依据" }),
  ).records;

describe("a ground that is disputed", () => {
  it("shows so with what rests on it wherever that is read, also after its correction, and no longer once it is answered", async () => {
    const { subjectId, entry, code } = await grounded();
    await bench.listed(n - 1, { MD_SY: "示例：更正后的列入事由" });
    later();
    const recordId = await currentOf(subjectId);
    const objection = await rights.filed(await rights.memberOf(subjectId), { subjectId, recordId });

    const shown = await inRoll(entry);
    assert.deepEqual([shown?.disputedSince, shown?.groundDisputedSince], [null, day]);
    assert.ok(shown?.can.includes("file-objection"), "the place itself can be objected to all the same");
    const { listings } = await bench.stands(subjectId, "exhibition");
    assert.deepEqual(
      new Map(
        listings.map(({ list, disputedSince, groundDisputedSince }) => [list, [disputedSince, groundDisputedSince]]),
      ),
      new Map([
        ["list-wages", [day, null]],
        ["roll-black", [null, day]],
      ]),
    );
    assert.deepEqual(
      (await register(subjectId)).map(({ measure, groundDisputedSince }) => [measure, groundDisputedSince]).toSorted(),
      [
        ["own-services-limited", day],
        ["wages-funds", day],
      ],
    );
    const roll = (await inspected(subjectId)).find(({ item }) => item === "own-black-roll");
    assert.deepEqual([roll?.disputedSince, roll?.groundDisputedSince], [null, day]);
    const cell = await inBatch(code);
    assert.ok(cell.includes(`拖欠农民工工资失信联合惩戒对象名单有异议（${day}起）`), cell);
    assert.ok(cell.includes(`严重违反自律规约会员名单所依据的记录有异议（${day}起）`), cell);

    const path = `${rights.pathOf(objection)}/answer`;
    rights.done(await house.as("secretariat").post(path, { outcome: "rejected", reasons: "经核查，与决定书一致。" }));
    assert.equal((await inRoll(entry))?.groundDisputedSince, null);
    assert.deepEqual(
      (await register(subjectId)).map(({ groundDisputedSince }) => groundDisputedSince),
      [null, null],
    );
    assert.equal((await inspected(subjectId)).find(({ item }) => item === "own-black-roll")?.groundDisputedSince, null);
    assert.equal(await inBatch(code), "");
  });

  it("of a member of good standing is read by visitors too", async () => {
    const { subjectId, recordId } = await bench.honoured(n++);
    await bench.member(subjectId);
    const proposed = await bench.propose(subjectId, {
      list: "roll-red",
      criterion: "kept-commitment",
      records: [recordId],
    });
    const resolutionId = await bench.resolve(`${day}T18:00:00+08:00`, "integrity-work");
    const path = `/api/subjects/${subjectId}/list-entries/${listEntryView.parse(proposed.body).id}/entry`;
    assert.equal((await bench.staff().post(path, { resolutionId })).status, 200);
    const seen = async () => {
      const { records } = rights.done<{ records: { item: string; groundDisputedSince: string | null }[] }>(
        await house.as("nobody").get(`/api/subjects/${subjectId}/archive`),
      );
      return records.find(({ item }) => item === "own-red-roll")?.groundDisputedSince;
    };
    assert.equal(await seen(), null);
    await rights.filed(await rights.memberOf(subjectId), { subjectId, recordId }, { matter: "not-ours" });
    assert.equal(await seen(), day);
  });

  it("withheld while the answer is overdue, is relied on by no entry anew", async () => {
    const { subjectId, recordId, entry } = await grounded();
    await rights.filed(await rights.memberOf(subjectId), { subjectId, recordId });
    bench.on("2026-11-30");
    await house.settle();
    assert.deepEqual((await bench.stands(subjectId, "exhibition")).listings, []);
    assert.equal(await isInRoll(entry), true, "it is not left for that");
    later();
  });

  /** The last cell of the only row of an answered file. */
  async function inBatch(code: string): Promise<string> {
    const path = `/api/standing/batches?point=exhibition&purpose=${encodeURIComponent("示例：批量核对")}&fileName=a.csv`;
    const sent = await house.as("secretariat").upload(path, Buffer.from(`统一社会信用代码\n${code}\n`));
    assert.equal(sent.status, 200, sent.text);
    const bytes = await house.as("secretariat").bytes(z.object({ address: z.string() }).parse(sent.body).address);
    const rows: string[][] = [];
    const shape = { fields: [{ code: "c", name: "统一社会信用代码", aliases: [] }] };
    for await (const block of sheetBlocks(bytes, "xlsx", shape))
      if ("rows" in block) rows.push(...block.rows.map((row) => [...row]));
    return rows[1]?.[7] ?? "";
  }
});

describe("a ground whose subject is merged with another", () => {
  const evidence = "营业执照变更登记通知书";
  const merge = async (winner: string, loserId: string): Promise<string> => {
    later();
    const body = { loserId, reason: "registered-twice", evidence };
    const reply = await house.as("secretary-general").post(`/api/subjects/${winner}/merges`, body);
    later();
    return rights.done<{ mergeId: string }>(reply).mergeId;
  };
  const undo = async (winner: string, mergeId: string): Promise<void> => {
    later();
    const path = `/api/subjects/${winner}/merges/${mergeId}`;
    assert.equal((await house.as("secretary-general").delete(path, { reason: "另有其人" })).status, 200);
    later();
  };
  const other = async (): Promise<string> => (await bench.penalised(n++)).subjectId;

  it("is found under the winner with what rests on it, disputed or not, and undone with the merge", async () => {
    const { subjectId: loser, entry } = await grounded();
    const winner = await other();
    const mergeId = await merge(winner, loser);
    const listings = async (of: string) =>
      (await bench.stands(of, "exhibition")).listings.map(({ list }) => list).toSorted();
    assert.deepEqual(await listings(winner), ["list-wages", "roll-black"]);
    assert.equal((await register(winner)).length, 2);
    const again = { criterion: "serious-listed", records: [await currentOf(winner)] };
    await bench.member(winner);
    assert.equal((await bench.propose(winner, again)).status, 409, "it stands in the roll already");

    const record = { subjectId: winner, recordId: await currentOf(winner) };
    const objection = await rights.filed(await rights.memberOf(winner), record);
    assert.equal((await inRoll(entry))?.groundDisputedSince, day);
    assert.deepEqual(
      (await register(winner)).map(({ groundDisputedSince }) => groundDisputedSince),
      [day, day],
    );
    const answer = { outcome: "rejected", reasons: "经核查，与决定书一致。" };
    rights.done(await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, answer));
    assert.equal((await inRoll(entry))?.groundDisputedSince, null);

    await undo(winner, mergeId);
    await house.settle();
    assert.deepEqual(await listings(winner), []);
    assert.deepEqual(await listings(loser), ["list-wages", "roll-black"]);
    assert.deepEqual(
      (await register(loser)).map(({ state }) => state),
      ["in-force", "in-force"],
    );
    assert.deepEqual(await register(winner), []);
  });

  /** Listed a year ago, so that it can be repaired, and in the association's roll on that ground; to be merged. */
  const repairable = async () => {
    const old = await bench.listed(n++, { MD_LRRQ: "2025-11-03" });
    await bench.member(old.subjectId);
    later();
    const more = { criterion: "serious-listed", records: [old.recordId] };
    const { id: entry } = await bench.enteredFor(old.subjectId, day, more);
    return { old, entry, winner: await other() };
  };
  const endsByRepair = async (entry: string) => {
    assert.equal(await isInRoll(entry), false, "before any follower has been round");
    await house.settle();
    assert.equal((await inRoll(entry))?.endedWhy, "所依据的记录已完成信用修复");
  };

  it("repaired under the winner, ends what had been entered under the loser", async () => {
    const { old, entry, winner } = await repairable();
    await merge(winner, old.subjectId);
    const record = { subjectId: winner, recordId: await currentOf(winner) };
    await rights.granted(await rights.memberOf(winner), record);
    await endsByRepair(entry);
  });

  it("repaired after an application made before the merge, ends it all the same", async () => {
    const { old, entry, winner } = await repairable();
    const repair = await rights.applied(await rights.memberOf(old.subjectId), old);
    await merge(winner, old.subjectId);
    await rights.grant({ ...repair, subjectId: winner });
    await endsByRepair(entry);
  });

  it("repaired after the merge was undone, by an application made while it stood, ends it too", async () => {
    const { old, entry, winner } = await repairable();
    const mergeId = await merge(winner, old.subjectId);
    const record = { subjectId: winner, recordId: await currentOf(winner) };
    const repair = await rights.applied(await rights.memberOf(winner), record);
    await undo(winner, mergeId);
    await house.settle();
    assert.equal(await isInRoll(entry), true);
    await rights.grant({ ...repair, subjectId: old.subjectId });
    await endsByRepair(entry);
  });
});

describe("end-returned-entries", () => {
  it("200: what was entered under the winner on the loser's record is left when the merge is undone, with its measures", async () => {
    const { subjectId: loser } = await bench.listed(n++);
    const winner = (await bench.penalised(n++)).subjectId;
    later();
    const merged = await house
      .as("secretary-general")
      .post(`/api/subjects/${winner}/merges`, { loserId: loser, reason: "registered-twice", evidence: "核对登记信息" });
    const { mergeId } = rights.done<{ mergeId: string }>(merged);
    later();
    await bench.member(winner);
    const more = { criterion: "serious-listed", records: [await currentOf(winner)] };
    const { id: entry } = await bench.enteredFor(winner, day, more);
    await applied(winner, ofRoll, "secretariat");
    later();
    const path = `/api/subjects/${winner}/merges/${mergeId}`;
    assert.equal((await house.as("secretary-general").delete(path, { reason: "另有其人" })).status, 200);
    later();
    assert.deepEqual((await bench.stands(winner, "exhibition")).listings, [], "before any follower has been round");
    await house.settle();
    await house.settle();
    const left = await inRoll(entry);
    assert.deepEqual([left?.state, left?.endedWhy], ["left", "所依据的记录已随合并撤销回到原主体"]);
    assert.deepEqual(
      (await register(winner)).map(({ state }) => state),
      ["lifted"],
    );
    assert.equal(
      (await bench.stands(loser, "subsidy")).verdict,
      "restricted",
      "its own place went home with the record",
    );
  });
});
