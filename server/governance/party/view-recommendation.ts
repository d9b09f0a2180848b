import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { RecommendationView } from "@xinheng/domain/governance/party-view.ts";
import { hasAllOpinions, type PartyRule } from "./party-step.ts";
import type { KeptRecommendation } from "./recommendation-store.ts";

/** A recommendation beside the opinions that are asked for it. */
export function viewRecommendation(actor: Actor, rule: PartyRule, kept: KeptRecommendation): RecommendationView {
  const { id, name, honour, askedOn, opinions } = kept;
  const asked = rule.organs.map((organ) => {
    const given = opinions.find((one) => one.organ === organ.id);
    const { verdict, number, on } = given ?? {};
    const isGiven = verdict !== undefined && number !== undefined && on !== undefined;
    return { ...organ, given: isGiven ? { verdict, number, on } : null };
  });
  const waits = asked.some(({ given }) => given === null);
  return {
    ...{ id, name, honour, askedOn },
    opinions: asked,
    recommended: hasAllOpinions(rule, opinions),
    can: waits ? openTo(actor, ["note-recommendation-opinion"]) : [],
  };
}
