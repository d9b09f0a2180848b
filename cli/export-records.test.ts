import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { type Arrived, openDesk, type Reply, type TestDesk } from "./test-desk.ts";

const id = "01990000-0000-7000-8000-000000000001";

/** An export as the house shows it. */
function view(change: object): object {
  return {
    ...{ id, of: "records", format: "csv", purpose: "示例", recipient: null, printed: {}, can: [] },
    ...{ askedAt: "2026-11-20T10:00:00Z", made: null },
    work: { id, state: "running", done: 1, total: 3, fault: null },
    ...change,
  };
}
const made = {
  ...{ rows: 3, fileName: "r.csv", bytes: 8, sha256: "00", handoverId: id, number: "20261120-abcdef" },
  ...{ untilOn: "2026-11-27", stale: false },
};
const done = view({ work: { id, state: "done", done: 3, total: 3, fault: null }, made });

describe("xinheng export", () => {
  let desk: TestDesk;
  let shown: object[] = [];
  const answer = ({ method, url }: Arrived): Reply => {
    if (url.endsWith("/file")) return { file: { name: "r.csv", text: "exported" } };
    if (method === "POST") return { json: { exportId: id, workId: id, rows: 3, address: "" } };
    return { json: shown.length > 1 ? shown.shift() : shown[0] };
  };
  before(async () => {
    desk = await openDesk(answer);
  });
  beforeEach(() => {
    shown = [view({}), done];
  });
  after(() => desk.close());

  it("sends the filter, waits, and writes the file where asked to", async () => {
    const out = join(desk.folder, "records.csv");
    const filter = ["--item", "double-publicity-penalty", "--from", "2026-01-01", "--members", "--format", "csv"];
    const { code, told, arrived } = await desk.run(["export", "--purpose", "示例核对", ...filter, "--out", out]);
    assert.equal(code, 0, told);
    assert.deepEqual(JSON.parse(arrived[0]?.body ?? ""), {
      ...{ purpose: "示例核对", item: "double-publicity-penalty", from: "2026-01-01", members: "own", format: "csv" },
      language: "en",
    });
    assert.equal(readFileSync(out, "utf8"), "exported");
    assert.match(told, /20261120-abcdef/);
  });

  it("prints the export as JSON with --json", async () => {
    const out = join(desk.folder, "other.csv");
    const run = await desk.run(["export", "--purpose", "示例核对", "--out", out, "--json"]);
    assert.equal((JSON.parse(run.out) as { made: { number: string } }).made.number, "20261120-abcdef");
    assert.equal(existsSync(out), true);
  });

  it("1: tells that no file was made, and why", async () => {
    shown = [view({ work: { id, state: "failed", done: 0, total: null, fault: "disk-full" } })];
    const { code, told } = await desk.run(["export", "--purpose", "示例核对"]);
    assert.equal(code, 1);
    assert.match(told, /disk-full/);
  });

  it("2: wants a purpose, and a format that there is", async () => {
    assert.equal((await desk.run(["export"])).code, 2);
    assert.equal((await desk.run(["export", "--purpose", "示例", "--format", "pdf"])).code, 2);
  });
});
