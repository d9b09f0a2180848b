import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { WaitingItem } from "@xinheng/domain/supervision/waiting-view.ts";
import { casesIn } from "../discipline/test-case.ts";
import { type Asker, startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
let bench: ReturnType<typeof casesIn>;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  bench = casesIn(house);
  await bench.ready();
});
after(() => house.stop());

async function waits(asker: Asker, id: string): Promise<(string | null)[][]> {
  const { waiting } = bench.done<{ waiting: WaitingItem[] }>(await asker.get("/api/waiting"));
  return waiting.filter(({ matterPath }) => matterPath.endsWith(id)).map(({ kind, dueOn }) => [kind, dueOn]);
}

describe("list-waiting of a case", () => {
  it("names to investigator, respondent and panel what is theirs, with its day; the secretariat sees its periods", async () => {
    const accused = await bench.accepted();
    bench.done(await bench.assign(accused));
    const { id, path, member, investigator } = accused;
    assert.equal((await waits(investigator, id))[0]?.[0], "case-to-investigate");
    assert.deepEqual(await waits(member, id), []);
    await bench.bring(investigator, accused);
    bench.done(await bench.staff().post(`${path}/notice`, bench.told()));
    // Five working days to serve it, and ten to state the case, from Friday the 20th of November.
    assert.deepEqual(await waits(member, id), [["case-to-take", "2026-11-27"]]);
    assert.deepEqual(await waits(house.as("secretariat"), id), [["clock-due", "2026-11-27"]]);
    bench.done(await member.post(`${path}/acknowledgement`));
    assert.deepEqual(await waits(member, id), [["case-to-state", "2026-12-04"]]);
    bench.done(await bench.state(accused, true));
    const panel = await bench.newPanel();
    bench.done(await bench.staff().post(`${path}/hearing`, bench.hearing(panel, { heldOn: "2026-11-25" })));
    for (const asker of [member, ...panel]) assert.deepEqual(await waits(asker, id), [["case-hearing", "2026-11-25"]]);
    assert.deepEqual(await waits(investigator, id), []);
  });
});
