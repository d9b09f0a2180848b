import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { LetterView } from "@xinheng/domain/norms/norm-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { isConsulted } from "../opinions/opinion-step.ts";
import { findLetter, type Letter } from "./letter-store.ts";

export const letterParams = z.object({ letterId: z.uuid() });

/** A letter that nobody has dealt with yet, its norm held, while opinions may still be worked on. */
export async function unreadLetter(
  tx: Tx,
  id: string,
): Promise<Letter | Refusal<"letter-not-found" | "letter-already-read" | "norm-stage-wrong">> {
  const found = await findLetter(tx, id);
  const norm = found === null ? null : await findNormForUpdate(tx, found.normId);
  // Read again now that the norm is held: somebody else may have dealt with it meanwhile.
  const letter = await findLetter(tx, id);
  if (norm === null || letter === null) return refuse("letter-not-found");
  if (!isConsulted(norm)) return refuse("norm-stage-wrong", { stage: norm.stage });
  return isRead(letter) ? refuse("letter-already-read") : letter;
}

/** Letters as a reader sees them, with what may be done with each. */
export function viewLetters(actor: Actor, letters: readonly Letter[]): LetterView[] {
  const open = openTo(actor, ["take-norm-letter", "set-aside-norm-letter"]);
  return letters.map((letter) => {
    const { id, clause, fromName, opinion, receivedOn, takenAs, setAsideWhy, readBy } = letter;
    const can = isRead(letter) ? [] : open;
    return { id, clause, fromName, opinion, receivedOn, takenAs, setAsideWhy, readBy, can };
  });
}

function isRead({ takenAs, setAsideWhy }: Letter): boolean {
  return takenAs !== null || setAsideWhy !== null;
}
