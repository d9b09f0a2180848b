import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { charterComparison, charterView } from "@xinheng/domain/governance/charter-view.ts";
import { writeDocx } from "../../platform/documents/docx-writer.ts";
import { testDocument } from "../../platform/documents/test-document.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

/** The figures of a count, as they are kept with a resolution. */
const figures = (carried: boolean) =>
  JSON.stringify({
    carried,
    charterVersion: 1,
    article: "第三十五条",
    entitled: 9,
    present: 7,
    quorumNeeded: 6,
    base: 7,
    needed: 5,
    count: { yes: carried ? 7 : 0, no: carried ? 0 : 7, abstained: 0, invalid: 0 },
  });

type View = z.output<typeof charterView>;
const staff = () => house.as("secretary-general");
const viewOf = ({ status, body, text }: TestReply): View => {
  assert.equal(status, 200, text);
  return charterView.parse(body);
};
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const draft = async (more: object = {}) =>
  viewOf(await staff().post("/api/charters", { reason: "示例：起草", ...more }));
const approval = (approvedOn: string) => ({ number: "示例民社核〔2026〕1号", authority: "示例市民政局", approvedOn });
const edited = (charter: View, change: object) =>
  staff().put(`/api/charters/${charter.id}`, { revision: charter.revision, ...change });
/** A draft that nobody could approve: the council's quorum is below two thirds. */
const spoilt = (charter: View): View["rules"] => ({
  ...charter.rules,
  bodies: charter.rules.bodies.map((body) => (body.id === "council" ? { ...body, quorum: ">=1/3" } : body)),
});

/** A resolution as a meeting leaves it behind. */
async function resolve(charterId: string, kind: string, carried: boolean): Promise<string> {
  const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
  const tenant = house.association.id;
  await house.sql(
    `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
     values ($1, $2, 'assembly', '示例大会', 'in-person', '示例', '2026-11-10', '09:00', 'closed', now())`,
    [meeting, tenant],
  );
  await house.sql(
    "insert into agenda_item (id, association_id, meeting_id, position, title) values ($1, $2, $3, 1, '章程')",
    [item, tenant, meeting],
  );
  await house.sql(
    `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, matter_kind, matter_id, carried, decision, charter_id, decided_on, declared_at)
     values ($1, $2, $3, $4, $5, 'assembly', $6, '章程', '', 'charter', $7, $8, $9, $7, '2026-11-10', now())`,
    [id, tenant, `示例决〔2026〕${id.slice(0, 8)}号`, meeting, item, kind, charterId, carried, figures(carried)],
  );
  return id;
}
const step = (charter: View, move: string, resolutionId: string) =>
  staff().post(`/api/charters/${charter.id}/${move}`, { resolutionId });

describe("draft-charter", () => {
  it("200: begins from the model, with its numbers in its clauses and nothing to mend", async () => {
    const charter = await draft();
    assert.equal(charter.stage, "draft");
    assert.equal(charter.model, "association-charter@2021");
    assert.match(charter.clauses.find(({ number }) => number === "第十五条")?.text ?? "", /三分之二以上的会员出席/);
    assert.deepEqual(charter.faults, []);
    assert.ok(charter.can.includes("enter-charter"));
  });

  it("404: a version to begin from that is not there", async () => {
    refusedWith(await staff().post("/api/charters", { reason: "示例", from: randomUUID() }), 404, "charter-not-found");
  });

  it("409: nothing to begin from where the packs hold no model for the day", async () => {
    const early = await startTestHouse("2020-06-01T10:00:00+08:00");
    try {
      const reply = await early.as("secretary-general").post("/api/charters", { reason: "示例" });
      refusedWith(reply, 409, "charter-model-missing");
    } finally {
      await early.stop();
    }
  });
});

describe("edit-charter", () => {
  it("200: keeps a faulty draft and tells what is wrong, with its source", async () => {
    const charter = await draft();
    const view = viewOf(await edited(charter, { rules: spoilt(charter) }));
    assert.equal(view.revision, charter.revision + 1);
    const fault = view.faults.find(({ code }) => code === "quorum-low");
    assert.equal(fault?.at, "bodies.council.quorum");
    assert.equal(fault.source?.document, "社会团体章程示范文本");
  });

  it("404: a version of another association", async () => {
    const charter = await draft();
    const foreign = house.as("secretary-general", "foreign");
    refusedWith(await foreign.put(`/api/charters/${charter.id}`, { revision: 1 }), 404, "charter-not-found");
  });

  it("409: who edits an older state is told, and nothing is lost", async () => {
    const charter = await draft();
    viewOf(await edited(charter, { reason: "示例：先改" }));
    refusedWith(await edited(charter, { reason: "示例：后改" }), 409, "charter-edited-meanwhile");
    assert.equal(viewOf(await staff().get(`/api/charters/${charter.id}`)).reason, "示例：先改");
  });
});

