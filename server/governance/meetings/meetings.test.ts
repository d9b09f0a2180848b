import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import mammoth from "mammoth";
import { z } from "zod";
import { type MeetingView, meetingView, resolutionView } from "@xinheng/domain/governance/meeting-view.ts";
import { fillSetter } from "../../platform/documents/test-full-setter.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

const callDay = "2026-11-02T10:00:00+08:00";
const heldOn = "2026-11-20";
const meetingDay = `${heldOn}T10:00:00+08:00`;
const holders = ["示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例己", "示例庚"];

let house: TestHouse;
before(async () => {
  house = await startTestHouse(callDay);
  const { body } = await staff().post("/api/charters", { reason: "示例：登记" });
  const { id } = z.object({ id: z.uuid() }).parse(body);
  const approval = { number: "示例民社核〔2023〕1号", authority: "示例市民政局", approvedOn: "2023-03-01" };
  assert.equal((await staff().post(`/api/charters/${id}/entry`, approval)).status, 200);
  const term = await staff().post("/api/bodies/council/terms", { beganOn: "2023-03-01" });
  const { bodyTermId } = z.object({ bodyTermId: z.uuid() }).parse(term.body);
  for (const holder of holders) {
    const seat = await staff().post(`/api/body-terms/${bodyTermId}/seats`, {
      post: "councillor",
      holder,
      fromOn: "2023-03-01",
    });
    assert.equal(seat.status, 200, seat.text);
  }
});
after(() => house.stop());

const staff = () => house.as("secretary-general");
const viewOf = (reply: TestReply): MeetingView => {
  assert.equal(reply.status, 200, reply.text);
  return meetingView.parse(reply.body);
};
const refusedWith = (reply: TestReply, status: number, code: string) => {
  assert.equal(reply.status, status, reply.text);
  assert.equal(z.object({ code: z.string() }).parse(reply.body).code, code);
};
const item = (more: object = {}) => ({ title: "示例议题", resolution: "other", ...more });
const planned = (more: object = {}) => ({
  body: "council",
  title: "示例理事会",
  means: "in-person",
  place: "示例会议室",
  heldOn,
  beginsAt: "09:30",
  agenda: [item()],
  ...more,
});
const plan = async (more: object = {}) => {
  house.time.set(callDay);
  return viewOf(await staff().post("/api/meetings", planned(more)));
};
const call = (id: string) => staff().post(`/api/meetings/${id}/call`, { notifiedHow: "书面" });
const called = async (more: object = {}) => viewOf(await call((await plan(more)).id));
const opening = { chair: "示例甲", recorder: "示例记录", partyPresence: "sat-in" };
const signIn = (meeting: MeetingView, at: number, more: object = { presence: "in-room" }) =>
  staff().put(`/api/meetings/${meeting.id}/attendees/${meeting.attendees[at]?.id ?? ""}`, more);
/** A council that is open with so many of its seven there. */
const opened = async (there: number, more: object = {}) => {
  const meeting = await called(more);
  house.time.set(meetingDay);
  for (const at of meeting.attendees.slice(0, there).keys()) viewOf(await signIn(meeting, at));
  return viewOf(await staff().post(`/api/meetings/${meeting.id}/opening`, opening));
};
const first = (meeting: MeetingView) => meeting.agenda[0] ?? assert.fail("no item");
const count = (meeting: MeetingView, more: object, counter = staff()) =>
  counter.put(`/api/agenda-items/${first(meeting).id}/tallies`, {
    counter: "示例计票甲",
    method: "show",
    issued: 7,
    yes: 0,
    no: 0,
    abstained: 0,
    ...more,
  });
/** The second count of papers, by a supervisor under an account of his own. */
const countSecond = (meeting: MeetingView, more: object) =>
  count(meeting, { counter: "示例计票乙", method: "paper", ...more }, house.as("supervisor"));
const declare = (meeting: MeetingView) => staff().post(`/api/agenda-items/${first(meeting).id}/resolution`);
const aside = (meeting: MeetingView, at: number) =>
  staff().post(`/api/agenda-items/${first(meeting).id}/recusals`, {
    attendeeId: meeting.attendees[at]?.id,
    reason: "示例：持有相关企业股份",
  });
