import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginRound } from "./begin-round.ts";
import { findRound } from "./decoupling-store.ts";
import { roundParams } from "./round-params.ts";

/** A year after a round was finished the next one begins by itself, and waits on the desk to be answered. */
export const callDecouplingRound = deed({
  name: "call-decoupling-round",
  method: "POST",
  path: "/decoupling-rounds/{roundId}/next",
  says: {
    zh: "自查满一年，自动开始下一轮（由程序自动进行）",
    en: "Begins the next check a year after the last (done by the clock)",
  },
  params: roundParams,
  reply: z.object({ roundId: z.uuid() }),
  refuses: ["decoupling-round-not-found", "governance-rules-missing", "decoupling-round-open", "decoupling-year-done"],
  journals: ({ params, reply }) => ({ ids: { round: params.roundId, next: reply.roundId } }),
  async run(given) {
    if ((await findRound(given.tx, given.params.roundId)) === null) return refuse("decoupling-round-not-found");
    const id = await beginRound(given);
    return isRefusal(id) ? id : { roundId: id };
  },
});
