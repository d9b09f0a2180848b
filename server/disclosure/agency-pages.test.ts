import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { readAgencies } from "./agency-pages.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

/** An entry as the register leaves it behind, with a qualification, a person and an interest. */
async function entered(stage: string, more: { suspendedUntil?: string } = {}): Promise<string> {
  const [subject, id, paper] = [randomUUID(), randomUUID(), randomUUID()];
  const tenant = house.association.id;
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例评价有限公司')", [
    ...[subject, subject.replaceAll("-", "").slice(20)],
  ]);
  const admitted = stage === "applied" ? null : "2026-01-05";
  await house.sql(
    `insert into agency (subject_id, id, association_id, services, application_paper, edition, stage, applied_on, applied_at,
       resolution_id, resolution_number, admitted_on, grade, graded_on, suspended_until)
     values ($1, $2, $3, '{credit-evaluation}', $4, 'credit-agencies@2022', $5, '2026-01-02', '2026-01-02', $4, '示例决〔2026〕1号', $6,
       'grade-c', '2026-11-20', $7)`,
    [subject, id, tenant, paper, stage, admitted, more.suspendedUntil ?? null],
  );
  const lines = [
    ["qualification", "business-licence", "示例登记机关", "示例证〔2026〕1号", null],
    ["person", "person", "示例甲", "示例信用管理师", null],
    ["interest", "shareholding", "示例：持股", "", randomUUID()],
  ];
  for (const line of lines)
    await house.sql(
      `insert into agency_entry (subject_id, id, association_id, agency_id, kind, word, name, credential, target_id, valid_until, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-12-31', '2026-01-02')`,
      [subject, randomUUID(), tenant, id, ...line],
    );
  return id;
}

const read = async (today: string, slug = house.association.slug) =>
  readAgencies({ tx: house.house.database.asVisitor, house: house.house, today }, slug);

describe("the page of agencies on the portal", () => {
  it("names who was admitted, by which resolution, with qualifications and state; nobody's staff, numbers or interests", async () => {
    const applied = await entered("applied");
    const suspended = await entered("admitted", { suspendedUntil: "2027-05-20" });
    const page = await read("2027-01-01");
    if (isRefusal(page)) throw new Error("the association is there");
    assert.ok(!page.agencies.some(({ id }) => id === applied));
    const open = page.agencies.find(({ id }) => id === suspended);
    assert.deepEqual([open?.state, open?.until, open?.grade?.name], ["suspended", "2027-05-20", "C（暂停委托）"]);
    assert.equal(open?.resolutionNumber, "示例决〔2026〕1号");
    assert.deepEqual(
      open.qualifications.map(({ id, issuer, over }) => [id, issuer, over]),
      [["business-licence", "示例登记机关", true]],
    );
    assert.doesNotMatch(JSON.stringify(page), /示例甲|示例证〔2026〕|示例：持股/);
  });

  it("a suspension ends by its day; another association's page is empty, one that is not there refused", async () => {
    const suspended = await entered("admitted", { suspendedUntil: "2027-05-20" });
    const later = await read("2027-05-21");
    assert.equal(isRefusal(later) ? null : later.agencies.find(({ id }) => id === suspended)?.state, "admitted");
    const foreign = await read("2027-01-01", house.foreign.slug);
    assert.deepEqual(isRefusal(foreign) ? null : foreign.agencies, []);
    const nowhere = await read("2027-01-01", "nowhere");
    assert.equal(isRefusal(nowhere) ? nowhere.refused : null, "association-not-found");
  });
});
