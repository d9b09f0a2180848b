import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Punctuality, Reporting } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const kept = async (query = "", where?: "foreign") => {
  const reply = await house.as("secretariat", where).get(`/api/punctuality${query}`);
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<Punctuality>(reply);
};
const gaps = async (query = "", where?: "foreign") =>
  bodyOf<{ reportings: Reporting[] }>(await house.as("secretariat", where).get(`/api/gaps${query}`));
const collect = async (n: number, change: Record<string, string> = {}) => {
  const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) });
  assert.equal(reply.status, 200, reply.text);
};
const bureau = "示例市生态环境局";
const market = "示例市市场监督管理局";

describe("list-punctuality", () => {
  it("200: nothing came, nothing is counted", async () => {
    const { year, years, total, departments } = await kept();
    assert.deepEqual([year, years, total.received, total.medianDaysLate, departments], [2026, [], 0, null, []]);
  });

  it("200: a file and forms by department and rule, on time, late, median and longest", async () => {
    // By the notice for 2026 the seventh working day after 12 November is 23 November, after 2 November it is 11 November.
    const rows = [
      penaltyRow(1),
      penaltyRow(2, { decidedOn: "2026-11-02" }),
      penaltyRow(3, { decidedOn: "2026-11-03" }),
      penaltyRow(4, { decidedOn: "2026-10-26" }),
      penaltyRow(5, { decidedOn: "第五日" }),
    ];
    const sent = await house.as("liaison").upload(`/api/imports?item=${penaltyItem}&fileName=a.csv`, penaltyFile(rows));
    const { importId } = bodyOf<{ importId: string }>(sent);
    await house.settle();
    assert.equal((await house.as("liaison").post(`/api/imports/${importId}/confirmation`)).status, 200);
    await house.settle();
    await collect(6, { CF_SJLY: market, CF_CFJG: market, CF_JDRQ: "2026-11-02" });
    const { total, departments, months } = await kept("?year=2026&month=11");
    // Due on 11, 12 and 4 November: 7, 6 and 12 working days late on the 20th.
    assert.deepEqual(departments[0], {
      ...{ source: bureau, received: 4, clocked: 4, onTime: 1, late: 3, medianDaysLate: 7, maxDaysLate: 12 },
      rules: [
        {
          ...{ received: 4, clocked: 4, onTime: 1, late: 3, medianDaysLate: 7, maxDaysLate: 12 },
          ...{ rule: "deadline-double-publicity@2018", name: "双公示期限", nameEn: "Double publicity" },
        },
      ],
    });
    // Market supervision has twenty working days (总局令第45号).
    assert.deepEqual(
      departments.map(({ source, late, onTime }) => [source, late, onTime]),
      [
        [bureau, 3, 1],
        [market, 0, 1],
      ],
    );
    assert.deepEqual([total.received, total.late, total.medianDaysLate, total.maxDaysLate], [5, 3, 7, 12]);
    assert.deepEqual(
      months.map(({ month, received, late }) => [month, received, late]),
      [[11, 5, 3]],
    );
  });

  it("200: the same again and a correction are no arrivals; a withdrawal changes nothing; another association counts its own", async () => {
    await collect(1);
    await collect(2, { CF_JDRQ: "2026-11-02", CF_SY: "更正后的事实。" });
    assert.equal((await kept()).total.received, 5);
    assert.equal((await kept("", "foreign")).total.received, 0);
    assert.deepEqual((await kept("?month=10")).total.received, 0);
    assert.deepEqual((await kept("?item=double-publicity-licence")).departments, []);
  });

  it("200: a page of departments at a time", async () => {
    const first = await kept("?limit=1");
    assert.deepEqual([first.departments.length, first.next], [1, 1]);
    const second = await kept("?limit=1&cursor=1");
    assert.deepEqual([second.departments[0]?.source, second.next], [market, null]);
  });

  it("leads to its rows: the late ones of a department and month, with day and count, as a list and as a file", async () => {
    const of = `source=${encodeURIComponent(bureau)}&received=2026-11&late=yes`;
    const found = await house.as("secretariat").get(`/api/records?${of}`);
    const { records } = bodyOf<{ records: { document: { printed: string }; late: { dueOn: string; days: number } }[] }>(
      found,
    );
    assert.deepEqual(
      records.map(({ document, late }) => [document.printed, late.dueOn, late.days]),
      [
        ["示环罚字〔2026〕3号", "2026-11-12", 6],
        ["示环罚字〔2026〕2号", "2026-11-11", 7],
        ["示环罚字〔2026〕4号", "2026-11-04", 12],
      ],
    );
    for (const none of ["received=2026-10", "received=2025", `source=${encodeURIComponent(market)}&late=yes`])
      assert.deepEqual(bodyOf<{ records: [] }>(await house.as("secretariat").get(`/api/records?${none}`)).records, []);
    const ordered = await house.as("secretariat").post("/api/records/exports", {
      ...{ purpose: "示例：通报迟报", format: "csv", source: bureau, received: "2026-11", late: "yes" },
    });
    assert.equal(ordered.status, 200, ordered.text);
    await house.settle();
    const { exportId } = bodyOf<{ exportId: string }>(ordered);
    const file = (await house.as("secretariat").bytes(`/api/exports/${exportId}/file`)).toString("utf8");
    for (const said of ["应公示日", "迟报工作日", "2026-11-04", "迟报的", bureau]) assert.ok(file.includes(said), said);
  });
});

