import { z } from "zod";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveRecusal } from "./agenda-item-store.ts";
import { listAttendees } from "./attendee-store.ts";
import { itemParams, itemReady } from "./item-ready.ts";
import { viewMeeting } from "./view-meeting.ts";

/** An interest in an item: who has one stands aside, and a vote noted before is taken back. */
export const declareInterest = deed({
  name: "declare-interest",
  method: "POST",
  path: "/agenda-items/{itemId}/recusals",
  says: {
    zh: "就一项议题声明利害关系并回避；已记的表决随之撤下。",
    en: "Declares an interest in an item and stands aside; a vote noted before is taken back.",
  },
  params: itemParams,
  body: z.object({ attendeeId: z.uuid(), reason: z.string().trim().min(2).max(300) }),
  reply: meetingView,
  refuses: [
    "agenda-item-not-found",
    "meeting-not-found",
    "charter-missing",
    "charter-body-unknown",
    "meeting-stage-wrong",
    "item-already-decided",
    "attendee-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { item: params.itemId, meeting: reply.id } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const room = await itemReady(given, params.itemId, ["called", "open"]);
    if (isRefusal(room)) return room;
    const attendees = await listAttendees(tx, room.meeting.id);
    if (!attendees.some(({ id }) => id === body.attendeeId) || actor.associationId === null)
      return refuse("attendee-not-found");
    await saveRecusal(tx, { itemId: params.itemId, ...body, associationId: actor.associationId, at: now });
    return viewMeeting(given, room.meeting);
  },
});
