import type { Reply } from "../../kit/api.ts";

export type PartyBuilding = Reply<"/api/party-building", "get">;
export type PartyPersons = Reply<"/api/party-building/persons", "get">;
export type Recommendations = Reply<"/api/party-building/recommendations", "get">;
