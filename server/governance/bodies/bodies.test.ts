import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { type BodyView, bodyView } from "@xinheng/domain/governance/body-view.ts";
import { transact } from "../../platform/database.ts";
import { listRoll } from "../../subjects/roll-store.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  const { body } = await staff().post("/api/charters", { reason: "示例：登记" });
  const { id } = z.object({ id: z.uuid() }).parse(body);
  const approval = { number: "示例民社核〔2021〕1号", authority: "示例市民政局", approvedOn: "2021-03-01" };
  assert.equal((await staff().post(`/api/charters/${id}/entry`, approval)).status, 200);
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

const staff = () => house.as("secretary-general");
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const bodies = async (): Promise<BodyView[]> => {
  const { body, text } = await staff().get("/api/bodies");
  return z.object({ rows: z.array(bodyView) }, text).parse(body).rows;
};
const council = async () => (await bodies()).find(({ id }) => id === "council") ?? assert.fail("no council");
const begun = z.object({ bodyTermId: z.uuid(), ordinal: z.number(), endsOn: z.string() });
const begin = async (beganOn: string, body = "council") =>
  begun.parse((await staff().post(`/api/bodies/${body}/terms`, { beganOn })).body);
const fill = (term: string, more: object) =>
  staff().post(`/api/body-terms/${term}/seats`, { fromOn: "2026-11-20", ...more });

describe("list-bodies", () => {
  it("200: the bodies of the charter, and what they lack", async () => {
    const rows = await bodies();
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["assembly", "council", "supervisors", "presidents-meeting", "self-discipline", "secretariat"],
    );
    assert.deepEqual(
      (await council()).wants.map(({ zh }) => zh),
      ["没有登记届次和任职人员"],
    );
  });

  it("counts a member that was registered twice and merged once", async () => {
    const [kept, gone, alone] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [id, short, into] of [
      [kept, "aaaaaaa1", null],
      [gone, "aaaaaaa2", kept],
      [alone, "aaaaaaa3", null],
    ] as const) {
      const values = [id, short, into];
      await house.sql(
        "insert into subject (id, short_id, kind, name, merged_into) values ($1, $2, 'enterprise', '示例公司', $3)",
        values,
      );
      await house.sql(
        "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2024-01-01')",
        [house.association.id, id, short],
      );
    }
    const assembly = (await bodies()).find(({ id }) => id === "assembly");
    assert.equal(assembly?.members, 2);
    // Merged into one that is on no roll, the entry still stands for one member.
    const winner = randomUUID();
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'aaaaaaa4', 'enterprise', '示例公司')",
      [winner],
    );
    await house.sql("update subject set merged_into = $1 where id = $2", [winner, alone]);
    assert.equal((await bodies()).find(({ id }) => id === "assembly")?.members, 2);
    const roll = await transact(
      house.house.database.app,
      { associationId: house.association.id, audience: "staff" },
      (tx) => listRoll(tx, house.association.id, "2026-11-20"),
    );
    assert.deepEqual(roll.map(({ subjectId }) => subjectId).toSorted(), [kept, winner].toSorted());
    await house.sql("delete from member where subject_id = any($1)", [[kept, gone, alone]]);
  });

  it("409: nobody may decide anything where no charter is in force", async () => {
    refusedWith(await house.as("secretary-general", "foreign").get("/api/bodies"), 409, "charter-missing");
  });
});