const nobody = randomUUID();
/** A meeting of a body that the charter no longer has. */
async function orphaned(stage: string): Promise<{ meeting: string; item: string }> {
  const [meeting, agendaItem] = [randomUUID(), randomUUID()];
  await house.sql(
    `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
     values ($1, $2, 'cabinet', '示例', 'in-person', '示例', $3, '09:00', $4, now())`,
    [meeting, house.association.id, heldOn, stage],
  );
  await house.sql(
    "insert into agenda_item (id, association_id, meeting_id, position, title, resolution) values ($1, $2, $3, 1, '示例', 'other')",
    [agendaItem, house.association.id, meeting],
  );
  return { meeting, item: agendaItem };
}

describe("plan-meeting", () => {
  it("200: is planned with its agenda, and warned that integrity work is missing this year", async () => {
    const meeting = await plan();
    assert.deepEqual([meeting.stage, meeting.bodyName, meeting.agenda.length], ["draft", "理事会", 1]);
    assert.match(meeting.warnings[0]?.zh ?? "", /诚信自律/);
    assert.deepEqual((await plan({ agenda: [item({ integrity: true })] })).warnings, []);
  });

  it("409: a body that may not decide an item is told before anybody is called", async () => {
    const reply = await staff().post("/api/meetings", planned({ agenda: [item({ resolution: "set-dues" })] }));
    refusedWith(reply, 409, "body-not-competent");
    assert.match(reply.text, /第三十一条/);
  });

  it("422: a body or a kind of resolution that the charter does not know", async () => {
    refusedWith(await staff().post("/api/meetings", planned({ body: "cabinet" })), 422, "charter-body-unknown");
    const fine = planned({ agenda: [item({ resolution: "fine-member" })] });
    refusedWith(await staff().post("/api/meetings", fine), 422, "charter-resolution-unknown");
  });

  it("404: a paper that is not there", async () => {
    const reply = await staff().post("/api/meetings", planned({ agenda: [item({ papers: [nobody] })] }));
    refusedWith(reply, 404, "paper-not-found");
  });
});

describe("edit-meeting", () => {
  it("200: changes the plan, agenda and all", async () => {
    const meeting = await plan();
    const view = viewOf(
      await staff().put(`/api/meetings/${meeting.id}`, planned({ title: "示例改期", agenda: [item(), item()] })),
    );
    assert.deepEqual([view.title, view.agenda.length], ["示例改期", 2]);
  });

  it("404: a meeting of another association, or a paper that is not there", async () => {
    const meeting = await plan();
    const foreign = await house.as("secretary-general", "foreign").put(`/api/meetings/${meeting.id}`, planned());
    refusedWith(foreign, 404, "meeting-not-found");
    const papers = planned({ agenda: [item({ papers: [nobody] })] });
    refusedWith(await staff().put(`/api/meetings/${meeting.id}`, papers), 404, "paper-not-found");
  });

  it("409: nothing is added once it is called", async () => {
    const meeting = await called();
    refusedWith(await staff().put(`/api/meetings/${meeting.id}`, planned()), 409, "meeting-stage-wrong");
  });

  it("422: a body that the charter does not know", async () => {
    const meeting = await plan();
    refusedWith(
      await staff().put(`/api/meetings/${meeting.id}`, planned({ body: "cabinet" })),
      422,
      "charter-body-unknown",
    );
  });
});

