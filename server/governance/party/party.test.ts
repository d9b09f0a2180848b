import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import type { Office } from "@xinheng/domain/access/office.ts";
import { partyBuildingView, partyPersonView, recommendationView } from "@xinheng/domain/governance/party-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

/** 深纪发〔2018〕1号三（二）（三）. */
let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const clerk = () => house.as("secretariat");
const party = () => house.as("party-organisation");
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const viewOf = (reply: TestReply) => {
  assert.equal(reply.status, 200, reply.text);
  return partyBuildingView.parse(reply.body);
};
const stated = (more: object = {}) => ({
  ...{ statedOn: "2026-11-01", fullMembers: 3, probationary: 1, untransferred: 1, form: "own" },
  ...{ organisation: "示例协会党支部", kind: "branch", termBeganOn: "2024-03-01", ...more },
});
const state = (more: object = {}) => clerk().post("/api/party-building/statements", stated(more));
const enter = async (more: object = {}) => {
  const body = { name: "示例党员甲", standing: "full", fromOn: "2024-03-01", ...more };
  return party().post("/api/party-building/persons", body);
};
const nobody = randomUUID();

describe("state-party-organisation", () => {
  it("422: three full members need an organisation of their own, two one with others, none somebody sent or named", async () => {
    const short = await state({ form: "joint" });
    refusedWith(short, 422, "party-form-short");
    assert.match(short.text, /有3名正式党员的，应当单独建立（深纪发〔2018〕1号三（二）（三））/);
    const bare = { kind: null, termBeganOn: null };
    refusedWith(await state({ fullMembers: 2, form: "liaison", ...bare }), 422, "party-form-short");
    refusedWith(await state({ kind: null }), 422, "party-term-missing");
    refusedWith(await state({ firstSecretary: true }), 422, "party-consent-missing");
    refusedWith(await state({ statedOn: "2026-11-21" }), 422, "party-day-ahead");
  });

  it("404: a document that is not there", async () => {
    refusedWith(await state({ paperId: nobody }), 404, "paper-not-found");
  });

  it("200: each number its form; more than is asked is no fault, and the term is counted from its kind", async () => {
    const bare = { kind: null, termBeganOn: null };
    for (const form of ["joint", "sector", "attached", "own"] as const)
      viewOf(await state({ fullMembers: 2, form, ...(form === "own" ? {} : bare) }));
    for (const form of ["organiser", "liaison"] as const) viewOf(await state({ fullMembers: 0, form, ...bare }));
    // 支部每届三年: begun on 2024-03-01 it ends on 2027-02-28, warned half a year before.
    const { term } = viewOf(await state());
    assert.deepEqual(term, { endsOn: "2027-02-28", warnOn: "2026-08-28", state: "warned" });
    const waiting = await clerk().get("/api/waiting");
    assert.match(waiting.text, /党组织换届：示例协会党支部/);
  });
});

describe("show-party-building", () => {
  it("200: what is stated and what is missing: the charter has no clause on it, for there is no charter", async () => {
    const view = viewOf(await clerk().get("/api/party-building"));
    assert.deepEqual([view.statement?.fullMembers, view.charterArticle, view.counted], [3, null, null]);
    assert.deepEqual(
      view.wants.map(({ zh }) => zh),
      ["章程没有写入党建工作要求（深纪发〔2018〕1号三（二）（三））"],
    );
    assert.equal(viewOf(await house.as("secretariat", "foreign").get("/api/party-building")).statement, null);
  });
});

describe("record-party-activity", () => {
  const held = (more: object = {}) =>
    clerk().post("/api/party-building/activities", {
      ...{ heldOn: "2026-11-10", kind: "party-lesson", title: "示例党课", attended: 5, untransferred: 1, guests: 2 },
      ...more,
    });

  it("200: how many came, and how many of them belong elsewhere", async () => {
    const [activity] = viewOf(await held()).activities;
    assert.deepEqual([activity?.attended, activity?.untransferred, activity?.guests], [5, 1, 2]);
  });

  it("422: not on a day to come", async () => {
    refusedWith(await held({ heldOn: "2026-12-01" }), 422, "party-day-ahead");
  });

  it("404: a document that is not there", async () => {
    refusedWith(await held({ paperId: nobody }), 404, "paper-not-found");
  });
});

describe("enter-party-person", () => {
  it("200: the party organisation enters names; the secretariat sees the figures, and nowhere a name", async () => {
    for (const name of ["示例党员甲", "示例党员乙", "示例党员丙", "示例党员丁"])
      assert.equal((await enter({ name, transferred: name !== "示例党员丁" })).status, 200);
    const reply = await clerk().get("/api/party-building");
    const { counted } = viewOf(reply);
    assert.deepEqual([counted?.fullMembers, counted?.untransferred], [4, 1]);
    assert.ok(!reply.text.includes("示例党员"));
    const [journalled] = await house.sql<{ found: number }>(
      "select count(*)::int as found from journal_entry where to_jsonb(journal_entry)::text like '%示例党员%'",
    );
    assert.equal(journalled?.found, 0);
  });

  it("404: a seat that is not there", async () => {
    refusedWith(await enter({ seatId: nobody }), 404, "seat-not-found");
  });

  it("422: not from a day to come", async () => {
    refusedWith(await enter({ fromOn: "2026-12-01" }), 422, "party-day-ahead");
  });

  it("counts posts held crosswise: a leader in the council, the discipline secretary among the supervisors", async () => {
    const drafted = await house.as("secretary-general").post("/api/charters", { reason: "示例：登记" });
    const { id } = z.object({ id: z.uuid() }).parse(drafted.body);
    const approval = { number: "示例民社核〔2024〕1号", authority: "示例市民政局", approvedOn: "2024-03-01" };
    assert.equal((await house.as("secretary-general").post(`/api/charters/${id}/entry`, approval)).status, 200);
    const seatIn = async (body: string, post: string, holder: string) => {
      const begun = await house.as("secretary-general").post(`/api/bodies/${body}/terms`, { beganOn: "2024-03-01" });
      const { bodyTermId } = z.object({ bodyTermId: z.uuid() }).parse(begun.body);
      const filled = await clerk().post(`/api/body-terms/${bodyTermId}/seats`, { post, holder, fromOn: "2024-03-01" });
      return z.object({ seatId: z.uuid() }).parse(filled.body).seatId;
    };
    const president = await seatIn("council", "president", "示例会长");
    const chief = await seatIn("supervisors", "chief-supervisor", "示例监事长");
    assert.equal((await enter({ name: "示例会长", post: "secretary", seatId: president })).status, 200);
    assert.equal((await enter({ name: "示例监事长", post: "discipline-secretary", seatId: chief })).status, 200);
    const view = viewOf(await clerk().get("/api/party-building"));
    assert.deepEqual([view.counted?.crossLeaders, view.counted?.crossSupervision], [1, true]);
    assert.equal(view.charterArticle, "第三条");
  });
});

