import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { penaltyFields, penaltyItem } from "../../archives/test-penalty-form.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse();
});
after(() => house.stop());

describe("tell-of-received", () => {
  it("200: who exported a record hears that it is disputed, and the secretariat that an objection came in", async () => {
    const sent = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(901) });
    const { subjectId, recordId } = sent.body as { subjectId: string; recordId: string };
    const regulator = house.as("regulator");
    const id = randomUUID();
    await house.sql(
      `insert into handover (id, association_id, number, what, operation, recipient_kind, recipient_id, recipient_name, channel, subjects, records,
        made_at, made_by_kind, made_by, made_by_name, office, acknowledgement)
       values ($1, $2, '20261101-aaaaaa', 'export', 'export-records', 'account', $3, '示例监管人员', 'download', 1, 1, '2026-11-01', 'person', $3, 'x', 'regulator', 'none-needed')`,
      [id, house.association.id, regulator.accountId],
    );
    await house.sql("insert into handover_item values ($1, $2, $3, $4)", [
      ...[subjectId, id, recordId, house.association.id],
    ]);
    const member = await house.newAccount("member", { subjectId });
    const filed = await member.post(`/api/subjects/${subjectId}/objections`, {
      ...{ recordId, matter: "facts-wrong", reason: "罚款金额与决定书不符。" },
    });
    assert.equal(filed.status, 200, filed.text);
    await house.settle();
    assert.match((await regulator.get("/api/notices")).text, /"kind":"record-settled"/);
    assert.match((await house.as("secretariat").get("/api/notices")).text, /"kind":"matter-filed"/);
    const own = (await regulator.get("/api/receiver-notices")).body as { notices: { id: string; says: string }[] };
    assert.deepEqual(
      own.notices.map(({ says }) => says),
      ["disputed"],
    );
    const path = `/api/receiver-notices/${own.notices[0]?.id ?? ""}/acknowledgement`;
    assert.deepEqual((await regulator.post(path)).body, { noticeId: own.notices[0]?.id, through: "desk" });
    const settled = async () =>
      ((await regulator.get("/api/notices")).body as { notices: { kind: string }[] }).notices.filter(
        ({ kind }) => kind === "record-settled",
      ).length;
    const before = await settled();
    const document = { number: "示撤〔2026〕9号", issuer: "示例局", decidedOn: "2026-11-19" };
    const recall = `/api/subjects/${subjectId}/records/${recordId}/recall`;
    const taken = await house.as("secretariat").post(recall, { reason: "source-revoked", document });
    assert.equal(taken.status, 200, taken.text);
    await house.settle();
    assert.equal(await settled(), before + 1, "that its source took it back is told as well");
  });
});
