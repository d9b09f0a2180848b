import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { datesPage } from "@xinheng/domain/supervision/dates-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type Accused, casesIn } from "../discipline/test-case.ts";
import { publicityIn } from "../discipline/test-publicity.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { subjectPage } from "./portal-content.ts";
import { readSanctions } from "./sanction-pages.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
let publicity: ReturnType<typeof publicityIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  publicity = publicityIn(house);
  await bench.ready();
});
after(() => house.stop());

const read = async (today: string, slug = house.association.slug) => {
  const page = await readSanctions({ tx: house.house.database.asVisitor, house: house.house, today }, slug);
  if (isRefusal(page)) throw new Error("the association is there");
  return page;
};
/** Decided, served and not appealed against: final on the 5th of December. */
async function final(): Promise<Accused> {
  house.time.set("2026-11-20T10:00:00+08:00");
  const accused = await bench.delivered();
  house.time.set("2026-12-05T10:00:00+08:00");
  await house.settle();
  return accused;
}
const pageOf = async ({ subjectId }: Accused, today: string) => {
  const [row] = await house.sql<{ short_id: string }>("select short_id from subject where id = $1", [subjectId]);
  const place = { house: house.house, path: "/s/x", query: new URLSearchParams(), today };
  const page = await subjectPage(place, row?.short_id ?? "");
  if (isRefusal(page) || "movedTo" in page || page.page !== "subject") throw new Error("the subject is there");
  return page;
};

describe("the page of sanctions on the portal", () => {
  it("is empty for everybody while nothing is switched on", async () => {
    const accused = await final();
    const page = await read("2026-12-06");
    assert.deepEqual([page.switches, page.sanctions], [[], []]);
    assert.deepEqual((await pageOf(accused, "2026-12-06")).sanctions, []);
  });
  it("shows a final sanction with its law from the day it is final to its last, apart from records, without a word of the case", async () => {
    house.time.set("2026-11-20T10:00:00+08:00");
    bench.done(await publicity.switchOn());
    const accused = await final();
    const page = await read("2026-12-05");
    const [shown] = page.sanctions;
    assert.deepEqual(
      [shown?.rung.name, shown?.law, shown?.article, shown?.from, shown?.until, shown?.breaches.length],
      ["公开谴责", "中华人民共和国商标法", "第二十条", "2026-12-05", "2027-11-20", 1],
    );
    assert.equal(page.switches[0]?.rung.name, "公开谴责");
    assert.doesNotMatch(JSON.stringify(page), /投标|查明|关联企业|示例委员|示例理事/);
    const counts = [];
    for (const day of ["2026-12-04", "2027-11-20", "2027-11-21"]) counts.push((await read(day)).sanctions.length);
    assert.deepEqual(counts, [0, 1, 0]);
    const subject = await pageOf(accused, "2026-12-05");
    assert.equal(subject.sanctions.length, 1);
    // No record: not told beside penalties, not exported with them, not counted by an evaluation.
    assert.ok(!JSON.stringify(subject.archive).includes(shown?.number ?? "-"));
    const [kept] = await house.sql<{ count: number }>(
      "select count(*)::int as count from association_record where subject_id = $1",
      [accused.subjectId],
    );
    assert.equal(kept?.count, 0);
    // The secretariat knows when it ends.
    house.time.set("2027-11-10T10:00:00+08:00");
    const reply = await house.as("secretariat").get("/api/dates?within=30");
    const dates = datesPage.parse(reply.body).owners.flatMap(({ items }) => items);
    assert.deepEqual(
      dates.filter(({ matterPath }) => matterPath.endsWith(accused.id)).map(({ kind, on }) => [kind, on]),
      [["publicity-end", "2027-11-20"]],
    );
    const foreign = await read("2026-12-05", house.foreign.slug);
    assert.deepEqual([foreign.switches, foreign.sanctions], [[], []]);
  });
  it("shows nothing of what was reduced, of a person in business, or after the switch is off", async () => {
    house.time.set("2026-11-20T10:00:00+08:00");
    const before_ = (await read("2026-12-05")).sanctions.length;
    await bench.final();
    assert.equal((await read("2026-12-05")).sanctions.length, before_);
    const accused = await final();
    assert.equal((await read("2026-12-05")).sanctions.length, before_ + 1);
    await house.sql("update subject set kind = 'individual-business' where id = $1", [accused.subjectId]);
    assert.equal((await read("2026-12-05")).sanctions.length, before_);
    await publicity.allOff();
    assert.deepEqual((await read("2026-12-05")).sanctions, []);
  });
});
