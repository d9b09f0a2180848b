import { z } from "zod";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

export const showMeeting = question({
  name: "show-meeting",
  path: "/meetings/{meetingId}",
  says: {
    zh: "查看一次会议：议题、到会、表决、决议和现在能办的事。",
    en: "Shows a meeting: agenda, who is there, votes, resolutions and what can be done now.",
  },
  params: z.object({ meetingId: z.uuid() }),
  reply: meetingView,
  refuses: ["meeting-not-found", "charter-missing"],
  async run(given) {
    const meeting = await findMeeting(given.tx, given.params.meetingId);
    return meeting === null ? refuse("meeting-not-found") : viewMeeting(given, meeting);
  },
});
