import { z } from "zod";
import { type EntryMove, judgeEntryMove } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { moveRound, type RoundMove, type RoundStage } from "@xinheng/domain/evaluation/rounds/round.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { findEntryForUpdate, type KeptEntry } from "./entry-store.ts";
import { findRound, findRoundForUpdate, type KeptRound } from "./round-store.ts";

export const roundParams = z.object({ roundId: z.uuid() });
export const entryParams = z.object({ entryId: z.uuid() });
export const ownEntryParams = z.object({ subjectId: z.uuid(), entryId: z.uuid() });

/** The kind of resolution in the charter by which a body decides on integrity work; the charter names the bodies. */
export const evaluationKind = "integrity-work";

type RoundRefusal = Refusal<"evaluation-round-not-found" | "evaluation-round-stage-wrong">;

/** Takes hold of a round and tells its stage after a move. */
export async function roundStep(
  tx: Tx,
  id: string,
  move: RoundMove,
): Promise<{ readonly round: KeptRound; readonly stage: RoundStage } | RoundRefusal> {
  const round = await findRoundForUpdate(tx, id);
  if (round === null) return refuse("evaluation-round-not-found");
  const stage = moveRound(round.stage, move);
  return isRefusal(stage) ? stage : { round, stage };
}

export type HeldEntry = { readonly entry: KeptEntry; readonly round: KeptRound };

/** Takes hold of an entry; whose it has to be, where a subject asks. */
export async function holdEntry(
  tx: Tx,
  asked: { readonly entryId: string; readonly subjectId?: string },
): Promise<HeldEntry | Refusal<"evaluation-entry-not-found">> {
  const entry = await findEntryForUpdate(tx, asked.entryId);
  if (entry === null || (asked.subjectId !== undefined && asked.subjectId !== entry.subjectId))
    return refuse("evaluation-entry-not-found");
  return { entry, round: await roundOfEntry(tx, entry) };
}

/** Takes hold of an entry for a step that may be taken now. */
export async function entryStep(
  tx: Tx,
  asked: { readonly entryId: string; readonly subjectId?: string },
  move: EntryMove,
): Promise<HeldEntry | Refusal<"evaluation-entry-not-found" | "evaluation-entry-stage-wrong">> {
  const held = await holdEntry(tx, asked);
  if (isRefusal(held)) return held;
  return judgeEntryMove({ entry: held.entry.stage, round: held.round.stage }, move) ?? held;
}

export async function roundOfEntry(tx: ReadTx, { roundId }: KeptEntry): Promise<KeptRound> {
  const round = await findRound(tx, roundId);
  if (round === null) throw new Error("an entry stands in no round");
  return round;
}