describe("import-charter-clauses", () => {
  const docx = (texts: readonly (readonly [number, string])[]) =>
    writeDocx(
      testDocument({
        blocks: [
          { role: "chapter", part: "章", number: 1, text: "总则" },
          ...texts.map(([number, text]) => ({ role: "clause" as const, number, paragraphs: [[{ text }]] })),
        ],
        ...{ attachments: [], signature: null, note: null, copies: [], printed: null },
      }),
    );
  const send = (id: string, file: Buffer, revision = 1) =>
    staff().upload(`/api/charters/${id}/text?revision=${String(revision)}`, file);
  const two = [
    [1, "本会的名称是示例协会。"],
    [2, "本会按照中国共产党章程的规定建立党的组织，为其活动提供必要条件；党组织负责人列席本会的重要会议。"],
  ] as const;

  it("200: the clauses of the file stand in the draft, and what a clause is about goes with it", async () => {
    const { clauses } = viewOf(await send((await draft()).id, await docx(two)));
    assert.deepEqual(
      clauses.map(({ number, chapter }) => [number, chapter]),
      [
        ["第一条", "第一章 总则"],
        ["第二条", "第一章 总则"],
      ],
    );
    // The model's clause on the party, moved up by one and changed by a word, is still about party building.
    assert.deepEqual(clauses[1]?.topics, ["party-building"]);
  });

  it("200: says what clauses were about that the file has no more", async () => {
    const charter = await draft();
    const reply = await send(charter.id, await docx(two));
    const told = z.object({ lostTopics: z.array(z.object({ number: z.string(), topics: z.array(z.string()) })) });
    const { lostTopics } = told.parse(reply.body);
    const before = charter.clauses.filter(({ topics }) => topics.length > 0 && !topics.includes("party-building"));
    assert.deepEqual(
      lostTopics,
      before.map(({ number, topics }) => ({ number, topics })),
    );
    assert.ok(lostTopics.some(({ topics }) => topics.includes("dues")));
  });

  it("422: what does not add up is told by its paragraph, and nothing is taken", async () => {
    const charter = await draft();
    const skipped = await send(charter.id, await docx([two[0], [3, "示例。"]]));
    refusedWith(skipped, 422, "charter-clauses-unreadable");
    assert.match(skipped.text, /前面缺号/);
    refusedWith(await send(charter.id, Buffer.from("第一条 甲")), 422, "docx-unreadable");
    const { body } = await staff().get(`/api/charters/${charter.id}`);
    assert.equal(charterView.parse(body).clauses.length, charter.clauses.length);
  });

  it("409: another revision, or no draft any more", async () => {
    const charter = await draft();
    refusedWith(await send(charter.id, await docx(two), 7), 409, "charter-edited-meanwhile");
    assert.equal((await staff().post(`/api/charters/${charter.id}/abandonment`, { reason: "示例" })).status, 200);
    refusedWith(await send(charter.id, await docx(two)), 409, "charter-stage-wrong");
  });

  it("404: a version that is not there", async () => {
    refusedWith(await send(randomUUID(), await docx(two)), 404, "charter-not-found");
  });

  it("413: a text beyond every charter", async () => {
    const parts = Array.from({ length: 400 }, () => ({
      role: "paragraph" as const,
      spans: [{ text: "示".repeat(20_000) }],
    }));
    const file = await writeDocx(testDocument({ blocks: parts }));
    refusedWith(await send((await draft()).id, file), 413, "docx-too-large");
  });
});

