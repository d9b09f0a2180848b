import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { type Arrived, openDesk, type Reply, type TestDesk } from "./test-desk.ts";

const id = "01990000-0000-7000-8000-000000000001";

/** An import as the house shows it. */
function view(change: object): object {
  const counts = {
    rows: 4,
    good: 3,
    faulty: 1,
    repeated: 0,
    held: 0,
    created: 3,
    changed: 0,
    unchanged: 0,
    newSubjects: 2,
  };
  return {
    id,
    fileName: "f.csv",
    item: "double-publicity-penalty",
    itemName: "行政处罚",
    itemNameEn: "Administrative penalties",
    edition: "x@1",
    encoding: "gb18030",
    state: "previewed",
    refusal: null,
    header: [{ printed: "备注二", field: null, fieldName: null, fieldNameEn: null, unit: null, how: "unknown" }],
    mappedFor: null,
    fileKept: true,
    fields: [],
    counts,
    faultsByRule: [{ code: "date-missing", column: "决定日期", rows: 1, zh: "日期为空", en: "No date" }],
    work: { id, state: "done", done: 4, total: 4, fault: null },
    expiresOn: null,
    sheet: null,
    uploadedBy: "x",
    uploadedAt: "2026-11-20T10:00:00Z",
    confirmedAt: null,
    can: [],
    ...change,
  };
}

describe("xinheng import", () => {
  let desk: TestDesk;
  let shown: object[] = [];
  let confirmed = 0;
  const answer = ({ method, url }: Arrived): Reply => {
    if (url.includes("/faulty-rows")) return { file: { name: "r.csv", text: "returned" } };
    if (url.includes("/confirmation")) {
      confirmed += 1;
      shown = [view({ work: { id, state: "running", done: 1, total: 3, fault: null } }), view({ state: "confirmed" })];
      return { json: { importId: id, workId: id, address: "" } };
    }
    if (method === "POST") return { json: { importId: id, workId: id, address: "" } };
    return { json: shown.length > 1 ? shown.shift() : shown[0] };
  };
  let file = "";
  before(async () => {
    desk = await openDesk(answer);
    file = join(desk.folder, "f.csv");
    writeFileSync(file, "一,二\n");
  });
  beforeEach(() => {
    confirmed = 0;
    // The work is done before the import's new state is seen: still no failure.
    shown = [view({ state: "uploaded", work: null }), view({ state: "uploaded" }), view({})];
  });
  after(() => desk.close());

  it("previews, tells counts and faults, and files nothing unasked", async () => {
    const { code, out, told, arrived } = await desk.run(["import", file]);
    assert.equal(code, 0);
    assert.equal(confirmed, 0);
    assert.match(arrived[0]?.url ?? "", /item=double-publicity-penalty&fileName=f\.csv$/);
    assert.equal(arrived[0]?.body, "一,二\n");
    assert.match(out, /4 rows: 3 good, 1 returned/);
    assert.match(out, /备注二/);
    assert.match(out, /1 {2}决定日期 {2}No date {2}date-missing/);
    assert.match(told, /Not filed/);
  });

  it("files with --confirm, or after a yes on a terminal", async () => {
    assert.match((await desk.run(["import", file, "--confirm"])).out, /Filed: 3 new/);
    shown = [view({})];
    await desk.run(["import", file], { terminal: { asks: true, ask: () => Promise.resolve("n") } });
    assert.equal(confirmed, 1);
    shown = [view({})];
    await desk.run(["import", file], { terminal: { asks: true, ask: () => Promise.resolve("y") } });
    assert.equal(confirmed, 2);
  });

  it("writes the returned rows where asked to", async () => {
    const out = join(desk.folder, "returned.csv");
    assert.equal((await desk.run(["import", file, "--returned", out])).code, 0);
    assert.equal(readFileSync(out, "utf8"), "returned");
    assert.equal(existsSync(`${out}.part`), false);
  });

  it("1: tells why a file was refused, and that work failed", async () => {
    shown = [view({ state: "refused", refusal: { code: "file-encoding-unknown", zh: "编码", en: "What encoding?" } })];
    const refused = await desk.run(["import", file, "--confirm"]);
    assert.equal(refused.code, 1);
    assert.match(refused.told, /What encoding\?/);
    shown = [view({ state: "uploaded", work: { id, state: "failed", done: 0, total: null, fault: "fault-of-ours" } })];
    const failed = await desk.run(["import", file, "--confirm"]);
    assert.equal(failed.code, 1);
    assert.match(failed.told, /fault-of-ours/);
    assert.equal(confirmed, 0);
  });

  it("2: wants a file that is there", async () => {
    assert.equal((await desk.run(["import"])).code, 2);
    assert.equal((await desk.run(["import", join(desk.folder, "none.csv")])).code, 2);
  });
});
