import { suitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { suitParams, viewSuit } from "./suit-step.ts";
import { findSuit } from "./suit-store.ts";

export const showSuit = question({
  name: "show-suit",
  path: "/suits/{suitId}",
  says: {
    zh: "查看一件诉讼案卷；对方名称只有秘书处看得到。",
    en: "Show the file of a suit; only the secretariat reads who stands against the association.",
  },
  params: suitParams,
  reply: suitView,
  refuses: ["suit-not-found"],
  async run(given) {
    const kept = await findSuit(given.tx, given.params.suitId, given.actor);
    return kept === null ? refuse("suit-not-found") : viewSuit(given, kept);
  },
});