describe("propose-charter", () => {
  it("200: by the resolution that was carried on this draft", async () => {
    const charter = await draft();
    const view = viewOf(await step(charter, "proposal", await resolve(charter.id, "propose-charter-amendment", true)));
    assert.equal(view.stage, "proposed");
    assert.equal(view.proposedBy?.decidedOn, "2026-11-10");
    assert.ok(!view.can.includes("edit-charter"));
  });

  it("404: a version that is not there", async () => {
    const reply = await staff().post(`/api/charters/${randomUUID()}/proposal`, { resolutionId: randomUUID() });
    refusedWith(reply, 404, "charter-not-found");
  });

  it("409: not by a resolution on another draft, nor by one that was lost", async () => {
    const [charter, other] = [await draft(), await draft()];
    const elsewhere = await resolve(other.id, "propose-charter-amendment", true);
    refusedWith(await step(charter, "proposal", elsewhere), 409, "resolution-not-on-charter");
    const lost = await resolve(charter.id, "propose-charter-amendment", false);
    refusedWith(await step(charter, "proposal", lost), 409, "resolution-not-carried");
  });

  it("409: not while a binding fault stands, which is named", async () => {
    const charter = await draft();
    const faulty = viewOf(await edited(charter, { rules: spoilt(charter) }));
    const reply = await step(faulty, "proposal", await resolve(charter.id, "propose-charter-amendment", true));
    refusedWith(reply, 409, "charter-has-faults");
    assert.match(reply.text, /bodies\.council\.quorum/);
  });
});

describe("carry-charter", () => {
  it("200: by the assembly's resolution, after it was proposed", async () => {
    const charter = await draft();
    viewOf(await step(charter, "proposal", await resolve(charter.id, "propose-charter-amendment", true)));
    const view = viewOf(await step(charter, "vote", await resolve(charter.id, "amend-charter", true)));
    assert.equal(view.stage, "carried");
  });

  it("404: a version that is not there", async () => {
    const reply = await staff().post(`/api/charters/${randomUUID()}/vote`, { resolutionId: randomUUID() });
    refusedWith(reply, 404, "charter-not-found");
  });

  it("409: not before it was proposed", async () => {
    const charter = await draft();
    refusedWith(
      await step(charter, "vote", await resolve(charter.id, "amend-charter", true)),
      409,
      "charter-stage-wrong",
    );
  });
});

describe("enter-charter", () => {
  it("404: a version or a paper that is not there", async () => {
    refusedWith(
      await staff().post(`/api/charters/${randomUUID()}/entry`, approval("2026-01-05")),
      404,
      "charter-not-found",
    );
    const charter = await draft();
    const reply = await staff().post(`/api/charters/${charter.id}/entry`, {
      ...approval("2026-01-05"),
      paperId: randomUUID(),
    });
    refusedWith(reply, 404, "paper-not-found");
  });

  it("422: not approved in the future", async () => {
    const charter = await draft();
    const reply = await staff().post(`/api/charters/${charter.id}/entry`, approval("2026-11-21"));
    refusedWith(reply, 422, "charter-approved-in-future");
  });

  it("200: in force from the day the registrar approved it", async () => {
    const charter = await draft();
    const view = viewOf(await staff().post(`/api/charters/${charter.id}/entry`, approval("2026-01-05")));
    assert.equal(view.inForce, true);
  });

  it("409: a second one on the day of the first, or one with faults", async () => {
    const [charter] = await house.sql<{ id: string }>("select id from charter where stage = 'approved'");
    const again = await draft();
    assert.equal(again.amends, charter?.id);
    assert.ok(!again.can.includes("enter-charter"), "the next one goes by its own procedure");
    refusedWith(
      await staff().post(`/api/charters/${again.id}/entry`, approval("2026-01-05")),
      409,
      "charter-day-taken",
    );
    const faulty = viewOf(await edited(again, { rules: spoilt(again) }));
    const reply = await staff().post(`/api/charters/${faulty.id}/entry`, approval("2026-02-05"));
    refusedWith(reply, 409, "charter-has-faults");
  });
});

describe("approve-charter", () => {
  it("200: what is carried is in force from its approval, and the former one until then", async () => {
    const charter = await draft();
    const quorum = viewOf(
      await edited(charter, {
        rules: {
          ...charter.rules,
          bodies: charter.rules.bodies.map((body) => (body.id === "council" ? { ...body, quorum: ">=3/4" } : body)),
        },
      }),
    );
    viewOf(await step(quorum, "proposal", await resolve(charter.id, "propose-charter-amendment", true)));
    viewOf(await step(quorum, "vote", await resolve(charter.id, "amend-charter", true)));
    const view = viewOf(await staff().post(`/api/charters/${charter.id}/approval`, approval("2026-11-18")));
    assert.deepEqual([view.stage, view.inForce], ["approved", true]);
    const bodies = await staff().get("/api/bodies");
    const shape = z.object({ rows: z.array(z.object({ id: z.string(), quorum: z.object({ zh: z.string() }) })) });
    const council = shape.parse(bodies.body).rows.find(({ id }) => id === "council");
    assert.equal(council?.quorum.zh, "四分之三以上");
  });

  it("404: a version that is not there", async () => {
    const reply = await staff().post(`/api/charters/${randomUUID()}/approval`, approval("2026-11-18"));
    refusedWith(reply, 404, "charter-not-found");
  });

  it("409: not before the assembly carried it", async () => {
    const charter = await draft();
    const reply = await staff().post(`/api/charters/${charter.id}/approval`, approval("2026-11-19"));
    refusedWith(reply, 409, "charter-stage-wrong");
  });

  it("422: not on a day before the assembly carried it", async () => {
    const charter = await draft();
    viewOf(await step(charter, "proposal", await resolve(charter.id, "propose-charter-amendment", true)));
    viewOf(await step(charter, "vote", await resolve(charter.id, "amend-charter", true)));
    const reply = await staff().post(`/api/charters/${charter.id}/approval`, approval("2026-11-09"));
    refusedWith(reply, 422, "charter-approved-too-early");
  });
});

