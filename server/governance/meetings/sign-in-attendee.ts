import { z } from "zod";
import { judgeProxy, presences } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listAttendees, notePresence } from "./attendee-store.ts";
import { enterRoom } from "./meeting-room.ts";
import { viewMeeting } from "./view-meeting.ts";

/** Somebody signs in at the door, online, or by a written proxy; or goes away again. */
export const signInAttendee = deed({
  name: "sign-in-attendee",
  method: "PUT",
  path: "/meetings/{meetingId}/attendees/{attendeeId}",
  says: {
    zh: "签到：到会、线上、受托或未到；委托须书面，人数按章程。",
    en: "Signs somebody in: in the room, online, by written proxy, or away; how many one may speak for is the charter's.",
  },
  params: z.object({ meetingId: z.uuid(), attendeeId: z.uuid() }),
  body: z.object({
    presence: z.enum(presences),
    proxyHolder: z.uuid().nullable().default(null),
    /** The written proxy: number, or what it is. */
    proxyPaper: z.string().trim().max(200).default(""),
  }),
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "charter-missing",
    "charter-body-unknown",
    "meeting-stage-wrong",
    "attendee-not-found",
    "proxies-not-allowed",
    "proxy-holder-away",
    "proxies-too-many",
    "proxy-paper-missing",
  ],
  journals: ({ params, reply }) => ({ ids: { ...params, present: reply.attendance.present } }),
  async run(given) {
    const { tx, today, now, params, body: asked } = given;
    const room = await enterRoom(tx, params.meetingId, today);
    if (isRefusal(room)) return room;
    const { stage } = room.meeting;
    if (stage !== "called" && stage !== "open") return refuse("meeting-stage-wrong", { stage });
    const attendees = await listAttendees(tx, params.meetingId);
    if (!attendees.some(({ id }) => id === params.attendeeId)) return refuse("attendee-not-found");
    const proxy = asked.presence === "proxy" ? (asked.proxyHolder ?? "") : null;
    if (proxy !== null) {
      const { body } = room;
      const article = body.votingArticle ?? body.article;
      const from = params.attendeeId;
      const fault = judgeProxy(attendees, { from, holder: proxy, heldMost: body.proxies.heldMost, article });
      if (fault !== null) return fault;
      if (asked.proxyPaper === "") return refuse("proxy-paper-missing");
    }
    const paper = proxy === null ? null : asked.proxyPaper;
    await notePresence(tx, params.attendeeId, {
      presence: asked.presence,
      proxyHolder: proxy,
      proxyPaper: paper,
      at: now,
    });
    return viewMeeting(given, room.meeting);
  },
});
