import { z } from "zod";
import { moveMeeting } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { enterRoom } from "./meeting-room.ts";
import { changeMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

/** Opens the meeting on its day, under the charter of that day: everything it decides is counted by that one for ever. */
export const openMeeting = deed({
  name: "open-meeting",
  method: "POST",
  path: "/meetings/{meetingId}/opening",
  says: {
    zh: "宣布开会：记下主持、记录和党组织负责人出席或列席，固定当日生效的章程。",
    en: "Opens the meeting: chair, recorder, presence of the party secretary, and the charter of the day.",
  },
  params: z.object({ meetingId: z.uuid() }),
  body: z.object({
    chair: z.string().trim().min(1).max(80),
    recorder: z.string().trim().min(1).max(80),
    partyPresence: z.enum(["present", "sat-in", "absent"]),
    partyNote: z.string().trim().max(300).default(""),
  }),
  reply: meetingView,
  refuses: ["meeting-not-found", "meeting-stage-wrong", "meeting-not-today", "charter-missing", "charter-body-unknown"],
  journals: ({ params, reply }) => ({ ids: { meeting: params.meetingId, charter: reply.charter?.id ?? "" } }),
  async run(given) {
    const { tx, today, now, params, body } = given;
    const room = await enterRoom(tx, params.meetingId, today);
    if (isRefusal(room)) return room;
    const { meeting } = room;
    const stage = moveMeeting(meeting.stage, "open-meeting");
    if (isRefusal(stage)) return stage;
    if (meeting.heldOn !== today) return refuse("meeting-not-today", { on: meeting.heldOn, today });
    const change = { stage, charterId: room.charter.id, ...body };
    await changeMeeting(tx, meeting.id, { ...change, openedAt: now });
    return viewMeeting(given, { ...meeting, ...change });
  },
});
