import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { addDays } from "@xinheng/domain/calendar.ts";
import { datesPage } from "@xinheng/domain/supervision/dates-view.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { rightsIn } from "../archives/test-rights.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { entryOf, standingBench } from "../standing/test-standing.ts";

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

/** Owner, kind, state and day of what is shown, each once; without what the house itself has running. */
async function shown(query: string): Promise<string[]> {
  const reply = await house.as("secretariat").get(`/api/dates${query}`);
  assert.equal(reply.status, 200, reply.text);
  const { owners } = datesPage.parse(reply.body);
  return owners.flatMap(({ owner, items }) =>
    items.flatMap(({ kind, state, on, subjectName }) =>
      subjectName === "" ? [] : [`${owner} ${kind} ${state} ${on}`],
    ),
  );
}

describe("list-dates", () => {
  it("200: what is due, then overdue, and what ends by itself, by the office whose it is", async () => {
    const listed = await bench.listed(1_501);
    await bench.member(listed.subjectId);
    const measure = { measure: "wages-funds", point: "subsidy", from: day, until: "2026-12-05" };
    const applied = { ...measure, unit: "示例市财政局", outcome: "示例：不予安排财政资金" };
    assert.equal((await house.as("liaison").post(`/api/subjects/${listed.subjectId}/measures`, applied)).status, 200);
    entryOf(await bench.propose(listed.subjectId));
    const member = await rights.memberOf(listed.subjectId);
    const objection = await rights.filed(member, listed);
    const letter = { template: "commitment-licensing", signer: "示例代表", post: "副总经理", agreed: true };
    const signed = await member.post(`/api/subjects/${listed.subjectId}/commitments`, letter);
    assert.equal(signed.status, 200, signed.text);
    const dueOn = commitmentView.parse(signed.body).dueOn ?? "";

    assert.deepEqual(await shown("?within=31"), [
      "secretariat matter due 2026-11-25",
      "secretariat measure-term ends 2026-12-05",
      `secretariat commitment-shown due ${dueOn}`,
      "secretary-general list-statement due 2026-11-27",
    ]);
    assert.deepEqual(await shown("?within=5"), ["secretariat matter due 2026-11-25"]);

    // Nothing has to have been asked, and no clock to have struck.
    bench.on("2026-12-06");
    assert.deepEqual(await shown("?within=5"), [
      "secretariat matter overdue 2026-11-25",
      "secretary-general list-statement overdue 2026-11-27",
    ]);
    await house.settle();
    assert.ok(
      (await shown("?within=5")).includes("secretariat matter overdue 2026-11-25"),
      "struck, and not answered yet",
    );
    rights.done(
      await house
        .as("secretariat")
        .post(`${rights.pathOf(objection)}/answer`, { outcome: "rejected", reasons: "经核查，与决定书一致。" }),
    );
    assert.ok(!(await shown("?within=5")).some((line) => line.includes("matter")));
    bench.on(day);
  });

  it("200: what ends by itself stands in the calendar of the secretariat, and of nobody whose it is", async () => {
    const listed = await bench.listed(1_502);
    await bench.member(listed.subjectId);
    entryOf(await bench.propose(listed.subjectId));
    const { link } = rights.done<{ link: string }>(await house.as("secretariat").post("/api/notice-settings/calendar"));
    const feed = (await house.as("nobody").get(new URL(link).pathname)).text.replaceAll("\r\n ", "");
    assert.match(feed, /DTSTART;VALUE=DATE:20261127/);
    assert.ok(feed.includes("陈述期限：严重违反自律规约会员名单"), feed);
    assert.ok(!feed.includes("示例第1502建材"), "no name");
  });

  it("200: the last day of publicity of a member's record, until that day and of members alone", async () => {
    const record = await rights.collect(1_503);
    await bench.member(record.subjectId);
    const other = await rights.collect(1_504);
    const [held] = await house.sql<{ on: string }>("select public_until as on from record where id = $1", [
      record.recordId,
    ]);
    const last = held?.on ?? "";
    const ends = async (on: string) => {
      bench.on(on);
      return (await shown("?within=10")).filter((line) => line.includes("publicity-end"));
    };
    assert.deepEqual(await ends(addDays(last, -11)), []);
    assert.deepEqual(await ends(addDays(last, -10)), [`secretariat publicity-end ends ${last}`]);
    assert.deepEqual(await ends(last), [`secretariat publicity-end ends ${last}`]);
    assert.deepEqual(await ends(addDays(last, 1)), []);
    await bench.member(other.subjectId);
    assert.equal((await ends(last)).length, 2);
    bench.on(day);
  });

  it("200: nothing of another association's", async () => {
    const reply = await house.as("secretariat", "foreign").get("/api/dates?within=366");
    assert.deepEqual(
      datesPage.parse(reply.body).owners.flatMap(({ items }) => items.filter(({ subjectName }) => subjectName !== "")),
      [],
    );
  });
});
