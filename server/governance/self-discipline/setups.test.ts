import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { type SetupView, setupView } from "@xinheng/domain/governance/setup-view.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

/** 深纪发〔2018〕1号四（一）: charter, nomination, two reviews, vote, four filings. */
const article = /深纪发〔2018〕1号四（一）/;
const today = "2026-11-20";
const members = ["示例甲", "示例乙", "示例丙"];
const recipients = [
  ...["industry-regulator", "two-new-party-committee", "social-party-committee", "two-new-discipline-committee"],
];

let house: TestHouse;
let charterId = "";
before(async () => {
  house = await startTestHouse(`${today}T10:00:00+08:00`);
});
after(() => house.stop());

const staff = () => house.as("secretary-general");
const party = () => house.as("party-organisation");
const viewOf = (reply: TestReply): SetupView => {
  assert.equal(reply.status, 200, reply.text);
  return setupView.parse(reply.body);
};
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const paper = async (office: Office = "secretary-general") => {
  const reply = await house
    .as(office)
    .upload(`/api/papers?name=${encodeURIComponent("示例文件.pdf")}`, Buffer.from("x"));
  assert.equal(reply.status, 200, reply.text);
  return z.object({ paperId: z.uuid() }).parse(reply.body).paperId;
};
const placedUnder = (under: string) => (rules: Rules) => ({
  ...rules,
  bodies: rules.bodies.map((body) => (body.id === "self-discipline" ? { ...body, under } : body)),
});
const enterCharter = async (approvedOn: string, change: (rules: Rules) => object) => {
  const drafted = await staff().post("/api/charters", { reason: "示例：登记" });
  const draft = z
    .object({
      id: z.uuid(),
      revision: z.number(),
      rules: z.looseObject({ bodies: z.array(z.looseObject({ id: z.string() })) }),
    })
    .parse(drafted.body);
  const body = { revision: draft.revision, rules: change(draft.rules) };
  assert.equal((await staff().put(`/api/charters/${draft.id}`, body)).status, 200);
  const approval = { number: `示例民社核〔${approvedOn.slice(0, 4)}〕1号`, authority: "示例市民政局", approvedOn };
  const entered = await staff().post(`/api/charters/${draft.id}/entry`, approval);
  assert.equal(entered.status, 200, entered.text);
  return draft.id;
};
type Rules = { readonly bodies: readonly { readonly id: string }[] };
const begin = () => staff().post("/api/setups", { name: "行业自律委员会" });
const begun = async () => viewOf(await begin());
const nominees = (names: readonly string[] = members) =>
  names.map((name, at) => ({
    name,
    unit: "示例公司",
    post: at === 0 ? "self-discipline-chair" : "self-discipline-member",
  }));
const nomination = async (more: object = {}) => ({
  ...{ number: "示例党〔2026〕3号", on: today, paperId: await paper("party-organisation"), head: { as: "party-head" } },
  nominees: nominees(),
  ...more,
});
const nominate = async (id: string, more: object = {}) =>
  party().post(`/api/setups/${id}/nomination`, await nomination(more));
const review = async (id: string, reviewer: string, more: object = {}) =>
  staff().post(`/api/setups/${id}/reviews`, {
    ...{ reviewer, verdict: "agree", number: "示例函〔2026〕7号", on: today, paperId: await paper() },
    ...more,
  });
const reviewers = ["industry-regulator", "social-party-committee"];
const reviewed = async () => {
  const { id } = await begun();
  viewOf(await nominate(id));
  for (const reviewer of reviewers) viewOf(await review(id, reviewer));
  return id;
};
const carried = async () => {
  const id = await reviewed();
  viewOf(await staff().post(`/api/setups/${id}/vote`, { resolutionId: await resolve(id) }));
  return id;
};
const abandon = (id: string) => staff().post(`/api/setups/${id}/abandonment`, { reason: "示例：另行办理" });
const nobody = randomUUID();

