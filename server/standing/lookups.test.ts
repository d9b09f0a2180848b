import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { standingView } from "@xinheng/domain/standing/standing-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { sheetBlocks } from "../platform/sheets/sheet-blocks.ts";
import { nobody, refusedWith, standingBench } from "./test-standing.ts";

const day = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
before(async () => {
  house = await startTestHouse(`${day}T10:00:00+08:00`);
  bench = standingBench(house);
});
after(() => house.stop());

let n = 500;
const ask = (body: object, as = house.as("liaison")) =>
  as.post("/api/standing/lookups", { point: "tender", purpose: "示例：招标资格核对", ...body });

describe("look-up-standing", () => {
  it("200: restricted with reasons and basis, by code; the subject reads who asked and why", async () => {
    const code = demonstrationCode(n);
    const { subjectId } = await bench.listed(n++);
    const reply = await ask({ code: ` ${code.toLowerCase()} ` });
    const stands = standingView.parse(reply.body);
    assert.equal(stands.verdict, "restricted");
    const [following] = stands.following;
    assert.ok(following !== undefined);
    assert.equal(following.basis, "《保障农民工工资支付条例（2019）》第四十八条");
    assert.deepEqual(
      [following.ground.listName, following.until],
      ["拖欠农民工工资失信联合惩戒对象名单", "2029-11-02"],
    );
    const own = await house.newAccount("member", { subjectId });
    const looks = (await own.get(`/api/subjects/${subjectId}/looks`)).text;
    assert.ok(looks.includes("示例：招标资格核对"), looks);
    const [entry] = await house.sql<{ subjects: string[]; ids: object }>(
      "select subjects, ids from journal_entry where operation = 'look-up-standing' order by id desc limit 1",
    );
    assert.deepEqual([entry?.subjects, entry?.ids], [[subjectId], { point: "tender", verdict: "restricted" }]);
  });

  it("200: normal at another point, green for the well-standing, and normal again on the day after the last", async () => {
    const { subjectId } = await bench.listed(n++, { MD_JMRQ: "2026-11-25" });
    assert.equal((await bench.stands(subjectId, "media")).verdict, "normal");
    assert.equal((await bench.stands(subjectId, "tender")).verdict, "restricted");
    bench.on("2026-11-26");
    assert.deepEqual((await bench.stands(subjectId, "tender")).following, []);
    bench.on(day);
    const good = (await bench.honoured(n++)).subjectId;
    assert.equal((await bench.stands(good, "licence")).verdict, "green");
  });

  it("200: nothing is relied on that nobody has confirmed for longer than the rule allows", async () => {
    const { subjectId, recordId } = await bench.listed(n++);
    bench.on("2027-02-18");
    assert.equal((await bench.stands(subjectId, "tender")).verdict, "restricted");
    bench.on("2027-02-19");
    assert.equal((await bench.stands(subjectId, "tender")).verdict, "normal");
    await house.sql("update record set last_confirmed_on = '2027-02-19' where id = $1", [recordId]);
    assert.equal((await bench.stands(subjectId, "tender")).verdict, "restricted");
    bench.on(day);
  });

  it("200: a department learns nothing of the association's own roll", async () => {
    const subjectId = await bench.member((await bench.penalised(n++)).subjectId);
    await bench.enteredFor(subjectId, day);
    assert.equal((await bench.stands(subjectId, "exhibition")).verdict, "restricted");
    const outside = await bench.stands(subjectId, "exhibition", house.as("liaison"));
    assert.deepEqual([outside.verdict, outside.listings], ["normal", []]);
  });

  it("200: under a key the answer leaves a row among what was handed out", async () => {
    const { subjectId } = await bench.listed(n++);
    const made = await house.as("security-administrator").post("/api/api-keys", {
      name: "示例采购平台",
      office: "liaison",
      associationId: house.association.id,
      expiresOn: "2027-06-30",
    });
    assert.equal(made.status, 200, made.text);
    const { key } = z.object({ key: z.string() }).parse(made.body);
    const reply = await house
      .as("nobody")
      .post(
        "/api/standing/lookups",
        { subjectId, point: "tender", purpose: "示例：开标前核对" },
        { authorization: `Bearer ${key}` },
      );
    assert.equal(reply.status, 200, reply.text);
    const [row] = await house.sql<{ operation: string; channel: string; purpose: string; subject_id: string }>(
      "select operation, channel, purpose, subject_id from handover join handover_item on handover_id = handover.id where subject_id = $1",
      [subjectId],
    );
    assert.deepEqual(row, {
      operation: "look-up-standing",
      channel: "api",
      purpose: "示例：开标前核对",
      subject_id: subjectId,
    });
  });

  it("404: a code that nobody holds", async () => {
    refusedWith(await ask({ code: demonstrationCode(88_888) }), 404, "subject-not-found");
    refusedWith(await ask({ subjectId: nobody }), 404, "subject-not-found");
  });

  it("422: neither code nor subject, or a person", async () => {
    refusedWith(await ask({}), 422, "lookup-asks-nobody");
    const { subjectId } = await bench.penalised(n++);
    await house.sql("update subject set kind = 'practitioner' where id = $1", [subjectId]);
    refusedWith(await ask({ subjectId }), 422, "lookup-of-person");
  });
});

