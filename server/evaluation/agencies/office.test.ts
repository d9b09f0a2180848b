import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

describe("the office of an agency", () => {
  it("is given by the security administrator, for one organisation", async () => {
    const subjectId = randomUUID();
    const short = subjectId.replaceAll("-", "").slice(20);
    const made = "insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例评价有限公司')";
    await house.sql(made, [subjectId, short]);
    const { accountId } = await house.newAccount(null);
    const term = { accountId, office: "agency", associationId: house.association.id };
    const keeper = house.as("security-administrator");
    assert.equal((await keeper.post("/api/offices", term)).status, 422);
    const given = await keeper.post("/api/offices", { ...term, subjectId });
    assert.equal(given.status, 200, given.text);
  });
});
