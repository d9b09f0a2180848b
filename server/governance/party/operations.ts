import type { Operation } from "../../platform/operation.ts";
import { endPartyPerson } from "./end-party-person.ts";
import { enterPartyPerson } from "./enter-party-person.ts";
import { listPartyPersons } from "./list-party-persons.ts";
import { listRecommendationsQuestion } from "./list-recommendations.ts";
import { noteRecommendationOpinion } from "./note-recommendation-opinion.ts";
import { recommendPerson } from "./recommend-person.ts";
import { recordPartyActivity } from "./record-party-activity.ts";
import { showPartyBuilding } from "./show-party-building.ts";
import { statePartyOrganisation } from "./state-party-organisation.ts";

/** Party building: figures for everybody who runs the association, names for the party organisation alone. */
export const partyOperations: readonly Operation[] = [
  showPartyBuilding,
  statePartyOrganisation,
  recordPartyActivity,
  listPartyPersons,
  enterPartyPerson,
  endPartyPerson,
  listRecommendationsQuestion,
  recommendPerson,
  noteRecommendationOpinion,
];
