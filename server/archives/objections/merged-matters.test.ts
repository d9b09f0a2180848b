import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { type Collected, rightsIn } from "../test-rights.ts";

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  rights = rightsIn(house);
});
after(() => house.stop());

type Matters = { readonly matters: readonly { readonly id: string; readonly subjectId: string }[] };
const chief = () => house.as("secretary-general");
const rejection = { outcome: "rejected", reasons: "经核查，与决定书一致。" };

async function merged(n: number) {
  const [winner, loser] = [await rights.collect(n), await rights.collect(n + 1)];
  const [ours, theirs] = [await rights.memberOf(winner.subjectId), await rights.memberOf(loser.subjectId)];
  const why = { loserId: loser.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
  const path = `/api/subjects/${winner.subjectId}/merges`;
  const { mergeId } = rights.done<{ mergeId: string }>(await chief().post(path, why));
  const [moved] = await house.sql<{ id: string }>(
    "select id from record where subject_id = $1 and replaces = $2 and replaced_at is null",
    [winner.subjectId, loser.recordId],
  );
  const undo = async () => rights.done(await chief().delete(`${path}/${mergeId}`, { reason: "示例：并非同一主体" }));
  const came: Collected = { subjectId: winner.subjectId, recordId: moved?.id ?? "" };
  return { winner, loser, ours, theirs, came, undo };
}
type Side = Awaited<ReturnType<typeof merged>>["ours"];
const matterIds = async (asker: Side, { subjectId }: Collected) =>
  rights.done<Matters>(await asker.get(`/api/subjects/${subjectId}/matters`)).matters.map(({ id }) => id);
const isDisputed = async (of: Collected) =>
  (await rights.visitorSees(of)).some(({ disputedSince }) => disputedSince !== null);
const dueOn = ({ clock }: ObjectionView) => clock?.dueOn;

describe("a matter filed while a merge stands", () => {
  it("goes with the record once that is undone: to its subject and to nobody else, its clock and papers with it", async () => {
    const { winner, loser, ours, theirs, came, undo } = await merged(301);
    const paper = await rights.bring(ours, winner.subjectId);
    const filed = await rights.filed(ours, came, { evidence: [paper] });
    assert.equal(filed.subjectId, winner.subjectId);
    assert.deepEqual(filed.can, ["withdraw-objection"]);
    assert.deepEqual(await matterIds(ours, winner), [filed.id]);
    assert.equal((await ours.bytes(`/api/subjects/${winner.subjectId}/evidence/${paper}`)).length > 0, true);
    assert.equal(await isDisputed(winner), true);
    house.time.set("2026-11-23T10:00:00+08:00");
    await undo();
    assert.deepEqual([await isDisputed(winner), await isDisputed(loser)], [false, true]);
    assert.deepEqual([await matterIds(ours, winner), await matterIds(theirs, loser)], [[], [filed.id]]);
    const home = `/api/subjects/${loser.subjectId}`;
    const seen = rights.done<ObjectionView>(await theirs.get(`${home}/objections/${filed.id}`));
    assert.deepEqual([seen.subjectId, dueOn(seen), seen.stage], [loser.subjectId, dueOn(filed), "open"]);
    assert.deepEqual(seen.can, ["withdraw-objection"]);
    assert.equal((await theirs.get(`${home}/evidence/${paper}`)).status, 200);
    assert.equal((await ours.get(`/api/subjects/${winner.subjectId}/evidence/${paper}`)).status, 404);
    assert.equal((await ours.get(`/api/subjects/${winner.subjectId}/objections/${filed.id}`)).status, 404);
    const corrected = { outcome: "accepted", reasons: "金额有误。", correction: "已更正" };
    const early = await chief().post(`${home}/objections/${filed.id}/answer`, corrected);
    assert.match(early.text, /objection-not-corrected/, "going home is no correction");
    const done = rights.done<ObjectionView>(await chief().post(`${home}/objections/${filed.id}/answer`, rejection));
    assert.equal(await isDisputed(loser), false);
    const document = `/api/documents/${done.answers[0]?.documentId ?? ""}/file`;
    assert.deepEqual([(await theirs.get(document)).status, (await ours.get(document)).status], [200, 404]);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("decided before: the answer, its document and the note of disagreement go with the record", async () => {
    const { winner, loser, ours, theirs, came, undo } = await merged(305);
    const filed = await rights.filed(ours, came);
    const path = rights.pathOf(filed);
    const done = rights.done<ObjectionView>(await chief().post(`${path}/answer`, rejection));
    const document = `/api/documents/${done.answers[0]?.documentId ?? ""}/file`;
    assert.equal((await ours.get(document)).status, 200, "whoever stands for it reads its answer");
    assert.equal(await isDisputed(winner), false);
    rights.done(await ours.put(`${path}/disagreement`, { text: "本单位不同意，金额应为一万元。" }));
    rights.done(await chief().post(`${path}/disagreement/review`, { show: true }));
    await undo();
    const notes = async (of: Collected) =>
      (await rights.visitorSees(of)).flatMap(({ disagreement }) => disagreement?.text ?? []);
    assert.deepEqual([await notes(winner), await notes(loser)], [[], ["本单位不同意，金额应为一万元。"]]);
    assert.deepEqual([await isDisputed(winner), await isDisputed(loser)], [false, false]);
    assert.deepEqual([(await theirs.get(document)).status, (await ours.get(document)).status], [200, 404]);
    const [row] = await house.sql<{ count: string }>("select count(*)::text as count from objection where id = $1", [
      filed.id,
    ]);
    assert.equal(row?.count, "1", "nothing is doubled");
    const again = await rights.file(theirs, { subjectId: loser.subjectId, recordId: await standingOf(loser) });
    assert.match(again.text, /objection-answered-before/);
  });

  it("on a record that came in since under the loser's code goes with it too, and outlives the daily removal", async () => {
    const { winner, loser, ours, theirs, undo } = await merged(309);
    const since = await rights.collect(310, { CF_WSH: "示环罚字〔2026〕另310号" });
    assert.equal(since.subjectId, winner.subjectId);
    const filed = await rights.filed(ours, since);
    assert.equal(await isDisputed(winner), true);
    await house.settle();
    await undo();
    assert.deepEqual([await isDisputed(winner), await isDisputed(loser)], [false, true]);
    assert.deepEqual([await matterIds(ours, winner), await matterIds(theirs, loser)], [[], [filed.id]]);
  });

  it("on the winner's own record stays with the winner", async () => {
    const { winner, loser, ours, theirs, undo } = await merged(313);
    const filed = await rights.filed(ours, winner);
    await undo();
    assert.deepEqual([await isDisputed(winner), await isDisputed(loser)], [true, false]);
    assert.deepEqual([await matterIds(ours, winner), await matterIds(theirs, loser)], [[filed.id], []]);
  });
});

async function standingOf({ subjectId }: Collected): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    "select id from record where subject_id = $1 and replaced_at is null order by recorded_at desc, id limit 1",
    [subjectId],
  );
  return row?.id ?? "";
}
