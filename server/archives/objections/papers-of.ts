import type { KeptPaper } from "@xinheng/domain/archives/objections/objection-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { dayOf } from "../../platform/time.ts";
import { bringHome, type Evidence, listEvidence } from "./evidence-store.ts";

/** The papers named, every one; or which of them nobody brought for this subject. */
export async function papersOf(
  tx: Tx,
  subjectId: string,
  ids: readonly string[],
): Promise<Evidence[] | Refusal<"evidence-not-found">> {
  await bringHome(tx, subjectId, ids);
  const found = await listEvidence(tx, subjectId, ids);
  const missing = ids.find((id) => !found.some((paper) => paper.id === id));
  return missing === undefined ? found : refuse("evidence-not-found", { id: missing });
}

export function paperView({ id, name, broughtAt }: Evidence): KeptPaper {
  return { id, name, broughtOn: dayOf(broughtAt) };
}
