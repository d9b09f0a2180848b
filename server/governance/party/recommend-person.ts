import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { recommendationView } from "@xinheng/domain/governance/party-view.ts";
import { deed } from "../../platform/operation.ts";
import { countAnew, dayAhead, partyRuleFor } from "./party-step.ts";
import { saveRecommendation } from "./recommendation-store.ts";
import { viewRecommendation } from "./view-recommendation.ts";

/** Recommends somebody for a delegation or an honour; both party bodies are asked before it counts. */
export const recommendPerson = deed({
  name: "recommend-person",
  method: "POST",
  path: "/party-building/recommendations",
  says: {
    zh: "党组织提出推荐人选，并征求两级党组织意见。",
    en: "The party organisation recommends somebody and asks both party bodies for their opinions.",
  },
  body: z.object({
    name: z.string().trim().min(1).max(80),
    honour: z.string().trim().min(2).max(200),
    askedOn: z.iso.date(),
  }),
  reply: recommendationView,
  refuses: ["party-day-ahead"],
  journals: ({ reply }) => ({ ids: { recommendation: reply.id } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const rule = await partyRuleFor(given);
    const ahead = dayAhead(body.askedOn, today);
    if (ahead !== null) return ahead;
    const kept = { ...body, id: uuidv7() };
    await saveRecommendation(tx, { ...kept, associationId: ownAssociation(given.actor), by: actor.id, at: now });
    await countAnew(given, rule);
    return viewRecommendation(actor, rule, { ...kept, opinions: [] });
  },
});
