import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { startOrderClock } from "../order-clock.ts";
import { ruleHere } from "../rule-here.ts";
import { closeRound, findRoundForUpdate, listDecouplingAnswers } from "./decoupling-store.ts";
import { roundParams } from "./round-params.ts";
import { viewRound } from "./view-rounds.ts";

/** Every item is answered: the round stands as a report, and the next is due when the rule says. */
export const closeDecouplingRound = deed({
  name: "close-decoupling-round",
  method: "POST",
  path: "/decoupling-rounds/{roundId}/closing",
  says: {
    zh: "完成本轮自查：逐项答完方可完成，答复不再改动，下一轮自动计期。",
    en: "Closes the round once each item is answered; the answers stand, and the next round's deadline begins.",
  },
  params: roundParams,
  reply: decouplingRound,
  refuses: [
    "decoupling-round-not-found",
    "decoupling-round-closed",
    "decoupling-unanswered",
    "governance-rules-missing",
  ],
  journals: ({ params, reply }) => ({ ids: { round: params.roundId, faults: reply.faults } }),
  async run(given) {
    const { tx, actor, today, params } = given;
    const round = await findRoundForUpdate(tx, params.roundId);
    if (round === null) return refuse("decoupling-round-not-found");
    if (round.closedOn !== null) return refuse("decoupling-round-closed");
    const answered = new Set((await listDecouplingAnswers(tx, [round.id])).map(({ item }) => item));
    const open = round.areas.flatMap(({ items }) => items).filter(({ id }) => !answered.has(id));
    const [first] = open;
    if (first !== undefined)
      return refuse("decoupling-unanswered", { count: open.length, first: first.asks, firstEn: first.asksEn });
    const rule = await ruleHere(given, "decoupling");
    if (isRefusal(rule)) return rule;
    await closeRound(tx, round.id, { on: today, by: actor.id });
    await startOrderClock(given, {
      matter: "decoupling-round",
      matterId: round.id,
      strikes: "call-decoupling-round",
      startedOn: today,
      period: rule.every,
      edition: entryRef(rule),
    });
    return viewRound(given, round.id);
  },
});
