import { v7 as uuidv7 } from "uuid";
import { decide, judgeCompetence } from "@xinheng/domain/governance/decision.ts";
import { agreedCount, presenceFor } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveResolution } from "../resolution-store.ts";
import { listRecusals, listTallies } from "./agenda-item-store.ts";
import { listAttendees } from "./attendee-store.ts";
import { itemParams, itemReady } from "./item-ready.ts";
import { asCharter, caseOf } from "./meeting-room.ts";
import { viewMeeting } from "./view-meeting.ts";

/**
 * Declares what was resolved. Nobody types the outcome in: it is computed from the charter, those present and the count; a
 * result below the majority is “not carried”, and without a quorum there is none.
 */
export const declareResolution = deed({
  name: "declare-resolution",
  method: "POST",
  path: "/agenda-items/{itemId}/resolution",
  says: {
    zh: "宣布表决结果：由章程、到会人数和计票得出，不能人工填写；不足法定人数的不能宣布。",
    en: "Declares the result of a vote: computed from the charter, those present and the count; without a quorum there is none.",
  },
  params: itemParams,
  reply: meetingView,
  refuses: [
    "agenda-item-not-found",
    "meeting-not-found",
    "charter-missing",
    "charter-body-unknown",
    "charter-resolution-unknown",
    "meeting-stage-wrong",
    "item-already-decided",
    "item-not-put-to-vote",
    "body-not-competent",
    "body-term-over",
    "meeting-notice-short",
    "meeting-means-not-allowed",
    "ballot-not-as-charter-asks",
    "resolution-before-missing",
    "quorum-missing",
    "votes-not-counted",
    "counters-missing",
    "counters-differ",
    "papers-exceed-issued",
    "votes-exceed-voters",
  ],
  journals: ({ params, reply }) => {
    const outcome = reply.agenda.find(({ id }) => id === params.itemId)?.outcome;
    return {
      ids: {
        item: params.itemId,
        meeting: reply.id,
        resolution: outcome?.id ?? "",
        carried: outcome?.carried === true ? 1 : 0,
      },
    };
  },
  async run(given) {
    const { tx, actor, now, params } = given;
    const room = await itemReady(given, params.itemId, ["open"]);
    if (isRefusal(room)) return room;
    const { meeting, item } = room;
    if (item.resolution === null || actor.associationId === null) return refuse("item-not-put-to-vote");
    const charter = asCharter(room.charter);
    const matter = await caseOf(tx, room, { ...item, resolution: item.resolution }, meeting.calledOn ?? meeting.heldOn);
    const competence = judgeCompetence(charter, matter);
    if (isRefusal(competence)) return competence;
    const count = agreedCount((await listTallies(tx, meeting.id)).filter(({ itemId }) => itemId === item.id));
    if (isRefusal(count)) return count;
    const aside = (await listRecusals(tx, meeting.id))
      .filter(({ itemId }) => itemId === item.id)
      .map(({ attendeeId }) => attendeeId);
    const presence = presenceFor(await listAttendees(tx, meeting.id), new Set(aside), room.charter.rules.recusedCount);
    const { yes, no, abstained, invalid } = count;
    const decision = decide(charter, competence, presence, { yes, no, abstained, invalid });
    if (isRefusal(decision)) return decision;
    const { body, id: meetingId } = meeting;
    const about = {
      body,
      meetingId,
      itemId: item.id,
      kind: item.resolution,
      title: item.title,
      proposal: item.proposal,
    };
    await saveResolution(tx, {
      ...about,
      id: uuidv7(),
      matter: item.matter,
      carried: decision.carried,
      decision,
      charterId: room.charter.id,
      decidedOn: meeting.heldOn,
      associationId: actor.associationId,
      at: now,
      by: actor.id,
    });
    return viewMeeting(given, meeting);
  },
});
