import { z } from "zod";
import { moveMeeting } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeMeeting, findMeetingForUpdate } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

export const cancelMeeting = deed({
  name: "cancel-meeting",
  method: "POST",
  path: "/meetings/{meetingId}/cancellation",
  says: { zh: "取消一次尚未召开的会议，写明理由。", en: "Cancels a meeting that was not opened, with the reason." },
  params: z.object({ meetingId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: meetingView,
  refuses: ["meeting-not-found", "meeting-stage-wrong", "charter-missing"],
  journals: ({ params }) => ({ ids: { meeting: params.meetingId } }),
  async run(given) {
    const meeting = await findMeetingForUpdate(given.tx, given.params.meetingId);
    if (meeting === null) return refuse("meeting-not-found");
    const stage = moveMeeting(meeting.stage, "cancel-meeting");
    if (isRefusal(stage)) return stage;
    const change = { stage, cancelledWhy: given.body.reason };
    await changeMeeting(given.tx, meeting.id, change);
    return viewMeeting(given, { ...meeting, ...change });
  },
});
