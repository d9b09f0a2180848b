import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import type { RepairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { type Collected, rightsIn } from "../test-rights.ts";

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  rights = rightsIn(house);
});
after(() => house.stop());

const chief = () => house.as("secretary-general");

/** One whose shortest publicity is over, so that it can be applied for. */
async function collected(n: number) {
  const record = await rights.collect(n, { CF_JDRQ: "2026-08-20", CF_GSJZQ: "2027-06-30" });
  await house.sql("update record set severity = 'general' where id = $1", [record.recordId]);
  return { record, member: await rights.memberOf(record.subjectId) };
}

async function pair(n: number) {
  const [winner, loser] = [await collected(n), await collected(n + 1)];
  const path = `/api/subjects/${winner.record.subjectId}/merges`;
  const merge = async () => {
    const why = { loserId: loser.record.subjectId, reason: "registered-twice", evidence: "示例登记机关答复" };
    const { mergeId } = rights.done<{ mergeId: string }>(await chief().post(path, why));
    const came: Collected = { subjectId: winner.record.subjectId, recordId: await standing(winner, loser) };
    const undo = async () => rights.done(await chief().delete(`${path}/${mergeId}`, { reason: "示例：并非同一主体" }));
    return { came, undo };
  };
  return { winner, loser, merge };
}
type Sides = Awaited<ReturnType<typeof pair>>;

/** The version of the loser's record that stands under the winner. */
async function standing(winner: Sides["winner"], loser: Sides["loser"]): Promise<string> {
  const [moved] = await house.sql<{ id: string }>(
    "select id from record where subject_id = $1 and replaces = $2 and replaced_at is null",
    [winner.record.subjectId, loser.record.recordId],
  );
  return moved?.id ?? "";
}

const staff = () => house.as("secretariat");
const current = async ({ record }: Sides["winner"]): Promise<string> => {
  const [row] = await house.sql<{ id: string }>("select id from record where subject_id = $1 and replaced_at is null", [
    record.subjectId,
  ]);
  return row?.id ?? "";
};
const seen = async ({ record }: Sides["winner"]) => (await rights.visitorSees(record)).length;
const path = (of: Collected, { id }: RepairView) => `/api/subjects/${of.subjectId}/repairs/${id}`;
const matterIds = async (asker: Asker, { subjectId }: Collected) =>
  rights
    .done<{ matters: { id: string }[] }>(await asker.get(`/api/subjects/${subjectId}/matters`))
    .matters.map(({ id }) => id);

