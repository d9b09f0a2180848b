import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { DrawnNumberView, NumberSeriesView } from "@xinheng/domain/document-view.ts";
import { type OfficialNumber, writtenNumber } from "@xinheng/domain/official-number.ts";
import { type Scope, transact, type Tx } from "../../platform/database.ts";
import { drawNumber } from "../../platform/documents/number-store.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const scopeOf = (where: "association" | "foreign"): Scope => ({ associationId: house[where].id, audience: "staff" });
const draw = (tx: Tx, prefix: string, where: "association" | "foreign" = "association"): Promise<OfficialNumber> =>
  drawNumber(tx, {
    associationId: house[where].id,
    ...{ prefix, year: 2026, operation: "toy", documentId: null, title: "示例文书" },
    ...{ at: house.time.now(), by: null },
  });
const drawn = (prefix: string, where: "association" | "foreign" = "association") =>
  transact(house.house.database.app, scopeOf(where), (tx) => draw(tx, prefix, where));

type Register = {
  series: NumberSeriesView[];
  shown: { prefix: string; year: number } | null;
  numbers: DrawnNumberView[];
  next: number | null;
  can: string[];
};
async function register(prefix: string, more = ""): Promise<Register> {
  const reply = await house
    .as("secretary-general")
    .get(`/api/document-numbers?prefix=${encodeURIComponent(prefix)}${more}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Register;
}
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];
const voidIt = (number: object) =>
  house.as("secretary-general").post("/api/document-numbers/voiding", { reason: "打印错误", ...number });

describe("drawing numbers", () => {
  it("two at once: the second waits for the first and gets the next, none missing", async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, () => drawn("并")));
    assert.deepEqual(
      orders.map(({ order }) => order).toSorted((one, other) => one - other),
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });

  it("taken back with its deed, a number is drawn again; one that waited for it gets it", async () => {
    await drawn("退");
    const held = Promise.withResolvers<undefined>();
    const hasDrawn = Promise.withResolvers<undefined>();
    const first = transact(
      house.house.database.app,
      scopeOf("association"),
      async (tx) => {
        const number = await draw(tx, "退");
        hasDrawn.resolve(undefined);
        await held.promise;
        return number;
      },
      () => false,
    );
    await hasDrawn.promise;
    const second = drawn("退");
    held.resolve(undefined);
    assert.deepEqual([(await first).order, (await second).order].toSorted(), [2, 2]);
    const { numbers } = await register("退");
    assert.deepEqual(
      numbers.map(({ order }) => order),
      [2, 1],
    );
  });

  it("each association, sign and year counts for itself", async () => {
    await drawn("甲");
    assert.deepEqual((await drawn("甲", "foreign")).order, 1);
    assert.deepEqual((await drawn("乙")).order, 1);
    assert.deepEqual((await drawn("甲")).order, 2);
  });
});

describe("list-document-numbers", () => {
  it("200: each series with its last number and whether it is whole; the numbers, the last first, by pages", async () => {
    for (let count = 0; count < 3; count++) await drawn("页");
    const { series, shown, numbers, next } = await register("页", "&limit=2");
    assert.deepEqual(
      series.find(({ prefix }) => prefix === "页"),
      { prefix: "页", year: 2026, last: 3, drawn: 3, voided: 0 },
    );
    assert.deepEqual(shown, { prefix: "页", year: 2026 });
    assert.deepEqual(
      numbers.map(({ number }) => number),
      ["页〔2026〕3号", "页〔2026〕2号"],
    );
    const rest = await register("页", `&limit=2&below=${String(next)}`);
    assert.deepEqual([rest.numbers.map(({ order }) => order), rest.next], [[1], null]);
  });

  it("tells a series with a hole in it", async () => {
    for (let count = 0; count < 3; count++) await drawn("缺");
    await house.sql("delete from document_number where prefix = '缺' and series_order = 2");
    const { series } = await register("缺");
    const found = series.find(({ prefix }) => prefix === "缺");
    assert.deepEqual([found?.last, found?.drawn], [3, 2]);
  });

  it("shows another association nothing of it", async () => {
    await drawn("墙");
    const reply = await house
      .as("secretariat", "foreign")
      .get(`/api/document-numbers?prefix=${encodeURIComponent("墙")}`);
    assert.deepEqual((reply.body as Register).numbers, []);
  });
});

describe("void-document-number", () => {
  it("200: it stays in the register with its reason, and is not drawn again", async () => {
    const number = await drawn("废");
    const reply = await voidIt(number);
    assert.deepEqual([reply.status, reply.body], [200, { number: writtenNumber(number) }]);
    const { numbers, series } = await register("废");
    assert.deepEqual(
      numbers.map(({ voided }) => voided?.reason),
      ["打印错误"],
    );
    assert.equal(series.find(({ prefix }) => prefix === "废")?.voided, 1);
    assert.equal((await drawn("废")).order, 2);
  });

  it("404: a number that was never drawn", async () => {
    assert.deepEqual(codeOf(await voidIt({ prefix: "无", year: 2026, order: 1 })), [404, "number-not-drawn"]);
  });

  it("409: one that is void already", async () => {
    const number = await drawn("再");
    await voidIt(number);
    assert.deepEqual(codeOf(await voidIt(number)), [409, "number-voided"]);
  });
});

describe("the app's role", () => {
  it("may neither change a frozen document nor take a number out of the register", async () => {
    const statements = [
      "update document set title = 'x'",
      "delete from document",
      "delete from document_number",
      "update document_number set title = 'x'",
      "delete from number_series",
    ];
    for (const statement of statements) {
      const done = transact(house.house.database.app, scopeOf("association"), (tx) => tx.client.query(statement));
      await assert.rejects(done, { code: "42501" }, statement);
    }
  });
});