describe("call-meeting", () => {
  it("200: fixes who is entitled: one head for each holder", async () => {
    const meeting = await called();
    assert.deepEqual([meeting.stage, meeting.calledOn, meeting.attendance.entitled], ["called", "2026-11-02", 7]);
    assert.deepEqual(meeting.attendees.map(({ name }) => name).sort(), [...holders].sort());
  });

  it("200: a president's meeting is of those who hold office, where the charter gives it no posts of its own", async () => {
    const [term] = await house.sql<{ id: string }>("select id from body_term where body = 'council'");
    const seat = { post: "president", holder: "示例会长", fromOn: "2023-03-01" };
    const filled = await staff().post(`/api/body-terms/${term?.id ?? ""}/seats`, seat);
    assert.equal(filled.status, 200, filled.text);
    const meeting = await called({ body: "presidents-meeting" });
    assert.deepEqual(
      meeting.attendees.map(({ name }) => name),
      ["示例会长"],
    );
    await house.sql("update seat set until_on = from_on where holder_name = '示例会长'");
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await call(nobody), 404, "meeting-not-found");
  });

  it("409: not without an agenda, and not twice", async () => {
    refusedWith(await call((await plan({ agenda: [] })).id), 409, "meeting-without-agenda");
    refusedWith(await call((await called()).id), 409, "meeting-stage-wrong");
  });

  it("409: not with too short a notice, nor after the term, nor by a means or ballot the charter forbids", async () => {
    refusedWith(await call((await plan({ heldOn: "2026-11-08" })).id), 409, "meeting-notice-short");
    refusedWith(await call((await plan({ heldOn: "2028-03-01" })).id), 409, "body-term-over");
    const elect = { agenda: [item({ resolution: "elect-officers", ballot: "secret" })], means: "online" };
    refusedWith(await call((await plan(elect)).id), 409, "meeting-means-not-allowed");
    const open = { agenda: [item({ resolution: "elect-officers" })] };
    refusedWith(await call((await plan(open)).id), 409, "ballot-not-as-charter-asks");
  });

  it("409: not where nobody is entitled", async () => {
    const supervisors = await plan({ body: "supervisors" });
    refusedWith(await call(supervisors.id), 409, "meeting-without-attendees");
  });

  it("409: what must be carried before is asked for", async () => {
    const matter = { kind: "charter", id: nobody };
    const assembly = { body: "assembly", heldOn: "2026-12-20" };
    const reply = await call((await plan({ ...assembly, agenda: [item({ resolution: "amend-charter", matter })] })).id);
    refusedWith(reply, 409, "resolution-before-missing");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { meeting } = await orphaned("draft");
    const reply = await staff().post(`/api/meetings/${meeting}/call`, { notifiedHow: "书面" });
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("sign-in-attendee", () => {
  it("200: in the room, and away again", async () => {
    const meeting = await called();
    assert.equal(viewOf(await signIn(meeting, 0)).attendance.present, 1);
    assert.equal(viewOf(await signIn(meeting, 0, { presence: "away" })).attendance.present, 0);
  });

  it("404: a meeting, or somebody who is not entitled", async () => {
    refusedWith(
      await staff().put(`/api/meetings/${nobody}/attendees/${nobody}`, { presence: "in-room" }),
      404,
      "meeting-not-found",
    );
    const meeting = await called();
    refusedWith(
      await staff().put(`/api/meetings/${meeting.id}/attendees/${nobody}`, { presence: "in-room" }),
      404,
      "attendee-not-found",
    );
  });

  it("409: no councillor is spoken for, as the charter says", async () => {
    const meeting = await called();
    const proxy = { presence: "proxy", proxyHolder: meeting.attendees[1]?.id, proxyPaper: "示例委托书" };
    refusedWith(await signIn(meeting, 0, proxy), 409, "proxies-not-allowed");
  });

  it("422: in an assembly one member speaks for one other, by a paper", async () => {
    for (const at of [1, 2, 3]) {
      const id = randomUUID();
      await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
        id,
        `shili00${String(at)}`,
        `示例企业${String(at)}`,
      ]);
      await house.sql(
        "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2020-01-01')",
        [house.association.id, id, `示例${String(at)}`],
      );
    }
    const meeting = await called({ body: "assembly" });
    assert.equal(meeting.attendance.entitled, 3);
    viewOf(await signIn(meeting, 0));
    const proxy = { presence: "proxy", proxyHolder: meeting.attendees[0]?.id };
    refusedWith(await signIn(meeting, 1, proxy), 422, "proxy-paper-missing");
    const view = viewOf(await signIn(meeting, 1, { ...proxy, proxyPaper: "示例委托书1号" }));
    assert.equal(view.attendance.present, 2);
    refusedWith(await signIn(meeting, 2, { ...proxy, proxyPaper: "示例委托书2号" }), 409, "proxies-too-many");
  });
});

describe("open-meeting", () => {
  it("200: on its day, under the charter of that day", async () => {
    const meeting = await opened(5);
    assert.deepEqual([meeting.stage, meeting.charter?.version, meeting.party?.presence], ["open", 1, "sat-in"]);
    assert.deepEqual([meeting.attendance.quorate, meeting.attendance.needed], [true, 5]);
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await staff().post(`/api/meetings/${nobody}/opening`, opening), 404, "meeting-not-found");
  });

  it("409: not on another day", async () => {
    const meeting = await called();
    refusedWith(await staff().post(`/api/meetings/${meeting.id}/opening`, opening), 409, "meeting-not-today");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { meeting } = await orphaned("called");
    const reply = await staff().post(`/api/meetings/${meeting}/opening`, opening);
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("declare-interest", () => {
  it("200: stands aside, and the vote noted before is taken back", async () => {
    const meeting = await opened(6);
    const votes = meeting.attendees.slice(0, 6).map(({ id }) => ({ attendeeId: id, vote: "yes" }));
    viewOf(await staff().put(`/api/agenda-items/${first(meeting).id}/roll-call`, { votes }));
    const view = viewOf(await aside(meeting, 0));
    assert.deepEqual([first(view).recusals.length, first(view).rollCall.length], [1, 5]);
  });

  it("404: an item or somebody who is not there", async () => {
    const body = { attendeeId: nobody, reason: "示例" };
    refusedWith(await staff().post(`/api/agenda-items/${nobody}/recusals`, body), 404, "agenda-item-not-found");
    const meeting = await called();
    refusedWith(await staff().post(`/api/agenda-items/${first(meeting).id}/recusals`, body), 404, "attendee-not-found");
  });

  it("409: not after the result was declared", async () => {
    const meeting = await opened(7);
    viewOf(await count(meeting, { yes: 7 }));
    viewOf(await declare(meeting));
    refusedWith(await aside(meeting, 0), 409, "item-already-decided");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { item: id } = await orphaned("open");
    const reply = await staff().post(`/api/agenda-items/${id}/recusals`, { attendeeId: nobody, reason: "示例" });
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("record-votes", () => {
  const record = (meeting: MeetingView, votes: readonly object[]) =>
    staff().put(`/api/agenda-items/${first(meeting).id}/roll-call`, { votes });
  const vote = (meeting: MeetingView, at: number, word = "yes") => ({
    attendeeId: meeting.attendees[at]?.id,
    vote: word,
  });

  it("200: the count follows from who voted how", async () => {
    const meeting = await opened(5);
    const view = viewOf(
      await record(meeting, [
        vote(meeting, 0),
        vote(meeting, 1),
        vote(meeting, 2, "no"),
        vote(meeting, 3, "abstained"),
      ]),
    );
    const { yes, no, abstained } = first(view).tallies[0]?.figures ?? assert.fail("no tally");
    assert.deepEqual([yes, no, abstained], [2, 1, 1]);
  });

  it("404: an item or somebody who is not there", async () => {
    refusedWith(
      await staff().put(`/api/agenda-items/${nobody}/roll-call`, { votes: [{ attendeeId: nobody, vote: "yes" }] }),
      404,
      "agenda-item-not-found",
    );
    const meeting = await opened(5);
    refusedWith(await record(meeting, [{ attendeeId: nobody, vote: "yes" }]), 404, "attendee-not-found");
  });

  it("409: not by one with a declared interest, nor by one who is away", async () => {
    const meeting = await opened(6);
    viewOf(await aside(meeting, 0));
    const reply = await record(meeting, [vote(meeting, 0)]);
    refusedWith(reply, 409, "interest-declared");
    refusedWith(await record(meeting, [vote(meeting, 6)]), 409, "voter-away");
  });

  it("409: not on what is only reported", async () => {
    const meeting = await opened(5, { agenda: [item({ resolution: null })] });
    refusedWith(await record(meeting, [vote(meeting, 0)]), 409, "item-not-put-to-vote");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { item: id } = await orphaned("open");
    const reply = await staff().put(`/api/agenda-items/${id}/roll-call`, {
      votes: [{ attendeeId: nobody, vote: "yes" }],
    });
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("count-votes", () => {
  it("200: hands are counted once, and the same counter counts anew", async () => {
    const meeting = await opened(5);
    viewOf(await count(meeting, { yes: 4 }));
    assert.deepEqual(
      first(viewOf(await count(meeting, { yes: 5 }))).tallies.map(({ figures }) => figures?.yes),
      [5],
    );
  });

  it("404: an item that is not there", async () => {
    const body = { counter: "示例", method: "show", issued: 1, yes: 1, no: 0, abstained: 0 };
    refusedWith(await staff().put(`/api/agenda-items/${nobody}/tallies`, body), 404, "agenda-item-not-found");
  });

  it("409: hands do not decide what must be secret, and the refusal names the article", async () => {
    const meeting = await opened(7, { agenda: [item({ resolution: "elect-officers", ballot: "secret" })] });
    const reply = await count(meeting, { yes: 7 });
    refusedWith(reply, 409, "ballot-not-as-charter-asks");
    assert.match(reply.text, /“选举、罢免负责人”的表决方式与章程第十八条不符/);
  });

  it("409: one account is one of the two who count papers, whatever name it enters, and nobody counts in another's name", async () => {
    const meeting = await opened(7, { agenda: [item({ resolution: "elect-officers", ballot: "secret" })] });
    viewOf(await count(meeting, { method: "paper", yes: 6, no: 1 }));
    const again = await count(meeting, { counter: "示例计票乙", method: "paper", yes: 6, no: 1 });
    refusedWith(again, 409, "counter-not-apart");
    assert.match(again.text, /已经以“示例计票甲”录入过一份计票/);
    refusedWith(await countSecond(meeting, { counter: "示例计票甲", yes: 6, no: 1 }), 409, "counter-name-taken");
    const kept = first(viewOf(await staff().get(`/api/meetings/${meeting.id}`))).tallies;
    assert.deepEqual(kept, [{ counter: "示例计票甲", method: "paper", figures: null }]);
    refusedWith(await declare(meeting), 409, "counters-missing");
  });

  it("shows nobody what the first counter of papers found before the second has counted", async () => {
    const meeting = await opened(7, { agenda: [item({ resolution: "elect-officers", ballot: "secret" })] });
    const alone = first(viewOf(await count(meeting, { method: "paper", yes: 6, no: 1 }))).tallies;
    assert.deepEqual(alone, [{ counter: "示例计票甲", method: "paper", figures: null }]);
    const read = await house.as("supervisor").get(`/api/meetings/${meeting.id}`);
    assert.equal(first(viewOf(read)).tallies[0]?.figures, null);
    const both = first(viewOf(await countSecond(meeting, { yes: 6, no: 1 }))).tallies;
    assert.deepEqual(
      both.map(({ figures }) => figures?.yes),
      [6, 6],
    );
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { item: id } = await orphaned("open");
    const reply = await staff().put(`/api/agenda-items/${id}/tallies`, {
      counter: "示例",
      method: "show",
      issued: 1,
      yes: 1,
      no: 0,
      abstained: 0,
    });
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("declare-resolution", () => {
  it("200: is computed: five of seven are there, four of them carry, three do not", async () => {
    const carried = await opened(5);
    viewOf(await count(carried, { yes: 4, no: 1 }));
    const outcome = first(viewOf(await declare(carried))).outcome ?? assert.fail("no outcome");
    assert.deepEqual([outcome.carried, outcome.decision.needed, outcome.decision.charterVersion], [true, 4, 1]);
    assert.match(outcome.number, /^决议〔2026〕\d+号$/);
    const lost = await opened(5);
    viewOf(await count(lost, { yes: 3, no: 2 }));
    assert.equal(first(viewOf(await declare(lost))).outcome?.carried, false);
  });

  it("409: not without a quorum, and the refusal says who is missing", async () => {
    const meeting = await opened(4);
    viewOf(await count(meeting, { yes: 4 }));
    const reply = await declare(meeting);
    refusedWith(reply, 409, "quorum-missing");
    assert.match(reply.text, /应到7，实到4，须三分之二以上即5人（章程第十九条）/);
  });

  it("409: not without a count, nor with one counter of papers, nor with two who differ, nor with too many papers", async () => {
    const meeting = await opened(7, { agenda: [item({ resolution: "elect-officers", ballot: "secret" })] });
    refusedWith(await declare(meeting), 409, "votes-not-counted");
    viewOf(await count(meeting, { method: "paper", yes: 5, no: 2 }));
    refusedWith(await declare(meeting), 409, "counters-missing");
    viewOf(await countSecond(meeting, { yes: 4, no: 3 }));
    refusedWith(await declare(meeting), 409, "counters-differ");
    viewOf(await count(meeting, { method: "paper", issued: 6, yes: 5, no: 2 }));
    viewOf(await countSecond(meeting, { issued: 6, yes: 5, no: 2 }));
    refusedWith(await declare(meeting), 409, "papers-exceed-issued");
    viewOf(await count(meeting, { method: "paper", yes: 5, no: 2 }));
    viewOf(await countSecond(meeting, { yes: 5, no: 2 }));
    assert.equal(first(viewOf(await declare(meeting))).outcome?.carried, true);
  });

  it("409: once, however often it is asked", async () => {
    const meeting = await opened(7);
    viewOf(await count(meeting, { yes: 7 }));
    const replies = await Promise.all([declare(meeting), declare(meeting)]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409]);
  });

  it("422: more votes than voters are void", async () => {
    const meeting = await opened(5);
    viewOf(await count(meeting, { yes: 6 }));
    refusedWith(await declare(meeting), 422, "votes-exceed-voters");
  });

  it("404: an item that is not there", async () => {
    refusedWith(await staff().post(`/api/agenda-items/${nobody}/resolution`), 404, "agenda-item-not-found");
  });
});

describe("withdraw-item", () => {
  const withdraw = (id: string) => staff().post(`/api/agenda-items/${id}/withdrawal`, { reason: "示例：材料不全" });

  it("200: is taken off with its reason, and nothing can be decided on it", async () => {
    const meeting = await opened(5);
    const view = viewOf(await withdraw(first(meeting).id));
    assert.deepEqual([first(view).withdrawn, first(view).can], ["示例：材料不全", []]);
  });

  it("404: an item that is not there", async () => {
    refusedWith(await withdraw(nobody), 404, "agenda-item-not-found");
  });

  it("409: not before the meeting is open", async () => {
    refusedWith(await withdraw(first(await called()).id), 409, "meeting-stage-wrong");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { item: id } = await orphaned("open");
    const reply = await staff().post(`/api/agenda-items/${id}/withdrawal`, { reason: "示例" });
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("close-meeting", () => {
  const close = (id: string) => staff().post(`/api/meetings/${id}/closing`, { minutes: "示例纪要" });

  it("200: with its minutes, after every item has its result", async () => {
    const meeting = await opened(7);
    viewOf(await count(meeting, { yes: 7 }));
    viewOf(await declare(meeting));
    const view = viewOf(await close(meeting.id));
    assert.deepEqual([view.stage, view.minutes, view.can], ["closed", "示例纪要", ["issue-minutes"]]);
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await close(nobody), 404, "meeting-not-found");
  });

  it("409: not while an item is open", async () => {
    refusedWith(await close((await opened(5)).id), 409, "meeting-items-open");
  });

  it("422: a body that the charter no longer has decides nothing", async () => {
    const { meeting } = await orphaned("open");
    const reply = await staff().post(`/api/meetings/${meeting}/closing`, {});
    refusedWith(reply, 422, "charter-body-unknown");
  });
});

describe("cancel-meeting", () => {
  const cancel = (id: string) => staff().post(`/api/meetings/${id}/cancellation`, { reason: "示例：场地取消" });

  it("200: with the reason", async () => {
    assert.equal(viewOf(await cancel((await called()).id)).stage, "cancelled");
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await cancel(nobody), 404, "meeting-not-found");
  });

  it("409: not what is open", async () => {
    refusedWith(await cancel((await opened(5)).id), 409, "meeting-stage-wrong");
  });
});

describe("list-meetings", () => {
  const page = z.object({
    rows: z.array(z.object({ id: z.uuid(), heldOn: z.string(), stage: z.string() })),
    next: z.string().nullable(),
  });

  it("200: pages by day without losing or doubling one; 200: by stage", async () => {
    const ids: string[] = [];
    let cursor = "";
    do {
      const { rows, next } = page.parse((await staff().get(`/api/meetings?limit=7${cursor}`)).body);
      ids.push(...rows.map(({ id }) => id));
      cursor = next === null ? "" : `&cursor=${next}`;
    } while (cursor !== "");
    const [kept] = await house.sql<{ count: string }>("select count(*) from meeting");
    assert.equal(ids.length, Number(kept?.count));
    assert.equal(new Set(ids).size, ids.length);
    const { rows } = page.parse((await staff().get("/api/meetings?stage=closed&year=2026")).body);
    assert.ok(rows.length > 0 && rows.every(({ stage }) => stage === "closed"));
  });

  it("409: where no charter is in force", async () => {
    refusedWith(await house.as("secretary-general", "foreign").get("/api/meetings"), 409, "charter-missing");
  });
});

describe("show-meeting", () => {
  it("200: a member reads it and may do nothing", async () => {
    const meeting = await called();
    assert.deepEqual(viewOf(await house.as("member").get(`/api/meetings/${meeting.id}`)).can, []);
  });

  it("404: a meeting that is not there; 409 where no charter counts it", async () => {
    refusedWith(await staff().get(`/api/meetings/${nobody}`), 404, "meeting-not-found");
  });

  it("409: a meeting kept without any charter", async () => {
    const id = randomUUID();
    await house.sql(
      `insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
       values ($1, $2, 'council', '示例', 'in-person', '示例', '2020-01-01', '09:00', 'closed', now())`,
      [id, house.association.id],
    );
    refusedWith(await staff().get(`/api/meetings/${id}`), 409, "charter-missing");
  });
});

const closed = async () => {
  const meeting = await opened(5);
  viewOf(await count(meeting, { yes: 4, no: 1 }));
  viewOf(await declare(meeting));
  return viewOf(
    await staff().post(`/api/meetings/${meeting.id}/closing`, { minutes: "示例：按议程进行。\n示例：无异议。" }),
  );
};
const issue = (id: string) => staff().post(`/api/meetings/${id}/minutes`);
const minutesText = async (documentId: string) => {
  const buffer = await staff().bytes(`/api/documents/${documentId}/file?form=docx`);
  return (await mammoth.extractRawText({ buffer })).value;
};

describe("issue-minutes", () => {
  it("200: a numbered document with what was declared, attached to the meeting and told in the list", async () => {
    const meeting = await closed();
    assert.ok(meeting.can.includes("issue-minutes"));
    const { document, can } = viewOf(await issue(meeting.id));
    assert.match(document?.number ?? "", /纪〔2026〕1号$/);
    assert.ok(!can.includes("issue-minutes"));
    const docx = await staff().bytes(`/api/documents/${document?.id ?? ""}/file?form=docx`);
    const { value } = await mammoth.extractRawText({ buffer: docx });
    const outcome = first(meeting).outcome;
    for (const told of [
      "示例理事会纪要",
      outcome?.number ?? "?",
      outcome?.said.zh ?? "?",
      "示例：无异议。",
      "示例甲",
      "列席",
    ])
      assert.ok(value.includes(told), told);
    const pdf = await staff().bytes(`/api/documents/${document?.id ?? ""}/file?form=pdf`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    const listed = await staff().get("/api/meetings?stage=closed");
    assert.ok(listed.text.includes(document?.number ?? "?"));
  });

  it("422: where no template is in force on the day", async () => {
    const meeting = await closed();
    house.time.set("2026-10-31T10:00:00+08:00");
    refusedWith(await issue(meeting.id), 422, "document-template-missing");
    house.time.set(meetingDay);
  });

  it("503: while too many documents are being made, and no number is used", async () => {
    const meeting = await closed();
    const free = fillSetter(house.house);
    refusedWith(await issue(meeting.id), 503, "documents-busy");
    free();
    assert.match(viewOf(await issue(meeting.id)).document?.number ?? "", /纪〔2026〕[1-9]\d*号$/);
  });

  it("409: not before it is closed, and once", async () => {
    refusedWith(await issue((await opened(5)).id), 409, "meeting-stage-wrong");
    const meeting = await closed();
    viewOf(await issue(meeting.id));
    refusedWith(await issue(meeting.id), 409, "minutes-issued");
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await issue(nobody), 404, "meeting-not-found");
  });
});

describe("correct-minutes", () => {
  const correct = (id: string, more: object) =>
    staff().post(`/api/meetings/${id}/minutes/corrections`, { why: "示例：误记党组织负责人到会情况", ...more });
  const issued = async () => viewOf(await issue((await closed()).id));

  it("200: minutes of their own that name the first and stand in their place; the first stay as they are", async () => {
    const meeting = await issued();
    const first = meeting.document ?? assert.fail("no minutes");
    assert.deepEqual(meeting.can, ["correct-minutes"]);
    const change = { partyPresence: "absent", partyNote: "示例：已书面征求意见", minutes: "示例：按议程进行。" };
    const view = viewOf(await correct(meeting.id, change));
    const second = view.document ?? assert.fail("no minutes");
    assert.notEqual(second.number, first.number);
    assert.deepEqual(view.party, { presence: "absent", note: "示例：已书面征求意见" });
    assert.deepEqual(
      view.corrections.map(({ document, corrects, why }) => [document, corrects, why]),
      [[second, first, "示例：误记党组织负责人到会情况"]],
    );
    const told = await minutesText(second.id);
    for (const words of [
      `本件更正${first.number}号会议纪要并代替该件。`,
      "示例：误记党组织负责人到会情况",
      "党组织负责人未到会（示例：已书面征求意见）。",
      meeting.agenda[0]?.outcome?.number ?? "?",
    ])
      assert.ok(told.includes(words), words);
    assert.equal(told.includes("示例：无异议。"), false);
    assert.ok((await minutesText(first.id)).includes("示例：无异议。"));
    const third = viewOf(await correct(meeting.id, { recorder: "示例记录乙" }));
    assert.deepEqual(
      third.corrections.map(({ corrects }) => corrects.number),
      [first.number, second.number],
    );
    assert.equal(third.recorder, "示例记录乙");
    const [kept] = await house.sql<{ corrects: string }>("select corrects from document where id = $1", [second.id]);
    assert.equal(kept?.corrects, first.id);
  });

  it("404: a meeting that is not there", async () => {
    refusedWith(await correct(nobody, { recorder: "示例" }), 404, "meeting-not-found");
  });

  it("409: not before they are issued, and twenty times at most", async () => {
    refusedWith(await correct((await closed()).id, { recorder: "示例" }), 409, "minutes-not-issued");
    const meeting = await issued();
    for (let order = 1; order <= 20; order++) viewOf(await correct(meeting.id, { recorder: `示例${String(order)}` }));
    refusedWith(await correct(meeting.id, { recorder: "示例" }), 409, "minutes-corrected-often");
  });

  it("422: what says the same corrects nothing, and without a template there is no document", async () => {
    const meeting = await issued();
    const same = { recorder: meeting.recorder, minutes: meeting.minutes };
    refusedWith(await correct(meeting.id, same), 422, "minutes-correction-empty");
    house.time.set("2026-10-31T10:00:00+08:00");
    refusedWith(await correct(meeting.id, { recorder: "示例" }), 422, "document-template-missing");
    house.time.set(meetingDay);
  });

  it("503: while too many documents are being made, and nothing is changed", async () => {
    const meeting = await issued();
    const free = fillSetter(house.house);
    refusedWith(await correct(meeting.id, { recorder: "示例" }), 503, "documents-busy");
    free();
    const kept = viewOf(await staff().get(`/api/meetings/${meeting.id}`));
    assert.deepEqual([kept.recorder, kept.corrections], [meeting.recorder, []]);
  });
});

describe("list-resolutions", () => {
  const page = z.object({ rows: z.array(resolutionView), next: z.string().nullable() });

  it("200: numbers follow without a gap, lost ones too", async () => {
    const { rows } = page.parse((await staff().get("/api/resolutions?limit=200")).body);
    const numbers = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((one, other) => one - other);
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    );
    const lost = page.parse((await staff().get("/api/resolutions?carried=false")).body).rows;
    assert.ok(lost.length > 0 && lost.every(({ carried }) => !carried));
    assert.match(lost[0]?.said.zh ?? "", /未通过/);
  });
});
