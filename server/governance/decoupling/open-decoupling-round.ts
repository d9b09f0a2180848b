import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginRound } from "./begin-round.ts";
import { viewRound } from "./view-rounds.ts";

export const openDecouplingRound = deed({
  name: "open-decoupling-round",
  method: "POST",
  path: "/decoupling-rounds",
  says: {
    zh: "开始本年度的脱钩和规范化自查，按当日有效的清单。",
    en: "Begins this year's check of independence with the checklist in force today.",
  },
  reply: decouplingRound,
  refuses: ["governance-rules-missing", "decoupling-round-open", "decoupling-year-done"],
  journals: ({ reply }) => ({ ids: { round: reply.id, year: reply.year } }),
  async run(given) {
    const id = await beginRound(given);
    return isRefusal(id) ? id : viewRound(given, id);
  },
});
