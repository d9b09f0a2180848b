import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { z } from "zod";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { rightsIn } from "../test-rights.ts";

// Words that stand in one commitment, and nowhere else in the house.
const said = { evidence: "某粉磨站除尘器更换滤袋验收单共三份", unperformed: "某粉磨站未按承诺安装在线监测设备" };
let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  rights = rightsIn(house);
});
after(() => house.stop());

let n = 1_400;
async function signed(): Promise<{ readonly own: Asker; readonly at: (step: string) => string }> {
  const { subjectId } = await rights.collect(n++);
  const own = await rights.memberOf(subjectId);
  const letter = { template: "commitment-member", signer: "示例代表", post: "副总经理", agreed: true };
  const reply = await own.post(`/api/subjects/${subjectId}/commitments`, letter);
  assert.equal(reply.status, 200, reply.text);
  const { id } = commitmentView.parse(reply.body);
  return { own, at: (step) => `/api/subjects/${subjectId}/commitments/${id}/${step}` };
}
const kept = () =>
  house.sql<{ evidence: string | null; unperformed: string | null }>(
    "select evidence, unperformed from commitment order by signed_at, code",
  );
const on = async (day: string) => {
  house.time.set(`${day}T10:00:00+08:00`);
  await house.settle();
};

describe("commitments past their retention", () => {
  it("a broken one goes with the record of its breach, any other five years after its last day, and what was shown with it", async () => {
    const [broken, whole] = [await signed(), await signed()];
    const staff = house.as("secretary-general");
    rights.done(await broken.own.post(broken.at("evidence"), { evidence: said.evidence }));
    rights.done(await whole.own.post(whole.at("evidence"), { evidence: said.evidence }));
    const partly = { fulfilment: "部分履行", unperformed: said.unperformed };
    rights.done(await house.as("secretariat").post(broken.at("fulfilment"), partly));
    rights.done(await house.as("secretariat").post(whole.at("fulfilment"), { fulfilment: "全部履行" }));
    const paper = await staff.upload("/api/papers?name=x.pdf", Buffer.from("示例"));
    const { paperId } = z.object({ paperId: z.uuid() }).parse(paper.body);
    const document = { number: "示法〔2026〕1号", issuer: "示例市人民法院", decidedOn: "2026-11-20", paperId };
    rights.done(await staff.post(broken.at("breach"), { document }));
    assert.equal((await kept()).length, 2);

    // Five years from the decision of 2026-11-20; the letter itself ran until 2027-11-20.
    await on("2031-11-20");
    assert.equal((await kept()).length, 2);
    await on("2031-11-21");
    assert.deepEqual(await kept(), [{ evidence: said.evidence, unperformed: null }]);
    await on("2032-11-20");
    assert.equal((await kept()).length, 1);
    await on("2032-11-21");
    assert.deepEqual(await kept(), []);
    const entries = await house.sql<{ ids: { commitments: number } }>(
      "select ids from journal_entry where operation = 'end-retention' and (ids ->> 'commitments')::int > 0",
    );
    assert.equal(entries.length, 2);
  });
});