describe("list-gaps", () => {
  it("200: months without anything since the first report, when they are over; none explained yet", async () => {
    await collect(11, { CF_JDRQ: "2026-05-12" });
    await collect(12, { CF_JDRQ: "2026-08-12" });
    const { reportings } = await gaps(`?source=${encodeURIComponent(bureau)}`);
    assert.deepEqual(
      reportings.map(({ item, every, firstMonth, lastMonth, rows, unexplained }) => [
        ...[item, every, firstMonth, lastMonth, rows, unexplained],
      ]),
      [[penaltyItem, "month", "2026-05-01", "2026-11-01", 6, 3]],
    );
    assert.deepEqual(
      reportings[0]?.gaps.map(({ from, until, note }) => [from, until, note]),
      [
        ["2026-09-01", "2026-09-30", null],
        ["2026-07-01", "2026-07-31", null],
        ["2026-06-01", "2026-06-30", null],
      ],
    );
    assert.deepEqual((await gaps("", "foreign")).reportings, []);
  });
});

describe("explain-gap", () => {
  const explain = (body: Readonly<Record<string, string>>, where?: "foreign") =>
    house.as("secretariat", where).post("/api/gaps/notes", {
      ...{ source: bureau, item: penaltyItem, from: "2026-07-01", reason: "none-decided" },
      ...body,
    });

  it("200: says why, by whom and when; the later note counts, and a row that comes closes the gap", async () => {
    assert.equal((await explain({ reason: "other", note: "系统迁移" })).status, 200);
    assert.equal((await explain({})).status, 200);
    const ofBureau = `?source=${encodeURIComponent(bureau)}`;
    const [before] = (await gaps(ofBureau)).reportings;
    assert.equal(before?.unexplained, 2);
    assert.deepEqual(before.gaps.find(({ from }) => from === "2026-07-01")?.note, {
      ...{ reason: "none-decided", note: "", by: "secretariat", on: "2026-11-20" },
    });
    await collect(13, { CF_JDRQ: "2026-06-30" });
    assert.deepEqual(
      (await gaps(ofBureau)).reportings[0]?.gaps.map(({ from }) => from),
      ["2026-09-01", "2026-07-01"],
    );
  });

  it("404: no gap there, not due yet, of a department nobody knows, or of another association's", async () => {
    for (const none of [{ from: "2026-08-01" }, { from: "2026-12-01" }, { from: "2026-07-02" }, { source: "无此局" }])
      assert.equal(saidBy(await explain(none)), "404 gap-not-found");
    assert.equal(saidBy(await explain({ item: "convention-signed" })), "404 gap-not-found");
    assert.equal(saidBy(await explain({}, "foreign")), "404 gap-not-found");
  });

  it("422: another reason has to be said", async () => {
    assert.equal(saidBy(await explain({ reason: "other" })), "422 gap-note-missing");
  });
});

describe("expect-reports", () => {
  const water = "示例市水务局";
  const ofWater = `?source=${encodeURIComponent(water)}`;
  const expect = (body: object = {}, where?: "foreign") =>
    house
      .as("secretariat", where)
      .put("/api/gaps/expectations", { source: water, item: penaltyItem, fromMonth: "2026-08", ...body });

  it("200: who never sent anything has gaps since then, explained like any other; what comes closes them", async () => {
    assert.equal((await expect({ fromMonth: "2026-09" })).status, 200);
    assert.equal((await expect()).status, 200);
    // Market supervision has twenty working days after October, so that nobody is judged on it yet.
    const [never] = (await gaps(ofWater)).reportings;
    assert.deepEqual(
      [never?.firstMonth, never?.expectedFrom, never?.rows, never?.gaps.map(({ from }) => from)],
      [null, "2026-08-01", 0, ["2026-09-01", "2026-08-01"]],
    );
    const note = { source: water, item: penaltyItem, from: "2026-09-01", reason: "none-decided" };
    assert.equal((await house.as("secretariat").post("/api/gaps/notes", note)).status, 200);
    await collect(21, { CF_SJLY: water, CF_CFJG: water, CF_JDRQ: "2026-08-12" });
    const [now] = (await gaps(ofWater)).reportings;
    assert.deepEqual([now?.firstMonth, now?.unexplained, now?.gaps.length], ["2026-08-01", 0, 1]);
    assert.deepEqual((await gaps(ofWater, "foreign")).reportings, []);
  });

  it("422: no item without a cycle, and no month before anybody's memory", async () => {
    assert.equal(saidBy(await expect({ item: "convention-signed" })), "422 report-item-uncycled");
    assert.equal(saidBy(await expect({ fromMonth: "1900-01" })), "422 report-expected-too-early");
  });
});

describe("drop-expected-reports", () => {
  const forest = "示例市林业局";
  const drop = () =>
    house.as("secretariat").post("/api/gaps/expectations/removal", { source: forest, item: penaltyItem });

  it("200: nothing is expected any more", async () => {
    const body = { source: forest, item: penaltyItem, fromMonth: "2026-08" };
    assert.equal((await house.as("secretariat").put("/api/gaps/expectations", body)).status, 200);
    assert.equal((await drop()).status, 200);
    assert.deepEqual((await gaps(`?source=${encodeURIComponent(forest)}`)).reportings, []);
  });

  it("404: nothing was", async () => {
    assert.equal(saidBy(await drop()), "404 expectation-not-found");
  });
});
