import { z } from "zod";
import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { findRoundForUpdate, listDecouplingAnswers, saveMending } from "./decoupling-store.ts";
import { viewRound } from "./view-rounds.ts";

/** A fault was mended: entered beside the answer, which stays as it was given. */
export const mendDecoupling = deed({
  name: "mend-decoupling",
  method: "POST",
  path: "/decoupling-rounds/{roundId}/items/{item}/mending",
  says: {
    zh: "登记问题已经整改，写明情况，附材料；原答复保留。",
    en: "Enters that a fault was mended, with what was done and its document; the answer stays.",
  },
  params: z.object({ roundId: z.uuid(), item: z.string().max(60) }),
  body: z.object({ note: z.string().trim().min(2).max(2_000), paperId: z.uuid() }),
  reply: decouplingRound,
  refuses: ["decoupling-round-not-found", "decoupling-no-fault", "paper-not-found"],
  journals: ({ params }) => ({ ids: { round: params.roundId, item: params.item } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const round = await findRoundForUpdate(tx, params.roundId);
    if (round === null) return refuse("decoupling-round-not-found");
    const answer = (await listDecouplingAnswers(tx, [round.id])).find(({ item }) => item === params.item);
    if (round.closedOn === null || answer?.verdict !== "fault" || answer.mendedOn !== null)
      return refuse("decoupling-no-fault");
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveMending(tx, answer, { on: today, note: body.note, paper: body.paperId });
    return viewRound(given, round.id);
  },
});
