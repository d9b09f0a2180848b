import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { datesPage } from "@xinheng/domain/supervision/dates-view.ts";
import { waitingList } from "@xinheng/domain/supervision/waiting-view.ts";
import { orderBench, shown } from "../governance/test-order.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

const today = "2026-11-20";
let house: TestHouse;
let bench: ReturnType<typeof orderBench>;
before(async () => {
  house = await startTestHouse(`${today}T10:00:00+08:00`);
  bench = orderBench(house);
});
after(() => house.stop());

const call = { title: "示例管材（征求意见稿）", number: "", dueOn: "2026-11-25" };
const drafted = async (more: object = {}) =>
  shown(
    proposalView,
    await bench.staff().post("/api/proposals", {
      ...{ kind: "policy", title: "关于示例办法的意见", recipient: "示例市发展改革委", call },
      ...{ text: "示例：建议写明过渡期限。", preparedBy: "秘书处", ...more },
    }),
  );
const step = (id: string, move: string, body: object = {}) => bench.staff().post(`/api/proposals/${id}/${move}`, body);
const sending = { sentOn: today, way: "mail", expectedOn: "2026-12-20" };

describe("what waits of proposals", () => {
  it("is an opinion until its call ends, and an answer from the day after it was expected, until an outcome stands", async () => {
    const waits = async (id: string, who: "secretariat" | "member" = "secretariat") => {
      const { waiting } = shown(waitingList, await house.as(who).get("/api/waiting"));
      return waiting
        .filter(({ matterPath }) => matterPath === `/desk/proposals/${id}`)
        .map(({ kind, dueOn }) => [kind, dueOn]);
    };
    const days = async (id: string) => {
      const { owners } = shown(datesPage, await house.as("secretariat").get("/api/dates?within=60"));
      const items = owners.flatMap(({ owner, items: held }) => held.map((item) => ({ ...item, owner })));
      return items.flatMap(({ matterPath, owner, kind, state, on }) =>
        matterPath === `/desk/proposals/${id}` ? [[owner, kind, state, on]] : [],
      );
    };
    const { id } = await drafted();
    const own = await drafted({ call: null });
    assert.deepEqual(await waits(id), [["proposal-to-send", call.dueOn]]);
    assert.deepEqual(await waits(own.id), []);
    assert.deepEqual(await days(id), [["secretariat", "proposal-due", "due", call.dueOn]]);
    shown(proposalView, await step(own.id, "letter"));
    assert.deepEqual(await waits(own.id), [["proposal-to-send", null]]);
    shown(proposalView, await step(id, "sending", sending));
    assert.deepEqual(await waits(id), []);
    assert.deepEqual(await days(id), [["secretariat", "proposal-answer", "due", sending.expectedOn]]);
    bench.on("2026-12-21");
    assert.deepEqual(await waits(id), [["proposal-unanswered", sending.expectedOn]]);
    assert.deepEqual(await waits(id, "member"), []);
    assert.deepEqual(await days(id), [["secretariat", "proposal-answer", "overdue", sending.expectedOn]]);
    assert.equal(shown(proposalView, await bench.staff().get(`/api/proposals/${id}`)).overdue, true);
    const silence = { result: "unanswered", settledOn: "2026-12-21", reason: "示例：没有答复" };
    assert.equal(shown(proposalView, await step(id, "outcomes", silence)).overdue, false);
    assert.deepEqual([await waits(id), await days(id)], [[], []]);
    bench.on(today);
  });
});