describe("compare-charters", () => {
  it("200: beside the version it amends, words and rules that changed", async () => {
    const charter = await draft();
    const clauses = charter.clauses.map((clause) =>
      clause.number === "第十三条" ? { ...clause, text: clause.text.replace("十五日", "三十日") } : clause,
    );
    const rules = {
      ...charter.rules,
      bodies: charter.rules.bodies.map((body) => (body.id === "assembly" ? { ...body, noticeDays: 30 } : body)),
    };
    viewOf(await edited(charter, { clauses, rules }));
    const told = charterComparison.parse((await staff().get(`/api/charters/${charter.id}/comparison`)).body);
    const [rule] = told.rules;
    assert.deepEqual(
      [told.rules.length, rule?.path, rule?.before, rule?.after],
      [1, "bodies.assembly.noticeDays", "15", "30"],
    );
    assert.equal(rule?.said.name.zh, "会员大会：提前通知（日）");
    const changed = told.clauses.filter(({ change }) => change !== "same");
    assert.deepEqual(
      changed.flatMap(({ parts }) => parts.filter(({ part }) => part !== "same").map(({ text }) => text)),
      ["十五", "三十"],
    );
  });

  it("404: a version that is not there", async () => {
    refusedWith(await staff().get(`/api/charters/${randomUUID()}/comparison`), 404, "charter-not-found");
  });

  it("409: a first charter has nothing to be compared with", async () => {
    const first = await house.sql<{ id: string }>("select id from charter where amends is null limit 1");
    refusedWith(await staff().get(`/api/charters/${first[0]?.id ?? ""}/comparison`), 409, "charter-nothing-to-compare");
  });
});

describe("list-charters", () => {
  const list = z.object({ rows: z.array(z.object({ id: z.uuid(), version: z.number(), inForce: z.boolean() })) });

  it("200: all versions, one of them in force, and none of another association", async () => {
    const { rows } = list.parse((await house.as("member").get("/api/charters")).body);
    assert.equal(rows.filter(({ inForce }) => inForce).length, 1);
    assert.deepEqual(
      rows.map(({ version }) => version),
      rows.map((_, at) => rows.length - at),
    );
    assert.deepEqual(list.parse((await house.as("secretary-general", "foreign").get("/api/charters")).body).rows, []);
  });
});

describe("show-charter", () => {
  it("200: a member reads it and may change nothing", async () => {
    const charter = await draft();
    assert.deepEqual(viewOf(await house.as("member").get(`/api/charters/${charter.id}`)).can, []);
  });

  it("404: a version that is not there", async () => {
    refusedWith(await staff().get(`/api/charters/${randomUUID()}`), 404, "charter-not-found");
  });
});

describe("abandon-charter", () => {
  it("200: lays a draft aside with the reason", async () => {
    const charter = await draft();
    const view = viewOf(await staff().post(`/api/charters/${charter.id}/abandonment`, { reason: "示例：不再需要" }));
    assert.deepEqual([view.stage, view.abandonedReason, view.can], ["abandoned", "示例：不再需要", []]);
  });

  it("404: a version that is not there", async () => {
    const reply = await staff().post(`/api/charters/${randomUUID()}/abandonment`, { reason: "示例" });
    refusedWith(reply, 404, "charter-not-found");
  });

  it("409: not what is in force", async () => {
    const [inForce] = await house.sql<{ id: string }>("select id from charter where stage = 'approved' limit 1");
    const reply = await staff().post(`/api/charters/${inForce?.id ?? ""}/abandonment`, { reason: "示例" });
    refusedWith(reply, 409, "charter-stage-wrong");
  });
});
