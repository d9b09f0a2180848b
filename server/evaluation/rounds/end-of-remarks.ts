import type { Tx } from "../../platform/database.ts";
import { listEntriesOf } from "./entry-store.ts";
import { listOpenObjections } from "./objection-store.ts";
import { changeRound, findRoundForUpdate } from "./round-store.ts";

/** Scoring begins when the days for remarks are over and every remark was answered; whichever comes last opens it. */
export async function beginScoringIfReady(tx: Tx, roundId: string, today: string): Promise<boolean> {
  const round = await findRoundForUpdate(tx, roundId);
  if (round?.stage !== "remarks" || round.freeze === null || today <= round.freeze.remarksUntil) return false;
  const entries = await listEntriesOf(tx, round.id);
  const open = await listOpenObjections(
    tx,
    entries.filter(({ stage }) => stage === "frozen").map(({ id }) => id),
  );
  if (open.size > 0) return false;
  await changeRound(tx, round.id, { stage: "scoring" });
  return true;
}
