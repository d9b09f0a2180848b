import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { meetingView, plannedMeeting } from "@xinheng/domain/governance/meeting-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { judgePlan } from "./judge-plan.ts";
import { saveAgenda } from "./agenda-item-store.ts";
import { findMeeting, saveMeeting } from "./meeting-store.ts";
import { viewMeeting } from "./view-meeting.ts";

/** A meeting of a body of the charter is planned; nobody is called yet. */
export const planMeeting = deed({
  name: "plan-meeting",
  method: "POST",
  path: "/meetings",
  says: {
    zh: "筹备一次会议：机构、时间、方式、议题和材料。",
    en: "Plans a meeting: body, day, way of meeting, agenda and papers.",
  },
  body: plannedMeeting,
  reply: meetingView,
  refuses: [
    "charter-missing",
    "charter-body-unknown",
    "charter-resolution-unknown",
    "body-not-competent",
    "paper-not-found",
    "meeting-not-found",
  ],
  journals: ({ reply }) => ({ ids: { meeting: reply.id, body: reply.body, heldOn: reply.heldOn } }),
  async run(given) {
    const { tx, actor, now, body: plan } = given;
    const associationId = ownAssociation(actor);
    const fault = await judgePlan(tx, plan, given.today);
    if (fault !== null) return fault;
    const id = uuidv7();
    await saveMeeting(tx, { ...plan, id, associationId, by: actor.id, at: now });
    await saveAgenda(tx, { meetingId: id, associationId }, plan.agenda);
    const saved = await findMeeting(tx, id);
    if (saved === null) return refuse("meeting-not-found");
    return viewMeeting(given, saved);
  },
});
