import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { articleOf, judgeCoverage } from "@xinheng/domain/governance/party.ts";
import { partyBuildingView, type PartyStatement, partyStatement } from "@xinheng/domain/governance/party-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { dayAhead, type PartyMover, type PartyRule, partyRuleFor } from "./party-step.ts";
import { saveStatement } from "./statement-store.ts";
import { viewPartyBuilding } from "./view-party-building.ts";

/** States how many members there are and how the organisation is built; the form must reach as far as the number asks. */
export const statePartyOrganisation = deed({
  name: "state-party-organisation",
  method: "POST",
  path: "/party-building/statements",
  says: {
    zh: "登记党员人数、党组织组建方式、任期、第一书记和牵头单位；组建方式按正式党员人数核对。",
    en: "States the number of members, the form of the organisation, its term, first secretary and lead unit.",
  },
  body: partyStatement,
  reply: partyBuildingView,
  refuses: ["party-form-short", "party-term-missing", "party-consent-missing", "party-day-ahead", "paper-not-found"],
  journals: ({ reply }) => ({ ids: { activities: reply.activities.length } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const rule = await partyRuleFor(given);
    const fault = judgeCoverage(rule, body) ?? incomplete(rule, body) ?? (await unfitDays(given, body));
    if (fault !== null) return fault;
    const kept = {
      id: uuidv7(),
      associationId: ownAssociation(given.actor),
      edition: entryRef(rule),
      by: actor.id,
      at: now,
    };
    await saveStatement(tx, { ...body, ...kept });
    return viewPartyBuilding(given, rule);
  },
});

function incomplete(rule: PartyRule, { form, kind, termBeganOn, firstSecretary, consent }: PartyStatement) {
  if (form === "own" && (kind === null || termBeganOn === null)) return refuse("party-term-missing");
  return firstSecretary && consent === null ? refuse("party-consent-missing", { article: articleOf(rule) }) : null;
}

async function unfitDays({ tx, today }: PartyMover, { statedOn, termBeganOn, consent, paperId }: PartyStatement) {
  for (const on of [statedOn, termBeganOn, consent?.on ?? null]) {
    const ahead = on === null ? null : dayAhead(on, today);
    if (ahead !== null) return ahead;
  }
  for (const id of [paperId, consent?.paperId ?? null])
    if (id !== null && (await findPaper(tx, id)) === null) return refuse("paper-not-found");
  return null;
}