/** A resolution on the matter as a meeting leaves it behind. */
async function resolve(matter: string, more: { carried?: boolean; kind?: string; at?: string } = {}): Promise<string> {
  const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
  const tenant = house.association.id;
  await house.sql(
    `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
     values ($1, $2, 'assembly', '示例大会', 'in-person', '示例', $3, '09:00', 'closed', now())`,
    [meeting, tenant, today],
  );
  await house.sql(
    "insert into agenda_item (id, association_id, meeting_id, position, title) values ($1, $2, $3, 1, '自律机构')",
    [item, tenant, meeting],
  );
  const passed = more.carried ?? true;
  const count = { yes: passed ? 9 : 0, no: passed ? 0 : 9, abstained: 0, invalid: 0 };
  const decision = {
    ...{ carried: passed, charterVersion: 1, article: "第二十四条", entitled: 9, present: 9, quorumNeeded: 6 },
    ...{ base: 9, needed: 5, count },
  };
  await house.sql(
    `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, matter_kind, matter_id, carried, decision, charter_id, decided_on, declared_at)
     values ($1, $2, $3, $4, $5, 'assembly', $6, '自律机构', '', 'setup', $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, tenant, `示例决〔2026〕${id.slice(0, 8)}号`, meeting, item],
      ...[more.kind ?? "elect-self-discipline-body", matter, passed, JSON.stringify(decision), charterId, today],
      more.at ?? house.time.now().toISOString(),
    ],
  );
  return id;
}

describe("list-setups", () => {
  it("409: nothing can be set up where no charter is in force", async () => {
    refusedWith(await staff().get("/api/setups"), 409, "charter-missing");
    refusedWith(await begin(), 409, "charter-missing");
  });

  it("200: tells what the charter lacks, then the usual names and the posts to be filled", async () => {
    await enterCharter("2024-03-01", placedUnder("supervisors"));
    const shape = z.object({
      start: z.object({
        charterArticle: z.string().nullable(),
        names: z.array(z.string()),
        posts: z.array(z.unknown()),
      }),
      can: z.array(z.string()),
    });
    const without = shape.parse((await staff().get("/api/setups")).body);
    assert.deepEqual([without.start.charterArticle, without.can], [null, []]);
    const refused = await begin();
    refusedWith(refused, 409, "charter-without-self-discipline-body");
    assert.match(refused.text, article);
    charterId = await enterCharter("2025-03-01", placedUnder("council"));
    const found = shape.parse((await staff().get("/api/setups")).body);
    assert.deepEqual(found.start.names, ["行业廉洁从业委员会", "行业自律委员会"]);
    assert.deepEqual(
      [found.start.charterArticle, found.start.posts.length, found.can],
      ["第二十四条", 2, ["begin-setup"]],
    );
  });
});

describe("begin-setup", () => {
  it("200: stands on the charter in force, under the council", async () => {
    const setup = await begun();
    assert.deepEqual(
      [setup.stage, setup.underName, setup.charter.id, setup.charter.article],
      ["begun", "理事会", charterId, "第二十四条"],
    );
    viewOf(await abandon(setup.id));
  });

  it("409: one at a time", async () => {
    const setup = await begun();
    refusedWith(await begin(), 409, "setup-under-way");
    viewOf(await abandon(setup.id));
  });
});

describe("nominate-setup", () => {
  it("200: the party organisation's list, and no other office's", async () => {
    const { id } = await begun();
    refusedWith(await staff().post(`/api/setups/${id}/nomination`, await nomination()), 403, "office-missing");
    const { nomination: told, stage } = viewOf(await nominate(id));
    assert.deepEqual([stage, told?.nominees.map(({ name }) => name)], ["nominated", members]);
    await abandon(id);
  });

  it("404: no such matter, another association's, or a document that is not there", async () => {
    const { id } = await begun();
    refusedWith(await nominate(nobody), 404, "setup-not-found");
    const foreign = await house
      .as("party-organisation", "foreign")
      .post(`/api/setups/${id}/nomination`, await nomination());
    refusedWith(foreign, 404, "setup-not-found");
    refusedWith(await nominate(id, { paperId: nobody }), 404, "paper-not-found");
    await abandon(id);
  });

  it("422: without its document, on a day to come, with a head or a list that does not fit; each names its article", async () => {
    const { id } = await begun();
    const bare = await nominate(id, { paperId: null });
    refusedWith(bare, 422, "setup-document-missing");
    assert.match(bare.text, article);
    refusedWith(await nominate(id, { on: "2026-11-21" }), 422, "setup-day-outside");
    const head = await nominate(id, { head: { as: "other", why: "" } });
    refusedWith(head, 422, "setup-head-unfit");
    assert.match(head.text, /党组织负责人[^]*四（一）/);
    for (const list of [
      ["示例甲", "示例乙"],
      ["示例甲", "示例甲", "示例乙"],
      ["示例甲", "示例乙", "示例丙", "示例丁"],
    ])
      refusedWith(await nominate(id, { nominees: nominees(list) }), 422, "setup-nominees-unfit");
    const foreign = nominees().map((one) => ({ ...one, post: "president" }));
    refusedWith(await nominate(id, { nominees: foreign }), 422, "setup-nominees-unfit");
    // 原则上: another head with a written reason is let pass.
    viewOf(await nominate(id, { head: { as: "other", why: "示例：党组织负责人任期将满" } }));
    await abandon(id);
  });

  it("409: not a second time before the reviews are in", async () => {
    const { id } = await begun();
    viewOf(await nominate(id));
    refusedWith(await nominate(id), 409, "setup-out-of-order");
    await abandon(id);
  });
});

describe("note-setup-review", () => {
  it("200: both agree, and the vote may be held; one who does not sends the list back to be made anew", async () => {
    const { id } = await begun();
    viewOf(await nominate(id));
    assert.equal(
      viewOf(await review(id, "industry-regulator", { verdict: "disagree", opinion: "示例" })).stage,
      "begun",
    );
    assert.equal(viewOf(await nominate(id)).round, 2);
    assert.equal(viewOf(await review(id, "social-party-committee")).stage, "nominated");
    assert.equal(viewOf(await review(id, "industry-regulator")).stage, "reviewed");
    await abandon(id);
  });

  it("409: before the nomination, and twice by one office", async () => {
    const { id } = await begun();
    const early = await review(id, "industry-regulator");
    refusedWith(early, 409, "setup-out-of-order");
    assert.match(early.text, article);
    viewOf(await nominate(id));
    viewOf(await review(id, "industry-regulator"));
    refusedWith(await review(id, "industry-regulator"), 409, "setup-review-noted");
    await abandon(id);
  });

  it("422: without its document, before the nomination's day, or by an office the rule does not name", async () => {
    const { id } = await begun();
    viewOf(await nominate(id));
    refusedWith(await review(id, "industry-regulator", { paperId: null }), 422, "setup-document-missing");
    refusedWith(await review(id, "industry-regulator", { on: "2026-11-19" }), 422, "setup-day-outside");
    const unknown = await review(id, "police");
    refusedWith(unknown, 422, "setup-office-unknown");
    assert.match(unknown.text, /行业主管部门、市社会组织党委/);
    await abandon(id);
  });

  it("404: no such matter, or no such document", async () => {
    refusedWith(await review(nobody, "industry-regulator"), 404, "setup-not-found");
    const { id } = await begun();
    viewOf(await nominate(id));
    refusedWith(await review(id, "industry-regulator", { paperId: nobody }), 404, "paper-not-found");
    await abandon(id);
  });
});

describe("carry-setup", () => {
  const vote = (id: string, resolutionId: string) => staff().post(`/api/setups/${id}/vote`, { resolutionId });

  it("409: before both reviewed, by another resolution, by one taken before the reviews, by a lost one", async () => {
    const { id: early } = await begun();
    viewOf(await nominate(early));
    refusedWith(await vote(early, await resolve(early)), 409, "setup-out-of-order");
    await abandon(early);
    const id = await reviewed();
    for (const wrong of [{ kind: "other" }, { at: "2026-11-20T09:00:00+08:00" }]) {
      const reply = await vote(id, await resolve(id, wrong));
      refusedWith(reply, 409, "resolution-not-on-setup");
      assert.match(reply.text, article);
    }
    refusedWith(await vote(id, await resolve(id, { carried: false })), 409, "resolution-not-carried");
    await abandon(id);
  });

  it("404: no such matter", async () => {
    refusedWith(await vote(nobody, nobody), 404, "setup-not-found");
  });

  it("422: a post that the charter the vote was counted by does not have", async () => {
    const id = await reviewed();
    await house.sql("update setup_nominee set post = 'gone' where setup_id = $1 and position = 2", [id]);
    refusedWith(await vote(id, await resolve(id)), 422, "charter-post-unknown");
    await abandon(id);
  });

  it("200: the term begins, the seats are filled, and four bodies are to be told by a day", async () => {
    const id = await carried();
    const shape = z.object({
      rows: z.array(
        z.object({ id: z.string(), term: z.object({ seats: z.array(z.object({ holder: z.string() })) }).nullable() }),
      ),
    });
    const { rows } = shape.parse((await staff().get("/api/bodies")).body);
    const seats = rows.find((body) => body.id === "self-discipline")?.term?.seats.map(({ holder }) => holder);
    assert.deepEqual(seats?.toSorted(), members.toSorted());
    const [row] = await house.sql<{ count: number }>(
      "select count(*)::int as count from setup_filing where setup_id = $1 and receipt_number is null",
      [id],
    );
    assert.equal(row?.count, 4);
  });
});

describe("note-setup-filing", () => {
  const current = async () => {
    const { rows } = z.object({ rows: z.array(setupView) }).parse((await staff().get("/api/setups")).body);
    return rows[0] ?? assert.fail("no setup");
  };
  const file = async (id: string, recipient: string, more: object = {}) =>
    staff().post(`/api/setups/${id}/filings`, { recipient, sentOn: today, sentPaperId: await paper(), ...more });
  const receipt = async () => ({ number: "示例备〔2026〕1号", on: today, paperId: await paper() });

  it("422: without documents, on a day before the vote, or to a body the rule does not name", async () => {
    const { id } = await current();
    refusedWith(await file(id, "industry-regulator", { sentPaperId: null }), 422, "setup-document-missing");
    const bare = { receipt: { ...(await receipt()), paperId: null } };
    refusedWith(await file(id, "industry-regulator", bare), 422, "setup-document-missing");
    refusedWith(await file(id, "industry-regulator", { sentOn: "2026-11-19" }), 422, "setup-day-outside");
    refusedWith(await file(id, "police"), 422, "setup-office-unknown");
  });

  it("404: no such matter, or no such document", async () => {
    refusedWith(await file(nobody, "industry-regulator"), 404, "setup-not-found");
    refusedWith(
      await file((await current()).id, "industry-regulator", { sentPaperId: nobody }),
      404,
      "paper-not-found",
    );
  });

  it("names those who are late, on the page and among what waits", async () => {
    const { id } = await current();
    viewOf(await file(id, "industry-regulator", { receipt: await receipt() }));
    house.time.set("2027-01-20T10:00:00+08:00");
    const late = (await current()).filings.filter((filing) => filing.late).map(({ name }) => name);
    assert.deepEqual(late, ["市两新组织党工委", "市社会组织党委", "市两新组织纪工委"]);
    const waiting = await staff().get("/api/waiting");
    assert.match(waiting.text, /自律机构设立逾期：市两新组织党工委、市社会组织党委、市两新组织纪工委/);
    house.time.set(`${today}T10:00:00+08:00`);
  });

  it("409: a receipt is entered once", async () => {
    refusedWith(await file((await current()).id, "industry-regulator"), 409, "setup-filing-done");
  });

  it("200: with the fourth receipt the body is filed, and nothing is entered any more", async () => {
    const { id } = await current();
    for (const recipient of recipients.slice(1)) viewOf(await file(id, recipient, { receipt: await receipt() }));
    const filed = await current();
    assert.deepEqual([filed.stage, filed.dueOn, filed.filings.length], ["filed", null, 4]);
    refusedWith(await file(id, "industry-regulator"), 409, "setup-out-of-order");
  });
});

describe("name-setup-runner", () => {
  const runner = async (id: string, more: object = {}) =>
    staff().post(`/api/setups/${id}/runner`, { name: "示例专人", on: today, paperId: await paper(), ...more });

  it("200: who runs it, by which document", async () => {
    const [filed] = await house.sql<{ id: string }>("select id from setup where stage = 'filed'");
    assert.equal(viewOf(await runner(filed?.id ?? "")).runner?.name, "示例专人");
  });

  it("404: a matter or a document that is not there", async () => {
    const [filed] = await house.sql<{ id: string }>("select id from setup where stage = 'filed'");
    refusedWith(await runner(filed?.id ?? "", { paperId: nobody }), 404, "paper-not-found");
    refusedWith(await runner(nobody), 404, "setup-not-found");
  });

  it("422: without its document, or on a day to come", async () => {
    const [filed] = await house.sql<{ id: string }>("select id from setup where stage = 'filed'");
    refusedWith(await runner(filed?.id ?? "", { paperId: null }), 422, "setup-document-missing");
    refusedWith(await runner(filed?.id ?? "", { on: "2026-12-01" }), 422, "setup-day-outside");
  });

  it("409: not before the vote", async () => {
    const { id } = await begun();
    refusedWith(await runner(id), 409, "setup-out-of-order");
    await abandon(id);
  });
});

describe("abandon-setup", () => {
  it("200: says why, once", async () => {
    const { id } = await begun();
    assert.equal(viewOf(await abandon(id)).abandonedWhy, "示例：另行办理");
    refusedWith(await abandon(id), 409, "setup-out-of-order");
  });

  it("409: what the assembly voted on is not abandoned", async () => {
    const [filed] = await house.sql<{ id: string }>("select id from setup where stage = 'filed'");
    refusedWith(await abandon(filed?.id ?? ""), 409, "setup-out-of-order");
  });

  it("404: a matter that is not there", async () => {
    refusedWith(await abandon(nobody), 404, "setup-not-found");
  });
});
