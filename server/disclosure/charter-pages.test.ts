import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { readBodies, readCharter } from "./charter-pages.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const today = "2026-11-20";
const asVisitor = () => ({ tx: house.house.database.asVisitor, today });
const staff = () => house.as("secretary-general");

describe("the pages of charter and bodies", () => {
  it("have nothing to show before a charter is approved, nor for an unknown association", async () => {
    const { slug } = house.association;
    await staff().post("/api/charters", { reason: "示例：起草" });
    const charter = await readCharter(asVisitor(), slug);
    assert.equal(!isRefusal(charter) && charter.charter, null);
    const bodies = await readBodies(asVisitor(), slug);
    assert.deepEqual(!isRefusal(bodies) && bodies.bodies, []);
    for (const read of [readCharter, readBodies]) {
      const unknown = await read(asVisitor(), "nowhere");
      assert.equal(isRefusal(unknown) && unknown.refused, "association-not-found");
    }
  });

  it("show the charter in force; officers and council by name, of other posts how many are filled", async () => {
    const { slug } = house.association;
    const drafted = await staff().post("/api/charters", { reason: "示例：登记" });
    const { id } = z.object({ id: z.uuid() }).parse(drafted.body);
    const approval = { number: "示例民社核〔2024〕1号", authority: "示例市民政局", approvedOn: "2024-03-01" };
    assert.equal((await staff().post(`/api/charters/${id}/entry`, approval)).status, 200);
    const term = async (body: string) => {
      const { body: reply } = await staff().post(`/api/bodies/${body}/terms`, { beganOn: "2024-03-01" });
      return z.object({ bodyTermId: z.uuid() }).parse(reply).bodyTermId;
    };
    const fill = async (of: string, post: string, holder: string) => {
      const reply = await staff().post(`/api/body-terms/${of}/seats`, { post, holder, fromOn: "2024-03-01" });
      assert.equal(reply.status, 200, reply.text);
      return z.object({ seatId: z.uuid() }).parse(reply.body).seatId;
    };
    const council = await term("council");
    await fill(council, "president", "示例会长");
    await fill(council, "councillor", "示例理事");
    const gone = await fill(council, "councillor", "示例离任");
    await staff().post(`/api/seats/${gone}/end`, { lastOn: "2026-11-01", reason: "示例：辞任" });
    await fill(await term("self-discipline"), "self-discipline-chair", "示例主任");
    const charter = await readCharter(asVisitor(), slug);
    if (isRefusal(charter)) throw new Error(charter.refused);
    assert.deepEqual([charter.charter?.approvalNumber, charter.charter?.clauses.length], ["示例民社核〔2024〕1号", 37]);
    const page = await readBodies(asVisitor(), slug);
    if (isRefusal(page)) throw new Error(page.refused);
    const postsOf = (body: string) =>
      page.bodies
        .find((one) => one.id === body)
        ?.posts.filter(({ held }) => held > 0)
        .map((post) => [post.id, post.held, ...post.holders]);
    assert.deepEqual(postsOf("council"), [
      ["president", 1, "示例会长"],
      ["councillor", 1, "示例理事"],
    ]);
    assert.deepEqual(postsOf("self-discipline"), [["self-discipline-chair", 1]]);
    assert.deepEqual(page.bodies.find(({ id: body }) => body === "council")?.term, {
      ordinal: 1,
      beganOn: "2024-03-01",
      endsOn: "2029-02-28",
    });
    const other = await readBodies(asVisitor(), house.foreign.slug);
    assert.deepEqual(!isRefusal(other) && other.bodies, []);
  });

  it("leave drafts, accounts and reasons to the association: the visitor's role cannot read them", async () => {
    const { visitor } = house.house.database;
    for (const statement of [
      "select account_id from seat",
      "select ended_reason from seat",
      "select reason from charter",
      "select note from body_term",
      "select 1 from public.seat",
    ])
      await assert.rejects(visitor.query(statement), /permission denied|does not exist/);
    const { rows } = await visitor.query<{ stage: string }>("select distinct stage from charter");
    assert.deepEqual(rows, [{ stage: "approved" }]);
  });
});
