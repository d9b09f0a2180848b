import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { findRoundForUpdate, saveAnswer } from "./decoupling-store.ts";
import { viewRound } from "./view-rounds.ts";

/** Answers one item: met with its evidence, or at fault with a day to mend it by. */
export const answerDecoupling = deed({
  name: "answer-decoupling",
  method: "PUT",
  path: "/decoupling-rounds/{roundId}/items/{item}",
  says: {
    zh: "答复自查的一项：符合的附证明材料，存在问题的写明整改期限。",
    en: "Answers one item: met with its evidence, or a fault with the day it is mended by.",
  },
  params: z.object({ roundId: z.uuid(), item: z.string().max(60) }),
  body: z.object({
    verdict: z.enum(["met", "fault"]),
    note: z.string().trim().min(2).max(2_000),
    paperId: z.uuid().nullable().default(null),
    mendBy: z.iso.date().nullable().default(null),
  }),
  reply: decouplingRound,
  refuses: [
    "decoupling-round-not-found",
    "decoupling-round-closed",
    "decoupling-item-not-found",
    "decoupling-evidence-missing",
    "decoupling-mend-day-wrong",
    "paper-not-found",
  ],
  journals: ({ params }) => ({ ids: { round: params.roundId, item: params.item } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const round = await findRoundForUpdate(tx, params.roundId);
    if (round === null) return refuse("decoupling-round-not-found");
    if (round.closedOn !== null) return refuse("decoupling-round-closed");
    const isAsked = round.areas.some(({ items }) => items.some(({ id }) => id === params.item));
    if (!isAsked) return refuse("decoupling-item-not-found", { item: params.item });
    const { verdict, note, paperId, mendBy } = body;
    if (verdict === "met" && paperId === null) return refuse("decoupling-evidence-missing");
    const isDayRight = verdict === "met" ? mendBy === null : mendBy !== null && mendBy > today;
    if (!isDayRight) return refuse("decoupling-mend-day-wrong", { today });
    if (paperId !== null && (await findPaper(tx, paperId)) === null) return refuse("paper-not-found");
    const associationId = ownAssociation(actor);
    const answer = { roundId: round.id, item: params.item, verdict, note, paperId, mendBy };
    await saveAnswer(tx, { ...answer, associationId, by: actor.id, at: now });
    return viewRound(given, round.id);
  },
});
