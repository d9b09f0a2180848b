import {
  answerByReceipt,
  type InfringementAnswer,
} from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { byReceipt } from "../../norms/letters/by-receipt.ts";
import { listOpenClocksOf } from "../../platform/clock-store.ts";
import type { Tx } from "../../platform/database.ts";
import type { InfringementMover } from "./infringement-step.ts";
import { findInfringementForUpdate, type KeptInfringement } from "./infringement-store.ts";
import { secondLookOpenUntil } from "./second-look-day.ts";

/** Does something with the complaint about data that a receipt opens, inside the association it lies in. */
export async function withInfringementReceipt<Answer>(
  tx: Tx,
  typed: string,
  does: (kept: KeptInfringement) => Promise<Answer>,
): Promise<Answer | Refusal<"infringement-receipt-unknown">> {
  const answer = await byReceipt(tx, { of: "infringement", typed }, async (id) => {
    const kept = await findInfringementForUpdate(tx, id);
    if (kept === null) throw new Error("a receipt opens a complaint about data of its association");
    return does(kept);
  });
  return answer ?? refuse("infringement-receipt-unknown");
}

/** What became of it, as whoever holds the receipt reads it. */
export async function answerOfInfringement(
  mover: Pick<InfringementMover, "tx" | "house" | "today">,
  kept: KeptInfringement,
): Promise<InfringementAnswer> {
  const clocks = await listOpenClocksOf(mover.tx, [kept.id]);
  return answerByReceipt(kept, {
    dueOn: clocks.find(({ state }) => state === "running")?.dueOn ?? null,
    secondLookUntil: await secondLookOpenUntil(mover, kept),
  });
}
