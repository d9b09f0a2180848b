import { z } from "zod";
import { moveMeeting } from "@xinheng/domain/governance/meeting.ts";
import { meetingView, plannedMeeting } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveAgenda } from "./agenda-item-store.ts";
import { judgePlan } from "./judge-plan.ts";
import { findMeetingForUpdate, replanMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

/** Changes a plan, agenda and all, until the meeting is called. */
export const editMeeting = deed({
  name: "edit-meeting",
  method: "PUT",
  path: "/meetings/{meetingId}",
  says: { zh: "修改会议的筹备内容；通知之后不能再改。", en: "Changes the plan of a meeting until it is called." },
  params: z.object({ meetingId: z.uuid() }),
  body: plannedMeeting,
  reply: meetingView,
  refuses: [
    "meeting-not-found",
    "meeting-stage-wrong",
    "charter-missing",
    "charter-body-unknown",
    "charter-resolution-unknown",
    "body-not-competent",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { meeting: params.meetingId, body: reply.body, heldOn: reply.heldOn } }),
  async run(given) {
    const { tx, actor, params, body: plan } = given;
    const meeting = await findMeetingForUpdate(tx, params.meetingId);
    if (meeting === null || actor.associationId === null) return refuse("meeting-not-found");
    const stage = moveMeeting(meeting.stage, "edit-meeting");
    if (isRefusal(stage)) return stage;
    const fault = await judgePlan(tx, plan, given.today);
    if (fault !== null) return fault;
    await replanMeeting(tx, meeting.id, plan);
    await saveAgenda(tx, { meetingId: meeting.id, associationId: actor.associationId }, plan.agenda);
    const { agenda: _, ...planned } = plan;
    return viewMeeting(given, { ...meeting, ...planned });
  },
});
