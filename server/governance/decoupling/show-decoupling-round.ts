import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findRound } from "./decoupling-store.ts";
import { roundParams } from "./round-params.ts";
import { viewRound } from "./view-rounds.ts";

export const showDecouplingRound = question({
  name: "show-decoupling-round",
  path: "/decoupling-rounds/{roundId}",
  says: {
    zh: "一轮自查的报告：逐项的结论、证明材料、问题和整改。",
    en: "One round as a report: each item with verdict, evidence, faults and mending.",
  },
  params: roundParams,
  reply: decouplingRound,
  refuses: ["decoupling-round-not-found"],
  async run(reader) {
    const { tx, params } = reader;
    return (await findRound(tx, params.roundId)) === null
      ? refuse("decoupling-round-not-found")
      : viewRound(reader, params.roundId);
  },
});
