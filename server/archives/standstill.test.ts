import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "./test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "./test-penalty-form.ts";

// The house stands still from Friday, 2 October 2026, to Friday, 23 October: nothing beats, nobody asks.
const stopped = "2026-10-02T10:00:00+08:00";
const resumed = "2026-10-23T08:00:00+08:00";

describe("three weeks of standstill", () => {
  let house: TestHouse;
  let subjectId = "";
  const imports: string[] = [];

  before(async () => {
    house = await startTestHouse(stopped);
    const collected = async (n: string, change: Record<string, string>) => {
      const fields = penaltyFields(3100, { CF_WSH: `示环罚字〔2026〕${n}号`, CF_JDRQ: "2026-09-01", ...change });
      const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields });
      assert.equal(reply.status, 200, reply.text);
      const { recordId, subjectId: id } = reply.body as { recordId: string; subjectId: string };
      subjectId = id;
      return recordId;
    };
    await collected("3101", { CF_GSJZQ: "2026-10-22" });
    await collected("3102", { CF_GSJZQ: "2026-10-23" });
    const begins = await collected("3103", { CF_GSJZQ: "2027-06-30" });
    const withheld = await collected("3104", { CF_GSJZQ: "2027-06-30" });
    const aged = await collected("3105", { CF_GSJZQ: "2027-06-30" });
    await house.sql("update record set public_from = '2026-10-23' where id = $1", [begins]);
    // Ninety days from 24 July end on 22 October, thirty from 22 September the same day.
    await house.sql("update record set last_confirmed_on = '2026-07-24' where id = $1", [withheld]);
    await house.sql("update record set last_confirmed_on = '2026-09-22' where id = $1", [aged]);
  });
  after(() => house.stop());

  const upload = async (n: number): Promise<string> => {
    const reply = await house
      .as("liaison")
      .upload(
        `/api/imports?item=${penaltyItem}&fileName=${String(n)}.csv`,
        penaltyFile([penaltyRow(n, { decidedOn: "2026-09-01" })]),
      );
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    return (reply.body as { importId: string }).importId;
  };
  const numbers = async (): Promise<{ number: string; aged: boolean }[]> => {
    const reply = await house.as("nobody").get(`/api/subjects/${subjectId}/archive`);
    const { records } = reply.body as { records: { document: { number: string }; publicity: { aged: boolean } }[] };
    return records
      .map(({ document, publicity }) => ({
        number: /\d{4}(?=号)/.exec(document.number)?.[0] ?? "",
        aged: publicity.aged,
      }))
      .sort((one, other) => (one.number < other.number ? -1 : 1));
  };
  const stateOf = async (id: string) =>
    ((await house.as("secretariat").get(`/api/imports/${id}`)).body as { state: string }).state;

  it("before it, what is public is public", async () => {
    assert.deepEqual(
      (await numbers()).map(({ number }) => number),
      ["3101", "3102", "3104", "3105"],
    );
    // Previews of different days, so that their periods end on different ones: the later due is made first.
    house.time.set("2026-10-02T11:00:00+08:00");
    imports.push(await upload(3121));
    await house.sql("update clock set due_on = '2026-10-20' where matter_id = $1", [imports[0]]);
    imports.push(await upload(3122));
    await house.sql("update clock set due_on = '2026-10-12' where matter_id = $1", [imports[1]]);
    imports.push(await upload(3123));
    await house.sql("update clock set due_on = '2026-10-09', provisional = true where matter_id = $1", [imports[2]]);
  });

  it("on the first request after it, publicity has ended and begun by itself, and age is shown or hides", async () => {
    house.time.set(resumed);
    // Nothing has beaten since: what a visitor reads is compared with the day, not prepared by a job.
    assert.deepEqual(await numbers(), [
      { number: "3102", aged: false },
      { number: "3103", aged: false },
      { number: "3105", aged: true },
    ]);
    assert.equal(await stateOf(imports[0] ?? ""), "previewed", "the consequence is the clock's, and it has not beaten");
  });

  it("clocks strike in the order of their due days, each once, however often the house beats", async () => {
    await house.settle();
    await house.settle();
    house.time.set("2026-10-23T09:00:00+08:00");
    await house.settle();
    // The test's time stands, so the order is told by the transactions: each strike is one.
    const entries = await house.sql<{ ids: { importId?: string } }>(
      "select ids from journal_entry where operation = 'expire-import' order by xmin::text::bigint",
    );
    const due = [imports[1], imports[2], imports[0]];
    assert.deepEqual(
      entries.map(({ ids }) => ids.importId),
      due,
    );
  });

  it("a clock that was counted by plain weekends is counted anew by the published calendar before it may strike", async () => {
    // 2026 is published: five working days from 2 October, over the holiday, are 8, 9, 10, 12 and 13.
    const [clock] = await house.sql<{ provisional: boolean; due_on: string; state: string }>(
      "select provisional, due_on::text, state from clock where matter_id = $1",
      [imports[2]],
    );
    assert.deepEqual(clock, { provisional: false, due_on: "2026-10-13", state: "struck" });
  });

  it("one whose year is not published does not strike, however long the house stood", async () => {
    house.time.set("2027-01-04T10:00:00+08:00");
    const id = await upload(3124);
    house.time.set("2027-03-01T10:00:00+08:00");
    await house.settle();
    const [clock] = await house.sql<{ provisional: boolean; state: string }>(
      "select provisional, state from clock where matter_id = $1",
      [id],
    );
    assert.deepEqual(clock, { provisional: true, state: "running" });
    assert.equal(await stateOf(id), "previewed");
  });
});