describe("a repair applied for while a merge stands", () => {
  it("granted then, it stays granted once the merge is undone, and its revocation shows the record again where it belongs", async () => {
    const { winner, loser, merge } = await pair(401);
    const { came, undo } = await merge();
    assert.equal(await seen(winner), 2);
    const repair = await rights.granted(winner.member, came);
    assert.equal(repair.subjectId, winner.record.subjectId, "told under the address of whoever stands for it");
    assert.equal(await seen(winner), 1);
    await house.settle();
    await undo();
    assert.deepEqual([await seen(winner), await seen(loser)], [1, 0], "a repaired record does not come back");
    const home = rights.done<RepairView>(await loser.member.get(path(loser.record, repair)));
    assert.deepEqual([home.stage, home.subjectId], ["granted", loser.record.subjectId]);
    const document = `/api/documents/${home.decision?.documentId ?? ""}/file`;
    assert.deepEqual(
      [(await loser.member.get(document)).status, (await winner.member.get(document)).status],
      [200, 404],
    );
    assert.equal((await winner.member.get(path(winner.record, repair))).status, 404);
    const why = { why: "履行证明系伪造（示例）。" };
    rights.done(await chief().post(`${path(loser.record, repair)}/revocation`, why));
    assert.deepEqual([await seen(winner), await seen(loser)], [1, 1]);
  });

  it("not yet decided, it goes with the record, its papers and its clock with it, and is decided there", async () => {
    const { winner, loser, merge } = await pair(405);
    const { came, undo } = await merge();
    const repair = await rights.applied(winner.member, came);
    assert.deepEqual(await matterIds(winner.member, winner.record), [repair.id]);
    await undo();
    assert.deepEqual(
      [await matterIds(winner.member, winner.record), await matterIds(loser.member, loser.record)],
      [[], [repair.id]],
    );
    const home = rights.done<RepairView>(await loser.member.get(path(loser.record, repair)));
    assert.deepEqual([home.papers.length, home.clock?.dueOn], [2, repair.clock?.dueOn]);
    const paper = home.papers[0]?.paper.id ?? "";
    assert.equal((await loser.member.get(`/api/subjects/${loser.record.subjectId}/evidence/${paper}`)).status, 200);
    assert.equal((await winner.member.get(`/api/subjects/${winner.record.subjectId}/evidence/${paper}`)).status, 404);
    await rights.grant(home);
    assert.deepEqual([await seen(winner), await seen(loser)], [1, 0]);
  });

  it("revoked for false material, bars who had applied, and not whose record it was", async () => {
    const { winner, loser, merge } = await pair(421);
    const { came, undo } = await merge();
    const repair = await rights.granted(winner.member, came);
    rights.done(await chief().post(`${path(came, repair)}/revocation`, { why: "履行证明系伪造（示例）。" }));
    await undo();
    assert.match((await rights.apply(winner.member, winner.record, {})).text, /repair-barred/);
    const home = { ...loser.record, recordId: await current(loser) };
    assert.equal((await rights.applied(loser.member, home)).stage, "applied");
  });

  it("a text that holds the record is given out no more, and be the merge undone", async () => {
    const { winner, loser, merge } = await pair(425);
    const { came, undo } = await merge();
    const purpose = { purpose: "示例：申报市级项目" };
    const issued = await staff().post(`/api/subjects/${came.subjectId}/extracts`, purpose);
    const { documentId } = rights.done<{ documentId: string }>(issued);
    house.time.set("2026-11-20T10:05:00+08:00");
    const isWithheld = async () => {
      const reply = await staff().get(`/api/documents/${documentId}/file`);
      return reply.status === 410 && reply.text.includes("document-holds-withdrawn");
    };
    assert.equal(await isWithheld(), false);
    const repair = await rights.granted(winner.member, came);
    assert.equal(await isWithheld(), true);
    await undo();
    assert.equal(await isWithheld(), true);
    rights.done(await chief().post(`${path(loser.record, repair)}/revocation`, { why: "履行证明系伪造（示例）。" }));
    assert.equal(await isWithheld(), false);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("nor one that holds a record which was taken back while the merge stood", async () => {
    const { merge } = await pair(433);
    const { came, undo } = await merge();
    const issued = await staff().post(`/api/subjects/${came.subjectId}/extracts`, { purpose: "示例：申报市级项目" });
    const { documentId } = rights.done<{ documentId: string }>(issued);
    house.time.set("2026-11-20T10:05:00+08:00");
    const document = { number: "示环撤〔2026〕9号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
    const path = `/api/subjects/${came.subjectId}/records/${came.recordId}/recall`;
    rights.done(await staff().post(path, { reason: "source-revoked", document }));
    const fetched = async () => (await staff().get(`/api/documents/${documentId}/file`)).text;
    assert.match(await fetched(), /document-holds-withdrawn/);
    await undo();
    assert.match(await fetched(), /document-holds-withdrawn/);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("takes no paper that a matter of the winner's own names", async () => {
    const { winner, merge } = await pair(429);
    const { came } = await merge();
    const paper = await rights.bring(winner.member, winner.record.subjectId);
    await rights.filed(winner.member, winner.record, { evidence: [paper] });
    const papers = [{ need: "fulfilment", evidence: paper }];
    assert.match((await rights.apply(winner.member, came, { papers })).text, /evidence-not-found/);
    const kept = `/api/subjects/${winner.record.subjectId}/evidence/${paper}`;
    assert.equal((await winner.member.get(kept)).status, 200);
  });

  it("on the winner's own record stays with the winner", async () => {
    const { winner, loser, merge } = await pair(409);
    const { undo } = await merge();
    const repair = await rights.granted(winner.member, winner.record);
    await undo();
    assert.deepEqual(await matterIds(winner.member, winner.record), [repair.id]);
    assert.deepEqual([await seen(winner), await seen(loser)], [0, 1]);
  });

  it("outlives the daily removal where its record lies under the winner alone", async () => {
    const { winner, loser, merge } = await pair(413);
    const { undo } = await merge();
    const since = await rights.collect(414, {
      ...{ CF_WSH: "示环罚字〔2026〕另414号", CF_JDRQ: "2026-08-20", CF_GSJZQ: "2027-06-30" },
    });
    assert.equal(since.subjectId, winner.record.subjectId);
    await house.sql("update record set severity = 'general' where id = $1", [since.recordId]);
    const repair = await rights.granted(winner.member, since);
    await house.settle();
    assert.equal(await seen(winner), 2);
    await undo();
    assert.deepEqual([await seen(winner), await seen(loser)], [1, 1]);
    assert.deepEqual(await matterIds(loser.member, loser.record), [repair.id]);
  });
});

describe("a repair applied for before a merge", () => {
  it("is the winner's to go on with, told as open there, and not applied for twice", async () => {
    const { winner, loser, merge } = await pair(417);
    const repair = await rights.applied(loser.member, loser.record);
    const { came } = await merge();
    const guide = rights.done<RepairGuide & { repairId: string | null }>(
      await winner.member.get(`/api/subjects/${came.subjectId}/records/${came.recordId}/repair-guide`),
    );
    assert.equal(guide.repairId, repair.id);
    assert.match((await rights.apply(winner.member, came, {})).text, /repair-open-already/);
    const taken = rights.done<RepairView>(await winner.member.get(path(winner.record, repair)));
    assert.deepEqual([taken.subjectId, taken.can], [winner.record.subjectId, ["withdraw-repair"]]);
    await rights.grant(taken);
    assert.equal(await seen(winner), 1);
  });
});
