import { partyBuildingView } from "@xinheng/domain/governance/party-view.ts";
import { question } from "../../platform/operation.ts";
import { partyRuleFor } from "./party-step.ts";
import { viewPartyBuilding } from "./view-party-building.ts";

export const showPartyBuilding = question({
  name: "show-party-building",
  path: "/party-building",
  says: {
    zh: "查看党建工作：组织覆盖、任期、交叉任职和组织生活，只有人数，没有姓名。",
    en: "Shows party building: organisation, term, posts held crosswise, activities; figures, and no names.",
  },
  reply: partyBuildingView,
  refuses: [],
  run: async (given) => viewPartyBuilding(given, await partyRuleFor(given)),
});
