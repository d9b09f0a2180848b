import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { recommendationView } from "@xinheng/domain/governance/party-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { countAnew, dayAhead, partyRuleFor } from "./party-step.ts";
import { listRecommendations, saveOpinion } from "./recommendation-store.ts";
import { viewRecommendation } from "./view-recommendation.ts";

/** What one of the two party bodies said on a recommendation; it counts when both agreed. */
export const noteRecommendationOpinion = deed({
  name: "note-recommendation-opinion",
  method: "POST",
  path: "/party-building/recommendations/{recommendationId}/opinions",
  says: {
    zh: "登记一级党组织对推荐人选的意见；两级都同意方为有效推荐。",
    en: "Enters what a party body said on a recommendation; it counts when both agreed.",
  },
  params: z.object({ recommendationId: z.uuid() }),
  body: z.object({
    organ: z.string().max(60),
    verdict: z.enum(["agree", "disagree"]),
    number: z.string().trim().min(1).max(128),
    on: z.iso.date(),
  }),
  reply: recommendationView,
  refuses: ["party-day-ahead", "party-organ-unknown", "party-opinion-noted", "recommendation-not-found"],
  journals: ({ params }) => ({ ids: { recommendation: params.recommendationId } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const rule = await partyRuleFor(given);
    const kept = (await listRecommendations(tx)).find(({ id }) => id === params.recommendationId);
    if (kept === undefined) return refuse("recommendation-not-found");
    const ahead = dayAhead(body.on, today);
    if (ahead !== null) return ahead;
    if (!rule.organs.some(({ id }) => id === body.organ)) {
      const known = rule.organs.map(({ name }) => name).join("、");
      const knownEn = rule.organs.map(({ nameEn }) => nameEn).join(", ");
      return refuse("party-organ-unknown", { organ: body.organ, known, knownEn, article: articleOf(rule) });
    }
    if (kept.opinions.some(({ organ }) => organ === body.organ)) return refuse("party-opinion-noted");
    await saveOpinion(tx, kept.id, { ...body, associationId: ownAssociation(given.actor), by: actor.id, at: now });
    await countAnew(given, rule);
    return viewRecommendation(actor, rule, { ...kept, opinions: [...kept.opinions, body] });
  },
});
