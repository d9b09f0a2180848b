import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const heading =
  "主体名称,统一社会信用代码,名单名称,列入决定书文号,列入日期,届满日期,列入事由,列入依据,列入机关,数据来源单位";
const line = (name: string, code: string) =>
  `${name},${code},拖欠农民工工资失信联合惩戒对象名单,示人社列〔2026〕11号,2026-11-02,2027-05-02,示例：经责令限期支付仍未支付,保障农民工工资支付条例第四十八条,示例市人力资源和社会保障局,示例市人力资源和社会保障局`;

describe("an authority's list by file", () => {
  it("enters by its codes; who has none is no organisation and enters no list", async () => {
    const text = [heading, line("示例长岭建筑工程有限公司", demonstrationCode(811)), line("示例人", "")].join("\n");
    const name = encodeURIComponent("名单.csv");
    const sent = await house
      .as("secretariat")
      .upload(`/api/imports?item=official-list-entry&fileName=${name}`, Buffer.from(text));
    assert.equal(sent.status, 200, sent.text);
    const { importId } = z.object({ importId: z.uuid() }).parse(sent.body);
    await house.settle();
    const previewed = (await house.as("secretariat").get(`/api/imports/${importId}`)).body;
    const { counts, state } = z
      .object({ state: z.string(), counts: z.object({ good: z.int(), faulty: z.int() }) })
      .parse(previewed);
    assert.deepEqual([state, counts.good, counts.faulty], ["previewed", 1, 1], JSON.stringify(previewed));
    assert.equal((await house.as("secretariat").post(`/api/imports/${importId}/confirmation`)).status, 200);
    await house.settle();
    const { body } = await house.as("secretariat").get("/api/list-entries?list=list-wages");
    const { entries } = z
      .object({ entries: z.array(z.object({ subjectName: z.string(), until: z.string() })) })
      .parse(body);
    assert.deepEqual(entries, [{ subjectName: "示例长岭建筑工程有限公司", until: "2027-05-02" }]);
  });
});
