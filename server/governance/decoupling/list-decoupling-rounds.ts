import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { decouplingRounds } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { ruleHere } from "../rule-here.ts";
import { listDecouplingAnswers, listRounds } from "./decoupling-store.ts";
import { summariseRound } from "./view-rounds.ts";

export const listDecouplingRounds = question({
  name: "list-decoupling-rounds",
  path: "/decoupling-rounds",
  says: {
    zh: "历年脱钩和规范化自查：答复、问题和整改的项数。",
    en: "The yearly checks of independence: how many items were answered, at fault, mended.",
  },
  query: z.object({}),
  reply: decouplingRounds,
  refuses: ["governance-rules-missing"],
  async run(reader) {
    const { tx, actor } = reader;
    const rule = await ruleHere(reader, "decoupling");
    if (isRefusal(rule)) return rule;
    const rounds = await listRounds(tx);
    const answers = await listDecouplingAnswers(
      tx,
      rounds.map(({ id }) => id),
    );
    return {
      rows: rounds.map((round) => summariseRound(round, answers)),
      source: sourceOf(entryRef(rule), rule.source),
      can: openTo(actor, ["open-decoupling-round"]),
    };
  },
});
