import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { partyActivity, partyBuildingView } from "@xinheng/domain/governance/party-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { saveActivity } from "./activity-store.ts";
import { dayAhead, partyRuleFor } from "./party-step.ts";
import { viewPartyBuilding } from "./view-party-building.ts";

/** What was held, how many came, and how many of them belong to another organisation still. */
export const recordPartyActivity = deed({
  name: "record-party-activity",
  method: "POST",
  path: "/party-building/activities",
  says: {
    zh: "登记组织生活：时间、内容、参加人数，其中组织关系未转入的和受邀的非党员负责人。",
    en: "Enters what was held: day, subject, how many came, how many of them belong elsewhere, how many were invited.",
  },
  body: partyActivity.refine(({ attended, untransferred }) => untransferred <= attended, { path: ["untransferred"] }),
  reply: partyBuildingView,
  refuses: ["party-day-ahead", "paper-not-found"],
  journals: ({ reply }) => ({ ids: { activities: reply.activities.length } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const rule = await partyRuleFor(given);
    const ahead = dayAhead(body.heldOn, today);
    if (ahead !== null) return ahead;
    if (body.paperId !== null && (await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveActivity(tx, {
      ...body,
      id: uuidv7(),
      associationId: ownAssociation(given.actor),
      by: actor.id,
      at: now,
    });
    return viewPartyBuilding(given, rule);
  },
});