const send = (text: string) =>
  house
    .as("secretariat")
    .upload(
      `/api/standing/batches?point=tender&purpose=${encodeURIComponent("示例：批量核对")}&fileName=a.csv`,
      Buffer.from(text),
    );
const batch = z.object({ batchId: z.uuid(), rows: z.int(), found: z.int(), address: z.string() });

describe("look-up-standing-batch", () => {
  it("200: each code once in its order, with verdict and basis, and noted as handed out", async () => {
    const [restricted, plain] = [demonstrationCode(n), demonstrationCode(n + 1)];
    await bench.listed(n++);
    await bench.penalised(n++);
    const unknown = demonstrationCode(77_777);
    const reply = await send(`名称,统一社会信用代码\n甲,${plain}\n乙,${restricted}\n丙,${unknown}\n丁,${plain}\n`);
    assert.equal(reply.status, 200, reply.text);
    const made = batch.parse(reply.body);
    assert.deepEqual([made.rows, made.found], [3, 2]);
    const bytes = await house.as("secretariat").bytes(made.address);
    const rows: string[][] = [];
    const shape = { fields: [{ code: "c", name: "统一社会信用代码", aliases: [] }] };
    for await (const block of sheetBlocks(bytes, "xlsx", shape))
      if ("rows" in block) rows.push(...block.rows.map((row) => [...row]));
    assert.deepEqual(
      rows.slice(1).map(([code, , verdict]) => [code, verdict]),
      [
        [plain, "正常"],
        [restricted, "受限"],
        [unknown, "没有这个主体的信息"],
      ],
    );
    assert.equal(rows[2]?.[4], "《保障农民工工资支付条例（2019）》第四十八条");
    const [handed] = await house.sql<{ subjects: number }>(
      "select subjects from handover where operation = 'look-up-standing-batch' order by id desc limit 1",
    );
    assert.equal(handed?.subjects, 2);
  });

  it("422: a file without the column, or too long a one", async () => {
    refusedWith(await send("名称\n甲\n"), 422, "lookup-file-unfit");
    const many = Array.from({ length: 1_001 }, (_, at) => `9${String(at).padStart(6, "0")}`).join("\n");
    refusedWith(await send(`统一社会信用代码\n${many}\n`), 422, "lookup-file-too-long");
  });

  it("422: no file", async () => {
    const path = `/api/standing/batches?point=tender&purpose=${encodeURIComponent("示例")}&fileName=a.csv`;
    const reply = await house.as("secretariat").post(path);
    refusedWith(reply, reply.status, "upload-missing");
  });
});

describe("fetch-standing-batch", () => {
  it("200: for whoever asked; 404 for everybody else", async () => {
    const code = demonstrationCode(n);
    await bench.listed(n++);
    const made = batch.parse((await send(`统一社会信用代码\n${code}\n`)).body);
    assert.equal((await house.as("secretariat").get(made.address)).status, 200);
    assert.equal((await house.as("secretary-general").get(made.address)).status, 404);
  });

  it("404: no such batch", async () => {
    refusedWith(await house.as("secretariat").get(`/api/standing/batches/${nobody}`), 404, "lookup-batch-not-found");
  });
});