describe("begin-body-term", () => {
  it("200: a term ends after the charter's years, and the next one ends it earlier", async () => {
    // Five years from 2021-06-01: over on the day of the test.
    const first = await begin("2021-06-01", "supervisors");
    assert.deepEqual([first.ordinal, first.endsOn], [1, "2026-05-31"]);
    const over = (await bodies()).find(({ id }) => id === "supervisors");
    assert.equal(over?.term?.state, "over");
    assert.equal((await begin("2026-11-01", "supervisors")).ordinal, 2);
    // From 2022-03-01 the term ends on 2027-02-28: warned a year before, preparations half a year before.
    await begin("2022-03-01");
    const { term } = await council();
    assert.deepEqual(
      [term?.duties?.warnOn, term?.duties?.startOn, term?.duties?.registerBy],
      ["2026-02-28", "2026-08-28", "2027-03-30"],
    );
    assert.equal(term?.state, "preparing");
  });

  it("an election that is due and a term that is over wait for the secretariat", async () => {
    const waiting = await house.as("secretariat").get("/api/waiting");
    assert.match(waiting.text, /换届：理事会/);
    assert.ok(!(await house.as("liaison").get("/api/waiting")).text.includes("换届：理事会"));
    const now = house.time.now();
    house.time.set("2027-03-02T10:00:00+08:00");
    assert.match((await house.as("secretariat").get("/api/waiting")).text, /任期已满，不能再作决定：理事会/);
    house.time.set(now.toISOString());
  });

  it("422: a body the charter does not know", async () => {
    refusedWith(
      await staff().post("/api/bodies/cabinet/terms", { beganOn: "2026-01-01" }),
      422,
      "charter-body-unknown",
    );
  });

  it("409: not before the last one began; not where the charter sets no term", async () => {
    refusedWith(await staff().post("/api/bodies/council/terms", { beganOn: "2022-03-01" }), 409, "body-term-follows");
    refusedWith(await staff().post("/api/bodies/assembly/terms", { beganOn: "2022-03-01" }), 409, "body-without-term");
  });
});

describe("fill-seat", () => {
  const termOf = async () => (await council()).term?.id ?? assert.fail("no term");

  it("200: somebody enters a post, and the body's page shows it until the day it ends", async () => {
    const reply = await fill(await termOf(), { post: "president", holder: "示例甲" });
    assert.equal(reply.status, 200, reply.text);
    const seat = (await council()).term?.seats.find(({ post }) => post === "president");
    assert.deepEqual([seat?.holder, seat?.postName], ["示例甲", "会长"]);
  });

  it("409: one president, and no supervisor beside it", async () => {
    const term = await termOf();
    refusedWith(await fill(term, { post: "president", holder: "示例乙" }), 409, "seats-all-filled");
    const supervisors = (await bodies()).find(({ id }) => id === "supervisors")?.term?.id ?? "";
    refusedWith(await fill(supervisors, { post: "supervisor", holder: "示例甲" }), 409, "posts-exclude");
  });

  it("409: not for more terms running than the charter allows", async () => {
    const chiefs = async (beganOn: string) => (await begin(beganOn, "supervisors")).bodyTermId;
    const chief = (term: string, fromOn: string) =>
      fill(term, { post: "chief-supervisor", holder: "示例监事长", fromOn });
    const terms = [(await bodies()).find(({ id }) => id === "supervisors")?.term?.id ?? "", await chiefs("2026-11-05")];
    assert.equal((await chief(terms[0] ?? "", "2026-11-01")).status, 200);
    const [first] = await house.sql<{ id: string }>("select id from seat where holder_name = '示例监事长'");
    await staff().post(`/api/seats/${first?.id ?? ""}/end`, { lastOn: "2026-11-04", reason: "示例：届满" });
    assert.equal((await chief(terms[1] ?? "", "2026-11-05")).status, 200);
    await house.sql("update seat set until_on = '2026-11-06' where holder_name = '示例监事长' and until_on is null");
    refusedWith(await chief(await chiefs("2026-11-07"), "2026-11-07"), 409, "terms-used-up");
  });

  it("409: not after the term is over", async () => {
    const late = await fill(await termOf(), { post: "vice-president", holder: "示例丙", fromOn: "2027-03-01" });
    refusedWith(late, 409, "body-term-over");
  });

  it("422: a post of another body, or none of the charter", async () => {
    refusedWith(await fill(await termOf(), { post: "supervisor", holder: "示例丁" }), 422, "seat-of-another-body");
    refusedWith(await fill(await termOf(), { post: "chairman", holder: "示例丁" }), 422, "charter-post-unknown");
  });

  it("404: a term, a member or an account that is not there", async () => {
    refusedWith(await fill(randomUUID(), { post: "councillor", holder: "示例丁" }), 404, "body-term-not-found");
    const term = await termOf();
    const member = await fill(term, { post: "councillor", holder: "示例丁", memberSubject: randomUUID() });
    refusedWith(member, 404, "subject-not-found");
    const account = await fill(term, { post: "councillor", holder: "示例丁", accountId: randomUUID() });
    refusedWith(account, 404, "account-not-found");
  });
});

