import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeEntryMove } from "@xinheng/domain/evaluation/rounds/entry.ts";
import type { Tx } from "../../platform/database.ts";
import { findStandingGrade } from "../grades/standing-grade.ts";
import { type HeldEntry, holdEntry } from "../rounds/round-step.ts";
import { listMarkReopenings } from "./mark-reopening-store.ts";

type NotNow = Refusal<"evaluation-entry-not-found" | "evaluation-entry-stage-wrong" | "evaluation-grade-not-standing">;

/**
 * Takes hold of an application for somebody who scores it: while it is in scoring, or when a final grade of it has marks
 * given anew. That grade has to stand: nobody scores what was given up, has ended or was replaced meanwhile.
 */
export async function markingStep(
  given: { readonly tx: Tx; readonly today: string },
  asked: { readonly entryId: string },
  move: "mark-evaluation-indicator" | "declare-evaluation-interest",
): Promise<HeldEntry | NotNow> {
  const held = await holdEntry(given.tx, asked);
  if (isRefusal(held)) return held;
  const { entry, round } = held;
  const bar = judgeEntryMove({ entry: entry.stage, round: round.stage }, move);
  if (bar === null) return held;
  const reopened = (await listMarkReopenings(given.tx, entry)).some(({ about }) => about === "grade");
  if (!reopened) return bar;
  const state = (await findStandingGrade(given, entry))?.state ?? null;
  if (state === null) return bar;
  return state === "final" || state === "suspended" ? held : refuse("evaluation-grade-not-standing", { state });
}
