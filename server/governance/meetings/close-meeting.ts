import { z } from "zod";
import { moveMeeting } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listResolutionsOf } from "../resolution-store.ts";
import { listAgenda } from "./agenda-item-store.ts";
import { enterRoom } from "./meeting-room.ts";
import { changeMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

/** Closes the meeting with what the recorder noted; every item put to the vote has its result or was withdrawn. */
export const closeMeeting = deed({
  name: "close-meeting",
  method: "POST",
  path: "/meetings/{meetingId}/closing",
  says: {
    zh: "闭会：各项议题须已宣布结果或撤下，记录要点存入纪要。",
    en: "Closes the meeting: every item has its result or was withdrawn; the recorder's notes enter the minutes.",
  },
  params: z.object({ meetingId: z.uuid() }),
  body: z.object({ minutes: z.string().trim().max(50_000).default("") }),
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "meeting-stage-wrong",
    "meeting-items-open",
    "charter-missing",
    "charter-body-unknown",
  ],
  journals: ({ params, reply }) => ({ ids: { meeting: params.meetingId, items: reply.agenda.length } }),
  async run(given) {
    const { tx, today, now, params, body } = given;
    const room = await enterRoom(tx, params.meetingId, today);
    if (isRefusal(room)) return room;
    const { meeting } = room;
    const stage = moveMeeting(meeting.stage, "close-meeting");
    if (isRefusal(stage)) return stage;
    const decided = new Set((await listResolutionsOf(tx, meeting.id)).map(({ itemId }) => itemId));
    const open = (await listAgenda(tx, meeting.id)).filter(
      ({ id, resolution, withdrawnWhy }) => resolution !== null && withdrawnWhy === null && !decided.has(id),
    );
    if (open.length > 0) return refuse("meeting-items-open", { count: open.length, first: open[0]?.title ?? "" });
    await changeMeeting(tx, meeting.id, { stage, minutes: body.minutes, closedAt: now });
    return viewMeeting(given, { ...meeting, stage, minutes: body.minutes });
  },
});