describe("list-party-persons", () => {
  const shape = z.object({ rows: z.array(partyPersonView) });

  it("200: the party organisation reads its names, and no other office at all", async () => {
    const { rows } = shape.parse((await party().get("/api/party-building/persons")).body);
    assert.ok(rows.some(({ name }) => name === "示例党员甲"));
    const others: readonly Office[] = [
      "secretary-general",
      "secretariat",
      "president",
      "supervisor",
      "regulator",
      "member",
    ];
    for (const office of others)
      refusedWith(await house.as(office).get("/api/party-building/persons"), 403, "office-missing");
    const foreign = await house.as("party-organisation", "foreign").get("/api/party-building/persons");
    assert.deepEqual(shape.parse(foreign.body).rows, []);
  });
});

describe("end-party-person", () => {
  const end = (id: string, lastOn = "2026-11-19") => party().post(`/api/party-building/persons/${id}/end`, { lastOn });

  it("200: one fewer is counted from then on; 404: a second time", async () => {
    const { personId } = z.object({ personId: z.uuid() }).parse((await enter({ name: "示例党员戊" })).body);
    const before = viewOf(await clerk().get("/api/party-building")).counted?.fullMembers ?? 0;
    assert.equal((await end(personId)).status, 200);
    assert.equal(viewOf(await clerk().get("/api/party-building")).counted?.fullMembers, before - 1);
    refusedWith(await end(personId), 404, "party-person-not-found");
  });

  it("404: nobody of that id", async () => {
    refusedWith(await end(nobody), 404, "party-person-not-found");
  });

  it("422: not on a day to come", async () => {
    refusedWith(await end(nobody, "2026-12-01"), 422, "party-day-ahead");
  });
});

describe("recommend-person", () => {
  it("422: not on a day to come", async () => {
    const body = { name: "示例人选", honour: "示例劳动模范", askedOn: "2026-12-01" };
    refusedWith(await party().post("/api/party-building/recommendations", body), 422, "party-day-ahead");
  });

  it("200: waits for both party bodies", async () => {
    const body = { name: "示例人选", honour: "示例市人大代表", askedOn: "2026-11-02" };
    const reply = await party().post("/api/party-building/recommendations", body);
    assert.equal(reply.status, 200, reply.text);
    const view = recommendationView.parse(reply.body);
    assert.deepEqual(
      [view.recommended, view.opinions.map(({ name }) => name)],
      [false, ["同级两新组织党工委", "同级社会组织党委"]],
    );
  });
});

const recommendations = async () => {
  const { body } = await party().get("/api/party-building/recommendations");
  return z.object({ rows: z.array(recommendationView) }).parse(body).rows;
};

describe("note-recommendation-opinion", () => {
  const opine = async (organ: string, more: object = {}, id?: string) => {
    const path = `/api/party-building/recommendations/${id ?? (await recommendations())[0]?.id ?? ""}/opinions`;
    return party().post(path, { organ, verdict: "agree", number: "示例党工〔2026〕5号", on: "2026-11-15", ...more });
  };

  it("422: an organ the rule does not name, or a day to come", async () => {
    const unknown = await opine("police");
    refusedWith(unknown, 422, "party-organ-unknown");
    assert.match(unknown.text, /同级两新组织党工委、同级社会组织党委/);
    refusedWith(await opine("social-party-committee", { on: "2026-12-01" }), 422, "party-day-ahead");
  });

  it("404: no such recommendation", async () => {
    refusedWith(await opine("social-party-committee", {}, nobody), 404, "recommendation-not-found");
  });

  it("200: counts when both agreed; 409: once each", async () => {
    assert.equal(recommendationView.parse((await opine("social-party-committee")).body).recommended, false);
    refusedWith(await opine("social-party-committee"), 409, "party-opinion-noted");
    assert.equal(recommendationView.parse((await opine("two-new-party-committee")).body).recommended, true);
    const reply = await clerk().get("/api/party-building");
    assert.equal(viewOf(reply).counted?.recommended, 1);
    assert.ok(!reply.text.includes("示例人选"));
  });

  it("409: one opinion each", async () => {
    refusedWith(await opine("social-party-committee"), 409, "party-opinion-noted");
  });
});

describe("list-recommendations", () => {
  it("200: the party organisation's alone", async () => {
    assert.equal((await recommendations()).length, 1);
    refusedWith(await clerk().get("/api/party-building/recommendations"), 403, "office-missing");
  });
});
