import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { applicationView } from "@xinheng/domain/standing/standing-view.ts";
import { type Collected, rightsIn } from "../archives/test-rights.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { entryOf, standingBench } from "./test-standing.ts";

// The house stands still from Friday, 30 October 2026, to Friday, 20 November: nothing beats, nobody asks.
const resumed = "2026-11-20T08:00:00+08:00";
let house: TestHouse;
let bench: ReturnType<typeof standingBench>;
let rights: ReturnType<typeof rightsIn>;
const made: { listed?: Collected; focus?: string; until?: string | null; proposed?: string; committed?: string } = {};

before(async () => {
  // Half a year before the roll is left again by its term; thirty days before a commitment is to be shown as kept.
  house = await startTestHouse("2026-05-08T10:00:00+08:00");
  bench = standingBench(house);
  rights = rightsIn(house);
  const listed = await bench.listed(901, { MD_LRRQ: "2026-05-04", MD_JMRQ: "2026-11-10" });
  made.listed = listed;
  await bench.member(listed.subjectId);
  const document = { ...bench.document, decidedOn: "2026-05-06" };
  const focus = { list: "roll-focus", criterion: "effective-decision", document };
  const entry = entryOf(await bench.propose(listed.subjectId, focus));
  const path = `/api/subjects/${listed.subjectId}/list-entries/${entry.id}`;
  entryOf(await bench.staff().post(`${path}/statement`, { statement: "示例：没有意见" }));
  const resolutionId = await bench.resolve("2026-05-08T18:00:00+08:00", "integrity-work");
  const entered = entryOf(await bench.staff().post(`${path}/entry`, { resolutionId }));
  [made.focus, made.until] = [entered.id, entered.until];
  const reply = await house.as("liaison").post(`/api/subjects/${listed.subjectId}/measures`, {
    ...{ measure: "wages-funds", point: "subsidy", from: "2026-05-08", until: "2026-11-10" },
    ...{ unit: "示例市财政局", outcome: "示例：不予安排财政资金" },
  });
  assert.equal(reply.status, 200, reply.text);

  bench.on("2026-10-08");
  // The authority's file comes again: unconfirmed for ninety days nobody would rely on it.
  await bench.listed(901, { MD_LRRQ: "2026-05-04", MD_JMRQ: "2026-11-10" });
  const member = await rights.memberOf(listed.subjectId);
  const letter = { template: "commitment-licensing", signer: "示例代表", post: "副总经理", agreed: true };
  const signed = await member.post(`/api/subjects/${listed.subjectId}/commitments`, letter);
  assert.equal(signed.status, 200, signed.text);
  made.committed = commitmentView.parse(signed.body).id;

  bench.on("2026-10-30");
  const disputed = await rights.collect(902, { CF_JDRQ: "2026-10-20" });
  await rights.filed(await rights.memberOf(disputed.subjectId), disputed);
  const old = await rights.collect(903, { CF_JDRQ: "2026-07-20" });
  await house.sql("update record set severity = 'general' where id = $1", [old.recordId]);
  const applicant = await rights.memberOf(old.subjectId);
  const papers = [{ need: "fulfilment", evidence: await rights.bring(applicant, old.subjectId) }];
  rights.done(await rights.apply(applicant, old, { fulfilledOn: "2026-10-29", papers }));
  const black = { document: { ...bench.document, decidedOn: "2026-10-28" } };
  made.proposed = entryOf(await bench.propose(listed.subjectId, black)).id;
});
after(() => house.stop());

const subject = () => made.listed?.subjectId ?? "";
const entries = async (query: string) =>
  z
    .object({ entries: z.array(listEntryView) })
    .parse((await house.as("secretariat").get(`/api/list-entries?limit=200&${query}`)).body).entries;

describe("three weeks of standstill, of objections, repairs, lists, measures and commitments", () => {
  it("every place and measure whose day passed meanwhile is over before anything beats", async () => {
    assert.ok(
      made.until !== null && made.until !== undefined && made.until > "2026-10-30" && made.until < "2026-11-20",
    );
    assert.equal((await bench.stands(subject(), "subsidy")).verdict, "restricted");
    house.time.set(resumed);
    const answer = await bench.stands(subject(), "subsidy");
    assert.deepEqual([answer.verdict, answer.listings], ["normal", []]);
    assert.deepEqual(await entries("list=list-wages"), []);
    const [focus] = (await entries("list=roll-focus&state=over")).filter(({ id }) => id === made.focus);
    assert.equal(focus?.state, "ended");
    const { applications } = z
      .object({ applications: z.array(applicationView) })
      .parse((await house.as("secretariat").get("/api/measure-applications")).body);
    assert.deepEqual(
      applications.map(({ state }) => state),
      ["ended"],
    );
  });

  it("what had to follow is done once, in the order in which it fell due", async () => {
    const due = await house.sql<{ operation: string }>(
      "select operation from clock where matter in ('objection', 'repair', 'commitment') order by due_on, id",
    );
    await house.settle();
    await house.settle();
    const struck = await house.sql<{ operation: string }>(
      `select operation from journal_entry where actor_kind = 'clock' and outcome = 'done'
        and operation in ('note-objection-overdue', 'note-repair-overdue', 'call-commitment') order by xmin::text::bigint`,
    );
    assert.deepEqual(struck, due);
    assert.deepEqual(
      struck.map(({ operation }) => operation),
      ["note-objection-overdue", "note-repair-overdue", "call-commitment"],
    );
    const [called] = z
      .object({ commitments: z.array(commitmentView) })
      .parse((await house.as("secretariat").get("/api/commitments")).body)
      .commitments.filter(({ id }) => id === made.committed);
    assert.deepEqual([called?.calledOn, called?.state], ["2026-11-20", "overdue"]);
  });

  it("the time for a statement ran out meanwhile, so the entry can be resolved on without one", async () => {
    const [proposed] = (await entries("list=roll-black&state=proposed")).filter(({ id }) => id === made.proposed);
    assert.equal(proposed?.statementDueOn, "2026-11-06");
    const resolutionId = await bench.resolve("2026-11-19T18:00:00+08:00");
    const path = `/api/subjects/${subject()}/list-entries/${made.proposed ?? ""}/entry`;
    assert.equal(entryOf(await bench.staff().post(path, { resolutionId })).state, "in-list");
  });
});
