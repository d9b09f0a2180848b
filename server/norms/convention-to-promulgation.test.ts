import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { type MeetingView, meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../platform/test-house.ts";
import {
  days,
  enteredCharter,
  normBench,
  opinionOf,
  plainClauses,
  priceClause,
  refusedWith,
  viewOf,
} from "./test-norm.ts";

/** One convention on its whole road, each step by the office that takes it; the vote is a real meeting under a real charter. */
const members = 7;
let house: TestHouse;
let bench: ReturnType<typeof normBench>;
before(async () => {
  house = await startTestHouse(`${days.drafting}T10:00:00+08:00`);
  bench = normBench(house);
  await enteredCharter(house);
  for (let at = 1; at <= members; at++) {
    const id = randomUUID();
    await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
      ...[id, `shilinorm${String(at)}`, `示例企业${String(at)}`],
    ]);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, $3, '2020-01-01')",
      [house.association.id, id, `示例${String(at)}`],
    );
  }
});
after(() => house.stop());

const general = () => house.as("secretary-general");
const clerk = () => house.as("secretariat");
const meetingOf = (reply: TestReply): MeetingView => {
  assert.equal(reply.status, 200, reply.text);
  return meetingView.parse(reply.body);
};
const itemOf = (meeting: MeetingView) => meeting.agenda[0] ?? assert.fail("no item");
const plan = (normId: string, body: string) =>
  clerk().post("/api/meetings", {
    ...{ body, title: "示例会议", means: "in-person", place: "示例会议室", heldOn: days.vote, beginsAt: "09:30" },
    agenda: [{ title: "审议示例自律规约", resolution: "adopt-convention", matter: { kind: "norm", id: normId } }],
  });
const come = async (meeting: MeetingView, there: number) => {
  for (const { id } of meeting.attendees.slice(0, there))
    meetingOf(await clerk().put(`/api/meetings/${meeting.id}/attendees/${id}`, { presence: "in-room" }));
};
/** An assembly on the norm, called in time and open on its day with so many there. */
const opened = async (normId: string, there: number) => {
  bench.on(days.after);
  const { id } = meetingOf(await plan(normId, "assembly"));
  const called = meetingOf(await general().post(`/api/meetings/${id}/call`, { notifiedHow: "书面" }));
  bench.on(days.vote);
  await come(called, there);
  const opening = { chair: "示例会长", recorder: "示例记录", partyPresence: "sat-in" };
  return meetingOf(await clerk().post(`/api/meetings/${id}/opening`, opening));
};
const votes = (meeting: MeetingView, voters: readonly string[]) =>
  clerk().put(`/api/agenda-items/${itemOf(meeting).id}/roll-call`, {
    votes: voters.map((attendeeId) => ({ attendeeId, vote: "yes" })),
  });
const count = (meeting: MeetingView, yes: number) =>
  clerk().put(`/api/agenda-items/${itemOf(meeting).id}/tallies`, {
    ...{ counter: "示例计票", method: "show", issued: yes, yes, no: 0, abstained: 0, invalid: 0 },
  });
const declare = (meeting: MeetingView) => clerk().post(`/api/agenda-items/${itemOf(meeting).id}/resolution`);

describe("a convention from its draft to its promulgation", () => {
  it("fixes no price, leaves no opinion unanswered, and is voted by who may, in quorum and without interest", async () => {
    let norm = await bench.written([...plainClauses, priceClause]);
    await bench.answerAll(norm);
    viewOf(await bench.sign(norm));
    refusedWith(await bench.post(norm, "gate"), 409, "gate-passage-open");
    norm = await bench.reviewed(viewOf(await bench.edit(norm, plainClauses, { why: "示例：删去最低价一条" })));
    viewOf(await bench.post(norm, "gate"));

    viewOf(await bench.post(norm, "consultation", bench.notice));
    const opinion = opinionOf(await bench.opine(norm));
    refusedWith(await bench.post(norm, "consultation/closing"), 409, "consultation-still-open");
    bench.on(days.after);
    viewOf(await bench.post(norm, "consultation/closing"));
    await bench.experts(norm);
    refusedWith(await bench.post(norm, "vote"), 409, "opinions-unanswered");
    const answer = { answer: "rejected", reason: "示例：电话已在网站公布，不必写入规约" };
    opinionOf(await clerk().post(`/api/norm-opinions/${opinion.id}/answer`, answer));
    viewOf(await bench.post(norm, "vote"));

    refusedWith(await plan(norm.id, "council"), 409, "body-not-competent");
    const thin = await opened(norm.id, 4);
    meetingOf(await count(thin, 4));
    refusedWith(await declare(thin), 409, "quorum-missing");
    const meeting = await opened(norm.id, 6);
    const [interested, ...others] = meeting.attendees.slice(0, 6).map(({ id }) => id);
    const aside = { attendeeId: interested, reason: "示例：规约涉及其独家产品" };
    meetingOf(await clerk().post(`/api/agenda-items/${itemOf(meeting).id}/recusals`, aside));
    refusedWith(await votes(meeting, [interested ?? ""]), 409, "interest-declared");
    meetingOf(await votes(meeting, others));
    meetingOf(await count(meeting, others.length));
    const { outcome } = itemOf(meetingOf(await declare(meeting)));
    assert.equal(outcome?.carried, true);

    const seenBefore = await house.house.database.visitor.query("select 1 from norm where id = $1", [norm.id]);
    assert.equal(seenBefore.rowCount, 0);
    const done = viewOf(await bench.post(norm, "promulgation", bench.promulgation(outcome.id)));
    assert.equal(done.resolution?.number, outcome.number);
    const seen = await house.house.database.visitor.query("select title from norm where id = $1", [norm.id]);
    assert.deepEqual(seen.rows, [{ title: "示例自律规约" }]);
  });
});
