import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { type Collected, rightsIn } from "../archives/test-rights.ts";
import { penaltyItem } from "../archives/test-penalty-form.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { listFacts } from "./fact-store.ts";

type Reading = Pick<ModelContent["facts"][number], "reads" | "disputed">;
const shown: Reading = { reads: "public", disputed: "counted" };
const undisputed: Reading = { reads: "public", disputed: "left-out" };
const kept: Reading = { reads: "kept", disputed: "counted" };

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse("2026-11-16T10:00:00+08:00");
  rights = rightsIn(house);
});
after(() => house.stop());

const at = (instant: string) => new Date(`${instant}:00+08:00`);
const stand = (instant: string) => {
  house.time.set(`${instant}:00+08:00`);
};

/** How many records of the subject a model counts on a day, as known at an instant. */
async function counted({ subjectId }: Collected, reading: Reading, on: string, knownAt = at("2026-12-31T00:00")) {
  const facts: ModelContent["facts"] = [{ item: penaltyItem, afterEnd: "counted", ...reading }];
  const asked = { facts, packs: house.house.packs.set, on, knownAt, today: on };
  const found = await transact(
    house.house.database.app,
    { associationId: house.association.id, audience: "staff" },
    (tx) => listFacts(tx, asked, subjectId),
  );
  return found.length;
}

describe("a record that is marked, as a fact of an evaluation", () => {
  it("repaired, is none that reads what is public, from the moment on; what is kept is counted as the model says", async () => {
    const record = await rights.collect(801, { CF_JDRQ: "2026-08-10", CF_GSJZQ: "2027-06-30" });
    await house.sql("update record set severity = 'general' where id = $1", [record.recordId]);
    stand("2026-11-18T10:00");
    await rights.granted(await rights.memberOf(record.subjectId), record);
    assert.equal(await counted(record, shown, "2026-11-18"), 0);
    assert.equal(await counted(record, kept, "2026-11-18"), 1);
    assert.equal(await counted(record, shown, "2026-11-17"), 1, "on the day before it was public");
    assert.equal(await counted(record, shown, "2026-11-18", at("2026-11-18T09:59")), 1, "a minute before nobody knew");
  });

  it("repaired and the repair revoked, is one again from the day of the revocation", async () => {
    stand("2026-11-18T10:00");
    const record = await rights.collect(802, { CF_JDRQ: "2026-08-10", CF_GSJZQ: "2027-06-30" });
    await house.sql("update record set severity = 'general' where id = $1", [record.recordId]);
    const repair = await rights.granted(await rights.memberOf(record.subjectId), record);
    stand("2026-11-19T15:00");
    const revoked = await house
      .as("secretary-general")
      .post(`${rights.repairPath(repair)}/revocation`, { why: "提交的缴款凭证系伪造。" });
    assert.equal(revoked.status, 200, revoked.text);
    assert.equal(await counted(record, shown, "2026-11-19"), 1);
    assert.equal(await counted(record, shown, "2026-11-18"), 0);
    assert.equal(
      await counted(record, shown, "2026-11-19", at("2026-11-19T14:59")),
      0,
      "before it was known to be false",
    );
  });

  it("disputed, counts unless the model leaves it out, and counts again once it is answered", async () => {
    stand("2026-11-17T10:00");
    const record = await rights.collect(803);
    const member = await rights.memberOf(record.subjectId);
    const objection: ObjectionView = await rights.filed(member, record);
    assert.equal(await counted(record, shown, "2026-11-17"), 1);
    assert.equal(await counted(record, undisputed, "2026-11-17"), 0);
    stand("2026-11-19T10:00");
    const answer = { outcome: "rejected", reasons: "经核查，与决定书一致。" };
    rights.done(await house.as("secretariat").post(`${rights.pathOf(objection)}/answer`, answer));
    assert.equal(await counted(record, undisputed, "2026-11-19"), 1);
    assert.equal(await counted(record, undisputed, "2026-11-19", at("2026-11-19T09:00")), 0, "as it was known then");
  });

  it("withheld while an answer is overdue, is none that reads what is public", async () => {
    stand("2026-11-16T10:00");
    const record = await rights.collect(804);
    await rights.filed(await rights.memberOf(record.subjectId), record);
    stand("2026-11-20T10:00");
    assert.equal(await counted(record, shown, "2026-11-20"), 1);
    await house.settle();
    assert.equal(await counted(record, shown, "2026-11-20"), 0);
    assert.equal(await counted(record, kept, "2026-11-20"), 1);
  });
});
