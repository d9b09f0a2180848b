import { z } from "zod";
import { judgeCompetence } from "@xinheng/domain/governance/decision.ts";
import { moveMeeting } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isHeldOn } from "@xinheng/domain/governance/seat.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { listRoll } from "../../subjects/roll-store.ts";
import { findBodyTermOn } from "../bodies/body-term-store.ts";
import { listSeats } from "../bodies/seat-store.ts";
import { listAgenda } from "./agenda-item-store.ts";
import { type NewAttendee, saveAttendees } from "./attendee-store.ts";
import { asCharter, caseOf, enterRoom, type MeetingRoom } from "./meeting-room.ts";
import { changeMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

const params = z.object({ meetingId: z.uuid() });
const body = z.object({
  /** How those entitled were told: 书面、邮件、短信. */
  notifiedHow: z.string().trim().min(2).max(100),
});

/**
 * Calls a meeting: notice, term, competence and way of meeting are judged for each item, and the list of those entitled is
 * made from the seats or the roll of its day. From now on nothing can be added to the agenda.
 */
export const callMeeting = deed({
  name: "call-meeting",
  method: "POST",
  path: "/meetings/{meetingId}/call",
  says: {
    zh: "通知开会：按章程核对通知期、任期、职权和方式，按当日席位或名册定下应到名单。",
    en: "Calls a meeting: notice, term, competence and way of meeting are judged by the charter, and who is entitled is fixed.",
  },
  params,
  body,
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "meeting-stage-wrong",
    "meeting-without-agenda",
    "meeting-without-attendees",
    "charter-missing",
    "charter-body-unknown",
    "charter-resolution-unknown",
    "body-not-competent",
    "body-term-over",
    "meeting-notice-short",
    "meeting-means-not-allowed",
    "ballot-not-as-charter-asks",
    "resolution-before-missing",
  ],
  journals: ({ params: { meetingId }, reply }) => ({
    ids: { meeting: meetingId, entitled: reply.attendance.entitled },
  }),
  async run(given) {
    const { tx, today, now } = given;
    const room = await enterRoom(tx, given.params.meetingId, today);
    if (isRefusal(room)) return room;
    const { meeting } = room;
    const stage = moveMeeting(meeting.stage, "call-meeting");
    if (isRefusal(stage)) return stage;
    const fault = await agendaFault(given, room);
    if (fault !== null) return fault;
    const term = await findBodyTermOn(tx, meeting.body, meeting.heldOn);
    const entitled = await entitledTo(given, room, term?.id ?? null);
    if (entitled.length === 0 || given.actor.associationId === null) {
      return refuse("meeting-without-attendees", {
        body: room.body.name,
        bodyEn: room.body.nameEn ?? room.body.name,
        on: meeting.heldOn,
      });
    }
    const { associationId } = given.actor;
    await saveAttendees(tx, { id: meeting.id, associationId, notifiedHow: given.body.notifiedHow, at: now }, entitled);
    const change = { stage, calledOn: today, bodyTermId: term?.id ?? null };
    await changeMeeting(tx, meeting.id, change);
    return viewMeeting(given, { ...meeting, ...change });
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;

async function agendaFault({ tx, today }: Given, room: MeetingRoom) {
  const agenda = await listAgenda(tx, room.meeting.id);
  if (agenda.length === 0) return refuse("meeting-without-agenda");
  for (const item of agenda) {
    if (item.resolution === null) continue;
    const answer = judgeCompetence(
      asCharter(room.charter),
      await caseOf(tx, room, { ...item, resolution: item.resolution }, today),
    );
    if (isRefusal(answer)) return answer;
  }
  return null;
}

/**
 * The holders of seats, each once however many posts he holds; or the members of the roll. A president's meeting to which the
 * charter gives no posts of its own is the meeting of those who hold office (负责人).
 */
async function entitledTo(
  { tx, actor }: Given,
  { meeting, body: of, charter }: MeetingRoom,
  termId: string | null,
): Promise<NewAttendee[]> {
  if (of.kind === "assembly") {
    const roll = actor.associationId === null ? [] : await listRoll(tx, actor.associationId, meeting.heldOn);
    return roll.map(({ subjectId, name }) => ({ name, seatId: null, memberSubject: subjectId, accountId: null }));
  }
  const { posts } = charter.rules;
  const officers = posts.filter(({ officer }) => officer).map(({ id }) => id);
  const isOfOfficers = of.kind === "presidents-meeting" && !posts.some(({ body: its }) => its === of.id);
  const seats = (await listSeats(tx)).filter(
    (seat) =>
      isHeldOn(seat, meeting.heldOn) && (isOfOfficers ? officers.includes(seat.post) : seat.bodyTermId === termId),
  );
  const heads = new Map(seats.map((seat) => [seat.accountId ?? seat.holder, seat]));
  return [...heads.values()].map(({ id, holder, accountId }) => ({
    name: holder,
    seatId: id,
    memberSubject: null,
    accountId,
  }));
}
