import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { recommendationView } from "@xinheng/domain/governance/party-view.ts";
import { question } from "../../platform/operation.ts";
import { partyRuleFor } from "./party-step.ts";
import { listRecommendations } from "./recommendation-store.ts";
import { viewRecommendation } from "./view-recommendation.ts";

/** Whom the party organisation recommends for what, and what the two party bodies said. */
export const listRecommendationsQuestion = question({
  name: "list-recommendations",
  path: "/party-building/recommendations",
  says: {
    zh: "党组织查看推荐人选和两级党组织的意见。",
    en: "The party organisation reads whom it recommends, and the opinions of both party bodies.",
  },
  reply: z.object({
    article: z.string(),
    rows: z.array(recommendationView),
    can: z.array(z.enum(["recommend-person"])),
  }),
  refuses: [],
  async run(given) {
    const rule = await partyRuleFor(given);
    const rows = (await listRecommendations(given.tx)).map((one) => viewRecommendation(given.actor, rule, one));
    return { article: articleOf(rule), rows, can: openTo(given.actor, ["recommend-person"]) };
  },
});
