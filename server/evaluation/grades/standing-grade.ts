import { gradeAsItStands, type GradeState } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { holdEntry } from "../rounds/round-step.ts";
import { type KeptGradeEvent, listGradeEvents } from "./grade-event-store.ts";

export type StandingGrade = {
  readonly entry: KeptEntry;
  readonly grade: string;
  readonly state: GradeState;
  readonly events: readonly KeptGradeEvent[];
};

/** A grade as it stands today; null where nobody may read it yet. */
export async function findStandingGrade(
  { tx, today }: { readonly tx: ReadTx; readonly today: string },
  entry: KeptEntry,
): Promise<StandingGrade | null> {
  const { stage, validUntil, score, replaced } = entry;
  if (score === null) return null;
  const events = await listGradeEvents(tx, entry);
  const now = gradeAsItStands({ stage, validUntil, replaced, grade: score.grade }, events, today);
  return now === null ? null : { entry, events, ...now };
}

/** Takes hold of an application whose grade is in one of these states. */
export async function holdGrade(
  { tx, today }: { readonly tx: Tx; readonly today: string },
  asked: { readonly entryId: string },
  states: readonly GradeState[],
): Promise<StandingGrade | Refusal<"evaluation-entry-not-found" | "evaluation-grade-not-standing">> {
  const held = await holdEntry(tx, asked);
  if (isRefusal(held)) return held;
  const standing = await findStandingGrade({ tx, today }, held.entry);
  if (standing === null || !states.includes(standing.state))
    return refuse("evaluation-grade-not-standing", { state: standing?.state ?? held.entry.stage });
  return standing;
}