describe("vacate-seat", () => {
  it("200: ends on its last day; 404: a second time", async () => {
    const seat = (await council()).term?.seats.find(({ post }) => post === "president") ?? assert.fail();
    const reply = await staff().post(`/api/seats/${seat.id}/end`, { lastOn: "2026-11-20", reason: "示例：辞任" });
    assert.equal(reply.status, 200, reply.text);
    const again = await staff().post(`/api/seats/${seat.id}/end`, { lastOn: "2026-11-20", reason: "示例：辞任" });
    refusedWith(again, 404, "seat-not-found");
  });

  it("404: a seat that is not there", async () => {
    const reply = await staff().post(`/api/seats/${randomUUID()}/end`, { lastOn: "2026-11-20", reason: "示例" });
    refusedWith(reply, 404, "seat-not-found");
  });
});

describe("postpone-body-term", () => {
  const postpone = async (until: string, resolutionId: string, term?: string) =>
    staff().post(`/api/body-terms/${term ?? (await council()).term?.id ?? ""}/postponement`, {
      until,
      resolutionId,
      document: "示例市民政局 示例函〔2026〕9号",
    });

  async function resolve(kind: string, carried: boolean): Promise<string> {
    const [charter] = await house.sql<{ id: string }>("select id from charter limit 1");
    const [meeting, item, id] = [randomUUID(), randomUUID(), randomUUID()];
    const tenant = house.association.id;
    await house.sql(
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, 'council', '示例', 'in-person', '示例', '2026-11-10', '09:00', 'closed', now())`,
      [meeting, tenant],
    );
    await house.sql(
      "insert into agenda_item (id, association_id, meeting_id, position, title) values ($1, $2, $3, 1, '延期')",
      [item, tenant, meeting],
    );
    await house.sql(
      `insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, carried, decision, charter_id, decided_on, declared_at)
       values ($1, $2, $3, $4, $5, 'council', $6, '延期', '', $7, $9, $8, '2026-11-10', now())`,
      [id, tenant, `示例决〔2026〕${id.slice(0, 8)}号`, meeting, item, kind, carried, charter?.id, figures(carried)],
    );
    return id;
  }

  it("200: by the council's resolution and the registrar's consent, within the charter's year", async () => {
    const reply = await postpone("2027-08-31", await resolve("postpone-election", true));
    assert.equal(reply.status, 200, reply.text);
    assert.equal((await council()).term?.endsOn, "2027-08-31");
  });

  it("409: not beyond a year, not by another resolution, not by a lost one", async () => {
    refusedWith(await postpone("2028-03-01", await resolve("postpone-election", true)), 409, "term-postponed-too-far");
    refusedWith(await postpone("2027-08-31", await resolve("other", true)), 409, "resolution-not-on-charter");
    refusedWith(await postpone("2027-08-31", await resolve("postpone-election", false)), 409, "resolution-not-carried");
  });

  it("422: not to a day within the term", async () => {
    refusedWith(await postpone("2027-02-28", await resolve("postpone-election", true)), 422, "term-not-postponed");
  });

  it("404: a term that is not there", async () => {
    refusedWith(
      await postpone("2027-08-31", await resolve("postpone-election", true), randomUUID()),
      404,
      "body-term-not-found",
    );
  });
});
